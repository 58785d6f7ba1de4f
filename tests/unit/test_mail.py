"""A mail put together again from its parts: Python's email package reads back the same."""

import mailbox
import re
from contextlib import closing
from email import message_from_bytes
from email.message import Message
from pathlib import Path
from typing import Any, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rtfacade import ProtocolError
from rtfacade._attachments import mail
from rtfacade._attachments.parts import Part
from rtfacade._rest2 import mails

Shape = tuple[str, bytes, list[Any]]


def shape(part: Part, contents: dict[int, bytes]) -> Shape:
    """A part's type, content and parts."""
    return part.type, contents.get(part.id, b""), [shape(one, contents) for one in part.parts]


def read_back(message: Message) -> Shape:
    """The same of what Python has read."""
    if message.is_multipart():
        inner = cast("list[Message]", message.get_payload())
        return message.get_content_type(), b"", [read_back(one) for one in inner]
    return message.get_content_type(), cast("bytes", message.get_payload(decode=True)), []


def leaf(id: int, kind: str = "text/plain", headers: str = "", filename: str = "") -> Part:
    return Part(id, kind, filename, headers)


def container(id: int, kind: str, *parts: Part, headers: str = "") -> Part:
    return Part(id, kind, "", headers, parts=parts)


CONTENTS = st.one_of(
    st.binary(max_size=60),
    st.text(max_size=60).map(lambda text: text.encode("utf-8", "replace")),
    st.sampled_from(
        [b"From me\n", b"--b\nx", b"a\r", b"a \t\n", b"=3D", b".", b"x" * 3000, b"\n\n"]
    ),
)
KINDS = st.sampled_from(
    ["text/plain", "text/html", "text/csv", "image/png", "a b/c;", "application/x"]
)


@st.composite
def trees(draw: st.DrawFn, depth: int = 3) -> tuple[Part, dict[int, bytes]]:
    """A message with up to four levels."""
    contents: dict[int, bytes] = {}
    number = 0

    def one(level: int) -> Part:
        nonlocal number
        number += 1
        own = number
        if level and draw(st.booleans()):
            if draw(st.integers(0, 3)) == 0:
                return container(own, "message/rfc822", one(level - 1))
            inner = [one(level - 1) for _ in range(draw(st.integers(1, 3)))]
            kind = draw(st.sampled_from(["mixed", "alternative", "related"]))
            return container(
                own,
                f"multipart/{kind}",
                *inner,
                headers=f"Content-Type: multipart/{kind}; boundary=b",
            )
        contents[own] = draw(CONTENTS)
        return leaf(own, draw(KINDS), filename=draw(st.sampled_from(["", "a.txt", 'ü "\\x.bin'])))

    return one(depth), contents


@given(trees())
def test_the_same_tree_comes_back(tree: tuple[Part, dict[int, bytes]]) -> None:
    root, contents = tree
    written = mail.build([root], contents)
    message = mail.parse(written, [root])
    wanted = re.sub(r"'a b/c;'", "'application/octet-stream'", repr(shape(root, contents)))
    assert repr(read_back(message)) == wanted
    assert message.as_bytes() == written
    names = [part.filename for part in root.walk() if part.filename]
    assert [one.get_filename() for one in message.walk() if one.get_filename()] == names


HEADERS = [
    "Subject: ü",
    'From: "Müller, Ä" <a@example.com>, b@example.com',
    "To: <",
    "Cc: \ud800",
    "X: \x00",
    "Content-Type: ",
    'Content-Type: multipart/mixed; boundary="x',
    "Content-Disposition: ü; filename=ü",
    "Bcc: käthe@exämple.com",
    "Subject: " + "x" * 2000,
    "\tfolded ü",
    "no header",
    "Date: x\n y",
    "Reply-To: " + "a@b, " * 50,
    "Content-Length: -1",
    "Received: (((",
    "Message-ID: <<>>",
]


@given(st.lists(st.sampled_from(HEADERS)))
def test_no_header_fails(headers: list[str]) -> None:
    root = container(1, "multipart/mixed", leaf(2), headers="\n".join(headers))
    written = mail.build([root], {2: b"text"})
    assert read_back(message_from_bytes(written)) == (
        "multipart/mixed", b"", [("text/plain", b"text", [])],
    )  # fmt: skip


def test_headers_are_the_same_again() -> None:
    headers = (
        'Subject: Grüße aus\n Köln\nFrom: "Müller, Änne" <a@example.com>, b@example.com\n'
        "X-Long: one\n two\nContent-Length: 99\nContent-Transfer-Encoding: base64"
    )
    root = leaf(1, headers=headers)
    message = mail.parse(mail.build([root], {1: "ü\n".encode()}, extra=[("Date", "x")]), [root])
    assert message["Subject"] == "Grüße aus Köln"
    assert [one.display_name for one in message["From"].addresses] == ["Müller, Änne", ""]
    assert [one.addr_spec for one in message["From"].addresses] == [
        "a@example.com",
        "b@example.com",
    ]
    assert message["X-Long"] == "one two"
    assert message["Date"] is not None
    assert message["MIME-Version"] == "1.0"
    assert message["Content-Length"] is None
    assert message.get_content() == "ü\n"


