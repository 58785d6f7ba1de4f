"""Examples of rt.rest1.group."""

from rtfacade import RT


def show(rt: RT) -> None:
    """By name or number."""
    group = rt.rest1.group.show("Helpdesk")
    print(group.id, group.description)
    assert group.name == "Helpdesk"


def create(rt: RT, name: str = "Second line") -> None:
    """Returns the number."""
    number = rt.rest1.group.create(name, description="For what the help desk cannot solve")
    print(number)
    assert rt.groups.get(number).name == name


def edit(rt: RT, group_id: int = 42) -> None:
    """Returns RT's messages."""
    for message in rt.rest1.group.edit(group_id, description="Monday to Friday"):
        print(message)
    assert rt.groups.get(group_id).description == "Monday to Friday"


def custom_fields(rt: RT) -> None:
    """Those of the group itself."""
    for field in rt.rest1.group.custom_fields("Helpdesk"):
        print(field.name, field.type)
    assert field.name
