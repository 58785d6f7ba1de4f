"""Narrow parsed JSON, and read the numbers, dates, lists and references that RT writes.

Any other shape raises ProtocolError, never KeyError or TypeError.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from typing import Any, NamedTuple, TypeGuard

from rtfacade.errors import ProtocolError

# No number of RT has more digits, and Python would rather not read thousands of them.
_NUMBER = re.compile(r"-?[0-9]{1,20}", re.ASCII)
#: More digits than any id has; Python refuses to read some thousand.
_MAX_DIGITS = 18


def is_object(value: object) -> TypeGuard[Mapping[str, Any]]:
    """Tell a JSON object."""
    return type(value) is dict or isinstance(value, Mapping)  # the first is much quicker


def is_array(value: object) -> TypeGuard[list[Any]]:
    """Tell a JSON array."""
    return isinstance(value, list)


def is_digits(text: str) -> bool:
    """Tell whether a text is a number without a sign, and none that Python takes long to read."""
    return len(text) <= _MAX_DIGITS and text.isascii() and text.isdigit()


def whole_number(value: object) -> int:
    """Read a whole number, which RT sends as text more often than not; 0 where there is none."""
    if value is None or value == "":
        return 0
    if isinstance(value, int):
        return int(value)
    if isinstance(value, float) and value.is_integer():
        return int(value)  # "pages" of an empty list is 0.0
    if isinstance(value, str) and _NUMBER.fullmatch(value):
        return int(value)
    raise ProtocolError(f"not a whole number: {value!r}")


def identifier(value: object) -> int:
    """Read the number of an object, given as such or as a reference to it."""
    if type(value) is int and value > 0:
        return value
    if is_object(value):
        value = value.get("id")
    number = whole_number(value)
    if number < 1:
        raise ProtocolError(f"not the number of an object: {value!r}")
    return number


def required(raw: Mapping[str, Any], key: str) -> Any:
    """Return the value of a key that RT always sends."""
    if key not in raw:
        raise ProtocolError(f"an object without {key}: {raw!r}")
    return raw[key]


def objects(value: object) -> list[Mapping[str, Any]]:
    """Read several objects; ``""`` and a lone object are RT's ways to say none and one."""
    if is_object(value):
        return [value] if value else []
    if value is None or value == "":
        return []
    if not is_array(value):
        raise ProtocolError(f"not a list of objects: {value!r}")
    items = [item for item in value if item is not None]
    for item in items:
        if not is_object(item):
            raise ProtocolError(f"not an object: {item!r}")
    return items


def objects_in(values: Iterable[object]) -> list[Mapping[str, Any]]:
    """Read the objects in several lists."""
    return [one for value in values for one in objects(value)]


def identifiers(value: object) -> list[int]:
    """Read the numbers of several objects."""
    return [identifier(item) for item in objects(value)]


class ListPage(NamedTuple):
    """One page of a list, as RT answers it."""

    rows: list[Mapping[str, Any]]
    ids: list[int]
    """The numbers of the rows."""
    total: int | None
    """How many rows there are on all pages; None where RT does not tell."""
    page: int
    per_page: int
    """How many rows a page has at most."""


def list_page(answer: Mapping[str, Any], page: int, per_page: int) -> ListPage:
    """Read one page of a list; ``page`` and ``per_page`` are what was asked for."""
    items = answer.get("items")
    if not is_array(items):
        raise ProtocolError("a list answer without items")
    rows = objects(items)
    total = answer.get("total")
    return ListPage(
        rows,
        # A row of users needs ``fields=id``, or its reference says the name.
        [identifier(row.get("id")) for row in rows],
        None if total is None else whole_number(total),
        whole_number(answer.get("page")) or page,
        whole_number(answer.get("per_page")) or per_page,
    )


def array(value: object) -> list[Any]:
    """Read a list; None and ``""`` are empty ones."""
    if value is None or value == "":
        return []
    if not is_array(value):
        raise ProtocolError(f"not a list: {value!r}")
    return value


#: RT stores "not set" as the beginning of 1970 (docs/rt/behaviour.md#values).
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def aware(moment: datetime) -> datetime:
    """Return a datetime with a zone; one without is taken for UTC.

    RT's dates without an offset are UTC, and so is ``-0000`` in a header, which Python leaves
    naive. Naive and aware datetimes cannot be compared, so every date that RT sends passes here.
    """
    return moment if moment.tzinfo is not None else moment.replace(tzinfo=UTC)


def read_datetime(value: object) -> datetime:
    """Read a date in ISO form as an aware datetime; ProtocolError for anything else."""
    try:
        return aware(datetime.fromisoformat(str(value)))
    except ValueError as error:
        raise ProtocolError(f"not a date as RT writes it: {value!r}") from error


def read_moment(value: object) -> datetime | None:
    """Read one of RT's dates as an aware datetime; None for RT's 1970, which means "not set"."""
    if not value:
        return None
    moment = read_datetime(value)
    return None if moment == EPOCH else moment


def moment_text(value: datetime) -> str:
    """Write a time as RT does, in UTC: ``2026-11-30T17:00:00Z``; a naive one as it is."""
    if value.tzinfo is None:
        return value.isoformat()
    return value.astimezone(UTC).isoformat().replace("+00:00", "Z")
