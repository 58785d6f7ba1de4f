"""Ticket ids: ``42``, ``1-3,7``, the address of a ticket's page, ``-`` (stdin) or ``@FILE``."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import rich_click as click

from rtfacade.cli.app import App
from rtfacade.cli.options import sheets

_PART = re.compile(r"#?(\d{1,18})(?:-#?(\d{1,18}))?", re.ASCII)
#: Addresses of a ticket: a page of RT's (Display, History, Update …), REST2 and RT's own URI.
_PAGE = re.compile(
    r"https?://[^?#]+\?(?:[^#]*[;&])?id=(?P<page>\d{1,18})(?:[;&#].*)?"
    r"|https?://[^?#]+/REST/[12]\.0/ticket/(?P<rest>\d{1,18})(?:[/?#].*)?"
    r"|fsck\.com-rt://[^/]+/ticket/(?P<uri>\d{1,18})",
    re.ASCII | re.IGNORECASE,
)
_BETWEEN = re.compile(r"[\s,]+")


def numbers(text: str) -> Iterator[int]:
    """Read ``1-3,7``; UsageError for anything else."""
    for part in filter(None, _BETWEEN.split(text)):
        if "://" in part:
            yield _of_page(part)
            continue
        match = _PART.fullmatch(part)
        if match is None:
            raise click.UsageError(f"not a ticket id or a range such as 1-3: {part!r}")
        first, last = int(match[1]), int(match[2] or match[1])
        if first < 1 or last < first:
            raise click.UsageError(f"not a range of ticket ids: {part!r}")
        yield from range(first, last + 1)


def _of_page(address: str) -> int:
    """Return the ticket of an address; UsageError for one of another RT, or of no ticket."""
    match = _PAGE.fullmatch(address)
    if match is None:
        raise click.UsageError(f"not the address of a ticket: {address!r}")
    ctx = click.get_current_context(silent=True)
    host, own = urlsplit(address).hostname, urlsplit(_own_address(ctx)).hostname
    if match["uri"] is None and host != own:
        raise click.UsageError(f"{address} is of another RT than {own}: pass --profile or --url")
    return int(match["page"] or match["rest"] or match["uri"])


def _own_address(ctx: click.Context | None) -> str:
    """Return the address of the RT in use."""
    app = None if ctx is None else ctx.find_object(App)
    return "" if app is None else str(app.settings["url"])


def is_one(given: Sequence[str]) -> bool:
    """Tell whether this names one ticket, as ``42`` does, and no range, list or file.

    With --json, one ticket is an object, and everything else an array, whatever its length.
    """
    return len(given) == 1 and (given[0].removeprefix("#").isdigit() or "://" in given[0])


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
        yield from (line.partition("\t")[0] for line in text.splitlines())
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
        if "://" in str(value):
            try:
                return _of_page(str(value))
            except click.UsageError as error:
                self.fail(error.message, param, ctx)
        match = _PART.fullmatch(str(value))
        if match is None or match[2] or int(match[1]) < 1:
            self.fail(f"not a ticket id: {value!r}", param, ctx)
        return int(match[1])


TICKET = TicketNumber()
