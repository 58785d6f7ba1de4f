"""When a request is sent again: the whole table."""

from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import httpx
import pytest

from rtfacade._http import exchange

URL = "https://rt.example.com/REST/2.0/ticket/1"
METHODS = ["GET", "HEAD", "POST", "PUT", "DELETE"]
READING = ["GET", "HEAD"]
WRITING = ["POST", "PUT", "DELETE"]

# What httpx raises before a request has left this machine.
NEVER_SENT = [httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout, httpx.ProxyError]
# What it raises when the request may have reached RT.
MAY_BE_DONE = [
    httpx.ReadError,
    httpx.ReadTimeout,
    httpx.WriteError,
    httpx.WriteTimeout,
    httpx.CloseError,
    httpx.RemoteProtocolError,
]


def delay(
    method: str,
    outcome: httpx.Response | httpx.RequestError,
    *,
    attempt: int = 0,
    reads: bool = False,
) -> float | None:
    request = httpx.Request(method, URL, extensions={exchange.READS: reads})
    return exchange.retry_delay(attempt, request, outcome)


def answer(status: int, retry_after: str | None = None) -> httpx.Response:
    return httpx.Response(
        status, headers={} if retry_after is None else {"Retry-After": retry_after}
    )


@pytest.mark.parametrize("error", NEVER_SENT)
@pytest.mark.parametrize("method", METHODS)
def test_what_was_never_sent_is_sent_again(method: str, error: type[httpx.RequestError]) -> None:
    assert delay(method, error("no route")) is not None


@pytest.mark.parametrize("error", MAY_BE_DONE)
@pytest.mark.parametrize("method", READING)
def test_a_read_is_repeated_after_a_broken_connection(
    method: str, error: type[httpx.RequestError]
) -> None:
    assert delay(method, error("broken")) is not None


@pytest.mark.parametrize("error", MAY_BE_DONE)
@pytest.mark.parametrize("method", WRITING)
def test_a_write_that_may_be_done_is_not_repeated(
    method: str, error: type[httpx.RequestError]
) -> None:
    assert delay(method, error("broken")) is None


@pytest.mark.parametrize("status", [502, 503, 504])
@pytest.mark.parametrize("method", METHODS)
def test_a_gateway_that_fails_is_asked_again_by_reads_only(method: str, status: int) -> None:
    assert (delay(method, answer(status)) is not None) == (method in READING)


@pytest.mark.parametrize("method", METHODS)
def test_too_many_requests_is_obeyed_by_reads_only(method: str) -> None:
    """What stands in front of RT may say so of a request that it has passed on."""
    assert (delay(method, answer(429)) is not None) == (method in READING)


@pytest.mark.parametrize(
    "status", [200, 201, 204, 302, 304, 400, 401, 403, 404, 409, 500, 501, 520]
)
@pytest.mark.parametrize("method", METHODS)
def test_every_other_status_is_final(method: str, status: int) -> None:
    assert delay(method, answer(status)) is None


@pytest.mark.parametrize("error", [httpx.UnsupportedProtocol, httpx.LocalProtocolError])
@pytest.mark.parametrize("method", METHODS)
def test_our_own_mistakes_are_final(method: str, error: type[httpx.RequestError]) -> None:
    assert delay(method, error("not http")) is None


@pytest.mark.parametrize("error", [httpx.DecodingError, httpx.TooManyRedirects])
def test_an_answer_that_cannot_be_read_is_final(error: type[httpx.RequestError]) -> None:
    assert delay("GET", error("not gzip")) is None


def test_a_post_that_only_reads_counts_as_a_read() -> None:
    assert delay("POST", answer(503), reads=True) is not None
    assert delay("POST", httpx.ReadError("broken"), reads=True) is not None


@pytest.mark.parametrize(
    ("attempt", "least", "most"), [(0, 0.375, 0.625), (1, 0.75, 1.25), (2, 1.5, 2.5)]
)
def test_waits_double_and_are_never_quite_the_same(attempt: int, least: float, most: float) -> None:
    waits = {delay("GET", answer(503), attempt=attempt) for _ in range(50)}
    assert len(waits) > 1
    assert all(wait is not None and least <= wait <= most for wait in waits)


@pytest.mark.parametrize("status", [429, 503])
@pytest.mark.parametrize(
    ("header", "wait"),
    [("0", 0.0), ("1", 1.0), ("7", 7.0), ("60", 60.0), ("1.5", 1.5), ("-3", 0.0), (" 5 ", 5.0)],
)
def test_retry_after_in_seconds(status: int, header: str, wait: float) -> None:
    assert delay("GET", answer(status, header)) == wait


@pytest.mark.parametrize("zone", ["GMT", "-0000", "+0000", "+0200"])
def test_retry_after_as_a_date(zone: str) -> None:
    moment = datetime.now(UTC) + timedelta(seconds=20)
    if zone == "+0200":
        moment = moment.replace(tzinfo=None) + timedelta(hours=2)
        header = moment.strftime("%a, %d %b %Y %H:%M:%S +0200")
    else:
        header = format_datetime(moment).replace("+0000", zone)
    wait = delay("GET", answer(429, header))
    assert wait is not None
    assert 15 < wait <= 20


def test_retry_after_a_date_that_has_passed() -> None:
    header = format_datetime(datetime(2001, 1, 1, tzinfo=UTC), usegmt=True)
    assert delay("GET", answer(429, header)) == 0.0


@pytest.mark.parametrize(
    "header",
    ["61", "3600", "inf", "nan", "1e9", "soon", "Wed, 99 Foo 2015 07:28:00 GMT",
     "Fri, 31 Dec 2399 23:59:59 GMT", "Mon, 01 Jan 99999 00:00:00 GMT"],
)  # fmt: skip
def test_retry_after_that_asks_too_much_or_nothing_sensible_is_final(header: str) -> None:
    assert delay("GET", answer(429, header)) is None


def test_an_empty_retry_after_is_none() -> None:
    wait = delay("GET", answer(429, ""))
    assert wait is not None
    assert 0.375 <= wait <= 0.625
