# written by scripts/unasync.py from rtfacade/_async/rest1.py; do not edit
"""REST1 over the wire: what the facade stands on, and ``request()`` for anything else."""

from __future__ import annotations

import re
from collections.abc import Generator, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any

import attrs
import httpx

from rtfacade import _rest1, _retry
from rtfacade._session import SessionAuth
from rtfacade._sync.http import Gate, drop_if_poisoned
from rtfacade.auth import Credentials
from rtfacade.errors import ProtocolError, Rest1ClosedError, TransportError, status_error

#: Versions whose raw contents lose their trailing line ends (facts about REST1).
_INEXACT = re.compile(r"(4\.[0-3]\.|4\.4\.[0-4](?!\d)|5\.0\.[01](?!\d))")

#: What httpx takes for one uploaded file.
Part = tuple[str, tuple[str, Any, str]]


@attrs.frozen
class Reply:
    """An answer of REST1: the code of its first line, and the text behind it."""

    version: str
    status: int
    text: str = attrs.field(repr=False)

    @property
    def forms(self) -> tuple[_rest1.Form, ...]:
        """The forms in the text; ProtocolError if it is cut or holds none."""
        return _rest1.parse_forms(self.text)

    @property
    def messages(self) -> tuple[str, ...]:
        """RT's sentences (the lines after ``#``, or the bare text)."""
        return _rest1.messages(self.text)


class Rest1:
    """The REST1 protocol with the client's session, retries and errors."""

    def __init__(self, http: Gate, url: httpx.URL, auth: httpx.Auth) -> None:
        """Speak through the client's gate."""
        self._http = http
        self._base = f"{url}/REST/1.0/"
        self._auth = auth

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self._base!r})"

    def request(
        self,
        path: str,
        content: str | None = None,
        *,
        params: Mapping[str, str | Sequence[str]] | None = None,
        files: Sequence[Part] = (),
    ) -> Reply:
        """Send any request; ``content`` is the form text, ``files`` go with it as multipart.

        With ``content`` or ``files`` it counts as a write, which is never sent twice. Raises the
        same errors as REST2: StatusError by the code in RT's first line (HTTP says 200 always),
        ProtocolError for an answer that has no such line.
        """
        form = {} if content is None else {"content": content}
        return self._send(path, form, params, files)

    def submit(self, path: str, form: Mapping[str, str]) -> Reply:
        """Send the few writes whose arguments stand beside ``content``: ``ticket/link``."""
        return self._send(path, form, None, ())

    def _send(
        self,
        path: str,
        form: Mapping[str, str],
        params: Mapping[str, str | Sequence[str]] | None,
        files: Sequence[Part],
    ) -> Reply:
        request = self._build(path, form, params, files)
        response = self._http.send(request)
        envelope, body = _rest1.split_envelope(response.content)
        if envelope is None:
            _refuse_html(response)
            raise ProtocolError(f"REST1 answered {path} with {_brief(response)}")
        text = _rest1.decode(body)
        if envelope.status >= 400:
            raise status_error(envelope.status, _rest1.messages(text), request)
        return Reply(envelope.version, envelope.status, text)

    def read(self, path: str, **params: str) -> tuple[_rest1.Form, ...]:
        """Read forms. REST1 reports what is missing or forbidden as a comment under 200: 404."""
        reply = self.request(path, params=params)
        forms = reply.forms
        if forms and _rest1.is_error(forms[0]):
            raise status_error(404, _rest1.error_lines(forms[0]))
        return forms

    @contextmanager
    def stream(self, path: str, **params: str) -> Generator[Iterator[bytes], None, None]:
        """Stream what comes behind the envelope, untouched; yields nothing for an empty answer.

        Raises ProtocolError, when iterated, for an answer without an envelope.
        """
        request = self._build(path, {}, params, ())
        request.headers["Accept-Encoding"] = "identity"
        response = self._http.send(request, stream=True)
        _refuse_html(response)
        try:
            yield _payload(response, path)
        finally:
            response.close()

    def _build(
        self,
        path: str,
        form: Mapping[str, str],
        params: Mapping[str, str | Sequence[str]] | None,
        files: Sequence[Part],
    ) -> httpx.Request:
        """GET what only reads, unless secrets must go along; they never stand in a URL."""
        if isinstance(self._auth, SessionAuth) and self._auth.rest1_closed:
            raise Rest1ClosedError(403, ["this session was told that REST1 is closed to it"])
        data = {**self._secrets(), **form}
        request = self._http.build_request(
            "POST" if data or files else "GET",
            self._base + path,
            params=dict(params or {}) or None,
            data=data or None,
            files=list(files) or None,
        )
        request.extensions[_retry.READS] = not (form or files)
        return request

    def _secrets(self) -> dict[str, str]:
        """Return what a client without a session sends with each request."""
        if isinstance(self._auth, Credentials | SessionAuth):
            return self._auth.rest1_fields()
        return {}


def _payload(response: httpx.Response, path: str) -> Generator[bytes, None, None]:
    reader, head_read = _rest1.EnvelopeReader(), False
    for chunk in _chunks(response):
        if head_read:
            yield chunk
            continue
        found = reader.feed(chunk)
        if found is None:
            continue
        head_read = True
        _check(found[0], found[1], path)
        if found[1]:
            yield found[1]
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
        raise ProtocolError(f"REST1 answered {path} without its first line: {rest[:80]!r}")
    if envelope.status >= 400:
        raise status_error(envelope.status, _rest1.messages(rest.decode(errors="replace")))
    if path.endswith("/content") and _INEXACT.match(envelope.version):
        raise Rest1ClosedError(404, [f"REST1 of RT {envelope.version} cuts contents at their end"])


def _refuse_html(response: httpx.Response) -> None:
    """A page for people where REST1 should be: a server without it, or a login in front of it."""
    if response.headers.get("Content-Type", "").startswith("text/html") and response.is_success:
        raise Rest1ClosedError(404, ["an HTML page is where REST1 should be"], response.request)


def _brief(response: httpx.Response) -> str:
    if not response.content:
        return "nothing at all"
    kind = response.headers.get("Content-Type", "").partition(";")[0]
    return f"{kind} without its first line: {response.content[:80]!r}"
