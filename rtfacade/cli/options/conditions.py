"""The conditions of ``--where``: read them, and write those of tickets and assets as SQL."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

import attrs
import rich_click as click

from rtfacade.cli.options import value_types
from rtfacade.cli.options.decorators import option

if TYPE_CHECKING:
    from rtfacade.records.descriptors import FieldSpec
    from rtfacade.records.record import Record

_CONDITION = re.compile(
    r"(?P<field>CF\.\{.+?\}|\S+?)\s*(?P<operator><=|>=|!=|=|<|>|\b(?:NOT )?LIKE\b"
    r"|\bSTARTSWITH\b|\bENDSWITH\b|\bIS(?: NOT)?\b)\s*(?P<value>.*)",
    re.IGNORECASE | re.DOTALL,
)
_COMPARISONS = ("=", "!=", "<", "<=", ">", ">=")
_AFTER, _BEFORE = (">", ">="), ("<", "<=")
#: The current user in SQL, and on the command line.
CURRENT, ME = "'__CurrentUser__'", ("me", "@me")


def where_option(example: str) -> Callable[[Any], Any]:
    """Build ``--where``."""
    return option(
        "--where",
        multiple=True,
        metavar="CONDITION",
        help=f'Only those that match, such as "{example}".',
    )


@attrs.frozen
class Condition:
    """A field as the user called it, an operator in capitals, and a value without quotes."""

    text: str
    field: str
    operator: str
    value: str

    @property
    def is_null(self) -> bool:
        """Whether it asks if there is a value."""
        return self.operator.startswith("IS") and self.value.upper() == "NULL"


def read(given: str) -> Condition:
    """Split ``Name LIKE support``; UsageError for anything else."""
    match = _CONDITION.fullmatch(given.strip())
    if match is None:
        raise click.UsageError(
            f"not a condition: {given!r}; write a field, one of = != < <= > >= LIKE STARTSWITH "
            "ENDSWITH IS, and a value, such as Name LIKE support"
        )
    value = match["value"].strip()
    if len(value) > 1 and value[0] == value[-1] and value[0] in "'\"":
        value = value[1:-1]
    operator = " ".join(match["operator"].upper().split())
    return Condition(given, match["field"].strip(), operator, value)


def is_about(field: str, given: Sequence[str]) -> bool:
    """Tell whether one of the conditions is about a field."""
    return any(read(one).field.casefold() == field for one in given)


def add_sql(
    kind: type[Record], given: Sequence[str], clauses: list[str], keywords: dict[str, Any]
) -> None:
    """Add conditions to SQL, and to the keywords of ``search``, which look names and times up.

    A keyword that is taken already has a second condition in SQL.
    """
    for text in given:
        condition = read(text)
        try:
            _add(kind, condition, clauses, keywords)
        except (ValueError, click.BadParameter) as error:
            reason = getattr(error, "message", error)
            raise click.UsageError(f"--where {condition.text!r}: {reason}") from error


def _add(
    kind: type[Record], condition: Condition, clauses: list[str], keywords: dict[str, Any]
) -> None:
    from rtfacade.records import vocabulary
    from rtfacade.ticketsql import custom_field, quote

    field = vocabulary.custom_field_of(condition.field)
    if field is not None:
        clauses.append(_clause(custom_field(field), condition, quote(condition.value)))
        return
    head, dot, _ = condition.field.partition(".")
    column = vocabulary.column(kind, head)
    if column is None:
        raise vocabulary.unknown(
            "there is nothing to search called", head, vocabulary.columns_of(kind)
        )
    spec = vocabulary.columns_of(kind)[column]
    if dot:
        inner = vocabulary.rt_names(kind, condition.field)[0].partition(".")[2]
        clauses.append(_clause(f"{column}.{inner}", condition, quote(condition.value)))
    elif condition.is_null or spec is None:
        clauses.append(_clause(column, condition, quote(condition.value)))
    else:
        _add_field(spec, condition, clauses, keywords)


def _add_field(
    spec: FieldSpec, condition: Condition, clauses: list[str], keywords: dict[str, Any]
) -> None:
    """Add a condition on a field of ours: by a keyword for ``=`` and for times, or in SQL."""
    from rtfacade.records import descriptors

    if spec.kind is descriptors.MOMENT:
        _add_moment(spec, condition, keywords)
        return
    is_number = spec.kind in (descriptors.NUMBER, descriptors.MINUTES)
    if is_number and condition.operator not in _COMPARISONS:
        raise ValueError(f"compare {spec.keyword} with {', '.join(_COMPARISONS)}")
    value = _number(condition.value) if is_number else _named(spec, condition.value)
    is_me = _is_person(spec) and condition.value.casefold() in ME
    if condition.operator == "=" and spec.keyword not in keywords and not is_me:
        keywords[spec.keyword] = value
    else:
        clauses.append(_clause(spec.search, condition, CURRENT if is_me else _in_sql(value)))


def _add_moment(spec: FieldSpec, condition: Condition, keywords: dict[str, Any]) -> None:
    side = (
        "after"
        if condition.operator in _AFTER
        else "before"
        if condition.operator in _BEFORE
        else None
    )
    if side is None:
        raise ValueError(f"compare {spec.keyword} with < or >, or say IS NULL")
    keyword = f"{spec.keyword}_{side}"
    if keyword in keywords:
        raise ValueError(f"there is a condition already that says {side} which time")
    reader = value_types.AHEAD if spec.keyword == "due" else value_types.PAST
    keywords[keyword] = reader.convert(condition.value, None, None)


def _number(value: str) -> int:
    if not re.fullmatch(r"-?\d{1,9}", value, re.ASCII):
        raise ValueError(f"{value!r} is not a number")
    return int(value)


def _named(spec: FieldSpec, value: str) -> str | int:
    """Read a person, or a queue or catalog, by name or id; any other text as it is."""
    from rtfacade.records.descriptors import Field

    if _is_person(spec):
        return value_types.person(value)
    return value_types.key(value) if isinstance(spec, Field) and spec.target else value


def _is_person(spec: FieldSpec) -> bool:
    from rtfacade.records import descriptors
    from rtfacade.records.descriptors import Field
    from rtfacade.records.user import UserRecord

    is_one = isinstance(spec, Field) and spec.target is UserRecord
    return is_one or spec.kind is descriptors.PEOPLE


def _in_sql(value: str | int) -> str:
    from rtfacade.ticketsql import quote

    return str(value) if isinstance(value, int) else quote(value)


def _clause(column: str, condition: Condition, value: str) -> str:
    return f"{column} {condition.operator} {'NULL' if condition.is_null else value}"
