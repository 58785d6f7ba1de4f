"""Lines as users write them, with the number of requests that each sends.

A login is not counted, nor is what a fixture prepares. The numbers in the comments are those of the
tasks in tests/contract/taskcases; "read-back" is the one request that verifies the write.
"""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from io import BufferedReader
from pathlib import Path

import pytest

from rtfacade import AsyncRT, AsyncTicket, ConflictError, Message, StatusError, Upload
from tests.contract._async.conftest import AsUser
from tests.contract.wire import Wire
from tests.contract.witness import HERD, Witness, unique

A_PDF = b"%PDF-1.4\n\x00\xff\n%%EOF\n"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Put the files that the lines name into the current folder."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.pdf").write_bytes(A_PDF)
    (tmp_path / "photo.jpg").write_bytes(b"\xff\xd8\xff\xe0 a photo")
    (tmp_path / "open.txt").write_bytes(b"opened\n")
    return tmp_path


@pytest.fixture
def open_file(folder: Path) -> Iterator[BufferedReader]:
    with (folder / "open.txt").open("rb") as file:
        yield file


async def test_info(rt: AsyncRT, wire: Wire, witness: Witness) -> None:
    assert (await rt.info()).version == witness.get("rt")["Version"]
    assert wire.lines == ["GET /REST/2.0/rt"]
    assert wire.logins == 1


async def test_get(rt: AsyncRT, wire: Wire, witness: Witness) -> None:  # task 1
    number = witness.new_ticket(
        "to read",
        Owner="alice",
        Requestor=["bob"],
        Due="2030-01-02 03:04:05",
        CustomFields={"Severity": "High"},
    )
    t = await rt.tickets.get(number)
    seen = (t.id, t.subject, t.status, t.queue.name, t.owner.name)
    assert seen == (number, "to read", "new", "General", "alice")
    assert [one.name for one in t.requestors] == ["bob"]
    assert t.due == datetime(2030, 1, 2, 3, 4, 5, tzinfo=UTC)
    assert t.custom_fields["Severity"] == ("High",)
    assert wire.lines == [f"GET /REST/2.0/ticket/{number}"]


async def test_create(rt: AsyncRT, wire: Wire, witness: Witness, ticket: int) -> None:  # task 2
    some_aware_datetime = datetime(2031, 5, 6, 7, 8, 9, tzinfo=UTC)
    t = await rt.tickets.create(
        "General", "Printer on fire", content="<b>now</b>", html=True,
        requestors=["a@example.com"], cc=["b@example.com"],
        owner="root", priority=50, due=some_aware_datetime,
        custom_fields={"Severity": "High", "Tags": ["a", "b, c"]},
        custom_roles={"Approver": ["alice"]}, attachments=["photo.jpg"], depends_on=[ticket],
    )  # fmt: skip
    number = wire.lines.index("POST /REST/2.0/ticket")
    reads = wire.lines[number + 1 :]
    # The names of custom roles are no part of a ticket in RT 5.0.3, so they take two more.
    assert reads[0] == f"GET /REST/2.0/ticket/{t.id}"
    assert all(line.startswith("GET ") for line in reads)
    stored = witness.ticket(t.id)
    assert (stored["Subject"], stored["Priority"]) == ("Printer on fire", "50")
    assert stored["Due"] == "2031-05-06T07:08:09Z"
    assert witness.people(t.id, "Cc") == {"b@example.com"}
    assert witness.people(t.id, "Owner") == {"root"}
    assert witness.custom_fields(t.id)["Tags"] == ["a", "b, c"]
    assert witness.links(t.id, "depends-on") == {str(ticket)}
    assert witness.files(t.id) == {"photo.jpg": b"\xff\xd8\xff\xe0 a photo"}


async def test_create_takes_two_requests(rt: AsyncRT, wire: Wire) -> None:  # task 2
    t = await rt.tickets.create(
        "General", "two requests", content="<b>x</b>", html=True, cc=["b@example.com"],
        owner="root", custom_fields={"Severity": "Low"},
    )  # fmt: skip
    assert isinstance(t, AsyncTicket)
    # Types of custom fields are looked up once a client, people each time.
    ours = [line for line in wire.lines if not line.endswith(("/customfields", "/users"))]
    assert ours == ["POST /REST/2.0/ticket", f"GET /REST/2.0/ticket/{t.id}"]


