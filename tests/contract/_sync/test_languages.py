# written by scripts/unasync.py from tests/contract/_async/test_languages.py; do not edit
"""Nothing depends on English: users whose RT speaks French, German and Russian."""

import time
from datetime import UTC, datetime

import pytest

from rtfacade import (
    RT,
    BadRequestError,
    NotAppliedError,
    NotFoundError,
    Ticket,
    Upload,
)
from tests.contract._sync.conftest import AsUser
from tests.contract.witness import Witness

WRITERS = ["pierre", "gerda"]
SPEAKERS = [*WRITERS, "ivan"]
DUE = datetime(2030, 1, 2, 3, 4, 5, tzinfo=UTC)


@pytest.fixture(params=WRITERS)
def writer(request: pytest.FixtureRequest, as_user: AsUser) -> RT:
    """A client of somebody with a language of their own."""
    return as_user(request.param)


@pytest.fixture(params=SPEAKERS)
def speaker(request: pytest.FixtureRequest, as_user: AsUser) -> RT:
    """The same, with Russian, whose letters RT fails to encode in answers to messages."""
    return as_user(request.param)


def test_rt_speaks_their_language(as_user: AsUser, witness: Witness, ticket: int) -> None:
    messages = set()
    for name in ["alice", *SPEAKERS]:
        with pytest.raises(NotAppliedError) as caught:
            as_user(name).tickets.update(ticket, status="nosuchstatus")
        messages.add(caught.value.messages)
    assert len(messages) == 4


@pytest.mark.covering(1)
def test_create(writer: RT, witness: Witness) -> None:
    other = witness.new_ticket()
    t = writer.tickets.create(
        "General", "Größe", content="<b>Où ?</b>", html=True, requestors=["a@example.com"],
        cc=["bob"], owner="alice", priority=7, due=DUE, depends_on=[other],
        custom_fields={
            "Severity": "Low", "Components": ["Mail", "Büro & Co"], "Tags": ["ж", "b, c"],
            "Notes": "1\n2", "Deadline": "2030-01-02",
        },
        custom_roles={"Approver": ["bob"]}, attachments=[Upload("ü.bin", b"\0")],
    )  # fmt: skip
    stored = witness.ticket(t.id)
    assert (stored["Subject"], stored["Priority"]) == ("Größe", "7")
    assert stored["Due"] == "2030-01-02T03:04:05Z"
    assert witness.people(t.id, "Owner") == {"alice"}
    assert set(witness.custom_fields(t.id)["Tags"]) == {"ж", "b, c"}
    assert witness.links(t.id, "depends-on") == {str(other)}
    assert witness.files(t.id) == {"ü.bin": b"\0"}


@pytest.mark.covering(1)
def test_what_create_drops_is_named(writer: RT, witness: Witness) -> None:
    with pytest.raises(NotAppliedError) as caught:
        writer.tickets.create(
            "General", "halb", owner="kunde",
            custom_fields={"Severity": "Bad", "One Text": "x", "Customer": "there"},
        )  # fmt: skip
    assert len(caught.value.missing) == 3
    assert isinstance(caught.value.record, Ticket)
    assert witness.custom_fields(caught.value.record.id)["Customer"] == ["there"]
    with pytest.raises(BadRequestError):
        writer.tickets.create("General", status="nosuchstatus")


@pytest.mark.covering(1)
def test_update(writer: RT, witness: Witness, ticket: int) -> None:
    writer.tickets.update(
        ticket, subject="Übung", status="open", owner="bob@example.com", due=DUE,
        cc=["alice"], custom_fields={"Customer": "Ämter", "Tags": ["ж", "x"]}, queue="Ops & Söhne",
    )  # fmt: skip
    writer.tickets.update(ticket, due=None, cc=[], custom_fields={"Tags": []})
    stored = witness.ticket(ticket)
    assert (stored["Subject"], stored["Status"]) == ("Übung", "open")
    assert stored["Due"] == "1970-01-01T00:00:00Z"
    assert witness.people(ticket, "Owner") == {"bob"}
    assert witness.people(ticket, "Cc") == set()
    assert witness.custom_fields(ticket)["Customer"] == ["Ämter"]
    assert witness.custom_fields(ticket)["Tags"] == []


@pytest.mark.covering(1)
def test_a_refusal(writer: RT, witness: Witness, ticket: int) -> None:
    with pytest.raises(NotAppliedError) as caught:
        writer.tickets.update(ticket, subject="Übung", status="nosuchstatus", owner="kunde")
    names = [one.partition(":")[0] for one in caught.value.missing]
    assert names == ["status", "owner"]
    assert len(caught.value.messages) == 3
    assert witness.ticket(ticket)["Subject"] == "Übung"


