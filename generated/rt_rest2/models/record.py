from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..reading import (
    Fields,
    OpenModel,
    either,
    many,
    moment,
    plain,
    record,
)
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.hyperlink import Hyperlink
    from ..models.reference import Reference


@_attrs_define
class Record(OpenModel[Any]):
    """Keys of every record that is read on its own."""

    id: int | str
    """ Number of the record, as a number or as text. """

    created: datetime.datetime | None | Unset = UNSET
    """ When the record was created. """

    creator: None | Reference | str | Unset = UNSET
    """ A pointer to a record. It is "0" if there is none, null if RT cannot find the record (RT accepts numbers of
    records that do not exist), and an empty text in a list if the value is missing or hidden. """

    last_updated: datetime.datetime | None | Unset = UNSET
    """ When it was last changed. """

    last_updated_by: None | Reference | str | Unset = UNSET
    """ A pointer to a record. It is "0" if there is none, null if RT cannot find the record (RT accepts numbers of
    records that do not exist), and an empty text in a list if the value is missing or hidden. """

    hyperlinks: list[Hyperlink] | Unset = UNSET
    """ Related URLs, including links to other records. """

    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    _FIELDS: ClassVar[Fields] = {
        "id": ("id", plain, True),
        "created": ("Created", either(moment, plain), False),
        "creator": ("Creator", either(record("reference", "Reference"), plain), False),
        "last_updated": ("LastUpdated", either(moment, plain), False),
        "last_updated_by": (
            "LastUpdatedBy",
            either(record("reference", "Reference"), plain),
            False,
        ),
        "hyperlinks": ("_hyperlinks", many(record("hyperlink", "Hyperlink")), False),
    }
