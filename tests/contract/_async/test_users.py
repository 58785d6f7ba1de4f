"""Users on a real RT: found by any name, written as asked or not at all, seen as rights allow."""

import json
from collections.abc import Awaitable, Callable
from typing import Any

import pytest

from rtfacade import (
    AsyncRT,
    AuthenticationError,
    BadRequestError,
    ConflictError,
    ForbiddenError,
    NotAppliedError,
    NotFoundError,
    StatusError,
    UserRecord,
)
from rtfacade.testing import RunningRT
from tests.contract import people
from tests.contract._async.conftest import AsUser
from tests.contract.wire import Wire
from tests.contract.witness import Witness, unique

#: Names that a path cannot hold, that RT would take for something else, or that need escaping.
ODD_NAMES = [
    "../queue/1", ".", "..", "a/b", "12345", "ü b@x", "o'brien", "semi;colon", "back\\slash", "%41",
    "a?b#c", "x,y", "<b>", "new", "two words", "日本", "+plus+", "a&b=c", '"quoted"', "[]", "{}",
]  # fmt: skip


# -- reading ---------------------------------------------------------------------------------


@pytest.mark.slice(of="database")
async def test_by_name_number_address_and_record(rt: AsyncRT, wire: Wire) -> None:
    alice = await rt.users.get("alice")
    assert (alice.name, alice.real_name) == ("alice", "Alice Anderson")
    assert alice.email == "alice@example.com"
    assert alice.privileged
    assert not alice.disabled
    assert alice.created is not None
    wire.forget()
    assert await rt.users.get(alice.id) == alice
    assert await rt.users.get("alice") == alice
    assert wire.lines == [f"GET /REST/2.0/user/{alice.id}", "GET /REST/2.0/user/alice"]
    assert await rt.users.get("alice@example.com") == alice
    assert await rt.users.get(alice) == alice


@pytest.mark.slice(of="database")
async def test_names_and_addresses_in_other_letters(rt: AsyncRT) -> None:
    alice = await rt.users.get("alice")
    assert (await rt.users.get("Alice@Example.COM")).id == alice.id


@pytest.mark.parametrize("missing", ["nobody-here", "nobody@example.net", 999_999, "999999", "a/c"])
async def test_nobody(rt: AsyncRT, missing: str | int) -> None:
    with pytest.raises(NotFoundError) as caught:
        await rt.users.get(missing)
    assert caught.value.status == 404
    assert f"no user {missing!r}" in str(caught.value)


@pytest.mark.covering(3)
@pytest.mark.parametrize("name", ODD_NAMES)
async def test_odd_names(rt: AsyncRT, witness: Witness, name: str) -> None:
    queue = witness.get("queue/1")
    user, created = await rt.users.ensure(name, real_name="Odd", privileged=True)
    assert (user.name, user.real_name, created) == (name, "Odd", True)
    assert (await rt.users.get(name)).id == user.id
    again, created = await rt.users.ensure(name, real_name="Odd", privileged=True)
    assert (again.id, created) == (user.id, False)
    changed = await rt.users.update(name, real_name="Odder")
    assert (changed.id, changed.real_name) == (user.id, "Odder")
    assert witness.get(f"user/{user.id}")["RealName"] == "Odder"
    assert await rt.users.groups(name).all() == []
    assert [user.id for user in await rt.users.search(name=name).all()] == [user.id]
    assert _in_order(witness.get("queue/1")) == _in_order(queue)
    await rt.users.update(user.id, name=unique("odd"))  # for those who come after us


def _in_order(queue: dict[str, Any]) -> dict[str, Any]:
    """Sort what RT lists in another order each time."""
    lists = {key: queue[key] for key in ("CustomFields", "_hyperlinks")}
    return queue | {
        key: sorted(value, key=lambda one: json.dumps(one, sort_keys=True))
        for key, value in lists.items()
    }


