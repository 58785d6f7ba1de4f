r"""Looking things up by their names, on every database that RT runs on.

RT's ``=`` finds a name whatever its case; its ``IN`` does not on PostgreSQL. A name with a
backslash may be misread (see ``misread``): a part of it is searched for, and what comes is compared
here.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, TypeVar
from urllib.parse import quote

from rtfacade._rest2 import misread
from rtfacade._rest2.filters import Condition
from rtfacade.records.descriptors import Record

R = TypeVar("R", bound=Record)

#: How much one search looks up: web servers limit addresses (4 to 8 kB).
MAX_NAMES = 50
_MAX_LENGTH = 3500


def condition(field: str, name: str) -> Condition:
    """Build the condition that finds a name, and others as the case may be."""
    if not misread.shapes_of(name):
        return (field, "=", name)
    return (field, "LIKE", max(name.split("\\"), key=len))


def any_of(field: str, names: Iterable[str]) -> Iterator[list[dict[str, Any]]]:
    """Build searches for any of these names, as few as fit into addresses.

    RT ORs conditions on one field, and compares for equality, unless it is told otherwise.
    """
    batch: list[dict[str, Any]] = []
    length = 0
    for name in names:
        _, operator, value = condition(field, name)
        one = {"field": field, "value": value}
        if operator != "=":
            one["operator"] = operator
        size = len(quote(json.dumps(one)))
        if batch and (len(batch) == MAX_NAMES or length + size > _MAX_LENGTH):
            yield batch
            batch, length = [], 0
        batch.append(one)
        length += size
    if batch:
        yield batch


def matching(rows: Sequence[R], field: str, name: str) -> list[R]:
    """Return the rows of this name: written alike, or else as far as RT takes them for equal."""
    alike = [row for row in rows if row.raw.get(field) == name]
    if alike or not misread.shapes_of(name):
        return alike or list(rows)
    folded = name.casefold()
    return [row for row in rows if str(row.raw.get(field)).casefold() == folded]
