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
class LinkSet(OpenModel[Any]):
    """Links of a record. Each key replaces the whole list; an empty list clears it."""

    depends_on: int | list[int | str] | str | Unset = UNSET
    """ Target of a link: a number (a ticket; articles refuse numbers), t:1 (ticket), a:1 (article), asset:1
    (asset), a URI, or a list of these. """

    depended_on_by: int | list[int | str] | str | Unset = UNSET
    """ Target of a link: a number (a ticket; articles refuse numbers), t:1 (ticket), a:1 (article), asset:1
    (asset), a URI, or a list of these. """

    refers_to: int | list[int | str] | str | Unset = UNSET
    """ Target of a link: a number (a ticket; articles refuse numbers), t:1 (ticket), a:1 (article), asset:1
    (asset), a URI, or a list of these. """

    referred_to_by: int | list[int | str] | str | Unset = UNSET
    """ Target of a link: a number (a ticket; articles refuse numbers), t:1 (ticket), a:1 (article), asset:1
    (asset), a URI, or a list of these. """

    member_of: int | list[int | str] | str | Unset = UNSET
    """ Target of a link: a number (a ticket; articles refuse numbers), t:1 (ticket), a:1 (article), asset:1
    (asset), a URI, or a list of these. """

    members: int | list[int | str] | str | Unset = UNSET
    """ Target of a link: a number (a ticket; articles refuse numbers), t:1 (ticket), a:1 (article), asset:1
    (asset), a URI, or a list of these. """

    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    _FIELDS: ClassVar[Fields] = {
        "depends_on": ("DependsOn", either(many(plain), plain), False),
        "depended_on_by": ("DependedOnBy", either(many(plain), plain), False),
        "refers_to": ("RefersTo", either(many(plain), plain), False),
        "referred_to_by": ("ReferredToBy", either(many(plain), plain), False),
        "member_of": ("MemberOf", either(many(plain), plain), False),
        "members": ("Members", either(many(plain), plain), False),
    }
