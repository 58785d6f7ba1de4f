"""Read values from records by name, for columns and for JSON."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, cast

import rich_click as click

from rtfacade.errors import ProtocolError
from rtfacade.records.descriptors import Field, Record
from rtfacade.records.plain import names_of

_CUSTOM = "custom_fields"


def class_of(value: object) -> type[Any]:
    """Return the class of a value."""
    return type(value)


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
