"""The truth table: every field of every verb, every situation, and what RT holds then.

``RT_WRITE_TRUTH=1`` with ``--fuzz-long`` writes docs/generated/truth.md. Without ``--fuzz-long``
root's ``update`` and ``create`` run whole, and of all else a share of the fields.
"""

import json
import os
from collections.abc import Awaitable, Callable, Iterator
from functools import partial
from typing import Any

import pytest

from rtfacade import AsyncRT, NotAppliedError, RTError
from rtfacade.testing import RunningRT
from rtfacade.testing._server.seed import LIMITED_QUEUE, TYPED_CATALOG, TYPED_QUEUE
from tests.contract import truth
from tests.contract.said import ON_TICKET, is_told, told_of_message
from tests.contract.settling import is_whole, new_record, settle
from tests.contract.truth import (
    ALLOWED,
    CAST,
    ELSEWHERE,
    NOUNS,
    OPTIONS,
    PATHS,
    VERBS,
    Table,
    World,
    agrees,
    told,
)
from tests.contract.witness import Witness, unique

from .conftest import AsUser

#: Who sees a record of each noun, or not even that, and may not change it.
WITHOUT_RIGHT = {"tickets": "kunde", "assets": "limited", "articles": "limited"}
STRANGER = "norights"
#: RT's own name of what records are named by, and its lists.
LISTS = {"class": "classes"}
IN_TURN = [(verb, user) for verb, users in CAST.items() for user in ("root", *users)]
#: These run on other releases and databases too.
ELSEWHERE_TOO = {
    ("tickets.update", "vera"), ("tickets.create", "nora"), ("tickets.update_many", "root"),
    ("tickets.comment", "root"), ("tickets.reply", "kunde"), ("assets.update", "vera"),
}  # fmt: skip


def client_verbs() -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """Every verb of the client that writes fields: noun, verb, fields."""
    rt = AsyncRT("https://rt.example.org", token="1-2-3")
    for noun in NOUNS:
        for verb, fields in truth.verbs_of(noun, type(getattr(rt, noun))).items():
            yield noun, verb, fields


TAKEN = {(noun, verb): fields for noun, verb, fields in client_verbs() if verb in VERBS}


def combinations(what: str) -> list[Any]:
    """Verbs of one kind with their users, as parameters of a test."""
    pairs = [(f"{noun}.{verb}", "root") for noun, verb in TAKEN if VERBS[verb] == what]
    pairs += [pair for pair in IN_TURN if pair[1] != "root" and pair[0] in {v for v, _ in pairs}]
    return [
        pytest.param(*pair, marks=[pytest.mark.slice] if pair in ELSEWHERE_TOO else [])
        for pair in pairs
    ]


@pytest.fixture
async def world(rt: AsyncRT, witness: Witness, seeded_rt: RunningRT) -> World:
    """What fields refer to."""
    first, second = witness.new_tickets(2, Queue=LIMITED_QUEUE)
    return World(seeded_rt.url, (first, second), (await rt.users.get("alice")).id)


def outcome_of(result: Exception | str | None) -> str:
    if isinstance(result, Exception):
        return type(result).__name__
    return result or "done"


async def attempt(call: Callable[[], Awaitable[Any]]) -> Any:
    """Call; return what was returned or raised."""
    try:
        return await call()
    except (RTError, TypeError, ValueError) as error:
        return error


def is_right(verb: str, user: str, field: str, situation: str, outcome: str) -> bool:
    """Tell whether this may come of it; others than root may be refused anything."""
    if field in truth.NOT_IN_BULK.get(verb.partition(".")[2], ()):
        return outcome == "ValueError" or situation != "valid"
    more = ALLOWED["no right"] if user != "root" else set[str]()
    return outcome in ALLOWED[situation] | more


# -- every verb and every field has its place ------------------------------------------------


def test_every_verb_and_every_field_has_a_row() -> None:
    page = truth.read_page()
    unknown = [
        f"{noun}.{verb}"
        for noun, verb, _ in client_verbs()
        if verb not in VERBS and verb not in ELSEWHERE
    ]
    assert not unknown, "in neither VERBS nor ELSEWHERE"
    for (noun, verb), fields in TAKEN.items():
        title = f"{noun}.{truth.SAME.get(verb, verb)}"
        assert set(page[title]) == set(fields), title
    for noun, record in NOUNS.items():
        written = {name for (one, _), fields in TAKEN.items() if one == noun for name in fields}
        assert set(truth.fields_of(noun)) <= written, record
    options = {
        name for key, fields in TAKEN.items() if VERBS[key[1]] == "message" for name in fields
    }
    assert options == set(OPTIONS)


