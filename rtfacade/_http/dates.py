"""The date of an HTTP header."""

from __future__ import annotations

from datetime import datetime
from email.utils import parsedate_to_datetime

from rtfacade.records.json_values import aware


def moment(text: str) -> datetime | None:
    """Read ``Sat, 21 Nov 2026 20:12:09 GMT`` as an aware datetime; None for anything else.

    A zone of ``-0000`` means UTC; Python leaves it out, and such a date cannot be compared.
    """
    try:
        return aware(parsedate_to_datetime(text))
    except (ValueError, OverflowError):
        return None
