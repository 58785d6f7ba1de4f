"""Descriptors that read one value out of RT's JSON: every oddity of the wire ends here.

A record keeps the answer as it came and converts a field when it is looked at, so a page of a
hundred tickets costs nothing for the fields nobody reads, and unknown fields stay in ``raw``.
Sources: facts about REST2's scalars (strings for numbers, 1970 for "unset", ``""`` for "nothing").
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from types import MappingProxyType
from typing import Any, Generic, Never, NoReturn, Self, TypeVar, overload

import attrs

from rtfacade.errors import ProtocolError
from rtfacade.records import json_values

T = TypeVar("T")

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


@attrs.frozen
class Record:
    """One object of RT as it was read; ``raw`` is RT's own JSON.

    ``complete`` tells a single read, where a missing key means "no value", from a row of a list,
    where it means that the field was not asked for: reading it then raises ``AttributeError``
    with the name to add to ``fields=``.
    """

    raw: Mapping[str, Any] = attrs.field(repr=False)
    complete: bool = attrs.field(default=False, repr=False, eq=False)
    etag: str | None = attrs.field(default=None, repr=False, eq=False)

    @classmethod
    def of(cls, raw: Mapping[str, Any], *, complete: bool = False, etag: str | None = None) -> Self:
        """Wrap what RT sent."""
        return cls(raw, complete, etag)

    def __hash__(self) -> int:
        """Hash by kind and id, which are all that never changes."""
        return hash((type(self), str(self.raw.get("id"))))


class Field(Generic[T]):
    """A typed, read-only attribute of a record, computed from one key of its JSON."""

    def __init__(self, key: str, read: Callable[[Any], T]) -> None:
        """Read ``key`` with ``read``, which gets None where RT sent nothing."""
        self.key = key
        self.read = read

    def __set_name__(self, owner: type, name: str) -> None:
        self.name = name

    @overload
    def __get__(self, record: None, owner: type) -> Self: ...
    @overload
    def __get__(self, record: Record, owner: type) -> T: ...
    def __get__(self, record: Record | None, owner: type) -> Self | T:
        if record is None:
            return self
        if self.key not in record.raw and not record.complete:
            raise AttributeError(
                f"{owner.__name__}.{self.name} was not asked for: "
                f"add {self.key!r} to fields=, or get() the whole record"
            )
        try:
            return self.read(record.raw.get(self.key))
        except ProtocolError as error:
            raise ProtocolError(f"{self.key} of {owner.__name__}: {error}") from error

    def __set__(self, record: Record, value: Never) -> NoReturn:
        """Tell type checkers that records are read-only; attrs refuses before it comes to this."""
        raise AttributeError(self.name)


def text(key: str) -> Field[str]:
    """Plain text; ``""`` where RT has none."""
    return Field(key, lambda value: "" if value is None else str(value))


def raw_value(key: str) -> Field[str]:
    """A value in RT's own words; of a reference, which RT makes of some, its id."""

    def read(value: Any) -> str:
        if json_values.is_object(value):
            value = value.get("id")
        return "" if value is None else str(value)

    return Field(key, read)


def number(key: str) -> Field[int]:
    """A whole number, which RT sends as text more often than not; 0 where there is none."""
    return Field(key, json_values.whole_number)


def flag(key: str) -> Field[bool]:
    """A truth value in any of RT's spellings: 0, 1, "0", "1", "", null."""
    return Field(key, lambda value: str(value or "0") != "0")


def read_moment(value: Any) -> datetime | None:
    """Turn RT's UTC text into an aware datetime; its 1970 means "unset" and becomes None."""
    if not value:
        return None
    try:
        moment = datetime.fromisoformat(value)
    except (TypeError, ValueError) as error:
        raise ProtocolError(f"not a moment as RT writes it: {value!r}") from error
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=UTC)
    return None if moment == EPOCH else moment


def moment(key: str) -> Field[datetime | None]:
    """A point in time, aware and in UTC; None where it is not set."""
    return Field(key, read_moment)


R = TypeVar("R", bound=Record)


def reference(key: str, kind: type[R]) -> Field[R]:
    """One other record, with what ``fields`` expanded of it."""

    def read(value: Any) -> R:
        if json_values.is_object(value):
            return kind.of(value)
        if value is None or isinstance(value, str | int):
            return kind.of({"id": value})
        raise ProtocolError(f"not a reference: {value!r}")

    return Field(key, read)


def references(key: str, kind: type[R]) -> Field[tuple[R, ...]]:
    """Several other records; ``""`` and a lone reference are RT's ways to say none and one."""
    return Field(key, lambda value: tuple(kind.of(item) for item in json_values.objects(value)))


def _value_text(value: Any) -> str:
    """Return a custom field's value as text; of a file in a custom field, its name."""
    if json_values.is_object(value):
        return str(value.get("filename") or "")
    return "" if value is None else str(value)


def _field_name(item: Mapping[str, Any]) -> str:
    return str(item.get("name") or json_values.identifier(item))


def read_custom_fields(value: Any) -> Mapping[str, tuple[str, ...]]:
    """Read RT's list of custom fields (``""`` or ``{}`` when there are none) as name -> values."""
    return MappingProxyType(
        {
            _field_name(item): tuple(map(_value_text, json_values.array(item.get("values"))))
            for item in json_values.objects(value)
        }
    )


def custom_fields(key: str = "CustomFields") -> Field[Mapping[str, tuple[str, ...]]]:
    """Custom fields by name, each with all its values; a field without a value has ``()``."""
    return Field(key, read_custom_fields)
