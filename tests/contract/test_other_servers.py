"""Servers that behave in their own ways: a spoiled process, PostgreSQL, an RT without REST2.

Each test has an RT of its own, whatever the run has; one whose root is not there is skipped.
"""

import re
from collections.abc import Awaitable, Callable, Iterator

import httpx
import pytest

from rtfacade import (
    RT,
    AsyncRT,
    NotAppliedError,
    NotFoundError,
    Rest2MissingError,
    RTError,
    UnconfirmedError,
    Upload,
)
from rtfacade.testing import RTServer, RTUnavailable
from tests.contract import people
from tests.contract.wire import Wire

pytestmark = pytest.mark.slow

SPOILING = "TicketId = 1 OR TicketId = 2"


def started(**options: object) -> Iterator[RTServer]:
    """One that is there already; making a root takes minutes, which `--rt-release` may."""
    server = RTServer(workers=2, install=False, **options)  # type: ignore[arg-type]
    try:
        server.start()
    except RTUnavailable as error:
        pytest.skip(str(error).splitlines()[0])
    try:
        yield server
    finally:
        server.stop()


@pytest.fixture(scope="module")
def trixie() -> Iterator[RTServer]:
    yield from started(release="trixie")


@pytest.fixture(scope="module")
def postgresql() -> Iterator[RTServer]:
    yield from started(database="postgresql")


@pytest.fixture(scope="module")
def mariadb() -> Iterator[RTServer]:
    yield from started(database="mariadb")


@pytest.fixture(scope="module")
def rt4() -> Iterator[RTServer]:
    yield from started(release="rt4")


# -- a process that a search has spoiled -----------------------------------------------------


def ask(server: RTServer, path: str, query: str) -> int:
    """Ask on a connection of its own, so that every process gets its turn."""
    headers = {"Authorization": f"token {server.token}", "Connection": "close"}
    address = f"{server.url}/REST/2.0/{path}"
    return httpx.get(address, params={"query": query}, headers=headers, timeout=60).status_code


def refusals(server: RTServer) -> int:
    return sum(ask(server, "tickets", "id > 0") == 400 for _ in range(20))


def test_the_query_is_never_sent_by_us(trixie: RTServer) -> None:
    with RT(trixie.url, token=trixie.token) as rt:
        one, two = rt.tickets.create("General", "one").id, rt.tickets.create("General", "two").id
        query = f"TicketId = {one} OR TicketId = {two} OR Type = 'nothing'"
        ticket_ids = {entry.object_id for entry in rt.transactions.search(query, content=False)}
        assert ticket_ids == {one, two}
    assert refusals(trixie) == 0


@pytest.mark.says(
    "tickets_get",
    "RT 5.0.4 to 6.0 has a fault: after a transaction search with OR over TicketId, a "
    'server process answers about every second query that contains `id` with 400 ("No '
    'dispatch method") until it is restarted.',
)
@pytest.mark.says(
    "transactions_get",
    "Do not search with OR over TicketId (`TicketId = 1 OR TicketId = 2`) on RT 5.0.4 to "
    "6.0: it damages the server process, which then answers about every second ticket "
    "search that contains `id` with 400 until it is restarted.",
)
def test_what_is_written_in_bulk_is_confirmed_by_a_spoiled_process(trixie: RTServer) -> None:
    for _ in range(8):
        assert ask(trixie, "transactions", SPOILING) == 200
    assert refusals(trixie) > 2
    for user in ("root", "alice"):
        with RT(trixie.url, token=trixie.tokens[user], timeout=120) as rt:
            new = [{"queue": "General", "subject": f"bulk {number}"} for number in range(5)]
            results = rt.tickets.create_many(new)
            assert [result for result in results if not result.ok] == []
            ids = [result.id for result in results if result.id is not None]
            assert all(result.ok for result in rt.tickets.update_many(ids, comment="done"))
            where = " OR ".join(f"id = {number}" for number in ids)
            for _ in range(10):
                assert [one.id for one in rt.tickets.search(where)] == ids
                assert rt.tickets.count(where) == len(ids)
                assert list(rt.rest1.search("ticket", where, format="i")) == ids


async def test_async_too(trixie: RTServer) -> None:
    for _ in range(8):
        ask(trixie, "transactions", SPOILING)
    async with AsyncRT(trixie.url, token=trixie.token, timeout=120) as rt:
        await rt.tickets.create("General", "to be found")
        for _ in range(20):
            assert await rt.tickets.search("id > 0", fields=["id"], page_size=2, limit=6).all()
            assert await rt.rest1.search("ticket", "id > 0", format="i").all()


