"""Types of custom fields: how a value of each type is checked, written, read and compared.

RT compares texts where we compare values, and that loses data: a network sent as ``192.0.2.0/24``
to a field of several values that has it as ``192.0.2.0-192.0.2.255`` is deleted, and so is ``low``
where the allowed value is ``Low``. So a value that a record has already is sent as RT wrote it, and
a field of one value that is as requested is not sent at all. What RT does with each type is in
docs/rt/behaviour.md#custom-fields. Nothing here does I/O.
"""

from __future__ import annotations

import base64
import ipaddress
import os
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from datetime import UTC, date, datetime, timedelta, timezone, tzinfo
from email.utils import parsedate_to_datetime
from typing import Any, Self, TypeVar, cast

import attrs

from rtfacade.errors import ProtocolError
from rtfacade.records.json_values import (
    EPOCH,
    identifier,
    is_array,
    is_object,
    objects,
    read_datetime,
    whole_number,
)
from rtfacade.ticketsql import as_text, days_of, in_utc, in_zone, is_no_time

__all__ = [
    "AtFile",
    "AtMoment",
    "Blob",
    "FieldInfo",
    "FieldTexts",
    "FieldType",
    "FieldsToSet",
    "FileValue",
    "ip_range",
    "type_named",
]

F = TypeVar("F", bound="FileValue")


# -- values ----------------------------------------------------------------------------------


class FileValue(str):
    """A file in a custom field, as it was read: its name, as text, and where its content is.

    Written back, it keeps what is there; in another record, the content is copied.
    """

    __slots__ = ("content_type", "id")

    id: int
    """The number of the value in RT."""
    content_type: str

    def __new__(cls, name: str, id: int, content_type: str = "") -> Self:
        """Make it from what RT tells."""
        self = super().__new__(cls, name)
        self.id = id
        self.content_type = content_type
        return self

    @property
    def name(self) -> str:
        """The name of the file, which is also the text of this value."""
        return str.__str__(self)

    def __reduce__(self) -> tuple[Any, ...]:
        """Pickle and copy it without the client that read it."""
        return FileValue, (self.name, self.id, self.content_type)


class AtFile(str):
    """``@PATH`` on the command line: a file where the field takes files, this text elsewhere."""

    __slots__ = ()

    @property
    def path(self) -> str:
        """The path of the file."""
        return str.__str__(self)[1:]


class AtMoment(str):
    """``2d`` on the command line: a time where the field takes one, this text elsewhere."""

    __slots__ = ("moment",)

    moment: datetime

    def __new__(cls, text: str, moment: datetime) -> Self:
        """Keep the time beside the text that names it."""
        value = super().__new__(cls, text)
        value.moment = moment
        return value


@attrs.frozen
class Blob:
    """A file to be written, read into memory: RT takes it as base64 in JSON."""

    name: str
    content_type: str
    content: bytes = attrs.field(repr=False)

    def json(self) -> dict[str, str]:
        """Return it as RT takes it."""
        return {
            "FileName": self.name,
            "FileType": self.content_type,
            "FileContent": base64.b64encode(self.content).decode("ascii"),
        }


@attrs.frozen
class Moment:
    """A point in time as it was given: aware, in the user's own zone, or in words of RT."""

    given: str
    at: datetime | None = None
    local: datetime | None = None


_DAY = re.compile(r"(\d{4}-\d\d-\d\d)(?:[T ].*)?", re.ASCII | re.DOTALL)
#: 20260701; RT reads nothing from it.
_SHORT_DAY = re.compile(r"\d{8}", re.ASCII)
_UTC = re.compile(r"(?P<time>.*\d)\s*(?:UTC|GMT)", re.IGNORECASE | re.DOTALL)
#: A time zone behind a time of day, which is not AM or PM.
_ZONE = re.compile(
    r"\d:\d\d(?::[\d.]+)?\s*(?:[AP]M)?\s*(?:[+-]\d|(?![AP]M\b)[A-Z]{1,5}\b)",
    re.IGNORECASE | re.ASCII,
)
_SURROGATE = re.compile("[\ud800-\udfff]")
_UNIX = EPOCH.replace(tzinfo=None)
_MAX_UTC_OFFSET = timedelta(hours=14)
_OFFSET_STEP = timedelta(minutes=15)
#: More bytes are kept apart, as a large content.
MAX_SHORT_CONTENT = 255
_EAST_OF_UTC = timezone(timedelta(hours=1))
#: What RT stores as 1970 in a custom field.
_NOT_SET = ("0", "not set")
#: What RT makes of a date that it cannot read.
_NO_DAY = "1970-01-01"


# -- the types -------------------------------------------------------------------------------


