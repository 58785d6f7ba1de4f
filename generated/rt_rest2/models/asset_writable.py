from __future__ import annotations

from typing import Any, ClassVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .. import reading as _r
from ..reading import Fields, OpenModel
from ..types import UNSET, Unset


@_attrs_define
class AssetWritable(OpenModel[Any]):
    """Writable fields of an asset."""

    name: None | str | Unset = UNSET
    """ Name, 255 characters at most. """

    description: None | str | Unset = UNSET
    """ Description, 255 characters at most. """

    status: None | str | Unset = UNSET
    """ Status, as defined by the catalog's lifecycle. """

    catalog: int | str | Unset = UNSET
    """ Catalog: number or name. """

    owner: int | list[str] | None | str | Unset = UNSET
    """ Owner. """

    held_by: int | list[str] | None | str | Unset = UNSET
    """ People who hold it. """

    contact: int | list[str] | None | str | Unset = UNSET
    """ Contacts. """

    custom_fields: Any | Unset = UNSET
    """ Values of custom fields. """

    custom_roles: Any | Unset = UNSET
    """ Members of custom roles. """

    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    _FIELDS: ClassVar[Fields] = {
        "name": ("Name", _r.plain, False),
        "description": ("Description", _r.plain, False),
        "status": ("Status", _r.plain, False),
        "catalog": ("Catalog", _r.plain, False),
        "owner": ("Owner", _r.either(_r.many(_r.plain), _r.plain), False),
        "held_by": ("HeldBy", _r.either(_r.many(_r.plain), _r.plain), False),
        "contact": ("Contact", _r.either(_r.many(_r.plain), _r.plain), False),
        "custom_fields": ("CustomFields", _r.plain, False),
        "custom_roles": ("CustomRoles", _r.plain, False),
    }
