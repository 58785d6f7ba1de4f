"""RT's answer to another write is not believed."""

import pytest

from tests.faults import table
from tests.faults.kinds import MIXED_UP, Fault
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
