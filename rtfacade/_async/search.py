"""Searches of lists: what is checked before the first row, and what is filtered here."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import Any, TypeVar

from rtfacade._async.base import AskSql, Transport, read_object, read_page, read_sql_page
from rtfacade._async.pager import AsyncPager, AsyncUnion, Raw
from rtfacade._rest2 import filters
from rtfacade._rest2.filters import DISABLED, PRIVILEGED, AnyOf, Plan
from rtfacade._rest2.listing import (
    Condition,
    Cursor,
    FormListOperation,
    ListOperation,
    Selection,
    buffered_list_for,
    cursor_for,
    names_in_order,
    row_id,
    select,
)
from rtfacade._rest2.parallel import aiter_any, aiter_parallel
from rtfacade._rest2.sql_filters import SqlPlan
from rtfacade._rest2.sql_names import has_or, names_in
from rtfacade.errors import ServerError
from rtfacade.records import json_values
from rtfacade.records.record import Record

T = TypeVar("T")

#: Returns the operation of a list, with disabled objects or without.
Listing = Callable[[bool], ListOperation]
ReadOne = Callable[[int], Any]

#: How many objects are read at once where a list does not tell what is asked for.
CONCURRENCY = 8


class AsyncSqlAsk:
    """Sends SQL, to find out whether RT knows a name in it."""

    def __init__(self, client: Transport, operation: ListOperation) -> None:
        """Use a list that takes SQL."""
        self._client = client
        self._operation = operation

    async def __call__(self, sql: str, *, newest: bool = False) -> Mapping[str, Any]:
        """Read one row, or the statuses of the newest hundred."""
        request = self._operation(
            query=sql,
            page=1,
            per_page=100 if newest else 1,
            orderby=["id"],
            order=["DESC"],
            fields="Status" if newest else "id",
        )
        return await read_object(self._client, request)


class AsyncJsonSearch:
    """One alternative of a search of a list that takes JSON."""

    def __init__(
        self,
        client: Transport,
        record: type[Record],
        listing: Listing,
        plan: Plan,
        where: Sequence[Mapping[str, Any]],
        selection: Selection,
        ordered_by: Sequence[str],
        read_one: ReadOne | None,
    ) -> None:
        """Read pages; nothing is sent yet."""
        self._client, self._record, self._listing = client, record, listing
        self._plan, self._where, self._selection = plan, where, selection
        self._ordered_by, self._read_one = ordered_by, read_one
        self._cursor: Cursor | None = None
        self._enabled: set[int] = set()
        self._is_checked = False

    async def fetch(self, cursor: Cursor) -> Mapping[str, Any]:
        """Read a page, and check before its first row that RT applied every condition."""
        check = self._client._name_check  # pyright: ignore[reportPrivateUsage]
        operation = self._listing(self._plan.find_disabled)
        if cursor is not self._cursor:
            self._cursor = cursor
            if self._plan.only_disabled is not None and self._plan.find_disabled:
                self._enabled = await self._ids_of_enabled()
        if not self._is_checked:
            compared = [f"CF.{{{one.name}}}" for one in self._plan.fields]
            names = [*self._selection.requested, *self._ordered_by, *compared]
            await check.fields(self._record, names, None)
            check.values_of_types(self._record, self._plan.fields, ())
            await check.words(self._record, operation, self._where)
        answer = await read_page(self._client, operation, self._where, self._selection, cursor)
        rows = json_values.objects(answer.get("items"))
        if not self._is_checked:
            await check.columns(self._record, operation, self._plan, rows)
            self._is_checked = bool(rows)
        if not rows:
            return answer
        return {**answer, "items": await check.with_role_names(await self._with_flags(rows))}

    @property
    def keep(self) -> filters.Keep | None:
        """Tell which rows to keep."""
        plan = self._plan
        disabled = plan.only_disabled
        if disabled is False and not plan.find_disabled:
            disabled = None  # the list has no others
        if disabled is None and plan.privileged is None and plan.keep is None:
            return None

        def keep(row: Mapping[str, Any]) -> bool:
            if disabled is not None and _is_set(row, DISABLED) != disabled:
                return False
            if plan.privileged is not None and _is_set(row, PRIVILEGED) != plan.privileged:
                return False
            return plan.keep is None or plan.keep(row)

        return keep

    async def _with_flags(self, rows: Sequence[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
        """Add to rows what RT does not tell in lists and the search asks for."""
        complete: list[Mapping[str, Any]] = list(rows)
        if self._plan.privileged is not None and self._read_one is not None:
            ids = [row_id(row) for row in complete]
            flags = [one async for one in aiter_parallel(self._flags, aiter_any(ids), CONCURRENCY)]
            complete = [{**row, **flag} for row, flag in zip(complete, flags, strict=True)]
        if self._plan.only_disabled is None:
            return complete
        if not self._plan.find_disabled:
            return [{**row, DISABLED: "0"} for row in complete]
        enabled = self._enabled
        return [{**row, DISABLED: "0" if row_id(row) in enabled else "1"} for row in complete]

    async def _ids_of_enabled(self) -> set[int]:
        """Read the ids of what is not disabled: everything else in the list is."""
        cursor = buffered_list_for("id")(100)
        ids: set[int] = set()
        operation, selection = self._listing(False), select((), "id")
        while not cursor.done:
            page = await read_page(self._client, operation, self._where, selection, cursor)
            ids |= {row_id(row) for row in cursor.feed(page)}
        return ids

    async def _flags(self, number: int) -> dict[str, Any]:
        """Read one account by itself, which tells whether it is privileged."""
        if self._read_one is None:
            return {}
        raw = (await self._read_one(number)).raw
        return {key: str(raw[key]) for key in (PRIVILEGED,) if key in raw}


def _is_set(row: Mapping[str, Any], key: str) -> bool:
    return str(row.get(key) or "0") != "0"


def search_list(
    client: Transport,
    record: type[Record],
    listing: Listing,
    make: Callable[[Raw], T],
    where: Sequence[Condition | AnyOf],
    keywords: Mapping[str, Any],
    *,
    base: Sequence[Condition] = (),
    default: Sequence[str] = (),
    fields: Sequence[str] | None,
    find_disabled: bool = False,
    limit: int | None,
    page_size: int,
    orderby: str | Sequence[str],
    has_ids: bool = True,
    read_one: ReadOne | None = None,
    keep: filters.Keep | None = None,
    needs: Sequence[str] = (),
    kept_by: object = None,
) -> AsyncPager[T]:
    """Page through a list that takes JSON; ValueError for what RT would not apply.

    ``has_ids`` tells whether RT restricts the list by id, ``kept_by`` what ``keep`` looks for.
    """
    plan = filters.plan(record, base, where, keywords, find_disabled=find_disabled)
    plan = filters.with_keep(plan, keep)
    needs = (*record.reads_also, *plan.needs, *needs)
    also = ("id", *needs) if needs else ()
    selection = select(default if fields is None else fields, *also, record=record)
    cursor = (cursor_for if has_ids else buffered_list_for)(orderby, record)
    searches = [
        AsyncJsonSearch(client, record, listing, plan, one, selection, _columns(orderby), read_one)
        for one in plan.alternatives
    ]
    columns = selection.requested
    parts = (where, sorted(keywords.items()), find_disabled, kept_by, orderby)
    question = repr((record.__name__, *parts))
    if len(searches) == 1:
        return AsyncPager(
            searches[0].fetch,
            make,
            limit=limit,
            page_size=page_size,
            cursor=cursor,
            columns=columns,
            keep=searches[0].keep,
            record=record,
            question=question,
        )
    if orderby not in ("id", "-id"):
        raise ValueError("any_of() of several columns comes in the order of ids: leave out orderby")
    pagers = [
        AsyncPager[Raw](one.fetch, _same, page_size=page_size, cursor=cursor, keep=one.keep)
        for one in searches
    ]
    return AsyncUnion(
        pagers,
        make,
        descending=orderby == "-id",
        limit=limit,
        columns=columns,
        record=record,
        question=question,
    )


def _same(raw: Raw) -> Raw:
    return raw


def _columns(orderby: str | Sequence[str]) -> list[str]:
    columns = names_in_order(orderby)
    return [one.removeprefix("-") for one in columns]


class AsyncSqlSearch:
    """A search of a list that takes SQL."""

    def __init__(
        self,
        client: Transport,
        record: type[Record],
        get: ListOperation,
        post: FormListOperation,
        plan: SqlPlan,
        wrap: Callable[[str], str],
    ) -> None:
        """Read pages; nothing is sent yet. ``wrap`` adds what every search of this noun asks."""
        self._client, self._record = client, record
        self._get, self._post, self._plan, self._wrap = get, post, plan, wrap
        self._text: str | None = None
        self._is_checked = False

    async def sql(self) -> str:
        """Return the SQL, with the numbers of what is called like a number looked up."""
        if self._text is None:
            check = self._client._name_check  # pyright: ignore[reportPrivateUsage]
            parts = self._plan.numbers()
            numbers: Mapping[tuple[str, str], int] = await check.numbers(parts) if parts else {}
            self._text = self._wrap(self._plan.text(numbers))
        return self._text

    async def check(self, names: Sequence[str]) -> None:
        """Raise UnknownNameError for a name in the search, in ``fields=`` or in the order."""
        if self._is_checked:
            return
        check, ask = self._client._name_check, self._ask  # pyright: ignore[reportPrivateUsage]
        await check.references(self._record, await self.sql(), ask)
        check.values_of_types(self._record, self._plan.fields, self._plan.queries)
        await check.fields(self._record, names, ask)
        await check.exist(self._record, await self._names(), ask, is_empty=self._plan.has_or)
        self._is_checked = True

    async def _names(self) -> dict[tuple[str, str], None]:
        """List the names that must exist, each once."""
        names = dict.fromkeys(self._plan.names)
        # A keyword finds people by login and by address: either may be known.
        known = {name for _, name in names}
        in_sql = names_in(self._record, await self.sql()).asked
        return names | dict.fromkeys(one for one in in_sql if one[1] not in known)

    async def when_empty(self) -> None:
        """Raise UnknownNameError if nothing was found because a name does not exist."""
        check = self._client._name_check  # pyright: ignore[reportPrivateUsage]
        names = await self._names()
        await check.exist(self._record, names, self._ask, is_empty=True)
        await check.values(self._record, await self.sql(), self._ask)

    async def fetch(
        self, selection: Selection, ordered_by: Sequence[str], cursor: Cursor
    ) -> Mapping[str, Any]:
        """Read a page."""
        await self.check([*selection.requested, *ordered_by])
        answer = await read_sql_page(
            self._client, self._get, self._post, await self.sql(), selection, cursor
        )
        return await named_roles(self._client, answer) if selection.has_roles else answer

    @property
    def _ask(self) -> AsyncSqlAsk:
        return AsyncSqlAsk(self._client, self._get)

    def pager(
        self,
        make: Callable[[Raw], T],
        default: Sequence[str],
        fields: Sequence[str] | None,
        *,
        limit: int | None,
        page_size: int,
        orderby: str | Sequence[str],
        added: Callable[[Mapping[str, Any]], Awaitable[Mapping[str, Any]]] | None = None,
        failing: Callable[[ServerError, Selection], ServerError] | None = None,
    ) -> AsyncPager[T]:
        """Page through the rows.

        ``added`` completes a page, with the texts of messages; ``failing`` explains an error.
        """
        needs = self._plan.needs
        also = (*self._record.reads_also, *needs)
        selection = select(default if fields is None else fields, *also, record=self._record)
        checked: list[str] = []
        ordered_by = _columns(orderby)

        async def completed(cursor: Cursor) -> Mapping[str, Any]:
            try:
                answer = await self.fetch(selection, [*ordered_by, *checked], cursor)
            except ServerError as error:
                if failing is None:
                    raise
                raise failing(error, selection) from error
            return answer if added is None else await added(answer)

        plan = self._plan
        return AsyncPager(
            completed,
            make,
            limit=limit,
            page_size=page_size,
            cursor=cursor_for(orderby, self._record),
            columns=selection.requested,
            keep=plan.keep,
            when_empty=self.when_empty,
            record=self._record,
            checked=checked,
            question=repr((self._record.__name__, plan.clauses, plan.keeps, plan.fields, orderby)),
        )


async def check_query(
    client: Transport, record: type[Record], sql: str, ask: AskSql, *, is_empty: bool
) -> None:
    """Raise UnknownNameError for a name in SQL that RT does not have; ``is_empty`` afterwards."""
    check = client._name_check  # pyright: ignore[reportPrivateUsage]
    if not is_empty:
        await check.references(record, sql, ask)
        check.values_of_types(record, (), [sql])
    await check.exist(record, names_in(record, sql).asked, ask, is_empty=is_empty or has_or(sql))
    if is_empty:
        await check.values(record, sql, ask)


async def named_roles(client: Transport, answer: Mapping[str, Any]) -> Mapping[str, Any]:
    """Bring the custom roles of a page's rows under their names."""
    if not answer.get("items"):
        return answer
    check = client._name_check  # pyright: ignore[reportPrivateUsage]
    return {**answer, "items": await check.with_role_names(json_values.objects(answer["items"]))}
