"""RT's irregular JSON as typed attributes: one test for each oddity of the wire."""

import copy
import inspect
import pickle
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from rtfacade._http import dates
from rtfacade._sync.tickets import Ticket
from rtfacade.errors import ProtocolError
from rtfacade.records import (
    AttachmentRecord,
    CustomFieldRecord,
    GroupRecord,
    Info,
    Principal,
    QueueRecord,
    Record,
    TicketRecord,
    UserRecord,
    descriptors,
    read_custom_roles,
)
from rtfacade.records.descriptors import WriteOnly, fields_of, read_custom_fields, read_moment
from rtfacade.records.json_values import aware
from rtfacade.records.message import MessageOptions

EPOCH = "1970-01-01T00:00:00Z"


def ticket(**raw: Any) -> TicketRecord:
    """A ticket as a single read gives it."""
    return TicketRecord.of(raw, complete=True)


# -- moments ---------------------------------------------------------------------------------


@pytest.mark.parametrize("nothing", [EPOCH, "", None, 0, "1970-01-01 00:00:00"])
def test_unset_moments_are_none(nothing: object) -> None:
    assert ticket(Due=nothing).due is None


def test_an_absent_moment_is_none() -> None:
    assert ticket().told is None


@pytest.mark.parametrize("text", ["2026-11-21T17:45:44Z", "2026-11-21 17:45:44"])
def test_moments_are_aware_and_in_utc(text: str) -> None:
    due = ticket(Due=text).due
    assert due == datetime(2026, 11, 21, 17, 45, 44, tzinfo=UTC)
    assert due is not None
    assert due.tzinfo is not None


def test_the_second_after_the_epoch_is_a_moment() -> None:
    assert read_moment("1970-01-01T00:00:01Z") == datetime(1970, 1, 1, 0, 0, 1, tzinfo=UTC)


@pytest.mark.parametrize("rubbish", ["soon", "Not set", 17, ["2026-11-21"], {"a": 1}, True])
def test_a_moment_that_is_none_is_a_protocol_error(rubbish: object) -> None:
    with pytest.raises(ProtocolError, match="Due of TicketRecord"):
        ticket(Due=rubbish).due  # noqa: B018


# -- numbers ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("wire", "value"), [("15", 15), (15, 15), ("0", 0), (0, 0), ("", 0), (None, 0), ("-3", -3)]
)
def test_numbers_come_as_text_or_not_at_all(wire: object, value: int) -> None:
    assert ticket(Priority=wire).priority == value


def test_an_absent_number_is_zero_but_minutes_are_hidden() -> None:
    assert ticket().priority == 0
    with pytest.raises(AttributeError, match=r"time_worked is hidden from you"):
        ticket().time_worked  # noqa: B018


@pytest.mark.parametrize("rubbish", ["many", "1.5", [1], {"id": 1}, float("inf"), float("nan")])
def test_a_number_that_is_none_is_a_protocol_error(rubbish: object) -> None:
    with pytest.raises(ProtocolError, match="Priority of TicketRecord"):
        ticket(Priority=rubbish).priority  # noqa: B018


@pytest.mark.parametrize("id", ["1", 1])
def test_ids_are_text_in_lists_and_numbers_in_records(id: object) -> None:
    assert TicketRecord.of({"id": id}).id == 1


# -- truth and text --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("wire", "value"),
    [(0, False), ("0", False), ("", False), (None, False), (False, False),
     (1, True), ("1", True), (True, True)],
)  # fmt: skip
def test_truth_in_all_its_spellings(wire: object, value: bool) -> None:
    assert UserRecord.of({"Privileged": wire, "Disabled": 0}, complete=True).privileged is value


@pytest.mark.parametrize(("wire", "value"), [("a", "a"), ("", ""), (None, ""), (7, "7"), (0, "0")])
def test_text_is_always_text(wire: object, value: str) -> None:
    assert ticket(Subject=wire).subject == value


# -- references ------------------------------------------------------------------------------


def test_a_user_reference_carries_the_name_in_its_id() -> None:
    owner = ticket(Owner={"type": "user", "id": "root", "_url": "http://rt/user/root"}).owner
    assert owner.name == "root"
    with pytest.raises(AttributeError, match=r"rt\.users\.get"):
        owner.id  # noqa: B018


