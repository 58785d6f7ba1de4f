# written by scripts/unasync.py from tests/contract/_async/test_rest1_tickets.py; do not edit
"""REST1's tickets on a real RT: what is written arrives, and what is read is what is there."""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from rtfacade import (
    RT,
    ConflictError,
    Message,
    NotAppliedError,
    NotFoundError,
    Upload,
)
from rtfacade.records.rest1 import Rest1Ticket
from rtfacade.testing import RunningRT
from tests.contract import rest1_site
from tests.contract._sync.conftest import AsUser
from tests.contract.rest1_site import PAIRS, SIZE, Site
from tests.contract.wire import Wire
from tests.contract.witness import Witness, unique

# Naive, as REST1's own.
NEW_YEAR = datetime.fromisoformat("2030-01-01T00:00:00")
NOON = datetime.fromisoformat("2030-05-06T12:01:02")
HOSTILE = [
    "a", "b, c", "it's", '"quoted"', "'x", "back\\slash\\", "q{x, y}", "日本", "x: y", "CF.{A}: b",
]  # fmt: skip

#: Texts that a naive form would break at, or a naive reader would change.
TEXTS = [
    "plain",
    "first\n  indented\n    more\nback",
    "         nine blanks\n         again\nnone",
    "  starts indented\nand goes on",
    "--",
    "above\n\n--\n\nSubject: forged\nStatus: resolved",
    "# Ticket 1 created.\nRT/5.0.3 200 Ok\n\nid: ticket/1",
    "Ü ß € 漢字 \U0001f600 \u00a0 \u2028 \u2029 \x85 \x0b \x0c end",
    "tail\n",
    "tail\n\n\n",
    "\ttabs\n\t\tand more",
]


@pytest.fixture(scope="module")
def site(seeded_rt: RunningRT) -> Site:
    return rest1_site.make(seeded_rt)


def test_show_is_typed(rt: RT, wire: Wire, witness: Witness) -> None:
    requestor = unique("r") + "@example.com"
    number = witness.new_ticket(
        "zu lesen: „ä“",
        Owner="alice",
        Requestor=[requestor, "bob"],
        Cc=["c@example.com"],
        Priority=7,
        TimeWorked=90,
        CustomFields={"Severity": "High", "Tags": ["a", "b"]},
    )
    ticket = rt.rest1.ticket.show(number)
    assert isinstance(ticket, Rest1Ticket)
    assert (ticket.id, ticket.queue, ticket.owner, ticket.creator) == (
        number, "General", "alice", "root",
    )  # fmt: skip
    assert (ticket.subject, ticket.status, ticket.priority) == ("zu lesen: „ä“", "new", 7)
    assert set(ticket.requestors) == {requestor, "bob@example.com"}
    assert (ticket.cc, ticket.admin_cc) == (("c@example.com",), ())
    assert (ticket.time_worked, ticket.time_left, ticket.time_estimated) == (90, 0, 0)
    assert ticket.custom_fields["Severity"] == ("High",)
    assert ticket.custom_fields["Tags"] == ("a", "b")
    assert ticket.custom_fields["Notes"] == ()
    assert ticket.sla == ""
    assert ticket.raw["TimeWorked"] == "90 minutes"
    # One for the ticket, one because "a,b" may be one value or two.
    assert wire.lines == [
        "GET /REST/1.0/ticket/show",
        "GET /REST/1.0/queue/General/ticketcustomfields",
    ]
    wire.forget()
    rt.rest1.ticket.show(number)
    assert wire.lines == ["GET /REST/1.0/ticket/show"]


def test_dates_are_the_users_own_words(as_user: AsUser, witness: Witness) -> None:
    number = witness.new_ticket(Due="2030-05-06 12:00:00")
    english = as_user("alice").rest1.ticket.show(number)
    german = as_user("gerda").rest1.ticket.show(number)
    assert english.started == "Not set"
    assert german.started != english.started
    assert german.due != english.due
    assert "2030" in german.due


def test_several_tickets_keep_our_order(rt: RT, wire: Wire, witness: Witness) -> None:
    first, second, third = witness.new_tickets(3)
    numbers = [third, first, second, first]
    tickets = rt.rest1.ticket.show(numbers, fields=["Subject"])
    assert [ticket.id for ticket in tickets] == numbers
    assert wire.lines == ["GET /REST/1.0/ticket/show"]
    assert rt.rest1.ticket.show([]) == []
    with pytest.raises(AttributeError, match="Status"):
        tickets[0].status  # noqa: B018


