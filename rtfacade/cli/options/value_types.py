"""Types of option values. They are checked before anything is sent."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from typing import Any, cast

import rich_click as click

_AHEAD = re.compile(r"\+(\d{1,6})([mhdw])", re.ASCII)
_UNITS = {"m": "minutes", "h": "hours", "d": "days", "w": "weeks"}
_SPENT = re.compile(r"(?:(\d{1,6})h)?(?:(\d{1,6})m?)?", re.ASCII)
_ID = re.compile(r"id:(\d{1,18})", re.ASCII | re.IGNORECASE)
_NONE = ("", "none")


class Cleared:
    """The value of an option that clears a field."""


CLEARED = Cleared()


class Moment(click.ParamType[Any, Any]):
    """A point in time, by default in the local zone."""

    name = "time"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> datetime | Cleared:
        """Read ISO 8601, ``+3d`` from now, or ``none``."""
        if not isinstance(value, str) or value.casefold() in _NONE:
            return CLEARED
        ahead = _AHEAD.fullmatch(value)
        if ahead:
            return datetime.now().astimezone() + timedelta(**{_UNITS[ahead[2]]: int(ahead[1])})
        try:
            moment = datetime.fromisoformat(value)
        except ValueError:
            self.fail(f"{value!r} is not like 2026-11-30 17:00, +3d, +2h or none", param, ctx)
        return moment if moment.tzinfo else moment.astimezone()


class Minutes(click.ParamType[Any, Any]):
    """A duration in minutes."""

    name = "minutes"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        """Read ``15``, ``15m`` or ``1h30``."""
        match = _SPENT.fullmatch(str(value))
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
            self.fail(f"{value!r} is not NAME=VALUE", param, ctx)
        return name.strip(), rest


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
    text = str(value)
    return int(text) if text.isascii() and text.isdigit() else text


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


MOMENT, MINUTES, PAIR, KEY, PERSON = Moment(), Minutes(), Pair(), Key(), Person()


def file_or_text(value: str) -> str:
    """Return ``@PATH`` as what may be a file; which it is, the type of the custom field says."""
    from rtfacade.records.custom_field_types import AtFile

    return AtFile(value) if len(value) > 1 and value.startswith("@") else value


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
