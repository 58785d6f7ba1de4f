# written by scripts/unasync.py from tests/contract/_async/test_groups.py; do not edit
"""Groups on a real RT: the right members by any name, or an error that names who is missing."""

from typing import Any

import pytest

from rtfacade import (
    RT,
    BadRequestError,
    ForbiddenError,
    GroupRecord,
    NotAppliedError,
    NotFoundError,
    Principal,
)
from tests.contract import people
from tests.contract._sync.conftest import AsUser
from tests.contract.wire import Wire
from tests.contract.witness import Witness, unique

ODD_NAMES = ["Ops & Söhne", "a/b", "..", "x,y", "日本", 'say "hi"', "o'brien", "100%", "a;b=c"]


def changing(wire: Wire) -> list[str]:
    """The requests that could have changed something."""
    return [line for line in wire.lines if not line.startswith(("GET ", "HEAD "))]


def first_queue(witness: Witness) -> dict[str, Any]:
    """What RT holds of queue 1; RT lists custom fields in another order each time."""
    queue = dict(witness.get("queue/1"))
    return {**queue, "CustomFields": sorted(queue["CustomFields"], key=lambda one: int(one["id"]))}


def members_of(witness: Witness, number: int) -> set[tuple[str, str]]:
    """Who is in a group, read with nothing of ours: users by name, groups by number."""
    return {(one["type"], one["id"]) for one in witness.get(f"group/{number}")["Members"]}


@pytest.fixture
def group(rt: RT) -> GroupRecord:
    """A new group without members."""
    return rt.groups.create(unique("group"), "made by a test")


# -- reading ---------------------------------------------------------------------------------


def test_get(rt: RT, wire: Wire) -> None:
    by_name = rt.groups.get("Helpdesk")
    assert (by_name.name, by_name.description) == ("Helpdesk", "First line")
    assert by_name.domain == "UserDefined"
    assert not by_name.disabled
    assert (rt.groups.get(" Helpdesk ")).id == by_name.id  # RT would create it without blanks
    wire.forget()
    assert (rt.groups.get(by_name.id)).name == "Helpdesk"
    assert len(wire.lines) == 1


@pytest.mark.parametrize("missing", ["No such group", 999_999, "999999", "../queue/1", "Everyone"])
def test_no_such_group(rt: RT, missing: str | int) -> None:
    with pytest.raises(NotFoundError, match="no group") as caught:
        rt.groups.get(missing)
    assert repr(missing) in str(caught.value)


def test_search_finds_what_people_made(rt: RT) -> None:
    names = [group.name for group in rt.groups.search().all()]
    assert {"Staff", "Helpdesk", "Agents"} <= set(names)
    assert "Everyone" not in names
    assert len(names) == rt.groups.search().total()
    some = rt.groups.search(("Name", "STARTSWITH", "Help")).all()
    assert [group.name for group in some] == ["Helpdesk"]
    assert [group.name for group in rt.groups.search(name="Staff").all()] == ["Staff"]
    assert rt.groups.search(name="No such group").first() is None


def test_search_by_small_pages_and_backwards(rt: RT) -> None:
    forwards = [group.id for group in rt.groups.search(page_size=1).all()]
    assert forwards == sorted(forwards)
    backwards = [group.id for group in rt.groups.search(page_size=2, orderby="-id").all()]
    assert backwards == forwards[::-1]
    assert [group.id for group in rt.groups.search(limit=2)] == forwards[:2]


# -- creating --------------------------------------------------------------------------------


def test_create(rt: RT, witness: Witness) -> None:
    group = rt.groups.create(unique("Новая группа"), "Beschreibung")
    stored = witness.get(f"group/{group.id}")
    assert (stored["Name"], stored["Description"]) == (group.name, "Beschreibung")
    assert stored["Domain"] == "UserDefined"
    assert rt.groups.members(group.name).all() == []


def test_a_name_that_is_taken(rt: RT) -> None:
    with pytest.raises(BadRequestError, match="Staff"):
        rt.groups.create("Staff")


def test_a_name_of_digits_is_refused(rt: RT) -> None:
    with pytest.raises(BadRequestError):
        rt.groups.create("12345")