# -- PostgreSQL ------------------------------------------------------------------------------


def test_a_value_that_postgresql_misreads_is_refused(postgresql: RTServer) -> None:
    wire = Wire()
    with RT(postgresql.url, token=postgresql.token, transport=wire) as rt:
        rt.tickets.create("General", "O'Brien \\ x")
        wire.forget()
        for _ in range(2):
            with pytest.raises(ValueError, match="a quote and a backslash"):
                rt.tickets.search(subject="O'Brien \\ x").all()
        assert wire.lines == ["GET /REST/2.0/users"] * 2
        assert rt.tickets.search(subject="O'Brien").all() == []


@pytest.mark.says(
    "parameters/IdOrName",
    "On PostgreSQL, a name with non-ASCII letters gives 404: use the number, or search by name.",
)
@pytest.mark.says("schemas/SearchOperator", "On PostgreSQL, IN compares case and = does not.")
@pytest.mark.says(
    "schemas/JsonCondition/value",
    "On PostgreSQL with DBIx::SearchBuilder 1.76, a value that contains both a single "
    "quote and a backslash finds nothing.",
)
@pytest.mark.says("schemas/ShortPage/total", "Rows on all pages; text with some database drivers.")
def test_what_rest2_does_on_postgresql(postgresql: RTServer) -> None:
    headers = {"Authorization": f"token {postgresql.token}"}
    base = f"{postgresql.url}/REST/2.0"

    def post(path: str, body: object) -> httpx.Response:
        return httpx.post(f"{base}/{path}", json=body, headers=headers, timeout=60)

    def count(noun: str, field: str, operator: str, value: object) -> int:
        body = [{"field": field, "operator": operator, "value": value}]
        return int(post(noun, body).json()["total"])

    post("queue", {"Name": "Büro"})
    assert httpx.get(f"{base}/queue/Büro", headers=headers, timeout=60).status_code == 404
    assert count("queues", "Name", "=", "Büro") == 1
    assert count("users", "Name", "=", "ALICE") == 1
    assert count("users", "Name", "IN", ["ALICE"]) == 0
    both = "O'Brien \\ y"
    post("user", {"Name": "brien", "RealName": both})
    assert count("users", "RealName", "=", "O'Brien") == 0
    assert count("users", "Name", "=", "brien") == 1
    assert count("users", "RealName", "=", both) == 0
    members = httpx.get(f"{base}/user/alice/groups", headers=headers, timeout=60).json()
    assert int(members["total"]) >= 1


async def test_names_and_cases_on_postgresql(postgresql: RTServer) -> None:
    async with AsyncRT(postgresql.url, token=postgresql.token) as rt:
        queue = await rt.queues.create("Café Ünïcode")
        assert (await rt.queues.get("Café Ünïcode")).id == queue.id
        assert (await rt.queues.get("CAFÉ ünïcode")).id == queue.id
        assert (await rt.rest1.queue.show("Café Ünïcode")).id == queue.id
        group = await rt.groups.create("people")
        change = await rt.groups.set_members(group, ["ALICE@example.COM", "BOB"])
        assert {one.name for one in change.members} == {"alice", "bob"}


#: The description is of REST2, which is not there.
unwatched = pytest.mark.unwatched("RT 4.4 answers with pages where REST2 should be")

# -- RT 4.4 ----------------------------------------------------------------------------------


@pytest.mark.covering(1)
@unwatched
@pytest.mark.parametrize("user", ["root", "alice"])
def test_what_works_over_rest1_alone(rt4: RTServer, user: str) -> None:
    with RT(rt4.url, user=user, password=rt4.passwords[user]) as rt:
        one = rt.rest1.ticket.create("General", "one", content="What happened")
        two = rt.rest1.ticket.create("General", "two")
        assert rt.tickets.history(one).all()[0].type == "Create"
        assert "What happened" in rt.tickets.conversation(one).to_markdown()
        assert rt.tickets.links(one).depends_on == ()
        rt.tickets.link(one, depends_on=two)
        assert [link.id for link in rt.tickets.links(one).depends_on] == [two]
        rt.tickets.unlink(one, depends_on=two)
        rt.tickets.take(one)
        assert rt.rest1.ticket.show(one).owner == user
        rt.tickets.untake(one)
        rt.tickets.comment(one, "With a copy", cc=["somebody@example.com"])
        rt.tickets.reply(one, "An empty file", attachments=[Upload("empty.txt", b"")])
        spoken = rt.tickets.conversation(one).to_markdown()
        assert "With a copy" in spoken
        assert "An empty file" in spoken
        rt.tickets.merge(two, into=one)
        assert rt.rest1.ticket.show(two).id == one
        for missing in (rt.tickets.links, rt.tickets.take, rt.tickets.conversation):
            with pytest.raises(NotFoundError):
                missing(99999)


