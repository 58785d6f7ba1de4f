"""The pure part of the typed REST1: reading searches, answers and forms, and writing forms."""

from datetime import UTC, datetime
from typing import Any

import pytest

from rtfacade import _rest1
from rtfacade._rest1 import answers, names, to_forms
from rtfacade._rest1.search import SearchForms, SearchIds, SearchLines
from rtfacade.errors import (
    BadRequestError,
    ConflictError,
    NotAppliedError,
    NotFoundError,
    ProtocolError,
    ServerError,
)
from rtfacade.records.rest1 import Rest1CustomField, Rest1Line, Rest1Ticket, Rest1User

FORMS = b"id: ticket/1\nSubject: one\n\n--\n\nid: ticket/2\nSubject: two\n\n\n"
LINES = "3: dr\xe4i: x\n12: \n7: No matching results.\n\n\n".encode()
IDS = b"ticket/3\nticket/12\n\n\n"
NOTHING = b"No matching results.\n\n\n"
COMPLAINT = b"Invalid query specification: Name =\n\n"


def read(reader: Any, data: bytes, size: int) -> list[Any]:
    """Feed in pieces of one size."""
    rows = []
    for start in range(0, len(data), size):
        rows += reader.feed(data[start : start + size])
    return [*rows, *reader.close()]


@pytest.mark.parametrize("size", [1, 2, 3, 7, 1000])
def test_searches_are_read_in_any_pieces(size: int) -> None:
    forms = read(SearchForms(), FORMS, size)
    assert [form["Subject"] for form in forms] == ["one", "two"]
    assert read(SearchLines(), LINES, size) == [
        Rest1Line(3, "dräi: x"),
        Rest1Line(12, ""),
        Rest1Line(7, "No matching results."),
    ]
    assert read(SearchIds(), IDS, size) == [3, 12]


@pytest.mark.parametrize("size", [1, 5, 1000])
def test_nothing_found(size: int) -> None:
    for reader in (SearchForms(), SearchLines()):
        assert read(reader, NOTHING, size) == []
    assert read(SearchIds(), b"\n\n", size) == []
    for kind in (SearchForms, SearchLines, SearchIds):
        with pytest.raises(BadRequestError, match="Invalid query"):
            read(kind(), COMPLAINT, size)


def test_a_search_that_is_cut_is_an_error() -> None:
    with pytest.raises(ProtocolError):
        read(SearchForms(), FORMS[:-1], 1000)
    with pytest.raises(BadRequestError):
        read(SearchIds(), IDS[:-7], 1000)


def test_a_subject_of_two_lines_stays_one_line() -> None:
    assert read(SearchLines(), b"3: one\ntwo\n4: x\n\n\n", 4) == [
        Rest1Line(3, "one\ntwo"),
        Rest1Line(4, "x"),
    ]


def test_creation_is_proved_by_one_line() -> None:
    assert answers.created(["Ticket 5 created."], "ticket") == 5
    assert answers.created(["Ticket 5 created.", "Ticket 5 updated."], "ticket") == 5
    with pytest.raises(NotAppliedError, match="no ticket") as nothing:
        answers.created(["Could not create ticket.", "Queue not set"], "ticket")
    assert nothing.value.record is None
    with pytest.raises(NotAppliedError, match="Invalid") as partly:
        answers.created(["Invalid custom field name (x)", "Ticket 5 created."], "ticket")
    assert (partly.value.record, partly.value.missing) == (5, ("Invalid custom field name (x)",))


def test_a_409_may_be_half_done() -> None:
    half = answers.partly(ConflictError(409, ["owner: no", "Ticket 5 updated."]))
    assert isinstance(half, NotAppliedError)
    assert (half.missing, half.record) == (("owner: no",), 5)
    nothing = ConflictError(409, ["owner: no"])
    assert answers.partly(nothing) is nothing


def test_an_edit_must_say_that_it_was_done() -> None:
    assert answers.checked_edit([]) == ()
    assert answers.checked_edit(["User 5 updated."]) == ("User 5 updated.",)
    with pytest.raises(NotFoundError):
        answers.checked_edit(["No user named x exists."])


