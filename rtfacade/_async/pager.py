"""Lazy lists: no request before the first row is wanted, and no row is lost."""

from __future__ import annotations

from collections.abc import AsyncGenerator, AsyncIterator, Awaitable, Callable, Mapping, Sequence
from typing import Any, Generic, Self, TypeVar

from rtfacade._http.exchange import checked_count
from rtfacade._rest2.filters import Keep
from rtfacade._rest2.listing import MAX_PAGE, BufferedList, Cursor, IdCursor, row_id
from rtfacade.records.plain import plain
from rtfacade.records.record import Record
from rtfacade.records.serialize import whole_number
from rtfacade.records.signatures import public_names

T = TypeVar("T")

Fetch = Callable[[Cursor], Awaitable[Mapping[str, Any]]]
WhenEmpty = Callable[[], Awaitable[None]]
Raw = Mapping[str, Any]

#: What other modules of rtfacade read of a list.
_INTERNAL = ("checked", "columns", "question", "record")


class AsyncRows(Generic[T]):
    """Rows that are read when they are wanted. Each iteration starts again at the first row."""

    def __init__(
        self, start: Callable[[int | None], AsyncGenerator[T, None]], limit: int | None
    ) -> None:
        """Get rows from ``start(limit)`` for each iteration."""
        if limit is not None:
            checked_count("limit", limit, 0)
        self._start = start
        self._limit = limit

    def __aiter__(self) -> AsyncIterator[T]:
        """Start at the first row."""
        return self._start(self._limit)

    def __bool__(self) -> bool:
        """Raise TypeError: whether there are rows is known after a request only."""
        raise TypeError(
            f"a {type(self).__name__} has not been read, so it is neither true nor false: "
            "use first() is None, or all()"
        )

    def __repr__(self) -> str:
        limit = "" if self._limit is None else f", limit={self._limit}"
        return f"<{type(self).__name__}{self._subject()}{limit}, read when it is iterated>"

    def _subject(self) -> str:
        return ""

    def __dir__(self) -> list[str]:
        """Return the public names."""
        return public_names(self, without=_INTERNAL)

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

    ``end_is_a_guess`` tells of the iteration that ended last whether there may be more rows: where
    RT hides how many there are, a list ends when as many rows again as were read, and at least 200,
    are all hidden. None before an iteration has ended.
    """

    end_is_a_guess: bool | None = None

    def __init__(
        self,
        fetch: Fetch,
        make: Callable[[Mapping[str, Any]], T],
        *,
        limit: int | None = None,
        page_size: int = MAX_PAGE,
        cursor: Callable[[int], Cursor] = IdCursor,
        columns: Sequence[str] = (),
        keep: Keep | None = None,
        when_empty: WhenEmpty | None = None,
        record: type[Record] | None = None,
        checked: list[str] | None = None,
        question: str = "",
    ) -> None:
        """Read pages with ``fetch``, and make a record of each row with ``make``.

        ``keep`` drops rows that RT could not leave out itself. ``when_empty`` is called where there
        are none, and raises if a name in the search does not exist. ``checked`` are further names
        of fields that are looked up before the first row. ``question`` is what was searched for, to
        tell one search from another.
        """
        if not 1 <= whole_number("page_size", page_size) <= MAX_PAGE:
            raise ValueError(f"page_size must be 1 to {MAX_PAGE} (RT caps it), not {page_size}")
        super().__init__(self._rows, limit)
        self._fetch = fetch
        self._make = make
        self._page_size = page_size
        self._cursor = cursor
        self.columns = tuple(columns)
        self._keep = keep
        self._when_empty = when_empty
        self.record = record
        self.checked = checked
        self.question = question

    def _subject(self) -> str:
        kind = self.record.__name__ if self.record is not None else ""
        return f" of {kind}" if kind else ""

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
            keep=self._keep,
            when_empty=self._when_empty,
            record=self.record,
            checked=self.checked,
            question=self.question,
        )

    async def total(self) -> int | None:
        """Return how many rows RT counts, or None where RT hides it; one request.

        None also where rows are filtered here, because RT counts them too. Where it is 0, names in
        the search are looked up, as where an iteration finds nothing; raises what that does.
        """
        if self._keep is not None:
            return None
        cursor = self._cursor(1)
        cursor.feed(await self._fetch(cursor))
        if cursor.total == 0 and self._when_empty is not None:
            await self._when_empty()
        return cursor.total

    async def _rows(self, limit: int | None) -> AsyncGenerator[T, None]:
        left = limit
        if left == 0:
            return
        is_filtered = self._keep is not None
        size = self._page_size if is_filtered else min(self._page_size, left or self._page_size)
        cursor = self._cursor(size)
        if isinstance(cursor, BufferedList) and not is_filtered:
            cursor.wanted = left
        is_empty = True
        while not cursor.done:
            for item in cursor.feed(await self._fetch(cursor)):
                is_empty = False
                if self._keep is not None and not self._keep(item):
                    continue
                yield self._make(item)
                if left is not None:
                    left -= 1
                    if left == 0:
                        return
        self.end_is_a_guess = cursor.guessed
        if is_empty:
            await self._check_order(cursor)
            if self._when_empty is not None:
                await self._when_empty()

    async def _check_order(self, cursor: Cursor) -> None:
        """Raise ValueError if there are rows in another order: RT finds none by unknown columns."""
        if isinstance(cursor, IdCursor) or cursor.total == 0 or cursor.orderby in ((), ("id",)):
            return
        plain = BufferedList(orderby=(), descending=(), wanted=1)
        if plain.feed(await self._fetch(plain)):
            names = " or ".join(map(repr, cursor.orderby))
            raise ValueError(f"RT has no field {names} to order by")


class AsyncUnion(AsyncPager[T]):
    """The rows of several lists that are all in the order of ids, each row once."""

    def __init__(
        self,
        pagers: Sequence[AsyncPager[Raw]],
        make: Callable[[Raw], T],
        *,
        descending: bool = False,
        limit: int | None = None,
        columns: Sequence[str] = (),
        record: type[Record] | None = None,
        question: str = "",
    ) -> None:
        """Merge the rows of ``pagers``, which read raw rows without a limit."""
        super().__init__(
            _nothing, make, limit=limit, columns=columns, record=record, question=question
        )
        self._pagers = pagers
        self._descending = descending

    def after(self, id: int) -> Self:
        """Return the rows that come after the one with this id, to continue an iteration."""
        return type(self)(
            [one.after(id) for one in self._pagers],
            self._make,
            descending=self._descending,
            limit=self._limit,
            columns=self.columns,
            record=self.record,
            question=self.question,
        )

    async def total(self) -> int | None:
        """Return None: a row may be in several of the lists, so RT's counts cannot be added."""
        return None

    async def _rows(self, limit: int | None) -> AsyncGenerator[T, None]:
        if limit == 0:
            return
        sources = [aiter(one) for one in self._pagers]
        heads = [await anext(source, None) for source in sources]
        sign, count = -1 if self._descending else 1, 0
        while any(head is not None for head in heads):
            ids = [None if head is None else sign * row_id(head) for head in heads]
            first = min(number for number in ids if number is not None)
            raw = next(head for head, number in zip(heads, ids, strict=True) if number == first)
            for index, number in enumerate(ids):
                if number == first:
                    heads[index] = await anext(sources[index], None)
            if raw is not None:
                yield self._make(raw)
            count += 1
            if count == limit:
                return
        self.end_is_a_guess = any(one.end_is_a_guess for one in self._pagers)


async def _nothing(cursor: Cursor) -> Raw:
    """Stand for the requests of a list that has none of its own."""
    raise NotImplementedError(cursor)