class FieldType:
    """A type whose values are text: Freeform, Text, Wikitext, HTML, Combobox, Autocomplete."""

    #: Whether RT must be asked what a field of several values has before it is written.
    reads_first = False
    is_file = False

    def check(self, label: str, value: object) -> Any:
        """Return a value as this type keeps it; TypeError or ValueError for another."""
        if isinstance(value, datetime):
            raise TypeError(f"{label} holds text: format the datetime yourself")
        if isinstance(value, bool) or not isinstance(value, str | int | float | date):
            raise TypeError(f"{label} takes text, a number or a date, not {_shown(value)}")
        if isinstance(value, FileValue):
            raise TypeError(f"{label} holds text, not files")
        text = value.isoformat() if isinstance(value, date) else as_text(value)
        if not text.isascii() and not text.isprintable() and _SURROGATE.search(text):
            raise ValueError(f"{label} is not UTF-8: {text!r}")
        return text

    def key(self, value: Any) -> object:
        """Return what two equal values share."""
        return _even(value)

    def text(self, value: Any, zone: tzinfo) -> Any:  # noqa: ARG002
        """Return a value as RT reads it, from a user of this time zone."""
        return value

    def same(self, value: Any, actual: Any, zone: tzinfo | None) -> bool:  # noqa: ARG002
        """Compare a value with what RT returned; ``zone`` is None where it is not known."""
        return not is_object(actual) and _even(value) == _even(str(actual))

    def kept(self, actual: Any) -> Any:
        """Return what to send, in a list, for a value that RT has: the text that RT stored."""
        return actual

    def is_empty(self, value: Any) -> bool:
        """Tell whether a value, given or read, stands for none."""
        if isinstance(value, FileValue):
            return False
        return value is None or (isinstance(value, str) and not value.strip())

    def clearing(self, present: Sequence[Any] | None, zone: tzinfo) -> Any:  # noqa: ARG002
        """Return what clears a field of one value.

        RT cannot delete what it keeps as a large content (it does not find it); an empty text
        takes its place, which RT shows as no value.
        """
        texts = [one for one in present or () if isinstance(one, str)]
        return "" if any(len(one.encode()) > MAX_SHORT_CONTENT for one in texts) else None


class CanonicalText(FieldType):
    """Text whose case RT changes when it stores it (the field has a CanonicalizeClass)."""

    reads_first = True

    def key(self, value: Any) -> object:
        return _even(value).casefold()

    def same(self, value: Any, actual: Any, zone: tzinfo | None) -> bool:  # noqa: ARG002
        return not is_object(actual) and self.key(value) == self.key(str(actual))


class SelectType(CanonicalText):
    """One of the allowed values; RT finds it without its case, and stores the allowed one."""


def _check_one_day(label: str, text: str) -> None:
    """Refuse a text that is one day in some RTs and another one in others."""
    if days := days_of(text):
        raise ValueError(f"{label}: {text!r} may be two days: write {' or '.join(days)}")


class DateType(FieldType):
    """A day."""

    def check(self, label: str, value: object) -> Any:
        if isinstance(value, AtMoment):
            return value.moment.astimezone().date().isoformat()
        if isinstance(value, datetime):
            raise TypeError(f"{label} holds a day: pass a date, such as moment.date()")
        if isinstance(value, date):
            value = value.isoformat()
        if not isinstance(value, str) or isinstance(value, FileValue):
            raise TypeError(f"{label} takes a date or text, not {_shown(value)}")
        text = value.strip()
        match = _DAY.fullmatch(text)
        if match is None and not _SHORT_DAY.fullmatch(text):
            if is_no_time(text) or text.casefold() in _NOT_SET:
                raise ValueError(f"{label}: {text!r} is no day; None clears the field")
            _check_one_day(label, text)
            return text
        try:  # newer RT deletes the value for a day with a time
            day = date.fromisoformat(match[1] if match else text)
        except ValueError as error:
            raise ValueError(f"{label}: there is no day {text}") from error
        if day < EPOCH.date():
            raise ValueError(f"{label}: RT keeps no day before 1970, such as {day}")
        return day.isoformat()

    def same(self, value: Any, actual: Any, zone: tzinfo | None) -> bool:  # noqa: ARG002
        if _DAY.fullmatch(value):
            return bool(value == actual)
        return actual not in (None, "", _NO_DAY)  # RT reads "tomorrow"


