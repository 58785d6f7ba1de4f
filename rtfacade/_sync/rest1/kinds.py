# written by scripts/unasync.py from rtfacade/_async/rest1/kinds.py; do not edit
"""Which custom fields of tickets take one value, and which several: a ticket does not tell."""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import Protocol

from rtfacade import _rest1
from rtfacade.errors import ForbiddenError, NotFoundError
from rtfacade.records.rest1 import Rest1CustomField, Rest1Ticket, custom_field_texts


class QueueFields(Protocol):
    """Lists custom fields of queues."""

    def ticket_custom_fields(self, queue: str | int) -> tuple[Rest1CustomField, ...]:
        """List the custom fields of a queue's tickets."""
        ...


class FieldKinds:
    """Asks once for each queue, and again only for a field that has not been seen there."""

    def __init__(self, queues: QueueFields) -> None:
        """Know nothing yet."""
        self._queues = queues
        self._known: dict[str, dict[str, bool | None]] = {}

    def takes_one(self, queue: str | int) -> Callable[[str], bool | None]:
        """Return what is known of a queue's fields: one value, several, or None for unknown."""
        known = self._known.get(str(queue).lower(), {})
        return lambda name: known.get(name.lower())

    def knows(self, queue: str | int, names: Collection[str]) -> bool:
        """Tell whether nothing has to be asked about these fields."""
        known = self._known.get(str(queue).lower(), {})
        return all(name.lower() in known for name in names)

    def learn(self, queue: str | int, names: Collection[str]) -> None:
        """Ask for the fields of a queue, unless these are known; at most two requests.

        Fields that RT does not tell this user about are remembered as unknown.
        """
        if self.knows(queue, names):
            return
        known: dict[str, bool | None] = {name.lower(): None for name in names}
        try:
            for field in self._queues.ticket_custom_fields(queue):
                known[field.name.lower()] = field.single
        except (NotFoundError, ForbiddenError):
            pass  # a queue that this user may not see, while they may see its tickets
        self._known.setdefault(str(queue).lower(), {}).update(known)

    def doubtful(self, form: _rest1.Form) -> list[str]:
        """Return the fields of a ticket's form whose values can be read in two ways."""
        return [name for name, value in custom_field_texts(form) if "," in value]

    def is_clear(self, form: _rest1.Form) -> bool:
        """Tell whether a ticket's form can be read without asking for anything."""
        names = self.doubtful(form)
        return not names or self.knows(form.get("Queue", ""), names)

    def ticket(self, form: _rest1.Form, *, complete: bool) -> Rest1Ticket:
        """Read a ticket's form, asking first for what has to be known."""
        queue = form.get("Queue", "")
        if queue and not self.is_clear(form):
            self.learn(queue, self.doubtful(form))
        return self.read(form, complete=complete)

    def read(self, form: _rest1.Form, *, complete: bool) -> Rest1Ticket:
        """Read a ticket's form with what is known."""
        takes_one = self.takes_one(form.get("Queue", ""))
        return Rest1Ticket.of_ticket(form, takes_one, complete=complete)
