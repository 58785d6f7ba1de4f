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
    option("--attach", "attachments", metavar="FILE", multiple=True, help="A file."),
    option("--cc", metavar="ADDRESS", multiple=True, help="Who else gets this once."),
    option("--bcc", metavar="ADDRESS", multiple=True, help="Who else gets this, unseen."),
    option("--html", is_flag=True, help="The text is HTML."),
    option("--subject", metavar="TEXT", help="Instead of the ticket's own."),
    option("--status", type=STATUS, help="The new status of the ticket."),
    option("--time", "time_taken", type=value_types.MINUTES, help="Worked: 15, 15m or 1h30."),
    option("--cf", "custom_fields", type=value_types.PAIR, multiple=True, help="Of the ticket."),
    option(
        "--message-cf",
        "transaction_custom_fields",
        type=value_types.PAIR,
        multiple=True,
        help="Of the message.",
    ),
)


_message_options = all_of(_OPTIONS)


@command("reply", changes=True)
@_message_options
def reply(app: App, number: int, text: str | None, **given: Any) -> None:
    """Reply to a ticket; without TEXT your editor opens, and a pipe is read."""
    _write(app, "reply", number, text, given)


@command("comment", changes=True)
@_message_options
def comment(app: App, number: int, text: str | None, **given: Any) -> None:
    """Comment on a ticket; without TEXT your editor opens, and a pipe is read."""
    _write(app, "comment", number, text, given)


def _write(app: App, verb: str, number: int, text: str | None, given: dict[str, Any]) -> None:
    options = {name: value for name, value in given.items() if value not in (None, (), False)}
    for name in ("custom_fields", "transaction_custom_fields"):
        if name in options:
            options[name] = value_types.pairs(options[name])
    word = "Reply to" if verb == "reply" else "Comment on"
    with text_input.message(text, f"{word} ticket {number}.") as content:
        if app.skipped(f"{verb} on ticket {number}", text=content, **options):
            return
        written = getattr(app.rt.tickets, verb)(number, content, **options)
    past = "Replied to" if verb == "reply" else "Commented on"
    app.out.done(f"{past} ticket {number}.", None, written)
