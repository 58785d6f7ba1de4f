"""The same change, or the same message, for many tickets, over RT's bulk routes."""

from __future__ import annotations

from collections.abc import (
    AsyncGenerator,
    AsyncIterable,
    Awaitable,
    Callable,
    Collection,
    Iterable,
    Mapping,
    Sequence,
)
from time import monotonic
from typing import Any

import attrs

from rt_rest2 import models
from rt_rest2.api import ticket as ops
from rtfacade._async.base import Client, read_list
from rtfacade._async.field_types import correction, fields_to_set, fitted_to
from rtfacade._async.prepare import prepare_many, prepare_message
from rtfacade._async.tickets.messages import (
    find_message,
    never_sent,
    send_message,
    send_to_many,
)
from rtfacade._async.tickets.rows import read_back
from rtfacade._rest2 import bulk_answers
from rtfacade._rest2.bulk_answers import Chunk, Job
from rtfacade._rest2.change import Change
from rtfacade._rest2.parallel import aiter_any, aiter_chunks, aiter_parallel
from rtfacade.errors import NotAppliedError, ProtocolError, RTError, ServerError, TransportError
from rtfacade.records import TicketRecord
from rtfacade.records.bulk_result import BulkResult, Progress
from rtfacade.records.custom_field_types import FieldsToSet

#: Tickets by number or as records, in a list, a pager, or any other iterable.
TicketItems = Iterable[Any] | AsyncIterable[Any]
#: After these, RT may have done part of a chunk.
BROKEN = (TransportError, ServerError, ProtocolError)


class MessageUnansweredError(Exception):
    """RT got the messages of a chunk and may have recorded them, now or later."""

    def __init__(self, error: RTError) -> None:
        """Keep what happened."""
        super().__init__(error)
        self.error = error


