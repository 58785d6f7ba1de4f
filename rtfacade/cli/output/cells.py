"""Format values as one line of text, without control characters."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime, timedelta, tzinfo
from typing import Any, cast

from rtfacade.records.json_values import moment_text

#: Control characters (C0 without tab and line feed, DEL, C1), which terminals act on, and what
#: turns the direction of a text round (bidi), so that it reads as something else.
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
#: Those of them that JSON may contain unescaped.
_UNESCAPED = re.compile(r"[\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
_BLANK = re.compile(r"[\t\n\r\x0b\x0c\x85\u2028\u2029]+")


def safe(text: str) -> str:
    """Remove control characters, but keep line breaks."""
    return _CONTROL.sub("", text)


def json_text(value: Any, *, indent: int | None = None) -> str:
    """Return JSON without a control character in it: all are escaped, so that none is lost."""
    return escaped(json.dumps(value, ensure_ascii=False, indent=indent))


def escaped(json_line: str) -> str:
    """Escape the control characters that JSON may contain as they are."""
    return _UNESCAPED.sub(lambda match: f"\\u{ord(match[0]):04x}", json_line)


def one_line(text: str) -> str:
    """Join the lines of a text, and remove control characters."""
    return _CONTROL.sub("", _BLANK.sub(" ", text)).strip()


def cell(value: Any, *, local: bool = False) -> str:
    """Format a value as one line. ``local`` shows times in the local zone."""
    return one_line(value if isinstance(value, str) else _text(value, local=local))


def tabbed(values: Iterable[Any]) -> str:
    """Format values as one line, with tabs between them."""
    return "\t".join(map(cell, values))


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
    """Format a time: to the minute in the local zone, or as ISO 8601 in UTC."""
    if not local:
        return moment_text(value.replace(microsecond=0))
    return value.astimezone().strftime("%Y-%m-%d %H:%M")


#: Seconds of each unit, the largest first.
_UNITS = (("day", 86400), ("hour", 3600), ("minute", 60))
#: Times further away than this are dates.
_NEAR = timedelta(days=30)


def relative(value: datetime, now: datetime | None = None) -> str:
    """Format a time as ``3 hours ago`` or ``in 2 days``; a date if it is far away."""
    distance = value - (now or datetime.now(UTC))
    if abs(distance) >= _NEAR:
        return value.astimezone().strftime("%Y-%m-%d")
    seconds = round(abs(distance.total_seconds()))
    for name, size in _UNITS:
        if count := seconds // size:
            words = f"{count} {name}{'s' if count > 1 else ''}"
            return f"in {words}" if distance > timedelta(0) else f"{words} ago"
    return "now"


def _name(value: Any) -> str:
    """Return the name of a record, or its URL, file name or id."""
    for attribute in ("name", "url", "filename", "id"):
        try:
            text = getattr(value, attribute)
        except AttributeError:
            continue
        if text not in (None, ""):
            return str(text)
    return ""


class LocalZone(tzinfo):
    """The local time zone, with the right offset for each date."""

    def utcoffset(self, dt: datetime | None) -> timedelta | None:
        """Ask the system."""
        return None if dt is None else self._local(dt).utcoffset()

    def dst(self, dt: datetime | None) -> timedelta | None:
        """Return None: the offset includes it."""
        return None

    def tzname(self, dt: datetime | None) -> str | None:
        """Ask the system."""
        return None if dt is None else self._local(dt).tzname()

    def fromutc(self, dt: datetime) -> datetime:
        """Turn UTC into local time."""
        return dt.replace(tzinfo=UTC).astimezone().replace(tzinfo=self)

    @staticmethod
    def _local(dt: datetime) -> datetime:
        return dt.replace(tzinfo=None).astimezone()
