"""Types of the values of arguments and options. They are checked before anything is sent."""

from __future__ import annotations

import re
import shlex
from datetime import datetime, timedelta
from typing import Any, cast

import rich_click as click

_TIME_SPAN = re.compile(
    r"(?P<sign>[+-]|in )?\s*(?P<count>\d{1,6})\s*"
    r"(?P<unit>m|h|d|w|min(?:ute)?s?|hours?|days?|weeks?)(?P<ago> ago)?",
    re.ASCII,
)
_UNITS = {"m": "minutes", "h": "hours", "d": "days", "w": "weeks"}
_DAYS = {"yesterday": -1, "today": 0, "tomorrow": 1}
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_CLOCK = re.compile(r"(\d{1,2}):(\d{2})", re.ASCII)
_DURATION = re.compile(r"(?:(\d{1,6})h)?(?:(\d{1,6})m?)?", re.ASCII)
_ID = re.compile(r"id:(\d{1,18})", re.ASCII | re.IGNORECASE)
_NONE = ("", "none")
_WHOLE = re.compile(r"[+-]?\d{1,18}", re.ASCII)
_OPEN = re.compile(r"[\w.]*\.\{")
_CLOSED = re.compile(r"\}(?:\.\w+)*\s*\Z")
#: The roles of watchers as one types them -> the attribute of a record that holds their people.
WATCHER_ROLES = {"requestor": "requestors", "cc": "cc", "admin-cc": "admin_cc"}


#: Any day will do to tell the names of days.
_NOW = datetime(2026, 1, 1)  # noqa: DTZ001


class Cleared:
    """The value of an option that clears a field."""


CLEARED = Cleared()


class Moment(click.ParamType[Any, Any]):
    """A point in time, by default in the local zone."""

    name = "time"

    def __init__(self, *, past: bool = False, clears: bool = True) -> None:
        """Read a bare ``2d`` as two days from now, or ``past``, as two days ago.

        ``clears`` takes ``none`` too, which clears a field.
        """
        self.past, self.clears = past, clears

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> datetime | Cleared:
        """Read ISO 8601, ``2d``, ``tomorrow``, ``friday 17:00``, or ``none``."""
        if isinstance(value, datetime):
            return value
        text = str(value or "").strip()
        if self.clears and text.casefold() in _NONE:
            return CLEARED
        try:
            moment = _read_moment(text, past=self.past)
            return moment if moment.tzinfo else moment.astimezone()
        except (ValueError, OverflowError):
            from rtfacade.cli.options import dates

            if reason := dates.explained(text):
                self.fail(f"{value!r}: {reason}", param, ctx)
            examples = "2026-11-30 17:00, yesterday, monday 9:00, 7d or 12h"
            if self.clears:
                examples = "2026-11-30 17:00, tomorrow, friday 9:00, 2d, +2h or none"
            self.fail(f"{value!r} is not a time such as {examples}", param, ctx)


def _read_moment(text: str, *, past: bool) -> datetime:
    """Read a time; a day alone begins at midnight. ValueError for anything else."""
    now = datetime.now().astimezone()
    words = " ".join(text.casefold().split())
    if words == "now":
        return now
    distance = _TIME_SPAN.fullmatch(words)
    if distance:
        return _at_distance(now, distance, past=past)
    first, _, rest = words.removeprefix("next ").partition(" ")
    day = _day(first, now)
    if day is None and _CLOCK.fullmatch(words):
        day, rest = _midnight(now), words
    if day is None:
        return datetime.fromisoformat(text)
    clock = _CLOCK.fullmatch(rest.removeprefix("at ")) if rest else None
    if rest and clock is None:
        raise ValueError(text)
    return day if clock is None else day.replace(hour=int(clock[1]), minute=int(clock[2]))


