"""The headers of a part as RT keeps them: one text, a header a line, continued lines indented.

RT decodes encoded words and the names of files when it stores a mail, so the text holds letters
that a mail must encode. What stands here comes from strangers: nothing raises, and nothing takes
more time than the length of the text.
"""

from __future__ import annotations

import codecs
import re
from email.message import Message

#: Longer values of structured headers are nobody's, and not worth the reading.
_MAX_LENGTH = 10_000
#: Python's codecs of these names take time with the square of the text.
_QUADRATIC_CODECS = ("punycode", "idna")
_NAME = re.compile(r"([!-9;-~]+)[ \t]*:[ \t]?")


def read_headers(text: object) -> list[tuple[str, str]]:
    """Return names and values, in order; the line ends of continued values are kept."""
    headers: list[tuple[str, str]] = []
    for line in str(text or "").replace("\r", "").split("\n"):
        match = _NAME.match(line)
        if match:
            headers.append((match[1], line[match.end() :]))
        elif headers and line.strip():
            # RT writes some continued lines without the blank (RT::Attachment::_SplitHeaders).
            name, value = headers[-1]
            headers[-1] = (name, f"{value}\n {line.strip()}")
    return headers


def header(text: object, name: str) -> str:
    """Return the first header of that name on one line, ``""`` if there is none."""
    wanted = name.lower()
    for key, value in read_headers(text):
        if key.lower() == wanted:
            return " ".join(value.split())
    return ""


def parameters(value: str) -> tuple[str, dict[str, str]]:
    """Split the value of a structured header: its first word in lower case, and parameters."""
    main = value.partition(";")[0].strip().lower()
    if len(value) > _MAX_LENGTH:
        return main, {}
    message = Message()
    message["Content-Type"] = " ".join(value.split())
    try:
        params = message.get_params(failobj=[], header="Content-Type")
    except (ValueError, LookupError, AttributeError):
        return main, {}
    named: dict[str, str] = {}
    for key, given in params[1:]:
        named.setdefault(key.lower(), _plain(given))
    return main, named


def _plain(value: str | tuple[str | None, str | None, str]) -> str:
    """Return the text of a value; RFC 2231 makes it three, with a charset and a language."""
    if isinstance(value, str):
        return value
    charset, _, text = value
    try:
        return text.encode("latin-1").decode(known_charset(charset or "ascii"), "replace")
    except (LookupError, ValueError):
        return text


def known_charset(name: str) -> str:
    """Return the name of a charset for texts; LookupError or ValueError for anything else."""
    if codecs.lookup(name).name in _QUADRATIC_CODECS:
        raise LookupError(f"{name} is for the names of hosts")
    return name


def content_id(text: object) -> str:
    """Return the Content-ID without its brackets."""
    return header(text, "Content-ID").strip().removeprefix("<").removesuffix(">")


def disposition(text: object) -> str:
    """Return ``attachment``, ``inline``, another word, or ``""``."""
    return header(text, "Content-Disposition").partition(";")[0].strip().lower()


def filename(text: object) -> str:
    """Return the name that the headers give to a file, ``""`` if there is none."""
    name = parameters(header(text, "Content-Disposition"))[1].get("filename", "")
    return name or parameters(header(text, "Content-Type"))[1].get("name", "")
