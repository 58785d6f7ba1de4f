"""What ``comment`` and ``reply`` take and return."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TypedDict

import attrs

from rtfacade.records.serialize import FieldMapping, Minutes


class MessageOptions(TypedDict, total=False):
    """The keywords of ``comment`` and ``reply``."""

    html: bool
    """The text is HTML."""
    subject: str | None
    """Subject of the message; the ticket's own is used without it."""
    time_taken: Minutes | None
    """Minutes worked, or a timedelta."""
    status: str | None
    """New status, set after the message; read back (one more request)."""
    custom_fields: FieldMapping | None
    """Custom fields of the ticket; read back (one more request)."""
    transaction_custom_fields: FieldMapping | None
    """Custom fields of the message itself."""
    cc: Sequence[str]
    """Who else gets this one message (REST1: REST2 would change the ticket's Cc for good)."""
    bcc: Sequence[str]


class Rest1MessageOptions(TypedDict, total=False):
    """What ``ticket.comment`` and ``ticket.correspond`` of REST1 take besides the text."""

    attachments: Iterable[object]
    """Paths, ``Upload`` or open binary files."""
    cc: Sequence[str]
    """Who else gets this one message."""
    bcc: Sequence[str]
    html: bool
    """The text is HTML."""
    time_taken: Minutes | None
    """Minutes worked, or a timedelta."""
    status: str | None
    """New status, set after the message; read back (one more request)."""


@attrs.frozen
class Message:
    """A message that RT has recorded.

    ``transaction_id`` is None where the route that RT needs for this message does not say: text
    alone goes over the bulk route, one-time recipients and empty files over REST1. ``messages``
    are RT's sentences, in the user's language.
    """

    ticket_id: int
    transaction_id: int | None
    messages: tuple[str, ...] = ()