def test_a_user_named_with_digits_has_no_number_by_its_reference() -> None:
    owner = ticket(Owner={"type": "user", "id": "12345", "_url": "x", "Name": "12345"}).owner
    assert owner.name == "12345"
    with pytest.raises(AttributeError):
        owner.id  # noqa: B018


def test_a_row_of_users_has_its_number_though_it_comes_as_text() -> None:
    # Which it does depends on the database driver.
    row = {"type": "user", "id": "28", "_url": "http://rt/user/alice", "Name": "alice"}
    assert UserRecord.of(row).id == 28
    assert UserRecord.of({**row, "id": 28}).id == 28


def test_a_whole_user_has_its_number_in_its_hyperlink() -> None:
    raw = {"Name": "alice", "_hyperlinks": [{"ref": "history"}, {"ref": "self", "id": 28}]}
    assert UserRecord.of(raw, complete=True).id == 28


@pytest.mark.parametrize(
    "links",
    [
        {"ref": "self"},
        [{"ref": "self"}],
        [{"ref": "self", "id": "alice"}],
        ["self"],
        "self",
    ],
)
def test_hyperlinks_of_a_wrong_shape_are_a_protocol_error(links: object) -> None:
    user = UserRecord.of({"Name": "alice", "_hyperlinks": links}, complete=True)
    with pytest.raises(ProtocolError):
        user.id  # noqa: B018


def test_an_expanded_reference_has_what_was_asked_for() -> None:
    row = TicketRecord.of({"Owner": {"type": "user", "id": "root", "RealName": "Enoch Root"}})
    assert row.owner.real_name == "Enoch Root"
    with pytest.raises(AttributeError, match="EmailAddress"):
        row.owner.email  # noqa: B018


def test_a_reference_that_is_plain_text() -> None:
    # Foreign keys that are 0, and single fields in lists, are not expanded.
    assert ticket(Queue="3").queue.id == 3


@pytest.mark.parametrize("nothing", ["", None, [], {}])
def test_nobody_in_a_role(nothing: object) -> None:
    assert ticket(Cc=nothing).cc == ()


def test_one_and_several_in_a_role() -> None:
    person = {"type": "user", "id": "a@example.com", "_url": "x"}
    two = {"type": "group", "id": "41", "_url": "y"}
    assert [p.name for p in ticket(Cc=person).cc] == ["a@example.com"]
    several = ticket(Cc=[person, two]).cc
    assert [p.kind for p in several] == ["user", "group"]
    assert several[1].id == 41
    with pytest.raises(AttributeError, match="group 41 was not read"):
        several[1].name  # noqa: B018
    assert ticket(Cc=[{**two, "Name": "Staff"}]).cc[0].name == "Staff"
    assert repr(several[1]) == "Principal(kind='group', id=41)"
    with pytest.raises(AttributeError):
        several[0].id  # noqa: B018


@pytest.mark.parametrize("rubbish", [7, True, "alice", ["alice"], [["alice"]], [7]])
def test_a_role_of_a_wrong_shape_is_a_protocol_error(rubbish: object) -> None:
    with pytest.raises(ProtocolError, match="Cc of TicketRecord"):
        ticket(Cc=rubbish).cc  # noqa: B018


# -- custom fields ---------------------------------------------------------------------------


@pytest.mark.parametrize("nothing", ["", {}, [], None])
def test_no_custom_fields_in_all_spellings(nothing: object) -> None:
    assert dict(ticket(CustomFields=nothing).custom_fields) == {}


def test_custom_fields_by_name_with_all_values() -> None:
    fields = ticket(
        CustomFields=[
            {"type": "customfield", "id": "1", "name": "Severity", "values": ["High"]},
            {"type": "customfield", "id": "2", "name": "Tags", "values": ["a", "b, c"]},
            {"type": "customfield", "id": "3", "name": "Empty", "values": []},
            {"type": "customfield", "id": "4", "name": "Null", "values": None},
            {"type": "customfield", "id": "5", "name": "Number", "values": [7, None]},
        ]
    ).custom_fields
    assert dict(fields) == {
        "Severity": ("High",),
        "Tags": ("a", "b, c"),
        "Empty": (),
        "Null": (),
        "Number": ("7",),
    }


