"""``ticket remind`` and ``reminders``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rtfacade.cli.command import command
from rtfacade.cli.options import ticket_ids, value_types
from rtfacade.cli.options.decorators import argument, option
from rtfacade.cli.outcomes import print_created

if TYPE_CHECKING:
    from rtfacade.cli.app import App

_COLUMNS = ("id", "status", "owner", "due", "subject")


@command("remind", changes=True)
@argument("number", metavar="ID", type=ticket_ids.TICKET)
@argument("subject")
@option(
    "--due",
    type=value_types.MOMENT,
    metavar="TIME",
    help="When it is due, such as tomorrow, 2d or 2026-12-24 17:00.",
)
@option("--owner", type=value_types.PERSON, metavar="PERSON", help="Whom to remind. Default: you.")
def remind(app: App, number: int, subject: str, due: Any, owner: str | int | None) -> None:
    """Set a reminder on a ticket, and print its id."""
    when = None if due is value_types.CLEARED else due
    if app.dry_run(f"remind of ticket {number}: {subject}", due=when, owner=owner):
        return
    print_created(
        app,
        lambda: app.rt.tickets.remind(number, subject, due=when, owner=owner),
        lambda reminder: f"Set reminder {reminder.id} on ticket {number}.",
    )


@command("reminders")
@argument("number", metavar="ID", type=ticket_ids.TICKET)
def reminders(app: App, number: int) -> None:
    """List the reminders of a ticket, completed ones too."""
    from rtfacade.records import TicketRecord

    app.out.rows(app.rt.tickets.reminders(number), TicketRecord, _COLUMNS)
