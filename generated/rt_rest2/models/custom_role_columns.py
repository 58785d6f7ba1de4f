from __future__ import annotations

from typing import Any, ClassVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..reading import (
    Fields,
    OpenModel,
    plain,
)
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
        "name": ("Name", plain, False),
        "description": ("Description", plain, False),
        "entry_hint": ("EntryHint", plain, False),
        "max_values": ("MaxValues", plain, False),
        "lookup_type": ("LookupType", plain, False),
        "disabled": ("Disabled", plain, False),
    }
