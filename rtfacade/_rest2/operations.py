"""The shapes of the generated request functions that the nouns share.

Each protocol names the parameters that the facade passes. A parameter that is renamed in the
description of the API no longer fits, and type checkers report the place that uses it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Protocol, TypeVar

from rt_rest2 import models
from rt_rest2.types import UNSET, Unset
from rtfacade._rest2.field_selection import Selection
from rtfacade._rest2.pagination import Cursor

Request = dict[str, Any]
"""The arguments of ``httpx.Client.request``."""

B_contra = TypeVar("B_contra", contravariant=True)
B = TypeVar("B")

CreateRequest = Callable[[Mapping[str, Any]], Request]
UpdateRequest = Callable[[str | int, Mapping[str, Any], str | None], Request]


class ListOperation(Protocol):
    """Reads a page of a list."""

    def __call__(
        self,
        *,
        query: str | Unset = ...,
        page: int | Unset = ...,
        per_page: int | Unset = ...,
        orderby: list[str] | Unset = ...,
        order: list[str] | Unset = ...,
        fields: str | Unset = ...,
        expand: models.FieldExpansion | Unset = ...,
    ) -> Request: ...


class FilteredListOperation(Protocol):
    """Reads a page of a list that leaves out disabled objects unless told otherwise."""

    def __call__(
        self,
        *,
        query: str | Unset = ...,
        page: int | Unset = ...,
        per_page: int | Unset = ...,
        orderby: list[str] | Unset = ...,
        order: list[str] | Unset = ...,
        fields: str | Unset = ...,
        expand: models.FieldExpansion | Unset = ...,
        find_disabled_rows: models.Flag | Unset = ...,
    ) -> Request: ...


class SublistOperation(Protocol):
    """Reads a page of a list that belongs to an object, such as its history."""

    def __call__(
        self,
        key: int | str,
        /,
        *,
        query: str | Unset = ...,
        page: int | Unset = ...,
        per_page: int | Unset = ...,
        orderby: list[str] | Unset = ...,
        order: list[str] | Unset = ...,
        fields: str | Unset = ...,
        expand: models.FieldExpansion | Unset = ...,
    ) -> Request: ...


class FormListOperation(Protocol):
    """Reads a page of a list whose query is sent as a form."""

    def __call__(
        self,
        *,
        body: models.SearchForm,
        page: int | Unset = ...,
        per_page: int | Unset = ...,
        orderby: list[str] | Unset = ...,
        order: list[str] | Unset = ...,
        fields: str | Unset = ...,
        expand: models.FieldExpansion | Unset = ...,
    ) -> Request: ...


class ReadOperation(Protocol):
    """Reads one object; ``expand`` names fields of the objects it refers to."""

    def __call__(
        self, key: int | str, /, *, expand: models.FieldExpansion | Unset = ...
    ) -> Request: ...


class KeyOperation(Protocol):
    """Reads or deletes one object."""

    def __call__(self, key: int | str, /) -> Request: ...


class CreateOperation(Protocol[B_contra]):
    """Creates an object."""

    def __call__(self, *, body: B_contra) -> Request: ...


class UpdateOperation(Protocol[B_contra]):
    """Changes an object; ``if_match`` is the version that it must still have."""

    def __call__(
        self, key: int | str, /, *, body: B_contra, if_match: str | Unset = ...
    ) -> Request: ...


class OwnerOperation(Protocol):
    """Takes, unassigns or steals a ticket."""

    def __call__(self, id: int | str, /, *, body: models.TicketUpdate | Unset = ...) -> Request: ...


def page_request(
    operation: ListOperation, query: str | Unset, selection: Selection, cursor: Cursor
) -> Request:
    """Build the request for a cursor's next page."""
    paging = cursor.paging()
    return operation(
        query=query,
        page=paging.page,
        per_page=paging.per_page,
        orderby=paging.orderby,
        order=paging.order,
        fields=selection.fields,
        expand=selection.expand,
    )


def form_page_request(
    operation: FormListOperation, query: str, selection: Selection, cursor: Cursor
) -> Request:
    """Build the request for a cursor's next page, with the query in a form."""
    paging = cursor.paging()
    return operation(
        body=models.SearchForm.from_dict({"query": query}),
        page=paging.page,
        per_page=paging.per_page,
        orderby=paging.orderby,
        order=paging.order,
        fields=selection.fields,
        expand=selection.expand,
    )


def with_disabled(operation: FilteredListOperation, *, find_disabled: bool) -> ListOperation:
    """Fix whether a list includes disabled objects."""

    def request(
        *,
        query: str | Unset = UNSET,
        page: int | Unset = UNSET,
        per_page: int | Unset = UNSET,
        orderby: list[str] | Unset = UNSET,
        order: list[str] | Unset = UNSET,
        fields: str | Unset = UNSET,
        expand: models.FieldExpansion | Unset = UNSET,
    ) -> Request:
        return operation(
            query=query,
            page=page,
            per_page=per_page,
            orderby=orderby,
            order=order,
            fields=fields,
            expand=expand,
            # Numbers, because the text "false" is true for RT.
            find_disabled_rows=1 if find_disabled else 0,
        )

    return request


def within(operation: SublistOperation, key: int | str) -> ListOperation:
    """Fix the object that a list belongs to."""

    def request(
        *,
        query: str | Unset = UNSET,
        page: int | Unset = UNSET,
        per_page: int | Unset = UNSET,
        orderby: list[str] | Unset = UNSET,
        order: list[str] | Unset = UNSET,
        fields: str | Unset = UNSET,
        expand: models.FieldExpansion | Unset = UNSET,
    ) -> Request:
        return operation(
            key,
            query=query,
            page=page,
            per_page=per_page,
            orderby=orderby,
            order=order,
            fields=fields,
            expand=expand,
        )

    return request


def expanding(operation: ReadOperation, expand: models.FieldExpansion) -> KeyOperation:
    """Fix the fields that a read expands."""
    return lambda key: operation(key, expand=expand)


def creating(
    operation: CreateOperation[B], model: Callable[[Mapping[str, Any]], B]
) -> CreateRequest:
    """Let a create operation take RT's JSON as a mapping."""
    return lambda payload: operation(body=model(payload))


def updating(
    operation: UpdateOperation[B], model: Callable[[Mapping[str, Any]], B]
) -> UpdateRequest:
    """Let an update operation take RT's JSON as a mapping, and the version to match if any."""

    def request(key: str | int, payload: Mapping[str, Any], if_match: str | None) -> Request:
        version = UNSET if if_match is None else if_match
        return operation(key, body=model(payload), if_match=version)

    return request
