# written by scripts/unasync.py from rtfacade/_async/resource.py; do not edit
"""What all nouns share: the client they belong to, and reading JSON through it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any, Literal, TypeVar

from rt_rest2 import models
from rtfacade import ticketsql
from rtfacade._http import retry
from rtfacade._http.responses import unwrap_list, unwrap_object
from rtfacade._rest2 import filters, misread
from rtfacade._rest2.field_selection import Selection
from rtfacade._rest2.pagination import MAX_PAGE, Snapshot, Walk
from rtfacade._sync.pager import Pager
from rtfacade.errors import NotFoundError

if TYPE_CHECKING:
    from rtfacade._sync.client import RT

T = TypeVar("T")

#: The ``request_kwargs`` of a generated operation that reads a list.
Operation = Callable[..., dict[str, Any]]

#: A query beyond this many characters is sent as a form: web servers limit addresses (4 to 8 kB).
LONG = 1500


class Resource:
    """One noun of one client."""

    def __init__(self, rt: RT) -> None:
        """Belong to a client."""
        self._rt = rt

    def __repr__(self) -> str:
        return f"{type(self).__name__} of {self._rt!r}"

    def _object(self, request: dict[str, Any]) -> Mapping[str, Any]:
        return unwrap_object(self._rt.send(request))

    def _list(self, request: dict[str, Any]) -> list[Any]:
        return unwrap_list(self._rt.send(request))

    def _pages(
        self,
        operation: Operation,
        make: Callable[[Mapping[str, Any]], T],
        selection: Selection,
        where: Sequence[Mapping[str, Any]] = (),
        *,
        limit: int | None = None,
        page_size: int = MAX_PAGE,
        walk: Callable[[int], Walk | Snapshot] = Walk,
    ) -> Pager[T]:
        """Page through a list that takes a JSON search."""

        def fetch(state: Walk | Snapshot) -> Mapping[str, Any]:
            return self._page_of(operation, where, selection, state)

        return Pager(
            fetch,
            make,
            limit=limit,
            page_size=page_size,
            walk=walk,
            columns=selection.asked,
        )

    def _page_of(
        self,
        operation: Operation,
        where: Sequence[Mapping[str, Any]],
        selection: Selection,
        state: Walk | Snapshot,
    ) -> Mapping[str, Any]:
        """Read one page of such a list."""
        self._rt.value_check.check(misread.values_in(where))
        last, down = (state.last, state.descending) if isinstance(state, Walk) else (None, False)
        query = filters.as_query(where, last, descending=down)
        shape = state.parameters()
        return self._object(
            operation(query=query, fields=selection.fields, expand=selection.expand, **shape)
        )

    def _page_within(
        self, operation: Operation, selection: Selection, state: Walk | Snapshot
    ) -> Mapping[str, Any]:
        """Read one page of a list inside a record; its first page has no condition.

        With one, RT answers for *all* records where the record is not visible (facts, 4.6);
        without one it answers an empty list, which ends the walk.
        """

        def within(**parameters: Any) -> dict[str, Any]:
            if parameters.get("query") == "[]":
                del parameters["query"]
            return operation(**parameters)

        return self._page_of(within, (), selection, state)

    def _sql_page(
        self,
        get: Operation,
        post: Operation,
        sql: str,
        selection: Selection,
        state: Walk | Snapshot,
    ) -> Mapping[str, Any]:
        """Read one page of a list that takes SQL; a long query is sent as a form."""
        self._rt.value_check.check(misread.values_of(sql))
        last, down = (state.last, state.descending) if isinstance(state, Walk) else (None, False)
        query = ticketsql.beyond(sql, last, descending=down)
        shape = {
            "fields": selection.fields,
            "expand": selection.expand,
            **state.parameters(),
        }
        if len(query) < LONG:
            return self._object(get(query=query, **shape))
        request = post(body=models.SearchForm.from_dict({"query": query}), **shape)
        return self._object({**request, "extensions": {retry.READS: True}})


def newest_first(orderby: str) -> Callable[[int], Walk]:
    """Make the walk for ``id`` or ``-id``; ValueError for another order."""
    if orderby not in ("id", "-id"):
        raise ValueError(f"orderby must be 'id' or '-id', not {orderby!r}")
    return partial(Walk, descending=orderby == "-id")


def none_of(kind: str, name: object) -> NotFoundError:
    """Say that RT knows no such object, where a search came back empty."""
    return NotFoundError(404, [f"no {kind} {name!r}, or you may not see it"])


def flag(wanted: bool) -> Literal[0, 1]:
    """Return a truth value as RT's query takes it: the text "false" would be true there."""
    return 1 if wanted else 0
