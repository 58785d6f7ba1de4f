from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.catalog_item import CatalogItem


T = TypeVar("T", bound="CatalogPage")


@_attrs_define
class CatalogPage:
    """Catalogs."""

    count: int
    """ Rows on this page, without those that the user may not see. """
    page: int
    """ Number of this page; it can be lower than the number you sent. """
    per_page: int
    """ Rows requested for a page. """
    items: list[CatalogItem]
    total: int | None | Unset = UNSET
    """ Rows on all pages, including those that the user may not see. From 5.0.5, null for users who may not see
    everything. """
    pages: float | None | Unset = UNSET
    """ Number of pages, possibly 0.0; null if `total` is null. """
    next_page: str | Unset = UNSET
    """ URL of the next page, with the host of the request. It sometimes contains a stray `&=`. Absent on the last
    page. """
    prev_page: str | Unset = UNSET
    """ URL of the previous page. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        count = self.count

        page = self.page

        per_page = self.per_page

        items = []
        for items_item_data in self.items:
            items_item = items_item_data.to_dict()
            items.append(items_item)

        total: int | None | Unset
        if isinstance(self.total, Unset):
            total = UNSET
        else:
            total = self.total

        pages: float | None | Unset
        if isinstance(self.pages, Unset):
            pages = UNSET
        else:
            pages = self.pages

        next_page = self.next_page

        prev_page = self.prev_page

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "count": count,
                "page": page,
                "per_page": per_page,
                "items": items,
            }
        )
        if total is not UNSET:
            field_dict["total"] = total
        if pages is not UNSET:
            field_dict["pages"] = pages
        if next_page is not UNSET:
            field_dict["next_page"] = next_page
        if prev_page is not UNSET:
            field_dict["prev_page"] = prev_page

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.catalog_item import CatalogItem  # noqa: PLC0415

        d = dict(src_dict)
        count = d.pop("count")

        page = d.pop("page")

        per_page = d.pop("per_page")

        items = []
        _items = d.pop("items")
        for items_item_data in _items:
            items_item = CatalogItem.from_dict(items_item_data)

            items.append(items_item)

        def _parse_total(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        total = _parse_total(d.pop("total", UNSET))

        def _parse_pages(data: object) -> float | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(float | None | Unset, data)

        pages = _parse_pages(d.pop("pages", UNSET))

        next_page = d.pop("next_page", UNSET)

        prev_page = d.pop("prev_page", UNSET)

        catalog_page = cls(
            count=count,
            page=page,
            per_page=per_page,
            items=items,
            total=total,
            pages=pages,
            next_page=next_page,
            prev_page=prev_page,
        )

        catalog_page.additional_properties = d
        return catalog_page

    @property
    def additional_keys(self) -> list[str]:
        return list(self.additional_properties.keys())

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __setitem__(self, key: str, value: Any) -> None:
        self.additional_properties[key] = value

    def __delitem__(self, key: str) -> None:
        del self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
