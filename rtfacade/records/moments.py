"""The one reader of RT's dates."""

from __future__ import annotations

from datetime import UTC, datetime

from rtfacade.errors import ProtocolError

#: RT stores "not set" as the beginning of 1970 (docs/rt/behaviour.md#values).
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def aware(moment: datetime) -> datetime:
    """Return a datetime with a zone; one without is taken for UTC.

    RT's dates without an offset are UTC, and so is ``-0000`` in a header, which Python leaves
    naive. Naive and aware datetimes cannot be compared, so every date that RT sends passes here.
    """
    return moment if moment.tzinfo is not None else moment.replace(tzinfo=UTC)


def read_datetime(value: object) -> datetime:
    """Read a date in ISO form as an aware datetime; ProtocolError for anything else."""
    try:
        return aware(datetime.fromisoformat(str(value)))
    except ValueError as error:
        raise ProtocolError(f"not a date as RT writes it: {value!r}") from error


def read_moment(value: object) -> datetime | None:
    """Read one of RT's dates as an aware datetime; None for RT's 1970, which means "not set"."""
    if not value:
        return None
    moment = read_datetime(value)
    return None if moment == EPOCH else moment
