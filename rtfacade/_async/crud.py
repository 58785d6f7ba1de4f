"""The verbs that nouns share: get, search, create, update, delete, history.

A noun is a class with a table (``ResourceSpec``) whose public methods give these verbs their names,
types and docstrings.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Generic, TypeVar

import httpx

from rtfacade._async.base import Client, pages, read_all, read_page_within, verify
from rtfacade._async.field_files import AsyncFieldFile
from rtfacade._async.field_types import (
    MAX_CORRECTIONS,
    Reader,
    bind_file,
    correction,
    first_step,
    fitted,
    with_files,
    without_new_files,
)
from rtfacade._async.lookups import with_details
from rtfacade._async.pager import AsyncPager
from rtfacade._async.prepare import prepare, prepare_many
from rtfacade._http.responses import id_from_location, sentences, unwrap_list, unwrap_object
from rtfacade._rest2 import lookups
from rtfacade._rest2.change import Change
from rtfacade._rest2.listing import (
    MAX_PAGE,
    Condition,
    Cursor,
    Request,
    conditions,
    cursor_for,
    select,
)
from rtfacade._rest2.resources import (
    R,
    ResourceSpec,
    by_number,
    fits_a_path,
    is_disabled,
    key_of,
    none_of,
    own_number,
    required,
    within,
)
from rtfacade._rest2.transaction_fields import FIELDS
from rtfacade.errors import NotAppliedError, NotFoundError, ServerError
from rtfacade.records import Record, TransactionRecord, json_values
from rtfacade.records.custom_field_types import FileValue
from rtfacade.records.record import bind
from rtfacade.records.signatures import ShowsKeywords

C = TypeVar("C", bound=Client)

_TRANSACTION = select(FIELDS)
_NAME = select(["Name"])


class AsyncCrud(ShowsKeywords, Generic[R, C]):
    """One noun of one client, read and written by the table in ``_spec``."""

    _spec: ResourceSpec[R]

    def __init__(self, client: C) -> None:
        """Belong to a client."""
        self._client = client

    def __repr__(self) -> str:
        return f"{type(self).__name__} of {self._client!r}"

    async def _get(self, key: str | int | Record) -> R:
        """Read one by its name, its number, or anew from a record of it."""
        return await self._read(await self._path(key), key)

    async def _path(self, key: str | int | Record) -> str | int:
        """Return what goes into a path for this key; looks a name up where paths hold none."""
        name = key_of(self._spec.label, key)
        if by_number(name) or (self._spec.has_name_in_path and fits_a_path(str(name))):
            return name
        return await self._find(str(name))

    async def _number(self, key: str | int | Record) -> int:
        """Return the number for this key; reads the record if its name can stand in a path."""
        path = await self._path(key)
        if isinstance(path, int):
            return path
        return own_number((await self._read(path, key)).raw)

    async def _find(self, name: str) -> int:
        """Find the number of the one with this name, among disabled ones too."""
        where = conditions((*self._spec.base_filter, lookups.condition("Name", name)), {})
        operation = self._spec.listing(find_disabled=True)
        rows = await read_all(self._client, operation, where, _NAME)
        exact = lookups.matching(rows, "Name", name)
        if not exact:
            raise none_of(self._spec.label, name)
        numbers = [json_values.identifier(row) for row in exact]
        if len(numbers) > 1:
            raise ValueError(f"{self._spec.label} {name!r} is not one: give the id, of {numbers}")
        return numbers[0]

    def _record(
        self, raw: Mapping[str, Any], *, complete: bool = False, etag: str | None = None
    ) -> R:
        """Make a record that has the verbs of this noun."""
        return bind(self._spec.record.of(raw, complete=complete, etag=etag), self)

    async def _read(self, path: str | int, key: object = None) -> R:
        response = await self._send(self._spec.read_op(path), key or path)
        return self._record(
            unwrap_object(response), complete=True, etag=response.headers.get("ETag")
        )

    async def _send(self, request: Request, key: object) -> httpx.Response:
        """Send a request; NotFoundError names the key that was given."""
        try:
            return await self._client.send(request)
        except NotFoundError as error:
            raise none_of(self._spec.label, key) from error

    def _rows(
        self,
        where: Sequence[Condition],
        keywords: Mapping[str, str | int | None],
        fields: Sequence[str] | None,
        *,
        find_disabled: bool = False,
        limit: int | None = None,
        page_size: int = MAX_PAGE,
        orderby: str | Sequence[str] = "id",
    ) -> AsyncPager[R]:
        """Page through the list of this noun."""
        return pages(
            self._client,
            self._spec.listing(find_disabled=find_disabled),
            self._record,
            select(self._spec.fields if fields is None else fields, record=self._spec.record),
            conditions((*self._spec.base_filter, *where), keywords),
            limit=limit,
            page_size=page_size,
            cursor=cursor_for(orderby, self._spec.record),
        )

    async def _create(self, changes: Mapping[str, Any], **extra: Any) -> R:
        """Create an object, set what RT ignores in a create request, and verify."""
        create = required(self._spec.create_op)
        ignored = self._spec.set_after_create
        after = {key: changes[key] for key in changes if key in ignored}
        now = {key: changes[key] for key in changes if key not in after}
        change, rest = await prepare_many(self._client, self._spec.record, [now, after], new=True)
        change, files = without_new_files(change)
        response = await self._client.send(create({**change.payload, **extra}))
        number = id_from_location(response) or json_values.identifier(unwrap_object(response))
        record = await self._confirm(number, change, ())
        for later in (files, rest if after else None):
            if later is not None:
                record = await self._apply(number, later)
        return record

    async def _update(
        self, key: str | int | Record, changes: Mapping[str, Any], if_match: str | None = None
    ) -> R:
        """Change an object and verify."""
        if not changes:
            raise TypeError("update() needs at least one field to change")
        read = self._reader(key)
        change = await prepare(self._client, self._spec.record, changes, read)
        path = await self._number(key) if "name" in changes else await self._path(key)
        change = await fitted(self._client, change, read)
        return await self._apply(path, change, if_match, key)

    def _reader(self, key: str | int | Record) -> Reader:
        """Return what reads an object when it is needed before a write; once."""
        rows: list[Mapping[str, Any]] = []

        async def read() -> Mapping[str, Any]:
            if not rows:
                rows.append((await self._get(key)).raw)
            return rows[0]

        return read

    def _bind_file(self, file: FileValue) -> AsyncFieldFile:
        """Give a file in a custom field the client that reads it."""
        return bind_file(self._client, file)

    async def _apply(
        self, path: str | int, change: Change, if_match: str | None = None, key: object = None
    ) -> R:
        if step := first_step(change):
            await self._write(path, step, if_match, key)
            if_match = None
        messages = await self._write(path, change.payload, if_match, key)
        return await self._confirm(path, change, messages)

    async def _write(
        self,
        path: str | int,
        payload: Mapping[str, Any],
        if_match: str | None = None,
        key: object = None,
    ) -> tuple[str, ...]:
        request = required(self._spec.update_op)(path, payload, if_match)
        return sentences(unwrap_list(await self._send(request, key or path)))

    async def _confirm(self, path: str | int, change: Change, messages: Sequence[str]) -> R:
        """Read the object back; NotAppliedError names what is not as requested."""
        record = await self._read(path)
        for _ in range(MAX_CORRECTIONS):
            again = correction(self._client, change, record.raw)
            if again is None:
                break
            messages = (*messages, *await self._write(path, again.payload))
            record = await self._read(path)
        raw = await with_files(self._client, change, record.raw)

        async def details() -> Mapping[str, Any]:
            return await with_details(self._client, raw, change.requested)

        return await verify(change, record, raw, messages, details)

    async def _disable(self, key: str | int | Record) -> None:
        """Disable an object, which is what RT's DELETE does, and verify."""
        path = await self._path(key)
        refusal: ServerError | None = None
        try:
            await self._send(required(self._spec.delete_op)(path), key)
        except ServerError as error:
            refusal = error  # RT also fails like this for an object that is disabled already
        record = await self._read(path, key)
        if not is_disabled(record.raw):
            problem = f"{self._spec.label} {key!r} is not disabled"
            raise NotAppliedError((), [problem], record) from refusal

    def _transactions(
        self, key: str | int | Record, limit: int | None, page_size: int
    ) -> AsyncPager[TransactionRecord]:
        """Page through the history of an object."""
        operation = required(self._spec.history_op)
        paths: list[str | int] = []

        async def fetch(cursor: Cursor) -> Mapping[str, Any]:
            if not paths:
                paths.append(await self._path(key))
            page = within(operation, paths[0])
            answer = await read_page_within(self._client, page, _TRANSACTION, cursor)
            if not answer.get("items") and cursor.page == 1:
                await self._read(paths[0], key)  # RT lists nothing for a missing object
            return answer

        return AsyncPager(fetch, TransactionRecord.of, limit=limit, page_size=page_size)
