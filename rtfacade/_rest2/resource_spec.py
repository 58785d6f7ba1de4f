"""One of RT's nouns as a table: its name, its operations, its fields. Nothing here sends."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from typing import Any, Generic, TypeVar

import attrs

from rtfacade._rest2.filters import Condition
from rtfacade._rest2.names import by_number
from rtfacade.records import serialize
from rtfacade.records.descriptors import list_fields, writable
from rtfacade.records.record import Record

R = TypeVar("R", bound=Record)

#: Builds a request: the ``request_kwargs`` of a generated operation, or a line around it.
Request = Callable[..., dict[str, Any]]

#: For lists that RT leaves empty when there is no condition.
ANY: tuple[Condition, ...] = (("id", ">", 0),)


@attrs.frozen
class Noun(Generic[R]):
    """What the verbs of all nouns need to know about one."""

    kind: str
    """What errors call it."""
    record: type[R]
    listing: Request
    """``(query=, fields=, expand=, page=, …)``"""
    reading: Request
    """``(key)``, a number or a name as ``named`` says."""
    named: bool = False
    """Whether RT finds it by its name in a path; otherwise a name is searched for."""
    always: tuple[Condition, ...] = ()
    """Conditions of every search."""
    fields: Sequence[str] = attrs.field(
        default=attrs.Factory(lambda noun: list_fields(noun.record), takes_self=True)
    )
    """What a search reads unless told otherwise."""
    creating: Request | None = None
    """``(body)``"""
    afterwards: Collection[str] = attrs.field(
        default=attrs.Factory(
            lambda noun: [name for name, one in writable(noun.record).items() if one.after_create],
            takes_self=True,
        )
    )
    """Keywords that RT drops without a word when it creates one, so they are written after it."""
    updating: Request | None = None
    """``(key, body)``"""
    deleting: Request | None = None
    """``(key)``"""
    past: Request | None = None
    """``(key, query=, fields=, …)``, the list of its transactions."""
    applied: Request | None = None
    """``(id, query=, fields=, …)``, the list of custom fields that apply in it."""
    applied_to: str = ""
    """What those fields are on, RT's ``LookupType``."""
    disables: bool = True
    """Whether its list takes ``find_disabled_rows``."""


def key_of(kind: str, given: object) -> str | int:
    """Return the number or the name by which an object was given; of a record, its own."""
    if isinstance(given, Record):
        given = getattr(given, "id", None) or getattr(given, "name", None)
    if by_number(given):
        return serialize.identifier(kind, given)
    if isinstance(given, str) and given.strip():
        return given
    raise TypeError(f"a {kind} is given by its number, its name or a record, not by {given!r}")


def is_disabled(raw: Mapping[str, Any]) -> bool:
    """Tell whether a record, read by itself, is disabled."""
    return str(raw.get("Disabled") or "0") != "0"


def with_body(operation: Request, model: Callable[[Mapping[str, Any]], object]) -> Request:
    """Let a write take its body as a dict, last; the path's parts come before it."""

    def build(*arguments: Any) -> dict[str, Any]:
        *path, body = arguments
        return operation(*path, body=model(body))

    return build
