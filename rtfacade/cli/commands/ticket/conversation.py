"""``ticket history`` and ``conversation``."""

from __future__ import annotations

from datetime import UTC
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import rich_click as click

from rtfacade.cli.command import command
from rtfacade.cli.options import output_file, ticket_ids, value_types
from rtfacade.cli.options.decorators import argument, option
from rtfacade.cli.output.cells import LocalZone

if TYPE_CHECKING:
    from rtfacade import Conversation
    from rtfacade.cli.app import App

_WITH_DESCRIPTION = ("id", "created", "creator", "type", "description")
_WITH_VALUES = ("id", "created", "creator", "type", "field", "old_value", "new_value")


@command("history")
@argument("number", metavar="ID", type=ticket_ids.TICKET)
@option(
    "--type",
    "types",
    metavar="TYPE",
    multiple=True,
    help="Only this type, such as Status or Comment.",
)
@option(
    "--content/--no-content", default=True, help="Include the texts of messages, or leave them out."
)
@option("--limit", type=value_types.POSITIVE, metavar="N", help="Print at most this many entries.")
def history(
    app: App, number: int, types: tuple[str, ...], content: bool, limit: int | None
) -> None:
    """List the history of a ticket, oldest first."""
    from rtfacade import HistoryEntry

    # Without texts, the entries come from REST2, which has no descriptions.
    columns = _WITH_DESCRIPTION if content else _WITH_VALUES
    entries = app.rt.tickets.history(number, content=content, types=types or None, limit=limit)
    app.out.rows(entries, HistoryEntry, columns)


@command("conversation")
@argument("number", metavar="ID", type=ticket_ids.TICKET)
@option("--markdown", is_flag=True, help="Print Markdown.")
@option("--last", is_flag=True, help="Show only the newest reply.")
@option("--mbox", metavar="FILE|-", help="Save whole messages in this mbox file instead.")
@output_file.force_option
def conversation(
    app: App, number: int, markdown: bool, last: bool, mbox: str | None, force: bool
) -> None:
    """Show the messages of a ticket, oldest first."""
    from rtfacade import Conversation

    if mbox is not None:
        if markdown or last:
            raise click.UsageError("--mbox saves every message: leave out --markdown and --last")
        _mbox(app, number, mbox, force=force)
        return
    talk = app.rt.tickets.conversation(number)
    if last:
        newest = talk.last_reply()
        talk = Conversation(talk.ticket_id, () if newest is None else (newest,))
    if app.out.is_json or app.out.is_csv:
        _rows(app, talk)
    elif markdown:
        zone = UTC if app.out.width is None else LocalZone()
        app.out.text(talk.to_markdown(zone).rstrip("\n"))
    else:
        from rtfacade.cli.output import ticket_page

        app.out.page(ticket_page.conversation(talk, app.out.width))


def _mbox(app: App, number: int, given: str, *, force: bool) -> None:
    """Write the messages as mbox, to a file or to standard output."""
    to_stdout = output_file.is_stdout(given)
    if not to_stdout:
        output_file.check(Path(given), force=force)
        if not output_file.is_special(Path(given)):
            app.out.line(str(app.rt.tickets.download_mbox(number, given)))
            return
    with TemporaryDirectory() as folder:
        whole = app.rt.tickets.download_mbox(number, Path(folder) / "mbox")
        if to_stdout:
            output_file.print_file(app, whole)
        else:
            Path(given).write_bytes(whole.read_bytes())


def _rows(app: App, talk: Conversation) -> None:
    from rtfacade import HistoryEntry

    app.out.rows(talk, HistoryEntry, ("id", "created", "creator", "type", "content"))
