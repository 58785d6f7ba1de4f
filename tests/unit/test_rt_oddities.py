"""What RT gets wrong, and what we make of it before anything is sent: pure parts."""

from typing import Any

import httpx
import pytest

from rtfacade._http import exchange
from rtfacade._rest1 import names as rest1_names
from rtfacade._rest2 import lookups
from rtfacade._rest2.lookups import Pattern, Shape
from rtfacade._rest2.resources import fits_a_path
from rtfacade._rest2.transaction_sql import harmless


@pytest.mark.parametrize(
    ("query", "sent"),
    [
        ("TicketId = 1", "TicketId = 1"),
        ("TicketId = 1 AND Type = 'OR'", "TicketId = 1 AND Type = 'OR'"),
        ("TicketId = 1 OR TicketId = 2", "(TicketId = 1) OR (TicketId = 2)"),
        ("ticketid=1 or Type = 'Comment'", "(ticketid=1) or Type = 'Comment'"),
        ("Type = 'x' OR 'TicketId' != \"3\"", "Type = 'x' OR ('TicketId' != \"3\")"),
        ("TicketId > 1 OR TicketId = CF.{a b}", "TicketId > 1 OR (TicketId = CF.{a b})"),
        ("Data = 'TicketId = 1' OR id = 2", "Data = 'TicketId = 1' OR id = 2"),
        (r"Data = 'it\'s' OR TicketId = '7'", r"Data = 'it\'s' OR (TicketId = '7')"),
        ("CF.{TicketId = 1 OR} = 'x'", "CF.{TicketId = 1 OR} = 'x'"),
        ("MyTicketId = 1 OR id = 1", "MyTicketId = 1 OR id = 1"),
    ],
)
def test_no_query_that_spoils_a_process(query: str, sent: str) -> None:
    assert harmless(query) == sent
    assert harmless(sent).count("TicketId") == sent.count("TicketId")


@pytest.mark.parametrize(
    ("value", "shapes"),
    [
        ("plain", []),
        ("it's", []),
        ("back\\slash", []),
        ("O'Brien \\ x", [Shape.BOTH]),
        ("\\ it's", [Shape.BOTH]),
        ("a\\'b", [Shape.BOTH, Shape.BEFORE_QUOTE]),
        ("a\\\\'b", [Shape.BOTH]),
        ("a\\\\\\'b", [Shape.BOTH, Shape.BEFORE_QUOTE]),
        ("a\\", [Shape.AT_END]),
        ("a\\\\", []),
        ("it's\\", [Shape.BOTH, Shape.AT_END]),
        (Pattern("plain"), []),
        (Pattern("back\\slash"), [Shape.IN_PATTERN]),
        (Pattern("back\\\\slash"), []),
        (Pattern("100\\%"), []),
        (Pattern("a\\"), [Shape.AT_END, Shape.IN_PATTERN]),
    ],
)
def test_what_may_be_misread(value: str, shapes: list[Shape]) -> None:
    assert lookups.shapes_of(value) == shapes


def test_the_probe_of_a_shape_is_of_that_shape() -> None:
    for shape in Shape:
        assert shape in lookups.shapes_of(Pattern(shape.value))
        assert lookups.probe(shape)[0]["value"] == shape.value
        plain = lookups.probe(shape, is_plain=True)
        assert not any(lookups.shapes_of(Pattern(one["value"])) for one in plain)


def test_values_are_read_out_of_a_query_as_rt_reads_them() -> None:
    sql = r"""Subject = 'a\\' AND CF.{x\\} LIKE "it\'s" OR id = 3"""
    assert lookups.doubtful_in_sql(sql) == ["a\\", "x\\"]
    assert lookups.doubtful_in_sql("Subject = 'plain'") == []
    where: list[dict[str, Any]] = [{"value": "a"}, {"value": ["b\\", 3]}, {"value": 4}]
    assert lookups.doubtful_in(where) == ["b\\"]


