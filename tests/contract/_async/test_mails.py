"""Mails as they come, in tests/mails: what must come out of each is in expected.toml there.

All go in through RT's mail gateway. What comes out is compared with RT's Attachments table, byte
for byte.
"""

import json
import mailbox
import re
import tomllib
from contextlib import closing
from email import message_from_bytes
from email.message import Message
from pathlib import Path
from typing import Any, cast

import pytest

from rtfacade import AsyncRT, HistoryEntry, NotFoundError, ProtocolError, Upload
from rtserver import RunningRT
from tests.contract._async.conftest import AsUser
from tests.contract.wire import Wire
from tests.contract.witness import Witness, unique

MAILS = Path(__file__).parents[2] / "mails"
EXPECTED: dict[str, dict[str, Any]] = tomllib.loads((MAILS / "expected.toml").read_text("utf-8"))

TABLE = """
    use JSON;
    my $parts = RT::Attachments->new(RT->SystemUser);
    $parts->Limit(FIELD => 'TransactionId', OPERATOR => 'IN', VALUE => [%s]);
    $parts->OrderBy(FIELD => 'id');
    while (my $part = $parts->Next) {
        next if $part->ContentType =~ m{^multipart/};
        my $content = $part->_DecodeLOB(
            'application/octet-stream', $part->ContentEncoding,
            $part->_Value('Content', decode_utf8 => 0),
        );
        print JSON->new->encode(
            [$part->TransactionId + 0, $part->ContentType, unpack('H*', $content // '')]
        ) . "\\n";
    }
"""
Leaf = tuple[str, bytes]


def table(server: RunningRT, transactions: list[int]) -> dict[int, list[Leaf]]:
    """What RT's database holds: the contents of each message, but those of containers."""
    rows: dict[int, list[Leaf]] = {number: [] for number in transactions}
    for line in server.perl(TABLE % ", ".join(map(str, transactions))).splitlines():
        number, kind, content = json.loads(line)
        rows[number].append((kind, bytes.fromhex(content)))
    return rows


def leaves(message: Message) -> list[Leaf]:
    """The contents of a mail; a container has none, and a mail within a mail an empty one."""
    kind = message.get_content_type()
    if kind.startswith("message/") and kind != "message/rfc822":
        # Python takes it for headers, and writes a line end behind them; RT leaves it alone.
        body = message.as_bytes().partition(b"\n\n")[2]
        return [(kind, body.rstrip(b"\n") + b"\n")]
    if not message.is_multipart():
        return [(kind, cast("bytes", message.get_payload(decode=True)))]
    own: list[Leaf] = [] if kind.startswith("multipart/") else [(kind, b"")]
    inner = cast("list[Message]", message.get_payload())
    return own + [leaf for one in inner for leaf in leaves(one)]


def named(names: list[str]) -> list[str]:
    """Names of files, with N for a number."""
    return [re.sub(r"^attachment-\d+", "attachment-N", name) for name in names]


async def over_both(rt: AsyncRT, id: int) -> tuple[list[HistoryEntry], list[HistoryEntry]]:
    """The history over REST1, and as a user gets it to whom REST1 is closed."""
    over_rest1 = await rt.tickets.history(id).all()
    setattr(rt.auth, "rest1_closed", True)  # noqa: B010 (an httpx.Auth to mypy)
    over_rest2 = await rt.tickets.history(id).all()
    setattr(rt.auth, "rest1_closed", False)  # noqa: B010
    return over_rest1, over_rest2


async def arrive(rt: AsyncRT, mail: bytes) -> int:
    """Hand a mail to RT; the number of its ticket."""
    subject = unique("mail")
    await rt.rest1.mail_gateway(f"Subject: {subject}\n".encode() + mail)
    ticket = await rt.tickets.search(f"Subject = '{subject}'").first()
    assert ticket is not None
    return ticket.id


def test_each_mail_has_what_must_come_out() -> None:
    assert sorted(EXPECTED) == sorted(path.stem for path in MAILS.glob("*.eml"))


