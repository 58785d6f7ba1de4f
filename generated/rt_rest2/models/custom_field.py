from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .. import reading as _r
from ..reading import Fields, OpenModel
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.custom_field_type import CustomFieldType
    from ..models.hyperlink import Hyperlink
    from ..models.reference import Reference


@_attrs_define
class CustomField(OpenModel[Any]):
    """A custom field."""

    id: int
    """ Number of the record. """

    created: datetime.datetime | None | Unset = UNSET
    """ When the record was created. """

    creator: None | Reference | str | Unset = UNSET
    """ User who created it. """

    last_updated: datetime.datetime | None | Unset = UNSET
    """ When it was last changed. """

    last_updated_by: None | Reference | str | Unset = UNSET
    """ User who last changed it. """

    hyperlinks: list[Hyperlink] | Unset = UNSET
    """ Related URLs. """

    name: None | str | Unset = UNSET
    """ Name. """

    description: None | str | Unset = UNSET
    """ Title. """

    lookup_type: None | str | Unset = UNSET
    """ Kind of record that it belongs to, for example RT::Queue-RT::Ticket. """

    pattern: None | str | Unset = UNSET
    """ Regular expression that values must match. """

    entry_hint: None | str | Unset = UNSET
    """ Hint next to the field. """

    validation_hint: None | str | Unset = UNSET
    """ Hint for values that the pattern excludes (5.0.4 and later). """

    render_type: None | str | Unset = UNSET
    """ Widget. """

    values_class: None | str | Unset = UNSET
    """ Class that supplies the values. """

    canonicalize_class: None | str | Unset = UNSET
    """ Class that rewrites the values. """

    Type: CustomFieldType | None | str | Unset = UNSET
    """ Type of the field. """

    max_values: int | None | str | Unset = UNSET
    """ "1" for a single value, "0" for many. """

    unique_values: int | None | str | Unset = UNSET
    """ "1" if no two records may have the same value. """

    sort_order: int | None | str | Unset = UNSET
    """ Position in lists, a number as text. """

    disabled: int | None | str | Unset = UNSET
    """ "1" if it is disabled. """

    based_on: None | Reference | str | Unset = UNSET
    """ Custom field that its values depend on. """

    values: list[str] | Unset = UNSET
    """ Values to choose from, for Select fields that have values. """

    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    _FIELDS: ClassVar[Fields] = {
        "id": ("id", _r.plain, True),
        "created": ("Created", _r.either(_r.moment, _r.plain), False),
        "creator": ("Creator", _r.either(_r.record("reference", "Reference"), _r.plain), False),
        "last_updated": ("LastUpdated", _r.either(_r.moment, _r.plain), False),
        "last_updated_by": (
            "LastUpdatedBy",
            _r.either(_r.record("reference", "Reference"), _r.plain),
            False,
        ),
        "hyperlinks": ("_hyperlinks", _r.many(_r.record("hyperlink", "Hyperlink")), False),
        "name": ("Name", _r.plain, False),
        "description": ("Description", _r.plain, False),
        "lookup_type": ("LookupType", _r.plain, False),
        "pattern": ("Pattern", _r.plain, False),
        "entry_hint": ("EntryHint", _r.plain, False),
        "validation_hint": ("ValidationHint", _r.plain, False),
        "render_type": ("RenderType", _r.plain, False),
        "values_class": ("ValuesClass", _r.plain, False),
        "canonicalize_class": ("CanonicalizeClass", _r.plain, False),
        "Type": (
            "Type",
            _r.either(_r.choice("custom_field_type", "check_custom_field_type"), _r.plain),
            False,
        ),
        "max_values": ("MaxValues", _r.plain, False),
        "unique_values": ("UniqueValues", _r.plain, False),
        "sort_order": ("SortOrder", _r.plain, False),
        "disabled": ("Disabled", _r.plain, False),
        "based_on": ("BasedOn", _r.either(_r.record("reference", "Reference"), _r.plain), False),
        "values": ("Values", _r.many(_r.plain), False),
    }
