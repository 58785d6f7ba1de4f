"""Examples of the lists that searches return."""

from rtfacade import RT


def after(rt: RT, answered: int = 42) -> None:
    """Go on where an earlier run has ended."""
    for ticket in rt.tickets.search(queue="General", fields=["subject"]).after(answered):
        print(ticket.id, ticket.subject)
    assert not [one for one in rt.tickets.search().after(answered) if one.id <= answered]


def total(rt: RT) -> None:
    """RT's own count."""
    tickets = rt.tickets.search(queue="General")
    print(tickets.total(), "tickets")
    assert tickets.total()


def dicts(rt: RT) -> None:
    """Rows for pandas, polars or json."""
    for row in rt.tickets.search(queue="General", fields=["subject"], limit=10).dicts():
        print(row["id"], row["subject"])
    assert row["subject"]


def first(rt: RT) -> None:
    """The newest ticket of a queue."""
    ticket = rt.tickets.search(queue="General", orderby="-id").first()
    if ticket is not None:
        print(ticket.id, ticket.subject)
    assert ticket is not None


def all(rt: RT) -> None:
    """A list instead of an iteration."""
    queues = rt.queues.search().all()
    print(len(queues), "queues")
    assert queues
