# written by scripts/unasync.py from tests/unit/_async/test_rt_oddities.py; do not edit
"""What RT gets wrong, over the wire; the answers of RT 6 are as measured, no RT 6 is here."""

import json as jsons
from collections.abc import Callable
from typing import Any

import httpx
import pytest

from rtfacade import (
    RT,
    BadRequestError,
    ForbiddenError,
    NotAppliedError,
    NotFoundError,
    ProtocolError,
    Rest2MissingError,
    ServerError,
)
from rtfacade._http.exchange import MAX_SPOILED_REPEATS
from rtfacade._rest2.filters import IMPOSSIBLE
from rtfacade._sync.lookups import users_by
from tests.unit.fakes import TOKEN, URL, html, json, page, rest1

Handler = Callable[[httpx.Request], httpx.Response]
SIGN = "No dispatch method for class '' at /usr/share/request-tracker5/lib/RT/Tickets.pm line 3589."


def client(handler: Handler, **options: Any) -> RT:
    """A client without a session: one call is one request."""
    options = {"token": TOKEN, "session": False, "retries": 0, **options}
    return RT(URL, transport=httpx.MockTransport(handler), **options)


NEW = {"id": "9", "type": "ticket", "Subject": "x", "Queue": {"id": "1", "Name": "General"}}


class Counted:
    """Answers so many times that the process is spoiled, and then as it should."""

    def __init__(self, times: int, answer: Handler, spoiled: Handler | None = None) -> None:
        self.times = times
        self.answer = answer
        self.spoiled = spoiled or (lambda _: json({"message": SIGN + "\n"}, 400))
        self.requests: list[httpx.Request] = []

    def __call__(self, request: httpx.Request) -> httpx.Response:
        self.requests.append(request)
        return (self.spoiled if len(self.requests) <= self.times else self.answer)(request)


def tickets(request: httpx.Request) -> httpx.Response:
    return page([{"id": "1", "type": "ticket", "Subject": "x"}])


# -- a spoiled process -----------------------------------------------------------------------


@pytest.mark.parametrize("query", ["id > 0", "id > 0 AND " + "Subject LIKE 'x' AND " * 80 + "id>1"])
def test_a_search_is_repeated_at_once(query: str) -> None:
    server = Counted(6, tickets)
    with client(server) as rt:
        assert [one.id for one in rt.tickets.search(query).all()] == [1]
        assert rt.tickets.count(query) == 1
    assert len(server.requests) == 8
    assert len({request.method for request in server.requests}) == 1


def test_it_ends_with_what_rt_says() -> None:
    server = Counted(999, tickets)
    with client(server) as rt:
        with pytest.raises(BadRequestError, match="No dispatch method"):
            rt.tickets.search("id > 0").all()
    assert len(server.requests) == 1 + MAX_SPOILED_REPEATS


def test_another_bad_request_is_not_repeated() -> None:
    server = Counted(99, tickets, lambda _: json({"message": "Unknown field: foo"}, 400))
    with client(server) as rt:
        with pytest.raises(BadRequestError, match="foo"):
            rt.tickets.search("foo = 1").all()
    assert len(server.requests) == 1


def test_a_write_is_not_repeated() -> None:
    server = Counted(1, tickets)
    with client(server) as rt:
        with pytest.raises(BadRequestError):
            rt.send({"method": "put", "url": "/ticket/1", "json": {"Subject": "x"}})
    assert len(server.requests) == 1


def test_the_read_back_of_a_bulk_is_repeated_and_the_write_is_not() -> None:
    posts: list[str] = []
    reads = Counted(3, lambda _: page([{**NEW, "Subject": "new"}]))

    def answer(request: httpx.Request) -> httpx.Response:
        if request.url.path.endswith("/bulk"):
            posts.append(request.url.path)
            return json([{"id": "9", "type": "ticket", "_url": f"{URL}/REST/2.0/ticket/9"}], 201)
        return reads(request)

    with client(answer) as rt:
        [result] = rt.tickets.create_many([{"queue": 1, "subject": "new"}])
    assert (result.ok, result.id, len(posts), len(reads.requests)) == (True, 9, 1, 4)


