"""``ticket reply`` and ``comment``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rtfacade.cli.command import command
from rtfacade.cli.options import text_input, ticket_ids, value_types
from rtfacade.cli.options.decorators import all_of, argument, option

if TYPE_CHECKING:
    from rtfacade.cli.app import App

#: The editor shows this many lines of the last message.
_SHOWN = 100
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
    option("--status", type=value_types.STATUS, help="Set the status of the ticket."),
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
    with text_input.message(text, lambda: _context(app, verb, number, given)) as content:
        if app.dry_run(f"{verb} on ticket {number}", text=content, **options):
            return
        written = getattr(app.rt.tickets, verb)(number, content, **options)
    past = "Replied to" if verb == "reply" else "Commented on"
    app.out.done(f"{past} ticket {number}.", None, written)


def _context(app: App, verb: str, number: int, given: dict[str, Any]) -> str:
    """Say in the editor what is written, to whom, and what was written last.

    Only what the user may read is shown: who may write need not see.
    """
    from rtfacade import ForbiddenError
    from rtfacade.cli.output.cells import cell, moment, one_line, safe

    word = "Reply to" if verb == "reply" else "Comment on"
    try:
        ticket = app.rt.tickets.get(number)
        talk = app.rt.tickets.conversation(number)
    except ForbiddenError:
        return f"{word} ticket {number}."
    subject = given["subject"] or ticket.subject
    lines = [f"{word} ticket {number}.", f"Subject: {one_line(subject)}"]
    roles = ("requestors", "cc") if verb == "reply" else ("admin_cc",)
    people = [(name, cell(getattr(ticket, name, ()))) for name in roles]
    people += [(name, ", ".join(given[name])) for name in ("cc", "bcc")]
    names = {"requestors": "To", "cc": "Cc", "bcc": "Bcc", "admin_cc": "AdminCc"}
    lines += [f"{names[name]}: {one_line(who)}" for name, who in people if who]
    messages = [one for one in talk if one.content and (verb != "reply" or one.type != "Comment")]
    if messages:
        last = messages[-1]
        lines.append(f"{moment(last.created, local=True)}, {one_line(last.creator)} wrote:")
        texts = safe(last.content or "").strip().split("\n")
        quoted = "\n".join(f"> {line}".rstrip() for line in texts[:_SHOWN])
        more = f"\n({len(texts) - _SHOWN} more lines)" if len(texts) > _SHOWN else ""
        return "\n# ".join(lines) + f"\n\n{quoted}{more}"
    return "\n# ".join(lines)
