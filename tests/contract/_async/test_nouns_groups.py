"""Groups and users: who is in, who comes, who goes; and what others than root may do."""

import pytest

from rtfacade import (
    AsyncRT,
    ForbiddenError,
    GroupRecord,
    MembersChange,
    NotAppliedError,
    NotFoundError,
    Principal,
)
from rtfacade._async.lookups import users_by
from tests.contract._async.conftest import AsUser
from tests.contract.wire import Wire
from tests.contract.witness import Witness, unique

FIVE = ["alice@example.com", "bob@example.com", "pierre@example.com", "gerda@example.com", "ivan"]


@pytest.fixture
async def group(rt: AsyncRT, wire: Wire) -> GroupRecord:
    """A new group with nobody in it."""
    group = await rt.groups.create(unique("group"), "made by a test")
    wire.forget()
    return group


def members(witness: Witness, group: GroupRecord) -> set[str]:
    return {one["id"] for one in witness.get(f"group/{group.id}")["Members"]}


def names(people: tuple[Principal, ...]) -> list[str]:
    return [one.name for one in people]


async def test_add_and_remove_a_member(
    rt: AsyncRT, wire: Wire, witness: Witness, group: GroupRecord
) -> None:  # task 18: three, and the read-back
    await rt.groups.add_member(group.name, "alice")
    assert len(wire.lines) == 3 + 1
    await rt.groups.add_member(group.name, "alice")
    assert members(witness, group) == {"alice"}
    wire.forget()
    await rt.groups.remove_member(group.name, "alice")
    assert len(wire.lines) == 2 + 1  # alice was looked up before
    await rt.groups.remove_member(group.name, "alice")
    assert members(witness, group) == set()


async def test_set_members(
    rt: AsyncRT, wire: Wire, witness: Witness, group: GroupRecord
) -> None:  # task 19: five, one for each removal, and the read-back
    change = await rt.groups.set_members(group.name, FIVE)
    assert isinstance(change, MembersChange)
    assert names(change.added) == ["alice", "bob", "pierre", "gerda", "ivan"]
    assert (names(change.removed), change.applied) == ([], True)
    assert members(witness, group) == {"alice", "bob", "pierre", "gerda", "ivan"}
    assert len(wire.lines) == 5 + 1
    wire.forget()
    change = await rt.groups.set_members(group.name, ["Alice@Example.com", "limited", "IVAN"])
    assert (names(change.added), names(change.removed)) == (["limited"], ["bob", "pierre", "gerda"])
    assert members(witness, group) == {"alice", "limited", "ivan"}
    assert len(wire.lines) == 5 + 3 + 1


async def test_set_members_shows_the_difference_first(
    rt: AsyncRT, wire: Wire, witness: Witness, group: GroupRecord
) -> None:
    await rt.groups.add_member(group, "bob")
    wire.forget()
    change = await rt.groups.set_members(
        group.name, ["a@example.com", "alice"], dry_run=True, create_users=True
    )
    assert (names(change.added), names(change.removed)) == (["a@example.com", "alice"], ["bob"])
    assert (bool(change), change.applied) == (True, False)
    assert {line.split()[0] for line in wire.lines} == {"GET"}
    assert members(witness, group) == {"bob"}
    same = await rt.groups.set_members(group.id, ["bob@example.com", "bob"])
    assert (bool(same), same.applied) == (False, False)


async def test_set_members_makes_users_if_it_may(
    rt: AsyncRT, witness: Witness, group: GroupRecord
) -> None:
    new = f"{unique('new')}@example.com"
    with pytest.raises(NotFoundError, match=new):
        await rt.groups.set_members(group, [new, "alice"])
    assert members(witness, group) == set()
    with pytest.raises(NotFoundError, match="nobody-of-this-name"):
        await rt.groups.set_members(group, [new, "nobody-of-this-name"], create_users=True)
    await rt.groups.set_members(group, [new, new.upper(), "alice"], create_users=True)
    assert members(witness, group) == {new, "alice"}
    assert witness.get(f"user/{new}")["EmailAddress"] == new


async def test_set_members_takes_groups_ids_and_records(
    rt: AsyncRT, witness: Witness, group: GroupRecord
) -> None:
    staff, alice = await rt.groups.get("Staff"), await rt.users.get("alice")
    bob = await rt.users.get("bob")
    await rt.groups.set_members(group, [staff, alice, bob.id])
    assert members(witness, group) == {str(staff.id), "alice", "bob"}
    listed = await rt.groups.members(group).all()
    assert {(one.kind, one.name) for one in listed} == {
        ("group", "Staff"), ("user", "alice"), ("user", "bob"),
    }  # fmt: skip
    change = await rt.groups.set_members(
        group, [staff.id, *[p for p in listed if p.kind == "user"]]
    )
    assert not change
    change = await rt.groups.set_members(group, [])
    assert len(change.removed) == 3
    assert members(witness, group) == set()


async def test_what_is_wrong_is_refused_before_anything_is_sent(rt: AsyncRT, wire: Wire) -> None:
    with pytest.raises(TypeError, match="list"):
        await rt.groups.set_members("Staff", "alice")
    with pytest.raises(TypeError, match="at least one"):
        await rt.groups.update("Staff")
    assert wire.lines == []


