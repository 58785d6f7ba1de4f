"""Credentials: a token, a user and password, or any ``httpx.Auth``.

They go to the origin of their RT only, and are in no ``repr``.
"""

from __future__ import annotations

import base64
import ipaddress
import re
from collections.abc import AsyncGenerator, Generator, Mapping, Sequence
from typing import Any, cast

import httpx

from rtfacade._http.exchange import RequestKind
from rtfacade._http.origin import SIGNED, check_origin, origin_of
from rtfacade.auth.secrets import Sealed, source_of
from rtfacade.auth.session import SessionAuth
from rtfacade.errors import AuthenticationError, StatusError

#: What other clients want at the end of the address.
_PROTOCOL = re.compile(r"/*(/REST/[12]\.0)?/*$")
#: What follows the address of an RT in the address of one of its pages.
_PAGE = re.compile(
    r"/(?:(?:Admin|Approvals|Articles|Asset|Dashboards|NoAuth|Prefs|Search|SelfService|Ticket|Tools"
    r"|User)/.*|[^/]*\.html)?$"
)
_TOKEN = re.compile(r"\d+-(\d{1,18})-.+", re.ASCII)
_MFA = "where RT requires multi-factor authentication, REST takes a token only"


def base_url(url: str | httpx.URL) -> httpx.URL:
    """Return RT's own address, also from the address of one of its REST protocols."""
    text = str(url).strip()
    if " " in text:  # httpx would encode it
        raise ValueError(f"not the address of an RT: {text!r} has a blank in it")
    try:
        base = httpx.URL(_PROTOCOL.sub("", text))
    except httpx.InvalidURL as error:
        raise ValueError(f"not the address of an RT: {error}") from error
    if base.query or base.fragment or base.path.endswith(".html"):
        path = _PAGE.sub("", base.path)
        start = base.copy_with(path=path or "/", query=None, fragment=None, userinfo=b"")
        text = str(start).rstrip("/")
        raise ValueError(f"that is the address of a page; the address of its RT may be {text}")
    return base


def check_transport(url: httpx.URL, *, allow_insecure: bool) -> None:
    """Refuse to send secrets in the clear, before any connection is made.

    Raises ValueError unless ``url`` is https, or loopback, or ``allow_insecure`` is set.
    """
    if url.userinfo:
        raise ValueError("put no user or password into the URL; use token=, or user= and password=")
    if url.scheme not in ("http", "https") or not url.host:
        raise ValueError(
            f"not the address of an RT: {str(url)!r}; one is like https://rt.example.com"
        )
    if not _can_be_resolved(url):
        raise ValueError(f"not the address of an RT: no host or port is like that in {str(url)!r}")
    if url.scheme == "http" and not allow_insecure and not is_loopback(url.host):
        raise ValueError(
            f"credentials would travel in the clear to {url.host}: use https://, "
            "or allow_insecure=True if you know that this network is safe"
        )


def _can_be_resolved(url: httpx.URL) -> bool:
    """Tell whether a connection can be tried: others end in errors that are no RTError."""
    try:
        url.raw_host.decode("ascii").encode("idna")
    except UnicodeError:
        return False
    return url.port is None or 0 < url.port < 65536


def is_loopback(host: str) -> bool:
    """Tell whether a host name or address is this machine."""
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return host == "localhost" or host.endswith(".localhost")


