"""What a write asks for, and what of it is not there: the truth of every update."""

from datetime import UTC, date, datetime
from types import SimpleNamespace
from typing import Any, NoReturn

import pytest

from rtfacade import ProtocolError, records
from rtfacade._rest2 import change
from rtfacade._rest2.change import Change, build_payload, fields_to_verify, find_unapplied
from rtfacade._sync.field_types import FieldTypes
from rtfacade._sync.people import Directory
from rtfacade.records import (
    AssetRecord,
    GroupRecord,
    QueueRecord,
    Record,
    TicketRecord,
    UserRecord,
    descriptors,
)
from rtfacade.records.descriptors import writable

NOON = datetime(2026, 11, 21, 12, 0, 0, tzinfo=UTC)


def user(name: str, number: int = 0, address: str = "") -> dict[str, Any]:
    """A reference as a single read has it; with more, as a list has it when asked."""
    person: dict[str, Any] = {"type": "user", "id": number or name, "_url": "x"}
    return {**person, "Name": name, "EmailAddress": address} if number else person


def field(name: str, *values: str, id: int = 1) -> dict[str, Any]:
    return {"type": "customfield", "id": str(id), "name": name, "values": list(values)}


# -- what is looked up -----------------------------------------------------------------------


class SentError(Exception):
    """A request that was sent."""


def send(request: object) -> NoReturn:
    raise SentError(request)


#: A value for each kind of field that does not take a text.
VALUES: dict[descriptors.Kind, Any] = {
    descriptors.CUSTOM_FIELDS: {"Severity": "high"},
    descriptors.CUSTOM_ROLES: {"Engineer": ["alice"]},
    descriptors.FLAG: True,
    descriptors.MINUTES: 5,
    descriptors.MOMENT: NOON,
    descriptors.NAMED: "777",
    descriptors.NUMBER: 5,
    descriptors.PEOPLE: ["alice"],
    descriptors.TARGETS: [7],
}
WRITABLE = [
    pytest.param(kind, name, id=f"{kind.__name__}.{name}")
    for kind in (getattr(records, one) for one in records.__all__)
    if isinstance(kind, type) and issubclass(kind, Record)
    for name in writable(kind)
]


@pytest.mark.parametrize("is_new", [True, False])
@pytest.mark.parametrize(("record", "name"), WRITABLE)
def test_what_is_looked_up_is_not_passed_over(
    record: type[Record], name: str, is_new: bool
) -> None:
    """A write goes past the look-ups where they would send nothing and change nothing."""
    value = VALUES.get(writable(record)[name].kind, "a@example.com")
    written = Change.of(record, {name: value}, is_new=is_new)
    client: Any = SimpleNamespace(send=send, _own_key=None)
    try:
        [item] = Directory(client).resolve(record, [written.requested], new=is_new)
        item = FieldTypes(client).resolve(record, item, new=is_new)
        is_looked_up = item is not written.requested
    except SentError:
        is_looked_up = True
    assert written.is_looked_up or not is_looked_up


# -- what is written -------------------------------------------------------------------------


def test_keywords_become_rts_keys() -> None:
    assert build_payload(
        TicketRecord,
        {
            "subject": "x",
            "status": "open",
            "queue": 3,
            "owner": "alice",
            "requestors": "a@example.com",
            "cc": [],
            "priority": 5,
            "due": NOON,
            "starts": None,
            "custom_fields": {"Severity": "High", "Seen": date(2026, 1, 2), "Gone": None},
            "custom_roles": {"Approver": ["boss"]},
            "depends_on": [7, 8],
            "refers_to": "https://example.com",
        },
    ) == {
        "Subject": "x",
        "Status": "open",
        "Queue": 3,
        "Owner": "alice",
        "Requestor": ["a@example.com"],
        "Cc": [],
        "Priority": 5,
        "Due": "2026-11-21 12:00:00",
        "Starts": "1970-01-01 00:00:00",
        "CustomFields": {"Severity": "High", "Seen": "2026-01-02", "Gone": None},
        "CustomRoles": {"Approver": ["boss"]},
        "DependsOn": ["7", "8"],
        "RefersTo": ["https://example.com"],
    }


def test_flags_are_numbers() -> None:
    assert build_payload(UserRecord, {"privileged": True, "disabled": False}) == {
        "Privileged": 1,
        "Disabled": 0,
    }


@pytest.mark.parametrize("table", [TicketRecord, UserRecord, GroupRecord, QueueRecord, AssetRecord])
def test_an_unknown_keyword_is_an_error_that_names_the_known(table: Any) -> None:
    with pytest.raises(TypeError, match=r"unknown field 'xyz'; known are .*(name|subject)"):
        build_payload(table, {"xyz": "x"})


