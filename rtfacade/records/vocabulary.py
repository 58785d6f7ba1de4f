"""Names of fields, as users give them: ``owner.name`` and ``Owner.Name`` are one field.

``fields=``, ``orderby=``, conditions, exports and the command line read names here. A name that
nobody knows is a ValueError that says which one may be meant: RT leaves such columns empty, and
drops such conditions and orders without a word. Nothing here does I/O.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple, cast

from rtfacade.records.descriptors import (
    DerivedField,
    Field,
    FieldSpec,
    Record,
    fields_of,
    per_class,
)
from rtfacade.records.principal import Principal
from rtfacade.records.suggestions import ANY_FIELD, meant_or_known
from rtfacade.records.user import UserRecord

CUSTOM_FIELDS, CUSTOM_ROLES = "CustomFields", "CustomRoles"
CF, ROLE = "CF.", "CustomRole."
_CF = re.compile(r"(?:cf|customfields?|custom_fields)\.(.+)", re.IGNORECASE | re.DOTALL)
_ROLE = re.compile(r"(?:CustomRole|custom_roles)\.(.+)", re.DOTALL)
_ROLE_KEY = re.compile(r"RT::CustomRole-\d+", re.ASCII)
#: Columns that refer to users, where a record has no attribute for them.
_USERS = ("Creator", "LastUpdatedBy")
_EVERYWHERE = ("id", "_hyperlinks")


def unknown(what: str, name: str, known: Iterable[str]) -> ValueError:
    """Make the error for a name that nobody knows."""
    names = list(known)
    several = re.split(r"[\s;|]+", name.strip())
    if len(several) > 1 and set(several) <= set(names):
        return ValueError(f"{what} {name!r}: several are {','.join(several)}, with commas")
    return ValueError(f"{what} {name!r}{meant_or_known(name, names)}")


def custom_field_of(name: str) -> str | None:
    """Return the custom field in ``cf.Tags``, ``CF.Tags`` or ``CF.{Tags}``; None if it is none."""
    match = _CF.fullmatch(name)
    return without_braces(match[1]) if match else None


def custom_role_of(name: str) -> str | None:
    """Return the role in ``custom_roles.Engineer`` or ``CustomRole.{Engineer}``; None if none."""
    match = _ROLE.fullmatch(name)
    return without_braces(match[1]) if match else None


def custom_names(names: Iterable[str]) -> tuple[list[str], list[str]]:
    """Return the custom fields and the custom roles among names, each by its bare name."""
    fields: list[str] = []
    roles: list[str] = []
    for name in names:
        if "." not in name:
            continue
        if (field := custom_field_of(name)) is not None:
            fields.append(field)
        elif (role := custom_role_of(name)) is not None:
            roles.append(role)
    return fields, roles


def without_braces(name: str) -> str:
    """Take the name out of ``{name}``."""
    return name[1:-1] if len(name) > 2 and name[0] == "{" and name[-1] == "}" else name


def columns_of(record: type[Record]) -> dict[str, FieldSpec | None]:
    """Return RT's columns that can be searched and ordered by, each with its field if any."""
    columns: dict[str, FieldSpec | None] = dict.fromkeys(record.more_columns)
    return columns | {one.search: one for one in fields_of(record).values() if one.search}


def field_of(record: type[Record], name: str) -> FieldSpec | None:
    """Return the field that a name of ours or of RT's stands for; None if there is none."""
    specs = fields_of(record)
    return specs.get(name) or next((one for one in specs.values() if one.key == name), None)


def column(record: type[Record], name: str) -> str | None:
    """Return RT's column for a name, or None if there is none to search or order by."""
    columns = columns_of(record)
    if name in columns:
        return name
    spec = fields_of(record).get(name)
    if spec is not None and (spec.search or spec.key in columns):
        return spec.search or spec.key
    by_keyword = {one.keyword: one.search for one in columns.values() if one is not None}
    made_of = record.made_of.get(name, ())
    if name in by_keyword:
        return by_keyword[name]
    return made_of[0] if len(made_of) == 1 and made_of[0] in columns else None


