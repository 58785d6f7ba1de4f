"""One login for many requests.

RT checks tokens and passwords with bcrypt on *every* request (about 240 ms at its default cost), a
session cookie costs next to nothing, and a cookie that REST1 hands out is honoured by REST2. So
``SessionAuth`` logs in once over REST1 and sends the cookie from then on. One class serves the
sync and the async client.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import AsyncGenerator, Generator
from functools import cached_property
from time import monotonic
from typing import TYPE_CHECKING

import httpx

from rtfacade._http import rest2
from rtfacade._http.peek import apeek, peek
from rtfacade.errors import status_error

if TYPE_CHECKING:
    import anyio

    from rtfacade.auth.credentials import Credentials

log = logging.getLogger("rtfacade")

_COOKIE_PREFIX = "RT_SID_"
#: A session that has died, one that dies again, and the credentials themselves.
_ATTEMPTS = 3
_MOST_IN_VAIN = 2
_REFUSAL_SECONDS = 10.0
#: RT honours a session cookie for these whatever the origin (lib/RT/REST2/Middleware/Auth.pm).
_SAFE_METHODS = ("GET", "HEAD", "OPTIONS")


class SessionAuth(httpx.Auth):
    """Log in once, send the cookie, and log in again once when the session has died.

    Falls back to the credentials' own header, and says so once at INFO, where the server has no
    REST1 or does not honour its cookie. Safe for many threads (sync) and many tasks (async): one
    login even when a hundred requests start at once, and wrong credentials are tried once in ten
    seconds.
    """

    def __init__(self, credentials: Credentials) -> None:
        """Open nothing yet; the first request logs in."""
        self._credentials = credentials
        self._cookie: str | None = None
        self._headers_only = False
        # Logins since a session was honoured, None once the present one was.
        self._in_vain: int | None = None
        self._refused: tuple[str, ...] = ()
        self._refused_at = 0.0
        self.rest1_closed = False
        # The version that the login told, and whether REST2 is missing, where that was asked.
        self._version: str | None = None
        self._rest2_missing: bool | None = None
        self._thread_lock = threading.Lock()

    @cached_property
    def _task_lock(self) -> anyio.Lock:
        """Make the lock of async clients; sync ones need not load anyio."""
        import anyio  # noqa: PLC0415

        return anyio.Lock()

    def __repr__(self) -> str:
        state = "open" if self._cookie else "headers only" if self._headers_only else "not open"
        return f"SessionAuth({self._credentials!r}, {state})"

    def sync_auth_flow(
        self, request: httpx.Request
    ) -> Generator[httpx.Request, httpx.Response, None]:
        """Send with a session; httpx drives this generator."""
        self._credentials.guard(request)
        for attempt in range(_ATTEMPTS):
            last = attempt == _ATTEMPTS - 1
            if not last and self._must_log_in():
                with self._thread_lock:
                    if self._must_log_in():
                        answer = yield self._login_for(request)
                        answer.read()
                        if not self._adopt(answer):
                            return
            if self._must_look_for_rest2(request):
                answer = yield self._probe()
                answer.read()
                self._look_for_rest2(answer)
            self._require_rest2(request)
            used = self._sign(request, with_header=last)
            response = yield request
            if used is None or self._is_good(used, response, peek(response)):
                return
            with self._thread_lock:
                self._forget(used)

    async def async_auth_flow(
        self, request: httpx.Request
    ) -> AsyncGenerator[httpx.Request, httpx.Response]:
        """Send with a session; httpx drives this generator."""
        self._credentials.guard(request)
        for attempt in range(_ATTEMPTS):
            last = attempt == _ATTEMPTS - 1
            if not last and self._must_log_in():
                async with self._task_lock:
                    if self._must_log_in():
                        answer = yield self._login_for(request)
                        await answer.aread()
                        if not self._adopt(answer):
                            return
            if self._must_look_for_rest2(request):
                answer = yield self._probe()
                await answer.aread()
                self._look_for_rest2(answer)
            self._require_rest2(request)
            used = self._sign(request, with_header=last)
            response = yield request
            if used is None or self._is_good(used, response, await apeek(response)):
                return
            async with self._task_lock:
                self._forget(used)

    def logout(self) -> httpx.Request | None:
        """Build the request that ends the session, if one is open, and forget the cookie.

        Users to whom REST1 is closed log out where browsers do.
        """
        cookie, self._cookie = self._cookie, None
        if cookie is None:
            return None
        if self.rest1_closed:
            page = self._credentials.address("NoAuth/Logout.html")
            return httpx.Request("GET", page, headers={"Cookie": cookie})
        return httpx.Request("POST", self._credentials.rest1("logout"), headers={"Cookie": cookie})

    def rest1_fields(self) -> dict[str, str]:
        """Return form fields that REST1 needs where there is no session to send."""
        return self._credentials.rest1_fields() if self._headers_only else {}

    def _must_log_in(self) -> bool:
        """Tell whether there is nothing to send yet.

        What was refused a moment ago is not tried again: many wrong logins at once, which is what
        a loop over tickets would make, look like an attack.
        """
        if self._cookie is not None or self._headers_only:
            return False
        if self._refused and monotonic() < self._refused_at + _REFUSAL_SECONDS:
            raise status_error(401, self._refused)
        return True

    def _sign(self, request: httpx.Request, *, with_header: bool) -> str | None:
        """Put the cookie on; return it, or None where the header was used."""
        cookie = self._cookie
        if cookie is None or with_header or self._headers_only:
            request.headers.pop("Cookie", None)
            self._credentials.sign(request)
            return None
        request.headers["Cookie"] = cookie
        if request.method not in _SAFE_METHODS and "/REST/2.0" in request.url.path:
            request.headers["Origin"] = self._credentials.origin()
            self._credentials.sign(request)
        return cookie

    def _must_look_for_rest2(self, request: httpx.Request) -> bool:
        """Tell whether this RT is one that may have no REST2, and that matters now."""
        if self._rest2_missing is not None or not rest2.is_for(request):
            return False
        return rest2.may_be_missing(self._version)

    def _probe(self) -> httpx.Request:
        """Build the request that RT answers wherever it has REST2."""
        request = httpx.Request("GET", self._credentials.address("REST/2.0/rt"))
        self._sign(request, with_header=False)
        return request

    def _look_for_rest2(self, answer: httpx.Response) -> None:
        """Note what the answer to the probe says; a gateway's says nothing."""
        if answer.status_code < 500:
            self._rest2_missing = rest2.is_missing(answer)

    def _require_rest2(self, request: httpx.Request) -> None:
        """Raise Rest2MissingError where it is known that there is none."""
        if self._rest2_missing and self._version and rest2.is_for(request):
            raise rest2.error(self._version, request.url)

    def _login_for(self, request: httpx.Request) -> httpx.Request:
        """Build the login, with the time limits of the request that needs it."""
        login = self._credentials.login()
        login.extensions = {k: v for k, v in request.extensions.items() if k == "timeout"}
        login.headers["User-Agent"] = request.headers.get("User-Agent", "rtfacade")
        # Unprivileged users get an empty chunked body, which Starlet ends twice: on a connection
        # that is kept, the rest would be taken for the next answer (see drop_if_poisoned).
        login.headers["Connection"] = "close"
        return login

    def _is_good(self, used: str, response: httpx.Response, head: bytes) -> bool:
        """Tell whether a session was honoured, and remember that it was."""
        if _session_gone(response, head):
            return False
        if self._cookie == used:
            self._in_vain = None
        return True

    def _forget(self, used: str) -> None:
        """Drop a dead session. Two in a row that were never honoured: none is honoured here."""
        if self._cookie != used:
            return
        self._cookie = None
        if self._in_vain == _MOST_IN_VAIN:
            self._use_headers("its sessions are refused")

    def _use_headers(self, reason: str) -> None:
        if self._headers_only:
            return
        self._headers_only = True
        log.info(
            "no session at %s (%s): credentials go with every request, about ten times slower",
            self._credentials.rest1(),
            reason,
        )

    def _adopt(self, answer: httpx.Response) -> bool:
        """Take the cookie of a login that worked; raise if the credentials are wrong.

        False leaves it to the gate, which tries again later: the answer is then the outcome.
        """
        code = _rest1_code(answer.content)
        self._version = rest2.version_in(answer.content)
        if code == 401:
            self._refused = (answer.text.partition("\n")[2].strip() or "Credentials required",)
            self._refused_at = monotonic()
            raise status_error(401, self._refused, answer.request)
        if answer.status_code >= 500 or answer.status_code == 429:
            return False
        self.rest1_closed = code is None
        cookie = _session_cookie(answer)
        if cookie and _is_open(answer):
            self._cookie = cookie
            self._in_vain = (self._in_vain or 0) + 1
        else:
            self._use_headers(f"REST1 answered {answer.status_code} without one")
        return True


