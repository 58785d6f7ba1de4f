"""The truth table of REST1: every field of every verb that writes, and what RT holds then.

What RT holds is read over REST2. ``RT_WRITE_TRUTH=1`` with ``--fuzz-long`` writes the page.
"""

import inspect
import os
from collections.abc import Iterator
from datetime import UTC, datetime
from functools import partial
from typing import Any

import pytest

from rtfacade import AsyncRT, NotAppliedError, RTError
from rtfacade.records.descriptors import FieldSpec
from rtfacade.records.message import Rest1MessageOptions
from rtfacade.testing import RunningRT
from rtfacade.testing._server.seed import LIMITED_QUEUE, TYPED_QUEUE
from tests.contract import truth
from tests.contract.said import ON_TICKET, is_told, told_of_message
from tests.contract.settling import is_whole, new_record, settle
from tests.contract.truth import PATHS, Form, Table, World, agrees, told
from tests.contract.witness import Witness, unique

from .conftest import AsUser

#: The kinds of REST1, and the nouns of REST2 that tell what became of them.
KINDS = {"ticket": "tickets", "user": "users", "group": "groups", "queue": "queues"}
WITHOUT_RIGHT = {"ticket": "kunde"}
STRANGER = "norights"
#: REST1 knows texts and lists of texts only.
TICKET_FIELDS = [
    Form({"Customer": "ACME"}, {"Customer": ["ACME"]}),
    Form({"Severity": "High", "Notes": "a\nb"}, {"Severity": ["High"], "Notes": ["a\nb"]}),
    Form({"Components": ["Mail", "Büro & Co"]}, {"Components": ["Mail", "Büro & Co"]}),
    Form({"Tags": ["a, b", "it's"]}, {"Tags": ["a, b", "it's"]}),
]
#: RT says no to what is so already, or has nothing to say to it.
MORE = {
    "unchanged": {"ConflictError", "NotAppliedError", "BadRequestError"},
    "cleared": {"ConflictError"},
    "unknown": {"ConflictError"},
    "no right": {"ConflictError"},
}


def verbs() -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """Every verb of REST1 that writes fields: kind, verb, fields."""
    rest1 = AsyncRT("https://rt.example.org", token="1-2-3").rest1
    for kind, noun in KINDS.items():
        for verb in ("create", "edit"):
            taken = inspect.signature(getattr(getattr(rest1, kind), verb)).parameters
            yield kind, verb, tuple(name for name in truth.fields_of(noun) if name in taken)


TAKEN = {(kind, verb): fields for kind, verb, fields in verbs()}


@pytest.fixture
async def world(rt: AsyncRT, witness: Witness, seeded_rt: RunningRT) -> World:
    """What fields refer to."""
    first, second = witness.new_tickets(2)
    return World(seeded_rt.url, (first, second), (await rt.users.get("alice")).id)


def cases(
    noun: str, spec: FieldSpec, world: World, *, new: bool = False
) -> Iterator[tuple[str, Form]]:
    """List situations and forms, in the words of REST1."""
    if spec.kind.name == "custom fields":
        forms = [("valid", form) for form in TICKET_FIELDS]
        yield from forms
        if not new:
            yield "unchanged", TICKET_FIELDS[-1]
            yield "cleared", Form({"Tags": [], "Customer": ""}, {"Tags": [], "Customer": []})
        yield "unknown", Form({"No such field": "x"}, None)
        yield "wrong type", Form(["x"], None)
        yield "no right", TICKET_FIELDS[0]
        return
    if (noun, spec.name) == ("tickets", "owner"):
        yield "valid", Form("alice", "alice")
        yield "valid", Form("Nobody", "Nobody")
        if not new:
            yield "valid", Form(world.alice, "alice")
            yield "unchanged", Form("alice", "alice")
        yield "unknown", Form("No such thing", None)
        yield "wrong type", Form(1.5, None)
        yield "no right", Form("root", "root")
        return
    for situation, form in truth.cases(noun, spec, world, new=new):
        if new and situation == "cleared" and spec.name == "status":
            continue  # RT's form for a new ticket has its own status in place of nothing
        value = form.value
        if isinstance(value, datetime):
            value = value.astimezone(UTC).replace(tzinfo=None)
        yield situation, Form(value, form.told)


def fields_of_run(kind: str, verb: str, *, whole: bool) -> list[str]:
    """Take a third of the fields, another for each verb; all of them with ``--fuzz-long``."""
    turn = len(kind + verb)
    fields = TAKEN[kind, verb]
    return [name for number, name in enumerate(fields) if whole or (number + turn) % 6 == 0]


#: The options that ``Rest1MessageOptions`` names.
OPTIONS = tuple(Rest1MessageOptions.__annotations__)
MESSAGES = ("comment", "correspond")
#: Who sends messages: root, an agent, somebody with rights in one queue, and one without any who
#: sends what is to be refused.
SENDERS = ("root", "vera", "limited")


def is_allowed(situation: str, outcome: str) -> bool:
    return outcome in truth.ALLOWED[situation] | MORE.get(situation, set())


async def attempt(call: Any) -> Any:
    """Call; return what was returned or raised."""
    try:
        return await call()
    except (RTError, TypeError, ValueError) as error:
        return error


def outcome_of(result: Any) -> str:
    return type(result).__name__ if isinstance(result, Exception) else "done"


def test_every_verb_and_every_field_has_a_row() -> None:
    page = truth.read_page()
    for (kind, verb), fields in TAKEN.items():
        assert set(page[f"rest1.{kind}.{verb}"]) == set(fields)
    for verb in MESSAGES:
        assert set(page[f"rest1.ticket.{verb}"]) == set(OPTIONS)


