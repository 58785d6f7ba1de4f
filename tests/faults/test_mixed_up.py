"""RT's answer to another write is not believed."""

import time
from collections.abc import Callable
from typing import Any

import anyio
import pytest

from rtfacade import RT, AsyncRT, UnconfirmedError
from tests.faults import proxy, table
from tests.faults.kinds import MIXED_UP, Fault
from tests.faults.proxy import FaultProxy
from tests.faults.test_faults import described
from tests.faults.verbs import VERBS
from tests.faults.world import World

#: One or two of each kind: their answers name a record, a ticket, a link or the probe of a message,
#: or what they change is read back.
TRIED = {
    "tickets.create", "tickets.create with a file", "tickets.create_many", "tickets.update",
    "tickets.comment", "tickets.comment with a file", "tickets.reply_many", "users.create",
    "queues.create", "custom_fields.add_value", "tickets.link", "tickets.unlink", "tickets.merge",
    "tickets.take", "tickets.untake", "tickets.steal", "users.update of the password",
    "rest1.ticket.create", "rest1.ticket.edit", "rest1.user.create", "rest1.queue.edit",
}  # fmt: skip
NOTHING = Fault("nothing", "first")


@pytest.mark.contract
@pytest.mark.unwatched("answers are mixed up on purpose")
def test_the_answer_to_another_write(world: World) -> None:
    verbs = [verb for verb in VERBS if verb.name in TRIED]
    assert {verb.name for verb in verbs} == TRIED
    earlier = table.run_all(world, [(verb, NOTHING, "sync", "root") for verb in verbs])
    assert {one.verdict for one in earlier} == {"right"}
    cases: list[table.Case] = [
        (verb, fault, table.MODES[(number + place) % 2], "root")
        for number, verb in enumerate(verbs)
        for place, fault in enumerate(MIXED_UP)
    ]
    outcomes = table.run_all(world, cases)
    assert described(outcomes) == []
    assert sum(one.was_used for one in outcomes) >= 0.9 * len(cases)


EDITS: dict[str, Callable[[World], tuple[Callable[[Any, str], Any], Callable[[str], int]]]] = {
    "ticket": lambda w: _edit_of_ticket(w, w.ticket()),
    "queue": lambda w: _edit_of_queue(w, w.rt.queues.create(w.word()).id),
}


def _edit_of_ticket(w: World, number: int) -> tuple[Any, Any]:
    edit = lambda rt, word: rt.rest1.ticket.edit(number, subject=word)  # noqa: E731
    return edit, lambda word: w.column("Tickets", number, "Subject", word)


def _edit_of_queue(w: World, number: int) -> tuple[Any, Any]:
    edit = lambda rt, word: rt.rest1.queue.edit(number, description=word)  # noqa: E731
    return edit, lambda word: w.column("Queues", number, "Description", word)


@pytest.mark.contract
@pytest.mark.unwatched("answers are mixed up on purpose")
@pytest.mark.parametrize("kind", EDITS)
@pytest.mark.parametrize("fault", MIXED_UP, ids=["done", "not done"])
def test_the_answer_to_an_earlier_edit_of_the_same_record(
    world: World, kind: str, fault: Fault
) -> None:
    """RT's answer to each is the same, but for a change more than two seconds ago."""
    edit, count = EDITS[kind](world)
    proxy.EARLIER.clear()
    options: dict[str, Any] = {"token": world.tokens["root"], "timeout": 60}

    with FaultProxy(world.server.url) as before_rt:

        async def twice(first: str, second: str) -> None:
            async with AsyncRT(before_rt.url, **options) as rt:
                await edit(rt, first)
                await anyio.sleep(3)
                before_rt.arm(fault)
                await edit(rt, second)

        is_async = (kind == "ticket") is (fault.forward == "first")
        first, second = world.word(), world.word()
        is_open = False
        try:
            if is_async:
                anyio.run(twice, first, second)
            else:
                with RT(before_rt.url, **options) as rt:
                    edit(rt, first)
                    time.sleep(3)
                    before_rt.arm(fault)
                    edit(rt, second)
        except UnconfirmedError as error:
            is_open = error.done is None
        assert before_rt.was_used
        is_done = fault.forward == "first"
        assert (count(second), is_open) == (is_done, not is_done)
