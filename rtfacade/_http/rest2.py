"""An RT without REST2: RT 4.4, and any RT that has it switched off.

REST1's first line tells the version, without a login too. RT 4.4 can have REST2 from an extension,
so the version alone decides nothing: a page of HTML with 404 where REST2 should be does.
"""

from __future__ import annotations

import re

import httpx

from rtfacade.errors import Rest2MissingError

PATH = "/REST/2.0"
_BANNER = re.compile(rb"RT/(\d+(?:\.\d+)*)\S* \d{3}\b")
_PAGES = ("/NoAuth/Login", "/SelfService/")
#: The last major version that has no REST2 of its own.
_OLD = 4


def is_for(request: httpx.Request) -> bool:
    """Tell whether a request is for REST2."""
    return PATH in request.url.path


def version_in(content: bytes) -> str | None:
    """Return the version in the first line of a REST1 answer, None for any other answer."""
    match = _BANNER.match(content)
    return match[1].decode() if match else None


def may_be_missing(version: str | None) -> bool:
    """Tell whether an RT of this version has to be asked for REST2 before anything is written."""
    return version is not None and int(version.partition(".")[0]) <= _OLD


def is_missing(response: httpx.Response) -> bool:
    """Tell whether a page for people is where REST2 should be: not found, or a redirect to one.

    RT 4.4 sends who is not logged in to ``/NoAuth/Login.html``, whatever the address, and
    unprivileged users to ``/SelfService/``; REST2 sends nobody to either.
    """
    if response.is_redirect:
        target: str = response.headers.get("Location", "")
        return any(page in target for page in _PAGES)
    kind: str = response.headers.get("Content-Type", "")
    return response.status_code == 404 and kind.startswith("text/html")


def error(version: str, address: httpx.URL) -> Rest2MissingError:
    """Say what is missing and what is there."""
    base = str(address.copy_with(query=None, fragment=None)).partition("/REST/")[0]
    return Rest2MissingError(f"RT {version} at {base} has no REST2: use rt.rest1")
