from __future__ import annotations

from typing import Any, ClassVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .. import reading as _r
from ..reading import Fields, OpenModel
from ..types import UNSET, Unset


@_attrs_define
class RecordStatus(OpenModel[Any]):
    """A status of a record."""

    name: str | Unset = UNSET
    """ Name. """

    category: str | Unset = UNSET
    """ initial, active or inactive. """

    current: bool | Unset = UNSET
    """ Whether the record has it now; in `statuses`. """

    description: str | Unset = UNSET
    """ Description for everybody. """

    notes: str | Unset = UNSET
    """ Notes for those who work on the record. """

    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    _FIELDS: ClassVar[Fields] = {
        "name": ("name", _r.plain, False),
        "category": ("category", _r.plain, False),
        "current": ("current", _r.plain, False),
        "description": ("description", _r.plain, False),
        "notes": ("notes", _r.plain, False),
    }
