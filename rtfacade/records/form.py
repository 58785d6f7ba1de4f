"""Forms of REST1 as records, and the readers of their fields."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import ClassVar, Protocol, Self

import attrs

from rtfacade.errors import ProtocolError
from rtfacade.records.descriptors import Field
from rtfacade.records.json_values import whole_number
from rtfacade.records.record import Record

_QUOTED = re.compile(r"'((?:[^\\']|\\[\\'])*)'(?=,|\Z)", re.DOTALL)
_ESCAPED = re.compile(r"\\([\\'])")


class Form(Protocol):
    """What a record needs of a form of REST1."""

    @property
    def fields(self) -> tuple[tuple[str, str], ...]:
        """Its keys and values, in order."""
        ...


def split_list(value: str) -> tuple[str, ...]:
    """Split a true list: people, links, members, custom fields of users, groups and queues.

    RT quotes nothing here, so an item that contains a comma and a space cannot be told from two.
    """
    return tuple(value.replace(",\n", ", ").split(", ")) if value else ()


def split_custom_field(value: str) -> tuple[str, ...]:
    """Split the value of a ticket's custom field that takes several values.

    Not for a field that takes one: its commas are not separators. RT puts a value that contains a
    comma in single quotes and prints all others bare, even those that begin with a quote; the
    values ``'a`` and ``b'`` look like the one value ``a,b``. REST2 has them exactly.
    """
    values: list[str] = []
    pos = 0
    while value and pos <= len(value):
        quoted = _QUOTED.match(value, pos)
        if quoted and "," in quoted[1]:
            values.append(_ESCAPED.sub(r"\1", quoted[1]))
            pos = quoted.end() + 1
        else:
            end = value.find(",", pos)
            end = len(value) if end < 0 else end
            values.append(value[pos:end])
            pos = end + 1
    return tuple(values)


def read_form_id(value: object) -> int:
    """Read the number at the end of ``ticket/42``."""
    tail = str(value).rpartition("/")[2]
    if not tail.isascii() or not tail.isdigit():
        raise ProtocolError(f"not the id of an object: {value!r}")
    return whole_number(tail)


def _read_minutes(value: object) -> int:
    """Read ``15 minutes``, or a bare 0."""
    head = str(value or "0").partition(" ")[0]
    return whole_number(head)


def minutes(key: str) -> Field[int]:
    """Minutes, which REST1 writes with the word."""
    return Field(key, _read_minutes)


def people(key: str) -> Field[tuple[str, ...]]:
    """A list of people, which REST1 writes with commas."""
    return Field(key, lambda value: split_list(str(value or "")))


@attrs.frozen(repr=False)
class FormRecord(Record):
    """One form; custom fields are read when it is made, as REST1 writes them in two ways."""

    custom_fields: Mapping[str, tuple[str, ...]] = attrs.field(factory=dict[str, tuple[str, ...]])

    leaves_out: ClassVar[bool] = True
    id = Field("id", read_form_id)

    __hash__ = Record.__hash__

    @classmethod
    def of_form(cls, form: Form, *, complete: bool = True) -> Self:
        """Take a form of a user, queue or group, whose custom fields are lists."""
        fields = {key[3:]: split_list(value) for key, value in form.fields if key.startswith("CF-")}
        return cls(raw_of(form), complete, None, fields)


def raw_of(form: Form) -> Mapping[str, str]:
    """Keep what has a name: a field that RT does not know is printed without one."""
    return {key: value for key, value in form.fields if key}
