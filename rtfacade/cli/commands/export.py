"""``rtfacade export``: write the tickets of a search to a file."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import rich_click as click

from rtfacade.cli.command import command
from rtfacade.cli.options.decorators import argument, option
from rtfacade.cli.output import record_values
from rtfacade.errors import RTError

if TYPE_CHECKING:
    from rtfacade import Pager, Ticket
    from rtfacade.cli.app import App
    from rtfacade.cli.output.progress import Progress

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
    type=click.Path(path_type=Path, dir_okay=False),
    required=True,
    help="Write to this file.",
)
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
@option("--limit", type=click.IntRange(min=1), help="Write at most this many rows.")
def export(app: App, query: str, output: Path, **given: Any) -> None:
    """Export the tickets of a search to a file: .csv, .jsonl or .parquet.

    The file appears when it is complete. With --resume, an interrupted export keeps its rows in
    FILE.part: run it again with --resume to continue.
    """
    form = given["form"] or _FORMATS.get(output.suffix.lower())
    if form is None:
        raise click.UsageError(
            f"unknown format of {output.name}: name it .csv, .jsonl or .parquet, or pass --format"
        )
    if not output.parent.is_dir():
        raise click.UsageError(f"no such folder: {output.parent}")
    columns = _columns(given["columns"] or _COLUMNS)
    pager = app.rt.tickets.search(query, fields=columns, limit=given["limit"])
    with app.out.progress("export") as advance:
        total = pager.total() if app.out.shows_progress else None
        written = _write(Counted(pager, total, advance), output, form, given)
    sentence = f"Wrote {written} tickets to {output}."
    app.out.done(sentence, written, {"file": str(output), "count": written})


def _columns(given: str) -> list[str]:
    from rtfacade.records import TicketRecord

    names = [one.strip() for one in given.split(",") if one.strip()]
    return [word for name in names for word in record_values.words(TicketRecord, name)]


def _write(rows: Counted, output: Path, form: str, given: dict[str, Any]) -> int:
    from rtfacade import export as writers

    more = {"escape_formulas": given["escape_formulas"]} if form == "csv" else {}
    write = getattr(writers, f"write_{form}")
    try:
        return int(write(rows, output, resume=given["resume"], **more))
    except FileExistsError as error:
        if "resume=True" not in str(error):
            raise click.UsageError(str(error)) from error
        raise click.UsageError(
            f"{output}.part is from an interrupted export: pass --resume to continue, or remove it"
        ) from error
    except BaseException as error:
        if not isinstance(error, ValueError) or isinstance(error, RTError):
            error.add_note(_left(output, resume=given["resume"]))
        raise  # a ValueError comes before the first row


def _left(output: Path, *, resume: bool) -> str:
    from rtfacade.export.rows import saved_rows

    part = output.with_name(output.name + ".part")
    if resume and part.exists():
        count = saved_rows(part)
        return f"{count} tickets are saved in {part}: run it again with --resume to continue"
    return f"{output} was not written (with --resume, an interrupted export can be continued)"