def test_each_missing_ticket_is_named(rt: RT, ticket: int) -> None:
    with pytest.raises(NotFoundError) as caught:
        rt.rest1.ticket.show([ticket, 99_999_901, 99_999_902])
    assert [word in str(caught.value) for word in ("99999901", "99999902")] == [True, True]
    with pytest.raises(NotFoundError):
        rt.rest1.ticket.show(99_999_901)


@pytest.mark.slow
def test_hundreds_of_tickets_take_one_request(rt: RT, wire: Wire, witness: Witness) -> None:
    numbers = witness.new_tickets(20) * 30
    tickets = rt.rest1.ticket.show(numbers, fields=["Subject"])
    assert [ticket.id for ticket in tickets] == numbers
    assert wire.lines == ["POST /REST/1.0/ticket/show"]


def test_a_subject_that_sounds_like_an_error_is_none(rt: RT) -> None:
    for subject in ("Ticket 1 does not exist.", "# Ticket 1 does not exist.", "401 Credentials"):
        number = rt.rest1.ticket.create("General", subject)
        assert (rt.rest1.ticket.show(number)).subject == subject


def test_create_with_everything(rt: RT, wire: Wire, witness: Witness) -> None:
    requestor, copy = unique("r") + "@example.com", unique("c") + "@example.com"
    number = rt.rest1.ticket.create(
        "Ops & Söhne", "Überall “alles” 漢字", content="<p>Grüße</p>", html=True,
        requestors=[requestor, "bob"], cc=[copy], admin_cc=["alice"], owner="alice",
        status="open", priority=50, initial_priority=10, final_priority=90,
        time_worked=timedelta(hours=1), time_left=30, time_estimated=90,
        starts=NEW_YEAR, due=NOON,
        custom_fields={"Severity": "High", "Tags": HOSTILE, "Customer": "O'Brien, \"Ltd\"",
                       "Notes": "one\n  two\n\n--\nthree"},
        attachments=[Upload("ü, v.bin", bytes(range(256))), Upload("empty.txt", b"")],
    )  # fmt: skip
    assert wire.lines == [
        "GET /REST/2.0/customfields",  # is one of them a date?
        "GET /REST/1.0/search/queue",
        "GET /REST/1.0/queue/4/ticketcustomfields",
        "POST /REST/1.0/ticket/new",
        f"GET /REST/2.0/ticket/{number}",  # is it this ticket?
        "GET /REST/1.0/ticket/show",  # RT drops an owner without a word
    ]
    stored = witness.ticket(number)
    assert (stored["Subject"], stored["Status"]) == ("Überall “alles” 漢字", "open")
    assert (stored["Priority"], stored["InitialPriority"], stored["FinalPriority"]) == (
        "50", "10", "90",
    )  # fmt: skip
    assert (stored["TimeWorked"], stored["TimeLeft"], stored["TimeEstimated"]) == ("60", "30", "90")
    assert stored["Starts"] == "2030-01-01T00:00:00Z"
    assert stored["Due"] == "2030-05-06T12:01:02Z"
    assert witness.people(number, "Requestor") == {requestor, "bob"}
    assert witness.people(number, "Cc") == {copy}
    assert witness.people(number, "AdminCc") == {"alice"}
    assert witness.people(number, "Owner") == {"alice"}
    fields = witness.custom_fields(number)
    assert fields["Severity"] == ["High"]
    assert sorted(fields["Tags"]) == sorted(HOSTILE)
    assert fields["Customer"] == ['O\'Brien, "Ltd"']
    assert fields["Notes"] == ["one\n  two\n\n--\nthree"]
    assert witness.files(number) == {"ü_ v.bin": bytes(range(256)), "empty.txt": b""}
    assert witness.texts(number, "Create") == ["<p>Grüße</p>"]


