from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .. import reading as _r
from ..reading import Fields, OpenModel
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.flag import Flag


@_attrs_define
class ArticleUpdate(OpenModel[Any]):
    """Changes to an article. Write a link to a ticket as t:1: RT refuses a number alone."""

    name: None | str | Unset = UNSET
    """ Title, 255 characters at most. """

    summary: None | str | Unset = UNSET
    """ Summary, 255 characters at most. """

    class_: int | str | Unset = UNSET
    """ Class: number or name. """

    sort_order: int | None | str | Unset = UNSET
    """ Position in lists. """

    disabled: Flag | Unset = UNSET
    """ 1 to disable it, 0 to enable it. """

    custom_fields: Any | Unset = UNSET
    """ Values of custom fields. """

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

    uri: None | str | Unset = UNSET
    """ Its own URI. """

    parent: int | str | Unset = UNSET
    """ Number of the parent article. RT also takes it as a link, and complains about that in a message. """

    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    _FIELDS: ClassVar[Fields] = {
        "name": ("Name", _r.plain, False),
        "summary": ("Summary", _r.plain, False),
        "class_": ("Class", _r.plain, False),
        "sort_order": ("SortOrder", _r.plain, False),
        "disabled": ("Disabled", _r.choice("flag", "check_flag"), False),
        "custom_fields": ("CustomFields", _r.plain, False),
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
        "uri": ("URI", _r.plain, False),
        "parent": ("Parent", _r.plain, False),
    }
