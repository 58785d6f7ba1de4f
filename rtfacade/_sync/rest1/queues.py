# written by scripts/unasync.py from rtfacade/_async/rest1/queues.py; do not edit
"""REST1's queues."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Unpack

from rtfacade._rest1 import to_forms
from rtfacade._sync.rest1.base import Rest1Named
from rtfacade.records.changes import Rest1QueueChanges, Rest1QueueFields
from rtfacade.records.rest1 import Rest1CustomField, Rest1Queue


class Rest1Queues(Rest1Named):
    """``rt.rest1.queue``. Text is a name, ids are ints.

    A name with letters outside ASCII is searched for: one more request. REST1 finds names among the
    queues that you may see, so a hidden queue is a NotFoundError by name, a ForbiddenError by id.
    """

    kind = "queue"
    _shown = Rest1Queue

    def show(self, queue: str | int, *, fields: Sequence[str] | None = None) -> Rest1Queue:
        """Read a queue; one request. ``fields`` are RT's names; custom fields cannot be picked.

        Raises NotFoundError, ForbiddenError.
        """
        return Rest1Queue.of_form(self._form(queue, fields), complete=fields is None)

    def create(self, name: str, **fields: Unpack[Rest1QueueFields]) -> int:
        """Create a queue and return its id; two requests.

        Raises BadRequestError, for which RT gives no reason, and NotAppliedError if RT complains
        about a part; ``record`` is then the id.
        """
        return self._create_named(to_forms.QUEUE, {"name": name, **fields})

    def edit(self, queue: str | int, **changes: Unpack[Rest1QueueChanges]) -> tuple[str, ...]:
        """Change a queue and return what RT says; one request, two for a name.

        One more for a record that this client has edited before, to tell RT's answers apart.
        Nothing is said where nothing had to be changed. Raises NotAppliedError when a part was
        refused and the rest is done, ConflictError when all was refused, NotFoundError,
        ForbiddenError.
        """
        return self._change(queue, to_forms.columns(to_forms.QUEUE, changes))

    def custom_fields(self, queue: str | int) -> tuple[Rest1CustomField, ...]:
        """List the custom fields of the queue itself; one request.

        One more where a name or a description has parentheses, to tell where the name ends, or
        where there are none. Raises NotFoundError, ForbiddenError.
        """
        return self._definitions(queue, "customfields")

    def ticket_custom_fields(self, queue: str | int) -> tuple[Rest1CustomField, ...]:
        """List the custom fields of the queue's tickets; requests as for ``custom_fields``.

        RT shows those alone that the user may see in every queue, so a right that is granted for
        this queue only does not count.
        """
        return self._definitions(queue, "ticketcustomfields")
