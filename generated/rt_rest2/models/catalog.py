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
class Catalog(OpenModel[Any]):
    """A catalog."""

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
    """ Name, unique. """

    description: None | str | Unset = UNSET
    """ Description. """

    lifecycle: None | str | Unset = UNSET
    """ Name of the lifecycle. """

    disabled: int | None | str | Unset = UNSET
    """ "1" if it is disabled. """

    owner: Reference | Unset = UNSET
    """ Default owner of its assets. """

    held_by: list[Reference] | Unset = UNSET
    """ Default holders of its assets. """

    contact: list[Reference] | Unset = UNSET
    """ Default contacts of its assets. """

    custom_roles: Any | Unset = UNSET
    """ Custom roles by name, as in tickets. """

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
        "lifecycle": ("Lifecycle", _r.plain, False),
        "disabled": ("Disabled", _r.plain, False),
        "owner": ("Owner", _r.record("reference", "Reference"), False),
        "held_by": ("HeldBy", _r.many(_r.record("reference", "Reference")), False),
        "contact": ("Contact", _r.many(_r.record("reference", "Reference")), False),
        "custom_roles": ("CustomRoles", _r.plain, False),
    }
