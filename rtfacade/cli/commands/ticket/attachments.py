"""``ticket attachments`` and ``download``."""

from __future__ import annotations

import sys
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import rich_click as click

from rtfacade.cli.command import command
from rtfacade.cli.options import ticket_ids
from rtfacade.cli.options.decorators import argument, option

if TYPE_CHECKING:
    from rtfacade.cli.app import App
    from rtfacade.records import AttachmentRecord

COLUMNS = ("id", "filename", "content_type", "size", "created", "creator")


@command("attachments")
@argument("number", metavar="ID", type=ticket_ids.TICKET)
@option("--all", "every", is_flag=True, help="Bodies of messages and containers too.")
def attachments(app: App, number: int, every: bool) -> None:
    """List the files of a ticket."""
    from rtfacade._attachments.files import is_file
    from rtfacade.records import AttachmentRecord

    found = app.rt.tickets.attachments(number).all()
    if not found:
        app.rt.tickets.get(number)  # of what is not there, RT lists nothing
    shown = [part for part in found if every or is_file(part)]
    app.out.rows(shown, AttachmentRecord, COLUMNS)


@command("download")
@argument("number", metavar="ID", type=ticket_ids.TICKET)
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
    with app.out.progress("download", "bytes") as advance, _telling_what_is_saved(folder):
        if attachment is None:
            saved = app.rt.tickets.download_attachments(number, folder, progress=advance)
        else:
            target = _target(_of_ticket(app, number, attachment), folder, output)
            saved = [app.rt.attachments.download(attachment, target, progress=advance)]
    if app.out.is_json:
        app.out.json([str(path) for path in saved])
        return
    if not saved:
        app.out.warn(f"ticket {number} has no files")
    for path in saved:
        app.out.line(str(path))


@contextmanager
def _telling_what_is_saved(folder: Path) -> Generator[None, None, None]:
    """Name the files that are there when the rest could not be fetched."""
    before = _names(folder)
    try:
        yield
    except BaseException as error:
        saved = ", ".join(sorted(_names(folder) - before)) or "nothing"
        error.add_note(f"saved in {folder} before that: {saved}")
        raise


def _names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()} if folder.is_dir() else set()


def _target(part: AttachmentRecord, folder: Path, output: str | None) -> Path:
    """Say where one file goes: where it was told to, or to a free name in the folder."""
    from rtfacade._attachments import files

    if output is not None:
        return Path(output)
    return files.free_path(files.folder(folder), files.name_of(part))


def _to_stdout(app: App, number: int, attachment: int) -> None:
    _of_ticket(app, number, attachment)
    with app.rt.attachments.stream(attachment) as chunks:
        for chunk in chunks:
            sys.stdout.buffer.write(chunk)
    sys.stdout.buffer.flush()


def _of_ticket(app: App, number: int, attachment: int) -> AttachmentRecord:
    """Find an attachment of this ticket; NotFoundError for one that is another's."""
    from rtfacade import NotFoundError

    for part in app.rt.tickets.attachments(number):
        if part.id == attachment:
            return part
    raise NotFoundError(404, [f"ticket {number} has no attachment {attachment}"])