@unwatched
@pytest.mark.says(
    "rt_get",
    "Use it to detect REST2: only a JSON object with `Version` proves that it is there, "
    "because RT 4.4 answers 302 or 404 with HTML.",
)
def test_what_answers_where_rest2_is_missing(rt4: RTServer) -> None:
    for headers in ({}, {"Authorization": "token 1-1-x"}):
        answer = httpx.get(f"{rt4.url}/REST/2.0/rt", headers=headers, timeout=60)
        assert answer.status_code in (302, 404)
        assert "json" not in answer.headers.get("Content-Type", "")


@unwatched
@pytest.mark.parametrize("session", [True, False])
async def test_what_needs_rest2_says_so(rt4: RTServer, session: bool) -> None:
    wire = Wire()
    password = rt4.passwords["root"]
    async with AsyncRT(
        rt4.url, user="root", password=password, session=session, transport=wire
    ) as rt:
        number = await rt.rest1.ticket.create("General", "one")
        for verb in (
            lambda: rt.tickets.reply(number, "x"),
            lambda: rt.tickets.get(number),
            lambda: rt.tickets.search("id > 0").all(),
            lambda: rt.tickets.create("General", "x"),
            lambda: rt.users.ensure("nobody-yet"),
            lambda: rt.tickets.update_many([number], comment="x"),
        ):
            with pytest.raises(Rest2MissingError, match=r"^RT 4\.4\.\d+ at http.* has no REST2"):
                await verb()
        assert len(await rt.tickets.history(number).all()) > 0
    customer = people.login(rt4, "kunde")
    async with AsyncRT(rt4.url, **customer, session=session) as rt:  # sent to /SelfService/
        with pytest.raises(Rest2MissingError):
            await rt.info()
    # The look behind REST1's first answer has told it.
    assert not [line for line in wire.lines if line.startswith("POST /REST/2.0/")]


