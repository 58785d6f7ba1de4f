# written by scripts/unasync.py from tests/contract/_async/test_nouns_groups.py; do not edit
"""Groups and users: who is in, who comes, who goes; and what others than root may do."""

import pytest

from rtfacade import (
    RT,
    ForbiddenError,
    GroupRecord,
    MembersChange,
    NotAppliedError,
    NotFoundError,
    Principal,
)
from rtfacade._sync.lookups import users_by
from tests.contract._sync.conftest import AsUser
from tests.contract.wire import Wire
from tests.contract.witness import Witness, unique

FIVE = ["alice@example.com", "bob@example.com", "pierre@example.com", "gerda@example.com", "ivan"]


@pytest.fixture
def group(rt: RT, wire: Wire) -> GroupRecord:
    """A new group with nobody in it."""
    group = rt.groups.create(unique("group"), "made by a test")
    wire.forget()
    return group


def members(witness: Witness, group: GroupRecord) -> set[str]:
    return {one["id"] for one in witness.get(f"group/{group.id}")["Members"]}


def names(people: tuple[Principal, ...]) -> list[str]:
    return [one.name for one in people]


def test_add_and_remove_a_member(
    rt: RT, wire: Wire, witness: Witness, group: GroupRecord
) -> None:  # task 18: three, and the read-back
    rt.groups.add_member(group.name, "alice")
    assert len(wire.lines) == 3 + 1
    rt.groups.add_member(group.name, "alice")
    assert members(witness, group) == {"alice"}
    wire.forget()
    rt.groups.remove_member(group.name, "alice")
    assert len(wire.lines) == 2 + 1  # alice was looked up before
    rt.groups.remove_member(group.name, "alice")
    assert members(witness, group) == set()


def test_set_members(
    rt: RT, wire: Wire, witness: Witness, group: GroupRecord
) -> None:  # task 19: five, one for each removal, and the read-back
    change = rt.groups.set_members(group.name, FIVE)
    assert isinstance(change, MembersChange)
    assert names(change.added) == ["alice", "bob", "pierre", "gerda", "ivan"]
    assert (names(change.removed), change.applied) == ([], True)
    assert members(witness, group) == {"alice", "bob", "pierre", "gerda", "ivan"}
    assert len(wire.lines) == 5 + 1
    wire.forget()
    change = rt.groups.set_members(group.name, ["Alice@Example.com", "limited", "IVAN"])
    assert (names(change.added), names(change.removed)) == (["limited"], ["bob", "pierre", "gerda"])
    assert members(witness, group) == {"alice", "limited", "ivan"}
    assert len(wire.lines) == 5 + 3 + 1


def test_set_members_shows_the_difference_first(
    rt: RT, wire: Wire, witness: Witness, group: GroupRecord
) -> None:
    rt.groups.add_member(group, "bob")
    wire.forget()
    change = rt.groups.set_members(
        group.name, ["a@example.com", "alice"], dry_run=True, create_users=True
    )
    assert (names(change.added), names(change.removed)) == (["a@example.com", "alice"], ["bob"])
    assert (bool(change), change.applied) == (True, False)
    assert {line.split()[0] for line in wire.lines} == {"GET"}
    assert members(witness, group) == {"bob"}
    same = rt.groups.set_members(group.id, ["bob@example.com", "bob"])
    assert (bool(same), same.applied) == (False, False)


def test_set_members_makes_users_if_it_may(rt: RT, witness: Witness, group: GroupRecord) -> None:
    new = f"{unique('new')}@example.com"
    with pytest.raises(NotFoundError, match=new):
        rt.groups.set_members(group, [new, "alice"])
    assert members(witness, group) == set()
    with pytest.raises(NotFoundError, match="nobody-of-this-name"):
        rt.groups.set_members(group, [new, "nobody-of-this-name"], create_users=True)
    rt.groups.set_members(group, [new, new.upper(), "alice"], create_users=True)
    assert members(witness, group) == {new, "alice"}
    assert witness.get(f"user/{new}")["EmailAddress"] == new


def test_set_members_takes_groups_ids_and_records(
    rt: RT, witness: Witness, group: GroupRecord
) -> None:
    staff, alice = rt.groups.get("Staff"), rt.users.get("alice")
    bob = rt.users.get("bob")
    rt.groups.set_members(group, [staff, alice, bob.id])
    assert members(witness, group) == {str(staff.id), "alice", "bob"}
    listed = rt.groups.members(group).all()
    assert {(one.kind, one.name) for one in listed} == {
        ("group", "Staff"), ("user", "alice"), ("user", "bob"),
    }  # fmt: skip
    change = rt.groups.set_members(group, [staff.id, *[p for p in listed if p.kind == "user"]])
    assert not change
    change = rt.groups.set_members(group, [])
    assert len(change.removed) == 3
    assert members(witness, group) == set()


def test_what_is_wrong_is_refused_before_anything_is_sent(rt: RT, wire: Wire) -> None:
    with pytest.raises(TypeError, match="list"):
        rt.groups.set_members("Staff", "alice")
    with pytest.raises(TypeError, match="at least one"):
        rt.groups.update("Staff")
    assert wire.lines == []


def test_nested_members(rt: RT) -> None:
    members = rt.groups.members("Agents", recursive=True).all()
    assert {one.name for one in members} >= {"Helpdesk", "alice", "bob", "pierre"}
    direct = rt.groups.members("Agents").all()
    assert "bob" not in {one.name for one in direct}


