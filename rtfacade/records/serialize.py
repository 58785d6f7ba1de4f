"""Python values in the form that RT takes. What RT cannot hold raises before anything is sent."""

from __future__ import annotations

import ipaddress
import os
import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, date, datetime, timedelta
from typing import Any, Protocol, cast

from rtfacade.records.custom_field_types import (
    Blob,
    FieldsToSet,
    FileValue,
    is_several,
    values_given,
)
from rtfacade.records.json_values import is_digits, is_object
from rtfacade.records.link_kinds import link_to
from rtfacade.records.links import Link
from rtfacade.records.people import PersonId, bare_address, parse_people, parse_person
from rtfacade.records.record import Record
from rtfacade.ticketsql import as_text, in_utc

#: One person or group, by name, e-mail address or numeric id, or a record of one.
Person = str | int | Record
People = Person | Sequence[Person]
#: Minutes, or a timedelta of whole minutes.
Minutes = int | timedelta


class FileContent(Protocol):
    """A file that is not on disk: an ``Upload``."""

    @property
    def filename(self) -> str:
        """The name of the file."""
        ...

    @property
    def content(self) -> Any:
        """The content: bytes, or an open binary file."""
        ...


IPValue = (
    ipaddress.IPv4Address | ipaddress.IPv6Address | ipaddress.IPv4Network | ipaddress.IPv6Network
)
#: What a custom field takes by its type: text, a number, a date, an aware datetime, an address or
#: network, a file (``Upload``, a path, bytes, or one that was read from a custom field). None
#: clears it.
FieldValue = str | int | float | date | IPValue | os.PathLike[str] | FileContent | bytes | None
_ANY_VALUE = (str, int, float, date, IPValue, FileValue, Blob, bytes, bytearray, os.PathLike)
#: A list for a field with several values.
FieldValues = FieldValue | Sequence[FieldValue]
#: Custom fields by name or id.
FieldMapping = Mapping[Any, FieldValues]
#: One end of a link: a ticket's number, the address of anything else, a record, or a link that was
#: read.
Target = int | str | Record | Link
Targets = Target | Sequence[Target]


#: RT takes digits for a ticket, and other text for a URI by its scheme; it refuses the rest.
_TARGET = re.compile(r"\d+\Z|[^:\s]+:", re.ASCII)
#: How many bytes RT keeps of a URI.
_MAX_TARGET = 240
#: The first time that RT tells from "not set".
_SECOND = datetime(1970, 1, 1, 0, 0, 1, tzinfo=UTC)
#: RT's columns for numbers hold no others.
_MAX_INTEGER = 2**31 - 1
#: No id has so many digits; Python refuses to write some thousand.
_MAX_ID = 10**18


def text(name: str, value: object) -> str:
    """Return text as it is; ValueError for one that holds bytes which are no UTF-8."""
    if not isinstance(value, str):
        raise TypeError(f"{name} must be text, not {type(value).__name__}")
    if not value.isascii():
        size_of(name, value)
    return str.__str__(value)  # of a member of an enum, too


def first_message(content: object, *, html: bool) -> dict[str, str]:
    """Return the JSON of a new ticket's message; empty without a text."""
    if content is None:
        return {}
    is_html = truth("html", html)
    media_type = "text/html" if is_html else "text/plain"
    return {"Content": text("content", content), "ContentType": media_type}


def size_of(name: str, value: str) -> int:
    """Return the size of a text in UTF-8, which is what RT's columns count."""
    try:
        return len(value.encode())
    except UnicodeEncodeError as error:
        raise ValueError(f"{name} is not UTF-8: {value!r}") from error


def check_size(name: str, value: str, longest: int) -> None:
    """Raise ValueError for a text that RT would cut."""
    size = size_of(name, value)
    if size > longest:
        raise ValueError(f"{name} is too long: {size} bytes in UTF-8, RT keeps {longest}")


def texts(name: str, value: object) -> list[str]:
    """Return a list of texts; one text is refused, because it would be taken for its letters."""
    if isinstance(value, str | bytes) or is_object(value) or not isinstance(value, Iterable):
        raise TypeError(f"{name} takes a list, not {value!r}")
    return [text(name, one) for one in cast("Iterable[object]", value)]


def truth(name: str, value: object) -> bool:
    """Return a truth value."""
    if not isinstance(value, bool):
        raise TypeError(f"{name} must be True or False, not {value!r}")
    return value


def one_line(name: str, value: object) -> str:
    """Return text for a field that has one line; RT would drop or cut at a line end."""
    line = text(name, value)
    if "\n" in line or "\r" in line:
        raise ValueError(f"{name} must be one line: {line!r}")
    return line


