# written by scripts/unasync.py from rtfacade/_async/links.py; do not edit
"""Links between tickets and to anything else, and merging: REST1, with REST2 behind it.

REST1 says which link was refused by a code; REST2 answers 200 with sentences and is read back.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypedDict, Unpack

from rt_rest2 import models
from rt_rest2.api import ticket as ops
from rtfacade import _values
from rtfacade._linkkinds import KINDS, REST1_RELATION
from rtfacade._sync.resource import Resource
from rtfacade._values import Targets
from rtfacade._wire import sentences
from rtfacade.errors import (
    BadRequestError,
    NotAppliedError,
    Rest1ClosedError,
    ServerError,
)
from rtfacade.linkrecords import Links


class LinkTargets(TypedDict, total=False):
    """The keywords of ``link`` and ``unlink``: ticket numbers and addresses, one or several."""

    depends_on: Targets
    depended_on_by: Targets
    refers_to: Targets
    referred_to_by: Targets
    members: Targets
    member_of: Targets


class Linking(Resource):
    """How a ticket hangs together with others."""

    def links(self, id: int) -> Links:
        """Read all links: tickets, articles, assets and addresses; one request.

        Reminders and links to disabled articles are left out (RT's rule on REST1). Raises
        NotFoundError.
        """
        number = _values.identifier("id", id)
        try:
            forms = self._rt.rest1.read(f"ticket/{number}/links/show", format="l")
        except Rest1ClosedError:
            return Links.of_hyperlinks(self._object(ops.ticket_id_get.request_kwargs(number)))
        return Links.of_rest1(forms[0])

    def link(self, id: int, **targets: Unpack[LinkTargets]) -> None:
        """Add links; one request for each. A link that is there already is no error.

        ``rt.tickets.link(42, depends_on=43, refers_to="https://example.com/x")``. Raises
        BadRequestError with RT's reason at the first that is refused (those before it are made),
        NotFoundError for a missing ticket.
        """
        self._change(id, targets, remove=False)

    def unlink(self, id: int, **targets: Unpack[LinkTargets]) -> None:
        """Remove links; one request for each. A link that is not there is no error."""
        self._change(id, targets, remove=True)

    def merge(self, id: int, into: int) -> None:
        """Merge ticket ``id`` into another, which survives; one request.

        It cannot be undone. Raises BadRequestError with RT's reason, NotFoundError.
        """
        source, target = _values.identifier("id", id), _values.identifier("into", into)
        if source == target:
            raise ValueError(f"ticket {source} cannot be merged into itself")
        try:
            # Without a form RT answers 200 to a refusal; any field makes it tell, by the code.
            self._rt.rest1.request(f"ticket/{source}/merge/{target}", "id: merge\n")
        except Rest1ClosedError:
            self._merge_over_rest2(source, target)

    def _merge_over_rest2(self, source: int, target: int) -> None:
        """Look for the surviving number: a refusal is 200 here."""
        said = self._put(source, {"MergeInto": target})
        raw = self._object(ops.ticket_id_get.request_kwargs(source))
        if int(raw["id"]) == source:
            raise NotAppliedError(said, [f"ticket {source} is not merged into {target}"])

    def _change(self, id: int, targets: LinkTargets, *, remove: bool) -> None:
        number = _values.identifier("id", id)
        asked = _asked(targets)
        try:
            for key, target in asked:
                self._change_one(number, key, target, remove=remove)
        except Rest1ClosedError:
            self._change_over_rest2(number, asked, remove=remove)

    def _change_one(self, id: int, key: str, target: str, *, remove: bool) -> None:
        """One link over REST1, whose code 500 means "refused" on this route."""
        form = {"id": str(id), "rel": REST1_RELATION.get(key, key), "to": target}
        try:
            self._rt.rest1.submit("ticket/link", {**form, "del": "1"} if remove else form)
        except ServerError as error:
            if remove and not (self.links(id)).holds(key, target):
                return
            raise BadRequestError(400, error.messages, error.request) from error

    def _change_over_rest2(self, id: int, asked: list[tuple[str, str]], *, remove: bool) -> None:
        changes: dict[str, list[str]] = {}
        for key, target in asked:
            changes.setdefault(f"{'Delete' if remove else 'Add'}{key}", []).append(target)
        said = self._put(id, changes)
        links = Links.of_hyperlinks(self._object(ops.ticket_id_get.request_kwargs(id)))
        wrong = [f"{key} {target}" for key, target in asked if links.holds(key, target) == remove]
        if wrong:
            raise NotAppliedError(said, wrong)

    def _put(self, id: int, changes: Mapping[str, Any]) -> tuple[str, ...]:
        request = ops.ticket_id_put.request_kwargs(id, body=models.TicketUpdate.from_dict(changes))
        return sentences(self._list(request))


def _asked(targets: LinkTargets) -> list[tuple[str, str]]:
    unknown = set(targets) - set(KINDS)
    if unknown:
        raise TypeError(f"no kind of link {min(unknown)!r}; RT has {', '.join(KINDS)}")
    asked = [
        (KINDS[name], target)
        for name, given in targets.items()
        for target in _values.targets(name, given)
    ]
    if not asked:
        raise TypeError("name at least one link, such as depends_on=43")
    return asked
