from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .. import reading as _r
from ..reading import Fields, OpenModel
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.record_status import RecordStatus
    from ..models.record_transition import RecordTransition


@_attrs_define
class RecordLifecycle(OpenModel[Any]):
    """The lifecycle of a record, as far as the user can go in it."""

    id: int | str | Unset = UNSET
    """ Number of the record. """

    type_: str | Unset = UNSET
    """ Kind of record, for example ticket or asset. """

    name: str | Unset = UNSET
    """ Name of the lifecycle. """

    status: RecordStatus | Unset = UNSET
    """ Current status. """

    statuses: list[RecordStatus] | Unset = UNSET
    """ Statuses that the user can reach, and the current one. """

    transitions: list[RecordTransition] | Unset = UNSET
    """ Steps between them that the user may take. """

    url: str | Unset = UNSET
    """ Address. """

    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    _FIELDS: ClassVar[Fields] = {
        "id": ("id", _r.plain, False),
        "type_": ("type", _r.plain, False),
        "name": ("name", _r.plain, False),
        "status": ("status", _r.record("record_status", "RecordStatus"), False),
        "statuses": ("statuses", _r.many(_r.record("record_status", "RecordStatus")), False),
        "transitions": (
            "transitions",
            _r.many(_r.record("record_transition", "RecordTransition")),
            False,
        ),
        "url": ("_url", _r.plain, False),
    }
