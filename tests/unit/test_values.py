"""Python values as RT writes them, and what is refused before anything is sent."""

from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any

import pytest

from rtfacade.records import GroupRecord, Principal, TicketRecord, UserRecord, serialize

WHEN = datetime(2026, 11, 21, 17, 45, 44, tzinfo=UTC)
ALICE = UserRecord.of({"id": 28, "Name": "alice", "Creator": {}}, complete=True)
STAFF = GroupRecord.of({"id": 40, "Name": "Staff"}, complete=True)


# -- moments ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, "1970-01-01 00:00:00"),
        (WHEN, "2026-11-21 17:45:44"),
        (WHEN.replace(microsecond=999_999), "2026-11-21 17:45:44"),
        (WHEN.astimezone(timezone(timedelta(hours=-11))), "2026-11-21 17:45:44"),
        (datetime(2026, 1, 1, tzinfo=timezone(timedelta(hours=1))), "2025-12-31 23:00:00"),
    ],
)
def test_moments_are_written_in_the_one_form_that_rt_reads(
    value: datetime | None, text: str
) -> None:
    assert serialize.moment("due", value) == text


def test_a_naive_moment_is_refused_and_says_what_to_do() -> None:
    with pytest.raises(ValueError, match=r"due.*no time zone.*astimezone"):
        serialize.moment("due", WHEN.replace(tzinfo=None))


@pytest.mark.parametrize(
    "value", [datetime(987, 1, 2, tzinfo=UTC), datetime(1970, 1, 1, tzinfo=UTC)], ids=str
)
def test_what_rt_would_take_for_not_set_is_refused(value: datetime) -> None:
    with pytest.raises(ValueError, match="due: RT keeps no time before 1970"):
        serialize.moment("due", value)


@pytest.mark.parametrize("value", ["2026-01-01", date(2026, 1, 1), 0, False])
def test_a_moment_is_a_datetime(value: object) -> None:
    with pytest.raises(TypeError, match="due"):
        serialize.moment("due", value)


# -- numbers ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("value", "number"),
    [(15, 15), (0, 0), (timedelta(hours=2), 120), (timedelta(0), 0), (timedelta(minutes=-5), -5)],
)
def test_minutes(value: object, number: int) -> None:
    assert serialize.minutes("time_taken", value) == number


@pytest.mark.parametrize("value", [timedelta(seconds=90), timedelta(microseconds=1)])
def test_rt_counts_whole_minutes(value: timedelta) -> None:
    with pytest.raises(ValueError, match="whole minutes"):
        serialize.minutes("time_taken", value)


@pytest.mark.parametrize("value", ["15", 1.0, True, None])
def test_a_number_is_an_int(value: object) -> None:
    with pytest.raises(TypeError, match="priority"):
        serialize.whole_number("priority", value)
    with pytest.raises(TypeError, match="time_taken"):
        serialize.minutes("time_taken", value)


# -- text ------------------------------------------------------------------------------------


def test_one_line() -> None:
    assert serialize.one_line("subject", " a: b ") == " a: b "


@pytest.mark.parametrize("value", ["a\nb", "a\rb", "\n", "a\r\n"])
def test_a_field_of_one_line_takes_no_line_end(value: str) -> None:
    with pytest.raises(ValueError, match="subject must be one line"):
        serialize.one_line("subject", value)


@pytest.mark.parametrize("value", [b"bytes", 5, None, ["a"]])
def test_text_is_str(value: object) -> None:
    with pytest.raises(TypeError, match="subject must be text"):
        serialize.one_line("subject", value)


# -- people ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("alice", "alice"),
        ("a@example.com", "a@example.com"),
        (28, 28),
        (ALICE, 28),
        (STAFF, 40),
        (Principal.of({"type": "group", "id": "41"}), 41),
        (Principal.of({"type": "user", "id": "bob"}), "bob"),
    ],
)
def test_a_person_by_name_address_number_or_record(value: object, written: object) -> None:
    assert serialize.person("owner", value) == written


@pytest.mark.parametrize("value", ["", "  ", "\t"])
def test_nobody_is_no_empty_name(value: str) -> None:
    with pytest.raises(ValueError, match="owner is empty"):
        serialize.person("owner", value)


