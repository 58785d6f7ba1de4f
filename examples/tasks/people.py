"""Users and groups, by name."""

from collections.abc import Sequence

from rtfacade import RT


def add_to_group(rt: RT, group: str, user: str) -> None:
    """Add a user to a group (task 18)."""
    rt.groups.add_member(group, user)


def set_members(rt: RT, group: str, emails: Sequence[str]) -> tuple[list[str], list[str]]:
    """Set the members of a group; show the difference first (task 19)."""
    change = rt.groups.set_members(group, emails, dry_run=True)
    print("to add:", [one.name for one in change.added])
    done = rt.groups.apply(change)
    return [one.name for one in done.added], [one.name for one in done.removed]


def groups_of(rt: RT, user: str) -> list[str]:
    """List the groups of a user (task 20)."""
    return [group.name for group in rt.users.groups(user)]


def ensure(rt: RT, name: str, email: str) -> bool:
    """Ensure that a privileged user exists; return whether it was created (task 32)."""
    _, created = rt.users.ensure(name, email=email, privileged=True)
    return created
