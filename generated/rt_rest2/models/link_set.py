from __future__ import annotations

from typing import Any, ClassVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .. import reading as _r
from ..reading import Fields, OpenModel
from ..types import UNSET, Unset


@_attrs_define
class LinkSet(OpenModel[Any]):
    """Links of a record. Each key replaces the whole list; an empty list clears it. Links to articles and assets stay:
    delete them with DeleteRefersTo and its siblings.
    """

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
        "depends_on": ("DependsOn", _r.either(_r.many(_r.plain), _r.plain), False),
        "depended_on_by": ("DependedOnBy", _r.either(_r.many(_r.plain), _r.plain), False),
        "refers_to": ("RefersTo", _r.either(_r.many(_r.plain), _r.plain), False),
        "referred_to_by": ("ReferredToBy", _r.either(_r.many(_r.plain), _r.plain), False),
        "member_of": ("MemberOf", _r.either(_r.many(_r.plain), _r.plain), False),
        "members": ("Members", _r.either(_r.many(_r.plain), _r.plain), False),
    }
