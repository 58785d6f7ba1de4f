"""What can go wrong, as one tree.

    RTError
    ├── TransportError            no answer came; ``__cause__`` is the httpx error
    ├── ProtocolError             an answer that is no RT's (HTML, a bad first line, cut JSON)
    ├── Rest2MissingError         this RT has no REST2 (RT 4.4): use ``rt.rest1``
    ├── StatusError               RT answered and said no: ``status``, ``messages``, ``request``
    │   ├── BadRequestError       400
    │   ├── AuthenticationError   401
    │   ├── ForbiddenError        403
    │   │   └── Rest1ClosedError  this server, or this user, has no REST1
    │   ├── NotFoundError         404
    │   ├── ConflictError         409, 412
    │   ├── InvalidDataError      422
    │   ├── RateLimitError        429
    │   └── ServerError           5xx
    └── NotAppliedError           RT said yes, and it is not so: ``messages``, ``missing``

Arguments that are wrong in themselves (a naive datetime, a newline in a subject) are refused with
``ValueError`` or ``TypeError`` before anything is sent. No exception carries a token or a password.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import httpx

__all__ = [
    "AuthenticationError",
    "BadRequestError",
    "ConflictError",
    "ForbiddenError",
    "InvalidDataError",
    "NotAppliedError",
    "NotFoundError",
    "ProtocolError",
    "RTError",
    "RateLimitError",
    "Rest1ClosedError",
    "Rest2MissingError",
    "ServerError",
    "StatusError",
    "TransportError",
    "status_error",
]


class RTError(Exception):
    """Anything rtfacade raises about a call to RT."""


class TransportError(RTError):
    """No answer came; ``__cause__`` is the httpx error.

    A write may have been done all the same when the connection broke after the request was sent.
    """


class ProtocolError(RTError):
    """An answer came that the protocol does not allow, for instance a proxy's HTML page."""


class Rest2MissingError(RTError):
    """This RT has no REST2 (RT 4.4, or one where it is switched off), and nothing was done.

    ``rt.rest1`` works there, and the few verbs of the facade that need REST1 alone.
    """


class StatusError(RTError):
    """RT answered and said no.

    ``status`` is the HTTP status (REST2) or the code of the first line (REST1), ``messages`` are
    RT's own words, ``request`` names the request that was refused where there is one: its method
    and address, without headers and body, which hold secrets.
    """

    def __init__(
        self,
        status: int,
        messages: Sequence[str] = (),
        request: httpx.Request | None = None,
    ) -> None:
        """Keep what RT said."""
        self.status = status
        self.messages = tuple(messages)
        self.request = None if request is None else without_secrets(request)
        super().__init__(status, self.messages)

    def __str__(self) -> str:
        """Status, RT's words and the request line (without its query, which may be long)."""
        words = "; ".join(self.messages) or "no reason given"
        if self.request is None:
            return f"{self.status}: {words}"
        return f"{self.status}: {words} ({self.request.method} {self.request.url.path})"


class BadRequestError(StatusError):
    """400: RT could not understand or refused the request, a bad TicketSQL for instance."""


class AuthenticationError(StatusError):
    """401: the token, the password or the session was not accepted."""


class ForbiddenError(StatusError):
    """403: the user lacks a right."""


class Rest1ClosedError(ForbiddenError):
    """REST1 is not on this server, or not open to this user (RT keeps unprivileged users out).

    The facade falls back to REST2 where that can do the same; this is raised where it cannot.
    """


class NotFoundError(StatusError):
    """404: no such object, or the user may not know of it."""


class ConflictError(StatusError):
    """409 or 412: somebody was faster, or the object is already there."""


class InvalidDataError(StatusError):
    """422: the data was understood and is not valid."""


class RateLimitError(StatusError):
    """429: too many requests."""


class ServerError(StatusError):
    """5xx: RT, or a proxy in front of it, failed."""


class NotAppliedError(RTError):
    """RT answered with success, yet what was asked for is not there when read back.

    ``messages`` are RT's own sentences, in the user's language. ``missing`` names what is not as
    asked, in the words of the call. ``record`` is what RT has now, if it was read.
    """

    def __init__(
        self,
        messages: Sequence[str] = (),
        missing: Sequence[str] = (),
        record: object = None,
    ) -> None:
        """Keep RT's sentences, the names of what was not applied, and the record as it is now."""
        self.messages = tuple(messages)
        self.missing = tuple(missing)
        self.record = record
        super().__init__(self.messages, self.missing)

    def __str__(self) -> str:
        """What is missing, then RT's own sentences."""
        parts: list[str] = []
        if self.missing:
            parts.append("not applied: " + "; ".join(self.missing))
        if self.messages:
            parts.append("RT says: " + "; ".join(self.messages))
        return ". ".join(parts) or "not applied, and RT gave no reason"


def without_secrets(request: httpx.Request) -> httpx.Request:
    """Return a request that can be shown to anybody: no headers, no body."""
    return type(request)(request.method, request.url)


_BY_STATUS: dict[int, type[StatusError]] = {
    400: BadRequestError,
    401: AuthenticationError,
    403: ForbiddenError,
    404: NotFoundError,
    409: ConflictError,
    412: ConflictError,
    422: InvalidDataError,
    429: RateLimitError,
}


def status_error(
    status: int, messages: Sequence[str] = (), request: httpx.Request | None = None
) -> StatusError:
    """Build the exception for a status, REST2 and REST1 alike."""
    fallback = ServerError if status >= 500 else StatusError
    return _BY_STATUS.get(status, fallback)(status, messages, request)