class Credentials(httpx.Auth):
    """Credentials for one origin; alone they go with every request."""

    #: Whether a 401 of REST1 says that they are wrong, and not that REST1 does not read them.
    is_login_decisive = True
    #: Without a session, no request needs RT's own address.
    learns = False

    def __init__(self, url: httpx.URL, headers: Mapping[str, str] | None = None) -> None:
        """Belong to the RT at ``url``; ``headers`` are for what stands in front of it."""
        #: Whether REST2 reads these credentials in a header, so that a request whose session is
        #: refused still succeeds.
        self.read_by_rest2 = True
        #: False where RT cannot, although a login with the same secret at REST1 works.
        self.may_be_read_by_rest2 = True
        #: Whether something in front of RT wants more than a header with every request.
        self.has_gate = False
        self.url = url
        #: The origin of that address, as a browser writes it.
        self.origin = origin_of(url)
        self._headers = Sealed(dict(headers or {}))

    def __repr__(self) -> str:
        return f"{type(self).__name__}({str(self.url)!r})"

    def gate(self) -> httpx.Auth | None:
        """Return what a gate in front of RT wants with every request, also without a login."""
        return None

    def auth_flow(self, request: httpx.Request) -> Generator[httpx.Request, httpx.Response, None]:
        """Sign and send."""
        self.sign(request)
        yield request

    def sign(self, request: httpx.Request) -> None:
        """Add the header; refuses another origin than the RT these credentials are for."""
        self.guard(request)
        request.extensions[SIGNED] = True
        self.add_header(request)

    def add_header(self, request: httpx.Request) -> None:
        """Add the header to a request whose origin the session has checked."""
        request.headers["Authorization"] = self.header()

    def header(self) -> str:
        """Return the value of ``Authorization``."""
        raise NotImplementedError

    def logins(self) -> Sequence[httpx.Request]:
        """Build the REST1 requests that may open a session; the next is for a refused one."""
        raise NotImplementedError

    def rest1_fields(self) -> dict[str, str]:
        """Return form fields that REST1 needs where it does not read the header."""
        return {}

    def user_hint(self) -> str | int | None:
        """Return ``user()``, or else the name that a proxy in front of RT gets, probably RT's."""
        return self.user() or self.rest1_fields().get("user")

    def user(self) -> str | int | None:
        """Return the name or the id of the user; None if these do not tell."""
        return None

    def advice(self) -> str:
        """Say what to do when RT refuses these credentials."""
        raise NotImplementedError

    def learn(self, response: httpx.Response) -> None:
        """Learn nothing."""

    def explain(self, error: StatusError) -> None:
        """Say what to do about a 401."""
        if isinstance(error, AuthenticationError):
            error.hint = error.hint or self.advice()

    def login_failed(self, request: httpx.Request) -> None:
        """Note nothing: there is no login."""

    def guard(self, request: httpx.Request) -> None:
        """Raise ValueError for a request to anywhere but the RT these credentials are for."""
        check_origin(self.url, request.url)

    def build(self, method: str, path: str, **options: Any) -> httpx.Request:
        """Build a request of the session's own to a path of this RT."""
        request = httpx.Request(method, self._address(path), **options)
        request.headers.update(self._headers.reveal())
        return request

    def rest1(self) -> httpx.URL:
        """Return the address of REST1, for messages."""
        return self._address("REST/1.0/")

    def _address(self, path: str) -> httpx.URL:
        """Return the address of a path; what is escaped in that of RT stays so."""
        base = self.url.raw_path.rstrip(b"/")
        return self.url.copy_with(raw_path=base + b"/" + path.encode("ascii"))


class TokenAuth(Credentials):
    """``Authorization: token …``, understood by both protocols since RT 5.0."""

    def __init__(
        self, url: httpx.URL, token: str, headers: Mapping[str, str] | None = None
    ) -> None:
        """Keep the token out of sight; what no header can carry would show up in an error."""
        super().__init__(url, headers)
        _require_text("token", token)
        self._source = source_of(token, "token=")
        if not token or not token.isascii() or not token.isprintable() or " " in token:
            problem = "has characters (a line end?) that no token has" if token else "is empty"
            raise ValueError(f"the token from {self._source} {problem}")
        self._token = Sealed(token)

    def header(self) -> str:
        """Return RT's own scheme; ``Bearer`` is refused."""
        return f"token {self._token.reveal()}"

    def logins(self) -> Sequence[httpx.Request]:
        """Any authenticated REST1 request opens a session."""
        return [self.build("GET", "REST/1.0/", headers={"Authorization": self.header()})]

    def user(self) -> int | None:
        """Take the id from the token, which RT writes as version, id of the user, and secret."""
        match = _TOKEN.fullmatch(self._token.reveal())
        return int(match[1]) if match else None

    def advice(self) -> str:
        """Name the place that the token came from."""
        return (
            f"RT does not accept the token from {self._source}: it may be deleted, expired, or of "
            "another RT; make a new one in RT under Logged in as > Settings > Auth Tokens"
        )


