"""The file with the outcome of each row of a bulk command, written while it runs."""

from __future__ import annotations

import csv
import hashlib
import io
import json
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

import rich_click as click

from rtfacade._attachments.files import naming

if TYPE_CHECKING:
    from rtfacade import BulkResult

_COLUMNS = ["row", "id", "outcome", "message", "key"]
_ENDS = re.compile(rb'["\n]')
#: A refused row may be sent again: RT has not done it.
_SETTLED = ("done", "unknown")


class ResultsFile:
    """One line for each row of the input when it is sent, and one with its outcome.

    A row is known by what it says, not by its place: the input may be sorted, and get more rows.
    """

    def __init__(self, path: Path, rows: Iterable[Mapping[str, Any]]) -> None:
        """Read what an earlier run has written.

        UsageError for a file of another kind, for one that another run writes, and where the input
        has lost a row that was sent: whether a changed row is the same one, nobody knows.
        """
        if path.name == "-":
            raise click.UsageError("--results needs a file: standard output has the results too")
        if path.is_symlink() or (path.exists() and not path.is_file()):
            raise click.UsageError(f"{path} is no file: a link or a device keeps no outcomes")
        self._path = path
        self._keys = _keys(rows)
        self._file = path.open("a+", encoding="utf-8", newline="")
        if (context := click.get_current_context(silent=True)) is not None:
            context.call_on_close(self._close)
        if not _lock(self._file):
            raise click.UsageError(f"{path} is being written by another run")
        settled = self._read()
        self.settled = {row for row, key in enumerate(self._keys, 1) if key in settled}
        """Rows, counted from 1, that are done, or of which that is not known."""
        for key in settled.keys() - set(self._keys):
            problem = f"has the outcome of a row that the input does not have: row {settled[key]}"
            raise click.UsageError(f"{path} {problem}; restore it, or use another results file")

    def _close(self) -> None:
        """Close the file, which fails once more on a full disk."""
        with naming(self._path):
            self._file.close()

    def begin(self, row: int) -> None:
        """Note that a row is sent: what ends the run now leaves open whether RT did it."""
        self._append([row, "", "unknown", "sent; no answer yet", self._keys[row - 1]])

    def write(self, row: int, result: BulkResult) -> None:
        """Add the outcome of a row; it is in the file before the next chunk is sent."""
        words = "; ".join((*result.missing, *result.messages))
        self._append([row, result.id or "", result.outcome, words, self._keys[row - 1]])

    def _read(self) -> dict[str, str]:
        """Return the rows that need not be sent, by their keys; the last line of a row counts."""
        text = self._whole_lines()
        if not text:
            self._append(_COLUMNS)
            return {}
        lines = csv.DictReader(io.StringIO(text, newline=""))
        if list(lines.fieldnames or ()) != _COLUMNS:
            problem = "is not a results file: its columns are different"
            raise click.UsageError(f"{self._path} {problem}")
        settled: dict[str, str] = {}
        for line in lines:
            key = str(line["key"] or "")
            if line["outcome"] in _SETTLED:
                settled[key] = str(line["row"])
            else:
                settled.pop(key, None)
        return settled

    def _whole_lines(self) -> str:
        """Return the lines that an earlier run has finished, and remove what follows them.

        The end of a run, or of the disk, may have cut the last one, also within quotation marks or
        a letter. What it was about is not lost: a line is whole before its row is sent.
        """
        whole = Path(self._path).read_bytes()
        end, is_quoted = 0, False
        for match in _ENDS.finditer(whole):
            if match[0] == b'"':
                is_quoted = not is_quoted
            elif not is_quoted:
                end = match.end()
        self._file.truncate(end)
        return whole[:end].decode(errors="replace").replace("\0", "")

    def _append(self, cells: list[Any]) -> None:
        # With its own line ends, a writer quotes each line break in a cell.
        with naming(self._path):
            csv.writer(self._file).writerow(cells)
            self._file.flush()


def _keys(rows: Iterable[Mapping[str, Any]]) -> list[str]:
    """Return a short name for what each row says; equal rows are numbered."""
    seen: Counter[str] = Counter()
    keys: list[str] = []
    for row in rows:
        content = json.dumps(row, sort_keys=True, default=str)
        digest = hashlib.sha256(content.encode(errors="surrogatepass")).hexdigest()[:16]
        seen[digest] += 1
        keys.append(f"{digest}-{seen[digest]}")
    return keys


def _lock(file: IO[str]) -> bool:
    """Keep other runs away until this process ends; Windows has no such lock."""
    try:
        import fcntl
    except ImportError:
        return True
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