async def test_reply_with_files(
    rt: AsyncRT, wire: Wire, witness: Witness, ticket: int, open_file: BufferedReader
) -> None:  # task 3
    await rt.tickets.reply(
        ticket, "see files", attachments=["a.pdf", Upload("b.txt", b"...", "text/plain"), open_file]
    )
    assert wire.lines == [
        f"POST /REST/2.0/ticket/{ticket}/correspond",
        f"GET /REST/2.0/ticket/{ticket}/history",  # read-back: RT may have dropped the files
    ]
    assert witness.texts(ticket, "Correspond") == ["see files"]
    assert witness.files(ticket) == {"a.pdf": A_PDF, "b.txt": b"...", "open.txt": b"opened\n"}
    assert not open_file.closed


async def test_comment_with_time(rt: AsyncRT, wire: Wire, witness: Witness, ticket: int) -> None:
    await rt.tickets.comment(ticket, "phoned", time_taken=15)  # task 4
    assert wire.lines == ["POST /REST/2.0/tickets/bulk/comment"]
    assert witness.texts(ticket) == ["phoned"]
    assert witness.ticket(ticket)["TimeWorked"] == "15"


async def test_reply_and_resolve(rt: AsyncRT, wire: Wire, witness: Witness, ticket: int) -> None:
    done = await rt.tickets.reply(ticket, "done", status="resolved")  # task 5
    assert isinstance(done, Message)
    assert wire.lines == [
        "POST /REST/2.0/tickets/bulk/correspond",
        f"GET /REST/2.0/ticket/{ticket}",
    ]
    assert witness.texts(ticket) == ["done"]
    assert witness.ticket(ticket)["Status"] == "resolved"


async def test_search_with_a_field_of_the_owner(rt: AsyncRT, wire: Wire, witness: Witness) -> None:
    subject = unique("owned")
    witness.new_ticket(subject, Owner="alice", Status="open")
    query = f"Status = 'open' AND Subject = '{subject}'"
    rows = rt.tickets.search(query, fields=["Subject", "Owner.RealName"])
    assert [(t.subject, t.owner.real_name) async for t in rows] == [(subject, "Alice Anderson")]
    assert wire.lines == ["GET /REST/2.0/tickets"]  # task 6


@pytest.mark.slow
async def test_search_with_custom_fields_is_ten_requests_for_a_thousand(
    rt: AsyncRT, wire: Wire, witness: Witness
) -> None:  # task 7, one request for each hundred
    subject = witness.herd()
    rows = rt.tickets.search(f"Subject = '{subject}'", fields=["Subject", "CF.Severity"])
    rows_read = [(t.subject, t.custom_fields["Severity"]) async for t in rows]
    assert rows_read == [(subject, ())] * HERD
    # Once a client, RT is asked which custom fields there are.
    assert wire.lines == ["GET /REST/2.0/customfields", *["GET /REST/2.0/tickets"] * 3]


async def test_search_by_keywords(rt: AsyncRT, wire: Wire, witness: Witness) -> None:  # task 8
    number = witness.new_ticket(Queue="Support", CustomFields={"Customer": "O'Brien, Ltd"})
    witness.new_ticket(Queue="Support", CustomFields={"Customer": "Brien, Ltd"})
    tickets = rt.tickets.search(
        queue="Support", status=["new", "open"], custom_fields={"Customer": "O'Brien, Ltd"}
    )
    assert number in [t.id for t in await tickets.all()]
    assert {t.custom_fields["Customer"] for t in await tickets.all()} == {("O'Brien, Ltd",)}
    # Once a client, RT is asked which custom fields there are.
    assert wire.lines == ["GET /REST/2.0/customfields", *["GET /REST/2.0/tickets"] * 2]


async def test_history(rt: AsyncRT, wire: Wire, witness: Witness, ticket: int) -> None:  # task 12
    witness.post(f"ticket/{ticket}/comment", {"Content": "said", "ContentType": "text/plain"})
    seen = []
    async for entry in rt.tickets.history(ticket):
        seen.append((entry.type, entry.creator, entry.content, len(entry.attachments)))
        assert abs(entry.created - datetime.now(UTC)) < timedelta(minutes=5)
        assert entry.description
    assert seen == [("Create", "root", None, 0), ("Comment", "root", "said", 1)]
    assert wire.lines == [f"GET /REST/1.0/ticket/{ticket}/history"]


