"""Keywords of the facade as the forms that REST1 takes."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from typing import Any, Final, cast

from rtfacade import _rest1
from rtfacade.records import (
    GroupRecord,
    QueueRecord,
    TicketRecord,
    UserRecord,
    descriptors,
    serialize,
)
from rtfacade.records.descriptors import writable
from rtfacade.records.json_values import is_object
from rtfacade.records.link_kinds import KINDS, canonical
from rtfacade.records.record import Record
from rtfacade.records.suggestions import meant_or_known
from rtfacade.records.vocabulary import unknown, without_braces
from rtfacade.records.words import is_known

#: What ``compose`` takes.
Value = str | list[str]
Fields = dict[str, Value]
#: Tells whether a ticket's custom field takes one value; None where nobody knows.
TakesOne = Callable[[str], bool | None]
FormField = tuple[str, Callable[[str, object], Value]]

#: The line of a user's form that RT never shows.
PASSWORD: Final = "Password"  # noqa: S105 (its name)
#: What a ticket's form does not show, though it can be set there.
NOT_SHOWN: Final = frozenset(
    one.rest1 for one in writable(TicketRecord).values() if one.rest1 and not one.rest1_shown
)
# RT would split, unquote or trim any other text, if the field takes several values.
_PLAIN = re.compile(r"(?!\s)[^,'\"\\\n\r{}]*(?<!\s)")
_FIELD = re.compile(r"[A-Za-z][A-Za-z0-9_-]*|CF\.\{[^,{}]+\}|CF-[^,{}]+", re.IGNORECASE)
_CUSTOM = re.compile(r"CF[.-]", re.IGNORECASE)


def _number(name: str, value: object) -> str:
    return str(serialize.whole_number(name, value))


def _minutes(name: str, value: object) -> str:
    return str(serialize.minutes(name, value))


def _flag(name: str, value: object) -> str:
    return str(serialize.flag(name, value))


def _moment(name: str, value: object) -> str:
    """Write a wall clock's time. RT reads any date in the user's zone, which REST1 does not tell.

    An offset or a zone in the text does not help: RT applies it besides the user's own.
    """
    if value is None:
        return ""
    if not isinstance(value, datetime):
        raise TypeError(f"{name} must be a naive datetime or None, not {value!r}")
    if value.tzinfo is not None:
        raise ValueError(
            f"{name} must be a naive datetime, in the zone that the user has in RT: REST1 knows no "
            "other; use rt.tickets for moments, or .astimezone(zone).replace(tzinfo=None)"
        )
    return f"{value:%Y-%m-%d %H:%M:%S}"


def _person(name: str, value: object) -> str:
    return _no_id(name, serialize.person(name, value))


def _people(name: str, value: object) -> list[str]:
    return [_no_id(name, one) for one in serialize.people(name, value)]


def _named(name: str, value: object) -> str:
    return _no_id(name, serialize.named(name, value))


def _no_id(name: str, value: str | int) -> str:
    """Refuse a name of digits, which RT takes for an id; REST1 has no way to look it up."""
    if isinstance(value, str) and value.isdecimal():
        raise ValueError(f"{name}: REST1 takes the name {value!r} for an id; give the id as an int")
    return str(int(value)) if isinstance(value, int) else value


def password(name: str, value: object) -> str:
    """Check a password without showing it; RT takes one of asterisks for "not changed"."""
    if not isinstance(value, str) or not value.strip("*") or "\n" in value or "\r" in value:
        raise ValueError(f"{name} must be a text of one line, not empty and not of asterisks alone")
    return value


_WRITERS: Final[dict[str, Callable[[str, object], Value]]] = {
    descriptors.NUMBER.name: _number,
    descriptors.MINUTES.name: _minutes,
    descriptors.MOMENT.name: _moment,
    descriptors.FLAG.name: _flag,
    descriptors.REFERENCE.name: _person,
    descriptors.PEOPLE.name: _people,
    descriptors.SECRET.name: password,
}
#: Texts, which REST1 takes as REST2 does.
_AS_REST2: Final = (descriptors.LINE.name, descriptors.WORD.name, descriptors.BLOCK.name)


def _table(record: type[Record], *, create: bool = False) -> dict[str, FormField]:
    """Return the keywords of a record that REST1 can write, each with its key and its writer."""
    table: dict[str, FormField] = {}
    for name, spec in writable(record).items():
        key = spec.rest1_create if create else spec.rest1
        if key and spec.kind.name in _AS_REST2:
            table[name] = (key, _sized(spec.longest, spec.kind.write))
        elif key and spec.kind.name in _WRITERS:
            writer = _named if spec.kind is descriptors.NAMED else _WRITERS[spec.kind.name]
            table[name] = (key, _sized(spec.longest, writer))
    return table


def _sized(longest: int, write: Callable[[str, object], Value]) -> Callable[[str, object], Value]:
    """Refuse a text that RT would cut."""

    def checked(name: str, value: object) -> Value:
        written = write(name, value)
        if longest and isinstance(written, str):
            serialize.check_size(name, written, longest)
        return written

    return checked


TICKET: Final = _table(TicketRecord)
NEW_TICKET: Final = _table(TicketRecord, create=True)
USER: Final = _table(UserRecord)
QUEUE: Final = _table(QueueRecord)
GROUP: Final = _table(GroupRecord)


def columns(table: Mapping[str, FormField], given: Mapping[str, Any]) -> Fields:
    """Return keywords under RT's keys; TypeError for one that REST1 does not have."""
    unknown = set(given) - set(table)
    if unknown:
        name = min(unknown)
        raise TypeError(f"REST1 has no {name!r} here{meant_or_known(name, table)}")
    if not given:
        raise TypeError("name at least one field")
    return {key: read(name, given[name]) for name, (key, read) in table.items() if name in given}


