"""One login for many requests.

RT checks tokens and passwords with bcrypt on *every* request (about 240 ms at its default cost), a
session cookie costs next to nothing, and a cookie that REST1 hands out is honoured by REST2. So
``SessionAuth`` logs in once over REST1 and sends the cookie from then on. One class serves the
sync and the async client.

Since the security releases of October 2026, REST2 honours the cookie for anything but GET, HEAD
and OPTIONS only with an ``Origin`` that it is configured for. So such a request carries the
cookie, RT's own origin and the credentials' header: RT takes the cookie where it accepts the
origin, and the header where it does not (docs/adr/0012).
"""

from __future__ import annotations

import logging
import math
from collections.abc import AsyncGenerator, Callable, Generator, Iterator
from contextlib import AsyncExitStack, ExitStack
from enum import Enum, auto
from functools import cached_property
from time import monotonic
from typing import TYPE_CHECKING, Any, Literal

import httpx

from rtfacade._http import responses
from rtfacade._http.deadline import held, is_over
from rtfacade._http.exchange import (
    AS_NOBODY,
    COOKIE,
    KIND,
    RequestKind,
    apeek,
    aread,
    is_rest2_missing,
    may_lack_rest2,
    no_rest2,
    peek,
    read,
    reads,
    version_in,
)
from rtfacade._http.home import HasLock
from rtfacade._http.origin import (
    REST2,
    SIGNED,
    check_origin,
    is_login_redirect,
    location_origin,
    same_origin,
    stated_origin,
)
from rtfacade.auth.secrets import Sealed
from rtfacade.errors import Rest1ClosedError, StatusError, status_error

if TYPE_CHECKING:
    import anyio

    from rtfacade.auth.credentials import Credentials

log = logging.getLogger("rtfacade")

_COOKIE_PREFIX = "RT_SID_"
#: A session that has died, one that dies again, and the credentials themselves.
_ATTEMPTS = 3
_MAX_UNUSED_LOGINS = 2
#: Refused credentials are not sent again for so long: a loop over tickets would lock an account.
_REFUSAL_SECONDS = 10.0
#: How long to wait for another login after one that something other than RT answered.
_FIRST_PAUSE, _LAST_PAUSE = 5.0, 600.0
#: Writes without a sign that the session serves them, before one request asks RT.
_WRITES_BEFORE_PROBE, _WRITES_BETWEEN_PROBES = 10, 100
#: Small lists whose rows have RT's own address, for every user that RT knows.
_LISTS_WITH_ADDRESS = ("REST/2.0/searches", "REST/2.0/queues/all")
_ONE_ROW = {"per_page": "1"}

Verdict = Literal["accepted", "refused", "dead", "unknown"]
_Needs = Literal["first line", "whole"] | None


class _Lock(Enum):
    """A step that takes the lock of the session, or gives it back."""

    ACQUIRE = auto()
    RELEASE = auto()


class _Exchange:
    """A step that sends a request; whoever drives the steps fills in what came back."""

    response: httpx.Response
    head: bytes = b""

    def __init__(self, request: httpx.Request, needs: _Needs = "whole") -> None:
        """``needs``: how much of the body tells what the answer means."""
        self.request = request
        self.needs = needs


class _Preparation(_Exchange):
    """A request that has to come first: a login, a look-up, a probe."""

    def __init__(self, request: httpx.Request, take: Callable[[httpx.Response], bool]) -> None:
        """``take`` reads the answer; False makes that answer the outcome of the whole."""
        super().__init__(request)
        self.take = take


