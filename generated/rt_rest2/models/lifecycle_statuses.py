from __future__ import annotations

from typing import Any, ClassVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .. import reading as _r
from ..reading import Fields, OpenModel
from ..types import UNSET, Unset


@_attrs_define
class LifecycleStatuses(OpenModel[Any]):
    """The statuses of a lifecycle."""

    type_: str | Unset = UNSET
    """ Kind of record, for example ticket or asset. """

    initial: list[str] | Unset = UNSET
    """ Statuses of new records. """

    active: list[str] | Unset = UNSET
    """ Statuses of records in progress. """

    inactive: list[str] | Unset = UNSET
    """ Statuses of finished records. """

    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    _FIELDS: ClassVar[Fields] = {
        "type_": ("type", _r.plain, False),
        "initial": ("initial", _r.many(_r.plain), False),
        "active": ("active", _r.many(_r.plain), False),
        "inactive": ("inactive", _r.many(_r.plain), False),
    }
