from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .. import reading as _r
from ..reading import Fields, OpenModel
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.attachment_item import AttachmentItem


@_attrs_define
class AttachmentPage(OpenModel[Any]):
    """Attachments."""

    count: int
    """ Rows on this page, without those that the user may not see. """

    page: int
    """ Number of this page; it can be lower than the number you sent. """

    per_page: int
    """ Rows requested for a page. """

    items: list[AttachmentItem]

    total: int | None | Unset = UNSET
    """ Rows on all pages, including those that the user may not see. From 5.0.5, and in Debian's 5.0.3, null for
    users who may not see everything. """

    pages: float | None | Unset = UNSET
    """ Number of pages, possibly 0.0; null if `total` is null. """

    next_page: str | Unset = UNSET
    """ URL of the next page, with the host of the request. It sometimes contains a stray `&=`. Absent on the last
    page. """

    prev_page: str | Unset = UNSET
    """ URL of the previous page. """

    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    _FIELDS: ClassVar[Fields] = {
        "count": ("count", _r.plain, True),
        "page": ("page", _r.plain, True),
        "per_page": ("per_page", _r.plain, True),
        "items": ("items", _r.many(_r.record("attachment_item", "AttachmentItem")), True),
        "total": ("total", _r.plain, False),
        "pages": ("pages", _r.plain, False),
        "next_page": ("next_page", _r.plain, False),
        "prev_page": ("prev_page", _r.plain, False),
    }
