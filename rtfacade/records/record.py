"""One object of RT as it was read, the base of every record."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Self

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
