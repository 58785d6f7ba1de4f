# written by scripts/unasync.py from tests/contract/_async/test_update.py; do not edit
"""Changing tickets: done is done, and what RT refused with status 200 is an error."""

from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any

import pytest

from rtfacade import (
    RT,
    ConflictError,
    ForbiddenError,
    NotAppliedError,
    NotFoundError,
)
from tests.contract._sync.conftest import AsUser
from tests.contract.wire import Wire
from tests.contract.witness import Witness, unique

HAWAII = timezone(timedelta(hours=-10))
NOON = datetime(2030, 5, 6, 12, 0, 0, tzinfo=HAWAII)

#: Each field alone: what is given, RT's key, and what RT then holds.
SINGLE: list[tuple[dict[str, Any], str, str]] = [
    ({"subject": "“Neu” 漢字 'x' \\ y"}, "Subject", "“Neu” 漢字 'x' \\ y"),
    ({"subject": ""}, "Subject", ""),
    ({"status": "open"}, "Status", "open"),
    ({"status": "resolved"}, "Status", "resolved"),
    ({"priority": 99}, "Priority", "99"),
    ({"priority": 0}, "Priority", "0"),
    ({"initial_priority": 5}, "InitialPriority", "5"),
    ({"final_priority": 95}, "FinalPriority", "95"),
    ({"time_worked": 75}, "TimeWorked", "75"),
    ({"time_worked": timedelta(hours=2)}, "TimeWorked", "120"),
    ({"time_left": 10}, "TimeLeft", "10"),
    ({"time_estimated": 20}, "TimeEstimated", "20"),
    ({"starts": NOON}, "Starts", "2030-05-06T22:00:00Z"),
    ({"started": NOON}, "Started", "2030-05-06T22:00:00Z"),
    ({"due": NOON}, "Due", "2030-05-06T22:00:00Z"),
    ({"due": NOON.replace(microsecond=999_999)}, "Due", "2030-05-06T22:00:00Z"),
    ({"resolved": NOON}, "Resolved", "2030-05-06T22:00:00Z"),
    ({"told": NOON}, "Told", "2030-05-06T22:00:00Z"),
]


@pytest.mark.slow
def test_each_field_alone(rt: RT, witness: Witness, ticket: int) -> None:
    for changes, key, held in SINGLE:
        changed = rt.tickets.update(ticket, **changes)
        assert witness.ticket(ticket)[key] == held, key
        assert changed.raw[key] == held, key


FIELDS: list[tuple[str, Any, list[str]]] = [
    ("Severity", "High", ["High"]),
    ("Severity", ["High"], ["High"]),
    ("Components", ["Web", "Büro & Co"], ["Büro & Co", "Web"]),
    ("Components", "Mail", ["Mail"]),
    ("Tags", ["a", "b, c", "'d'", '"e"', "\\", "日本"], ['"e"', "'d'", "\\", "a", "b, c", "日本"]),
    ("Customer", "O'Brien, Ltd", ["O'Brien, Ltd"]),
    ("Customer", 42, ["42"]),
    ("Notes", "one\n\n  two\n-- \nthree", ["one\n\n  two\n-- \nthree"]),
    ("Deadline", date(2031, 1, 2), ["2031-01-02"]),
    ("Seen at", "2031-01-02 03:04:05", ["2031-01-02T03:04:05Z"]),
]


@pytest.mark.slow
def test_each_custom_field(rt: RT, witness: Witness, ticket: int) -> None:
    for name, given, held in FIELDS:
        rt.tickets.update(ticket, custom_fields={name: given})
        assert sorted(witness.custom_fields(ticket)[name]) == held, name
    # The same again is no change to RT, which then answers with nothing at all.
    count = len(witness.transactions(ticket))
    rt.tickets.update(ticket, custom_fields={name: given for name, given, _ in FIELDS[4:]})
    assert len(witness.transactions(ticket)) == count


@pytest.mark.slice
def test_a_custom_field_by_its_number(rt: RT, witness: Witness, ticket: int) -> None:
    (number,) = [
        one["id"] for one in witness.ticket(ticket)["CustomFields"] if one["name"] == "Customer"
    ]
    rt.tickets.update(ticket, custom_fields={str(number): "by number"})
    assert witness.custom_fields(ticket)["Customer"] == ["by number"]