@pytest.mark.parametrize("format", ["i", "s", "l"])
def test_rest1_says_it_in_its_own_words(format: Any) -> None:
    stack = f"Invalid query: '{SIGN}\n\nStack:\n  [/usr/share/perl5/Tree/Simple.pm:472]\n"
    answers = {"i": "ticket/1\n\n\n", "s": "1: x\n\n\n", "l": "id: ticket/1\nSubject: x\n\n\n"}
    server = Counted(
        5, lambda _: rest1(answers[format]), lambda _: rest1(stack, head="400 Bad request")
    )
    with client(server) as rt:
        assert len(rt.rest1.search("ticket", "id > 0", format=format).all()) == 1
    assert len(server.requests) == 6


def test_transactions_of_several_tickets_are_asked_for_in_parentheses() -> None:
    server = Counted(0, lambda _: page([]))
    with client(server) as rt:
        rt.transactions.search("TicketId = 1 OR TicketId = 2", content=False).all()
    query = server.requests[0].url.params["query"]
    assert query.startswith("(((TicketId = 1) OR (TicketId = 2))) AND ObjectType = 'RT::Ticket'")


# -- values that a database layer misreads ---------------------------------------------------


class Database:
    """Lists users and queues, but finds nothing for a name with a certain text in it."""

    def __init__(self, misreads: str, *, users: bool = True) -> None:
        self.misreads = misreads
        self.users = users
        self.lists: list[str] = []

    def __call__(self, request: httpx.Request) -> httpx.Response:
        self.lists.append(request.url.path.removeprefix("/REST/2.0/"))
        if request.url.path.endswith("/users") and not self.users:
            return json({"message": "Forbidden"}, 403)
        names = [one["value"] for one in jsons.loads(request.url.params.get("query", "[]"))]
        broken = any(self.misreads in str(name) for name in names) or IMPOSSIBLE in names
        return page([] if broken else [{"id": "1", "type": "user", "Name": "root"}])


def test_a_misread_value_is_refused_and_asked_about_once() -> None:
    database = Database("'")

    def search(rt: RT, name: str) -> None:
        rt.users.search(("Name", "!=", name)).all()

    with client(database) as rt:
        search(rt, "it\\is")  # one that nobody misreads costs nothing
        # The second shows that RT applies conditions on names.
        assert database.lists == ["users"] * 2
        for _ in range(2):
            with pytest.raises(ValueError, match="misreads"):
                search(rt, "O'Brien \\ x")
        assert database.lists == ["users"] * 4  # the search, the probe, and what it compares with
        search(rt, "a\\")
        search(rt, "b\\")
    assert database.lists == ["users"] * 7


def test_ticketsql_with_a_misread_value_is_not_sent() -> None:
    sent: list[str] = []
    database = Database("'")

    def answer(request: httpx.Request) -> httpx.Response:
        sent.append(request.url.path)
        return database(request)

    with client(answer) as rt:
        for search in (
            rt.tickets.search(subject="O'Brien \\ x"),
            rt.tickets.search(r"Subject = 'O\'Brien \\ x'"),
            rt.rest1.search("ticket", r"Subject = 'O\'Brien \\ x'"),
            rt.transactions.search(r"Data = 'O\'Brien \\ x'"),
            rt.assets.search(r"Name = 'O\'Brien \\ x'"),
        ):
            with pytest.raises(ValueError, match="a quote and a backslash"):
                search.all()
    assert set(sent) == {"/REST/2.0/users"}


def test_who_may_not_list_users_asks_the_queues() -> None:
    database = Database("'", users=False)
    with client(database) as rt:
        with pytest.raises(ValueError, match="misreads"):
            rt.queues.search(name="O'Brien \\ x").all()
    assert database.lists == ["users", "users", "queues/all", "queues/all"]


def test_where_nothing_can_be_found_nothing_is_refused() -> None:
    with client(lambda _: page([])) as rt:
        assert rt.queues.search(name="O'Brien \\ x").all() == []


# -- names -----------------------------------------------------------------------------------


def test_a_name_outside_ascii_is_searched_for_and_goes_by_number() -> None:
    paths: list[str] = []

    def answer(request: httpx.Request) -> httpx.Response:
        paths.append(request.url.path.removeprefix("/REST/2.0/"))
        if request.url.path.endswith("/queues/all"):
            return page([{"id": "7", "type": "queue", "Name": "Café"}])
        return json({"id": 7, "Name": "Café"})

    with client(answer) as rt:
        assert (rt.queues.get("Café")).name == "Café"
    assert paths == ["queues/all", "queue/7"]


