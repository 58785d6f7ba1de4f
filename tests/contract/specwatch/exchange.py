"""One request and its answer, as they went over the wire."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from email.parser import BytesParser
from email.policy import HTTP

import httpx

#: More of a body than this is not kept, so that a test of big files stays small.
MOST_BYTES = 8_000_000
_REST2 = re.compile(r".*?/REST/2\.0(?P<path>/.*|$)")
# What is worth keeping; above all not the credentials.
_KEPT_REQUEST_HEADERS = re.compile(r"content-type|if-.*", re.IGNORECASE)


@dataclass
class Body:
    """Bytes as they pass; `whole` only if nothing of them is missing."""

    chunks: list[bytes] = field(default_factory=list)
    size: int = 0
    ended: bool = False

    def add(self, chunk: bytes) -> None:
        """Remember a piece, unless it is too much."""
        self.size += len(chunk)
        if self.size <= MOST_BYTES:
            self.chunks.append(chunk)
        else:
            self.chunks.clear()

    @property
    def whole(self) -> bytes | None:
        """All of it, or None if somebody stopped reading or it was too much."""
        return b"".join(self.chunks) if self.ended and self.size <= MOST_BYTES else None


@dataclass
class Exchange:
    """What specwatch needs of a request and its answer."""

    method: str
    path: str  # after /REST/2.0, still percent-encoded
    query: list[tuple[str, str]]
    request_headers: httpx.Headers
    request_body: Body
    status: int
    headers: httpx.Headers
    body: Body
    deliberate: bool = False  # the request breaks the rules on purpose

    @property
    def content(self) -> bytes | None:
        """The answer's body, decompressed; None if it is not known."""
        raw = self.body.whole
        if not raw or "content-encoding" not in self.headers:
            return raw
        headers = {"content-encoding": self.headers["content-encoding"]}
        return httpx.Response(self.status, headers=headers, content=raw).content

    def __str__(self) -> str:
        return f"{self.method} {self.path} -> {self.status}"


def rest2_path(request: httpx.Request) -> str | None:
    """The path after /REST/2.0, percent-encoded as sent; None for anything else."""
    match = _REST2.fullmatch(request.url.raw_path.partition(b"?")[0].decode("ascii"))
    return match["path"] if match else None


def kept_headers(request: httpx.Request) -> httpx.Headers:
    """The headers of a request that are checked."""
    return httpx.Headers(
        [pair for pair in request.headers.items() if _KEPT_REQUEST_HEADERS.fullmatch(pair[0])]
    )


def media_type(headers: httpx.Headers) -> str:
    """The media type without its parameters; empty if there is none."""
    return str(headers.get("content-type", "")).partition(";")[0].strip().lower()


def parts(content_type: str, body: bytes) -> Iterator[tuple[str, str | None, bytes]]:
    """The parts of a multipart/form-data body: name, file name, content."""
    head = f"Content-Type: {content_type}\r\n\r\n".encode()
    for part in BytesParser(policy=HTTP).parsebytes(head + body).iter_parts():
        disposition = part["content-disposition"]
        name = disposition.params.get("name", "") if disposition else ""
        content = part.get_payload(decode=True)
        yield name, part.get_filename(), content if isinstance(content, bytes) else b""
