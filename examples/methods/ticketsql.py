"""Examples of rtfacade.ticketsql."""

from rtfacade import RT, ticketsql


def quote(rt: RT) -> None:
    """For TicketSQL that you write yourself."""
    subject = ticketsql.quote("Bob's printer")
    print(rt.tickets.search(f"Subject = {subject} OR Priority > 80").all())
    assert subject == r"'Bob\'s printer'"
