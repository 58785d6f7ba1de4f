"""What the description says of logins, conditional requests, errors and dates."""

from __future__ import annotations

import base64
import urllib.parse
import urllib.request
from typing import Any, cast

import pytest

from rtfacade.testing import RunningRT
from tests.contract.operations import (
    DESCRIPTION,
    MISSING,
    OPERATIONS,
    TEXT,
    Caller,
    Callers,
    Records,
    is_available,
    number,
    unique,
)
from tests.contract.people import checks_origins, end_sessions
from tests.contract.specwatch.tally import release

OWN = {"Content-Type": "application/json"}


def log_in(server: RunningRT, user: str) -> str:
    """A session's cookie."""
    form = urllib.parse.urlencode({"user": user, "pass": server.passwords[user]}).encode()
    with urllib.request.urlopen(f"{server.url}/REST/1.0/", form, timeout=120) as answer:
        return str(answer.headers["Set-Cookie"]).partition(";")[0]


@pytest.fixture(scope="module")
def secured(seeded_rt: RunningRT) -> bool:
    """Whether this RT has the security fixes of October 2026."""
    return checks_origins(seeded_rt)


@pytest.fixture(scope="module")
def cookie(seeded_rt: RunningRT) -> str:
    return log_in(seeded_rt, "alice")


@pytest.mark.says(
    "info",
    "RT tries a session cookie first, then a token or Basic in `Authorization`.",
)
@pytest.mark.says(
    "securitySchemes/session",
    "The name of the cookie contains the site's `$rtname` and port.",
    "If a request has a valid cookie and other credentials, RT uses the cookie.",
)
def test_a_cookie_comes_before_a_token(seeded_rt: RunningRT, callers: Callers, cookie: str) -> None:
    port = seeded_rt.perl("print join '.', RT->Config->Get('rtname'), $ENV{SERVER_PORT} // ''")
    assert urllib.parse.urlsplit(seeded_rt.url).port
    assert port.partition(".")[0] in cookie.partition("=")[0]
    assert str(urllib.parse.urlsplit(seeded_rt.url).port) in cookie.partition("=")[0]
    # Only one's own record has a number.
    both = callers["bob" if "bob" in callers else "norights"]
    assert "id" in both.request("GET", "/user/alice", headers={"Cookie": cookie}).json()
    assert "id" not in both.request("GET", "/user/alice").json()


@pytest.mark.says(
    "securitySchemes/basicAuth",
    "RT does not accept a token as password, and newer releases answer 401 if the user "
    "needs multi-factor authentication.",
)
@pytest.mark.says("securitySchemes/token", "RT refuses `Bearer`.")
def test_what_is_no_login(seeded_rt: RunningRT, callers: Callers) -> None:
    nobody, token = callers[None], seeded_rt.tokens["alice"]

    def status(authorization: str) -> int:
        headers = {"Authorization": authorization}
        return nobody.request("GET", "/rt", headers=headers).status_code

    def basic(password: str) -> str:
        return f"Basic {base64.b64encode(f'alice:{password}'.encode()).decode()}"

    assert status(f"token {token}") == 200
    assert status(basic(seeded_rt.passwords["alice"])) == 200
    assert status(basic(token)) == 401
    assert status(f"Bearer {token}") == 401


@pytest.mark.says(
    "info",
    "Without a login, the answer is 401, or 302 to RT's HTML login page if the request "
    "has any cookie or looks like one from a browser: do not follow redirects.",
)
@pytest.mark.says(
    "responses/LoginRequired",
    "Not logged in, and the request has a cookie or looks like one from a browser.",
    "The body is two words without a media type.",
)
@pytest.mark.says(
    "responses/Unauthorized",
    "Not logged in: credentials are missing or wrong, or the user is disabled.",
    "There is no `WWW-Authenticate` header.",
)
def test_without_a_login(seeded_rt: RunningRT, callers: Callers, root: Caller) -> None:
    nobody = callers[None]
    answer = nobody.request("GET", "/rt")
    assert answer.status_code == 401
    assert "WWW-Authenticate" not in answer.headers
    browser = {"User-Agent": "Mozilla/5.0 (X11; Linux) Gecko", "Accept": "text/html"}
    for headers in ({"Cookie": "any=1"}, browser):
        answer = nobody.request("GET", "/rt", headers=headers)
        assert (answer.status_code, answer.headers["Location"]) == (302, "/")
        assert len(answer.text.split()) == 2
        assert "Content-Type" not in answer.headers
    name = unique("off")
    new = {"Name": name, "Password": "a long password", "Privileged": 1}
    root("user_post", json=new)
    login = f"Basic {base64.b64encode(f'{name}:a long password'.encode()).decode()}"
    headers = {"Authorization": login}
    assert nobody.request("GET", "/rt", headers=headers).status_code == 200
    root("user_id_name_delete", idOrName=name)
    assert nobody.request("GET", "/rt", headers=headers).status_code == 401
    wrong = {"Authorization": "token 1-1-aaaa"}
    assert nobody.request("GET", "/rt", headers=wrong).status_code == 401


