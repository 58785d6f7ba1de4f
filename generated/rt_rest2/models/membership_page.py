from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .. import reading as _r
from ..reading import Fields, OpenModel

if TYPE_CHECKING:
    from ..models.member import Member


@_attrs_define
class MembershipPage(OpenModel[Any]):
    """A page of users and groups."""

    count: int
    """ Rows on this page. """

    page: int
    """ Number of this page; it can be lower than the number you sent. """

    per_page: int
    """ Rows requested for a page. """

    total: int | str
    """ Rows on all pages; text with some database drivers. """

    items: list[Member]
    """ Users and groups. """

    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    _FIELDS: ClassVar[Fields] = {
        "count": ("count", _r.plain, True),
        "page": ("page", _r.plain, True),
        "per_page": ("per_page", _r.plain, True),
        "total": ("total", _r.plain, True),
        "items": ("items", _r.many(_r.record("member", "Member")), True),
    }