async def test_history_raw(rt: AsyncRT, wire: Wire, witness: Witness, ticket: int) -> None:
    html = "<p>said <b>loud</b></p>"
    witness.post(f"ticket/{ticket}/comment", {"Content": html, "ContentType": "text/html"})
    raw = [entry async for entry in rt.tickets.history(ticket, content="raw")]  # task 12
    assert [entry.content for entry in raw] == [None, html]
    assert wire.lines == [
        f"GET /REST/2.0/ticket/{ticket}/history",
        f"GET /REST/2.0/ticket/{ticket}/attachments",
        "GET /REST/2.0/attachments",  # the texts alone: files may be large
    ]
    wire.forget()
    bare = [entry async for entry in rt.tickets.history(ticket, content=False)]
    assert [(entry.type, entry.content) for entry in bare] == [("Create", None), ("Comment", None)]
    assert wire.lines == [f"GET /REST/2.0/ticket/{ticket}/history"]


async def test_download_attachments(
    rt: AsyncRT, wire: Wire, witness: Witness, ticket: int
) -> None:  # task 14: one, and one for each file
    contents = {"one.bin": bytes(range(256)), "two.csv": b"a,b\r\n1,2\r\n"}
    body = {"Content": "here", "ContentType": "text/plain"}
    files = [(name, content, "application/octet-stream") for name, content in contents.items()]
    witness.upload(f"ticket/{ticket}/comment", body, *files)
    paths = await rt.tickets.download_attachments(ticket, "folder")
    assert {path.name: path.read_bytes() for path in paths} == contents
    assert [path.parent for path in paths] == [Path("folder")] * 2
    assert len(wire.lines) == 1 + 2


async def test_links(rt: AsyncRT, wire: Wire, witness: Witness) -> None:  # task 15
    other = witness.new_ticket()
    number = witness.new_ticket(RefersTo="https://example.com/x", DependsOn=other)
    assert (await rt.tickets.links(number)).refers_to[0].url == "https://example.com/x"
    assert (await rt.tickets.links(number)).depends_on[0].ticket_id == other
    assert wire.lines == [f"GET /REST/1.0/ticket/{number}/links/show"] * 2


async def test_link_and_unlink(rt: AsyncRT, wire: Wire, witness: Witness, ticket: int) -> None:
    other = witness.new_ticket()
    await rt.tickets.link(ticket, depends_on=other)  # task 16
    assert len(wire.lines) <= 2
    assert witness.links(ticket, "depends-on") == {str(other)}
    await rt.tickets.link(ticket, depends_on=other, refers_to="https://example.com/x")
    assert witness.links(ticket, "refers-to") == {"https://example.com/x"}
    wire.forget()
    await rt.tickets.unlink(ticket, depends_on=other)
    assert len(wire.lines) <= 2
    assert witness.links(ticket, "depends-on") == set()
    assert witness.links(ticket, "refers-to") == {"https://example.com/x"}


async def test_merge(rt: AsyncRT, wire: Wire, witness: Witness, ticket: int) -> None:  # task 17
    other = witness.new_ticket()
    await rt.tickets.merge(other, into=ticket)
    assert len(wire.lines) == 2  # RT's answer does not name what it merged
    assert witness.ticket(other)["id"] == ticket


async def test_a_merge_that_rt_refuses_raises(
    rt: AsyncRT, as_user: AsUser, wire: Wire, witness: Witness, ticket: int
) -> None:
    """RT's code alone is trusted, so each of its refusals must be told by it."""
    other = witness.new_ticket()
    reminder = witness.new_ticket(Type="reminder", RefersTo=ticket)
    for source, target in [(other, reminder), (other, 999_999), (999_999, other)]:
        with pytest.raises(StatusError):
            await rt.tickets.merge(source, into=target)
    for source, target in [(other, ticket), (ticket, other)]:
        with pytest.raises(StatusError):
            await as_user("limited").tickets.merge(source, into=target)
    assert witness.ticket(other)["id"] == other
    wire.forget()
    await rt.tickets.merge(other, into=ticket)
    assert [line.split()[0] for line in wire.lines] == ["POST", "GET"]
    with pytest.raises(StatusError):
        await rt.tickets.merge(other, into=ticket)


async def test_update_if_unchanged(rt: AsyncRT, wire: Wire, witness: Witness, ticket: int) -> None:
    changed = await (await rt.tickets.get(ticket)).update(status="open", if_unchanged=True)
    assert changed.status == "open"
    assert len(wire.lines) == 2 + 1  # task 26 and the read-back
    t = await rt.tickets.get(ticket)
    witness.put(f"ticket/{ticket}", {"Subject": "somebody was faster"})
    with pytest.raises(ConflictError):
        await t.update(status="stalled", if_unchanged=True)
    assert witness.ticket(ticket)["Status"] == "open"


