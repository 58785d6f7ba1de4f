"""Collect the rows of one export in a part file (JSON lines) and turn it into the target."""

from __future__ import annotations

import csv
import io
import json
import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from itertools import takewhile
from pathlib import Path
from types import TracebackType
from typing import Any, BinaryIO, Self, cast

from rtfacade._attachments import files
from rtfacade.records.descriptors import Field, Record, per_class, read_custom_fields
from rtfacade.records.json_values import is_array, is_object, moment_text
from rtfacade.records.principal import read_custom_roles
from rtfacade.records.vocabulary import rt_names

Row = dict[str, Any]
#: Writes the target: takes the rows (can be read more than once), the columns, and a file.
Finisher = Callable[[Callable[[], Iterator[Row]], Sequence[str], BinaryIO], None]

#: A text that starts with one of these is a formula to a spreadsheet.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_CUSTOM, _ROLE = "CF.", "CustomRole."
#: The key that tells the first line of a part file.
_HEAD = "rtfacade-export"


class Export:
    """Collects rows beside the target; a context manager that leaves no half-written file."""

    def __init__(
        self,
        target: str | os.PathLike[str],
        *,
        resume: bool,
        search: str = "",
        columns: Sequence[str] = (),
    ) -> None:
        """Write to ``target`` at the end; with ``resume`` continue where a part file ends.

        ``search`` and ``columns`` tell whether a part file is of this export.
        """
        self.target = Path(target)
        what = {"search": search, "columns": list(columns)}
        self._head = {_HEAD: 1, "resume": resume, **what}
        self._resume = resume
        self._part = self.target.with_name(self.target.name + ".part")
        self._columns: dict[str, None] = {}
        self.last: int | None = None
        self.count = 0

    def __enter__(self) -> Self:
        """Open the part file and drop a last line that was cut off.

        What a killed export without ``resume`` has left is taken over. Raises FileExistsError for
        one that can be resumed, ValueError to resume one of another search or with other columns.
        """
        self._file = files.open_unfinished(self._part)
        try:
            self._recover()
        except BaseException:
            self._file.close()
            raise
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Remove the part file, unless the export was interrupted and can be resumed."""
        try:
            self._file.close()  # fails once more on a full disk
        except OSError:
            if kind is None:
                raise
        finally:
            if kind is None or not self._resume:
                self._part.unlink(missing_ok=True)

    def add(self, record: Record, columns: Sequence[str]) -> None:
        """Write one row to the part file."""
        row = read_row(record, columns)
        with files.naming(self._part):
            self._file.write(json.dumps(row, ensure_ascii=False).encode() + b"\n")
            self._file.flush()  # kill -9 loses no row
        self._columns.update(dict.fromkeys(row))
        self.count += 1

    def finish(self, columns: Sequence[str], write: Finisher) -> int:
        """Turn the part file into the target; return the number of rows."""
        self._file.flush()
        names = _ordered(columns, self._columns)
        with files.whole_file(self.target) as file:
            write(self._rows, names, file)
        return self.count

    def _rows(self) -> Iterator[Row]:
        with self._part.open("rb") as lines:
            next(lines)  # the head
            for line in lines:
                yield json.loads(line)

    def _recover(self) -> None:
        """Find the last complete row of an earlier run."""
        good = self._check_head()
        for line in self._file if good else ():
            row = _read_line(line)
            if row is None:
                break
            self.last, self.count, good = row["id"], self.count + 1, good + len(line)
            self._columns.update(dict.fromkeys(row))
        self._file.seek(good)
        self._file.truncate()
        if not good:
            self._file.write(json.dumps(self._head).encode() + b"\n")
            self._file.flush()  # what a killed export leaves says that it can be resumed

    def _check_head(self) -> int:
        """Return the size of the head of a part file to go on with, 0 to begin anew."""
        self._file.seek(0)
        line = self._file.readline()
        if not line:
            return 0
        head = _read_line(line, key=_HEAD)
        if head is None and line.endswith(b"\n"):
            raise FileExistsError(f"{self._part} is not an unfinished export: remove that file")
        if head is None or not head.get("resume"):
            return 0
        if not self._resume:
            raise FileExistsError(
                f"an interrupted export left {self._part}: "
                "continue it with resume=True, or remove that file"
            )
        if head != self._head:
            raise ValueError(
                f"{self._part} is of another search, or has other columns: repeat that export, or "
                "remove that file"
            )
        return len(line)


def saved_rows(part: Path) -> int:
    """Count the rows of a part file that another run can go on from: the last may be cut off."""
    with part.open("rb") as lines:
        if _read_line(lines.readline(), key=_HEAD) is None:
            return 0
        return sum(1 for _ in takewhile(lambda line: _read_line(line) is not None, lines))


def _read_line(line: bytes, key: str = "id") -> Row | None:
    """Read a line of a part file; None for one that is not whole."""
    try:
        row: object = json.loads(line) if line.endswith(b"\n") else None
    except ValueError:
        return None
    return dict(row) if is_object(row) and isinstance(row.get(key), int) else None


def read_row(record: Record, columns: Sequence[str]) -> Row:
    """Return the values of a record as JSON values, by column."""
    row: Row = {}
    for column in ("id", *columns):
        if column == "CustomFields":
            fields = read_custom_fields(record.raw.get("CustomFields"))
            row |= {f"{_CUSTOM}{name}": list(values) for name, values in fields.items()}
        elif column == "CustomRoles":
            roles = read_custom_roles(record.raw)
            row |= {f"{_ROLE}{name}": _plain(members) for name, members in roles.items()}
        else:
            row[column] = _value(record, column)
    return row


def _value(record: Record, column: str) -> Any:
    if column.startswith(_CUSTOM):
        fields = read_custom_fields(record.raw.get("CustomFields"))
        return list(fields.get(column.removeprefix(_CUSTOM), ()))
    if column.startswith(_ROLE):
        return _plain(read_custom_roles(record.raw).get(column.removeprefix(_ROLE), ()))
    key, _, inner = column.partition(".")
    if inner:
        return _inner(record.raw.get(key), inner)
    field = _fields_of(type(record)).get(key)
    if field is None:
        return _plain(record.raw.get(key))
    try:
        return _plain(getattr(record, field.name))
    except AttributeError:
        return None  # RT hides it, and nothing is not False


@per_class
def _fields_of(kind: type[Record]) -> Mapping[str, Field[Any]]:
    """Map RT's words to the descriptors that know their types."""
    fields: dict[str, Field[Any]] = {}
    for base in reversed(kind.__mro__):
        fields |= {v.key: v for v in vars(base).values() if isinstance(v, Field)}
    return fields


