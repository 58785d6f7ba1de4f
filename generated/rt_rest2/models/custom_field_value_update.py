from __future__ import annotations

from typing import Any, ClassVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .. import reading as _r
from ..reading import Fields, OpenModel
from ..types import UNSET, Unset


@_attrs_define
class CustomFieldValueUpdate(OpenModel[Any]):
    """Changes to a value."""

    name: None | str | Unset = UNSET
    """ The value, 200 characters at most. """

    description: None | str | Unset = UNSET
    """ Description, 255 characters at most. """

    category: None | str | Unset = UNSET
    """ Category, if the field depends on another one, 255 characters at most. """

    sort_order: int | None | str | Unset = UNSET
    """ Position in lists. """

    custom_field: int | str | Unset = UNSET
    """ Number of another custom field to move the value to. Ignored on create. """

    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    _FIELDS: ClassVar[Fields] = {
        "name": ("Name", _r.plain, False),
        "description": ("Description", _r.plain, False),
        "category": ("Category", _r.plain, False),
        "sort_order": ("SortOrder", _r.plain, False),
        "custom_field": ("CustomField", _r.plain, False),
    }
