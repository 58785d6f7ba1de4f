"""``ticket show``, ``list`` and ``search``."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from datetime import datetime
from typing import TYPE_CHECKING, Any

import rich_click as click

from rtfacade.cli.command import command
from rtfacade.cli.options import conditions, lists, queries, ticket_ids, value_types
from rtfacade.cli.options.conditions import CURRENT, ME
from rtfacade.cli.options.decorators import all_of, argument, option
from rtfacade.cli.outcomes import for_each
from rtfacade.ticketsql import any_clause, quote

if TYPE_CHECKING:
    from rtfacade import Pager, Ticket
    from rtfacade.cli.app import App

COLUMNS = ("id", "status", "queue", "owner", "subject", "last_updated")
_ACTIVE = "Status = '__Active__'"
_WORDS = {"active": _ACTIVE, "inactive": "Status = '__Inactive__'"}
_ANY = ("any", "all")
_PEOPLE = ("owner", "requestor", "cc", "creator")
#: Filters of one text or several, which would find all where that is empty.
_TEXTS = ("queue", "status", *_PEOPLE, "subject")
_TIMES = ("created", "updated", "resolved", "due")
_PRIORITY = re.compile(
    r"(?P<sign><=|>=|<|>|=)?\s*(?P<number>-?\d{1,9})|(?P<low>\d{1,9})-(?P<high>\d{1,9})", re.ASCII
)
#: RT itself reads the names that its pages show, and says nothing about one that it does not have.
_BY_NAME = "rtfacade ticket search \"Priority = '%s'\""


@command("show")
@argument("numbers", metavar="ID…", nargs=-1, required=True)
def show(app: App, numbers: tuple[str, ...]) -> None:
    """Show tickets. Pass ids, ranges such as 1-3,7, @FILE, or - for standard input."""
    ids = ticket_ids.collect(numbers)
    tickets = (ticket for _, ticket in for_each(app, ids, app.rt.tickets.get))
    if ticket_ids.is_one(numbers):
        app.out.record(app.rt.tickets.get(ids[0]))
    elif app.out.is_table:
        for ticket in tickets:
            app.out.record(ticket)
    else:
        from rtfacade.records import TicketRecord

        app.out.rows(tickets, TicketRecord, COLUMNS)


class _Priority(click.ParamType[Any, Any]):
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
        type=value_types.AHEAD if is_due else value_types.PAST,
        metavar="TIME",
        help=f"Only tickets {name} {side} this time: {example}.",
    )


_filters = all_of(
    (
        option(
            "--queue", type=value_types.QUEUE, multiple=True, help="Only tickets in this queue."
        ),
        option(
            "--status",
            type=value_types.STATUS,
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
            "--subject",
            metavar="TEXT",
            multiple=True,
            help="Only tickets with this in their subject.",
        ),
        option("--priority", type=_Priority(), multiple=True, help="Such as 5, '>5' or 5-10."),
        *(_time_option(name, side) for name in _TIMES for side in ("since", "before")),
        option(
            "--cf",
            type=value_types.PAIR,
            multiple=True,
            help="Only tickets with this custom field value.",
        ),
        conditions.where_option("Subject LIKE toner"),
        lists.newest_first,
        option("--count", is_flag=True, help="Print the number of tickets."),
    )
)


@command("list")
@_filters
def list_tickets(app: App, **given: Any) -> None:
    """List tickets, the newest first: active ones, unless you pass --status.

    Times on a terminal are relative; --json and --csv have them in UTC.
    """
    has_status = given["status"] or conditions.is_about("status", given["where"])
    _find(app, None if has_status else _ACTIVE, given)


@command("search")
@argument("query")
@_filters
def search(app: App, query: str, **given: Any) -> None:
    """Search tickets with TicketSQL, such as "Queue = 'General' AND Priority > 5".

    Plain words, such as fire, go to RT's simple search, which looks where RT's search box does.
    """
    if queries.is_simple(query):
        query = queries.search_by_words(app, query)
    _find(app, query, given)


def _find(app: App, query: str | None, given: dict[str, Any]) -> None:
    from rtfacade.records import TicketRecord

    clauses, filters = _take_filters(app, given)
    if query:
        clauses.insert(0, query)
    sql = clauses[0] if len(clauses) == 1 else " AND ".join(map(_nested, clauses)) or None
    if given.pop("count"):
        number = app.rt.tickets.count(sql, **filters)
        app.out.done(f"{number} tickets", number, {"count": number})
        return
    fields = app.out.fields_to_read(TicketRecord, COLUMNS)

    def find(**page: Any) -> Pager[Ticket]:
        return app.rt.tickets.search(sql, fields=fields, **page, **filters)

    lists.print_rows(app, find, given, TicketRecord, COLUMNS)


def _nested(clause: str) -> str:
    return f"({clause})"


def _take_filters(app: App, given: dict[str, Any]) -> tuple[list[str], dict[str, Any]]:
    """Take the filters out of the options: as TicketSQL, and keywords of ``tickets.search``."""
    for name in _TEXTS:
        if not all(one.strip(", ") for one in given[name]):
            raise click.UsageError(f"--{name} is empty: to find all, leave it out")
    clauses: list[str] = []
    keywords: dict[str, Any] = {}
    if queues := given.pop("queue"):
        keywords["queue"] = [value_types.key(one) for one in queues]
    if statuses := given.pop("status"):
        _add_statuses(statuses, clauses, keywords)
    _add_people(app, given, clauses, keywords)
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
    return clauses, keywords


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
    app: App, given: dict[str, Any], clauses: list[str], keywords: dict[str, Any]
) -> None:
    """Add people by role, several in one text too; ``me`` is the user who is logged in."""
    if given.pop("mine"):
        given["owner"] = (*given["owner"], ME[0])
    if given.pop("unowned"):
        given["owner"] = (*given["owner"], "Nobody")
    for role in _PEOPLE:
        if not (texts := given.pop(role)):
            continue
        people = [part.strip() for text in texts for part in _several(text) if part.strip()]
        is_me = {one for one in people if one.casefold() in ME}
        if role == "owner" and is_me and len(people) == 1:
            clauses.append(f"Owner = {CURRENT}")
        elif people:
            own = app.rt.whoami().id if is_me else 0
            keywords[role] = [own if one in is_me else value_types.person(one) for one in people]


def _several(text: str) -> list[str]:
    """Split logins and addresses at commas; a name beside an address may have one."""
    return [text] if set(text) & set("<\"'") else text.split(",")


def _add_times(given: dict[str, Any], keywords: dict[str, Any]) -> None:
    for name in _TIMES:
        for side, word in (("since", "after"), ("before", "before")):
            moment: datetime | None = given.pop(f"{name}_{side}")
            if moment is not None:
                keywords[f"{name}_{word}"] = moment
