"""A ticket as a page: its fields, links and files, and its conversation.

On a terminal with styles, times in local time and lines that fit; in a pipe the same lines plain,
with times in UTC.
"""

from __future__ import annotations

import io
import re
import textwrap
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from typing import Any, cast

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from rtfacade.cli import terminal
from rtfacade.cli.output.cells import cell, moment, one_line, relative, safe
from rtfacade.cli.output.writer import STATUS_STYLES, link
from rtfacade.records import TicketRecord
from rtfacade.records.conversation import CUT, Conversation, cut_note
from rtfacade.records.descriptors import writable
from rtfacade.records.history import HistoryEntry
from rtfacade.records.link_kinds import KINDS
from rtfacade.records.links import Links
from rtfacade.records.vocabulary import value_if_told

_VERBS = {"Create": "opened", "Correspond": "replied", "Comment": "commented"}
_STYLES = {"Comment": "bold yellow", "Correspond": "bold cyan", "Create": "bold cyan"}
#: What the page shows of the fields, if they are not empty, besides those in its first lines.
_PEOPLE = ("requestors", "cc", "admin_cc", "custom_roles")
_NUMBERS = ("priority", "time_worked", "time_left", "time_estimated")
_TIMES = ("starts", "started", "due", "resolved", "told")
_MINUTES = ("time_worked", "time_left", "time_estimated")
#: What the first lines of the page show, its links, and what says little to a reader.
_ELSEWHERE = ("subject", "queue", "status", "owner", "type", "initial_priority", "final_priority")
#: At most this many files are named above the conversation.
_FILES = 10
_INDENT = "  "
#: From here on, a mail repeats another one.
_ORIGINAL_MESSAGE = re.compile(
    r"\s*-{2,}\s*(original message|ursprüngliche nachricht)\b", re.IGNORECASE
)
_QUOTED = re.compile(r"\s*((?:> ?)+)")


