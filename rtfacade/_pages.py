"""Where the next page is: the state of one walk through a list, without any I/O.

Only a walk by ``id > last`` is right: rows may be filtered by rights after paging, a page past the
end may be the last page again, and whoever changes what they iterate shifts every page number.
Sources: facts about REST2's lists (4.2, 4.3) and RT::REST2::Resource::Collection.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import attrs

from rtfacade._json import is_array, is_object
from rtfacade.errors import ProtocolError

#: Where RT hides totals, a list ends after this many pages in a row without a visible row. RT
#: itself looks 200 rows ahead for its ``next_page`` (5.0.6 and later), which is two full pages.
PATIENCE = 2

MAX_PAGE = 100


@attrs.define
class Walk:
    """One walk by id; ``parameters()`` of the next page, then ``take()`` of its answer."""

    size: int = MAX_PAGE
    descending: bool = False
    last: int | None = None
    page: int = 1
    total: int | None = None
    done: bool = False
    _empty: int = 0
    _first: bool = True

    def parameters(self) -> dict[str, Any]:
        """Build paging and order; lists of RT have no order of their own."""
        return {
            "page": self.page,
            "per_page": self.size,
            "orderby": ["id"],
            "order": ["DESC" if self.descending else "ASC"],
        }

    def take(self, answer: Mapping[str, Any]) -> list[Mapping[str, Any]]:
        """Return the rows not seen before, and decide whether there may be more."""
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
        if int(answer.get("page") or self.page) < self.page:
            return True  # clamped to the last page, which was seen
        total = _total(answer)
        if total is not None:
            # Rows of this clause, counted before rights hide some of them.
            return total <= self.page * int(answer.get("per_page") or self.size)
        if fresh or answer.get("next_page") or self.size < MAX_PAGE:
            return False
        return self._empty + 1 >= PATIENCE


@attrs.define
class Snapshot:
    """Reads a whole list page by page before the first row is handed out.

    For lists that RT cannot restrict by id (users), or in an order of the caller's: whatever is
    changed while iterating cannot shift rows that are already here. A list that shrinks while it
    is read is read again; a row is never returned twice.
    """

    size: int = MAX_PAGE
    orderby: tuple[str, ...] = ("id",)
    descending: tuple[bool, ...] = (False,)
    page: int = 1
    total: int | None = None
    done: bool = False
    _empty: int = 0
    _restarts: int = 0
    _rows: dict[int, Mapping[str, Any]] = attrs.field(factory=dict[int, Mapping[str, Any]])

    def parameters(self) -> dict[str, Any]:
        """Build paging and order; id comes last, so that equal rows keep their places."""
        return {
            "page": self.page,
            "per_page": self.size,
            "orderby": [*self.orderby, "id"],
            "order": ["DESC" if down else "ASC" for down in (*self.descending, False)],
        }

    def take(self, answer: Mapping[str, Any]) -> list[Mapping[str, Any]]:
        """Keep a page; return all rows once the last page is in, nothing before."""
        total, before = _total(answer), len(self._rows)
        if self.page > 1 and total is not None and self.total is not None and total < self.total:
            self._restart(total)
            return []
        self.total = total
        for item in _items(answer):
            self._rows.setdefault(row_id(item), item)
        self._empty = 0 if len(self._rows) > before else self._empty + 1
        self.done = self._at_end(answer)
        self.page += 1
        return list(self._rows.values()) if self.done else []

    def _restart(self, total: int) -> None:
        """Begin again, at most three times: a list that keeps shrinking is not ours to win."""
        self._restarts += 1
        self.total = total if self._restarts < 3 else None
        self.page = 1

    def _at_end(self, answer: Mapping[str, Any]) -> bool:
        if int(answer.get("page") or self.page) < self.page:
            return True
        total = _total(answer)
        if total is not None:
            return total <= self.page * int(answer.get("per_page") or self.size)
        return not answer.get("next_page") and self._empty >= PATIENCE


def row_id(item: Mapping[str, Any]) -> int:
    """Return a row's numeric id; a user's needs ``fields=id``, or its reference says the name."""
    try:
        return int(item["id"])
    except (KeyError, TypeError, ValueError) as error:
        raise ProtocolError(f"a row without a numeric id: {item.get('id')!r}") from error


def _items(answer: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    items = answer.get("items")
    if not is_array(items):
        raise ProtocolError("a list answer without items")
    return [item for item in items if is_object(item)]


def _total(answer: Mapping[str, Any]) -> int | None:
    total = answer.get("total")
    return None if total is None else int(total)