@pytest.mark.slice
def test_dates_are_cleared(rt: RT, witness: Witness, ticket: int) -> None:
    names = ["starts", "started", "due", "resolved", "told"]
    for name in names:
        witness.put(f"ticket/{ticket}", {name.title(): "2030-01-02 03:04:05"})
        assert witness.ticket(ticket)[name.title()] == "2030-01-02T03:04:05Z"
        changes: dict[str, Any] = {name: None}
        changed = rt.tickets.update(ticket, **changes)
        assert witness.ticket(ticket)[name.title()] == "1970-01-01T00:00:00Z"
        assert getattr(changed, name) is None


def test_an_unset_date_is_cleared_without_a_trace(rt: RT, witness: Witness, ticket: int) -> None:
    rt.tickets.update(ticket, starts=None, started=None, due=None, resolved=None)
    assert [row["Type"] for row in witness.transactions(ticket)] == ["Create"]


@pytest.mark.slice
def test_custom_fields_are_cleared(rt: RT, witness: Witness) -> None:
    everything = {
        "Severity": "Low",
        "Components": ["Mail", "Web"],
        "Tags": ["a", "b"],
        "Customer": "x",
        "Notes": "y",
        "Deadline": "2030-01-01",
        "Seen at": "2030-01-01 00:00:00",
    }
    number = witness.new_ticket(CustomFields=everything)
    assert all(witness.custom_fields(number)[name] for name in everything)
    nothing: dict[str, Any] = dict.fromkeys(everything) | {"Components": [], "Tags": []}
    changed = rt.tickets.update(number, custom_fields=nothing)
    assert [witness.custom_fields(number)[name] for name in everything] == [[]] * 7
    assert set(changed.custom_fields.values()) == {()}


@pytest.mark.slice
def test_several_at_once(rt: RT, witness: Witness, ticket: int) -> None:
    other = witness.new_ticket()
    rt.tickets.update(
        ticket, subject="all of it", status="open", owner="alice", priority=3, due=NOON,
        cc=["bob"], custom_fields={"Severity": "Low"}, depends_on=[other],
        refers_to=["https://example.com/1", "https://example.com/2"],
    )  # fmt: skip
    stored = witness.ticket(ticket)
    assert [stored[key] for key in ("Subject", "Status", "Priority", "Due")] == [
        "all of it", "open", "3", "2030-05-06T22:00:00Z",
    ]  # fmt: skip
    assert witness.people(ticket, "Owner") == {"alice"}
    assert witness.people(ticket, "Cc") == {"bob"}
    assert witness.custom_fields(ticket)["Severity"] == ["Low"]
    assert witness.links(ticket, "depends-on") == {str(other)}
    assert len(witness.links(ticket, "refers-to")) == 2
    rt.tickets.update(ticket, cc=[], refers_to=["https://example.com/2"], depends_on=[])
    assert witness.people(ticket, "Cc") == set()
    assert witness.links(ticket, "refers-to") == {"https://example.com/2"}
    assert witness.links(ticket, "depends-on") == set()


def test_a_move_to_another_queue(rt: RT, witness: Witness, ticket: int) -> None:
    moved = rt.tickets.update(ticket, queue="Ops & Söhne")
    assert moved.queue.name == "Ops & Söhne"
    home = int(witness.get("queue/General")["id"])
    assert witness.ticket(ticket)["Queue"]["id"] != str(home)
    rt.tickets.update(ticket, queue=home)
    assert witness.ticket(ticket)["Queue"]["id"] == str(home)


@pytest.mark.slice
def test_the_owner(rt: RT, wire: Wire, witness: Witness, ticket: int) -> None:
    alice, bob = (int(witness.get(f"user/{name}")["id"]) for name in ("alice", "bob"))
    steps: list[tuple[Any, str]] = [
        ("alice", "alice"),
        ("bob@example.com", "bob"),
        (alice, "alice"),
        (rt.users.get(bob), "bob"),
        ("Nobody", "Nobody"),
    ]
    for given, name in steps:
        rt.tickets.update(ticket, owner=given)
        assert witness.people(ticket, "Owner") == {name}


@pytest.mark.slice
def test_people(rt: RT, witness: Witness, ticket: int) -> None:
    alice, bob = (int(witness.get(f"user/{name}")["id"]) for name in ("alice", "bob"))
    ways: list[list[Any]] = [
        ["alice", "bob"],
        ["alice@example.com"],
        [alice, bob],
        [],
        ["Alice@Example.com", bob],
        [rt.users.get("alice")],
    ]
    roles = {"requestors": "Requestor", "cc": "Cc", "admin_cc": "AdminCc"}
    for given in ways:
        everybody: dict[str, Any] = dict.fromkeys(roles, given)
        rt.tickets.update(ticket, **everybody)
        stored = witness.ticket(ticket)
        for role in roles.values():
            assert len(stored[role]) == len(given)
            assert {one["id"] for one in stored[role]} <= {"alice", "bob"}
    assert witness.people(ticket, "Cc") == {"alice"}


