from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..reading import (
    Fields,
    OpenModel,
    either,
    many,
    plain,
    record,
)
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.custom_field_values import CustomFieldValues
    from ..models.reference import Reference


@_attrs_define
class ArticleColumns(OpenModel[Any]):
    """Columns of an article."""

    name: None | str | Unset = UNSET
    """ Title. """

    summary: None | str | Unset = UNSET
    """ Summary. """

    class_: None | Reference | str | Unset = UNSET
    """ A pointer to a record. It is "0" if there is none, null if RT cannot find the record (RT accepts numbers of
    records that do not exist), and an empty text in a list if the value is missing or hidden. """

    sort_order: int | None | str | Unset = UNSET
    """ Position in lists, a number as text. """

    uri: None | str | Unset = UNSET
    """ Its own URI. """

    disabled: int | None | str | Unset = UNSET
    """ "1" if it is disabled. """

    parent: None | Reference | str | Unset = UNSET
    """ A pointer to a record. It is "0" if there is none, null if RT cannot find the record (RT accepts numbers of
    records that do not exist), and an empty text in a list if the value is missing or hidden. """

    custom_fields: list[CustomFieldValues] | None | str | Unset = UNSET
    """ The custom fields that apply, in no particular order. If there are none, an empty list; in a list of
    records, an empty text. """

    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    _FIELDS: ClassVar[Fields] = {
        "name": ("Name", plain, False),
        "summary": ("Summary", plain, False),
        "class_": ("Class", either(record("reference", "Reference"), plain), False),
        "sort_order": ("SortOrder", plain, False),
        "uri": ("URI", plain, False),
        "disabled": ("Disabled", plain, False),
        "parent": ("Parent", either(record("reference", "Reference"), plain), False),
        "custom_fields": (
            "CustomFields",
            either(many(record("custom_field_values", "CustomFieldValues")), plain),
            False,
        ),
    }
