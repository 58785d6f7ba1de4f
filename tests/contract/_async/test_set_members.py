"""A change of a group's members that is shown first, and then carried out."""

import pytest

from rtfacade import AsyncRT, NotAppliedError, NotFoundError
from rtfacade.records.members_change import MembersChange
from tests.contract.wire import Wire
from tests.contract.witness import Witness, unique


def new_group(witness: Witness, *members: str) -> int:
    number = int(witness.post("group", {"Name": unique("team")})["id"])
    witness.put(f"group/{number}/members", [user_id(witness, name) for name in members])
    return number


def user_id(witness: Witness, name: str) -> int:
    return int(witness.get(f"user/{name}")["id"])


def members(witness: Witness, group: int) -> set[str]:
    return {str(one["id"]) for one in witness.get(f"group/{group}")["Members"]}


async def test_what_is_shown_is_not_yet_done(rt: AsyncRT, wire: Wire, witness: Witness) -> None:
    group = new_group(witness, "alice", "bob")
    change = await rt.groups.set_members(group, ["alice", "ivan@example.com"], dry_run=True)
    assert [one.name for one in change.added] == ["ivan"]
    assert [one.name for one in change.removed] == ["bob"]
    assert {one.name for one in change.members} == {"alice", "ivan"}
    assert not change.applied
    assert members(witness, group) == {"alice", "bob"}
    assert {line.split()[0] for line in wire.lines} == {"GET"}
    wire.forget()
    done = await rt.groups.apply(change)
    assert (done.applied, done.added[0].name) == (True, "ivan")
    assert members(witness, group) == {"alice", "ivan"}
    assert len(wire.lines) == 3  # who comes, who goes, the check


async def test_users_that_are_to_be_are_made_when_it_is_done(rt: AsyncRT, witness: Witness) -> None:
    group = new_group(witness, "alice")
    address = unique("nobody-yet") + "@example.com"
    with pytest.raises(NotFoundError, match=address):
        await rt.groups.set_members(group, ["alice", address])
    change = await rt.groups.set_members(group, ["alice", address], dry_run=True, create_users=True)
    assert witness.rows("users", query=f'[{{"field":"Name","value":"{address}"}}]') == []
    done = await rt.groups.apply(change)
    assert done.added[0].id == user_id(witness, address)
    assert members(witness, group) == {"alice", address}


async def test_what_others_changed_meanwhile_is_told(rt: AsyncRT, witness: Witness) -> None:
    group = new_group(witness, "alice")
    change = await rt.groups.set_members(group, ["bob"], dry_run=True)
    witness.put(f"group/{group}/members", [user_id(witness, "gerda")])
    with pytest.raises(NotAppliedError, match="gerda") as caught:
        await rt.groups.apply(change)
    left = caught.value.record
    assert isinstance(left, MembersChange)
    assert members(witness, group) == {"bob", "gerda"}
    await rt.groups.apply(left)
    assert members(witness, group) == {"bob"}
