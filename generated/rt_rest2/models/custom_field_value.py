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
class CustomFieldValue(OpenModel[Any]):
    """A value to choose from."""

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
    """ The value. """

    description: None | str | Unset = UNSET
    """ Description. """

    category: None | str | Unset = UNSET
    """ Category, if the field depends on another one. """

    sort_order: int | None | str | Unset = UNSET
    """ Position in lists, a number as text. """

    custom_field: None | Reference | str | Unset = UNSET
    """ Its custom field. """

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
        "category": ("Category", _r.plain, False),
        "sort_order": ("SortOrder", _r.plain, False),
        "custom_field": (
            "CustomField",
            _r.either(_r.record("reference", "Reference"), _r.plain),
            False,
        ),
    }