def test_every_field_is_in_a_share() -> None:
    fields = list(truth.fields_of("tickets"))
    runs = [pair for pair in IN_TURN if VERBS[pair[0].partition(".")[2]] != "message"]
    partial_runs = [
        set(truth.share(fields, verb, user, whole=False))
        for verb, user in runs
        if verb.startswith("tickets.")
    ]
    several = set.union(*(one for one in partial_runs if len(one) < len(fields)))
    assert len(several) > len(fields) / 2
    assert all(one for one in partial_runs)


# -- changes ---------------------------------------------------------------------------------


async def change(client: AsyncRT, verb: str, number: int, name: str, value: Any) -> str | None:
    """Write one field; the outcome of a bulk verb."""
    noun, _, method = verb.partition(".")
    resource = getattr(client, noun)
    if method == "update":
        await resource.update(number, **{name: value})
        return None
    if method == "update_many":
        results = await resource.update_many([number], **{name: value})
    else:
        results = [one async for one in resource.update_each([number], **{name: value})]
    [result] = results
    assert result.id == number
    return str(result.outcome)


@pytest.mark.parametrize(("verb", "user"), combinations("change"))
async def test_changes(
    rt: AsyncRT,
    as_user: AsUser,
    witness: Witness,
    world: World,
    verb: str,
    user: str,
    request: pytest.FixtureRequest,
) -> None:
    noun, _, method = verb.partition(".")
    number, other = new_record(witness, noun, user), new_record(witness, noun)
    client, whole = rt if user == "root" else as_user(user), is_whole(request)
    customer = as_user(WITHOUT_RIGHT.get(noun, "vera"))
    table, problems = Table(verb, user), list[str]()
    fields = truth.share(TAKEN[noun, method], verb, user, whole=whole)
    # On PostgreSQL, RT lets nobody in whose name has letters outside ASCII: passwords come first.
    for name in sorted(fields, key=lambda one: one != "password"):
        spec = truth.fields_of(noun)[name]
        for situation, form in truth.cases(noun, spec, world):
            who, key = (customer, other) if situation == "no right" else (client, number)
            before = told(spec, witness.get(f"{PATHS[noun]}/{key}"), world)
            if situation == "no right" and agrees(spec, form.told, before):
                continue
            result = await attempt(partial(change, who, verb, key, name, form.value))
            outcome = outcome_of(result)
            table.add(name, situation, outcome)
            after = told(spec, witness.get(f"{PATHS[noun]}/{key}"), world)
            is_true = agrees(spec, form.told if outcome == "done" else before, after)
            if outcome in truth.UNKNOWN_OUTCOMES and situation == "no right":
                continue
            if not is_true or not is_right(verb, user, name, situation, outcome):
                problems.append(
                    f"{verb} as {user}, {name}={form.value!r}, {situation}: {result!r}; "
                    f"was {before!r}, is {after!r}"
                )
    settle(table, problems, whole=whole)


# -- new records -----------------------------------------------------------------------------


def first_fields(noun: str, user: str) -> dict[str, Any]:
    """What ``create`` must have."""
    name = unique(f"new {noun}")
    queue = LIMITED_QUEUE if user == "limited" else "General"
    required: dict[str, dict[str, Any]] = {
        "tickets": {"queue": queue, "subject": name},
        "assets": {"catalog": TYPED_CATALOG, "name": name},
        "articles": {"class_": "General", "name": name},
        "custom_fields": {
            "name": name, "type": "Select", "max_values": 1, "lookup_type": "RT::Queue-RT::Ticket",
        },
    }  # fmt: skip
    return required.get(noun, {"name": name})


async def create(client: AsyncRT, verb: str, fields: dict[str, Any]) -> tuple[str | None, int]:
    """Create a record; the outcome of a bulk verb, and its number."""
    noun, _, method = verb.partition(".")
    resource = getattr(client, noun)
    if method == "ensure":
        record, _ = await resource.ensure(**fields)
        return None, record.id
    if method == "create":
        return None, (await resource.create(**fields)).id
    if method == "create_many":
        results = await resource.create_many([fields])
    else:
        results = [one async for one in resource.create_each([fields])]
    [result] = results
    return str(result.outcome), result.id or 0


def records_called(witness: Witness, noun: str, name: str) -> int:
    """Count the records with a name."""
    path = LISTS.get(PATHS[noun], f"{PATHS[noun]}s")
    query: Any = f"Subject = '{name}'"
    if noun != "tickets":
        query = json.dumps([{"field": "Name", "value": name}])
    more = {} if noun in ("tickets", "assets") else {"find_disabled_rows": 1}
    return len(witness.rows(path, query=query, **more))


