from __future__ import annotations

from typing import Any, ClassVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..reading import (
    Fields,
    OpenModel,
    either,
    many,
    plain,
)
from ..types import UNSET, Unset


@_attrs_define
class LinkChanges(OpenModel[Any]):
    """Single links to add or delete; the others stay. RT ignores them if the request also sets the whole list."""

    add_depends_on: int | list[int | str] | str | Unset = UNSET
    """ Target of a link: a number (a ticket; articles refuse numbers), t:1 (ticket), a:1 (article), asset:1
    (asset), a URI, or a list of these. """

    delete_depends_on: int | list[int | str] | str | Unset = UNSET
    """ Target of a link: a number (a ticket; articles refuse numbers), t:1 (ticket), a:1 (article), asset:1
    (asset), a URI, or a list of these. """

    add_depended_on_by: int | list[int | str] | str | Unset = UNSET
    """ Target of a link: a number (a ticket; articles refuse numbers), t:1 (ticket), a:1 (article), asset:1
    (asset), a URI, or a list of these. """

    delete_depended_on_by: int | list[int | str] | str | Unset = UNSET
    """ Target of a link: a number (a ticket; articles refuse numbers), t:1 (ticket), a:1 (article), asset:1
    (asset), a URI, or a list of these. """

    add_refers_to: int | list[int | str] | str | Unset = UNSET
    """ Target of a link: a number (a ticket; articles refuse numbers), t:1 (ticket), a:1 (article), asset:1
    (asset), a URI, or a list of these. """

    delete_refers_to: int | list[int | str] | str | Unset = UNSET
    """ Target of a link: a number (a ticket; articles refuse numbers), t:1 (ticket), a:1 (article), asset:1
    (asset), a URI, or a list of these. """

    add_referred_to_by: int | list[int | str] | str | Unset = UNSET
    """ Target of a link: a number (a ticket; articles refuse numbers), t:1 (ticket), a:1 (article), asset:1
    (asset), a URI, or a list of these. """

    delete_referred_to_by: int | list[int | str] | str | Unset = UNSET
    """ Target of a link: a number (a ticket; articles refuse numbers), t:1 (ticket), a:1 (article), asset:1
    (asset), a URI, or a list of these. """

    add_member_of: int | list[int | str] | str | Unset = UNSET
    """ Target of a link: a number (a ticket; articles refuse numbers), t:1 (ticket), a:1 (article), asset:1
    (asset), a URI, or a list of these. """

    delete_member_of: int | list[int | str] | str | Unset = UNSET
    """ Target of a link: a number (a ticket; articles refuse numbers), t:1 (ticket), a:1 (article), asset:1
    (asset), a URI, or a list of these. """

    add_members: int | list[int | str] | str | Unset = UNSET
    """ Target of a link: a number (a ticket; articles refuse numbers), t:1 (ticket), a:1 (article), asset:1
    (asset), a URI, or a list of these. """

    delete_members: int | list[int | str] | str | Unset = UNSET
    """ Target of a link: a number (a ticket; articles refuse numbers), t:1 (ticket), a:1 (article), asset:1
    (asset), a URI, or a list of these. """

    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    _FIELDS: ClassVar[Fields] = {
        "add_depends_on": ("AddDependsOn", either(many(plain), plain), False),
        "delete_depends_on": ("DeleteDependsOn", either(many(plain), plain), False),
        "add_depended_on_by": ("AddDependedOnBy", either(many(plain), plain), False),
        "delete_depended_on_by": ("DeleteDependedOnBy", either(many(plain), plain), False),
        "add_refers_to": ("AddRefersTo", either(many(plain), plain), False),
        "delete_refers_to": ("DeleteRefersTo", either(many(plain), plain), False),
        "add_referred_to_by": ("AddReferredToBy", either(many(plain), plain), False),
        "delete_referred_to_by": ("DeleteReferredToBy", either(many(plain), plain), False),
        "add_member_of": ("AddMemberOf", either(many(plain), plain), False),
        "delete_member_of": ("DeleteMemberOf", either(many(plain), plain), False),
        "add_members": ("AddMembers", either(many(plain), plain), False),
        "delete_members": ("DeleteMembers", either(many(plain), plain), False),
    }
