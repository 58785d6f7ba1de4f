# written by scripts/unasync.py from tests/contract/_async/test_messages.py; do not edit
"""Comments and replies arrive once, as they were written, and it is known whether they did."""

import hashlib
from datetime import timedelta
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import pytest

from rtfacade import (
    RT,
    BadRequestError,
    ForbiddenError,
    Message,
    NotAppliedError,
    NotFoundError,
    Upload,
)
from tests.contract._sync.conftest import AsUser
from tests.contract.wire import Wire
from tests.contract.witness import Witness, unique

TEXTS = [
    "RT/4.0 404 Not Found",
    "RT/5.0.3 401 Credentials required\n\nYour username or password is incorrect",
    "--",
    "above\n\n--\n\nbelow",
    "-- \nsignature",
    "Owner: root\nStatus: resolved\nid: ticket/1",
    "# Ticket 1 created.",
    "# first line\n# second line",
    " leading blanks\n\tand a tab\n        deep",
    "trailing newlines\n\n\n",
    "\N{PILE OF POO}\N{FAMILY}\N{ZERO WIDTH JOINER} \U0001f1e9\U0001f1ea",
    "Grüße, привет, 你好, שלום",
    "line\N{LINE SEPARATOR}para\N{PARAGRAPH SEPARATOR}nel\x85vt\x0bff\x0cfs\x1c",
    "<b>no</b> html &amp; so",
    "'\"\\%_;{}$@[]",
    "This transaction appears to have no content",
    "00",
    "x" * 20_000,
    "\n".join(f"line {number}" for number in range(3000)),
]


@pytest.mark.parametrize("kind", ["comment", "reply"])
@pytest.mark.slow
def test_texts_arrive_as_they_are(rt: RT, witness: Witness, ticket: int, kind: str) -> None:
    write = rt.tickets.comment if kind == "comment" else rt.tickets.reply
    for text in TEXTS:
        write(ticket, text)
    assert witness.texts(ticket) == TEXTS
    types = [row["Type"] for row in witness.messages(ticket)]
    assert types == ["Comment" if kind == "comment" else "Correspond"] * len(TEXTS)


@pytest.mark.slow
def test_texts_with_a_file_arrive_as_they_are(rt: RT, witness: Witness, ticket: int) -> None:
    for text in TEXTS:
        rt.tickets.comment(ticket, text, attachments=[Upload("a.bin", text.encode())])
    assert witness.texts(ticket) == TEXTS
    assert len(witness.messages(ticket)) == len(TEXTS)


@pytest.mark.slow
def test_texts_over_rest1_arrive_as_they_are(
    rt: RT, wire: Wire, witness: Witness, ticket: int
) -> None:
    for text in TEXTS:
        rt.tickets.comment(ticket, text, attachments=[Upload("empty.txt", b"")])
    # What carries files is looked for afterwards, once.
    sent, looked = (
        f"POST /REST/1.0/ticket/{ticket}/comment",
        f"GET /REST/2.0/ticket/{ticket}/history",
    )
    assert wire.lines == [sent, looked] * len(TEXTS)
    assert witness.texts(ticket) == TEXTS
    assert len(witness.messages(ticket)) == len(TEXTS)


def test_line_ends_become_rts(rt: RT, witness: Witness, ticket: int) -> None:
    for files in ([], [Upload("full", b"x")], [Upload("empty", b"")]):
        rt.tickets.comment(ticket, "one\r\ntwo\r\n", attachments=files)
    assert witness.texts(ticket) == ["one\ntwo\n"] * 3


def test_a_zero_is_a_text(rt: RT, witness: Witness, ticket: int) -> None:
    """RT takes a bare "0" for no text; with a line end it is one."""
    for files in ([], [Upload("full", b"x\0")], [Upload("empty", b"")]):
        rt.tickets.comment(ticket, "0", attachments=files)
    assert witness.texts(ticket) == ["0\n"] * 3


def test_a_message_with_files(rt: RT, witness: Witness, ticket: int) -> None:
    message = rt.tickets.reply(
        ticket, "two files", attachments=[Upload("a.txt", b"a\n"), Upload("b.bin", b"\0\xff")]
    )
    (row,) = witness.messages(ticket)
    assert message.transaction_id == int(row["id"])
    assert message.ticket_id == ticket
    assert message.messages
    assert witness.files(ticket) == {"a.txt": b"a\n", "b.bin": b"\0\xff"}


