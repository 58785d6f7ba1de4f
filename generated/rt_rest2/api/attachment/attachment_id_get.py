from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ... import reading as _r
from ...calling import Answers, as_json
from ...calling import build as _build
from ...calling import result as _result
from ...types import UNSET, Response, Unset

if TYPE_CHECKING:
    from ...client import AuthenticatedClient, Client
    from ...models.attachment import Attachment
    from ...models.error import Error

_ANSWERS: Answers[Attachment | Error] = Answers(
    {
        "200": as_json(_r.record("attachment", "Attachment")),
        "302": None,
        "4XX": as_json(_r.record("error", "Error")),
        "5XX": as_json(_r.record("error", "Error")),
    }
)


def request_kwargs(
    id: int,
    *,
    fields_creator: str | Unset = UNSET,
    fields_parent: str | Unset = UNSET,
) -> dict[str, Any]:
    """Return the request as arguments of httpx; `sync_detailed` explains the arguments."""
    return _build(
        "get",
        "/attachment/{id}",
        path={
            "id": id,
        },
        query={
            "fields[Creator]": fields_creator,
            "fields[Parent]": fields_parent,
        },
    )


def sync_detailed(
    id: int,
    *,
    client: AuthenticatedClient | Client,
    fields_creator: str | Unset = UNSET,
    fields_parent: str | Unset = UNSET,
) -> Response[Attachment | Error]:
    """Read an attachment

    Needs the right to see its transaction. RT converts text to UTF-8 and returns everything else
    byte for byte. A missing attachment gives 404 up to 5.0.4; from 5.0.5, and in Debian's 5.0.3, it
    gives 500.

    Args:
        id (int): Number of the record.
        client: The client that sends the request.
        fields_creator (str | Unset): Fields to add to every reference in `Creator`, separated
            by commas. In a list, also name `Creator` in `fields`.
        fields_parent (str | Unset): Fields to add to every reference in `Parent`, separated by
            commas.

    Raises:
        errors.UnexpectedStatus: The answer is not described, and
            client.raise_on_unexpected_status is True.
        httpx.TimeoutException: The request takes longer than client.timeout.

    Returns:
        The answer: status, headers and content, and the content as
        Attachment | Error.
    """

    return _ANSWERS.send(
        client,
        request_kwargs(
            id=id,
            fields_creator=fields_creator,
            fields_parent=fields_parent,
        ),
    )


async def asyncio_detailed(
    id: int,
    *,
    client: AuthenticatedClient | Client,
    fields_creator: str | Unset = UNSET,
    fields_parent: str | Unset = UNSET,
) -> Response[Attachment | Error]:
    """Do what `sync_detailed` does, with an asynchronous client."""
    return await _ANSWERS.send_async(
        client,
        request_kwargs(
            id=id,
            fields_creator=fields_creator,
            fields_parent=fields_parent,
        ),
    )


def sync(
    id: int,
    *,
    client: AuthenticatedClient | Client,
    fields_creator: str | Unset = UNSET,
    fields_parent: str | Unset = UNSET,
) -> Attachment | Error | None:
    """Return the result alone of `sync_detailed`; raise errors.UnexpectedStatus if there is none."""
    return _result(
        sync_detailed(
            id=id,
            client=client,
            fields_creator=fields_creator,
            fields_parent=fields_parent,
        )
    )


async def asyncio(
    id: int,
    *,
    client: AuthenticatedClient | Client,
    fields_creator: str | Unset = UNSET,
    fields_parent: str | Unset = UNSET,
) -> Attachment | Error | None:
    """Do what `sync` does, with an asynchronous client."""
    return _result(
        await asyncio_detailed(
            id=id,
            client=client,
            fields_creator=fields_creator,
            fields_parent=fields_parent,
        )
    )


_get_kwargs = request_kwargs
