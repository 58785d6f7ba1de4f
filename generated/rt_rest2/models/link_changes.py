from __future__ import annotations

from typing import Any, ClassVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .. import reading as _r
from ..reading import Fields, OpenModel
from ..types import UNSET, Unset


@_attrs_define
class LinkChanges(OpenModel[Any]):
    """Single links to add or delete; the others stay. RT ignores them if the request also sets the whole list."""

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
