"""A cancelled task, in each place where it may wait: the client goes on, nothing is sent twice."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import anyio
import httpx
import pytest

from rtfacade import AsyncRT, Upload
from rtfacade.testing import RunningRT
from tests.contract.wire import Wire
from tests.contract.witness import Witness, unique

#: Where the task waits: before a request is sent, for its answer, and for the answer's body.
PLACES = ("before", "sent", "body")
VERBS: dict[str, Callable[[Any, int, str], Any]] = {
    "get": lambda rt, number, _: rt.tickets.get(number),
    "search": lambda rt, number, _: rt.tickets.search(f"id = {number}").all(),
    "history": lambda rt, number, _: rt.tickets.history(number).all(),
    "create": lambda rt, _, text: rt.tickets.create("General", text, content=text),
    "update": lambda rt, number, text: rt.tickets.update(number, subject=text),
    "comment": lambda rt, number, text: rt.tickets.comment(number, text),
    "comment with a file": lambda rt, number, text: rt.tickets.comment(
        number, text, attachments=[Upload("a.txt", b"x")]
    ),
    "comment with cc": lambda rt, number, text: rt.tickets.comment(
        number, text, cc=["x@example.com"]
    ),
    "link": lambda rt, number, _: rt.tickets.link(number, refers_to="https://example.com/"),
    "comment_many": lambda rt, number, text: rt.tickets.comment_many([number], text),
}


class Cancelling(Wire):
    """The real network, on which a task is cancelled at one request."""

    def __init__(self, turn: int, place: str) -> None:
        super().__init__()
        self.scope = anyio.CancelScope()
        self.was_hit = False
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
        response = await super().handle_async_request(request)
        if is_turn and self._place == "sent":
            await self._cancel()
        if is_turn and self._place == "body":
            response.stream = _Body(response.stream, self._cancel)
        return response


class _Body(httpx.AsyncByteStream):
    """A body in the middle of which the task is cancelled."""

    def __init__(self, inner: Any, cancel: Callable[[], Any]) -> None:
        self._inner, self._cancel = inner, cancel

    async def __aiter__(self) -> Any:
        async for chunk in self._inner:
            await self._cancel()
            yield chunk

    async def aclose(self) -> None:
        await self._inner.aclose()


@pytest.mark.long
@pytest.mark.parametrize("name", VERBS)
@pytest.mark.parametrize("who", ["root", "alice"])
def test_a_cancelled_verb(seeded_rt: RunningRT, name: str, who: str) -> None:
    """Each request of the verb, in each place; one slot only, so that one that leaks is seen."""
    witness = Witness(seeded_rt)
    number, other = witness.new_tickets(2)

    async def attempt(turn: int, place: str) -> bool:
        network, text = Cancelling(turn, place), unique("cancelled")
        async with AsyncRT(
            seeded_rt.url, token=seeded_rt.tokens[who], transport=network, max_concurrency=1,
            timeout=60,
        ) as rt:  # fmt: skip
            with network.scope:
                await VERBS[name](rt, number, text)
            sent = [one for one in network.requests if one.method in ("POST", "PUT")]
            with anyio.fail_after(120):
                assert (await rt.tickets.get(other)).id == other
                assert (await rt.tickets.get(number)).id == number
            after = [one for one in network.requests if one.method in ("POST", "PUT")]
            writes = [one for one in after if not one.url.path.endswith("/REST/1.0/")]
            assert [one for one in writes if one not in sent] == []
        said = [one for one in witness.texts(number, "Comment") if text in one]
        assert len(said) <= 1
        return network.was_hit

    for turn in range(1, 9):
        hits = [anyio.run(attempt, turn, place) for place in PLACES]
        if not any(hits):
            break
    assert turn > 2
    witness.close()
