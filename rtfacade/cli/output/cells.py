"""Values as text in a line: what RT sends must not move the cursor, nor make two lines of one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime, timedelta, tzinfo
from typing import Any, cast

#: C0 without tab and line feed, DEL and C1: a terminal would obey them.
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")
_BLANK = re.compile(r"[\t\n\r\x0b\x0c\x85\u2028\u2029]+")


def safe(text: str) -> str:
    """Take out control characters; lines stay."""
    return _CONTROL.sub("", text)


def one_line(text: str) -> str:
    """Make one line of a text."""
    return _CONTROL.sub("", _BLANK.sub(" ", text)).strip()


def cell(value: Any, *, local: bool = False) -> str:
    """Write a value as one line; ``local`` is for people: moments in the local zone."""
    return one_line(_text(value, local=local))


def _text(value: Any, *, local: bool) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, datetime):
        return moment(value, local=local)
    if isinstance(value, str | int | float):
        return str(value)
    if isinstance(value, Mapping):
        pairs = cast("Mapping[str, Any]", value).items()
        return "; ".join(f"{k}={_text(v, local=local)}" for k, v in pairs if v or v == 0)
    if isinstance(value, tuple | list):
        return ", ".join(_text(one, local=local) for one in cast("Iterable[Any]", value))
    return _name(value)


def moment(value: datetime, *, local: bool) -> str:
    """Write a moment: to the minute in the local zone, or ISO 8601 in UTC."""
    if not local:
        return value.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
    return value.astimezone().strftime("%Y-%m-%d %H:%M")


def _name(value: Any) -> str:
    """Name a record, or whatever else has a name, a URL or a number."""
    for attribute in ("name", "url", "filename", "id"):
        try:
            found = getattr(value, attribute)
        except AttributeError:
            continue
        if found not in (None, ""):
            return str(found)
    return ""


class LocalZone(tzinfo):
    """The zone of this machine, summer time of each moment included."""

    def utcoffset(self, dt: datetime | None) -> timedelta | None:
        """Ask the system, for that moment."""
        return None if dt is None else self._local(dt).utcoffset()

    def dst(self, dt: datetime | None) -> timedelta | None:
        """Say nothing: the offset has it all."""
        return None

    def tzname(self, dt: datetime | None) -> str | None:
        """Ask the system, for that moment."""
        return None if dt is None else self._local(dt).tzname()

    def fromutc(self, dt: datetime) -> datetime:
        """Turn UTC into local time."""
        return dt.replace(tzinfo=UTC).astimezone().replace(tzinfo=self)

    @staticmethod
    def _local(dt: datetime) -> datetime:
        return dt.replace(tzinfo=None).astimezone()
