"""``rtfacade ticket …``: the table of its commands."""

from __future__ import annotations

import rich_click as click

from rtfacade.cli.command import LazyGroup

TABLE = {
    "view": ("ticket.view:view", "Show a ticket with its messages.", "42", "42 --no-comments"),
    "show": (
        "ticket.find:show",
        "Show the fields of tickets.",
        "42",
        "42 43 --json id,subject,owner.name",
    ),
    "list": (
        "ticket.find:list_tickets",
        "List active tickets, or those that match filters.",
        "--queue General --status new,open --created-since 7d",
        '--where "Subject LIKE toner" --where "Priority > 5" --sort due --csv',
    ),
    "search": (
        "ticket.find:search",
        "Search tickets with TicketSQL or words.",
        "\"Queue = 'General' AND Created > '2 days ago'\"",
        "toner --status any --limit 5 --json id,subject",
    ),
    "create": (
        "ticket.edit:create",
        "Create a ticket.",
        'General "Toner is empty" --requestor ann@example.com --priority 20',
        'General "Toner is empty" --content @report.txt --cf Severity=High --attach photo.jpg',
    ),
    "edit": (
        "ticket.edit:edit",
        "Edit a ticket.",
        "42 --status open --owner alice",
        "42 --due +3d --cf Severity=High",
    ),
    "reply": (
        "ticket.messages:reply",
        "Reply to the requestors.",
        '42 "It is on its way."',
        "42 @report.txt --attach photo.jpg --cc bob",
    ),
    "comment": (
        "ticket.messages:comment",
        "Add a comment, which requestors do not see.",
        '42 "Ordered." --time 5m',
        "42 - < report.txt",
    ),
    "history": (
        "ticket.conversation:history",
        "List the history of a ticket.",
        "42",
        "42 --json id,type,creator.name",
    ),
    "conversation": (
        "ticket.conversation:conversation",
        "Show the messages of a ticket.",
        "42",
        "42 --json",
    ),
    "attachments": (
        "ticket.attachments:attachments",
        "List the attachments of a ticket.",
        "42",
        "42 --json id,filename,size",
    ),
    "download": (
        "ticket.attachments:download",
        "Download attachments.",
        "42 files",
        "42 files --eml",
    ),
    "links": ("ticket.links:links", "List the links of a ticket.", "42", "42 --json"),
    "link": (
        "ticket.links:link",
        "Add links to tickets or URLs.",
        "42 --depends-on 43",
        "42 --refers-to https://wiki.example.com/toner",
    ),
    "unlink": (
        "ticket.links:unlink",
        "Remove links.",
        "42 --depends-on 43",
        "42 --refers-to https://wiki.example.com/toner --dry-run",
    ),
    "merge": (
        "ticket.links:merge",
        "Merge a ticket into another one.",
        "42 43 --yes",
        "42 43 --dry-run",
    ),
    "take": ("ticket.workflow:take", "Take tickets that nobody owns.", "42", "42 43"),
    "untake": ("ticket.workflow:untake", "Give up tickets that you own.", "42", "42 43"),
    "steal": ("ticket.workflow:steal", "Take tickets that somebody else owns.", "42", "42 43"),
    "open": ("ticket.workflow:opening", "Open tickets.", "42", "42-44 --dry-run"),
    "stall": ("ticket.workflow:stall", "Stall tickets.", "42", "42-44 --dry-run"),
    "resolve": ("ticket.workflow:resolve", "Resolve tickets.", "42", "42-43 --dry-run"),
    "reject": ("ticket.workflow:reject", "Reject tickets.", "42", "42-44 --dry-run"),
    "delete": ("ticket.workflow:delete", "Delete tickets.", "42 --yes", "42-44 --dry-run"),
    "remind": (
        "ticket.reminders:remind",
        "Set a reminder on a ticket.",
        '42 "Call them" --due +2d',
        '42 "Call them" --owner alice --dry-run',
    ),
    "reminders": (
        "ticket.reminders:reminders",
        "List the reminders of a ticket.",
        "42",
        "42 --json id,subject",
    ),
    "watchers": ("ticket.watchers:watchers", "List the people of a ticket.", "42", "42 --json"),
    "watch": (
        "ticket.watchers:watch",
        "Add or remove watchers of a ticket.",
        "42 bob",
        "42 bob --as admin-cc --remove",
    ),
}


@click.group("ticket", cls=LazyGroup, table=TABLE)
def ticket() -> None:
    """Find, show, create and change tickets."""
