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
    from ..models.custom_field_values import CustomFieldValues
    from ..models.hyperlink import Hyperlink
    from ..models.reference import Reference


@_attrs_define
class Group(OpenModel[Any]):
    """A group."""

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

    name: None | str | Unset = UNSET
    """ Name. """

    description: None | str | Unset = UNSET
    """ Description. """

    domain: None | str | Unset = UNSET
    """ UserDefined for user-defined groups; other words for RT's internal groups. """

    instance: Any | Unset = UNSET
    """ Number (as text) of the record that an internal group of RT belongs to; 0 for user-defined groups. """

    disabled: int | None | str | Unset = UNSET
    """ 1 if it is disabled, as a number or text. """

    members: list[Reference] | Unset = UNSET
    """ Pointers to records. """

    custom_fields: list[CustomFieldValues] | None | str | Unset = UNSET
    """ The custom fields that apply, in no particular order. If there are none, an empty list; in a list of
    records, an empty text. """

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
        "name": ("Name", plain, False),
        "description": ("Description", plain, False),
        "domain": ("Domain", plain, False),
        "instance": ("Instance", plain, False),
        "disabled": ("Disabled", plain, False),
        "members": ("Members", many(record("reference", "Reference")), False),
        "custom_fields": (
            "CustomFields",
            either(many(record("custom_field_values", "CustomFieldValues")), plain),
            False,
        ),
    }
