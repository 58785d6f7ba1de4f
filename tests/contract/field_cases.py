"""What each type of custom field takes, refuses and holds: the table behind the tests of types."""

from __future__ import annotations

import ipaddress
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta, timezone
from enum import Enum
from pathlib import Path
from typing import Any

import attrs

from rtfacade import Upload
from rtfacade.records.custom_field_types import TYPES
from rtfacade.testing._server.seed import FIELD_TYPES

NOON = datetime(2026, 7, 1, 12, 34, 56, tzinfo=UTC)
WINTER = datetime(2026, 11, 29, 23, 5, 1, 250, tzinfo=timezone(timedelta(hours=-3)))
PICTURE = b"\x89PNG\r\n\x1a\n" + b"\0\xff" * 40


#: RT would keep another day, or clear the field.
NO_DAYS = (
    date(1969, 12, 31), "1965-01-01", "\u0662\u0660\u0662\u0666-07-01", "2026", "30 February 2026",
    "Feb 30th", "32/01/2026", "04/05/2026", "1/2/26 10:00",
)  # fmt: skip


@attrs.frozen
class FieldCase:
    """One type: values, what RT holds of each, other spellings of the same, and wrong values."""

    one: list[tuple[Any, Any]]
    many: tuple[list[Any], list[Any]] | None
    same: list[Any]
    """Other spellings of the first of ``one``: writing them changes nothing."""
    wrong: list[Any]


_TEXT_WRONG = [True, NOON, {"a": 1}, b"x", Path(__file__), Upload("a", b"x"), [["x"]]]


class Word(str, Enum):  # noqa: UP042 (str() of these is their name)
    """Values as programs name them."""

    HIGH, QUEUE, SUBJECT, STATUS, FIELD, ROLE, PERSON, URL = (
        "High", "General", "ätext", "open", "Tags", "Approver", "alice", "https://example.com/x",
    )  # fmt: skip


class Number(int, Enum):
    """A number with a name."""

    ONE, SEVEN = 1, 7


def _text(*values: str, many: bool = True, last: tuple[Any, str] | None = None) -> FieldCase:
    return FieldCase(
        one=[*((value, value) for value in values), *([last] if last else [])],
        many=(["x", *values, "x"], ["x", *values]) if many else None,
        same=[values[0], [values[0]]],
        wrong=_TEXT_WRONG,
    )


