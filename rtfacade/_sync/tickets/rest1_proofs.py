# written by scripts/unasync.py from rtfacade/_async/tickets/rest1_proofs.py; do not edit
"""Find out whether RT did what was sent over REST1, for ``rt.rest1.ticket``.

No further request is sent where RT's answer arrives. Looking needs REST2, which tells creators and
times exactly.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from rtfacade._rest2.change import Change
from rtfacade._rest2.message_draft import MessageDraft
from rtfacade._sync.base import Client
from rtfacade._sync.tickets import new_tickets
from rtfacade._sync.tickets.delivery import key_of
from rtfacade._sync.tickets.messages import find_message
from rtfacade.errors import RTError, UnconfirmedError
from rtfacade.records import TicketRecord
from rtfacade.records.message import Message


class Rest1Proofs:
    """Sends a write of REST1 once, and looks for it where its answer was lost."""

    def __init__(self, client: Client) -> None:
        """Look through this client."""
        self._client = client

    def message(
        self,
        id: int,
        message: MessageDraft,
        files: Sequence[str],
        send: Callable[[], Message],
    ) -> Message:
        """Send a message; UnconfirmedError if it stays open whether RT recorded it."""
        memory = self._client._sent  # pyright: ignore[reportPrivateUsage]
        sending = memory.begin(key_of(id, message, files))
        try:
            sent = send()
        except UnconfirmedError as error:
            return find_message(self._client, id, message, files, sending, error)
        except RTError:
            memory.refused(sending)
            raise
        memory.done(sending, "transaction", sent.transaction_id)
        return sent

    def ticket(
        self,
        queue: str | int,
        subject: str,
        content: str,
        files: Sequence[str],
        send: Callable[[], int],
    ) -> int:
        """Send a new ticket; UnconfirmedError if it stays open whether RT created it."""
        change = Change.of(TicketRecord, {"queue": queue, "subject": subject})
        return new_tickets.create_once(self._client, send, change, content, files)