@pytest.mark.slice(of="database")
async def test_a_number_is_an_id_and_a_text_of_digits_a_name(rt: AsyncRT) -> None:
    alice = await rt.users.get("alice")
    digits = str(alice.id)
    assert (await rt.users.get(int(digits))).id == alice.id
    with pytest.raises(NotFoundError):
        await rt.users.get(digits)
    other = await rt.users.create(unique("digits").replace("digits-", "70000"))
    assert (await rt.users.get(other.name)).id == other.id != int(other.name)
    with pytest.raises(NotFoundError):
        await rt.users.get(int(other.name))


# -- creating --------------------------------------------------------------------------------

EVERYTHING: dict[str, Any] = {
    "real_name": "Жанна д'Арк",
    "nick_name": "Jeanne",
    "organization": "Ops & Söhne",
    "language": "fr",
    "timezone": "Europe/Paris",
    "signature": "-- \nJeanne\n\n  d'Arc",
    "comments": "one\ntwo",
    "privileged": True,
}


async def test_create_with_everything(rt: AsyncRT, witness: Witness) -> None:
    name = unique("jeanne")
    user = await rt.users.create(name, email=f"{name}@example.com", **EVERYTHING)
    stored = witness.get(f"user/{user.id}")
    assert stored["EmailAddress"] == f"{name}@example.com"
    assert (stored["Lang"], stored["Timezone"]) == ("fr", "Europe/Paris")
    assert stored["Signature"] == EVERYTHING["signature"]
    assert {key: getattr(user, key) for key in EVERYTHING} == EVERYTHING


async def test_create_the_least(rt: AsyncRT) -> None:
    user = await rt.users.create(unique("least"))
    assert not user.privileged
    assert not user.disabled
    assert user.email == ""
    assert isinstance(user, UserRecord)


@pytest.mark.parametrize(
    ("name", "fields", "word"),
    [
        ("alice", {}, "Name"),
        ("fresh-1", {"email": "bob@example.com"}, "mail"),
        ("fresh-2", {"password": "abc"}, "5"),
    ],
)
async def test_what_rt_refuses_to_create(
    rt: AsyncRT, witness: Witness, name: str, fields: dict[str, Any], word: str
) -> None:
    before = witness.get("users", per_page=1)["total"]
    with pytest.raises(BadRequestError, match=word):
        await rt.users.create(name, **fields)
    assert witness.get("users", per_page=1)["total"] == before


async def test_mistakes_are_found_before_anything_is_sent(rt: AsyncRT, wire: Wire) -> None:
    wrong: Any = {"emial": "a@example.com"}
    calls: list[Callable[[], Awaitable[object]]] = [
        lambda: rt.users.create("x", **wrong),
        lambda: rt.users.update("alice", **wrong),
        lambda: rt.users.update("alice"),
    ]
    for call in calls:
        with pytest.raises(TypeError):
            await call()
    with pytest.raises(ValueError, match="one line"):
        await rt.users.create("x", real_name="a\nb")
    with pytest.raises(ValueError, match="password"):
        await rt.users.create("x", password="")
    assert wire.lines == []


# -- changing --------------------------------------------------------------------------------


async def test_update(rt: AsyncRT, witness: Witness, wire: Wire) -> None:
    user = await rt.users.create(unique("change"))
    wire.forget()
    changed = await rt.users.update(user.id, email=f"{user.name}@example.com", **EVERYTHING)
    assert wire.lines == [f"PUT /REST/2.0/user/{user.id}", f"GET /REST/2.0/user/{user.id}"]
    assert {key: getattr(changed, key) for key in EVERYTHING} == EVERYTHING
    assert witness.get(f"user/{user.id}")["RealName"] == EVERYTHING["real_name"]
    cleared = await rt.users.update(user.id, real_name="", signature="", privileged=False)
    assert (cleared.real_name, cleared.signature, cleared.privileged) == ("", "", False)


async def test_a_new_name(rt: AsyncRT) -> None:
    user = await rt.users.create(unique("before"))
    name = unique("after")
    assert (await rt.users.update(user.name, name=name)).name == name
    assert (await rt.users.get(name)).id == user.id
    with pytest.raises(NotFoundError):
        await rt.users.get(user.name)


