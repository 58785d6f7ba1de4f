# written by scripts/unasync.py from tests/unit/_async/test_gate.py; do not edit
"""The one gate: what is sent again, what is not, and what becomes of each failure."""

import io
import logging
from collections.abc import Callable, Iterator
from typing import Any

import httpx
import pytest

from rtfacade import (
    RT,
    AuthenticationError,
    BadRequestError,
    ConflictError,
    ForbiddenError,
    InvalidDataError,
    NotFoundError,
    ProtocolError,
    RateLimitError,
    ServerError,
    StatusError,
    TransportError,
    UnconfirmedError,
    Upload,
)
from tests.unit.fakes import TOKEN, URL, Chunks, FakeRT, html, json, rest1

READ: dict[str, Any] = {"method": "get", "url": "/ticket/1"}
WRITE: dict[str, Any] = {"method": "post", "url": "/ticket", "json": {"Queue": "General"}}

Outcome = httpx.Response | Exception


def client(handler: Callable[[httpx.Request], httpx.Response], **options: Any) -> RT:
    """A client without a session: one call is one request."""
    return RT(URL, token=TOKEN, session=False, transport=httpx.MockTransport(handler), **options)


class SSO(httpx.Auth):
    """Something that RT itself does not read."""

    def auth_flow(self, request: httpx.Request) -> Any:
        request.headers["X-Ticket"] = "kerberos"
        yield request


class Script:
    """Plays one outcome after the other."""

    def __init__(self, *outcomes: Outcome) -> None:
        self.outcomes: Iterator[Outcome] = iter(outcomes)
        self.count = 0

    def __call__(self, request: httpx.Request) -> httpx.Response:
        self.count += 1
        outcome = next(self.outcomes)
        if isinstance(outcome, Exception):
            raise outcome
        return outcome


# -- again -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "failure",
    [httpx.Response(503), httpx.Response(502), httpx.Response(504), httpx.Response(429),
     httpx.ReadError("reset"), httpx.ReadTimeout("slow"), httpx.RemoteProtocolError("gone"),
     httpx.ConnectError("refused"), httpx.ConnectTimeout("slow"), httpx.PoolTimeout("busy")],
)  # fmt: skip
def test_a_read_is_tried_again(failure: Outcome, waits: list[float]) -> None:
    script = Script(failure, failure, json({"id": 1}))
    with client(script) as rt:
        assert (rt.send(READ)).json() == {"id": 1}
    assert script.count == 3
    assert len(waits) == 2
    assert waits[0] < waits[1]


@pytest.mark.parametrize(
    "failure",
    [httpx.ConnectError("refused"), httpx.ConnectTimeout("slow"), httpx.PoolTimeout("busy"),
     httpx.ProxyError("no")],
)  # fmt: skip
def test_a_write_that_was_not_done_is_tried_again(failure: Outcome) -> None:
    script = Script(failure, json({"id": 1}, 201))
    with client(script) as rt:
        assert (rt.send(WRITE)).status_code == 201
    assert script.count == 2


@pytest.mark.parametrize("method", ["post", "put", "delete", "patch"])
@pytest.mark.parametrize(
    ("failure", "error"),
    [
        (httpx.ReadError("reset"), TransportError),
        (httpx.ReadTimeout("slow"), TransportError),
        (httpx.WriteError("reset"), TransportError),
        (httpx.RemoteProtocolError("gone"), TransportError),
        (httpx.Response(502), ServerError),
        (httpx.Response(503), ServerError),
        (httpx.Response(504), ServerError),
        (httpx.Response(500), ServerError),
        (httpx.Response(429), RateLimitError),
        (httpx.Response(429, headers={"Retry-After": "1"}), RateLimitError),
        (httpx.Response(403, html="<p>no</p>"), ForbiddenError),
        (httpx.Response(413, html="<p>no</p>"), StatusError),
        (httpx.Response(200, html="<p>back soon</p>"), ProtocolError),
        (httpx.Response(202), ProtocolError),
        (httpx.Response(304), ProtocolError),
        (httpx.Response(302, headers={"Location": "/"}), StatusError),
        (httpx.Response(302, headers={"Location": "https://login.example.com/"}), ProtocolError),
    ],
)
def test_a_write_that_may_be_done_is_sent_once(
    failure: Outcome, error: type[Exception], method: str, waits: list[float]
) -> None:
    script = Script(failure)
    with client(script) as rt:
        with pytest.raises(UnconfirmedError) as caught:
            rt.send({**WRITE, "method": method})
    assert caught.value.done is None
    assert isinstance(caught.value.__cause__, error)
    assert script.count == 1
    assert waits == []


