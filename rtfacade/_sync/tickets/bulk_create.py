# written by scripts/unasync.py from rtfacade/_async/tickets/bulk_create.py; do not edit
"""Many new tickets at once, each read back."""

from __future__ import annotations

from collections.abc import Collection, Generator, Iterable, Mapping, Sequence
from contextlib import suppress
from functools import partial
from typing import Any

import attrs

from rt_rest2 import models
from rt_rest2.api import ticket as ops
from rtfacade._http.responses import sentences
from rtfacade._rest2 import bulk_answers
from rtfacade._rest2.bulk_answers import Chunk
from rtfacade._rest2.change import Change
from rtfacade._rest2.message_draft import same_text
from rtfacade._rest2.pace import Pace
from rtfacade._rest2.parallel import iter_any
from rtfacade._rest2.sent import Sending
from rtfacade._sync.base import Client, merged_tickets
from rtfacade._sync.prepare import prepare_many
from rtfacade._sync.sending import is_named_otherwise, look_for_all, read_patiently
from rtfacade._sync.tickets.chunks import Chunks, send_chunk
from rtfacade._sync.tickets.new_tickets import is_other, key_of, newest_own
from rtfacade._sync.tickets.rows import read_back
from rtfacade.errors import ProtocolError, RTError, StatusError, UnconfirmedError
from rtfacade.records import TicketRecord, json_values
from rtfacade.records.bulk_result import BulkResult, Progress
from rtfacade.records.json_values import is_object

NewTicket = tuple[dict[str, Any], dict[str, str]]
NewTickets = Iterable[NewTicket] | Iterable[NewTicket]
NewTicketItems = Iterable[Mapping[str, Any]] | Iterable[Mapping[str, Any]]


@attrs.frozen
class BulkCreate:
    """Creates many tickets."""

    client: Client

    def run(
        self,
        new: NewTickets,
        total: int | None,
        chunk_size: int,
        concurrency: int,
        progress: Progress | None,
    ) -> Generator[BulkResult, None, None]:
        """Yield a result for each ticket."""
        chunks = Chunks(self.client, self._create, lambda _: None)
        run = chunks.run(iter_any(new), total, chunk_size, concurrency, progress)
        for result in run:
            yield result

    def _create(self, chunk: Chunk, pace: Pace) -> list[BulkResult]:
        results: dict[int, BulkResult] = {}
        changes: dict[int, Change] = {}
        for offset, change in (self._prepared(chunk)).items():
            if isinstance(change, Change):
                changes[offset] = change
            else:
                results[offset] = bulk_answers.failed(
                    chunk.start + offset, None, change, "not created"
                )
        for one in self._send(chunk, changes, pace) if changes else ():
            results[one.index - chunk.start] = one
        return [results[offset] for offset in sorted(results)]

    def _prepared(self, chunk: Chunk) -> dict[int, Change | Exception]:
        """Look up what the items name; where that fails, each by itself."""
        given = [fields for fields, _ in chunk.items]
        try:
            return dict(enumerate(prepare_many(self.client, TicketRecord, given, new=True)))
        except (RTError, ValueError, TypeError):
            prepared: dict[int, Change | Exception] = {}
            for offset, fields in enumerate(given):
                try:
                    [prepared[offset]] = prepare_many(self.client, TicketRecord, [fields], new=True)
                except (RTError, ValueError, TypeError) as error:
                    prepared[offset] = error
            return prepared

    def _send(self, chunk: Chunk, changes: Mapping[int, Change], pace: Pace) -> list[BulkResult]:
        bodies = [
            models.TicketCreate.from_dict({**change.payload, **chunk.items[offset][1]})
            for offset, change in changes.items()
        ]
        memory = self.client._sent  # pyright: ignore[reportPrivateUsage]
        sendings = {
            offset: memory.begin(key_of(change, chunk.items[offset][1].get("Content")))
            for offset, change in changes.items()
        }
        request = ops.tickets_bulk_post.request_kwargs(body=bodies)
        try:
            answers = send_chunk(self.client, request, len(bodies), pace)
            ids = _new_ids(answers, len(bodies))
            self._require_new(ids)
        except UnconfirmedError as error:
            return self._recognise(chunk.start, changes, sendings, error)
        except RTError:
            for one in sendings.values():
                memory.refused(one)
            raise
        for one, number in zip(sendings.values(), ids, strict=True):
            if number is None:
                memory.refused(one)
            else:
                memory.done(one, "ticket", number)
        numbers = dict(zip(changes, ids, strict=True))
        refused = {
            offset: BulkResult(
                chunk.start + offset, None, "refused", sentences(answer), ("not created",)
            )
            for offset, answer in zip(changes, answers, strict=True)
            if numbers[offset] is None
        }
        created = self._verify(chunk.start, changes, numbers)
        try:
            self._require_own(chunk.start, changes, created, next(iter(sendings.values())))
        except UnconfirmedError as error:
            return self._recognise(chunk.start, changes, sendings, error)
        return [*refused.values(), *created]

    def _require_new(self, ids: Sequence[int | None]) -> None:
        """Raise UnconfirmedError for an answer that names tickets of other calls."""
        memory = self.client._sent  # pyright: ignore[reportPrivateUsage]
        numbers = [number for number in ids if number is not None]
        if len(memory.unclaimed("ticket", numbers)) < len(numbers):
            raise UnconfirmedError(f"RT answered with tickets {numbers}, which other calls have")

    def _require_own(
        self,
        start: int,
        changes: Mapping[int, Change],
        results: Sequence[BulkResult],
        sending: Sending,
    ) -> None:
        """Raise UnconfirmedError for an answer that names tickets of another client.

        Two requests where a ticket has another subject than the one that was asked for.
        """
        odd = [one for one in results if is_named_otherwise(one.missing, "subject")]
        if not odd or odd[0].id is None:
            return
        error = UnconfirmedError(f"RT answered with ticket {odd[0].id}, which is another one")
        left = {one.index - start: changes[one.index - start] for one in odd}
        if _in_order(left, newest_own(self.client, sending)):
            raise error
        with suppress(StatusError):
            if is_other(self.client, odd[0].id, sending):
                raise error

    def _verify(
        self, start: int, changes: Mapping[int, Change], ids: Mapping[int, int | None]
    ) -> list[BulkResult]:
        """Compare what RT created with what was requested, all kinds of fields in one request."""
        created = {offset: number for offset, number in ids.items() if number is not None}
        if not created:
            return []
        fields = {
            name: value for offset in created for name, value in changes[offset].requested.items()
        }
        try:
            rows = read_patiently(partial(read_back, self.client, list(created.values()), fields))
        except RTError as failure:
            problem = f"created, but it could not be read back: {failure}"
            return [
                BulkResult(start + offset, number, "unknown", (), (problem,))
                for offset, number in created.items()
            ]
        results: list[BulkResult] = []
        for offset, number in created.items():
            raw, change = rows.get(number), changes[offset]
            if raw is not None:
                raw = merged_tickets(self.client, change, raw)
            results.append(
                bulk_answers.result(start + offset, number, raw, change, (), is_new=True)
            )
        return results

    def _recognise(
        self,
        start: int,
        changes: Mapping[int, Change],
        sendings: Mapping[int, Sending],
        error: UnconfirmedError,
    ) -> list[BulkResult]:
        """Find what a chunk without an answer has created: RT creates in order.

        Nothing is created again: a ticket that exists and is not recognised would be doubled.
        """
        memory = self.client._sent  # pyright: ignore[reportPrivateUsage]
        first = next(iter(sendings.values()))
        own = set(sendings.values())

        def look(left: Sequence[int]) -> dict[int, int]:
            for offset in left:
                sendings[offset].look()
            rows = newest_own(self.client, first)
            matched = _in_order({offset: changes[offset] for offset in left}, rows)
            created: dict[int, int] = {}
            for offset, number in matched.items():
                # An equal ticket of another call may be the one that was found.
                is_alone = not memory.others(sendings[offset], own)
                if is_alone and memory.claim("ticket", number):
                    memory.done(sendings[offset], "ticket", number)
                    created[offset] = number
            return created

        created = look_for_all(look, list(changes))
        cause = error.__cause__ or error
        problem = "it is not known whether RT created it: look before you create it again"
        lost = [
            BulkResult(start + offset, None, "unknown", (str(cause),), (problem,))
            for offset in changes
            if offset not in created
        ]
        return [*lost, *self._verify(start, changes, created)]


