"""Origins: which server a request goes to, and which address RT itself has."""

from __future__ import annotations

import re
from typing import Protocol

import httpx

from rtfacade.errors import StatusError

#: The path of REST2 below the address of an RT.
REST2 = "/REST/2.0"
#: ``request.extensions`` key of a request that is signed, and on its way from then.
SIGNED = "rtfacade.signed"
_DEFAULT_PORTS = {"http": 80, "https": 443}
#: Only ``_url`` has RT's host; ``Location`` is a path (docs/rt/behaviour.md#origin-check).
#: A quote inside a JSON string is escaped, so no text that somebody wrote can match.
_URL_KEY = re.compile(rb'"_url"\s*:\s*"(https?:[^"]{1,500}?)/REST/2\.0/')


class Identity(Protocol):
    """What the HTTP client asks of the object that signs its requests."""

    #: Whether answers may still tell something.
    learns: bool

    def learn(self, response: httpx.Response) -> None:
        """Look at a successful answer of REST2 for RT's own address."""

    def explain(self, error: StatusError) -> None:
        """Add to an error what the user can do about it."""

    def login_failed(self, request: httpx.Request) -> None:
        """Note that a request had no answer, which may be the login."""


def check_origin(ours: httpx.URL, theirs: httpx.URL) -> None:
    """Raise ValueError for a request to anywhere but our own RT."""
    if _key(ours) != _key(theirs):
        raise ValueError(
            f"this client and its credentials are for {origin_of(ours)}, not for "
            f"{origin_of(theirs)}"
        )


def origin_of(url: httpx.URL) -> str:
    """Return the origin of an address as a browser writes it."""
    return f"{url.scheme}://{url.netloc.decode()}"


def same_origin(one: str, other: str) -> bool:
    """Compare two origins; a default port may be written or left out."""
    return _key(httpx.URL(one)) == _key(httpx.URL(other))


def stated_origin(response: httpx.Response) -> str | None:
    """Return the origin that RT itself writes into its links (``$WebBaseURL``)."""
    match = _URL_KEY.search(response.content)
    return None if match is None else _parse(match[1].decode("latin-1"))


def location_origin(response: httpx.Response) -> str | None:
    """Return the origin of a ``Location`` within REST2, which a proxy may have rewritten."""
    base, is_rest2, _ = response.headers.get("Location", "").partition(f"{REST2}/")
    return _parse(base) if is_rest2 else None


def is_login_redirect(response: httpx.Response) -> bool:
    """Recognise how REST2 says 401 to a client with a cookie: 302 to RT's front page.

    RT names a path; a proxy in front of it may have made an address of that.
    """
    if response.status_code != 302:
        return False
    ours = response.request.url
    base = ours.path.partition(REST2)[0]
    try:
        target = httpx.URL(response.headers.get("Location") or "-")
    except httpx.InvalidURL:
        return False
    return target.host in ("", ours.host) and target.path in (f"{base}/", base or "/")


def _parse(text: str) -> str | None:
    try:
        url = httpx.URL(text)
    except httpx.InvalidURL:
        return None
    if url.scheme not in _DEFAULT_PORTS or not url.host or url.userinfo:
        return None
    return origin_of(url)


def _key(url: httpx.URL) -> tuple[str, str, int | None]:
    return url.scheme, url.host, url.port or _DEFAULT_PORTS.get(url.scheme)
