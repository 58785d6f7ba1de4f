"""Examples of rt.custom_roles."""

import copy

from rtfacade import RT


def get(rt: RT) -> None:
    """By name or number."""
    role = rt.custom_roles.get("Approver")
    print(role.id, role.max_values)
    assert role.name == "Approver"


def attach(rt: RT) -> None:
    """A copied or pickled record has no client."""
    copied = copy.deepcopy(rt.custom_roles.get("Approver"))
    role = rt.custom_roles.attach(copied).refresh()
    print(role.name)
    assert role.name == "Approver"


def get_many(rt: RT, approver: int = 1, engineer: int = 2) -> None:
    """By number; in the order given."""
    for role in rt.custom_roles.get_many([approver, engineer]):
        print(role.name)
    assert role.name == "Engineer"


def search(rt: RT) -> None:
    """All that you may see."""
    for role in rt.custom_roles.search(orderby="name"):
        print(role.id, role.name)
    assert role.id


def names(rt: RT) -> None:
    """What RT calls them in its answers."""
    for key, name in rt.custom_roles.names().items():
        print(key, name)
    assert "Approver" in rt.custom_roles.names().values()
