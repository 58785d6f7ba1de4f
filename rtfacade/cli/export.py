"""``rtfacade export``: the tickets of a search into a file, whole or not there."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import rich_click as click

from rtfacade.cli import shapes
from rtfacade.cli.lazy import command
from rtfacade.cli.params import argument, option

if TYPE_CHECKING:
    from rtfacade import Pager, Ticket
    from rtfacade.cli.app import App
    from rtfacade.cli.output import Progress

_FORMATS = {".csv": "csv", ".jsonl": "jsonl", ".ndjson": "jsonl", ".parquet": "parquet"}
_COLUMNS = (
    "Subject,Status,Queue.Name,Owner.Name,Requestor,Priority,Created,Due,Resolved,LastUpdated,"
    "CustomFields"
)


class Counted:
    """The rows of a pager, counted for a bar; can begin after an id, as a pager can."""

    def __init__(self, pager: Pager[Ticket], total: int | None, advance: Progress) -> None:
        """Count from 0."""
        self._pager, self._total, self._advance = pager, total, advance
        self.columns = pager.columns
        self.count = 0

    def __iter__(self) -> Iterator[Ticket]:
        """Go through the rows."""
        for ticket in self._pager:
            yield ticket
            self.count += 1
            self._advance(self.count, self._total)

    def after(self, id: int) -> Counted:
        """Return the rows after this one; how many they are, nobody knows."""
        return Counted(self._pager.after(id), None, self._advance)


@command("export")
@argument("query")
@option("-o", "--output", type=click.Path(path_type=Path, dir_okay=False), required=True)
@option("--columns", metavar="COLUMNS", help="RT's words: Subject,Owner.RealName,CF.Severity.")
@option("--format", "form", type=click.Choice(["csv", "jsonl", "parquet"]), help="By the name.")
@option("--resume", is_flag=True, help="Keep what an interruption leaves, and go on after it.")
@option("--escape-formulas", is_flag=True, help="CSV for a spreadsheet: run nothing in a text.")
@option("--limit", type=click.IntRange(min=1), help="No more rows than this.")
def export(app: App, query: str, output: Path, **given: Any) -> None:
    """Write the tickets of a search to a file: .csv, .jsonl or .parquet.

    The file appears when it is complete. With --resume, an interrupted export keeps what it has in
    FILE.part, and the same line goes on from there.
    """
    form = given["form"] or _FORMATS.get(output.suffix.lower())
    if form is None:
        raise click.UsageError(f"what is {output.name}? Name it .csv, .jsonl or .parquet")
    if not output.parent.is_dir():
        raise click.UsageError(f"there is no folder {output.parent}")
    columns = _columns(given["columns"] or _COLUMNS)
    pager = app.rt.tickets.search(query, fields=columns, limit=given["limit"])
    with app.out.progress("export") as advance:
        total = pager.total() if app.out.watched else None
        written = _write(Counted(pager, total, advance), output, form, given)
    sentence = f"Wrote {written} tickets to {output}."
    app.out.done(sentence, written, {"file": str(output), "count": written})


def _columns(given: str) -> list[str]:
    from rtfacade.records import TicketRecord

    return [shapes.word(TicketRecord, one.strip()) for one in given.split(",") if one.strip()]


def _write(rows: Counted, output: Path, form: str, given: dict[str, Any]) -> int:
    from rtfacade import export as writers

    more = {"escape_formulas": given["escape_formulas"]} if form == "csv" else {}
    write = getattr(writers, f"write_{form}")
    try:
        return int(write(rows, output, resume=given["resume"], **more))
    except FileExistsError as error:
        raise click.UsageError(
            f"{output}.part is there from an interrupted export: give --resume, or remove it"
        ) from error
    except BaseException as error:
        error.add_note(_left(output, rows.count, resume=given["resume"]))
        raise


def _left(output: Path, count: int, *, resume: bool) -> str:
    part = output.with_name(output.name + ".part")
    if resume and part.exists():
        return f"{count} tickets of this run are kept in {part}: the same line goes on after them"
    return f"{output} was not written (with --resume, an export can be gone on with)"