@pytest.mark.covering(2)
@pytest.mark.parametrize("name", ODD_NAMES)
def test_odd_names(rt: RT, witness: Witness, name: str) -> None:
    queue = first_queue(witness)
    group = rt.groups.create(name)
    assert (rt.groups.get(name)).id == group.id
    rt.groups.add_member(name, "bob")
    assert members_of(witness, group.id) == {("user", "bob")}
    assert [one.name for one in rt.groups.members(name).all()] == ["bob"]
    rt.groups.remove_member(name, "bob")
    assert members_of(witness, group.id) == set()
    assert first_queue(witness) == queue
    rt.groups.update(group.id, name=unique("odd"))  # for those who come after us


# -- members ---------------------------------------------------------------------------------


def test_add_and_remove_by_names(rt: RT, wire: Wire, witness: Witness, group: GroupRecord) -> None:
    wire.forget()
    rt.groups.add_member(group.name, "alice")
    assert len(wire.lines) <= 4
    assert changing(wire) == [f"PUT /REST/2.0/group/{group.id}/members"]
    assert members_of(witness, group.id) == {("user", "alice")}
    wire.forget()
    rt.groups.remove_member(group.name, "alice")
    assert len(wire.lines) <= 4
    assert len(changing(wire)) == 1
    assert members_of(witness, group.id) == set()


@pytest.mark.slice(of="database")
def test_twice_is_once(rt: RT, witness: Witness, group: GroupRecord) -> None:
    one, two = [(rt.users.create(unique("joiner"))).name for _ in range(2)]
    for _ in range(2):
        rt.groups.add_member(group, one)
    rt.groups.add_member(group, two)
    assert members_of(witness, group.id) == {("user", one), ("user", two)}
    for _ in range(2):
        rt.groups.remove_member(group, one)
    assert members_of(witness, group.id) == {("user", two)}
    rt.groups.remove_member(group, "gerda")  # never was one
    assert members_of(witness, group.id) == {("user", two)}


@pytest.mark.slice(of="database")
def test_members_by_any_name(rt: RT, witness: Witness, group: GroupRecord) -> None:
    alice = rt.users.get("alice")
    staff = rt.groups.get("Staff")
    ways: list[tuple[Any, tuple[str, str]]] = [
        ("alice", ("user", "alice")),
        ("alice@example.com", ("user", "alice")),
        (alice.id, ("user", "alice")),
        (alice, ("user", "alice")),
        (Principal.of({"type": "user", "id": "alice"}), ("user", "alice")),
        (staff, ("group", str(staff.id))),
        (staff.id, ("group", str(staff.id))),
        (Principal.of({"type": "group", "id": str(staff.id)}), ("group", str(staff.id))),
    ]
    for given, held in ways:
        for which in (group, group.id, group.name):
            rt.groups.add_member(which, given)
            assert members_of(witness, group.id) == {held}, given
            rt.groups.remove_member(which, given)
            assert members_of(witness, group.id) == set(), given


@pytest.mark.slice(of="database")
def test_a_user_named_with_digits(rt: RT, witness: Witness, group: GroupRecord) -> None:
    """``"29"`` is a name, and no other user's number."""
    name = unique("digits").replace("digits-", "80000")
    rt.users.create(name)
    bob = rt.users.get("bob")
    rt.groups.add_member(group, name)
    assert members_of(witness, group.id) == {("user", name)}
    with pytest.raises(NotFoundError):
        rt.groups.add_member(group, str(bob.id))
    assert members_of(witness, group.id) == {("user", name)}


@pytest.mark.parametrize(
    ("group_name", "member", "named"),
    [
        ("No such group", "alice", "group 'No such group'"),
        (999_999, "alice", "group 999999"),
        ("999999", "alice", "group '999999'"),
        ("Everyone", "alice", "group 'Everyone'"),
        ("Staff", "no-such-user", "user 'no-such-user'"),
        ("Staff", "nobody@example.net", "user 'nobody@example.net'"),
        ("Staff", "../group/1", "user '../group/1'"),
        ("Staff", 999_999, "user or group 999999"),
        ("Staff", "Helpdesk", "user 'Helpdesk'"),
        ("No such group", "no-such-user", "No such group"),
    ],
)
@pytest.mark.slice(of="database")
def test_who_is_missing_is_named_and_nothing_is_changed(
    rt: RT, wire: Wire, group_name: str | int, member: str | int, named: str
) -> None:
    for verb in (rt.groups.add_member, rt.groups.remove_member):
        wire.forget()
        with pytest.raises(NotFoundError) as caught:
            verb(group_name, member)
        assert named in str(caught.value)
        assert changing(wire) == []
        assert len(wire.lines) >= 1