def test_files_without_a_text(rt: RT, witness: Witness, ticket: int) -> None:
    rt.tickets.comment(ticket, "", attachments=[Upload("a.bin", b"\0a")])
    assert len(witness.messages(ticket)) == 1
    assert witness.files(ticket) == {"a.bin": b"\0a"}


def test_time_taken(rt: RT, witness: Witness, ticket: int) -> None:
    rt.tickets.comment(ticket, "15 minutes", time_taken=15)
    rt.tickets.comment(ticket, "an hour", time_taken=timedelta(hours=1))
    rt.tickets.reply(ticket, "5, with a file", time_taken=5, attachments=[Upload("a.bin", b"\0a")])
    rt.tickets.comment(ticket, "7, over REST1", time_taken=7, attachments=[Upload("empty", b"")])
    assert [row["TimeTaken"] for row in witness.messages(ticket)] == ["15", "60", "5", "7"]
    assert witness.ticket(ticket)["TimeWorked"] == "87"


def test_html_and_a_subject(rt: RT, witness: Witness, ticket: int) -> None:
    html = "<p>Grüße, <b>日本</b> &amp; so</p>"
    rt.tickets.reply(ticket, html, html=True, subject="Betreff “ü” 日本")
    rt.tickets.reply(ticket, html, html=True, subject="2 日本", attachments=[Upload("a", b"\0")])
    rt.tickets.reply(ticket, html, html=True, attachments=[Upload("empty", b"")])
    bodies = [part for part in witness.parts(ticket) if part["ContentType"] == "text/html"]
    assert [witness.content(int(part["id"])).decode() for part in bodies] == [html] * 3
    subjects = [part["Subject"] for part in witness.parts(ticket)]
    assert {"Betreff “ü” 日本", "2 日本"} <= set(subjects)
    assert witness.ticket(ticket)["Subject"] == "made by a test"


def test_a_status(rt: RT, witness: Witness, ticket: int) -> None:
    empty, full = [Upload("empty", b"")], [Upload("full", b"\0x")]
    for number, (status, files) in enumerate(
        [("open", []), ("stalled", full), ("resolved", empty), ("resolved", [])], 1
    ):
        rt.tickets.reply(ticket, "with a status", status=status, attachments=files)
        assert witness.ticket(ticket)["Status"] == status
        assert len(witness.messages(ticket)) == number


@pytest.mark.slice
def test_a_refused_status_is_an_error_and_the_message_is_there_once(
    rt: RT, witness: Witness, ticket: int
) -> None:
    ways: list[list[Upload]] = [[], [Upload("full", b"\0x")], [Upload("empty", b"")]]
    for number, files in enumerate(ways, 1):
        with pytest.raises(NotAppliedError) as caught:
            rt.tickets.reply(ticket, "to be kept", status="nosuchstatus", attachments=files)
        assert "nosuchstatus" in "".join(caught.value.missing)
        assert "nosuchstatus" in "".join(caught.value.messages)
        assert isinstance(caught.value.record, Message)
        assert witness.texts(ticket) == ["to be kept"] * number
        assert len(witness.messages(ticket)) == number
    assert witness.ticket(ticket)["Status"] == "open"  # RT opens a ticket that is replied to


def test_custom_fields(rt: RT, witness: Witness, ticket: int) -> None:
    fields = {"Customer": "Ümläut 日本", "Tags": ["a", "b, c"]}
    rt.tickets.comment(ticket, "with fields", custom_fields=fields)
    assert witness.custom_fields(ticket)["Customer"] == ["Ümläut 日本"]
    rt.tickets.comment(
        ticket, "and a file", custom_fields={"Severity": "Low"}, attachments=[Upload("f", b"\0")]
    )
    assert witness.custom_fields(ticket)["Tags"] == ["a", "b, c"]
    assert witness.custom_fields(ticket)["Severity"] == ["Low"]
    with pytest.raises(NotAppliedError, match="Severity"):
        rt.tickets.comment(ticket, "refused", custom_fields={"Severity": "Bad"})
    with pytest.raises(NotAppliedError, match="One Date"):
        rt.tickets.comment(ticket, "refused", custom_fields={"One Date": "tomorrow"})
    with pytest.raises(ValueError, match="no custom field 'Nope'"):
        rt.tickets.comment(ticket, "not sent", custom_fields={"Nope": "x"})
    assert len(witness.messages(ticket)) == 4


