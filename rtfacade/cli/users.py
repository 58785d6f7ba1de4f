"""``rtfacade user …``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import rich_click as click

from rtfacade.cli import fields, kinds, nouns
from rtfacade.cli.lazy import LazyGroup, command
from rtfacade.cli.params import argument

if TYPE_CHECKING:
    from rtfacade.cli.app import App

TABLE = {
    "show": ("users:show", "Show users."),
    "list": ("users:listing", "List users."),
    "search": ("users:search", "Find users by name, real name or address."),
    "create": ("users:create", "Create a user."),
    "edit": ("users:edit", "Change a user."),
    "ensure": ("users:ensure", "Make sure that a user exists and is as you say."),
    "groups": ("users:groups", "List the groups of a user."),
    "history": ("users:history", "List what happened to a user."),
}
USER = nouns.Noun(
    "user",
    "users",
    "UserRecord",
    ("id", "name", "real_name", "email"),
    looked_in=("Name", "RealName", "EmailAddress"),
    creating=fields.USER,
    editing=fields.USER_CHANGES,
)
show, search, listing = nouns.show(USER), nouns.search(USER), nouns.search(USER, "list")
create, edit, history = nouns.create(USER), nouns.edit(USER), nouns.history(USER)


@click.group("user", cls=LazyGroup, table=TABLE)
def user() -> None:
    """Users and the groups they are in; a user is a name, an address or a number."""


@command("ensure", changes=True)
@argument("name")
@fields.options(fields.USER)
def ensure(app: App, name: str, **given: Any) -> None:
    """Make sure that a user with this name exists and is as you say; prints the number.

    A password is set only on a user that is created.
    """
    asked = fields.collect(fields.USER, given)
    if app.skipped(
        f"make sure of user {name}", **{k: v for k, v in asked.items() if k != "password"}
    ):
        return
    record, created = app.rt.users.ensure(name, **asked)
    sentence = f"Created user {name}." if created else f"User {name} is as you say."
    app.out.done(sentence, record.id, record)


@command("groups")
@argument("who", metavar="USER", type=kinds.KEY)
def groups(app: App, who: str | int) -> None:
    """List the groups of a user, through other groups too."""
    from rtfacade.records import GroupRecord

    app.out.rows(app.rt.users.groups(who), GroupRecord, ("id", "name", "description"))
