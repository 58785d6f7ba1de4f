"""What a write asks for, as RT's JSON; and what of it is not there when the record is read back.

RT answers a refused change with 200 and sentences in the user's language, so the only truth is in
the record. Nothing here does I/O.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import attrs

from rtfacade import _values
from rtfacade._fields import read_custom_fields, read_moment
from rtfacade._json import is_array, is_object
from rtfacade._linkkinds import HYPERLINK, KINDS, is_linked
from rtfacade.records import read_custom_roles

#: The keywords that name people, whose read-back may need names resolved.
ROLES = {"requestors": "Requestor", "cc": "Cc", "admin_cc": "AdminCc"}


@attrs.frozen
class Column:
    """One keyword of ``create``/``update``: RT's key, how to write it, how to compare it."""

    key: str
    write: Callable[[str, object], Any]
    same: Callable[[Any, Any], bool]


def _same_text(asked: Any, found: Any) -> bool:
    return str(asked) == str(found if found is not None else "")


def _same_word(asked: Any, found: Any) -> bool:
    return str(asked).casefold() == str(found or "").casefold()


def _same_number(asked: Any, found: Any) -> bool:
    return str(asked) == str(found or 0)


def _same_moment(asked: Any, found: Any) -> bool:
    return read_moment(asked) == read_moment(found)


def same_reference(asked: Any, found: Any) -> bool:
    """Compare an object asked for by name, e-mail or number, with an expanded reference."""
    if not is_object(found):
        return _same_word(asked, found)
    names = (found.get(key) for key in ("id", "Name", "EmailAddress"))
    return any(_same_word(asked, name) for name in names if name)


def same_people(asked: Sequence[object], found: Any) -> bool:
    """Compare a whole role: each asked for is there, and nobody else is."""
    there = [item for item in found or () if is_object(item)]
    return len({str(one).casefold() for one in asked}) >= len(there) and all(
        any(same_reference(one, item) for item in there) for one in asked
    )


def _line(key: str) -> Column:
    return Column(key, _values.one_line, _same_text)


def _word(key: str) -> Column:
    return Column(key, _values.one_line, _same_word)


def _number(key: str) -> Column:
    return Column(key, _values.whole_number, _same_number)


def _minutes(key: str) -> Column:
    return Column(key, _values.minutes, _same_number)


def _moment(key: str) -> Column:
    return Column(key, _values.moment, _same_moment)


def _flag(key: str) -> Column:
    return Column(key, lambda _, value: int(bool(value)), _same_number)


def _block(key: str) -> Column:
    return Column(key, lambda _, value: str(value), _same_text)


def _reference(key: str) -> Column:
    return Column(key, _values.person, same_reference)


TICKET: dict[str, Column] = {
    "queue": _reference("Queue"),
    "subject": _line("Subject"),
    "status": _word("Status"),
    "type": _word("Type"),
    "owner": _reference("Owner"),
    "requestors": Column("Requestor", _values.people, same_people),
    "cc": Column("Cc", _values.people, same_people),
    "admin_cc": Column("AdminCc", _values.people, same_people),
    "priority": _number("Priority"),
    "initial_priority": _number("InitialPriority"),
    "final_priority": _number("FinalPriority"),
    "time_worked": _minutes("TimeWorked"),
    "time_left": _minutes("TimeLeft"),
    "time_estimated": _minutes("TimeEstimated"),
    "starts": _moment("Starts"),
    "started": _moment("Started"),
    "due": _moment("Due"),
    "resolved": _moment("Resolved"),
    "told": _moment("Told"),
    "sla": _word("SLA"),
}

USER: dict[str, Column] = {
    "name": _line("Name"),
    "email": _word("EmailAddress"),
    "real_name": _line("RealName"),
    "nick_name": _line("NickName"),
    "organization": _line("Organization"),
    "language": _line("Lang"),
    "timezone": _line("Timezone"),
    "signature": _block("Signature"),
    "comments": _block("Comments"),
    "privileged": _flag("Privileged"),
    "disabled": _flag("Disabled"),
}

GROUP: dict[str, Column] = {
    "name": _line("Name"),
    "description": _line("Description"),
    "disabled": _flag("Disabled"),
}

Table = Mapping[str, Column]


def body(table: Table, changes: Mapping[str, Any]) -> dict[str, Any]:
    """Build the JSON of a write; TypeError for a keyword that the noun does not have."""
    made: dict[str, Any] = {}
    for name, value in changes.items():
        if name == "custom_fields":
            made["CustomFields"] = _values.custom_fields(name, value)
        elif name == "custom_roles":
            made["CustomRoles"] = _values.custom_roles(name, value)
        elif name in KINDS:
            made[KINDS[name]] = _values.targets(name, value)
        elif name in table:
            made[table[name].key] = table[name].write(name, value)
        else:
            raise TypeError(f"unknown field {name!r}; known are {', '.join(sorted(table))}")
    return made


def missing(table: Table, changes: Mapping[str, Any], raw: Mapping[str, Any]) -> list[str]:
    """Name what was asked for and is not in the record, with both values."""
    asked = body(table, changes)
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
    entries = raw.get("CustomFields")
    by_name = {name.casefold(): values for name, values in read_custom_fields(entries).items()}
    for entry in entries if is_array(entries) else ():
        by_name.setdefault(str(entry.get("id")), read_custom_fields([entry])[entry["name"]])
    found: list[str] = []
    for name, value in asked.items():
        values = by_name.get(name.casefold())
        if values is None:
            found.append(f"custom field {name}: no such field on this record")
        elif not _same_values(value, values):
            found.append(_difference(f"custom field {name}", value, list(values)))
    return found


def _same_values(asked: Any, found: Sequence[str]) -> bool:
    wanted = [] if asked in (None, "") else [asked] if isinstance(asked, str) else asked
    return sorted(map(_canonical, wanted)) == sorted(map(_canonical, found))


def _canonical(value: str) -> str:
    """Let a value pass that RT stores in a form of its own: line ends, outer blanks, moments."""
    if re.fullmatch(r"\d{4}-\d\d-\d\d[ T]\d\d:\d\d(:\d\d)?Z?", value):
        return "a moment in some time zone"
    return value.replace("\r\n", "\n").strip().casefold()


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
        link for link in raw.get("_hyperlinks") or () if link.get("ref") == HYPERLINK[KINDS[name]]
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
