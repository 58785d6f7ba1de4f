"""The truth table on the command line: every option of a field, and what RT holds then."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import Any

import pytest

from rtfacade.cli.options import fields
from rtfacade.cli.options.fields import Given
from rtfacade.testing import RunningRT
from rtfacade.testing._server.seed import TYPED_CATALOG
from tests.contract import truth
from tests.contract.commandline import Commands
from tests.contract.settling import is_whole, new_record, settle
from tests.contract.truth import PATHS, Form, Table, World, agrees, told
from tests.contract.witness import Witness, unique

#: Command -> noun and the options of fields that it has.
COMMANDS: Mapping[str, tuple[str, Sequence[Given]]] = {
    "ticket edit": ("tickets", fields.TICKET_CHANGES),
    "ticket create": ("tickets", fields.TICKET),
    "bulk update": ("tickets", fields.TICKET_CHANGES),
    "user edit": ("users", fields.USER_CHANGES),
    "user create": ("users", fields.USER),
    "user ensure": ("users", fields.USER),
    "group edit": ("groups", fields.GROUP_CHANGES),
    "group create": ("groups", fields.GROUP),
    "queue edit": ("queues", fields.QUEUE_CHANGES),
    "queue create": ("queues", fields.QUEUE),
    "asset edit": ("assets", fields.ASSET_CHANGES),
    "asset create": ("assets", fields.ASSET),
    "article edit": ("articles", fields.ARTICLE_CHANGES),
    "article create": ("articles", fields.ARTICLE),
}
DONE, REFUSED, USAGE, MISSING, UNKNOWN = "done", "exit 1", "exit 2", "exit 3", "exit 5"
ALLOWED: Mapping[str, set[str]] = {
    "valid": {DONE},
    "unchanged": {DONE},
    "RT's form": {DONE},
    "cleared": {DONE, REFUSED, USAGE},
    "unknown": {REFUSED, USAGE, MISSING},
    "wrong type": {USAGE},
    "too long": {USAGE},
    "no right": {REFUSED, USAGE, MISSING},
}
#: Kind of an option -> text that it does not take; others take every text.
WRONG = {"number": "seven", "minutes": "soon", "moment": "2026-02-30", "pairs": "x", "roles": "x",
         "secret": "on the line"}  # fmt: skip


def _people(value: Any) -> list[str]:
    several = value if isinstance(value, list) else [value]
    return [f"id:{one}" if isinstance(one, int) else str(one) for one in several] or [""]


def _texts(value: Any) -> list[str]:
    several = value if isinstance(value, list) else [value]
    return [
        one.isoformat() if isinstance(one, date) else str(one) for one in several if one is not None
    ] or [""]


def line(given: Given, value: Any) -> list[str] | None:
    """Say on the command line what a value says in Python; None where there is no way to."""
    texts: list[str]
    match given.kind:
        case "flag":
            name = given.flag.removeprefix("--")
            return [f"--{name}" if value else f"--no-{name}"]
        case "moment":
            texts = ["none" if value is None else value.isoformat()]
        case "minutes":
            whole = isinstance(value, timedelta)
            texts = [f"{int(value.total_seconds() // 60)}m" if whole else str(value)]
        case "people" | "person":
            texts = _people(value)
        case "roles":
            texts = [f"{name}={one}" for name, who in value.items() for one in _people(who)]
        case "pairs":
            texts = [f"{name}={one}" for name, each in value.items() for one in _texts(each)]
        case "secret":
            texts = ["-"]
        case _:
            texts = _texts(value)
    return [word for text in texts for word in (given.flag, text)]


def cases(
    noun: str, given: Given, world: World, *, new: bool
) -> Iterator[tuple[str, Form, list[str]]]:
    """List situations, forms and the words of the command line."""
    spec = truth.fields_of(noun)[given.keyword]
    for situation, form in truth.cases(noun, spec, world, new=new):
        if situation == "wrong type":
            if wrong := WRONG.get(given.kind):
                yield situation, Form(None, None), [given.flag, wrong]
            continue
        if new and situation == "cleared":
            continue  # what is empty is not given
        if words := line(given, form.value):
            yield situation, form, words


@pytest.fixture(scope="module")
def witness(seeded_rt: RunningRT) -> Iterator[Witness]:
    """What RT really holds."""
    witness = Witness(seeded_rt)
    yield witness
    witness.close()


@pytest.fixture
def world(rtfacade: Commands, witness: Witness) -> World:
    """What fields refer to."""
    first, second = witness.new_tickets(2, Queue="Support")
    return World(
        rtfacade.rt.url, (first, second), rtfacade("user", "show", "alice", "--json").json["id"]
    )


def command_line(command: str, noun: str, number: int) -> list[str]:
    """Return the command with its arguments."""
    name = unique(f"cli {noun}")
    if command == "ticket create":
        return ["ticket", "create", "General", name]
    first = {"assets": [TYPED_CATALOG], "articles": ["General"]}.get(noun, [])
    if command.endswith(("create", "ensure")):
        return [*command.split(), *first, name]
    return [*command.split(), str(number)]


def run(rtfacade: Commands, user: str, words: list[str], stdin: str) -> Any:
    """Run a command as a user."""
    rtfacade.variables["RT_TOKEN"] = rtfacade.rt.tokens[user]
    return rtfacade(*words, code=None, stdin=stdin)


def test_every_option_has_a_row() -> None:
    page = truth.read_page()
    for command, (_, options) in COMMANDS.items():
        assert set(page[f"rtfacade {command}"]) == {one.flag for one in options}, command


@pytest.mark.covering(5)
@pytest.mark.parametrize(
    "command",
    [
        pytest.param(name, marks=[pytest.mark.slice] if name == "bulk update" else [])
        for name in COMMANDS
    ],
)
def test_options(
    rtfacade: Commands,
    witness: Witness,
    world: World,
    command: str,
    request: pytest.FixtureRequest,
) -> None:
    noun, options = COMMANDS[command]
    whole, new = is_whole(request), command.endswith(("create", "ensure"))
    number, other = new_record(witness, noun), new_record(witness, noun)
    by_flag = {one.flag: one for one in options}
    table, problems = Table(f"rtfacade {command}"), list[str]()
    for flag in truth.share(list(by_flag), table.verb, "cli", whole=whole):
        given = by_flag[flag]
        spec = truth.fields_of(noun)[given.keyword]
        for situation, form, more in cases(noun, given, world, new=new):
            user, key = ("norights", other) if situation == "no right" else ("root", number)
            bare = witness.get(f"{PATHS[noun]}/{other if new else key}")
            before = told(spec, bare, world)
            if situation == "no right" and not new and agrees(spec, form.told, before):
                continue
            words = [*command_line(command, noun, key), *more]
            stdin = form.value if given.kind == "secret" and form.value else ""
            outcome = run(rtfacade, user, words, stdin)
            result = DONE if outcome.code == 0 else f"exit {outcome.code}"
            table.add(flag, situation, result)
            target = int(outcome.out.split()[0]) if new and result == DONE else key
            after = told(spec, witness.get(f"{PATHS[noun]}/{target}"), world)
            wanted = form.told if result == DONE else before
            is_true = agrees(spec, wanted, after) or (new and result != DONE)
            if situation == "no right" and result == UNKNOWN:
                continue
            if not is_true or result not in ALLOWED[situation]:
                problems.append(
                    f"{' '.join(words)}, {situation}: {outcome}; was {before!r}, is {after!r}"
                )
    settle(table, problems, whole=whole)
