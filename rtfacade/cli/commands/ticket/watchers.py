"""``watchers`` and ``watch``, of a ticket and of a queue: the people by their roles."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

import attrs

from rtfacade.cli.command import command
from rtfacade.cli.options import ticket_ids, value_types
from rtfacade.cli.options.decorators import argument, option
from rtfacade.records.plain import PlainData

if TYPE_CHECKING:
    from rtfacade.cli.app import App

COLUMNS = ("role", "kind", "name")


@attrs.frozen
class Watcher(PlainData):
    """A user or a group in a role."""

    role: str
    kind: str
    id: int | None
    name: str


def watchers_of(record: Any) -> Iterator[Watcher]:
    """Yield the people of a ticket or queue, the owner of a ticket first."""
    owner = getattr(record, "owner", None)
    if owner is not None:
        yield _watcher("owner", owner)
    for role, attribute in value_types.WATCHER_ROLES.items():
        for one in getattr(record, attribute, ()):
            yield _watcher(role, one)
    for role, members in _custom(record).items():
        for one in members:
            yield _watcher(role, one)


def _custom(record: Any) -> Mapping[str, tuple[Any, ...]]:
    return getattr(record, "custom_roles", None) or {}  # RT may not show them to this user


def _watcher(role: str, person: Any) -> Watcher:
    # RT may hide the id of a user and the name of a group.
    kind, number, name = (getattr(person, part, None) for part in ("kind", "id", "name"))
    return Watcher(role, kind or "user", number, name or "")


def in_role(role: str, who: list[str | int]) -> dict[str, Any]:
    """Return the keyword for people in a role: one of RT's, or a custom role by its name."""
    attribute = value_types.WATCHER_ROLES.get(role.casefold())
    return {attribute: who} if attribute else {"custom_roles": {role: who}}


@command("watchers")
@argument("number", metavar="ID", type=ticket_ids.TICKET)
def watchers(app: App, number: int) -> None:
    """List the people of a ticket by role: owner, requestors, Cc, AdminCc and custom roles.

    `ticket watch` adds and removes them.
    """
    app.out.rows(watchers_of(app.rt.tickets.get(number)), Watcher, COLUMNS)


def watch_options(roles: str) -> Callable[[Any], Any]:
    """Add the people of ``watch`` and its options; ``roles`` lists RT's roles for the help."""

    def add(run: Any) -> Any:
        for one in reversed(
            (
                argument("people", metavar="[PERSON]…", nargs=-1),
                option(
                    "--as",
                    "role",
                    metavar="ROLE",
                    default="cc",
                    help=f"Add or remove them in this role: {roles}, or a custom role by its name.",
                ),
                option("--remove", is_flag=True, help="Remove watchers instead of adding them."),
            )
        ):
            run = one(run)
        return run

    return add


def change_watchers(
    app: App, noun: str, key: str | int, people: Sequence[str], role: str, *, remove: bool
) -> None:
    """Add people, by default the user, to a role of a ticket or queue, or remove them."""
    who = list(people) or [app.rt.whoami().name]
    verb, joint = ("remove", "from") if remove else ("add", "to")
    place = f"{joint} the {role} of {noun} {key}"
    if app.dry_run(f"{verb} people {place}", people=who):
        return
    nouns: Any = app.rt.tickets if noun == "ticket" else app.rt.queues
    change = nouns.remove_watchers if remove else nouns.add_watchers
    change(key, **in_role(role, [value_types.person(one) for one in who]))
    app.out.done(f"{'Removed' if remove else 'Added'} {', '.join(who)} {place}.")


@command("watch", changes=True)
@argument("number", metavar="ID", type=ticket_ids.TICKET)
@watch_options("requestor, cc, admin-cc")
def watch(app: App, number: int, people: tuple[str, ...], role: str, remove: bool) -> None:
    """Add watchers to a ticket, or remove them. Without PERSON, that is you.

    A PERSON is a login, an e-mail address, or id:N for the user or group with that id.
    """
    change_watchers(app, "ticket", number, people, role, remove=remove)