class DateTimeType(FieldType):
    """A point in time. RT reads text in the user's own zone, whatever zone the text names."""

    reads_first = True

    def check(self, label: str, value: object) -> Any:
        if isinstance(value, AtMoment):
            value = value.moment
        if isinstance(value, datetime):
            if value.tzinfo is None:
                raise ValueError(
                    f"{label} takes an aware datetime: {value!r} has no time zone; "
                    "use .astimezone() for local time, or tzinfo=datetime.UTC"
                )
            return _at(label, value.isoformat(), value)
        if isinstance(value, date):
            value = value.isoformat()
        if not isinstance(value, str) or isinstance(value, FileValue):
            raise TypeError(f"{label} takes an aware datetime or text, not {_shown(value)}")
        return self._of_text(label, value.strip())

    def _of_text(self, label: str, text: str) -> Moment:
        try:
            moment = _read_text(text)
        except ValueError as error:
            # RT writes 1970 over the present value.
            if _DAY.fullmatch(text) or is_no_time(text) or text.casefold() in _NOT_SET:
                raise ValueError(f"{label}: there is no time {text!r}") from error
            if _ZONE.search(text):
                words = f"{label}: RT would not read the time zone in {text!r}"
                raise ValueError(f"{words}: pass an aware datetime") from error
            _check_one_day(label, text)
            return Moment(text)
        if moment.tzinfo is not None:
            return _at(label, text, moment)
        if moment < _UNIX:
            raise _too_early(label, text)
        return Moment(text, local=moment.replace(microsecond=0))

    def is_empty(self, value: Any) -> bool:
        return super().is_empty(value) or _moment(value) == EPOCH

    def clearing(self, present: Sequence[Any] | None, zone: tzinfo) -> Any:
        """Return null where RT can delete the value, and a text that it reads as "not set" else.

        RT looks for the value to delete by its text, and reads that in the user's own zone.
        """
        moments = [moment for one in present or () if (moment := _moment(one)) is not None]
        return None if all(_is_utc(zone, one) for one in moments) else ""

    def key(self, value: Any) -> object:
        return value.at or value.local or value.given

    def text(self, value: Any, zone: tzinfo) -> Any:
        if value.at is not None:
            return _written(in_zone(value.given, value.at, zone))
        return value.given if value.local is None else _written(value.local)

    def same(self, value: Any, actual: Any, zone: tzinfo | None) -> bool:
        moment = _moment(actual)
        if moment is None:
            return False
        if value.at is not None:
            return bool(value.at == moment)
        if value.local is None:
            return moment != EPOCH
        if zone is not None:
            return bool(value.local.replace(tzinfo=zone) == moment)
        ahead = value.local.replace(tzinfo=UTC) - moment
        return abs(ahead) <= _MAX_UTC_OFFSET and not ahead % _OFFSET_STEP

    def kept(self, actual: Any) -> Any:
        moment = _moment(actual)
        return actual if moment is None else _written(moment)


class AddressType(FieldType):
    """An IP address of version 4 or 6."""

    reads_first = True

    def check(self, label: str, value: object) -> Any:
        if isinstance(value, ipaddress.IPv4Interface | ipaddress.IPv6Interface):
            return value.ip
        if isinstance(value, ipaddress.IPv4Address | ipaddress.IPv6Address):
            return value
        if not isinstance(value, str) or isinstance(value, FileValue):
            raise TypeError(f"{label} takes an IP address, not {_shown(value)}")
        try:
            return _address(value)
        except ValueError as error:
            raise ValueError(f"{label}: {value!r} is not an IP address") from error

    def key(self, value: Any) -> object:
        return value

    def text(self, value: Any, zone: tzinfo) -> Any:  # noqa: ARG002
        return value.exploded

    def same(self, value: Any, actual: Any, zone: tzinfo | None) -> bool:  # noqa: ARG002
        try:
            return bool(value == _address(str(actual)))
        except ValueError:
            return False


class RangeType(AddressType):
    """A range of IP addresses, from the first to the last."""

    def check(self, label: str, value: object) -> Any:
        if isinstance(value, ipaddress.IPv4Interface | ipaddress.IPv6Interface):
            value = value.network
        if isinstance(value, ipaddress.IPv4Network | ipaddress.IPv6Network):
            return value[0], value[-1]
        if isinstance(value, ipaddress.IPv4Address | ipaddress.IPv6Address):
            return value, value
        if not isinstance(value, str) or isinstance(value, FileValue):
            raise TypeError(f"{label} takes a range of IP addresses, not {_shown(value)}")
        try:
            return ip_range(value)
        except ValueError as error:
            raise ValueError(f"{label}: {value!r} is not a range of IP addresses") from error

    def text(self, value: Any, zone: tzinfo) -> Any:  # noqa: ARG002
        first, last = value
        return first.exploded if first == last else f"{first.exploded}-{last.exploded}"

    def same(self, value: Any, actual: Any, zone: tzinfo | None) -> bool:  # noqa: ARG002
        try:
            return bool(value == ip_range(str(actual)))
        except ValueError:
            return False


class NoFileError(TypeError, ValueError):
    """A field that holds files was given something else; on the command line, a text."""


