"""How a request proves who it is from: with a token, a password, or a session opened with either.

Credentials never leave for another origin than their RT, and are in no ``repr``.
"""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Generator

import httpx

from rtfacade.auth.session import SessionAuth

#: What other clients want at the end of the address.
_PROTOCOL = re.compile(r"/*(/REST/[12]\.0)?/*$")


def base_url(url: str | httpx.URL) -> httpx.URL:
    """Return RT's own address, also from the address of one of its REST protocols."""
    try:
        found = httpx.URL(_PROTOCOL.sub("", str(url).strip()))
    except httpx.InvalidURL as error:
        raise ValueError(f"not the address of an RT: {error}") from error
    if found.query or found.fragment:
        raise ValueError("the address of an RT has no ? and no #")
    return found


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
    if url.scheme == "http" and not allow_insecure and not is_loopback(url.host):
        raise ValueError(
            f"credentials would travel in the clear to {url.host}: use https://, "
            "or allow_insecure=True if you know that this network is safe"
        )


def check_origin(ours: httpx.URL, theirs: httpx.URL) -> None:
    """Raise ValueError for a request to anywhere but our own RT."""
    if _origin(ours) != _origin(theirs):
        raise ValueError(
            f"this client and its credentials are for {_name(ours)}, not for {_name(theirs)}"
        )


def is_loopback(host: str) -> bool:
    """Tell whether a host name or address is this machine."""
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return host == "localhost" or host.endswith(".localhost")


class Credentials(httpx.Auth):
    """Credentials for one origin."""

    def __init__(self, url: httpx.URL) -> None:
        """Belong to the RT at ``url``."""
        self._url = url

    def __repr__(self) -> str:
        return f"{type(self).__name__}({str(self._url)!r})"

    def auth_flow(self, request: httpx.Request) -> Generator[httpx.Request, httpx.Response, None]:
        """Sign and send."""
        self.sign(request)
        yield request

    def sign(self, request: httpx.Request) -> None:
        """Add the header; refuses another origin than the RT these credentials are for."""
        self.guard(request)
        request.headers["Authorization"] = self.header()

    def header(self) -> str:
        """Return the value of ``Authorization``."""
        raise NotImplementedError

    def login(self) -> httpx.Request:
        """Build the REST1 request that opens a session."""
        raise NotImplementedError

    def rest1_fields(self) -> dict[str, str]:
        """Return form fields that REST1 needs where it does not read the header."""
        return {}

    def guard(self, request: httpx.Request) -> None:
        """Raise ValueError for a request to anywhere but the RT these credentials are for."""
        check_origin(self._url, request.url)

    def origin(self) -> str:
        """Return the origin of this RT, as a browser would name it."""
        return _name(self._url)

    def rest1(self, path: str = "") -> httpx.URL:
        """Return an address within REST1."""
        return self.address(f"REST/1.0/{path}")

    def address(self, path: str) -> httpx.URL:
        """Return an address of this RT."""
        return self._url.copy_with(path=f"{self._url.path.rstrip('/')}/{path}")


class TokenAuth(Credentials):
    """``Authorization: token …``, understood by both protocols since RT 5.0."""

    def __init__(self, url: httpx.URL, token: str) -> None:
        """Keep the token out of sight; what no header can carry would show up in an error."""
        super().__init__(url)
        if not token or not token.isascii() or not token.isprintable() or " " in token:
            raise ValueError("token= is empty, or has characters (a line end?) that no token has")
        self._token = token

    def header(self) -> str:
        """Return RT's own scheme; ``Bearer`` is refused."""
        return f"token {self._token}"

    def login(self) -> httpx.Request:
        """Any authenticated REST1 request opens a session."""
        return httpx.Request("GET", self.rest1(), headers={"Authorization": self.header()})


class PasswordAuth(Credentials):
    """User and password: Basic on REST2, form fields on REST1."""

    def __init__(self, url: httpx.URL, user: str, password: str) -> None:
        """Keep the password out of sight."""
        super().__init__(url)
        if not user or not password:
            raise ValueError("user= and password= must not be empty")
        self._user = user
        self._password = password

    def header(self) -> str:
        """Return the Basic header, in the only encoding of it that RT reads (seen on 5.0.3)."""
        if max(f"{self._user}{self._password}") > "\xff":
            raise ValueError(
                "RT reads user and password in a header as Latin-1, and these have other letters: "
                "use a session, or a token"
            )
        auth = httpx.BasicAuth(self._user.encode("latin-1"), self._password.encode("latin-1"))
        request = httpx.Request("GET", self._url)
        next(auth.auth_flow(request))
        return request.headers["Authorization"]

    def login(self) -> httpx.Request:
        """POST, so that the password is in no access log."""
        return httpx.Request("POST", self.rest1(), data=self.rest1_fields())

    def rest1_fields(self) -> dict[str, str]:
        """REST1 does not read Basic."""
        return {"user": self._user, "pass": self._password}


def choose(
    url: httpx.URL,
    token: str | None,
    user: str | None,
    password: str | None,
    auth: httpx.Auth | None,
    *,
    session: bool,
) -> httpx.Auth:
    """Build the auth for one way to log in; ValueError for none, or for several at once."""
    if (user is None) != (password is None):
        raise ValueError("user= and password= go together")
    ways = [way for way in (token, user, auth) if way is not None]
    if len(ways) != 1:
        raise ValueError("give exactly one of token=, user= with password=, auth=")
    if auth is not None:
        return auth
    credentials: Credentials
    if token is not None:
        credentials = TokenAuth(url, token)
    else:
        credentials = PasswordAuth(url, user or "", password or "")
    if session:
        return SessionAuth(credentials)
    credentials.header()  # what it cannot hold is to be said now
    return credentials


def _origin(url: httpx.URL) -> tuple[str, str, int | None]:
    return url.scheme, url.host, url.port or {"http": 80, "https": 443}.get(url.scheme)


def _name(url: httpx.URL) -> str:
    return f"{url.scheme}://{url.netloc.decode()}"