@pytest.mark.parametrize("retries", [0, 1, 2, 5])
def test_retries_are_counted(retries: int, waits: list[float]) -> None:
    script = Script(*[httpx.Response(503)] * 9)
    with client(script, retries=retries) as rt:
        with pytest.raises(ServerError):
            rt.send(READ)
    assert script.count == retries + 1
    assert len(waits) == retries


def test_retry_after_is_obeyed(waits: list[float]) -> None:
    limited = [httpx.Response(429, headers={"Retry-After": "7"}),
               httpx.Response(429, headers={"Retry-After": "3"})]  # fmt: skip
    with client(Script(*limited, json({}))) as rt:
        rt.send(READ)
    assert waits == [7.0, 3.0]


def test_a_wait_that_is_too_long_is_the_callers_affair(waits: list[float]) -> None:
    script = Script(httpx.Response(429, headers={"Retry-After": "600"}))
    with client(script) as rt:
        with pytest.raises(RateLimitError) as caught:
            rt.send(READ)
    assert caught.value.status == 429
    assert waits == []


def test_waiting_is_said_at_info(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO, "rtfacade")
    with client(Script(httpx.Response(503), httpx.ReadError("reset"), json({}))) as rt:
        rt.send({**READ, "params": {"query": "private"}})
    assert [r.getMessage().partition(";")[0] for r in caplog.records if r.name == "rtfacade"] == [
        "GET /REST/2.0/ticket/1: 503 Service Unavailable",
        "GET /REST/2.0/ticket/1: reset",
    ]


def test_a_file_is_sent_whole_again() -> None:
    content = bytes(range(256)) * 500
    seen: list[bytes] = []

    def handler(request: httpx.Request) -> httpx.Response:
        seen.append(request.content)
        if len(seen) < 3:
            raise httpx.ConnectError("refused", request=request)
        return json(["ok"], 201, Location="/REST/2.0/transaction/9")

    with client(handler) as rt:
        files = {"Attachments": ("a.bin", io.BytesIO(content), "application/octet-stream")}
        rt.send({"method": "post", "url": "/ticket/1/comment", "files": files})
    assert len(seen) == 3
    assert content in seen[0]
    assert seen[0] == seen[1] == seen[2]


def test_an_upload_of_the_facade_is_sent_whole_again() -> None:
    """Where RT reads no header, the write to a dead session is refused and sent again."""
    history = json({"items": [{"id": "9", "type": "transaction", "Type": "Comment"}]})
    done = json(["done"], 201, Location="/ticket/1/transaction/9")
    fake = FakeRT(lambda request: json({"Version": "5", "_url": f"{URL}/REST/2.0/x"}))
    fake._is_named = lambda request: True  # type: ignore[method-assign]
    with RT(URL, auth=SSO(), transport=fake.transport) as rt:
        rt.info()
        fake.end_sessions()
        fake.answer = lambda request: done if request.method == "POST" else history
        sent = rt.tickets.comment(1, "x", attachments=[Upload("a.txt", b"abc" * 9999)])
    bodies = [body for body in fake.bodies if b"abc" * 9999 in body]
    assert sent.transaction_id == 9
    assert len(bodies) == 2  # once to a dead session
    assert bodies[0] == bodies[1]


# -- redirects -------------------------------------------------------------------------------


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
@pytest.mark.parametrize("place", ["https://evil.example.net/", "/REST/2.0/ticket/2", ""])
def test_no_redirect_is_followed(status: int, place: str) -> None:
    script = Script(httpx.Response(status, headers={"Location": place}))
    with client(script) as rt:
        with pytest.raises(ProtocolError, match="not followed"):
            rt.send(READ)
    assert script.count == 1


def test_not_even_if_asked_to() -> None:
    script = Script(httpx.Response(302, headers={"Location": "https://evil.example.net/"}))
    with client(script) as rt:
        request = rt._http.build_request("GET", "/rt")
        with pytest.raises(ProtocolError):
            rt._http.send(request, follow_redirects=True)
    assert script.count == 1


def test_the_front_page_means_login() -> None:
    script = Script(httpx.Response(302, text="Login required", headers={"Location": "/"}))
    with client(script) as rt:
        with pytest.raises(AuthenticationError, match="Login required"):
            rt.send(READ)


# -- what each failure becomes ---------------------------------------------------------------


