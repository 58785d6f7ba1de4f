"""``ticket take``, ``steal``, ``open``, ``resolve`` and their like, for several ids at once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import rich_click as click

from rtfacade.cli.command import Command, command
from rtfacade.cli.options import text_input, ticket_ids
from rtfacade.cli.options.decorators import argument, option
from rtfacade.cli.outcomes import for_each

if TYPE_CHECKING:
    from rtfacade.cli.app import App


def _ownership_command(verb: str, past: str, sentence: str) -> Command:
    """Build one of the three commands, which differ only in words."""

    @command(verb, changes=True, help=sentence)
    @argument("numbers", metavar="ID…", nargs=-1, required=True)
    def run(app: App, numbers: tuple[str, ...]) -> None:
        ids = ticket_ids.collect(numbers)
        if app.dry_run(f"{verb} tickets", tickets=ids):
            return
        own = getattr(app.rt.tickets, verb)
        _print(app, [(number, past) for number, _ in for_each(app, ids, own)], numbers)

    return run


take = _ownership_command(
    "take", "Took", "Take tickets that nobody owns. Pass ids or ranges such as 1-3,7."
)
untake = _ownership_command(
    "untake", "Gave up", "Give up tickets that you own. Pass ids or ranges such as 1-3,7."
)
steal = _ownership_command(
    "steal", "Stole", "Take tickets that somebody else owns. Pass ids or ranges such as 1-3,7."
)


@command("resolve", changes=True)
@argument("numbers", metavar="ID…", nargs=-1, required=True)
@option("--reply", metavar="TEXT|-|@FILE", help="Send this reply to the requestors.")
@option("--comment", metavar="TEXT|-|@FILE", help="Add this comment.")
def resolve(app: App, numbers: tuple[str, ...], reply: str | None, comment: str | None) -> None:
    """Resolve tickets. Pass ids or ranges such as 1-3,7."""
    if reply is not None and comment is not None:
        raise click.UsageError("use --reply or --comment, not both")
    ids = ticket_ids.collect(numbers)
    verb, given = ("reply", reply) if reply is not None else ("comment", comment)
    text = None if given is None else text_input.read(given)
    if app.dry_run("resolve tickets", tickets=ids, **{verb: text}):
        return

    def resolve_one(number: int) -> Any:
        if text is None:
            return app.rt.tickets.update(number, status="resolved")
        return getattr(app.rt.tickets, verb)(number, text, status="resolved")

    _print(app, [(number, "Resolved") for number, _ in for_each(app, ids, resolve_one)], numbers)


def _print(app: App, done: list[tuple[int, str]], given: tuple[str, ...]) -> None:
    if app.out.is_json:
        tickets = [{"id": number} for number, _ in done]
        if not ticket_ids.is_one(given):
            app.out.json(tickets)
        elif tickets:
            app.out.json(tickets[0])
        return
    for number, past in done:
        app.out.done(f"{past} ticket {number}.")


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
