"""A message on its way: what each route wants, and how to know that it arrived."""

import io
from datetime import UTC, datetime, timedelta
from typing import Any, Unpack

import pytest

from rtfacade._attachments.uploads import Opened
from rtfacade._rest2.message_draft import (
    MessageDraft,
    bulk_result,
    candidates,
    recent,
    rest1_parts,
    same_text,
)
from rtfacade.records.message import MessageOptions

NOW = datetime(2026, 11, 21, 17, 45, 44, tzinfo=UTC)
PROBE = "rtfacade-0123456789abcdef"


def message(content: str = "hello", **options: Unpack[MessageOptions]) -> MessageDraft:
    return MessageDraft("correspond", content, options)


def file(name: str = "a.txt", content: bytes = b"abc") -> Opened:
    return Opened(name, io.BytesIO(content), "text/plain", len(content))


# -- what REST2 gets -------------------------------------------------------------------------


def test_json_of_a_plain_message() -> None:
    assert message().json() == {"Content": "hello", "ContentType": "text/plain"}


def test_json_of_everything() -> None:
    full = message(
        "<b>hello</b>",
        html=True,
        subject="Re: x",
        time_taken=timedelta(minutes=15),
        status="resolved",
        custom_fields={"Severity": "High", "Tags": ["a", "b"]},
        transaction_custom_fields={"Channel": "phone"},
    )
    assert full.json() == {
        "Content": "<b>hello</b>",
        "ContentType": "text/html",
        "Subject": "Re: x",
        "TimeTaken": 15,
        "Status": "resolved",
        "CustomFields": {"Severity": "High", "Tags": ["a", "b"]},
        "TxnCustomFields": {"Channel": "phone"},
    }
    assert full.changes() == {
        "status": "resolved",
        "custom_fields": {"Severity": "High", "Tags": ["a", "b"]},
    }


def test_what_is_none_or_empty_is_left_out() -> None:
    nothing = message(
        subject=None, time_taken=None, status=None, custom_fields=None,
        transaction_custom_fields={}, cc=[], bcc=(),
    )  # fmt: skip
    assert nothing.json() == {"Content": "hello", "ContentType": "text/plain"}
    assert nothing.changes() == {}
    assert not nothing.needs_rest1([])


def test_files_alone_have_no_content() -> None:
    assert message("").json() == {}


# -- what REST1 gets -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("options", "files", "needed"),
    [
        ({}, [], False),
        ({}, [file()], False),
        ({"cc": ["a@example.com"]}, [], True),
        ({"bcc": ["a@example.com"]}, [], True),
        ({}, [file(content=b"")], True),
        ({}, [file(), file(content=b"")], True),
    ],
)
def test_what_only_rest1_can(options: Any, files: list[Opened], needed: bool) -> None:
    assert message(**options).needs_rest1(files) is needed


def test_the_form_of_everything() -> None:
    full = message(
        "Subject: x\n--\n# y", html=True, cc=["a@example.com"], bcc=["b@example.com", "c"],
        time_taken=7, status="open",
    )  # fmt: skip
    form = full.rest1([file("a,b.txt"), file("ü.txt")])
    names = [line for line in form.split("\n") if line and not line.startswith(" ")]
    assert names == ["Action:", "Content-Type:", "Text:", "Cc:", "Bcc:", "TimeWorked:", "Status:",
                     "Attachment:"]  # fmt: skip
    assert " Subject: x\n --\n # y\n" in form
    assert " b@example.com, c\n" in form
    assert " a_b.txt\n ü.txt\n" in form


def test_the_parts_are_numbered_in_the_order_of_the_names() -> None:
    parts = rest1_parts([file("a"), file("b")])
    assert [(name, part[0]) for name, part in parts] == [
        ("attachment_1", "a"),
        ("attachment_2", "b"),
    ]


# -- what no route can carry -----------------------------------------------------------------


@pytest.mark.parametrize("name", ["attachment", "owner", "time_worked", "Status"])
def test_a_keyword_that_messages_do_not_have_is_not_lost(name: str) -> None:
    given: Any = {name: "x"}
    with pytest.raises(TypeError, match=f"a message has no '{name}'; (did you|known are)"):
        message(**given).check([])


@pytest.mark.parametrize(
    ("content", "options"),
    [
        ("", {}),
        ("x", {"subject": "a\nb"}),
        ("x", {"status": "open\nOwner: root"}),
        ("x", {"cc": ["a@example.com, b@example.com"]}),
        ("x", {"cc": ["a\nb"]}),
        ("x", {"bcc": [""]}),
        ("x", {"time_taken": timedelta(seconds=1)}),
        ("x", {"cc": ["a"], "subject": "Re"}),
        ("x", {"bcc": ["a"], "custom_fields": {"Severity": "High"}}),
        ("x", {"cc": ["a"], "transaction_custom_fields": {"Channel": "phone"}}),
        ("a\0b", {"cc": ["a"]}),
    ],
)
def test_refused_before_it_is_sent(content: str, options: Any) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        message(content, **options).check([])


