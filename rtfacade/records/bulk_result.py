"""The result of each item of a bulk write."""

from __future__ import annotations

from collections.abc import Callable

import attrs

from rtfacade.records.plain import PlainData

#: Called with the number of items done and how many there are (None if nobody knows yet).
Progress = Callable[[int, int | None], object]


@attrs.frozen
class BulkResult(PlainData):
    """One item: ``ok`` says that the change was made, read back.

    ``id`` is the ticket, None for one that was not created. ``messages`` are RT's sentences, in the
    user's language; ``missing`` names what was not applied. ``index`` counts the items from 0.
    """

    index: int
    id: int | None
    ok: bool
    messages: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