@pytest.mark.parametrize(
    ("status", "error"),
    [
        (400, BadRequestError),
        (401, AuthenticationError),
        (403, ForbiddenError),
        (404, NotFoundError),
        (405, StatusError),
        (406, StatusError),
        (409, ConflictError),
        (412, ConflictError),
        (415, StatusError),
        (418, StatusError),
        (422, InvalidDataError),
        (429, RateLimitError),
        (500, ServerError),
        (501, ServerError),
        (502, ServerError),
        (503, ServerError),
        (520, ServerError),  # what no registry knows
        (599, ServerError),
    ],
)
def test_a_status_is_an_exception_with_rts_words(status: int, error: type[StatusError]) -> None:
    with client(Script(json({"message": "RT's own words"}, status)), retries=0) as rt:
        with pytest.raises(StatusError) as caught:
            rt.send(READ)
    assert type(caught.value) is error
    assert caught.value.status == status
    assert caught.value.messages == ("RT's own words",)
    assert caught.value.request is not None
    assert caught.value.request.url.path == "/REST/2.0/ticket/1"
    message = f"{status}: RT's own words (GET /REST/2.0/ticket/1)"
    assert str(caught.value).removesuffix(f". {caught.value.hint}") == message
    assert bool(caught.value.hint) is (status == 401)


def test_bad_ticketsql() -> None:
    words = "Wrong query, expecting a KEYWORD or OPEN_PAREN in '>bogus<--here'"
    fake = FakeRT(lambda request: json({"message": words}, 400))
    with RT(URL, token=TOKEN, transport=fake.transport) as rt:
        with pytest.raises(BadRequestError) as caught:
            rt.tickets.search("= bogus").first()
    assert caught.value.messages == (words,)


def test_several_messages() -> None:
    with client(Script(json([["one", None], "two", 3, {"message": "four"}], 400))) as rt:
        with pytest.raises(BadRequestError) as caught:
            rt.send(READ)
    assert caught.value.messages == ("one", "two", "four")


@pytest.mark.parametrize("kind", ["application/json", "text/plain", ""])
def test_an_empty_500(kind: str) -> None:
    answer = httpx.Response(500, headers={"Content-Type": kind})
    with client(Script(answer)) as rt:
        with pytest.raises(ServerError, match=r"500: .*(empty|GET)"):
            rt.send(READ)


def test_a_plain_text_500() -> None:
    answer = httpx.Response(500, text="Can't call method at Foo.pm line 7.\n")
    with client(Script(answer)) as rt:
        with pytest.raises(ServerError) as caught:
            rt.send(READ)
    assert caught.value.messages == ("Can't call method at Foo.pm line 7.",)


BROKEN = [
    (httpx.ReadError("reset"), TransportError),
    (httpx.DecodingError("not gzip"), ProtocolError),
]


@pytest.mark.parametrize(("error", "expected"), BROKEN)
def test_a_500_whose_body_breaks_off(error: Exception, expected: type[Exception]) -> None:
    answer = httpx.Response(500, stream=Chunks(b'{"mess', error))
    with client(Script(answer), retries=0) as rt:
        with pytest.raises(expected, match="ticket/1"):
            rt.send(READ)


@pytest.mark.parametrize(("error", "expected"), BROKEN)
def test_a_500_whose_body_breaks_off_where_a_stream_was_asked_for(
    error: Exception, expected: type[Exception]
) -> None:
    answer = httpx.Response(500, stream=Chunks(b"Internal", error))
    with client(Script(answer), retries=0) as rt:
        with pytest.raises(expected, match="ticket/1/history"):
            with rt.rest1.stream("ticket/1/history"):
                raise AssertionError("nothing is to be streamed")


@pytest.mark.parametrize(
    ("status", "error"),
    [(404, ProtocolError), (502, ServerError), (200, ProtocolError), (403, ForbiddenError),
     (500, ServerError), (503, ServerError)],
)  # fmt: skip
def test_a_page_of_a_proxy_is_named_by_its_title(status: int, error: type[Exception]) -> None:
    # A 404 is followed by a look for REST1, whose first line would tell that REST2 is missing.
    with client(lambda _: html(status, "Maintenance"), retries=0) as rt:
        with pytest.raises(error, match="Maintenance"):
            rt.tickets.get(1)


@pytest.mark.parametrize(
    "text", ['{"id": 1, "Subj', "[", "", "nonsense", '{"a": "\\uD8"}', "[" * 99999]
)
def test_json_that_is_cut_or_broken(text: str) -> None:
    answer = httpx.Response(200, text=text, headers={"Content-Type": "application/json"})
    with client(Script(answer)) as rt:
        with pytest.raises(ProtocolError, match="cut off or broken"):
            rt.tickets.get(1)


def test_json_in_latin_1_is_read() -> None:
    answer = httpx.Response(
        200,
        content='{"id": 1, "Subject": "Büro"}'.encode("latin-1"),
        headers={"Content-Type": "application/json; charset=utf-8"},
    )
    with client(Script(answer)) as rt:
        assert (rt.tickets.get(1)).subject == "Büro"


