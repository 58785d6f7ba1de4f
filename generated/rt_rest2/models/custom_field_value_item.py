from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .. import reading as _r
from ..reading import Fields, OpenModel
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.reference_type import ReferenceType


@_attrs_define
class CustomFieldValueItem(OpenModel[Any]):
    """A row of a value list."""

    type_: ReferenceType | str

    id: int | str
    """ The number as text, or the user name for users. In lists of members and of custom field values it is a
    number. """

    url: str | Unset = UNSET
    """ URL with the host and port of RT's configuration, which can differ from those of the request. Names in it
    are not percent-encoded. """

    name: str | Unset = UNSET
    """ The value. """

    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    _FIELDS: ClassVar[Fields] = {
        "type_": (
            "type",
            _r.either(_r.choice("reference_type", "check_reference_type"), _r.plain),
            True,
        ),
        "id": ("id", _r.plain, True),
        "url": ("_url", _r.plain, False),
        "name": ("name", _r.plain, False),
    }