class SessionAuth(HasLock, httpx.Auth):
    """Log in once, send the cookie, and log in again once when the session has died.

    Falls back to the credentials' own header, and logs that once at INFO, where the server has no
    REST1 or does not honour its cookie. Safe for many threads (sync) and many tasks (async): one
    login even when a hundred requests start at once, and wrong credentials are tried once in ten
    seconds.
    """

    def __init__(self, credentials: Credentials) -> None:
        """Open nothing yet; the first request logs in."""
        super().__init__()
        self._credentials = credentials
        self._cookie: Sealed[str] | None = None
        # The login that is under way, and how many had no answer.
        self._login: httpx.Request | None = None
        self._broken_logins = 0
        #: Without a session until then; None: a session is wanted.
        self._headers_until: float | None = None
        self._pause = _FIRST_PAUSE
        self._logged_fallback = False
        # Logins since a session was honoured, None once the present one was.
        self._unused_logins: int | None = None
        self._login_way = 0
        self._refused: tuple[str, ...] = ()
        self._refused_at = 0.0
        self.rest1_closed = False
        # The version that the login told, and whether REST2 is missing, where that was asked.
        self._version: str | None = None
        self._may_lack_rest2 = False
        self._rest2_missing: bool | None = None
        # RT does not tell its version to unprivileged users who log in; before the login it does.
        self._is_version_hidden = False
        self._learned_origin: str | None = None
        self._is_origin_final = False
        #: Whether answers may still tell RT's own address, or that REST2 is there.
        self.learns = True
        self._unread_lists = list(_LISTS_WITH_ADDRESS)
        self._wants_lookup = False
        #: Whether REST2 accepts the origin; None: not known.
        self.origin_accepted: bool | None = None
        self._unproven_writes = 0

    @cached_property
    def _task_lock(self) -> anyio.Lock:
        """Make the lock of async clients; sync ones need not load anyio."""
        import anyio  # noqa: PLC0415

        return anyio.Lock()

    def __repr__(self) -> str:
        state = "open" if self._cookie else "headers only" if self._headers_only else "not open"
        return f"SessionAuth({self._credentials!r}, {state})"

    # -- the flow, for httpx ---------------------------------------------------------------------

    def sync_auth_flow(
        self, request: httpx.Request
    ) -> Generator[httpx.Request, httpx.Response, None]:
        """Send with a session; httpx drives this generator."""
        with ExitStack() as locks:
            for step in self._steps(request):
                if step is _Lock.ACQUIRE:
                    locks.enter_context(held(self._lock))
                elif step is _Lock.RELEASE:
                    locks.close()
                else:
                    flow = (self.gate() or httpx.Auth()).sync_auth_flow(step.request)
                    try:
                        step.response = yield from _remember(flow)
                    except GeneratorExit:  # before another thread gets the lock
                        self.login_failed(step.request)
                        raise
                    if step.needs:
                        whole = step.needs == "whole"
                        step.head = read(step.response) if whole else peek(step.response)

    async def async_auth_flow(
        self, request: httpx.Request
    ) -> AsyncGenerator[httpx.Request, httpx.Response]:
        """Send with a session; httpx drives this generator."""
        async with AsyncExitStack() as locks:
            for step in self._steps(request):
                if step is _Lock.ACQUIRE:
                    await locks.enter_async_context(self._task_lock)
                elif step is _Lock.RELEASE:
                    await locks.aclose()
                else:
                    flow = (self.gate() or httpx.Auth()).async_auth_flow(step.request)
                    try:
                        outgoing = await anext(flow)
                        while True:
                            step.response = yield outgoing
                            outgoing = await flow.asend(step.response)
                    except StopAsyncIteration:
                        pass
                    except GeneratorExit:
                        if is_over():  # a task that is cancelled leaves the login to the next
                            self.login_failed(step.request)
                        raise
                    finally:
                        await flow.aclose()
                    if step.needs:
                        whole = step.needs == "whole"
                        step.head = await (aread(step.response) if whole else apeek(step.response))

    def _steps(self, request: httpx.Request) -> Iterator[_Exchange | _Lock]:
        """Decide what to send, for both modes; the last exchange is the outcome."""
        check_origin(self._credentials.url, request.url)
        kind: RequestKind = request.extensions.get(KIND) or RequestKind(request)
        for attempt in range(_ATTEMPTS):
            is_last = attempt == _ATTEMPTS - 1
            while not is_last and self._needs_preparation(kind):
                broken = self._broken_logins
                yield _Lock.ACQUIRE
                if broken != self._broken_logins:
                    # Whoever waited for a login that hangs would wait as long again, one by one.
                    raise httpx.ConnectTimeout("the login that this waited for had no answer")
                # None: another task has done it meanwhile
                preparation = self._prepare(request, kind)
                if preparation is not None:
                    yield preparation
                    if not preparation.take(preparation.response):
                        return
                yield _Lock.RELEASE
            self._require_protocol(request, kind)
            cookie = self._sign(request, writes=kind.needs_origin, with_header=is_last)
            exchange = _Exchange(request, "first line" if kind.is_rest1 else None)
            yield exchange
            response = exchange.response
            is_redirected_write = kind.needs_origin and response.is_redirect
            if cookie is not None and is_redirected_write and is_login_redirect(response):
                alive = _Exchange(self._own_request("GET", "REST/2.0/rt", request))
                yield alive
                self._raise_unless_gone(response, alive)
            if cookie is None or self._is_honoured(cookie, exchange, writes=kind.needs_origin):
                if kind.needs_origin and self._may_be_origin_check(exchange):
                    probe = _Exchange(self.probe_request(request))
                    yield probe
                    self._raise_refusal(response, probe.response)
                return
            yield _Lock.ACQUIRE
            self._forget(cookie)
            yield _Lock.RELEASE

    # -- for the client --------------------------------------------------------------------------

    @property
    def origin(self) -> str:
        """The origin that writes carry: RT's own as far as it is known, else the client's URL."""
        return self._learned_origin or self._credentials.origin

    def gate(self) -> httpx.Auth | None:
        """Return what goes with a request that is not for the session, such as the logout."""
        return self._credentials.gate() if self._credentials.has_gate else None

    def login_failed(self, request: httpx.Request) -> None:
        """Note that a request had no answer; if it is the login, those that wait for it fail."""
        if request is self._login:
            self._login = None
            self._broken_logins += 1

    @property
    def is_open(self) -> bool:
        """Whether there is a session."""
        return self._cookie is not None

    def learn(self, response: httpx.Response) -> None:
        """Take RT's own address from a successful answer of REST2, the first that tells it."""
        if REST2 not in response.request.url.path:
            return
        if self._is_version_hidden and _is_json(response):
            self._rest2_missing = False
        if not self._is_origin_final:
            self._learn_origin(response)
        self.learns = self._is_version_hidden or not self._is_origin_final

    def _learn_origin(self, response: httpx.Response) -> None:
        stated = stated_origin(response)
        if stated is not None:
            self._is_origin_final = True
            self._use_origin(stated)
        elif (location := location_origin(response)) is not None:
            self._use_origin(location)  # a proxy may have rewritten it, so go on looking

    def explain(self, error: StatusError) -> None:
        """Say what to do about a 401."""
        self._credentials.explain(error)

    def begin_anew(self) -> None:
        """Drop the session and the locks of the parent process, without a logout."""
        self._cookie = self._login = None
        self._unused_logins = None
        self.__dict__.pop("_task_lock", None)

    def probe_request(self, request: httpx.Request | None = None) -> httpx.Request:
        """Build a search that shows whether RT takes the session for anything but GET."""
        path = _LISTS_WITH_ADDRESS[0]
        probe = self._own_request("POST", path, request, params=_ONE_ROW, json=[])
        probe.headers["Origin"] = self.origin
        return probe

    @staticmethod
    def probe_verdict(response: httpx.Response) -> Verdict:
        """Read the answer to ``probe_request()``; RT always answers in JSON."""
        is_json = _is_json(response)
        if response.status_code == 401 or is_login_redirect(response):
            return "dead"
        if not is_json or response.status_code >= 500 or response.status_code == 429:
            return "unknown"
        return "refused" if response.status_code == 403 else "accepted"

    def logout(self) -> httpx.Request | None:
        """Build the request that ends the session, if one is open, and forget the cookie.

        Users to whom REST1 is closed log out where browsers do.
        """
        cookie, self._cookie = self._cookie, None
        if cookie is None:
            return None
        if self.rest1_closed:
            request = self._credentials.build("GET", "NoAuth/Logout.html")
        else:
            request = self._credentials.build("POST", "REST/1.0/logout")
        request.extensions |= {COOKIE: cookie, AS_NOBODY: True}
        return request

    def rest1_fields(self) -> dict[str, str]:
        """Return form fields that REST1 needs where there is no session to send."""
        return self._credentials.rest1_fields() if self._headers_only else {}

    def user_hint(self) -> str | int | None:
        """Return ``user()``, or else the name that a proxy in front of RT gets, probably RT's."""
        return self._credentials.user_hint()

    def user(self) -> str | int | None:
        """Return the name or the id of the user; None if the credentials do not tell."""
        return self._credentials.user()

    def is_rest1_closed(self) -> bool:
        """Tell whether REST1 is known to be closed, so that asking it is in vain."""
        return self.rest1_closed and not self._is_pause_over()

    # -- what has to come first ------------------------------------------------------------------

    @property
    def _headers_only(self) -> bool:
        return self._headers_until is not None and not self._is_pause_over()

    def _is_pause_over(self) -> bool:
        return self._headers_until is not None and monotonic() >= self._headers_until

    def _needs_preparation(self, kind: RequestKind) -> bool:
        """Tell whether something has to be sent before this request.

        Raises AuthenticationError for what RT refused a moment ago: many wrong logins at once,
        which is what a loop over tickets would make, look like an attack.
        """
        if self._cookie is None and not self._headers_only:
            if self._refused and monotonic() < self._refused_at + _REFUSAL_SECONDS:
                raise self._refusal()
            return True
        if self._must_look_for_version(kind) or self._must_look_for_rest2(kind):
            return True
        if not kind.needs_origin:
            return False
        return self._lacks_origin() or (self._cookie is not None and self._is_probe_due())

    def _lacks_origin(self) -> bool:
        """Tell whether a write would depend on an origin that is only guessed."""
        wants_lookup = self._wants_lookup or not self._credentials.read_by_rest2
        return wants_lookup and self._may_look_up()

    def _may_look_up(self) -> bool:
        return not self._is_origin_final and bool(self._unread_lists)

    def _is_probe_due(self) -> bool:
        if not self._credentials.read_by_rest2 or self.origin_accepted is False:
            return False
        is_known = self.origin_accepted is not None
        return self._unproven_writes >= (
            _WRITES_BETWEEN_PROBES if is_known else _WRITES_BEFORE_PROBE
        )

    def _prepare(self, request: httpx.Request, kind: RequestKind) -> _Preparation | None:
        """Build what has to be sent next; the caller holds the lock."""
        if not self._needs_preparation(kind):
            return None
        if self._cookie is None and not self._headers_only:
            self._login = self._login_request(request)
            return _Preparation(self._login, self._adopt)
        if self._must_look_for_version(kind):
            banner = _like(request, self._credentials.build("GET", "REST/1.0/"))
            banner.headers["Connection"] = "close"
            return _Preparation(banner, self._take_version)
        if self._must_look_for_rest2(kind):
            lookup = self._own_request("GET", "REST/2.0/rt", request)
            # A redirect of RT's spoils the connection as an empty login does.
            lookup.headers["Connection"] = "close"
            return _Preparation(lookup, self._look_for_rest2)
        if self._lacks_origin():
            path = self._unread_lists.pop(0)
            lookup = self._own_request("GET", path, request, params=_ONE_ROW)
            return _Preparation(lookup, self._take_lookup)
        self._unproven_writes = 0
        return _Preparation(self.probe_request(request), self._take_probe)

    def _must_look_for_version(self, kind: RequestKind) -> bool:
        """Tell whether REST2 is missing and only the version, for the error, is not known."""
        return self._is_version_hidden and bool(self._rest2_missing) and kind.is_rest2

    def _take_version(self, answer: httpx.Response) -> bool:
        """Read the version, once, from what REST1 says to nobody; it may be shut by a gate."""
        self._is_version_hidden = False
        self._version = version_in(answer.content)
        self._may_lack_rest2 = may_lack_rest2(self._version)
        return True

    def _must_look_for_rest2(self, kind: RequestKind) -> bool:
        """Tell whether this RT is one that may have no REST2, and that matters now."""
        if self._rest2_missing is not None:
            return False
        if self._is_version_hidden:
            return kind.needs_origin  # the answer to a read tells
        return self._may_lack_rest2 and kind.is_rest2

    def _look_for_rest2(self, answer: httpx.Response) -> bool:
        """Note what the answer says; a gateway's says nothing, and is the outcome then."""
        if answer.status_code >= 500 or answer.status_code == 429:
            return False
        self._rest2_missing = is_rest2_missing(answer)
        return True

    def _require_protocol(self, request: httpx.Request, kind: RequestKind) -> None:
        """Raise Rest2MissingError or Rest1ClosedError for what would be refused: it is not sent.

        REST1 is asked for reads all the same.
        """
        if self._rest2_missing and self._version and kind.is_rest2:
            raise no_rest2(self._version, request.url)
        if kind.is_rest1 and not kind.reads and self.is_rest1_closed():
            raise Rest1ClosedError(403, ["this session was told that REST1 is closed to it"])

    def _login_request(self, request: httpx.Request) -> httpx.Request:
        login = self._credentials.logins()[self._login_way]
        # Unprivileged users get an empty chunked body, which Starlet ends twice: on a connection
        # that is kept, the rest would be taken for the next answer (see drop_if_poisoned).
        login.headers["Connection"] = "close"
        return _like(request, login)

    def _own_request(
        self, method: str, path: str, request: httpx.Request | None, **options: Any
    ) -> httpx.Request:
        own = self._credentials.build(method, path, **options)
        if self._cookie is not None:
            own.headers["Cookie"] = self._cookie.reveal()
        return own if request is None else _like(request, own)

    # -- answers ---------------------------------------------------------------------------------

    def _adopt(self, answer: httpx.Response) -> bool:
        """Take the cookie of a login that worked; raise if the credentials are wrong.

        False leaves it to the HTTP client, which tries again later: the answer is the outcome.
        """
        self._login = None
        code = _rest1_code(answer.content)
        self._version = version_in(answer.content) or self._version
        self._may_lack_rest2 = may_lack_rest2(self._version)
        if code == 401:
            return self._take_refusal(answer)
        if answer.status_code >= 500 or answer.status_code == 429:
            return False
        self.rest1_closed = code is None
        is_from_rt = code == 200 or _is_self_service(answer)
        self._is_version_hidden = _is_self_service(answer) and self._version is None
        self.learns = self._is_version_hidden or not self._is_origin_final
        cookie = _session_cookie(answer)
        if _COOKIE_PREFIX in answer.request.headers.get("Cookie", ""):
            cookie = None  # the session is auth='s own, and not ours to end
        if cookie is None or not is_from_rt:
            reason = f"REST1 answered {answer.status_code} without one"
            self._use_headers(reason, lasting=is_from_rt)
            return True
        self._cookie = Sealed(cookie)
        self._headers_until, self._pause = None, _FIRST_PAUSE
        self._unused_logins = (self._unused_logins or 0) + 1
        self._unproven_writes = 0
        if self._login_way > 0:
            self._credentials.read_by_rest2 = self._credentials.may_be_read_by_rest2
        return True

    def _take_refusal(self, answer: httpx.Response) -> bool:
        """REST1 says 401. It does not read every header that REST2 reads."""
        ways = len(self._credentials.logins())
        if self._login_way + 1 < ways:
            self._login_way += 1
            return True
        if not self._credentials.is_login_decisive:
            self._login_way = 0
            self.rest1_closed = True
            self._use_headers("REST1 does not accept auth=", lasting=False)
            return True
        words = answer.text.partition("\n")[2].strip() or "Credentials required"
        self._refused = (words,)
        self._refused_at = monotonic()
        raise self._refusal(answer.request)

    def _refusal(self, request: httpx.Request | None = None) -> StatusError:
        error = status_error(401, self._refused, request)
        self._credentials.explain(error)
        return error

    def _take_lookup(self, answer: httpx.Response) -> bool:
        """Learn RT's address; a session that died is found out by the request itself."""
        if answer.is_success:
            self.learn(answer)
        return True

    def _take_probe(self, answer: httpx.Response) -> bool:
        verdict = self.probe_verdict(answer)
        if verdict == "dead":
            self._forget(self._cookie)
        elif verdict == "refused" and self._may_look_up():
            self._wants_lookup = True
            self._unproven_writes = _WRITES_BEFORE_PROBE  # ask again when RT's address is known
        elif verdict == "refused":
            self.origin_accepted = False
            log.info(
                "%s does not accept the origin %s, so each write costs it a check of the "
                "credentials: %s",
                self._credentials.origin,
                self.origin,
                self._origin_advice(),
            )
        elif verdict == "accepted":
            self.origin_accepted = True
            self._unused_logins = None
        return True

    def _is_honoured(self, cookie: Sealed[str], exchange: _Exchange, *, writes: bool) -> bool:
        """Tell whether the request got through, and remember what that says of the session."""
        if _is_session_gone(exchange.response, exchange.head):
            return False
        if writes and self._credentials.read_by_rest2:
            self._unproven_writes += 1  # the header may have done it
        elif self._cookie is cookie:
            self._unused_logins = None
            if self.origin_accepted:
                self._unproven_writes = 0
        return True

    def _may_be_origin_check(self, exchange: _Exchange) -> bool:
        """Tell whether a 403 may be about the origin: REST2 read no header beside the cookie."""
        return exchange.response.status_code == 403 and not self._credentials.read_by_rest2

    def _raise_refusal(self, refused: httpx.Response, probe: httpx.Response) -> None:
        """Raise the 403 of a write; say what the administrator can do if it was the origin."""
        try:
            responses.check(refused)
        except StatusError as error:
            if self.probe_verdict(probe) == "refused":
                self.origin_accepted = False
                error.hint = f"RT does not accept the origin {self.origin}: {self._origin_advice()}"
            raise

    def _raise_unless_gone(self, response: httpx.Response, alive: _Exchange) -> None:
        """Raise for a write that was sent to the front page although the session lives.

        RT sends there who has no session. So does what stands in front of RT, and RT may have done
        the write then.
        """
        if not _is_session_gone(alive.response, alive.head):
            responses.check_write(response)

    def _forget(self, cookie: Sealed[str] | None) -> None:
        """Drop a dead session. Two in a row that were never honoured: none is honoured here."""
        if cookie is None or self._cookie is not cookie:
            return
        self._cookie = None
        if self._unused_logins == _MAX_UNUSED_LOGINS:
            self._use_headers("its sessions are refused", lasting=True)

    def _use_headers(self, reason: str, *, lasting: bool) -> None:
        """Send the credentials with every request: for good, or until a login is worth a try."""
        self._headers_until = math.inf if lasting else monotonic() + self._pause
        self._pause = min(self._pause * 4, _LAST_PAUSE)
        if self._logged_fallback:
            return
        self._logged_fallback = True
        log.info(
            "no session at %s (%s): credentials go with every request, about ten times slower",
            self._credentials.rest1(),
            reason,
        )

    def _use_origin(self, origin: str) -> None:
        ours = self._credentials.origin
        if same_origin(origin, self.origin):
            return
        self._learned_origin = origin
        self.origin_accepted = None
        self._unproven_writes = 0
        if not same_origin(origin, ours):
            log.info("RT at %s calls itself %s: writes carry that origin", ours, origin)

    def _origin_advice(self) -> str:
        host = httpx.URL(self.origin)
        port = host.port or (443 if host.scheme == "https" else 80)
        advice = (
            "its administrator can set $WebDomain, $WebPort and $WebBaseURL to the address that "
            f"people use, or add '{host.host}:{port}' to @ReferrerWhitelist"
        )
        if self._is_origin_final:  # RT accepts its own
            advice += ", unless a proxy between you and RT drops Origin"
        return advice

    def _sign(
        self, request: httpx.Request, *, writes: bool, with_header: bool
    ) -> Sealed[str] | None:
        """Put the cookie on; return it, or None where the header was used."""
        cookie = self._cookie
        request.extensions[SIGNED] = True
        if writes:
            request.headers["Origin"] = self.origin
        if cookie is None or with_header or self._headers_only:
            request.headers.pop("Cookie", None)
            self._credentials.add_header(request)
            return None
        request.headers["Cookie"] = cookie.reveal()
        if writes and self._credentials.read_by_rest2:
            self._credentials.add_header(request)
        return cookie


