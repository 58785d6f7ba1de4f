"""``ticket reply`` and ``comment``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rtfacade.cli.command import command
from rtfacade.cli.options import text_input, ticket_ids, value_types
from rtfacade.cli.options.decorators import all_of, argument, option
from rtfacade.cli.options.names import STATUS

if TYPE_CHECKING:
    from rtfacade.cli.app import App

_OPTIONS = (
    argument("number", metavar="ID", type=ticket_ids.TICKET),
    argument("text", metavar="[TEXT|-|@FILE]", required=False),
    option("--attach", "attachments", metavar="FILE", multiple=True, help="Attach this file."),
    option(
        "--cc",
        metavar="PERSON",
        multiple=True,
        help="Send a copy of this message to this person.",
    ),
    option(
        "--bcc",
        metavar="PERSON",
        multiple=True,
        help="Send a blind copy of this message to this person.",
    ),
    option("--html", is_flag=True, help="Send the text as HTML."),
    option("--subject", metavar="TEXT", help="Use this subject for the message."),
    option("--status", type=STATUS, help="Set the status of the ticket."),
    option(
        "--time", "time_taken", type=value_types.MINUTES, help="Add time worked: 15, 15m or 1h30."
    ),
    option(
        "--cf",
        "custom_fields",
        type=value_types.PAIR,
        multiple=True,
        help="Set a custom field of the ticket.",
    ),
    option(
        "--role",
        "custom_roles",
        type=value_types.PAIR,
        multiple=True,
        help="Set a custom role of the ticket, as NAME=PERSON; it replaces all members.",
    ),
    option(
        "--message-cf",
        "transaction_custom_fields",
        type=value_types.PAIR,
        multiple=True,
        help="Set a custom field of the message.",
    ),
)


_message_options = all_of(_OPTIONS)


@command("reply", changes=True)
@_message_options
@option("--quote", is_flag=True, help="Quote the last message that requestors see.")
def reply(app: App, number: int, text: str | None, **given: Any) -> None:
    """Reply to a ticket. Without TEXT, reads a pipe or opens your editor."""
    _write(app, "reply", number, text, given)


@command("comment", changes=True)
@_message_options
def comment(app: App, number: int, text: str | None, **given: Any) -> None:
    """Comment on a ticket. Without TEXT, reads a pipe or opens your editor."""
    _write(app, "comment", number, text, given)


def _write(app: App, verb: str, number: int, text: str | None, given: dict[str, Any]) -> None:
    options = {name: value for name, value in given.items() if value not in (None, (), False)}
    if "custom_roles" in options:
        options["custom_roles"] = value_types.roles(options["custom_roles"])
    for name in ("cc", "bcc"):
        if name in options:
            options[name] = [value_types.person(one) for one in options[name]]
    for name in ("custom_fields", "transaction_custom_fields"):
        if name in options:
            options[name] = value_types.pairs(options[name])
    word = "Reply to" if verb == "reply" else "Comment on"
    with text_input.message(text, f"{word} ticket {number}.") as content:
        if app.dry_run(f"{verb} on ticket {number}", text=content, **options):
            return
        written = getattr(app.rt.tickets, verb)(number, content, **options)
    past = "Replied to" if verb == "reply" else "Commented on"
    app.out.done(f"{past} ticket {number}.", None, written)
