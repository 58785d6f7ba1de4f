"""Readers take time in proportion to what they read, whatever it is made of.

CPU is measured, not time, and compared with that of a shorter input of the same kind: eight times
as much text may take no more than 24 times as long. A reader whose work grows with the square
takes 64 times as long.
"""

from __future__ import annotations

import base64
import time
from collections.abc import Callable
from typing import Any

import pytest

from rtfacade import RTError, _rest1, records, ticketsql
from rtfacade._attachments import contents, headers
from rtfacade._http import dates
from rtfacade._rest1 import envelope, history, replies, values
from rtfacade._rest1 import names as rest1_names
from rtfacade._rest2 import html_text, lookups, sql_names, transaction_sql
from rtfacade.cli.output import cells
from rtfacade.records import people

TIMES, MOST = 8, 24
#: Seconds of CPU that the longer input takes at least, so that a tick of the clock is nothing.
ENOUGH = 0.15


def to_errors(read: Callable[[Any], object]) -> Callable[[Any], object]:
    """Take what a reader raises for a result."""

    def attempt(value: Any) -> object:
        try:
            result = read(value)
            return list(result) if hasattr(result, "__next__") else result  # type: ignore[call-overload]
        except (RTError, ValueError) as error:
            return error

    return attempt


#: The beginning of a history, in whose first field the text stands.
_HEAD = "RT/5.0.3 200 Ok\n\n# 1/1 (id/1/total)\n\nid: 1\nTicket: 1\nContent: "
READERS: dict[str, Callable[[str], object]] = {
    "a form of REST1": _rest1.parse_forms,
    "a history of REST1": lambda text: list(history.parse_history(_HEAD + text, 1)),
    "an envelope": lambda text: envelope.split_envelope(text.encode()),
    "messages of REST1": replies.messages,
    "attachments of REST1": values.parse_attachment_names,
    "a list of attachments": values.parse_attachment_list,
    "an address of a link": values.parse_uri,
    "a list of names": lambda text: rest1_names.find_id("x", text),
    "HTML": lambda text: html_text.as_text(text, html=True),
    "headers of a mail": headers.read_headers,
    "parameters of a header": headers.parameters,
    "a text of another charset": lambda text: contents.original(
        {
            "Headers": "X-RT-Original-Encoding: punycode",
            "ContentType": "text/plain",
            "Content": base64.b64encode(text.encode()).decode(),
        }
    ),
    "a file name": lambda text: headers.filename(f"Content-Disposition: {text}"),
    "names in SQL": lambda text: list(ticketsql.references(text)),
    "TransactionSQL": transaction_sql.harmless,
    "texts in SQL": lambda text: lookups.doubtful_in_sql(f"{text}\\"),
    "places in SQL": lambda text: list(sql_names.names_in(records.TicketRecord, text).asked),
    "times in SQL": lambda text: list(ticketsql.not_times(text)),
    "a field of a queue": ticketsql.place_of,
    "a person": lambda text: people.parse_text("cc", text),
    "a date of HTTP": dates.moment,
    "a cell on a terminal": cells.cell,
}
#: Letters of the shorter input; the standard library takes long for a list of addresses.
SIZE, SIZES = 10_000, {"a person": 2_000}
PIECES = {
    "letters": "a", "blanks": " ", "line ends": "\n", "returns": "\r\n", "tabs": "\t",
    "open tags": "<a ", "tags": "<p>", "closed tags": "</p>", "nested": "<div><b>x",
    "comments": "<!--", "marked sections": "<![", "entities": "&#", "named entities": "&amp",
    "quotes": '"', "apostrophes": "'", "backslashes": "\\", "braces": "{", "closing": "}",
    "fields": "CF.{x} ", "open fields": "CF.{", "commas": ",", "semicolons": "; ",
    "parameters": "; a*0=b", "encoded words": "=?utf-8?q?x?= ", "half of one": "=?utf-8?q?",
    "forms": "id: 1\n\n--\n\n", "lines": "a: b\n", "folded lines": "a:\n b\n", "colons": ":",
    "hashes": "# x\n", "attachments": "1: a (1b)\n", "parentheses": "(", "numbers": "9",
    "quoted lines": "> > > x\n", "addresses": "a@b, ", "angles": "<a@b>", "at": "@",
    "escaped quotes": "\\'", "escaped apostrophes": '\\"', "conditions": "Queue = 'x' OR ",
    "many letters": "".join(map(chr, range(0x4E00, 0x4E00 + 5000))),
    "controls": "\x1b]0;x", "bidi": "\u202e", "combining": "e\u0301", "slashes": "/a",
}  # fmt: skip


def cost(read: Callable[[Any], object], value: Any) -> float:
    """Return the CPU of one call: the least of three, unless the first tells enough."""
    least = float("inf")
    for _ in range(3):
        started = time.thread_time()
        read(value)
        least = min(least, time.thread_time() - started)
        if least < ENOUGH / TIMES or least > 5:
            break
    return least


@pytest.mark.parametrize("name", READERS)
def test_readers_are_linear(name: str) -> None:
    read, slow = to_errors(READERS[name]), list[str]()
    for kind, piece in PIECES.items():
        count = SIZES.get(name, SIZE) // len(piece)
        long = piece * count * TIMES
        after = cost(read, long)
        if after < ENOUGH:
            continue  # a square would have taken longer than this
        before = cost(read, piece * count)
        if after > MOST * before:
            slow.append(f"{kind}: {len(long)} characters {after:.3f} s, an eighth {before:.3f} s")
    assert not slow
