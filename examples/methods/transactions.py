"""Examples of rt.transactions."""

import copy
from datetime import UTC, datetime, timedelta

from rtfacade import RT


def get(rt: RT, message_id: int = 42) -> None:
    """With its text."""
    transaction = rt.transactions.get(message_id)
    print(transaction.type, transaction.creator, transaction.content)
    assert transaction.id == message_id


def attach(rt: RT, message_id: int = 42) -> None:
    """A copied or pickled record has no client."""
    copied = copy.deepcopy(rt.transactions.get(message_id))
    print(rt.transactions.attach(copied).attachments())
    assert rt.transactions.attach(copied).attachments()


def get_many(rt: RT, message_id: int = 42, other_message: int = 43) -> None:
    """By number; in the order given."""
    for transaction in rt.transactions.get_many([message_id, other_message]):
        print(transaction.type, transaction.content)
    assert transaction.id == other_message


def search(rt: RT, answered: int = 42) -> None:
    """The replies of the last hour, in all tickets."""
    since = datetime.now(UTC) - timedelta(hours=1)
    for transaction in rt.transactions.search(type="Correspond", created_after=since, limit=5):
        print(transaction.ticket_id, transaction.creator, transaction.content)
    assert transaction.type == "Correspond"
    assert answered


def attachments(rt: RT, message_id: int = 42) -> None:
    """The parts of its message."""
    for part in rt.transactions.attachments(message_id):
        print(part.id, part.content_type, part.filename)
    assert part.id


def message(rt: RT, message_id: int = 42, new_file: str = "message.eml") -> None:
    """As a mail, for Python's email package."""
    mail = rt.transactions.message(message_id)
    with open(new_file, "wb") as file:
        file.write(mail.as_bytes())
    assert "From" in mail
