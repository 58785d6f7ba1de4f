"""Ticket ids: ``42``, ``1-3,7``, ``-`` (standard input) or ``@FILE``."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import rich_click as click

_PART = re.compile(r"#?(\d{1,18})(?:-#?(\d{1,18}))?", re.ASCII)
_BETWEEN = re.compile(r"[\s,]+")


def numbers(text: str) -> Iterator[int]:
    """Read ``1-3,7``; UsageError for anything else."""
    for part in filter(None, _BETWEEN.split(text)):
        match = _PART.fullmatch(part)
        if match is None:
            raise click.UsageError(f"not a ticket id or a range such as 1-3: {part!r}")
        first, last = int(match[1]), int(match[2] or match[1])
        if first < 1 or last < first:
            raise click.UsageError(f"not a range of ticket ids: {part!r}")
        yield from range(first, last + 1)


def collect(given: Iterable[str]) -> list[int]:
    """Return all ids in order, without duplicates; UsageError for none."""
    ids: dict[int, None] = {}
    for one in given:
        for text in _texts(one):
            ids.update(dict.fromkeys(numbers(text)))
    if not ids:
        raise click.UsageError("no ticket ids given")
    return list(ids)


def _texts(given: str) -> Iterator[str]:
    """Yield the lines of ``-`` or ``@FILE``, of which the first column is the id."""
    if given == "-":
        yield from map(_first, sys.stdin)
    elif given.startswith("@"):
        yield from map(_first, Path(given[1:]).read_text("utf-8").splitlines())
    else:
        yield given


def _first(line: str) -> str:
    """Return the first column of our plain output."""
    return line.partition("\t")[0]


class TicketNumber(click.ParamType[Any, Any]):
    """The id of one ticket."""

    name = "id"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        """Read ``42`` or ``#42``."""
        match = _PART.fullmatch(str(value))
        if match is None or match[2] or int(match[1]) < 1:
            self.fail(f"not a ticket id: {value!r}", param, ctx)
        return int(match[1])


TICKET = TicketNumber()