def test_a_custom_field_without_a_name_goes_by_its_id() -> None:
    assert dict(read_custom_fields([{"id": "7", "values": ["x"]}])) == {"7": ("x",)}


def test_a_file_in_a_custom_field_is_its_name() -> None:
    value = {"content_type": "image/png", "filename": "cat.png", "_url": "http://rt/download/cf/9"}
    entry = {"id": "7", "name": "Picture", "values": [value, {"_url": "x"}]}
    assert dict(read_custom_fields([entry])) == {"Picture": ("cat.png", "")}


def test_custom_fields_cannot_be_written() -> None:
    fields: Any = read_custom_fields([{"id": "7", "name": "Tags", "values": ["x"]}])
    with pytest.raises(TypeError):
        fields["Tags"] = ("y",)


@pytest.mark.parametrize(
    "rubbish",
    [7, True, "rubbish", ["Tags"], [{"values": ["x"]}], [{"name": "a", "values": 7}],
     [{"name": "a", "values": {"b": 1}}], [{"name": "a", "values": "text"}]],
)  # fmt: skip
def test_custom_fields_of_a_wrong_shape_are_a_protocol_error(rubbish: object) -> None:
    with pytest.raises(ProtocolError, match="CustomFields of TicketRecord"):
        ticket(CustomFields=rubbish).custom_fields  # noqa: B018


# -- custom roles ----------------------------------------------------------------------------

BOSS = {"type": "user", "id": "boss", "_url": "x"}


def test_custom_roles_up_to_5_0_3_go_by_number() -> None:
    roles = ticket(**{"RT::CustomRole-1": [BOSS], "RT::CustomRole-2": BOSS}).custom_roles
    assert {name: [p.name for p in who] for name, who in roles.items()} == {
        "RT::CustomRole-1": ["boss"],
        "RT::CustomRole-2": ["boss"],
    }


def test_custom_roles_from_5_0_4_go_by_name() -> None:
    # 5.0.4 to 5.0.8 repeat them at the top, and a role named like a core field holds its text.
    raw = {
        "CustomRoles": {"Approver": [BOSS], "Engineer": BOSS, "Subject": "hello", "None": []},
        "RT::CustomRole-1": [BOSS],
    }
    roles = read_custom_roles(raw)
    assert {name: [p.name for p in who] for name, who in roles.items()} == {
        "Approver": ["boss"],
        "Engineer": ["boss"],
        "Subject": [],
        "None": [],
    }


@pytest.mark.parametrize("nothing", ["", None, {}])
def test_no_custom_roles(nothing: object) -> None:
    assert dict(ticket(CustomRoles=nothing).custom_roles) == {}


# -- attachments -----------------------------------------------------------------------------


@pytest.mark.parametrize("value", ["12", 12, {"type": "transaction", "id": "12", "_url": "x"}])
def test_the_transaction_of_an_attachment(value: object) -> None:
    assert AttachmentRecord.of({"id": 1, "TransactionId": value}).transaction_id == 12


@pytest.mark.parametrize(
    ("value", "parent"),
    [("0", None), (0, None), ("", None), (None, None), ("7", 7), ({"id": "7"}, 7)],
)
def test_the_parent_of_an_attachment(value: object, parent: int | None) -> None:
    assert AttachmentRecord.of({"id": 1, "Parent": value}).parent_id == parent


def test_a_list_of_attachments_does_not_say_parent() -> None:
    with pytest.raises(AttributeError, match="Parent"):
        AttachmentRecord.of({"id": 1}).parent_id  # noqa: B018


@pytest.mark.parametrize("rubbish", ["x", [1], {"type": "transaction"}, {"id": None}])
@pytest.mark.parametrize(
    ("key", "name"), [("TransactionId", "transaction_id"), ("Parent", "parent_id")]
)
def test_references_of_attachments_of_a_wrong_shape(key: str, name: str, rubbish: object) -> None:
    with pytest.raises(ProtocolError):
        getattr(AttachmentRecord.of({"id": 1, key: rubbish}), name)


# -- what a row has and has not --------------------------------------------------------------

