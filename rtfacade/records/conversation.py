"""The messages of a ticket, for people to read."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, tzinfo

import attrs

from rtfacade.records.history import HistoryEntry
from rtfacade.records.plain import PlainData

#: RT's types of transactions that have a message for people.
SPOKEN = ("Create", "Correspond", "Comment")
#: RT's types of transactions that say that it has cut, dropped or not stored a content.
CUT = ("AttachmentTruncate", "AttachmentDrop", "AttachmentError")
_HEADINGS = {"Create": "opened", "Correspond": "replied", "Comment": "commented"}


@attrs.frozen
class Conversation(PlainData):
    """The messages of a ticket, oldest first; iterate over it for the entries."""

    ticket_id: int
    entries: tuple[HistoryEntry, ...]

    def __iter__(self) -> Iterator[HistoryEntry]:
        """Go through the messages, oldest first."""
        return iter(self.entries)

    def __len__(self) -> int:
        """Count the messages."""
        return len(self.entries)

    def last_reply(self) -> HistoryEntry | None:
        """Return the newest reply (comments are not public, so they do not count), or None."""
        replies = (entry for entry in reversed(self.entries) if entry.type == "Correspond")
        return next(replies, None)

    def to_markdown(self, tz: tzinfo = UTC) -> str:
        """Write the messages as Markdown, times in ``tz``.

        Each text is quoted, so that nothing in it can be taken for structure.
        """
        return "\n".join(_markdown(entry, tz) for entry in self.entries)

    def to_text(self, tz: tzinfo = UTC) -> str:
        """Write the messages as plain text, times in ``tz``."""
        return "\n".join(_text(entry, tz) for entry in self.entries)


def _heading(entry: HistoryEntry, tz: tzinfo) -> str:
    moment = entry.created.astimezone(tz).strftime("%Y-%m-%d %H:%M %Z").strip()
    if entry.type in CUT:
        return f"{moment}, {cut_note(entry)}"
    return f"{moment}, {entry.creator} {_HEADINGS.get(entry.type, entry.type)}"


def cut_note(entry: HistoryEntry) -> str:
    """Return what RT has done to a content that was too large, or that it could not store."""
    what = entry.data or "the text"
    if entry.type == "AttachmentError":
        return f"RT could not store {what}"
    if entry.type == "AttachmentDrop":
        return f"RT dropped {what}: {entry.old_value} bytes, the limit is {entry.new_value}"
    return f"RT kept {entry.new_value} of the {entry.old_value} bytes of {what}"


def _files(entry: HistoryEntry) -> list[str]:
    return [part.filename for part in entry.attachments if part.filename]


def _lines(entry: HistoryEntry) -> list[str]:
    return (entry.content or "").strip("\n").split("\n") if entry.content else []


def _markdown(entry: HistoryEntry, tz: tzinfo) -> str:
    quoted = [f"> {line}".rstrip() for line in _lines(entry)]
    files = [f"- {_escaped(name)}" for name in _files(entry)]
    blocks = [[f"### {_escaped(_heading(entry, tz))}"], quoted, files]
    return "\n\n".join("\n".join(block) for block in blocks if block) + "\n"


def _text(entry: HistoryEntry, tz: tzinfo) -> str:
    files = [f"    [{name}]" for name in _files(entry)]
    return "\n".join([_heading(entry, tz), *(f"    {line}" for line in _lines(entry)), *files, ""])


def _escaped(text: str) -> str:
    """Keep a name from being read as markup."""
    return "".join(f"\\{c}" if c in "\\`*_{}[]<>#|" else c for c in text)