def test_answers_without_a_first_line() -> None:
    died = answers.without_envelope("x", b"Can't call\n\nStack:\n  [/a/Forms/queue/ns:58]\n")
    assert isinstance(died, answers.AccidentError)
    assert "Forms/queue/ns" in died.stack
    assert "Stack" not in str(died)
    assert "nothing at all" in str(answers.without_envelope("x", b""))
    other = answers.without_envelope("x", b"hello")
    assert not isinstance(other, answers.AccidentError)


def test_the_mail_gateway() -> None:
    answers.check_gateway("ok\nTicket: 5\n", "General")
    with pytest.raises(NotAppliedError, match="why"):
        answers.check_gateway("not ok - why\n", "General")
    with pytest.raises(ServerError, match="later"):
        answers.check_gateway("temporary failure - later\n", "General")
    with pytest.raises(ProtocolError):
        answers.check_gateway("<html>", "General")


def form(*fields: tuple[str, str]) -> _rest1.Form:
    return _rest1.Form((), (("id", "queue/1"), *fields))


def test_definitions_of_custom_fields() -> None:
    plain = form(("Tags ()", "MultiValueFreeform"), ("a", "b (c): SingleValueSelect Mandatory x"))
    assert not answers.is_ambiguous(plain)
    assert answers.definitions(plain, None) == (
        Rest1CustomField("Tags", "", "Freeform", single=False),
        Rest1CustomField("a: b", "c", "Select", single=True, pattern="Mandatory x"),
    )
    odd = form(("Size (cm) (how (big))", "SingleValueFreeform"))
    assert answers.is_ambiguous(odd)
    assert answers.definitions(odd, form(("Size (cm)", ""))) == (
        Rest1CustomField("Size (cm)", "how (big)", "Freeform", single=True),
    )
    with pytest.raises(ProtocolError):
        answers.definitions(form(("Tags", "x")), None)
    with pytest.raises(ProtocolError, match="1 custom fields, and 2 by their names"):
        answers.definitions(odd, form(("Size (cm)", ""), ("Size", "")))


@pytest.mark.parametrize(
    ("kind", "name", "path"),
    [
        ("user", 12, "user/12"),
        ("user", "alice", "user/alice"),
        ("user", "a b@c?#%", "user/a%20b%40c%3F%23%25"),
        ("queue", "Söhne & Co", "queue/S%C3%B6hne%20%26%20Co"),
        ("user", "12", None),
        ("user", "../queue/1", None),
        ("user", "a,b", None),
        ("user", "new", None),
        ("group", "CC", None),
        ("group", "RT::CustomRole-1", None),
        ("queue", "cc", "queue/cc"),
    ],
)
def test_paths_of_names(kind: str, name: str | int, path: str | None) -> None:
    assert names.path_of(kind, name) == path


@pytest.mark.parametrize("name", ["", " ", 0, -1, True, None])
def test_what_is_no_name(name: Any) -> None:
    with pytest.raises((TypeError, ValueError)):
        names.path_of("user", name)


def test_a_name_is_found_exactly_or_not_at_all() -> None:
    text = "3: ALICE\n4: alice\n\n\n"
    assert names.find_id("alice", text) == 4
    assert names.find_id("Alice", text) is None
    assert names.find_id("bob", "5: Bob\n\n\n") == 5
    assert names.find_id("bob", "No matching results.\n\n\n") is None
    assert names.query_for('a"\\ b') == 'Name = "a\\"\\\\ b"'


TAKES: dict[str, bool] = {"One": True, "Many": False}


@pytest.mark.parametrize(
    ("given", "written"),
    [
        ({"One": "a, b"}, "a, b"),
        ({"One": ["a, b"]}, "a, b"),
        ({"Many": "a, b"}, '"a, b"'),
        ({"Many": ["a", 'b"']}, '"a","b\\""'),
        ({"Many": ["plain"]}, "plain"),
        ({"Unknown": "a, b"}, "a, b"),
        ({"Unknown": ["a, b"]}, '"a, b"'),
        ({12: 7}, "7"),
        ({"One": None}, ""),
        ({"Many": []}, ""),
    ],
)
def test_custom_fields_are_written_as_the_field_takes_them(given: Any, written: str) -> None:
    (value,) = to_forms.custom_fields(given, TAKES.get).values()
    assert value == written