async def test_nested_members(rt: AsyncRT) -> None:
    members = await rt.groups.members("Agents", recursive=True).all()
    assert {one.name for one in members} >= {"Helpdesk", "alice", "bob", "pierre"}
    direct = await rt.groups.members("Agents").all()
    assert "bob" not in {one.name for one in direct}


async def test_groups_of_a_user(rt: AsyncRT, wire: Wire) -> None:  # task 20: 1 + N or better
    assert "Agents" in [group.name async for group in rt.users.groups("alice")]
    assert len(wire.lines) == 2


async def test_a_group_from_its_beginning_to_its_end(rt: AsyncRT, witness: Witness) -> None:
    name = unique("42")[:2] + "/" + unique("slash")
    group = await rt.groups.create(name, "first")
    assert (group.name, group.description, group.domain) == (name, "first", "UserDefined")
    changed = await rt.groups.update(name, name=f"{name}!", description="second")
    assert (changed.id, changed.name, changed.description) == (group.id, f"{name}!", "second")
    assert witness.get(f"group/{group.id}")["Description"] == "second"
    await rt.groups.delete(group)
    await rt.groups.delete(f"{name}!")
    assert witness.get(f"group/{group.id}")["Disabled"] == "1"
    assert (await rt.groups.get(f"{name}!")).disabled
    assert f"{name}!" not in [one.name for one in await rt.groups.search().all()]
    again = await rt.groups.update(group, disabled=False)
    assert not again.disabled
    types = [entry.type for entry in await rt.groups.history(group).all()]
    assert types[0] == "Create"
    assert "Set" in types


async def test_digits_in_a_text_are_a_name(rt: AsyncRT) -> None:
    staff = await rt.groups.get("Staff")
    with pytest.raises(NotFoundError, match=str(staff.id)):
        await rt.groups.get(str(staff.id))
    assert (await rt.groups.get(staff.id)).name == "Staff"


async def test_what_is_not_there(rt: AsyncRT) -> None:
    with pytest.raises(NotFoundError, match="99999"):
        await rt.groups.get(99999)
    with pytest.raises(NotFoundError, match="99999"):
        await rt.groups.update(99999, description="x")
    with pytest.raises(NotFoundError, match="99999"):
        await rt.groups.delete(99999)
    with pytest.raises(NotFoundError, match="99999"):
        await rt.groups.history(99999).all()
    with pytest.raises(NotFoundError, match="no group 'nix'"):
        await rt.groups.set_members("nix", ["alice"])


@pytest.mark.parametrize("user", ["alice", "limited", "norights"])
async def test_who_may_not_is_told(as_user: AsUser, rt: AsyncRT, user: str) -> None:
    staff = await rt.groups.get("Staff")
    members = await rt.groups.members(staff).all()
    other = as_user(user)
    with pytest.raises((ForbiddenError, NotAppliedError, NotFoundError)):
        await other.groups.set_members(staff.id, ["alice"])
    with pytest.raises((ForbiddenError, NotAppliedError, NotFoundError)):
        await other.groups.update(staff.id, description="mine")
    with pytest.raises((ForbiddenError, NotAppliedError, NotFoundError)):
        await other.groups.delete(staff.id)
    after = await rt.groups.get("Staff")
    assert (after.description, after.disabled) == (staff.description, False)
    assert await rt.groups.members(staff).all() == members


async def test_a_user_from_beginning_to_end(rt: AsyncRT, wire: Wire, witness: Witness) -> None:
    name = unique("u/ser")
    user = await rt.users.create(
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
    changed = await rt.users.update(user.email, name=f"{name}!", city="Köln")
    assert (changed.id, changed.name, changed.city) == (user.id, f"{name}!", "Köln")
    await rt.users.delete(f"{name}!")
    await rt.users.delete(user.id)
    assert witness.get(f"user/{user.id}")["Disabled"] in (1, "1")
    types = [entry.type for entry in await rt.users.history(user.id).all()]
    assert (types[0], "Set" in types) == ("Create", True)
    with pytest.raises(NotFoundError, match="no user 'nobody-at-all'"):
        await rt.users.history("nobody-at-all").all()


async def test_many_users_are_looked_up_at_once(rt: AsyncRT, wire: Wire) -> None:
    users = await users_by(rt, "EmailAddress", ["ALICE@example.com", "bob@example.com", "x@y.z"])
    assert {key: row["Name"] for key, row in users.items()} == {
        "alice@example.com": "alice", "bob@example.com": "bob",
    }  # fmt: skip
    assert wire.lines == ["GET /REST/2.0/users"]
    await users_by(rt, "Name", [f"nobody-{number}" for number in range(120)])
    assert len(wire.lines) == 1 + 3


async def test_users_in_another_order(rt: AsyncRT) -> None:
    names = [one.name for one in await rt.users.search(orderby="-Name").all()]
    # By the database's collation, in which these names stand alike everywhere.
    known = [name for name in names if name in {"alice", "bob", "gerda", "ivan", "pierre"}]
    assert known == ["pierre", "ivan", "gerda", "bob", "alice"]


async def test_staff_may_not_disable_others(as_user: AsUser, witness: Witness) -> None:
    # RT refuses DELETE with a bare 500, which what stands in front of it says too.
    with pytest.raises(ForbiddenError, match="Permission Denied"):
        await as_user("alice").users.delete("bob")
    assert witness.get("user/bob")["Disabled"] in (0, "0")
    with pytest.raises((ForbiddenError, NotAppliedError)):
        await as_user("pierre").users.update("bob", city="Ailleurs")
