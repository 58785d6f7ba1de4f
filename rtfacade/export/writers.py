"""Tickets, or any other rows, into files: CSV, JSON lines, Parquet.

    write_csv(rt.tickets.search("Queue = 'X'", fields=["Subject", "CF.Severity"]), "x.csv")

A file appears under its name when it is complete, never half of it. With ``resume=True`` an
interrupted export keeps what it has beside it (``x.csv.part``), and the same call goes on after the
last row. Rows are read and written one by one, whatever their number.

Columns are those the rows were asked for, in RT's words (``"Owner.RealName"``, ``"CF.Severity"``),
with ``id`` in front; ``CustomFields`` stands for one column for each field. Several values (people,
custom fields) are kept apart by line breaks in CSV and as a list elsewhere; moments are ISO 8601
with their zone; what is not set is empty, or null. ``awrite_…`` take the rows of an async client.
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

    ``escape_formulas`` puts ``'`` before a text that a spreadsheet would run as a formula.
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
    """Do what ``write_csv`` does, for the rows of an async client."""
    finisher = as_csv(escape_formulas=escape_formulas)
    return await _awrite(rows, target, finisher, columns, resume=resume)


async def awrite_jsonl(
    rows: AsyncIterable[Record],
    target: Target,
    *,
    columns: Sequence[str] | None = None,
    resume: bool = False,
) -> int:
    """Do what ``write_jsonl`` does, for the rows of an async client."""
    return await _awrite(rows, target, as_jsonl, columns, resume=resume)


async def awrite_parquet(
    rows: AsyncIterable[Record],
    target: Target,
    *,
    columns: Sequence[str] | None = None,
    resume: bool = False,
) -> int:
    """Do what ``write_parquet`` does, for the rows of an async client."""
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
    with Export(target, resume=resume) as export:
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
    with Export(target, resume=resume) as export:
        async for row in _rest(rows, export):
            export.add(row, names)
        return export.finish(names, finisher)


def _rest(rows: Rows, export: Export) -> Rows:
    """Leave out what an earlier run has; TypeError for rows that cannot begin after an id."""
    if export.last is None:
        return rows
    after: Any = getattr(rows, "after", None)
    if after is None:
        raise TypeError("only a pager can be resumed: it knows how to begin after an id")
    rest: Rows = after(export.last)
    return rest
