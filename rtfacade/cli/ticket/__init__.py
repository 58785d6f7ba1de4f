"""``rtfacade ticket …``: the table of its verbs."""

from __future__ import annotations

import rich_click as click

from rtfacade.cli.lazy import LazyGroup

TABLE = {
    "show": ("ticket.reading:show", "Show tickets."),
    "list": ("ticket.reading:listing", "List tickets: the active ones, or those you choose."),
    "search": ("ticket.reading:search", "Find tickets by TicketSQL."),
    "create": ("ticket.writing:create", "Create a ticket."),
    "edit": ("ticket.writing:edit", "Change fields of a ticket."),
    "reply": ("ticket.messages:reply", "Reply to the requestors."),
    "comment": ("ticket.messages:comment", "Write a comment, which requestors do not see."),
    "history": ("ticket.talking:history", "List what happened to a ticket."),
    "conversation": ("ticket.talking:conversation", "Read a ticket: who said what, and when."),
    "attachments": ("ticket.files:attachments", "List the files of a ticket."),
    "download": ("ticket.files:download", "Save the files of a ticket, or one of them."),
    "links": ("ticket.links:links", "List the links of a ticket."),
    "link": ("ticket.links:link", "Link a ticket to others or to addresses."),
    "unlink": ("ticket.links:unlink", "Remove links."),
    "merge": ("ticket.links:merge", "Merge a ticket into another one, for good."),
    "take": ("ticket.owning:take", "Make tickets of nobody your own."),
    "untake": ("ticket.owning:untake", "Give your tickets back to nobody."),
    "steal": ("ticket.owning:steal", "Take tickets from their owners."),
    "resolve": ("ticket.owning:resolve", "Set tickets to resolved."),
    "watch": ("ticket.owning:watch", "Add people to a ticket's watchers, or remove them."),
}


@click.group("ticket", cls=LazyGroup, table=TABLE)
def ticket() -> None:
    """Find, read, write and change tickets."""
