"""Search and read."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from rtfacade import RT, quote


def show(rt: RT, id: int) -> tuple[str, str, str, dict[str, Sequence[str]]]:
    """Show a ticket: subject, queue, owner, custom fields (task 1)."""
    ticket = rt.tickets.get(id)
    return ticket.subject, ticket.queue.name, ticket.owner.name, dict(ticket.custom_fields)


def open_tickets(rt: RT, queue: str) -> list[tuple[str, str]]:
    """List open tickets with the owner's real name (task 6)."""
    tickets = rt.tickets.search(queue=queue, status="open", fields=["Subject", "Owner.RealName"])
    return [(ticket.subject, ticket.owner.real_name) for ticket in tickets]


def of_customer(rt: RT, queue: str, customer: str) -> list[int]:
    """Find tickets by a custom field, whatever quotes and commas its value has (task 8)."""
    found = rt.tickets.search(queue=queue, custom_fields={"Customer": customer}, fields=["Subject"])
    return [ticket.id for ticket in found]


def conversation(rt: RT, id: int) -> str:
    """Read the history of a ticket as a conversation (task 12)."""
    return rt.tickets.conversation(id).to_text()


def last_reply(rt: RT, id: int) -> str | None:
    """Read the last public reply of a ticket (task 13)."""
    reply = rt.tickets.conversation(id).last_reply()
    return reply.content if reply else None


def links(rt: RT, id: int) -> tuple[list[int | None], list[str]]:
    """List a ticket's dependencies and references, URLs included (task 15)."""
    there = rt.tickets.links(id)
    return [to.ticket_id for to in there.depends_on], [to.url for to in there.refers_to]


def saved_search(rt: RT, name: str) -> list[int]:
    """Run a saved search (task 23)."""
    return [ticket.id for ticket in rt.searches.run(name, fields=["Subject"])]


def assets(rt: RT, catalog: str) -> list[tuple[str, str]]:
    """List the assets of a catalog with their owners (task 25)."""
    found = rt.assets.search(catalog=catalog, fields=["Name", "Owner.Name"])
    return [(asset.name, asset.owner.name) for asset in found]


def new_replies(rt: RT, queue: str, since: str) -> list[tuple[int | None, str | None]]:
    """List the replies in a queue since a date, with their tickets (task 27)."""
    sql = f"Type = 'Correspond' AND TicketQueue = {quote(queue)} AND Created > '{since}'"
    return [(reply.ticket_id, reply.content) for reply in rt.transactions.search(sql)]


def status_changes(rt: RT, id: int) -> list[tuple[str, str, datetime]]:
    """List status changes: who, to what, when (task 28)."""
    changes = rt.tickets.history(id, types=["Status"], content=False)
    return [(change.creator, change.new_value, change.created) for change in changes]


def count_by_status(rt: RT, queue: str, statuses: Sequence[str]) -> Mapping[str, int]:
    """Count tickets per status (task 30)."""
    return {status: rt.tickets.count(queue=queue, status=status) for status in statuses}
