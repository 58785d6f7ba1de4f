"""``ticket attachments`` and ``download``."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import rich_click as click

from rtfacade.cli import ids
from rtfacade.cli.lazy import command
from rtfacade.cli.params import argument, option

if TYPE_CHECKING:
    from rtfacade.cli.app import App

COLUMNS = ("id", "filename", "content_type", "size", "created", "creator")


@command("attachments")
@argument("number", metavar="ID", type=ids.TICKET)
@option("--all", "every", is_flag=True, help="Bodies of messages and containers too.")
def attachments(app: App, number: int, every: bool) -> None:
    """List the files of a ticket."""
    from rtfacade._files import is_file
    from rtfacade.records import AttachmentRecord

    found = app.rt.tickets.attachments(number).all()
    if not found:
        app.rt.tickets.get(number)  # of what is not there, RT lists nothing
    shown = [part for part in found if every or is_file(part)]
    app.out.rows(shown, AttachmentRecord, COLUMNS)


@command("download")
@argument("number", metavar="ID", type=ids.TICKET)
@argument("folder", type=click.Path(file_okay=False, path_type=Path), default=".")
@option("--attachment", type=click.IntRange(min=1), help="This one only, by its number.")
@option("-o", "--output", metavar="FILE|-", help="Where to; with --attachment.")
def download(
    app: App, number: int, folder: Path, attachment: int | None, output: str | None
) -> None:
    """Save the files of a ticket into FOLDER (here unless told), under safe names.

    A file that is there already is kept; the new one gets a number.
    """
    if attachment is None and output is not None:
        raise click.UsageError("--output is for one file: give --attachment too")
    if output == "-" and attachment is not None:
        _to_stdout(app, number, attachment)
        return
    with app.out.progress("download", "bytes") as advance:
        if attachment is None:
            saved = app.rt.tickets.download_attachments(number, folder, progress=advance)
        else:
            _insist(app, number, attachment)
            target = Path(output) if output else folder
            saved = [app.rt.attachments.download(attachment, target, progress=advance)]
    if app.out.is_json:
        app.out.json([str(path) for path in saved])
        return
    for path in saved:
        app.out.line(str(path))


def _to_stdout(app: App, number: int, attachment: int) -> None:
    _insist(app, number, attachment)
    with app.rt.attachments.stream(attachment) as chunks:
        for chunk in chunks:
            sys.stdout.buffer.write(chunk)
    sys.stdout.buffer.flush()


def _insist(app: App, number: int, attachment: int) -> None:
    """Refuse an attachment that is another ticket's."""
    from rtfacade import NotFoundError

    if not any(part.id == attachment for part in app.rt.tickets.attachments(number)):
        raise NotFoundError(404, [f"ticket {number} has no attachment {attachment}"])