ATTRIBUTES = [
    (TicketRecord, "subject", "Subject"),
    (TicketRecord, "status", "Status"),
    (TicketRecord, "owner", "Owner"),
    (TicketRecord, "requestors", "Requestor"),
    (TicketRecord, "priority", "Priority"),
    (TicketRecord, "due", "Due"),
    (TicketRecord, "custom_fields", "CustomFields"),
    (TicketRecord, "id", "id"),
    (QueueRecord, "disabled", "Disabled"),
    (UserRecord, "email", "EmailAddress"),
    (GroupRecord, "description", "Description"),
]


@pytest.mark.parametrize(("kind", "name", "key"), ATTRIBUTES)
def test_a_field_that_was_not_asked_for_says_so(kind: type[Record], name: str, key: str) -> None:
    with pytest.raises(AttributeError, match=rf"{kind.__name__}\.{name}.*'{key}'"):
        getattr(kind.of({"type": "x"}), name)


@pytest.mark.parametrize(("kind", "name", "key"), ATTRIBUTES)
def test_a_field_that_a_single_read_lacks_has_no_value(
    kind: type[Record], name: str, key: str
) -> None:
    value = getattr(kind.of({"type": "x", "Disabled": "0", "Requestor": []}, complete=True), name)
    assert value is None or isinstance(value, UserRecord) or not value


def test_a_field_that_was_not_asked_for_behaves_as_absent() -> None:
    assert not hasattr(TicketRecord.of({"id": 1}), "subject")
    assert getattr(TicketRecord.of({"id": 1}), "subject", "none") == "none"


def test_a_field_is_read_only() -> None:
    record: Any = ticket(id=1, Subject="a")
    with pytest.raises(AttributeError):
        record.subject = "b"
    with pytest.raises(AttributeError):
        record.raw = {}


def test_unknown_fields_stay_in_raw() -> None:
    assert ticket(id=1, Shiny="new").raw["Shiny"] == "new"


# -- as Python values ------------------------------------------------------------------------

SAMPLES = [
    Info.of({"Version": "5.0.3+dfsg-3~deb12u6"}, complete=True),
    UserRecord.of({"id": 28, "Name": "alice"}, complete=True),
    GroupRecord.of({"id": 40, "Name": "Staff"}, complete=True),
    Principal.of({"type": "group", "id": "40", "Name": "Staff"}),
    QueueRecord.of({"id": 1, "Name": "General"}, complete=True, etag='"7"'),
    TicketRecord.of({"id": 42, "Subject": "Printer"}, complete=True, etag='"9"'),
    AttachmentRecord.of({"id": 7, "Filename": "a.txt"}),
]
REPRS = [
    "Info(version='5.0.3+dfsg-3~deb12u6')",
    "UserRecord(id=28, name='alice')",
    "GroupRecord(id=40, name='Staff')",
    "Principal(kind='group', id=40, name='Staff')",
    "QueueRecord(id=1, name='General')",
    "TicketRecord(id=42, subject='Printer', status='')",
    "AttachmentRecord(id=7, filename='a.txt')",
]


@pytest.mark.parametrize(("record", "text"), list(zip(SAMPLES, REPRS, strict=True)))
def test_repr_is_short_and_tells(record: Record, text: str) -> None:
    assert repr(record) == text


@pytest.mark.parametrize("kind", [type(record) for record in SAMPLES])
def test_repr_never_fails(kind: type[Record]) -> None:
    shapes: list[dict[str, Any]] = [{}, {"id": None}, {"id": "x"}, {"id": []}, {"Version": None}]
    for raw in shapes:
        assert repr(kind.of(raw)).startswith(kind.__name__)


@pytest.mark.parametrize("record", SAMPLES)
def test_copies_are_equal_and_of_one_hash(record: Record) -> None:
    copies: list[Record] = [
        copy.copy(record),
        copy.deepcopy(record),
        *(pickle.loads(pickle.dumps(record, p)) for p in range(2, pickle.HIGHEST_PROTOCOL + 1)),
    ]
    for twin in copies:
        assert twin == record
        assert hash(twin) == hash(record)
        assert repr(twin) == repr(record)
        assert (twin.complete, twin.etag) == (record.complete, record.etag)