def order_column(record: type[Record], name: str) -> str | None:
    """Return RT's column to order by, or None: RT orders by some that it does not search."""
    known = column(record, name)
    if known is None:
        spec = field_of(record, name)
        known = spec.key if spec is not None and spec.filtered and spec.in_rows else None
    if known is None and name in _USERS and name in record.more_fields:
        return name
    return None if known in record.not_ordered else known


def orderable(record: type[Record]) -> list[str]:
    """Return the columns that RT orders by."""
    names = [*columns_of(record), *(one.key for one in fields_of(record).values()), *_USERS, "id"]
    return [name for name in dict.fromkeys(names) if order_column(record, name) or name == "id"]


@per_class
def has_custom_fields(record: type[Record]) -> bool:
    """Tell whether such records can have custom fields."""
    return any(one.key == CUSTOM_FIELDS for one in fields_of(record).values())


@per_class
def has_custom_roles(record: type[Record]) -> bool:
    """Tell whether such records can have custom roles."""
    return any(one.key == CUSTOM_ROLES for one in fields_of(record).values())


def rt_names(record: type[Record], name: str) -> tuple[str, ...]:
    """Return RT's words to request for a name; ValueError for one that nobody knows.

    ``due`` is ``Due``, ``owner.real_name`` is ``Owner.RealName``, ``cf.Tags`` and ``CF.{Tags}`` are
    ``CF.Tags``. RT's own words stay as they are. A property is all that it is made of.
    """
    field, role = custom_field_of(name), custom_role_of(name)
    if field is not None and has_custom_fields(record):
        return (f"{CF}{field}",)
    if role is not None and has_custom_roles(record):
        return (f"{ROLE}{role}",)
    if name in record.made_of:
        return record.made_of[name]
    head, dot, rest = name.partition(".")
    key, target = _key(record, head)
    if key in record.not_read:
        raise ValueError(f"fields= must not name {key!r}: RT fails where a list asks for it")
    if not key:
        raise unknown(f"{_label(record)} have no field", name, names_of(record))
    if not dot:
        return (key,)
    if target is None:
        raise ValueError(f"{head!r} of {name!r} has no fields of its own: leave out {dot + rest!r}")
    return (f"{key}.{_inner(name, target, rest)}",)


@per_class
def names_of(record: type[Record]) -> tuple[str, ...]:
    """Return the names that ``fields=`` takes, attributes first."""
    specs = [one for one in fields_of(record).values() if one.readable]
    custom = [ANY_FIELD] if has_custom_fields(record) else []
    return (
        *(one.name for one in specs),
        *record.made_of,
        *(one.key for one in specs),
        *(one for one in record.more_columns if one not in record.not_read),
        *record.more_fields,
        *custom,
    )


def _label(record: type[Record]) -> str:
    """Return the noun of a record, for messages: ``tickets``."""
    for base in record.__mro__:
        if base.__name__.endswith("Record") and base is not Record:
            words = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", base.__name__.removesuffix("Record"))
            noun = words.lower()
            return f"{noun}es" if noun.endswith(("s", "search")) else f"{noun}s"
    return "users" if issubclass(record, Principal) else f"{record.__name__}s"


def _key(record: type[Record], head: str) -> tuple[str, type[Record] | None]:
    """Return RT's word for the first part of a name, and the record that it refers to."""
    specs = fields_of(record)
    spec = specs.get(head)
    if spec is None or not spec.readable:
        spec = next((one for one in specs.values() if one.key == head and one.readable), None)
    if spec is not None:
        target = spec.target if isinstance(spec, Field) else None
        return spec.key, UserRecord if spec.key == CUSTOM_ROLES else target
    if head in record.more_columns:
        return head, UserRecord if head in _USERS else None
    if head in _USERS and head in record.more_fields:
        return head, UserRecord
    if head in _EVERYWHERE or head in record.more_fields or head in record.list_also:
        return head, None
    if _ROLE_KEY.fullmatch(head) and has_custom_roles(record):
        return head, UserRecord
    return "", None


