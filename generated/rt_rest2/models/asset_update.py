from __future__ import annotations

from typing import Any, ClassVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .. import reading as _r
from ..reading import Fields, OpenModel
from ..types import UNSET, Unset


@_attrs_define
class AssetUpdate(OpenModel[Any]):
    """Changes to an asset."""

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

    add_depends_on: int | list[str] | str | Unset = UNSET
    """ Links of the kind DependsOn to add. """

    delete_depends_on: int | list[str] | str | Unset = UNSET
    """ Links of the kind DependsOn to delete. """

    add_depended_on_by: int | list[str] | str | Unset = UNSET
    """ Links of the kind DependedOnBy to add. """

    delete_depended_on_by: int | list[str] | str | Unset = UNSET
    """ Links of the kind DependedOnBy to delete. """

    add_refers_to: int | list[str] | str | Unset = UNSET
    """ Links of the kind RefersTo to add. """

    delete_refers_to: int | list[str] | str | Unset = UNSET
    """ Links of the kind RefersTo to delete. """

    add_referred_to_by: int | list[str] | str | Unset = UNSET
    """ Links of the kind ReferredToBy to add. """

    delete_referred_to_by: int | list[str] | str | Unset = UNSET
    """ Links of the kind ReferredToBy to delete. """

    add_member_of: int | list[str] | str | Unset = UNSET
    """ Links of the kind MemberOf to add. """

    delete_member_of: int | list[str] | str | Unset = UNSET
    """ Links of the kind MemberOf to delete. """

    add_members: int | list[str] | str | Unset = UNSET
    """ Links of the kind Members to add. """

    delete_members: int | list[str] | str | Unset = UNSET
    """ Links of the kind Members to delete. """

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
        "depends_on": ("DependsOn", _r.either(_r.many(_r.plain), _r.plain), False),
        "depended_on_by": ("DependedOnBy", _r.either(_r.many(_r.plain), _r.plain), False),
        "refers_to": ("RefersTo", _r.either(_r.many(_r.plain), _r.plain), False),
        "referred_to_by": ("ReferredToBy", _r.either(_r.many(_r.plain), _r.plain), False),
        "member_of": ("MemberOf", _r.either(_r.many(_r.plain), _r.plain), False),
        "members": ("Members", _r.either(_r.many(_r.plain), _r.plain), False),
        "add_depends_on": ("AddDependsOn", _r.either(_r.many(_r.plain), _r.plain), False),
        "delete_depends_on": ("DeleteDependsOn", _r.either(_r.many(_r.plain), _r.plain), False),
        "add_depended_on_by": ("AddDependedOnBy", _r.either(_r.many(_r.plain), _r.plain), False),
        "delete_depended_on_by": (
            "DeleteDependedOnBy",
            _r.either(_r.many(_r.plain), _r.plain),
            False,
        ),
        "add_refers_to": ("AddRefersTo", _r.either(_r.many(_r.plain), _r.plain), False),
        "delete_refers_to": ("DeleteRefersTo", _r.either(_r.many(_r.plain), _r.plain), False),
        "add_referred_to_by": ("AddReferredToBy", _r.either(_r.many(_r.plain), _r.plain), False),
        "delete_referred_to_by": (
            "DeleteReferredToBy",
            _r.either(_r.many(_r.plain), _r.plain),
            False,
        ),
        "add_member_of": ("AddMemberOf", _r.either(_r.many(_r.plain), _r.plain), False),
        "delete_member_of": ("DeleteMemberOf", _r.either(_r.many(_r.plain), _r.plain), False),
        "add_members": ("AddMembers", _r.either(_r.many(_r.plain), _r.plain), False),
        "delete_members": ("DeleteMembers", _r.either(_r.many(_r.plain), _r.plain), False),
    }
