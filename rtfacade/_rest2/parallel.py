"""Several calls at once, answers in the order of the questions: written once for each mode.

The one place where the sync twin cannot come from the async source: threads are no tasks. Both
take items only as fast as they are worked off, so any number of them needs constant memory, and
both are tested by one set of cases (tests/unit/test_parallel.py).
"""

from __future__ import annotations

from collections import deque
from collections.abc import AsyncGenerator, AsyncIterable, Awaitable, Callable, Generator, Iterable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TypeVar

import anyio

from rtfacade._rest2.bulk_answers import Chunk

T = TypeVar("T")
R = TypeVar("R")


def iter_parallel(
    call: Callable[[T], R], items: Iterable[T], limit: int
) -> Generator[R, None, None]:
    """Yield ``call(item)`` for each item, up to ``limit`` at once, in threads.

    An exception of a call is raised in its place, after the calls under way have ended.
    """
    if limit == 1:
        yield from map(call, items)
        return
    under_way: deque[Future[R]] = deque()
    with ThreadPoolExecutor(limit) as pool:
        try:
            for item in items:
                under_way.append(pool.submit(call, item))
                if len(under_way) >= limit:
                    yield under_way.popleft().result()
            while under_way:
                yield under_way.popleft().result()
        finally:
            for future in under_way:
                future.cancel()


async def aiter_parallel(
    call: Callable[[T], Awaitable[R]], items: AsyncIterable[T], limit: int
) -> AsyncGenerator[R, None]:
    """Yield ``await call(item)`` for each item, up to ``limit`` at once, in tasks.

    An exception of a call is raised in its place, after the calls under way have ended.
    """
    if limit == 1:
        async for item in items:
            yield await call(item)
        return
    window: list[T] = []
    async for item in items:
        window.append(item)
        if len(window) >= limit:
            for result in await _together(call, window):
                yield result
            window = []
    for result in await _together(call, window):
        yield result


async def _together(call: Callable[[T], Awaitable[R]], items: list[T]) -> list[R]:
    """Run one window of calls; a task group must not be open across a ``yield``."""
    results: dict[int, R] = {}

    async def run(number: int, item: T) -> None:
        results[number] = await call(item)

    try:
        async with anyio.create_task_group() as group:
            for number, item in enumerate(items):
                group.start_soon(run, number, item)
    except BaseExceptionGroup as errors:
        raise errors.exceptions[0] from None
    return [results[number] for number in range(len(items))]


def iter_any(items: Iterable[T]) -> Generator[T, None, None]:
    """Go through anything that can be gone through."""
    yield from items


async def aiter_any(items: Iterable[T] | AsyncIterable[T]) -> AsyncGenerator[T, None]:
    """Go through anything that can be gone through, in this mode or the other."""
    if isinstance(items, AsyncIterable):
        async for item in items:
            yield item
    else:
        for item in items:
            yield item


def iter_chunks(items: Iterable[T], size: int, most: int) -> Generator[Chunk, None, None]:
    """Cut items into chunks of ``size``; ValueError for a size RT cannot be read back in."""
    _check_size(size, most)
    held: list[T] = []
    start = 0
    for item in items:
        held.append(item)
        if len(held) == size:
            yield Chunk(start, tuple(held))
            start, held = start + size, []
    if held:
        yield Chunk(start, tuple(held))


async def aiter_chunks(
    items: AsyncIterable[T], size: int, most: int
) -> AsyncGenerator[Chunk, None]:
    """Cut items into chunks of ``size``; ValueError for a size RT cannot be read back in."""
    _check_size(size, most)
    held: list[T] = []
    start = 0
    async for item in items:
        held.append(item)
        if len(held) == size:
            yield Chunk(start, tuple(held))
            start, held = start + size, []
    if held:
        yield Chunk(start, tuple(held))


def _check_size(size: int, most: int) -> None:
    if not 1 <= size <= most:
        raise ValueError(f"chunk_size must be 1 to {most}, not {size}")
