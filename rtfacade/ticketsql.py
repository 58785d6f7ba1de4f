"""TicketSQL: quoting, and the few clauses the facade builds itself. On purpose no query builder."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

__all__ = ["quote"]

_CUSTOM_FIELD = re.compile(r"CF\.", re.IGNORECASE)


def quote(value: str) -> str:
    """Quote a value for TicketSQL, so that no text in it can end the string or start a clause.

    RT's tokenizer (RT::SQL) takes a backslash as the escape inside single quotes. Raises
    ValueError for a value that begins with ``CF.``: RT reads that as the name of a custom field
    to compare with, quoted or not, and has no way to say otherwise.

    The quoting is right for every RT, but the database layer of some misreads a value with a
    backslash before a quote or at its end, or with both anywhere. Searches of ``rt`` find out
    whether theirs is one, and refuse such a value there; what you send in other ways is not
    looked at.
    """
    if _CUSTOM_FIELD.match(value):
        raise ValueError(f"RT would read {value!r} as the name of a custom field, not as a value")
    return "'" + value.replace("\\", "\\\\").replace("'", "\\'") + "'"


def custom_field(name: str) -> str:
    """Name a custom field in TicketSQL.

    Raises ValueError for a name that RT's tokenizer cannot read: one with ``}`` or a line end, or
    with two quotes, between which it would see a string.
    """
    if not name or "}" in name or "\n" in name or name.count("'") > 1 or name.count('"') > 1:
        raise ValueError(f"TicketSQL cannot name the custom field {name!r}; use its numeric id")
    escaped = name.replace("\\", "\\\\")
    return f"CF.{{{escaped}}}"


def equals(column: str, values: str | int | Iterable[str | int]) -> str:
    """Build ``column = value``, or an OR of them for several values."""
    if isinstance(values, str | int):
        values = [values]
    clauses = [f"{column} = {quote(str(value))}" for value in values]
    if not clauses:
        raise ValueError(f"no value given for {column}")
    return clauses[0] if len(clauses) == 1 else "(" + " OR ".join(clauses) + ")"


def build(
    query: str | None,
    columns: Mapping[str, str | int | Iterable[str | int] | None],
    fields: Mapping[str, str | Iterable[str]] | None,
    known: Mapping[str, str],
) -> str:
    """Join a query in TicketSQL with search()'s keywords, every value quoted.

    ``known`` has the column of each keyword, in TicketSQL or AssetSQL.
    """
    clauses = [f"({query})"] if query and query.strip() else []
    for name, values in columns.items():
        if values is not None:
            clauses.append(equals(known[name], values))
    for name, wanted in (fields or {}).items():
        clauses.append(equals(custom_field(name), wanted))
    return " AND ".join(clauses)


def beyond(query: str, last: int | None, *, descending: bool = False) -> str:
    """Restrict a query to ids after ``last`` in walking order."""
    if last is None:
        return query or "id > 0"
    clause = f"id {'<' if descending else '>'} {last}"
    return f"({query}) AND {clause}" if query else clause