async def test_disabled_and_back(rt: AsyncRT) -> None:
    user = await rt.users.create(unique("sleeper"))
    assert (await rt.users.update(user.id, disabled=True)).disabled
    assert (await rt.users.get(user.name)).disabled
    assert await rt.users.search(name=user.name).all() == []
    assert [u.id for u in await rt.users.search(name=user.name, find_disabled=True).all()] == [
        user.id
    ]
    assert not (await rt.users.update(user.id, disabled=False)).disabled


@pytest.mark.slice(of="database")
async def test_what_rt_refuses_with_200(rt: AsyncRT, witness: Witness) -> None:
    user = await rt.users.create(unique("taken"), real_name="Before")
    with pytest.raises(NotAppliedError) as caught:
        await rt.users.update(user.id, email="bob@example.com", real_name="After")
    assert caught.value.messages
    assert [missing.partition(":")[0] for missing in caught.value.missing] == ["email"]
    assert isinstance(caught.value.record, UserRecord)
    assert caught.value.record.real_name == "After"  # RT does the rest of the request
    assert witness.get(f"user/{user.id}")["RealName"] == "After"
    with pytest.raises(NotAppliedError, match="name: asked for 'bob'"):
        await rt.users.update(user.id, name="bob")


# -- passwords -------------------------------------------------------------------------------

PASSWORDS = [
    "secret1", " before", "behind ", "tab\tstop", "ünï €uro", "#comment", "a: b c", "--", "-----",
    "a'b\"c\\d%20+&=", "Password: x", "x" * 200, "00000", "\x01control", "日本語パスワード",
]  # fmt: skip


async def test_passwords_are_set_to_the_letter(rt: AsyncRT, seeded_rt: RunningRT) -> None:
    user = await rt.users.create(unique("letters"), privileged=True, password="created1")
    await _logs_in(seeded_rt, user.name, "created1")
    for password in (one for one in PASSWORDS if len(one) > 4):
        await rt.users.update(user.id, password=password)
        await _logs_in(seeded_rt, user.name, password)


async def _logs_in(server: RunningRT, user: str, password: str) -> None:
    # Beyond Latin-1, RT reads a password in a form alone.
    for session in (True, False) if max(password) <= "\xff" else (True,):
        async with AsyncRT(server.url, user=user, password=password, session=session,
                           transport=Wire()) as client:  # fmt: skip
            assert (await client.users.get(user)).name == user, password


async def test_a_password_and_more_at_once(rt: AsyncRT, seeded_rt: RunningRT) -> None:
    user = await rt.users.create(unique("more"), privileged=True)
    changed = await rt.users.update(user.name, password="new-one", real_name="More")
    assert changed.real_name == "More"
    await _logs_in(seeded_rt, user.name, "new-one")


async def test_the_old_password_is_dead(rt: AsyncRT, seeded_rt: RunningRT) -> None:
    user = await rt.users.create(unique("old"), privileged=True, password="old-one")
    await rt.users.update(user.id, password="new-one")
    async with AsyncRT(seeded_rt.url, user=user.name, password="old-one") as client:
        with pytest.raises(AuthenticationError):
            await client.info()


async def test_a_password_that_rt_refuses(rt: AsyncRT, seeded_rt: RunningRT) -> None:
    user = await rt.users.create(unique("short"), privileged=True, password="long-enough")
    with pytest.raises(StatusError, match="5") as caught:
        await rt.users.update(user.id, password="abc")
    assert isinstance(caught.value, ConflictError | BadRequestError)
    assert "abc" not in str(caught.value)
    await _logs_in(seeded_rt, user.name, "long-enough")


async def test_another_ones_password(as_user: AsUser, seeded_rt: RunningRT) -> None:
    with pytest.raises(StatusError):
        await as_user("alice").users.update("bob", password="mine-now")
    await _logs_in(seeded_rt, "bob", seeded_rt.passwords["bob"])


# -- ensure ----------------------------------------------------------------------------------


