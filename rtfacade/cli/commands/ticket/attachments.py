"""``ticket attachments`` and ``download``."""

from __future__ import annotations

import sys
from collections.abc import Callable, Generator, Sequence
from contextlib import contextmanager
from itertools import chain
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import rich_click as click

from rtfacade.cli.command import command
from rtfacade.cli.options import output_file, ticket_ids, value_types
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
    "--attachment",
    type=value_types.POSITIVE,
    metavar="ID",
    help="Download only the attachment with this id.",
)
@option("--nested", is_flag=True, help="Save the files in forwarded mails as well.")
@option("--eml", is_flag=True, help="Save whole messages instead, as one .eml file each.")
@option(
    "-o",
    "--output",
    metavar="FILE|FOLDER|-",
    help="Write to this folder; one file also to this file or, with -, to standard output.",
)
@output_file.force_option
def download(
    app: App,
    number: int,
    folder: Path,
    attachment: int | None,
    nested: bool,
    eml: bool,
    output: str | None,
    force: bool,
) -> None:
    """Download the files of a ticket into FOLDER, by default the current one.

    They are its attachments, and the files in its custom fields.

    File names are made safe. Existing files are kept: a new file gets a number in its name.
    """
    from rtfacade._attachments import files

    if attachment is not None and (eml or nested):
        raise click.UsageError("--attachment goes with neither --eml nor --nested")
    if eml and nested:
        raise click.UsageError("--eml saves everything that is in a message: leave out --nested")
    if output is not None and _is_folder(output, eml=eml):
        folder, output = Path(output), None
    if output is not None:
        if not output_file.is_stdout(output):
            output_file.check(Path(output), force=force)
        _write_one(app, number, output, attachment, eml=eml, nested=nested)
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
            target = files.free_path(files.folder(folder), files.name_of(part))
            saved = [app.rt.attachments.download(part, target, progress=advance)]
    if not (saved or app.out.is_json):
        app.out.warn(f"ticket {number} has no {'messages' if eml else 'attachments'}")
    _print_saved(app, saved)


def _is_folder(output: str, *, eml: bool) -> bool:
    """Tell a folder from a file: whole messages go to a folder, unless it is named .eml."""
    path = Path(output)
    is_mail = output_file.is_stdout(output) or path.exists() or path.suffix == ".eml"
    return path.is_dir() or (eml and not is_mail)


def _print_saved(app: App, saved: Sequence[Path]) -> None:
    if app.out.is_json:
        app.out.json([str(path) for path in saved])
        return
    for path in saved:
        app.out.line(str(path))


def _write_one(
    app: App, number: int, output: str, attachment: int | None, *, eml: bool, nested: bool
) -> None:
    """Write one file of a ticket, or its one message, to a file or to standard output."""
    if eml:
        _write_message(app, number, output)
        return
    wanted = attachment or _only_file(app, number, nested=nested)
    _save(app, _of_ticket(app, number, wanted), output)


def save_one(app: App, find: Callable[[], Attachment], output: str, *, force: bool) -> None:
    """Save an attachment as a file, in a folder under its own name, or to standard output."""
    from rtfacade._attachments import files

    path = Path(output)
    if not (output_file.is_stdout(output) or path.is_dir()):
        output_file.check(path, force=force)
    part = find()
    _save(app, part, str(files.free_path(path, files.name_of(part))) if path.is_dir() else output)


def _save(app: App, part: Attachment, output: str) -> None:
    if output_file.is_stdout(output) or output_file.is_special(Path(output)):
        _to_stream(app, part, output)
        return
    with app.out.progress("download", "bytes") as advance:
        saved = app.rt.attachments.download(part, output, progress=advance)
    _print_saved(app, [saved])


def _from_custom_fields(app: App, number: int, folder: Path) -> list[Path]:
    """Save the files in the custom fields of a ticket."""
    from rtfacade._attachments import files
    from rtfacade._sync.field_files import FieldFile

    fields = app.rt.tickets.get(number).custom_fields
    field_files = [
        one for values in fields.values() for one in values if isinstance(one, FieldFile)
    ]
    return [one.download(files.folder(folder)) for one in field_files]


def _only_file(app: App, number: int, *, nested: bool) -> int:
    """Return the id of the one file of a ticket; UsageError if there are others to choose from."""
    files = app.rt.tickets.files(number, nested=nested)
    if len(files) == 1:
        return files[0].id
    ids = ", ".join(f"{one.id} {one.filename}".strip() for one in files)
    raise click.UsageError(f"--output takes one file: choose with --attachment ({ids or 'none'})")


def _write_message(app: App, number: int, output: str) -> None:
    """Write the one message of a ticket to a file or to standard output."""
    with TemporaryDirectory() as folder:
        saved = app.rt.tickets.download_messages(number, folder)
        if len(saved) != 1:
            raise click.UsageError(
                f"ticket {number} has {len(saved)} messages: pass a folder, or run "
                f"rtfacade ticket conversation {number} --mbox {output}"
            )
        if output_file.is_stdout(output):
            output_file.print_file(app, saved[0])
            return
        with output_file.writing(Path(output)) as file:
            file.write(saved[0].read_bytes())
    _print_saved(app, [Path(output)])


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


def _to_stream(app: App, part: Attachment, output: str) -> None:
    """Write a file to standard output, a pipe or a device, as it arrives."""
    with app.rt.attachments.stream(part) as chunks:
        if output_file.is_stdout(output):
            for chunk in chunks:
                output_file.print_bytes(app, chunk)
            sys.stdout.flush()
            return
        with output_file.writing(Path(output)) as file:
            for chunk in chunks:
                file.write(chunk)


def _of_ticket(app: App, number: int, attachment: int) -> Attachment:
    """Return an attachment of this ticket; NotFoundError for one of another ticket."""
    from rtfacade import NotFoundError

    tickets = app.rt.tickets
    # The second list is read only if the first does not have it.
    for part in chain(tickets.files(number, nested=True), tickets.attachments(number)):
        if part.id == attachment:
            return part
    raise NotFoundError(404, [f"ticket {number} has no attachment {attachment}"])
