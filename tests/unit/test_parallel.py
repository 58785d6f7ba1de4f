"""Both modes of doing several things at once, by one set of cases."""

import threading
import time
from collections.abc import AsyncIterator, Callable, Iterator
from typing import Any

import anyio
import pytest

from rtfacade._rest2.parallel import (
    aiter_any,
    aiter_chunks,
    aiter_parallel,
    iter_chunks,
    iter_parallel,
)

Run = Callable[[Callable[[int], int], Iterator[int], int], Iterator[int]]


def in_threads(call: Callable[[int], int], items: Iterator[int], limit: int) -> Iterator[int]:
    yield from iter_parallel(call, items, limit)


def in_tasks(call: Callable[[int], int], items: Iterator[int], limit: int) -> Iterator[int]:
    async def awaited(item: int) -> int:
        return await anyio.to_thread.run_sync(call, item)

    async def gather() -> list[int]:
        return [result async for result in aiter_parallel(awaited, aiter_any(items), limit)]

    yield from anyio.run(gather)


@pytest.fixture(params=[in_threads, in_tasks])
def run(request: pytest.FixtureRequest) -> Run:
    mode: Run = request.param
    return mode


def count_at_once() -> tuple[Callable[[int], int], Callable[[], int]]:
    lock, now, most = threading.Lock(), 0, 0

    def call(item: int) -> int:
        nonlocal now, most
        with lock:
            now += 1
            most = max(most, now)
        time.sleep(0.01)
        with lock:
            now -= 1
        return item * 10

    return call, lambda: most


@pytest.mark.parametrize("limit", [1, 2, 5])
def test_answers_come_in_the_order_of_the_questions(run: Run, limit: int) -> None:
    call, most = count_at_once()
    assert list(run(call, iter(range(12)), limit)) == [n * 10 for n in range(12)]
    assert most() <= limit
    assert limit == 1 or most() > 1


def test_nothing_to_do(run: Run) -> None:
    assert list(run(lambda item: item, iter(()), 3)) == []


@pytest.mark.parametrize("limit", [1, 3])
def test_an_exception_is_raised_as_it_is(run: Run, limit: int) -> None:
    def call(item: int) -> int:
        if item == 2:
            raise LookupError("two")
        return item

    with pytest.raises(LookupError, match="two"):
        list(run(call, iter(range(6)), limit))


def test_an_exception_lets_the_calls_in_flight_finish(run: Run) -> None:
    done: list[int] = []

    def call(item: int) -> int:
        if item == 1:
            time.sleep(0.2)  # until the others are under way
            raise LookupError("one")
        time.sleep(0.5)
        done.append(item)
        return item

    with pytest.raises(LookupError, match="one"):
        list(run(call, iter(range(9)), 3))
    assert sorted(done) == [0, 2]


def test_items_are_taken_only_as_fast_as_they_are_worked_off() -> None:
    taken: list[int] = []

    def items() -> Iterator[int]:
        for number in range(100):
            taken.append(number)
            yield number

    results = iter_parallel(lambda item: item, items(), 4)
    next(results)
    assert len(taken) <= 5
    results.close()


def chunks_sync(items: list[int], size: int) -> list[Any]:
    return [(chunk.start, chunk.items) for chunk in iter_chunks(items, size, 10)]


def chunks_async(items: list[int], size: int) -> list[Any]:
    async def source() -> AsyncIterator[int]:
        for item in items:
            yield item

    async def gather() -> list[Any]:
        return [(c.start, c.items) async for c in aiter_chunks(source(), size, 10)]

    return anyio.run(gather)


@pytest.mark.parametrize("cut", [chunks_sync, chunks_async])
def test_chunks_hold_every_item_once(cut: Callable[[list[int], int], list[Any]]) -> None:
    assert cut([1, 2, 3, 4, 5], 2) == [(0, (1, 2)), (2, (3, 4)), (4, (5,))]
    assert cut([], 2) == []
    with pytest.raises(ValueError, match="chunk_size must be 1 to 10"):
        cut([1], 11)
