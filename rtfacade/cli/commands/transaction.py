"""``rtfacade transaction …``: what happened, on all tickets or on other objects."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import rich_click as click

from rtfacade.cli.command import Command, LazyGroup, command
from rtfacade.cli.commands import shared
from rtfacade.cli.commands.ticket.attachments import COLUMNS as PARTS
from rtfacade.cli.options import lists, output_file, value_types
from rtfacade.cli.options.decorators import argument, option

if TYPE_CHECKING:
    from rtfacade.cli.app import App

TABLE = {
    "list": ("transaction:listing", "List transactions.", "--limit 5", "--limit 5 --json id,type"),
    "search": (
        "transaction:search",
        "Search transactions with TransactionSQL or filters.",
        "\"Type = 'Comment'\" --limit 5",
        "\"Created > 'yesterday'\" --limit 5 --csv",
    ),
    "show": ("transaction:show", "Show transactions.", "1234", "1234 --json id,type,created"),
    "attachments": (
        "transaction:attachments",
        "List the attachments of a transaction.",
        "1234",
        "1234 --json id,filename",
    ),
    "message": (
        "transaction:message",
        "Print a message as a whole mail, or save it.",
        "1234",
        "1234 > message.eml",
    ),
}
COLUMNS = (
    *("id", "created", "creator", "type", "object_type", "object_id"),
    *("field", "old_value", "new_value"),
)
_NUMBER = value_types.POSITIVE


@click.group("transaction", cls=LazyGroup, table=TABLE)
def transaction() -> None:
    """Find and show transactions: replies, comments, and every change that RT records."""


def _searching(name: str, sentence: str) -> Command:
    @command(name, help=sentence)
    @argument("query", metavar="[TRANSACTIONSQL]", required=False)
    @option("--type", multiple=True, metavar="TYPE", help="Only this type, such as Comment.")
    @option(
        "--creator",
        multiple=True,
        type=value_types.PERSON,
        metavar="USER",
        help="Only by this user.",
    )
    @option(
        "--since",
        "created_after",
        type=value_types.PAST,
        metavar="TIME",
        help="Only after this time, such as 7d, yesterday or 2026-11-30.",
    )
    @option(
        "--until",
        "created_before",
        type=value_types.PAST,
        metavar="TIME",
        help="Only before this time.",
    )
    @option(
        "--of",
        "object_type",
        default="RT::Ticket",
        metavar="CLASS",
        help="Only of objects of this class, such as RT::Queue; all for any. Default: RT::Ticket.",
    )
    @option("--content", is_flag=True, help="Read the texts of messages too.")
    @lists.newest_first
    def run(app: App, query: str | None, **given: Any) -> None:
        from rtfacade.records import TransactionRecord

        content, object_type = given.pop("content"), given.pop("object_type")
        chosen = app.out.chosen(TransactionRecord, COLUMNS)
        page = {name: given.pop(name) for name in lists.OPTIONS}
        filters = {name: value for name, value in given.items() if value not in (None, ())}
        for name in ("type", "creator"):
            if name in filters:
                filters[name] = list(filters[name])

        def find(**more: Any) -> Iterable[Any]:
            return app.rt.transactions.search(
                query,
                object_type=None if object_type == "all" else object_type,
                content="text" if content or "content" in chosen else False,
                **more,
                **filters,
            )

        lists.print_rows(app, find, page, TransactionRecord, COLUMNS)

    return run


listing = _searching("list", "List the transactions of all tickets, newest first.")
search = _searching(
    "search", "Search transactions, such as \"Type = 'Comment' AND TicketQueue = 'General'\"."
)


@command("show")
@argument("numbers", metavar="ID…", nargs=-1, required=True, type=_NUMBER)
def show(app: App, numbers: tuple[int, ...]) -> None:
    """Show transactions, with the texts of messages."""
    from rtfacade.records import TransactionRecord

    shared.show_records(app, numbers, app.rt.transactions.get, TransactionRecord, COLUMNS)


@command("attachments")
@argument("number", metavar="ID", type=_NUMBER)
def attachments(app: App, number: int) -> None:
    """List the attachments of a transaction, message bodies and containers too."""
    from rtfacade.records import AttachmentRecord

    app.out.rows(app.rt.transactions.attachments(number), AttachmentRecord, PARTS)


@command("message")
@argument("number", metavar="ID", type=_NUMBER)
@option("-o", "--output", default="-", metavar="FILE|-", help="Save it in this .eml file.")
@output_file.force_option
def message(app: App, number: int, output: str, force: bool) -> None:
    """Print the message of a transaction as a whole mail with its headers and files."""
    to_stdout = output_file.is_stdout(output)
    if not to_stdout:
        output_file.check(Path(output), force=force)
    mail = app.rt.transactions.message(number).as_bytes()
    if to_stdout:
        output_file.print_bytes(app, mail)
        return
    with output_file.writing(Path(output)) as file:
        file.write(mail)
    app.out.line(output)