def _inner(value: Any, name: str) -> Any:
    if is_array(value):
        return [_plain(one.get(name)) for one in value if is_object(one)]
    return _plain(value.get(name)) if is_object(value) else None


def _plain(value: Any) -> Any:
    """Return a JSON value: the name of a person or object, ISO 8601 for a time."""
    if isinstance(value, datetime):
        return moment_text(value)
    if isinstance(value, Record):
        return value.raw.get("Name") or value.raw.get("id")
    if isinstance(value, tuple | list):
        return [_plain(one) for one in cast("Iterable[Any]", value)]
    if is_object(value):
        return value.get("Name") or value.get("id")
    return None if value == "" else value


def _ordered(columns: Sequence[str], present: Mapping[str, None]) -> list[str]:
    """Order the columns as requested; ``CustomFields`` expands to the fields that rows have."""
    names: dict[str, None] = {"id": None}
    for column in columns:
        if column == "CustomFields":
            names |= dict.fromkeys(name for name in present if name.startswith(_CUSTOM))
        elif column == "CustomRoles":
            names |= dict.fromkeys(name for name in present if name.startswith(_ROLE))
        else:
            names[column] = None
    return list(names)


def as_csv(*, escape_formulas: bool) -> Finisher:
    """Make the finisher for CSV."""

    def write(rows: Callable[[], Iterator[Row]], columns: Sequence[str], file: BinaryIO) -> None:
        text = io.TextIOWrapper(file, "utf-8", newline="")
        writer = csv.writer(text)
        writer.writerow(columns)
        for row in rows():
            writer.writerow([_cell(row.get(name), escape_formulas) for name in columns])
        text.flush()
        text.detach()

    return write


def _cell(value: Any, escape: bool) -> Any:
    if is_array(value):
        value = "\n".join("" if one is None else str(one) for one in value)
    if escape and isinstance(value, str) and value.startswith(_FORMULA):
        return f"'{value}"
    return value


def as_jsonl(rows: Callable[[], Iterator[Row]], columns: Sequence[str], file: BinaryIO) -> None:
    """Write one JSON object a line, with every column in each."""
    for row in rows():
        line = {name: row.get(name) for name in columns}
        file.write(json.dumps(line, ensure_ascii=False).encode() + b"\n")


def check_columns(columns: Sequence[str] | None, rows: object) -> Sequence[str]:
    """Return the given columns in RT's words, or those of the search.

    Raises ValueError if there are neither, and for a column that nobody knows, that the search does
    not read, or that RT does not tell in lists: it would be empty.
    """
    searched: Sequence[str] | None = getattr(rows, "columns", None)
    wanted = columns if columns is not None else searched
    if isinstance(wanted, str):
        raise TypeError("columns= takes a list of names, not a single text")
    if not wanted:
        raise ValueError("name the columns to write: columns=['Subject', …]")
    record: type[Record] | None = getattr(rows, "record", None)
    if record is None:
        return [name for name in wanted if name != "id"]
    words = dict.fromkeys(word for name in wanted for word in rt_names(record, name))
    _check_read(record, list(words), searched or ())
    checked: list[str] | None = getattr(rows, "checked", None)
    if checked is not None and columns is not None:
        checked += words  # custom fields that RT does not have are found out with the first page
    return [word for word in words if word != "id"]


def _check_read(record: type[Record], words: Sequence[str], searched: Sequence[str]) -> None:
    fields = _fields_of(record)
    heads = {_head(word) for word in searched}
    for word in words:
        head = _head(word)
        field = fields.get(head)
        if field is not None and not field.in_rows:
            raise ValueError(f"column {word!r}: RT does not tell it in lists")
        if head not in heads and head != "id":
            raise ValueError(f"column {word!r} was not read: add it to fields= of the search")


def _head(word: str) -> str:
    """Return what RT is asked for to have a column."""
    if word.startswith(_CUSTOM):
        return "CustomFields"
    return "CustomRoles" if word.startswith(_ROLE) else word.partition(".")[0]
