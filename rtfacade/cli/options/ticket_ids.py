"""Ticket ids: ``42``, ``1-3,7``, the address of a ticket's page, ``-`` (stdin) or ``@FILE``."""

from __future__ import annotations

import io
import re
import shlex
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, cast

import rich_click as click

from rtfacade.cli.options import addresses, sheets

_PART = re.compile(r"#?(\d{1,18})(?:-#?(\d{1,18}))?", re.ASCII)
#: How tickets are named elsewhere: "[example.com #42]" in the subject of a mail, "ticket/42".
_NAMED = re.compile(
    r"\[[^\[\]#]*#(\d{1,18})\]|(?<!\S)(?:ticket|rt)s?[/:]?\s*#?(\d{1,18})(?=$|[\s,])",
    re.ASCII | re.IGNORECASE,
)
_BETWEEN = re.compile(r"[\s,]+")


def numbers(text: str, *, is_argument: bool = True) -> Iterator[int]:
    """Read ``1-3,7``; UsageError for anything else, with what an argument may be meant for."""
    for part in filter(None, _BETWEEN.split(_plain(text))):
        if addresses.is_address(part):
            yield addresses.record_of(part, "ticket")
            continue
        match = _PART.fullmatch(part)
        if match is None:
            hint = _meant(text) if is_argument else ""
            raise click.UsageError(f"not a ticket id or a range such as 1-3: {part!r}{hint}")
        first, last = int(match[1]), int(match[2] or match[1])
        if first < 1 or last < first:
            raise click.UsageError(f"not a range of ticket ids: {part!r}")
        yield from range(first, last + 1)


def _meant(text: str) -> str:
    """Say where a text belongs, or how to name a file, where ids are expected."""
    ctx = cast("click.Context | None", click.get_current_context(silent=True))
    if "." in text and Path(text).is_file():
        return f"; to read ids from a file, write @{text}"
    options = {name for one in (ctx.command.params if ctx else ()) for name in one.opts}
    name = next((one for one in ("--text", "--comment") if one in options), "")
    return f"; a text goes behind an option: {name} {shlex.quote(text)}" if name else ""


def _plain(text: str) -> str:
    """Write ``[example.com #42]`` and ``ticket/42`` as 42."""
    return _NAMED.sub(lambda found: found[1] or found[2], text)


def is_one(given: Sequence[str]) -> bool:
    """Tell whether this names one ticket, as ``42`` does, and no range, list or file.

    With --json, one ticket is an object, and everything else an array, whatever its length.
    """
    if len(given) != 1:
        return False
    return addresses.is_address(given[0]) or _plain(given[0]).removeprefix("#").isdigit()


def collect(given: Iterable[str]) -> list[int]:
    """Return all ids in order, without duplicates; UsageError for none."""
    ids: dict[int, None] = {}
    for one in given:
        for text in _texts(one):
            ids.update(dict.fromkeys(numbers(text, is_argument=text is one)))
    if not ids:
        raise click.UsageError("no ticket ids given")
    return list(ids)


def _texts(given: str) -> Iterator[str]:
    """Yield the ids in ``-`` or ``@FILE``: lines, or our own CSV or JSON."""
    if given == "-":
        yield from _ids(sys.stdin.read())
    elif given.startswith("@"):
        yield from _ids(Path(given[1:]).read_text("utf-8"))
    else:
        yield given


def _ids(text: str) -> Iterator[str]:
    """Yield the ids of rows of CSV or JSON, or the first column of each line."""
    if not sheets.is_json(text) and not sheets.is_csv(text):
        # splitlines would end a line at a separator in a subject, and take what follows for an id.
        lines = io.StringIO(text, newline=None)
        yield from (line.partition("\t")[0].rstrip("\n") for line in lines)
        return
    for place, row in sheets.rows(text):
        number = next((row[name] for name in row if name.casefold() == "id"), None)
        if not number:
            raise click.UsageError(f"{place} has no id")
        yield str(number)


class TicketNumber(click.ParamType[Any, Any]):
    """The id of one ticket."""

    name = "id"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        """Read ``42``, ``#42`` or the address of a ticket."""
        if addresses.is_address(str(value)):
            try:
                return addresses.record_of(str(value), "ticket")
            except click.UsageError as error:
                self.fail(error.message, param, ctx)
        match = _PART.fullmatch(_plain(str(value)))
        if match is None or match[2] or int(match[1]) < 1:
            self.fail(f"not a ticket id: {value!r}", param, ctx)
        return int(match[1])


TICKET = TicketNumber()