def login(name: str, value: object) -> str:
    """Return a login; ValueError for one that would stand for another wherever people are named."""
    line = one_line(name, value)
    try:
        person = parse_person(name, line) if line.strip() else line.strip()
    except ValueError:
        return line
    if person != line:
        raise ValueError(f"{name} {line!r} would be read as {person!r} wherever people are named")
    return line


def email(name: str, value: object) -> str:
    """Return the one e-mail address in a text; RT would keep what stands around it."""
    return bare_address(one_line(name, value))


def minutes(name: str, value: object) -> int:
    """Return whole minutes; RT counts nothing smaller."""
    if isinstance(value, timedelta):
        whole, rest = divmod(value, timedelta(minutes=1))
        if rest:
            raise ValueError(f"{name} must be whole minutes, RT cannot hold {value}")
        return whole
    return whole_number(name, value)


def whole_number(name: str, value: object) -> int:
    """Return a whole number."""
    if isinstance(value, bool) or not isinstance(value, int):
        raise TypeError(f"{name} must be a whole number, not {value!r}")
    if abs(value) > _MAX_INTEGER:
        raise ValueError(
            f"{name} must be at most {_MAX_INTEGER}, which RT can hold, not {_shown(value)}"
        )
    return int(value)


def flag(name: str, value: object) -> int:
    """Return a truth value as 0 or 1; RT takes the text "false" for true."""
    return int(truth(name, value))


def moment(name: str, value: object) -> str:
    """Return ``YYYY-MM-DD HH:MM:SS`` in UTC, the only form RT reads back.

    RT reads the very form it prints (``…T…Z``) as "not set", so nothing else is ever written. None
    clears and is written as RT stores "not set": an empty text would set Started and Told to now.
    """
    if value is None:
        return "1970-01-01 00:00:00"
    if not isinstance(value, datetime):
        raise TypeError(f"{name} must be an aware datetime or None, not {value!r}")
    if value.tzinfo is None:
        raise ValueError(
            f"{name} must be an aware datetime: {value!r} has no time zone; "
            "use .astimezone() for local time, or tzinfo=datetime.UTC"
        )
    at = in_utc(name, value)
    if at < _SECOND:
        raise ValueError(f"{name}: RT keeps no time before 1970, nor its first second: {value}")
    return at.replace(tzinfo=None).isoformat(" ", "seconds")


#: One user or group, and the members of a role, as RT looks them up.
person = parse_person
people = parse_people


def named(name: str, value: object) -> str | int:
    """Return the name or the id of an object that is given as such, or by a record of it.

    Text is a name, digits too.
    """
    if isinstance(value, Record):
        value = value.id  # type: ignore[attr-defined]
    if isinstance(value, str):
        if not value.strip():
            raise ValueError(f"{name} is empty")
        return one_line(name, value)
    if isinstance(value, bool) or not isinstance(value, int):
        raise TypeError(f"{name} must be a name or an id, not {value!r}")
    if value < 1:
        raise ValueError(f"{name} must be a positive id, not {value}")
    return value if isinstance(value, PersonId) else int(value)


def field_value(name: str, value: object) -> str:
    """Return one value of a custom field as text, where its type is not known (REST1)."""
    if isinstance(value, datetime):
        raise TypeError(
            f"custom field {name}: RT reads a date with time in the user's own time zone; "
            "give it as text, 'YYYY-MM-DD HH:MM:SS' in that zone"
        )
    if isinstance(value, FileValue):
        raise TypeError(f"custom field {name}: REST1 cannot write files into fields")
    if isinstance(value, IPValue):
        return str(value)
    if isinstance(value, bool) or not isinstance(value, str | int | float | date):
        raise TypeError(f"custom field {name} takes text, a number or a date, not {value!r}")
    return value.isoformat() if isinstance(value, date) else as_text(value)


def custom_fields(name: str, value: object) -> dict[str, Any]:
    """Return custom fields as JSON, where their types were looked up.

    Before that, only mistakes are found that no type allows.
    """
    if isinstance(value, FieldsToSet):
        return value.payload()
    if not is_object(value):
        raise TypeError(f"{name} must map names of fields to values, not {value!r}")
    return {_field_key(field): _any_type(str(field), given) for field, given in value.items()}


def plain_custom_fields(name: str, value: object) -> dict[str, Any]:
    """Return custom fields as text; None clears a field with one value, ``[]`` any."""
    if not is_object(value):
        raise TypeError(f"{name} must map names of fields to values, not {value!r}")
    fields = cast("Mapping[Any, Any]", value)
    return {_field_key(field): _one_or_many(str(field), given) for field, given in fields.items()}


