"""What can go wrong with a request, as a table."""

from __future__ import annotations

from typing import Literal

import attrs

#: Whether RT gets the request: not at all, before the answer, or while the client has one already.
Forward = Literal["never", "first", "meanwhile"]

_PAGE = b"<html><head><title>Maintenance</title></head><body>Back soon.</body></html>"


@attrs.frozen
class Fault:
    """One way to break a request."""

    name: str
    forward: Forward
    how: str = "pass"
    made: tuple[str, str, bytes] | None = None
    """Status, content type and body of an answer that is not RT's."""
    location: str = ""
    wait: bool = False
    """Whether the client has given up before it gets anything."""
    delay: float = 0.3
    """Seconds after which RT gets the request "meanwhile"; negative: after the client gave up."""
    on: Literal["write", "read", "all"] = "write"
    """"all" breaks the write and all that follow."""
    clock: int = 0
    """Seconds by which ``Date`` is ahead of RT's clock, from the write on."""
    lasts: bool = False
    """Whether all that follow are broken, too."""
    times: int = 1
    """How often RT gets the request."""

    @property
    def title(self) -> str:
        """What the table calls it."""
        return f"read-back: {self.name}" if self.on == "read" else self.name


def _statuses() -> list[Fault]:
    names = {429: "Too Many Requests", 500: "Internal Server Error", 502: "Bad Gateway"}
    names |= {503: "Service Unavailable", 504: "Gateway Timeout"}
    faults: list[Fault] = []
    for status, reason in names.items():
        answer = (f"{status} {reason}", "text/html", _PAGE)
        faults += [
            Fault(f"{status}, RT works on", "meanwhile", made=answer),
            Fault(f"{status}, RT has done it", "first", made=answer),
            Fault(f"{status}, RT never got it", "never", made=answer),
        ]
    return faults


def _masks() -> list[Fault]:
    """Answers of something else, with and without RT having got the request."""
    pages: dict[str, tuple[tuple[str, str, bytes], str]] = {
        "a page with 200": (("200 OK", "text/html", _PAGE), ""),
        "an empty 200": (("200 OK", "", b""), ""),
        "an empty 200 of JSON": (("200 OK", "application/json", b""), ""),
        "an empty 200 of text": (("200 OK", "text/plain", b""), ""),
        "an empty 202": (("202 Accepted", "", b""), ""),
        "an empty 204": (("204 No Content", "", b""), ""),
        "a 304": (("304 Not Modified", "", b""), ""),
        "a page with 401": (("401 Unauthorized", "text/html", _PAGE), ""),
        "a page with 403": (("403 Forbidden", "text/html", _PAGE), ""),
        "a page with 404": (("404 Not Found", "text/html", _PAGE), ""),
        "a page with 413": (("413 Content Too Large", "text/html", _PAGE), ""),
        "JSON that is not RT's": (("200 OK", "application/json", b"{}"), ""),
        "a redirect elsewhere": (("302 Found", "", b""), "https://login.example.com/"),
        "a redirect that keeps the method": (
            ("308 Permanent Redirect", "", b""),
            "https://rt.example.net/REST/2.0/tickets/bulk",
        ),
        "a redirect to the front page": (("302 Found", "", b""), "/"),
    }
    return [
        Fault(f"{name}, RT {'has done it' if forward == 'first' else 'never got it'}", forward,
              made=answer, location=location)
        for name, (answer, location) in pages.items()
        for forward in ("first", "never")
    ]  # fmt: skip


def _gateways() -> list[Fault]:
    """Answers of gateways that speak JSON, and of proxies that repeat or mix up requests."""
    refused = b'{"error": "blocked by policy", "message": {"code": 7}}'
    refusals = {
        "JSON of a gateway with 400": ("400 Bad Request", "application/json", refused),
        "JSON of a gateway with 403": ("403 Forbidden", "application/json", refused),
        "JSON of a gateway with 404": ("404 Not Found", "application/json", refused),
        "JSON of a gateway with 408": (
            "408 Request Timeout", "application/json", b'{"message": "Request Timeout"}',
        ),
        "JSON of a gateway with 409": ("409 Conflict", "application/json", b"[]"),
        "a page with 431": ("431 Request Header Fields Too Large", "text/html", _PAGE),
        "an empty list": ("200 OK", "application/json", b"[]"),
        "null": ("200 OK", "application/json", b"null"),
    }  # fmt: skip
    return [
        *[
            Fault(f"{name}, RT {'has done it' if forward == 'first' else 'never got it'}", forward,
                  made=answer)
            for name, answer in refusals.items()
            for forward in ("first", "never")
        ],
        Fault("said done by a gateway, which RT gets half a second later", "meanwhile",
              made=("200 OK", "application/json", b'["Done"]'), delay=0.5),
        Fault("sent twice by a proxy, the second answer", "first", times=2),
    ]  # fmt: skip