@pytest.mark.parametrize(
    ("content", "options"),
    [
        (b"x", {}),
        (None, {}),
        ("x", {"time_taken": "15"}),
        ("x", {"subject": 5}),
        ("x", {"custom_fields": ["a"]}),
        ("x", {"cc": [None]}),
    ],
)
def test_of_a_wrong_type(content: Any, options: Any) -> None:
    with pytest.raises(TypeError, match=r"\w"):
        message(content, **options).check([file()])


def test_fine_messages_pass() -> None:
    message().check([])
    message("").check([file()])
    message("x", cc=["a@example.com"]).check([file(content=b"")])
    message(" ").check([])


# -- whether the bulk route has recorded it --------------------------------------------------


@pytest.mark.parametrize(
    ("messages", "recorded"),
    [
        (["Correspondence added", f"Status '{PROBE}' isn't a valid status"], True),
        ([f"Le statut '{PROBE}' n'est pas valide"], True),
        (["Ticket 9 does not exist"], False),
        (["Permission denied"], False),
        ([], False),
    ],
)
def test_the_probe_tells(messages: list[str], recorded: bool) -> None:
    words, done = bulk_result(messages, PROBE, message())
    assert done is recorded
    assert not any(PROBE in word for word in words)


@pytest.mark.parametrize(
    ("messages", "recorded"),
    [
        (["Correspondence added", "Status changed from 'new' to 'open'"], True),
        (["Korrespondenz hinzugefügt", "Zugriff verweigert"], True),
        (["Permission denied"], False),
        ([], False),
    ],
)
def test_with_a_status_a_second_sentence_tells(messages: list[str], recorded: bool) -> None:
    words, done = bulk_result(messages, PROBE, message(status="open"))
    assert done is recorded
    assert words == tuple(messages)


# -- whether it is among a ticket's newest ---------------------------------------------------


def part(
    transaction: str, filename: str = "", kind: str = "text/plain", id: int = 1
) -> dict[str, Any]:
    return {"id": id, "TransactionId": transaction, "Filename": filename, "ContentType": kind}


def transaction(id: str = "5", type: str = "Correspond", **more: Any) -> dict[str, Any]:
    return {
        "type": "transaction",
        "id": id,
        "Type": type,
        "Created": "2026-11-21T17:45:44Z",
        **more,
    }


def test_the_newest_comes_first_with_its_text() -> None:
    parts = [part("5", id=50), part("7", kind="multipart/mixed", id=70), part("7", id=71)]
    assert candidates(parts, {5, 7}, []) == [(7, 71), (5, 50)]
    assert candidates(parts, {5, 9}, []) == [(5, 50)]


def test_files_must_be_the_same_in_letters() -> None:
    parts = [
        part("5", id=50),
        part("5", "Büro, neu.PDF", "application/pdf", id=51),
        part("6", "other.pdf", "application/pdf", id=60),
    ]
    assert candidates(parts, {5, 6}, [file("Büro_neu.pdf")]) == [(5, 50)]
    assert candidates(parts, {5, 6}, []) == []
    assert candidates(parts, {5, 6}, [file("büroneupdf"), file("b")]) == []


def test_a_message_of_files_alone_has_no_text() -> None:
    assert candidates([part("6", "a.txt", id=60)], {6}, [file()]) == [(6, None)]


def test_transactions_of_its_kind_since_it_was_sent_may_be_it() -> None:
    rows = [transaction("5"), transaction("6"), transaction("7", "Comment")]
    assert recent(rows, message(), NOW) == {5, 6}


@pytest.mark.parametrize(
    "other",
    [
        transaction(type="Comment"),
        transaction(type="Create"),
        transaction(Created="2026-11-21T17:45:43Z"),
        transaction(Created=""),
        transaction(Created="1970-01-01T00:00:00Z"),
        {"type": "transaction", "id": "5"},
    ],
)
def test_other_transactions_are_not_it(other: dict[str, Any]) -> None:
    assert recent([other], message(), NOW) == set()


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("a\nb", "a\r\nb\n", True),
        (" a  b ", "a b", True),
        ("", "\n", True),
        ("a b", "ab", False),
        ("a", "b", False),
    ],
)
def test_texts_as_rt_may_store_them(one: str, other: str, same: bool) -> None:
    assert same_text(one, other) is same