@pytest.mark.parametrize("value", [None, True, 1.5, ["alice"], b"alice"])
def test_a_person_is_no_other_thing(value: object) -> None:
    with pytest.raises(TypeError, match="owner"):
        serialize.person("owner", value)


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("alice", ["alice"]),
        (28, [28]),
        (ALICE, [28]),
        (["alice", 28, ALICE], ["alice", 28]),
        ((), []),
        (iter(["a", "b"]), ["a", "b"]),
    ],
)
def test_people(value: object, written: list[object]) -> None:
    assert serialize.people("cc", value) == written


def test_people_are_a_list_not_a_text_with_commas() -> None:
    with pytest.raises(ValueError, match="takes a list"):
        serialize.people("cc", "a@example.com, b@example.com")
    with pytest.raises(ValueError, match="takes a list"):
        serialize.people("cc", ["a@example.com,b@example.com"])
    with pytest.raises(TypeError, match="cc must be one person or a list"):
        serialize.people("cc", 1.5)


# -- custom fields and roles -----------------------------------------------------------------


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("High", "High"),
        (7, "7"),
        (1.5, "1.5"),
        (date(2026, 11, 21), "2026-11-21"),
        (None, None),
        ("", ""),
        ("two\nlines", "two\nlines"),
        (["a", "b, c", 3], ["a", "b, c", "3"]),
        ([], []),
        (("x",), ["x"]),
    ],
)
def test_values_of_custom_fields(value: object, written: object) -> None:
    assert serialize.custom_fields("custom_fields", {"X": value}) == {"X": written}


def test_a_moment_in_a_custom_field_of_rest1_needs_a_zone_that_only_the_user_knows() -> None:
    with pytest.raises(TypeError, match=r"custom field Seen at.*own time zone"):
        serialize.plain_custom_fields("custom_fields", {"Seen at": WHEN})


@pytest.mark.parametrize("value", [True, {"a": 1}, [None], [["a"]], object()])
def test_other_values_are_refused(value: object) -> None:
    with pytest.raises(TypeError, match="custom field X"):
        serialize.custom_fields("custom_fields", {"X": value})


@pytest.mark.parametrize("value", ["X", ["X"], None, [("X", "y")]])
def test_custom_fields_and_roles_are_mappings(value: object) -> None:
    with pytest.raises(TypeError, match="must map names"):
        serialize.custom_fields("custom_fields", value)
    with pytest.raises(TypeError, match="must map names"):
        serialize.custom_roles("custom_roles", value)


def test_custom_roles() -> None:
    requested = {"Approver": ["boss", ALICE], "Engineer": "bob", "Nobody": []}
    assert serialize.custom_roles("custom_roles", requested) == {
        "Approver": ["boss", 28],
        "Engineer": ["bob"],
        "Nobody": [],
    }
    with pytest.raises(TypeError, match="custom role Approver"):
        serialize.custom_roles("custom_roles", {"Approver": [None]})


@pytest.mark.parametrize("key", [True, None, 1.5, ("Approver",), b"Approver"])
def test_what_names_no_custom_role(key: object) -> None:
    with pytest.raises(TypeError, match="a custom role is given by its name"):
        serialize.custom_roles("custom_roles", {key: "alice"})


# -- links and numbers of objects ------------------------------------------------------------


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (43, ["43"]),
        ("https://example.com/x", ["https://example.com/x"]),
        ([1, "asset:2"], ["1", "asset:2"]),
        ([], []),
    ],
)
def test_targets(value: object, written: list[str]) -> None:
    assert serialize.targets("depends_on", value) == written


@pytest.mark.parametrize("value", ["", " ", ["a\nb"]])
def test_bad_targets(value: object) -> None:
    with pytest.raises(ValueError, match="depends_on"):
        serialize.targets("depends_on", value)


@pytest.mark.parametrize("value", [None, 1.5, [True], [None]])
def test_other_targets(value: object) -> None:
    with pytest.raises(TypeError, match="depends_on"):
        serialize.targets("depends_on", value)


@pytest.mark.parametrize("value", [42, "42", TicketRecord.of({"id": "42"}), ALICE])
def test_an_identifier(value: Any) -> None:
    assert serialize.identifier("id", value) in (42, 28)


@pytest.mark.parametrize("value", [0, -1, True, None, "", "x", "4 2", "٤", 1.0, "-1"])
def test_no_identifier(value: object) -> None:
    with pytest.raises(ValueError, match="id must be a positive number"):
        serialize.identifier("id", value)
