"""``rtfacade export``: write the tickets of a search to a file."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

import rich_click as click

from rtfacade.cli.command import command
from rtfacade.cli.extras import load_extra
from rtfacade.cli.options import output_file, value_types
from rtfacade.cli.options.decorators import argument, option
from rtfacade.cli.output.cells import escaped

if TYPE_CHECKING:
    from rtfacade import Pager, Ticket
    from rtfacade.cli.app import App
    from rtfacade.cli.output.writer import Progress

_FORMATS = {".csv": "csv", ".jsonl": "jsonl", ".ndjson": "jsonl", ".parquet": "parquet"}
_COLUMNS = (
    "Subject,Status,Queue.Name,Owner.Name,Requestor,Priority,Created,Due,Resolved,LastUpdated,"
    "CustomFields"
)


class Counted:
    """Counts the rows of a pager, for the progress bar."""

    def __init__(self, pager: Pager[Ticket], total: int | None, advance: Progress) -> None:
        """Start at 0."""
        self._pager, self._total, self._advance = pager, total, advance
        self.columns, self.record = pager.columns, pager.record
        self.question = pager.question
        self.count = 0

    def __iter__(self) -> Iterator[Ticket]:
        """Yield the rows."""
        for ticket in self._pager:
            yield ticket
            self.count += 1
            self._advance(self.count, self._total)

    def after(self, id: int) -> Counted:
        """Return the rows after this id; their total is not known."""
        return Counted(self._pager.after(id), None, self._advance)


@command("export")
@argument("query")
@option(
    "-o",
    "--output",
    metavar="FILE|-",
    required=True,
    help="Write to this file or, with -, to standard output (as CSV, unless you pass --format).",
)
@output_file.force_option
@option(
    "--columns",
    metavar="COLUMNS",
    help="Write these columns, such as Subject,Owner.RealName,CF.Severity.",
)
@option(
    "--format",
    "form",
    type=click.Choice(["csv", "jsonl", "parquet"]),
    help="Write this format. Default: by the file name.",
)
@option("--resume", is_flag=True, help="Continue an interrupted export.")
@option("--escape-formulas", is_flag=True, help="Escape formulas in CSV, for spreadsheets.")
@option("--limit", type=value_types.POSITIVE, metavar="N", help="Write at most this many rows.")
def export(app: App, query: str, output: str, **given: Any) -> None:
    """Export the tickets of a search to a file: .csv, .jsonl or .parquet.

    The file appears when it is complete. An interrupted export keeps its rows in FILE.part: run it
    again with --resume to continue. Standard output gets all rows in the end; an interrupted
    export to it keeps none.
    """
    form = _format(output, given["form"])
    target = Path(output)
    is_stream = output_file.is_stdout(output) or output_file.is_special(target)
    if is_stream and given["resume"]:
        raise click.UsageError("--resume needs a file, which standard output is not")
    if not is_stream:
        _check(target, force=given["force"], resume=given["resume"])
    if form == "parquet":
        load_extra("pyarrow", "parquet")
        if output_file.is_stdout(output) and sys.stdout.isatty():
            raise click.UsageError("a terminal cannot show Parquet: pass a file or use a pipe")
    columns = _columns(given["columns"] or _COLUMNS)
    pager = app.rt.tickets.search(query, fields=columns, limit=given["limit"])
    with app.out.progress("export") as advance:
        total = pager.total() if app.out.shows_progress else None
        rows = Counted(pager, total, advance)
        if is_stream:
            _stream(app, rows, output, form, given)
            return
        written = _write(rows, target, form, given)
    sentence = f"Wrote {written} tickets to {output}."
    app.out.done(sentence, written, {"file": str(output), "count": written})


def _format(output: str, given: str | None) -> str:
    """Return the format: the one given, else by the name of the file."""
    form = given or _FORMATS.get(Path(output).suffix.lower())
    if form is None and output_file.is_stdout(output):
        return "csv"
    if form is None:
        raise click.UsageError(
            f"unknown format of {output}: name it .csv, .jsonl or .parquet, or pass --format"
        )
    return form


def _check(target: Path, *, force: bool, resume: bool) -> None:
    """Check that the file can be written, and that no interrupted export waits for --resume."""
    output_file.check(target, force=force)
    part = _part(target)
    if not resume and part.is_file() and part.stat().st_size:
        if not force:
            raise click.UsageError(
                f"{part} is from an interrupted export: pass --resume to continue, or --force "
                "to begin again"
            )
        part.unlink()


def _stream(app: App, rows: Counted, output: str, form: str, given: dict[str, Any]) -> None:
    """Write to standard output, a pipe or a device: there, texts are harmless unless --raw."""
    with TemporaryDirectory() as folder:
        whole = Path(folder) / f"export.{form}"
        try:
            _written(rows, whole, form, given)
        except BaseException as error:
            if rows.count:
                error.add_note(
                    "nothing was written, and no rows are kept: export to a file to be able to "
                    "continue with --resume"
                )
            raise
        if not output_file.is_stdout(output):
            Path(output).write_bytes(whole.read_bytes())
        elif form == "parquet":
            output_file.print_file(app, whole)
        else:
            clean = app.out.harmless if form == "csv" else escaped
            with whole.open(encoding="utf-8", newline="") as lines:
                for line in lines:
                    sys.stdout.write(clean(line))


def _columns(given: str) -> list[str]:
    from rtfacade.cli.output.writer import rt_words
    from rtfacade.records import TicketRecord

    return [
        word for name in value_types.split_names(given) for word in rt_words(TicketRecord, name)
    ]


def _write(rows: Counted, output: Path, form: str, given: dict[str, Any]) -> int:
    """Write the file; what an error leaves can be resumed, and is gone if there is no row in it."""
    from rtfacade.export.rows import saved_rows

    part = _part(output)
    is_new = not part.exists()
    try:
        return _written(rows, output, form, given)
    except FileExistsError as error:
        raise click.UsageError(str(error)) from error
    except BaseException as error:
        saved = saved_rows(part) if part.is_file() else 0  # a full disk cuts off the last ones
        if is_new and not saved:
            part.unlink(missing_ok=True)
        elif rows.count:
            error.add_note(
                f"{saved} tickets are saved in {part}: run it again with --resume to continue"
            )
        raise


def _written(rows: Counted, output: Path, form: str, given: dict[str, Any]) -> int:
    from rtfacade import export as writers

    more = {"escape_formulas": given["escape_formulas"]} if form == "csv" else {}
    return int(getattr(writers, f"write_{form}")(rows, output, resume=True, **more))


def _part(output: Path) -> Path:
    """Return where an interrupted export keeps its rows."""
    return output.with_name(output.name + ".part")