def test_a_misspelt_keyword_is_an_error_that_names_the_right_one() -> None:
    with pytest.raises(TypeError, match=r"unknown field 'requestor'; did you mean 'requestors'\?"):
        build_payload(TicketRecord, {"requestor": "x"})


@pytest.mark.parametrize(
    ("name", "right"),
    [
        ("cf", "custom_fields"),
        ("State", "status"),
        ("title", "subject"),
        ("reporter", "requestors"),
    ],
)
def test_words_of_other_trackers(name: str, right: str) -> None:
    with pytest.raises(TypeError, match=f"'{name}'; it is called '{right}' here"):
        build_payload(TicketRecord, {name: "x"})


def test_what_a_create_takes_besides_fields() -> None:
    with pytest.raises(TypeError, match="it is called 'content' here"):
        build_payload(TicketRecord, {"text": "x"}, is_new=True)
    with pytest.raises(TypeError, match=r"did you mean 'attachments'\?"):
        build_payload(TicketRecord, {"attachment": "x"}, is_new=True)
    with pytest.raises(TypeError, match="known are"):  # an update has no text
        build_payload(TicketRecord, {"text": "x"})


def test_words_for_fields_that_exist() -> None:
    for word, field in change._OTHER_WORDS.items():
        assert field in {*writable(TicketRecord), *change._OF_CREATES[TicketRecord]}
        assert word not in writable(TicketRecord)


@pytest.mark.parametrize("value", ["0", "false", 1, None])
def test_a_flag_is_true_or_false(value: object) -> None:
    with pytest.raises(TypeError, match="disabled must be True or False"):
        build_payload(UserRecord, {"disabled": value})


# -- what is there ---------------------------------------------------------------------------

SAME: list[tuple[Any, dict[str, Any], dict[str, Any]]] = [
    (TicketRecord, {"subject": "x"}, {"Subject": "x"}),
    (TicketRecord, {"subject": ""}, {}),
    (TicketRecord, {"status": "Open"}, {"Status": "open"}),
    (TicketRecord, {"priority": 0}, {}),
    (TicketRecord, {"priority": 5}, {"Priority": "5"}),
    (TicketRecord, {"time_worked": 0}, {"TimeWorked": ""}),
    (TicketRecord, {"due": NOON}, {"Due": "2026-11-21T12:00:00Z"}),
    (TicketRecord, {"due": None}, {"Due": "1970-01-01T00:00:00Z"}),
    (TicketRecord, {"told": None}, {}),
    (
        TicketRecord,
        {"queue": "general"},
        {"Queue": {"type": "queue", "id": "1", "Name": "General"}},
    ),
    (TicketRecord, {"queue": 1}, {"Queue": {"type": "queue", "id": "1", "Name": "General"}}),
    (TicketRecord, {"owner": "Alice"}, {"Owner": user("alice")}),
    (TicketRecord, {"owner": 28}, {"Owner": user("alice", 28, "a@example.com")}),
    (TicketRecord, {"owner": "A@example.com"}, {"Owner": user("alice", 28, "a@example.com")}),
    (TicketRecord, {"owner": "Nobody"}, {"Owner": user("Nobody")}),
    (TicketRecord, {"cc": []}, {}),
    (TicketRecord, {"cc": []}, {"Cc": ""}),
    (TicketRecord, {"cc": ["bob", "alice"]}, {"Cc": [user("alice"), user("bob")]}),
    (TicketRecord, {"cc": ["alice", "ALICE"]}, {"Cc": [user("alice")]}),
    (
        TicketRecord,
        {"cc": ["alice", "a@example.com"]},
        {"Cc": [user("alice", 28, "a@example.com")]},
    ),
    (TicketRecord, {"cc": "alice"}, {"Cc": user("alice")}),
    (
        TicketRecord,
        {"custom_roles": {"engineer": []}},
        {"CustomRoles": {"Engineer": user("Nobody")}},
    ),
    (
        TicketRecord,
        {"custom_roles": {"Approver": "boss"}},
        {"CustomRoles": {"Approver": [user("boss")]}},
    ),
    (UserRecord, {"email": "a@example.com"}, {"EmailAddress": "a@example.com"}),
    (UserRecord, {"disabled": False}, {}),
    (UserRecord, {"disabled": True, "privileged": True}, {"Disabled": "1", "Privileged": 1}),
    (UserRecord, {"signature": "a\nb"}, {"Signature": "a\nb"}),
    (GroupRecord, {"description": ""}, {"Description": None}),
]


