"""The date of an HTTP header."""

from __future__ import annotations

from datetime import UTC, datetime
from email.utils import parsedate_to_datetime


def moment(text: str) -> datetime | None:
    """Read ``Sat, 21 Nov 2026 20:12:09 GMT`` as an aware datetime; None for anything else.

    A zone of ``-0000`` says "UTC, and I do not know where I am", which Python leaves naive.
    """
    try:
        found = parsedate_to_datetime(text)
    except (ValueError, OverflowError):
        return None
    return found if found.tzinfo is not None else found.replace(tzinfo=UTC)
