# written by scripts/unasync.py from rtfacade/_async/bulkcreate.py; do not edit
"""Many new tickets at once, each read back."""

from __future__ import annotations

from collections.abc import Generator, Iterable, Mapping, Sequence
from datetime import timedelta
from time import monotonic
from typing import Any

import httpx

from rt_rest2 import models
from rt_rest2.api import ticket as ops
from rt_rest2.api.miscellaneous import rt_get
from rtfacade._http.responses import sentences
from rtfacade._rest2 import bulk_answers
from rtfacade._rest2.bulk_answers import Chunk
from rtfacade._rest2.parallel import iter_any, iter_chunks, iter_parallel
from rtfacade._sync.bulk import collected
from rtfacade._sync.settle import CLOCK_SLACK, server_time
from rtfacade._sync.ticketreads import TicketReads
from rtfacade.errors import ProtocolError, RTError, ServerError, TransportError
from rtfacade.records import TicketRecord
from rtfacade.records.bulk_result import BulkResult, Progress
from rtfacade.records.json_values import is_object

NewTickets = Iterable[Mapping[str, Any]] | Iterable[Mapping[str, Any]]
_BROKEN = (TransportError, ServerError, ProtocolError)


class Creations(TicketReads):
    """Creating many tickets."""

    def create_many(
        self,
        items: NewTickets,
        *,
        chunk_size: int = bulk_answers.CHUNK,
        concurrency: int = 1,
        progress: Progress | None = None,
    ) -> list[BulkResult]:
        """Create many tickets; a result for each, in order, with the new ``id``.

        An item has the arguments of ``create`` (``queue``, ``subject``, ``content``, ``html`` and
        the fields; no files). Two requests for each ``chunk_size`` (one to create, one to read
        back), ``concurrency`` chunks at once. What fails for one hides no other: look at ``ok``.
        """
        results = self.create_each(
            items, chunk_size=chunk_size, concurrency=concurrency, progress=progress
        )
        return collected(results)

    def create_each(
        self,
        items: NewTickets,
        *,
        chunk_size: int = bulk_answers.CHUNK,
        concurrency: int = 1,
        progress: Progress | None = None,
    ) -> Generator[BulkResult, None, None]:
        """Do what ``create_many`` does, and yield each result as it comes, in constant memory."""
        chunks = iter_chunks(iter_any(items), chunk_size, bulk_answers.MOST)
        done = 0
        for results in iter_parallel(self._create, chunks, concurrency):
            for result in results:
                done += 1
                yield result
            if progress is not None:
                progress(done, None)

    def _create(self, chunk: Chunk) -> list[BulkResult]:
        """Create a chunk; what is wrong with an item is found before anything is sent."""
        new = [bulk_answers.new_ticket(item) for item in chunk.items]
        bodies = [models.TicketCreate.from_dict(made) for made, _ in new]
        asked = [given for _, given in new]
        started = monotonic()
        try:
            made = self._list(ops.tickets_bulk_post.request_kwargs(body=bodies))
            if len(made) != len(bodies):
                raise ProtocolError(f"{len(made)} answers for {len(bodies)} new tickets")
        except _BROKEN as error:
            return self._pick_up(chunk, asked, started, error)
        return self._compare(chunk.start, asked, made)

    def _compare(
        self, start: int, asked: Sequence[Mapping[str, Any]], made: Sequence[Any]
    ) -> list[BulkResult]:
        """Compare what RT made with what was asked, all kinds of fields in one request."""
        ids = [int(one["id"]) if is_object(one) and "id" in one else None for one in made]
        there = [number for number in ids if number is not None]
        fields = {name: value for given in asked for name, value in given.items()}
        found = self._rows(there, fields) if there else {}
        return [
            BulkResult(start + offset, None, False, sentences(made[offset]), ("not created",))
            if number is None
            else bulk_answers.result(start + offset, number, found.get(number), asked[offset], ())
            for offset, number in enumerate(ids)
        ]

    def _pick_up(
        self, chunk: Chunk, asked: Sequence[Mapping[str, Any]], started: float, error: RTError
    ) -> list[BulkResult]:
        """Find what a broken chunk has made: RT goes through it in order and stops at the fault.

        Nothing is created again: a ticket that is there and not recognised would be doubled.
        """
        made = self._newest_own(len(asked), monotonic() - started)
        subjects = [str(given.get("subject", "")) for given in asked]
        matched: list[Any] = [None] * len(asked)
        offset = 0
        for ticket in made:
            if ticket.subject in subjects[offset:]:
                offset = subjects.index(ticket.subject, offset)
                matched[offset] = {"id": ticket.id}
                offset += 1
        results = self._compare(chunk.start, asked, matched)
        said = getattr(error, "messages", ()) or (str(error),)
        late = isinstance(error.__cause__, httpx.TimeoutException)
        fate = "not created yet, but RT may still be at it" if late else "not created"
        return [
            one if one.id is not None else BulkResult(one.index, None, False, tuple(said), (fate,))
            for one in results
        ]

    def _newest_own(self, count: int, seconds: float) -> list[TicketRecord]:
        """Find one's own tickets of the last ``seconds``, by the server's clock, oldest first."""
        newest = self._rt.tickets.search(
            "Creator = '__CurrentUser__'",
            fields=["Subject", "Created"],
            orderby="-id",
            limit=count,
        )
        tickets: list[TicketRecord] = [ticket for ticket in newest]
        response = self._rt.send(rt_get.request_kwargs())
        since = server_time(response) - timedelta(seconds=seconds) - CLOCK_SLACK
        return [t for t in reversed(tickets) if t.created is not None and t.created >= since]