def _inner(name: str, target: type[Record], rest: str) -> str:
    """Return RT's word for a field of a reference."""
    record = UserRecord if issubclass(target, Principal) else target
    if custom_field_of(rest) is not None:
        return CUSTOM_FIELDS
    key, _ = _key(record, rest)
    if rest == "id":
        return rest
    if not key:
        head = name.removesuffix(rest)
        raise unknown("there is no field", name, [head + one for one in names_of(record)])
    return key


def value_of(record: Any, name: str) -> Any:
    """Return the value of a name; AttributeError if it was not told.

    ``record`` is a record, or what an attribute of one leads to.
    """
    if isinstance(record, tuple | list):
        return tuple(value_of(one, name) for one in cast("Iterable[Any]", record))
    if not isinstance(record, Record):
        head, dot, rest = name.partition(".")
        if isinstance(record, Mapping):
            return cast("Mapping[str, Any]", record).get(name)
        inner = getattr(record, head)
        return value_of(inner, rest) if dot else inner
    place = _place_of(type(record), name)
    if not place.attribute:
        value = record.raw.get(place.head)
    else:
        value = getattr(record, place.attribute)
        if place.is_custom:
            return _by_name(value, place.rest)
    return value_of(value, place.rest) if place.rest else value


def value_if_told(record: Any, name: str) -> Any:
    """Return the value of a name, such as ``owner.name`` or ``CF.Severity``; None if not told."""
    try:
        return value_of(record, name)
    except AttributeError:
        return None


def values_of(record: Any, names: Iterable[str]) -> list[Any]:
    """Return the value of each name; None for what was not told."""
    return [value_if_told(record, name) for name in names]


class _Place(NamedTuple):
    """Where the value of a name stands in the records of a class."""

    head: str
    """RT's word for it, where it is no attribute."""
    attribute: str
    rest: str = ""
    """What stands behind the dot."""
    is_custom: bool = False
    """Whether ``rest`` is a custom field or role."""


@per_class
def _place_of(kind: type[Record], name: str) -> _Place:
    """Find where the value of a name stands."""
    field, role = custom_field_of(name), custom_role_of(name)
    if field is not None and has_custom_fields(kind):
        return _Place("", "custom_fields", field, is_custom=True)
    if role is not None and has_custom_roles(kind):
        return _Place("", "custom_roles", role, is_custom=True)
    head, _, rest = name.partition(".")
    return _Place(head, _attribute(kind, head), rest)


def _by_name(values: Mapping[str, Any], name: str) -> Any:
    """Return the value under a name, which RT compares without its case, or of a field by id."""
    key = _key_of(values, name)
    return None if key is None else values[key]


def _key_of(values: Mapping[str, Any], name: str) -> str | None:
    if name in values:
        return name
    folded = name.casefold()
    ids: Mapping[str, int] = getattr(values, "ids", {})
    return next(
        (key for key in values if key.casefold() == folded or str(ids.get(key)) == name), None
    )


def check_custom(record: Record, names: Iterable[str]) -> None:
    """Raise ValueError for a custom field or role that a whole record does not have."""
    kind = type(record)
    for name in names:
        place = _place_of(kind, name)
        if not place.is_custom:
            continue
        known: Mapping[str, Any] = getattr(record, place.attribute)
        if _key_of(known, place.rest) is None:
            raise unknown(f"{_label(kind)[:-1]} {record.id} has no", name, known)  # type: ignore[attr-defined]


def _attribute(record: type[Record], head: str) -> str:
    """Return the attribute for the first part of a name; empty for a column without one."""
    inherited = getattr(record, head, None)
    if isinstance(inherited, Field | DerivedField | property):
        return head
    specs = fields_of(record).values()
    by_key = (one.name for one in specs if one.key == head and one.readable)
    by_parts = (name for name, words in record.made_of.items() if words == (head,))
    for name in (*by_key, *by_parts):
        return name
    # A class of REST1 or a value may have it without describing it.
    return "" if head in record.more_columns or head in record.more_fields else head
