"""Transactions, attachments and saved searches."""

import pytest

from rtfacade import AsyncRT, BadRequestError, ForbiddenError, NotFoundError
from tests.contract._async.conftest import AsUser
from tests.contract.wire import Wire
from tests.contract.witness import Witness, unique

NEWEST_FIRST: dict[str, str | int] = {"OrderBy": "Created", "Order": "DESC", "RowsPerPage": 2}


def say(witness: Witness, ticket: int, content: str, kind: str = "text/plain") -> None:
    witness.post(f"ticket/{ticket}/correspond", {"Content": content, "ContentType": kind})


@pytest.mark.slow
async def test_new_replies_in_a_queue(
    rt: AsyncRT, wire: Wire, witness: Witness
) -> None:  # task 27: one or two
    ticket = witness.new_ticket(Queue="General")
    for number in range(40):
        say(witness, ticket, f"reply {number}")
    say(witness, ticket, "<p>and <b>this</b></p>", "text/html")
    witness.post(f"ticket/{ticket}/comment", {"Content": "not this", "ContentType": "text/plain"})
    query = "Type = 'Correspond' AND TicketQueue = 'General' AND Created > '2020-11-01'"
    rows = await rt.transactions.search(f"{query} AND TicketId = {ticket}").all()
    assert [row.content for row in rows] == [*(f"reply {n}" for n in range(40)), "and this"]
    assert {(row.ticket_id, row.type, row.creator.name) for row in rows} == {
        (ticket, "Correspond", "root")
    }
    assert wire.lines == ["GET /REST/2.0/transactions", "GET /REST/2.0/attachments"]
    raw = await rt.transactions.search(f"TicketId = {ticket}", content="raw").all()
    assert raw[-2].content == "<p>and <b>this</b></p>"
    wire.forget()
    bare = await rt.transactions.search(f"TicketId = {ticket}", content=False).all()
    assert [row.type for row in bare].count("Correspond") == 41
    with pytest.raises(AttributeError, match="content="):
        _ = bare[0].content
    assert wire.lines == ["GET /REST/2.0/transactions"]


async def test_transactions_are_walked_by_id(
    rt: AsyncRT, wire: Wire, witness: Witness, ticket: int
) -> None:
    for number in range(4):
        witness.put(f"ticket/{ticket}", {"Subject": f"subject {number}"})
    rows = rt.transactions.search(f"TicketId = {ticket} AND Type = 'Set'", page_size=2)
    assert [row.new_value async for row in rows] == [f"subject {number}" for number in range(4)]
    # RT's own search finds what happened to user 4 and to group 4 with ticket 4.
    everything = rt.transactions.search(f"TicketId = {ticket}", object_type=None, content=False)
    assert {row.object_id async for row in everything} == {ticket}
    # What cannot have a text is not asked for one.
    assert set(wire.lines) == {"GET /REST/2.0/transactions"}
    queues = rt.transactions.search("Type = 'Create'", object_type="RT::Queue", content=False)
    assert {row.ticket_id async for row in queues} == {None}
    newest = await rt.transactions.search(f"TicketId = {ticket}", orderby="-id").first()
    assert newest is not None
    assert newest.new_value == "subject 3"
    # RT 5.0.3 fails when a transaction of a link is read by itself.
    witness.put(f"ticket/{ticket}", {"DependsOn": witness.new_ticket()})
    linked = await rt.transactions.search(f"TicketId = {ticket} AND Type = 'AddLink'").all()
    assert (await rt.transactions.get(linked[0].id)).field == "DependsOn"


async def test_sql_that_rt_cannot_read(rt: AsyncRT) -> None:
    with pytest.raises(BadRequestError):
        await rt.transactions.search("Nonsense = 1").all()
    with pytest.raises(ValueError, match="content"):
        rt.transactions.search("id > 0", content="html")  # type: ignore[arg-type]


async def test_a_long_query_is_sent_as_a_form(rt: AsyncRT, wire: Wire, ticket: int) -> None:
    query = " OR ".join(f"TicketId = {number}" for number in [ticket, *range(90000, 90150)])
    rows = await rt.transactions.search(query, content=False).all()
    assert [row.type for row in rows] == ["Create"]
    assert wire.lines == ["POST /REST/2.0/transactions"]


