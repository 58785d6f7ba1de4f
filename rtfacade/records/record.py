"""One object of RT as it was read, and the verbs it has: ``ticket.comment("…")``."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, NoReturn, Self, TypeVar

import attrs

from rtfacade.records.signatures import ShowsKeywords

#: Why a whole record lacks a value.
HIDDEN = "is hidden from you: RT leaves it out for users without the right to see it"


@attrs.frozen
class Record(ShowsKeywords):
    """One object of RT as it was read; ``raw`` is RT's own JSON.

    ``complete`` tells a single read, where a missing key means "no value", from a row of a list,
    where it means that the field was not read: reading it then raises ``AttributeError`` with the
    name to add to ``fields=``.
    """

    #: What a list reads beside the described fields, because properties are made of it.
    list_also: ClassVar[tuple[str, ...]] = ()
    #: RT's columns that can be searched, ordered and read, and are no attributes.
    more_columns: ClassVar[tuple[str, ...]] = ()
    #: What ``fields=`` takes besides attributes and columns.
    more_fields: ClassVar[tuple[str, ...]] = ()
    #: Properties -> the columns that they are made of.
    made_of: ClassVar[Mapping[str, tuple[str, ...]]] = {}
    #: RT's ``LookupType`` of the custom fields; empty for what has none.
    custom_field_type: ClassVar[str] = ""
    #: Columns that every row has, because other values are judged by them.
    reads_also: ClassVar[tuple[str, ...]] = ()
    #: Whether it depends on rights, or on RT's settings, by which columns one may search.
    search_needs_right: ClassVar[bool] = False
    #: Columns that can be searched and not ordered by.
    not_ordered: ClassVar[tuple[str, ...]] = ()
    #: Whether RT also orders by custom fields, custom roles and fields of people.
    orders_by_sql: ClassVar[bool] = False
    #: Whether a whole record lacks what has no value, as forms of REST1 do.
    leaves_out: ClassVar[bool] = False

    raw: Mapping[str, Any] = attrs.field(repr=False)
    complete: bool = attrs.field(default=False, repr=False, eq=False)
    etag: str | None = attrs.field(default=None, repr=False, eq=False)

    @classmethod
    def of(cls, raw: Mapping[str, Any], *, complete: bool = False, etag: str | None = None) -> Self:
        """Wrap RT's answer."""
        return cls(raw, complete, etag)

    def why_hidden(self, key: str) -> str:  # noqa: ARG002
        """Say why the value of ``key`` is not what it seems; empty where RT told it."""
        return ""

    def __hash__(self) -> int:
        """Hash by kind and id, the two things that never change."""
        return hash((type(self), str(self.raw.get("id"))))


R = TypeVar("R", bound=Record)


class _NoClient:
    """Stands for the resource of a record that no client has read."""

    def __getattr__(self, name: str) -> NoReturn:
        if name.startswith("_"):
            raise AttributeError(name)
        raise RuntimeError(
            f"this record has no client, so it has no {name}(): call the verb of rt with its id"
        )


class Bound(ShowsKeywords):
    """Holds the resource whose verbs a record has.

    A record that is pickled or made with ``of()`` has no client: it can be read, and its verbs
    raise RuntimeError.
    """

    home: Any = _NoClient()

    def __copy__(self) -> Self:
        """Return the record, which cannot change."""
        return self

    def __deepcopy__(self, memo: object) -> Self:
        """Return the record, which cannot change."""
        return self


def bind(record: R, home: object) -> R:
    """Give a record the resource whose verbs it has."""
    object.__setattr__(record, "home", home)
    return record


def version_of(record: Record, *, if_unchanged: bool) -> str | None:
    """Return the version that a record must still have; None if that does not matter."""
    if if_unchanged and record.etag is None:
        raise ValueError("a row of a search has no version to compare with: refresh() it first")
    return record.etag if if_unchanged else None
