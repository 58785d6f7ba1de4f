# written by scripts/unasync.py from tests/contract/_async/test_truth.py; do not edit
"""The truth table: every field of every ``update``, every situation, and what RT holds then.

``RT_WRITE_TRUTH=1`` writes docs/generated/truth.md.
"""

import os
from collections.abc import Callable
from functools import partial
from typing import Any

import pytest

from rtfacade import RT, RTError
from rtfacade.records.descriptors import FieldSpec
from tests.contract import truth
from tests.contract.truth import NOUNS, PATHS, Table, World, agrees, told
from tests.contract.witness import Witness, unique

Write = Callable[[RT, str, Any], Any]


@pytest.fixture
def world(rt: RT, witness: Witness) -> World:
    """What fields refer to."""
    first, second = witness.new_tickets(2)
    return World((first, second), (rt.users.get("alice")).id)


def outcome_of(error: Exception | None) -> str:
    return "done" if error is None else type(error).__name__


def attempt(call: Callable[[], Any]) -> Exception | None:
    """Call; return what was raised."""
    try:
        call()
    except (RTError, TypeError, ValueError) as error:
        return error
    return None


def new_record(witness: Witness, noun: str) -> int:
    """Make a record without the code under test."""
    name = unique(f"truth {noun}")
    bodies: dict[str, dict[str, Any]] = {
        "tickets": {"Queue": "General", "Subject": name, "Requestor": "kunde@example.com"},
        "assets": {"Catalog": "General assets", "Name": name},
        "articles": {"Class": "General", "Name": name},
        "custom_fields": {
            "Name": name, "Type": "Select", "MaxValues": 1, "LookupType": "RT::Queue-RT::Ticket",
        },
    }  # fmt: skip
    made = witness.post(PATHS[noun], bodies.get(noun, {"Name": name}))["id"]
    return int(witness.get(f"{PATHS[noun]}/{made}")["id"])


def check_field(
    witness: Witness, noun: str, spec: FieldSpec, world: World, number: int, write: Write, rt: Any
) -> tuple[list[str], list[tuple[str, str]]]:
    """Write a field in every form; return what is not true, and the outcomes."""
    path = f"{PATHS[noun]}/{number}"
    wrong: list[str] = []
    outcomes: list[tuple[str, str]] = []
    before = told(spec, witness.get(path), world)
    for situation, form in truth.cases(noun, spec, world):
        error = attempt(partial(write, rt, spec.name, form.value))
        outcome = outcome_of(error)
        outcomes.append((situation, outcome))
        if situation in ("wrong type", "too long"):
            after = before
        else:
            after = told(spec, witness.get(path), world)
        expected = form.told if error is None else before
        is_true = agrees(spec, expected, after)
        if outcome not in truth.ALLOWED[situation] or not is_true:
            wrong.append(
                f"{noun} {spec.name}={form.value!r}, {situation}: {error!r}; "
                f"was {before!r}, is {after!r}"
            )
        before = after
    return wrong, outcomes


def settle_page(table: Table) -> None:
    """Compare with the page, or write it."""
    if os.environ.get("RT_WRITE_TRUTH"):
        truth.write(table)
    elif not {"RT_TEST_RELEASE", "RT_TEST_DATABASE", "RT_TEST_URL"} & set(os.environ):
        assert truth.is_on_page(table), f"RT_WRITE_TRUTH=1 writes the page\n{table.text()}"


@pytest.mark.parametrize("noun", NOUNS)
def test_update(rt: RT, witness: Witness, world: World, noun: str) -> None:
    number = new_record(witness, noun)

    def write(client: RT, name: str, value: Any) -> Any:
        return getattr(client, noun).update(number, **{name: value})

    table, problems = Table(f"{noun}.update"), list[str]()
    for name, spec in truth.fields_of(noun).items():
        wrong, outcomes = check_field(witness, noun, spec, world, number, write, rt)
        problems += wrong
        for situation, outcome in outcomes:
            table.add(name, situation, outcome)
    assert not problems, "\n".join(problems)
    settle_page(table)
