# written by scripts/unasync.py from rtfacade/_async/rest1/ticket_links.py; do not edit
"""REST1's links of a ticket, merging, and whose a ticket is."""

from __future__ import annotations

from typing import Unpack

from rtfacade import _rest1
from rtfacade._rest1 import to_forms
from rtfacade._sync.rest1.noun import Rest1Noun
from rtfacade.errors import BadRequestError, NotAppliedError, ServerError
from rtfacade.records import serialize
from rtfacade.records.changes import Rest1LinkTargets
from rtfacade.records.link_kinds import REST1_RELATION
from rtfacade.records.links import Links


class Rest1TicketLinks(Rest1Noun):
    """How a ticket hangs together with others, and with its owner."""

    kind = "ticket"

    def links(self, id: int) -> Links:
        """Read all links: tickets, articles, assets and addresses; one request.

        Reminders and links to disabled articles are left out (RT's rule). Raises NotFoundError.
        """
        number = serialize.identifier("id", id)
        forms = self._rest1.read(f"ticket/{number}/links/show", format="l")
        return _rest1.read_links(forms[0])

    def link(self, id: int, **targets: Unpack[Rest1LinkTargets]) -> None:
        """Add links; one request for each. A link that is there already is no error.

        Raises BadRequestError with RT's reason at the first that is refused (those before it are
        made), NotFoundError for a missing ticket.
        """
        self._change_links(id, targets, remove=False)

    def unlink(self, id: int, **targets: Unpack[Rest1LinkTargets]) -> None:
        """Remove links; one request for each. A link that is not there is no error."""
        self._change_links(id, targets, remove=True)

    def edit_links(self, id: int, **targets: Unpack[Rest1LinkTargets]) -> Links:
        """Set the links of each kind given to the whole new list; two requests.

        Returns the links as they are then. Raises ConflictError with RT's reason, NotAppliedError
        if the links, read back, are not as asked.
        """
        number = serialize.identifier("id", id)
        asked = to_forms.links(targets, clear=True)
        reply = self._rest1.request(f"ticket/{number}/links", _rest1.compose(asked))
        links = self.links(number)
        wrong = [key for key, wanted in asked.items() if not links.are(key, wanted)]
        if wrong:
            raise NotAppliedError(reply.messages, wrong, links)
        return links

    def merge(self, id: int, into: int) -> None:
        """Merge ticket ``id`` into another, which survives; one request.

        It cannot be undone. Raises BadRequestError, for which RT seldom gives a reason.
        """
        source, target = serialize.identifier("id", id), serialize.identifier("into", into)
        if source == target:
            raise ValueError(f"ticket {source} cannot be merged into itself")
        # Without a form RT answers 200 to a refusal; any field makes it tell, by the code.
        self._rest1.request(f"ticket/{source}/merge/{target}", "id: merge\n")

    def take(self, id: int) -> tuple[str, ...]:
        """Make a ticket of nobody one's own and return what RT says; one request.

        Raises BadRequestError with RT's reason when it is somebody's (or one's own) already.
        """
        return self.own(id, "take")

    def untake(self, id: int) -> tuple[str, ...]:
        """Give one's own ticket back to nobody; as ``take``."""
        return self.own(id, "untake")

    def steal(self, id: int) -> tuple[str, ...]:
        """Take a ticket from its owner; as ``take``."""
        return self.own(id, "steal")

    def own(self, id: int, action: str) -> tuple[str, ...]:
        """Do one of the three by its name."""
        number = serialize.identifier("id", id)
        form = _rest1.compose({"Action": action})
        return (self._rest1.request(f"ticket/{number}/take", form)).messages

    def _change_links(self, id: int, targets: Rest1LinkTargets, *, remove: bool) -> None:
        number = serialize.identifier("id", id)
        for key, wanted in to_forms.links(targets).items():
            for target in wanted:
                self._change_link(number, key, target, remove=remove)

    def _change_link(self, id: int, key: str, target: str, *, remove: bool) -> None:
        """One link; code 500 means "refused" on this route."""
        form = {"id": str(id), "rel": REST1_RELATION.get(key, key), "to": target}
        try:
            self._rest1.submit("ticket/link", {**form, "del": "1"} if remove else form)
        except ServerError as error:
            if remove and not (self.links(id)).holds(key, target):
                return
            raise BadRequestError(400, error.messages, error.request) from error
