"""Sessions die while many calls are under way: none fails, and no message is lost or doubled.

Threads and tasks are written by hand for each mode, because no tool rewrites them.
"""

import asyncio
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import FIRST_COMPLETED, ThreadPoolExecutor, wait
from threading import Event
from typing import Any

import pytest

from rtfacade import RT, AsyncRT
from rtfacade.testing import RunningRT
from tests.contract import people
from tests.contract.wire import Wire
from tests.contract.witness import Witness

MANY = 6
LEAST = 2  # what each of them writes at least
SLOW = 300  # seconds: RT has four workers, SQLite one writer, and this machine others to serve
ENDS = 2  # how often all sessions end, each time when there were some writes
SOON = 0.01  # seconds


@pytest.fixture
def witness(seeded_rt: RunningRT) -> Iterator[Witness]:
    """What RT really holds."""
    witness = Witness(seeded_rt)
    yield witness
    witness.close()


def write_in_threads(server: RunningRT, wire: Wire, who: dict[str, Any], ticket: int) -> int:
    """Reply again and again, in threads, until the sessions have ended ENDS times."""
    stop, written = Event(), list[int]()

    def write(client: RT, worker: int) -> int:
        count = 0
        while count < LEAST or not stop.is_set():
            client.tickets.reply(ticket, f"{worker}-{count}")
            assert client.tickets.get(ticket).id == ticket
            count += 1
            written.append(worker)
        return count

    with (
        RT(server.url, **who, transport=wire, timeout=SLOW) as client,
        ThreadPoolExecutor(MANY) as pool,
    ):
        jobs = [pool.submit(write, client, worker) for worker in range(MANY)]
        for end in range(1, ENDS + 1):
            while len(written) < end * MANY and not any(job.done() for job in jobs):
                wait(jobs, SOON, FIRST_COMPLETED)
            people.end_sessions(server)
        stop.set()
        wait(jobs)
        return sum(job.result() for job in jobs)


async def write_in_tasks(server: RunningRT, wire: Wire, who: dict[str, Any], ticket: int) -> int:
    """The same in tasks."""
    stop, written = asyncio.Event(), list[int]()

    async def write(client: AsyncRT, worker: int) -> int:
        count = 0
        while count < LEAST or not stop.is_set():
            await client.tickets.reply(ticket, f"{worker}-{count}")
            assert (await client.tickets.get(ticket)).id == ticket
            count += 1
            written.append(worker)
        return count

    async with AsyncRT(server.url, **who, transport=wire, timeout=SLOW) as client:
        jobs = [asyncio.create_task(write(client, worker)) for worker in range(MANY)]
        for end in range(1, ENDS + 1):
            while len(written) < end * MANY and not any(job.done() for job in jobs):
                await asyncio.wait(jobs, timeout=SOON, return_when=asyncio.FIRST_COMPLETED)
            await asyncio.to_thread(people.end_sessions, server)
        stop.set()
        return sum(await asyncio.gather(*jobs))


@pytest.mark.long
@pytest.mark.covering
@pytest.mark.parametrize("mode", ["threads", "tasks"])
@pytest.mark.parametrize(("user", "way"), [("alice", "token"), ("kunde", "password")])
def test_calls_go_on(
    seeded_rt: RunningRT, witness: Witness, mode: str, user: str, way: str
) -> None:
    ticket = witness.new_ticket(Requestor=f"{user}@example.com")
    who: dict[str, Any] = {"token": seeded_rt.tokens[user]}
    if way == "password":
        who = {"user": user, "password": seeded_rt.passwords[user]}
    wire = Wire()
    if mode == "threads":
        written = write_in_threads(seeded_rt, wire, who, ticket)
    else:
        written = asyncio.run(write_in_tasks(seeded_rt, wire, who, ticket))
    texts = Counter(witness.texts(ticket, "Correspond"))
    assert set(texts.values()) == {1}
    assert len(texts) == written >= MANY * LEAST
    assert 2 <= wire.logins <= 2 * ENDS + 1
    # A write carries the header beside the cookie, for a session that is not accepted.
    with_header = [
        r for r in wire.requests if "Authorization" in r.headers and "Cookie" not in r.headers
    ]
    assert len(with_header) <= wire.logins + MANY
