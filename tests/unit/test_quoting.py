"""The quote in a reply."""

from datetime import UTC, datetime

import pytest

from rtfacade import HistoryEntry
from rtfacade._rest2.quoting import last_public, with_quote


def entry(content: str | None, type: str = "Correspond", id: int = 1) -> HistoryEntry:
    created = datetime(2026, 11, 29, 18, 5, tzinfo=UTC)
    return HistoryEntry(id, 1, type, created, "kunde", content=content)


HEAD = "On Sun Nov 29 18:05:00 2026 UTC, kunde wrote:\n"
LONG, MANY, FEW = ("word " * 20).strip(), ("word " * 13).strip(), ("word " * 7).strip()


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("one\n\ntwo\n", "> one\n> \n> two"),
        ("> old\r\nnew", "> > old\n> new"),
        ("text\n-- \nKarla\nPurchase", "> text"),
        ("-- \nKarla", "> "),
        (f"> > {LONG}\n\nshort", f"> > > {MANY}\n> > > {FEW}\n> \n> short"),
        ("x" * 200, f"> {'x' * 200}"),
        (f">{'>' * 90} y", f"> >{'>' * 90} y"),
    ],
)  # fmt: skip
def test_a_text_is_quoted_before_the_reply(text: str, quote: str) -> None:
    assert with_quote("yes", entry(text), as_html=False) == f"{HEAD}{quote}\n\nyes"


def test_html_quotes_text_that_cannot_do_harm() -> None:
    assert with_quote("<p>yes</p>", entry("a <b>\nc"), as_html=True) == (
        '<div class="gmail_quote">On Sun Nov 29 18:05:00 2026 UTC, kunde wrote:<br />'
        '<blockquote class="gmail_quote" type="cite">a &lt;b&gt;<br />\nc</blockquote></div>\n'
        "<p>yes</p>"
    )


def test_the_last_message_that_requestors_see() -> None:
    entries = [entry("opened", "Create"), entry("one"), entry("among us", "Comment"), entry(None)]
    assert last_public(entries) == entries[1]
    assert last_public(entries[2:]) is None