def test_dates_are_of_the_users_zone(as_user: AsUser, witness: Witness) -> None:
    witness.put("user/bob", {"Timezone": "Asia/Tokyo"})
    try:
        bob = as_user("bob").rest1
        number = bob.ticket.create("General", "zones", due=NOON)
        assert witness.ticket(number)["Due"] == "2030-05-06T03:01:02Z"
        assert "12:01:02" in (bob.ticket.show(number)).due
        bob.ticket.edit(number, starts=NOON, due=None)
        assert witness.ticket(number)["Starts"] == "2030-05-06T03:01:02Z"
        assert witness.ticket(number)["Due"] == "1970-01-01T00:00:00Z"
        # An offset does not help: RT applies it besides the user's own.
        bob.request(f"ticket/{number}/edit", "Due: 2030-05-06 12:00:00 +0000\n")
        assert witness.ticket(number)["Due"] == "2030-05-06T03:00:00Z"
        with pytest.raises(ValueError, match="naive"):
            bob.ticket.edit(number, due=datetime(2030, 5, 6, tzinfo=UTC))
    finally:
        witness.put("user/bob", {"Timezone": ""})


def test_what_was_not_created(rt: RT) -> None:
    with pytest.raises(NotFoundError, match="No such queue"):
        rt.rest1.ticket.create("No such queue", "x")
    with pytest.raises(NotAppliedError, match="no ticket was created") as refused:
        rt.rest1.ticket.create("General", "x", status="nosuch")
    assert refused.value.record is None
    assert refused.value.messages


def test_created_with_complaints_says_which_ticket(rt: RT, witness: Witness) -> None:
    with pytest.raises(NotAppliedError, match="No such field") as partly:
        rt.rest1.ticket.create("General", "half", custom_fields={"No such field": "x"})
    assert isinstance(partly.value.record, int)
    assert witness.ticket(partly.value.record)["Subject"] == "half"


@pytest.mark.parametrize("text", ["2026-02-31", "soon"])
def test_text_that_is_no_time_for_a_field_of_dates(
    rt: RT, wire: Wire, ticket: int, witness: Witness, text: str
) -> None:
    """RT would store another day, or clear the field, and say yes."""
    for name in ("Deadline", "Seen at"):
        with pytest.raises(ValueError, match=f"'{name}' takes a date, and '{text}' is none"):
            rt.rest1.ticket.create("General", "x", custom_fields={name: text})
        with pytest.raises(ValueError, match=f"'{name}' takes a date, and '{text}' is none"):
            rt.rest1.ticket.edit(ticket, custom_fields={name: text})
    assert not [line for line in wire.lines if not line.startswith("GET ")]
    rt.rest1.ticket.edit(ticket, custom_fields={"Customer": text, "Deadline": "tomorrow"})
    assert witness.custom_fields(ticket)["Customer"] == [text]
    assert witness.custom_fields(ticket)["Deadline"] != []


@pytest.mark.parametrize("fields", [{"told": None}, {"type": "reminder"}, {"nonsense": 1}])
def test_create_refuses_what_rest1_does_not_have(
    rt: RT, wire: Wire, fields: dict[str, Any]
) -> None:
    with pytest.raises(TypeError):
        rt.rest1.ticket.create("General", "x", **fields)
    assert wire.lines == []


def test_edit(rt: RT, wire: Wire, witness: Witness, ticket: int) -> None:
    messages = rt.rest1.ticket.edit(
        ticket, subject="neu: “ä”", status="open", owner="bob", priority=3, queue="Support",
        requestors=["a@example.com", "bob@example.com"], cc=[], time_worked=5,
        started=NEW_YEAR, custom_fields={"Severity": "Low"},
    )  # fmt: skip
    assert len(messages) == 1
    checked = "GET /REST/2.0/customfields"  # a Date would be cleared by such a text
    assert wire.lines == [checked, f"POST /REST/1.0/ticket/{ticket}/edit"]
    stored = witness.ticket(ticket)
    assert (stored["Subject"], stored["Status"], stored["Priority"]) == ("neu: “ä”", "open", "3")
    assert (rt.rest1.ticket.show(ticket)).queue == "Support"
    assert stored["Started"] == "2030-01-01T00:00:00Z"
    assert witness.people(ticket, "Owner") == {"bob"}
    assert witness.people(ticket, "Requestor") == {"a@example.com", "bob"}
    assert witness.custom_fields(ticket)["Severity"] == ["Low"]


def test_an_edit_that_changes_nothing_says_nothing(rt: RT, ticket: int) -> None:
    assert rt.rest1.ticket.edit(ticket, subject="same")
    assert rt.rest1.ticket.edit(ticket, subject="same") == ()
    # The empty answer does not spoil the connection.
    assert (rt.rest1.ticket.show(ticket)).subject == "same"


