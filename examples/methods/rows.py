"""Examples of lists that RT does not count."""

from rtfacade import RT


def dicts(rt: RT) -> None:
    """As plain values."""
    for row in rt.groups.members("Helpdesk").dicts():
        print(row["kind"], row["name"])
    assert row["name"] == "bob"


def first(rt: RT) -> None:
    """None if there is none."""
    member = rt.groups.members("Helpdesk").first()
    print(member.name if member else "The group is empty.")
    assert member is not None


def all(rt: RT) -> None:
    """A list instead of an iteration."""
    members = rt.groups.members("Helpdesk").all()
    print(len(members), "members")
    assert len(members) == 1
