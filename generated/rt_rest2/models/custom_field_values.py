from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .. import reading as _r
from ..reading import Fields, OpenModel
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.stored_file import StoredFile


@_attrs_define
class CustomFieldValues(OpenModel[Any]):
    """A custom field of a record with its values."""

    id: str
    """ Number of the custom field, as text. """

    type_: str | Unset = UNSET
    """ customfield. """

    url: str | Unset = UNSET
    """ URL of the custom field. """

    name: str | Unset = UNSET
    """ Name of the custom field. """

    values: list[float | None | StoredFile | str] | Unset = UNSET
    """ Texts, or numbers where SQLite has stored them so. For Image and Binary fields, objects with `content_type`,
    `filename` and `_url`. """

    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    _FIELDS: ClassVar[Fields] = {
        "id": ("id", _r.plain, True),
        "type_": ("type", _r.plain, False),
        "url": ("_url", _r.plain, False),
        "name": ("name", _r.plain, False),
        "values": (
            "values",
            _r.many(_r.either(_r.record("stored_file", "StoredFile"), _r.plain)),
            False,
        ),
    }