@pytest.mark.says(
    "info",
    "**Security releases of October 2026** (CVE-2026-108277; in Debian "
    "5.0.3+dfsg-3~deb12u7 and 5.0.7+dfsg-4+deb13u4) differ from 5.0.10 and 6.0.0, which "
    "do not have the fixes.",
)
def test_which_releases_have_the_fixes(version: str, secured: bool) -> None:
    """The origin check is one of the fixes, and tells whether the others are there."""
    [listed] = DESCRIPTION.document["info"]["x-rt-security-releases"].values()
    if version in (*listed["fixed"], *listed["open"]):
        assert secured == (version in listed["fixed"])


@pytest.mark.says(
    "info",
    "Since the security releases of October 2026, a session cookie is enough for GET, "
    "HEAD and OPTIONS only.",
    "Other methods also need an `Origin` (or else `Referer`) that RT is configured for.",
    "Otherwise RT answers 403 and does nothing, even if the session has expired.",
    "With the cookie and `Authorization` in the same request, a write works in both cases.",
)
@pytest.mark.says(
    "securitySchemes/session",
    "Since the security releases of October 2026, RT accepts the cookie for methods other"
    " than GET, HEAD and OPTIONS only if `Origin` (or else `Referer`) names the host and "
    "port of `$WebBaseURL` or of an entry in `@ReferrerWhitelist`.",
    "Otherwise it answers 403, or uses the other credentials if there are any.",
)
@pytest.mark.says(
    "responses/LoginRequired",
    "Treat it like 401: an expired session gives this answer (but since the security "
    "releases of October 2026, 403 for a write without an accepted `Origin`).",
)
@pytest.mark.says(
    "responses/Forbidden",
    "For a write with a session cookie: the `Origin` is missing or not accepted (since "
    "the security releases of October 2026).",
)
def test_a_cookie_needs_an_origin_to_write(
    seeded_rt: RunningRT, callers: Callers, root: Caller, secured: bool
) -> None:
    cookie, nobody = log_in(seeded_rt, "alice"), callers[None]
    subject = unique("by cookie")

    def write(**headers: str) -> int:
        new = {"Queue": "General", "Subject": subject}
        answer = nobody.request("POST", "/ticket", json=new, headers={"Cookie": cookie, **headers})
        return answer.status_code

    own = seeded_rt.url
    refused = 403 if secured else 201
    for method in ("GET", "HEAD"):
        assert nobody.request(method, "/queues/all", headers={"Cookie": cookie}).status_code in (
            200,
            405,
        )
    assert nobody.request("OPTIONS", "/queues/all", headers={"Cookie": cookie}).status_code == 405
    assert [write(), write(Origin="https://elsewhere.example")] == [refused, refused]
    total = root("tickets_get", query={"query": f"Subject = '{subject}'"}).json()["total"]
    assert total == (0 if secured else 2)
    assert [write(Origin=own), write(Referer=f"{own}/Ticket/Create.html")] == [201, 201]
    token = f"token {seeded_rt.tokens['alice']}"
    for origin in (own, "https://elsewhere.example"):
        assert write(Origin=origin, Authorization=token) == 201
    end_sessions(seeded_rt)
    assert write(Origin=own) == 302
    assert write() == (403 if secured else 302)
    assert write(Authorization=token) == 201


