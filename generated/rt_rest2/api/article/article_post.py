from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from ... import reading as _r
from ...calling import Answers, Bodies, as_json
from ...calling import build as _build
from ...calling import result as _result
from ...types import Response

if TYPE_CHECKING:
    from ...client import AuthenticatedClient, Client
    from ...models.article_create import ArticleCreate
    from ...models.error import Error
    from ...models.record_upload import RecordUpload
    from ...models.reference import Reference

_ANSWERS: Answers[Error | Reference] = Answers(
    {
        "201": as_json(_r.record("reference", "Reference")),
        "302": None,
        "4XX": as_json(_r.record("error", "Error")),
        "5XX": as_json(_r.record("error", "Error")),
    }
)
_BODIES: Bodies = (
    ("application/json", "json", _r.record("article_create", "ArticleCreate")),
    ("multipart/form-data", "files", _r.record("record_upload", "RecordUpload")),
)


def request_kwargs(
    *,
    body: ArticleCreate | RecordUpload | Mapping[str, Any],
) -> dict[str, Any]:
    """Return the request as arguments of httpx; `sync_detailed` explains the arguments."""
    return _build(
        "post",
        "/article",
        body=body,
        bodies=_BODIES,
    )


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    body: ArticleCreate | RecordUpload | Mapping[str, Any],
) -> Response[Error | Reference]:
    """Create an article

    Needs the right CreateArticle in the class. An unknown class gives 400 up to 5.0.4; from 5.0.5,
    and in Debian's 5.0.3, it gives 403. If the name is missing, or the class has an article of that
    name, RT answers 400 without the reason.

    Args:
        client: The client that sends the request.
        body (ArticleCreate): A new article. RT silently ignores links, URI and Parent: set them
            with an update.
        body (RecordUpload): A write with a file for a custom field, which names the part:
            `{"CustomFields": {"Photo": {"UploadField": "File"}}}`. RT takes a part of any name; for
            several files in one request, send them as base64 in JSON.

    Raises:
        errors.UnexpectedStatus: The answer is not described, and
            client.raise_on_unexpected_status is True.
        httpx.TimeoutException: The request takes longer than client.timeout.

    Returns:
        The answer: status, headers and content, and the content as
        Error | Reference.
    """

    return _ANSWERS.send(
        client,
        request_kwargs(
            body=body,
        ),
    )


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    body: ArticleCreate | RecordUpload | Mapping[str, Any],
) -> Response[Error | Reference]:
    """Do what `sync_detailed` does, with an asynchronous client."""
    return await _ANSWERS.send_async(
        client,
        request_kwargs(
            body=body,
        ),
    )


def sync(
    *,
    client: AuthenticatedClient | Client,
    body: ArticleCreate | RecordUpload | Mapping[str, Any],
) -> Error | Reference | None:
    """Return the result alone of `sync_detailed`; raise errors.UnexpectedStatus if there is none."""
    return _result(
        sync_detailed(
            client=client,
            body=body,
        )
    )


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    body: ArticleCreate | RecordUpload | Mapping[str, Any],
) -> Error | Reference | None:
    """Do what `sync` does, with an asynchronous client."""
    return _result(
        await asyncio_detailed(
            client=client,
            body=body,
        )
    )


_get_kwargs = request_kwargs
