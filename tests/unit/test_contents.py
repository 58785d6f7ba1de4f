"""What REST2 says about an attachment, turned back into its bytes."""

import base64

import pytest

from rtfacade._attachments.contents import may_be_error, original


def raw(text: str, encoding: str | None, kind: str = "text/plain") -> dict[str, str]:
    headers = f"Content-Type: {kind}\nX-RT-Original-Encoding: {encoding}\nX: y" if encoding else ""
    content = base64.encodebytes(text.encode()).decode()
    return {"Content": content, "ContentType": kind, "Headers": headers}


@pytest.mark.parametrize(
    ("text", "encoding", "kind", "content"),
    [
        ("Grüße", None, "text/plain", "Grüße".encode()),
        ("Grüße", "utf-8", "text/plain", "Grüße".encode()),
        ("Grüße", "iso-8859-1", "text/plain", b"Gr\xfc\xdfe"),
        ("Grüße", "iso-8859-1", "TEXT/HTML", b"Gr\xfc\xdfe"),
        ("Grüße", "iso-8859-1", "text/csv", "Grüße".encode()),  # never turned
        # As RT writes it over REST1.
        ("aü", "UTF-16", "text/plain", b"\xfe\xff\0a\0\xfc"),
        ("a", "utf-16le", "text/plain", b"a\0"),
        ("a", "UTF-32", "text/plain", b"\0\0\xfe\xff\0\0\0a"),
        ("日本", "iso-8859-1", "text/plain", "日本".encode()),  # cannot have been that
        ("ü", "nosuch", "text/plain", "ü".encode()),
        ("ü", "a\0b", "text/plain", "ü".encode()),
        ("ü", "idna", "text/plain", "ü".encode()),  # is no charset of a text
    ],
)
def test_text_gets_its_encoding_back(
    text: str, encoding: str | None, kind: str, content: bytes
) -> None:
    assert original(raw(text, encoding, kind)) == content


@pytest.mark.parametrize("start", [b"", b"#", b"# ", b"# Attachment 9 does not exist.\n\n\n"])
def test_what_may_be_an_error(start: bytes) -> None:
    assert may_be_error(start)


@pytest.mark.parametrize("start", [b"x", b"#!", b"\n# ", b"# " + b"x" * 1000])
def test_what_is_none(start: bytes) -> None:
    assert not may_be_error(start)