def test_equality_is_by_kind_and_content() -> None:
    record = ticket(id=1, Subject="a")
    assert record == TicketRecord.of({"id": 1, "Subject": "a"}, etag='"3"')
    others: list[object] = [
        ticket(id=1, Subject="b"),
        QueueRecord.of({"id": 1, "Subject": "a"}),
        "a",
        None,
    ]
    assert record not in others


def test_the_same_object_read_twice_has_one_hash() -> None:
    assert hash(ticket(id=1, Subject="a")) == hash(ticket(id="1", Subject="b"))
    assert len({ticket(id=1), ticket(id=1), ticket(id=2)}) == 2


def test_plugins() -> None:
    assert Info.of({"Version": "5.0.5", "Plugins": ["RT::A", "RT::B"]}).plugins == (
        "RT::A",
        "RT::B",
    )
    assert Info.of({"Version": "5.0.5"}).plugins == ()


def test_every_attribute_of_a_whole_record_can_be_read() -> None:
    """A record that has nothing but an id and a name still answers for everything."""
    for record in SAMPLES:
        always_told = {
            one.key: "0" if one.kind is not descriptors.PEOPLE else []
            for one in fields_of(type(record)).values()
            if one.kind in (descriptors.FLAG, descriptors.MINUTES, descriptors.PEOPLE)
        }
        raw = {
            **record.raw,
            **always_told,
            "type": "group",
            "TransactionId": "3",
            "_url": "https://x/REST/2.0/y/1",
        }
        whole = type(record).of(raw, complete=True)
        for name in dir(type(whole)):
            writable_only = isinstance(inspect.getattr_static(type(whole), name), WriteOnly)
            if not name.startswith("_") and not writable_only:
                getattr(whole, name)


def test_a_password_can_only_be_written() -> None:
    with pytest.raises(AttributeError, match="password can only be written"):
        _ = UserRecord.of({"id": 1}, complete=True).password


def test_a_mapping_may_be_any() -> None:
    class Lazy(Mapping[str, Any]):
        def __getitem__(self, key: str) -> Any:
            return {"id": 5}[key]

        def __iter__(self) -> Any:
            return iter(["id"])

        def __len__(self) -> int:
            return 1

    assert TicketRecord.of(Lazy()).id == 5


def test_help_of_a_record_s_verb_shows_its_arguments() -> None:
    shown = list(inspect.signature(Ticket.reply).parameters)
    assert shown[:3] == ["self", "content", "attachments"]
    assert set(shown[3:]) == {"quote", *MessageOptions.__annotations__}


@pytest.mark.parametrize("zone", ["", "Z", "+00:00", "-00:00"])
def test_moments_can_be_compared_whatever_their_zone(zone: str) -> None:
    noon = datetime(2026, 11, 21, 12, tzinfo=UTC)
    assert read_moment(f"2026-11-21T12:00:00{zone}") == noon
    assert not noon < aware(datetime.fromisoformat(f"2026-11-21T12:00:00{zone}"))


@pytest.mark.parametrize("zone", ["GMT", "-0000", "+0000"])
def test_the_date_of_an_answer_can_be_compared(zone: str) -> None:
    date = dates.moment(f"Sat, 21 Nov 2026 12:00:00 {zone}")
    assert date is not None
    assert date - datetime(2026, 11, 21, 11, tzinfo=UTC) == timedelta(hours=1)


@pytest.mark.parametrize(
    ("record", "field", "requested", "actual", "same"),
    [
        (CustomFieldRecord, "render_type", "", "Select box", True),
        (CustomFieldRecord, "render_type", "", "List", False),
        (CustomFieldRecord, "render_type", "Dropdown", "Select box", False),
        (QueueRecord, "lifecycle", "", "default", True),
        (QueueRecord, "lifecycle", "", "approvals", False),
        (GroupRecord, "name", " Staff\N{NO-BREAK SPACE}", "Staff", True),
        (GroupRecord, "name", "Staff", "staff", False),
        (QueueRecord, "name", " Staff", "Staff", False),
    ],
)
def test_what_rt_makes_of_a_text(
    record: type[Record], field: str, requested: str, actual: str, same: bool
) -> None:
    assert fields_of(record)[field].same(requested, actual) is same
