from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...calling import Answers
from ...calling import build as _build
from ...types import UNSET, Response, Unset

if TYPE_CHECKING:
    from ...client import AuthenticatedClient, Client

_ANSWERS: Answers[None] = Answers(
    {
        "200": None,
        "302": None,
        "4XX": None,
        "5XX": None,
    }
)


def request_kwargs(
    id_or_name: str,
    *,
    page: int | Unset = UNSET,
    per_page: int | Unset = UNSET,
) -> dict[str, Any]:
    """Return the request as arguments of httpx; `sync_detailed` explains the arguments."""
    return _build(
        "head",
        "/user/{id_or_name}/groups",
        path={
            "id_or_name": id_or_name,
        },
        query={
            "page": page,
            "per_page": per_page,
        },
    )


def sync_detailed(
    id_or_name: str,
    *,
    client: AuthenticatedClient | Client,
    page: int | Unset = UNSET,
    per_page: int | Unset = UNSET,
) -> Response[None]:
    """Check whether you may list a user's groups

    Needs the same rights as the list. RT answers 200 even if the user does not exist.

    Args:
        id_or_name (str): Number or name of the record. RT always takes digits as a number and
            cannot find a name that contains a slash. On PostgreSQL, a name with non-ASCII letters
            gives 404: use the number, or search by name.
        client: The client that sends the request.
        page (int | Unset): Page number, starting at 1; RT takes anything else as 1. For a
            number past the end, RT returns an empty page up to 5.0.5; from 5.0.6 it returns the
            last page again for queues, users, history and similar lists.
        per_page (int | Unset): Rows on a page, 100 at most; 20 if not given.

    Raises:
        errors.UnexpectedStatus: The answer is not described, and
            client.raise_on_unexpected_status is True.
        httpx.TimeoutException: The request takes longer than client.timeout.

    Returns:
        The answer: status, headers and content.
    """

    return _ANSWERS.send(
        client,
        request_kwargs(
            id_or_name=id_or_name,
            page=page,
            per_page=per_page,
        ),
    )


async def asyncio_detailed(
    id_or_name: str,
    *,
    client: AuthenticatedClient | Client,
    page: int | Unset = UNSET,
    per_page: int | Unset = UNSET,
) -> Response[None]:
    """Do what `sync_detailed` does, with an asynchronous client."""
    return await _ANSWERS.send_async(
        client,
        request_kwargs(
            id_or_name=id_or_name,
            page=page,
            per_page=per_page,
        ),
    )


_get_kwargs = request_kwargs
