"""Rows of CSV or JSON, as our own ``--csv`` and ``--json`` write them."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, cast

import rich_click as click

Row = dict[str, Any]


def is_json(text: str) -> bool:
    """Tell JSON from CSV and lines of ids."""
    return text.lstrip()[:1] in ("[", "{")


def is_csv(text: str) -> bool:
    """Tell CSV with a column ``id`` from lines of ids."""
    nothing: list[str] = []
    header = next(csv.reader(io.StringIO(text)), nothing)
    return "id" in (name.strip().casefold() for name in header)


def rows(text: str) -> Iterator[tuple[str, Row]]:
    """Yield each row and where it stands, such as ``line 3``; UsageError for a mistake."""
    yield from _of_json(text) if is_json(text) else _of_csv(text)


def _of_csv(text: str) -> Iterator[tuple[str, Row]]:
    reader = csv.DictReader(io.StringIO(text, newline=""), strict=True)
    try:
        if not reader.fieldnames:
            raise click.UsageError("the CSV is empty: the first line must name the columns")
        for row in reader:
            place = f"line {reader.line_num}"
            if None in row or None in row.values():
                raise click.UsageError(f"{place} has more or fewer cells than the first")
            yield place, {name.strip(): value for name, value in row.items()}
    except csv.Error as error:
        raise click.UsageError(f"line {reader.line_num} is not CSV: {error}") from error


def _of_json(text: str) -> Iterator[tuple[str, Row]]:
    """Yield the objects of an array, of JSON lines, or the one that there is."""
    try:
        given: Any = json.loads(text)
    except RecursionError:
        raise click.UsageError("not JSON: nested too deep") from None
    except ValueError as error:
        given = _of_lines(text, error)
    items = cast("Iterable[Any]", given) if isinstance(given, list) else [given]
    for number, item in enumerate(items, 1):
        if not isinstance(item, Mapping):
            raise click.UsageError(f"item {number} is not an object with the fields of a ticket")
        yield f"item {number}", dict(cast("Mapping[str, Any]", item))


def _of_lines(text: str, error: ValueError) -> list[Any]:
    try:
        return [json.loads(line) for line in text.split("\n") if line.strip()]
    except ValueError:
        raise click.UsageError(f"not JSON: {error}") from error