class Page:
    """Collects the lines of a page, for a terminal of this width or for a pipe."""

    def __init__(self, width: int | None) -> None:
        """Make a page; ``width`` is None for a pipe."""
        self._is_terminal = width is not None
        self._width = width or 80
        self._text = io.StringIO()
        self._console = Console(
            file=self._text,
            force_terminal=self._is_terminal,
            width=self._width,
            highlight=False,
            markup=False,
            emoji=False,
            color_system="auto" if self._is_terminal else None,
            no_color=terminal.console_options().get("no_color"),
        )

    def __str__(self) -> str:
        """Return what is on the page."""
        return self._text.getvalue()

    def ticket(self, ticket: Any, talk: Conversation) -> None:
        """Add everything about a ticket."""
        self._head(ticket)
        rows = [*_fields(ticket, self._field_time), *_links(ticket), *_files(talk)]
        wide = max((cell_len(name) for name, _ in rows), default=0)
        for name, value in rows:
            gap = " " * (wide - cell_len(name) + 2)
            self._add(Text.assemble((name, "bold"), gap, value), wide + 2)
        for entry in talk:
            self.gap()
            self.entry(entry)

    def gap(self) -> None:
        """Add an empty line."""
        self._line()

    def entry(self, entry: HistoryEntry) -> None:
        """Add one message: a heading, its text, the names of its files."""
        sentence = f"{entry.creator} {_VERBS.get(entry.type, entry.type)}"
        what = cut_note(entry) if entry.type in CUT else sentence
        heading = Text(one_line(f"{self._time(entry.created)}  {what}"))
        heading.stylize(_STYLES.get(entry.type, "bold"))
        if self._is_terminal:
            heading.append(f"  {relative(entry.created)}", "dim")
        self._add(heading)
        for line, is_quoted in _marked(safe(entry.content or "").strip("\n").split("\n")):
            for piece in self._wrapped(line):
                self._line(Text(piece, "dim" if is_quoted else ""))
        for part in entry.attachments:
            if part.filename:
                self._line(Text(f"{_INDENT}[{part.id}] {one_line(part.filename)}", "dim"))

    def _head(self, ticket: Any) -> None:
        address = str(value_if_told(ticket, "url") or "")
        number = Text(f"#{ticket.id}", link(address))
        subject = one_line(ticket.subject) or "(no subject)"
        self._add(Text.assemble((subject, "bold"), " ", number))
        status = one_line(ticket.status)
        state = Text(status, STATUS_STYLES.get(status, "dim"))
        owner, queue = cell(value_if_told(ticket, "owner")), cell(value_if_told(ticket, "queue"))
        self._add(Text.assemble(state, f" in {queue}, owned by {owner}"))
        opened = f"created {self._when(ticket.created)} by {cell(value_if_told(ticket, 'creator'))}"
        changed = f"updated {self._when(ticket.last_updated)}"
        self._add(Text(one_line(f"{opened}, {changed}"), "dim"))
        if address:
            self._line(Text(one_line(address), f"dim {link(address)}"))
        self._line()

    def _time(self, value: datetime) -> str:
        return moment(value, local=self._is_terminal)

    def _when(self, value: datetime | None) -> str:
        if value is None:
            return "at an unknown time"
        return relative(value) if self._is_terminal else self._time(value)

    def _field_time(self, value: datetime) -> str:
        near = f" ({relative(value)})" if self._is_terminal else ""
        return f"{self._time(value)}{near}"

    def _add(self, text: Text, indent: int = 0) -> None:
        """Add a text, whose further lines are indented where it needs more than one."""
        if not self._is_terminal:
            self._line(text)
            return
        lines = text.wrap(self._console, max(self._width - indent, 20), overflow="fold")
        for number, line in enumerate(lines):
            line.rstrip()
            self._line(Text(" " * indent if number else "") + line)

    def _line(self, text: Text | str = "") -> None:
        self._console.print(text, soft_wrap=True)

    def _wrapped(self, line: str) -> Iterator[str]:
        """Wrap a line of a message between words; long words, such as addresses, stay whole."""
        line = line.expandtabs().rstrip()
        room = self._width - len(_INDENT) - 1
        if not self._is_terminal or cell_len(line) <= room:
            yield f"{_INDENT}{line}".rstrip()
            return
        again = _QUOTED.match(line)
        margin = again[0] if again else line[: len(line) - len(line.lstrip())]
        narrow = max(room * len(line) // cell_len(line), 2 * len(margin), 20)
        pieces = textwrap.wrap(
            line,
            narrow,
            subsequent_indent=margin,
            break_long_words=False,
            break_on_hyphens=False,
            replace_whitespace=False,
        )
        yield from (f"{_INDENT}{piece}" for piece in pieces)


def conversation(entries: Iterable[HistoryEntry], width: int | None) -> str:
    """Return messages as text; ``width`` is None for a pipe."""
    page = Page(width)
    for number, entry in enumerate(entries):
        if number:
            page.gap()
        page.entry(entry)
    return str(page)


def whole(ticket: Any, talk: Conversation, width: int | None) -> str:
    """Return the page of a ticket; ``width`` is None for a pipe."""
    page = Page(width)
    page.ticket(ticket, talk)
    return str(page)


def _fields(ticket: Any, time: Any) -> Iterator[tuple[str, str]]:
    """List the fields that have a value."""
    first = (*_PEOPLE, *_NUMBERS, *_TIMES)
    others = [
        name
        for name in writable(TicketRecord)
        if name not in (*first, *_ELSEWHERE, *KINDS, "custom_fields")
    ]
    for name in (*first, *others, "custom_fields"):
        value = value_if_told(ticket, name)
        if isinstance(value, Mapping):
            values = cast("Mapping[str, Any]", value)
            yield from ((one_line(key), cell(one)) for key, one in values.items() if one)
        elif isinstance(value, datetime):
            yield _label(name), time(value)
        elif value and name in _MINUTES:
            yield _label(name), f"{value // 60}h{value % 60:02}" if value >= 60 else f"{value}m"
        elif value:
            yield _label(name), cell(value)


def _label(name: str) -> str:
    return name.replace("_", " ")


def _links(ticket: Any) -> Iterator[tuple[str, str]]:
    """List the links, of which the ticket tells without another request."""
    links = Links.of_hyperlinks(ticket.raw)
    for name in ("depends_on", "depended_on_by", "refers_to", "referred_to_by", "members"):
        yield from _ends(name, links)
    yield from _ends("member_of", links)


def _ends(name: str, links: Links) -> Iterator[tuple[str, str]]:
    ends = getattr(links, name)
    if ends:
        shown = (one.url if one.id is None else f"{_KINDS[one.kind]}{one.id}" for one in ends)
        yield _label(name), one_line(", ".join(shown))


_KINDS = {"ticket": "#", "article": "article ", "asset": "asset ", "external": ""}


def _files(talk: Conversation) -> Iterator[tuple[str, str]]:
    names = [part.filename for entry in talk for part in entry.attachments if part.filename]
    if names:
        more = f" and {len(names) - _FILES} more" if len(names) > _FILES else ""
        yield "files", one_line(", ".join(names[:_FILES]) + more)


def _marked(lines: list[str]) -> list[tuple[str, bool]]:
    """Tell of each line whether it repeats another message, or says whose words follow."""
    marked: list[tuple[str, bool]] = []
    above_quote = False
    for line in reversed(lines):
        is_quote = _QUOTED.match(line) is not None
        marked.append((line, is_quote or (above_quote and line.rstrip().endswith(":"))))
        above_quote = is_quote or (above_quote and not line.strip())
    marked.reverse()
    start = next((at for at, line in enumerate(lines) if _ORIGINAL_MESSAGE.match(line)), len(lines))
    return [(line, dim or at >= start) for at, (line, dim) in enumerate(marked)]