def test_a_group_as_a_watcher(rt: RT, witness: Witness, ticket: int) -> None:
    group = rt.groups.get("Staff")
    rt.tickets.update(ticket, admin_cc=[group])
    assert {one["id"] for one in witness.ticket(ticket)["AdminCc"]} == {str(group.id)}


@pytest.mark.slice
def test_an_unknown_name_as_a_watcher_is_an_error(rt: RT, witness: Witness, ticket: int) -> None:
    with pytest.raises(NotFoundError, match="no user 'nosuchuser'"):  # RT answers 500 itself
        rt.tickets.update(ticket, cc=["nosuchuser"])
    assert witness.people(ticket, "Cc") == set()


def test_an_unknown_address_becomes_a_user(rt: RT, witness: Witness, ticket: int) -> None:
    address = unique("new") + "@example.com"
    rt.tickets.update(ticket, cc=["alice", address])
    assert witness.people(ticket, "Cc") == {"alice", address}


@pytest.mark.slice
def test_custom_roles(rt: RT, witness: Witness, ticket: int) -> None:
    rt.tickets.update(ticket, custom_roles={"Approver": ["alice", "bob@example.com"]})
    assert witness.custom_role(ticket, "Approver") == {"alice", "bob"}
    rt.tickets.update(ticket, custom_roles={"Approver": []})
    assert witness.custom_role(ticket, "Approver") == set()


REFUSED: list[tuple[dict[str, Any], str]] = [
    ({"status": "nosuchstatus"}, "status: asked for 'nosuchstatus', is 'new'"),
    ({"owner": "kunde"}, "owner: asked for 'kunde', is 'Nobody'"),
    ({"custom_fields": {"Severity": "Awful"}}, "custom field Severity: asked for 'Awful', is []"),
    (
        {"custom_fields": {"One Freeform": "x"}},
        "custom field One Freeform: no such field on this record",
    ),
    ({"depends_on": [987654]}, "depends_on: 987654 is not linked"),
]


@pytest.mark.slice
def test_a_refusal_is_an_error_that_names_it(rt: RT, witness: Witness, ticket: int) -> None:
    for priority, (changes, missing) in enumerate(REFUSED, 1):
        with pytest.raises(NotAppliedError) as caught:
            rt.tickets.update(ticket, priority=priority, **changes)
        assert caught.value.missing == (missing,)
        assert caught.value.messages  # at least the sentence about the priority
        stored = witness.ticket(ticket)
        assert (stored["Priority"], stored["Status"]) == (str(priority), "new")


@pytest.mark.slice
def test_a_refused_status_comes_with_rts_sentence(rt: RT, witness: Witness, ticket: int) -> None:
    messages = witness.put(f"ticket/{ticket}", {"Status": "nosuchstatus"})
    with pytest.raises(NotAppliedError) as caught:
        rt.tickets.update(ticket, status="nosuchstatus")
    assert list(caught.value.messages) == messages != []


@pytest.mark.slice
def test_a_part_of_it_refused(rt: RT, witness: Witness, ticket: int) -> None:
    with pytest.raises(NotAppliedError) as caught:
        rt.tickets.update(ticket, subject="done", owner="kunde", custom_fields={"Severity": "Bad"})
    assert [one.partition(":")[0] for one in caught.value.missing] == [
        "owner", "custom field Severity",
    ]  # fmt: skip
    assert witness.ticket(ticket)["Subject"] == "done"
    assert getattr(caught.value.record, "subject", None) == "done"


WRONG: list[dict[str, Any]] = [
    {},
    {"due": datetime(2030, 1, 1)},  # noqa: DTZ001
    {"due": "2030-01-01"},
    {"due": date(2030, 1, 1)},
    {"subject": "two\nlines"},
    {"owner": None},
    {"owner": ""},
    {"cc": ["a@example.com,b@example.com"]},
    {"priority": "5"},
    {"priority": True},
    {"nosuchkeyword": 1},
    {"depends_on": [""]},
    {"owner": "alice@example.com", "due": datetime(2030, 1, 1)},  # noqa: DTZ001
]