class PasswordAuth(Credentials):
    """User and password: Basic on REST2, form fields on REST1."""

    def __init__(
        self,
        url: httpx.URL,
        user: str,
        password: str,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        """Keep the password out of sight."""
        super().__init__(url, headers)
        _require_text("user", user)
        _require_text("password", password)
        if not user or not password:
            raise ValueError("user= and password= must not be empty")
        self._user = user
        self._password = Sealed(password)
        self._source = source_of(password, "password=")
        self.read_by_rest2 = self._basic() is not None

    def header(self) -> str:
        """Return the Basic header, in the only encoding of it that RT reads (seen on 5.0.3)."""
        header = self._basic()
        if header is None:
            raise ValueError(
                "RT reads user and password in a header as Latin-1, the user up to the first "
                "colon, and these are not like that: use a session, or a token"
            )
        return header

    def logins(self) -> Sequence[httpx.Request]:
        """POST, so that the password is in no access log."""
        return [self.build("POST", "REST/1.0/", data=self.rest1_fields())]

    def rest1_fields(self) -> dict[str, str]:
        """REST1 does not read Basic."""
        return {"user": self._user, "pass": self._password.reveal()}

    def user(self) -> str:
        """Return the login name."""
        return self._user

    def advice(self) -> str:
        """Name the place that the password came from."""
        return (
            f"RT does not accept user= with the password from {self._source}; {_MFA}: pass token="
        )

    def _basic(self) -> str | None:
        if ":" in self._user:
            return None
        try:
            pair = f"{self._user}:{self._password.reveal()}".encode("latin-1")
        except UnicodeEncodeError:
            return None
        return f"Basic {base64.b64encode(pair).decode()}"


class ForeignAuth(Credentials):
    """An ``httpx.Auth`` of the user's: its own flow signs every request, of any number of steps."""

    is_login_decisive = False

    def __init__(
        self, url: httpx.URL, auth: httpx.Auth, headers: Mapping[str, str] | None = None
    ) -> None:
        """Wrap what the user gave."""
        super().__init__(url, headers)
        self.read_by_rest2 = False  # until a login shows that the password is RT's own
        self.has_gate = True
        self._auth = Sealed(auth)
        self._kind = type(auth).__name__
        self._fields = Sealed(_basic_fields(auth, url))
        # httpx writes Basic in UTF-8, RT reads it as Latin-1.
        self.may_be_read_by_rest2 = all(text.isascii() for text in self._fields.reveal().values())

    def __repr__(self) -> str:
        return f"{type(self).__name__}({str(self.url)!r}, {self._kind})"

    def gate(self) -> httpx.Auth:
        """Return what the user gave: it may be for a gate in front of RT."""
        return self._auth.reveal()

    def sync_auth_flow(
        self, request: httpx.Request
    ) -> Generator[httpx.Request, httpx.Response, None]:
        """Send by the user's flow."""
        self.sign(request)
        yield from self._auth.reveal().sync_auth_flow(request)

    async def async_auth_flow(
        self, request: httpx.Request
    ) -> AsyncGenerator[httpx.Request, httpx.Response]:
        """Send by the user's flow."""
        self.sign(request)
        flow = self._auth.reveal().async_auth_flow(request)
        try:
            outgoing = await anext(flow)
            while True:
                response = yield outgoing
                outgoing = await flow.asend(response)
        except StopAsyncIteration:
            return
        finally:
            await flow.aclose()

    def add_header(self, request: httpx.Request) -> None:
        """Leave it to the flow, which may bring a cookie: RT wants an origin with that."""
        if RequestKind(request).needs_origin:
            request.headers.setdefault("Origin", self.origin)

    def logins(self) -> Sequence[httpx.Request]:
        """Ask REST1, which believes REMOTE_USER; Basic may be RT's own password, too."""
        plain = self.build("GET", "REST/1.0/")
        if not self._fields.reveal():
            return [plain]
        return [plain, self.build("POST", "REST/1.0/", data=self._fields.reveal())]

    def rest1_fields(self) -> dict[str, str]:
        """REST1 does not read Basic."""
        return dict(self._fields.reveal())

    def advice(self) -> str:
        """Say who was asked."""
        return (
            f"neither RT nor what stands in front of it accepts auth={self._kind}; "
            "for RT's own passwords pass user= and password=, or token="
        )


def _basic_fields(auth: httpx.Auth, url: httpx.URL) -> dict[str, str]:
    """Return REST1's form fields for ``httpx.BasicAuth``, nothing for any other."""
    if type(auth) is not httpx.BasicAuth:
        return {}
    request = next(auth.auth_flow(httpx.Request("GET", url)))
    encoded = request.headers["Authorization"].partition(" ")[2]
    raw = base64.b64decode(encoded)
    try:
        pair = raw.decode("utf-8")
    except UnicodeDecodeError:
        pair = raw.decode("latin-1")
    user, _, password = pair.partition(":")
    return {"user": user, "pass": password}


def choose(
    url: httpx.URL,
    token: str | None,
    user: str | None,
    password: str | None,
    auth: httpx.Auth | None,
    *,
    session: bool,
    headers: Mapping[str, str] | None = None,
) -> Credentials | SessionAuth:
    """Build the auth for one way to log in; ValueError for none, or for several at once."""
    if (user is None) != (password is None):
        raise ValueError("user= and password= go together")
    ways = [way for way in (token, user, auth) if way is not None]
    if len(ways) != 1:
        raise ValueError("give exactly one of token=, user= with password=, auth=")
    credentials: Credentials
    if auth is not None:
        credentials = ForeignAuth(url, _checked_auth(auth), headers)
    elif token is not None:
        credentials = TokenAuth(url, token, headers)
    else:
        credentials = PasswordAuth(url, user or "", password or "", headers)
    if not isinstance(cast("object", session), bool):
        raise TypeError(f"session must be True or False, not {session!r}")
    if session:
        return SessionAuth(credentials)
    if auth is None:
        credentials.header()  # a password that no header can hold is refused now
    return credentials


def _require_text(name: str, value: object) -> None:
    if not isinstance(value, str):
        raise TypeError(f"{name}= takes a text, not {type(value).__name__}")


def _checked_auth(auth: object) -> httpx.Auth:
    """Return an ``httpx.Auth``; TypeError says what to pass instead of anything else."""
    if isinstance(auth, httpx.Auth):
        return auth
    kind = type(auth)
    raise TypeError(
        f"auth= takes an httpx.Auth, not {kind.__module__}.{kind.__qualname__}: for RT's own user "
        "and password pass user= and password=, for Basic in front of RT auth=httpx.BasicAuth(…)"
    )
