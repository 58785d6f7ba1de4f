"""Examples of rt.rest1.transaction."""

from rtfacade import RT


def show(rt: RT, message_id: int = 1234) -> None:
    """Of whatever object."""
    entry = rt.rest1.transaction.show(message_id)
    print(entry.type, entry.creator, entry.content)
    assert entry.id == message_id
