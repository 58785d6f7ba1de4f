# written by scripts/unasync.py from rtfacade/_async/tickets/chunks.py; do not edit
"""What bulk methods share: chunks that adapt to how fast RT is, and a result for every item."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable
from time import monotonic
from typing import Any

import attrs
import httpx

from rtfacade._rest2 import bulk_answers
from rtfacade._rest2.bulk_answers import Chunk
from rtfacade._rest2.listing import Request
from rtfacade._rest2.pace import Pace
from rtfacade._rest2.parallel import check_chunk_size, iter_chunks, iter_parallel
from rtfacade._sync.base import Client, write_list
from rtfacade.errors import (
    Rest2MissingError,
    RTError,
    ServerError,
    TransportError,
    UnconfirmedError,
)
from rtfacade.records.bulk_result import BulkResult, Progress

#: Sends one chunk and returns the results of its items.
Work = Callable[[Chunk, Pace], list[BulkResult]]


@attrs.define(eq=False)
class Chunks:
    """One run of a bulk method."""

    client: Client
    work: Work
    number: Callable[[Any], int | None]
    """The ticket of an item, if there is one before."""
    _unread: dict[int, Chunk | list[BulkResult]] = attrs.field(
        factory=dict[int, Chunk | list[BulkResult]], init=False
    )
    """Chunks under way, and results that nobody has got yet, by the index of their first item."""

    def run(
        self,
        items: Iterable[Any],
        total: int | None,
        chunk_size: int,
        concurrency: int,
        progress: Progress | None,
    ) -> Generator[BulkResult, None, None]:
        """Yield a result for each item.

        An exception, an interruption too, gets the results that nobody has got as ``unread``:
        what was under way is "unknown".
        """
        check_chunk_size(chunk_size, bulk_answers.MAX_CHUNK)
        pace = Pace(chunk_size, self.client._time_limits.read)  # pyright: ignore[reportPrivateUsage]
        done = 0

        def work(chunk: Chunk) -> list[BulkResult]:
            return self._work(chunk, pace)

        try:
            for results in iter_parallel(
                work, iter_chunks(items, pace, bulk_answers.MAX_CHUNK), concurrency
            ):
                for result in results:
                    done += 1
                    yield result
                if results:
                    self._unread.pop(results[0].index, None)
                if progress is not None:
                    progress(done, total)
        except GeneratorExit:
            raise
        except BaseException as error:
            vars(error)["unread"] = self._left()
            raise

    def _work(self, chunk: Chunk, pace: Pace) -> list[BulkResult]:
        """Send one chunk, unless RT has stopped answering; an error is the result of each item."""
        if pace.stopped is not None:
            return bulk_answers.unsent(chunk, self.number, pace.stopped)
        self._unread[chunk.start] = chunk
        try:
            results = self.work(chunk, pace)
        except Rest2MissingError:
            raise
        except RTError as error:
            if isinstance(error, TransportError | ServerError | UnconfirmedError):
                pace.unanswered(error)
            results = [
                bulk_answers.failed(
                    chunk.start + offset, self.number(item), error, "the whole request failed"
                )
                for offset, item in enumerate(chunk.items)
            ]
        self._unread[chunk.start] = results
        return results

    def _left(self) -> tuple[BulkResult, ...]:
        why = "interrupted: RT may have done it, or may still do it"
        left = [
            result
            for _, one in sorted(self._unread.items(), key=lambda item: item[0])
            for result in (
                bulk_answers.unknown(one, self.number, why) if isinstance(one, Chunk) else one
            )
        ]
        return tuple(left)


def send_chunk(client: Client, request: Request, count: int, pace: Pace) -> list[Any]:
    """Send a chunk with a time limit for so many items, and note how long RT took."""
    limits = client._time_limits  # pyright: ignore[reportPrivateUsage]
    timeout = httpx.Timeout(
        connect=limits.connect, read=pace.seconds(count), write=limits.write, pool=limits.pool
    )
    started = monotonic()
    try:
        answer = write_list(client, {**request, "timeout": timeout})
    except UnconfirmedError as error:
        pace.unanswered(error.__cause__ or error)
        raise
    pace.answered(count, monotonic() - started)
    return answer
