"""Examples of rt.rest1.queue."""

from rtfacade import RT


def show(rt: RT) -> None:
    """By name or number."""
    queue = rt.rest1.queue.show("Support")
    print(queue.id, queue.correspond_address)
    assert queue.name == "Support"


def create(rt: RT, name: str = "Facilities") -> None:
    """Returns the number."""
    number = rt.rest1.queue.create(name, description="Buildings")
    print(number)
    assert rt.queues.get(number).name == name


def edit(rt: RT, queue_id: int = 42) -> None:
    """Returns RT's messages."""
    for message in rt.rest1.queue.edit(queue_id, description="Buildings and gardens"):
        print(message)
    assert rt.queues.get(queue_id).description == "Buildings and gardens"


def custom_fields(rt: RT) -> None:
    """Those of the queue itself."""
    for field in rt.rest1.queue.custom_fields("General"):
        print(field.name, field.type)
    assert field.name


def ticket_custom_fields(rt: RT) -> None:
    """Those of its tickets."""
    for field in rt.rest1.queue.ticket_custom_fields("General"):
        print(field.name, field.type)
    assert field.name
