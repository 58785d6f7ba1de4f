# written by scripts/unasync.py from tests/contract/_async/test_history.py; do not edit
"""The history of a ticket is the same over REST1 and REST2, and it is that ticket's."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest

from rtfacade import (
    RT,
    ForbiddenError,
    HistoryEntry,
    NotFoundError,
    Upload,
)
from rtfacade.testing import RunningRT
from tests.contract._sync.conftest import AsUser
from tests.contract.conftest import is_old
from tests.contract.wire import Wire
from tests.contract.witness import Witness, unique

#: RT 4.4 has neither raw texts nor an overview: both come over REST2.
CONTENTS: tuple[Any, ...] = ("text",) if is_old() else ("text", "raw", False)
SAME = "This transaction appears to have no content"


def over_both(rt: RT, id: int) -> tuple[list[HistoryEntry], list[HistoryEntry]]:
    """The history over REST1, and as a user gets it to whom REST1 is closed."""
    over_rest1 = rt.tickets.history(id).all()
    if is_old():
        pytest.skip("RT 4.4 has no REST2 to compare with")
    setattr(rt.auth, "rest1_closed", True)  # noqa: B010 (an httpx.Auth to mypy)
    over_rest2 = rt.tickets.history(id).all()
    setattr(rt.auth, "rest1_closed", False)  # noqa: B010
    return over_rest1, over_rest2


def test_both_protocols_tell_the_same(rt: RT, wire: Wire, witness: Witness, ticket: int) -> None:
    t = rt.tickets.create(
        "General", "history", content="first\n\n  text\n", requestors=["kunde"],
        custom_fields={"Severity": "Low", "Tags": ["a", "b"]},
        attachments=[Upload("a.txt", b"text\n"), Upload("b.bin", b"\0\xff")],
    )  # fmt: skip
    t.comment("a comment\n")
    t.comment("ü 日本\r\nCRLF\r\n")
    t.reply("files", attachments=[Upload("ü 日本.txt", b"x\n"), Upload("a, (1).bin", b"\0")])
    t.comment("", attachments=[Upload("f.bin", b"\0")])
    t.comment("", attachments=[Upload("only.txt", b"text file", "text/plain")])
    t.reply("Status: resolved\n--\n# x\nid: 7", attachments=[Upload("e", b"")])
    for text in ("  indented\n\n\n", "\n\nleading", SAME, "line\N{LINE SEPARATOR}nel\x85x"):
        t.comment(text)
    witness.post(f"ticket/{t.id}/comment", {})
    t.comment("timed", time_taken=7)
    t.update(status="open", owner="alice", priority=5, subject="neu ü")
    t.update(owner="bob", due=datetime(2030, 1, 1, tzinfo=UTC), queue="Support")
    t.update(cc=["alice"], admin_cc=[unique("x") + "@example.com"])
    t.update(cc=[], queue="General", custom_roles={"Approver": ["alice"]})
    t.update(custom_fields={"Severity": "High", "Tags": ["a", "c"], "Notes": "ä" * 300})
    t.update(custom_fields={"Severity": None, "Notes": "1\n2", "Customer": "K, ö"})
    t.link(depends_on=ticket, refers_to="https://example.com/?a=b&c")
    t.unlink(depends_on=ticket)
    other = rt.tickets.create("General", "to be merged", content="in the other")
    other.merge(into=t.id)
    wire.forget()
    over_rest1, over_rest2 = over_both(rt, t.id)
    # Over REST1 two more requests: a comment has the words that RT has for none.
    assert [line.split("/")[2] for line in wire.lines] == ["1.0"] + ["2.0"] * 5
    assert over_rest1 == over_rest2
    rows = witness.transactions(t.id)
    assert [str(entry.id) for entry in over_rest2] == [row["id"] for row in rows]
    assert [entry.type for entry in over_rest2] == [row["Type"] for row in rows]
    texts = [e.content for e in over_rest1 if e.type in ("Create", "Comment", "Correspond")]
    assert texts == [
        "first\n\n  text\n", "a comment\n", "ü 日本\nCRLF\n", "files", None, None,
        "Status: resolved\n--\n# x\nid: 7", "  indented\n\n\n", "\n\nleading", SAME,
        "line\N{LINE SEPARATOR}nel\x85x", None, "timed", "in the other",
    ]  # fmt: skip
    assert sum(entry.time_taken for entry in over_rest1) == 7
    assert {other.id, t.id} == {entry.ticket_id for entry in over_rest1}
    assert {"ü 日本.txt", "a, (1).bin", "e"} <= {
        part.filename for entry in over_rest1 for part in entry.attachments
    }


def test_html_is_made_plain_and_kept_in_raw(rt: RT, witness: Witness, ticket: int) -> None:
    """How HTML becomes text is a setting of the server, so blanks and marks may differ."""
    html = "<p>Grüße, <b>Welt</b></p><ul><li>eins</li><li>zwei</li></ul>"
    rt.tickets.reply(ticket, html, html=True)
    rt.tickets.reply(ticket, html, html=True, attachments=[Upload("x.html", b"<b>x</b>")])
    over_rest1, over_rest2 = over_both(rt, ticket)
    for entries in (over_rest1, over_rest2):
        for entry in entries[1:3:2]:
            assert entry.content is not None
            assert [word for word in entry.content.split() if word.isalpha()] == [
                "Welt", "eins", "zwei",
            ]  # fmt: skip
    raw = rt.tickets.history(ticket, content="raw").all()
    assert [entry.content for entry in raw if entry.type == "Correspond"] == [html, html]
    assert [entry.id for entry in over_rest1] == [entry.id for entry in raw]


def part(kind: str, body: str, *headers: str) -> bytes:
    """One part of a mail."""
    return "\n".join([f"Content-Type: {kind}", *headers, "", body]).encode()


def several(kind: str, *parts: bytes) -> bytes:
    """A multipart of this kind."""
    mark = f"--{kind}".encode()
    head = f'Content-Type: multipart/{kind}; boundary="{kind}"\n\n'.encode()
    return head + b"".join(mark + b"\n" + one + b"\n" for one in parts) + mark + b"--\n"


def attached(kind: str, name: str, body: str) -> bytes:
    """A file."""
    return part(f"{kind}; name={name}", body, f"Content-Disposition: attachment; filename={name}")


PLAIN, HTML = part("text/plain", "plain"), part("text/html", "<p>html</p>")
PDF = attached("application/pdf", "x.pdf", "PDF")
INNER = part("message/rfc822", "From: x@example.com\nSubject: inner\n\ninner text")
NAMELESS = part("text/plain", "file", "Content-Disposition: attachment")
NAMED = part("text/plain; name=x.txt", "x", "Content-Disposition: inline; filename=x.txt")
SIGNATURE = part("application/pgp-signature; name=s.asc", "XX")
#: What arrives, and the text of it.
MAILS: dict[str, tuple[bytes, str | None]] = {
    "latin-1": (
        b"Content-Type: text/plain; charset=iso-8859-1\n\nGr\xfc\xdfe\r\nzweite Zeile\r\n",
        "Grüße\nzweite Zeile\n",
    ),
    "alternatives": (several("alternative", PLAIN, HTML), "plain"),
    "the first one empty": (several("alternative", part("text/plain", ""), PLAIN), "plain"),
    "nested": (
        several(
            "mixed",
            several("alternative", PLAIN, HTML),
            attached("text/plain", "n.txt", "file"),
            part("image/png", "PNG"),
        ),
        "plain",
    ),
    "forwarded": (several("mixed", PLAIN, INNER), "plain"),
    "forwarded without a word": (INNER, "inner text"),
    "the file first": (several("mixed", attached("text/plain", "f.txt", "file"), PLAIN), "plain"),
    "a nameless file first": (several("mixed", NAMELESS, PLAIN), "plain"),
    "two texts": (several("mixed", PLAIN, part("text/plain", "two")), "plain\ntwo"),
    "an empty text": (several("mixed", part("text/plain", ""), PDF), None),
    "a table": (part("text/csv", "a,b"), None),
    "nothing": (part("text/plain", ""), None),
    "only a file": (PDF, None),
    "a text with a name": (NAMED, "x"),
    "a file that is called untitled": (
        several("mixed", PLAIN, attached("application/pdf", "untitled", "PDF")),
        "plain",
    ),
    "signed": (several("signed", PLAIN, SIGNATURE), "plain"),
}


@pytest.mark.long
def test_mails_are_told_the_same(rt: RT, witness: Witness) -> None:
    for kind, (message, text) in MAILS.items():
        number = witness.mail(unique("mail"), message)
        over_rest1, over_rest2 = over_both(rt, number)
        assert over_rest1 == over_rest2, kind
        assert [e.content for e in over_rest1 if e.type == "Create"] == [text], kind


def test_the_difference_that_remains(rt: RT, ticket: int) -> None:
    """Descriptions come with REST1 alone, and do not count."""
    over_rest1, over_rest2 = over_both(rt, ticket)
    assert over_rest1 == over_rest2
    assert all(entry.description for entry in over_rest1)
    assert all(entry.description is None for entry in over_rest2)


def test_a_customer_sees_the_same_over_rest2(rt: RT, as_user: AsUser, witness: Witness) -> None:
    number = witness.new_ticket(Requestor="kunde", Content="help", ContentType="text/plain")
    rt.tickets.comment(number, "among us")
    rt.tickets.reply(number, "try this", attachments=[Upload("a.pdf", b"PDF")])
    theirs = as_user("kunde").tickets.history(number).all()
    ours = {entry.id: entry for entry in rt.tickets.history(number).all()}
    assert theirs == [ours[entry.id] for entry in theirs]
    assert [e.content for e in theirs if e.content] == ["help", "try this"]
    raw = as_user("kunde").tickets.history(number, content="raw").all()
    assert raw == theirs


def test_types_limit_and_twice(rt: RT, witness: Witness, ticket: int) -> None:
    for number in range(3):
        rt.tickets.comment(ticket, str(number))
        rt.tickets.update(ticket, priority=number + 1)
    for content in ("text", "raw", True, False):
        history = rt.tickets.history(ticket, types=["Comment"], content=content)
        assert [entry.type for entry in history.all()] == ["Comment"] * 3
        assert len([entry for entry in history]) == 3
        first = history.first()
        assert first is not None
        assert first.content == ("0\n" if content else None)
        few = rt.tickets.history(ticket, content=content, limit=2)
        assert [entry.type for entry in few.all()] == ["Create", "Comment"]
    assert rt.tickets.history(ticket, types=["Correspond"]).all() == []
    assert rt.tickets.history(ticket, types=["Correspond"]).first() is None


def test_a_missing_ticket(rt: RT, as_user: AsUser) -> None:
    # To customers, RT 4.4 shows no ticket over REST, be it there or not.
    customers = [] if is_old() else [as_user("kunde")]
    for client in (rt, as_user("alice"), *customers):
        for content in CONTENTS:
            with pytest.raises(NotFoundError):
                client.tickets.history(987654, content=content).all()


@pytest.mark.covering(1)
@pytest.mark.parametrize("user", ["limited", "norights", "kunde"])
def test_a_forbidden_ticket(as_user: AsUser, ticket: int, user: str) -> None:
    client = as_user(user)
    for content in CONTENTS:
        with pytest.raises(ForbiddenError):
            client.tickets.history(ticket, content=content).all()


HIDE = """
    $RT::Handle->SimpleQuery(
        "UPDATE Transactions SET Type = 'Comment' WHERE ObjectType = 'RT::Ticket' AND ObjectId = %d"
    );
