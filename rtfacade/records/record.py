"""One object of RT as it was read, and the verbs it has: ``ticket.comment("…")``."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, NoReturn, Self, TypeVar

import attrs

from rtfacade.records.signatures import ShowsKeywords


@attrs.frozen
class Record(ShowsKeywords):
    """One object of RT as it was read; ``raw`` is RT's own JSON.

    ``complete`` tells a single read, where a missing key means "no value", from a row of a list,
    where it means that the field was not read: reading it then raises ``AttributeError`` with the
    name to add to ``fields=``.
    """

    #: What a list reads beside the described fields, because properties are made of it.
    list_also: ClassVar[tuple[str, ...]] = ()

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