def _field_key(field: object) -> str:
    if isinstance(field, bool) or not isinstance(field, str | int):
        raise TypeError(f"a custom field is named by text or by its id, not by {field!r}")
    if not as_text(field).strip():
        raise ValueError("a custom field without a name")
    return as_text(field)


def _any_type(field: str, given: object) -> Any:
    """Check that a value fits a type of RT; which one, is known when it was looked up."""
    for one in values_given(given):
        is_known = isinstance(one, _ANY_VALUE) or _is_file(one) or given is None
        if isinstance(one, bool) or not is_known:
            raise TypeError(
                f"custom field {field} takes text, a number, a date, an address or a file, "
                f"not {one!r}"
            )
    values = [_as_json(one) for one in values_given(given)]
    return values if is_several(given) else values[0]


def _as_json(value: Any) -> Any:
    if isinstance(value, date) and not isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, IPValue):
        return str(value)
    return as_text(value) if isinstance(value, int | float) else value


def _is_file(value: object) -> bool:
    """Tell an ``Upload`` or an open file."""
    return hasattr(value, "filename") or callable(getattr(value, "read", None))


def _one_or_many(field: str, given: object) -> Any:
    if given is None:
        return None
    if isinstance(given, str | bytes) or not isinstance(given, Iterable):
        return field_value(field, given)
    return [field_value(field, one) for one in cast("Iterable[object]", given)]


def custom_roles(name: str, value: object) -> dict[str, list[str | int]]:
    """Return custom roles by name, each with all its members."""
    if not is_object(value):
        raise TypeError(f"{name} must map names of roles to people, not {value!r}")
    return {
        _role(role): parse_people(f"custom role {role}", given) for role, given in value.items()
    }


def role_members(name: str, value: object) -> list[str]:
    """Return people as RT takes them in a list: an id is a text of digits there."""
    return [one if isinstance(one, str) else f"{int(one)}" for one in parse_people(name, value)]


def custom_role_members(name: str, value: object) -> dict[str, list[str]]:
    """Return custom roles by name, each with all its members as RT takes them in a list."""
    given = custom_roles(name, value)
    return {role: role_members(f"custom role {role}", people) for role, people in given.items()}


def _role(role: object) -> str:
    """Return the name of a custom role as text, or RT's key of it as it is."""
    if isinstance(role, bool) or not isinstance(role, str | int | Record):
        raise TypeError(
            f"a custom role is given by its name, its id or a record of it, not by {role!r}"
        )
    return role if isinstance(role, str) else str(role)


def targets(name: str, value: object) -> list[str]:
    """Return the other ends of links: ticket numbers and URIs, each once."""
    if isinstance(value, str | int | Record | Link):
        value = [value]
    if isinstance(value, bytes) or is_object(value) or not isinstance(value, Iterable):
        raise TypeError(f"{name} takes ticket numbers and URLs, not {value!r}")
    return list(dict.fromkeys(_target(name, one) for one in cast("Iterable[object]", value)))


def _target(name: str, value: object) -> str:
    if isinstance(value, Link):
        value = (value.id and link_to(value.kind, value.id)) or value.url
    elif isinstance(value, Record) and value.link_prefix:
        value = f"{value.link_prefix}:{identifier(name, value)}"
    if isinstance(value, bool) or not isinstance(value, str | int):
        raise TypeError(f"{name} takes ticket numbers and URLs, not {value!r}")
    target = one_line(name, as_text(value).strip())
    if not target:
        raise ValueError(f"{name}: an empty target")
    if not _TARGET.match(target):
        raise ValueError(f"{name} takes ticket numbers and URLs, not {target!r}")
    check_size(name, target, _MAX_TARGET)
    return target


def identifier(name: str, value: object) -> int:
    """Return the numeric id of an object, given as such or as a record of it."""
    number: Any = getattr(value, "id", None) if isinstance(value, Record) else value
    if isinstance(number, str) and is_digits(number):
        number = int(number)
    if isinstance(number, bool) or not isinstance(number, int) or not 1 <= number < _MAX_ID:
        several = isinstance(value, list | tuple | set | range) and name == "id"
        hint = ": this takes one, the methods with `many` in their name take several"
        raise ValueError(f"{name} must be a positive number, not {_shown(number)}{hint * several}")
    return int(number)


def _shown(value: object) -> str:
    """Show a wrong value, but no number of thousands of digits."""
    if isinstance(value, int) and abs(value) >= _MAX_ID:
        return "one of more than 18 digits"
    return repr(value)
