from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .. import reading as _r
from ..reading import Fields, OpenModel
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.hyperlink import Hyperlink
    from ..models.reference import Reference


@_attrs_define
class Record(OpenModel[Any]):
    """Keys of every record that is read on its own."""

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
    }
