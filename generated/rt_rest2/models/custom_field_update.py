from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .. import reading as _r
from ..reading import Fields, OpenModel
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.custom_field_type import CustomFieldType
    from ..models.flag import Flag


@_attrs_define
class CustomFieldUpdate(OpenModel[Any]):
    """Changes to a custom field."""

    name: None | str | Unset = UNSET
    """ Name, 200 characters at most. """

    description: None | str | Unset = UNSET
    """ Title, 255 characters at most. """

    lookup_type: None | str | Unset = UNSET
    """ Kind of record that it belongs to, for example RT::Queue-RT::Ticket, 255 characters at most. """

    pattern: None | str | Unset = UNSET
    """ Regular expression that values must match. """

    entry_hint: None | str | Unset = UNSET
    """ Hint next to the field, 255 characters at most. """

    validation_hint: None | str | Unset = UNSET
    """ Hint for values that the pattern excludes (5.0.4 and later), 255 characters at most. """

    render_type: None | str | Unset = UNSET
    """ Widget, 64 characters at most. """

    values_class: None | str | Unset = UNSET
    """ Class that supplies the values, 64 characters at most. """

    canonicalize_class: None | str | Unset = UNSET
    """ Class that rewrites the values, 64 characters at most. """

    type_: CustomFieldType | None | str | Unset = UNSET
    """ Type, or one of the older combined names such as FreeformSingle or SelectMultiple. """

    max_values: int | None | str | Unset = UNSET
    """ 1 for a single value, 0 for many. """

    unique_values: Flag | Unset = UNSET
    """ 1 if no two records may have the same value. """

    sort_order: int | None | str | Unset = UNSET
    """ Position in lists. """

    disabled: Flag | Unset = UNSET
    """ 1 to disable it, 0 to enable it. """

    based_on: int | str | Unset = UNSET
    """ Number or name of the custom field that its values depend on. """

    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    _FIELDS: ClassVar[Fields] = {
        "name": ("Name", _r.plain, False),
        "description": ("Description", _r.plain, False),
        "lookup_type": ("LookupType", _r.plain, False),
        "pattern": ("Pattern", _r.plain, False),
        "entry_hint": ("EntryHint", _r.plain, False),
        "validation_hint": ("ValidationHint", _r.plain, False),
        "render_type": ("RenderType", _r.plain, False),
        "values_class": ("ValuesClass", _r.plain, False),
        "canonicalize_class": ("CanonicalizeClass", _r.plain, False),
        "type_": (
            "Type",
            _r.either(_r.choice("custom_field_type", "check_custom_field_type"), _r.plain),
            False,
        ),
        "max_values": ("MaxValues", _r.plain, False),
        "unique_values": ("UniqueValues", _r.choice("flag", "check_flag"), False),
        "sort_order": ("SortOrder", _r.plain, False),
        "disabled": ("Disabled", _r.choice("flag", "check_flag"), False),
        "based_on": ("BasedOn", _r.plain, False),
    }