class FileType(FieldType):
    """A file: Image and Binary. RT finds a file among several by its name alone."""

    reads_first = True
    is_file = True

    def check(self, label: str, value: object) -> Any:
        if not isinstance(value, Blob | FileValue):
            raise NoFileError(
                f"{label} holds files: pass an Upload, a path (pathlib.Path), bytes, or a file "
                f"that was read from a custom field, not {_shown(value)}"
            )
        return value

    def key(self, value: Any) -> object:
        return value.id if isinstance(value, FileValue) else value

    def text(self, value: Any, zone: tzinfo) -> Any:  # noqa: ARG002
        return value.json() if isinstance(value, Blob) else str(value)

    def same(self, value: Any, actual: Any, zone: tzinfo | None) -> bool:  # noqa: ARG002
        if not is_object(actual):
            return False
        if isinstance(value, FileValue):
            return value.id == file_id(actual)
        # "content" is what was read for comparison; without it, the name must do.
        content = actual.get("content", value.content)
        return bool(actual.get("filename") == value.name and content == value.content)

    def kept(self, actual: Any) -> Any:
        return actual.get("filename") if is_object(actual) else actual


class UnknownType(FieldType):
    """A field whose type this user may not see: text as it is, compared as well as can be."""

    reads_first = True

    def check(self, label: str, value: object) -> Any:
        if isinstance(value, Blob | FileValue):
            return value
        if isinstance(value, datetime):
            return DateTimeType().check(label, value)
        if isinstance(
            value,
            ipaddress.IPv4Address
            | ipaddress.IPv6Address
            | ipaddress.IPv4Network
            | ipaddress.IPv6Network,
        ):
            return str(value)
        return super().check(label, value)

    def key(self, value: Any) -> object:
        return _even(value) if isinstance(value, str) else value

    def text(self, value: Any, zone: tzinfo) -> Any:
        if isinstance(value, Moment):
            return DateTimeType().text(value, zone)
        return value.json() if isinstance(value, Blob) else value

    def kept(self, actual: Any) -> Any:
        if is_object(actual):
            return FileType().kept(actual)
        is_time = isinstance(actual, str) and len(actual) == len("2026-11-29T12:34:56Z")
        return DateTimeType().kept(actual) if is_time and actual.endswith("Z") else actual

    def same(self, value: Any, actual: Any, zone: tzinfo | None) -> bool:
        if isinstance(value, Blob | FileValue):
            return FileType().same(value, actual, zone)
        if isinstance(value, Moment):
            return DateTimeType().same(value, actual, zone)
        if is_object(actual):
            return False
        if _even(value).casefold() == _even(str(actual)).casefold():
            return True
        if self._parses(RangeType(), value):
            return RangeType().same(ip_range(value), actual, zone)
        moment = DateTimeType()
        if not _DAY.fullmatch(value) or not self._parses(moment, value):
            return False
        return moment.same(moment.check("", value), actual, zone)

    @staticmethod
    def _parses(kind: FieldType, value: str) -> bool:
        try:
            kind.check("", value)
        except ValueError:
            return False
        return True


_TEXT, _CANONICAL, _FILE = FieldType(), CanonicalText(), FileType()
UNKNOWN: FieldType = UnknownType()

#: RT's types. Another one, of a plug-in, holds text.
TYPES: Mapping[str, FieldType] = {
    "Freeform": _TEXT,
    "Text": _TEXT,
    "Wikitext": _TEXT,
    "HTML": _TEXT,
    "Select": SelectType(),
    "Combobox": _TEXT,
    "Autocomplete": _TEXT,
    "Date": DateType(),
    "DateTime": DateTimeType(),
    "IPAddress": AddressType(),
    "IPAddressRange": RangeType(),
    "Image": _FILE,
    "Binary": _FILE,
}


def type_named(name: str, *, canonicalizes: bool = False) -> FieldType:
    """Return a type by RT's name of it."""
    kind = TYPES.get(name, _TEXT)
    return _CANONICAL if canonicalizes and kind is _TEXT else kind


def _even(text: str) -> str:
    """Return text without what RT changes when it stores it: line ends and outer blanks."""
    return text.replace("\r\n", "\n").strip()


def _shown(value: object) -> str:
    return f"{type(value).__name__} {value!r}"[:200]


def _is_utc(zone: tzinfo, moment: datetime) -> bool:
    try:
        return not moment.astimezone(zone).utcoffset()
    except OverflowError:
        return False


def _written(moment: datetime) -> str:
    return moment.replace(tzinfo=None).isoformat(" ", "seconds")


def _at(label: str, given: str, moment: datetime) -> Moment:
    """Take an aware time, in whole seconds; ValueError for one that RT cannot keep."""
    at = in_utc(label, moment.replace(microsecond=0))
    if at <= EPOCH:
        raise _too_early(label, given)
    return Moment(given, at=at)


