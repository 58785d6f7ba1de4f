"""Names of fields in one argument, such as ``id,subject,CF.{Last, first}``."""

from __future__ import annotations

import re

_OPEN = re.compile(r"[\w.]*\.\{")
_CLOSED = re.compile(r"\}(?:\.\w+)*\s*\Z")


def split_names(text: str) -> list[str]:
    """Split names at commas, but not in braces: ``id,CF.{Last, first}`` are two."""
    names = list[str]()
    open_name = ""
    for part in text.split(","):
        whole = f"{open_name},{part}" if open_name else part.strip()
        if _OPEN.match(whole) and not _CLOSED.search(part):
            open_name = whole
        else:
            names.append(whole.strip())
            open_name = ""
    # A brace that nobody closes is part of a name, and then its commas are what they look like.
    names += [part.strip() for part in open_name.split(",")]
    return [name for name in names if name]
