"""Cursors: which page of a list to ask for next, without any I/O.

A cursor moves by ``id > last`` because page numbers are not reliable: RT removes rows that the user
may not see after paging, may answer a page past the end with the last page, and a program that
changes the rows while it iterates shifts every page number (docs/rt/behaviour.md#paging).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import attrs

from rtfacade.errors import ProtocolError
from rtfacade.records import json_values

#: Where RT hides totals, a list ends after this many full pages in a row without a visible row. RT
#: itself looks 200 rows ahead for its ``next_page`` (5.0.6 and later), which is two full pages.
MAX_EMPTY_PAGES = 2
#: How often a list that shrinks while it is read is read again.
MAX_RESTARTS = 3

MAX_PAGE = 100


@attrs.frozen
class Paging:
    """The paging and order parameters of one request."""

    page: int
    per_page: int
    orderby: list[str]
    order: list[str]


@attrs.define
class IdCursor:
    """Reads a list in the order of ids: send ``paging()``, then ``feed()`` the answer."""

    size: int = MAX_PAGE
    descending: bool = False
    last: int | None = None
    page: int = 1
    total: int | None = None
    done: bool = False
    _empty: int = 0
    _first: bool = True

    def paging(self) -> Paging:
        """Return the parameters of the next page; RT's lists have no default order."""
        return Paging(self.page, self.size, ["id"], ["DESC" if self.descending else "ASC"])

    def feed(self, answer: Mapping[str, Any]) -> list[Mapping[str, Any]]:
        """Return the rows not seen before, and set ``done`` when there are no more."""
        items = _items(answer)
        if self._first:
            self.total, self._first = _total(answer), False
        fresh = [item for item in items if self._is_ahead(row_id(item))]
        if items and not fresh:
            raise ProtocolError("RT answers the same rows again: it ignored the condition on id")
        self.done = self._at_end(answer, fresh)
        self._advance(fresh)
        return fresh

    def _is_ahead(self, number: int) -> bool:
        if self.last is None:
            return True
        return number < self.last if self.descending else number > self.last

    def _advance(self, fresh: Sequence[Mapping[str, Any]]) -> None:
        if fresh:
            self.last, self.page, self._empty = row_id(fresh[-1]), 1, 0
        elif self.size < MAX_PAGE:
            self.size, self.page = MAX_PAGE, 1  # a small page may hold hidden rows only
        else:
            self.page, self._empty = self.page + 1, self._empty + 1

    def _at_end(self, answer: Mapping[str, Any], fresh: Sequence[object]) -> bool:
        if _number(answer, "page", self.page) < self.page:
            return True  # clamped to the last page, which was seen
        total = _total(answer)
        if total is not None:
            # Rows of this clause, counted before rights hide some of them.
            return total <= self.page * _number(answer, "per_page", self.size)
        if fresh or answer.get("next_page") or self.size < MAX_PAGE:
            return False
        return self._empty + 1 >= MAX_EMPTY_PAGES


@attrs.define
class BufferedList:
    """Reads a whole list, page by page, before it returns the first row.

    Used for lists that RT cannot restrict by id (users) and for orders other than by id: changes
    made while iterating cannot shift rows that were read already. A list that shrinks while it is
    read is read again, at most three times; no row is returned twice. With ``wanted``, reading
    stops after that many rows.
    """

    size: int = MAX_PAGE
    orderby: tuple[str, ...] = ("id",)
    descending: tuple[bool, ...] = (False,)
    page: int = 1
    total: int | None = None
    done: bool = False
    wanted: int | None = None
    _empty: int = 0
    _restarts: int = 0
    _rows: dict[int, Mapping[str, Any]] = attrs.field(factory=dict[int, Mapping[str, Any]])
    _earlier: dict[int, Mapping[str, Any]] = attrs.field(factory=dict[int, Mapping[str, Any]])

    def paging(self) -> Paging:
        """Return the parameters of the next page; ``id`` comes last to order equal rows."""
        order = ["DESC" if down else "ASC" for down in (*self.descending, False)]
        return Paging(self.page, self.size, [*self.orderby, "id"], order)

    def feed(self, answer: Mapping[str, Any]) -> list[Mapping[str, Any]]:
        """Keep a page; return all rows after the last page, and an empty list before."""
        total, before = _total(answer), len(self._rows)
        if self._shrank(total):
            self._restart()
            return []
        self.total = total
        for item in _items(answer):
            self._rows.setdefault(row_id(item), item)
        self._empty = 0 if len(self._rows) > before else self._empty + 1
        self.done = self._is_enough() or self._at_end(answer)
        self._advance()
        return self._all() if self.done else []

    def _shrank(self, total: int | None) -> bool:
        if self.page == 1 or self._restarts == MAX_RESTARTS or total is None or self.total is None:
            return False
        return total < self.total

    def _restart(self) -> None:
        """Begin again: rows have moved to pages that were read before."""
        self._restarts += 1
        self._earlier |= self._rows
        self._rows, self._empty, self.page = {}, 0, 1

    def _is_enough(self) -> bool:
        return self.wanted is not None and len(self._rows) >= self.wanted

    def _advance(self) -> None:
        """Go on, with full pages where small ones hold hidden rows only, or were not enough."""
        if self.size < MAX_PAGE and (self._empty or self.wanted is not None):
            # The first full page may be read in part already, so it is no proof of an end.
            self.page, read_in_part = divmod(self.page * self.size, MAX_PAGE)
            self.size, self._empty = MAX_PAGE, -1 if read_in_part else 0
        self.page += 1

    def _all(self) -> list[Mapping[str, Any]]:
        """Return what was read last, in its order, then what only an earlier reading had."""
        gone = {key: row for key, row in self._earlier.items() if key not in self._rows}
        return [*self._rows.values(), *gone.values()]

    def _at_end(self, answer: Mapping[str, Any]) -> bool:
        if _number(answer, "page", self.page) < self.page:
            return True
        total = _total(answer)
        if total is not None:
            return total <= self.page * _number(answer, "per_page", self.size)
        if answer.get("next_page") or self.size < MAX_PAGE:
            return False
        return self._empty >= MAX_EMPTY_PAGES


#: The state of one iteration through a list.
Cursor = IdCursor | BufferedList


def row_id(item: Mapping[str, Any]) -> int:
    """Return a row's numeric id; a user's needs ``fields=id``, or its reference says the name."""
    return json_values.identifier(item.get("id"))


def _items(answer: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    items = answer.get("items")
    if not json_values.is_array(items):
        raise ProtocolError("a list answer without items")
    return json_values.objects(items)


def _number(answer: Mapping[str, Any], key: str, otherwise: int) -> int:
    return json_values.whole_number(answer.get(key)) or otherwise


def _total(answer: Mapping[str, Any]) -> int | None:
    total = answer.get("total")
    return None if total is None else json_values.whole_number(total)
