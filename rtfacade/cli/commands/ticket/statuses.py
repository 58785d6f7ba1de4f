"""``ticket open``, ``stall``, ``reject`` and ``delete``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rtfacade.cli.command import Command, command
from rtfacade.cli.foreach import for_each
from rtfacade.cli.options import ticket_ids
from rtfacade.cli.options.decorators import argument

if TYPE_CHECKING:
    from rtfacade.cli.app import App


def _status_command(
    verb: str, status: str, past: str, sentence: str, *, asks: bool = False
) -> Command:
    """Build a command that sets a status; the lifecycle of the queue must have it."""

    @command(verb, changes=True, help=f"{sentence} Pass ids or ranges such as 1-3,7.")
    @argument("numbers", metavar="ID…", nargs=-1, required=True)
    def run(app: App, numbers: tuple[str, ...]) -> None:
        ids = ticket_ids.collect(numbers)
        if asks:
            app.confirm(f"{verb.capitalize()} {_named(ids)}?")
        if app.dry_run(f"{verb} tickets", tickets=ids):
            return
        update = app.rt.tickets.update
        done = [
            number for number, _ in for_each(app, ids, lambda number: update(number, status=status))
        ]
        if app.out.is_json:
            app.out.json([{"id": number} for number in done])
            return
        for number in done:
            app.out.done(f"{past} ticket {number}.")

    return run


def _named(ids: list[int]) -> str:
    return f"ticket {ids[0]}" if len(ids) == 1 else f"{len(ids)} tickets"


opening = _status_command("open", "open", "Opened", "Open tickets, or open them again.")
stall = _status_command("stall", "stalled", "Stalled", "Set the status of tickets to stalled.")
reject = _status_command("reject", "rejected", "Rejected", "Set the status of tickets to rejected.")
delete = _status_command(
    "delete",
    "deleted",
    "Deleted",
    "Set the status of tickets to deleted: RT keeps them, but no search finds them.",
    asks=True,
)
