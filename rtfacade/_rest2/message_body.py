"""The text of a message, out of the rows of its parts."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any, Literal

from rtfacade._rest2.html_text import as_text

#: How texts are wanted: made plain, as they were written (``"raw"``), or not at all.
Content = Literal["text", "raw"] | bool

_TEXTS = ("text/plain", "text/html")
_ATTACHED = re.compile(r"^Content-Disposition:\s*attachment\b", re.IGNORECASE | re.MULTILINE)


def check_content(content: object) -> None:
    """Raise ValueError for what is no ``Content``."""
    if content not in ("text", "raw", True, False):
        raise ValueError(f"content must be 'text', 'raw' or False, not {content!r}")


def message_text(parts: Sequence[Mapping[str, Any]], content: Content) -> str | None:
    """Return the text of a message whose parts have been read with their ``Content``."""
    body = body_of(parts, content)
    return as_wanted(body, body.get("Content"), content) if body else None


def body_of(parts: Sequence[Mapping[str, Any]], content: Content) -> Mapping[str, Any] | None:
    """Choose the part that is the text of a message: HTML before plain for ``raw``.

    Of each part must be known whether it is empty, by ``Content`` or ``ContentLength``.
    """
    bodies = [part for part in parts if _is_body(part)]
    return _best(bodies) if content == "raw" else _first(bodies)


def as_wanted(body: Mapping[str, Any], text: object, content: Content) -> str | None:
    """Return a list's ``Content`` of that part as the caller wants it; None if it is empty."""
    plain = str(text or "")
    if plain and content != "raw":
        plain = as_text(plain, html=_type(body) == "text/html")
    return plain or None


def _best(bodies: Sequence[Mapping[str, Any]]) -> Mapping[str, Any] | None:
    """Choose HTML if the message has it, else plain text."""
    texts = [part for part in bodies if _type(part) in _TEXTS and _is_filled(part)]
    return max(texts, key=lambda part: _type(part) == "text/html", default=None)


def _first(bodies: Sequence[Mapping[str, Any]]) -> Mapping[str, Any] | None:
    """Choose as RT does (RT::Transaction::ContentObj): the first text, plain or HTML.

    It may be empty, but not in a container of alternatives, where RT skips what is empty.
    """
    choosy = False
    for part in bodies:
        if _type(part).startswith("multipart/"):
            choosy = _type(part) != "multipart/mixed"
        elif _type(part) in _TEXTS and (_is_filled(part) or not choosy):
            return part
    return None


def _is_body(part: Mapping[str, Any]) -> bool:
    return not part.get("Filename") and not _ATTACHED.search(str(part.get("Headers") or ""))


def _is_filled(part: Mapping[str, Any]) -> bool:
    return bool(part.get("Content")) or str(part.get("ContentLength") or "0") != "0"


def _type(part: Mapping[str, Any]) -> str:
    return str(part.get("ContentType")).lower()