@pytest.mark.long
@pytest.mark.slow
def test_one_time_recipients_get_one_mail_each(rt: RT, witness: Witness, ticket: int) -> None:
    people = [unique(word) + "@example.com" for word in ("c", "cc", "b", "bb")]
    rt.tickets.reply(
        ticket, "for you", cc=people[:2], bcc=people[2:], status="stalled",
        attachments=[Upload("für.txt", b"x\n", "text/plain")],
    )  # fmt: skip

    def gets(address: str, *headers: str) -> int:
        def matches(mail: EmailMessage) -> bool:
            return any(address in str(mail[header]) for header in headers)

        return len(witness.mails(matches))

    assert [gets(one, "To", "Cc", "Bcc") for one in people] == [1] * 4
    assert [gets(one, "Cc") for one in people[:2]] == [1, 1]
    assert witness.people(ticket, "Cc") == set()
    assert witness.people(ticket, "Requestor") == set()
    assert witness.ticket(ticket)["Status"] == "stalled"
    assert witness.files(ticket) == {"für.txt": b"x\n"}
    assert witness.texts(ticket) == ["for you"]


def test_a_comment_with_recipients_is_no_reply(rt: RT, witness: Witness, ticket: int) -> None:
    rt.tickets.comment(ticket, "inside only", cc=[unique("c") + "@example.com"])
    assert [row["Type"] for row in witness.messages(ticket)] == ["Comment"]


NAMES = [
    "with spaces.txt",
    "quote's.txt",
    "Ümlaut ß.txt",
    "日本 📎.bin",
    "semi;colon=x.txt",
    "percent%20%00.txt",
    ".hidden",
    "no extension",
    "x" * 190 + ".long.txt",
    "a" * 120 + "ü" * 40 + ".txt",
]


@pytest.mark.slow
def test_names_of_files(rt: RT, witness: Witness, ticket: int) -> None:
    for name in NAMES:
        rt.tickets.comment(ticket, "a file", attachments=[Upload(name, name.encode())])
    assert witness.files(ticket) == {name: name.encode() for name in NAMES}
    assert len(witness.messages(ticket)) == len(NAMES)


@pytest.mark.slow
def test_names_of_files_over_rest1(rt: RT, witness: Witness, ticket: int) -> None:
    empty = Upload("empty.txt", b"")
    for name in NAMES:
        files = [Upload(name, name.encode()), empty]
        rt.tickets.comment(ticket, "a file", attachments=files)
    assert {name: name.encode() for name in NAMES} | {"empty.txt": b""} == witness.files(ticket)
    assert len(witness.messages(ticket)) == len(NAMES)


@pytest.mark.slow
def test_names_that_no_file_should_have(rt: RT, witness: Witness, ticket: int) -> None:
    """The folders are cut off, what is not printable goes, quotes may be replaced."""
    odd = {
        "../../etc/passwd": "passwd",
        "C:\\Windows\\evil.txt": "evil.txt",
        "line\N{LINE SEPARATOR}sep.txt": "linesep.txt",
        "new\nline.txt": "newline.txt",
        'double"quote.txt': None,
        "comma, and more.txt": None,
    }
    for name in odd:
        for more in ([], [Upload("empty", b"")]):
            rt.tickets.comment(ticket, "odd", attachments=[Upload(name, name.encode()), *more])
    assert len(witness.messages(ticket)) == 2 * len(odd)
    held = {part["Filename"] for part in witness.parts(ticket)}
    assert {name for name in odd.values() if name} <= held
    assert not any(set(name) & set("/\\\n\N{LINE SEPARATOR}") for name in held if name)
    contents = {witness.content(int(p["id"])) for p in witness.parts(ticket) if p["Filename"]}
    assert contents == {name.encode() for name in odd} | {b""}


def test_an_empty_file(rt: RT, wire: Wire, witness: Witness, ticket: int) -> None:
    files = [Upload("empty.txt", b""), Upload("full.bin", b"\0\xff\r\n"), Upload("also", b"")]
    rt.tickets.reply(ticket, "empty", attachments=files)
    assert witness.files(ticket) == {"empty.txt": b"", "full.bin": b"\0\xff\r\n", "also": b""}
    assert witness.texts(ticket) == ["empty"]
    # What carries files is looked for afterwards, once.
    sent, looked = (
        f"POST /REST/1.0/ticket/{ticket}/comment",
        f"GET /REST/2.0/ticket/{ticket}/history",
    )
    assert wire.lines == [sent, looked]