async def test_history_of_some_types(
    rt: AsyncRT, wire: Wire, witness: Witness, ticket: int
) -> None:  # task 28
    witness.put(f"ticket/{ticket}", {"Status": "open"})
    witness.put(f"ticket/{ticket}", {"Subject": "not asked for"})
    entries = [e async for e in rt.tickets.history(ticket, types=["Status"], content=False)]
    assert [(e.type, e.old_value, e.new_value) for e in entries] == [("Status", "new", "open")]
    assert entries[0].creator == "root"
    assert wire.lines == [f"GET /REST/2.0/ticket/{ticket}/history"]


async def test_count(rt: AsyncRT, wire: Wire, witness: Witness) -> None:  # task 30
    before = await rt.tickets.count("Status = 'rejected'")
    for number in witness.new_tickets(3):
        witness.put(f"ticket/{number}", {"Status": "rejected"})
    wire.forget()
    assert await rt.tickets.count("Status = 'rejected'") == before + 3
    assert wire.lines == ["GET /REST/2.0/tickets"]


async def test_attachment_verbs(rt: AsyncRT, wire: Wire, witness: Witness, ticket: int) -> None:
    content = bytes(range(256)) * 1000  # task 31
    body = {"Content": "here", "ContentType": "text/plain"}
    witness.upload(f"ticket/{ticket}/comment", body, ("big.iso", content, "application/x-iso"))
    (number,) = [int(part["id"]) for part in witness.parts(ticket) if part["Filename"]]
    seen: list[tuple[int, int | None]] = []
    await rt.attachments.download(
        number, "big.iso", progress=lambda *progress: seen.append(progress)
    )
    assert Path("big.iso").read_bytes() == content
    assert wire.lines == [f"GET /REST/1.0/attachment/{number}/content"]
    assert [done for done, _ in seen] == sorted({done for done, _ in seen})
    assert seen[-1][0] == len(content)
    async with rt.attachments.stream(number) as chunks:
        assert b"".join([chunk async for chunk in chunks]) == content
    assert await rt.attachments.read(number) == content
    known = await rt.attachments.get(number)
    assert (known.filename, known.size, known.content_type) == (
        "big.iso", len(content), "application/x-iso",
    )  # fmt: skip


async def test_one_time_recipients(
    rt: AsyncRT, wire: Wire, witness: Witness, ticket: int
) -> None:  # task 33
    c, d = unique("c") + "@example.com", unique("d") + "@example.com"
    await rt.tickets.reply(ticket, "for you two", cc=[c], bcc=[d])
    # REST1 gives the message no number, so its ticket is looked at.
    assert wire.lines == [
        f"POST /REST/1.0/ticket/{ticket}/comment",
        f"GET /REST/2.0/ticket/{ticket}/history",
    ]
    assert witness.texts(ticket, "Correspond") == ["for you two"]
    assert witness.people(ticket, "Cc") == set()
    assert len(witness.mails(lambda mail: c in str(mail["Cc"]))) == 1
    assert len(witness.mails(lambda mail: d in str(mail["Bcc"]))) == 1


async def test_ownership(rt: AsyncRT, wire: Wire, witness: Witness, ticket: int) -> None:
    await rt.tickets.take(ticket)
    assert witness.people(ticket, "Owner") == {"root"}
    await rt.tickets.untake(ticket)
    assert witness.people(ticket, "Owner") == {"Nobody"}
    witness.put(f"ticket/{ticket}", {"Owner": "alice"})
    await rt.tickets.steal(ticket)
    assert witness.people(ticket, "Owner") == {"root"}
    sent = f"POST /REST/1.0/ticket/{ticket}/take"
    assert [line for line in wire.lines if not line.startswith("GET ")] == [sent] * 3
    assert len(wire.lines) == 3 + 3 + 1  # each is looked behind; the user's name is read once


async def test_update_and_delete(rt: AsyncRT, wire: Wire, witness: Witness, ticket: int) -> None:
    changed = await rt.tickets.update(ticket, subject="new")
    assert changed.subject == "new"
    assert witness.ticket(ticket)["Subject"] == "new"
    assert wire.lines == [f"PUT /REST/2.0/ticket/{ticket}", f"GET /REST/2.0/ticket/{ticket}"]
    await rt.tickets.delete(ticket)
    assert witness.ticket(ticket)["Status"] == "deleted"