@pytest.mark.parametrize(("verb", "user"), combinations("new"))
async def test_new_records(
    rt: AsyncRT,
    as_user: AsUser,
    witness: Witness,
    world: World,
    verb: str,
    user: str,
    request: pytest.FixtureRequest,
) -> None:
    noun, _, method = verb.partition(".")
    client, whole = rt if user == "root" else as_user(user), is_whole(request)
    bare = witness.get(f"{PATHS[noun]}/{new_record(witness, noun, user)}")
    stranger = as_user(STRANGER)
    table, problems = Table(verb, user), list[str]()
    for field in truth.share(TAKEN[noun, method], verb, user, whole=whole):
        spec = truth.fields_of(noun)[field]
        for situation, form in truth.cases(noun, spec, world, new=True):
            if method == "ensure" and situation == "no right" and field == "name":
                continue  # the one that is there is found
            who = stranger if situation == "no right" else client
            fields = first_fields(noun, user)
            name = fields.get("subject") or fields["name"]
            fields[field] = form.value
            result = await attempt(partial(create, who, verb, fields))
            number = 0
            if isinstance(result, tuple):
                result, number = result
            elif isinstance(result, NotAppliedError):
                number = getattr(result.record, "id", 0)
            outcome = outcome_of(result)
            table.add(field, situation, outcome)
            if number:
                after = told(spec, witness.get(f"{PATHS[noun]}/{number}"), world)
                # Without the field it is as any new record.
                wanted = form.told if outcome == "done" else told(spec, bare, world)
                is_true = outcome in ("done", "NotAppliedError", "refused", "unknown") and (
                    agrees(spec, wanted, after)
                    or (outcome != "done" and not after)
                    or (outcome != "done" and field == "status")
                )
            else:
                after = "nothing"
                is_true = outcome != "done" and not (
                    name in fields.values() and records_called(witness, noun, name)
                )
            if outcome in truth.UNKNOWN_OUTCOMES and user != "root":
                continue
            if not is_true or not is_right(verb, user, field, situation, outcome):
                problems.append(
                    f"{verb} as {user}, {field}={form.value!r}, {situation}: {result!r}; "
                    f"is {after!r}"
                )
    settle(table, problems, whole=whole)


# -- messages --------------------------------------------------------------------------------


async def say(
    client: AsyncRT, verb: str, number: int, text: str, option: str, value: Any
) -> str | None:
    """Send a message with one option; the outcome of a bulk verb."""
    noun, _, method = verb.partition(".")
    call = getattr(getattr(client, noun), method)
    if not method.endswith("_many"):
        await call(number, text, **{option: value})
        return None
    [result] = await call([number], text, **{option: value})
    return str(result.outcome)


@pytest.mark.parametrize(("verb", "user"), combinations("message"))
async def test_messages(
    rt: AsyncRT,
    as_user: AsUser,
    witness: Witness,
    world: World,
    verb: str,
    user: str,
    request: pytest.FixtureRequest,
) -> None:
    noun, _, method = verb.partition(".")
    client, whole = rt if user == "root" else as_user(user), is_whole(request)
    stranger = as_user(STRANGER)
    queue = LIMITED_QUEUE if user == "limited" else TYPED_QUEUE
    table, problems = Table(verb, user), list[str]()
    for option in truth.share(TAKEN[noun, method], verb, user, whole=whole):
        if option in ("cc", "bcc") and "RT_TEST_URL" in os.environ:
            continue  # no way to read its mail
        has_roles = option == "custom_roles" and user != "limited"
        number = new_record(witness, noun, Queue="General" if has_roles else queue)
        if option == "quote":
            first = {"Content": "first", "ContentType": "text/plain"}
            witness.post(f"ticket/{number}/correspond", first)
        count = len(witness.messages(number))
        for situation, form in truth.message_cases(option):
            who = stranger if situation == "no right" else client
            text, before = unique("said"), None
            if option in ON_TICKET:
                before = told_of_message(witness, number, text, option, world)
            result = await attempt(partial(say, who, verb, number, text, option, form.value))
            outcome = outcome_of(result)
            table.add(option, situation, outcome)
            after = told_of_message(witness, number, text, option, world)
            total = len(witness.messages(number))
            more, count = total - count, total
            is_sent = outcome == "done" or (
                outcome in ("NotAppliedError", "refused") and situation != "no right"
            )
            is_true = more == (1 if is_sent else 0)
            if outcome == "done":
                is_true = is_true and is_told(option, form.told, after)
            elif option in ON_TICKET and (user == "root" or situation != "wrong type"):
                # Who cannot list custom fields is not told of a wrong type before it is sent.
                is_true = is_true and before == after
            if not is_true or not is_right(verb, user, option, situation, outcome):
                problems.append(
                    f"{verb} as {user}, {option}={form.value!r}, {situation}: {result!r}; "
                    f"{more} messages, was {before!r}, is {after!r}"
                )
    settle(table, problems, whole=whole)
