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
from rtfacade._rest2.parallel import aiter_any, aiter_chunks, aiter_parallel
from rtfacade.errors import NotAppliedError, ProtocolError, RTError, ServerError, TransportError
from rtfacade.records import TicketRecord
from rtfacade.records.bulk_result import BulkResult, Progress

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
        job = await self._prepared()
        chunks = aiter_chunks(aiter_any(ids), chunk_size, bulk_answers.MAX_CHUNK)
        done = 0
        async for results in aiter_parallel(attrs.evolve(self, job=job)._do, chunks, concurrency):
            for result in results:
                done += 1
                yield result
            if progress is not None:
                progress(done, None)

    async def _prepared(self) -> Job:
        """Look up what the job names, once for all tickets."""
        given = (self.job.fields.requested, self.job.requested.requested)
        fields, requested = await prepare_many(self.client, TicketRecord, given)
        message = self.job.message
        if message is not None:
            message = await prepare_message(self.client, message)
        return Job(fields, requested, message)

    async def _do(self, chunk: Chunk) -> list[BulkResult]:
        ids = [bulk_answers.ticket_number(item) for item in chunk.items]
        started = monotonic()
        try:
            messages, recorded = await self.write_chunk(ids)
        except (MessageUnansweredError, *BROKEN) as error:
            unanswered = error.error if isinstance(error, MessageUnansweredError) else None
            return [
                await self._finish(chunk.start + offset, number, started, unanswered)
                for offset, number in enumerate(ids)
            ]
        rows = await self._read_chunk(ids)
        change = self.job.requested
        return [
            bulk_answers.result(
                chunk.start + offset, number, rows.get(number), change, messages[offset]
            )
            if recorded[offset]
            else BulkResult(
                chunk.start + offset, number, False, messages[offset], ("not recorded",)
            )
            for offset, number in enumerate(ids)
        ]

    async def write_chunk(self, ids: Sequence[int]) -> tuple[list[tuple[str, ...]], list[bool]]:
        """Send the fields, then the message; RT's messages, and which texts are recorded."""
        messages: list[tuple[str, ...]] = [()] * len(ids)
        recorded = [True] * len(ids)
        if payload := self.job.fields.payload:
            bodies = [models.BulkTicketUpdate.from_dict({**payload, "id": one}) for one in ids]
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
    if isinstance(tickets, str | bytes):
        raise TypeError(f"tickets takes a list of tickets, not {tickets!r}")
    if isinstance(tickets, Collection):
        return [bulk_answers.ticket_number(one) for one in tickets]
    return tickets


async def all_numbers(tickets: TicketItems) -> list[int]:
    """Read and check all tickets."""
    return [bulk_answers.ticket_number(one) async for one in aiter_any(numbers_of(tickets))]


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