"""


def test_a_ticket_without_a_visible_transaction(
    seeded_rt: RunningRT, rt: RT, as_user: AsUser, witness: Witness
) -> None:
    """RT's REST1 stumbles over it; it is not an error to have no history."""
    number = witness.new_ticket(Requestor=["kunde", "norights"])
    seeded_rt.perl(HIDE % number)
    for name in ("norights", "kunde"):
        for content in ("text", "raw", False):
            assert as_user(name).tickets.history(number, content=content).all() == []
    assert {entry.type for entry in rt.tickets.history(number).all()} == {"Comment"}


def test_a_merged_ticket_answers_with_the_history_of_the_other(
    rt: RT, witness: Witness, ticket: int
) -> None:
    other = witness.new_ticket(Content="of the other", ContentType="text/plain")
    rt.tickets.merge(other, into=ticket)
    over_rest1, over_rest2 = over_both(rt, other)
    assert over_rest1 == over_rest2
    assert over_rest1 == rt.tickets.history(ticket).all()
    assert "of the other" in [entry.content for entry in over_rest1]


LONG = """
    my $ticket = RT::Ticket->new(RT->SystemUser);
    $ticket->Load(%d);
    $RT::Handle->BeginTransaction;
    for my $number (1 .. %d) {
        my $message = MIME::Entity->build(Type => 'text/plain', Data => ["text $number"]);
        my $entry = RT::Transaction->new(RT->SystemUser);
        my ($ok, $said) = $entry->Create(
            ObjectType => 'RT::Ticket', ObjectId => $ticket->id, Type => 'Comment',
            MIMEObj => $message, ActivateScrips => 0, CommitScrips => 0,
        );
        die $said unless $ok;
    }
    $RT::Handle->Commit;
"""


