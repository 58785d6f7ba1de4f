"""Dates as people write them: ``24.12.2026``, ``12/24/2026``, ``Dec 24``.

Their order differs from country to country, so none is read: each is answered with the date, or the
two dates, that it may mean.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime

_ISO = re.compile(r"\d{4}-\d{1,2}-\d{1,2}(?:[T ].*)?", re.ASCII | re.IGNORECASE)
_YEAR_FIRST = re.compile(r"(\d{4})[./](\d{1,2})[./](\d{1,2})\.?", re.ASCII)
_YEAR_LAST = re.compile(r"(\d{1,2})([./-])\s?(\d{1,2})\2\s?(\d{4}|\d{2})", re.ASCII)
_NAMED = re.compile(
    r"(?:(?P<day>\d{1,2})(?:st|nd|rd|th|\.)?\s+)?(?P<month>[a-z]{3,9})\.?"
    r"(?:\s+(?P<after>\d{1,2})(?:st|nd|rd|th)?)?(?:,?\s+(?P<year>\d{4}))?",
    re.ASCII | re.IGNORECASE,
)
_MONTHS = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
]
_CLOCK = re.compile(r"(.+?),?\s+(?:at )?(\d{1,2}:\d{2}(?::\d{2})?)", re.ASCII | re.IGNORECASE)


def explained(text: str) -> str:
    """Say what would be right for a date that is not read; "" for what is no date."""
    if _ISO.fullmatch(text):
        return _why_not(text)
    timed = _CLOCK.fullmatch(text)
    day, clock = (timed[1], f" {timed[2]}") if timed else (text, "")
    if not any(pattern.fullmatch(day) for pattern in (_YEAR_FIRST, _YEAR_LAST)):
        named = _NAMED.fullmatch(day)
        if named is None or not _month(named["month"]) or not (named["day"] or named["after"]):
            return ""
    days = sorted({one.isoformat() for one in _readings(day)})
    if not days:
        return "there is no such day; write year-month-day, such as 2026-11-30"
    return f"write {' or '.join(one + clock for one in days)} (year-month-day)"


def _why_not(text: str) -> str:
    """Say what is wrong with a date in the right order."""
    year, month, day, *rest = re.split(r"[-T ]", text, maxsplit=3, flags=re.IGNORECASE)
    padded = f"{year}-{month:0>2}-{day:0>2}"
    try:
        datetime.fromisoformat(padded)
    except ValueError:
        return "there is no such day"
    if rest:
        try:
            datetime.fromisoformat(f"{padded} {rest[0]}")
        except ValueError:
            return "there is no such time of day; write it as 17:00"
    return f"write {' '.join([padded, *rest])}"


def _readings(text: str) -> Iterator[date]:
    """Yield the days that a text may mean."""
    if first := _YEAR_FIRST.fullmatch(text):
        yield from _days(int(first[1]), int(first[2]), int(first[3]))
    elif last := _YEAR_LAST.fullmatch(text):
        year = int(last[4]) if len(last[4]) > 2 else 2000 + int(last[4])
        one, other = int(last[1]), int(last[3])
        yield from _days(year, other, one)
        if last[2] != ".":
            yield from _days(year, one, other)
    elif named := _NAMED.fullmatch(text):
        month, day = _month(named["month"]), named["day"] or named["after"]
        if month and day:
            yield from _days(int(named["year"] or _year_of(month, int(day))), month, int(day))


def _days(year: int, month: int, day: int) -> Iterator[date]:
    try:
        yield date(year, month, day)
    except ValueError:
        return


def _month(name: str) -> int | None:
    low = name.casefold()
    matching = [at for at, one in enumerate(_MONTHS, 1) if one.startswith(low)]
    return matching[0] if len(matching) == 1 else None


def _year_of(month: int, day: int) -> int:
    """Return the year of the next such day."""
    now = datetime.now().astimezone()
    return now.year + ((month, day) < (now.month, now.day))
