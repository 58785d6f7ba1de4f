"""What of a message is text, and what are files; and when REST1 says all there is."""

from datetime import UTC, datetime
from typing import Any

import pytest

from rtfacade._attachments import parts
from rtfacade._attachments.headers import header, parameters, read_headers
from rtfacade._rest1 import HistoryAttachment, HistoryForm, tells_all
from rtfacade._rest2.message_body import (
    Content,
    attachment_names,
    message_text,
    told_sizes,
    wanted_texts,
)

Node = tuple[Any, ...]


def part(kind: str, content: str = "", filename: str = "", headers: str = "") -> Node:
    return kind, content, filename, headers


def within(kind: str, *inner: Node, headers: str = "") -> Node:
    return kind, "", "", headers, *inner


def read(root: Node) -> tuple[tuple[parts.Part, ...], dict[int, object]]:
    """The parts of a message as RT numbers them, and their contents."""
    rows: list[dict[str, Any]] = []
    parents: dict[int, int] = {}

    def add(node: Node, parent: int) -> None:
        kind, content, filename, headers, *inner = node
        number = len(rows) + 1
        rows.append(
            {
                "id": str(number),
                "ContentType": kind,
                "Filename": filename,
                "Headers": headers,
                "ContentLength": str(len(content)),
                "text": content,
            }
        )
        if parent:
            parents[number] = parent
        for one in inner:
            add(one, number)

    add(root, 0)
    return parts.tree(rows, parents), {int(row["id"]): row["text"] for row in rows}


PLAIN, HTML = part("text/plain", "plain\r\n"), part("text/html", "<p>html</p>")
EMPTY, FILE = part("text/plain"), part("text/plain", "file", "a.txt")
BLANK = part("text/plain", "\xa0\r\n \n")
ATTACHED = part("Text/Plain", "file", headers="X: y\ncontent-disposition: attachment; x=y")
IMAGE = part("image/png", "PNG", "screen.png", "Content-Disposition: inline\nContent-ID: <1@x>")
CALENDAR = part("text/calendar; method=REQUEST", "BEGIN:VCALENDAR")
FORWARDED = within("message/rfc822", within("multipart/mixed", part("text/plain", "in"), FILE))
OTHERS = within("multipart/alternative", PLAIN, HTML)
SHOWN = part("text/html", '<p>see <img src="cid:1@x"> there</p>')


