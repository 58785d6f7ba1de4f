"""Lazy lists: nothing is asked before the first row is wanted, and rows never get lost."""

from __future__ import annotations

from collections.abc import AsyncGenerator, AsyncIterator, Awaitable, Callable, Mapping, Sequence
from typing import Any, Generic, Self, TypeVar

from rtfacade._rest2.pagination import MAX_PAGE, Snapshot, Walk

T = TypeVar("T")

Fetch = Callable[[Walk | Snapshot], Awaitable[Mapping[str, Any]]]


class AsyncRows(Generic[T]):
    """Rows that are read when they are wanted; can be iterated any number of times."""

    def __init__(
        self, start: Callable[[int | None], AsyncGenerator[T, None]], limit: int | None
    ) -> None:
        """Get rows from ``start(limit)``, anew for each iteration."""
        if limit is not None and limit < 0:
            raise ValueError(f"limit must not be negative: {limit}")
        self._start = start
        self._limit = limit

    def __aiter__(self) -> AsyncIterator[T]:
        """Begin again at the first row."""
        return self._start(self._limit)

    async def first(self) -> T | None:
        """Return the first row, or None where there is none; asks for no more than that row."""
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


class AsyncPager(AsyncRows[T]):
    """A list of RT, walked by id, so that changing what is iterated loses nothing.

    One HTTP request a page (at most 100 rows). Rows that the user may not see are left out by RT.
    """

    def __init__(
        self,
        fetch: Fetch,
        make: Callable[[Mapping[str, Any]], T],
        *,
        limit: int | None = None,
        page_size: int = MAX_PAGE,
        walk: Callable[[int], Walk | Snapshot] = Walk,
        columns: Sequence[str] = (),
    ) -> None:
        """Ask ``fetch`` for pages, and turn each row into a record with ``make``."""
        if not 1 <= page_size <= MAX_PAGE:
            raise ValueError(f"page_size must be 1 to {MAX_PAGE} (RT caps it), not {page_size}")
        super().__init__(self._rows, limit)
        self._fetch = fetch
        self._make = make
        self._page_size = page_size
        self._walk = walk
        self.columns = tuple(columns)

    def after(self, id: int) -> Self:
        """Return the rows that come after the one with this id; for going on where one stopped.

        ValueError for a list that is not walked by id.
        """
        begin = self._walk

        def walk(size: int) -> Walk | Snapshot:
            state = begin(size)
            if isinstance(state, Snapshot):
                raise ValueError("only a list in the order of ids can go on after one")  # noqa: TRY004
            state.last = id
            return state

        return type(self)(
            self._fetch,
            self._make,
            limit=self._limit,
            page_size=self._page_size,
            walk=walk,
            columns=self.columns,
        )

    @property
    async def total(self) -> int | None:
        """How many rows RT counts, or None where RT hides it; one request."""
        walk = self._walk(1)
        walk.take(await self._fetch(walk))
        return walk.total

    async def _rows(self, limit: int | None) -> AsyncGenerator[T, None]:
        left = limit
        if left == 0:
            return
        walk = self._walk(min(self._page_size, left or self._page_size))
        if isinstance(walk, Snapshot):
            walk.wanted = left
        found = False
        while not walk.done:
            for item in walk.take(await self._fetch(walk)):
                found = True
                yield self._make(item)
                if left is not None:
                    left -= 1
                    if left == 0:
                        return
        if not found:
            await self._check_order(walk)

    async def _check_order(self, walk: Walk | Snapshot) -> None:
        """Raise ValueError if there are rows in another order: RT finds none by unknown columns."""
        if isinstance(walk, Walk) or walk.total == 0 or walk.orderby in ((), ("id",)):
            return
        plain = Snapshot(orderby=(), descending=(), wanted=1)
        if plain.take(await self._fetch(plain)):
            raise ValueError(f"RT has no field {' or '.join(map(repr, walk.orderby))} to order by")
