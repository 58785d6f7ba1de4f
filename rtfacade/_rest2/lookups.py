r"""Looking things up by their names, on every database that RT runs on.

RT's ``=`` finds a name whatever its case; its ``IN`` does not on PostgreSQL. A name with a
backslash may be misread (see ``misread``): a part of it is searched for, and what comes is compared
here.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import Any, TypeVar

from rtfacade._http import retry
from rtfacade._rest2 import misread
from rtfacade._rest2.filters import Condition
from rtfacade.records.descriptors import Record

R = TypeVar("R", bound=Record)


def condition(field: str, name: str) -> Condition:
    """Build the condition that finds a name, and others as the case may be."""
    if not misread.shapes_of(name):
        return (field, "=", name)
    return (field, "LIKE", max(name.split("\\"), key=len))


def any_of(field: str, names: Iterable[str]) -> list[dict[str, Any]]:
    """Build a search for any of these names; RT ORs conditions on one field."""
    found = (condition(field, name) for name in names)
    return [
        {"field": field, "operator": operator, "value": value, "entry_aggregator": "OR"}
        for _, operator, value in found
    ]


def matching(rows: Sequence[R], field: str, name: str) -> list[R]:
    """Return the rows of this name: written alike, or else as far as RT takes them for equal."""
    alike = [row for row in rows if row.raw.get(field) == name]
    if alike or not misread.shapes_of(name):
        return alike or list(rows)
    folded = name.casefold()
    return [row for row in rows if str(row.raw.get(field)).casefold() == folded]


def posted(request: dict[str, Any]) -> dict[str, Any]:
    """Send a JSON search in the body, where an address would be too long for web servers."""
    params = {key: value for key, value in request["params"].items() if key != "query"}
    return {
        **request,
        "method": "post",
        "params": params,
        "json": json.loads(request["params"]["query"]),
        "extensions": {retry.READS: True},
    }