def test_custom_fields_that_cannot_be() -> None:
    with pytest.raises(ValueError, match="takes one value"):
        to_forms.custom_fields({"One": ["a", "b"]}, TAKES.get)
    with pytest.raises(ValueError, match="for an id"):
        to_forms.custom_fields({"12": "a"}, TAKES.get)
    for wrong in ([("a", "b")], {True: "x"}, {None: "x"}):
        with pytest.raises(TypeError):
            to_forms.custom_fields(wrong, TAKES.get)


@pytest.mark.parametrize(
    ("values", "asks"),
    [
        ({"a": "plain text"}, False),
        ({"a": ["x"]}, False),
        ({"a": "x,y"}, True),
        ({"a": " x"}, True),
        ({"a": "x\ny"}, True),
        ({"a": ["x", "y"]}, True),
        ({"12": "x,y"}, False),
        ({}, False),
    ],
)
def test_what_a_field_takes_is_asked_where_it_matters(values: Any, asks: bool) -> None:
    assert to_forms.needs_kinds(values) is asks


def test_dates_are_naive() -> None:
    naive = datetime.fromisoformat("2030-01-02T03:04:05.9")
    assert to_forms.columns(to_forms.TICKET, {"due": naive}) == {"Due": "2030-01-02 03:04:05"}
    assert to_forms.columns(to_forms.TICKET, {"due": None}) == {"Due": ""}
    with pytest.raises(ValueError, match="naive"):
        to_forms.columns(to_forms.TICKET, {"due": naive.replace(tzinfo=UTC)})
    with pytest.raises(TypeError):
        to_forms.columns(to_forms.TICKET, {"due": "tomorrow"})


def test_a_password_is_not_shown() -> None:
    for wrong in ("", "***", "geheim\nx", 5):
        with pytest.raises(ValueError, match="password") as caught:
            to_forms.columns(to_forms.USER, {"password": wrong})
        assert "geheim" not in str(caught.value)


def test_a_ticket_with_what_was_asked_for() -> None:
    read_form = _rest1.Form(
        (),
        (
            ("id", "ticket/5"),
            ("TimeWorked", "-15 minutes"),
            ("CF.{One}", "a,b"),
            ("CF.{Many}", "a,'b, c'"),
            ("CF.{Unknown}", "a,b"),
            ("", ""),
        ),
    )
    ticket = Rest1Ticket.of_ticket(read_form, TAKES.get, complete=False)
    assert (ticket.id, ticket.time_worked) == (5, -15)
    assert ticket.custom_fields == {"One": ("a,b",), "Many": ("a", "b, c"), "Unknown": ("a,b",)}
    assert "" not in ticket.raw
    assert repr(ticket) == "Rest1Ticket(id=5)"
    with pytest.raises(AttributeError, match="Subject"):
        ticket.subject  # noqa: B018
    assert ticket == Rest1Ticket.of_ticket(read_form, TAKES.get, complete=False)
    assert len({ticket, ticket}) == 1


def test_custom_fields_of_others_are_lists() -> None:
    user = Rest1User.of_form(
        _rest1.Form((), (("id", "user/5"), ("CF-Büro", "a, b"), ("CF-None", "")))
    )
    assert user.custom_fields == {"Büro": ("a", "b"), "None": ()}


@pytest.mark.parametrize("value", ["", "ticket", "ticket/", "ticket/x", "ticket/²"])
def test_what_is_no_id(value: str) -> None:
    ticket = Rest1Ticket.of_ticket(_rest1.Form((), (("id", value),)), TAKES.get)
    with pytest.raises(ProtocolError):
        ticket.id  # noqa: B018


def test_an_answer_about_an_owner() -> None:
    """An answer may be to another request: the new owner is in it, or it is not believed."""
    stolen = ["Owner forcibly changed from alice to sso.bob"]
    assert answers.names_owner(stolen, "sso.bob", "bob")
    assert not answers.names_owner(stolen, "carol", "bob")
    assert not answers.names_owner(stolen, answers.NOBODY, "bob")
    # Whoever gives a ticket up leaves it to Nobody: an answer that names somebody is to a steal.
    assert not answers.names_owner(stolen, "sso.bob", answers.NOBODY)
