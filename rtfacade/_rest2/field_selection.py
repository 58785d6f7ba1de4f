"""The fields that a list reads: ``["Subject", "Owner.RealName"]`` as RT's parameters."""

from __future__ import annotations

import re
from collections.abc import Iterable

import attrs

from rt_rest2 import models
from rtfacade.records.descriptors import rt_name
from rtfacade.records.record import Record

#: Requesting these in a list makes RT fail, or returns secrets.
_REFUSED = {
    "AuthToken": "RT would create and return the users' feed secrets",
    "Instance": "RT fails with 500 when a list asks for it",
}
_NAME = re.compile(r"_?[A-Za-z][\w:-]*", re.ASCII)


@attrs.frozen
class Selection:
    """The ``fields`` parameter, and one ``fields[X]`` for each reference to expand."""

    names: tuple[str, ...]
    expansions: tuple[tuple[str, str], ...]
    requested: tuple[str, ...] = ()

    @property
    def fields(self) -> str:
        """The value of ``fields``."""
        return ",".join(self.names)

    @property
    def expand(self) -> models.FieldExpansion:
        """The ``fields[X]`` parameters, as the generated client takes them."""
        expansion = models.FieldExpansion()
        expansion.additional_properties = {
            f"fields[{name}]": value for name, value in self.expansions
        }
        return expansion


def select(fields: Iterable[str], *always: str, record: type[Record] | None = None) -> Selection:
    """Read names of fields: RT's own words, or the names that ``record`` has for them.

    A dot stands before a field of a reference. Raises ValueError for a name RT cannot take.
    ``CF.Name`` requests all custom fields: RT has no way to request one.
    """
    if isinstance(fields, str):
        raise TypeError(f"fields= takes a list of names, not text: {fields!r}")
    requested = tuple(rt_name(record, name) if record else name for name in fields)
    names: dict[str, None] = {}
    expansions: dict[str, dict[str, None]] = {}
    for field in (*always, *requested):
        name, inner = _split(field)
        names[name] = None
        if inner:
            expansions.setdefault(name, {})[inner] = None
    expanded = tuple((name, ",".join(inner)) for name, inner in expansions.items())
    return Selection(tuple(names), expanded, requested)


def _split(field: str) -> tuple[str, str]:
    if field.startswith("CF."):
        return "CustomFields", ""
    name, dot, inner = field.partition(".")
    for part in (name, inner) if dot else (name,):
        if not _NAME.fullmatch(part):
            raise ValueError(f"not a field of RT: {field!r}; names are like 'Subject' or 'CF.Name'")
        if part in _REFUSED:
            raise ValueError(f"fields= must not name {part!r}: {_REFUSED[part]}")
    return name, inner