def test_groups_of_a_user(rt: RT, wire: Wire) -> None:  # task 20: 1 + N or better
    assert "Agents" in [group.name for group in rt.users.groups("alice")]
    assert len(wire.lines) == 2


def test_a_group_from_its_beginning_to_its_end(rt: RT, witness: Witness) -> None:
    name = unique("42")[:2] + "/" + unique("slash")
    group = rt.groups.create(name, "first")
    assert (group.name, group.description, group.domain) == (name, "first", "UserDefined")
    changed = rt.groups.update(name, name=f"{name}!", description="second")
    assert (changed.id, changed.name, changed.description) == (group.id, f"{name}!", "second")
    assert witness.get(f"group/{group.id}")["Description"] == "second"
    rt.groups.delete(group)
    rt.groups.delete(f"{name}!")
    assert witness.get(f"group/{group.id}")["Disabled"] == "1"
    assert (rt.groups.get(f"{name}!")).disabled
    assert f"{name}!" not in [one.name for one in rt.groups.search().all()]
    again = rt.groups.update(group, disabled=False)
    assert not again.disabled
    types = [entry.type for entry in rt.groups.history(group).all()]
    assert types[0] == "Create"
    assert "Set" in types


def test_digits_in_a_text_are_a_name(rt: RT) -> None:
    staff = rt.groups.get("Staff")
    with pytest.raises(NotFoundError, match=str(staff.id)):
        rt.groups.get(str(staff.id))
    assert (rt.groups.get(staff.id)).name == "Staff"


def test_what_is_not_there(rt: RT) -> None:
    with pytest.raises(NotFoundError, match="99999"):
        rt.groups.get(99999)
    with pytest.raises(NotFoundError, match="99999"):
        rt.groups.update(99999, description="x")
    with pytest.raises(NotFoundError, match="99999"):
        rt.groups.delete(99999)
    with pytest.raises(NotFoundError, match="99999"):
        rt.groups.history(99999).all()
    with pytest.raises(NotFoundError, match="no group 'nix'"):
        rt.groups.set_members("nix", ["alice"])


@pytest.mark.parametrize("user", ["alice", "limited", "norights"])
def test_who_may_not_is_told(as_user: AsUser, rt: RT, user: str) -> None:
    staff = rt.groups.get("Staff")
    members = rt.groups.members(staff).all()
    other = as_user(user)
    with pytest.raises((ForbiddenError, NotAppliedError, NotFoundError)):
        other.groups.set_members(staff.id, ["alice"])
    with pytest.raises((ForbiddenError, NotAppliedError, NotFoundError)):
        other.groups.update(staff.id, description="mine")
    with pytest.raises((ForbiddenError, NotAppliedError, NotFoundError)):
        other.groups.delete(staff.id)
    after = rt.groups.get("Staff")
    assert (after.description, after.disabled) == (staff.description, False)
    assert rt.groups.members(staff).all() == members


def test_a_user_from_beginning_to_end(rt: RT, wire: Wire, witness: Witness) -> None:
    name = unique("u/ser")
    user = rt.users.create(
        name, email=f"{unique('mail')}@example.com", privileged=True, city="Bonn",
        work_phone="0228 1", contact_info="two\nlines", password="long enough 1",
    )  # fmt: skip
    assert (user.name, user.city, user.work_phone, user.privileged) == (
        name,
        "Bonn",
        "0228 1",
        True,
    )
    assert user.contact_info == "two\nlines"
    assert wire.lines == ["POST /REST/2.0/user", f"GET /REST/2.0/user/{user.id}"]
    changed = rt.users.update(user.email, name=f"{name}!", city="Köln")
    assert (changed.id, changed.name, changed.city) == (user.id, f"{name}!", "Köln")
    rt.users.delete(f"{name}!")
    rt.users.delete(user.id)
    assert witness.get(f"user/{user.id}")["Disabled"] in (1, "1")
    types = [entry.type for entry in rt.users.history(user.id).all()]
    assert (types[0], "Set" in types) == ("Create", True)
    with pytest.raises(NotFoundError, match="no user 'nobody-at-all'"):
        rt.users.history("nobody-at-all").all()


def test_many_users_are_looked_up_at_once(rt: RT, wire: Wire) -> None:
    users = users_by(rt, "EmailAddress", ["ALICE@example.com", "bob@example.com", "x@y.z"])
    assert {key: row["Name"] for key, row in users.items()} == {
        "alice@example.com": "alice", "bob@example.com": "bob",
    }  # fmt: skip
    assert wire.lines == ["GET /REST/2.0/users"]
    users_by(rt, "Name", [f"nobody-{number}" for number in range(120)])
    assert len(wire.lines) == 1 + 3


def test_users_in_another_order(rt: RT) -> None:
    names = [one.name for one in rt.users.search(orderby="-Name").all()]
    # By the database's collation, in which these names stand alike everywhere.
    known = [name for name in names if name in {"alice", "bob", "gerda", "ivan", "pierre"}]
    assert known == ["pierre", "ivan", "gerda", "bob", "alice"]


def test_staff_may_not_disable_others(as_user: AsUser, witness: Witness) -> None:
    # RT refuses DELETE with a bare 500, which what stands in front of it says too.
    with pytest.raises(ForbiddenError, match="Permission Denied"):
        as_user("alice").users.delete("bob")
    assert witness.get("user/bob")["Disabled"] in (0, "0")
    with pytest.raises((ForbiddenError, NotAppliedError)):
        as_user("pierre").users.update("bob", city="Ailleurs")
