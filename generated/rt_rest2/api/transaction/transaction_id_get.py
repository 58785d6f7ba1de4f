from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ... import reading as _r
from ...calling import Answers, as_json
from ...calling import build as _build
from ...calling import result as _result
from ...types import UNSET, Response, Unset

if TYPE_CHECKING:
    from ...client import AuthenticatedClient, Client
    from ...models.error import Error
    from ...models.transaction import Transaction

_ANSWERS: Answers[Error | Transaction] = Answers(
    {
        "200": as_json(_r.record("transaction", "Transaction")),
        "302": None,
        "4XX": as_json(_r.record("error", "Error")),
        "5XX": as_json(_r.record("error", "Error")),
    }
)


def request_kwargs(
    id: int,
    *,
    fields_creator: str | Unset = UNSET,
) -> dict[str, Any]:
    """Return the request as arguments of httpx; `sync_detailed` explains the arguments."""
    return _build(
        "get",
        "/transaction/{id}",
        path={
            "id": id,
        },
        query={
            "fields[Creator]": fields_creator,
        },
    )


def sync_detailed(
    id: int,
    *,
    client: AuthenticatedClient | Client,
    fields_creator: str | Unset = UNSET,
) -> Response[Error | Transaction]:
    """Read a transaction

    Needs the right to see the record. Up to 5.0.4, changes of links and queues give 500; from
    5.0.5, entries of type SetWatcher have null as value. A list with `fields` returns the stored
    values instead. A missing transaction gives 404 up to 5.0.4; from 5.0.5, and in Debian's 5.0.3,
    it gives 500.

    Args:
        id (int): Number of the record.
        client: The client that sends the request.
        fields_creator (str | Unset): Fields to add to every reference in `Creator`, separated
            by commas. In a list, also name `Creator` in `fields`.

    Raises:
        errors.UnexpectedStatus: The answer is not described, and
            client.raise_on_unexpected_status is True.
        httpx.TimeoutException: The request takes longer than client.timeout.

    Returns:
        The answer: status, headers and content, and the content as
        Error | Transaction.
    """

    return _ANSWERS.send(
        client,
        request_kwargs(
            id=id,
            fields_creator=fields_creator,
        ),
    )


async def asyncio_detailed(
    id: int,
    *,
    client: AuthenticatedClient | Client,
    fields_creator: str | Unset = UNSET,
) -> Response[Error | Transaction]:
    """Do what `sync_detailed` does, with an asynchronous client."""
    return await _ANSWERS.send_async(
        client,
        request_kwargs(
            id=id,
            fields_creator=fields_creator,
        ),
    )


def sync(
    id: int,
    *,
    client: AuthenticatedClient | Client,
    fields_creator: str | Unset = UNSET,
) -> Error | Transaction | None:
    """Return the result alone of `sync_detailed`; raise errors.UnexpectedStatus if there is none."""
    return _result(
        sync_detailed(
            id=id,
            client=client,
            fields_creator=fields_creator,
        )
    )


async def asyncio(
    id: int,
    *,
    client: AuthenticatedClient | Client,
    fields_creator: str | Unset = UNSET,
) -> Error | Transaction | None:
    """Do what `sync` does, with an asynchronous client."""
    return _result(
        await asyncio_detailed(
            id=id,
            client=client,
            fields_creator=fields_creator,
        )
    )


_get_kwargs = request_kwargs
