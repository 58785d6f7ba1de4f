"""Changing part of a list without losing what somebody else changes meanwhile.

RT has no way to add one watcher or one value: a write replaces the whole list. So the list is read
with the ticket's version, written on the condition that the version is still the same (If-Match),
and the whole is done again when somebody was faster.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Any, cast

from rtfacade._async.resource import AsyncResource
from rtfacade._rest2.payload import ROLES
from rtfacade.errors import ConflictError
from rtfacade.records import TicketRecord, serialize
from rtfacade.records.kinds import same_reference
from rtfacade.records.serialize import People

if TYPE_CHECKING:
    from rtfacade.records.changes import TicketChanges

#: How often somebody may be faster before we give up.
_TRIES = 5


class AsyncAmendments(AsyncResource):
    """Adding to lists and removing from them."""

    async def add_watchers(
        self, id: int, *, requestors: People = (), cc: People = (), admin_cc: People = ()
    ) -> None:
        """Add people to a ticket's roles, by name or e-mail address; who is there stays.

        Three requests (one if there is nothing to do). Raises NotAppliedError with RT's reason,
        ConflictError if others kept changing the ticket.
        """
        asked = _asked(requestors, cc, admin_cc)
        await self._amend(id, lambda ticket: _with_people(ticket, asked))

    async def remove_watchers(
        self, id: int, *, requestors: People = (), cc: People = (), admin_cc: People = ()
    ) -> None:
        """Remove people from a ticket's roles; who is not there is no error.

        Four requests (two if there is nothing to do). Raises as ``add_watchers`` does.
        """
        asked = _asked(requestors, cc, admin_cc)
        await self._amend(id, lambda ticket: _without_people(ticket, asked), with_addresses=asked)

    async def add_custom_field_value(
        self, id: int, field: str, value: serialize.FieldValue
    ) -> None:
        """Add one value to a field with several; two requests and a check.

        A value that is there already is no error. Raises NotAppliedError, also for a field that
        takes one value only, ConflictError if others kept changing the ticket.
        """
        text = serialize.field_value(field, value)

        def change(ticket: TicketRecord) -> dict[str, Any]:
            values = _values_of(ticket, field)
            return {} if text in values else {"custom_fields": {field: [*values, text]}}

        await self._amend(id, change)

    async def remove_custom_field_value(
        self, id: int, field: str, value: serialize.FieldValue
    ) -> None:
        """Remove one value of a field with several; one that is not there is no error."""
        text = serialize.field_value(field, value)

        def change(ticket: TicketRecord) -> dict[str, Any]:
            values = _values_of(ticket, field)
            left = [one for one in values if one != text]
            return {} if len(left) == len(values) else {"custom_fields": {field: left}}

        await self._amend(id, change)

    async def _amend(
        self,
        id: int,
        change: Callable[[TicketRecord], dict[str, Any]],
        *,
        with_addresses: Iterable[str] = (),
    ) -> None:
        number = serialize.identifier("id", id)
        for left in reversed(range(_TRIES)):
            ticket: TicketRecord = await self._rt.tickets.get(number)
            asked = cast("TicketChanges", change(await self._known(ticket, with_addresses)))
            if not asked:
                return
            try:
                await self._rt.tickets.update(number, if_match=ticket.etag, **asked)
            except ConflictError:
                if not left:
                    raise
            else:
                return

    async def _known(self, ticket: TicketRecord, roles: Iterable[str]) -> TicketRecord:
        """Return the ticket with its people's addresses, which a single read does not tell."""
        if not roles:
            return ticket
        keys = [f"{ROLES[role]}.{name}" for role in roles for name in _ABOUT]
        row = await self._rt.tickets.search(f"id = {ticket.id}", fields=keys).first()
        return ticket if row is None else TicketRecord.of({**ticket.raw, **row.raw})


_ABOUT = ("Name", "EmailAddress")


def _asked(requestors: People, cc: People, admin_cc: People) -> dict[str, list[str | int]]:
    given = {"requestors": requestors, "cc": cc, "admin_cc": admin_cc}
    asked = {role: found for role, who in given.items() if (found := serialize.people(role, who))}
    if not asked:
        raise TypeError("name at least one person, such as cc=['a@example.com']")
    return asked


def _with_people(
    ticket: TicketRecord, asked: Mapping[str, list[str | int]]
) -> dict[str, list[str | int]]:
    changes: dict[str, list[str | int]] = {}
    for role, wanted in asked.items():
        there = _there(ticket, role)
        new = [one for one in wanted if not any(same_reference(one, p) for p in there)]
        if new:
            changes[role] = [*map(_key, there), *new]
    return changes


def _without_people(
    ticket: TicketRecord, asked: Mapping[str, list[str | int]]
) -> dict[str, list[str | int]]:
    changes: dict[str, list[str | int]] = {}
    for role, unwanted in asked.items():
        there = _there(ticket, role)
        left = [p for p in there if not any(same_reference(one, p) for one in unwanted)]
        if len(left) < len(there):
            changes[role] = [_key(person) for person in left]
    return changes


def _there(ticket: TicketRecord, role: str) -> list[Mapping[str, Any]]:
    return [person.raw for person in getattr(ticket, role)]


def _key(person: Mapping[str, Any]) -> str:
    """Say somebody to RT: a user by name, a group by number, which is what a reference has."""
    return str(person["id"])


def _values_of(ticket: TicketRecord, field: str) -> tuple[str, ...]:
    """Return a field's values; ValueError, before anything is written, for a field it lacks."""
    for name, values in ticket.custom_fields.items():
        if name.casefold() == field.casefold():
            return values
    known = ", ".join(ticket.custom_fields) or "none"
    raise ValueError(f"ticket {ticket.id} has no custom field {field!r}; it has {known}")
