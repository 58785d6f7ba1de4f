"""REST1's history and attachments on a real RT."""

from datetime import UTC, datetime, timedelta

import pytest

from rtfacade import AsyncRT, ForbiddenError, NotFoundError, Upload
from rtfacade.records.rest1 import ListedAttachment, Rest1Attachment, Rest1Line
from tests.contract._async.conftest import AsUser
from tests.contract.wire import Wire
from tests.contract.witness import Witness

NOW = timedelta(minutes=5)

#: Contents that a client could take for something else.
CONTENTS = [
    ("forged.txt", b"RT/4.0 404 Not Found\n\n# Ticket 1 does not exist.\n", "text/plain"),
    ("error.txt", b"# Attachment 9 does not exist.\n\n\n", "text/plain"),
    ("tail.txt", b"text\n\n\n\n", "text/plain"),
    ("latin.txt", "äöü\n".encode("latin-1"), "text/plain; charset=iso-8859-1"),
    ("bytes.bin", bytes(range(256)) * 3, "application/octet-stream"),
    ("empty.txt", b"", "text/plain"),
    ("empty.bin", b"", "application/octet-stream"),
    ("zero.txt", b"0", "text/plain"),
    ("zero.bin", b"0", "application/octet-stream"),
    ("page.html", b"<p>x</p>\n", "text/html"),
    ("mail.eml", b"Subject: x\n\nbody\n", "message/rfc822"),
    ("form.txt", b"--\nid: ticket/1\n  indented\n", "text/plain"),
]


async def attach(rt: AsyncRT, ticket: int, *files: tuple[str, bytes, str]) -> dict[str, int]:
    """Attach files over REST1; their ids by name."""
    await rt.rest1.ticket.comment(ticket, "files", attachments=[Upload(*file) for file in files])
    listed = await rt.rest1.ticket.attachments(ticket)
    return {item.filename: item.id for item in listed if item.filename}


async def test_short_history(rt: AsyncRT, wire: Wire, ticket: int) -> None:
    await rt.rest1.ticket.edit(ticket, subject="neu: “x”")
    await rt.rest1.ticket.comment(ticket, "said")
    wire.forget()
    lines = await rt.rest1.ticket.history(ticket).all()
    assert len(lines) >= 3
    assert {type(line) for line in lines} == {Rest1Line}
    assert all(line.text for line in lines)
    assert [line.id for line in lines] == sorted(line.id for line in lines)
    assert "“x”" in lines[1].text
    assert wire.lines == [f"GET /REST/1.0/ticket/{ticket}/history"]
    assert await rt.rest1.ticket.history(ticket).first() == lines[0]
    assert len(await rt.rest1.ticket.history(ticket, type="Comment").all()) == 1
    assert await rt.rest1.ticket.history(ticket, type="Forward Ticket").all() == []


async def test_long_history(rt: AsyncRT, wire: Wire, witness: Witness, ticket: int) -> None:
    await rt.rest1.ticket.comment(ticket, "said", time_taken=-3)
    entries = await rt.rest1.ticket.history(ticket, format="l").all()
    comment = next(entry for entry in entries if entry.type == "Comment")
    assert (comment.creator, comment.content, comment.time_taken) == ("root", "said", -3)
    assert comment.ticket_id == ticket
    assert comment.created.tzinfo is UTC
    assert abs(comment.created - datetime.now(UTC)) < NOW
    known = {int(row["id"]): row["Created"] for row in witness.transactions(ticket)}
    assert [f"{entry.created:%Y-%m-%dT%H:%M:%SZ}" for entry in entries] == list(known.values())
    assert [entry.id for entry in entries] == list(known)
    first = await rt.rest1.ticket.history(ticket, format="l").first()
    assert first == entries[0]


async def test_times_are_utc_for_everybody(as_user: AsUser, witness: Witness, ticket: int) -> None:
    created = [row["Created"] for row in witness.transactions(ticket)]
    for name in ("alice", "gerda", "ivan"):
        rows = await as_user(name).rest1.ticket.history(ticket, format="l").all()
        assert [f"{row.created:%Y-%m-%dT%H:%M:%SZ}" for row in rows] == created


async def test_a_type_without_transactions_has_none(rt: AsyncRT, ticket: int) -> None:
    # RT itself answers with the whole history.
    reply = await rt.rest1.request(f"ticket/{ticket}/history/type/Told", params={"format": "l"})
    assert "Type: Create" in reply.text
    assert await rt.rest1.ticket.history(ticket, format="l", type="Told").all() == []
    entries = await rt.rest1.ticket.history(ticket, format="l", type="Create").all()
    assert [entry.type for entry in entries] == ["Create"]
    with pytest.raises(ValueError, match="type"):
        rt.rest1.ticket.history(ticket, type="../../user/root")


async def test_history_of_nothing(rt: AsyncRT, as_user: AsUser, ticket: int) -> None:
    hidden = as_user("norights").rest1.ticket
    for form in ("s", "l"):
        with pytest.raises(ForbiddenError):
            await hidden.history(ticket, format=form).all()
    for rows in (
        rt.rest1.ticket.history(99_999_999),
        rt.rest1.ticket.history(99_999_999, format="l"),
    ):
        with pytest.raises(NotFoundError):
            await rows.all()


