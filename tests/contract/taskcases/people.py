"""Users and groups."""

from typing import Any

from tests.contract.taskcases.case import READ_BACK, Args, case
from tests.contract.taskcases.world import World
from tests.contract.witness import unique


def _group(world: World, *members: str) -> str:
    name = unique("group")
    number = world.post("group", {"Name": name})["id"]
    ids = [_number(world, member) for member in members]
    if ids:
        world.put(f"group/{number}/members", ids)
    return name


def _number(world: World, user: str) -> int:
    return int(world.get(f"user/{user}")["id"])


def _members(world: World, group: str) -> set[str]:
    rows = world.get("groups", query=f'[{{"field": "Name", "value": "{group}"}}]')["items"]
    [row] = rows
    return {str(one["id"]) for one in world.get(f"group/{row['id']}")["Members"]}


@case(18, "add alice to a group, by name", 3, READ_BACK)
def add_to_group(world: World) -> Args:
    return {"group": _group(world), "user": "alice"}


@add_to_group.outcome
def _(world: World, args: Args, result: Any) -> None:
    assert _members(world, args["group"]) == {"alice"}


@case(19, "make a group's members exactly these five, difference first", 5 + 2, READ_BACK)
def set_members(world: World) -> Args:
    names = ["alice", "bob", "gerda", "ivan", "limited"]
    group = _group(world, "alice", "bob", "pierre", "norights")
    return {"group": group, "emails": [f"{name}@example.com" for name in names]}


@set_members.outcome
def _(world: World, args: Args, result: Any) -> None:
    added, removed = map(sorted, result)
    assert (added, removed) == (["gerda", "ivan", "limited"], ["norights", "pierre"])
    assert _members(world, args["group"]) == {"alice", "bob", "gerda", "ivan", "limited"}


@case(20, "groups of a user, with their names", 2, reads=True)
def groups_of(world: World) -> Args:
    name = unique("member")
    world.post("user", {"Name": name, "Privileged": 1})
    return {"user": name, "_wanted": [_group(world, name) for _ in range(3)]}


@groups_of.outcome
def _(world: World, args: Args, result: Any) -> None:
    assert sorted(result) == sorted(args["_wanted"])


@case(32, "make sure that a user exists and is privileged", 2, READ_BACK)
def ensure(world: World) -> Args:
    name = unique("new")
    return {"name": name, "email": f"{name}@example.com"}


@ensure.outcome
def _(world: World, args: Args, result: Any) -> None:
    assert result is True
    user = world.get(f"user/{args['name']}")
    assert (user["EmailAddress"], int(user["Privileged"])) == (args["email"], 1)