def test_contents_of_files_arrive_exactly(
    rt: RT, witness: Witness, ticket: int, tmp_path: Path
) -> None:
    contents = {
        "all.bin": bytes(range(256)) * 3,
        "crlf.bin": b"a\r\nb\rc\n\r\n\n\n",
        "boundary.bin": b'--x\r\nContent-Disposition: form-data; name="J"\r\n\r\n{}\r\n--x--\r\n',
        "big.bin": hashlib.sha256(b"seed").digest() * 40_000,
        "table.csv": b"a;b\r\n1;2\r\n",
        "data.json": b'{"a": "\\u00fc"}\n\n',
    }
    for name, content in contents.items():
        (tmp_path / name).write_bytes(content)
    rt.tickets.comment(ticket, "files", attachments=[tmp_path / name for name in contents])
    assert witness.files(ticket) == contents
    rt.tickets.comment(
        ticket, "over REST1", attachments=[tmp_path / "all.bin", Upload("empty", b"")]
    )
    last = [part for part in witness.parts(ticket) if part["Filename"] == "all.bin"][-1]
    assert witness.content(int(last["id"])) == contents["all.bin"]


def test_a_missing_ticket(rt: RT, witness: Witness) -> None:
    for files in ([], [Upload("a", b"x")], [Upload("empty", b"")]):
        with pytest.raises(NotFoundError, match="987654"):
            rt.tickets.comment(987654, "into nothing", attachments=files)
        with pytest.raises(NotFoundError, match="987654"):
            rt.tickets.reply(987654, "into nothing", status="open", attachments=files)


def test_without_the_right(as_user: AsUser, witness: Witness, ticket: int) -> None:
    limited = as_user("limited")
    for files in ([], [Upload("a", b"x")], [Upload("empty", b"")]):
        with pytest.raises(ForbiddenError, match=str(ticket)):
            limited.tickets.comment(ticket, "may not", attachments=files)
        with pytest.raises(ForbiddenError, match=str(ticket)):
            limited.tickets.reply(ticket, "may not", status="open", attachments=files)
    assert witness.messages(ticket) == []
    assert witness.ticket(ticket)["Status"] == "new"


def test_a_customer_may_reply_and_not_comment(as_user: AsUser, witness: Witness) -> None:
    number = witness.new_ticket(Requestor="kunde")
    kunde = as_user("kunde")
    kunde.tickets.reply(number, "still broken")
    kunde.tickets.reply(number, "a photo", attachments=[Upload("a.bin", b"\0")])
    with pytest.raises(BadRequestError):
        kunde.tickets.comment(number, "among us")
    with pytest.raises(BadRequestError):
        kunde.tickets.comment(number, "among us", attachments=[Upload("a.bin", b"\0")])
    rows = witness.messages(number)
    assert [(row["Type"], row["Creator"]["id"]) for row in rows] == [("Correspond", "kunde")] * 2


def test_a_refused_status_by_a_customer(as_user: AsUser, witness: Witness) -> None:
    """RT opens a resolved ticket when its requestor writes, which is not what was asked."""
    number = witness.new_ticket(Requestor="kunde")
    with pytest.raises(NotAppliedError):
        as_user("kunde").tickets.reply(number, "close it", status="resolved")
    assert witness.texts(number) == ["close it"]
    assert witness.ticket(number)["Status"] != "resolved"


WRONG: list[tuple[str, dict[str, Any]]] = [
    ("", {}),
    ("x", {"time_taken": "15"}),
    ("x", {"time_taken": timedelta(seconds=10)}),
    ("x", {"cc": ["a@example.com"], "custom_fields": {"Severity": "Low"}}),
    ("x", {"bcc": ["a@example.com, b@example.com"]}),
    ("x", {"cc": ["Doe <a@example.com"]}),
    ("x", {"cc": ["Doe <>"]}),
    ("x", {"subject": "two\nlines"}),
    ("x", {"attachments": ["there is no such file"]}),
    ("x", {"attachments": "a.txt"}),
    ("x", {"attachments": [b"bytes"]}),
    ("nul\0", {"cc": ["a@example.com"]}),
]


@pytest.mark.parametrize(("text", "options"), WRONG, ids=lambda value: ascii(value)[:40])
def test_what_is_wrong_in_itself_is_not_sent(
    rt: RT, wire: Wire, text: str, options: dict[str, Any]
) -> None:
    with pytest.raises((ValueError, TypeError, FileNotFoundError)):
        rt.tickets.comment(1, text, **options)
    assert wire.requests == []


def test_control_characters(rt: RT, witness: Witness, ticket: int) -> None:
    text = "bell\x07 esc\x1b[31m null\0 del\x7f end"
    rt.tickets.comment(ticket, text)
    rt.tickets.comment(ticket, text, attachments=[Upload("a.bin", b"x\0")])
    assert witness.texts(ticket) == [text, text]
