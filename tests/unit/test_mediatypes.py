"""The type an attachment is sent with, so that RT does not have to guess a charset."""

import io

import pytest

from rtfacade._attachments.media_types import exact, untouched

UTF8 = "Grüße 日本 \U0001f600\n".encode()
LATIN1 = "Grüße\n".encode("latin-1")
EVERY = bytes(range(256))


@pytest.mark.parametrize(
    ("kind", "content", "sent"),
    [
        ("text/plain", UTF8, "text/plain; charset=utf-8"),
        ("text/plain", b"", "text/plain; charset=utf-8"),
        ("text/plain", LATIN1, "text/plain; charset=iso-8859-1"),
        ("text/plain", EVERY, "text/plain; charset=iso-8859-1"),
        ("text/html", UTF8.decode().encode("utf-16"), "text/html; charset=iso-8859-1"),
        ("text/plain", "a\ufffe".encode(), "text/plain; charset=iso-8859-1"),
        ("text/plain", "a\ufdd0".encode(), "text/plain; charset=iso-8859-1"),
        ("text/plain", b"a\xed\xa0\x80", "text/plain; charset=iso-8859-1"),
        ("text/plain", b"cut \xc3", "text/plain; charset=iso-8859-1"),
        ("Text/HTML", b"x", "Text/HTML; charset=utf-8"),
        ("text/plain; format=flowed", b"x", "text/plain; format=flowed; charset=utf-8"),
        # What the caller says about the charset is kept, unless it is wrong or harms.
        ("text/plain; charset=koi8-r", "привет".encode("koi8-r"), "text/plain; charset=koi8-r"),
        ("text/plain; charset=cp1252", "“x”".encode("cp1252"), "text/plain; charset=cp1252"),
        ("text/plain; charset=utf-8", LATIN1, "text/plain; charset=iso-8859-1"),
        ("text/plain; charset=us-ascii", UTF8, "text/plain; charset=utf-8"),
        ("text/plain; charset=utf-16", b"\xff\xfea\0", "text/plain; charset=iso-8859-1"),
        ("text/plain; charset=UTF-32; x=y", b"a\0\0\0", "text/plain; x=y; charset=utf-8"),
        ('text/plain; charset="nosuch"', b"x", "text/plain; charset=utf-8"),
        ("text/plain; charset=rot13", b"x", "text/plain; charset=utf-8"),
        ("text/plain; charset=", b"x", "text/plain; charset=utf-8"),
        ("message/rfc822", UTF8, "message/rfc822; charset=utf-8"),
        ("message/rfc822; charset=iso-8859-1", b"x", "message/rfc822; charset=utf-8"),
        ("message/rfc822", LATIN1, "application/octet-stream"),
        # RT leaves these alone, and so do we.
        ("text/csv", LATIN1, "text/csv"),
        ("application/json", UTF8, "application/json"),
        ("image/svg+xml; charset=utf-16", b"x", "image/svg+xml; charset=utf-16"),
        ("multipart/mixed; boundary=x", b"x", "multipart/mixed; boundary=x"),
    ],
)
def test_the_type_fits_the_content(kind: str, content: bytes, sent: str) -> None:
    stream = io.BytesIO(content)
    assert exact(kind, stream) == sent
    assert stream.tell() == 0


def test_a_character_across_two_reads() -> None:
    content = b"x" * (1024 * 1024 - 1) + "ü".encode() + b"x"
    assert exact("text/plain", io.BytesIO(content)) == "text/plain; charset=utf-8"


@pytest.mark.parametrize(
    "kind", ["", "text", "text/", "text/plain\r\nX-Evil: 1", "a/b; c=\n", "/x", "tëxt/plain"]
)
def test_what_is_no_type_is_refused(kind: str) -> None:
    with pytest.raises(ValueError, match="media type"):
        exact(kind, io.BytesIO(b"x"))


@pytest.mark.parametrize(
    ("kind", "sent"),
    [
        ("text/plain; charset=utf-8", "text/plain; charset=utf-8"),
        ('text/html; x=y; charset="UTF-8"', 'text/html; x=y; charset="UTF-8"'),
        ("text/plain; charset=iso-8859-1", "application/octet-stream"),
        ("text/plain", "application/octet-stream"),
        ("Text/HTML; charset=koi8-r", "application/octet-stream"),
        ("text/csv", "text/csv"),
        ("message/rfc822; charset=utf-8", "message/rfc822; charset=utf-8"),
    ],
)
def test_at_creation_other_text_is_no_text(kind: str, sent: str) -> None:
    assert untouched(kind) == sent
