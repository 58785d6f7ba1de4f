"""``rtfacade user …``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import rich_click as click

from rtfacade.cli.command import LazyGroup, command
from rtfacade.cli.commands import shared
from rtfacade.cli.options import fields, value_types
from rtfacade.cli.options.decorators import argument

if TYPE_CHECKING:
    from rtfacade.cli.app import App

TABLE = {
    "show": ("user:show", "Show users.", "alice", "alice bob --json name,email"),
    "list": ("user:listing", "List users.", "ali", "--limit 5 --csv"),
    "search": (
        "user:search",
        "Search users by name, real name or address.",
        "alice",
        '--where "EmailAddress ENDSWITH @example.com" --limit 5',
    ),
    "create": (
        "user:create",
        "Create a user.",
        "carol --email carol@example.com --privileged",
        'dave --real-name "Dave Dodd"',
    ),
    "edit": (
        "user:edit",
        "Edit a user.",
        'bob --real-name "Bob Bauer"',
        "bob --organization Support --dry-run",
    ),
    "ensure": (
        "user:ensure",
        "Create a user, or update an existing one.",
        "carol --email carol@example.com",
        "carol --privileged --dry-run",
    ),
    "groups": ("user:groups", "List the groups of a user.", "alice", "alice --json id,name"),
    "delete": ("user:delete", "Disable a user.", "bob --dry-run", "alice bob --dry-run"),
    "history": ("user:history", "List the history of a user.", "alice", "alice --limit 3 --csv"),
}
USER = shared.NounSpec(
    "user",
    "users",
    "UserRecord",
    ("id", "name", "real_name", "email"),
    search_columns=("Name", "RealName", "EmailAddress"),
    create_fields=fields.USER,
    edit_fields=fields.USER_CHANGES,
)
show, search, listing = shared.show(USER), shared.search(USER), shared.search(USER, "list")
delete = shared.delete(USER)
create, edit, history = shared.create(USER), shared.edit(USER), shared.history(USER)


@click.group("user", cls=LazyGroup, table=TABLE)
def user() -> None:
    """Manage users. Pass a user as a name, an address or an id."""


@command("ensure", changes=True)
@argument("name")
@fields.options(fields.USER)
def ensure(app: App, name: str, **given: Any) -> None:
    """Create a user with this name, or update the existing one; prints the id.

    A password is set only for a new user.
    """
    values = fields.collect(fields.USER, given)
    if app.dry_run(
        f"create or update user {name}", **{k: v for k, v in values.items() if k != "password"}
    ):
        return
    record, created = app.rt.users.ensure(name, **values)
    sentence = f"Created user {name}." if created else f"User {name} is up to date."
    app.out.done(sentence, record.id, record)


@command("groups")
@argument("who", metavar="USER", type=value_types.KEY)
def groups(app: App, who: str | int) -> None:
    """List the groups of a user, including those through other groups."""
    from rtfacade.records import GroupRecord

    app.out.rows(app.rt.users.groups(who), GroupRecord, ("id", "name", "description"))
