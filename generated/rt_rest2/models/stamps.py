from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..reading import (
    Fields,
    OpenModel,
    either,
    moment,
    plain,
    record,
)
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.reference import Reference


@_attrs_define
class Stamps(OpenModel[Any]):
    """Who created and who last changed a record, and when."""

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

    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    _FIELDS: ClassVar[Fields] = {
        "created": ("Created", either(moment, plain), False),
        "creator": ("Creator", either(record("reference", "Reference"), plain), False),
        "last_updated": ("LastUpdated", either(moment, plain), False),
        "last_updated_by": (
            "LastUpdatedBy",
            either(record("reference", "Reference"), plain),
            False,
        ),
    }
