"""Transactions: what happened to tickets, queues, users and other objects."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from rtfacade.records import words
from rtfacade.records.descriptors import custom_fields, moment, number, raw_value, reference, text
from rtfacade.records.record import Record
from rtfacade.records.user import UserRecord
from rtfacade.records.web_page import HasWebPage

_TICKET = "RT::Ticket"


class TransactionRecord(HasWebPage, Record):
    """Something that happened to a ticket, a queue, a user or another object.

    ``field``, ``old_value``, ``new_value`` and ``data`` are RT's raw values (ids for people and
    queues).
    """

    web_path = "Transaction/Display.html"
    #: Of a custom field RT tells the value that the column refers to.
    not_ordered: ClassVar[tuple[str, ...]] = ("OldValue", "NewValue")
    summary_fields = ("id", "type", "object_type", "object_id")
    more_columns: ClassVar[tuple[str, ...]] = (
        "Field",
        "OldValue",
        "NewValue",
        "Data",
        "TimeTaken",
        "ObjectType",
        "ObjectId",
        "ReferenceType",
        "OldReference",
        "NewReference",
    )
    custom_field_type: ClassVar[str] = "RT::Queue-RT::Ticket-RT::Transaction"
    more_fields: ClassVar[tuple[str, ...]] = ("TimeWorker",)
    made_of: ClassVar[Mapping[str, tuple[str, ...]]] = {
        "ticket_id": ("ObjectType", "ObjectId"),
        "content": (),
    }
    id = number("id", search=True)
    type = text(
        "Type",
        search=True,
        words=lambda: words.TRANSACTION_TYPES,
        doc="RT's word: ``Create``, ``Correspond``, ``Comment``, ``Status``, ``Set``.",
    )
    field = raw_value("Field")
    old_value = raw_value("OldValue")
    new_value = raw_value("NewValue")
    data = raw_value("Data")
    time_taken = number("TimeTaken", doc="Minutes.")
    creator = reference("Creator", UserRecord, search=True)
    created = moment("Created", search=True)
    object_type = text("ObjectType", doc="The class of the object, such as ``RT::Ticket``.")
    object_id = number("ObjectId")
    custom_fields = custom_fields(listed=False)

    @property
    def ticket_id(self) -> int | None:
        """The number of the ticket it happened to, None if that was no ticket."""
        return self.object_id if self.object_type == _TICKET else None

    @property
    def content(self) -> str | None:
        """The text of the message, None where there is none.

        AttributeError unless the search was told to read it with ``content=``.
        """
        if "Content" not in self.raw:
            raise AttributeError("the text was not read: search(…, content='text')")
        content = self.raw["Content"]
        return None if content is None else str(content)
