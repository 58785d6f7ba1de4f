r"""Values in searches: names to look up, and values that some RT misreads.

RT's ``=`` finds a name whatever its case; its ``IN`` does not on PostgreSQL.

DBIx::SearchBuilder takes the values out of the SQL that RT has written, to bind them, and some of
its versions take the wrong ones (measured, docs/rt/behaviour.md#databases):

- 1.76 on PostgreSQL breaks a value that holds both ``'`` and ``\``: RT answers 200 and no rows.
- 1.86 on SQLite takes ``\'`` for a quote inside a value, so a backslash before a quote, or at the
  end, joins the value with the SQL that follows: a search then means something else.

A backslash in a pattern (``LIKE``) stands for itself on SQLite; on PostgreSQL and MariaDB it says
that the character behind it does, so that ``a\\b`` finds ``ab``.

No version tells which database RT has, so the client asks: a search of everything that is not
called so finds something, or the value was misread. Of a name with a backslash a part is searched
for, and what comes is compared here. Nothing here sends.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import Enum
from typing import Any, cast
from urllib.parse import quote

from rtfacade._rest2.listing import Condition, conditions

_STRING = re.compile(
    r"""(?P<pattern>\b(?:LIKE|STARTSWITH|ENDSWITH)\s*)?(?:CF\.\{(?P<name>.[^}]*)(?:\}|\Z)"""
    # What is not closed ends with the query: looking for its end at each place takes time.
    r"""|'(?P<single>(?:[^'\\]|\\.)*)(?:'|\\?\Z)|"(?P<double>(?:[^"\\]|\\.)*)(?:"|\\?\Z))""",
    re.IGNORECASE | re.DOTALL,
)
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)
_BY_PATTERN = ("LIKE", "NOT LIKE", "STARTSWITH", "ENDSWITH")
_ODD_BACKSLASHES = r"(?<!\\)(?:\\\\)*\\"


class Pattern(str):
    """A value that is compared by ``LIKE``."""

    __slots__ = ()


class Shape(Enum):
    """What about a value may be misread; its value is a harmless text of that shape."""

    BOTH = r"a'b\c"
    BEFORE_QUOTE = r"a\'b"
    AT_END = "a\\"
    IN_PATTERN = r"\e"

    @property
    def reason(self) -> str:
        """Say what goes wrong with such a value."""
        return _REASONS[self]


_REASONS = {
    Shape.BOTH: "its database layer finds nothing for a quote and a backslash in one value",
    Shape.BEFORE_QUOTE: "its database layer reads on behind a backslash before a quote",
    Shape.AT_END: "its database layer reads on behind a backslash at the end",
    Shape.IN_PATTERN: "in a pattern, its database leaves out a backslash before another character",
}
_PATTERNS = {
    Shape.BOTH: re.compile(r"'.*\\|\\.*'", re.DOTALL),
    Shape.BEFORE_QUOTE: re.compile(rf"{_ODD_BACKSLASHES}'"),
    Shape.AT_END: re.compile(rf"{_ODD_BACKSLASHES}\Z"),
    Shape.IN_PATTERN: re.compile(rf"{_ODD_BACKSLASHES}(?![\\%_])"),
}
#: Another condition with a text: a value that is not ended would go on until there.
_PLAIN = ("rtfacade", "misread")


def shapes_of(value: str) -> list[Shape]:
    """Return what about a value may be misread; nothing for almost every value."""
    if "\\" not in value:
        return []
    return [
        shape
        for shape, pattern in _PATTERNS.items()
        if pattern.search(value) and (shape is not Shape.IN_PATTERN or isinstance(value, Pattern))
    ]


def doubtful_in_sql(sql: str) -> list[str]:
    """List the values in a TicketSQL that may be misread, as RT reads them: with a backslash."""
    if "\\" not in sql:
        return []
    values: list[str] = []
    for literal in _STRING.finditer(sql):
        text = _ESCAPED.sub(r"\1", literal["name"] or literal["single"] or literal["double"] or "")
        if "\\" in text:
            values.append(Pattern(text) if literal["pattern"] else text)
    return values


def doubtful_in(where: Iterable[Mapping[str, Any]]) -> list[str]:
    """List the values in the conditions of a JSON search that may be misread."""
    values: list[str] = []
    for one in where:
        given = one.get("value")
        texts = [
            text
            for text in (cast("list[object]", given) if isinstance(given, list) else [given])
            if isinstance(text, str) and "\\" in text
        ]
        is_pattern = one.get("operator") in _BY_PATTERN
        values += map(Pattern, texts) if is_pattern else texts
    return values


def probe(shape: Shape, *, is_plain: bool = False) -> list[dict[str, Any]]:
    """Search for all that are not called like this; ``is_plain`` for the same by plain names.

    What is called like a pattern is searched for itself: it finds something if it is misread.
    """
    if shape is Shape.IN_PATTERN:
        value = shape.value.lstrip("\\") if is_plain else shape.value
        return [{"field": "Name", "operator": "LIKE", "value": value}]
    names = _PLAIN if is_plain else (shape.value, _PLAIN[1])
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


#: How much one search looks up: web servers limit addresses (4 to 8 kB).
MAX_NAMES = 50
_MAX_LENGTH = 3500


def condition(field: str, name: str) -> Condition:
    """Build the condition that finds a name, and others as the case may be."""
    if not shapes_of(name):
        return (field, "=", name)
    return (field, "LIKE", max(name.split("\\"), key=len))


def with_name(where: Iterable[Condition], field: str, name: str) -> list[dict[str, Any]]:
    """Build the search for a name, among those that meet further conditions."""
    return conditions((*where, condition(field, name)), {})


def any_of(field: str, names: Iterable[str]) -> Iterator[list[dict[str, Any]]]:
    """Build searches for any of these names, as few as fit into addresses.

    RT ORs conditions on one field, and compares for equality, unless it is told otherwise.
    """
    batch: list[dict[str, Any]] = []
    length = 0
    for name in names:
        _, operator, value = condition(field, name)
        entry = {"field": field, "value": value}
        if operator != "=":
            entry["operator"] = operator
        size = len(quote(json.dumps(entry)))
        if batch and (len(batch) == MAX_NAMES or length + size > _MAX_LENGTH):
            yield batch
            batch, length = [], 0
        batch.append(entry)
        length += size
    if batch:
        yield batch


def matching(rows: Sequence[Mapping[str, Any]], field: str, name: str) -> list[Mapping[str, Any]]:
    """Return the rows of this name: written alike, or else as far as RT takes them for equal."""
    alike = [row for row in rows if row.get(field) == name]
    if alike or not shapes_of(name):
        return alike or list(rows)
    folded = name.casefold()
    return [row for row in rows if str(row.get(field)).casefold() == folded]
