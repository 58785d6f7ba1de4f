"""Something between client and RT that breaks: it loses requests, answers, or half of an answer."""

from __future__ import annotations

import threading
from http.client import HTTPConnection, HTTPException, HTTPResponse
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Literal, Self
from urllib.parse import urlsplit

#: The request never reaches RT; RT's answer is dropped; it is cut in its head, or in its body; or
#: it comes when the client has given up, with or without RT having seen the request.
Fault = Literal["request", "answer", "head", "half", "late answer", "late request"]

#: Longer than a client of these tests waits.
_LATE = 30


class Proxy:
    """Passes everything on to RT, except for what ``break_next`` names.

    It runs in threads of its own, so it serves sync and async clients alike.
    """

    def __init__(self, url: str) -> None:
        target = urlsplit(url)
        self.seen: list[str] = []
        self._host, self._port = target.hostname or "", target.port or 0
        self._faults: list[tuple[str, Fault]] = []
        self._over = threading.Event()
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self._server.daemon_threads = True
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.05,))

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._server.server_port}"

    def break_next(self, path: str, fault: Fault, *, times: int = 1) -> None:
        """Break the next request whose path contains ``path``."""
        for _ in range(times):
            self._faults.append((path, fault))

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._over.set()
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

    def fault_for(self, line: str) -> Fault | None:
        """What is to go wrong with this request."""
        self.seen.append(line)
        for number, (path, fault) in enumerate(self._faults):
            if path in line:
                del self._faults[number]
                return fault
        return None

    def wait(self) -> None:
        """Be late, but not after the test."""
        self._over.wait(_LATE)

    def forward(
        self, method: str, path: str, headers: dict[str, str], body: bytes
    ) -> tuple[HTTPResponse, bytes]:
        """Ask RT on a connection of its own."""
        connection = HTTPConnection(self._host, self._port, timeout=60)
        try:
            connection.request(method, path, body, {**headers, "Connection": "close"})
            answer = connection.getresponse()
            return answer, answer.read()
        finally:
            connection.close()

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        proxy = self

        class Handler(_Handler):
            owner = proxy

        return Handler


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    owner: Proxy

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""

    def _pass_on(self) -> None:
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        fault = self.owner.fault_for(f"{self.command} {self.path}")
        if fault in ("request", "late request"):
            self._hang_up(late=fault == "late request")
            return
        headers = {k: v for k, v in self.headers.items() if k.lower() != "connection"}
        try:
            answer, content = self.owner.forward(self.command, self.path, headers, body)
        except (HTTPException, OSError):
            self._hang_up()  # as RT itself did
            return
        if fault in ("answer", "late answer"):
            self._hang_up(late=fault == "late answer")
            return
        self._answer(answer, content, fault)

    do_GET = do_POST = do_PUT = do_DELETE = _pass_on  # noqa: N815

    def _answer(self, answer: HTTPResponse, content: bytes, fault: Fault | None) -> None:
        """Answer with RT's own framing: a length, or chunks."""
        head = f"HTTP/1.1 {answer.status} {answer.reason}\r\n"
        chunked = "chunked" in (answer.getheader("Transfer-Encoding") or "")
        for name, value in answer.getheaders():
            if name.lower() not in ("connection", "content-length"):
                head += f"{name}: {value}\r\n"
        if chunked:
            content = (
                b"%x\r\n%s\r\n0\r\n\r\n" % (len(content), content) if content else b"0\r\n\r\n"
            )
        else:
            head += f"Content-Length: {len(content)}\r\n"
        data = head.encode("latin-1") + b"\r\n"
        if fault == "head":
            self._send(data[: len(data) // 2])
            self._hang_up()
            return
        self._send(data + (content[: len(content) // 2] if fault == "half" else content))
        if fault == "half":
            self._hang_up()

    def _send(self, data: bytes) -> None:
        try:
            self.wfile.write(data)
            self.wfile.flush()
        except OSError:
            self.close_connection = True  # the client has gone

    def _hang_up(self, *, late: bool = False) -> None:
        if late:
            self.owner.wait()
        self.close_connection = True
