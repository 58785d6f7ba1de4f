"""``ticket watchers`` and ``queue watchers``: the people of a ticket or queue by their roles."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

import attrs

from rtfacade.cli.command import command
from rtfacade.cli.options import ticket_ids
from rtfacade.cli.options.decorators import argument
from rtfacade.records.plain import PlainData

if TYPE_CHECKING:
    from rtfacade.cli.app import App

#: The roles that the command line names otherwise than the attribute of the record.
_ATTRIBUTES = {"requestor": "requestors", "cc": "cc", "admin-cc": "admin_cc"}
#: The roles that people can be put into, as one types them.
ROLES = tuple(_ATTRIBUTES)
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
    for role, attribute in _ATTRIBUTES.items():
        for one in getattr(record, attribute, ()):
            yield _watcher(role, one)
    for role, members in _custom(record).items():
        for one in members:
            yield _watcher(role, one)


def _custom(record: Any) -> Mapping[str, tuple[Any, ...]]:
    try:
        return record.custom_roles or {}
    except AttributeError:
        return {}  # RT does not show them to this user


def _watcher(role: str, one: Any) -> Watcher:
    return Watcher(role, _told(one, "kind") or "user", _told(one, "id"), _told(one, "name") or "")


def _told(record: Any, name: str) -> Any:
    """Return a value that RT may hide: the id of a user, the name of a group."""
    try:
        return getattr(record, name)
    except AttributeError:
        return None


def in_role(role: str, who: list[str | int]) -> dict[str, Any]:
    """Return the keyword for people in a role: one of RT's, or a custom role by its name."""
    attribute = _ATTRIBUTES.get(role.casefold())
    return {attribute: who} if attribute else {"custom_roles": {role: who}}


@command("watchers")
@argument("number", metavar="ID", type=ticket_ids.TICKET)
def watchers(app: App, number: int) -> None:
    """List the people of a ticket by role: owner, requestors, Cc, AdminCc and custom roles.

    `ticket watch` adds and removes them.
    """
    app.out.rows(watchers_of(app.rt.tickets.get(number)), Watcher, COLUMNS)