async def test_attachments_of_a_transaction(rt: AsyncRT, witness: Witness, ticket: int) -> None:
    body = {"Content": "here", "ContentType": "text/plain"}
    witness.upload(f"ticket/{ticket}/comment", body, ("a.bin", b"\x00\x01", "application/x-a"))
    comment = await rt.transactions.search(f"TicketId = {ticket} AND Type = 'Comment'").first()
    assert comment is not None
    assert comment.content == "here"
    parts = await rt.transactions.attachments(comment.id)
    assert [part.filename for part in parts if part.filename] == ["a.bin"]
    assert {part.transaction_id for part in parts} == {comment.id}
    created = await rt.transactions.search(f"TicketId = {ticket} AND Type = 'Create'").first()
    assert created is not None
    assert await rt.transactions.attachments(created.id) == []
    with pytest.raises(NotFoundError, match="999999"):
        await rt.transactions.attachments(999999)
    with pytest.raises(NotFoundError, match="999999"):
        await rt.transactions.get(999999)


@pytest.mark.parametrize(("user", "sees"), [("alice", True), ("limited", False), ("kunde", False)])
async def test_others_see_what_they_may(
    as_user: AsUser, witness: Witness, user: str, sees: bool
) -> None:
    ticket = witness.new_ticket(Queue="General")
    say(witness, ticket, "secret")
    other = as_user(user)
    query = f"TicketId = {ticket} AND Type = 'Correspond'"
    texts = [row.content async for row in other.transactions.search(query)]
    assert texts == (["secret"] if sees else [])
    part = witness.parts(ticket)[0]
    attachments = await other.attachments.search(("id", "=", int(part["id"]))).all()
    assert bool(attachments) == sees
    if not sees:
        with pytest.raises(ForbiddenError):
            await other.transactions.attachments(int(part["TransactionId"]))


async def test_attachments_are_searched(rt: AsyncRT, wire: Wire, witness: Witness) -> None:
    name = f"{unique('file')}.bin"
    ticket = witness.new_ticket()
    body = {"Content": "x", "ContentType": "text/plain"}
    files = [(name, bytes([number]), "application/x-test") for number in range(3)]
    witness.upload(f"ticket/{ticket}/comment", body, *files)
    parts = await rt.attachments.search(("Filename", "=", name), page_size=2).all()
    assert [await rt.attachments.read(one.id) for one in parts] == [b"\x00", b"\x01", b"\x02"]
    assert wire.lines[:2] == ["GET /REST/2.0/attachments"] * 2
    assert await rt.attachments.search(("Filename", "=", "no such file")).all() == []
    newest = await rt.attachments.search(orderby="-id").first()
    assert newest is not None
    assert newest.id >= parts[-1].id


@pytest.mark.slow
async def test_run_a_saved_search(
    rt: AsyncRT, wire: Wire, witness: Witness
) -> None:  # task 23: one a page, and one to read and check the query
    subject, title = unique("searched"), unique("My search")
    numbers = [witness.new_ticket(subject, Status="open", Owner="alice") for _ in range(3)]
    query = f"Subject = '{subject}' AND Status = 'open'"
    witness.save_search(title, "Ticket", Query=query, **NEWEST_FIRST)
    rows = rt.searches.run(title)
    assert [(t.id, t.subject, t.owner.real_name) async for t in rows] == [
        (number, subject, "Alice Anderson") for number in numbers
    ]
    assert [line.partition("/REST")[0] for line in wire.lines] == ["GET ", "GET "]
    saved = await rt.searches.get(title)
    assert (saved.name, saved.kind) == (title, "Ticket")
    wire.forget()
    # Changing what is iterated loses nothing; the query is read once.
    async for t in rt.searches.run(title, page_size=1, fields=["Status"]):
        await t.update(status="stalled")
    assert await rt.tickets.count(f"Subject = '{subject}' AND Status = 'stalled'") == 3
    searches = [line for line in wire.lines if "/search/" in line]
    assert len(searches) == 1
    assert await rt.searches.run(saved).all() == []
    assert await rt.searches.run(saved.id).all() == []
    names = [one.name for one in await rt.searches.search().all()]
    assert title in names


async def test_a_search_that_is_not_there(rt: AsyncRT) -> None:
    with pytest.raises(NotFoundError, match="no saved search 'nix'"):
        await rt.searches.run("nix").all()
    with pytest.raises(NotFoundError, match="no saved search '17'"):
        await rt.searches.get("17")


async def test_a_search_for_something_else(witness: Witness, rt: AsyncRT) -> None:
    title = unique("My assets")
    witness.save_search(title, "Asset", Query="Status = 'no such status'", **NEWEST_FIRST)
    with pytest.raises(ValueError, match="Asset"):
        await rt.searches.run(title).all()
    with pytest.raises(ValueError, match="Asset"):
        await rt.searches.run(await rt.searches.get(title)).all()


async def test_others_do_not_see_private_searches(as_user: AsUser) -> None:
    other = as_user("alice")
    names = [one.name for one in await other.searches.search().all()]
    assert "New in General" not in names
    assert names
    with pytest.raises(NotFoundError):
        await other.searches.run("New in General").all()
