"""Headers that a gate in front of RT asks for: checked once, sent with every request to RT."""

from __future__ import annotations

import re
from collections.abc import Mapping

_NAME = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+", re.ASCII)
#: What this library writes itself, and what would break the request.
_RESERVED = frozenset(
    ("accept", "accept-encoding", "authorization", "connection", "content-encoding",
     "content-length", "content-type", "cookie", "expect", "host", "if-match",
     "if-modified-since", "if-none-match", "if-unmodified-since", "origin", "range", "te",
     "trailer", "transfer-encoding", "upgrade")
)  # fmt: skip


def check_headers(headers: Mapping[str, str] | None) -> dict[str, str]:
    """Return a copy of ``headers=``; TypeError or ValueError for what cannot be sent.

    No message shows a value: it may be a secret.
    """
    if headers is None:
        return {}
    if not isinstance(headers, Mapping):  # pyright: ignore[reportUnnecessaryIsInstance]
        raise TypeError(f"headers= takes a mapping of names to texts, not {_kind(headers)}")
    checked: dict[str, str] = {}
    pairs: list[tuple[object, object]] = list(headers.items())
    for name, value in pairs:
        if not (isinstance(name, str) and isinstance(value, str)):
            raise TypeError(f"headers= takes texts: {name!r} is {_kind(name)} with {_kind(value)}")
        if not _NAME.fullmatch(name):
            raise ValueError(f"headers=: {name!r} is not a name that a header can have")
        if name.lower() in _RESERVED:
            raise ValueError(
                f"headers=: {name} is written by rtfacade itself; use token=, user= or auth= to "
                "log in"
            )
        if not value.isascii() or not value.isprintable() or value != value.strip():
            raise ValueError(
                f"headers=: the value of {name} has characters (a line end?) that no header has"
            )
        if name.lower() in map(str.lower, checked):
            raise ValueError(f"headers=: {name} is there twice; case makes no difference")
        checked[name] = value
    return checked


def parse_headers(text: str, where: str) -> dict[str, str]:
    """Read lines of ``Name: value``, as ``RT_HEADERS`` and ``login --headers-from`` have them."""
    headers: dict[str, str] = {}
    for line in text.splitlines():
        if not line.strip():
            continue
        name, colon, value = line.partition(":")
        if not colon:
            raise ValueError(f"{where}: each line must be like 'Name: value'")
        headers[name.strip()] = value.strip()
    return check_headers(headers)


def _kind(value: object) -> str:
    return type(value).__name__
