"""What ``rt.diagnose()`` reports."""

from __future__ import annotations

from typing import Literal, TypeAlias

import attrs

from rtfacade.errors import RTError
from rtfacade.records.plain import PlainData

FindingStatus: TypeAlias = Literal["ok", "info", "warning", "error"]


@attrs.frozen
class Finding(PlainData):
    """The result of one check.

    ``check`` is one of ``address``, ``tls``, ``rest2``, ``login``, ``rest1``, ``session_reads``,
    ``session_writes``, ``own_address``, ``version``, ``clock`` and ``time_zone``.
    """

    check: str
    status: FindingStatus
    """``ok``; ``info`` for something to know; ``warning`` for what is slow or will fail later;
    ``error`` for what keeps you from working."""
    detail: str
    """What was found, in one sentence."""
    advice: str = ""
    """What to do about it."""
    error: RTError | None = attrs.field(default=None, repr=False, eq=False)
    """For an error: what a call of the facade would raise."""