def test_values_of_patterns_are_known_as_such() -> None:
    sql = r"""Subject LIKE 'a\\b' OR CF.{x} not  startswith"c\\d" OR Subject = 'LIKE e\\f'"""
    found = lookups.doubtful_in_sql(sql)
    assert [(one, isinstance(one, Pattern)) for one in found] == [
        ("a\\b", True),
        ("c\\d", True),
        ("LIKE e\\f", False),
    ]
    where = [{"operator": operator, "value": "b\\"} for operator in ("ENDSWITH", "!=")]
    assert [isinstance(one, Pattern) for one in lookups.doubtful_in(where)] == [True, False]


def test_a_name_that_may_be_misread_is_looked_up_by_a_part() -> None:
    assert lookups.condition("Name", "it's") == ("Name", "=", "it's")
    assert lookups.condition("Name", "O'B \\ Quality") == ("Name", "LIKE", " Quality")
    rows = [{"id": "7", "Name": name} for name in ("o'b \\ quality", "My Quality")]
    assert lookups.matching(rows, "Name", "O'B \\ Quality") == rows[:1]
    assert lookups.matching(rows, "Name", "anything that RT found equal") == rows
    [[plain, odd]] = lookups.any_of("Name", ["x", "a'\\bcd"])
    assert plain == {"field": "Name", "value": "x"}
    assert odd == {"field": "Name", "value": "bcd", "operator": "LIKE"}
    assert rest1_names.query_for(" Quality", "LIKE") == 'Name LIKE " Quality"'


@pytest.mark.parametrize("name", ["Café", "日本", "ÉCOLE"])
def test_a_name_outside_ascii_does_not_go_into_a_path(name: str) -> None:
    assert not fits_a_path(name)


def test_the_version_in_the_first_line_of_rest1() -> None:
    assert exchange.version_in(b"RT/4.4.6+dfsg-1.1 401 Credentials required\n") == "4.4.6"
    assert exchange.version_in(b"RT/5.0.3 200 Ok\n\n") == "5.0.3"
    assert exchange.version_in(b"<html>") is None
    assert exchange.may_lack_rest2("4.4.6")
    assert not exchange.may_lack_rest2("5.0.3")
    assert not exchange.may_lack_rest2(None)


@pytest.mark.parametrize("base", ["https://rt.example.com", "https://example.com/a/rt"])
@pytest.mark.parametrize(
    ("method", "path", "kind"),
    [
        ("GET", "/REST/2.0/ticket/1", {"is_rest2", "reads"}),
        ("OPTIONS", "/REST/2.0/ticket/1", {"is_rest2"}),
        ("PUT", "/REST/2.0/ticket/1", {"is_rest2", "needs_origin"}),
        ("POST", "/REST/2.0/tickets", {"is_rest2", "needs_origin"}),
        ("GET", "/REST/1.0/search/ticket", {"is_rest1", "is_rest1_search", "reads"}),
        ("POST", "/REST/1.0/ticket/1/edit", {"is_rest1"}),
        ("POST", "/REST/1.0/user/a%2FREST%2F2.0/edit", {"is_rest1"}),
        ("PUT", "/REST/2.0/user/a%2FREST%2F1.0", {"is_rest2", "needs_origin"}),
        ("GET", "/NoAuth/Logout.html", {"reads"}),
    ],
)
def test_what_a_request_is(base: str, method: str, path: str, kind: set[str]) -> None:
    request = httpx.Request(method, f"{base}{path}?query=x")

    def facts() -> set[str]:
        decided = exchange.RequestKind(request)
        return {name for name in exchange.RequestKind.__slots__ if getattr(decided, name)}

    assert facts() == kind
    request.extensions[exchange.READS] = True
    assert facts() == kind | {"reads"}


def test_the_sign_of_a_spoiled_process() -> None:
    assert exchange.is_spoiled(b"No dispatch method for class '' at lib/RT/Tickets.pm line 3589.")
    assert not exchange.is_spoiled(b"No dispatch method for class 'X'")
