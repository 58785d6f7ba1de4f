# written by scripts/unasync.py from rtfacade/_async/rest1/named.py; do not edit
"""Looks up over REST2 the names in what REST1 is asked, because REST1 says nothing of unknown ones.

RT 4.4 has no REST2, and nothing is checked there.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress

from rt_rest2.api import ticket as ticket_ops
from rt_rest2.api import transaction as transaction_ops
from rtfacade._sync.base import Transport
from rtfacade._sync.search import SqlAsk, check_query
from rtfacade.errors import Rest2MissingError
from rtfacade.records import TicketRecord


class Rest1Names:
    """Raises UnknownNameError for names that this RT does not have; asks once a client."""

    def __init__(self, client: Transport) -> None:
        """Ask through the client."""
        self._client = client
        self._ask = SqlAsk(client, ticket_ops.tickets_get.request_kwargs)

    def query(self, sql: str, *, is_empty: bool) -> None:
        """Check a search for tickets: before it is sent, and where it found nothing."""
        with suppress(Rest2MissingError):
            check_query(self._client, TicketRecord, sql, self._ask, is_empty=is_empty)

    def fields(self, names: Sequence[str]) -> None:
        """Check custom fields to read."""
        check = self._client._name_check  # pyright: ignore[reportPrivateUsage]
        with suppress(Rest2MissingError):
            check.fields(TicketRecord, names, self._ask)

    def type(self, name: str) -> None:
        """Check a type of transactions."""
        check = self._client._name_check  # pyright: ignore[reportPrivateUsage]
        with suppress(Rest2MissingError):
            check.types(
                [name], SqlAsk(self._client, transaction_ops.transactions_get.request_kwargs)
            )