#: Every method that has no way over REST1, with the number of a ticket that is there.
NEED_REST2: dict[str, Callable[[AsyncRT, int], Awaitable[object]]] = {
    "info": lambda rt, _: rt.info(),
    "tickets.get": lambda rt, n: rt.tickets.get(n),
    "tickets.search": lambda rt, _: rt.tickets.search(status="new").all(),
    "tickets.count": lambda rt, _: rt.tickets.count("id > 0"),
    "tickets.partitions": lambda rt, _: rt.tickets.partitions(2, "id > 0"),
    "tickets.reminders": lambda rt, n: rt.tickets.reminders(n).all(),
    "tickets.create": lambda rt, _: rt.tickets.create("General", "x", content="x"),
    "tickets.update": lambda rt, n: rt.tickets.update(n, subject="x"),
    "tickets.delete": lambda rt, n: rt.tickets.delete(n),
    "tickets.remind": lambda rt, n: rt.tickets.remind(n, "x"),
    "tickets.add_watchers": lambda rt, n: rt.tickets.add_watchers(n, cc=["alice"]),
    "tickets.remove_watchers": lambda rt, n: rt.tickets.remove_watchers(n, cc=["alice"]),
    "tickets.add_custom_field_value": lambda rt, n: rt.tickets.add_custom_field_value(
        n, "Tags", "x"
    ),
    "tickets.comment": lambda rt, n: rt.tickets.comment(n, "x"),
    "tickets.reply": lambda rt, n: rt.tickets.reply(n, "x", attachments=[Upload("a", b"a")]),
    "tickets.update_many": lambda rt, n: rt.tickets.update_many([n], subject="x"),
    "tickets.comment_many": lambda rt, n: rt.tickets.comment_many([n], "x"),
    "tickets.reply_many": lambda rt, n: rt.tickets.reply_many([n], "x"),
    "tickets.create_many": lambda rt, _: rt.tickets.create_many([{"queue": 1, "subject": "x"}]),
    "users.get": lambda rt, _: rt.users.get("alice"),
    "users.search": lambda rt, _: rt.users.search().all(),
    "users.create": lambda rt, _: rt.users.create("x"),
    "users.update": lambda rt, _: rt.users.update("alice", city="x"),
    "users.ensure": lambda rt, _: rt.users.ensure("nobody-yet"),
    "users.delete": lambda rt, _: rt.users.delete("alice"),
    "users.groups": lambda rt, _: rt.users.groups("alice").all(),
    "groups.get": lambda rt, _: rt.groups.get("Helpdesk"),
    "groups.create": lambda rt, _: rt.groups.create("x"),
    "groups.add_member": lambda rt, _: rt.groups.add_member("Helpdesk", "alice"),
    "groups.set_members": lambda rt, _: rt.groups.set_members("Helpdesk", ["alice"]),
    "queues.get": lambda rt, _: rt.queues.get("General"),
    "queues.create": lambda rt, _: rt.queues.create("x"),
    "queues.update": lambda rt, _: rt.queues.update("General", description="x"),
    "queues.add_watchers": lambda rt, _: rt.queues.add_watchers("General", cc=["alice"]),
    "queues.custom_fields": lambda rt, _: rt.queues.custom_fields("General"),
    "custom_fields.get": lambda rt, _: rt.custom_fields.get(1),
    "custom_fields.create": lambda rt, _: rt.custom_fields.create("x", type="Freeform"),
    "custom_fields.add_value": lambda rt, _: rt.custom_fields.add_value(1, "x"),
    "custom_roles.search": lambda rt, _: rt.custom_roles.search().all(),
    "assets.create": lambda rt, _: rt.assets.create("General assets", "x"),
    "assets.search": lambda rt, _: rt.assets.search(name="x").all(),
    "catalogs.create": lambda rt, _: rt.catalogs.create("x"),
    "articles.create": lambda rt, _: rt.articles.create("General", "x"),
    "classes.create": lambda rt, _: rt.classes.create("x"),
    "searches.search": lambda rt, _: rt.searches.search().all(),
    "transactions.get": lambda rt, _: rt.transactions.get(1),
    "transactions.search": lambda rt, _: rt.transactions.search("id = 1").all(),
    "attachments.search": lambda rt, _: rt.attachments.search(("Filename", "=", "x")).all(),
}


@pytest.mark.covering(1)
@unwatched
@pytest.mark.parametrize("user", ["root", "alice", "kunde"])
async def test_every_method_that_needs_rest2_says_so(rt4: RTServer, user: str) -> None:
    """The first call of a client, so that nothing is known of this RT yet; nothing is written."""
    with RT(rt4.url, user="root", password=rt4.password) as root:
        number = root.rest1.ticket.create("General", "one", requestors=["kunde@example.com"])
        before = [entry.id for entry in root.tickets.history(number)]
    messages: dict[str, str] = {}
    sent: dict[str, list[str]] = {}
    for name, call in NEED_REST2.items():
        wire = Wire()
        async with AsyncRT(rt4.url, user=user, password=rt4.passwords[user], transport=wire) as rt:
            try:
                await call(rt, number)
                messages[name] = "nothing"
            except RTError as error:
                messages[name] = str(error)
        sent[name] = [line for line in wire.lines if not line.startswith("GET ")]
    missing = re.compile(r"RT 4\.4\.\d+ at http.* has no REST2")
    assert {name: text for name, text in messages.items() if not missing.match(text)} == {}
    assert {name: lines for name, lines in sent.items() if lines} == {}
    with RT(rt4.url, user="root", password=rt4.password) as root:
        assert [entry.id for entry in root.tickets.history(number)] == before


