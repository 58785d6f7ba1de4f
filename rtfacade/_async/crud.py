"""The verbs that all nouns share: get, search, create, update, delete, history.

A noun is a class with a table (``_nouns.Noun``) and, where keywords are its own, a method of a few
lines that gives them their types.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any, Generic

import httpx

from rtfacade._async.pager import AsyncPager
from rtfacade._async.resource import AsyncResource, flag, none_of
from rtfacade._http.responses import id_from_location, sentences, unwrap_list, unwrap_object
from rtfacade._rest2 import lookups, payloads
from rtfacade._rest2.field_selection import select
from rtfacade._rest2.filters import Condition, conditions
from rtfacade._rest2.names import by_number, fits_a_path
from rtfacade._rest2.ordering import walk_for
from rtfacade._rest2.pagination import MAX_PAGE, Snapshot, Walk
from rtfacade._rest2.resource_spec import Noun, R, Request, is_disabled, key_of
from rtfacade._rest2.role_members import role_members, with_people
from rtfacade._rest2.transaction_fields import FIELDS as TRANSACTION
from rtfacade.errors import NotAppliedError, NotFoundError, ServerError
from rtfacade.records import TransactionRecord, json_values


class AsyncCrud(AsyncResource, Generic[R]):
    """One noun of one client, read and written by the table in ``_noun``."""

    _noun: Noun[R]

    async def get(self, key: str | int | R) -> R:
        """Read one by its name, its number, or anew from a record of it.

        One request; a name that RT cannot take in a path (one with ``/``, of digits, or with
        letters outside ASCII) costs one more, as does any name where RT reads by number only. A
        *text* of digits is a name. Raises NotFoundError, ForbiddenError.
        """
        return await self._read(await self._path(key), key)

    async def _path(self, key: str | int | R) -> str | int:
        """Return what goes into a path for this key; looks a name up where paths hold none."""
        found = key_of(self._noun.kind, key)
        if by_number(found) or (self._noun.named and fits_a_path(str(found))):
            return found
        return await self._find(str(found))

    async def _find(self, name: str) -> int:
        """Find the number of the one with this name, among disabled ones too."""
        where = [lookups.condition("Name", name)]
        rows = await self._rows(where, {}, ["Name"], find_disabled=True).all()
        exact = lookups.matching(rows, "Name", name)
        if not exact:
            raise none_of(self._noun.kind, name)
        numbers = [json_values.identifier(row.raw) for row in exact]
        if len(numbers) > 1:
            raise ValueError(f"{self._noun.kind} {name!r} is not one: give the id, of {numbers}")
        return numbers[0]

    async def _read(self, path: str | int, asked: object = None) -> R:
        response = await self._tell(self._noun.reading(path), asked or path)
        raw = unwrap_object(response)
        return self._noun.record.of(raw, complete=True, etag=response.headers.get("ETag"))

    async def _tell(self, request: dict[str, Any], asked: object) -> httpx.Response:
        """Send; a 404 names what was asked for."""
        try:
            return await self._rt.send(request)
        except NotFoundError as error:
            raise none_of(self._noun.kind, asked) from error

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
        listing = self._noun.listing
        if self._noun.disables:
            listing = partial(listing, find_disabled_rows=flag(find_disabled))
        return self._pages(
            listing,
            self._noun.record.of,
            select(self._noun.fields if fields is None else fields),
            conditions((*self._noun.always, *where), keywords),
            limit=limit,
            page_size=page_size,
            walk=walk_for(orderby),
        )

    async def _create(self, changes: Mapping[str, Any], **extra: Any) -> R:
        later = {key: changes[key] for key in changes if key in self._noun.afterwards}
        asked = {key: changes[key] for key in changes if key not in later}
        made = {**payloads.body(self._noun.columns, asked), **extra}
        payloads.body(self._noun.columns, later)  # what is wrong is refused before it is half done
        response = await self._rt.send(known(self._noun.creating)(made))
        number = id_from_location(response) or json_values.identifier(unwrap_object(response))
        record = await self._confirm(number, asked, ())
        return await self._update(number, later) if later else record

    async def _update(
        self, key: str | int | R, changes: Mapping[str, Any], if_match: str | None = None
    ) -> R:
        if not changes:
            raise TypeError("update() needs at least one field to change")
        made = payloads.body(self._noun.columns, changes)
        path = await self._path(key)
        if "name" in changes and not by_number(path):
            path = json_values.identifier(_own_number((await self._read(path, key)).raw))
        request = known(self._noun.updating)(path, made)
        if if_match is not None:
            request.setdefault("headers", {})["If-Match"] = if_match
        said = sentences(unwrap_list(await self._tell(request, key)))
        return await self._confirm(path, changes, said)

    async def _confirm(self, path: str | int, asked: Mapping[str, Any], said: Sequence[str]) -> R:
        """Read back; NotAppliedError for what is not as asked."""
        record = await self._read(path)
        columns = self._noun.columns
        missing = payloads.missing(columns, asked, record.raw)
        if missing:
            raw = await self._with_names(record.raw, asked)
            missing = payloads.missing(columns, asked, raw)
        if missing:
            raise NotAppliedError(said, missing, record)
        return record

    async def _with_names(
        self, raw: Mapping[str, Any], asked: Mapping[str, Any]
    ) -> Mapping[str, Any]:
        """Add to members of roles what a single read does not tell: ids, addresses, role names."""
        found: dict[str, Any] = dict(raw)
        if "custom_roles" in asked and "CustomRoles" not in raw:
            keys = await self._rt.custom_roles.names()
            found["CustomRoles"] = {name: raw[key] for key, name in keys.items() if key in raw}
        names = {str(one["id"]) for one in role_members(found) if "id" in one}
        people = await self._rt.users.among("Name", names) if names else {}
        return with_people(found, people)


class AsyncNamed(AsyncCrud[R]):
    """Nouns with a name, which can be disabled and are listed in whole."""

    def search(
        self,
        *where: Condition,
        name: str | None = None,
        fields: Sequence[str] | None = None,
        find_disabled: bool = False,
        limit: int | None = None,
        page_size: int = MAX_PAGE,
        orderby: str | Sequence[str] = "id",
    ) -> AsyncPager[R]:
        """Find those that the user may see: all, or those that meet every condition.

        ``("Name", "LIKE", "support")`` is a condition: RT's field, an operator, a value. Disabled
        ones are left out unless ``find_disabled``. One request for each ``page_size`` (100); an
        ``orderby`` other than ``"id"`` and ``"-id"`` reads the whole list before the first row.
        Raises ValueError, when iterated, for an ``orderby`` that RT has no column for.
        """
        return self._rows(
            where,
            {"Name": name},
            fields,
            find_disabled=find_disabled,
            limit=limit,
            page_size=page_size,
            orderby=orderby,
        )


class AsyncDisabling(AsyncCrud[R]):
    """Nouns that RT disables when it is asked to delete them."""

    async def delete(self, key: str | int | R) -> None:
        """Disable it, which is what RT calls deleting: two requests.

        It stays readable, and ``update(…, disabled=False)`` brings it back. One that is disabled
        stays so. Raises ForbiddenError, or NotAppliedError where RT answers otherwise.
        """
        path = await self._path(key)
        refusal: ServerError | None = None
        try:
            await self._tell(known(self._noun.deleting)(path), key)
        except ServerError as error:
            refusal = error  # RT fails like this for one that is disabled already, too
        record = await self._read(path, key)
        if not is_disabled(record.raw):
            what = f"{self._noun.kind} {key!r} is not disabled"
            raise NotAppliedError((), [what], record) from refusal


class AsyncRecorded(AsyncCrud[R]):
    """Nouns whose changes RT records."""

    def history(
        self, key: str | int | R, *, limit: int | None = None, page_size: int = MAX_PAGE
    ) -> AsyncPager[TransactionRecord]:
        """List what happened to it, oldest first, as far as the user may see it.

        One request for each 100. Raises NotFoundError, ForbiddenError, when iterated.
        """
        chosen = select(TRANSACTION)
        paths: list[str | int] = []

        async def fetch(state: Walk | Snapshot) -> Mapping[str, Any]:
            if not paths:
                paths.append(await self._path(key))
            within = partial(known(self._noun.past), paths[0])
            answer = await self._page_within(within, chosen, state)
            if not answer.get("items") and state.page == 1:
                await self._read(paths[0], key)  # of what is not there, RT lists nothing
            return answer

        return AsyncPager(fetch, TransactionRecord.of, limit=limit, page_size=page_size)


def _own_number(raw: Mapping[str, Any]) -> Mapping[str, Any]:
    """Find what has a record's number: it, or its link to itself (other people's accounts)."""
    if "id" in raw:
        return raw
    for link in json_values.objects(raw.get("_hyperlinks")):
        if link.get("ref") == "self":
            return link
    return raw


def known(request: Request | None) -> Request:
    """Return an operation that a noun has."""
    if request is None:
        raise NotImplementedError("RT has no such operation for this")
    return request
