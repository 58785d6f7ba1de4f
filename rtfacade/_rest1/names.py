"""How REST1 is told which user, group or queue is meant."""

from __future__ import annotations

import re
from typing import Final

from rtfacade import _rest1
from rtfacade._rest1.search import SearchLines

#: Groups of RT's own, which it finds by these names before any that somebody made.
_RT_GROUPS: Final = frozenset(
    {"everyone", "privileged", "unprivileged", "owner", "requestor", "cc", "admincc", "userequiv"}
)
_TYPE = re.compile(r"[A-Za-z][A-Za-z ]*")


def path_of(kind: str, name: object) -> str | None:
    """Return the path of an object; None for a name that RT would take for something else.

    An ``int`` is an id, text is a name: ``"12"`` and ``"../queue/1"`` are names, too, and so is
    that of a group which some group of RT's own has as well.
    """
    if isinstance(name, bool) or not isinstance(name, str | int):
        raise TypeError(f"a {kind} has a name, or an id, not {name!r}")
    if isinstance(name, int):
        if name < 1:
            raise ValueError(f"the id of a {kind} must be positive, not {name}")
        return f"{kind}/{name}"
    if not name.strip():
        raise ValueError(f"the name of a {kind} is not empty")
    if kind == "group" and (name.lower() in _RT_GROUPS or name.lower().startswith("rt::")):
        return None
    try:
        return f"{kind}/{_rest1.object_name(name)}"
    except ValueError:
        return None


def query_for(name: str, operator: str = "=") -> str:
    """Return the search for a name, quoted as a shell would; ``find_id`` reads its answer."""
    if "\n" in name or "\0" in name:
        raise ValueError(f"not a name: {name!r}")
    escaped = name.replace("\\", "\\\\").replace('"', '\\"')
    return f'Name {operator} "{escaped}"'


def transaction_type(type: str) -> str:
    """Check one of RT's types of transactions, such as ``Correspond``, for a path."""
    if not _TYPE.fullmatch(type):
        raise ValueError(f"not a type of transaction: {type!r}")
    return type.replace(" ", "%20")


def find_id(name: str, text: str) -> int | None:
    """Return the id of the one whose name this is, from the answer to ``query_for``."""
    reader = SearchLines()
    lines = [*reader.feed(text.encode()), *reader.close()]
    exact = [line.id for line in lines if line.text == name]
    if not exact:
        exact = [line.id for line in lines if line.text.lower() == name.lower()]
    return exact[0] if len(exact) == 1 else None
