"""Examples of rt.groups."""

import copy

from rtfacade import RT


def get(rt: RT) -> None:
    """By name or number."""
    group = rt.groups.get("Helpdesk")
    print(group.id, group.description)
    assert group.name == "Helpdesk"


def attach(rt: RT) -> None:
    """A copied or pickled record has no client."""
    copied = copy.deepcopy(rt.groups.get("Helpdesk"))
    print(rt.groups.attach(copied).members().all())
    assert rt.groups.attach(copied).members().all()


def get_many(rt: RT, group_id: int = 42, other_group: int = 43) -> None:
    """By number; in the order given."""
    for group in rt.groups.get_many([group_id, other_group]):
        print(group.name, group.description)
    assert group.id == other_group


def search(rt: RT) -> None:
    """By keywords, and by conditions."""
    for group in rt.groups.search(("name", "LIKE", "desk"), orderby="name"):
        print(group.id, group.name)
    assert group.name == "Helpdesk"


def create(rt: RT, name: str = "Second line") -> None:
    """With a description."""
    group = rt.groups.create(name, "For what the help desk cannot solve")
    print(group.id)
    assert group.name == name


def update(rt: RT, group_id: int = 42) -> None:
    """By name or number."""
    group = rt.groups.update(group_id, description="Monday to Friday")
    print(group.description)
    assert group.description == "Monday to Friday"


def delete(rt: RT, group_id: int = 42) -> None:
    """RT keeps the group, disabled."""
    rt.groups.delete(group_id)
    assert rt.groups.get(group_id).disabled


def history(rt: RT, group_id: int = 42) -> None:
    """Who changed what."""
    for entry in rt.groups.history(group_id):
        print(entry.created, entry.type, entry.creator)
    assert entry.type


def members(rt: RT) -> None:
    """Users and groups; with recursive, those of its groups too."""
    for member in rt.groups.members("Helpdesk"):
        print(member.kind, member.name)
    assert member.name == "bob"


def add_member(rt: RT, group_id: int = 42) -> None:
    """A login or an address; somebody who is in the group stays."""
    rt.groups.add_member(group_id, "alice@example.com")
    assert [one.name for one in rt.groups.members(group_id)] == ["alice"]


def remove_member(rt: RT, group_id: int = 42) -> None:
    """Somebody who is not in the group is no error."""
    rt.groups.remove_member(group_id, "alice")
    assert rt.groups.members(group_id).all() == []


def set_members(rt: RT, group_id: int = 42) -> None:
    """Exactly these."""
    change = rt.groups.set_members(group_id, ["alice", "bob@example.com"])
    print("added", [member.name for member in change.added])
    print("removed", [member.name for member in change.removed])
    assert {one.name for one in rt.groups.members(group_id)} == {"alice", "bob"}


def apply(rt: RT, group_id: int = 42) -> None:
    """After a look at what would change."""
    change = rt.groups.set_members(group_id, ["alice", "bob"], dry_run=True)
    print("would add", [member.name for member in change.added])
    rt.groups.apply(change)
    assert {one.name for one in rt.groups.members(group_id)} == {"alice", "bob"}