def custom_fields(given: object, takes_one: TakesOne) -> Fields:
    """Write custom fields so that each value arrives as it is.

    A text is one value and a list is several, also where the field would make something else of
    it; what a field takes is asked only where that matters (``needs_kinds``).
    """
    return {
        f"CF.{{{field}}}": _custom_field(field, values, takes_one(field))
        for field, values in named_values(given).items()
    }


def named_values(given: object) -> dict[str, str | list[str]]:
    """Return custom fields by name or id; an ``int`` is an id, and RT takes digits for one."""
    if not is_object(given):
        raise TypeError(f"custom_fields must map names of fields to values, not {given!r}")
    for field in cast("Mapping[object, object]", given):
        if isinstance(field, bool) or not isinstance(field, str | int):
            raise TypeError(f"a custom field has a name, or an id, not {field!r}")
        if isinstance(field, str) and field.isdecimal():
            raise ValueError(f"REST1 takes the name {field!r} for an id; give the id as an int")
    plain = serialize.plain_custom_fields("custom_fields", given)
    return {field: "" if value is None else value for field, value in plain.items()}


def needs_kinds(values: Mapping[str, str | list[str]]) -> bool:
    """Tell whether it matters how many values a field takes, as far as it has a name."""
    return any(
        not field.isdecimal() and (_is_list(value) or not _PLAIN.fullmatch(_only(value)))
        for field, value in values.items()
    )


def _is_list(value: str | list[str]) -> bool:
    return not isinstance(value, str) and len(value) > 1


def _only(value: str | list[str]) -> str:
    return value if isinstance(value, str) else "".join(value)


def _custom_field(field: str, value: str | list[str], takes_one: bool | None) -> Value:
    if not value or value == [""]:
        return ""
    if takes_one and _is_list(value):
        raise ValueError(f"custom field {field} takes one value, not {len(value)}")
    if takes_one or not (_is_list(value) or not _PLAIN.fullmatch(_only(value))):
        return _only(value)
    if takes_one is None and isinstance(value, str):
        return value
    return _rest1.quote_values([value] if isinstance(value, str) else value, field)


def message(content: object, html: bool, filenames: list[str]) -> Fields:
    """Return the text and the files of a new ticket."""
    fields: Fields = {}
    if content == "0":
        content = "0\n"  # RT takes the bare figure for no text
    if serialize.text("content", content):
        fields = {"Content-Type": "text/html" if html else "text/plain", "Text": str(content)}
    if filenames:
        fields["Attachment"] = [_rest1.attachment_name(name) for name in filenames]
    return fields


def links(targets: Mapping[str, Any], *, clear: bool = False) -> dict[str, list[str]]:
    """Return links by RT's key; TypeError for a kind that RT has not, and for none.

    With ``clear``, an empty list of a kind stands for none of it.
    """
    unknown = set(targets) - set(KINDS)
    if unknown:
        name = min(unknown)
        raise TypeError(f"no kind of link {name!r}{meant_or_known(name, KINDS)}")
    links = {
        KINDS[name]: [canonical(one) for one in serialize.targets(name, given)]
        for name, given in targets.items()
    }
    if not (links if clear else any(links.values())):
        raise TypeError("name at least one link, such as depends_on=43")
    return links


def fields(names: Iterable[str], record: type[Record], *extra: str, custom: bool = True) -> str:
    """Return the names of fields as ``fields=`` takes them; ValueError for one it cannot take.

    ``record`` is what REST1 shows: it leaves out a name that it does not know.
    """
    known = [spec.key for spec in descriptors.fields_of(record).values()]
    if isinstance(names, str):
        raise TypeError(f"fields takes a list of names, not one text: {names!r}")
    chosen = dict.fromkeys([*names, *extra])
    for name in chosen:
        if not _FIELD.fullmatch(name):
            raise ValueError(f"not a field that REST1 can pick: {name!r}")
        if not custom and _CUSTOM.match(name):
            raise ValueError(f"REST1 cannot pick custom fields here: {name!r}")
        if not _CUSTOM.match(name) and not is_known(name, known):
            raise unknown("REST1 shows no field", name, known)
    return ",".join(chosen)


def custom_names(names: Iterable[str]) -> list[str]:
    """List the custom fields among the names of fields, as searches write them."""
    return [f"cf.{without_braces(name[3:])}" for name in names if _CUSTOM.match(name)]


def has_custom(names: Iterable[str]) -> bool:
    """Tell whether custom fields are among the names of fields."""
    return any(_CUSTOM.match(name) for name in names)