@unwatched
async def test_customers_are_told_too(rt4: RTServer) -> None:
    """RT 4.4 sends them to its pages, from REST1 and from where REST2 should be."""
    wire = Wire()
    async with AsyncRT(
        rt4.url, user="kunde", password=rt4.passwords["kunde"], transport=wire
    ) as rt:
        for verb in (
            lambda: rt.tickets.reply(1, "x"),
            lambda: rt.tickets.create("General", "x"),
            lambda: rt.tickets.comment(1, "x"),
            lambda: rt.custom_fields.create("x", type="Freeform"),
            lambda: rt.tickets.take(1),
            lambda: rt.tickets.get(1),
            lambda: rt.tickets.search("id > 0").all(),
        ):
            with pytest.raises(Rest2MissingError, match=r"^RT 4\.4\.\d+ at http.* has no REST2"):
                await verb()
    assert not [line for line in wire.lines if not line.startswith("GET ") and "/REST/2.0" in line]
    with RT(rt4.url, user="kunde", password=rt4.passwords["kunde"]) as sync:
        with pytest.raises(Rest2MissingError):
            sync.tickets.get(1)
        with pytest.raises(Rest2MissingError):
            sync.tickets.reply(1, "x")


@pytest.mark.covering(1)
@unwatched
@pytest.mark.parametrize("user", ["root", "kunde"])
async def test_diagnose_says_that_rest2_is_missing(rt4: RTServer, user: str) -> None:
    async with AsyncRT(rt4.url, user=user, password=rt4.passwords[user]) as rt:
        address, missing = await rt.diagnose()
    assert (address.check, address.status) == ("address", "ok")
    assert (missing.check, missing.status) == ("rest2", "error")
    assert missing.detail.startswith("RT 4.4.")
    with RT(rt4.url, user=user, password=rt4.passwords[user]) as sync:
        assert [one.detail for one in sync.diagnose()] == [address.detail, missing.detail]


# -- files and texts that do not arrive whole ------------------------------------------------

BIG = Upload("big.bin", bytes(5000), "application/octet-stream")
SMALL = Upload("small.bin", bytes(50), "application/octet-stream")


@pytest.fixture(scope="module", params=["TruncateLongAttachments", "DropLongAttachments"])
def cutting(request: pytest.FixtureRequest) -> Iterator[RTServer]:
    yield from started(config={"MaxAttachmentSize": 3000, request.param: 1})


@pytest.mark.long
def test_what_rt_cuts_is_said_with_both_sizes(cutting: RTServer) -> None:
    with RT(cutting.url, token=cutting.token) as rt:
        verbs = rt.tickets
        number = verbs.create("General", "small", content="hello", attachments=[SMALL]).id
        verbs.comment(number, "x" * 2000)
        verbs.comment(number, "small", attachments=[SMALL])
        empty = Upload("empty.txt", b"", "text/plain")
        for write in (
            lambda: verbs.comment(number, "x" * 5000),
            lambda: verbs.reply(number, "x" * 5000),
            lambda: verbs.comment(number, "big", attachments=[BIG]),
            lambda: verbs.comment(number, "big", attachments=[BIG, empty]),
            lambda: verbs.create("General", "big", content="x" * 5000),
            lambda: verbs.create("General", "big", content="x", attachments=[BIG]),
        ):
            with pytest.raises(
                NotAppliedError, match=r"5000 bytes, RT keeps (3000|2250)"
            ) as caught:
                write()
            assert caught.value.record is not None


#: RT says 201 and undoes what it has done, or 500.
LOST = (NotAppliedError, UnconfirmedError)


@pytest.mark.says(
    "info",
    "If the database rejects a file as too large (MariaDB: larger than "
    "`max_allowed_packet`, 16 MB by default), RT answers 201 although it stored nothing.",
)
@pytest.mark.says(
    "ticket_post",
    "If the database rejects a file as too large (MariaDB: larger than "
    "`max_allowed_packet`, 16 MB by default), RT still answers 201 with a number, but the"
    " ticket does not exist.",
)
@pytest.mark.says(
    "ticket_id_co*_post",
    "If the database rejects a file as too large (MariaDB: larger than "
    "`max_allowed_packet`, 16 MB by default), RT still answers 201, but nothing is "
    "recorded.",
)
@pytest.mark.long
def test_a_file_that_the_database_refuses(mariadb: RTServer) -> None:
    huge = Upload("huge.bin", bytes(20_000_000), "application/octet-stream")
    with RT(mariadb.url, token=mariadb.token, timeout=120) as rt:
        number = rt.tickets.create("General", "small", content="hello", attachments=[SMALL]).id
        with pytest.raises(LOST):
            rt.tickets.comment(number, "huge", attachments=[huge])
        assert [entry.type for entry in rt.tickets.history(number)] == ["Create"]
        with pytest.raises(LOST):
            rt.tickets.create("General", "huge", content="x", attachments=[huge])
