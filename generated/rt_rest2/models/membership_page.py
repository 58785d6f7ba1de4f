from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.member import Member


T = TypeVar("T", bound="MembershipPage")


@_attrs_define
class MembershipPage:
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

    def to_dict(self) -> dict[str, Any]:
        count = self.count

        page = self.page

        per_page = self.per_page

        total: int | str
        total = self.total

        items = []
        for items_item_data in self.items:
            items_item = items_item_data.to_dict()
            items.append(items_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "count": count,
                "page": page,
                "per_page": per_page,
                "total": total,
                "items": items,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.member import Member  # noqa: PLC0415

        d = dict(src_dict)
        count = d.pop("count")

        page = d.pop("page")

        per_page = d.pop("per_page")

        def _parse_total(data: object) -> int | str:
            return cast(int | str, data)

        total = _parse_total(d.pop("total"))

        items = []
        _items = d.pop("items")
        for items_item_data in _items:
            items_item = Member.from_dict(items_item_data)

            items.append(items_item)

        membership_page = cls(
            count=count,
            page=page,
            per_page=per_page,
            total=total,
            items=items,
        )

        membership_page.additional_properties = d
        return membership_page

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
