from __future__ import annotations

from typing import Any, ClassVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .. import reading as _r
from ..reading import Fields, OpenModel
from ..types import UNSET, Unset


@_attrs_define
class CustomFieldValueItem(OpenModel[Any]):
    """A row of a value list."""

    type_: str
    """ customfieldvalue. """

    id: int
    """ Number of the value. """

    url: str | Unset = UNSET
    """ URL of the value. """

    name: str | Unset = UNSET
    """ The value. """

    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    _FIELDS: ClassVar[Fields] = {
        "type_": ("type", _r.plain, True),
        "id": ("id", _r.plain, True),
        "url": ("_url", _r.plain, False),
        "name": ("name", _r.plain, False),
    }
