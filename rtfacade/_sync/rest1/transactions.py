# written by scripts/unasync.py from rtfacade/_async/rest1/transactions.py; do not edit
"""REST1's transactions."""

from __future__ import annotations

from rtfacade._rest1 import answers
from rtfacade._rest2.resources import none_of
from rtfacade._sync.rest1.base import Rest1Noun
from rtfacade.records import serialize
from rtfacade.records.history import HistoryEntry


class Rest1Transactions(Rest1Noun):
    """``rt.rest1.transaction``."""

    kind = "transaction"

    def show(self, id: int) -> HistoryEntry:
        """Read a transaction, of whatever object; one request.

        ``ticket_id`` is the number of the object that it happened to. Raises NotFoundError,
        ForbiddenError.
        """
        number = serialize.identifier("id", id)
        try:
            forms = self._rest1.read(f"transaction/{number}", format="l")
        except answers.AccidentError as error:
            # RT answers like this for a missing one.
            raise none_of(self.kind, number) from error
        return answers.entry(forms[0], number)
