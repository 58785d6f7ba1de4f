"""Records that have the verbs of their resource: ``ticket.comment("…")``."""

from __future__ import annotations

from typing import Any, NoReturn, Self, TypeVar

from rtfacade.records.record import Record
from rtfacade.records.signatures import ShowsKeywords

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
