# written by scripts/unasync.py from tests/contract/_async/test_existence.py; do not edit
"""What is missing is NotFoundError and what is hidden is ForbiddenError, for every verb alike."""

from functools import reduce
from pathlib import Path
from typing import Any

import pytest

from rtfacade import (
    RT,
    ForbiddenError,
    NotAppliedError,
    NotFoundError,
    Pager,
    RTError,
    Upload,
)
from rtfacade.types import Rows
from tests.contract.existence import CALLS, calls_of, lacking

from .conftest import AsUser

MISSING = 987654
#: RT deletes no asset over REST, whoever asks.
NEVER = {("assets", "delete")}


def settle(result: Any) -> Any:
    """Read a list, or wait for a result."""
    if isinstance(result, Rows | Pager):
        return result.all()
    return result


def wrong(rt: RT, noun: str, key: int, own: int, expected: type[RTError], words: str) -> list[str]:
    """Call every verb of a noun; return those that raise something else, or without the words."""
    resource = reduce(getattr, noun.split("."), rt)
    problems: list[str] = []
    for name, call in calls_of(noun, type(resource)).items():
        if (noun, name) in NEVER:
            continue
        try:
            result = settle(call(resource, key, own))
        except RTError as error:
            if isinstance(error, expected) and words in str(error):
                continue
            problems.append(f"{noun}.{name}: {error!r}")
        else:
            problems.append(f"{noun}.{name} returned {result!r}")
    return problems


def test_every_verb_is_here(rt: RT) -> None:
    nouns = {noun: type(reduce(getattr, noun.split("."), rt)) for noun in CALLS}
    assert not [verb for noun, cls in nouns.items() for verb in lacking(noun, cls)]


@pytest.mark.covering(4)
@pytest.mark.parametrize("noun", CALLS)
def test_a_missing_record(
    rt: RT, ticket: int, noun: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert not wrong(rt, noun, MISSING, ticket, NotFoundError, str(MISSING))


def test_a_hidden_ticket(
    rt: RT, as_user: AsUser, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    hidden = rt.tickets.create("General", "hidden", content="text")
    memo = Upload("memo.txt", b"memo", "text/plain")
    rt.tickets.comment(hidden.id, "memo", attachments=[memo])
    parts = rt.tickets.attachments(hidden.id).all()
    own = (rt.tickets.create("Support", "own")).id
    for name in ("limited", "kunde"):
        user = as_user(name)
        problems = wrong(user, "tickets", hidden.id, own, ForbiddenError, "ticket ")
        part = parts[-1]
        number = part.transaction_id
        problems += wrong(user, "attachments", part.id, own, ForbiddenError, str(part.id))
        problems += wrong(user, "transactions", number, own, ForbiddenError, str(number))
        if name == "limited":
            problems += wrong(user, "rest1.ticket", hidden.id, own, ForbiddenError, "ticket ")
        assert not problems


@pytest.mark.covering(3)
@pytest.mark.parametrize(
    "noun", ["groups", "queues", "assets", "articles", "catalogs", "classes", "custom_fields"]
)
def test_another_hidden_record(rt: RT, as_user: AsUser, noun: str) -> None:
    record = getattr(rt, noun).search().first()
    user = as_user("norights")
    assert not wrong(user, noun, record.id, 0, ForbiddenError, str(record.id))


@pytest.mark.parametrize("noun", ["group", "queue"])
def test_a_record_that_rest1_hides(rt: RT, as_user: AsUser, noun: str) -> None:
    record = getattr(rt, f"{noun}s").search().first()
    user = as_user("norights")
    assert not wrong(user, f"rest1.{noun}", record.id, 0, ForbiddenError, str(record.id))


@pytest.mark.parametrize("key", [MISSING, "No such place"])
def test_a_new_record_in_a_missing_place(rt: RT, key: int | str) -> None:
    for create in (
        lambda: rt.tickets.create(key, "x"),
        lambda: rt.assets.create(key, "x"),
        lambda: rt.articles.create(key, "x"),
    ):
        with pytest.raises(NotFoundError, match=str(key)):
            create()


def test_a_new_record_in_a_place_without_the_right(as_user: AsUser) -> None:
    user = as_user("norights")
    for create in (
        lambda: user.tickets.create("General", "x"),
        lambda: user.assets.create("General assets", "x"),
        lambda: user.articles.create("General", "x"),
    ):
        with pytest.raises(ForbiddenError):
            create()


def test_a_right_that_is_missing_is_no_missing_ticket(rt: RT, as_user: AsUser, ticket: int) -> None:
    rt.tickets.update(ticket, requestors=["norights"])
    user = as_user("norights")
    assert (user.tickets.get(ticket)).id == ticket
    with pytest.raises(NotAppliedError):
        user.tickets.update(ticket, subject="mine")
