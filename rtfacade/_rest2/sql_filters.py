"""The keywords of searches that take SQL: tickets, assets, transactions. Nothing here does I/O.

A text names and a number is an id. RT takes a text of digits for the number of a queue or a user,
also of ``Requestor.Name``, so the number of one that is called so has to be looked up first. RT
reads times in the user's own zone, which nobody knows for sure: it is asked for half a day more on
either side, and the rows are filtered here by the time in UTC that they tell.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any, cast

import attrs

from rtfacade import ticketsql
from rtfacade._rest2.field_conditions import CUSTOM_FIELDS, FieldCondition
from rtfacade._rest2.filters import (
    AnyOf,
    Keep,
    keyword,
    moment_text,
    refuse_blank_word,
    refuse_none,
)
from rtfacade._rest2.sql_names import has_or
from rtfacade.records import descriptors, json_values, serialize
from rtfacade.records.descriptors import Field, FieldSpec, Filter
from rtfacade.records.people import parse_person
from rtfacade.records.record import Record
from rtfacade.records.user import UserRecord

_PLACES = ("Queue", "Catalog")
#: RT reads these as the number or the login of a user, and ignores ``.Name`` and ``.EmailAddress``.
_BY_USER = ("Creator", "LastUpdatedBy")

#: A clause, or the name of a queue or catalog whose number stands in it.
Part = str | tuple[str, str]


@attrs.define
class SqlPlan:
    """What a search asks of RT, what it keeps of the rows, and the names in it."""

    clauses: list[list[Part]] = attrs.field(factory=list[list[Part]])
    keeps: list[tuple[str, str, datetime]] = attrs.field(factory=list[tuple[str, str, datetime]])
    fields: list[FieldCondition] = attrs.field(factory=list[FieldCondition])
    """Custom fields, with the values that they are to have."""
    queries: list[str] = attrs.field(factory=list[str])
    """SQL as it was given."""
    names: dict[tuple[str, str], None] = attrs.field(factory=dict[tuple[str, str], None])
    """Kinds and names that must exist: ``("Queue", "Support")``, ``("user", "alice")``."""
    has_or: bool = False
    """Whether one condition of several is enough, so that rows prove nothing of the others."""

    def numbers(self) -> list[tuple[str, str]]:
        """List the places whose numbers have to be looked up."""
        return [part for parts in self.clauses for part in parts if isinstance(part, tuple)]

    def text(self, numbers: Mapping[tuple[str, str], int] = {}) -> str:
        """Write the SQL, with the numbers of places that are called like numbers."""
        written = (
            "".join(part if isinstance(part, str) else str(numbers[part]) for part in parts)
            for parts in self.clauses
        )
        return serialize.text("the query", " AND ".join(written))

    @property
    def keep(self) -> Keep | None:
        """Tell which rows to keep; None for all."""
        return self._keeps if self.keeps or any(one.moments for one in self.fields) else None

    @property
    def needs(self) -> tuple[str, ...]:
        """The columns that ``keep`` looks at."""
        of_fields = [CUSTOM_FIELDS] if any(one.moments for one in self.fields) else []
        return tuple(dict.fromkeys([*(column for column, _, _ in self.keeps), *of_fields]))

    def _keeps(self, row: Mapping[str, Any]) -> bool:
        for column, operator, limit in self.keeps:
            moment = json_values.read_moment(row.get(column))
            if moment is None or not (moment > limit if operator == ">" else moment < limit):
                return False
        return all(one.meets(row) for one in self.fields if one.moments)


def plan(record: type[Record], query: str | AnyOf | None, keywords: Mapping[str, Any]) -> SqlPlan:
    """Check a query and keywords; TypeError for a keyword that does not exist."""
    target = SqlPlan()
    if isinstance(query, AnyOf):
        target.clauses.append(_any(record, query, target))
        target.has_or = True
    elif query is not None and not isinstance(query, str):  # pyright: ignore[reportUnnecessaryIsInstance]
        raise TypeError(f"a query is text or any_of(), not {query!r}")
    elif query and query.strip():
        target.clauses.append([f"({query})"])
        target.queries.append(query)
        target.has_or = has_or(query)
    _add_keywords(record, keywords, target)
    return target


def _any(record: type[Record], given: AnyOf, target: SqlPlan) -> list[Part]:
    parts: list[Part] = []
    for one in given.conditions:
        inner = SqlPlan()
        if isinstance(one, str) and one.strip():
            inner.clauses.append([f"({one})"])
            inner.queries.append(one)
        elif isinstance(one, AnyOf):
            inner.clauses.append(_any(record, one, target))
        elif json_values.is_object(one) and one:
            _add_keywords(record, one, inner)
        else:
            raise TypeError(f"any_of() takes SQL or a dict of keywords here, not {one!r}")
        if inner.keep:
            raise ValueError("any_of() cannot hold times here: write them in SQL, with quote()")
        target.names |= inner.names
        target.fields += inner.fields
        target.queries += inner.queries
        parts += [" OR ", *_joined(inner.clauses)] if parts else _joined(inner.clauses)
    return ["(", *parts, ")"]


def _joined(clauses: Sequence[list[Part]]) -> list[Part]:
    parts: list[Part] = []
    for clause in clauses:
        parts += [" AND ", *clause] if parts else clause
    return parts if len(clauses) == 1 else ["(", *parts, ")"]


def _add_keywords(record: type[Record], keywords: Mapping[str, Any], target: SqlPlan) -> None:
    for name, value in keywords.items():
        if name == "custom_fields" and record.custom_field_type:
            _add_custom_fields(value, target)
            continue
        known = keyword(record, name, value)
        if known.spec.kind is descriptors.MOMENT:
            _add_moment(known, name, value, target)
        else:
            target.clauses.append(_any_value(known.spec, name, value, target))


def _add_custom_fields(value: object, target: SqlPlan) -> None:
    refuse_none("custom_fields", value)
    if not json_values.is_object(value):
        raise TypeError(f"custom_fields maps names of fields to values, not {value!r}")
    for name, wanted in value.items():
        one = FieldCondition.of(name, wanted)
        target.fields.append(one)
        target.clauses.append([one.sql()])


def _add_moment(known: Filter, name: str, value: object, target: SqlPlan) -> None:
    moment_text(name, value)  # which checks it
    moment = cast("datetime", value)
    wide = (ticketsql.earliest if known.operator == ">" else ticketsql.latest)(moment)
    target.clauses.append([f"{known.spec.search} {known.operator} '{wide}'"])
    target.keeps.append((known.spec.key, known.operator, moment))


def _any_value(spec: FieldSpec, name: str, value: object, target: SqlPlan) -> list[Part]:
    values: list[object] = [value]
    if isinstance(value, list | tuple | set | frozenset):
        values = list(cast("Iterable[object]", value))
    if not values:
        raise ValueError(f"{name}=[] is no condition: no value can be any of none")
    parts: list[Part] = []
    for one in values:
        refuse_none(name, one)
        clause = _clause(spec, name, one, target)
        parts += [" OR ", *clause] if parts else clause
    return parts if len(values) == 1 else ["(", *parts, ")"]


def _clause(spec: FieldSpec, name: str, value: object, target: SqlPlan) -> list[Part]:
    column = spec.search
    if _is_person(spec):
        return _person(column, name, value, target)
    if column in _PLACES:
        return _place(column, name, value, target)
    if spec.key == "id":
        return [f"{column} = {serialize.identifier(name, value)}"]
    if spec.kind in (descriptors.NUMBER, descriptors.MINUTES):
        if isinstance(value, bool) or not isinstance(value, int):
            raise TypeError(f"{name} is a whole number, not {value!r}")
        return [f"{column} = {int(value)}"]
    if isinstance(value, bool) or not isinstance(value, str | int):
        raise TypeError(f"{name} is compared with text, not with {value!r}")
    text = ticketsql.as_text(value)
    refuse_blank_word(spec, name, text)
    if not text:
        return [f"({column} = '' OR {column} IS NULL)"]
    if column == "Status":
        target.names["Status", text] = None
    return [f"{column} = {ticketsql.quote(text)}"]


def _is_person(spec: FieldSpec) -> bool:
    refers_to_user = isinstance(spec, Field) and spec.target is UserRecord
    return refers_to_user or spec.kind is descriptors.PEOPLE


def _place(column: str, name: str, value: object, target: SqlPlan) -> list[Part]:
    place = serialize.named(name, value)
    if isinstance(place, int):
        return [f"{column} = {serialize.identifier(name, place)}"]
    target.names[column, place] = None
    if place.isdigit():
        return [f"{column} = ", (column, place)]
    return [f"{column} = {ticketsql.quote(place)}"]


def _person(column: str, name: str, value: object, target: SqlPlan) -> list[Part]:
    """Find a person by login or address, or by id; a text of digits is a login."""
    text = parse_person(name, value)
    if isinstance(text, int):
        number = int(text)
        return [f"{column} = {number}" if column in _BY_USER else f"{column}.id = {number}"]
    target.names["user", text] = None
    if column in _BY_USER:
        if "@" in text or text.isdigit():
            return [f"{column} = ", ("user", text)]
        return [f"{column} = {ticketsql.quote(text)}"]
    if text.isdigit():
        return [f"{column}.id = ", ("user", text)]
    by_name = f"{column}.Name = {ticketsql.quote(text)}"
    if "@" not in text:
        return [by_name]
    return [f"({column}.EmailAddress = {ticketsql.quote(text)} OR {by_name})"]
