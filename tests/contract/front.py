"""A web server in front of a real RT: with TLS, or with REST1 closed."""

from __future__ import annotations

import datetime as dt
import ssl
from http.client import HTTPResponse
from pathlib import Path

import trustme

from tests.contract.proxy import Proxy


class ClosedRest1(Proxy):
    """Passes everything on but REST1: RT is asked for what it does not have instead."""

    def forward(
        self, method: str, path: str, headers: dict[str, str], body: bytes
    ) -> tuple[HTTPResponse, bytes]:
        target = "/REST/2.0/closed" if "/REST/1.0" in path else path
        return super().forward(method, target, headers, body)


class TLSFront(Proxy):
    """Ends TLS for an RT, with a certificate for ``localhost`` that ends in some days."""

    def __init__(self, url: str, folder: Path, *, days: int = 90) -> None:
        super().__init__(url)
        authority = trustme.CA()
        self.ca_file = folder / "ca.pem"
        authority.cert_pem.write_to_path(self.ca_file)
        # An hour more, so that the number of whole days is what was asked for.
        ends = dt.datetime.now(dt.UTC) + dt.timedelta(days=days, hours=1)
        context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        authority.issue_cert("localhost", not_after=ends).configure_cert(context)
        self._server.socket = context.wrap_socket(
            self._server.socket, server_side=True, do_handshake_on_connect=False
        )
        self._server.handle_error = lambda *_: None  # type: ignore[method-assign]

    @property
    def url(self) -> str:
        return f"https://localhost:{self._server.server_port}"
