# written by scripts/unasync.py from rtfacade/_async/tickets/links.py; do not edit
"""Links, merging and ownership over REST1, or over REST2 where REST1 is closed.

REST1 tells by a code which request was refused; REST2 answers 200 with messages, so the ticket is
read back.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from rt_rest2 import models
from rt_rest2.api import ticket as ops
from rtfacade._rest1 import to_forms
from rtfacade._rest2.resources import OwnerOperation
from rtfacade._sync.base import Client, read_object, write
from rtfacade._sync.sending import after_the_write, read_patiently, send_once
from rtfacade._sync.tickets.fields import put_ticket
from rtfacade._sync.visibility import on_ticket
from rtfacade.errors import BadRequestError, Rest1ClosedError, UnconfirmedError
from rtfacade.records import TicketRecord, json_values, serialize
from rtfacade.records.changes import Rest1LinkTargets
from rtfacade.records.links import Links
from rtfacade.records.record import told


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
        client.rest1._require_open()  # pyright: ignore[reportPrivateUsage]
        with on_ticket(client, number):
            (verbs.unlink if remove else verbs.link)(number, **targets)
    except Rest1ClosedError:
        _change_over_rest2(client, number, to_forms.links(targets), remove=remove)


def merge(client: Client, id: int, into: int) -> None:
    """Merge a ticket into another."""
    source, target = serialize.identifier("id", id), serialize.identifier("into", into)
    if source == target:
        raise ValueError(f"ticket {source} cannot be merged into itself")
    with on_ticket(client, target), on_ticket(client, source):
        try:
            client.rest1._require_open()  # pyright: ignore[reportPrivateUsage]
            client.rest1.ticket.merge(source, into=target)
        except Rest1ClosedError:
            _merge_over_rest2(client, source, target)


def change_owner(client: Client, id: int, action: str, operation: OwnerOperation) -> None:
    """Take, unassign or steal a ticket."""
    number = serialize.identifier("id", id)
    with on_ticket(client, number):
        try:
            client.rest1._require_open()  # pyright: ignore[reportPrivateUsage]
            client.rest1.ticket._own(number, action)  # pyright: ignore[reportPrivateUsage]
        except Rest1ClosedError:
            _change_owner_over_rest2(client, number, action, operation)


def _change_over_rest2(
    client: Client, id: int, requested: Mapping[str, list[str]], *, remove: bool
) -> None:
    prefix = "Delete" if remove else "Add"
    payload = {f"{prefix}{key}": targets for key, targets in requested.items()}
    read = partial(read_object, client, ops.ticket_id_get.request_kwargs(id))

    def is_so() -> bool:
        links = Links.of_hyperlinks(read_patiently(read))
        return all(
            links.holds(key, target) != remove
            for key, targets in requested.items()
            for target in targets
        )

    def look(error: UnconfirmedError) -> tuple[str, ...] | None:
        return error.messages if is_so() else None

    what = f"{'remove' if remove else 'add'} links of ticket {id}"
    messages = send_once(partial(put_ticket, client, id, payload), look, what, [id])
    with after_the_write(what, [id], messages):
        is_done = is_so()
    if not is_done:
        raise BadRequestError(400, messages)


def _merge_over_rest2(client: Client, source: int, target: int) -> None:
    """Merge, and compare: RT answers 200 to a refusal."""
    before = _surviving(client, source)

    def look(error: UnconfirmedError) -> tuple[str, ...] | None:
        is_so = _surviving(client, source) == _surviving(client, target)
        return error.messages if is_so else None

    what = f"merge ticket {source} into {target}"
    send = partial(put_ticket, client, source, {"MergeInto": target})
    messages = send_once(send, look, what, [source, target])
    with after_the_write(what, [source, target], messages):
        after = read_patiently(partial(_surviving, client, source))
    if after == before:
        raise BadRequestError(400, messages)


def _change_owner_over_rest2(
    client: Client, id: int, action: str, operation: OwnerOperation
) -> None:
    """Change the owner, and compare: RT answers 200 to a refusal."""
    before = _owner(client, id)

    def look(error: UnconfirmedError) -> tuple[str, ...] | None:
        own = client._own_user.name()  # pyright: ignore[reportPrivateUsage]
        wanted = "Nobody" if action == "untake" else own
        owner = _owner(client, id)
        is_so = wanted is not None and owner.casefold() == wanted.casefold()
        return error.messages if is_so else None

    what = f"{action} ticket {id}"
    send = partial(write, client, operation(id, body=models.TicketUpdate()))
    messages = send_once(send, look, what, [id])
    with after_the_write(what, [id], messages):
        after = read_patiently(partial(_owner, client, id))
    if after == before:
        raise BadRequestError(400, messages)


def _surviving(client: Client, id: int) -> int:
    return json_values.identifier(read_object(client, ops.ticket_id_get.request_kwargs(id)))


def _owner(client: Client, id: int) -> str:
    raw = read_object(client, ops.ticket_id_get.request_kwargs(id))
    return str(told(TicketRecord.of(raw), "owner").name)