def test_json_of_another_media_type_is_not_believed() -> None:
    answer = httpx.Response(200, text='{"id": 1}', headers={"Content-Type": "text/plain"})
    with client(Script(answer)) as rt:
        with pytest.raises(ProtocolError, match="text/plain"):
            rt.tickets.get(1)


def test_a_body_that_cannot_be_decoded() -> None:
    answer = httpx.Response(
        200,
        headers={"Content-Type": "application/json", "Content-Encoding": "gzip"},
        stream=Chunks(b"not gzip"),
    )
    with client(Script(answer)) as rt:
        with pytest.raises(ProtocolError, match="ticket/1"):
            rt.tickets.get(1)


def test_no_answer_names_the_place_but_not_the_query() -> None:
    with client(Script(httpx.ReadTimeout("")), retries=0) as rt:
        with pytest.raises(TransportError) as caught:
            rt.send({**READ, "params": {"query": "private"}})
    assert (
        str(caught.value) == "no answer from https://rt.example.com/REST/2.0/ticket/1: ReadTimeout"
    )
    assert isinstance(caught.value.__cause__, httpx.ReadTimeout)


# -- REST1 -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("head", "error"),
    [
        ("400 Bad Request", BadRequestError),
        ("403 Forbidden", ForbiddenError),
        ("404 Ticket not found", NotFoundError),
        ("409 Syntax Error", ConflictError),
        ("500 Server Error", ServerError),
        ("520 Whatever", ServerError),
    ],
)
def test_the_code_of_rest1_is_in_its_first_line(head: str, error: type[StatusError]) -> None:
    with client(Script(rest1("# Ticket 9: no\n# and why\n\n", head))) as rt:
        with pytest.raises(StatusError) as caught:
            rt.rest1.request("ticket/9/edit", "Subject: x\n")
    assert type(caught.value) is error
    assert caught.value.status == int(head[:3])
    assert caught.value.messages == ("Ticket 9: no", "and why")


def test_rest1_without_credentials() -> None:
    bare = httpx.Response(200, text="RT/5.0.3 401 Credentials required\n")
    with client(Script(bare)) as rt:
        with pytest.raises(AuthenticationError):
            rt.rest1.request("ticket/9/show")


def test_rest1_cut_in_the_middle() -> None:
    cut = httpx.Response(
        200,
        headers={"Content-Type": "text/plain; charset=utf-8"},
        stream=Chunks(b"RT/5.0.3 200 Ok\n\nid: ticket/1\nSubj", httpx.RemoteProtocolError("cut")),
    )
    with client(Script(cut), retries=0) as rt:
        with pytest.raises(TransportError, match="cut"):
            rt.rest1.request("ticket/1/show")


@pytest.mark.parametrize(("error", "expected"), BROKEN)
def test_a_rest1_stream_cut_in_the_middle(error: Exception, expected: type[Exception]) -> None:
    begun = b"RT/5.0.3 200 Ok\n\n# 1/1 (id/1/total)\n\nid: 1\n"
    cut = httpx.Response(
        200, headers={"Content-Type": "text/plain; charset=utf-8"}, stream=Chunks(begun, error)
    )
    with client(Script(cut), retries=0) as rt:
        with pytest.raises(expected):
            with rt.rest1.stream("ticket/1/history") as chunks:
                assert [chunk for chunk in chunks] == [b"never"]


BARE = [
    "", "RT/", "RT/5.0.3", "RT/5.0.3 200 Ok", "RT/5.0.3 200 Ok\n", "Can't locate object\nStack:\n",
    "RT/5.0.3 20x Ok\n\n",
]  # fmt: skip


@pytest.mark.parametrize("body", BARE)
def test_rest1_without_its_envelope(body: str) -> None:
    answer = httpx.Response(200, text=body, headers={"Content-Type": "text/plain"})
    with client(Script(answer)) as rt:
        with pytest.raises(ProtocolError):
            rt.rest1.request("ticket/1/show")


def test_a_rest1_read_by_post_is_tried_again() -> None:
    """Without a session, user and password make a POST of every read."""
    fake = FakeRT(lambda request: rest1("id: ticket/1\n\n"))
    count = 0

    def handler(request: httpx.Request) -> httpx.Response:
        nonlocal count
        count += 1
        return httpx.Response(503) if count == 1 else fake(request)

    transport = httpx.MockTransport(handler)
    with RT(URL, user="alice", password="pa55 w&rd=ünï", session=False,
                       transport=transport) as rt:  # fmt: skip
        rt.rest1.request("ticket/1/show")
        assert count == 2
        count = 0
        with pytest.raises(UnconfirmedError):
            rt.rest1.request("ticket/1/edit", "Subject: x\n")
        assert count == 1