def _odd_forms() -> list[Fault]:
    """Answers of RT that arrive whole, or not, in forms that few servers use."""
    kinds = {
        "old and whole": "HTTP/1.0, ended by the connection",
        "old and cut": "HTTP/1.0, cut in its body",
        "extensions": "chunks with extensions and trailers",
        "close": "Connection: close",
        "interim": "fifty interim answers before it",
        "cookie": "a session of somebody else",
        "long head": "a header of a megabyte",
        "gzip and more": "bytes after gzip",
        "no deflate": "deflate that is none",
        "gzip twice": "gzip upon gzip",
        "brotli": "an encoding that nobody asked for",
        "two lengths": "two lengths",
        "elsewhere": "a Location of another server",
        "other id": "a Location of another record",
        "charset": "a charset that it does not have",
        "bom": "a byte order mark",
        "odd json": "JSON with NaN, huge numbers and keys twice",
        "switching": "an answer that changes the protocol",
    }
    return [Fault(name, "first", how=how) for how, name in kinds.items()]


def _clocks() -> list[Fault]:
    """Proxies that set ``Date`` by a clock of their own."""
    return [
        Fault(f"{name}, by a clock an hour {where}", "first", how=how, on="all", clock=seconds)
        for how, name in (("pass", "answered"), ("cut", "answer cut"))
        for where, seconds in (("ahead", 3600), ("behind", -3600))
    ]


def _breaks(on: Literal["write", "read"]) -> list[Fault]:
    """Answers of RT that do not arrive whole."""
    kinds = [
        "cut", "reset", "cut in head", "cut after head", "cut in body", "too long", "too short",
        "bad chunk", "bad gzip", "corrupted", "twice",
    ]  # fmt: skip
    names = {
        "cut": "answer cut before it began",
        "reset": "connection reset after RT was done",
        "cut in head": "answer cut in its head",
        "cut after head": "answer cut after its head",
        "cut in body": "answer cut in its body",
        "too long": "Content-Length too long",
        "too short": "Content-Length too short",
        "bad chunk": "a chunk that is none",
        "bad gzip": "gzip that is none",
        "corrupted": "bytes corrupted",
        "twice": "answer sent twice",
    }
    return [Fault(names[how], "first", how=how, on=on) for how in kinds]


WRITE_FAULTS = [
    Fault("request cut", "never", how="cut"),
    Fault("request reset", "never", how="reset"),
    *_breaks("write"),
    Fault("answer slower than the limit", "first", how="cut", wait=True),
    Fault("forwarded after the limit", "meanwhile", how="cut", wait=True, delay=-1),
    Fault("connection cut, RT works on", "meanwhile", how="cut"),
    *_statuses(),
    *_masks(),
    *_gateways(),
    *_odd_forms(),
    *_clocks(),
]

READ_FAULTS = [
    *_breaks("read"),
    Fault("slower than the limit", "first", how="cut", wait=True, on="read"),
    *[
        attrs.evolve(one, on="read", name=one.name.partition(",")[0])
        for one in (*_statuses(), *_masks())
        if one.forward == "never"
    ],
    Fault("cut, each time", "never", how="cut", on="read", lasts=True),
    Fault("502, each time", "never", made=("502 Bad Gateway", "text/html", _PAGE), on="read",
          lasts=True),
    Fault("a page with 200, each time", "never", made=("200 OK", "text/html", _PAGE), on="read",
          lasts=True),
    Fault("what was before, each time", "first", how="before", on="read", lasts=True),
]  # fmt: skip

#: RT's own answer to another write. Only an answer that names what it is about tells.
MIXED_UP = [
    Fault("the answer to an earlier write, RT has done it", "first", how="earlier"),
    Fault("the answer to an earlier write, RT never got it", "never", how="earlier"),
]

ALL = [*WRITE_FAULTS, *READ_FAULTS]

#: What CI tries: one of each kind that has lost or doubled something before.
SLICE = [
    one for one in ALL if one.title in {
        "request cut", "answer cut in its body", "connection cut, RT works on",
        "502, RT works on", "429, RT has done it", "a page with 200, RT never got it",
        "an empty 204, RT never got it", "a redirect to the front page, RT has done it",
        "answer sent twice", "read-back: 502, each time",
        "said done by a gateway, which RT gets half a second later",
        "sent twice by a proxy, the second answer", "JSON of a gateway with 403, RT has done it",
    }
]  # fmt: skip
