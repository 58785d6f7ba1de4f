from __future__ import annotations

from typing import Any, ClassVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .. import reading as _r
from ..reading import Fields, OpenModel
from ..types import UNSET, Unset


@_attrs_define
class CustomRoleColumns(OpenModel[Any]):
    """Plain columns of a custom role."""

    name: None | str | Unset = UNSET
    """ Name. """

    description: None | str | Unset = UNSET
    """ Description. """

    entry_hint: None | str | Unset = UNSET
    """ Hint next to the role. """

    max_values: int | None | str | Unset = UNSET
    """ "1" for a single member, "0" for many. """

    lookup_type: None | str | Unset = UNSET
    """ Kind of record that it belongs to (5.0.4 and later). """

    disabled: int | None | str | Unset = UNSET
    """ "1" if it is disabled. """

    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    _FIELDS: ClassVar[Fields] = {
        "name": ("Name", _r.plain, False),
        "description": ("Description", _r.plain, False),
        "entry_hint": ("EntryHint", _r.plain, False),
        "max_values": ("MaxValues", _r.plain, False),
        "lookup_type": ("LookupType", _r.plain, False),
        "disabled": ("Disabled", _r.plain, False),
    }