@pytest.mark.parametrize("changes", WRONG, ids=str)
def test_what_is_wrong_in_itself_is_not_sent(rt: RT, wire: Wire, changes: dict[str, Any]) -> None:
    with pytest.raises((ValueError, TypeError)):
        rt.tickets.update(1, **changes)
    assert wire.requests == []


@pytest.mark.parametrize(
    "value", [datetime(2030, 1, 1, tzinfo=UTC), 5, "2030-02-30", {"a": "b"}], ids=str
)
def test_what_does_not_fit_the_type_of_a_field_is_not_sent(
    rt: RT, wire: Wire, witness: Witness, ticket: int, value: Any
) -> None:
    with pytest.raises((ValueError, TypeError), match="Deadline"):
        rt.tickets.update(ticket, subject="not this", custom_fields={"Deadline": value})
    assert [line for line in wire.lines if not line.startswith("GET ")] == []
    assert witness.custom_fields(ticket).get("Deadline", []) == []


def test_a_naive_datetime_is_a_value_error(rt: RT, wire: Wire) -> None:
    with pytest.raises(ValueError, match="due must be an aware datetime"):
        rt.tickets.update(1, due=datetime(2030, 1, 1))  # noqa: DTZ001
    assert wire.requests == []


def test_if_unchanged(rt: RT, witness: Witness, ticket: int) -> None:
    mine = rt.tickets.get(ticket)
    theirs = rt.tickets.get(ticket)
    theirs.update(subject="theirs", if_unchanged=True)
    with pytest.raises(ConflictError):
        mine.update(subject="mine", if_unchanged=True)
    assert witness.ticket(ticket)["Subject"] == "theirs"
    mine = mine.refresh()
    mine.update(subject="mine", if_unchanged=True)
    assert witness.ticket(ticket)["Subject"] == "mine"
    theirs.update(subject="without a look")
    assert witness.ticket(ticket)["Subject"] == "without a look"


def test_if_unchanged_goes_on_with_what_update_returns(
    rt: RT, witness: Witness, ticket: int
) -> None:
    first = (rt.tickets.get(ticket)).update(subject="1", if_unchanged=True)
    second = first.update(subject="2", if_unchanged=True)
    assert (second.subject, witness.ticket(ticket)["Subject"]) == ("2", "2")


def test_if_unchanged_needs_a_version(rt: RT, wire: Wire, ticket: int) -> None:
    row = rt.tickets.search(f"id = {ticket}").first()
    assert row is not None
    wire.forget()
    with pytest.raises(ValueError, match="refresh"):
        row.update(subject="x", if_unchanged=True)
    assert wire.requests == []


def test_a_missing_ticket(rt: RT) -> None:
    with pytest.raises(NotFoundError):
        rt.tickets.update(987654, subject="x")
    with pytest.raises(NotFoundError):
        rt.tickets.get(987654)
    with pytest.raises(NotFoundError):
        rt.tickets.delete(987654)


def test_without_the_right(as_user: AsUser, witness: Witness, ticket: int) -> None:
    limited = as_user("limited")
    with pytest.raises(ForbiddenError):
        limited.tickets.get(ticket)
    with pytest.raises((ForbiddenError, NotAppliedError)):
        limited.tickets.update(ticket, subject="mine now")
    assert witness.ticket(ticket)["Subject"] == "made by a test"


def test_a_customer_may_read_their_ticket_and_not_change_it(
    as_user: AsUser, witness: Witness
) -> None:
    number = witness.new_ticket("theirs", Requestor="kunde")
    kunde = as_user("kunde")
    assert (kunde.tickets.get(number)).subject == "theirs"
    with pytest.raises((ForbiddenError, NotAppliedError)):
        kunde.tickets.update(number, subject="mine now")
    assert witness.ticket(number)["Subject"] == "theirs"


def test_delete_twice(rt: RT, witness: Witness, ticket: int) -> None:
    rt.tickets.delete(ticket)
    rt.tickets.delete(ticket)
    assert witness.ticket(ticket)["Status"] == "deleted"


def test_delete_without_the_right(as_user: AsUser, witness: Witness) -> None:
    number = witness.new_ticket("theirs", Requestor="kunde")
    with pytest.raises((ForbiddenError, NotAppliedError)):
        as_user("kunde").tickets.delete(number)
    assert witness.ticket(number)["Status"] == "new"
