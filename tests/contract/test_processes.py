"""One client in several processes and event loops: each gets its own answers, or is told."""

from __future__ import annotations

import asyncio
import json
import os
import threading
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import Any

import pytest

from rtfacade import RT, AsyncRT
from rtfacade.testing import RunningRT
from tests.contract.wire import Wire
from tests.contract.witness import Witness, unique

#: Newer Pythons warn of what is tried here.
pytestmark = pytest.mark.filterwarnings("ignore:This process:DeprecationWarning")

CHILDREN = 3
#: Seconds: four processes share the workers of one RT.
LIMIT = 120


@pytest.fixture
def witness(seeded_rt: RunningRT) -> Iterator[Witness]:
    """What RT really holds."""
    witness = Witness(seeded_rt)
    yield witness
    witness.close()


def in_child(do: Callable[[], Any]) -> Callable[[], Any]:
    """Do it in a child process; calling what comes back waits, and returns its result."""
    reader, writer = os.pipe()
    pid = os.fork()
    if pid == 0:
        result: Any = "nothing"
        try:
            result = do()
        except BaseException as error:  # noqa: BLE001  (the parent looks at it)
            result = repr(error)
        finally:
            os.write(writer, json.dumps(result).encode())
            os._exit(0)
    os.close(writer)

    def wait() -> Any:
        with os.fdopen(reader) as file:
            result = json.load(file)
        os.waitpid(pid, 0)
        return result

    return wait


def work(rt: RT, tickets: list[int], word: str) -> list[int]:
    """Read each ticket twice and comment on it; return the ids that came."""
    ids = []
    for number in tickets:
        ids.append(rt.tickets.get(number).id)
        rt.tickets.comment(number, f"{word} on {number}")
        ids.append(next(iter(rt.tickets.search(f"id = {number}"))).id)
    return ids


#: What the parent has done with the client when it forks.
BEFORE: dict[str, Callable[[RT, list[int]], Any]] = {
    "nothing": lambda rt, _: None,
    "a login": lambda rt, _: rt.info(),
    "a read": lambda rt, tickets: rt.tickets.get(tickets[0]),
    "a write": lambda rt, tickets: rt.tickets.update(tickets[0], priority=3),
    "a message": lambda rt, tickets: rt.tickets.comment(tickets[0], "before"),
    "a bulk": lambda rt, tickets: rt.tickets.update_many(tickets, priority=4),
    "REST1": lambda rt, tickets: rt.rest1.ticket.show(tickets[0]),
    "a list that is not at its end": lambda rt, _: next(iter(rt.tickets.search("id > 0"))),
    "an error": lambda rt, _: rt.tickets.search("id = 0").all(),
}
WAYS = ["token", "password", "no session"]


def options(rt: RunningRT, way: str, user: str) -> dict[str, Any]:
    """How to log in."""
    if way == "password":
        return {"user": user, "password": rt.passwords[user], "timeout": LIMIT}
    return {"token": rt.tokens[user], "session": way == "token", "timeout": LIMIT}


@pytest.mark.covering(2)
@pytest.mark.parametrize("before", BEFORE)
@pytest.mark.parametrize("way", WAYS)
def test_children_of_a_client(
    seeded_rt: RunningRT, witness: Witness, before: str, way: str
) -> None:
    numbers = witness.new_tickets(2 * (CHILDREN + 1))
    shares = [numbers[n : n + 2] for n in range(0, len(numbers), 2)]
    word = unique("forked")
    with RT(seeded_rt.url, **options(seeded_rt, way, "alice")) as rt:
        BEFORE[before](rt, shares[0])
        cookie = getattr(rt.auth, "_cookie", None)

        def child(share: list[int]) -> Any:
            ids = work(rt, share, word)
            mine = getattr(rt.auth, "_cookie", None)
            is_own = mine is None or cookie is None or mine.reveal() != cookie.reveal()
            rt.close()
            return {"ids": ids, "has its own session": is_own}

        waiting = [in_child(partial(child, share)) for share in shares[1:]]
        assert work(rt, shares[0], word) == [n for n in shares[0] for _ in range(2)]
        for wait, share in zip(waiting, shares[1:], strict=True):
            ids = [n for n in share for _ in range(2)]
            assert wait() == {"ids": ids, "has its own session": True}
        if cookie is not None:  # no child has ended it
            assert rt.tickets.get(shares[0][0]).id == shares[0][0]
            assert rt.auth._cookie is cookie  # type: ignore[union-attr]
    for number in numbers:
        assert [one for one in witness.texts(number) if word in one] == [f"{word} on {number}"]


