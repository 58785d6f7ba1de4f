"""Who may be asked for what, before anything is sent: addresses, origins, ways to log in."""

import copy
import pickle
from typing import Any

import httpx
import pytest

from rtfacade import RT, AsyncRT, AuthenticationError
from rtfacade._http.origin import check_origin
from rtfacade.auth.credentials import (
    PasswordAuth,
    TokenAuth,
    base_url,
    is_loopback,
)
from rtfacade.auth.secrets import Secret
from tests.unit.fakes import PASSWORD, TOKEN, USER

Client = type[RT] | type[AsyncRT]
both = pytest.mark.parametrize("kind", [RT, AsyncRT])

WAYS: list[dict[str, Any]] = [
    {"token": TOKEN},
    {"user": USER, "password": PASSWORD},
    {"token": TOKEN, "session": False},
    {"auth": httpx.BasicAuth("a", "b")},
]


# -- plain http ------------------------------------------------------------------------------

LOOPBACK = [
    "http://127.0.0.1:8080",
    "http://127.0.0.2",
    "http://127.255.255.254/rt",
    "http://[::1]:8080/rt",
    "http://localhost",
    "http://LOCALHOST:8080",
    "http://rt.localhost",
]
NOT_LOOPBACK = [
    "http://rt.example.com",
    "http://10.0.0.1",
    "http://192.168.1.1:8080",
    "http://0.0.0.0",
    "http://128.0.0.1",
    "http://[::2]",
    "http://[fe80::1]",
    "http://localhost.example.com",
    "http://notlocalhost",
    "http://127.0.0.1.example.com",
    "http://2130706433",
    "http://localhost.",
]


def refuse(request: httpx.Request) -> httpx.Response:
    raise AssertionError(f"a connection was made: {request.url}")


@both
@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("url", NOT_LOOPBACK)
def test_secrets_do_not_travel_in_the_clear(kind: Client, way: dict[str, Any], url: str) -> None:
    with pytest.raises(ValueError, match="in the clear"):
        kind(url, **way, transport=httpx.MockTransport(refuse))


@both
@pytest.mark.parametrize("url", [*NOT_LOOPBACK, *LOOPBACK])
def test_unless_the_user_says_so(kind: Client, url: str) -> None:
    kind(url, token=TOKEN, allow_insecure=True)


@both
@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("url", [*LOOPBACK, "https://rt.example.com", "https://10.0.0.1:8443/rt"])
def test_https_and_this_machine_are_safe(kind: Client, way: dict[str, Any], url: str) -> None:
    kind(url, **way)


@pytest.mark.parametrize(
    "host", ["::1", "[::1]", "127.0.0.1", "127.9.9.9", "localhost", "a.b.localhost"]
)
def test_loopback(host: str) -> None:
    assert is_loopback(host)


@pytest.mark.parametrize(
    "host", ["", "localhost.", "locahost", "xlocalhost", "127.1", "::", "1.1.1.1"]
)
def test_not_loopback(host: str) -> None:
    assert not is_loopback(host)


# -- addresses -------------------------------------------------------------------------------


@both
@pytest.mark.parametrize(
    "url",
    ["https://alice@rt.example.com", "https://alice:hunter2@rt.example.com", "https://:hunter2@rt",
     "http://127.0.0.1@evil.example.net", "http://localhost:hunter2@evil.example.net/"],
)  # fmt: skip
def test_no_user_in_the_address(kind: Client, url: str) -> None:
    with pytest.raises(ValueError, match="into the URL") as caught:
        kind(url, token=TOKEN)
    assert "hunter2" not in str(caught.value)


@both
@pytest.mark.parametrize(
    "url",
    ["", "rt.example.com", "/rt", "ftp://rt.example.com", "file:///etc/passwd", "https://",
     "https:///rt", "http://[::1", "https://rt.example.com:port", "https://rt\x00.example.com",
     "https://rt.example.com/?x=1", "https://rt.example.com/#x", "ws://rt.example.com", "//rt",
     "https://rt.example.com:99999", "https://rt.example.com:0", "https://rt..example.com",
     f"https://{'a' * 64}.example.com"],
)  # fmt: skip
def test_no_address_of_an_rt(kind: Client, url: str) -> None:
    with pytest.raises(ValueError, match="RT"):
        kind(url, token=TOKEN)


@pytest.mark.parametrize(
    ("given", "base"),
    [
        ("https://rt.example.com", "https://rt.example.com"),
        ("https://rt.example.com/", "https://rt.example.com"),
        (" https://rt.example.com/rt// ", "https://rt.example.com/rt"),
        ("https://rt.example.com/REST/2.0", "https://rt.example.com"),
        ("https://rt.example.com/rt/REST/2.0/", "https://rt.example.com/rt"),
        ("https://rt.example.com/rt/REST/1.0/", "https://rt.example.com/rt"),
    ],
)
def test_the_address_of_a_protocol_will_do(given: str, base: str) -> None:
    assert str(base_url(given)) == base
    assert base_url(base_url(given)) == base_url(given)


