"""Find out whether RT did what was sent over REST1, for ``rt.rest1.ticket``.

No further request is sent where RT's answer arrives. Looking needs REST2, which tells creators and
times exactly.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence

from rtfacade._async.base import Client
from rtfacade._async.tickets import new_tickets
from rtfacade._async.tickets.delivery import key_of
from rtfacade._async.tickets.messages import find_message
from rtfacade._rest2.change import Change
from rtfacade._rest2.message_draft import MessageDraft
from rtfacade.errors import RTError, UnconfirmedError
from rtfacade.records import TicketRecord
from rtfacade.records.message import Message


class AsyncRest1Proofs:
    """Sends a write of REST1 once, and looks for it where its answer was lost."""

    def __init__(self, client: Client) -> None:
        """Look through this client."""
        self._client = client

    async def message(
        self,
        id: int,
        message: MessageDraft,
        files: Sequence[str],
        send: Callable[[], Awaitable[Message]],
    ) -> Message:
        """Send a message; UnconfirmedError if it stays open whether RT recorded it."""
        memory = self._client._sent  # pyright: ignore[reportPrivateUsage]
        sending = memory.begin(key_of(id, message, files))
        try:
            sent = await send()
        except UnconfirmedError as error:
            return await find_message(self._client, id, message, files, sending, error)
        except RTError:
            memory.refused(sending)
            raise
        memory.done(sending, "transaction", sent.transaction_id)
        return sent

    async def ticket(
        self,
        queue: str | int,
        subject: str,
        content: str,
        files: Sequence[str],
        send: Callable[[], Awaitable[int]],
    ) -> int:
        """Send a new ticket; UnconfirmedError if it stays open whether RT created it."""
        change = Change.of(TicketRecord, {"queue": queue, "subject": subject})
        return await new_tickets.create_once(self._client, send, change, content, files)
