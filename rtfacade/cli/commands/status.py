"""``rtfacade status``: what waits for the user who is logged in."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from itertools import islice
from typing import TYPE_CHECKING, Any

import attrs

from rtfacade.cli.command import command
from rtfacade.cli.options import value_types
from rtfacade.cli.options.decorators import option
from rtfacade.records.vocabulary import values_of

if TYPE_CHECKING:
    from rtfacade import Ticket
    from rtfacade.cli.app import App

_ME = "'__CurrentUser__'"
_ACTIVE = "Status = '__Active__'"
_MINE = f"Owner = {_ME} AND {_ACTIVE}"
_UNOWNED = f"Owner = 'Nobody' AND {_ACTIVE}"
_WATCHED = f"(QueueCc.id = {_ME} OR QueueAdminCc.id = {_ME})"
_CONCERNS_ME = f"(Owner = {_ME} OR Watcher.id = {_ME})"
_COLUMNS = ("id", "status", "queue", "subject")


@attrs.frozen
class Section:
    """One part of the dashboard: what is in it, and how to see all of it."""

    name: str
    heading: str
    query: str
    orderby: str = "-id"
    columns: tuple[str, ...] = (*_COLUMNS, "last_updated")
    times: dict[str, datetime] = attrs.field(factory=dict[str, datetime])
    more: str = ""
    is_optional: bool = False
    """Whether it is left out where there is nothing in it."""


@command("status")
@option(
    "--since",
    type=value_types.PAST,
    default="1d",
    metavar="TIME",
    help="What changed since then: 3d, 12h, yesterday or a date. [1d]",
)
@option(
    "--due",
    type=value_types.AHEAD,
    default="7d",
    metavar="TIME",
    help="What is due before then. [7d]",
)
@option(
    "--limit",
    type=value_types.POSITIVE,
    metavar="N",
    default=10,
    help="At most this many of each. [10]",
)
def status(app: App, since: datetime, due: datetime, limit: int) -> None:
    """Show what waits for you: your tickets, what nobody owns, what is due, what others changed.

    Your queues are those of which you are a Cc or AdminCc; if there are none, all that you see.
    --json prints an object with "mine", "unowned", "due", "changed" and "requested".
    """
    from rtfacade.records import TicketRecord

    app.out.chosen(TicketRecord, _COLUMNS)
    sections = _sections(app, since, due)
    if app.out.is_json:
        rows_by_section = {one.name: list(_chosen(app, _rows(app, one, limit))) for one in sections}
        app.out.json(rows_by_section)
    elif app.out.is_table:
        for section in sections:
            _print(app, section, limit)
        _explain(app)
    else:
        names = app.out.fields or [*_COLUMNS, "due", "last_updated"]
        rows = ((one.name, row) for one in sections for row in _rows(app, one, limit))
        app.out.lines(["section", *names], (_line(name, row, names) for name, row in rows))


def _sections(app: App, since: datetime, due: datetime) -> list[Section]:
    watches = app.rt.tickets.search(_WATCHED, fields=(), limit=1, orderby="-id").first()
    unowned = f"{_UNOWNED} AND {_WATCHED}" if watches else _UNOWNED
    where = "your queues" if watches else "all queues"
    changed = f"{_CONCERNS_ME} AND LastUpdatedBy != {_ME}"
    return [
        Section("mine", "Your tickets", _MINE, "-LastUpdated", more="ticket list --mine"),
        Section("unowned", f"Unowned in {where}", unowned, more="ticket list --unowned"),
        Section(
            "due",
            "Yours, due soon",
            _MINE,
            "Due",
            (*_COLUMNS, "due"),
            {"due_before": due},
            "ticket list --mine --sort due",
        ),
        Section(
            "changed",
            "Changed by others",
            changed,
            "-LastUpdated",
            times={"updated_after": since},
            more="ticket list --updated-since 1d",
        ),
        Section(
            "requested",
            "Requested by you",
            f"Requestor.id = {_ME} AND {_ACTIVE}",
            more="ticket list --requestor me",
            is_optional=True,
        ),
    ]


def _rows(app: App, section: Section, limit: int) -> Iterator[Ticket]:
    from rtfacade.records import TicketRecord

    times: Any = section.times
    yield from app.rt.tickets.search(
        section.query,
        fields=app.out.fields_to_read(TicketRecord, (*_COLUMNS, "due", "last_updated")),
        limit=limit,
        orderby=section.orderby,
        **times,
    )


def _chosen(app: App, rows: Iterator[Ticket]) -> Iterator[Any]:
    names = app.out.fields
    for row in rows:
        yield dict(zip(names, values_of(row, names), strict=True)) if names else row


def _line(name: str, row: Ticket, names: list[str]) -> list[Any]:
    return [name, *values_of(row, names)]


def _explain(app: App) -> None:
    """Say why there may be nothing, to a user who may see no queue."""
    if app.rt.queues.search(limit=1, fields=("name",)).first() is None:
        app.out.note("you may see no queue of this RT: its administrator grants rights in queues")


def _print(app: App, section: Section, limit: int) -> None:
    """Print a section as a heading and a table."""
    rows = list(islice(_rows(app, section, limit + 1), limit + 1))
    if section.is_optional and not rows:
        return
    app.out.heading(section.heading)
    if not rows:
        app.out.text("  nothing", style="dim")
        return
    app.out.table(rows[:limit], section.columns)
    if len(rows) > limit:
        app.out.text(f"  more: rtfacade {section.more}", style="dim")