async def test_mails_as_they_come(rt: AsyncRT, seeded_rt: RunningRT, tmp_path: Path) -> None:
    messages: dict[int, tuple[str, Message]] = {}
    for name, expected in EXPECTED.items():
        number = await arrive(rt, (MAILS / f"{name}.eml").read_bytes())
        over_rest1, over_rest2 = await over_both(rt, number)
        assert over_rest1 == over_rest2, name
        first = over_rest1[0]
        assert first.content == expected.get("text"), name
        told = [one.filename for one in first.attachments if one.filename]
        assert named(told) == expected["files"], name
        transaction = await rt.transactions.get(first.id)
        assert transaction.content == first.content, name
        files = await rt.tickets.files(number, nested=True)
        own = [one.filename for one in files if one.transaction_id == first.id]
        assert named(own) == expected.get("nested", expected["files"]), name
        message: Message = await rt.transactions.message(first.id)
        assert [one.get_content_type() for one in message.walk()] == expected["types"], name
        messages[first.id] = name, message
        if "nested" in expected:
            folder = tmp_path / name
            saved = await rt.tickets.download_attachments(number, folder, nested=True)
            check_forwarded(message, [path for path in saved if path.suffix == ".eml"])
    for number, held in table(seeded_rt, list(messages)).items():
        name, message = messages[number]
        assert leaves(message) == held, name


def check_forwarded(message: Message, saved: list[Path]) -> None:
    """Each forwarded mail is a file that Python reads as the same mail."""
    within = [one for one in message.walk() if one.get_content_type() == "message/rfc822"]
    assert len(within) == len(saved)
    for one, path in zip(within, saved, strict=True):
        [inner] = cast("list[Message]", one.get_payload())
        read = message_from_bytes(path.read_bytes())
        assert leaves(read) == leaves(inner)
        assert [part.get_content_type() for part in read.walk()] == [
            part.get_content_type() for part in inner.walk()
        ]


async def test_a_large_text_and_a_large_file(rt: AsyncRT, tmp_path: Path) -> None:
    """Ten megabytes inline, of text and of bytes."""
    text = "ten megabytes of text\n" * 480_000
    data = bytes(range(256)) * 20_000
    head = "MIME-Version: 1.0\nFrom: kunde@example.com\n"
    head += 'Content-Type: multipart/mixed; boundary="b"\n\n'
    image = "Content-Type: image/png; name=a.png\nContent-Disposition: inline\n"
    mail = b"".join(
        (
            f"{head}--b\nContent-Type: text/plain\n\n{text}\n--b\n{image}".encode(),
            b"Content-Transfer-Encoding: binary\n\n",
            data.replace(b"\r\n", b"\n"),
            b"\n--b--\n",
        )
    )
    number = await arrive(rt, mail)
    over_rest1, over_rest2 = await over_both(rt, number)
    assert over_rest1[0].content == text
    assert over_rest1[0] == over_rest2[0]
    [path] = await rt.tickets.download_attachments(number, tmp_path)
    message = await rt.transactions.message(over_rest1[0].id)
    assert [content for _, content in leaves(message)] == [text.encode(), path.read_bytes()]


async def test_messages_as_files(rt: AsyncRT, as_user: AsUser, tmp_path: Path) -> None:
    number = await arrive(rt, (MAILS / "forwarded-three-deep.eml").read_bytes())
    await rt.tickets.comment(number, "From us", attachments=[Upload("ü.bin", b"\0\xff")])
    await rt.tickets.update(number, priority=7)
    saved = await rt.tickets.download_messages(number, tmp_path)
    opening, comment = [message_from_bytes(path.read_bytes()) for path in saved]
    assert [path.name.split("-")[0] for path in saved] == [str(number)] * 2
    assert comment.get_all("From") == ["Enoch Root <root@localhost>"]
    assert [content for _, content in leaves(comment)] == [b"From us", b"\0\xff"]
    again = await rt.tickets.download_messages(number, tmp_path)
    assert [path.name.endswith(" (2).eml") for path in again] == [True, True]
    with closing(mailbox.mbox(await rt.tickets.download_mbox(number, tmp_path / "x.mbox"))) as box:
        assert [leaves(one) for one in box] == [leaves(opening), leaves(comment)]
    theirs = await as_user("kunde").tickets.download_messages(number, tmp_path / "theirs")
    assert [leaves(message_from_bytes(path.read_bytes())) for path in theirs] == [leaves(opening)]
    for wrong in (rt.tickets.download_messages, rt.tickets.download_attachments):
        with pytest.raises(NotFoundError):
            await wrong(987654, tmp_path)