def _remember(
    flow: Generator[httpx.Request, httpx.Response, None],
) -> Generator[httpx.Request, httpx.Response, httpx.Response]:
    """Drive a flow and return its last answer."""
    outgoing = next(flow)
    try:
        while True:
            response = yield outgoing
            try:
                outgoing = flow.send(response)
            except StopIteration:
                return response
    finally:
        flow.close()


def _like(request: httpx.Request, own: httpx.Request) -> httpx.Request:
    """Give a request of the session's own the time limits of the request that needs it."""
    own.extensions = {k: v for k, v in request.extensions.items() if k == "timeout"}
    own.headers.setdefault("User-Agent", request.headers.get("User-Agent", "rtfacade"))
    return own


def _is_rest1(answer: httpx.Response) -> bool:
    return "/REST/1.0" in answer.request.url.path


def _is_json(answer: httpx.Response) -> bool:
    kind: str = answer.headers.get("Content-Type", "")
    return kind.startswith("application/json")


def _is_self_service(answer: httpx.Response) -> bool:
    """Recognise RT's redirect of an unprivileged user, who is logged in by then.

    REST1 sends such users to ``/SelfService/``, and REST2 honours that session (seen on 5.0.3).
    """
    return answer.is_redirect and "/SelfService" in answer.headers.get("Location", "")


def _session_cookie(answer: httpx.Response) -> str | None:
    for line in answer.headers.get_list("Set-Cookie"):
        pair = line.partition(";")[0].strip()
        if pair.startswith(_COOKIE_PREFIX):
            return pair
    return None


def _is_session_gone(response: httpx.Response, head: bytes) -> bool:
    """REST2 says 401 or sends a browser-like client to the login page; REST1 says it in text."""
    if response.is_success:
        return bool(head) and _is_rest1(response) and _rest1_code(head) == 401
    if _is_rest1(response):
        return False
    if response.status_code == 401:
        return reads(response.request) or _is_json(response)  # else it may not be RT's own
    return response.is_redirect and is_login_redirect(response)


def _rest1_code(head: bytes) -> int | None:
    """Return the code in a REST1 first line, ``RT/<version> 401 Credentials required``."""
    words = head.partition(b"\n")[0].split(b" ", 2)
    if (
        len(words) < 2
        or not words[0].startswith(b"RT/")
        or not words[1].isdigit()
        or len(words[1]) > 3
    ):
        return None
    return int(words[1])