@pytest.mark.covering(1)
def test_messages(speaker: RT, witness: Witness, ticket: int) -> None:
    full, empty = [Upload("файл ü.bin", b"\0\xff")], [Upload("пусто", b"")]
    text = "Grüße, привет 日本"
    fields = {"Customer": "Клиент 日本"}
    speaker.tickets.comment(ticket, text)
    speaker.tickets.reply(ticket, text)
    speaker.tickets.reply(ticket, text, attachments=full)
    speaker.tickets.comment(ticket, text, attachments=empty)
    speaker.tickets.reply(ticket, text, cc=["c@example.com"], status="stalled")
    speaker.tickets.comment(ticket, text, custom_fields=fields)
    speaker.tickets.comment(ticket, text, custom_fields={"Customer": "Другой"}, attachments=full)
    speaker.tickets.reply(ticket, text, status="resolved")
    speaker.tickets.reply(ticket, text, status="open", attachments=full, time_taken=5)
    rows = [row["Type"] for row in witness.messages(ticket)]
    types = {"c": "Comment", "r": "Correspond"}
    assert rows == [types[letter] for letter in "crrcrccrr"]
    assert witness.texts(ticket) == [text] * 9
    assert witness.custom_fields(ticket)["Customer"] == ["Другой"]
    assert witness.ticket(ticket)["Status"] == "open"
    assert witness.files(ticket) == {"файл ü.bin": b"\0\xff", "пусто": b""}


@pytest.mark.covering(1)
def test_refused_messages(speaker: RT, witness: Witness, ticket: int) -> None:
    number = 0
    for files in ([], [Upload("f", b"\0")], [Upload("empty", b"")]):
        number += 1
        with pytest.raises(NotAppliedError):
            speaker.tickets.reply(ticket, "Ж", status="nosuchstatus", attachments=files)
        assert len(witness.messages(ticket)) == number
        with pytest.raises(NotFoundError):
            speaker.tickets.reply(987654, "Ж", attachments=files)
    number += 1
    with pytest.raises(NotAppliedError, match="Severity"):
        speaker.tickets.comment(ticket, "Ж", custom_fields={"Severity": "Плохо"})
    assert len(witness.messages(ticket)) == number


@pytest.mark.covering(1)
def test_the_same_text_twice_is_two_messages(speaker: RT, witness: Witness, ticket: int) -> None:
    """What a broken answer leaves open is settled by looking, and the first is there already."""
    for _ in range(2):
        speaker.tickets.reply(ticket, "снова", attachments=[Upload("f", b"\0")])
    assert len(witness.messages(ticket)) == 2


@pytest.mark.covering(1)
def test_the_rest(speaker: RT, witness: Witness, ticket: int) -> None:
    """Ownership, links and merging are decided by codes and by reading back."""
    other = witness.new_ticket()
    speaker.tickets.take(ticket)
    with pytest.raises(BadRequestError):
        speaker.tickets.take(ticket)
    speaker.tickets.untake(ticket)
    assert witness.people(ticket, "Owner") == {"Nobody"}
    speaker.tickets.link(ticket, depends_on=other, refers_to="https://example.com/ж")
    speaker.tickets.link(ticket, depends_on=other)
    assert witness.links(ticket, "depends-on") == {str(other)}
    speaker.tickets.unlink(ticket, depends_on=other)
    speaker.tickets.unlink(ticket, depends_on=other)
    assert witness.links(ticket, "depends-on") == set()
    with pytest.raises(BadRequestError):
        speaker.tickets.link(ticket, depends_on=ticket)
    with pytest.raises(BadRequestError):
        speaker.tickets.link(ticket, depends_on=987654)
    speaker.tickets.merge(ticket, into=other)
    assert witness.ticket(ticket)["id"] == other
    history = [entry for entry in speaker.tickets.history(other)]
    assert {entry.content for entry in history if entry.type == "Create"} == {None}
    speaker.tickets.delete(other)
    assert witness.ticket(other)["Status"] == "deleted"


def test_the_history_is_dated_in_utc(speaker: RT, witness: Witness, ticket: int) -> None:
    speaker.tickets.comment(ticket, "сейчас")
    entries = [entry for entry in speaker.tickets.history(ticket)]
    assert [entry.type for entry in entries] == ["Create", "Comment"]
    assert all(abs(entry.created.timestamp() - time.time()) < 300 for entry in entries)
    assert entries[1].content == "сейчас"
