"""People as callers name them: by e-mail address, login, number or record.

A text names and a number is an id: ``"777"`` is the login 777, ``777`` the user or group with that
id. RT itself takes a text of digits for an id, so such a login is looked up before it is sent
(``_async/people.py``), and what goes to RT is a ``PersonId``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from email.utils import getaddresses
from typing import Any, Final, Self, TypeGuard, cast
from urllib.parse import unquote

from rtfacade.records.json_values import is_digits
from rtfacade.records.record import Record

#: The user that RT puts into an empty role of one person.
NOBODY: Final = "Nobody"

_MAILTO: Final = re.compile(r"mailto:(?P<address>[^?]*)(\?.*)?", re.IGNORECASE | re.DOTALL)
_BRACKETED_MAILTO: Final = re.compile("<mailto:", re.IGNORECASE)
_ADDRESS: Final = re.compile(r'("[^"\\]+"|[^\s@<>(),;:\\"\[\]]+)@[^\s@<>(),;\\"]+')

#: RT has 200 characters for a name and 120 for an address.
_MAX_LENGTH = 1000


class PersonId(int):
    """The id of a user or group, which RT takes everywhere, and the name that it stands for."""

    name: str
    email: str
    kind: str

    def __new__(cls, id: int, name: str, *, email: str = "", kind: str = "user") -> Self:
        """Keep the name beside the number, for messages and comparisons."""
        number = super().__new__(cls, id)
        number.name = name
        number.email = email
        number.kind = kind
        return number

    def __repr__(self) -> str:
        return repr(self.name) if self.name else int.__repr__(self)

    def __reduce__(self) -> tuple[type[PersonId], tuple[int, str]]:
        return PersonId, (int(self), self.name)


def parse_person(name: str, value: object) -> str | int:
    """Return one person: an address or a login as text, the id of a user or group as ``int``.

    ``name`` is the keyword, for errors. ``Ann B <annb@example.com>``, ``<a@x>``, ``mailto:a@x`` and
    outer blanks become the plain address. A record becomes its id where it has one (a
    ``PersonId``), else its name. Raises TypeError for what is no person, ValueError for a text that
    names none or several.
    """
    if isinstance(value, PersonId):
        return value
    if isinstance(value, Record):
        return _of_record(name, value)
    if isinstance(value, bool) or not isinstance(value, str | int):
        raise TypeError(f"{name} must be a name, an e-mail address or an id, not {value!r}")
    if isinstance(value, int):
        if value < 1:
            raise ValueError(f"{name} must be a positive id, not {value}")
        return int(value)
    return parse_text(name, value)


def parse_people(name: str, value: object) -> list[str | int]:
    """Return people, given as one or as a list; an empty list is nobody."""
    if isinstance(value, str | int | Record):
        value = [value]
    if not isinstance(value, Iterable) or isinstance(value, bytes | Mapping):
        raise TypeError(f"{name} must be one person or a list of them, not {value!r}")
    members = [parse_person(name, one) for one in cast("Iterable[object]", value)]
    return list(dict.fromkeys(members))


def parse_text(name: str, text: str) -> str:
    """Return the address or the login that a text is."""
    bare = text.strip()
    if not bare:
        raise ValueError(f"{name} is empty")
    if len(bare) > _MAX_LENGTH:
        raise ValueError(f"{name} is no person: a text of {len(bare)} characters")
    if "\n" in bare or "\r" in bare:
        raise ValueError(f"{name} must be one line: {text!r}")
    if mailto := _MAILTO.fullmatch(bare):
        bare = unquote(mailto["address"]).strip()
    bare = _BRACKETED_MAILTO.sub("<", bare)
    addresses = _addresses_in(bare)
    if "<" in bare and ">" in bare and len(addresses) == 1 and _ADDRESS.fullmatch(addresses[0]):
        return addresses[0]
    if "," in bare:
        raise ValueError(f"{name} takes a list, not a text with commas: {text!r}")
    if (mailto or any(sign in bare for sign in "<>@")) and not _ADDRESS.fullmatch(bare):
        raise ValueError(f"{name} is not one e-mail address: {text!r}")
    return bare


def _addresses_in(text: str) -> list[str]:
    try:
        return [address for _, address in getaddresses([text]) if address]
    except RecursionError:  # nested comments
        return []


def addresses_of(name: str, value: object) -> list[str]:
    """Return the addresses of people where nobody can be looked up; ValueError for a login."""
    addresses: list[str] = []
    for one in parse_people(name, value):
        address = one.email if isinstance(one, PersonId) else one
        if not is_address(address):
            raise ValueError(f"{name} takes e-mail addresses here, not {one!r}")
        addresses.append(str(address))
    return addresses


def bare_address(text: str) -> str:
    """Return the address in ``Ann B <annb@example.com>`` or ``mailto:…``, else the bare text."""
    bare = text.strip()
    if not (bare.endswith(">") or _MAILTO.match(bare)):
        return bare or text
    try:
        return parse_text("user", text)
    except ValueError:
        return text


def is_address(person: object) -> TypeGuard[str]:
    """Tell an e-mail address from a login."""
    return isinstance(person, str) and "@" in person


def identity(raw: Mapping[str, Any]) -> tuple[int | None, tuple[str, ...]]:
    """Return the id and the names in a reference, as far as they are told.

    A reference to a user that is not expanded has the login as its ``id``.
    """
    own = raw.get("id")
    names = [str(raw[key]) for key in ("Name", "EmailAddress") if raw.get(key)]
    if raw.get("type", "user") != "user" or not isinstance(own, str) or "Creator" in raw:
        return _number(own), tuple(names)
    if raw.get("Name", own) not in ("", None, own) and is_digits(own):
        return int(own), tuple(names)
    return None, (own, *names)


def _number(own: object) -> int | None:
    text = str(own)
    return int(text) if is_digits(text) else None


def _of_record(name: str, record: Record) -> str | int:
    kind = getattr(record, "kind", None)
    if kind not in ("user", "group"):
        raise TypeError(f"{name} must be a user or a group, not {record!r}")
    try:
        number = cast("int | None", record.id)  # type: ignore[attr-defined]
    except AttributeError:
        number = None
    login = str(record.raw.get("Name") or (number is None and record.raw.get("id")) or "")
    if number is not None:
        email = str(record.raw.get("EmailAddress") or "")
        return PersonId(number, login or str(number), email=email, kind=kind)
    if not login:
        raise ValueError(f"{name}: a record without id and name: {record!r}")
    return login
