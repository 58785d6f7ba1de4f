"""``rtfacade ticket …``: the table of its verbs."""

from __future__ import annotations

import rich_click as click

from rtfacade.cli.command import LazyGroup

TABLE = {
    "show": ("ticket.find:show", "Show tickets."),
    "list": ("ticket.find:listing", "List tickets: the active ones, or those you choose."),
    "search": ("ticket.find:search", "Find tickets by TicketSQL."),
    "create": ("ticket.edit:create", "Create a ticket."),
    "edit": ("ticket.edit:edit", "Change fields of a ticket."),
    "reply": ("ticket.messages:reply", "Reply to the requestors."),
    "comment": ("ticket.messages:comment", "Write a comment, which requestors do not see."),
    "history": ("ticket.conversation:history", "List what happened to a ticket."),
    "conversation": ("ticket.conversation:conversation", "Read a ticket: who said what, and when."),
    "attachments": ("ticket.attachments:attachments", "List the files of a ticket."),
    "download": ("ticket.attachments:download", "Save the files of a ticket, or one of them."),
    "links": ("ticket.links:links", "List the links of a ticket."),
    "link": ("ticket.links:link", "Link a ticket to others or to addresses."),
    "unlink": ("ticket.links:unlink", "Remove links."),
    "merge": ("ticket.links:merge", "Merge a ticket into another one, for good."),
    "take": ("ticket.ownership:take", "Make tickets of nobody your own."),
    "untake": ("ticket.ownership:untake", "Give your tickets back to nobody."),
    "steal": ("ticket.ownership:steal", "Take tickets from their owners."),
    "resolve": ("ticket.ownership:resolve", "Set tickets to resolved."),
    "watch": ("ticket.ownership:watch", "Add people to a ticket's watchers, or remove them."),
}


@click.group("ticket", cls=LazyGroup, table=TABLE)
def ticket() -> None:
    """Find, read, write and change tickets."""
