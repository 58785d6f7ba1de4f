"""``ticket view``."""

from __future__ import annotations

import webbrowser
from typing import TYPE_CHECKING, Any

import attrs
import rich_click as click

from rtfacade.cli.command import command
from rtfacade.cli.options import ticket_ids
from rtfacade.cli.options.decorators import argument, option
from rtfacade.records.conversation import Conversation
from rtfacade.records.links import Links
from rtfacade.records.plain import plain
from rtfacade.records.vocabulary import values_of

if TYPE_CHECKING:
    from rtfacade import Ticket
    from rtfacade.cli.app import App

#: What ``--json`` has besides the fields of the ticket.
_PARTS = ("links", "conversation")


@command("view")
@argument("number", metavar="ID|URL", type=ticket_ids.TICKET)
@option("--web", is_flag=True, help="Open the ticket in your browser instead.")
@option(
    "--comments/--no-comments", default=True, help="Include comments, or leave them out. [with]"
)
def view(app: App, number: int, web: bool, comments: bool) -> None:
    """Show a ticket with its people, fields, links, files and messages, the newest message last.

    A long page opens in the pager that RTFACADE_PAGER or PAGER names, or in less. --json adds
    "links" and "conversation" to the fields of `ticket show`.
    """
    if web:
        _open(app, number)
        return
    if app.out.is_csv:
        raise click.UsageError("a page is no table: use `ticket show --csv` or --json")
    if app.out.is_json:
        _json(app, number, comments)
        return
    if app.out.fields:
        raise click.UsageError("view shows the whole ticket: use `ticket show --fields`")
    from rtfacade.cli.output import ticket_page

    ticket = app.rt.tickets.get(number)
    talk = _talk(app, ticket.id, comments)
    app.out.page(ticket_page.whole(ticket, talk, app.out.width))


def _talk(app: App, number: int, comments: bool) -> Conversation:
    talk = app.rt.tickets.conversation(number)
    if comments:
        return talk
    kept = tuple(entry for entry in talk if entry.type != "Comment")
    return attrs.evolve(talk, entries=kept)


def _json(app: App, number: int, comments: bool) -> None:
    """Print the fields, links and messages; only what was asked for is read."""
    from rtfacade.cli.output.writer import check_custom, check_names
    from rtfacade.records import TicketRecord

    names = app.out.fields
    own = [name for name in names if name not in _PARTS]
    check_names(TicketRecord, own)
    ticket: Ticket = app.rt.tickets.get(number)
    check_custom(ticket, own)
    shown: dict[str, Any] = dict(zip(own, values_of(ticket, own), strict=True))
    if not names:
        shown = ticket.to_dict()
    if not names or "links" in names:
        shown["links"] = Links.of_hyperlinks(ticket.raw)
    if not names or "conversation" in names:
        shown["conversation"] = [plain(entry) for entry in _talk(app, ticket.id, comments)]
    app.out.json({name: shown[name] for name in names or shown})


def _open(app: App, number: int) -> None:
    """Open the page of a ticket, at the address that RT says it has."""
    address = app.rt.tickets.get(number).url
    app.out.note(f"opening {address}")
    if not webbrowser.open(address):
        raise click.ClickException(f"no browser to open {address}: set BROWSER")
