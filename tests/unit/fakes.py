"""An RT without a network: how 5.0.3 lets people in, in front of whatever a test answers."""

import base64
import threading
from collections.abc import Callable, Iterable
from http.cookies import SimpleCookie
from typing import Any, Literal
from urllib.parse import parse_qs

import httpx

URL = "https://rt.example.com"
TOKEN = "1-14-c0ffee00token"
USER = "alice"
PASSWORD = "pa55 w&rd=ünï"
COOKIE = "RT_SID_example.com.443"

Answer = Callable[[httpx.Request], httpx.Response]
Door = Literal["open", "unprivileged", "missing", "forbidden", "html", "moved"]


def json(value: Any, status: int = 200, **headers: str) -> httpx.Response:
    """An answer of REST2."""
    kind = {"Content-Type": 'application/json; charset="utf-8"'}
    return httpx.Response(status, json=value, headers={**kind, **headers})


def rest1(payload: str = "", head: str = "200 Ok") -> httpx.Response:
    """An answer of REST1."""
    text = f"RT/5.0.3+dfsg-3~deb12u6 {head}\n\n{payload}"
    return httpx.Response(200, text=text, headers={"Content-Type": "text/plain; charset=utf-8"})


def html(status: int = 200, title: str = "Welcome") -> httpx.Response:
    """A page for people."""
    page = f"<!DOCTYPE html><html><head><title>{title}</title></head><body>{title}</body></html>"
    return httpx.Response(status, html=page)


def page(items: Iterable[Any], **more: Any) -> httpx.Response:
    """One page of a list, the last one."""
    rows = list(items)
    envelope = {"count": len(rows), "total": len(rows), "page": 1, "pages": 1, "per_page": 100}
    return json({**envelope, "items": rows, **more})


def version(request: httpx.Request) -> httpx.Response:
    """What RT says about itself."""
    return json({"Version": "5.0.3+dfsg-3~deb12u6"})


class Chunks(httpx.SyncByteStream, httpx.AsyncByteStream):
    """A body in pieces, for both modes; an exception among them is raised."""

    def __init__(self, *pieces: bytes | Exception) -> None:
        self.pieces = pieces
        self.taken = 0
        self.closed = False

    def __iter__(self) -> Any:
        for piece in self.pieces:
            if isinstance(piece, Exception):
                raise piece
            self.taken += 1
            yield piece

    async def __aiter__(self) -> Any:
        for piece in self:
            yield piece

    def close(self) -> None:
        self.closed = True

    async def aclose(self) -> None:
        self.closed = True


