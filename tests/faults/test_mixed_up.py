"""RT's answer to another write is not believed."""

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


class Edited:
    """A record that is edited over REST1, and what RT holds of it."""

    def __init__(self, world: World, kind: str) -> None:
        self._world = world
        self.kind = kind
        self.id = world.ticket() if kind == "ticket" else world.rt.queues.create(world.word()).id
        self._table, self._column = EDITS[kind]

    def edit(self, rt: Any, word: str) -> Any:
        return getattr(rt.rest1, self.kind).edit(self.id, **{self._column: word})

    def has(self, word: str) -> bool:
        return bool(self._world.column(self._table, self.id, self._column, word))

    def age(self) -> None:
        self._world.age(self._table, self.id, 60)


#: Table and column of what is edited.
EDITS = {"ticket": ("Tickets", "subject"), "queue": ("Queues", "description")}


@pytest.mark.contract
@pytest.mark.unwatched("answers are mixed up on purpose")
@pytest.mark.parametrize("kind", EDITS)
@pytest.mark.parametrize("fault", MIXED_UP, ids=["done", "not done"])
def test_the_answer_to_an_earlier_edit_of_the_same_record(
    world: World, kind: str, fault: Fault
) -> None:
    """RT's answer to each is the same, but for a change more than two seconds ago."""
    record = Edited(world, kind)
    proxy.EARLIER.clear()
    options: dict[str, Any] = {"token": world.tokens["root"], "timeout": 60}

    with FaultProxy(world.server.url) as before_rt:

        async def twice(first: str, second: str) -> None:
            async with AsyncRT(before_rt.url, **options) as rt:
                await record.edit(rt, first)
                record.age()
                before_rt.arm(fault)
                await record.edit(rt, second)

        is_async = (kind == "ticket") is (fault.forward == "first")
        first, second = world.word(), world.word()
        is_open = False
        try:
            if is_async:
                anyio.run(twice, first, second)
            else:
                with RT(before_rt.url, **options) as rt:
                    record.edit(rt, first)
                    record.age()
                    before_rt.arm(fault)
                    record.edit(rt, second)
        except UnconfirmedError as error:
            is_open = error.done is None
        assert before_rt.was_used
        is_done = fault.forward == "first"
        assert (record.has(second), is_open) == (is_done, not is_done)
