"""Custom fields in searches: what a value is compared with, by the type of the field.

RT reads the time for a field of type DateTime in the user's own zone, which nobody knows for sure.
So it is asked for half a day more on either side, and the rows are compared here. Nothing here does
I/O.
"""

from __future__ import annotations

import ipaddress
import operator as op
import re
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any, Final

import attrs

from rtfacade import ticketsql
from rtfacade.errors import ForbiddenError
from rtfacade.records.custom_field_types import (
    MAX_SHORT_CONTENT,
    AddressType,
    DateTimeType,
    DateType,
    FieldType,
    ip_range,
    read_value,
    values_given,
)
from rtfacade.records.json_values import is_array, objects
from rtfacade.records.serialize import size_of
from rtfacade.ticketsql import as_text

CUSTOM_FIELDS: Final = "CustomFields"
#: Where RT keeps longer values: ``=`` with one finds every record, but of this column.
_LARGE: Final = ".LargeContent"
_PATTERNS: Final = ("LIKE", "NOT LIKE", "STARTSWITH", "ENDSWITH")
_IP = ipaddress.IPv4Address | ipaddress.IPv6Address | ipaddress.IPv4Network | ipaddress.IPv6Network


@attrs.frozen
class FieldCondition:
    """A custom field that is to have one of some values."""

    name: str
    """Its name or number."""
    values: tuple[Any, ...]
    texts: tuple[str, ...]
    moments: tuple[datetime, ...]
    """Times among the values; a text that names one stands in ``texts`` too."""

    @classmethod
    def of(cls, name: str | int, given: object) -> FieldCondition:
        """Check the values; ValueError for none, and for what no field has."""
        values = tuple(values_given(given))
        if not values:
            raise ValueError(f"custom_fields: no value given for {name!r}")
        moments = (moment_of(name, value) for value in values)
        texts = (text_of(name, value) for value in values if not isinstance(value, datetime))
        return cls(
            as_text(name), values, tuple(texts), tuple(one for one in moments if one is not None)
        )

    def sql(self) -> str:
        """Return the clause, which finds more than the times."""
        column = ticketsql.custom_field(self.name)
        large = ticketsql.custom_field(self.name, _LARGE)
        clauses = [
            f"{large if _is_long(self.name, one) else column} = {ticketsql.quote(one)}"
            for one in self.texts
        ]
        return ticketsql.any_clause(
            [*clauses, *(ticketsql.around(column, one) for one in self.moments)]
        )

    def meets(self, row: Mapping[str, Any]) -> bool:
        """Tell whether a row has one of the values."""
        return any(
            one.lower() in (text.lower() for text in self.texts) or _read(one) in self.moments
            for one in values_in(row, self.name)
        )

    def check(self, kind: FieldType) -> None:
        """Check the values by the type of the field; TypeError or ValueError for another type."""
        label = f"custom field {self.name}"
        if kind.is_file:
            return
        for value in self.values:
            kind.check(label, value)
        days = [one for one in self.values if moment_of(label, one) is None]
        if isinstance(kind, DateTimeType) and self.moments and days:
            raise ValueError(
                f"{label}: RT reads {days[0]!r} in your own time zone, and compares a time with a "
                "zone exactly: search for one kind at a time"
            )


@attrs.frozen
class FieldValue:
    """What a condition of a JSON search compares a custom field with."""

    name: str
    operator: str
    value: Any
    is_compared: bool
    """Whether rows are compared here."""

    def check(self, kind: FieldType) -> None:
        """Check it by the type of the field; TypeError or ValueError for what would be misread."""
        if kind.is_file or self.operator not in ("=", "!=", "IN", "<", "<=", ">", ">="):
            return
        label = f"custom field {self.name}"
        for one in self.value if self.operator == "IN" else [self.value]:
            kind.check(label, one)
            if not self.is_compared or moment_of(label, one) is not None:
                continue
            form = "an aware datetime" if isinstance(kind, DateTimeType) else None
            if isinstance(kind, DateType) and not _DAY.fullmatch(one):
                form = "a day like 2026-11-30"
            if form is not None:
                raise ValueError(f"{label} is compared with {form}, not with {one!r}")


_DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)


@attrs.frozen
class RowTest:
    """A condition of a JSON search, compared with rows here."""

    column: str
    operator: str
    value: Any
    is_custom: bool

    def meets(self, row: Mapping[str, Any]) -> bool:
        """Tell whether a row meets it; ForbiddenError if the row hides its custom fields."""
        if self.is_custom and CUSTOM_FIELDS not in row:
            words = f"you may not see custom field {self.column} of all that this search reads"
            raise ForbiddenError(403, [words])
        told = [str(row[self.column])] if row.get(self.column) not in ("", None) else []
        values = values_in(row, self.column) if self.is_custom else told
        if self.operator in ("IS", "IS NOT"):
            return bool(values) == (self.operator == "IS NOT")
        opposite = _OPPOSITES.get(self.operator)
        wanted = self.value if self.operator == "IN" else [self.value]
        is_met = any(
            _meets(one, opposite or self.operator, each) for one in values for each in wanted
        )
        return is_met != bool(opposite)

    def sent(self, *, any_field: bool) -> dict[str, Any] | None:
        """Return what RT is asked for, which finds all that meet it; None for everything.

        With ``any_field``, RT compares the values of all custom fields, as it stored them.
        """
        field, operator, value = f"CF.{{{self.column}}}", self.operator, self.value
        if operator in _PATTERNS and isinstance(value, str):
            # Some databases take a backslash for an escape; here it stands for itself.
            value = value.replace("\\", "_")
        values = value if operator == "IN" else [value]
        if any_field:
            is_sent = operator in _POSITIVE and all(map(_is_stored_so, values))
            return _plain(field, operator, value) if is_sent else None
        moments = [moment for one in values if (moment := moment_of(field, one)) is not None]
        if operator in _OPPOSITES and not moments:
            return None
        if not moments:
            return _plain(field, operator, value)
        if operator not in ("=", "<", "<=", ">", ">="):
            raise ValueError(f"{field} {operator} takes no time: use =, < or >")
        if operator.startswith("<"):
            return _plain(field, "<", ticketsql.latest(moments[0]))
        return _plain(field, ">", ticketsql.earliest(moments[0]))