def test_add_and_remove_by_name(rt: RT, witness: Witness) -> None:
    number = (rt.groups.get("Staff")).id
    rt.groups.add_member("Staff", "alice")
    assert members_of(witness, number) == {("user", "alice")}
    rt.groups.remove_member("Staff", "alice")
    assert members_of(witness, number) == set()


# -- groups in groups ------------------------------------------------------------------------


def test_nested_groups(rt: RT, wire: Wire) -> None:
    inner, middle, outer = [rt.groups.create(unique(n)) for n in ("inner", "middle", "outer")]
    one, two = [(rt.users.create(unique("nested"))).name for _ in range(2)]
    rt.groups.add_member(inner, one)
    rt.groups.add_member(middle, inner)
    rt.groups.add_member(middle, two)
    rt.groups.add_member(outer, middle)
    rt.groups.add_member(outer, inner)
    rt.groups.add_member(outer, one)

    direct = rt.groups.members(outer).all()
    assert {(one.kind, one.name) for one in direct} == {
        ("group", middle.name), ("group", inner.name), ("user", one)
    }  # fmt: skip
    wire.forget()
    everybody = rt.groups.members(outer, recursive=True).all()
    names = [(one.kind, one.name) for one in everybody]
    assert sorted(names) == sorted(
        [("group", middle.name), ("group", inner.name), ("user", one), ("user", two)]
    )
    assert changing(wire) == []
    first = rt.groups.members(outer, recursive=True).first()
    assert first is not None
    assert {one.id for one in everybody if one.kind == "group"} == {middle.id, inner.id}


def test_a_circle_of_groups_is_refused(rt: RT) -> None:
    one, two = [rt.groups.create(unique("circle")) for _ in range(2)]
    rt.groups.add_member(one, two)
    for group, member in ((two, one), (one, one)):
        with pytest.raises(NotAppliedError) as caught:
            rt.groups.add_member(group, member)
        assert caught.value.messages
        assert repr(group.name) in str(caught.value)


# -- rights ----------------------------------------------------------------------------------


@pytest.mark.covering(1)
@pytest.mark.parametrize("user", ["alice", "norights", "limited"])
def test_without_the_right(as_user: AsUser, witness: Witness, rt: RT, user: str) -> None:
    helpdesk = rt.groups.get("Helpdesk")
    before = members_of(witness, helpdesk.id)
    client = as_user(user)
    with pytest.raises((ForbiddenError, NotFoundError)):
        client.groups.add_member("Helpdesk", "gerda")
    with pytest.raises((ForbiddenError, NotFoundError)):
        client.groups.remove_member("Helpdesk", "bob")
    for verb in (client.groups.add_member, client.groups.remove_member):
        with pytest.raises((ForbiddenError, NotFoundError, NotAppliedError)):
            verb(helpdesk.id, "bob" if verb == client.groups.remove_member else "gerda")
    assert members_of(witness, helpdesk.id) == before


def test_who_may_not_see(as_user: AsUser, rt: RT) -> None:
    norights = as_user("norights")
    assert norights.groups.search().all() == []
    with pytest.raises(NotFoundError, match="Staff"):
        norights.groups.get("Staff")
    number = (rt.groups.get("Staff")).id
    with pytest.raises(ForbiddenError):
        norights.groups.members(number).all()


def test_who_may_see(as_user: AsUser) -> None:
    alice = as_user("alice")
    assert (alice.groups.get("Helpdesk")).description == "First line"
    assert ("user", "bob") in {
        (one.kind, one.name) for one in alice.groups.members("Agents", recursive=True).all()
    }


# -- in other languages ------------------------------------------------------------------------


@pytest.mark.covering(1)
@pytest.mark.parametrize("language", people.LANGUAGES)
def test_in_the_language_of_the_user(admin: AsUser, language: str, witness: Witness) -> None:
    chief = admin(language)
    group = chief.groups.create(unique(f"groupe-{language}"))
    for _ in range(2):
        chief.groups.add_member(group.name, "alice")
    assert members_of(witness, group.id) == {("user", "alice")}
    with pytest.raises(NotAppliedError) as caught:
        chief.groups.add_member(group, group)
    assert caught.value.messages
    for _ in range(2):
        chief.groups.remove_member(group.name, "alice")
    assert members_of(witness, group.id) == set()
    with pytest.raises(BadRequestError):
        chief.groups.create("Staff")
    with pytest.raises(NotFoundError, match="no user 'niemand'"):
        chief.groups.add_member(group, "niemand")
