"""Several calls at once, with results in the order of the items; written by hand for each mode.

The sync twin cannot be written from the async source, because threads are not tasks. Both start
``limit`` calls, wait for all of them and yield their results in order, so memory is constant, and
one set of cases tests both (tests/unit/test_parallel.py).
"""

from __future__ import annotations

from collections.abc import AsyncGenerator, AsyncIterable, Awaitable, Callable, Generator, Iterable
from concurrent.futures import Future, ThreadPoolExecutor, wait
from contextvars import copy_context
from typing import TypeVar

import anyio

from rtfacade._rest2.bulk_answers import Chunk

T = TypeVar("T")
R = TypeVar("R")


def iter_parallel(
    call: Callable[[T], R], items: Iterable[T], limit: int
) -> Generator[R, None, None]:
    """Yield ``call(item)`` for each item, up to ``limit`` at once, in threads.

    When a call raises, no further call is started; those in flight finish, their results are
    yielded, and then the first exception is raised.
    """
    if limit == 1:
        yield from map(call, items)
        return
    error: Exception | None = None
    source = iter(items)
    with ThreadPoolExecutor(limit) as pool:
        while error is None:
            window: list[Future[R]] = []
            while len(window) < limit and error is None:
                try:
                    window.append(pool.submit(copy_context().run, call, next(source)))
                except StopIteration:
                    break
                except Exception as failure:  # noqa: BLE001 (raised below)
                    error = failure
            if not window:
                break
            wait(window)
            results: list[R] = []
            for future in window:
                try:
                    results.append(future.result())
                except Exception as failure:  # noqa: BLE001 (raised below)
                    error = error or failure
            yield from results
    if error is not None:
        raise error


async def aiter_parallel(
    call: Callable[[T], Awaitable[R]], items: AsyncIterable[T], limit: int
) -> AsyncGenerator[R, None]:
    """Yield ``await call(item)`` for each item, up to ``limit`` at once, in tasks.

    When a call raises, no further call is started; those in flight finish, their results are
    yielded, and then the first exception is raised.
    """
    if limit == 1:
        async for item in items:
            yield await call(item)
        return
    error: Exception | None = None
    window: list[T] = []
    source = aiter(items)
    while error is None:
        try:
            window.append(await anext(source))
        except StopAsyncIteration:
            break
        except Exception as failure:  # noqa: BLE001 (raised below)
            error = failure
            break
        if len(window) < limit:
            continue
        results, error = await _together(call, window)
        window = []
        for result in results:
            yield result
    results, failed = await _together(call, window)
    for result in results:
        yield result
    if error is not None or failed is not None:
        raise error or failed  # type: ignore[misc]


async def _together(
    call: Callable[[T], Awaitable[R]], items: list[T]
) -> tuple[list[R], Exception | None]:
    """Run one window of calls to their ends; return the results and the first exception.

    A task group must not be open across a ``yield``.
    """
    results: dict[int, R] = {}
    errors: dict[int, Exception] = {}

    async def run(number: int, item: T) -> None:
        try:
            results[number] = await call(item)
        except Exception as error:  # noqa: BLE001 (returned, so that the siblings finish)
            errors[number] = error

    try:
        async with anyio.create_task_group() as group:
            for number, item in enumerate(items):
                group.start_soon(run, number, item)
    except BaseExceptionGroup as interruption:
        raise interruption.exceptions[0] from None
    first = errors[min(errors)] if errors else None
    return [results[number] for number in sorted(results)], first


def iter_any(items: Iterable[T]) -> Generator[T, None, None]:
    """Iterate over items."""
    yield from items


async def aiter_any(items: Iterable[T] | AsyncIterable[T]) -> AsyncGenerator[T, None]:
    """Iterate over items of a sync or an async iterable."""
    if isinstance(items, AsyncIterable):
        async for item in items:
            yield item
    else:
        for item in items:
            yield item


def iter_chunks(
    items: Iterable[T], size: int | Callable[[], int], most: int
) -> Generator[Chunk, None, None]:
    """Cut items into chunks of ``size``, which may be asked before each.

    ValueError if RT cannot read so many back at once.
    """
    size = _sizes(size, most)
    held: list[T] = []
    start, wanted = 0, size()
    for item in items:
        held.append(item)
        if len(held) >= wanted:
            yield Chunk(start, tuple(held))
            start, held, wanted = start + len(held), [], size()
    if held:
        yield Chunk(start, tuple(held))


async def aiter_chunks(
    items: AsyncIterable[T], size: int | Callable[[], int], most: int
) -> AsyncGenerator[Chunk, None]:
    """Cut items into chunks of ``size``, which may be asked before each.

    ValueError if RT cannot read so many back at once.
    """
    size = _sizes(size, most)
    held: list[T] = []
    start, wanted = 0, size()
    async for item in items:
        held.append(item)
        if len(held) >= wanted:
            yield Chunk(start, tuple(held))
            start, held, wanted = start + len(held), [], size()
    if held:
        yield Chunk(start, tuple(held))


def _sizes(size: int | Callable[[], int], most: int) -> Callable[[], int]:
    if callable(size):
        return size
    check_chunk_size(size, most)
    number = size
    return lambda: number


def check_chunk_size(size: int, most: int) -> None:
    """Raise ValueError if RT cannot read so many back at once."""
    if not 1 <= size <= most:
        raise ValueError(f"chunk_size must be 1 to {most}, not {size}")