def _too_early(label: str, given: str) -> ValueError:
    return ValueError(f"{label}: RT keeps no time before 1970, nor its first second: {given}")


def _read_text(text: str) -> datetime:
    """Read a time in ISO 8601, in UTC by name, or in a mail's form; ValueError for another."""
    if match := _UTC.fullmatch(text):
        with suppress(ValueError):
            return datetime.fromisoformat(match["time"]).replace(tzinfo=UTC)
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        moment = parsedate_to_datetime(text)
        if moment.tzinfo is None:
            raise
        return moment


def _moment(actual: Any) -> datetime | None:
    if not isinstance(actual, str) or not _DAY.fullmatch(actual):
        return None
    try:
        return read_datetime(actual)
    except ProtocolError:
        return None


Address = ipaddress.IPv4Address | ipaddress.IPv6Address


def _address(text: str) -> Address:
    """Read an address; RT drops leading zeros, which Python refuses."""
    text = text.strip()
    parts = text.split(".")
    if len(parts) == 4 and all(part.isascii() and part.isdigit() for part in parts):
        text = ".".join(str(int(part)) for part in parts)
    if "%" in text:
        raise ValueError(text)
    return ipaddress.ip_address(text)


def ip_range(text: str) -> tuple[Address, Address]:
    """Read ``first-last``, ``network/bits`` or a single address."""
    first, dash, last = text.strip().partition("-")
    if dash:
        ends = [_address(first), _address(last)]
        if ends[0].version != ends[1].version:
            raise ValueError(text)
        low, high = sorted(ends, key=int)
        return low, high
    base, slash, bits = text.strip().partition("/")
    if not slash:
        only = _address(base)
        return only, only
    if ":" not in base:
        base = ".".join([*base.split("."), "0", "0", "0"][:4])
    network = ipaddress.ip_network(f"{_address(base)}/{bits}", strict=False)
    return network[0], network[-1]


def file_id(actual: Mapping[str, Any]) -> int:
    """Return the number of a file that RT describes; it stands in the address of the file only."""
    number = str(actual.get("_url") or "").rstrip("/").rpartition("/")[2]
    return int(number) if number.isascii() and number.isdigit() and len(number) < 20 else 0


# -- what a record has -----------------------------------------------------------------------


def read_value(value: Any) -> str:
    """Return one value as it is read: text, or the name of a file that knows where it is."""
    if is_object(value):
        name = str(value.get("filename") or "")
        return FileValue(name, file_id(value), str(value.get("content_type") or ""))
    return "" if value is None else str(value)


class FieldTexts(Mapping[str, tuple[str, ...]]):
    """The custom fields of a record by name, each with all its values as text.

    It remembers the numbers of the fields, so that it can be written back where another field has
    the same name.
    """

    __slots__ = ("_values", "ids")

    def __init__(self, values: Mapping[str, tuple[str, ...]], ids: Mapping[str, int]) -> None:
        """Take values by name, and numbers by name."""
        self._values = dict(values)
        self.ids = dict(ids)

    def __getitem__(self, name: str) -> tuple[str, ...]:
        return self._values[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._values)

    def __len__(self) -> int:
        return len(self._values)

    def __repr__(self) -> str:
        return repr(self._values)

    def __reduce__(self) -> tuple[Any, ...]:
        return FieldTexts, (self._values, self.ids)

    def with_files(self, bind: Callable[[FileValue], FileValue]) -> FieldTexts:
        """Return the same with other file values, which a client can read."""
        if not any(
            isinstance(one, FileValue) for values in self._values.values() for one in values
        ):
            return self
        values = {
            name: tuple(bind(one) if isinstance(one, FileValue) else one for one in values)
            for name, values in self._values.items()
        }
        return FieldTexts(values, self.ids)


# -- what is to be written -------------------------------------------------------------------


@attrs.frozen
class FieldInfo:
    """What is known of a custom field."""

    id: int
    name: str
    kind: FieldType
    type_name: str = ""
    most: int = 0
    """How many values it takes; 0 for any number."""
    lookup_type: str = ""
    disabled: bool = False

    @classmethod
    def of(cls, row: Mapping[str, Any]) -> FieldInfo:
        """Read a row of the list of custom fields."""
        type_name = str(row.get("Type") or "")
        return cls(
            id=identifier(row.get("id")),
            name=str(row.get("Name") or ""),
            kind=type_named(type_name, canonicalizes=bool(row.get("CanonicalizeClass"))),
            type_name=type_name,
            most=whole_number(row.get("MaxValues")),
            lookup_type=str(row.get("LookupType") or ""),
            disabled=str(row.get("Disabled") or "0") != "0",
        )


#: Stands before the name of a field among the numbers of others.
_NAMED = "name: "
#: Says that a field is left out of a payload.
_LEFT_OUT = object()


