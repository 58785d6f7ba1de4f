"""One object of RT as it was read, and the verbs it has: ``ticket.comment("…")``."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from contextlib import suppress
from typing import Any, ClassVar, NoReturn, Self, TypeVar

import attrs

from rtfacade.errors import ProtocolError
from rtfacade.records.plain import PlainData
from rtfacade.records.signatures import ShowsKeywords

#: Why a whole record lacks a value.
HIDDEN = "is hidden from you: RT leaves it out for users without the right to see it"


#: Lists that RT puts in another order each time.
_UNORDERED = ("_hyperlinks", "CustomFields")


def _in_order(raw: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return RT's answer as it compares with another answer about the same."""
    lists = {key: raw[key] for key in _UNORDERED if isinstance(raw.get(key), list)}
    return {**raw, **{key: sorted(value, key=_as_text) for key, value in lists.items()}}


def _as_text(value: object) -> str:
    return json.dumps(value, sort_keys=True, default=str)


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
    #: RT's columns that can be searched, ordered and read, and are no attributes.
    more_columns: ClassVar[tuple[str, ...]] = ()
    #: What ``fields=`` takes besides attributes and columns.
    more_fields: ClassVar[tuple[str, ...]] = ()
    #: Columns that make RT fail where ``fields=`` names them.
    not_read: ClassVar[tuple[str, ...]] = ()
    #: Properties -> the columns that they are made of.
    made_of: ClassVar[Mapping[str, tuple[str, ...]]] = {}
    #: RT's ``LookupType`` of the custom fields; empty for what has none.
    custom_field_type: ClassVar[str] = ""
    #: What stands before the number where a link leads to such a record; empty where none can.
    link_prefix: ClassVar[str] = ""
    #: Whether RT takes tickets in its links as URIs alone, ``t:42``.
    links_by_uri: ClassVar[bool] = False
    #: Columns that every row has, because other values are judged by them.
    reads_also: ClassVar[tuple[str, ...]] = ()
    #: Whether it depends on rights, or on RT's settings, by which columns one may search.
    search_needs_right: ClassVar[bool] = False
    #: Whether RT compares a condition on a custom field with all custom fields of a record.
    mixes_custom_fields: ClassVar[bool] = False
    #: Columns that can be searched and not ordered by.
    not_ordered: ClassVar[tuple[str, ...]] = ()
    #: Whether RT also orders by custom fields, custom roles and fields of people.
    orders_by_sql: ClassVar[bool] = False
    #: Whether RT keeps values of such records from some users; ``why_hidden`` knows which.
    may_hide: ClassVar[bool] = False
    #: Whether a whole record lacks what has no value, as forms of REST1 do.
    leaves_out: ClassVar[bool] = False

    raw: Mapping[str, Any] = attrs.field(repr=False, eq=_in_order)
    complete: bool = attrs.field(default=False, repr=False, eq=False)
    etag: str | None = attrs.field(default=None, repr=False, eq=False)

    @classmethod
    def of(
        cls,
        raw: Mapping[str, Any],
        *,
        complete: bool = False,
        etag: str | None = None,
        home: object = None,
    ) -> Self:
        """Wrap RT's answer; ``home`` is the resource whose verbs the record has."""
        record = cls(raw, complete, etag)
        if home is not None:
            object.__setattr__(record, "home", home)
        return record

    def why_hidden(self, key: str) -> str:  # noqa: ARG002
        """Say why the value of ``key`` is not what it seems; empty where RT told it."""
        return ""

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


def attach(kind: type[R], record: Record, home: object) -> R:
    """Return a copy of a record, of the class ``kind``, that has the verbs of ``home``."""
    _, plain = kind.__bases__  # Bound, and the record without verbs
    if not isinstance(record, plain):
        raise TypeError(f"attach() takes a {plain.__name__}, not {record!r}")
    return kind.of(record.raw, complete=record.complete, etag=record.etag, home=home)


def told(record: Record, name: str) -> Any:
    """Return an attribute that this answer of RT has to tell; ProtocolError where it does not."""
    try:
        return getattr(record, name)
    except AttributeError as error:
        raise ProtocolError(str(error)) from error


def version_of(record: Record, *, if_unchanged: bool) -> str | None:
    """Return the version that a record must still have; None if that does not matter."""
    if if_unchanged and record.etag is None:
        raise ValueError("a row of a search has no version to compare with: refresh() it first")
    return record.etag if if_unchanged else None
