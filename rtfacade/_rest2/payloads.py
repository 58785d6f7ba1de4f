"""What a write asks for, as RT's JSON; and what of it is not there when the record is read back.

RT answers a refused change with 200 and sentences in the user's language, so the only truth is in
the record. Nothing here does I/O.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from rtfacade._rest2.schema import GROUP, ROLES, TICKET, USER, Table, same_people, same_reference
from rtfacade.records import read_custom_roles, serialize
from rtfacade.records.descriptors import read_custom_fields
from rtfacade.records.json_values import is_array, is_object, objects
from rtfacade.records.link_kinds import HYPERLINK, KINDS, is_linked

__all__ = [
    "GROUP",
    "ROLES",
    "TICKET",
    "USER",
    "Table",
    "body",
    "missing",
    "read_back",
    "same_reference",
]

_ABOUT = ("id", "Name", "EmailAddress")
_MOMENT = re.compile(r"\d{4}-\d\d-\d\d[ t]\d\d:\d\d(:\d\d)?z?", re.ASCII)
_FARTHEST_ZONE = timedelta(hours=14)


def body(table: Table, changes: Mapping[str, Any]) -> dict[str, Any]:
    """Build the JSON of a write; TypeError for a keyword that the noun does not have."""
    made: dict[str, Any] = {}
    for name, value in changes.items():
        if name == "custom_fields":
            made["CustomFields"] = serialize.custom_fields(name, value)
        elif name == "custom_roles":
            made["CustomRoles"] = serialize.custom_roles(name, value)
        elif name in KINDS:
            made[KINDS[name]] = serialize.targets(name, value)
        elif name in table:
            made[table[name].key] = table[name].write(name, value)
        else:
            known = ", ".join((*sorted(table), "custom_fields", "custom_roles", *KINDS))
            raise TypeError(f"unknown field {name!r}; known are {known}")
    return made


def read_back(asked: Mapping[str, Any], custom_roles: Iterable[str]) -> list[str]:
    """Name the fields of a ticket's row that show what was asked for."""
    fields: list[str] = []
    for name in asked:
        if name == "custom_fields":
            fields.append("CustomFields")
        elif name == "custom_roles":
            fields += [f"{role}.{about}" for role in custom_roles for about in _ABOUT]
        elif name in KINDS:
            fields.append("_hyperlinks")
        else:
            key = TICKET[name].key
            expand = name in ROLES or name in ("owner", "queue")
            fields += [f"{key}.{about}" for about in _ABOUT] if expand else [key]
    return [field for field in fields if field != "Queue.EmailAddress"]


def missing(
    table: Table,
    changes: Mapping[str, Any],
    raw: Mapping[str, Any],
    payload: Mapping[str, Any] | None = None,
) -> list[str]:
    """Name what was asked for and is not in the record, with both values.

    ``payload`` is the JSON of the changes, if it is built already.
    """
    asked = body(table, changes) if payload is None else payload
    found: list[str] = []
    for name in changes:
        if name == "custom_fields":
            found += _missing_fields(asked["CustomFields"], raw)
        elif name == "custom_roles":
            found += _missing_roles(asked["CustomRoles"], raw)
        elif name in KINDS:
            found += _missing_links(name, asked[KINDS[name]], raw)
        elif not table[name].same(asked[table[name].key], raw.get(table[name].key)):
            found.append(_difference(name, asked[table[name].key], raw.get(table[name].key)))
    return found


def _missing_fields(asked: Mapping[str, Any], raw: Mapping[str, Any]) -> list[str]:
    entries = objects(raw.get("CustomFields"))
    by_name = {name.casefold(): values for name, values in read_custom_fields(entries).items()}
    for entry in entries:
        [values] = read_custom_fields([entry]).values()
        by_name.setdefault(str(entry.get("id")), values)
    found: list[str] = []
    for name, value in asked.items():
        there = by_name.get(name.casefold())
        if there is None:
            found.append(f"custom field {name}: no such field on this record")
        elif not _same_values(value, there):
            found.append(_difference(f"custom field {name}", value, list(there)))
    return found


def _same_values(asked: Any, there: Sequence[str]) -> bool:
    wanted = [] if asked in (None, "") else [asked] if isinstance(asked, str) else asked
    # A field that is cleared twice, or by an empty list, holds an empty text (seen on 5.0.3).
    found = [value for value in there if value or value in wanted]
    pairs = zip(sorted(map(_canonical, wanted)), sorted(map(_canonical, found)), strict=False)
    return len(wanted) == len(found) and all(a == b or _is_near(a, b) for a, b in pairs)


def _canonical(value: str) -> str:
    """Let a value pass that RT stores in a form of its own: line ends, outer blanks, case."""
    return value.replace("\r\n", "\n").strip().casefold()


def _is_near(one: str, other: str) -> bool:
    """Compare moments: one is written in the user's time zone, which we don't know, one in UTC."""
    if not (_MOMENT.fullmatch(one) and _MOMENT.fullmatch(other)):
        return False
    moments = [datetime.fromisoformat(text[:19]) for text in (one, other)]
    return abs(moments[0] - moments[1]) <= _FARTHEST_ZONE


def _missing_roles(asked: Mapping[str, Sequence[object]], raw: Mapping[str, Any]) -> list[str]:
    there = {
        name.casefold(): [one.raw for one in members]
        for name, members in read_custom_roles(raw).items()
    }
    found: list[str] = []
    for name, wanted in asked.items():
        members = there.get(name.casefold())
        if members is None:
            found.append(f"custom role {name}: no such role on this record")
        elif not same_people(wanted, members):
            found.append(_difference(f"custom role {name}", wanted, _names(members)))
    return found


def _missing_links(name: str, asked: Sequence[str], raw: Mapping[str, Any]) -> list[str]:
    links = [
        link
        for link in objects(raw.get("_hyperlinks"))
        if link.get("ref") == HYPERLINK[KINDS[name]]
    ]
    return [f"{name}: {target} is not linked" for target in asked if not is_linked(target, links)]


def _difference(name: str, asked: Any, found: Any) -> str:
    shown = found
    if is_object(found):
        shown = found.get("Name") or found.get("id")
    elif is_array(found):
        shown = _names(found)
    return f"{name}: asked for {asked!r}, is {shown!r}"


def _names(items: Sequence[Any]) -> list[Any]:
    return [one.get("Name") or one.get("id") if is_object(one) else one for one in items]