@pytest.mark.says(
    "info",
    "GET and HEAD of a single record return an ETag.",
    "With `If-None-Match`, RT answers 304 if the record has not changed; with `If-Match`,"
    " it answers 412 if it has, so you do not overwrite the changes of others.",
)
@pytest.mark.says(
    "headers/ETag",
    "Identifies the current state of the record, in quotes: the id of the newest "
    "transaction that the user can see, or the time of the last change.",
    "Transactions, attachments and lists have none.",
)
@pytest.mark.says(
    "headers/LastModified",
    "When the record was last changed, in ISO 8601 and not as an HTTP date.",
)
@pytest.mark.says("responses/NotModified", "The record still has the ETag in `If-None-Match`.")
@pytest.mark.says(
    "responses/PreconditionFailed",
    "The record has changed since you read the ETag in `If-Match`.",
    "RT did nothing.",
)
@pytest.mark.says(
    "parameters/IfMatch",
    "Carry out the request only if the record has one of these ETags; otherwise RT answers 412.",
    "Quotes are optional; `*` matches any.",
)
@pytest.mark.says(
    "parameters/IfNoneMatch",
    "Answer 304 if the record still has one of these ETags.",
    "Weak tags (`W/`) never match.",
)
@pytest.mark.says("links/*Update", "Change the *, unless somebody else has changed it since.")
@pytest.mark.says("transaction_id_head", "There is no ETag.")
@pytest.mark.says("attachment_id_head", "There is no ETag.")
def test_etags(root: Caller, records: Records) -> None:
    new = number(root("ticket_post", json={"Queue": "General", "Subject": "before"}))
    answer = root("ticket_id_get", id=new)
    etag = answer.headers["ETag"]
    newest = root.rows("ticket_id_history_get", id=new, query={"per_page": 100})[-1]["id"]
    assert etag == f'"{newest}"' == root("ticket_id_head", id=new).headers["ETag"]
    assert answer.headers["Last-Modified"] == answer.json()["LastUpdated"]
    for tags, status in {f'"0", {etag}': 304, f"W/{etag}": 200, '"0"': 200}.items():
        root("ticket_id_get", id=new, status=status, headers={"If-None-Match": tags})
    root("ticket_id_put", id=new, json={"Subject": "theirs"})
    mine = {"Subject": "mine"}
    root("ticket_id_put", id=new, status=412, json=mine, headers={"If-Match": etag})
    now = root("ticket_id_get", id=new)
    assert now.json()["Subject"] == "theirs"
    for form in ("{}", '"{}"', '"0", "{}"', "*"):
        tag = root("ticket_id_get", id=new).headers["ETag"].strip('"')
        subject, headers = unique("mine"), {"If-Match": form.format(tag)}
        root("ticket_id_put", id=new, json={"Subject": subject}, headers=headers)
        assert root("ticket_id_get", id=new).json()["Subject"] == subject
    single = [
        name
        for name, one in OPERATIONS.items()
        if one.method == "GET" and "304" in one.responses and one.since < "6.0.3"
    ]
    assert len(single) > 8
    for name in single:
        assert root(name, **records.path(OPERATIONS[name])).headers["ETag"].startswith('"'), name
    for name in (
        "transaction_id_get",
        "attachment_id_get",
        "transaction_id_head",
        "attachment_id_head",
    ):
        assert "ETag" not in root(name, **records.path(OPERATIONS[name])).headers
    assert "ETag" not in root("queues_all_get").headers
    queue = root("queue_id_name_get", idOrName="General")
    assert queue.headers["ETag"].strip('"')


@pytest.mark.offspec("headers that the description advises against")
@pytest.mark.says(
    "info",
    "Do not send `If-Modified-Since` and `If-Unmodified-Since`: they are broken in every "
    "release (500, or always 304) and not described here.",
)
def test_conditions_on_time_are_broken(root: Caller, records: Records) -> None:
    for header in ("If-Modified-Since", "If-Unmodified-Since"):
        headers = {header: "Sat, 29 Oct 1994 19:43:31 GMT"}
        answer = root.request("GET", f"/ticket/{records['ticket']}", headers=headers)
        assert answer.status_code in (304, 412, 500), header


@pytest.mark.says(
    "*_head",
    "Returns the status and headers that GET returns, and needs the same rights.",
)
@pytest.mark.says("*_head", "Returns the status that GET returns, and needs the same rights.")
@pytest.mark.says(
    "responses/Failed",
    "There should be no body, but RT's stand-alone server sends one: close the connection"
    " after it, unless a web server in front of RT removes it.",
)
@pytest.mark.says("responses/Failed", "The status that GET would have.")
@pytest.mark.says("responses/IsThere", "GET would answer 200.")
@pytest.mark.parametrize(
    "name",
    [name for name, one in OPERATIONS.items() if one.method == "HEAD" and one.since < "6.0.3"],
)
def test_head_is_like_get(callers: Callers, records: Records, version: str, name: str) -> None:
    operation = OPERATIONS[name]
    get = next(
        one for one in OPERATIONS.values() if (one.path, one.method) == (operation.path, "GET")
    )
    if not is_available(operation, version):
        pytest.skip(f"not in RT {version}")
    missing = dict.fromkeys(records.path(operation), MISSING)
    for user in ("root", "norights"):
        for place in cast("list[dict[str, Any]]", [records.path(operation), missing]):
            statuses = [
                callers[user](one, status=set(range(200, 600)), **place) for one in (get.id, name)
            ]
            other, here = statuses
            assert other.status_code == here.status_code, (user, place)
            if other.status_code == 200:
                for header in ("ETag", "Last-Modified"):
                    assert here.headers.get(header) == other.headers.get(header)


