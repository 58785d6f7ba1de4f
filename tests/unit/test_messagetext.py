"""Which part of a message is its text."""

from typing import Any

import pytest

from rtfacade._rest2.message_body import Content, message_text


def part(kind: str, content: str = "", filename: str = "", headers: str = "") -> dict[str, Any]:
    return {"ContentType": kind, "Content": content, "Filename": filename, "Headers": headers}


PLAIN, HTML = part("text/plain", "plain\r\n"), part("text/html", "<p>html</p>")
MIXED, OTHERS = part("multipart/mixed"), part("multipart/alternative")
EMPTY, FILE = part("text/plain"), part("text/plain", "file", "a.txt")
ATTACHED = part("Text/Plain", "file", headers="X: y\ncontent-disposition: attachment; x=y")


@pytest.mark.parametrize(
    ("parts", "text", "raw"),
    [
        ([], None, None),
        ([PLAIN], "plain\n", "plain\r\n"),
        ([HTML], "html", "<p>html</p>"),
        ([OTHERS, PLAIN, HTML], "plain\n", "<p>html</p>"),
        ([OTHERS, HTML, PLAIN], "html", "<p>html</p>"),
        ([OTHERS, EMPTY, PLAIN], "plain\n", "plain\r\n"),
        ([MIXED, EMPTY, PLAIN], None, "plain\r\n"),
        ([MIXED, OTHERS, EMPTY, MIXED, EMPTY, PLAIN], None, "plain\r\n"),
        ([MIXED, FILE, ATTACHED, PLAIN], "plain\n", "plain\r\n"),
        ([MIXED, FILE], None, None),
        ([part("text/csv", "a,b")], None, None),
    ],
)
def test_the_text_is_chosen_as_rt_does(
    parts: list[dict[str, Any]], text: str | None, raw: str | None
) -> None:
    found: list[Content] = ["text", True, "raw"]
    assert [message_text(parts, one) for one in found] == [text, text, raw]
