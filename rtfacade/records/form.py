"""Forms of REST1 as records, and the readers of their fields."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Self

import attrs

from rtfacade._rest1 import Form, split_list
from rtfacade.errors import ProtocolError
from rtfacade.records.descriptors import Field
from rtfacade.records.record import Record

_NONE: Mapping[str, tuple[str, ...]] = MappingProxyType({})


def read_form_id(value: object) -> int:
    """Read the number at the end of ``ticket/42``."""
    tail = str(value).rpartition("/")[2]
    if not tail.isascii() or not tail.isdigit():
        raise ProtocolError(f"not the id of an object: {value!r}")
    return int(tail)


def _read_minutes(value: object) -> int:
    """Read ``15 minutes``, or a bare 0."""
    head = str(value or "0").partition(" ")[0]
    if not head.removeprefix("-").isdigit():
        raise ProtocolError(f"not minutes: {value!r}")
    return int(head)


def minutes(key: str) -> Field[int]:
    """Minutes, which REST1 writes with the word."""
    return Field(key, _read_minutes)


def people(key: str) -> Field[tuple[str, ...]]:
    """A list of people, which REST1 writes with commas."""
    return Field(key, lambda value: split_list(str(value or "")))


@attrs.frozen
class FormRecord(Record):
    """One form; custom fields are read when it is made, as REST1 writes them in two ways."""

    custom_fields: Mapping[str, tuple[str, ...]] = attrs.field(default=_NONE, repr=False)

    id = Field("id", read_form_id)

    __hash__ = Record.__hash__

    def __repr__(self) -> str:
        return f"{type(self).__name__}(id={self.raw.get('id')!r})"

    @classmethod
    def of_form(cls, form: Form, *, complete: bool = True) -> Self:
        """Take a form of a user, queue or group, whose custom fields are lists."""
        fields = {key[3:]: split_list(value) for key, value in form.fields if key.startswith("CF-")}
        return cls(raw_of(form), complete, None, MappingProxyType(fields))


def raw_of(form: Form) -> Mapping[str, str]:
    """Keep what has a name: a field that RT does not know is printed without one."""
    return MappingProxyType({key: value for key, value in form.fields if key})
