"""The file with the outcome of each row of a bulk command, written while it runs."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import TYPE_CHECKING

import rich_click as click

if TYPE_CHECKING:
    from rtfacade import BulkResult

_COLUMNS = ["row", "id", "outcome", "message"]
#: A refused row may be sent again: RT has not done it.
_SETTLED = ("done", "unknown")


class ResultsFile:
    """One line for each row of the input, in the order in which they are known."""

    def __init__(self, path: Path) -> None:
        """Read what an earlier run has written; UsageError for a file of another kind."""
        if path.name == "-":
            raise click.UsageError("--results needs a file: standard output has the results too")
        self._path = path
        self.settled: set[int] = set()
        """Rows, counted from 1, that are done, or of which that is not known."""
        if path.exists() and path.stat().st_size:
            self._read()
        else:
            self._append(_COLUMNS)

    def write(self, row: int, result: BulkResult) -> None:
        """Add the outcome of a row; it is on the disk before the next is sent."""
        words = "; ".join((*result.missing, *result.messages))
        self._append([str(row), str(result.id or ""), result.outcome, words])

    def _read(self) -> None:
        with self._path.open(encoding="utf-8", newline="") as file:
            lines = csv.DictReader(file)
            if list(lines.fieldnames or ()) != _COLUMNS:
                problem = "is not a results file: its columns are different"
                raise click.UsageError(f"{self._path} {problem}")
            for line in lines:
                number, outcome = str(line["row"] or ""), line["outcome"]
                if number.isascii() and number.isdigit() and outcome in _SETTLED:
                    self.settled.add(int(number))

    def _append(self, cells: list[str]) -> None:
        with self._path.open("a", encoding="utf-8", newline="") as file:
            csv.writer(file).writerow(cells)
