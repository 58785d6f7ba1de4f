# written by scripts/unasync.py from rtfacade/_async/bulk.py; do not edit
"""The same change, or the same message, for many tickets: RT's bulk routes, read back."""

from __future__ import annotations

from collections.abc import Generator, Iterable, Mapping, Sequence
from functools import partial
from time import monotonic
from typing import Any, Unpack, cast

from rt_rest2 import models
from rt_rest2.api import ticket as ops
from rtfacade._rest2 import bulk_answers
from rtfacade._rest2.bulk_answers import Chunk, Job
from rtfacade._rest2.message_draft import Outgoing
from rtfacade._rest2.parallel import iter_any, iter_chunks, iter_parallel
from rtfacade._rest2.payload import build_payload
from rtfacade._sync.messages import Messages
from rtfacade._sync.ticketreads import TicketReads
from rtfacade.errors import NotAppliedError, ProtocolError, RTError, ServerError, TransportError
from rtfacade.records import TicketRecord
from rtfacade.records.bulk_result import BulkResult, Progress
from rtfacade.records.changes import TicketChanges
from rtfacade.records.message import MessageOptions

#: Tickets by number or as records, in a list, a pager, or any other row of them.
Tickets = Iterable[Any] | Iterable[Any]
_BROKEN = (TransportError, ServerError, ProtocolError)


