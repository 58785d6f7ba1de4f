"""REST2's JSON search: conditions as ``(field, operator, value)``, and the cursor by id."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

#: ``("EmailAddress", "ENDSWITH", "@example.com")``
Condition = tuple[str, str, str | int | list[str] | list[int]]

_OPERATORS = frozenset(
    (
        "=",
        "!=",
        "<",
        ">",
        "<=",
        ">=",
        "LIKE",
        "NOT LIKE",
        "STARTSWITH",
        "ENDSWITH",
        "IS",
        "IS NOT",
        "IN",
    )
)


def conditions(
    given: Iterable[Condition], keywords: Mapping[str, str | int | None]
) -> list[dict[str, Any]]:
    """Build RT's list; ValueError for an operator RT would answer with an empty list.

    Conditions are ANDed, those on one field too, which RT would OR by default.
    """
    built = [_condition(*one) for one in given]
    built += [_condition(key, "=", value) for key, value in keywords.items() if value is not None]
    return built


def _condition(field: str, operator: str, value: object) -> dict[str, Any]:
    if operator not in _OPERATORS:
        raise ValueError(f"unknown operator {operator!r}; RT knows {', '.join(sorted(_OPERATORS))}")
    if not field:
        raise ValueError("a condition without a field")
    return {"field": field, "operator": operator, "value": value, "entry_aggregator": "AND"}


def as_query(conditions: Iterable[Mapping[str, Any]], last: int | None, *, descending: bool) -> str:
    """Write the ``query`` parameter: the conditions, and the position of the cursor by id."""
    step: list[dict[str, Any]] = []
    if last is not None:
        step.append(_condition("id", "<" if descending else ">", last))
    return json.dumps([*conditions, *step])
