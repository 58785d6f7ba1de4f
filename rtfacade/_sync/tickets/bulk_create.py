# written by scripts/unasync.py from rtfacade/_async/tickets/bulk_create.py; do not edit
"""Many new tickets at once, each read back."""

from __future__ import annotations

from collections.abc import Collection, Generator, Iterable, Mapping, Sequence
from datetime import timedelta
from time import monotonic
from typing import Any

import attrs
import httpx

from rt_rest2 import models
from rt_rest2.api import ticket as ops
from rt_rest2.api.miscellaneous import rt_get
from rtfacade._http.responses import sentences
from rtfacade._rest2 import bulk_answers
from rtfacade._rest2.bulk_answers import Chunk
from rtfacade._rest2.change import Change
from rtfacade._rest2.listing import Cursor, cursor_for, select
from rtfacade._rest2.parallel import iter_any, iter_chunks, iter_parallel
from rtfacade._sync.base import Client, read_list
from rtfacade._sync.pager import Pager
from rtfacade._sync.prepare import prepare_many
from rtfacade._sync.tickets.bulk import BROKEN
from rtfacade._sync.tickets.delivery import CLOCK_SLACK, server_time
from rtfacade._sync.tickets.rows import read_back, read_tickets
from rtfacade.errors import ProtocolError, RTError
from rtfacade.records import TicketRecord
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
        chunk_size: int,
        concurrency: int,
        progress: Progress | None,
    ) -> Generator[BulkResult, None, None]:
        """Yield a result for each ticket."""
        chunks = iter_chunks(iter_any(new), chunk_size, bulk_answers.MAX_CHUNK)
        done = 0
        for results in iter_parallel(self._create, chunks, concurrency):
            for result in results:
                done += 1
                yield result
            if progress is not None:
                progress(done, None)

    def _create(self, chunk: Chunk) -> list[BulkResult]:
        given = [fields for fields, _ in chunk.items]
        changes = prepare_many(self.client, TicketRecord, given, new=True)
        bodies = [
            models.TicketCreate.from_dict({**change.payload, **message})
            for change, (_, message) in zip(changes, chunk.items, strict=True)
        ]
        started = monotonic()
        try:
            request = ops.tickets_bulk_post.request_kwargs(body=bodies)
            answers = read_list(self.client, request)
            if len(answers) != len(bodies):
                raise ProtocolError(f"{len(answers)} answers for {len(bodies)} new tickets")
        except BROKEN as error:
            return self._recognise(chunk.start, changes, started, error)
        return self._verify(chunk.start, changes, answers)

    def _verify(
        self, start: int, changes: Sequence[Change], answers: Sequence[Any]
    ) -> list[BulkResult]:
        """Compare what RT created with what was requested, all kinds of fields in one request."""
        ids = [int(one["id"]) if is_object(one) and "id" in one else None for one in answers]
        created = [number for number in ids if number is not None]
        fields = {name: value for one in changes for name, value in one.requested.items()}
        rows = read_back(self.client, created, fields) if created else {}
        return [
            BulkResult(start + offset, None, False, sentences(answers[offset]), ("not created",))
            if number is None
            else bulk_answers.result(start + offset, number, rows.get(number), changes[offset], ())
            for offset, number in enumerate(ids)
        ]

    def _recognise(
        self, start: int, changes: Sequence[Change], started: float, error: RTError
    ) -> list[BulkResult]:
        """Find what a broken chunk has created: RT creates in order and stops at the error.

        Nothing is created again: a ticket that exists and is not recognised would be doubled.
        """
        tickets = self._newest_own(len(changes), monotonic() - started)
        subjects = [str(one.requested.get("subject", "")) for one in changes]
        matched: list[Any] = [None] * len(changes)
        offset = 0
        for ticket in tickets:
            if ticket.subject in subjects[offset:]:
                offset = subjects.index(ticket.subject, offset)
                matched[offset] = {"id": ticket.id}
                offset += 1
        results = self._verify(start, changes, matched)
        messages = getattr(error, "messages", ()) or (str(error),)
        is_late = isinstance(error.__cause__, httpx.TimeoutException)
        problem = "not created yet, but RT may still be at it" if is_late else "not created"
        return [
            one
            if one.id is not None
            else BulkResult(one.index, None, False, tuple(messages), (problem,))
            for one in results
        ]

    def _newest_own(self, count: int, seconds: float) -> list[TicketRecord]:
        """Read the user's own tickets of the last ``seconds``, by RT's clock, oldest first."""
        selection = select(["Subject", "Created"])

        def fetch(cursor: Cursor) -> Mapping[str, Any]:
            sql = "Creator = '__CurrentUser__'"
            return read_tickets(self.client, sql, selection, cursor)

        newest = Pager(fetch, TicketRecord.of, limit=count, cursor=cursor_for("-id"))
        tickets = newest.all()
        response = self.client.send(rt_get.request_kwargs())
        since = server_time(response) - timedelta(seconds=seconds) - CLOCK_SLACK
        return [t for t in reversed(tickets) if t.created is not None and t.created >= since]


def checked(items: NewTicketItems) -> Generator[NewTicket, None, None]:
    """Check the items and build RT's JSON; those of a collection before the first is yielded."""
    if isinstance(items, Collection):
        for new in [bulk_answers.new_ticket(item) for item in items]:
            yield new
    else:
        for item in iter_any(items):
            yield bulk_answers.new_ticket(item)