@attrs.frozen
class AsyncBulkUpdate:
    """Does one job to many tickets."""

    client: Client
    job: Job
    get: Callable[[int], Awaitable[TicketRecord]]
    """Reads a ticket that no list shows."""
    update: Callable[..., Awaitable[TicketRecord]]
    """Changes one ticket, where a chunk broke."""

    async def run(
        self,
        tickets: TicketItems,
        chunk_size: int,
        concurrency: int,
        progress: Progress | None,
    ) -> AsyncGenerator[BulkResult, None]:
        """Yield a result for each ticket; those of a collection are checked before the first."""
        ids = numbers_of(tickets)
        job = await self._prepared(ids[0] if isinstance(ids, list) and ids else None)
        chunks = aiter_chunks(aiter_any(ids), chunk_size, bulk_answers.MAX_CHUNK)
        done = 0
        async for results in aiter_parallel(attrs.evolve(self, job=job)._do, chunks, concurrency):
            for result in results:
                done += 1
                yield result
            if progress is not None:
                progress(done, None)

    async def _prepared(self, first: int | None) -> Job:
        """Look up what the job names, once for all tickets; where fields apply, the first tells."""

        async def read() -> Mapping[str, Any]:
            return {} if first is None else (await self.get(first)).raw

        given = (self.job.fields.requested, self.job.requested.requested)
        fields, requested = await prepare_many(self.client, TicketRecord, given, read)
        message = self.job.message
        if message is not None:
            message = await prepare_message(self.client, message, read)
            requested = Change.of(TicketRecord, {**requested.requested, **message.changes()})
        return Job(fields, requested, message)

    async def _do(self, chunk: Chunk) -> list[BulkResult]:
        ids = [bulk_answers.ticket_number(item) for item in chunk.items]
        started = monotonic()
        if self._needs_single_writes():
            return [
                await self._finish(chunk.start + offset, number, started, None)
                for offset, number in enumerate(ids)
            ]
        try:
            messages, recorded = await self.write_chunk(ids)
        except (MessageUnansweredError, *BROKEN) as error:
            unanswered = error.error if isinstance(error, MessageUnansweredError) else None
            return [
                await self._finish(chunk.start + offset, number, started, unanswered)
                for offset, number in enumerate(ids)
            ]
        rows = await self._read_chunk(ids)
        return [
            await self._result(chunk.start + offset, number, rows.get(number), messages[offset])
            if recorded[offset]
            else BulkResult(
                chunk.start + offset, number, False, messages[offset], ("not recorded",)
            )
            for offset, number in enumerate(ids)
        ]

    def _needs_single_writes(self) -> bool:
        """Tell whether fields need more than a chunk can do.

        Files may have to be replaced in two steps, and the custom fields of a message can be
        checked only if RT tells its number, which the bulk route does not.
        """
        options = {} if self.job.message is None else self.job.message.options
        fields = fields_to_set(self.job.requested)
        in_message = options.get("custom_fields")
        return (
            bool(options.get("transaction_custom_fields"))
            or (fields is not None and any(one.kind.is_file for one in fields.fields))
            or (isinstance(in_message, FieldsToSet) and in_message.reads_first)
        )

    async def _result(
        self, index: int, id: int, raw: Mapping[str, Any] | None, messages: tuple[str, ...]
    ) -> BulkResult:
        """Compare one ticket with what was requested, and write again what RT misread."""
        again = None if raw is None else correction(self.client, self.job.requested, raw)
        if raw is not None and again is not None:
            try:
                raw = {**raw, **(await self.update(id, **again.requested)).raw}
            except NotAppliedError as refused:
                return BulkResult(index, id, False, refused.messages, refused.missing)
            except RTError as failure:
                return bulk_answers.failed(index, id, failure, f"ticket {id}")
        return bulk_answers.result(index, id, raw, self.job.requested, messages)

    async def write_chunk(self, ids: Sequence[int]) -> tuple[list[tuple[str, ...]], list[bool]]:
        """Send the fields, then the message; RT's messages, and which texts are recorded."""
        messages: list[tuple[str, ...]] = [()] * len(ids)
        recorded = [True] * len(ids)
        if self.job.fields.payload:
            payloads = await self._payloads(ids)
            bodies = [
                models.BulkTicketUpdate.from_dict({**payload, "id": one})
                for one, payload in zip(ids, payloads, strict=True)
            ]
            answer = await read_list(self.client, ops.tickets_bulk_put.request_kwargs(body=bodies))
            messages = bulk_answers.messages_by_item(answer, len(ids))
        if self.job.message is not None:
            try:
                sent = await send_to_many(self.client, ids, self.job.message)
            except BROKEN as error:
                if never_sent(error):
                    raise
                raise MessageUnansweredError(error) from error
            for offset, (more, is_recorded) in enumerate(sent):
                messages[offset] += more
                recorded[offset] = is_recorded
        return messages, recorded

    async def _payloads(self, ids: Sequence[int]) -> list[dict[str, Any]]:
        """Build the payload for each ticket; custom fields may depend on what it has."""
        change = self.job.fields
        fields = fields_to_set(change)
        if fields is None or not fields.reads_first:
            return [change.payload] * len(ids)
        rows = await read_back(self.client, ids, {"custom_fields": fields})
        return [
            (await fitted_to(self.client, change, rows[number])).payload
            if number in rows
            else change.payload
            for number in ids
        ]

    async def _read_chunk(self, ids: Sequence[int]) -> dict[int, Mapping[str, Any]]:
        """Read back; tickets that no list shows (deleted, merged) one by one."""
        requested = self.job.requested.requested
        if not requested:
            return {number: {} for number in ids}
        rows = await read_back(self.client, ids, requested)
        for number in ids:
            if number not in rows:
                try:
                    rows[number] = (await self.get(number)).raw
                except RTError:
                    continue
        return rows

    async def _finish(
        self, index: int, id: int, started: float, unanswered: RTError | None
    ) -> BulkResult:
        """Finish a ticket of a chunk that broke: set the fields, which does no harm twice.

        The message is sent now if the chunk broke before it; otherwise it is only looked for.
        """
        messages: tuple[str, ...] = ()
        job = self.job
        try:
            if job.fields.requested:
                await self.update(id, **job.fields.requested)
            if job.message is not None:
                if unanswered is None:
                    messages = (await send_message(self.client, id, job.message, ())).messages
                else:
                    await find_message(self.client, id, job.message, (), started, unanswered)
        except NotAppliedError as refused:
            return BulkResult(index, id, False, refused.messages, refused.missing)
        except RTError as failure:
            return bulk_answers.failed(index, id, failure, f"ticket {id}")
        return BulkResult(index, id, True, messages)


def numbers_of(tickets: TicketItems) -> TicketItems:
    """Check the tickets of a collection; other iterables are read, and checked, bit by bit."""
    if isinstance(tickets, Collection) and not isinstance(tickets, str | bytes):
        return [bulk_answers.ticket_number(one) for one in tickets]
    return tickets


async def all_numbers(tickets: TicketItems) -> list[int]:
    """Read and check all tickets."""
    return [bulk_answers.ticket_number(one) async for one in aiter_any(tickets)]


async def collect(results: AsyncGenerator[BulkResult, None]) -> list[BulkResult]:
    """Gather results. An exception gets those that there are, as ``results`` and in a note."""
    done: list[BulkResult] = []
    try:
        async for result in results:
            done.append(result)  # noqa: PERF401 (an exception must get what is done)
    except BaseException as error:
        vars(error)["results"] = tuple(done)
        error.add_note(
            f"{len(done)} items have a result, {sum(r.ok for r in done)} of them succeeded"
        )
        raise
    return done
