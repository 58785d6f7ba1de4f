"""Times in filters: ``7d``, ``yesterday`` or a date."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from typing import Any

import rich_click as click

_DISTANCE = re.compile(r"(?P<sign>[+-])?(?P<number>\d{1,6})(?P<unit>[mhdw])", re.ASCII)
_UNITS = {"m": "minutes", "h": "hours", "d": "days", "w": "weeks"}
_DAYS = {"yesterday": -1, "today": 0, "tomorrow": 1}


class FilterTime(click.ParamType[Any, Any]):
    """A point in time, by default in the local zone; a distance is from now."""

    name = "time"

    def __init__(self, *, ahead: bool = False) -> None:
        """Read ``7d`` as seven days ago or, with ``ahead``, as in seven days."""
        self._default = "+" if ahead else "-"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> datetime:
        """Read ``7d``, ``12h``, ``today``, ``yesterday`` or ISO 8601; a day begins at midnight."""
        if isinstance(value, datetime):
            return value
        text, now = str(value).strip().casefold(), datetime.now().astimezone()
        if text == "now":
            return now
        if text in _DAYS:
            day = now.date() + timedelta(days=_DAYS[text])
            return datetime.combine(day, datetime.min.time()).astimezone()
        try:
            if match := _DISTANCE.fullmatch(text):
                distance = timedelta(**{_UNITS[match["unit"]]: int(match["number"])})
                is_ahead = (match["sign"] or self._default) == "+"
                return now + distance if is_ahead else now - distance
            moment = datetime.fromisoformat(text)
        except (ValueError, OverflowError):
            self.fail(f"{value!r} is not like 7d, 12h, yesterday or 2026-11-30 17:00", param, ctx)
        return moment if moment.tzinfo else moment.astimezone()


PAST, AHEAD = FilterTime(), FilterTime(ahead=True)
