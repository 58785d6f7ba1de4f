"""Every exception of rtfacade, as one tree.

    RTError
    ├── TransportError            no answer arrived; ``__cause__`` is the httpx error
    │   └── DeadlineError         the time of ``rt.deadline()`` is over
    ├── ProtocolError             the answer is not RT's (HTML, a bad first line, cut JSON)
    ├── Rest2MissingError         this RT has no REST2 (RT 4.4): use ``rt.rest1``
    ├── StatusError               RT refused: ``status``, ``messages``, ``request``
    │   ├── BadRequestError       400
    │   ├── AuthenticationError   401
    │   ├── ForbiddenError        403
    │   │   └── Rest1ClosedError  this server, or this user, has no REST1
    │   ├── NotFoundError         404
    │   │   └── UnknownNameError  (a ValueError too) a search names what RT does not have
    │   ├── ConflictError         409, 412
    │   ├── InvalidDataError      422
    │   ├── RateLimitError        429
    │   └── ServerError           5xx
    ├── NotAppliedError           RT answered 2xx but did not apply the change: ``messages``,
    │                             ``missing``, ``record``
    └── UnconfirmedError          a write was sent and could not be verified: ``done`` (True: RT
                                  did it; None: unknown), ``ids``, ``record``, ``messages``

    NotConfiguredError            (a ValueError) no RT, or no way to log in, is configured
    └── NoCredentialsError        the RT is known, but nothing to log in with

Wrong arguments (a naive datetime, a newline in a subject) raise ``ValueError`` or ``TypeError``
before anything is sent. No exception carries a token or a password.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    import httpx

__all__ = [
    "AuthenticationError",
    "BadRequestError",
    "ConflictError",
    "DeadlineError",
    "ForbiddenError",
    "InvalidDataError",
    "NoCredentialsError",
    "NotAppliedError",
    "NotConfiguredError",
    "NotFoundError",
    "ProtocolError",
    "RTError",
    "RateLimitError",
    "Rest1ClosedError",
    "Rest2MissingError",
    "ServerError",
    "StatusError",
    "TransportError",
    "UnconfirmedError",
    "UnknownNameError",
    "status_error",
]


class RTError(Exception):
    """The base class of everything rtfacade raises about a call to RT."""


class TransportError(RTError):
    """No answer arrived; ``__cause__`` is the httpx error.

    For a write it means that RT never got it; a write that RT may have got raises UnconfirmedError.
    """


class DeadlineError(TransportError):
    """The time of ``with rt.deadline(seconds):`` is over.

    For a write it means that RT never got it; a write that RT may have got raises UnconfirmedError.
    """


class ProtocolError(RTError):
    """The answer is not one of RT's, for instance a proxy's HTML page."""


class Rest2MissingError(RTError):
    """This RT has no REST2 (RT 4.4, or one where it is switched off), and nothing was done.

    ``rt.rest1`` works there, and the few verbs of the facade that need REST1 alone.
    """


class StatusError(RTError):
    """RT refused the request.

    ``status`` is the HTTP status (REST2) or the code of the first line (REST1). ``messages`` are
    RT's own words. ``request`` is the refused request, if there is one: method and address only,
    because headers and body hold secrets. ``hint`` says what to do about it, where rtfacade knows.
    """

    hint: str = ""

    def __init__(
        self,
        status: int,
        messages: Sequence[str] = (),
        request: httpx.Request | None = None,
    ) -> None:
        """Keep the status, RT's messages and the request without its secrets."""
        self.status = status
        self.messages = tuple(messages)
        self.request = None if request is None else without_secrets(request)
        super().__init__(status, self.messages)

    def __str__(self) -> str:
        """Show the status, RT's words, the request line without its query, and the hint."""
        text = f"{self.status}: {'; '.join(self.messages) or 'no reason given'}"
        if self.request is not None:
            text += f" ({self.request.method} {self.request.url.path})"
        return f"{text}. {self.hint}" if self.hint else text


class BadRequestError(StatusError):
    """400: RT refused the request or could not read it, for instance wrong TicketSQL."""


class AuthenticationError(StatusError):
    """401: RT did not accept the token, password or session."""


class ForbiddenError(StatusError):
    """403: the user lacks a right."""


class Rest1ClosedError(ForbiddenError):
    """This server, or this user, has no REST1 (RT closes it to unprivileged users).

    The facade uses REST2 instead where that can do the same, and raises this where it cannot.
    """


class NotFoundError(StatusError):
    """404: RT has no such object, or hides it from this user."""


class UnknownNameError(NotFoundError, ValueError):
    """A search names a queue, user, status, custom field or role that RT does not have.

    Also where you may not see it. RT answers such a search with no rows, or with all of them.
    """


class ConflictError(StatusError):
    """409 or 412: somebody else changed the object first, or it exists already."""


class InvalidDataError(StatusError):
    """422: RT understood the data but does not accept it."""


class RateLimitError(StatusError):
    """429: too many requests."""


class ServerError(StatusError):
    """5xx: RT, or a proxy in front of it, failed."""


class NotAppliedError(RTError):
    """RT answered with success but did not apply (all of) the change.

    ``messages`` are RT's own sentences, in the user's language. ``missing`` lists what was
    requested and is not there, in the words of the call. ``record`` is what RT has now, if it was
    read.
    """

    def __init__(
        self,
        messages: Sequence[str] = (),
        missing: Sequence[str] = (),
        record: object = None,
    ) -> None:
        """Keep RT's sentences, what was not applied, and the record as it is now."""
        self.messages = tuple(messages)
        self.missing = tuple(missing)
        self.record = record
        super().__init__(self.messages, self.missing)

    def __str__(self) -> str:
        """List what is missing, then RT's own sentences."""
        parts: list[str] = []
        if self.missing:
            parts.append("not applied: " + "; ".join(self.missing))
        if self.messages:
            parts.append("RT says: " + "; ".join(self.messages))
        return ". ".join(parts) or "not applied, and RT gave no reason"


class UnconfirmedError(RTError):
    """A write was sent, and rtfacade could not find out (all of) what RT made of it.

    ``done`` is True if RT did it and only reading it back failed, and None if that is unknown:
    RT may have done it, or may still do it. Do not repeat the call before you have looked.
    ``ids`` are the numbers of what was created or was to be changed, as far as they are known;
    ``record`` is what is known of it. ``messages`` are RT's own sentences, if it answered. What
    went wrong is the ``__cause__``.
    """

    def __init__(
        self,
        text: str,
        done: Literal[True] | None = None,
        ids: Sequence[int] = (),
        record: object = None,
        messages: Sequence[str] = (),
    ) -> None:
        """Keep what happened, whether RT did it, and what is known of the result."""
        self.text = text
        self.done = done
        self.ids = tuple(ids)
        self.record = record
        self.messages = tuple(messages)
        super().__init__(text, done, self.ids)

    def __str__(self) -> str:
        """Say what happened, then RT's own sentences."""
        return f"{self.text}. RT says: {'; '.join(self.messages)}" if self.messages else self.text


class NotConfiguredError(ValueError):
    """No source names an RT, or a way to log in to it."""


class NoCredentialsError(NotConfiguredError):
    """An RT is configured, but nothing to log in with."""


def without_secrets(request: httpx.Request) -> httpx.Request:
    """Return the request without headers and body, safe to show to anybody."""
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
