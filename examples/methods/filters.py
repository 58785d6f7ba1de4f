"""Examples of the functions that build conditions."""

import rtfacade
from rtfacade import RT


def any_of(rt: RT, answered: int = 42) -> None:
    """This or that."""
    mine_or_urgent = rtfacade.any_of({"owner": "alice"}, "Priority > 80")
    for ticket in rt.tickets.search(mine_or_urgent, status="new"):
        print(ticket.id, ticket.subject)
    assert rt.tickets.count(rtfacade.any_of({"id": answered}, "Priority > 80")) > 0
