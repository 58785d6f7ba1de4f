"""Quote a message in a reply, as RT's own page does."""

from __future__ import annotations

import html
import re
import textwrap
from collections.abc import Iterable, Iterator
from typing import Final

from rtfacade.records.history import HistoryEntry

#: Types that requestors see; comments are not among them.
PUBLIC: Final = ("Create", "Correspond")
_LINE_WIDTH: Final = 70
#: Earlier quotes make lines longer; RT leaves that much for them.
_QUOTE_MARGIN: Final = 6
_QUOTED = re.compile(r"(?:[>|] ?)+")
_SIGNATURE = re.compile(r"\n-- \n.*", re.DOTALL)


def last_public(entries: Iterable[HistoryEntry]) -> HistoryEntry | None:
    """Return the newest message with a text that requestors see, None if there is none."""
    public = [entry for entry in entries if entry.type in PUBLIC and entry.content]
    return public[-1] if public else None


def with_quote(content: str, quoted: HistoryEntry, *, as_html: bool) -> str:
    """Put a message before a reply: who wrote it when, and its text without the signature."""
    when = quoted.created.ctime()
    heading = f"On {when} UTC, {quoted.creator} wrote:"
    text = _SIGNATURE.sub("", "\n" + (quoted.content or "").replace("\r", ""))[1:].rstrip("\n")
    if as_html:
        lines = html.escape(text).replace("\n", "<br />\n")
        quote = f'<blockquote class="gmail_quote" type="cite">{lines}</blockquote>'
        return f'<div class="gmail_quote">{html.escape(heading)}<br />{quote}</div>\n{content}'
    lines = "\n".join(f"> {line}" for line in _wrapped(text.split("\n")))
    return f"{heading}\n{lines}\n\n{content}"


def _wrapped(lines: list[str]) -> Iterator[str]:
    """Break lines if some are too long to be quoted; each keeps the quote that it has.

    Then RT takes away what lines are indented by.
    """
    if max(map(len, lines)) <= _LINE_WIDTH + _QUOTE_MARGIN:
        yield from lines
        return
    for line in lines:
        quote = _QUOTED.match(line)
        mark = quote[0].rstrip() + " " if quote else ""
        rest = (line[quote.end() :] if quote else line).lstrip()
        width = max(_LINE_WIDTH - len(mark), 20)
        broken = textwrap.wrap(rest, width, break_long_words=False, break_on_hyphens=False)
        yield from (f"{mark}{piece}".rstrip() for piece in broken or [""])
