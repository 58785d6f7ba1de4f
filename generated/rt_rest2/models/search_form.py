from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.flag import Flag, check_flag
from ..types import UNSET, Unset

T = TypeVar("T", bound="SearchForm")


@_attrs_define
class SearchForm:
    """A search as form fields. You can also send the parameters in the query string."""

    query: str | Unset = UNSET
    """ The query. """
    simple: Flag | Unset = UNSET
    """ 0 (no) or 1 (yes). RT reads flags like Perl, so the word "false" means yes. """
    search: str | Unset = UNSET
    """ Tickets only: number or description of a saved search. """
    page: int | Unset = UNSET
    """ Page number, starting at 1. """
    per_page: int | Unset = UNSET
    """ Rows on a page, 100 at most. """
    orderby: list[str] | Unset = UNSET
    """ Columns to sort by. """
    order: list[str] | Unset = UNSET
    """ ASC or DESC for each column. """
    fields: str | Unset = UNSET
    """ Names of fields to add, separated by commas. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        query = self.query

        simple: int | Unset = UNSET
        if not isinstance(self.simple, Unset):
            simple = self.simple

        search = self.search

        page = self.page

        per_page = self.per_page

        orderby: list[str] | Unset = UNSET
        if not isinstance(self.orderby, Unset):
            orderby = self.orderby

        order: list[str] | Unset = UNSET
        if not isinstance(self.order, Unset):
            order = self.order

        fields = self.fields

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if query is not UNSET:
            field_dict["query"] = query
        if simple is not UNSET:
            field_dict["simple"] = simple
        if search is not UNSET:
            field_dict["search"] = search
        if page is not UNSET:
            field_dict["page"] = page
        if per_page is not UNSET:
            field_dict["per_page"] = per_page
        if orderby is not UNSET:
            field_dict["orderby"] = orderby
        if order is not UNSET:
            field_dict["order"] = order
        if fields is not UNSET:
            field_dict["fields"] = fields

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        query = d.pop("query", UNSET)

        _simple = d.pop("simple", UNSET)
        simple: Flag | Unset
        if isinstance(_simple, Unset):
            simple = UNSET
        else:
            simple = check_flag(_simple)

        search = d.pop("search", UNSET)

        page = d.pop("page", UNSET)

        per_page = d.pop("per_page", UNSET)

        orderby = cast(list[str], d.pop("orderby", UNSET))

        order = cast(list[str], d.pop("order", UNSET))

        fields = d.pop("fields", UNSET)

        search_form = cls(
            query=query,
            simple=simple,
            search=search,
            page=page,
            per_page=per_page,
            orderby=orderby,
            order=order,
            fields=fields,
        )

        search_form.additional_properties = d
        return search_form

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