def _in_order(
    changes: Mapping[int, Change], tickets: Mapping[int, Mapping[str, Any]]
) -> dict[int, int]:
    """Match new tickets, oldest first, with the items, by their subjects."""
    matched: dict[int, int] = {}
    left = list(changes)
    for number, row in tickets.items():
        subject = str(row.get("Subject") or "")
        for position, offset in enumerate(left):
            if same_text(str(changes[offset].payload.get("Subject") or ""), subject):
                matched[offset] = number
                left = left[position + 1 :]
                break
    return matched


def _new_ids(answers: Sequence[object], count: int) -> list[int | None]:
    """Return the ids of new tickets, None for those that RT refused."""
    if len(answers) != count:
        raise UnconfirmedError(f"{len(answers)} answers for {count} new tickets")
    return [_new_id(one) for one in answers]


def _new_id(answer: object) -> int | None:
    """Return the id of a new ticket; UnconfirmedError for what is no answer about one."""
    if is_object(answer) and "id" in answer:
        try:
            return json_values.identifier(answer)
        except ProtocolError as error:
            raise UnconfirmedError(str(error)) from error
    if is_object(answer) and "message" in answer:
        return None
    raise UnconfirmedError(f"RT's answer is not about a new ticket: {str(answer)[:80]}")


def checked(items: NewTicketItems) -> Generator[NewTicket, None, None]:
    """Check the items and build RT's JSON; those of a collection before the first is yielded."""
    if isinstance(items, Mapping | str | bytes):
        raise TypeError(f"items takes a list of mappings, not {items!r}")
    if isinstance(items, Collection):
        for new in [bulk_answers.new_ticket(item) for item in items]:
            yield new
    else:
        for item in iter_any(items):
            yield bulk_answers.new_ticket(item)
