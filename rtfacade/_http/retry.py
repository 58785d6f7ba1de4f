"""When to send a request again: one plain function, so that the rule can be read and tested."""

from __future__ import annotations

import math
import random
from datetime import UTC, datetime

import httpx

from rtfacade._http import dates

#: The request certainly never reached RT, so any method may be sent again.
_NEVER_SENT = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout, httpx.ProxyError)
#: A request that cannot be sent at all is no better the second time.
_NEVER = (httpx.UnsupportedProtocol, httpx.LocalProtocolError)
_GATEWAY = (502, 503, 504)
_LONGEST_WAIT = 60.0

#: ``request.extensions`` key by which a POST says that it only reads.
READS = "rtfacade.reads"


def delay(
    attempt: int, request: httpx.Request, outcome: httpx.Response | httpx.RequestError
) -> float | None:
    """Return the seconds to wait before another try, or None when this outcome is final.

    RT has no idempotency keys, so a write is sent again only if it was never sent (a login that
    failed came first), or refused with 429; a comment must not be posted twice. Reads are also
    repeated after 502, 503, 504 and broken connections.
    """
    if isinstance(outcome, _NEVER_SENT):
        return _backoff(attempt)
    if isinstance(outcome, httpx.Response) and outcome.status_code == 429:
        return _wanted(outcome, attempt)
    if not reads(request) and _is_answered(request, outcome):
        return None
    if isinstance(outcome, httpx.TransportError):
        return None if isinstance(outcome, _NEVER) else _backoff(attempt)
    if isinstance(outcome, httpx.Response) and outcome.status_code in _GATEWAY:
        return _wanted(outcome, attempt)
    return None


def reads(request: httpx.Request) -> bool:
    """Tell whether a request changes nothing, so that it may be sent again."""
    return request.method in ("GET", "HEAD") or bool(request.extensions.get(READS))


def _is_answered(request: httpx.Request, outcome: httpx.Response | httpx.RequestError) -> bool:
    """Tell whether this is the request's own outcome, and not that of the login before it."""
    try:
        return outcome.request is request
    except RuntimeError:  # httpx does not know
        return True


def _backoff(attempt: int) -> float:
    """Half a second, then doubling, with a jitter so that many clients do not retry at once."""
    return float(0.5 * 2**attempt * random.uniform(0.75, 1.25))  # noqa: S311 (no secret)


def _wanted(response: httpx.Response, attempt: int) -> float | None:
    """Obey ``Retry-After`` in both its forms, unless it asks for more than a minute."""
    header = response.headers.get("Retry-After")
    if not header:
        return _backoff(attempt)
    try:
        seconds = float(header)
    except ValueError:
        seconds = _seconds_until(header)
    if not math.isfinite(seconds) or seconds > _LONGEST_WAIT:
        return None
    return max(seconds, 0.0)


def _seconds_until(date: str) -> float:
    moment = dates.moment(date)
    return math.inf if moment is None else (moment - datetime.now(UTC)).total_seconds()
