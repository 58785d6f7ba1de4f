"""The media type under which RT keeps an attachment byte for byte.

RT turns plain text, HTML and mail into UTF-8 when it stores them, and text back when it is read.
Without a charset it guesses, and what it guesses wrong is damaged for good; a charset like UTF-16
makes it lose the name of the file; mail in anything but UTF-8 is not turned back (seen on 5.0.3).
So those types are sent with a charset that the content really has; every other type is left alone.
"""

from __future__ import annotations

import codecs
import re
from typing import BinaryIO

_TEXT = ("text/plain", "text/html")
_MAIL = "message/rfc822"
_TYPE = re.compile(r"[\w.+-]+/[\w.+-]+ *(;[ -~]*)?", re.ASCII)
_CHARSET = re.compile(r";\s*charset\s*=\s*\"?([^\s;\"]*)\"?", re.IGNORECASE)
_UTF8 = ("utf-8", "us-ascii")
_CHUNK = 1024 * 1024
#: RT puts U+FFFD in place of these.
_NONCHARACTERS = re.compile(
    "[\ufdd0-\ufdef" + "".join(chr(p << 16 | n) for p in range(17) for n in (0xFFFE, 0xFFFF)) + "]"
)


def exact(kind: str, stream: BinaryIO) -> str:
    """Read the content, rewind it, and return the media type to send for it.

    Raises ValueError for a text that is not a media type, such as one with a line end.
    """
    if not _TYPE.fullmatch(kind):
        raise ValueError(f"content_type must be a media type such as 'text/plain', not {kind!r}")
    base = kind.partition(";")[0].strip().lower()
    if base not in (*_TEXT, _MAIL):
        return kind
    charset = _CHARSET.search(kind)
    declared = charset[1] if charset and base != _MAIL else ""
    if _like_ascii(declared) and _holds(stream, declared):
        return kind
    rest = _CHARSET.sub("", kind)
    if _holds(stream, "utf-8"):
        return f"{rest}; charset=utf-8"
    return "application/octet-stream" if base == _MAIL else f"{rest}; charset=iso-8859-1"


def untouched(kind: str) -> str:
    """Return the media type to send when a ticket is created, from the result of ``exact``.

    RT then stores text as it is, but still reads it as UTF-8, and cannot turn back anything else.
    """
    charset = _CHARSET.search(kind)
    is_text = kind.partition(";")[0].strip().lower() in _TEXT
    if is_text and (charset is None or charset[1].lower() not in _UTF8):
        return "application/octet-stream"
    return kind


def _like_ascii(charset: str) -> bool:
    """Tell whether RT's headers stay readable in this charset."""
    try:
        return b"name".decode(charset) == "name"
    except (LookupError, ValueError):
        return False


def _holds(stream: BinaryIO, charset: str) -> bool:
    """Tell whether the whole content decodes in this charset."""
    decoder = codecs.getincrementaldecoder(charset)()
    try:
        while chunk := stream.read(_CHUNK):
            if _NONCHARACTERS.search(decoder.decode(chunk)):
                return False
        decoder.decode(b"", final=True)
    except ValueError:
        return False
    finally:
        stream.seek(0)
    return True