async def test_ensure(rt: AsyncRT, wire: Wire, seeded_rt: RunningRT) -> None:
    name = unique("ensured")
    wanted: dict[str, Any] = {"privileged": True, "password": "at-first"}
    wanted["email"] = f"{name}@example.com"
    user, created = await rt.users.ensure(name, **wanted)
    assert created
    await _logs_in(seeded_rt, name, "at-first")
    wire.forget()
    wanted["password"] = "not-now"
    same, created = await rt.users.ensure(name, **wanted)
    assert (same, created) == (user, False)
    assert wire.lines == [f"GET /REST/2.0/user/{name}"]
    await _logs_in(seeded_rt, name, "at-first")
    other, created = await rt.users.ensure(name, real_name="New")
    assert (other.id, other.real_name, created) == (user.id, "New", False)


async def test_ensure_finds_the_disabled(rt: AsyncRT) -> None:
    user = await rt.users.create(unique("asleep"))
    await rt.users.update(user.id, disabled=True)
    existing, created = await rt.users.ensure(user.name)
    assert (existing.id, existing.disabled, created) == (user.id, True, False)
    awake, _ = await rt.users.ensure(user.name, disabled=False)
    assert not awake.disabled


# -- searching -------------------------------------------------------------------------------


@pytest.fixture
def crowd(seeded_rt: RunningRT) -> list[str]:
    """The names of more users than a page has rows."""
    return people.crowd(seeded_rt)


async def test_a_search_of_several_pages(rt: AsyncRT, wire: Wire, crowd: list[str]) -> None:
    pager = rt.users.search(("EmailAddress", "ENDSWITH", "@crowd.example.com"))
    wire.forget()
    users = await pager.all()
    assert [user.name for user in users] == crowd
    assert len({user.id for user in users}) == people.CROWD
    assert len(wire.lines) == 3  # one asks, once a client, whether RT applies such a condition
    assert await pager.total() == people.CROWD
    wire.forget()
    assert [user.name async for user in pager] == crowd  # a second time
    assert len(wire.lines) == 2


@pytest.mark.covering(2)
@pytest.mark.parametrize("size", [1, 7, 60, 100])
async def test_pages_of_any_size(rt: AsyncRT, crowd: list[str], size: int) -> None:
    where = ("Name", "STARTSWITH", "crowd-00")
    pager = rt.users.search(where, page_size=size)
    assert [user.name for user in await pager.all()] == crowd[:9]


async def test_the_first_ones_cost_one_request(rt: AsyncRT, wire: Wire, crowd: list[str]) -> None:
    pager = rt.users.search(("Name", "STARTSWITH", "crowd-"))
    wire.forget()
    first = await pager.first()
    assert first is not None
    assert first.name == crowd[0]
    assert len(wire.lines) == 2  # one asks, once a client, whether RT applies such a condition
    wire.forget()
    few = await rt.users.search(("Name", "STARTSWITH", "crowd-"), limit=5).all()
    assert [user.name for user in few] == crowd[:5]
    assert len(wire.lines) == 1


async def test_conditions_are_all_to_be_met(rt: AsyncRT, crowd: list[str]) -> None:
    users = rt.users.search(("Name", "STARTSWITH", "crowd-"), ("Name", "ENDSWITH", "01"))
    assert [user.name for user in await users.all()] == ["crowd-001", "crowd-101"]
    assert await rt.users.search(name="crowd-001", email="crowd-2@crowd.example.com").all() == []


async def test_disabling_what_is_iterated_loses_nobody(rt: AsyncRT) -> None:
    names = [(await rt.users.create(unique("herdling"))).name for _ in range(6)]
    seen = []
    async for user in rt.users.search(("Name", "STARTSWITH", "herdling-"), page_size=2):
        seen.append(user.name)
        await rt.users.update(user.id, disabled=True)
    assert sorted(seen) == sorted(names)


async def test_a_row_has_what_was_asked_for(rt: AsyncRT) -> None:
    row = await rt.users.search(name="alice", fields=["Name"]).first()
    assert row is not None
    assert (row.name, row.id) == ("alice", (await rt.users.get("alice")).id)
    with pytest.raises(AttributeError, match="RealName"):
        row.real_name  # noqa: B018