@pytest.mark.long
@pytest.mark.parametrize("kind", KINDS)
async def test_edits(
    rt: AsyncRT,
    as_user: AsUser,
    witness: Witness,
    world: World,
    kind: str,
    request: pytest.FixtureRequest,
) -> None:
    noun, whole = KINDS[kind], is_whole(request)
    number, other = new_record(witness, noun), new_record(witness, noun)
    stranger = as_user(WITHOUT_RIGHT.get(kind, "vera"))
    table, problems = Table(f"rest1.{kind}.edit"), list[str]()
    for name in fields_of_run(kind, "edit", whole=whole):
        spec = truth.fields_of(noun)[name]
        for situation, form in cases(noun, spec, world):
            client, key = (stranger, other) if situation == "no right" else (rt, number)
            before = told(spec, witness.get(f"{PATHS[noun]}/{key}"), world)
            if situation == "no right" and agrees(spec, form.told, before):
                continue
            edit = getattr(client.rest1, kind).edit
            result = await attempt(partial(edit, key, **{name: form.value}))
            outcome = outcome_of(result)
            table.add(name, situation, outcome)
            after = told(spec, witness.get(f"{PATHS[noun]}/{key}"), world)
            is_true = agrees(spec, form.told if outcome == "done" else before, after)
            if not is_true or not is_allowed(situation, outcome):
                problems.append(
                    f"rest1.{kind}.edit, {name}={form.value!r}, {situation}: {result!r}; "
                    f"was {before!r}, is {after!r}"
                )
    settle(table, problems, whole=whole)


@pytest.mark.long
@pytest.mark.parametrize("kind", KINDS)
async def test_creates(
    rt: AsyncRT,
    as_user: AsUser,
    witness: Witness,
    world: World,
    kind: str,
    request: pytest.FixtureRequest,
) -> None:
    noun, whole = KINDS[kind], is_whole(request)
    bare = witness.get(f"{PATHS[noun]}/{new_record(witness, noun)}")
    table, problems = Table(f"rest1.{kind}.create"), list[str]()
    for name in fields_of_run(kind, "create", whole=whole):
        spec = truth.fields_of(noun)[name]
        for situation, form in cases(noun, spec, world, new=True):
            client = as_user(STRANGER) if situation == "no right" else rt
            called = unique(f"new {kind}")
            fields: dict[str, Any] = (
                {"queue": "General", "subject": called} if kind == "ticket" else {"name": called}
            )
            fields[name] = form.value
            result = await attempt(partial(getattr(client.rest1, kind).create, **fields))
            outcome = outcome_of(result)
            table.add(name, situation, outcome)
            number = result if isinstance(result, int) else None
            if isinstance(result, NotAppliedError) and isinstance(result.record, int):
                number = result.record
            after = "nothing"
            if number is None:
                is_true = outcome != "done"
            else:
                after = told(spec, witness.get(f"{PATHS[noun]}/{number}"), world)
                wanted = form.told if outcome == "done" else told(spec, bare, world)
                is_true = agrees(spec, wanted, after) or (outcome != "done" and not after)
            if not is_true or not is_allowed(situation, outcome):
                problems.append(
                    f"rest1.{kind}.create, {name}={form.value!r}, {situation}: {result!r}; "
                    f"is {after!r}"
                )
    settle(table, problems, whole=whole)


@pytest.mark.long
@pytest.mark.parametrize("user", SENDERS)
@pytest.mark.parametrize("verb", MESSAGES)
async def test_messages(
    rt: AsyncRT,
    as_user: AsUser,
    witness: Witness,
    world: World,
    verb: str,
    user: str,
    request: pytest.FixtureRequest,
) -> None:
    client, stranger = rt if user == "root" else as_user(user), as_user(STRANGER)
    queue = LIMITED_QUEUE if user == "limited" else TYPED_QUEUE
    whole = is_whole(request)
    table, problems = Table(f"rest1.ticket.{verb}", user), list[str]()
    for number_of, option in enumerate(OPTIONS):
        if not whole and (number_of + len(verb + user)) % 3:
            continue
        if option in ("cc", "bcc") and "RT_TEST_URL" in os.environ:
            continue  # no way to read its mail
        number = new_record(witness, "tickets", Queue=queue)
        count = 0
        for situation, form in truth.message_cases(option):
            who = stranger if situation == "no right" else client
            text, before = unique("said"), None
            if option in ON_TICKET:
                before = told_of_message(witness, number, text, option, world)
            send = getattr(who.rest1.ticket, verb)
            result = await attempt(partial(send, number, text, **{option: form.value}))
            outcome = outcome_of(result)
            table.add(option, situation, outcome)
            after = told_of_message(witness, number, text, option, world)
            total = len(witness.messages(number))
            more, count = total - count, total
            is_sent = outcome == "done" or (
                outcome == "NotAppliedError" and situation != "no right"
            )
            is_true = more == int(is_sent)
            if outcome == "done":
                is_true = is_true and is_told(option, form.told, after)
            elif option in ON_TICKET:
                is_true = is_true and before == after
            refusals = truth.ALLOWED["no right"] if user != "root" else set[str]()
            if not is_true or not (is_allowed(situation, outcome) or outcome in refusals):
                problems.append(
                    f"rest1.ticket.{verb} as {user}, {option}={form.value!r}, {situation}: "
                    f"{result!r}; {more} messages, was {before!r}, is {after!r}"
                )
    settle(table, problems, whole=whole)
