"""Attachments: the parts of messages."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from rtfacade.records import json_values
from rtfacade.records.descriptors import moment, number, reference, text
from rtfacade.records.record import Record
from rtfacade.records.user import UserRecord


class AttachmentRecord(Record):
    """One part of a message: a file, a body, or a container of other parts."""

    summary_fields = ("id", "filename", "content_type")
    more_columns: ClassVar[tuple[str, ...]] = (
        "TransactionId",
        "Parent",
        "ContentEncoding",
        "Content",
    )
    not_read: ClassVar[tuple[str, ...]] = ("Parent",)
    made_of: ClassVar[Mapping[str, tuple[str, ...]]] = {
        "transaction_id": ("TransactionId",),
    }
    id = number("id", search=True)
    filename = text("Filename", search=True)
    """``""`` for a body or a nameless part."""
    content_type = text("ContentType", search=True)
    size = number(
        "ContentLength",
        doc="Bytes. RT counts characters of text, so a text may be larger than this.",
    )
    message_id = text("MessageId", search=True)
    subject = text("Subject", search=True)
    # RT's database has a line end behind the last, which RT does not tell.
    headers = text("Headers", search=True, filtered=True, doc="The part's MIME headers, as lines.")
    created = moment("Created", search=True)
    creator = reference("Creator", UserRecord, search=True, finds="int | Sequence[int]")

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
            raise AttributeError("a list has no Parent (RT cannot): get() the attachment")
        value = self.raw.get("Parent")
        return json_values.identifier(value) if value not in (None, "", 0, "0") else None