async def test_a_message_that_is_not_there(rt: AsyncRT, ticket: int) -> None:
    [created] = await rt.tickets.history(ticket).all()
    for number in (created.id, 98765432):
        with pytest.raises(NotFoundError):
            await rt.transactions.message(number)


async def test_a_forwarded_mail_by_its_id(rt: AsyncRT, as_user: AsUser, tmp_path: Path) -> None:
    number = await arrive(rt, (MAILS / "forwarded-with-a-name.eml").read_bytes())
    [part] = await rt.tickets.files(number)
    for client in (rt, as_user("kunde")):
        path = await client.attachments.download(part, tmp_path / "a.eml")
        read = message_from_bytes(path.read_bytes())
        assert read["Subject"] == "Re: offer"
        assert await client.attachments.read(part) == path.read_bytes()
        by_id = message_from_bytes(await client.attachments.read(part.id))
        assert [one.get_content_type() for one in by_id.walk()] == [
            "multipart/alternative", "text/plain", "text/html",
        ]  # fmt: skip


async def test_a_history_without_such_parts_is_one_request(
    rt: AsyncRT, wire: Wire, witness: Witness
) -> None:
    """Replies and the copies that RT records of them, files, changes."""
    number = witness.new_ticket(
        Requestor="kunde@example.com", Content="a", ContentType="text/plain"
    )
    for text in ("one\n", "two\r\nlines"):
        await rt.tickets.reply(
            number, text, attachments=[Upload("a.pdf", b"%PDF"), Upload("b", b"x")]
        )
    await rt.tickets.reply(number, "ü" * 3000)
    await rt.tickets.update(number, priority=3)
    wire.forget()
    conversation = await rt.tickets.conversation(number)
    assert [entry.content for entry in conversation] == ["a", "one\n", "two\nlines", "ü" * 3000]
    assert len(await rt.tickets.history(number).all()) > 8
    assert len(wire.lines) == 2


LIMITED = """
    RT->Config->Set(MaxAttachmentSize => 2000);
    RT->Config->Set(TruncateLongAttachments => %d);
    RT->Config->Set(DropLongAttachments => %d);
    my $ticket = RT::Ticket->new(RT->SystemUser);
    $ticket->Load(%d);
    my $message = MIME::Entity->build(Type => 'text/plain', Data => ['long ' x 500]);
    $message->attach(Type => 'image/png', Filename => 'a.png', Data => ["\\x00" x 5000]);
    my ($ok, $said) = $ticket->Comment(MIMEObj => $message);
    die $said unless $ok;
"""


async def test_what_rt_has_cut_is_said(
    seeded_rt: RunningRT, rt: AsyncRT, ticket: int, tmp_path: Path
) -> None:
    seeded_rt.perl(LIMITED % (1, 0, ticket))
    over_rest1, over_rest2 = await over_both(rt, ticket)
    assert over_rest1 == over_rest2
    [comment] = [entry for entry in over_rest1 if entry.type == "Comment"]
    assert comment.content == ("long " * 500)[:2000]
    shown = (await rt.tickets.conversation(ticket)).to_text()
    assert "RT kept 2000 of the 2500 bytes of the text" in shown
    assert "of the 5000 bytes of a.png" in shown
    message = await rt.transactions.message(comment.id)
    notes = [part["X-RTfacade-Note"] for part in message.walk() if part["X-RTfacade-Note"]]
    assert notes[0] == "RT has kept 2000 of 2500 bytes"
    assert notes[1].endswith("of 5000 bytes")
    with pytest.raises(ProtocolError, match="of the 5000 bytes"):
        await rt.tickets.download_attachments(ticket, tmp_path)
    [part] = await rt.tickets.files(ticket)
    assert 1000 < len(await rt.attachments.read(part)) < 5000