@pytest.mark.parametrize(
    ("root", "text", "raw", "files"),
    [
        (PLAIN, "plain\n", "plain\r\n", []),
        (HTML, "html", "<p>html</p>", []),
        (OTHERS, "plain\n", "<p>html</p>", []),
        (within("multipart/alternative", HTML, PLAIN), "plain\n", "<p>html</p>", []),
        (within("multipart/alternative", EMPTY, HTML), "html", "<p>html</p>", []),
        (
            within("multipart/alternative", PLAIN, HTML, CALENDAR),
            "plain\n", "<p>html</p>", ["attachment-4.ics"],
        ),
        (
            within("multipart/alternative", PLAIN, within("multipart/mixed", HTML, FILE, HTML)),
            "plain\n", "<p>html</p>\n<p>html</p>", ["a.txt"],
        ),
        # What is blank is no alternative.
        (within("multipart/alternative", BLANK, HTML), "html", "<p>html</p>", []),
        (within("multipart/alternative", HTML, BLANK), "html", "<p>html</p>", []),
        (within("multipart/alternative", BLANK, BLANK), None, None, []),
        (within("multipart/alternative", BLANK, SHOWN, IMAGE), "see [screen.png] there", SHOWN[1],
         ["screen.png"]),
        (BLANK, "\xa0\n \n", "\xa0\r\n \n", []),
        # A text that is all there is may have a name.
        (FILE, "file", "file", ["a.txt"]),
        (ATTACHED, None, None, ["attachment-1.txt"]),
        (within("message/rfc822", FILE), "file", "file", ["attachment-1.eml"]),
        (within("multipart/mixed", within("message/rfc822", FILE), within("message/rfc822", HTML)),
         "file\nhtml", "file\n<p>html</p>", ["attachment-2.eml", "attachment-4.eml"]),
        # RT takes these apart as well.
        (within("multipart/mixed", PLAIN, within("message/partial", HTML),
                within("message/external-body", part("image/png"))),
         "plain\n", "plain\r\n", ["attachment-3.eml", "attachment-5.eml"]),
        # A container that RT could not take apart.
        (part("multipart/mixed", "--b"), None, None, ["attachment-1.txt"]),
        (part("text/html", '<img src="cid:a%40x">'), "[a]", '<img src="cid:a%40x">', []),
        (within("multipart/mixed", EMPTY, PLAIN), "plain\n", "plain\r\n", []),
        (
            within("multipart/mixed", FILE, ATTACHED, PLAIN),
            "plain\n", "plain\r\n", ["a.txt", "attachment-3.txt"],
        ),
        (
            within("multipart/mixed", part("text/plain", "one"), IMAGE, part("text/plain", "two")),
            "one\n[screen.png]\ntwo", "one\ntwo", ["screen.png"],
        ),
        (within("multipart/mixed", PLAIN, IMAGE), "plain\n", "plain\r\n", ["screen.png"]),
        (
            within("multipart/related", SHOWN, IMAGE),
            "see [screen.png] there", SHOWN[1], ["screen.png"],
        ),
        (
            within("multipart/related", IMAGE, SHOWN),
            "see [screen.png] there", SHOWN[1], ["screen.png"],
        ),
        (
            within(
                "multipart/related", PLAIN, part("text/html", "<b>x</b>", "", "Content-ID: <r>"),
                headers='Content-Type: multipart/related;\n start="<r>"',
            ),
            "x", "<b>x</b>", ["attachment-2.txt"],
        ),
        (
            within("multipart/signed", PLAIN, part("application/pgp-signature", "XX")),
            "plain\n", "plain\r\n", ["attachment-3.asc"],
        ),
        (
            within(
                "multipart/report", PLAIN, part("message/delivery-status", "x"),
                part("text/rfc822-headers", "y"),
            ),
            "plain\n", "plain\r\n", ["attachment-3.txt", "attachment-4.txt"],
        ),
        (within("multipart/mixed", PLAIN, FORWARDED), "plain\n", "plain\r\n", ["attachment-3.eml"]),
        (FORWARDED, "in", "in", ["attachment-1.eml"]),
        (within("multipart/mixed", FILE), None, None, ["a.txt"]),
        (part("text/csv", "a,b"), None, None, ["attachment-1.csv"]),
        (part("application/octet-stream"), None, None, []),
        (part("multipart/mixed"), None, None, []),
    ],
)  # fmt: skip
def test_text_and_files(root: Node, text: str | None, raw: str | None, files: list[str]) -> None:
    roots, contents = read(root)
    forms: list[Content] = ["text", True, "raw", False]
    assert [message_text(roots, contents, one) for one in forms] == [text, text, raw, None]
    assert [name.filename for name in attachment_names(roots) if name.filename] == files
    for one in forms:
        needed = {number: contents[number] for number in wanted_texts(roots, one)}
        filled = parts.fill(roots, needed)
        needed |= {number: contents[number] for number in wanted_texts(filled, one)}
        assert message_text(roots, needed, one) == message_text(roots, contents, one)


def test_what_is_in_a_forwarded_mail_is_in_its_file() -> None:
    roots, _ = read(within("multipart/mixed", PLAIN, FORWARDED))
    assert [name.id for name in attachment_names(roots)] == [1, 2, 3]
    [mail] = parts.files_of(roots[0])
    assert [one.name for inner in mail.parts for one in parts.files_of(inner)] == ["a.txt"]


def test_a_mail_nested_very_deep() -> None:
    rows: list[dict[str, Any]] = [
        {"id": n, "ContentType": "multipart/mixed", "Headers": ""} for n in range(1, 5000)
    ]
    rows.append({"id": 5000, "ContentType": "text/plain", "Content": "deep", "Headers": ""})
    roots = parts.tree(rows, {n: n - 1 for n in range(2, 5001)})
    assert message_text(roots, {5000: "deep"}, "text") == "deep"


def test_parents_that_cannot_be() -> None:
    rows = [{"id": n, "ContentType": "text/plain", "ContentLength": "x"} for n in (1, 2, 3)]
    roots = parts.tree(rows, {1: 2, 2: 3, 3: 3})
    assert sorted(one.id for root in roots for one in root.walk()) == [1, 2, 3]


def test_a_text_whose_length_its_sender_made_up() -> None:
    row = {"id": 1, "ContentType": "text/plain", "ContentLength": "0"}
    roots = parts.tree([row], {})
    assert wanted_texts(roots, "text") == [1]
    assert message_text(parts.fill(roots, {1: "there"}), {1: "there"}, "text") == "there"


def test_a_dropped_text_is_not_shown_as_what_somebody_wrote() -> None:
    row = {"id": 1, "ContentType": "text/plain", "ContentLength": "20000000"}
    contents = {1: "Large attachment dropped"}
    text = message_text(parts.tree([row], {}), contents, "text")
    assert text == "[RT dropped this text: 20000000 bytes]"


