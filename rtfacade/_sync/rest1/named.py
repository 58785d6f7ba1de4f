# written by scripts/unasync.py from rtfacade/_async/rest1/named.py; do not edit
"""Looks up over REST2 the names in what REST1 is asked, because REST1 says nothing of unknown ones.

RT 4.4 has no REST2, and nothing is checked there.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import suppress

from rt_rest2.api import custom_field as field_ops
from rt_rest2.api import ticket as ticket_ops
from rt_rest2.api import transaction as transaction_ops
from rtfacade import ticketsql
from rtfacade._rest2 import filters
from rtfacade._rest2.listing import as_query
from rtfacade._sync.base import Transport, read_object
from rtfacade._sync.search import SqlAsk, check_query
from rtfacade.errors import ForbiddenError, Rest2MissingError
from rtfacade.records import TicketRecord, json_values

_TIMES = ("Date", "DateTime")


class Rest1Names:
    """Raises UnknownNameError for names that this RT does not have; asks once a client."""

    def __init__(self, client: Transport) -> None:
        """Ask through the client."""
        self._client = client
        self._types: dict[str, str] = {}
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

    def dates(self, values: Mapping[str, object]) -> None:
        """Refuse text that is no time for a Date or DateTime field: RT would clear the field.

        One request for the fields whose types are not known yet, and none where all values could be
        times. What RT does not show the user is not checked.
        """
        doubtful = {
            name: text
            for name, value in values.items()
            for text in (value if json_values.is_array(value) else [value])
            if isinstance(text, str) and text and ticketsql.is_no_time(text)
        }
        with suppress(Rest2MissingError, ForbiddenError):
            self._learn([name for name in doubtful if name.casefold() not in self._types])
        for name, text in doubtful.items():
            if self._types.get(name.casefold()) in _TIMES:
                raise ValueError(f"custom_fields: {name!r} takes a date, and {text!r} is none")

    def _learn(self, names: Sequence[str]) -> None:
        """Read the types of custom fields of tickets, once a client."""
        numbers = [name for name in names if name.isascii() and name.isdigit()]
        searches = [[filters.plain("id", "=", int(number))] for number in numbers]
        if len(numbers) < len(names):
            named = [name for name in names if name not in numbers]
            searches.append([{"field": "Name", "value": name} for name in named])
        for where in searches:
            query = as_query(where, None, descending=False)
            page = read_object(
                self._client,
                field_ops.customfields_get.request_kwargs(
                    query=query, page=1, per_page=100, fields="Name,Type,LookupType"
                ),
            )
            for row in json_values.objects(page.get("items")):
                if row.get("LookupType") == TicketRecord.custom_field_type:
                    for key in (row.get("Name"), row.get("id")):
                        self._types[str(key).casefold()] = str(row.get("Type"))
        for name in names:
            self._types.setdefault(name.casefold(), "")

    def type(self, name: str) -> None:
        """Check a type of transactions."""
        check = self._client._name_check  # pyright: ignore[reportPrivateUsage]
        with suppress(Rest2MissingError):
            check.types(
                [name], SqlAsk(self._client, transaction_ops.transactions_get.request_kwargs)
            )
