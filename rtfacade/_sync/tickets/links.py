# written by scripts/unasync.py from rtfacade/_async/tickets/links.py; do not edit
"""Links, merging and ownership over REST1, or over REST2 where REST1 is closed.

REST1 tells by a code which request was refused; REST2 answers 200 with messages, so the ticket is
read back.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from rt_rest2 import models
from rt_rest2.api import ticket as ops
from rtfacade._rest1 import to_forms
from rtfacade._rest2.resources import OwnerOperation
from rtfacade._sync.base import Client, read_object, write
from rtfacade._sync.visibility import explain, on_ticket
from rtfacade.errors import BadRequestError, Rest1ClosedError
from rtfacade.records import TicketRecord, json_values, serialize
from rtfacade.records.changes import Rest1LinkTargets
from rtfacade.records.links import Links


def read_links(client: Client, id: int) -> Links:
    """Read all links."""
    number = serialize.identifier("id", id)
    request = ops.ticket_id_get.request_kwargs(number)
    try:
        return client.rest1.ticket.links(number)
    except Rest1ClosedError:
        return Links.of_hyperlinks(read_object(client, request))


def change_links(client: Client, id: int, targets: Rest1LinkTargets, *, remove: bool) -> None:
    """Add or remove links."""
    number = serialize.identifier("id", id)
    verbs = client.rest1.ticket
    try:
        with on_ticket(client, number):
            (verbs.unlink if remove else verbs.link)(number, **targets)
    except Rest1ClosedError:
        _change_over_rest2(client, number, to_forms.links(targets), remove=remove)


def merge(client: Client, id: int, into: int) -> None:
    """Merge a ticket into another."""
    source, target = serialize.identifier("id", id), serialize.identifier("into", into)
    if source == target:
        raise ValueError(f"ticket {source} cannot be merged into itself")
    try:
        client.rest1.ticket.merge(source, into=target)
    except Rest1ClosedError:
        before = _surviving(client, source)
        messages = _put(client, source, {"MergeInto": target})
        # RT answers 200 to a refusal, and changes nothing.
        if _surviving(client, source) == before:
            raise BadRequestError(400, messages) from None
    except BadRequestError:
        explain(client, source)
        explain(client, target)
        raise


def change_owner(client: Client, id: int, action: str, operation: OwnerOperation) -> None:
    """Take, unassign or steal a ticket."""
    number = serialize.identifier("id", id)
    try:
        client.rest1.ticket.own(number, action)
    except Rest1ClosedError:
        before = _owner(client, number)
        messages = write(client, operation(number, body=models.TicketUpdate()))
        # RT answers 200 to a refusal, and changes nothing.
        if _owner(client, number) == before:
            raise BadRequestError(400, messages) from None
    except BadRequestError:
        explain(client, number)
        raise


def _change_over_rest2(
    client: Client, id: int, requested: Mapping[str, list[str]], *, remove: bool
) -> None:
    prefix = "Delete" if remove else "Add"
    payload = {f"{prefix}{key}": targets for key, targets in requested.items()}
    messages = _put(client, id, payload)
    raw = read_object(client, ops.ticket_id_get.request_kwargs(id))
    links = Links.of_hyperlinks(raw)
    if any(
        links.holds(key, target) == remove
        for key, targets in requested.items()
        for target in targets
    ):
        raise BadRequestError(400, messages)


def _surviving(client: Client, id: int) -> int:
    return json_values.identifier(read_object(client, ops.ticket_id_get.request_kwargs(id)))


def _owner(client: Client, id: int) -> str:
    raw = read_object(client, ops.ticket_id_get.request_kwargs(id))
    return TicketRecord.of(raw).owner.name


def _put(client: Client, id: int, payload: Mapping[str, Any]) -> tuple[str, ...]:
    body = models.TicketUpdate.from_dict(payload)
    return write(client, ops.ticket_id_put.request_kwargs(id, body=body))
