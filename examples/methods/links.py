"""Examples of the links of a ticket."""

from rtfacade import RT


def holds(rt: RT, number: int = 42, other: int = 43) -> None:
    """Before a link is made that is there already."""
    if not rt.tickets.links(number).holds("DependsOn", f"{other}"):
        rt.tickets.link(number, depends_on=other)
    assert rt.tickets.links(number).holds("DependsOn", str(other))


def are(rt: RT, number: int = 42, other: int = 43) -> None:
    """After a list was set whole."""
    rt.tickets.update(number, depends_on=[other])
    print(rt.tickets.links(number).are("DependsOn", [f"{other}"]))
    assert rt.tickets.links(number).are("DependsOn", [str(other)])