def test_users_are_found_whatever_the_case_and_many_at_once() -> None:
    requests: list[httpx.Request] = []

    def answer(request: httpx.Request) -> httpx.Response:
        requests.append(request)
        return page([{"id": "5", "type": "user", "Name": "Alice"}])

    with client(answer) as rt:
        assert set(users_by(rt, "Name", ["ALICE"])) == {"alice"}
        users_by(rt, "Name", [f"somebody-{number}" for number in range(50)])
    short, *long = requests
    assert jsons.loads(short.url.params["query"]) == [{"field": "Name", "value": "ALICE"}]
    assert sum(len(jsons.loads(one.url.params["query"])) for one in long) == 50
    assert len(long) < 3
    assert max(len(str(one.url)) for one in long) < 4000


def test_rest1_searches_for_such_a_name_and_falls_back_to_the_path() -> None:
    paths: list[str] = []

    def answer(request: httpx.Request) -> httpx.Response:
        paths.append(request.url.path.removeprefix("/REST/1.0/"))
        if request.url.path.endswith("search/queue"):
            return rest1("7: Café\n\n")
        if "search" in request.url.path:
            return rest1("", head="403 Forbidden")
        return rest1("id: queue/7\nName: Café\n\n")

    with client(answer) as rt:
        rt.rest1.queue.show("Café")
        rt.rest1.user.show("Café")
    assert paths == ["search/queue", "queue/7", "search/user", "user/Café"]


# -- no REST2 --------------------------------------------------------------------------------


class Rt4:
    """RT 4.4 as measured: REST1, and pages for people everywhere else."""

    def __init__(self, *, rest2: bool = False) -> None:
        self.seen: list[str] = []
        self.rest2 = rest2

    def __call__(self, request: httpx.Request) -> httpx.Response:
        self.seen.append(f"{request.method} {request.url.path}")
        if "/REST/2.0" in request.url.path:
            if self.rest2:
                return json({"id": "1", "type": "ticket", "Version": "4.4.6"})
            if "Authorization" in request.headers:
                return httpx.Response(302, headers={"Location": f"{URL}/NoAuth/Login.html"})
            return html(404, "Page not found")
        known = b"pass=" in request.content or "Cookie" in request.headers
        text = f"RT/4.4.6+dfsg-1.1+deb12u4 {'200 Ok' if known else '401 Credentials required'}\n"
        body = self.body(request) if known else ""
        cookie = {"Set-Cookie": "RT_SID_example.com.443=c0ffee; path=/"} if known else {}
        headers = {"Content-Type": "text/plain; charset=utf-8", **cookie}
        return httpx.Response(200, text=f"{text}\n{body}" if body else text, headers=headers)

    def body(self, request: httpx.Request) -> str:
        if request.url.path.endswith("/links/show"):
            return "id: ticket/1/links\n\n"
        if request.url.path.endswith("/show"):
            return "id: ticket/1\nQueue: General\nSubject: x\n\n"
        if request.url.path.endswith("/comment"):
            return "# Comments added\n"
        return "# Invalid object specification: ''\n\nid: \n\n"


@pytest.mark.parametrize("session", [True, False])
def test_rt4_says_what_to_use_before_anything_is_written(session: bool) -> None:
    server = Rt4()
    with RT(
        URL, user="alice", password="x", session=session, transport=httpx.MockTransport(server)
    ) as rt:
        for verb in (
            lambda: rt.tickets.reply(1, "x"),
            lambda: rt.tickets.comment(1, "x"),
            lambda: rt.tickets.create("General", "x"),
            lambda: rt.tickets.update(1, subject="x"),
            lambda: rt.tickets.create_many([{"queue": 1, "subject": "x"}]),
            lambda: rt.users.ensure("bob"),
            lambda: rt.queues.get("General"),
            lambda: rt.info(),
        ):
            with pytest.raises(Rest2MissingError, match=rf"^RT 4\.4\.6 at {URL} has no REST2: use"):
                verb()
    writes = [line for line in server.seen if line.startswith(("POST /REST/2", "PUT /REST/2"))]
    assert writes == [] if session else writes == ["POST /REST/2.0/tickets/bulk/correspond"]