def test_an_edit_that_is_half_done(rt: RT, witness: Witness, ticket: int) -> None:
    with pytest.raises(NotAppliedError, match="owner") as caught:
        rt.rest1.ticket.edit(ticket, subject="done", owner="nobody-of-that-name")
    assert caught.value.record == ticket
    assert len(caught.value.missing) == 1
    assert witness.ticket(ticket)["Subject"] == "done"
    with pytest.raises(ConflictError, match="owner"):
        rt.rest1.ticket.edit(ticket, owner="nobody-of-that-name")
    with pytest.raises(NotFoundError):
        rt.rest1.ticket.edit(99_999_999, subject="x")


CUSTOM: list[tuple[Mapping[str, Any], str, list[str]]] = [
    ({"Tags": HOSTILE}, "Tags", HOSTILE),
    ({"Tags": "one, value"}, "Tags", ["one, value"]),
    ({"Tags": '"'}, "Tags", ['"']),
    ({"Tags": ["only"]}, "Tags", ["only"]),
    ({"Tags": " outer "}, "Tags", [" outer "]),
    ({"Customer": 'O\'Brien, "Ltd" \\'}, "Customer", ['O\'Brien, "Ltd" \\']),
    ({"Customer": ["a,b"]}, "Customer", ["a,b"]),
    ({"Customer": "'a','b'"}, "Customer", ["'a','b'"]),
    ({"Components": ["Büro & Co", "Web"]}, "Components", ["Büro & Co", "Web"]),
    ({"customer": "case"}, "Customer", ["case"]),
]


@pytest.mark.covering(4)
@pytest.mark.parametrize(("given", "field", "held"), CUSTOM)
def test_custom_fields_go_there_and_back(
    rt: RT,
    witness: Witness,
    ticket: int,
    given: dict[str | int, Any],
    field: str,
    held: list[str],
) -> None:
    rt.rest1.ticket.edit(ticket, custom_fields=given)
    assert sorted(witness.custom_fields(ticket)[field]) == sorted(held)
    values = (rt.rest1.ticket.show(ticket)).custom_fields[field]
    # Quotes that stand alone are the one thing that REST1 does not print unambiguously.
    if "'x" not in held:
        assert sorted(values) == sorted(held)
    rt.rest1.ticket.edit(ticket, custom_fields={field: []})
    assert witness.custom_fields(ticket)[field] == []
    assert (rt.rest1.ticket.show(ticket)).custom_fields[field] == ()


def test_several_values_for_a_field_with_one_are_refused(
    rt: RT, witness: Witness, ticket: int
) -> None:
    with pytest.raises(ValueError, match="Customer takes one value"):
        rt.rest1.ticket.edit(ticket, custom_fields={"Customer": ["a", "b"]})
    assert witness.custom_fields(ticket)["Customer"] == []


def test_odd_names_of_custom_fields(rt: RT, site: Site, witness: Witness) -> None:
    number = rt.rest1.ticket.create(
        site.queue_name, "odd names", custom_fields={SIZE: "12,5", PAIRS: ["x: y", "z, ü"]}
    )
    assert witness.custom_fields(number) | {SIZE: ["12,5"], PAIRS: ["x: y", "z, ü"]} == (
        witness.custom_fields(number)
    )
    ticket = rt.rest1.ticket.show(number)
    assert (ticket.queue, ticket.custom_fields[SIZE]) == (site.queue_name, ("12,5",))
    assert ticket.custom_fields[PAIRS] == ("x: y", "z, ü")
    picked = rt.rest1.ticket.show(number, fields=[f"CF.{{{SIZE}}}", f"CF-{PAIRS.upper()}"])
    assert picked.custom_fields == {SIZE: ("12,5",), PAIRS: ("x: y", "z, ü")}


def test_custom_fields_by_id(rt: RT, site: Site, witness: Witness) -> None:
    number = rt.rest1.ticket.create(
        site.queue, "ids", custom_fields={site.size: "7", site.pairs: ["a", "b"]}
    )
    assert witness.custom_fields(number)[SIZE] == ["7"]
    rt.rest1.ticket.edit(number, custom_fields={site.size: "8"})
    assert witness.custom_fields(number)[SIZE] == ["8"]
    with pytest.raises(ValueError, match="for an id"):
        rt.rest1.ticket.edit(number, custom_fields={str(site.size): "9"})


