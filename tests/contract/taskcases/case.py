"""What a case is."""

from collections.abc import Callable, Mapping
from typing import Any

import attrs

from tests.contract.taskcases.world import World

Args = dict[str, Any]
Prepare = Callable[[World], Args]
Check = Callable[[World, Args, Any], None]

CASES: dict[int, "Case"] = {}


@attrs.define
class Case:
    """One task: how to begin, and what must be true in the end."""

    number: int
    title: str
    goal: int
    """The fewest requests the server allows, as the list of tasks has it, for what is prepared."""
    prepare: Prepare
    more: Mapping[str, int] = attrs.field(factory=dict)
    """Requests beyond the goal, each with its reason."""
    reads: bool = False
    """Whether it changes nothing, so that several clients may share what is prepared."""
    check: Check = attrs.field(init=False)

    @property
    def allowed(self) -> int:
        return self.goal + sum(self.more.values())

    def outcome(self, check: Check) -> Check:
        """Decorate the check: AssertionError if RT does not hold, or tell, what it should."""
        self.check = check
        return check


#: An answer that names nothing may be that to another write.
NAMELESS = {"RT's answer does not name what it is about (docs/rt/faults.md)": 1}
READ_BACK = {"the change is read back (docs/rt/behaviour.md#refused-with-status-200)": 1}

#: Forty items are two chunks, of 10 and 30; each is read back.
PACED = {"the first chunk is small, to learn how fast RT is (rtfacade/_rest2/pace.py)": 2}

#: RT ignores a login that does not exist, or does half of the rest.
LOOK_UP = {"the login is looked up before anything is sent (docs/rt/behaviour.md#people)": 1}

#: A field is sent, searched and shown by its type; RT drops one that it does not know.
FIELDS = {"the custom fields are looked up once a client (docs/rt/behaviour.md#custom-fields)": 1}

#: RT says 201 to files that the database then refuses.
FILES = {"the files are looked for afterwards (docs/rt/behaviour.md#files-that-do-not-arrive)": 1}

#: RT finds nothing in a queue that does not exist, too.
NOTHING_FOUND = {
    "names are looked up if nothing is found (docs/rt/behaviour.md#conditions-that-are-ignored)": 1
}

#: A reminder of a ticket that does not exist would stay without it.
EXISTS = {"the ticket is read first": 1}


def case(
    number: int,
    title: str,
    goal: int,
    more: Mapping[str, int] | None = None,
    *,
    reads: bool = False,
) -> Callable[[Prepare], Case]:
    """Decorate the preparation: the arguments of the task's function, as JSON has them."""

    def register(prepare: Prepare) -> Case:
        CASES[number] = Case(number, title, goal, prepare, more or {}, reads)
        return CASES[number]

    return register
