from __future__ import annotations

from typing import Any, ClassVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .. import reading as _r
from ..reading import Fields, OpenModel
from ..types import UNSET, Unset


@_attrs_define
class AssetCreate(OpenModel[Any]):
    """A new asset."""

    catalog: int | str
    """ Catalog: number or name. """

    name: None | str | Unset = UNSET
    """ Name, 255 characters at most. """

    description: None | str | Unset = UNSET
    """ Description, 255 characters at most. """

    status: None | str | Unset = UNSET
    """ Status, as defined by the catalog's lifecycle. """

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

    depends_on: int | list[str] | str | Unset = UNSET
    """ Records that this one depends on. """

    depended_on_by: int | list[str] | str | Unset = UNSET
    """ Records that depend on this one. """

    refers_to: int | list[str] | str | Unset = UNSET
    """ Records that this one refers to. """

    referred_to_by: int | list[str] | str | Unset = UNSET
    """ Records that refer to this one. """

    member_of: int | list[str] | str | Unset = UNSET
    """ Parents of this record. RT also accepts the keys Parent and Parents. """

    members: int | list[str] | str | Unset = UNSET
    """ Children of this record. RT also accepts the keys Member, HasMember, Child and Children. """

    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    _FIELDS: ClassVar[Fields] = {
        "catalog": ("Catalog", _r.plain, True),
        "name": ("Name", _r.plain, False),
        "description": ("Description", _r.plain, False),
        "status": ("Status", _r.plain, False),
        "owner": ("Owner", _r.either(_r.many(_r.plain), _r.plain), False),
        "held_by": ("HeldBy", _r.either(_r.many(_r.plain), _r.plain), False),
        "contact": ("Contact", _r.either(_r.many(_r.plain), _r.plain), False),
        "custom_fields": ("CustomFields", _r.plain, False),
        "custom_roles": ("CustomRoles", _r.plain, False),
        "depends_on": ("DependsOn", _r.either(_r.many(_r.plain), _r.plain), False),
        "depended_on_by": ("DependedOnBy", _r.either(_r.many(_r.plain), _r.plain), False),
        "refers_to": ("RefersTo", _r.either(_r.many(_r.plain), _r.plain), False),
        "referred_to_by": ("ReferredToBy", _r.either(_r.many(_r.plain), _r.plain), False),
        "member_of": ("MemberOf", _r.either(_r.many(_r.plain), _r.plain), False),
        "members": ("Members", _r.either(_r.many(_r.plain), _r.plain), False),
    }