async def test_an_entry_of_another_ticket_is_not_found(rt: AsyncRT, witness: Witness) -> None:
    one, other = witness.new_tickets(2)
    number = int(witness.transactions(other)[0]["id"])
    with pytest.raises(NotFoundError):
        await rt.rest1.ticket.history_entry(one, number)
    assert (await rt.rest1.ticket.history_entry(other, number)).type == "Create"


async def test_every_content_comes_back_as_it_is(rt: AsyncRT, ticket: int) -> None:
    ids = await attach(rt, ticket, *CONTENTS)
    assert set(ids) == {name for name, _, _ in CONTENTS}
    for name, content, kind in CONTENTS:
        assert await rt.rest1.ticket.attachment_content(ticket, ids[name]) == content, name
        async with rt.rest1.ticket.attachment_stream(ticket, ids[name]) as chunks:
            assert b"".join([chunk async for chunk in chunks]) == content, name
        known = await rt.rest1.ticket.attachment(ticket, ids[name])
        assert known.filename == name
        assert known.content_type == kind.partition(";")[0]


async def test_attachments(rt: AsyncRT, wire: Wire, ticket: int) -> None:
    assert await rt.rest1.ticket.attachments(ticket) == ()
    ids = await attach(rt, ticket, ("ü (1).txt", "grüß\n  dich\n".encode(), "text/plain"))
    wire.forget()
    listed = await rt.rest1.ticket.attachments(ticket)
    assert wire.lines == [f"GET /REST/1.0/ticket/{ticket}/attachments"]
    file = next(item for item in listed if item.filename)
    assert file == ListedAttachment(ids["ü (1).txt"], "ü (1).txt", "text/plain", "12b")
    wire.forget()
    known = await rt.rest1.ticket.attachment(ticket, file.id)
    assert isinstance(known, Rest1Attachment)
    # The second asks whether it belongs to the ticket.
    assert len(wire.lines) == 2
    assert known.content == "grüß\n  dich\n"
    assert known.created.tzinfo is UTC
    assert known.creator > 0
    assert known.parent_id in [item.id for item in listed]
    assert "Content-Type: text/plain" in known.headers
    container = await rt.rest1.ticket.attachment(ticket, known.parent_id)
    assert (container.content, container.parent_id, container.filename) == (None, 0, "")
    wire.forget()
    await rt.rest1.ticket.attachment_content(ticket, file.id)
    assert len(wire.lines) == 3
    with pytest.raises(NotFoundError):
        await rt.rest1.ticket.attachments(99_999_999)


async def test_never_the_attachment_of_another_ticket(rt: AsyncRT, witness: Witness) -> None:
    one, other = witness.new_tickets(2)
    ids = await attach(rt, other, ("secret.txt", b"not yours", "text/plain"))
    # RT does not check whose it is (docs/rt/rest1.md#attachments).
    path = f"ticket/{one}/attachments/{ids['secret.txt']}"
    assert (await rt.rest1.read(path))[0]["Content"] == "not yours"
    with pytest.raises(NotFoundError):
        await rt.rest1.ticket.attachment(one, ids["secret.txt"])
    with pytest.raises(NotFoundError):
        await rt.rest1.ticket.attachment_content(one, ids["secret.txt"])
    with pytest.raises(NotFoundError):
        await rt.rest1.ticket.attachment(99_999_999, ids["secret.txt"])
    with pytest.raises(NotFoundError):
        await rt.rest1.ticket.attachment(other, 99_999_999)


async def test_a_merged_ticket_keeps_its_attachments(rt: AsyncRT, witness: Witness) -> None:
    one, other = witness.new_tickets(2)
    ids = await attach(rt, one, ("moved.txt", b"still here", "text/plain"))
    await rt.rest1.ticket.merge(one, into=other)
    for number in (one, other):
        content = await rt.rest1.ticket.attachment_content(number, ids["moved.txt"])
        assert content == b"still here"


async def test_hidden_attachments_are_forbidden(rt: AsyncRT, as_user: AsUser, ticket: int) -> None:
    ids = await attach(rt, ticket, ("x.txt", b"x", "text/plain"))
    hidden = as_user("norights").rest1.ticket
    with pytest.raises(ForbiddenError):
        await hidden.attachments(ticket)
    with pytest.raises(ForbiddenError):
        await hidden.attachment(ticket, ids["x.txt"])
    with pytest.raises(ForbiddenError):
        await hidden.attachment_content(ticket, ids["x.txt"])


async def test_a_stream_that_is_left_early_harms_nothing(rt: AsyncRT, ticket: int) -> None:
    ids = await attach(rt, ticket, ("big.bin", bytes(3_000_000), "application/octet-stream"))
    async with rt.rest1.ticket.attachment_stream(ticket, ids["big.bin"]) as chunks:
        async for chunk in chunks:
            assert chunk
            break
    assert len(await rt.rest1.ticket.attachment_content(ticket, ids["big.bin"])) == 3_000_000


async def test_the_answer_says_whether_it_is_framed(rt: AsyncRT, ticket: int) -> None:
    async with rt.rest1.stream(f"ticket/{ticket}/history", format="l") as chunks:
        assert chunks.framed
        assert b"".join([chunk async for chunk in chunks]).startswith(b"# 1/")
