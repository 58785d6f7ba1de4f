"""``ticket links``, ``link``, ``unlink`` and ``merge``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs
import rich_click as click

from rtfacade.cli.command import command
from rtfacade.cli.options import fields, ticket_ids
from rtfacade.cli.options.decorators import argument
from rtfacade.records.plain import PlainData

if TYPE_CHECKING:
    from rtfacade.cli.app import App


@attrs.frozen
class Row(PlainData):
    """One link."""

    link: str
    kind: str
    id: int | None
    url: str


@command("links")
@argument("number", metavar="ID", type=ticket_ids.TICKET)
def links(app: App, number: int) -> None:
    """List the links of a ticket."""
    all_links = app.rt.tickets.links(number)
    if app.out.is_json:
        app.out.record(all_links)
        return
    kinds = [field.name for field in attrs.fields(type(all_links))]
    rows = [
        Row(kind, end.kind, end.id, end.url) for kind in kinds for end in getattr(all_links, kind)
    ]
    app.out.rows(rows, Row, ("link", "kind", "id", "url"))


@command("link", changes=True)
@argument("number", metavar="ID", type=ticket_ids.TICKET)
@fields.options(fields.LINKS)
def link(app: App, number: int, **given: Any) -> None:
    """Add links from a ticket to tickets (by id) or URLs."""
    _change(app, number, given, "link")


@command("unlink", changes=True)
@argument("number", metavar="ID", type=ticket_ids.TICKET)
@fields.options(fields.LINKS)
def unlink(app: App, number: int, **given: Any) -> None:
    """Remove links. Skips links that do not exist."""
    _change(app, number, given, "unlink")


def _change(app: App, number: int, given: dict[str, Any], verb: str) -> None:
    targets = fields.collect(fields.LINKS, given)
    if not any(targets.values()):
        raise click.UsageError(f"nothing to {verb}: pass a link, such as --depends-on 43")
    if app.dry_run(f"{verb} ticket {number}", **targets):
        return
    getattr(app.rt.tickets, verb)(number, **targets)
    app.out.done(f"{verb.capitalize()}ed ticket {number}.")


@command("merge", changes=True)
@argument("number", metavar="ID", type=ticket_ids.TICKET)
@argument("into", metavar="INTO", type=ticket_ids.TICKET)
def merge(app: App, number: int, into: int) -> None:
    """Merge ticket ID into ticket INTO. This cannot be undone."""
    app.confirm(f"Merge ticket {number} into {into}? This cannot be undone.")
    if app.dry_run(f"merge ticket {number} into {into}"):
        return
    app.rt.tickets.merge(number, into)
    app.out.done(f"Merged ticket {number} into {into}.")