CASES: dict[str, FieldCase] = {
    "Freeform": _text('é, "x" <b>', "0", "2026-07-01T12:34:56Z"),
    "Text": _text("two\nlines", "@file", many=False),
    "Wikitext": _text("= head =\n* x", many=False),
    "HTML": _text("<b>x</b>\n<i>y</i>"),
    "Select": FieldCase(
        one=[(Word.HIGH, "High"), ("low", "Low"), ("büro & co", "Büro & Co")],
        many=(["low", "Büro & Co", "Low"], ["Low", "Büro & Co"]),
        same=["high", "HIGH", ["High"]],
        wrong=_TEXT_WRONG,
    ),
    "Combobox": _text("Red", "another", many=False, last=(Word.HIGH, "High")),
    "Autocomplete": _text("Oslo", "Bern, CH", last=(Number.SEVEN, "7")),
    "Date": FieldCase(
        one=[(date(2026, 7, 1), "2026-07-01"), ("2026-11-29", "2026-11-29")],
        many=([date(2026, 7, 1), "2026-07-02", "2026-07-01"], ["2026-07-01", "2026-07-02"]),
        same=["2026-07-01", " 2026-07-01 ", "2026-07-01T10:00:00Z", "20260701"],
        wrong=[
            NOON,
            "2026-02-30",
            7,
            True,
            b"x",
            Upload("a", b"x"),
            {"a": 1},
            *NO_DAYS,
            "2026-W27-3",
        ],
    ),
    "DateTime": FieldCase(
        one=[
            (NOON, "2026-07-01T12:34:56Z"),
            (WINTER, "2026-11-30T02:05:01Z"),
            ("2026-07-01T12:34:56Z", "2026-07-01T12:34:56Z"),
            ("2026-07-01T14:34:56+02:00", "2026-07-01T12:34:56Z"),
        ],
        many=(
            # Some hours apart, so that one is what another looks like in the user's own zone.
            [NOON + timedelta(hours=hours) for hours in (-4, 0, 2, 4)] + ["2026-07-01T12:34:56Z"],
            [f"2026-07-01T{hour}:34:56Z" for hour in ("08", "12", "14", "16")],
        ),
        same=[
            "2026-07-01T12:34:56Z",
            NOON.astimezone(timezone(timedelta(hours=5))),
            "2026-07-01 12:34:56 UTC",
            "Wed, 01 Jul 2026 14:34:56 +0200",
            "Wed, 1 Jul 2026 12:34:56 GMT",
        ],
        wrong=[
            NOON.replace(tzinfo=None),
            "2026-02-30 12:00:00",
            7,
            True,
            b"x",
            {"a": 1},
            *NO_DAYS,
            datetime.min.replace(tzinfo=timezone(timedelta(hours=14))),
            "1 Jul 2026 12:00 CET",
            datetime.max.replace(tzinfo=timezone(timedelta(hours=-9))),
        ],
    ),
    "IPAddress": FieldCase(
        one=[
            ("010.1.1.1", "10.1.1.1"),
            (ipaddress.ip_address("192.0.2.7"), "192.0.2.7"),
            ("2001:DB8:0:0:1::1", "2001:db8::1:0:0:1"),
        ],
        many=(
            ["2001:DB8::0:1", "192.0.2.1", "2001:db8:0::1"],
            ["2001:db8::1", "192.0.2.1"],
        ),
        same=["10.1.1.1", " 10.001.1.1", ipaddress.ip_interface("10.1.1.1/8")],
        wrong=["10.1.1", "10.0.0.0/8", "10.1.1.1-10.1.1.2", 7, True, b"x", {"a": 1}],
    ),
    "IPAddressRange": FieldCase(
        one=[
            ("192.0.2.0/24", "192.0.2.0-192.0.2.255"),
            (ipaddress.ip_network("10.0.0.0/8"), "10.0.0.0-10.255.255.255"),
            ("192.0.2.1", "192.0.2.1"),
            ("2001:DB8::/32", "2001:db8::-2001:db8:ffff:ffff:ffff:ffff:ffff:ffff"),
        ],
        many=(
            ["192.0.2.0/24", "2001:db8::1-2001:DB8::2", "192.0.2.0-192.0.2.255"],
            ["192.0.2.0-192.0.2.255", "2001:db8::1-2001:db8::2"],
        ),
        same=["192.0.2.0-192.0.2.255", "192.0.2.9/24", ipaddress.ip_interface("192.0.2.9/24")],
        wrong=["192.0.2.0/33", "10.0.0.1-2001:db8::1", "x", 7, True, b"x", {"a": 1}],
    ),
    "Image": FieldCase(
        one=[(Upload("ä.png", PICTURE), ("ä.png", PICTURE)), (PICTURE, ("One Image.png", PICTURE))],
        many=(
            [Upload("a.png", PICTURE), Upload("b.jpg", b"\xff\xd8\xff")],
            [("a.png", PICTURE), ("b.jpg", b"\xff\xd8\xff")],
        ),
        same=[],
        wrong=["a.png", 7, True, date(2026, 7, 1), {"filename": "a.png"}, Upload("a.png", b"")],
    ),
    "Binary": FieldCase(
        one=[(Upload("é.bin", b"\0\xff"), ("é.bin", b"\0\xff")), (b"0", ("One Binary", b"0"))],
        many=([Upload("a", b"1"), Upload("b.html", b"<p>2")], [("a", b"1"), ("b.html", b"<p>2")]),
        same=[],
        wrong=["a.png", 7, True, date(2026, 7, 1), {"filename": "a.png"}, Upload("a.png", b"")],
    ),
}
# A new type gets a case, and a field in the seed.
assert set(CASES) == set(TYPES) == set(FIELD_TYPES)


def given_and_held(pick: Callable[[FieldCase], tuple[Any, Any]]) -> tuple[dict[str, Any], ...]:
    """The fields of one value: what to write, and what RT then holds."""
    pairs = {f"One {kind}": pick(case) for kind, case in CASES.items()}
    given = {name: value for name, (value, _) in pairs.items()}
    return given, {name: [held] for name, (_, held) in pairs.items()}


def several() -> tuple[dict[str, Any], dict[str, Any]]:
    """The fields of several values: what to write, and what RT then holds."""
    many = {f"Many {kind}": case.many for kind, case in CASES.items() if case.many is not None}
    return {name: one[0] for name, one in many.items()}, {
        name: one[1] for name, one in many.items()
    }


def all_first() -> tuple[dict[str, Any], dict[str, Any]]:
    """All fields, with the first value of each type."""
    one_given, one_held = given_and_held(lambda case: case.one[0])
    many_given, many_held = several()
    return {**one_given, **many_given}, {**one_held, **many_held}


def all_last() -> tuple[dict[str, Any], dict[str, Any]]:
    """The fields of one value, with the last value of each type."""
    given, held = given_and_held(lambda case: case.one[-1])
    return given, held
