"""What happened to a ticket: one entry for each transaction, the same from either protocol.

Only ``description`` comes with REST1 alone. It does not count when entries are compared.
"""

from __future__ import annotations

import base64
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

import attrs

from rtfacade.errors import ProtocolError
from rtfacade.records.descriptors import read_moment
from rtfacade.records.json_values import identifier, is_object, whole_number
from rtfacade.records.plain import PlainData


@attrs.frozen
class AttachmentName(PlainData):
    """A part of a message as the history names it: a text or container has no ``filename``.

    A file without a name of its own is called by its id and type: ``attachment-7.ics``. A forwarded
    mail is one file, ``attachment-7.eml``; what is in it is not listed.
    """

    id: int
    filename: str | None


@attrs.frozen
class HistoryEntry(PlainData):
    """One transaction.

    ``content`` is the text of the message (None where there is none): all texts that a mail client
    shows, inline images between them as ``[screen.png]``. ``attachments`` are all its parts,
    files with a ``filename``. ``created`` is aware and in UTC, ``time_taken`` minutes. ``field``,
    ``old_value``, ``new_value`` and ``data`` are RT's raw values (ids for people and queues).
    ``description`` is RT's sentence in the user's language; it comes with REST1 only and does not
    count when entries are compared.
    """

    id: int
    ticket_id: int
    type: str
    created: datetime
    creator: str
    field: str = ""
    old_value: str = ""
    new_value: str = ""
    data: str = ""
    time_taken: int = 0
    content: str | None = None
    attachments: tuple[AttachmentName, ...] = ()
    description: str | None = attrs.field(default=None, eq=False)

    @classmethod
    def of_rest2(
        cls, row: Mapping[str, Any], attachments: Sequence[AttachmentName], content: str | None
    ) -> HistoryEntry:
        """Join a row of REST2's history with its message."""
        created = read_moment(row.get("Created"))
        if created is None:
            raise ProtocolError(f"transaction {row.get('id')} has no time")
        return cls(
            id=identifier(row),
            ticket_id=whole_number(row.get("ObjectId")),
            type=str(row.get("Type") or ""),
            created=created,
            creator=_raw(row.get("Creator")),
            field=_raw(row.get("Field")),
            old_value=_raw(row.get("OldValue")),
            new_value=_raw(row.get("NewValue")),
            data=_raw(row.get("Data")),
            time_taken=whole_number(row.get("TimeTaken")),
            content=content,
            attachments=tuple(attachments),
        )


def _raw(value: Any) -> str:
    """Return a raw value as text; RT expands some references even in lists."""
    if is_object(value):
        return str(value.get("id") or "")
    return "" if value is None else str(value)


def decoded(content: object) -> bytes:
    """Decode the base64 of a single attachment; ProtocolError if it is none."""
    try:
        return base64.b64decode(str(content or ""), validate=False)
    except ValueError as error:
        raise ProtocolError(f"not base64: {error}") from error
