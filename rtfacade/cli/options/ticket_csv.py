"""Read tickets to create, or changes of tickets, from CSV files."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import rich_click as click

from rtfacade.cli.options import fields, text_input, ticket_ids, value_types

_CUSTOM = "cf."
_MORE = ("content", "html")


def tickets(given: str, queue: str | None) -> list[dict[str, Any]]:
    """Read new tickets. UsageError names line and column of a mistake."""
    result: list[dict[str, Any]] = []
    for line, row in _rows(given):
        keywords = _fields(row, line, fields.TICKET_CHANGES, _MORE)
        keywords.setdefault("queue", queue)
        if not keywords["queue"]:
            raise click.UsageError(f"line {line} has no queue: add a column queue, or pass --queue")
        keywords["queue"] = value_types.key(keywords["queue"])
        keywords.setdefault("subject", "")
        result.append(keywords)
    return result


def changes(given: str) -> list[tuple[list[int], dict[str, Any]]]:
    """Read changes of tickets. Tickets with the same changes are grouped, in their order."""
    result: dict[str, tuple[list[int], dict[str, Any]]] = {}
    for line, row in _rows(given):
        if not row.get("id"):
            raise click.UsageError(f"line {line} has no id")
        keywords = _fields({k: v for k, v in row.items() if k != "id"}, line, fields.TICKET_CHANGES)
        if keywords:
            key = repr(sorted(keywords.items(), key=lambda pair: pair[0]))
            result.setdefault(key, ([], keywords))[0].extend(ticket_ids.numbers(row["id"]))
    if not result:
        raise click.UsageError("nothing to change: no row has a value")
    return list(result.values())


def _rows(given: str) -> Iterator[tuple[int, dict[str, str]]]:
    """Yield each row with the number of the line it ends on."""
    text = _text(given)
    reader = csv.DictReader(io.StringIO(text, newline=""), strict=True)
    try:
        if not reader.fieldnames:
            raise click.UsageError("the CSV is empty: the first line must name the columns")
        for row in reader:
            if None in row or None in row.values():
                raise click.UsageError(
                    f"line {reader.line_num} has more or fewer cells than the first"
                )
            yield reader.line_num, {name.strip(): value for name, value in row.items()}
    except csv.Error as error:
        raise click.UsageError(f"line {reader.line_num} is not CSV: {error}") from error


def _text(given: str) -> str:
    if given == "-":
        return text_input.read(given, "the CSV")
    return text_input.read(f"@{Path(given.removeprefix('@'))}")


def _fields(
    row: Mapping[str, str], line: int, table: tuple[fields.Given, ...], more: tuple[str, ...] = ()
) -> dict[str, Any]:
    """Turn a row into keywords. Empty cells are left out."""
    known = {one.keyword: one for one in table}
    keywords: dict[str, Any] = {}
    for name, value in row.items():
        if not value:
            continue
        if name.casefold().startswith(_CUSTOM):
            values = _lines(value)
            kept = values[0] if len(values) == 1 else values
            keywords.setdefault("custom_fields", {})[name[len(_CUSTOM) :]] = kept
        elif name in more:
            keywords[name] = (
                value if name == "content" else value.casefold() in ("1", "yes", "true")
            )
        elif name in known and known[name].kind not in ("pairs", "roles"):
            keywords[name] = _value(known[name], value, line)
        else:
            columns = ", ".join(
                [*more, *(k for k, v in known.items() if v.kind not in ("pairs", "roles"))]
            )
            raise click.UsageError(f"unknown column {name!r}; known are {columns}, CF.NAME")
    return keywords


def _value(field: fields.Given, value: str, line: int) -> Any:
    given: Any = _lines(value) if field.kind in ("people", "targets") else value.strip()
    kind = fields.TYPES.get(field.kind)
    try:
        if kind is not None:
            given = kind.convert(given, None, None)
    except click.BadParameter as error:
        raise click.UsageError(f"line {line}, {field.keyword}: {error.message}") from error
    return fields.collect([field], {field.keyword: given}).get(field.keyword)


def _lines(cell: str) -> list[str]:
    """Split a cell into values, one per line, as exports write them."""
    return [line.strip() for line in cell.splitlines() if line.strip()]