def test_a_boundary_that_stands_in_a_text_is_replaced() -> None:
    headers = "Content-Type: multipart/mixed; boundary=b; x=y"
    root = container(1, "multipart/mixed", leaf(2), headers=headers)
    kept = mail.parse(mail.build([root], {2: b"text"}), [root])
    assert (kept.get_boundary(), kept.get_param("x")) == ("b", "y")
    other = mail.parse(mail.build([root], {2: b"a\n--b--\nc"}), [root])
    assert other.get_boundary() != "b"
    assert read_back(other)[2] == [("text/plain", b"a\n--b--\nc", [])]


def test_a_container_without_a_boundary_keeps_its_content() -> None:
    headers = "Content-Type: multipart/mixed"
    part = Part(1, "multipart/mixed", "", headers, 5)
    content = "--b\nGrüße\n".encode("latin-1")
    assert read_back(mail.parse(mail.build([part], {1: content}), [part])) == (
        "multipart/mixed", content, [],
    )  # fmt: skip


def test_several_outermost_parts_are_put_into_one() -> None:
    message = mail.parse(mail.build([leaf(1), leaf(2)], {1: b"a", 2: b"b"}), [leaf(1), leaf(2)])
    assert read_back(message)[2] == [("text/plain", b"a", []), ("text/plain", b"b", [])]


@pytest.mark.long
def test_a_mail_nested_too_deep_for_python() -> None:
    root = leaf(5000)
    for number in range(4999, 0, -1):
        root = container(number, "multipart/mixed", root)
    assert mail.build([root], {5000: b"deep"}).count(b"multipart/mixed") == 4999
    with pytest.raises(ProtocolError, match="nested deeper than 100"):
        mail.parse(b"", [root])


def test_what_rt_has_cut_is_noted() -> None:
    parts = {1: Part(1, "text/plain", "", "", 4), 2: Part(2, "image/png", "", "", 9000),
             3: Part(3, "text/plain", "x.txt", "", 9000)}  # fmt: skip
    contents = {1: b"text", 2: b"PNG", 3: b"Large attachment dropped"}
    assert mail.may_be_cut(parts, contents) == {
        2: (9000, "RT has kept 3 of 9000 bytes"),
        3: (9000, "RT has dropped the content: 9000 bytes"),
    }
    written = mail.build([parts[2]], contents, notes={2: "RT has kept 3 of 9000 bytes"})
    assert message_from_bytes(written)["X-RTfacade-Note"] == "RT has kept 3 of 9000 bytes"


@pytest.mark.parametrize(
    ("kind", "headers", "content", "expected"),
    [
        ("text/plain", "", "ü", "ü".encode()),
        ("text/plain", "Content-Type: image/png", "\xff", b"\xff"),
        ("text/csv", "", "\xff", b"\xff"),
        ("text/csv", "", "日", "日".encode()),
        ("image/png", "", None, b""),
    ],
)
def test_bytes_out_of_a_list(kind: str, headers: str, content: object, expected: bytes) -> None:
    assert mail.content_bytes(leaf(1, kind, headers), content) == expected


# -- mbox --------------------------------------------------------------------------------------

ROW = {
    "id": 7, "Created": "2026-11-29T12:00:00Z",
    "Creator": {"id": "änne", "RealName": "Änne Müller", "EmailAddress": "a@example.com"},
}  # fmt: skip


def test_headers_that_a_message_of_rt_lacks() -> None:
    headers = mails.missing_headers(ROW)
    assert headers == [
        ("From", "=?utf-8?b?w4RubmUgTcO8bGxlcg==?= <a@example.com>"),
        ("Date", "Sun, 29 Nov 2026 12:00:00 +0000"),
    ]
    assert mails.missing_headers({"id": 7, "Creator": "7"}) == []
    assert mails.missing_headers({"Creator": {"id": "x", "EmailAddress": "ä\n@x"}}) == []


def test_mbox_is_read_back(tmp_path: Path) -> None:
    path = tmp_path / "x.mbox"
    written = [mail.build([leaf(1)], {1: body}) for body in (b"From me\n", b"no end", b"")]
    path.write_bytes(b"".join(mails.mbox_entry(one, ROW) for one in written))
    with closing(mailbox.mbox(path)) as box:
        bodies = [cast("bytes", one.get_payload(decode=True)) for one in box]
    assert [body.rstrip(b"\n") for body in bodies] == [b"From me", b"no end", b""]
    assert path.read_bytes().startswith(b"From a@example.com Sun Nov 29 12:00:00 2026\n")
    assert mails.mbox_entry(b"X: y\n\nFrom z\n>From q\n", {"id": 7}) == (
        b"From MAILER-DAEMON Thu Jan  1 00:00:00 1970\nX: y\n\n>From z\n>>From q\n\n"
    )
