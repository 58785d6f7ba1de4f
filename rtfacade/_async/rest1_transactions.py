"""REST1's transactions."""

from __future__ import annotations

from rtfacade import _rest1answers, _values
from rtfacade._async.resource import none_of
from rtfacade._async.rest1_noun import AsyncRest1Noun
from rtfacade.historyrecords import HistoryEntry


class AsyncRest1Transactions(AsyncRest1Noun):
    """``rt.rest1.transaction``."""

    kind = "transaction"

    async def show(self, id: int) -> HistoryEntry:
        """Read a transaction, of whatever object; one request.

        ``ticket_id`` is the number of the object that it happened to. Raises NotFoundError, also
        for one that may not be seen.
        """
        number = _values.identifier("id", id)
        try:
            forms = await self._rest1.read(f"transaction/{number}", format="l")
        except _rest1answers.AccidentError as error:
            # That is how RT answers for one that is not there.
            raise none_of(self.kind, number) from error
        return _rest1answers.entry(forms[0], number)
