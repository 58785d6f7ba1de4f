"""Examples of what every record has."""

from rtfacade import RT


def to_dict(rt: RT, answered: int = 42) -> None:
    """Plain values, by our names."""
    ticket = rt.tickets.get(answered)
    print(ticket.to_dict()["status"])
    assert ticket.to_dict()["id"] == answered


def to_json(rt: RT, answered: int = 42) -> None:
    """One line of JSON."""
    ticket = rt.tickets.get(answered)
    print(ticket.to_json())
    assert '"status"' in ticket.to_json()


def keys(rt: RT, answered: int = 42) -> None:
    """So dict() takes a record."""
    ticket = rt.tickets.get(answered)
    print(dict(ticket))
    assert dict(ticket) == ticket.to_dict()
