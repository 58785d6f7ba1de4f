"""Read values from records by name, for columns and for JSON."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any, cast

import attrs
import rich_click as click

from rtfacade.errors import ProtocolError
from rtfacade.records.descriptors import DerivedField, Field, Record

_WIRE = ("raw", "complete", "etag", "home")
_CUSTOM = "custom_fields"


def names_of(kind: type) -> list[str]:
    """Return the field names of a class of records or values."""
    if not issubclass(kind, Record):
        return [one.name for one in attrs.fields(_loosely(kind)) if not one.name.startswith("_")]
    names: dict[str, None] = {}
    for base in reversed(kind.__mro__):
        for name, value in vars(base).items():
            if isinstance(value, Field | DerivedField | property) and not name.startswith("_"):
                names[name] = None
    first = [name for name in ("id", "name") if name in names]
    return first + [name for name in names if name not in ("id", "name")]


def class_of(value: object) -> type[Any]:
    """Return the class of a value."""
    return type(value)


def _loosely(value: Any) -> Any:
    """Hide a type that attrs' annotations do not know."""
    return value


def field_of(kind: type, name: str) -> Field[Any] | None:
    """Return the field of that name; None if there is none."""
    for base in kind.__mro__:
        field: Field[Any] | None = vars(base).get(name)
        if isinstance(field, Field):
            return field
    return None


def inner_kind(field: Field[Any]) -> type | None:
    """Return the record class that a field refers to; None for a plain value."""
    try:
        value: Any = field.read({"id": "1"})
    except ProtocolError:
        return None
    if isinstance(value, tuple):
        value = next(iter(cast("Iterable[Any]", value)), None)
    return type(value) if isinstance(value, Record) else None


def check(kind: type, names: Iterable[str]) -> None:
    """Check field names; UsageError lists the known ones."""
    known = names_of(kind)
    for name in names:
        head, _, rest = name.partition(".")
        field = field_of(kind, head)
        inner = inner_kind(field) if rest and field and head != _CUSTOM else None
        deeper = rest if field and head != _CUSTOM else ""
        if head not in known or (deeper and deeper not in (names_of(inner) if inner else ())):
            names_known = known if inner is None else [f"{head}.{one}" for one in names_of(inner)]
            raise click.UsageError(f"unknown field {name!r}; known are {', '.join(names_known)}")


def pick(value: Any, name: str) -> Any:
    """Return the value of a dotted name, such as ``owner.name`` or ``custom_fields.Severity``."""
    head, _, rest = name.partition(".")
    try:
        inner = getattr(value, head)
    except AttributeError:
        return None
    if not rest:
        return inner
    if isinstance(inner, Mapping):
        return cast("Mapping[str, Any]", inner).get(rest)
    if isinstance(inner, tuple):
        return tuple(pick(one, rest) for one in cast("Iterable[Any]", inner))
    return pick(inner, rest)


def plain(value: Any) -> Any:
    """Convert a value for JSON; times are ISO 8601 in UTC."""
    if isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, Path):
        return str(value)
    if isinstance(value, Record):
        return _record(value)
    if isinstance(value, Mapping):
        return {k: plain(v) for k, v in cast("Mapping[str, Any]", value).items()}
    if isinstance(value, tuple | list | set):
        return [plain(one) for one in cast("Iterable[Any]", value)]
    kind = class_of(value)
    if attrs.has(kind):
        return {name: plain(getattr(value, name)) for name in names_of(kind)}
    return value


def _record(record: Record) -> dict[str, Any]:
    """Return all fields that RT sent."""
    values: dict[str, Any] = {}
    for name in names_of(type(record)):
        field = field_of(type(record), name)
        if field is not None and field.key not in record.raw and not record.complete:
            continue
        if field is None and not record.complete and name not in ("id", "name", "kind"):
            continue
        try:
            values[name] = plain(getattr(record, name))
        except AttributeError:
            continue
    return values


def word(kind: type, name: str) -> str:
    """Return RT's name of a column: ``Owner.RealName`` for ``owner.real_name``.

    RT's own names are accepted too; UsageError for others, which RT would leave empty.
    """
    head, dot, rest = name.partition(".")
    if head in (_CUSTOM, "CF", "CustomFields", "CustomRoles") or ":" in head or head == "id":
        return f"CF.{rest}" if head == _CUSTOM and dot else name.replace(_CUSTOM, "CustomFields")
    field = field_of(kind, head)
    keys = {one.key: one for each in names_of(kind) if (one := field_of(kind, each))}
    if field is None and head not in keys:
        known = ", ".join([*keys, "CF.NAME"])
        raise click.UsageError(f"unknown column {name!r}; known are {known}")
    if field is None or not dot:
        return name if field is None else field.key
    inner = inner_kind(field)
    deeper = field_of(inner, rest) if inner else None
    plain_word = "Name" if rest == "name" else rest
    return f"{field.key}.{plain_word if deeper is None else deeper.key}"


def wanted(kind: type, names: Iterable[str], known: Iterable[str]) -> list[str]:
    """Return the fields to request from RT (out of ``known``) to show these names."""
    requested: dict[str, None] = {}
    for name in names:
        head, _, rest = name.partition(".")
        field = field_of(kind, head)
        if field is None:
            if head == "custom_roles":
                requested["CustomRoles"] = None
            continue
        requested |= dict.fromkeys(word for word in known if word.partition(".")[0] == field.key)
        inner = inner_kind(field) if rest and head != _CUSTOM else None
        deeper = field_of(inner, rest) if inner else None
        if deeper is not None:
            requested[f"{field.key}.{deeper.key}"] = None
        elif field.key not in {word.partition(".")[0] for word in requested}:
            requested[field.key] = None
    return list(requested)
