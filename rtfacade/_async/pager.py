"""Lazy lists: no request before the first row is wanted, and no row is lost."""

from __future__ import annotations

from collections.abc import AsyncGenerator, AsyncIterator, Awaitable, Callable, Mapping, Sequence
from typing import Any, Generic, Self, TypeVar

from rtfacade._rest2.listing import MAX_PAGE, BufferedList, Cursor, IdCursor
from rtfacade.records.plain import plain

T = TypeVar("T")

Fetch = Callable[[Cursor], Awaitable[Mapping[str, Any]]]


class AsyncRows(Generic[T]):
    """Rows that are read when they are wanted. Each iteration starts again at the first row."""

    def __init__(
        self, start: Callable[[int | None], AsyncGenerator[T, None]], limit: int | None
    ) -> None:
        """Get rows from ``start(limit)`` for each iteration."""
        if limit is not None and limit < 0:
            raise ValueError(f"limit must not be negative: {limit}")
        self._start = start
        self._limit = limit

    def __aiter__(self) -> AsyncIterator[T]:
        """Start at the first row."""
        return self._start(self._limit)

    async def first(self) -> T | None:
        """Return the first row, or None if there is none; reads no more than that row."""
        if self._limit == 0:
            return None
        rows = self._start(1)
        try:
            async for row in rows:
                return row
        finally:
            await rows.aclose()
        return None

    async def all(self) -> list[T]:
        """Read every row into a list."""
        return [row async for row in self]

    def dicts(self) -> AsyncRows[dict[str, Any]]:
        """Return the same rows as dicts of plain values: each row's ``to_dict()``."""
        start = self._start

        async def rows(limit: int | None) -> AsyncGenerator[dict[str, Any], None]:
            records = start(limit)
            try:
                async for record in records:
                    yield plain(record)
            finally:
                await records.aclose()

        return AsyncRows(rows, self._limit)


class AsyncPager(AsyncRows[T]):
    """A list of RT, read in the order of ids, so that changing its rows meanwhile loses none.

    One request for each page of at most 100 rows. RT leaves out rows that the user may not see.
    """

    def __init__(
        self,
        fetch: Fetch,
        make: Callable[[Mapping[str, Any]], T],
        *,
        limit: int | None = None,
        page_size: int = MAX_PAGE,
        cursor: Callable[[int], Cursor] = IdCursor,
        columns: Sequence[str] = (),
    ) -> None:
        """Read pages with ``fetch``, and make a record of each row with ``make``."""
        if not 1 <= page_size <= MAX_PAGE:
            raise ValueError(f"page_size must be 1 to {MAX_PAGE} (RT caps it), not {page_size}")
        super().__init__(self._rows, limit)
        self._fetch = fetch
        self._make = make
        self._page_size = page_size
        self._cursor = cursor
        self.columns = tuple(columns)

    def after(self, id: int) -> Self:
        """Return the rows that come after the one with this id, to continue an iteration.

        Raises ValueError, when iterated, for a list that is not in the order of ids.
        """
        begin = self._cursor

        def cursor(size: int) -> Cursor:
            state = begin(size)
            if isinstance(state, BufferedList):
                raise ValueError("only a list in the order of ids can go on after one")  # noqa: TRY004
            state.last = id
            return state

        return type(self)(
            self._fetch,
            self._make,
            limit=self._limit,
            page_size=self._page_size,
            cursor=cursor,
            columns=self.columns,
        )

    async def total(self) -> int | None:
        """Return how many rows RT counts, or None where RT hides it; one request."""
        cursor = self._cursor(1)
        cursor.feed(await self._fetch(cursor))
        return cursor.total

    async def _rows(self, limit: int | None) -> AsyncGenerator[T, None]:
        left = limit
        if left == 0:
            return
        cursor = self._cursor(min(self._page_size, left or self._page_size))
        if isinstance(cursor, BufferedList):
            cursor.wanted = left
        is_empty = True
        while not cursor.done:
            for item in cursor.feed(await self._fetch(cursor)):
                is_empty = False
                yield self._make(item)
                if left is not None:
                    left -= 1
                    if left == 0:
                        return
        if is_empty:
            await self._check_order(cursor)

    async def _check_order(self, cursor: Cursor) -> None:
        """Raise ValueError if there are rows in another order: RT finds none by unknown columns."""
        if isinstance(cursor, IdCursor) or cursor.total == 0 or cursor.orderby in ((), ("id",)):
            return
        plain = BufferedList(orderby=(), descending=(), wanted=1)
        if plain.feed(await self._fetch(plain)):
            names = " or ".join(map(repr, cursor.orderby))
            raise ValueError(f"RT has no field {names} to order by")
