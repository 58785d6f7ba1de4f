from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..reading import (
    Fields,
    OpenModel,
    many,
    plain,
    record,
)

if TYPE_CHECKING:
    from ..models.reference import Reference


@_attrs_define
class MembershipPage(OpenModel[Any]):
    """Users and groups. `id` is a number, also for users."""

    count: int
    """ Rows on this page. """

    page: int
    """ Number of this page; it can be lower than the number you sent. """

    per_page: int
    """ Rows requested for a page. """

    total: int | str
    """ Rows on all pages; text with some database drivers. """

    items: list[Reference]
    """ Pointers to records. """

    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    _FIELDS: ClassVar[Fields] = {
        "count": ("count", plain, True),
        "page": ("page", plain, True),
        "per_page": ("per_page", plain, True),
        "total": ("total", plain, True),
        "items": ("items", many(record("reference", "Reference")), True),
    }