@pytest.mark.parametrize(("table", "requested", "raw"), SAME)
def test_what_is_there_is_not_missing(
    table: Any, requested: dict[str, Any], raw: dict[str, Any]
) -> None:
    assert find_unapplied(table, requested, raw) == []


OTHER: list[tuple[Any, dict[str, Any], dict[str, Any], str]] = [
    (TicketRecord, {"subject": "x"}, {"Subject": "X"}, "subject: asked for 'x', is 'X'"),
    (TicketRecord, {"subject": "x"}, {}, "subject: asked for 'x', is None"),
    (TicketRecord, {"status": "open"}, {"Status": "new"}, "status: asked for 'open', is 'new'"),
    (TicketRecord, {"priority": 5}, {"Priority": "50"}, "priority: asked for 5, is '50'"),
    (
        TicketRecord,
        {"due": NOON},
        {"Due": "1970-01-01T00:00:00Z"},
        "due: asked for '2026-11-21 12:00:00', is '1970-01-01T00:00:00Z'",
    ),
    (
        TicketRecord,
        {"owner": "alice"},
        {"Owner": user("bob")},
        "owner: asked for 'alice', is 'bob'",
    ),
    (
        TicketRecord,
        {"owner": 28},
        {"Owner": user("bob", 29, "b@x")},
        "owner: asked for 28, is 'bob'",
    ),
    (TicketRecord, {"cc": ["alice"]}, {"Cc": []}, "cc: asked for ['alice'], is []"),
    (TicketRecord, {"cc": []}, {"Cc": [user("alice")]}, "cc: asked for [], is ['alice']"),
    (
        TicketRecord,
        {"cc": ["alice"]},
        {"Cc": [user("alice"), user("bob")]},
        "cc: asked for ['alice'], is ['alice', 'bob']",
    ),
    (
        # Two names of one person do not make up for somebody else.
        TicketRecord,
        {"cc": ["alice", "a@example.com"]},
        {"Cc": [user("alice", 28, "a@example.com"), user("bob", 29, "b@example.com")]},
        "cc: asked for ['alice', 'a@example.com'], is ['alice', 'bob']",
    ),
    (
        TicketRecord,
        {"custom_roles": {"Boss": ["alice"]}},
        {"CustomRoles": {"Approver": []}},
        "custom role Boss: no such role on this record",
    ),
    (
        TicketRecord,
        {"custom_roles": {"Approver": ["alice"]}},
        {"CustomRoles": {"Approver": user("Nobody")}},
        "custom role Approver: asked for ['alice'], is ['Nobody']",
    ),
    (UserRecord, {"disabled": True}, {"Disabled": "0"}, "disabled: asked for 1, is '0'"),
    (UserRecord, {"privileged": False}, {"Privileged": 1}, "privileged: asked for 0, is 1"),
    (
        TicketRecord,
        {"depends_on": [7]},
        {"_hyperlinks": [{"ref": "refers-to", "type": "ticket", "id": "7"}]},
        "depends_on: 7 is not linked",
    ),
]


@pytest.mark.parametrize(("table", "requested", "raw", "message"), OTHER)
def test_what_is_not_there_is_named_with_both_values(
    table: Any, requested: dict[str, Any], raw: dict[str, Any], message: str
) -> None:
    assert find_unapplied(table, requested, raw) == [message]


def test_everything_that_is_missing_is_named() -> None:
    requested = {"subject": "x", "status": "open", "priority": 5, "depends_on": [7, 8]}
    raw = {"Subject": "x", "Status": "new", "Priority": "7"}
    names = [one.partition(":")[0] for one in find_unapplied(TicketRecord, requested, raw)]
    assert names == ["status", "priority", "depends_on", "depends_on"]


# -- custom fields ---------------------------------------------------------------------------

FIELDS = [
    field("Severity", "High", id=1),
    field("Tags", "a", "b, c", id=2),
    field("Empty", id=3),
    field("Notes", "one\r\ntwo", id=4),
    field("Seen at", "2026-11-21T11:00:00Z", id=5),
    field("Day", "2026-11-21", id=6),
    {"type": "customfield", "id": "7", "values": ["nameless"]},
]


