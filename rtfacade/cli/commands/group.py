"""``rtfacade group …``."""

from __future__ import annotations

from typing import TYPE_CHECKING

import rich_click as click

from rtfacade.cli.command import LazyGroup, command
from rtfacade.cli.commands import shared
from rtfacade.cli.options import fields, value_types
from rtfacade.cli.options.decorators import argument, option
from rtfacade.cli.options.text_input import read
from rtfacade.cli.outcomes import for_each

if TYPE_CHECKING:
    from rtfacade import MembersChange
    from rtfacade.cli.app import App

TABLE = {
    "show": ("group:show", "Show groups.", "Staff", "Staff Helpdesk --json id,name"),
    "list": ("group:listing", "List groups.", "desk", "--fields id,name --csv"),
    "search": (
        "group:search",
        "Search groups by name or description.",
        "desk",
        '--where "Name LIKE sta"',
    ),
    "create": (
        "group:create",
        "Create a group.",
        "Night",
        'Night --description "From 22:00 to 6:00"',
    ),
    "edit": (
        "group:edit",
        "Edit a group.",
        'Staff --description "Everybody"',
        "Staff --name Team --dry-run",
    ),
    "members": (
        "group:members",
        "List the members of a group.",
        "Helpdesk",
        "Agents --recursive --json name",
    ),
    "add": ("group:add", "Add members.", "Staff alice bob", "Staff bob --dry-run"),
    "remove": ("group:remove", "Remove members.", "Staff bob", "Staff alice --dry-run"),
    "sync": (
        "group:sync",
        "Make a list of users the members of a group.",
        "Staff alice bob --yes",
        "Staff @people.txt --dry-run",
    ),
    "delete": ("group:delete", "Disable a group.", "Staff --dry-run", "Staff Helpdesk --dry-run"),
    "history": (
        "group:history",
        "List the history of a group.",
        "Staff",
        "Staff --limit 3 --json type,creator.name",
    ),
}
GROUP = shared.NounSpec(
    "group",
    "groups",
    "GroupRecord",
    ("id", "name", "description"),
    search_columns=("Name", "Description"),
    create_fields=fields.GROUP,
    edit_fields=fields.GROUP_CHANGES,
)
show, search, listing = shared.show(GROUP), shared.search(GROUP), shared.search(GROUP, "list")
delete = shared.delete(GROUP)
create, edit, history = shared.create(GROUP), shared.edit(GROUP), shared.history(GROUP)


@click.group("group", cls=LazyGroup, table=TABLE)
def group() -> None:
    """Manage groups and their members. Pass a group as its name or id."""


@command("members")
@argument("name", metavar="GROUP", type=value_types.GROUP)
@option("--recursive", is_flag=True, help="Include the members of member groups.")
def members(app: App, name: str, recursive: bool) -> None:
    """List the members of a group, both users and groups."""
    from rtfacade.records import Principal

    rows = app.rt.groups.members(value_types.key(name), recursive=recursive)
    app.out.rows(rows, Principal, ("kind", "name"))


@command("add", changes=True)
@argument("name", metavar="GROUP", type=value_types.GROUP)
@argument("who", metavar="USER…", nargs=-1, required=True)
def add(app: App, name: str, who: tuple[str, ...]) -> None:
    """Add users (by login, address or id:N) or groups (by id:N). Existing members are kept."""
    if app.dry_run(f"add to group {name}", members=who):
        return
    key = value_types.key(name)
    for one, _ in for_each(
        app, who, lambda one: app.rt.groups.add_member(key, value_types.person(one))
    ):
        app.out.done(f"{one} is in group {name}.")


@command("remove", changes=True)
@argument("name", metavar="GROUP", type=value_types.GROUP)
@argument("who", metavar="USER…", nargs=-1, required=True)
def remove(app: App, name: str, who: tuple[str, ...]) -> None:
    """Remove members. Skips users who are not members."""
    if app.dry_run(f"remove from group {name}", members=who):
        return
    key = value_types.key(name)
    for one, _ in for_each(
        app, who, lambda one: app.rt.groups.remove_member(key, value_types.person(one))
    ):
        app.out.done(f"{one} is not in group {name}.")


@command("sync", changes=True)
@argument("name", metavar="GROUP", type=value_types.GROUP)
@argument("who", metavar="[USER|-|@FILE]…", nargs=-1)
@option("--empty", is_flag=True, help="Allow an empty list, which removes all members.")
@option("--create-users", is_flag=True, help="Create users for unknown addresses.")
def sync(app: App, name: str, who: tuple[str, ...], empty: bool, create_users: bool) -> None:
    """Make these users the members of a group, and remove all others.

    Pass users as arguments, or one per line in @FILE or on standard input (-). Lines that start
    with # are ignored. Prints the changes: + for added, - for removed.
    """
    wanted = [value_types.person(one) for given in who for one in _read_list(given)]
    if not wanted and not empty:
        raise click.UsageError("the list is empty: pass --empty to remove all members")
    groups = app.rt.groups
    change = groups.set_members(
        value_types.key(name), wanted, dry_run=True, create_users=create_users
    )
    if app.has("dry_run") or not change:
        _print(app, change)
        return
    if change.removed:
        gone = ", ".join(one.name for one in change.removed)
        app.confirm(f"Remove {len(change.removed)} from group {name} ({gone})?")
    _print(app, groups.apply(change))


def _read_list(given: str) -> list[str]:
    if given != "-" and not given.startswith("@"):
        return [given]
    lines = (line.strip() for line in read(given, "the list").splitlines())
    return [line for line in lines if line and not line.startswith("#")]


def _print(app: App, change: MembersChange) -> None:
    if app.out.is_json:
        app.out.record(change)
        return
    for sign, people in (("+", change.added), ("-", change.removed)):
        for one in people:
            app.out.line(f"{sign} {one.name}")
    if not change:
        app.out.note("nothing to change")