NONE = "Diese Transaktion hat keinen Inhalt"
MIXED, TEXT = (None, "0b"), (None, "5b")


@pytest.mark.parametrize(
    ("has_text", "attachments", "content", "type"),
    [
        (True, [], None, "Status"),
        (True, [TEXT], "plain", "Comment"),
        (True, [(None, "8b")], "pl\nai\n", "Comment"),  # RT drops the CRs
        (True, [(None, "0b")], None, "Comment"),
        (False, [("a.txt", "9b")], None, "Create"),
        (True, [("a.eml", "0b")], None, "Create"),
        (True, [MIXED, TEXT, ("a.pdf", "9b"), ("e", "0b")], "plain", "Comment"),
        (True, [MIXED, ("a.pdf", "9b"), ("b.pdf", "9b")], None, "Comment"),
        (True, [(None, "34.8k")], "x" * 35_700, "Comment"),
        (True, [MIXED, TEXT, (None, "70b")], "plain", "EmailRecord"),
        (False, [MIXED, TEXT, (None, "70b")], "plain", "Correspond"),
        (False, [MIXED, (None, "9b"), (None, "70b")], "plain", "EmailRecord"),
        (False, [(None, "34.8k")], "x" * 30_000, "Comment"),
        (False, [(None, "9b")], "html", "Comment"),
        (False, [(None, "35b")], NONE, "Comment"),
        (False, [(None, "24b")], "Large attachment dropped", "Comment"),
        (False, [MIXED, ("a.pdf", "9b")], None, "Comment"),
        (False, [MIXED, TEXT], "plain", "Comment"),
        (False, [MIXED, ("a.png", "9b"), TEXT], "plain", "Comment"),
        (False, [MIXED, TEXT, ("a.eml", "0b"), ("x", "9b")], "plain", "Comment"),
        (False, [MIXED, MIXED, TEXT, ("x", "9b")], "plain", "Comment"),
        (False, [(None, "..b")], "plain", "Comment"),
    ],
)
def test_when_rest1_says_all(
    has_text: bool, attachments: list[tuple[str | None, str]], content: str | None, type: str
) -> None:
    record = form(attachments, content, type)
    assert tells_all(record, NONE) is has_text


def form(attachments: list[tuple[str | None, str]], content: str | None, type: str) -> HistoryForm:
    listed = tuple(HistoryAttachment(n, *one) for n, one in enumerate(attachments, 1))
    return HistoryForm(
        id=1, ticket=1, time_taken=0, type=type, field="", old_value="", new_value="", data="",
        description="", content=content, creator="root", created=datetime.now(UTC),
        attachments=listed,
    )  # fmt: skip


def test_what_rest1_has_told_is_not_read_again() -> None:
    roots, _ = read(OTHERS)
    record = form([(None, "0b"), (None, "7b"), (None, "11b")], "plain\n", "Correspond")
    roots, contents = told_sizes(roots, record, NONE)
    assert contents == {1: "", 2: "plain\n"}
    roots, contents = told_sizes(roots, form([(None, "0b"), (None, "9b")], "x", "Comment"), NONE)
    assert contents == {1: ""}


# -- headers -----------------------------------------------------------------------------------


def test_headers_are_read_with_their_continuation() -> None:
    text = "Subject: a: b\r\nContent-Type: text/plain;\n charset=x\nbroken\nX:\nno header"
    assert read_headers(text) == [
        ("Subject", "a: b"),
        ("Content-Type", "text/plain;\n charset=x\n broken"),
        ("X", "\n no header"),
    ]
    assert header(text, "content-type") == "text/plain; charset=x broken"
    assert header(None, "Subject") == ""


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("Text/Plain; Charset=\"x y\"; a=b", ("text/plain", {"charset": "x y", "a": "b"})),
        ("a/b; name*=utf-8''%C3%BC.txt", ("a/b", {"name": "ü.txt"})),
        ("a/b; name*=nosuch''%C3%BC.txt", ("a/b", {"name": "Ã¼.txt"})),
        ("a/b; name*0*=utf-8''%C3; name*1*=%BC", ("a/b", {"name": "ü"})),
        ("a/b; name*" + "9" * 5000 + "=x", ("a/b", {})),
        ("a/b;" + " x=y;" * 5000, ("a/b", {})),
        ("", ("", {})),
    ],
)  # fmt: skip
def test_parameters_of_a_header(value: str, expected: tuple[str, dict[str, str]]) -> None:
    assert parameters(value) == expected