_OPPOSITES: Final = {"!=": "=", "NOT LIKE": "LIKE"}
_POSITIVE: Final = ("=", "LIKE", "STARTSWITH", "ENDSWITH", "IN")
#: Parts of addresses and times, which RT may have stored in another spelling.
_NUMBERS = re.compile(r"(?=.*[\d.:])[\da-fTZ.:/ +-]+", re.IGNORECASE | re.ASCII)


def _is_stored_so(value: object) -> bool:
    return isinstance(value, str) and not _NUMBERS.fullmatch(value)


def _plain(field: str, operator: str, value: object) -> dict[str, Any]:
    return {"field": field, "operator": operator, "value": value, "entry_aggregator": "AND"}


def _meets(actual: str, operator: str, wanted: object) -> bool:
    moment, other = _read(actual), moment_of("", wanted)
    if operator in ("=", "IN"):
        is_same = actual.lower() == str(wanted).lower()
        return is_same or (moment is not None and moment == other) or _is_within(wanted, actual)
    if operator in ("<", "<=", ">", ">="):
        pair: tuple[Any, Any] = (actual.lower(), str(wanted).lower())
        if moment is not None and other is not None:
            pair = moment, other
        elif (address := _address(actual)) and (limit := _address(wanted)):
            pair = address, limit
        return bool(_COMPARE[operator](*pair))
    pattern = "".join(_WILD.get(one) or re.escape(one) for one in str(wanted).lower())
    before = "" if operator == "STARTSWITH" else ".*"
    after = "" if operator == "ENDSWITH" else ".*"
    return re.fullmatch(f"{before}{pattern}{after}", actual.lower(), re.DOTALL) is not None


_COMPARE: Final = {"<": op.lt, "<=": op.le, ">": op.gt, ">=": op.ge}
#: What stands for anything in RT's LIKE.
_WILD: Final = {"%": ".*", "_": "."}


def _address(value: object) -> tuple[int, int] | None:
    """Return what an address, or the first of a range, is sorted by; None for other texts."""
    try:
        first, _ = ip_range(str(value))
    except ValueError:
        return None
    return first.version, int(first)


def _is_within(wanted: object, actual: str) -> bool:
    """Tell whether an address, or a range of them, lies in the range that a record has."""
    try:
        first, last = ip_range(str(wanted))
        start, end = ip_range(actual)
    except ValueError:
        return False
    is_one_version = first.version == start.version
    return is_one_version and int(start) <= int(first) and int(last) <= int(end)


def _is_long(name: str, value: str) -> bool:
    return size_of(f"custom field {name}", value) > MAX_SHORT_CONTENT


def check_text(name: str, operator: str, value: str, kind: FieldType | None) -> None:
    """Check a value in SQL by the type of the field; ValueError for what RT would misread."""
    if ticketsql.names_field(value):
        return
    is_column = name.casefold().endswith("content")
    if operator == "=" and not is_column and _is_long(name, value):
        raise ValueError(
            f"custom field {name} = a text of more than {MAX_SHORT_CONTENT} bytes: RT would drop "
            f"the condition; write CF.{name}{_LARGE} ="
        )
    if isinstance(kind, DateType | DateTimeType | AddressType):
        kind.check(f"custom field {name}", value)
    if isinstance(kind, DateTimeType) and ticketsql.names_zone(value):
        raise ValueError(ticketsql.zone_problem(value))


def moment_of(name: object, value: object) -> datetime | None:
    """Return a value as an aware time in whole seconds; None for one that is none."""
    if isinstance(value, datetime):
        if value.tzinfo is None:
            raise ValueError(
                f"{name} is compared with an aware datetime: {value!r} has no time zone; use "
                ".astimezone() for local time, or tzinfo=datetime.UTC"
            )
        return ticketsql.in_utc(str(name), value).replace(microsecond=0)
    return _read(value) if isinstance(value, str) and ticketsql.names_zone(value) else None


def values_in(row: Mapping[str, Any], name: str) -> list[str]:
    """Return the texts of a custom field, by its name or number, of a row."""
    return [
        one
        for field in objects(row.get(CUSTOM_FIELDS))
        if name.casefold() == str(field.get("name")).casefold() or name == str(field.get("id"))
        for value in (field["values"] if is_array(field.get("values")) else ())
        if (one := read_value(value))
    ]


def _read(text: str) -> datetime | None:
    try:
        moment = datetime.fromisoformat(text.strip())
    except ValueError:
        return None
    return None if moment.tzinfo is None else ticketsql.in_utc("a time", moment)


def text_of(name: object, value: object) -> str:
    """Return a value as the text that it is compared with; ValueError for what no field has."""
    if isinstance(value, date | _IP):
        return str(value)
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        raise ValueError(  # noqa: TRY004 (None is the likely one, and no condition)
            f"custom_fields: {name!r} is compared with text, a number, a date, an aware datetime "
            f"or an address, not with {value!r}"
        )
    text = as_text(value)
    if not text.strip():
        raise ValueError(
            f"custom_fields: no record has an empty value of {name!r}: for records without one, "
            "search for it with IS NULL"
        )
    return text
