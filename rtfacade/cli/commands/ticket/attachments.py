"""``ticket attachments`` and ``download``."""

from __future__ import annotations

import sys
from collections.abc import Generator
from contextlib import contextmanager
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

import rich_click as click

from rtfacade.cli.command import command
from rtfacade.cli.options import ticket_ids
from rtfacade.cli.options.decorators import argument, option

if TYPE_CHECKING:
    from rtfacade.cli.app import App
    from rtfacade.types import Attachment

COLUMNS = ("id", "filename", "content_type", "size", "created", "creator")


@command("attachments")
@argument("number", metavar="ID", type=ticket_ids.TICKET)
@option("--all", "every", is_flag=True, help="Include message bodies and containers.")
@option("--nested", is_flag=True, help="Include the files in forwarded mails.")
def attachments(app: App, number: int, every: bool, nested: bool) -> None:
    """List the attachments of a ticket.

    A file without a name is called by its number and type. A forwarded mail is one .eml file.
    """
    from rtfacade.records import AttachmentRecord

    tickets = app.rt.tickets
    shown = tickets.attachments(number).all() if every else tickets.files(number, nested=nested)
    app.out.rows(shown, AttachmentRecord, COLUMNS)


@command("download")
@argument("number", metavar="ID", type=ticket_ids.TICKET)
@argument("folder", type=click.Path(file_okay=False, path_type=Path), default=".")
@option(
    "--attachment", type=click.IntRange(min=1), help="Download only the attachment with this id."
)
@option("--nested", is_flag=True, help="Save the files in forwarded mails as well.")
@option("--eml", is_flag=True, help="Save whole messages instead, as one .eml file each.")
@option(
    "-o",
    "--output",
    metavar="FILE|FOLDER|-",
    help="Write to this file or, with -, to standard output (--attachment); to a folder (--eml).",
)
def download(
    app: App,
    number: int,
    folder: Path,
    attachment: int | None,
    nested: bool,
    eml: bool,
    output: str | None,
) -> None:
    """Download the files of a ticket into FOLDER, by default the current one.

    They are its attachments, and the files in its custom fields.

    File names are made safe. Existing files are kept: a new file gets a number in its name.
    """
    if attachment is not None and (eml or nested):
        raise click.UsageError("--attachment goes with neither --eml nor --nested")
    if eml and nested:
        raise click.UsageError("--eml saves everything that is in a message: leave out --nested")
    if output is not None and attachment is None:
        folder = _folder(output, eml=eml)
        output = None
    if output == "-" and attachment is not None:
        _to_stdout(app, number, attachment)
        return
    with app.out.progress("download", "bytes") as advance, _listing_saved_files(folder):
        if eml:
            saved = app.rt.tickets.download_messages(number, folder)
        elif attachment is None:
            saved = app.rt.tickets.download_attachments(
                number, folder, nested=nested, progress=advance
            )
            saved += _from_custom_fields(app, number, folder)
        else:
            part = _of_ticket(app, number, attachment)
            target = _target(part, folder, output)
            saved = [app.rt.attachments.download(part, target, progress=advance)]
    if app.out.is_json:
        app.out.json([str(path) for path in saved])
        return
    if not saved:
        app.out.warn(f"ticket {number} has no {'messages' if eml else 'attachments'}")
    for path in saved:
        app.out.line(str(path))


def _from_custom_fields(app: App, number: int, folder: Path) -> list[Path]:
    """Save the files in the custom fields of a ticket."""
    from rtfacade._attachments import files
    from rtfacade._sync.field_files import FieldFile

    fields = app.rt.tickets.get(number).custom_fields
    found = [one for values in fields.values() for one in values if isinstance(one, FieldFile)]
    return [one.download(files.folder(folder)) for one in found]


def _folder(output: str, *, eml: bool) -> Path:
    """Return --output as the folder for whole messages."""
    if not eml:
        raise click.UsageError("--output needs --attachment or --eml")
    if output == "-" or Path(output).is_file():
        raise click.UsageError("--output must be a folder with --eml: each message is a file")
    return Path(output)


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


def _target(part: Attachment, folder: Path, output: str | None) -> Path:
    """Return the path for one file: --output, or a free name in the folder."""
    from rtfacade._attachments import files

    if output is not None:
        return Path(output)
    return files.free_path(files.folder(folder), files.name_of(part))


def _to_stdout(app: App, number: int, attachment: int) -> None:
    part = _of_ticket(app, number, attachment)
    with app.rt.attachments.stream(part) as chunks:
        for chunk in chunks:
            sys.stdout.buffer.write(chunk)
    sys.stdout.buffer.flush()


def _of_ticket(app: App, number: int, attachment: int) -> Attachment:
    """Return an attachment of this ticket; NotFoundError for one of another ticket."""
    from rtfacade import NotFoundError

    tickets = app.rt.tickets
    # The second list is read only if the first does not have it.
    for part in chain(tickets.files(number, nested=True), tickets.attachments(number)):
        if part.id == attachment:
            return part
    raise NotFoundError(404, [f"ticket {number} has no attachment {attachment}"])