@pytest.mark.parametrize(
    "page",
    [
        "/index.html",
        "/Prefs/AuthTokens.html",
        "/Ticket/Display.html?id=7",
        "/?user=root&pass=secret",
        "/Search/Results.html?Query=id=7#top",
    ],
)
@pytest.mark.parametrize("base", ["https://rt.example.com", "https://example.com/help/rt"])
def test_the_address_of_a_page_is_no_address_of_an_rt(base: str, page: str) -> None:
    with pytest.raises(ValueError, match="address of a page") as caught:
        base_url(base + page)
    assert str(caught.value).endswith(f" {base}")


@both
def test_where_requests_go(kind: Client) -> None:
    rt = kind("https://rt.example.com/help/rt/", token=TOKEN)
    assert str(rt.url) == "https://rt.example.com/help/rt"
    assert str(rt._http.base_url) == "https://rt.example.com/help/rt/REST/2.0/"


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("https://rt.example.com", "http://rt.example.com"),
        ("https://rt.example.com", "https://rt.example.com:444"),
        ("https://rt.example.com:8443", "https://rt.example.com"),
        ("https://rt.example.com", "https://example.com"),
        ("http://127.0.0.1:80", "http://127.0.0.2:80"),
    ],
)
def test_other_origins(ours: str, theirs: str) -> None:
    with pytest.raises(ValueError, match="not for"):
        check_origin(httpx.URL(ours), httpx.URL(theirs))


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("https://rt.example.com", "https://RT.example.com:443/x"),
        ("http://localhost", "http://localhost:80/y?z"),
        ("https://rt.example.com:8443/rt", "https://rt.example.com:8443/other"),
    ],
)
def test_the_same_origin(ours: str, theirs: str) -> None:
    check_origin(httpx.URL(ours), httpx.URL(theirs))


@pytest.mark.parametrize("auth", [TokenAuth, PasswordAuth])
def test_credentials_guard_themselves(auth: type[Any]) -> None:
    credentials = auth(
        httpx.URL("https://rt.example.com"), *["x", "y"][: 1 + (auth is PasswordAuth)]
    )
    request = httpx.Request("GET", "http://rt.example.com/")
    with pytest.raises(ValueError, match="not for"):
        credentials.sign(request)
    assert "Authorization" not in request.headers


# -- ways to log in --------------------------------------------------------------------------


@both
@pytest.mark.parametrize(
    "way",
    [
        {},
        {"user": USER},
        {"password": PASSWORD},
        {"token": TOKEN, "user": USER, "password": PASSWORD},
        {"token": TOKEN, "password": PASSWORD},
        {"token": TOKEN, "auth": httpx.BasicAuth("a", "b")},
        {"user": USER, "password": PASSWORD, "auth": httpx.BasicAuth("a", "b")},
        {"token": ""},
        {"user": "", "password": PASSWORD},
        {"user": USER, "password": ""},
        {"user": "", "password": ""},
    ],
)
def test_one_way_to_log_in(kind: Client, way: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=r"token=|password=") as caught:
        kind("https://rt.example.com", **way)
    assert TOKEN not in str(caught.value)
    assert PASSWORD not in str(caught.value)


@both
@pytest.mark.parametrize(
    "token", [f"{TOKEN}\n", f" {TOKEN}", f"{TOKEN} x", "1-1-tökén", "1\x00", "a\tb"]
)
def test_a_token_that_no_header_can_carry_is_not_shown(kind: Client, token: str) -> None:
    with pytest.raises(ValueError, match="token=") as caught:
        kind("https://rt.example.com", token=token)
    assert token.strip() not in str(caught.value)
    with pytest.raises(ValueError, match="the token from RT_TOKEN has characters"):
        kind("https://rt.example.com", token=Secret(token, "RT_TOKEN"))


def test_headers() -> None:
    url = httpx.URL("https://rt.example.com")
    assert TokenAuth(url, TOKEN).header() == f"token {TOKEN}"
    assert PasswordAuth(url, "alice", "secret").header() == "Basic YWxpY2U6c2VjcmV0"
    assert PasswordAuth(url, "ü", "ÿ:é").header() == "Basic /Dr/Ouk="  # Latin-1, as RT reads it


@both
def test_a_user_that_basic_cannot_hold(kind: Client) -> None:
    assert not PasswordAuth(httpx.URL("https://rt.example.com"), "a:b", "c").read_by_rest2
    with pytest.raises(ValueError, match="up to the first colon"):
        kind("https://rt.example.com", user="a:b", password="c", session=False)


@both
@pytest.mark.parametrize(
    "way",
    [{"token": b"1-2-abc"}, {"token": 5}, {"user": b"root", "password": PASSWORD},
     {"user": USER, "password": 12345}],
)  # fmt: skip
def test_credentials_that_are_no_text(kind: Client, way: dict[str, Any]) -> None:
    with pytest.raises(TypeError, match="= takes a text, not"):
        kind("https://rt.example.com", **way)