async def test_a_length_that_a_mail_made_up_cuts_nothing(rt: AsyncRT, tmp_path: Path) -> None:
    number = await arrive(rt, (MAILS / "content-length-that-lies.eml").read_bytes())
    [saved] = await rt.tickets.download_attachments(number, tmp_path)
    assert saved.read_bytes() == bytes(range(256))


async def test_what_rt_has_dropped_is_said(seeded_rt: RunningRT, rt: AsyncRT, ticket: int) -> None:
    seeded_rt.perl(LIMITED % (0, 1, ticket))
    over_rest1, over_rest2 = await over_both(rt, ticket)
    assert over_rest1 == over_rest2
    [comment] = [entry for entry in over_rest1 if entry.type == "Comment"]
    assert comment.content == "[RT dropped this text: 2500 bytes]"
    assert (await rt.transactions.get(comment.id)).content == comment.content
    shown = (await rt.tickets.conversation(ticket)).to_markdown()
    assert "RT dropped the text: 2500 bytes, the limit is 2000" in shown
    assert "RT dropped a.png: 5000 bytes" in shown
    message = await rt.transactions.message(comment.id)
    notes = [part["X-RTfacade-Note"] for part in message.walk() if part["X-RTfacade-Note"]]
    assert notes == [
        "RT has dropped the content: 2500 bytes",
        "RT has dropped the content: 5000 bytes",
    ]


async def test_the_words_of_rt_are_nobodys_text(
    rt: AsyncRT, as_user: AsUser, witness: Witness
) -> None:
    """A mail that is a table, as long as RT's sentence in the reader's language.

    The client has met the sentence where a transaction has no parts at all, in any history.
    """
    for client in (rt, as_user("gerda"), as_user("pierre")):
        number = witness.new_ticket()
        assert [entry.content for entry in await client.tickets.history(number).all()] == [None]
        form = await client.rest1.request(f"ticket/{number}/history", params={"format": "l"})
        [words] = re.findall(r"^Content: (.*)$", form.text, re.MULTILINE)
        for length in (len(words), len(words) - 1, 5):
            mail = f"From: kunde@example.com\nContent-Type: text/csv\n\n{'x' * length}"
            entries = await client.tickets.history(await arrive(rt, mail.encode())).all()
            assert {entry.content for entry in entries if entry.type == "Create"} == {None}


QUOTE = """
    my $transaction = RT::Transaction->new(RT->SystemUser);
    $transaction->Load(%d);
    print $transaction->Content(Quote => 1);
"""


@pytest.mark.parametrize(
    "text",
    [
        "one\n\ntwo\n",
        "text\n-- \nKarla\n",
        "> old\nnew ü\n",
        "A long line, " * 20 + "\n> > quoted, " * 10 + "\n\n  indented\n",
    ],
)
async def test_a_reply_quotes_as_rt_does(rt: AsyncRT, seeded_rt: RunningRT, text: str) -> None:
    head = "From: kunde@example.com\nContent-Type: text/plain; charset=utf-8\n\n"
    number = await arrive(rt, f"{head}{text}".encode())
    opening = await rt.tickets.history(number).first()
    assert opening is not None
    await rt.tickets.comment(number, "among us")
    await rt.tickets.reply(number, "Yes.", quote=True)
    reply = (await rt.tickets.conversation(number)).last_reply()
    assert reply is not None
    assert reply.content is not None
    rts = seeded_rt.perl(QUOTE % opening.id)
    heading, *lines = [line.rstrip() for line in reply.content.split("\n")]
    rts_heading, *rts_lines = [line.rstrip() for line in rts.rstrip("\n").split("\n")]
    assert heading.endswith(", kunde wrote:")
    assert rts_heading.endswith(", kunde wrote:")
    assert lines == [*rts_lines, "", "Yes."]
    await rt.tickets.reply(number, "<b>No.</b>", quote=True, html=True)
    last = (await rt.tickets.conversation(number)).last_reply()
    assert last is not None
    assert last.content is not None
    assert last.content.endswith("> Yes.\n\nNo.")