@attrs.frozen
class FieldToSet:
    """One custom field, and the values that it is to have."""

    label: str
    """What the caller calls it."""
    info: FieldInfo | None
    """None where its type is hidden from this user."""
    values: tuple[Any, ...]
    many: bool

    @classmethod
    def of(cls, label: str, info: FieldInfo | None, given: object) -> FieldToSet:
        """Check the values; TypeError or ValueError names the field."""
        many = is_several(given)
        values: list[Any] = list(cast("Iterable[Any]", given)) if many else [given]
        kind = UNKNOWN if info is None else info.kind
        values = [one for one in values if not kind.is_empty(one)]
        name = f"custom field {label}"
        unique: dict[object, Any] = {}
        for one in values:
            value = kind.check(name, one)
            unique.setdefault(kind.key(value), value)
        if info is not None:
            if info.most and len(unique) > info.most:
                takes = "one value" if info.most == 1 else f"at most {info.most} values"
                raise ValueError(f"{name} takes {takes}, not {len(unique)}")
            many = info.most != 1
        names = [one.name for one in unique.values() if isinstance(one, Blob | FileValue)]
        for one in unique.values():
            if isinstance(one, Blob) and names.count(one.name) > 1:
                raise ValueError(f"{name}: two files have the name {one.name!r}; RT needs others")
        return cls(label, info, tuple(unique.values()), many)

    @property
    def kind(self) -> FieldType:
        """The type."""
        return UNKNOWN if self.info is None else self.info.kind

    @property
    def key(self) -> str:
        """What RT is told which field is meant."""
        return self.label if self.info is None else str(self.info.id)

    @property
    def reads_first(self) -> bool:
        """Whether RT must be asked what the record has before this is written."""
        if any(isinstance(one, FileValue) for one in self.values):
            return True
        # RT stores an empty value where it is told to clear an empty field of one value.
        return self.kind.reads_first if self.many else not self.values

    def payload(self, present: Sequence[Any] | None, zone: tzinfo, *, new: bool) -> Any:
        """Return the JSON for it, or ``_LEFT_OUT`` if there is nothing to do."""
        if new and not self.values:
            return _LEFT_OUT
        if self._is_done(present, zone):
            return _LEFT_OUT
        if not self.many:
            if not self.values:
                return self.kind.clearing(present, zone)
            return self.kind.text(self.values[0], zone)
        left = list(present or ())
        sent: list[Any] = []
        for value in self.values:
            match = next((one for one in left if self._is_there(value, one, zone)), None)
            if match is None:
                sent.append(self._unlike(self.kind.text(value, zone), left))
            else:
                left.remove(match)
                sent.append(self.kind.kept(match))
        return sent

    def _is_done(self, present: Sequence[Any] | None, zone: tzinfo) -> bool:
        """Tell whether nothing needs to be written."""
        if present is None:
            return False
        return not any(isinstance(one, Blob) for one in self.values) and self.is_set(present, zone)

    def _unlike(self, text: Any, present: Sequence[Any]) -> Any:
        """Return a text that is not, by accident, the one that RT stored for another value."""
        if isinstance(text, str) and text in map(self.kind.kept, present):
            return text.replace("-", "/", 2)
        return text

    def is_set(self, actual: Sequence[Any], zone: tzinfo | None) -> bool:
        """Tell whether a field with these values is as requested."""
        left = [one for one in actual if not self.kind.is_empty(one)]
        for value in self.values:
            match = next((one for one in left if self.kind.same(value, one, zone)), None)
            if match is None:
                return False
            left.remove(match)
        return not left

    def replaced(self, present: Sequence[Any]) -> list[Any] | None:
        """Return the files to keep, in a first step, where one is replaced under its own name."""
        names = [one.name for one in self.values if isinstance(one, Blob)]
        old = [one for one in present if is_object(one)]
        if not self.many or not any(one.get("filename") in names for one in old):
            return None
        return [
            one.get("filename")
            for one in old
            if any(self._is_there(value, one, None) for value in self.values)
        ]

    def _is_there(self, value: Any, actual: Any, zone: tzinfo | None) -> bool:
        """Tell whether a record has a value already; the content of a file is not known."""
        return not isinstance(value, Blob) and self.kind.same(value, actual, zone)


def is_several(given: object) -> bool:
    """Tell a list of values from one value; a network can be iterated, and so can an open file."""
    if isinstance(given, str | bytes | bytearray | os.PathLike | Blob) or is_object(given):
        return False
    if isinstance(given, ipaddress.IPv4Network | ipaddress.IPv6Network):
        return False
    return isinstance(given, Iterable) and not hasattr(cast("object", given), "read")


def values_given(given: object) -> list[Any]:
    """Return the values that were given for a field, one or several."""
    return list(cast("Iterable[Any]", given)) if is_several(given) else [given]