class Bulk(Messages, TicketReads):
    """Writes to many tickets."""

    def update_many(
        self,
        tickets: Tickets,
        *,
        comment: str | None = None,
        reply: str | None = None,
        chunk_size: int = bulk_answers.CHUNK,
        concurrency: int = 1,
        progress: Progress | None = None,
        **changes: Unpack[TicketChanges],
    ) -> list[BulkResult]:
        """Change many tickets, with a comment or a reply on each if given; a result for each.

        Two requests for each ``chunk_size`` tickets (one to write, one to read back; one more if
        there are fields besides ``status`` and a message), ``concurrency`` chunks at once. What
        fails for one ticket hides no other: look at ``ok``. A chunk that RT breaks off is gone
        through one by one, and a message that is there is not written again.
        """
        results = self.update_each(
            tickets,
            comment=comment,
            reply=reply,
            chunk_size=chunk_size,
            concurrency=concurrency,
            progress=progress,
            **changes,
        )
        return collected(results)

    def comment_many(
        self,
        tickets: Tickets,
        content: str,
        *,
        chunk_size: int = bulk_answers.CHUNK,
        concurrency: int = 1,
        progress: Progress | None = None,
        **options: Unpack[MessageOptions],
    ) -> list[BulkResult]:
        """Write the same comment on many tickets; one request for each ``chunk_size``."""
        job = _job("comment", content, options)
        return collected(self._each(tickets, job, chunk_size, concurrency, progress))

    def reply_many(
        self,
        tickets: Tickets,
        content: str,
        *,
        chunk_size: int = bulk_answers.CHUNK,
        concurrency: int = 1,
        progress: Progress | None = None,
        **options: Unpack[MessageOptions],
    ) -> list[BulkResult]:
        """Write the same reply on many tickets; one request for each ``chunk_size``."""
        job = _job("correspond", content, options)
        return collected(self._each(tickets, job, chunk_size, concurrency, progress))

    def update_each(
        self,
        tickets: Tickets,
        *,
        comment: str | None = None,
        reply: str | None = None,
        chunk_size: int = bulk_answers.CHUNK,
        concurrency: int = 1,
        progress: Progress | None = None,
        **changes: Unpack[TicketChanges],
    ) -> Generator[BulkResult, None, None]:
        """Do what ``update_many`` does, and yield each result as it comes, in constant memory."""
        if comment is not None and reply is not None:
            raise TypeError("give comment= or reply=, not both")
        if not changes and comment is None and reply is None:
            raise TypeError("update_many() needs at least one field to change")
        build_payload(TicketRecord, changes)
        job = Job(dict(changes), _message(comment, reply, changes.get("status")))
        return self._each(tickets, job, chunk_size, concurrency, progress)

    def _each(
        self,
        tickets: Tickets,
        job: Job,
        chunk_size: int,
        concurrency: int,
        progress: Progress | None,
    ) -> Generator[BulkResult, None, None]:
        chunks = iter_chunks(iter_any(tickets), chunk_size, bulk_answers.MOST)
        done = 0
        for results in iter_parallel(partial(self._do, job), chunks, concurrency):
            for result in results:
                done += 1
                yield result
            if progress is not None:
                progress(done, None)

    def _do(self, job: Job, chunk: Chunk) -> list[BulkResult]:
        ids = [bulk_answers.ticket_number(item) for item in chunk.items]
        started = monotonic()
        try:
            said, recorded = self._write_chunk(ids, job)
        except _BROKEN as error:
            return [
                self._one_by_one(chunk.start + offset, number, job, started, error)
                for offset, number in enumerate(ids)
            ]
        found = self._read_chunk(ids, job.asked())
        return [
            bulk_answers.result(
                chunk.start + offset, number, found.get(number), job.asked(), said[offset]
            )
            if recorded[offset]
            else BulkResult(chunk.start + offset, number, False, said[offset], ("not recorded",))
            for offset, number in enumerate(ids)
        ]

    def _write_chunk(
        self, ids: Sequence[int], job: Job
    ) -> tuple[list[tuple[str, ...]], list[bool]]:
        """Send the fields, then the message; RT's sentences, and which messages are recorded."""
        said: list[tuple[str, ...]] = [()] * len(ids)
        recorded = [True] * len(ids)
        if fields := build_payload(TicketRecord, job.fields()):
            bodies = [models.BulkTicketUpdate.from_dict({**fields, "id": number}) for number in ids]
            found = self._list(ops.tickets_bulk_put.request_kwargs(body=bodies))
            said = bulk_answers.answers(found, len(ids))
        if job.message is not None:
            found = self._send_messages(ids, job.message)
            for offset, (words, ok) in enumerate(found):
                said[offset] += words
                recorded[offset] = ok
        return said, recorded

    def _read_chunk(
        self, ids: Sequence[int], asked: Mapping[str, Any]
    ) -> dict[int, Mapping[str, Any]]:
        """Read back; tickets that no list shows (deleted, merged) one by one."""
        if not asked:
            return {number: {} for number in ids}
        found = self._rows(ids, asked)
        for number in ids:
            if number not in found:
                try:
                    found[number] = (self._rt.tickets.get(number)).raw
                except RTError:
                    continue
        return found

    def _one_by_one(
        self, index: int, id: int, job: Job, started: float, error: RTError
    ) -> BulkResult:
        """Settle an item of a chunk that broke: fields may be set twice, a message may not."""
        said: tuple[str, ...] = ()
        try:
            if fields := job.fields():
                self._rt.tickets.update(id, **cast("TicketChanges", fields))
            if job.message is not None:
                write = self._write_unless_there
                said = (write(id, job.message, started, error)).messages
        except NotAppliedError as refused:
            return BulkResult(index, id, False, refused.messages, refused.missing)
        except RTError as failure:
            return bulk_answers.failed(index, id, failure, f"ticket {id}")
        return BulkResult(index, id, True, said)


def collected(results: Generator[BulkResult, None, None]) -> list[BulkResult]:
    """Gather results; an interruption says how far it came."""
    found: list[BulkResult] = []
    try:
        for result in results:
            found.append(result)  # noqa: PERF401 (an interruption must find what is done)
    except BaseException as error:
        error.add_note(f"{len(found)} items were done, of them {sum(r.ok for r in found)} well")
        raise
    return found


def _job(kind: str, content: str, options: MessageOptions) -> Job:
    message = Outgoing(kind, content, options)
    message.check(())
    if message.needs_rest1(()):
        raise ValueError("cc and bcc have no bulk route: use comment() or reply()")
    return Job({}, message)


def _message(comment: str | None, reply: str | None, status: str | None) -> Outgoing | None:
    options: MessageOptions = {} if status is None else {"status": status}
    if comment is not None:
        return Outgoing("comment", comment, options)
    return None if reply is None else Outgoing("correspond", reply, options)
