"""What ``comment`` and ``reply`` take and return."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TypedDict

import attrs

from rtfacade.records.plain import PlainData
from rtfacade.records.serialize import FieldMapping, Minutes, People


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
    custom_roles: Mapping[str, People] | None
    """Members of custom roles of the ticket, who replace all others; read back."""
    cc: People
    """Who else gets this one message (REST1: REST2 would change the ticket's Cc for good)."""
    bcc: People


class Rest1MessageOptions(TypedDict, total=False):
    """What ``ticket.comment`` and ``ticket.correspond`` of REST1 take besides the text."""

    attachments: Iterable[object]
    """Paths, ``Upload`` or open binary files."""
    cc: People
    """Who else gets this one message, by e-mail address."""
    bcc: People
    html: bool
    """The text is HTML."""
    time_taken: Minutes | None
    """Minutes worked, or a timedelta."""
    status: str | None
    """New status, set after the message; read back (one more request)."""


@attrs.frozen
class Message(PlainData):
    """A message that RT has recorded.

    ``transaction_id`` is None where the route that RT needs for this message does not say: text
    alone goes over the bulk route, one-time recipients and empty files over REST1. ``messages``
    are RT's sentences, in the user's language.
    """

    ticket_id: int
    transaction_id: int | None
    messages: tuple[str, ...] = ()