@attrs.frozen(eq=False)
class FieldsToSet(Mapping[str, tuple[Any, ...]]):
    """The custom fields of a write, checked by their types."""

    fields: tuple[FieldToSet, ...]
    zone: tzinfo | None = None
    """The zone in which RT reads this user's times; None if it is not known."""
    guess: tzinfo = UTC
    """The zone to try where it is not known."""
    new: bool = False
    """Whether they go into a new record."""
    present: Mapping[str, Sequence[Any]] | None = None
    """What the record had before, by the number of the field."""

    def __eq__(self, other: object) -> bool:
        """Differ from a mapping with equal values, which is not checked yet."""
        return self is other

    __hash__ = object.__hash__  # pyright: ignore[reportAssignmentType]

    def __getitem__(self, label: str) -> tuple[Any, ...]:
        for one in self.fields:
            if one.label == label:
                return one.values
        raise KeyError(label)

    def __iter__(self) -> Iterator[str]:
        return (one.label for one in self.fields)

    def __len__(self) -> int:
        return len(self.fields)

    @property
    def reads_first(self) -> bool:
        """Whether RT must be asked what the record has before they are written."""
        return not self.new and any(one.reads_first for one in self.fields)

    @property
    def has_moments(self) -> bool:
        """Whether the user's time zone matters."""
        return any(isinstance(value, Moment) for one in self.fields for value in one.values)

    @property
    def needs_zone(self) -> bool:
        """Whether what is sent depends on the user's time zone."""
        return self.has_moments or (
            not self.new and any(isinstance(one.kind, DateTimeType) for one in self.fields)
        )

    def on(self, raw: Mapping[str, Any]) -> FieldsToSet:
        """Return them for a record that is like this now."""
        by_name = {f"{_NAMED}{name}": values for name, values in values_by_name(raw).items()}
        return attrs.evolve(self, present={**by_name, **values_by_id(raw)})

    def with_values(self, make: Callable[[Any], Any]) -> FieldsToSet:
        """Return them with other values."""
        fields = tuple(
            attrs.evolve(one, values=tuple(map(make, one.values))) for one in self.fields
        )
        return attrs.evolve(self, fields=fields)

    def split_files(self) -> tuple[FieldsToSet, FieldsToSet]:
        """Return the fields of files, and the others."""
        files = tuple(one for one in self.fields if one.kind.is_file)
        others = tuple(one for one in self.fields if not one.kind.is_file)
        return attrs.evolve(self, fields=files), attrs.evolve(self, fields=others)

    def foreign_files(self) -> list[FileValue]:
        """Return the files of other records, whose content has to be copied."""
        return [
            value
            for one in self.fields
            for value in one.values
            if isinstance(value, FileValue)
            and not any(one.kind.same(value, actual, None) for actual in self._present(one))
        ]

    def _present(self, field: FieldToSet) -> Sequence[Any]:
        present = self.present or {}
        if field.info is None and field.key not in present:
            return present.get(f"{_NAMED}{field.label.casefold()}", ())
        return present.get(field.key, ())

    def payload(self) -> dict[str, Any]:
        """Return the JSON."""
        payload: dict[str, Any] = {}
        zone = self.zone or self.guess
        for one in self.fields:
            present = None if self.present is None else self._present(one)
            value = one.payload(present, zone, new=self.new)
            if value is not _LEFT_OUT:
                payload[one.key] = value
        return payload

    def first_step(self) -> dict[str, Any]:
        """Return the JSON to send before: a file of several is replaced by removing it first."""
        steps = {
            one.key: one.replaced(self._present(one)) for one in self.fields if one.kind.is_file
        }
        return {key: kept for key, kept in steps.items() if kept is not None}

    def unapplied(self, raw: Mapping[str, Any]) -> list[str]:
        """Name what was requested and is not so in a record, with both values."""
        by_id, by_name = values_by_id(raw), values_by_name(raw)
        problems: list[str] = []
        for one in self.fields:
            actual = by_id.get(one.key)
            if actual is None and one.info is None:
                actual = by_name.get(one.label.casefold())
            if actual is None:
                problems.append(f"custom field {one.label}: no such field on this record")
            elif not one.is_set(actual, self.zone):
                problems.append(_difference(one, actual))
        return problems

    def corrected(self, raw: Mapping[str, Any]) -> FieldsToSet | None:
        """Return what to write again, because RT read times in another zone; None for nothing.

        A default that RT put into a new record, where the field was to be empty, is cleared too.
        """
        by_id = values_by_id(raw)
        again: list[FieldToSet] = []
        measured: list[tuple[datetime, timedelta]] = []
        zone = self.zone or self.guess
        for one in self.fields:
            actual = by_id.get(one.key)
            if actual is None or one.is_set(actual, self.zone):
                continue
            if not one.values:
                if self.new or isinstance(one.kind, DateTimeType):
                    again.append(one)
            elif points := _measured(one, self._present(one), actual, zone):
                again.append(one)
                measured += points
        if not again:
            return None
        guess = self.guess
        if measured:
            guess = MeasuredZone.of(guess, measured)
        elif not self.new and guess == UTC:
            guess = (
                _EAST_OF_UTC  # RT could not delete a time: it does so in UTC only, see ``clearing``
            )
        return attrs.evolve(self.on(raw), fields=tuple(again), new=False, zone=None, guess=guess)

    def written_files(self) -> list[tuple[FieldToSet, Blob]]:
        """Return the files that are written, to compare them with what arrived."""
        return [
            (one, value) for one in self.fields for value in one.values if isinstance(value, Blob)
        ]


