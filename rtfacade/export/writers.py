"""Write tickets, or any other rows, to CSV, JSON lines and Parquet files.

    write_csv(rt.tickets.search("Queue = 'X'", fields=["Subject", "CF.Severity"]), "x.csv")

A file appears under its name only when it is complete. With ``resume=True`` an interrupted export
keeps its rows beside it (``x.csv.part``), and the same call continues after the last row. Rows are
read and written one by one, so memory use does not depend on their number.

The columns are the fields that the search was asked for, in RT's words (``"Owner.RealName"``,
``"CF.Severity"``), with ``id`` first; ``CustomFields`` becomes one column for each custom field.
Several values (people, custom fields) are separated by line breaks in CSV and are a list in the
other formats. Times are ISO 8601 with their zone. A value that is not set is empty, or null. The
functions ``awrite_…`` take the rows of an async client.
"""

from __future__ import annotations

import os
from collections.abc import AsyncIterable, Iterable, Sequence
from typing import Any, TypeVar

from rtfacade.export.parquet import as_parquet
from rtfacade.export.rows import Export, Finisher, as_csv, as_jsonl, check_columns
from rtfacade.records.descriptors import Record

__all__ = [
    "awrite_csv",
    "awrite_jsonl",
    "awrite_parquet",
    "write_csv",
    "write_jsonl",
    "write_parquet",
]

Target = str | os.PathLike[str]
Rows = TypeVar("Rows")


def write_csv(
    rows: Iterable[Record],
    target: Target,
    *,
    columns: Sequence[str] | None = None,
    escape_formulas: bool = False,
    resume: bool = False,
) -> int:
    """Write rows as CSV (UTF-8, RFC 4180) and return their number.

    ``escape_formulas`` puts ``'`` before a text that a spreadsheet would run as a formula. Raises
    FileExistsError if an interrupted export left its part and ``resume`` is not set.
    """
    return _write(rows, target, as_csv(escape_formulas=escape_formulas), columns, resume=resume)


def write_jsonl(
    rows: Iterable[Record],
    target: Target,
    *,
    columns: Sequence[str] | None = None,
    resume: bool = False,
) -> int:
    """Write rows as one JSON object a line and return their number."""
    return _write(rows, target, as_jsonl, columns, resume=resume)


def write_parquet(
    rows: Iterable[Record],
    target: Target,
    *,
    columns: Sequence[str] | None = None,
    resume: bool = False,
) -> int:
    """Write rows as Parquet and return their number; needs the extra ``parquet``."""
    return _write(rows, target, as_parquet, columns, resume=resume)


async def awrite_csv(
    rows: AsyncIterable[Record],
    target: Target,
    *,
    columns: Sequence[str] | None = None,
    escape_formulas: bool = False,
    resume: bool = False,
) -> int:
    """Write the rows of an async client as CSV; see ``write_csv``."""
    finisher = as_csv(escape_formulas=escape_formulas)
    return await _awrite(rows, target, finisher, columns, resume=resume)


async def awrite_jsonl(
    rows: AsyncIterable[Record],
    target: Target,
    *,
    columns: Sequence[str] | None = None,
    resume: bool = False,
) -> int:
    """Write the rows of an async client as JSON lines; see ``write_jsonl``."""
    return await _awrite(rows, target, as_jsonl, columns, resume=resume)


async def awrite_parquet(
    rows: AsyncIterable[Record],
    target: Target,
    *,
    columns: Sequence[str] | None = None,
    resume: bool = False,
) -> int:
    """Write the rows of an async client as Parquet; see ``write_parquet``."""
    return await _awrite(rows, target, as_parquet, columns, resume=resume)


def _write(
    rows: Iterable[Record],
    target: Target,
    finisher: Finisher,
    columns: Sequence[str] | None,
    *,
    resume: bool,
) -> int:
    names = check_columns(columns, rows)
    with Export(
        target, resume=resume, search=getattr(rows, "question", ""), columns=names
    ) as export:
        for row in _rest(rows, export):
            export.add(row, names)
        return export.finish(names, finisher)


async def _awrite(
    rows: AsyncIterable[Record],
    target: Target,
    finisher: Finisher,
    columns: Sequence[str] | None,
    *,
    resume: bool,
) -> int:
    names = check_columns(columns, rows)
    with Export(
        target, resume=resume, search=getattr(rows, "question", ""), columns=names
    ) as export:
        async for row in _rest(rows, export):
            export.add(row, names)
        return export.finish(names, finisher)


def _rest(rows: Rows, export: Export) -> Rows:
    """Skip the rows of an earlier run; TypeError for rows that cannot start after an id."""
    if export.last is None:
        return rows
    after: Any = getattr(rows, "after", None)
    if after is None:
        raise TypeError("resume=True needs the result of a search, which can start after an id")
    rest: Rows = after(export.last)
    return rest
