"""``ticket take``, ``untake``, ``steal``, ``resolve`` and ``watch``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import rich_click as click

from rtfacade.cli.command import Command, command
from rtfacade.cli.commands.ticket.watchers import in_role
from rtfacade.cli.foreach import for_each
from rtfacade.cli.options import text_input, ticket_ids, value_types
from rtfacade.cli.options.decorators import argument, option

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


def _print(app: App, done: list[tuple[int, str]], given: tuple[str, ...]) -> None:
    if app.out.is_json:
        told = [{"id": number} for number, _ in done]
        if not ticket_ids.is_one(given):
            app.out.json(told)
        elif told:
            app.out.json(told[0])
        return
    for number, past in done:
        app.out.done(f"{past} ticket {number}.")


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


@command("watch", changes=True)
@argument("number", metavar="ID", type=ticket_ids.TICKET)
@argument("people", metavar="[PERSON]…", nargs=-1)
@option(
    "--as",
    "role",
    metavar="ROLE",
    default="cc",
    help="Add or remove them in this role: requestor, cc, admin-cc, or a custom role by its name.",
)
@option("--remove", is_flag=True, help="Remove watchers instead of adding them.")
def watch(app: App, number: int, people: tuple[str, ...], role: str, remove: bool) -> None:
    """Add watchers to a ticket, or remove them. Without PERSON, that is you.

    A PERSON is a login, an e-mail address, or id:N for the user or group with that id.
    """
    who = list(people) or [app.rt.whoami().name]
    verb, joint = ("remove", "from") if remove else ("add", "to")
    if app.dry_run(f"{verb} people {joint} the {role} of ticket {number}", people=who):
        return
    change = app.rt.tickets.remove_watchers if remove else app.rt.tickets.add_watchers
    change(number, **in_role(role, [value_types.person(one) for one in who]))
    past = "Removed" if remove else "Added"
    app.out.done(f"{past} {', '.join(who)} {joint} the {role} of ticket {number}.")
