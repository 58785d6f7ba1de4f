# written by scripts/unasync.py from rtfacade/_async/rest1/stream.py; do not edit
"""What comes behind the first line of an answer, as it comes."""

from __future__ import annotations

import re
from collections.abc import Generator, Iterator

import httpx

from rtfacade import _rest1
from rtfacade._rest1 import answers
from rtfacade._sync.http import drop_if_poisoned
from rtfacade.errors import ProtocolError, Rest1ClosedError, TransportError, status_error

#: Versions whose raw contents lose their trailing line ends (docs/rt/rest1.md#attachments).
_INEXACT = re.compile(r"(4\.[0-3]\.|4\.4\.[0-4](?!\d)|5\.0\.[01](?!\d))")


class Payload:
    """The bytes behind the envelope, once; none for an empty answer.

    ``framed`` says that HTTP vouches for their number: an answer without that may be cut unseen.
    """

    def __init__(self, response: httpx.Response, path: str) -> None:
        """Read from a response that is still open."""
        self._response = response
        self._path = path
        headers = response.headers
        self.framed = (
            "Content-Length" in headers
            or "chunked" in headers.get("Transfer-Encoding", "")
            or not response.http_version.startswith("HTTP/1")
        )

    def __iter__(self) -> Iterator[bytes]:
        """Begin to read."""
        return _payload(self._response, self._path)


def refuse_html(response: httpx.Response) -> None:
    """A page for people where REST1 should be: a server without it, or a login in front of it."""
    if response.headers.get("Content-Type", "").startswith("text/html") and response.is_success:
        raise Rest1ClosedError(404, ["an HTML page is where REST1 should be"], response.request)


def _payload(response: httpx.Response, path: str) -> Generator[bytes, None, None]:
    reader, head_read = _rest1.EnvelopeReader(), False
    for chunk in _chunks(response):
        if head_read:
            yield chunk
            continue
        opening = reader.feed(chunk)
        if opening is None:
            continue
        head_read = True
        _check(opening[0], opening[1], path)
        if opening[1]:
            yield opening[1]
    drop_if_poisoned(response)
    if not head_read:
        envelope, rest = reader.finish()
        if envelope is not None or rest:
            _check(envelope, rest, path)


def _chunks(response: httpx.Response) -> Generator[bytes, None, None]:
    try:
        for chunk in response.iter_bytes():
            yield chunk
    except httpx.TransportError as error:
        raise TransportError(f"the answer broke off: {error}") from error
    except httpx.DecodingError as error:
        raise ProtocolError(f"the answer cannot be decoded: {error}") from error


def _check(envelope: _rest1.Envelope | None, rest: bytes, path: str) -> None:
    if envelope is None:
        raise answers.without_envelope(path, rest)
    if envelope.status >= 400:
        raise status_error(envelope.status, _rest1.messages(rest.decode(errors="replace")))
    if path.endswith("/content") and _INEXACT.match(envelope.version):
        raise Rest1ClosedError(404, [f"REST1 of RT {envelope.version} cuts contents at their end"])
