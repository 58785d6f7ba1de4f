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
    from ..models.record_lifecycle import RecordLifecycle
    from ..models.reference import Reference


@_attrs_define
class Asset(OpenModel[Any]):
    """An asset."""

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

    status: None | str | Unset = UNSET
    """ Status, as defined by the catalog's lifecycle. """

    catalog: None | Reference | str | Unset = UNSET
    """ Catalog of the asset. """

    custom_fields: list[CustomFieldValues] | None | str | Unset = UNSET
    """ Custom fields that apply. """

    custom_roles: Any | Unset = UNSET
    """ Custom roles by name, as in tickets. """

    owner: Reference | Unset = UNSET
    """ Owner; Nobody if there is none. """

    held_by: list[Reference] | Unset = UNSET
    """ People who hold it. """

    contact: list[Reference] | Unset = UNSET
    """ Contacts. """

    lifecycle: RecordLifecycle | Unset = UNSET
    """ The lifecycle, as far as the user can go in it. """

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
        "status": ("Status", _r.plain, False),
        "catalog": ("Catalog", _r.either(_r.record("reference", "Reference"), _r.plain), False),
        "custom_fields": (
            "CustomFields",
            _r.either(_r.many(_r.record("custom_field_values", "CustomFieldValues")), _r.plain),
            False,
        ),
        "custom_roles": ("CustomRoles", _r.plain, False),
        "owner": ("Owner", _r.record("reference", "Reference"), False),
        "held_by": ("HeldBy", _r.many(_r.record("reference", "Reference")), False),
        "contact": ("Contact", _r.many(_r.record("reference", "Reference")), False),
        "lifecycle": ("Lifecycle", _r.record("record_lifecycle", "RecordLifecycle"), False),
    }