@both
def test_a_password_that_rt_cannot_read_in_a_header(kind: Client) -> None:
    kind("https://rt.example.com", user=USER, password="日本語")
    with pytest.raises(ValueError, match="Latin-1") as caught:
        kind("https://rt.example.com", user=USER, password="日本語", session=False)
    error: BaseException | None = caught.value
    while error is not None:
        assert "日本語" not in repr(error) + str(error)
        error = error.__context__


@both
@pytest.mark.parametrize("wrong", [("alice", "secret"), "Basic x", object(), print, ["a", "b"]])
def test_an_auth_that_is_none_of_httpx(kind: Client, wrong: Any) -> None:
    with pytest.raises(TypeError, match=r"auth= takes an httpx.Auth, .*user= and password=") as e:
        kind("https://rt.example.com", auth=wrong)
    assert "secret" not in str(e.value)


def test_what_to_do_about_a_401_names_the_source() -> None:
    url = httpx.URL("https://rt.example.com")
    error = AuthenticationError(401)
    TokenAuth(url, Secret(TOKEN, "RT_TOKEN")).explain(error)
    assert "the token from RT_TOKEN" in str(error)
    error = AuthenticationError(401)
    PasswordAuth(url, "alice", "secret").explain(error)
    assert "multi-factor" in str(error)
    assert "secret" not in str(error)


# -- headers= --------------------------------------------------------------------------------


@both
@pytest.mark.parametrize(
    ("headers", "error"),
    [
        ({"Authorization": "x"}, ValueError),
        ({"cookie": "x"}, ValueError),
        ({"Origin": "x"}, ValueError),
        ({"HOST": "x"}, ValueError),
        ({"Content-Type": "x"}, ValueError),
        ({"Content-Encoding": "x"}, ValueError),
        ({"If-Match": "x"}, ValueError),
        ({"X-Key": "hunter2", "x-key": "y"}, ValueError),
        ({"X Y": "x"}, ValueError),
        ({"": "x"}, ValueError),
        ({"X\n": "x"}, ValueError),
        ({"X-Key": "hunter2\r\nX: y"}, ValueError),
        ({"X-Key": "hunter2ü"}, ValueError),
        ({"X-Key": "hunter2 "}, ValueError),
        ({"X-Key": b"hunter2"}, TypeError),
        ({7: "hunter2"}, TypeError),
        ([("X-Key", "hunter2")], TypeError),
        ("X-Key: hunter2", TypeError),
    ],
)
def test_headers_that_cannot_be_sent(kind: Client, headers: Any, error: type[Exception]) -> None:
    with pytest.raises(error, match="headers=") as caught:
        kind("https://rt.example.com", token=TOKEN, headers=headers)
    assert "hunter2" not in str(caught.value)


# -- proxies ---------------------------------------------------------------------------------


@pytest.fixture
def proxies(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://proxy.example.com:3128")
        monkeypatch.setenv(name.lower(), "http://proxy.example.com:3128")
    monkeypatch.delenv("NO_PROXY", raising=False)
    monkeypatch.delenv("no_proxy", raising=False)


@both
@pytest.mark.usefixtures("proxies")
@pytest.mark.parametrize("url", LOOPBACK)
def test_plain_http_to_this_machine_goes_through_no_proxy(kind: Client, url: str) -> None:
    rt = kind(url, token=TOKEN)
    assert rt._http._mounts == {}


@both
@pytest.mark.usefixtures("proxies")
def test_https_uses_the_proxy_of_the_environment(kind: Client) -> None:
    rt = kind("https://rt.example.com", token=TOKEN)
    transport = rt._http._transport_for_url(httpx.URL("https://rt.example.com/REST/2.0/rt"))
    assert transport is not rt._http._transport


@both
def test_a_proxy_that_is_asked_for(kind: Client) -> None:
    rt = kind("http://127.0.0.1:9", token=TOKEN, proxy="http://127.0.0.1:3128")
    assert rt._http._mounts


# -- as Python objects -----------------------------------------------------------------------


@both
def test_a_client_cannot_be_copied_with_its_secrets(kind: Client) -> None:
    rt = kind("https://rt.example.com", token=TOKEN)
    for make in (pickle.dumps, copy.deepcopy):
        with pytest.raises(TypeError):
            make(rt)


@pytest.mark.parametrize("wrong", ["rt.example.com", "127.0.0.1:8080", "ftp://rt.example.com", ""])
def test_what_is_no_address_is_told_what_one_is_like(wrong: str) -> None:
    with pytest.raises(ValueError, match=r"not the address of an RT: .*; one is like https://rt"):
        RT(wrong, token=TOKEN)


def test_an_address_with_a_blank_is_refused() -> None:
    with pytest.raises(ValueError, match="has a blank in it"):
        RT(" https://rt example.com ", token=TOKEN)
