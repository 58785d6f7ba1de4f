# written by scripts/unasync.py from rtfacade/_async/conversations.py; do not edit
"""A ticket as a conversation, and its reminders."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any, cast

from rtfacade._sync.resource import Resource
from rtfacade.records import serialize
from rtfacade.records.conversation import SPOKEN, Conversation

if TYPE_CHECKING:
    from rtfacade._sync.pager import Pager
    from rtfacade._sync.tickets import Ticket
    from rtfacade.records.changes import TicketFields


class Conversations(Resource):
    """What was said, and what somebody is to be reminded of."""

    def conversation(self, id: int) -> Conversation:
        """Read what was said on a ticket: the opening, replies and comments, with their texts.

        One request (two where REST1 is closed). Raises NotFoundError, ForbiddenError.
        """
        number = serialize.identifier("id", id)
        history = self._rt.tickets.history(number, types=SPOKEN)
        spoken = [entry for entry in history if entry.content or entry.attachments]
        return Conversation(number, tuple(spoken))

    def remind(
        self,
        id: int,
        subject: str,
        *,
        due: datetime | None = None,
        owner: str | int | None = None,
        queue: str | int | None = None,
    ) -> Ticket:
        """Set a reminder on a ticket and return it; three requests, two with its ``queue``.

        RT keeps a reminder as a ticket of the type ``reminder``, in the same queue, that refers to
        the ticket (RT::Reminders). So its queue has to be known, and it is read back, because RT
        drops an owner or a link that it refuses without a word. ``due`` is aware. Raises as
        ``create`` does.
        """
        number = serialize.identifier("id", id)
        if queue is None:
            queue = (self._rt.tickets.get(number)).queue.id
        wanted: dict[str, Any] = {"type": "reminder", "refers_to": number}
        wanted |= {k: v for k, v in (("due", due), ("owner", owner)) if v is not None}
        fields = cast("TicketFields", wanted)
        return self._rt.tickets.create(queue, subject, **fields)

    def reminders(self, id: int) -> Pager[Ticket]:
        """List the reminders of a ticket, done ones too; one request for each 100."""
        number = serialize.identifier("id", id)
        return self._rt.tickets.search(f"Type = 'reminder' AND RefersTo = {number}")
