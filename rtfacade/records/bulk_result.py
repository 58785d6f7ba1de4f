"""The result of each item of a bulk write."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

import attrs

from rtfacade.records.plain import PlainData

#: Called with the number of items done and how many there are (None if nobody knows yet).
Progress = Callable[[int, int | None], object]
#: What became of an item.
Outcome = Literal["done", "refused", "unknown"]


@attrs.frozen
class BulkResult(PlainData):
    """One item and its ``outcome``.

    ``"done"``: the change was made, and read back. ``"refused"``: RT did not make it, or not all of
    it; ``messages`` are RT's sentences, in the user's language, and ``missing`` names what was not
    applied. ``"unknown"``: the answer was lost, or what RT did could not be read back; RT may have
    done it, or may still do it, so look before you repeat it.

    ``id`` is the ticket; None for one that was not created, or of which that is not known.
    ``index`` counts the items from 0.
    """

    index: int
    id: int | None
    outcome: Outcome
    messages: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()

    @property
    def ok(self) -> bool:
        """Whether the outcome is ``"done"``."""
        return self.outcome == "done"