@pytest.mark.slow
def test_more_than_one_page(
    seeded_rt: RunningRT, rt: RT, wire: Wire, witness: Witness, ticket: int
) -> None:
    """105 transactions, each with an attachment."""
    seeded_rt.perl(LONG % (ticket, 105))
    texts = [f"text {number}" for number in range(1, 106)]
    over_rest1, over_rest2 = over_both(rt, ticket)
    assert over_rest1 == over_rest2
    assert [entry.content for entry in over_rest1[1:]] == texts
    assert len(wire.lines) == 1 + 2 + 2 + 2
    limited = rt.tickets.history(ticket, limit=3).all()
    assert limited == over_rest1[:3]
    parts = rt.tickets.attachments(ticket).all()
    assert len(parts) == 105
    assert [part.transaction_id for part in parts] == [entry.id for entry in over_rest1[1:]]
    assert [part.id for part in parts] == sorted({part.id for part in parts})
    assert rt.tickets.attachments(ticket).total() == 105
    rt.tickets.comment(ticket, "at the end", attachments=[Upload("last.bin", b"\0")])
    last = [part for part in rt.tickets.attachments(ticket)][-1]
    assert last.filename == "last.bin"


Wrong = Callable[[RT], object]
WRONG: list[Wrong] = [
    lambda rt: rt.tickets.history(0),
    lambda rt: rt.tickets.history(1, content="html"),  # type: ignore[arg-type]
    lambda rt: rt.tickets.history(1, types="Comment"),
    lambda rt: rt.tickets.history(1, limit=-1),
]


@pytest.mark.parametrize("wrong", WRONG)
def test_what_is_wrong_in_itself_is_not_sent(rt: RT, wire: Wire, wrong: Wrong) -> None:
    with pytest.raises((ValueError, TypeError)):
        wrong(rt)
    assert wire.requests == []
