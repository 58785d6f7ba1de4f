"""A task that is cancelled, in each request of each verb: the client goes on, nothing is twice."""

from __future__ import annotations

import inspect
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any

import anyio
import httpx
import pytest

from rtfacade import AsyncRT, BulkResult
from tests.contract.wire import Wire
from tests.faults.verbs import VERBS, Act, Plan, Verb
from tests.faults.world import World

pytestmark = [
    pytest.mark.contract,
    pytest.mark.unwatched("requests are cancelled on purpose"),
]

#: Where the task waits: before a request is sent, for its answer, and for the answer's body.
PLACES = ("before", "sent", "body")
#: No verb sends more requests than this, login and look-ups included.
MOST = 12
#: How the verbs read, beside those that write: the pages of a list, and a file, too.
READS: dict[str, Callable[[int], Act]] = {
    "tickets.get": lambda number: lambda rt: rt.tickets.get(number),
    "tickets.get_many": lambda number: lambda rt: rt.tickets.get_many([number]),
    "tickets.search": lambda number: lambda rt: rt.tickets.search(f"id = {number}"),
    "tickets.history": lambda number: lambda rt: rt.tickets.history(number),
    "tickets.conversation": lambda number: lambda rt: rt.tickets.conversation(number),
    "tickets.attachments": lambda number: lambda rt: rt.tickets.attachments(number),
    "users.search": lambda _: lambda rt: rt.users.search(name="root"),
    "rest1.ticket.show": lambda number: lambda rt: rt.rest1.ticket.show(number),
    "rest1.ticket.history": lambda number: lambda rt: rt.rest1.ticket.history(number),
}
#: A new record, many messages in one request, a form of REST1, a list: in each run.
USUAL = ["tickets.create", "tickets.comment_many", "rest1.ticket.edit", "tickets.history"]


def _row(name: str, make: Callable[[int], Act]) -> Verb:
    return Verb(name, lambda world: Plan(make(world.shared()), lambda: 0))


ROWS = {verb.name: verb for verb in VERBS} | {
    name: _row(name, make) for name, make in READS.items()
}


class Cancelling(Wire):
    """The real network, on which a task is cancelled at one request."""

    def __init__(self, turn: int, place: str) -> None:
        super().__init__()
        self.scope = anyio.CancelScope()
        self.was_hit = False
        self.writes = 0
        self._turn, self._place = turn, place

    async def _cancel(self) -> None:
        self.was_hit = True
        self.scope.cancel()
        await anyio.lowlevel.checkpoint()

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        is_turn = len(self.requests) + 1 == self._turn
        if is_turn and self._place == "before":
            self.requests.append(request)
            await self._cancel()
        self.writes += _writes(request)
        response = await super().handle_async_request(request)
        if is_turn and self._place == "sent":
            await self._cancel()
        if is_turn and self._place == "body":
            response.stream = _Body(response.stream, self._cancel)
        return response


class _Body(httpx.AsyncByteStream):
    """A body in the middle of which the task is cancelled."""

    def __init__(self, inner: Any, cancel: Callable[[], Awaitable[None]]) -> None:
        self._inner, self._cancel = inner, cancel

    async def __aiter__(self) -> AsyncIterator[bytes]:
        async for chunk in self._inner:
            await self._cancel()
            yield chunk

    async def aclose(self) -> None:
        await self._inner.aclose()


def _writes(request: httpx.Request) -> bool:
    """Tell whether a request may change something; REST1's login is a POST, too."""
    return request.method not in ("GET", "HEAD") and not request.url.path.endswith("/REST/1.0/")


async def _attempt(world: World, verb: Verb, user: str, turn: int, place: str) -> bool:
    """Cancel one call; tell whether there was such a request."""
    plan, other = verb.prepare(world), world.shared()
    network = Cancelling(turn, place)
    is_bulk, results = False, None
    # One slot only, so that one that leaks is seen.
    async with AsyncRT(
        world.server.url, token=world.tokens[user], transport=network, max_concurrency=1,
        timeout=60,
    ) as rt:  # fmt: skip
        with network.scope:
            try:
                value = plan.act(rt)
                is_bulk = verb.name.endswith("_many") and "get" not in verb.name
                if inspect.isawaitable(value):
                    await value
                else:
                    async for _ in value:
                        pass
            except BaseException as error:
                results = vars(error).get("results")
                raise
        writes = network.writes
        with anyio.fail_after(120):
            assert (await rt.tickets.get(other)).id == other
        assert network.writes == writes  # nothing is sent afterwards, by nobody
    case = f"{verb.name}, {place} request {turn}"
    assert plan.count() <= min(writes, 1), case
    if is_bulk and network.scope.cancelled_caught and writes:
        assert results, case  # what was under way is told with the exception
        assert all(isinstance(one, BulkResult) for one in results), case
        done = [one for one in results if one.outcome == "done"]
        assert plan.count() == 1 or not done, case
    return network.was_hit


def _cancel_everywhere(world: World, verb: Verb, user: str) -> None:
    for turn in range(1, MOST + 1):
        hits = [anyio.run(_attempt, world, verb, user, turn, place) for place in PLACES]
        if not any(hits):
            break
    assert 2 < turn < MOST  # a login and a request, at least


@pytest.mark.covering(2)
@pytest.mark.parametrize("name", USUAL)
def test_a_cancelled_verb(world: World, name: str) -> None:
    _cancel_everywhere(world, ROWS[name], "root")


@pytest.mark.slow
@pytest.mark.long
@pytest.mark.parametrize(
    ("name", "user"), [(one.name, user) for one in ROWS.values() for user in one.users]
)
def test_each_cancelled_verb(world: World, name: str, user: str) -> None:
    _cancel_everywhere(world, ROWS[name], user)