# -- groups of a user ------------------------------------------------------------------------


async def test_groups(rt: AsyncRT, wire: Wire) -> None:
    user = await rt.users.create(unique("member"))
    inner = await rt.groups.create(unique("inner"))
    outer = await rt.groups.create(unique("outer"))
    await rt.groups.add_member(outer, inner)
    await rt.groups.add_member(inner, user)
    wire.forget()
    groups = await rt.users.groups(user.name).all()
    assert {group.name for group in groups} == {inner.name, outer.name}  # RT counts both
    assert len(wire.lines) == 2
    assert len([group async for group in rt.users.groups(user)]) == 2
    first = await rt.users.groups(user.id).first()
    assert first is not None
    assert first.name in {inner.name, outer.name}
    assert await rt.users.groups((await rt.users.create(unique("loner"))).id).all() == []


async def test_groups_of_others_are_hidden_from_ordinary_users(as_user: AsUser) -> None:
    alice = as_user("alice")
    assert "Agents" in {group.name for group in await alice.users.groups("alice").all()}
    with pytest.raises(ForbiddenError, match="bob"):
        await alice.users.groups("bob").all()


# -- what ordinary users see and may -----------------------------------------------------------


@pytest.mark.parametrize("name", ["alice", "norights", "pierre"])
async def test_ordinary_users_see_little_of_others(as_user: AsUser, name: str) -> None:
    bob = await as_user(name).users.get("bob")
    assert (bob.name, bob.real_name, bob.email) == ("bob", "Bob Bauer", "bob@example.com")
    assert bob.privileged
    assert bob.id > 0
    for hidden in ("created", "comments", "organization", "disabled"):
        with pytest.raises(AttributeError, match="hidden from you"):
            getattr(bob, hidden)
    own = await as_user(name).users.get(name)
    assert own.created is not None


async def test_ordinary_users_find_by_address(as_user: AsUser) -> None:
    alice = as_user("alice")
    bob = await alice.users.get("bob@example.com")
    assert bob.name == "bob"
    assert [user.id for user in await alice.users.search(email="bob@example.com").all()] == [bob.id]


async def test_ordinary_users_may_change_themselves_alone(as_user: AsUser) -> None:
    alice = as_user("alice")
    assert (await alice.users.update("alice", nick_name="Al")).nick_name == "Al"
    with pytest.raises(NotAppliedError) as caught:
        await alice.users.update("bob", real_name="Bobby")
    assert caught.value.messages
    with pytest.raises(StatusError, match=r"400|403"):
        await alice.users.create(unique("mine"))


async def test_a_customer_sees_nobody_else(as_user: AsUser) -> None:
    kunde = as_user("kunde")
    assert (await kunde.users.get("kunde")).real_name == "Karl Kunde"
    with pytest.raises(ForbiddenError):
        await kunde.users.get("alice")


# -- in other languages ------------------------------------------------------------------------


@pytest.mark.covering(1)
@pytest.mark.parametrize("language", people.LANGUAGES)
async def test_in_the_language_of_the_user(admin: AsUser, language: str, witness: Witness) -> None:
    chief = admin(language)
    name = unique(f"parle-{language}")
    user = await chief.users.create(name, real_name="Un", privileged=True, password="passw0rd")
    assert (await chief.users.update(user.id, real_name="Deux")).real_name == "Deux"
    assert (await chief.users.ensure(name, real_name="Deux"))[1] is False
    with pytest.raises(NotAppliedError) as caught:
        await chief.users.update(user.id, email="bob@example.com")
    assert caught.value.messages
    assert "in use" not in " ".join(caught.value.messages)  # it does speak another language
    with pytest.raises(BadRequestError):
        await chief.users.create("alice")
    await chief.users.update(user.id, password="an0ther1")
    assert (await chief.users.update(user.id, disabled=True)).disabled
    assert witness.get(f"user/{user.id}")["RealName"] == "Deux"
