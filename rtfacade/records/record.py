"""One object of RT as it was read, and the verbs it has: ``ticket.comment("…")``."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import suppress
from typing import Any, ClassVar, NoReturn, Self, TypeVar

import attrs

from rtfacade.errors import ProtocolError
from rtfacade.records.plain import PlainData
from rtfacade.records.signatures import ShowsKeywords


@attrs.frozen
class Record(PlainData, ShowsKeywords):
    """One object of RT as it was read; ``raw`` is RT's own JSON.

    ``complete`` tells a single read, where a missing key means "no value", from a row of a list,
    where it means that the field was not read: reading it then raises ``AttributeError`` with the
    name to add to ``fields=``.
    """

    #: What a list reads beside the described fields, because properties are made of it.
    list_also: ClassVar[tuple[str, ...]] = ()
    #: What ``repr()`` shows, as far as it was read.
    summary_fields: ClassVar[tuple[str, ...]] = ("id", "name")

    raw: Mapping[str, Any] = attrs.field(repr=False)
    complete: bool = attrs.field(default=False, repr=False, eq=False)
    etag: str | None = attrs.field(default=None, repr=False, eq=False)

    @classmethod
    def of(cls, raw: Mapping[str, Any], *, complete: bool = False, etag: str | None = None) -> Self:
        """Wrap RT's answer."""
        return cls(raw, complete, etag)

    def __hash__(self) -> int:
        """Hash by kind and id, the two things that never change."""
        return hash((type(self), str(self.raw.get("id"))))

    def __repr__(self) -> str:
        shown = ", ".join(f"{name}={value!r}" for name, value in self._summary())
        return f"{type(self).__name__}({shown})"

    def _summary(self) -> Iterator[tuple[str, object]]:
        for name in self.summary_fields:
            with suppress(AttributeError, ProtocolError):
                yield name, getattr(self, name)


R = TypeVar("R", bound=Record)


class _Detached:
    """Stands for the resource of a record that has no client."""

    def __init__(self, record: Bound) -> None:
        self._record = record

    def __getattr__(self, name: str) -> NoReturn:
        if name.startswith("_"):
            raise AttributeError(name)
        home = f"rt.{self._record.noun}"
        raise RuntimeError(
            f"{self._record!r} has no client, so it has no {name}(): it was pickled, copied or "
            f"made by hand. Use {home}.attach(record), or read it anew with {home}.get()"
        )


class _Home:
    """The resource of a record until one is set."""

    def __get__(self, record: Bound | None, owner: type) -> Any:
        return self if record is None else _Detached(record)


class Bound(ShowsKeywords):
    """Holds the resource whose verbs a record has.

    A record that was pickled, deep-copied or made with ``of()`` has no client: it can be read, and
    its verbs raise RuntimeError until ``attach`` of its noun gives it one.
    """

    #: What ``rt`` calls the resource.
    noun: ClassVar[str]
    home: Any = _Home()

    def __copy__(self) -> Self:
        """Return the record, which cannot change."""
        return self


def bind(record: R, home: object) -> R:
    """Give a record the resource whose verbs it has."""
    object.__setattr__(record, "home", home)
    return record


def attach(kind: type[R], record: Record, home: object) -> R:
    """Return a copy of a record, of the class ``kind``, that has the verbs of ``home``."""
    _, plain = kind.__bases__  # Bound, and the record without verbs
    if not isinstance(record, plain):
        raise TypeError(f"attach() takes a {plain.__name__}, not {record!r}")
    return bind(kind.of(record.raw, complete=record.complete, etag=record.etag), home)


def version_of(record: Record, *, if_unchanged: bool) -> str | None:
    """Return the version that a record must still have; None if that does not matter."""
    if if_unchanged and record.etag is None:
        raise ValueError("a row of a search has no version to compare with: refresh() it first")
    return record.etag if if_unchanged else None
