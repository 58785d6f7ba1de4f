r"""Values that some RT misreads on the way to its database, and how to tell whether one does.

DBIx::SearchBuilder takes the values out of the SQL that RT has written, to bind them, and some of
its versions take the wrong ones (measured, docs/rt/behaviour.md#databases):

- 1.76 on PostgreSQL breaks a value that holds both ``'`` and ``\``: RT answers 200 and no rows.
- 1.86 on SQLite takes ``\'`` for a quote inside a value, so a backslash before a quote, or at the
  end, joins the value with the SQL that follows: a search then means something else.

No version tells which database RT has, so the client asks: a search of everything that is not
called so finds something, or the value was misread. Nothing here sends.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from enum import Enum
from typing import Any

from rtfacade.records.json_values import is_array

_STRING = re.compile(
    r"""CF\.\{(?P<name>.+?)\}|'(?P<single>(?:[^'\\]|\\.)*)'|"(?P<double>(?:[^"\\]|\\.)*)\"""",
    re.IGNORECASE | re.DOTALL,
)
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)
_ODD = r"(?<!\\)(?:\\\\)*\\"


class Shape(Enum):
    """What about a value may be misread; its value is a harmless text of that shape."""

    BOTH = r"a'b\c"
    BEFORE_QUOTE = r"a\'b"
    AT_END = "a\\"

    @property
    def reason(self) -> str:
        """Say what goes wrong with such a value."""
        return _REASONS[self]


_REASONS = {
    Shape.BOTH: "its database layer finds nothing for a quote and a backslash in one value",
    Shape.BEFORE_QUOTE: "its database layer reads on behind a backslash before a quote",
    Shape.AT_END: "its database layer reads on behind a backslash at the end",
}
_PATTERNS = {
    Shape.BOTH: re.compile(r"'.*\\|\\.*'", re.DOTALL),
    Shape.BEFORE_QUOTE: re.compile(rf"{_ODD}'"),
    Shape.AT_END: re.compile(rf"{_ODD}\Z"),
}
#: Another condition with a text: a value that is not ended would go on until there.
_PLAIN = ("rtfacade", "misread")


def shapes_of(value: str) -> list[Shape]:
    """Return what about a value may be misread; nothing for almost every value."""
    if "\\" not in value:
        return []
    return [shape for shape, pattern in _PATTERNS.items() if pattern.search(value)]


def values_of(sql: str) -> Iterator[str]:
    """Read the values out of a TicketSQL that may hold one of them, as RT reads them."""
    if "\\" in sql:
        for literal in _STRING.finditer(sql):
            name, single, double = literal.groups()
            text = name if name is not None else single if single is not None else double
            yield _ESCAPED.sub(r"\1", text)


def values_in(where: Iterable[Mapping[str, Any]]) -> Iterator[str]:
    """Read the values out of the conditions of a JSON search."""
    for condition in where:
        given = condition.get("value")
        for value in given if is_array(given) else [given]:
            if isinstance(value, str):
                yield value


def probe(shape: Shape | None) -> list[dict[str, Any]]:
    """Search for all that are not called like this; without a shape, by plain names."""
    names = _PLAIN if shape is None else (shape.value, _PLAIN[1])
    return [
        {"field": "Name", "operator": "!=", "value": name, "entry_aggregator": "AND"}
        for name in names
    ]


def has_rows(answer: Mapping[str, Any]) -> bool:
    """Tell whether a probe found anything, visible or not."""
    return bool(answer.get("items") or answer.get("total"))


def refusal(value: str, shape: Shape) -> ValueError:
    """Say that this RT cannot search for this value."""
    return ValueError(
        f"this RT misreads {value!r} in a search: {shape.reason}. Search for a part of it, or "
        "without this condition, and compare the rows"
    )
