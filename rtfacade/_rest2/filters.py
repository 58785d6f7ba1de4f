"""Conditions of searches, checked before anything is sent.

RT applies the conditions of a JSON search that it understands and drops all others without a word,
so that a misspelt column finds everything (docs/rt/behaviour.md#conditions-that-are-ignored). What
RT cannot search is filtered here, where rows or single reads tell it. Nothing here does I/O.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any, cast

import attrs

from rtfacade._rest2.field_conditions import CUSTOM_FIELDS, FieldValue, RowTest, moment_of, text_of
from rtfacade._rest2.listing import Condition, check_operator
from rtfacade.errors import ForbiddenError
from rtfacade.records import descriptors, json_values
from rtfacade.records.descriptors import FieldSpec, Filter, search_keywords
from rtfacade.records.record import Record
from rtfacade.records.serialize import identifier, text
from rtfacade.records.suggestions import did_you_mean
from rtfacade.records.vocabulary import (
    column,
    columns_of,
    custom_field_of,
    field_of,
    has_custom_fields,
    unknown,
)
from rtfacade.ticketsql import in_utc

#: Tells from a row whether it is one of those that were asked for.
Keep = Callable[[Mapping[str, Any]], bool]

DISABLED, PRIVILEGED = "Disabled", "Privileged"
_NULL = ("IS", "IS NOT")
#: A value that no column holds: a search for it finds rows only if RT dropped the condition.
IMPOSSIBLE = "-987654321"
_NOTHING = "rtfacade: nothing"
#: Kinds of columns that hold numbers.
_BY_NUMBER = (
    descriptors.NUMBER,
    descriptors.MINUTES,
    descriptors.REFERENCE,
    descriptors.NAMED,
)
#: Columns in which each record has a word.
_NEVER_EMPTY = ("Lifecycle", "LookupType", "Status", "Type")
#: Columns of numbers that have no attribute.
_NUMBERS = ("Creator", "LastUpdatedBy", "TransactionId", "Parent", "BasedOn", "ObjectId")


@attrs.frozen
class AnyOf:
    """Conditions of which one is enough."""

    conditions: tuple[Any, ...]

    def __or__(self, other: object) -> AnyOf:
        """Add a condition, or all of another ``any_of``."""
        more = other.conditions if isinstance(other, AnyOf) else (other,)
        return AnyOf((*self.conditions, *more))


def any_of(*conditions: Any) -> AnyOf:
    """Ask for what meets one condition or more; ``search`` takes it like a condition.

    ``any_of(("Name", "LIKE", "mail"), ("Description", "LIKE", "mail"))``. For tickets, assets and
    transactions a condition is SQL or a dict of keywords: ``any_of({"owner": "alice"}, "Owner =
    'Nobody'")``. Raises ValueError without conditions.
    """
    if not conditions:
        raise ValueError("any_of() needs at least one condition")
    return AnyOf(conditions)


@attrs.frozen
class Plan:
    """What a search of a list asks of RT, and what it keeps of the rows."""

    alternatives: tuple[tuple[dict[str, Any], ...], ...]
    """The conditions of one search, or of several whose rows belong together."""
    find_disabled: bool = False
    only_disabled: bool | None = None
    """Where RT does not tell ``Disabled`` in lists: what it must be."""
    privileged: bool | None = None
    keep: Keep | None = None
    needs: tuple[str, ...] = ()
    """The columns that ``keep`` looks at."""
    fields: tuple[FieldValue, ...] = ()
    """The conditions on custom fields, as they were given."""

    def columns(self) -> dict[str, dict[str, Any]]:
        """Return the columns of all conditions, each with one condition on it."""
        return {one["field"]: one for where in self.alternatives for one in where}


def plan(
    record: type[Record],
    base: Iterable[Condition],
    where: Iterable[Condition | AnyOf],
    keywords: Mapping[str, Any],
    *,
    find_disabled: bool = False,
) -> Plan:
    """Check the conditions and keywords of a search; ValueError for what RT would drop."""
    common = [plain(*one) for one in base]
    alternatives: list[list[dict[str, Any]]] = [[]]
    only: dict[str, bool] = {}
    rows: list[tuple[Filter, str, Any]] = []
    tests: list[list[RowTest]] = []
    built = [
        [condition(record, each) for each in (one.conditions if isinstance(one, AnyOf) else [one])]
        for one in where
    ]
    times = Counter(choice["field"] for choices in built for choice in choices)
    for choices in built:
        restricting: list[dict[str, Any]] = choices
        if any(_is_compared_here(record, choice, times) for choice in choices):
            tests.append([_test(record, choice) for choice in choices])
            sent = [_sent(record, choice) for choice in choices]
            restricting = [] if None in sent else [one for one in sent if one is not None]
        if restricting:
            alternatives = _with_any(alternatives, restricting)
    for name, value in keywords.items():
        known = keyword(record, name, value)
        if known.spec.filtered and known.spec.in_rows:
            rows.append((known, name, _to_compare(known, name, value)))
        elif known.spec.filtered:
            only[known.spec.key] = _truth(name, value)
        else:
            choices = [
                one for each in _several(name, value) for one in _of_keyword(known, name, each)
            ]
            alternatives = _with_any(alternatives, choices)
    compared = {one.column for some in tests for one in some if one.is_custom}
    has_column = any(one["field"] == DISABLED for so_far in alternatives for one in so_far)
    disabled = only.get(DISABLED)
    if disabled is not None:
        find_disabled = disabled
    return Plan(
        tuple((*common, *so_far) for so_far in alternatives),
        # RT adds "or not disabled" to such a condition unless it is told to find all.
        find_disabled=find_disabled or has_column,
        only_disabled=disabled,
        privileged=only.get(PRIVILEGED),
        keep=_keep_by(record, rows, tests) if rows or tests else None,
        needs=(
            *(known.spec.key for known, _, _ in rows),
            *(CUSTOM_FIELDS if one.is_custom else one.column for some in tests for one in some),
        ),
        fields=tuple(
            FieldValue(own, one["operator"], one["value"], is_compared=own in compared)
            for choices in built
            for one in choices
            if (own := custom_field_of(one["field"])) is not None
        ),
    )


def _is_compared_here(
    record: type[Record], choice: Mapping[str, Any], times: Mapping[str, int]
) -> bool:
    """Tell whether RT may not apply a condition as it is meant.

    It joins several conditions on one custom field with OR, and compares a range of addresses that
    must not be there with each value by itself.
    """
    field, value = choice["field"], choice["value"]
    if custom_field_of(field) is None:
        return False
    several = value if json_values.is_array(value) else [value]
    is_simple = times[field] == 1 and choice["operator"] not in ("!=", "NOT LIKE")
    is_moment = any(moment_of(field, one) for one in several)
    return record.mixes_custom_fields or is_moment or not is_simple


def _test(record: type[Record], choice: Mapping[str, Any]) -> RowTest:
    name = custom_field_of(choice["field"])
    column, operator, value = choice["field"], choice["operator"], choice["value"]
    if name is not None:
        return RowTest(name, operator, value, is_custom=True)
    spec = columns_of(record)[column]
    if spec is None or spec.kind.name not in ("line", "word", "block"):
        raise ValueError(f"any_of() compares no {column!r} beside custom fields: search twice")
    return RowTest(column, operator, value, is_custom=False)


def _sent(record: type[Record], choice: dict[str, Any]) -> dict[str, Any] | None:
    if custom_field_of(choice["field"]) is None:
        return choice
    return _test(record, choice).sent(any_field=record.mixes_custom_fields)


def _to_compare(known: Filter, name: str, value: object) -> Any:
    """Check the value of a keyword that is compared here."""
    if known.spec.kind is descriptors.MOMENT:
        moment_text(name, value)
        return value
    return {
        str(_value(name, "=", one, known.spec.kind)).casefold() for one in _several(name, value)
    }


def _keep_by(
    record: type[Record],
    rows: Sequence[tuple[Filter, str, Any]],
    tests: Sequence[Sequence[RowTest]],
) -> Keep:
    """Compare rows here, because RT does not search these columns.

    ForbiddenError for a column that is hidden, of which nobody knows whether it fits.
    """

    def keep(row: Mapping[str, Any]) -> bool:
        for known, name, wanted in rows:
            key = known.spec.key
            if record.of(row).why_hidden(key):
                raise ForbiddenError(403, [f"search({name}=…) needs the right to see {key}"])
            if known.spec.kind is descriptors.MOMENT:
                moment = json_values.read_moment(row.get(key))
                after = known.operator == ">"
                if moment is None or not (moment > wanted if after else moment < wanted):
                    return False
            elif str(row.get(key) or "").casefold() not in wanted:
                return False
        return all(any(one.meets(row) for one in some) for some in tests)

    return keep


def _with_any(
    alternatives: list[list[dict[str, Any]]], choices: Sequence[dict[str, Any]]
) -> list[list[dict[str, Any]]]:
    """Add conditions of which one is enough.

    RT knows that for conditions on one column only, which is no custom field.
    """
    fields = {one["field"] for one in choices}
    used = {one["field"] for so_far in alternatives for one in so_far}
    is_custom = any(custom_field_of(one) is not None for one in fields)
    is_one = len(fields) == 1 and not fields & used and fields != {"id"} and not is_custom
    if len(choices) > 1 and is_one:
        together = [{**one, "entry_aggregator": "OR"} for one in choices]
        return [[*so_far, *together] for so_far in alternatives]
    return [[*so_far, each] for so_far in alternatives for each in choices]


def plain(field: str, operator: str, value: object) -> dict[str, Any]:
    """Build a condition as RT takes it. Conditions are ANDed, those on one field too."""
    check_operator(operator)
    for one in value if json_values.is_array(value) else [value]:
        if isinstance(one, str):
            text(field, one)
    return {"field": field, "operator": operator, "value": value, "entry_aggregator": "AND"}


def condition(record: type[Record], given: object) -> dict[str, Any]:
    """Check one condition; TypeError or ValueError for what RT would drop or misread."""
    if not isinstance(given, tuple | list) or len(cast("Sequence[Any]", given)) != 3:
        raise TypeError(f"a condition is (field, operator, value), not {given!r}")
    field, operator, value = cast("tuple[Any, Any, Any]", tuple(cast("Iterable[Any]", given)))
    if not isinstance(field, str) or not field:
        raise ValueError(f"a condition without a field: {given!r}")
    operator = str(operator).upper()
    check_operator(operator)
    name = custom_field_of(field)
    if name is not None and record.custom_field_type and has_custom_fields(record):
        return plain(f"CF.{{{name}}}", operator, _field_value(field, operator, value))
    known = column(record, field)
    if known is None:
        raise _not_searchable(record, field)
    spec = columns_of(record)[known]
    kind = descriptors.NUMBER if spec is None and known in _NUMBERS else spec and spec.kind
    return plain(known, operator, _value(field, operator, value, kind or None))


def keyword(record: type[Record], name: str, value: object) -> Filter:
    """Look up a keyword of ``search``; TypeError for an unknown one, ValueError for None."""
    known = search_keywords(record).get(name)
    if known is None:
        hint = did_you_mean(name, [*search_keywords(record), "fields", "limit", "orderby"])
        raise TypeError(f"search() has no keyword {name!r}{hint}")
    refuse_none(name, value)
    return known


def refuse_none(name: str, value: object) -> None:
    """Refuse None, which is no condition: a variable that is not set would find everything."""
    if value is None:
        raise ValueError(
            f"{name}=None is no condition: leave {name}= out to find all, or search for what is "
            "empty with RT's IS NULL"
        )


def _several(name: str, value: object) -> Sequence[Any]:
    if isinstance(value, list | tuple | set | frozenset):
        values = list(cast("Iterable[Any]", value))
        if not values:
            raise ValueError(f"{name}=[] is no condition: no value can be any of none")
        return values
    return [value]


def refuse_blank_word(spec: FieldSpec, name: str, value: str) -> None:
    """Refuse an empty status, type or lifecycle, which each record has."""
    if spec.key in _NEVER_EMPTY and not value.strip():
        raise ValueError(f"{name} is empty: leave {name}= out to find all")


def _of_keyword(known: Filter, name: str, value: object) -> list[dict[str, Any]]:
    """Return the conditions of which one is enough."""
    refuse_none(name, value)
    spec = known.spec
    if spec.kind is descriptors.MOMENT:
        return [plain(spec.search, known.operator, moment_text(name, value, known.operator))]
    if spec.kind is descriptors.FLAG:
        # RT hides queues of its own with a 2.
        return [plain(spec.search, ">" if _truth(name, value) else "=", 0)]
    is_reference = spec.kind in (descriptors.NAMED, descriptors.REFERENCE)
    if is_reference and isinstance(value, str):
        raise ValueError(f"{name} takes an id or a record here: {value!r} is a name, get() its id")
    if is_reference or spec.key == "id":
        return [plain(spec.search, "=", identifier(name, value))]
    if isinstance(value, str):
        refuse_blank_word(spec, name, value)
    wanted = plain(spec.search, "=", _value(name, "=", value, spec.kind))
    # RT's columns of text hold an empty text or NULL where nothing was set.
    return [wanted] if value != "" else [wanted, plain(spec.search, "IS", "NULL")]


def _truth(name: str, value: object) -> bool:
    if not isinstance(value, bool):
        raise TypeError(f"{name} must be True or False, not {value!r}")
    return value


def moment_text(name: str, value: object, operator: str = "<") -> str:
    """Write an aware datetime as RT's database has it: in UTC, whole seconds."""
    if not isinstance(value, datetime):
        raise TypeError(f"{name} must be an aware datetime, not {value!r}")
    if value.tzinfo is None:
        raise ValueError(
            f"{name} must be an aware datetime: {value!r} has no time zone; "
            "use .astimezone() for local time, or tzinfo=datetime.UTC"
        )
    moment = in_utc(name, value).replace(tzinfo=None)
    if moment.microsecond and operator in ("<", ">="):
        moment += timedelta(seconds=1)  # what was in this second is before it, and not at it
    return moment.isoformat(" ", "seconds")


def _value(name: str, operator: str, value: Any, kind: descriptors.Kind | None) -> Any:
    """Return a value as RT compares it with a column of this kind."""
    if operator in _NULL:
        if value is not None and str(value).upper() != "NULL":
            raise ValueError(f"{name} {operator} takes None (RT's NULL), not {value!r}")
        return "NULL"
    if value is None:
        raise ValueError(f"{name} {operator} None is no condition: use IS or IS NOT with None")
    if operator == "IN":
        values = _several(name, value)
        return [_value(name, "=", one, kind) for one in values]
    if json_values.is_array(value) or isinstance(value, tuple | set | frozenset):
        raise TypeError(f"{name} {operator} takes one value; use IN for several")
    return _one_value(name, operator, value, kind)


def _field_value(name: str, operator: str, value: Any) -> Any:
    """Return a value as a custom field is compared with it; an aware time as it is."""
    if operator in _NULL or value is None:
        return _value(name, operator, value, None)
    if operator == "IN":
        return [_field_value(name, "=", one) for one in _several(name, value)]
    if json_values.is_array(value) or isinstance(value, tuple | set | frozenset):
        raise TypeError(f"{name} {operator} takes one value; use IN for several")
    if isinstance(value, datetime):
        return moment_of(name, value)
    return text_of(name, value)


def _one_value(name: str, operator: str, value: Any, kind: descriptors.Kind | None) -> Any:
    if isinstance(value, Record):
        value = cast("Any", value.id)  # type: ignore[attr-defined]
    if kind is descriptors.MOMENT and operator not in ("LIKE", "NOT LIKE"):
        return _moment_of(name, operator, value)
    if kind in _BY_NUMBER:
        return _number_of(name, value)
    if kind is descriptors.FLAG:
        if isinstance(value, bool) or str(value) in ("0", "1"):
            return int(value)
        raise ValueError(f"{name} is 0 or 1, not {value!r}")
    if isinstance(value, bool) or not isinstance(value, str | int):
        raise TypeError(f"{name} is compared with text or a number, not with {value!r}")
    return value


def _number_of(name: str, value: object) -> int:
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    if isinstance(value, str) and re.fullmatch(r"-?\d{1,18}", value, re.ASCII):
        return int(value)
    raise ValueError(f"{name} is a number for RT, which finds nothing by {value!r}")


def _moment_of(name: str, operator: str, value: object) -> str:
    """Read a time; RT compares its text, so another form of it would find the wrong rows."""
    if isinstance(value, str):
        try:
            value = datetime.fromisoformat(value)
        except ValueError:
            raise ValueError(
                f"{name} is compared with a time such as '2026-11-30 12:00:00', not {value!r}"
            ) from None
        if value.tzinfo is None:
            value = value.replace(tzinfo=UTC)
    return moment_text(name, value, operator)


def _not_searchable(record: type[Record], field: str) -> ValueError:
    """Say that RT would drop this condition, and what to do about it."""
    spec = field_of(record, field)
    if spec is not None and spec.filtered:
        names = " or ".join(f"{one}=" for one in _keywords_of(record, spec))
        return ValueError(
            f"RT cannot search by {field!r} and would find everything: use the keyword {names}, "
            "which filters the rows"
        )
    if spec is not None:
        return ValueError(f"RT cannot search by {field!r} here and would find everything")
    columns = columns_of(record)
    known = [*(one.name for one in columns.values() if one is not None), *columns]
    return unknown("RT has no column to search by here that is called", field, known)


def _keywords_of(record: type[Record], spec: FieldSpec) -> list[str]:
    return [name for name, one in search_keywords(record).items() if one.spec is spec]


def probe_of(condition: Mapping[str, Any]) -> dict[str, Any]:
    """Search a column for what it does not hold; RT reads a number with a dash as a range."""
    is_custom = custom_field_of(condition["field"]) is not None
    return plain(condition["field"], "=", _NOTHING if is_custom else IMPOSSIBLE)


def proves(rows: Sequence[Mapping[str, Any]], condition: Mapping[str, Any]) -> bool:
    """Tell whether rows show that RT applied a condition: all of them meet it."""
    if condition["operator"] != "=" or not rows:
        return False
    wanted = str(condition["value"]).casefold()
    values = [row.get(condition["field"]) for row in rows]
    return all(isinstance(each, str) and each.casefold() == wanted for each in values)


def with_keep(plan: Plan, keep: Keep | None) -> Plan:
    """Add a filter of rows."""
    if keep is None:
        return plan
    own = plan.keep
    if own is None:
        return attrs.evolve(plan, keep=keep)

    def both(row: Mapping[str, Any]) -> bool:
        return own(row) and keep(row)

    return attrs.evolve(plan, keep=both)