def test_who_may_not_see_what_a_field_takes(as_user: AsUser, witness: Witness) -> None:
    number = witness.new_ticket(
        Queue="Support", CustomFields={"Tags": ["a", "b"], "Customer": "c,d"}
    )
    limited = as_user("limited").rest1
    ticket = limited.ticket.show(number)
    assert ticket.custom_fields["Customer"] == ("c,d",)
    # RT does not tell this user that Tags takes several, so nothing is split.
    assert ticket.custom_fields["Tags"] == ("a,b",)
    limited.ticket.edit(number, custom_fields={"Tags": ["x, y", "z"], "Customer": "e, f"})
    assert sorted(witness.custom_fields(number)["Tags"]) == ["x, y", "z"]
    assert witness.custom_fields(number)["Customer"] == ["e, f"]


@pytest.mark.covering(5)
@pytest.mark.parametrize("text", TEXTS)
def test_texts_are_exact(rt: RT, witness: Witness, ticket: int, text: str) -> None:
    rt.rest1.ticket.comment(ticket, text)
    assert witness.texts(ticket) == [text]
    (entry,) = [e for e in rt.rest1.ticket.history(ticket, format="l", type="Comment")]
    assert entry.content == text
    assert rt.rest1.ticket.history_entry(ticket, entry.id) == entry
    (part,) = rt.rest1.ticket.attachments(ticket)
    assert (rt.rest1.ticket.attachment(ticket, part.id)).content == text
    assert rt.rest1.ticket.attachment_content(ticket, part.id) == text.encode()


def test_a_text_that_is_just_0_gets_a_line_end(rt: RT, witness: Witness) -> None:
    number = rt.rest1.ticket.create("General", "0", content="0")
    rt.rest1.ticket.comment(number, "0")
    assert witness.ticket(number)["Subject"] == "0"
    assert witness.texts(number, "Create", "Comment") == ["0\n", "0\n"]


def test_a_comment_with_everything(rt: RT, wire: Wire, witness: Witness, ticket: int) -> None:
    c, d = unique("c") + "@example.com", unique("d") + "@example.com"
    written = rt.rest1.ticket.correspond(
        ticket, "<b>für euch</b>", html=True, cc=[c], bcc=[d], time_taken=timedelta(minutes=4),
        status="open", attachments=[Upload("a.txt", b"", "text/plain"), Upload("ü.bin", b"\xff\0")],
    )  # fmt: skip
    assert isinstance(written, Message)
    assert written.ticket_id == ticket
    assert wire.lines == [
        f"POST /REST/1.0/ticket/{ticket}/comment",
        f"GET /REST/2.0/ticket/{ticket}/history",
        "GET /REST/1.0/ticket/show",
    ]
    assert witness.texts(ticket, "Correspond") == ["<b>für euch</b>"]
    assert witness.files(ticket) == {"a.txt": b"", "ü.bin": b"\xff\0"}
    assert witness.ticket(ticket)["TimeWorked"] == "4"
    assert witness.ticket(ticket)["Status"] == "open"
    assert witness.people(ticket, "Cc") == set()
    assert len(witness.mails(lambda mail: c in str(mail["Cc"]))) == 1
    assert len(witness.mails(lambda mail: d in str(mail["Bcc"]))) == 1


def test_a_status_that_is_not_set(rt: RT, witness: Witness, ticket: int) -> None:
    with pytest.raises(NotAppliedError, match="status: nonsense") as caught:
        rt.rest1.ticket.comment(ticket, "said", status="nonsense")
    assert isinstance(caught.value.record, Message)
    assert witness.texts(ticket) == ["said"]


def test_messages_that_cannot_be(rt: RT, wire: Wire, ticket: int) -> None:
    with pytest.raises(ValueError, match="text or an attachment"):
        rt.rest1.ticket.comment(ticket, "")
    with pytest.raises(TypeError, match="subject"):
        rt.rest1.ticket.comment(ticket, "x", subject="no")  # type: ignore[call-arg]
    assert wire.lines == []
    with pytest.raises(NotFoundError):
        rt.rest1.ticket.comment(99_999_999, "x")
