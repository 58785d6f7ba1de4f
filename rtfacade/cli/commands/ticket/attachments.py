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
@option("--all", "every", is_flag=True, help="Include message bodies and containers.")
def attachments(app: App, number: int, every: bool) -> None:
    """List the attachments of a ticket."""
    from rtfacade._attachments.files import is_file
    from rtfacade.records import AttachmentRecord

    parts = app.rt.tickets.attachments(number).all()
    if not parts:
        app.rt.tickets.get(number)  # RT answers an empty list for a missing ticket
    shown = [part for part in parts if every or is_file(part)]
    app.out.rows(shown, AttachmentRecord, COLUMNS)


@command("download")
@argument("number", metavar="ID", type=ticket_ids.TICKET)
@argument("folder", type=click.Path(file_okay=False, path_type=Path), default=".")
@option(
    "--attachment", type=click.IntRange(min=1), help="Download only the attachment with this id."
)
@option(
    "-o",
    "--output",
    metavar="FILE|-",
    help="Write to this file, or - for standard output. Needs --attachment.",
)
def download(
    app: App, number: int, folder: Path, attachment: int | None, output: str | None
) -> None:
    """Download the files of a ticket into FOLDER, by default the current one.

    They are its attachments, and the files in its custom fields.

    File names are made safe. Existing files are kept: a new file gets a number in its name.
    """
    if attachment is None and output is not None:
        raise click.UsageError("--output needs --attachment")
    if output == "-" and attachment is not None:
        _to_stdout(app, number, attachment)
        return
    with app.out.progress("download", "bytes") as advance, _listing_saved_files(folder):
        if attachment is None:
            saved = app.rt.tickets.download_attachments(number, folder, progress=advance)
            saved += _from_custom_fields(app, number, folder)
        else:
            target = _target(_of_ticket(app, number, attachment), folder, output)
            saved = [app.rt.attachments.download(attachment, target, progress=advance)]
    if app.out.is_json:
        app.out.json([str(path) for path in saved])
        return
    if not saved:
        app.out.warn(f"ticket {number} has no attachments")
    for path in saved:
        app.out.line(str(path))


def _from_custom_fields(app: App, number: int, folder: Path) -> list[Path]:
    """Save the files in the custom fields of a ticket."""
    from rtfacade._sync.field_files import FieldFile

    ticket = app.rt.tickets.get(number)
    return [
        value.download(folder)
        for values in ticket.custom_fields.values()
        for value in values
        if isinstance(value, FieldFile)
    ]


@contextmanager
def _listing_saved_files(folder: Path) -> Generator[None, None, None]:
    """If a download fails, list the files that were saved before."""
    before = _names(folder)
    try:
        yield
    except BaseException as error:
        saved = ", ".join(sorted(_names(folder) - before)) or "nothing"
        error.add_note(f"saved in {folder} before the error: {saved}")
        raise


def _names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()} if folder.is_dir() else set()


def _target(part: AttachmentRecord, folder: Path, output: str | None) -> Path:
    """Return the path for one file: --output, or a free name in the folder."""
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
    """Return an attachment of this ticket; NotFoundError for one of another ticket."""
    from rtfacade import NotFoundError

    for part in app.rt.tickets.attachments(number):
        if part.id == attachment:
            return part
    raise NotFoundError(404, [f"ticket {number} has no attachment {attachment}"])