def test_rt4_reads_links_over_rest1_alone() -> None:
    server = Rt4()
    with RT(URL, user="alice", password="x", transport=httpx.MockTransport(server)) as rt:
        assert (rt.tickets.links(1)).depends_on == ()
    assert "GET /REST/1.0/ticket/1/links/show" in server.seen
    assert server.seen[-2] == "GET /REST/1.0/ticket/show"


def test_a_message_that_rt4_recorded_is_not_denied() -> None:
    with RT(URL, user="alice", password="x", transport=httpx.MockTransport(Rt4())) as rt:
        with pytest.raises(NotAppliedError, match="status: not checked") as caught:
            rt.tickets.comment(1, "x", cc=["bob@example.com"], status="open")
    assert caught.value.record is not None


def test_rt4_with_the_extension_has_rest2() -> None:
    with RT(URL, user="alice", password="x", transport=httpx.MockTransport(Rt4(rest2=True))) as rt:
        assert (rt.tickets.get(1)).id == 1


def test_a_page_of_somebody_else_is_not_taken_for_a_missing_rest2() -> None:
    with client(lambda _: html(404, "Not here")) as rt:
        with pytest.raises(ProtocolError, match="Not here"):
            rt.tickets.get(1)


# -- RT 6, by its answers as measured --------------------------------------------------------


def test_rt6_tells_custom_roles_by_name_alone() -> None:
    member = {"id": "14", "type": "user", "Name": "alice", "EmailAddress": "alice@example.com"}
    row = {**NEW, "CustomRoles": {"Engineer": member}}

    def answer(request: httpx.Request) -> httpx.Response:
        if request.url.path.endswith("/bulk"):
            return json([{"id": "9", "type": "ticket"}], 201)
        if request.url.path.endswith("/customroles"):
            return page([{"id": "2", "type": "customrole", "Name": "Engineer"}])
        if request.url.path.endswith("/users"):
            return page([{**member, "id": 14}])
        assert "CustomRoles" in request.url.params["fields"].split(",")
        assert request.url.params["fields[CustomRoles]"] == "id,Name,EmailAddress"
        return page([row])

    item = {"queue": 1, "subject": "x", "custom_roles": {"Engineer": "alice"}}
    with client(answer) as rt:
        [result] = rt.tickets.create_many([item])
    assert result.ok, result


def test_rt6_lists_saved_searches_without_what_was_saved() -> None:
    row = {"id": "3", "type": "search", "Name": "Mine", "Content": "", "Type": "Ticket"}
    content = {"Query": "Queue = 'General'"}

    def answer(request: httpx.Request) -> httpx.Response:
        path = request.url.path.removeprefix("/REST/2.0/")
        if path == "searches":
            return page([row])
        if path == "search/3":
            return json({**row, "id": 3, "Content": content})
        assert path == "tickets"
        assert "General" in str(request.url) or request.url.params["search"] == "3"
        return tickets(request)

    with client(answer) as rt:
        [search] = rt.searches.search().all()
        assert (search.name, search.kind, search.has_content) == ("Mine", "Ticket", False)
        assert [one.id for one in rt.searches.run(search).all()] == [1]


def test_rt6_forbids_a_search_that_is_nowhere() -> None:
    def answer(request: httpx.Request) -> httpx.Response:
        if request.url.path.endswith("/searches"):
            return page([{"id": "3", "type": "search", "Name": "There", "Type": "Ticket"}])
        return json({"message": "Forbidden"}, 403)

    with client(answer) as rt:
        with pytest.raises(NotFoundError, match="no saved search 'Nowhere'"):
            rt.searches.get("Nowhere")
        with pytest.raises(ForbiddenError):
            rt.searches.get("There")


def test_rt6_fails_for_a_column_and_the_error_names_it() -> None:
    with client(lambda _: httpx.Response(500)) as rt:
        with pytest.raises(ServerError, match="TimeWorker"):
            rt.transactions.search("id > 0", fields=["TimeWorker"]).all()
        with pytest.raises(ServerError) as caught:
            rt.transactions.search("id > 0").all()
    assert "TimeWorker" not in str(caught.value)
