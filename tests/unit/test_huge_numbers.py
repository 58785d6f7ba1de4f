"""Python refuses to read or write numbers of more than 4,300 digits: no such text comes through."""

import sys
from collections.abc import Callable

import httpx
import pytest

from rtfacade import ProtocolError, RTError
from rtfacade.auth.credentials import TokenAuth
from rtfacade.cli.options import ticket_rows, value_types
from rtfacade.records import json_values, link_kinds, people, serialize

DIGITS = "9" * (sys.get_int_max_str_digits() + 1)
HUGE = 10 ** len(DIGITS)

GIVEN: dict[str, Callable[[], object]] = {
    "an id": lambda: serialize.identifier("id", HUGE),
    "an id as text": lambda: serialize.identifier("id", DIGITS),
    "a number": lambda: serialize.whole_number("priority", HUGE),
    "a number below zero": lambda: serialize.whole_number("priority", -HUGE),
    "minutes": lambda: serialize.minutes("time_worked", HUGE),
}


@pytest.mark.parametrize("call", GIVEN.values(), ids=GIVEN)
def test_what_is_given_is_refused_by_name(call: Callable[[], object]) -> None:
    with pytest.raises(ValueError, match=r"(id|priority|time_worked) must be") as caught:
        call()
    assert "Exceeds" not in str(caught.value)


def test_what_rt_tells_is_no_number() -> None:
    assert people.identity({"type": "user", "id": DIGITS, "Name": "alice"})[0] is None
    assert people.identity({"type": "group", "id": DIGITS}) == (None, ())
    assert link_kinds.local_target(DIGITS) == ("", "")
    assert link_kinds.canonical(f"a:{DIGITS}") == f"a:{DIGITS}"
    with pytest.raises(ProtocolError):
        json_values.whole_number(DIGITS)
    with pytest.raises(RTError):
        json_values.identifier(DIGITS)


@pytest.mark.parametrize("text", [DIGITS, "²", "٣"])
def test_on_the_command_line_it_is_a_name(text: str) -> None:
    assert value_types.key(text) == text
    assert ticket_rows._link(text) == text


def test_no_user_is_read_from_such_a_token() -> None:
    assert TokenAuth(httpx.URL("https://rt.example.com"), f"1-{DIGITS}-0").user() is None
