"""The text of a message, out of the rows of its parts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Literal

from rtfacade._htmltext import as_text
from rtfacade.historyrecords import content_of

#: How texts are wanted: made plain, as they were written (``"raw"``), or not at all.
Content = Literal["text", "raw"] | bool


def check_content(content: object) -> None:
    """Raise ValueError for what is no ``Content``."""
    if content not in ("text", "raw", True, False):
        raise ValueError(f"content must be 'text', 'raw' or False, not {content!r}")


def message_text(parts: Sequence[Mapping[str, Any]], content: Content) -> str | None:
    """Return the text of a message, None where there is none."""
    found = content_of(parts, raw=content == "raw")
    if found is None or content == "raw":
        return found
    return as_text(found, html=not _is_plain(parts, found))


def _is_plain(parts: Sequence[Mapping[str, Any]], found: str) -> bool:
    return any(
        part.get("Content") == found and str(part.get("ContentType")).lower() == "text/plain"
        for part in parts
    )
