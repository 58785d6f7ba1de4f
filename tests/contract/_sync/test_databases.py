# written by scripts/unasync.py from tests/contract/_async/test_databases.py; do not edit
"""Names, addresses and values that some database of RT's, or the layer before it, takes amiss.

``--rt-database`` and ``--rt-release`` choose another; what is asked for is the same on each.
"""

from typing import Any

import pytest

from rtfacade import RT, NotFoundError
from rtfacade._rest2 import lookups
from rtfacade._sync.lookups import users_by
from rtfacade.ticketsql import quote
from tests.contract._sync.conftest import AsUser
from tests.contract.wire import Wire
from tests.contract.witness import Witness, unique

WORDS = ("Café", "ÉCOLE Süd", "日本", "O'Brien \\ Söhne", "back\\slash's")
#: Values with quotes and backslashes in every order that some RT reads in another way.
VALUES = ("it's", "back\\slash", "O'Brien \\ x", "\\ it's", "a\\'b", "a\\\\'b", "a\\", "it's\\")


def check_refusal(error: ValueError, value: str) -> None:
    assert "misreads" in str(error)
    assert lookups.shapes_of(lookups.Pattern(value))


@pytest.mark.covering(4)
@pytest.mark.parametrize("word", WORDS)
@pytest.mark.parametrize("noun", ["queues", "groups", "catalogs", "classes"])
def test_a_noun_is_found_by_its_name(rt: RT, noun: str, word: str) -> None:
    verbs: Any = getattr(rt, noun)
    name = unique(word)
    number = (verbs.create(name)).id
    assert (verbs.get(name)).id == number
    assert (verbs.update(name, description="changed")).description == "changed"
    verbs.delete(name)
    assert (verbs.get(name)).id == number
    with pytest.raises(NotFoundError, match="no "):
        verbs.get(name + "é")


@pytest.mark.covering(3)
@pytest.mark.parametrize("word", WORDS)
def test_a_user_is_found_by_name(rt: RT, as_user: AsUser, word: str) -> None:
    name = unique(word)
    user, created = rt.users.ensure(name, real_name="One")
    again, created_again = rt.users.ensure(name, real_name="Two")
    assert (created, created_again, again.id) == (True, False, user.id)
    assert (rt.users.get(name)).real_name == "Two"
    assert (as_user("alice").users.get(name)).id == user.id


@pytest.mark.covering(3)
@pytest.mark.parametrize("word", ["Café", "日本"])
@pytest.mark.parametrize("kind", ["queue", "group", "user"])
def test_rest1_finds_it_too(rt: RT, kind: str, word: str) -> None:
    verbs: Any = getattr(rt.rest1, kind)
    name = unique(word)
    number = verbs.create(name)
    assert (verbs.show(name)).id == number
    verbs.edit(name, **({"real_name": "x"} if kind == "user" else {"description": "x"}))
    with pytest.raises(NotFoundError):
        verbs.show(name + "é")


def test_a_plain_name_still_takes_one_request(rt: RT, wire: Wire) -> None:
    rt.queues.get("General")
    rt.rest1.queue.show("General")
    assert wire.lines == ["GET /REST/2.0/queue/General", "GET /REST/1.0/queue/General"]
    wire.forget()
    with pytest.raises(NotFoundError):
        rt.queues.get("Générale")
    assert wire.lines == ["GET /REST/2.0/queues/all"]


@pytest.mark.covering(1)
@pytest.mark.parametrize("user", ["root", "alice"])
def test_members_are_found_whatever_their_case(
    rt: RT, as_user: AsUser, witness: Witness, user: str
) -> None:
    address = unique("Mixed.Case") + "@Example.com"
    mixed = rt.users.create(unique("Mixed"), email=address)
    other = rt.users.create(unique("O'Brien \\ Ö"))
    users = users_by(as_user(user), "Name", [mixed.name.upper(), other.name, "ROOT"])
    assert set(users) == {mixed.name.casefold(), other.name.casefold(), "root"}
    users = users_by(as_user(user), "EmailAddress", [address.upper()])
    assert set(users) == {address.casefold()}
    group = (rt.groups.create(unique("case"))).id
    rt.groups.set_members(group, ["ALICE", address.upper(), "Bob@EXAMPLE.com", other.name])
    members = {str(one["id"]) for one in witness.get(f"group/{group}")["Members"]}
    assert members == {"alice", "bob", mixed.name, other.name}
    rt.groups.set_members(group, ["Alice"])
    assert [str(one["id"]) for one in witness.get(f"group/{group}")["Members"]] == ["alice"]


@pytest.mark.covering(4)
@pytest.mark.parametrize("user", ["root", "alice"])
@pytest.mark.parametrize("value", VALUES)
def test_a_value_is_found_or_refused_and_never_misread(
    rt: RT, as_user: AsUser, value: str, user: str
) -> None:
    subject = f"{unique('value')} {value}"
    number = (rt.tickets.create("General", subject)).id
    mine = as_user(user)
    searches = (
        mine.tickets.search(subject=subject),
        mine.tickets.search(f"Subject = {quote(subject)} AND Queue = 'General'"),
        mine.rest1.search("ticket", f"Subject = {quote(subject)} AND Queue = 'General'"),
        mine.tickets.search(f"Subject LIKE {quote(subject)} AND Queue = 'General'"),
        mine.rest1.search("ticket", f"Subject LIKE {quote(subject)} AND Queue = 'General'"),
    )
    for search in searches:
        try:
            ids = [one.id for one in search.all()]
        except ValueError as error:
            check_refusal(error, value)
        else:
            assert ids == [number]


@pytest.mark.covering(4)
@pytest.mark.parametrize("value", VALUES)
def test_a_condition_is_right_or_refused(rt: RT, value: str) -> None:
    name = f"{unique('named')} {value}"
    named = rt.users.create(unique("someone"), real_name=name)
    for operator in ("=", "LIKE", "ENDSWITH"):
        conditions = (("RealName", operator, name), ("Name", "!=", "nobody at all"))
        try:
            user_ids = [one.id for one in rt.users.search(*conditions, fields=["Name"]).all()]
        except ValueError as error:
            check_refusal(error, value)
        else:
            assert user_ids == [named.id]


def test_what_text_from_outside_cannot_do(rt: RT) -> None:
    """On SQLite with DBIx::SearchBuilder 1.86 this finds every ticket, if it is sent."""
    rt.tickets.create("General", unique("innocent"))
    evil = "x\\' OR main.id > 0 OR 'a' = '"
    try:
        tickets = rt.tickets.search(subject=evil).all()
    except ValueError:
        return
    assert tickets == []
