"""The options of ``ticket list`` and ``search`` that choose tickets, and what they ask of RT."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from datetime import datetime
from typing import Any

import attrs
import rich_click as click

from rtfacade.cli.app import App
from rtfacade.cli.options import conditions, past_times, value_types
from rtfacade.cli.options.conditions import CURRENT, ME
from rtfacade.cli.options.decorators import option
from rtfacade.cli.options.names import QUEUE, STATUS
from rtfacade.ticketsql import any_clause, quote

_PEOPLE = ("owner", "requestor", "cc", "creator")
#: Options for times -> their fields.
_TIMES = {"created": "created", "updated": "updated", "resolved": "resolved", "due": "due"}
_PRIORITY = re.compile(
    r"(?P<sign><=|>=|<|>|=)?\s*(?P<number>-?\d{1,9})|(?P<low>\d{1,9})-(?P<high>\d{1,9})", re.ASCII
)


#: RT itself reads the names that its pages show, and says nothing about one that it does not have.
_BY_NAME = "rtfacade ticket search \"Priority = '%s'\""


class Priority(click.ParamType[Any, Any]):
    """A priority, a limit or a range, as TicketSQL."""

    name = "priority"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Read ``5``, ``>5``, ``<=20`` or ``5-10``."""
        match = _PRIORITY.fullmatch(str(value).strip())
        if match is None:
            text = str(value)
            name = f"; for a name, run: {_BY_NAME % text.capitalize()}" if text.isalpha() else ""
            self.fail(f"{value!r} is not like 5, '>5' or 5-10{name}", param, ctx)
        if match["low"]:
            return f"(Priority >= {match['low']} AND Priority <= {match['high']})"
        return f"Priority {match['sign'] or '='} {match['number']}"


def _people_option(name: str, sentence: str) -> Callable[[Any], Any]:
    words = f"Only tickets {sentence}: a login, an address, id:N or me."
    return option(f"--{name}", metavar="PERSON", multiple=True, help=words)


def _time_option(name: str, side: str) -> Callable[[Any], Any]:
    is_due = name == "due"
    example = "3d for three days ahead" if is_due else "7d for a week ago, or 2026-11-30"
    return option(
        f"--{name}-{side}",
        type=past_times.AHEAD if is_due else past_times.PAST,
        metavar="TIME",
        help=f"Only tickets {name} {side} this time: {example}.",
    )


OPTIONS = (
    option("--queue", type=QUEUE, multiple=True, help="Only tickets in this queue."),
    option(
        "--status",
        type=STATUS,
        multiple=True,
        help="Only tickets with one of these: open, new,open, active, inactive or any.",
    ),
    _people_option("owner", "of this owner"),
    option("--mine", is_flag=True, help="Only tickets that you own; short for --owner me."),
    option("--unowned", is_flag=True, help="Only tickets that nobody owns."),
    _people_option("requestor", "of this requestor"),
    _people_option("cc", "with this Cc"),
    _people_option("creator", "that this user created"),
    option(
        "--subject", metavar="TEXT", multiple=True, help="Only tickets with this in their subject."
    ),
    option("--priority", type=Priority(), multiple=True, help="Such as 5, '>5' or 5-10."),
    *(_time_option(name, side) for name in _TIMES for side in ("since", "before")),
    option(
        "--cf",
        type=value_types.PAIR,
        multiple=True,
        help="Only tickets with this custom field value.",
    ),
    conditions.where_option("Subject LIKE toner"),
)
_WORDS = {"active": "Status = '__Active__'", "inactive": "Status = '__Inactive__'"}
_ANY = ("any", "all")


@attrs.frozen
class Chosen:
    """What the options ask for: TicketSQL, and keywords of ``tickets.search``."""

    clauses: list[str]
    keywords: dict[str, Any]

    def query(self, *more: str | None) -> str | None:
        """Return the TicketSQL that keeps all clauses; None for no condition."""
        clauses = [one for one in (*more, *self.clauses) if one]
        return clauses[0] if len(clauses) == 1 else " AND ".join(map(_nested, clauses)) or None


def _nested(clause: str) -> str:
    return f"({clause})"


def chosen(app: App, given: dict[str, Any]) -> Chosen:
    """Take the options out of ``given``."""
    clauses: list[str] = []
    keywords: dict[str, Any] = {}
    if queues := given.pop("queue"):
        keywords["queue"] = [value_types.key(one) for one in queues]
    _add_statuses(given.pop("status"), clauses, keywords)
    if given.pop("mine"):
        given["owner"] = (*given["owner"], ME[0])
    if given.pop("unowned"):
        given["owner"] = (*given["owner"], "Nobody")
    for name in _PEOPLE:
        _add_people(app, name, given.pop(name), clauses, keywords)
    if subjects := given.pop("subject"):
        clauses += [f"Subject LIKE {quote(one)}" for one in subjects]
    if priorities := given.pop("priority"):
        clauses.append(any_clause(priorities))
    _add_times(given, keywords)
    if fields := given.pop("cf"):
        keywords["custom_fields"] = value_types.pairs(fields)
    if where := given.pop("where"):
        from rtfacade.records import TicketRecord

        conditions.add_sql(TicketRecord, where, clauses, keywords)
    return Chosen(clauses, keywords)


def _add_statuses(given: Iterable[str], clauses: list[str], keywords: dict[str, Any]) -> None:
    """Add statuses, several in one text too; ``any`` is no condition."""
    names = [name for one in given for part in one.split(",") if (name := part.strip())]
    if any(name.casefold() in _ANY for name in names):
        return
    words = [name for name in names if name.casefold() in _WORDS]
    others = [name for name in names if name not in words]
    if words:
        statuses = (f"Status = {quote(one)}" for one in others)
        clauses.append(any_clause([*(_WORDS[one.casefold()] for one in words), *statuses]))
    elif others:
        keywords["status"] = others


def _add_people(
    app: App, name: str, given: tuple[str, ...], clauses: list[str], keywords: dict[str, Any]
) -> None:
    """Add people of a role, several in one text too; ``me`` is the user who is logged in."""
    given = tuple(part.strip() for one in given for part in _several(one) if part.strip())
    if name == "owner" and len(given) == 1 and given[0].casefold() in ME:
        clauses.append(f"Owner = {CURRENT}")
    elif given:
        is_me = {one for one in given if one.casefold() in ME}
        own = app.rt.whoami().id if is_me else 0
        keywords[name] = [own if one in is_me else value_types.person(one) for one in given]


def _several(text: str) -> list[str]:
    """Split logins and addresses at commas; a name beside an address may have one."""
    return [text] if set(text) & set("<\"'") else text.split(",")


def _add_times(given: dict[str, Any], keywords: dict[str, Any]) -> None:
    for name, field in _TIMES.items():
        for side, word in (("since", "after"), ("before", "before")):
            moment: datetime | None = given.pop(f"{name}_{side}")
            if moment is not None:
                keywords[f"{field}_{word}"] = moment