@pytest.mark.says("info", '**Errors** have the body `{"message": "..."}`.')
@pytest.mark.says(
    "responses/Error",
    "The body is an object with a `message`; after an exception inside RT it is empty.",
)
@pytest.mark.says(
    "responses/Error",
    "RT refused the request or failed in another way: 405, 406 (`Accept` must allow JSON), 500.",
)
@pytest.mark.says(
    "responses/Error/text/plain",
    "RT raised an exception while it looked for the route.",
)
@pytest.mark.says("transaction_id_attachments_*", "A missing transaction gives 500 in plain text.")
@pytest.mark.says(
    "transaction_id_get",
    "A missing transaction gives 404 up to 5.0.4; from 5.0.5, and in Debian's 5.0.3, it gives 500.",
)
@pytest.mark.says(
    "attachment_id_get",
    "A missing attachment gives 404 up to 5.0.4; from 5.0.5, and in Debian's 5.0.3, it gives 500.",
)
@pytest.mark.says(
    "transaction_id_head",
    "If it is missing, the answer is 404 up to 5.0.4, and 500 from 5.0.5 and in Debian's 5.0.3.",
)
@pytest.mark.says(
    "attachment_id_head",
    "If it is missing, the answer is 404 up to 5.0.4, and 500 from 5.0.5 and in Debian's 5.0.3.",
)
@pytest.mark.says(
    "download_cf_id_get",
    "A missing number gives 404 up to 5.0.4; from 5.0.5, and in Debian's 5.0.3, it gives 403.",
)
@pytest.mark.offspec("a type that RT does not give")
def test_errors(root: Caller, version: str) -> None:
    assert root("ticket_id_get", id=MISSING, status=404).json().keys() == {"message"}
    assert root.request("OPTIONS", "/rt").status_code == 405
    assert root.request("GET", "/rt", headers={"Accept": "text/html"}).status_code == 406
    raises = (release(version) or ()) >= (5, 0, 5) or "dfsg" in version
    for name in (
        "transaction_id_get",
        "attachment_id_get",
        "transaction_id_head",
        "attachment_id_head",
    ):
        answer = root(name, id=MISSING, status=500 if raises else 404)
    for name in ("transaction_id_attachments_get", "transaction_id_attachments_post"):
        body: dict[str, Any] = {"json": []} if name.endswith("post") else {}
        answer = root(name, id=MISSING, status=500, **body)
        assert answer.headers["Content-Type"].startswith("text/plain")
    root("download_cf_id_get", id=MISSING, status=403 if raises else 404)


@pytest.mark.says(
    "responses/UnsupportedMediaType",
    "The media type of the body is missing or not described here.",
    "RT does not accept `application/merge-patch+json`.",
)
@pytest.mark.says("requestBodies/TicketAction", "May be empty, but the content type must be JSON.")
@pytest.mark.offspec("types that RT does not take")
def test_media_types(root: Caller) -> None:
    new = number(root("ticket_post", json={"Queue": "General"}))
    for kind in ("application/merge-patch+json", "text/csv"):
        answer = root.request(
            "PUT", f"/ticket/{new}", content=b"{}", headers={"Content-Type": kind}
        )
        assert answer.status_code == 415
    assert root.request("PUT", f"/ticket/{new}", content=b"{}").status_code == 415
    assert root.request("PUT", f"/ticket/{new}/take").status_code == 415
    root("ticket_id_take_put", id=new, headers=OWN)


