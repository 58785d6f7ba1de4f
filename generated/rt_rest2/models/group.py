from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .. import reading as _r
from ..reading import Fields, OpenModel
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.custom_field_values import CustomFieldValues
    from ..models.hyperlink import Hyperlink
    from ..models.reference import Reference


@_attrs_define
class Group(OpenModel[Any]):
    """A group."""

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
    """ Direct members; users by name. """

    custom_fields: list[CustomFieldValues] | None | str | Unset = UNSET
    """ Custom fields of the group. """

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
        "domain": ("Domain", _r.plain, False),
        "instance": ("Instance", _r.plain, False),
        "disabled": ("Disabled", _r.plain, False),
        "members": ("Members", _r.many(_r.record("reference", "Reference")), False),
        "custom_fields": (
            "CustomFields",
            _r.either(_r.many(_r.record("custom_field_values", "CustomFieldValues")), _r.plain),
            False,
        ),
    }
