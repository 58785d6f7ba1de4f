"""Types of custom fields without RT: what is sent, and what counts as done."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import pytest

from rtfacade.records.custom_field_types import (
    Blob,
    FieldInfo,
    FieldsToSet,
    FieldToSet,
    MeasuredZone,
    type_named,
)

EAST = timezone(timedelta(hours=2))
NOON = datetime(2026, 7, 1, 12, tzinfo=UTC)


def fields(kind: str, given: object, *, most: int = 1, **options: Any) -> FieldsToSet:
    info = FieldInfo(7, "Field", type_named(kind), kind, most)
    return FieldsToSet((FieldToSet.of("Field", info, given),), **options)


def record(*values: object) -> dict[str, Any]:
    return {"CustomFields": [{"id": "7", "name": "Field", "values": list(values)}]}


@pytest.mark.parametrize(
    ("kind", "given", "actual"),
    [
        ("Freeform", "low", "Low"),
        ("Text", "a\n b", "a\nb"),
        ("Combobox", "Red", "red"),
        ("Date", "2026-07-01", "2026-07-02"),
        ("DateTime", NOON, "2026-07-01T12:00:01Z"),
        ("DateTime", NOON, "2026-07-01T14:00:00Z"),
        ("DateTime", "2026-07-01T12:00:00Z", "2026-07-01T00:00:00Z"),
        ("IPAddressRange", "192.0.2.0/24", "192.0.2.0-192.0.2.254"),
        ("IPAddress", "::1", "::2"),
        ("Image", Blob("a", "image/png", b"12"), {"filename": "a", "content": b"1"}),
    ],
)
def test_near_is_not_equal(kind: str, given: object, actual: object) -> None:
    missing = fields(kind, given, zone=UTC).unapplied(record(actual))
    assert len(missing) == 1
    assert missing[0].startswith("custom field Field: asked for")


@pytest.mark.parametrize(
    ("kind", "given", "actual"),
    [
        ("Select", "low", "Low"),
        ("Text", "a\r\nb ", "a\nb"),
        ("Date", "tomorrow", "2026-07-02"),
        ("DateTime", "tomorrow", "2026-07-02T01:00:00Z"),
        ("DateTime", "2026-07-01 14:00:00", "2026-07-01T12:00:00Z"),
        ("IPAddress", "010.001.0.1", "10.1.0.1"),
        ("IPAddressRange", "10/8", "10.0.0.0-10.255.255.255"),
        ("IPAddressRange", "::ffff:1.2.3.4", "::ffff:102:304"),
    ],
)
def test_rts_own_forms_are_success(kind: str, given: object, actual: object) -> None:
    assert fields(kind, given, zone=EAST).unapplied(record(actual)) == []


def test_what_is_there_is_sent_as_rt_stored_it() -> None:
    several = fields("DateTime", [NOON, NOON + timedelta(hours=2)], most=0, zone=EAST)
    assert several.payload() == {"7": ["2026-07-01 14:00:00", "2026-07-01 16:00:00"]}
    # The local time of one is what RT stores for the other, so it is spelled in another way.
    on = several.on(record("2026-07-01T14:00:00Z"))
    assert on.payload() == {"7": ["2026/07/01 14:00:00", "2026-07-01 14:00:00"]}
    select = fields("Select", ["low", "HIGH"], most=0).on(record("Low"))
    assert select.payload() == {"7": ["Low", "HIGH"]}
    assert fields("Select", ["low"], most=0).on(record("Low")).payload() == {}


def test_clearing_what_is_empty_sends_nothing() -> None:
    for kind in ("Freeform", "Date", "Image", "IPAddress"):
        cleared = fields(kind, None)
        assert cleared.reads_first
        assert cleared.on(record()).payload() == {}
        assert cleared.on(record("x")).payload() == {"7": None}
    assert fields("Freeform", [], most=0).payload() == {"7": []}
    assert fields("Freeform", None, new=True).payload() == {}
    # RT cannot delete these by their text.
    assert fields("Text", None).on(record("x" * 256)).payload() == {"7": ""}
    time = fields("DateTime", None, zone=EAST).on(record("2026-07-01T12:00:00Z"))
    assert time.payload() == {"7": ""}
    assert fields("DateTime", None).unapplied(record("1970-01-01T00:00:00Z")) == []


def test_the_zone_is_measured_by_what_rt_stored() -> None:
    winter = datetime(2026, 12, 1, 12, tzinfo=UTC)
    requested = fields("DateTime", [NOON, winter], most=0, new=True)
    again = requested.corrected(record("2026-07-01T10:00:00Z", "2026-12-01T11:00:00Z"))
    assert again is not None
    assert again.payload() == {"7": ["2026-07-01 14:00:00", "2026-12-01 13:00:00"]}
    assert isinstance(again.guess, MeasuredZone)
    assert requested.corrected(record("2026-07-01T12:00:00Z", "2026-12-01T12:00:00Z")) is None
    assert requested.corrected(record("2026-07-03T12:00:00Z", "2026-12-01T12:00:00Z")) is None


@pytest.mark.parametrize("value", [{"a": 1}, True, object(), [["x"]]])
def test_no_type_takes_everything(value: object) -> None:
    for kind in ("Freeform", "Date", "DateTime", "IPAddress", "Image", "Some plug-in's"):
        with pytest.raises(TypeError, match="custom field Field"):
            fields(kind, value, most=0)


@pytest.mark.parametrize("kind", ["Date", "DateTime"])
@pytest.mark.parametrize(
    "text",
    ["nope", "2026-02-30", "2026-02-30 10:00", "1796000000", "soon", "0", "Not set", "not set "],
)
def test_what_is_no_time_is_not_sent(kind: str, text: str) -> None:
    """RT would write 1970 over the present value."""
    with pytest.raises(ValueError, match=r"no day|no time"):
        fields(kind, text)


@pytest.mark.parametrize("kind", ["Date", "DateTime"])
@pytest.mark.parametrize("text", ["04/05/2026", "4/5/26", "5/4/2026 10:00"])
def test_a_text_that_may_be_two_days_is_not_sent(kind: str, text: str) -> None:
    """A setting of RT's decides which of them it is."""
    with pytest.raises(ValueError, match=r"write 2026-04-05 or 2026-05-04|or 2026-04-05$"):
        fields(kind, text)


@pytest.mark.parametrize("kind", ["Date", "DateTime"])
@pytest.mark.parametrize(
    "text",
    [
        "4/4/2026",
        "25/12/2026",
        "12/25/2026",
        "tomorrow",
        "next friday",
        "5 May 2026",
        "20260705",
        "2 weeks ago",
        "",
    ],
)
def test_what_rt_reads_is_sent(kind: str, text: str) -> None:
    assert fields(kind, text).fields


def test_the_last_hour_of_the_year_9999_in_a_zone_ahead_of_utc() -> None:
    last = datetime(9999, 12, 31, 23, 30, tzinfo=UTC)
    with pytest.raises(ValueError, match="out of range"):
        fields("DateTime", last, zone=EAST).payload()
    assert fields("DateTime", last, zone=UTC).payload() == {"7": "9999-12-31 23:30:00"}
    cleared = fields("DateTime", None, zone=EAST).on(record("9999-12-31T23:30:00Z"))
    assert cleared.payload() == {"7": ""}
