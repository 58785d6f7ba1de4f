# written by scripts/unasync.py from rtfacade/_async/visibility.py; do not edit
"""Whether the user may see a ticket, asked in the protocol that this RT has."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager

from rt_rest2.api import ticket as ops
from rtfacade._rest2.listing import Request
from rtfacade._rest2.resources import KeyOperation, fits_a_path, none_of
from rtfacade._sync.base import Client
from rtfacade.errors import (
    BadRequestError,
    ForbiddenError,
    NotFoundError,
    Rest2MissingError,
    RTError,
    StatusError,
)

#: RT's statuses for a record that does not exist: it also fails with 500.
MISSING = (404, 500)


def require_ticket(client: Client, number: int) -> None:
    """Raise NotFoundError or ForbiddenError for a ticket that the user cannot read.

    Where there is no REST2, REST1 is asked.
    """
    try:
        client.send(ops.ticket_id_get.request_kwargs(number))
    except Rest2MissingError:
        client.rest1.ticket.show(number, fields=["Subject"])


@contextmanager
def on_ticket(client: Client, number: int) -> Generator[None, None, None]:
    """Explain a refusal: RT says 400 too where the ticket is missing or hidden.

    One more request where RT refuses. Raises NotFoundError or ForbiddenError, which name the
    ticket, or else what was raised.
    """
    try:
        yield
    except BadRequestError:
        explain(client, number)
        raise


def explain(client: Client, number: int) -> None:
    """Raise NotFoundError or ForbiddenError for a missing or hidden ticket, and nothing else."""
    try:
        require_ticket(client, number)
    except (NotFoundError, ForbiddenError):
        raise
    except RTError:
        return


def why_not(client: Client, request: Request, label: str, number: int) -> RTError:
    """Return the error for a record that no list shows; one request, in place of its content."""
    try:
        client.send(request)
    except ForbiddenError as error:
        return error
    except StatusError as error:
        if error.status not in MISSING:
            raise
    return none_of(label, number)


def explain_place(client: Client, read: KeyOperation, label: str, key: object) -> None:
    """Raise NotFoundError if there is no queue, catalog or class of this key.

    RT answers 403 to a new record in a missing one. A name that RT may not find in a path is left
    alone.
    """
    if not isinstance(key, int) and not (isinstance(key, str) and fits_a_path(key)):
        return
    try:
        client.send(read(key))
    except NotFoundError as error:
        raise none_of(label, key) from error
    except RTError:
        return
