from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..reading import (
    Fields,
    OpenModel,
    choice,
    either,
    plain,
)
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.custom_field_type import CustomFieldType
    from ..models.flag import Flag


@_attrs_define
class CustomFieldCreate(OpenModel[Any]):
    """A new custom field."""

    name: None | str
    """ Name, 200 characters at most. """

    type_: CustomFieldType | None | str
    """ Type, or one of the older combined names such as FreeformSingle or SelectMultiple. """

    description: None | str | Unset = UNSET
    """ Title, 255 characters at most. """

    lookup_type: None | str | Unset = UNSET
    """ Kind of record that it belongs to, for example RT::Queue-RT::Ticket, 255 characters at most. """

    pattern: None | str | Unset = UNSET
    """ Regular expression that values must match. """

    entry_hint: None | str | Unset = UNSET
    """ Hint next to the field, 255 characters at most. """

    validation_hint: None | str | Unset = UNSET
    """ Hint shown if the pattern does not match (5.0.4 and later), 255 characters at most. """

    render_type: None | str | Unset = UNSET
    """ Widget, 64 characters at most. """

    values_class: None | str | Unset = UNSET
    """ Class that supplies the values, 64 characters at most. """

    canonicalize_class: None | str | Unset = UNSET
    """ Class that rewrites the values, 64 characters at most. """

    max_values: int | None | str | Unset = UNSET
    """ 1 for a single value, 0 for many. """

    unique_values: Flag | Unset = UNSET
    """ 0 (no) or 1 (yes). RT reads flags like Perl, so the word "false" means yes. """

    sort_order: int | None | str | Unset = UNSET
    """ Position in lists. """

    disabled: Flag | Unset = UNSET
    """ 0 (no) or 1 (yes). RT reads flags like Perl, so the word "false" means yes. """

    based_on: int | str | Unset = UNSET
    """ Number or name of the custom field that its values depend on. """

    queue: int | str | Unset = UNSET
    """ Queue to apply a ticket field to; 0 for all. RT then sets LookupType to RT::Queue-RT::Ticket. Before 6.0.3,
    this is the only way to apply a field. """

    link_value_to: str | Unset = UNSET
    """ URL that values link to, with placeholders. RT never returns it, and you can set it only here. """

    include_content_for_value: str | Unset = UNSET
    """ URL of a page to show with a value; like LinkValueTo. """

    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    _FIELDS: ClassVar[Fields] = {
        "name": ("Name", plain, True),
        "type_": (
            "Type",
            either(choice("custom_field_type", "check_custom_field_type"), plain),
            True,
        ),
        "description": ("Description", plain, False),
        "lookup_type": ("LookupType", plain, False),
        "pattern": ("Pattern", plain, False),
        "entry_hint": ("EntryHint", plain, False),
        "validation_hint": ("ValidationHint", plain, False),
        "render_type": ("RenderType", plain, False),
        "values_class": ("ValuesClass", plain, False),
        "canonicalize_class": ("CanonicalizeClass", plain, False),
        "max_values": ("MaxValues", plain, False),
        "unique_values": ("UniqueValues", choice("flag", "check_flag"), False),
        "sort_order": ("SortOrder", plain, False),
        "disabled": ("Disabled", choice("flag", "check_flag"), False),
        "based_on": ("BasedOn", plain, False),
        "queue": ("Queue", plain, False),
        "link_value_to": ("LinkValueTo", plain, False),
        "include_content_for_value": ("IncludeContentForValue", plain, False),
    }