@pytest.mark.says(
    "info",
    "**Dates** are in UTC: `2026-11-21T17:45:45Z`.",
    "A date that is not set is 1970-01-01T00:00:00Z, or the key is missing.",
    "Send dates as `YYYY-MM-DD HH:MM:SS` in UTC: if you send the format that RT returns, "
    'SQLite stores "not set", MariaDB keeps the date as it was, and only PostgreSQL takes it.',
)
@pytest.mark.says(
    "schemas/TicketWritable/Starts",
    "Send YYYY-MM-DD HH:MM:SS in UTC, or an empty text to clear it.",
)
@pytest.mark.says("schemas/TicketWritable/Started", "When work started; same format as Starts.")
@pytest.mark.says("schemas/TicketWritable/Due", "When it is due; same format as Starts.")
@pytest.mark.says("schemas/TicketWritable/Resolved", "When it was resolved; same format as Starts.")
@pytest.mark.says(
    "schemas/TicketWritable/Told",
    "When RT last wrote to the requestors; same format as Starts.",
    "Ignored when you create a ticket.",
)
@pytest.mark.says(
    "schemas/TicketColumns/Told",
    "When RT last wrote to the requestors; absent on a new ticket.",
)
def test_dates(seeded_rt: RunningRT, root: Caller) -> None:
    unset = (None, "1970-01-01T00:00:00Z")
    new = number(root("ticket_post", json={"Queue": "General", "Told": "2030-01-02 03:04:05"}))
    assert "Told" not in root("ticket_id_get", id=new).json()
    names = ("Starts", "Started", "Due", "Resolved", "Told")
    root("ticket_id_put", id=new, json=dict.fromkeys(names, "2030-01-02 03:04:05"))
    ticket = root("ticket_id_get", id=new).json()
    assert {ticket[name] for name in names} == {"2030-01-02T03:04:05Z"}
    nora = Caller(seeded_rt, "nora")  # whose time zone is another
    nora("ticket_id_put", id=new, json={"Due": "2031-01-02 03:04:05"})
    assert nora("ticket_id_get", id=new).json()["Due"] == "2031-01-02T03:04:05Z"
    nora.close()
    root("ticket_id_put", id=new, json={"Due": "2030-01-02T03:04:05Z"})
    kept = root("ticket_id_get", id=new).json().get("Due")
    database = seeded_rt.perl("print RT->Config->Get('DatabaseType')")
    exceptions = {"Pg": "2030-01-02T03:04:05Z", "mysql": "2031-01-02T03:04:05Z"}
    assert kept in ((exceptions[database],) if database in exceptions else unset)
    root("ticket_id_put", id=new, json=dict.fromkeys(names, "1970-01-01 00:00:00"))
    ticket = root("ticket_id_get", id=new).json()
    assert all(ticket.get(name) in unset for name in names)


@pytest.mark.says(
    "rt_get",
    "Every logged-in user may call this.",
    "The version does not tell which fixes the server has, as distributions backport fixes.",
)
@pytest.mark.says("searches_head", "Every logged-in user may call this.")
@pytest.mark.says(
    "schemas/ServerVersion/Version",
    "RT's version, with the packager's suffix: for example 5.0.3+dfsg-3~deb12u7.",
)
@pytest.mark.says("schemas/ServerVersion/Plugins", "From 5.0.5, only superusers get this key.")
def test_the_version(seeded_rt: RunningRT, callers: Callers, version: str) -> None:
    assert version == seeded_rt.perl("print $RT::VERSION")
    for user in ("norights", "kunde"):
        answer = callers[user]("rt_get").json()
        assert answer["Version"] == version
        if (release(version) or ()) >= (5, 0, 5):
            assert "Plugins" not in answer
        callers[user]("searches_head")


@pytest.mark.says("headers/Location", "Path of the new record, without scheme and host.")
@pytest.mark.says(
    "headers/MisplacedLocation",
    "The bulk operations send it although they create nothing.",
)
@pytest.mark.says(
    "tickets_bulk_co*",
    "The answer is proper UTF-8 but has no transaction numbers, and the Location header "
    "is always the same path.",
)
@pytest.mark.says(
    "responses/Deleted",
    "There is no body, although the header says that it is JSON.",
)
@pytest.mark.says(
    "responses/UserCreated",
    "`id` is the name; the number is in the Location header only.",
)
@pytest.mark.says(
    "user_post",
    "The answer contains the user's name; the number is in the Location header.",
    "RT answers 400 if it refuses.",
)
def test_locations(seeded_rt: RunningRT, callers: Callers, root: Caller, records: Records) -> None:
    name = unique("user")
    answer = root("user_post", json={"Name": name})
    assert answer.json()["id"] == name
    path = answer.headers["Location"]
    assert path == f"/REST/2.0/user/{number(answer)}"
    assert root("user_id_name_get", idOrName=name).json()["id"] == number(answer)
    root("user_post", status=400, json={"Name": name})
    gerda = Caller(seeded_rt, "gerda")
    for kind in ("comment", "correspond"):
        answer = gerda(f"tickets_bulk_{kind}_post", json=[{"id": records["ticket"], **TEXT}])
        assert answer.headers["Location"] == "/REST/2.0/tickets/bulk"
        answer.content.decode("utf-8")
        assert not any(str(one).isdigit() for one in answer.json()[0][1:])
    gerda.close()
    group = number(root("group_post", json={"Name": unique("group")}))
    answer = root("group_id_delete", id=group)
    assert (answer.content, answer.headers["Content-Type"].partition(";")[0]) == (
        b"",
        "application/json",
    )
