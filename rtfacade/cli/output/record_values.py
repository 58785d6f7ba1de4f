"""Check the names of columns and of JSON's fields, and say what to request for them.

A record's names are those of ``fields=``: ``owner.real_name`` or ``Owner.RealName``.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import rich_click as click

from rtfacade.records import vocabulary
from rtfacade.records.descriptors import Record
from rtfacade.records.plain import names_of
from rtfacade.records.suggestions import did_you_mean


def check(kind: type[Any], names: Iterable[str]) -> None:
    """Check field names; UsageError says which one may be meant."""
    for name in names:
        head, _, _ = name.partition(".")
        if head in names_of(kind) and (head == name or not issubclass(kind, Record)):
            continue
        if not issubclass(kind, Record):
            hint = did_you_mean(name, names_of(kind))
            raise click.UsageError(f"unknown field {name!r}{hint or _known(names_of(kind))}")
        words(kind, name)


def check_custom(record: object, names: Iterable[str]) -> None:
    """Check the custom fields and roles of one whole record; UsageError for one that is unknown."""
    if isinstance(record, Record) and record.complete:
        try:
            vocabulary.check_custom(record, names)
        except ValueError as error:
            raise click.UsageError(str(error)) from error
        except AttributeError:
            return  # RT does not show them to this user


def words(kind: type[Record], name: str) -> tuple[str, ...]:
    """Return RT's words to request for a name; UsageError for one that nobody knows."""
    try:
        return vocabulary.rt_names(kind, name)
    except ValueError as error:
        raise click.UsageError(str(error)) from error


def _known(names: Iterable[str]) -> str:
    return f"; known are {', '.join(names)}"


def wanted(kind: type[Record], names: Iterable[str], known: Iterable[str]) -> list[str]:
    """Return the fields to request from RT to show these names, more of references in ``known``."""
    requested: dict[str, None] = {}
    made_here = set(names_of(kind)).difference(vocabulary.names_of(kind))
    for name in names:
        for word in () if name in made_here else words(kind, name):
            more = [one for one in known if one.partition(".")[0] == word]
            requested |= dict.fromkeys(more or [word])
    return [word for word in requested if word != "id"]