def _is_open(answer: httpx.Response) -> bool:
    """Tell whether a login went through: RT's 200, or its redirect of an unprivileged user.

    REST1 sends unprivileged users to ``/SelfService/``, but logs them in first, and REST2 honours
    that session (seen on 5.0.3).
    """
    if answer.is_redirect:
        return "/SelfService" in answer.headers.get("Location", "")
    return answer.status_code == 200 and _rest1_code(answer.content) == 200


def _session_cookie(answer: httpx.Response) -> str | None:
    for line in answer.headers.get_list("Set-Cookie"):
        pair = line.partition(";")[0].strip()
        if pair.startswith(_COOKIE_PREFIX):
            return pair
    return None


def _session_gone(response: httpx.Response, head: bytes) -> bool:
    """REST2 says 401 or sends a browser-like client to the login page; REST1 says it in text."""
    if "/REST/1.0" in response.request.url.path:
        return response.status_code == 200 and _rest1_code(head) == 401
    return response.status_code == 401 or is_login_redirect(response)


def is_login_redirect(response: httpx.Response) -> bool:
    """Recognise how REST2 says 401 to a client with a cookie: 302 to RT's front page.

    RT names a path; a proxy in front of it may have made an address of that.
    """
    if response.status_code != 302:
        return False
    ours = response.request.url
    base = ours.path.partition("/REST/2.0")[0]
    try:
        target = httpx.URL(response.headers.get("Location") or "-")
    except httpx.InvalidURL:
        return False
    return target.host in ("", ours.host) and target.path in (f"{base}/", base or "/")


def _rest1_code(head: bytes) -> int | None:
    """Return the code in a REST1 first line, ``RT/<version> 401 Credentials required``."""
    words = head.partition(b"\n")[0].split(b" ", 2)
    if len(words) < 2 or not words[0].startswith(b"RT/") or not words[1].isdigit():
        return None
    return int(words[1])
