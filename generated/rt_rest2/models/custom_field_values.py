from __future__ import annotations

from typing import Any, ClassVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..reading import (
    Fields,
    OpenModel,
    many,
    plain,
)
from ..types import UNSET, Unset


@_attrs_define
class CustomFieldValues(OpenModel[Any]):
    """A custom field of a record with its values."""

    id: int | str
    """ Number of the custom field, as text. """

    type_: str | Unset = UNSET
    """ customfield. """

    url: str | Unset = UNSET
    """ URL of the custom field. """

    name: str | Unset = UNSET
    """ Name of the custom field. """

    values: list[Any] | Unset = UNSET
    """ Texts. For Image and Binary fields, objects with `content_type`, `filename` and `_url`. """

    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    _FIELDS: ClassVar[Fields] = {
        "id": ("id", plain, True),
        "type_": ("type", plain, False),
        "url": ("_url", plain, False),
        "name": ("name", plain, False),
        "values": ("values", many(plain), False),
    }