def _at_distance(now: datetime, distance: re.Match[str], *, past: bool) -> datetime:
    """Go so far from now. Days and weeks keep the time of day over a change of the clocks."""
    unit = distance["unit"][0]
    span = timedelta(**{_UNITS[unit]: int(distance["count"])})
    signed = distance["sign"] or distance["ago"]
    is_back = bool(distance["ago"]) or distance["sign"] == "-" or (past and not signed)
    start = now.replace(tzinfo=None) if unit in "dw" else now
    return start - span if is_back else start + span


def _day(word: str, now: datetime) -> datetime | None:
    """Return the beginning of a day: a weekday is the next one."""
    if word in _DAYS:
        return _midnight(now) + timedelta(days=_DAYS[word])
    matching = [at for at, name in enumerate(_WEEKDAYS) if len(word) > 2 and name.startswith(word)]
    if not matching:
        return None
    return _midnight(now) + timedelta(days=(matching[0] - now.weekday() - 1) % 7 + 1)


def _midnight(now: datetime) -> datetime:
    """Return the beginning of today, in no zone: a day may have 23 hours."""
    return datetime(now.year, now.month, now.day)  # noqa: DTZ001


class Whole(click.ParamType[Any, Any]):
    """A whole number, of a range or any."""

    name = "number"

    def __init__(self, low: int | None = None, high: int | None = None, *, hint: str = "") -> None:
        """Take the lowest and the highest number, and what to say behind a text that is none."""
        self.low, self.high, self.hint = low, high, hint

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        """Read digits, with a sign or without."""
        text = str(value).strip()
        if not _WHOLE.fullmatch(text):
            self.fail(f"{text!r} is not a whole number{self.hint}", param, ctx)
        number = int(text)
        if self.low is not None and number < self.low:
            self.fail(f"{number} is too low: the lowest is {self.low}", param, ctx)
        if self.high is not None and number > self.high:
            self.fail(f"{number} is too high: the highest is {self.high}", param, ctx)
        return number


class Seconds(click.ParamType[Any, Any]):
    """A positive number of seconds."""

    name = "seconds"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> float:
        """Read ``10`` or ``0.5``."""
        try:
            seconds = float(str(value))
        except ValueError:
            seconds = 0.0
        if not 0 < seconds < float("inf"):
            self.fail(f"{value!r} is not a number of seconds, such as 10 or 0.5", param, ctx)
        return seconds


class Minutes(click.ParamType[Any, Any]):
    """A duration in minutes."""

    name = "minutes"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        """Read ``15``, ``15m`` or ``1h30``."""
        match = _DURATION.fullmatch(str(value))
        if match is None or not (match[1] or match[2]):
            self.fail(f"{value!r} is not like 15, 15m or 1h30", param, ctx)
        return 60 * int(match[1] or 0) + int(match[2] or 0)


class Pair(click.ParamType[Any, Any]):
    """``NAME=VALUE``."""

    name = "name=value"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[str, str]:
        """Split at the first ``=``."""
        if isinstance(value, tuple):
            return cast("tuple[str, str]", value)
        name, sign, rest = str(value).partition("=")
        if not sign or not name.strip():
            before, colon, after = name.partition(":")
            right = f"{before.strip()}={after.strip() if colon else 'VALUE'}"
            hint = f": write {shlex.quote(right)}" if before.strip() else ""
            self.fail(f"{value!r} is not NAME=VALUE{hint}", param, ctx)
        return name.strip(), rest


class Header(Pair):
    """``NAME=VALUE``, or ``Name: value`` as HTTP writes it."""

    name = "header"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[str, str]:
        """Split at the colon, or at the first ``=`` if that comes before."""
        name, colon, rest = str(value).partition(":")
        if isinstance(value, str) and colon and "=" not in name and name.strip():
            return name.strip(), rest.strip()
        return super().convert(value, param, ctx)


