"""The date of an HTTP header."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from time import monotonic

import httpx

from rtfacade.records.json_values import aware


def moment(text: str) -> datetime | None:
    """Read ``Sat, 21 Nov 2026 20:12:09 GMT`` as an aware datetime; None for anything else.

    A zone of ``-0000`` means UTC; Python leaves it out, and such a date cannot be compared.
    """
    try:
        return aware(parsedate_to_datetime(text))
    except (ValueError, OverflowError):
        return None


#: RT stamps to the second, and its clock need not be the web server's.
CLOCK_TOLERANCE = 1.0


def server_time(response: httpx.Response) -> datetime:
    """Return the moment at which RT answered, by its own clock."""
    return moment(response.headers.get("Date", "")) or datetime.now(UTC)


def earliest(response: httpx.Response, started: float) -> datetime:
    """Return the earliest stamp, by RT's clock, of what was sent at ``started`` (monotonic)."""
    since = server_time(response) - timedelta(seconds=monotonic() - started + CLOCK_TOLERANCE)
    return since.replace(microsecond=0)