class MeasuredZone(tzinfo):
    """A time zone that is known by what RT made of some times: near them, it is right."""

    def __init__(self, points: Sequence[tuple[datetime, timedelta]]) -> None:
        """Take moments, each with how far the zone is ahead of UTC then."""
        self.points = tuple(points)

    @classmethod
    def of(cls, old: tzinfo, points: Sequence[tuple[datetime, timedelta]]) -> MeasuredZone:
        """Add to what was measured before."""
        earlier = old.points if isinstance(old, MeasuredZone) else ()
        return cls((*points, *earlier)[:_MAX_POINTS])

    def utcoffset(self, moment: datetime | None) -> timedelta:
        """Return the distance from UTC at the nearest time that was measured."""
        at = EPOCH if moment is None else moment.replace(tzinfo=UTC)
        return min(self.points, key=lambda point: abs(point[0] - at))[1]

    def dst(self, moment: datetime | None) -> timedelta:  # noqa: ARG002
        """Tell nothing about daylight saving time."""
        return timedelta()

    def tzname(self, moment: datetime | None) -> str:  # noqa: ARG002
        """Return a name."""
        return "as RT reads times"

    def fromutc(self, moment: datetime) -> datetime:
        """Return the local time at a moment."""
        return moment + self.utcoffset(moment)


_MAX_POINTS = 100


def _measured(
    field: FieldToSet, before: Sequence[Any], actual: Sequence[Any], zone: tzinfo
) -> list[tuple[datetime, timedelta]]:
    """Return how far ahead of UTC RT took the times to be; nothing if that is not what is wrong."""
    wanted = sorted(one.at for one in field.values if isinstance(one, Moment) and one.at)
    stored = sorted(moment for one in actual if (moment := _moment(one)) is not None)
    kept = {moment for one in before if (moment := _moment(one)) in wanted}
    sent = [moment for moment in wanted if moment not in kept]
    kept_by_rt = [moment for moment in stored if moment not in kept]
    if len(sent) != len(kept_by_rt):
        return []
    points: list[tuple[datetime, timedelta]] = []
    for moment, result in zip(sent, kept_by_rt, strict=True):
        ahead = moment.astimezone(zone).replace(tzinfo=UTC) - result
        if abs(ahead) > _MAX_UTC_OFFSET or ahead % timedelta(minutes=1):
            return []
        points.append((moment, ahead))
    return points


def _difference(field: FieldToSet, actual: Sequence[Any]) -> str:
    wanted = [_plain(field, one) for one in field.values]
    requested: object = wanted
    if not field.many:
        requested = wanted[0] if wanted else None
    shown = [_read(one) for one in actual]
    return f"custom field {field.label}: asked for {requested!r}, is {shown!r}"


def _read(actual: Any) -> str:
    content = actual.get("content") if is_object(actual) else None
    size = f" ({len(content)} bytes)" if isinstance(content, bytes) else ""
    return f"{read_value(actual)}{size}"


def _plain(field: FieldToSet, value: Any) -> str:
    if isinstance(value, Moment):
        return value.given
    if isinstance(value, Blob):
        return f"{value.name} ({len(value.content)} bytes)"
    return str(field.kind.text(value, UTC))


def values_by_id(raw: Mapping[str, Any]) -> dict[str, list[Any]]:
    """Return the values of a record's custom fields by the number of the field."""
    fields = objects(raw.get("CustomFields"))
    return {str(identifier(one)): _values(one) for one in fields}


def values_by_name(raw: Mapping[str, Any]) -> dict[str, list[Any]]:
    """Return the values of a record's custom fields by name, in lower case."""
    fields = objects(raw.get("CustomFields"))
    return {str(one.get("name") or one.get("id")).casefold(): _values(one) for one in fields}


def _values(entry: Mapping[str, Any]) -> list[Any]:
    values = entry.get("values")
    return values if is_array(values) else []