@pytest.mark.parametrize(
    "requested",
    [
        {"Severity": "High"},
        {"severity": "high"},
        {"Severity": ["High"]},
        {"1": "High"},
        {"Tags": ["b, c", "a"]},
        {"2": ["a", "b, c"]},
        {"Empty": None},
        {"Empty": ""},
        {"Empty": []},
        {"Notes": "one\ntwo"},
        {"Notes": " one\ntwo\n"},
        {"Seen at": "2026-11-21 12:00:00"},  # in Berlin
        {"Seen at": "2026-11-22 01:00:00"},  # in Kiritimati
        {"Seen at": "2026-11-20 23:00"},  # on Baker Island
        {"Day": date(2026, 11, 21)},
        {"7": "nameless"},
        {"Severity": "High", "Tags": ["a", "b, c"], "Empty": None},
    ],
)
def test_custom_fields_that_are_as_asked(requested: dict[str, Any]) -> None:
    assert (
        find_unapplied(TicketRecord, {"custom_fields": requested}, {"CustomFields": FIELDS}) == []
    )


@pytest.mark.parametrize("requested", [None, "", []])
def test_an_empty_text_in_a_custom_field_is_nothing(requested: object) -> None:
    raw = {"CustomFields": [{"id": "1", "name": "Severity", "values": [""]}]}
    assert find_unapplied(TicketRecord, {"custom_fields": {"Severity": requested}}, raw) == []
    missing = find_unapplied(TicketRecord, {"custom_fields": {"Severity": "Low"}}, raw)
    assert missing == ["custom field Severity: asked for 'Low', is ['']"]


@pytest.mark.parametrize(
    ("requested", "message"),
    [
        ({"Severity": "Low"}, "custom field Severity: asked for 'Low', is ['High']"),
        ({"Severity": None}, "custom field Severity: asked for None, is ['High']"),
        ({"Tags": ["a"]}, "custom field Tags: asked for ['a'], is ['a', 'b, c']"),
        ({"Tags": ["a", "a"]}, "custom field Tags: asked for ['a'], is ['a', 'b, c']"),
        ({"Tags": "b, c"}, "custom field Tags: asked for 'b, c', is ['a', 'b, c']"),
        ({"Empty": "x"}, "custom field Empty: asked for 'x', is []"),
        ({"Nope": "x"}, "custom field Nope: no such field on this record"),
        (
            {"Seen at": "2026-11-23 12:00:00"},
            "custom field Seen at: asked for '2026-11-23 12:00:00', is ['2026-11-21T11:00:00Z']",
        ),
        ({"Day": "2026-11-22"}, "custom field Day: asked for '2026-11-22', is ['2026-11-21']"),
    ],
)
def test_custom_fields_that_are_not(requested: dict[str, Any], message: str) -> None:
    assert find_unapplied(TicketRecord, {"custom_fields": requested}, {"CustomFields": FIELDS}) == [
        message
    ]


@pytest.mark.parametrize("nothing", ["", [], {}, None])
def test_a_record_without_custom_fields(nothing: object) -> None:
    [message] = find_unapplied(
        TicketRecord, {"custom_fields": {"X": "y"}}, {"CustomFields": nothing}
    )
    assert message == "custom field X: no such field on this record"


# -- what RT does not document ---------------------------------------------------------------


@pytest.mark.parametrize(
    ("requested", "raw"),
    [
        ({"due": NOON}, {"Due": "soon"}),
        ({"cc": ["alice"]}, {"Cc": "alice"}),
        ({"cc": ["alice"]}, {"Cc": [7]}),
        ({"custom_fields": {"a": "b"}}, {"CustomFields": 7}),
        ({"custom_fields": {"a": "b"}}, {"CustomFields": [{}]}),
        ({"depends_on": 7}, {"_hyperlinks": 7}),
        ({"depends_on": 7}, {"_hyperlinks": ["x"]}),
    ],
)
def test_a_record_of_a_wrong_shape(requested: dict[str, Any], raw: dict[str, Any]) -> None:
    with pytest.raises(ProtocolError):
        find_unapplied(TicketRecord, requested, raw)


@pytest.mark.parametrize(
    ("requested", "fields"),
    [
        ({"subject": "x", "priority": 1}, ["Subject", "Priority"]),
        ({"custom_fields": {}}, ["CustomFields"]),
        ({"depends_on": []}, ["_hyperlinks"]),
        ({"cc": []}, ["Cc.id", "Cc.Name", "Cc.EmailAddress"]),
        ({"queue": 1}, ["Queue.id", "Queue.Name"]),
        ({"custom_roles": {}}, [f"RT::CustomRole-1.{x}" for x in ("id", "Name", "EmailAddress")]),
    ],
)
def test_what_shows_whether_it_is_done(requested: dict[str, Any], fields: list[str]) -> None:
    assert fields_to_verify(requested, ["RT::CustomRole-1"]) == fields
