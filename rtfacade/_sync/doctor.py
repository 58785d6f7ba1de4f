# written by scripts/unasync.py from rtfacade/_async/doctor.py; do not edit
"""Find out what works at one RT with one user's credentials, and what does not."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

import httpx

from rtfacade._http import diagnosis, responses
from rtfacade._http.origin import origin_of
from rtfacade._sync.http import drop_if_poisoned
from rtfacade.errors import RTError
from rtfacade.records.diagnosis import Finding

if TYPE_CHECKING:
    from rtfacade._sync.http import HTTP
    from rtfacade.auth.credentials import Credentials
    from rtfacade.auth.session import SessionAuth

_VERSION = "REST/2.0/rt"
_LOGIN = "REST/1.0/"
#: A server for plain http keeps silent to TLS: nobody should wait long for that.
_CONNECT_SECONDS = 5.0


class Doctor:
    """Asks one question after the other; each answer is read by ``rtfacade._http.diagnosis``.

    Requests go out one by one, without retries and without the client's own session, so that each
    answer is what RT says to exactly that request.
    """

    def __init__(self, url: httpx.URL, http: HTTP, auth: Credentials | SessionAuth) -> None:
        """Take the address, the connections and the credentials of a client."""
        self._url = url
        self._http = http
        self._auth = diagnosis.credentials_of(auth)
        limits = {**self._http.timeout.as_dict(), "connect": _CONNECT_SECONDS}
        self._timeout = httpx.Timeout(**limits)
        self._cookie: str | None = None
        self._record: Any = None
        self._version: httpx.Response | None = None
        self._now = datetime.now(UTC)
        self.findings: list[Finding] = []

    def run(self) -> None:
        """Make all checks that can be made."""
        answer = self._reach()
        if answer is None or not self._log_in():
            return
        try:
            self._check_session()
        finally:
            self._log_out()
        self._add(diagnosis.compare_addresses(self._url, diagnosis.own_address(self._record)))
        self._look_at_rt()

    def _add(self, finding: Finding | None) -> None:
        if finding is not None:
            self.findings.append(finding)

    def _send(
        self,
        method: str,
        path: str,
        *,
        auth: httpx.Auth | None = None,
        headers: dict[str, str] | None = None,
    ) -> httpx.Response | httpx.RequestError:
        """Send by ``auth``, or without credentials but for what a gate in front of RT wants."""
        request = self._auth.build(method, path, headers=headers)
        return self._exchange(request, self._auth.gate() if auth is None else auth)

    def _exchange(
        self, request: httpx.Request, auth: httpx.Auth | None
    ) -> httpx.Response | httpx.RequestError:
        """Send once and return whatever comes."""
        request.headers.setdefault("User-Agent", self._http.headers["User-Agent"])
        request.extensions["timeout"] = self._timeout.as_dict()
        if "/REST/1.0" in request.url.path:
            # See drop_if_poisoned: what comes after an empty answer would be read as the next one.
            request.headers["Connection"] = "close"
        try:
            # Past the retries and errors of the client: refusals are what is looked for here.
            answer = httpx.Client.send(self._http, request, auth=auth, follow_redirects=False)
        except httpx.RequestError as error:
            return error
        drop_if_poisoned(answer)  # RT 4.4 redirects from where REST2 should be
        return answer

    def _reach(self) -> httpx.Response | None:
        """Look for REST2 without credentials; None where there is no point in going on."""
        answer = self._send("GET", _VERSION)
        if isinstance(answer, httpx.RequestError):
            plain = self._url.scheme == "https" and self._answers_in_plain_http()
            explain = diagnosis.plain_http(self._url) if plain else None
            self._add(explain or diagnosis.unreachable(self._url, answer))
            return None
        if diagnosis.is_rest2(answer):
            self._add(Finding("address", "ok", f"{self._url} answers"))
            self._add(diagnosis.tls(self._url, answer, datetime.now(UTC)))
            self._add(Finding("rest2", "ok", "open"))
            return answer
        old = self._send("GET", _LOGIN)
        version = None if isinstance(old, httpx.RequestError) else diagnosis.rest1_version(old)
        if version is not None:
            self._add(Finding("address", "ok", f"{self._url} answers"))
        self._add(diagnosis.tls(self._url, answer, datetime.now(UTC)))
        self._add(diagnosis.not_rest2(self._url, answer, version))
        return None

    def _answers_in_plain_http(self) -> bool:
        """Ask for nothing, with no header of the client: what it says is not for everybody."""
        url = self._url.copy_with(scheme="http", port=self._url.port or 443, path="/")
        request = httpx.Request("HEAD", url)
        return isinstance(self._exchange(request, None), httpx.Response)

    def _log_in(self) -> bool:
        """Try the credentials: at REST1 for a session, and at REST2 by themselves."""
        rest1 = self._open_session()
        self._cookie = diagnosis.session_cookie(rest1)
        try:
            answer = self._send("GET", _VERSION, auth=self._auth)
        except ValueError:  # a password that no header can hold: the session has to do
            answer = self._with_session("GET", _VERSION)
        if isinstance(answer, httpx.Response) and diagnosis.is_refused_login(answer):
            # Single sign-on is seen by REST1 alone, and opens a session.
            answer = self._with_session("GET", _VERSION)
        if isinstance(answer, httpx.RequestError):
            self._add(diagnosis.unreachable(self._url, answer))
            return False
        if diagnosis.is_refused_login(answer):
            self._add(diagnosis.login_refused(self._auth))
            return False
        try:
            responses.check(answer)
            responses.unwrap_object(answer)
        except RTError as error:
            self._add(Finding("login", "error", str(error), "", error))
            return False
        self._version, self._now = answer, datetime.now(UTC)
        self._record = self._own_record()
        self._add(diagnosis.login(self._auth, self._record))
        self._add(diagnosis.rest1(rest1))
        return True

    def _open_session(self) -> httpx.Response | httpx.RequestError:
        """Log in at REST1, in the first way that is not refused."""
        first, *others = self._auth.logins()
        answer = self._exchange(first, self._auth.gate())
        for login in others:
            if not diagnosis.is_refused_by_rest1(answer):
                break
            answer = self._exchange(login, self._auth.gate())
        return answer

    def _with_session(
        self, method: str, path: str, **headers: str
    ) -> httpx.Response | httpx.RequestError:
        return self._send(method, path, headers={"Cookie": self._cookie or "", **headers})

    def _own_record(self) -> Any:
        """Read the user's own record, or a list: either tells RT's own address."""
        key = self._auth.user()
        path = "REST/2.0/queues/all" if key is None else f"REST/2.0/user/{quote(str(key), safe='')}"
        try:
            answer = self._send("GET", path, auth=self._auth)
        except ValueError:
            answer = self._with_session("GET", path)
        if isinstance(answer, httpx.RequestError):
            return None
        if diagnosis.is_refused_login(answer):
            answer = self._with_session("GET", path)
        try:
            return responses.unwrap(answer) if isinstance(answer, httpx.Response) else None
        except RTError:
            return None

    def _check_session(self) -> None:
        """Try the session: a read, then a POST that can change nothing, with each origin."""
        if self._cookie is None:
            self._add(diagnosis.session_reads(None))
            return
        read = diagnosis.session_reads(self._with_session("GET", _VERSION))
        self._add(read)
        if read.status != "ok":
            return
        ours, own = origin_of(self._url), diagnosis.own_address(self._record)
        origins = [ours] if own is None else [ours, origin_of(own)]
        for origin in dict.fromkeys(origins):
            if diagnosis.honours_write(self._with_session("POST", _VERSION, Origin=origin)):
                self._add(diagnosis.session_writes(ours, origin))
                return
        self._add(diagnosis.session_writes(ours, None))

    def _log_out(self) -> None:
        if self._cookie is not None:
            self._with_session("POST", "REST/1.0/logout")

    def _look_at_rt(self) -> None:
        """Read version and clock from what the login brought."""
        if self._version is not None:
            info = responses.unwrap_object(self._version)
            self._add(diagnosis.version(str(info.get("Version") or "")))
            self._add(diagnosis.clock(self._version, self._now))
        self._add(diagnosis.time_zone(self._record))
