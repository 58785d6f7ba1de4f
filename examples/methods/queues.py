"""Examples of rt.queues."""

import copy

from rtfacade import RT


def get(rt: RT) -> None:
    """By name or number."""
    queue = rt.queues.get("Support")
    print(queue.id, queue.correspond_address)
    assert queue.name == "Support"


def attach(rt: RT, queue_id: int = 42) -> None:
    """A copied or pickled record has no client."""
    copied = copy.deepcopy(rt.queues.get(queue_id))
    rt.queues.attach(copied).update(description="Printers and paper")
    assert rt.queues.get(queue_id).description == "Printers and paper"


def get_many(rt: RT, queue_id: int = 42, other_queue: int = 43) -> None:
    """By number; in the order given."""
    for queue in rt.queues.get_many([queue_id, other_queue]):
        print(queue.name, queue.lifecycle)
    assert queue.id == other_queue


def search(rt: RT) -> None:
    """All that you may see; with fields=, more than their names."""
    for queue in rt.queues.search(fields=["name", "description"], orderby="name"):
        print(queue.id, queue.name, queue.description)
    assert queue.name


def create(rt: RT, name: str = "Facilities") -> None:
    """With the address for its replies."""
    queue = rt.queues.create(name, description="Buildings", correspond_address="fm@example.com")
    print(queue.id)
    assert queue.description == "Buildings"


def update(rt: RT, queue_id: int = 42) -> None:
    """By name or number."""
    queue = rt.queues.update(queue_id, description="Buildings and gardens")
    print(queue.description)
    assert queue.description == "Buildings and gardens"


def delete(rt: RT, queue_id: int = 42) -> None:
    """RT keeps the queue, disabled."""
    rt.queues.delete(queue_id)
    assert rt.queues.get(queue_id).disabled


def history(rt: RT, queue_id: int = 42) -> None:
    """Who changed what."""
    for entry in rt.queues.history(queue_id):
        print(entry.created, entry.type, entry.creator)
    assert entry.type


def custom_fields(rt: RT, general: int = 1) -> None:
    """Those of its tickets."""
    for field in rt.queues.custom_fields(general):
        print(field.name, field.type, field.values)
    assert "Severity" in {one.name for one in rt.queues.custom_fields(general)}


def add_watchers(rt: RT, queue_id: int = 42) -> None:
    """Who is there stays."""
    queue = rt.queues.add_watchers(queue_id, cc="alice", admin_cc=["bob@example.com"])
    print([person.name for person in queue.admin_cc])
    assert [person.name for person in queue.admin_cc] == ["bob"]


def remove_watchers(rt: RT, queue_id: int = 42) -> None:
    """Somebody who is not there is no error."""
    queue = rt.queues.remove_watchers(queue_id, cc="alice")
    print([person.name for person in queue.cc])
    assert queue.cc == ()