class Names(click.ParamType[Any, Any]):
    """A name that RT has; shells complete it by the kind (rtfacade.cli.completion)."""

    def __init__(self, kind: str) -> None:
        """Take names of this kind: ``queue``, ``group`` or ``status``."""
        self.name = kind

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Accept any text; RT checks it."""
        return str(value)


class Key(click.ParamType[Any, Any]):
    """A name, or digits for an id."""

    name = "name"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> str | int:
        """Return a number for digits."""
        return key(value)


def key(value: Any) -> str | int:
    """Return an int for digits, and a name for anything else."""
    from rtfacade.records.json_values import is_digits

    text = str(value)
    return int(text) if is_digits(text) else text


class Person(click.ParamType[Any, Any]):
    """A login or an e-mail address, digits too; ``id:43`` is the user or group with that id."""

    name = "person"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> str | int:
        """Return a number for ``id:43``."""
        return person(value)


def person(value: Any) -> str | int:
    """Return an int for ``id:43``, and a login or an address for anything else."""
    text = str(value)
    given = _ID.fullmatch(text.strip())
    return int(given[1]) if given else text


MOMENT = Moment()
#: Times in filters: ``7d`` is seven days ago for what has happened, and ahead for what is due.
PAST, AHEAD = Moment(past=True, clears=False), Moment(clears=False)
NUMBER, POSITIVE, SECONDS = Whole(), Whole(1), Seconds()
#: What RT's pages show instead of numbers. Only RT knows its own names, and REST2 does not tell.
PRIORITY_NAMES = "RT's pages may show names: Low is 0, Medium 50, High 100, or as your RT sets them"
PRIORITY = Whole(hint=f"; {PRIORITY_NAMES}")
MINUTES, PAIR, KEY, PERSON = Minutes(), Pair(), Key(), Person()
HEADER = Header()
QUEUE, GROUP, STATUS = Names("queue"), Names("group"), Names("status")


def split_names(text: str) -> list[str]:
    """Split names at commas, but not in braces: ``id,CF.{Last, first}`` are two."""
    names = list[str]()
    open_name = ""
    for part in text.split(","):
        whole = f"{open_name},{part}" if open_name else part.strip()
        if _OPEN.match(whole) and not _CLOSED.search(part):
            open_name = whole
        else:
            names.append(whole.strip())
            open_name = ""
    # A brace that nobody closes is part of a name, and then its commas are what they look like.
    names += [part.strip() for part in open_name.split(",")]
    return [name for name in names if name]


def file_or_text(value: str) -> str:
    """Return ``@PATH`` as what may be a file, and ``2d`` as what may be a time.

    Which it is, the type of the custom field says.
    """
    from rtfacade.records.custom_field_types import AtFile, AtMoment

    if len(value) > 1 and value.startswith("@"):
        return AtFile(value)
    moment = _relative(value)
    return value if moment is None else AtMoment(value, moment)


def _relative(text: str) -> datetime | None:
    """Return the time that ``2d``, ``tomorrow`` or ``friday 17:00`` means; None for other texts."""
    words = " ".join(text.casefold().split())
    if not (_TIME_SPAN.fullmatch(words) or _day(words.removeprefix("next ").split(" ")[0], _NOW)):
        return None
    try:
        return _read_moment(text.strip(), past=False).astimezone()
    except (ValueError, OverflowError):
        return None


def pairs(given: tuple[tuple[str, str], ...]) -> dict[str, Any]:
    """Combine pairs: a repeated name has several values, ``NAME=`` alone has none.

    ``@PATH`` is a file for a custom field that holds files, and text for others.
    """
    values_by_name: dict[str, list[str]] = {}
    for name, value in given:
        values_by_name.setdefault(name, []).append(file_or_text(value))
    combined: dict[str, Any] = {}
    for name, values in values_by_name.items():
        kept = [value for value in values if value]
        combined[name] = kept[0] if len(kept) == 1 else kept
    return combined


def roles(given: tuple[tuple[str, str], ...]) -> dict[str, Any]:
    """Combine pairs of custom roles and people, as ``pairs`` does."""
    return {
        role: [person(one) for one in (cast("list[str]", who) if isinstance(who, list) else [who])]
        for role, who in pairs(given).items()
    }