class FakeRT:
    """Checks who comes, as RT does, and lets a test answer the rest.

    ``rest1`` is what REST1 looks like from outside; ``honours`` whether REST2 takes its sessions.
    ``origin`` is what REST2 accepts for a write with a cookie, as the releases of October 2026 do;
    None is an older release, which looks at no origin.
    """

    def __init__(
        self,
        answer: Answer = version,
        *,
        rest1: Door = "open",
        honours: bool = True,
        origin: str | None = URL,
    ) -> None:
        self.answer = answer
        self.door: Door = rest1
        self.honours = honours
        self.origin = origin
        self.requests: list[httpx.Request] = []
        self.bodies: list[bytes] = []
        self.sessions: set[str] = set()
        self.logins = 0
        self.refusals = 0
        self.bcrypts = 0
        self._lock = threading.Lock()

    def __call__(self, request: httpx.Request) -> httpx.Response:
        """Answer one request; MockTransport has read its body."""
        with self._lock:
            self.requests.append(request)
            self.bodies.append(request.content)
            if "/REST/1.0" in request.url.path:
                return self._rest1(request)
            if request.url.path.endswith("/NoAuth/Logout.html"):
                self.sessions.discard(_cookie(request))
                return html()
            return self._rest2(request)

    @property
    def transport(self) -> httpx.MockTransport:
        """What a client takes as ``transport``."""
        return httpx.MockTransport(self)

    @property
    def seen(self) -> list[str]:
        """Every request so far, as ``GET /REST/2.0/rt``."""
        return [f"{request.method} {request.url.path}" for request in self.requests]

    def end_sessions(self) -> None:
        """What a restart of RT, or its session cleaner, does."""
        with self._lock:
            self.sessions.clear()

    def _rest2(self, request: httpx.Request) -> httpx.Response:
        accepted = self._accepts_origin(request)
        if accepted and _cookie(request) in self.sessions and self.honours:
            return self.answer(request)
        if "Authorization" in request.headers:
            self.bcrypts += 1
        if self._knows_header(request):
            return self.answer(request)
        self.refusals += 1
        if "Cookie" in request.headers and not accepted:
            return json({"message": "Cross-site request forgery protection refused it"}, 403)
        if "Cookie" in request.headers:
            return httpx.Response(
                302, text="Login required", headers={"Location": self._front(request)}
            )
        return json({"message": "Unauthorized"}, 401)

    def _accepts_origin(self, request: httpx.Request) -> bool:
        if request.method in ("GET", "HEAD", "OPTIONS") or self.origin is None:
            return True
        return bool(request.headers.get("Origin") == self.origin)

    def _knows_header(self, request: httpx.Request) -> bool:
        return request.headers.get("Authorization") in (f"token {TOKEN}", _basic())

    def _front(self, request: httpx.Request) -> str:
        return request.url.path.partition("/REST/")[0] + "/"

    def _rest1(self, request: httpx.Request) -> httpx.Response:
        if self.door != "open" and self.door != "unprivileged":
            return {"missing": html(404, "Not Found"), "forbidden": html(403, "Forbidden"),
                    "html": html(200, "Login"),
                    "moved": httpx.Response(301, headers={"Location": "https://sso.example.com/"}),
                    }[self.door]  # fmt: skip
        known = _cookie(request) in self.sessions
        if request.url.path.endswith("/REST/1.0/logout"):
            self.sessions.discard(_cookie(request))
            return httpx.Response(200, text="RT/5.0.3 200 Ok\n")
        if not known and not self._is_named(request):
            self.refusals += 1
            return self._with_session(_credentials_required(request), new=False)
        answer = self._inside(request)
        return answer if known else self._with_session(answer, new=True)

    def _inside(self, request: httpx.Request) -> httpx.Response:
        if self.door == "unprivileged":
            return httpx.Response(302, headers={"Location": "/SelfService/"})
        if request.url.path.endswith("/REST/1.0/"):
            return rest1("# Invalid object specification: ''\n\n\n")
        return self.answer(request)

    def _is_named(self, request: httpx.Request) -> bool:
        if request.headers.get("Authorization") == f"token {TOKEN}":
            return True
        form = fields(request)
        return form.get("user") == USER and form.get("pass") == PASSWORD

    def _with_session(self, answer: httpx.Response, *, new: bool) -> httpx.Response:
        """RT sends a cookie with every answer to a stranger, the refused too."""
        if new:
            self.logins += 1
        name = f"s3ss10n-{len(self.requests):04}" if new else "nobody"
        if new:
            self.sessions.add(name)
        answer.headers["Set-Cookie"] = f"{COOKIE}={name}; path=/; HttpOnly"
        return answer


class Gate:
    """What stands in front of an RT: asks who comes, and tells RT (REMOTE_USER) or just lets in.

    ``opens`` says whether a request may pass; RT believes it if ``sso`` is set.
    """

    def __init__(
        self, rt: FakeRT, opens: Callable[[httpx.Request], bool], *, sso: bool = True
    ) -> None:
        self.rt = rt
        self.opens = opens
        self.requests: list[httpx.Request] = []
        self.turned_away = 0
        if sso:  # everybody who comes through has a name; REST2 never looks at it
            rt._is_named = lambda request: True  # type: ignore[method-assign]
            rt._knows_header = lambda request: False  # type: ignore[method-assign]

    def __call__(self, request: httpx.Request) -> httpx.Response:
        self.requests.append(request)
        if self.opens(request):
            return self.rt(request)
        self.turned_away += 1
        challenge = 'Digest realm="rt", nonce="n0nce", qop="auth", algorithm=MD5'
        answer = html(401, "Authorization Required")
        answer.headers["WWW-Authenticate"] = challenge
        return answer

    @property
    def transport(self) -> httpx.MockTransport:
        """What a client takes as ``transport``."""
        return httpx.MockTransport(self)


def _credentials_required(request: httpx.Request) -> httpx.Response:
    text = "RT/5.0.3+dfsg-3~deb12u6 401 Credentials required\n"
    if "user" in fields(request):
        text += "\nYour username or password is incorrect\n"
    return httpx.Response(200, text=text, headers={"Content-Type": "text/plain; charset=utf-8"})


def _cookie(request: httpx.Request) -> str:
    cookie = SimpleCookie(request.headers.get("Cookie", "")).get(COOKIE)
    return cookie.value if cookie else ""


def fields(request: httpx.Request) -> dict[str, str]:
    if "urlencoded" not in request.headers.get("Content-Type", ""):
        return {}
    return {key: values[0] for key, values in parse_qs(request.content.decode()).items()}


def _basic() -> str:
    """What RT reads: Latin-1."""
    return "Basic " + base64.b64encode(f"{USER}:{PASSWORD}".encode("latin-1")).decode()