def test_a_child_that_only_closes_leaves_the_session_alone(
    seeded_rt: RunningRT, witness: Witness
) -> None:
    number = witness.new_ticket()
    wire = Wire()
    with RT(seeded_rt.url, token=seeded_rt.tokens["alice"], transport=wire) as rt:
        rt.tickets.get(number)

        def leave() -> int:
            wire.forget()
            rt.close()
            return len(wire.requests)

        assert in_child(leave)() == 0
        rt.tickets.get(number)
        assert wire.logins == 1


def test_a_fork_while_threads_are_at_work(seeded_rt: RunningRT, witness: Witness) -> None:
    numbers = witness.new_tickets(4)
    word = unique("busy")
    stop = threading.Event()
    with (
        RT(seeded_rt.url, token=seeded_rt.tokens["alice"], timeout=LIMIT) as rt,
        ThreadPoolExecutor(2) as pool,
    ):

        def read(number: int) -> set[int]:
            ids = set()
            while not stop.is_set():
                ids.add(rt.tickets.get(number).id)
                rt.tickets.comment(number, unique(word))
            return ids

        jobs = [pool.submit(read, number) for number in numbers[:2]]
        try:
            waiting = []
            for number in numbers[2:]:
                stop.wait(0.3)
                waiting.append(in_child(partial(work, rt, [number], word)))
            outcomes = [wait() for wait in waiting]
        finally:
            stop.set()
        assert outcomes == [[number, number] for number in numbers[2:]]
        assert [job.result() for job in jobs] == [{number} for number in numbers[:2]]
    for number in numbers:
        assert set(Counter(witness.texts(number, "Comment")).values()) == {1}


# -- event loops ---------------------------------------------------------------------------------


async def read_and_write(rt: AsyncRT, number: int, word: str) -> int:
    """One read and one write."""
    await rt.tickets.comment(number, word)
    return (await rt.tickets.get(number)).id


def test_a_second_loop_after_the_first(seeded_rt: RunningRT, witness: Witness) -> None:
    number, word = witness.new_ticket(), unique("loop")
    wire = Wire()
    rt = AsyncRT(seeded_rt.url, token=seeded_rt.tokens["alice"], transport=wire)
    with asyncio.Runner() as first:
        assert first.run(read_and_write(rt, number, word)) == number
        wire.forget()
        for call in (read_and_write(rt, number, word), rt.close()):
            with pytest.raises(RuntimeError, match="another event loop"):
                asyncio.run(call)
            assert wire.requests == []
        assert first.run(read_and_write(rt, number, word)) == number
        first.run(rt.close())
    assert witness.texts(number) == [word, word]


def test_two_loops_at_once(seeded_rt: RunningRT, witness: Witness) -> None:
    """The first that sends has the client; the other is told, and sends nothing."""
    numbers, word = witness.new_tickets(2), unique("loops")
    barrier = threading.Barrier(2)
    rt = AsyncRT(seeded_rt.url, token=seeded_rt.tokens["alice"], timeout=LIMIT)
    outcomes: dict[int, object] = {}

    async def use(number: int) -> None:
        barrier.wait()
        try:
            outcomes[number] = await read_and_write(rt, number, word)
            await rt.close()
        except RuntimeError as error:
            outcomes[number] = str(error)

    threads = [threading.Thread(target=lambda n=n: asyncio.run(use(n))) for n in numbers]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    [served] = [number for number in numbers if outcomes[number] == number]
    [other] = set(numbers) - {served}
    assert "another event loop" in str(outcomes[other])
    assert [witness.texts(served), witness.texts(other)] == [[word], []]


def test_a_client_for_each_loop(seeded_rt: RunningRT, witness: Witness) -> None:
    numbers, word = witness.new_tickets(3), unique("own")
    outcomes: dict[int, object] = {}

    async def use(number: int) -> None:
        async with AsyncRT(seeded_rt.url, token=seeded_rt.tokens["alice"], timeout=LIMIT) as rt:
            outcomes[number] = await read_and_write(rt, number, word)

    threads = [threading.Thread(target=lambda n=n: asyncio.run(use(n))) for n in numbers]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    asyncio.run(use(numbers[0]))  # and once more in this thread
    assert outcomes == {number: number for number in numbers}
    assert [len(witness.texts(number)) for number in numbers] == [2, 1, 1]
