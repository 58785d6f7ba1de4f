"""Transactions and the parts of their messages."""

from __future__ import annotations

from rtfacade.records import json_values
from rtfacade.records.descriptors import (
    Record,
    custom_fields,
    moment,
    number,
    raw_value,
    reference,
    text,
)
from rtfacade.records.people import UserRecord

_TICKET = "RT::Ticket"


class TransactionRecord(Record):
    """Something that happened to a ticket, a queue, a user or another object.

    ``field``, ``old_value``, ``new_value`` and ``data`` are RT's raw values (ids for people and
    queues).
    """

    id = number("id")
    type = text("Type")
    """RT's word: ``Create``, ``Correspond``, ``Comment``, ``Status``, ``Set`` …"""
    field = raw_value("Field")
    old_value = raw_value("OldValue")
    new_value = raw_value("NewValue")
    data = raw_value("Data")
    time_taken = number("TimeTaken")
    """Minutes."""
    creator = reference("Creator", UserRecord)
    created = moment("Created")
    object_type = text("ObjectType")
    """The class of what it happened to, ``RT::Ticket`` for instance."""
    object_id = number("ObjectId")
    custom_fields = custom_fields()

    @property
    def ticket_id(self) -> int | None:
        """The number of the ticket it happened to, None if that was no ticket."""
        return self.object_id if self.object_type == _TICKET else None

    @property
    def content(self) -> str | None:
        """The text of the message, None where there is none.

        Only if ``content=`` asked for it: otherwise AttributeError.
        """
        if "Content" not in self.raw:
            raise AttributeError("ask for the text with search(…, content='text')")
        found = self.raw["Content"]
        return None if found is None else str(found)

    def __repr__(self) -> str:
        return f"{type(self).__name__}(id={self.raw.get('id')}, type={self.raw.get('Type')!r})"


class AttachmentRecord(Record):
    """One part of a message: a file, a body, or a container of other parts."""

    id = number("id")
    filename = text("Filename")
    """``""`` for a body or a nameless part."""
    content_type = text("ContentType")
    size = number("ContentLength")
    """Bytes. RT counts characters for text, so a text's size in bytes may be larger."""
    message_id = text("MessageId")
    subject = text("Subject")
    headers = text("Headers")
    """The part's MIME headers, as lines."""
    created = moment("Created")
    creator = reference("Creator", UserRecord)

    @property
    def transaction_id(self) -> int:
        """The transaction it belongs to (a plain string in lists, a reference in single reads)."""
        if "TransactionId" not in self.raw and not self.complete:
            raise AttributeError("add 'TransactionId' to fields=, or get() the whole record")
        return json_values.identifier(self.raw.get("TransactionId"))

    @property
    def parent_id(self) -> int | None:
        """The container it is in, None for the outermost part."""
        if "Parent" not in self.raw and not self.complete:
            raise AttributeError("a list does not say Parent (RT fails if asked): read one by one")
        value = self.raw.get("Parent")
        return json_values.identifier(value) if value not in (None, "", 0, "0") else None

    def __repr__(self) -> str:
        return (
            f"{type(self).__name__}(id={self.raw.get('id')}, filename={self.raw.get('Filename')!r})"
        )
