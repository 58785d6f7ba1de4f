"""Restore the bytes of an attachment from what the protocols return."""

from __future__ import annotations

import codecs
import re
from collections.abc import Mapping
from typing import Any

from rtfacade._attachments.headers import known_charset
from rtfacade.records.history import decoded

#: REST1 reports errors as ``# Attachment 9 does not exist.`` and three line ends, under 200.
_MAX_ERROR = 1000
_ENCODING = re.compile(r"^X-RT-Original-Encoding:\s*(\S+)", re.IGNORECASE | re.MULTILINE)
_TEXT = ("text/plain", "text/html", "message/rfc822")

#: The byte order mark that RT writes for an encoding whose name does not tell the byte order.
_BYTE_ORDER_MARKS = {"utf-16": codecs.BOM_UTF16_BE, "utf-32": codecs.BOM_UTF32_BE}


def may_be_error(start: bytes) -> bool:
    """Tell whether the bytes received so far may be one of REST1's error messages."""
    return len(start) < _MAX_ERROR and b"# ".startswith(start[:2])


def original(raw: Mapping[str, Any]) -> bytes:
    """Decode REST2's base64 content and restore the original encoding of a text.

    RT stores text as UTF-8 and keeps the name of the original encoding in a header.
    """
    content = decoded(raw.get("Content"))
    encoding = _ENCODING.search(str(raw.get("Headers") or ""))
    if encoding is None or str(raw.get("ContentType")).lower() not in _TEXT:
        return content
    try:
        text = content.decode("utf-8")
        charset = known_charset(_big_endian(encoding[1]))
        return _BYTE_ORDER_MARKS.get(encoding[1].lower(), b"") + text.encode(charset)
    except (LookupError, ValueError):
        return content


def _big_endian(encoding: str) -> str:
    return f"{encoding}-be" if encoding.lower() in _BYTE_ORDER_MARKS else encoding
