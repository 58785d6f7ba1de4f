"""``rtfacade ticket …``: the table of its commands."""

from __future__ import annotations

import rich_click as click

from rtfacade.cli.command import LazyGroup

TABLE = {
    "view": ("ticket.view:view", "Show a ticket with its messages."),
    "show": ("ticket.find:show", "Show the fields of tickets."),
    "list": ("ticket.find:list_tickets", "List active tickets, or those that match filters."),
    "search": ("ticket.find:search", "Search tickets with TicketSQL or words."),
    "create": ("ticket.edit:create", "Create a ticket."),
    "edit": ("ticket.edit:edit", "Edit a ticket."),
    "reply": ("ticket.messages:reply", "Reply to the requestors."),
    "comment": ("ticket.messages:comment", "Add a comment, which requestors do not see."),
    "history": ("ticket.conversation:history", "List the history of a ticket."),
    "conversation": ("ticket.conversation:conversation", "Show the messages of a ticket."),
    "attachments": ("ticket.attachments:attachments", "List the attachments of a ticket."),
    "download": ("ticket.attachments:download", "Download attachments."),
    "links": ("ticket.links:links", "List the links of a ticket."),
    "link": ("ticket.links:link", "Add links to tickets or URLs."),
    "unlink": ("ticket.links:unlink", "Remove links."),
    "merge": ("ticket.links:merge", "Merge a ticket into another one."),
    "take": ("ticket.ownership:take", "Take tickets that nobody owns."),
    "untake": ("ticket.ownership:untake", "Give up tickets that you own."),
    "steal": ("ticket.ownership:steal", "Take tickets that somebody else owns."),
    "open": ("ticket.statuses:opening", "Open tickets."),
    "stall": ("ticket.statuses:stall", "Stall tickets."),
    "resolve": ("ticket.ownership:resolve", "Resolve tickets."),
    "reject": ("ticket.statuses:reject", "Reject tickets."),
    "delete": ("ticket.statuses:delete", "Delete tickets."),
    "remind": ("ticket.reminders:remind", "Set a reminder on a ticket."),
    "reminders": ("ticket.reminders:reminders", "List the reminders of a ticket."),
    "watchers": ("ticket.watchers:watchers", "List the people of a ticket."),
    "watch": ("ticket.watchers:watch", "Add or remove watchers of a ticket."),
}


@click.group("ticket", cls=LazyGroup, table=TABLE)
def ticket() -> None:
    """Find, show, create and change tickets."""
