"""TicketSQL that the facade writes is read by RT as it was meant, whatever is in the values.

``read`` is RT's tokenizer (RT::SQL) as far as it decides what is a value: it skips what it does
not know, knows a string by its delimiter, and unescapes afterwards. tests/contract asks RT's own.
"""

import re
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from rtfacade import quote, ticketsql
from rtfacade._rest2 import sql_filters
from rtfacade.records import TicketRecord
from rtfacade.records.descriptors import search_keywords
from rtfacade.records.people import parse_text

_STRING = r"""'(?:[^\\']|\\.)*'|"(?:[^\\"]|\\.)*\""""
_FIELD = r"CF\.\{.+?\}(?:\.(?:Large)?Content)?"
_OPERATOR = (
    r"(?:SHALLOW )?(?:!=|>=|<=|=|>|<|IS NOT|IS|NOT LIKE|LIKE"
    r"|NOT STARTSWITH|STARTSWITH|NOT ENDSWITH|ENDSWITH)"
)
_KEY = rf"{_FIELD}|[{{}}\w.]+|{_STRING}"
_VALUE = rf"{_FIELD}|[\w.]+|[+-]?\d+|{_STRING}"
_TOKEN = re.compile(rf"AND|OR|{_OPERATOR}|{_KEY}|{_VALUE}|\(|\)", re.IGNORECASE)
KEYWORDS = {name: known.spec for name, known in search_keywords(TicketRecord).items()}
_NUMBER = re.compile(r"[+-]?\d+")
_AS_COLUMN = re.compile(r"CF\..*", re.IGNORECASE)

Condition = tuple[str, str, str]


class WrongQueryError(Exception):
    """RT would answer 400."""


def read(query: str) -> list[Condition | str]:
    """The conditions, aggregators and parentheses that RT finds."""
    conditions: list[Condition | str] = []
    want, key, operator = "key", "", ""
    for match in _TOKEN.finditer(query):
        token = match[0]
        if want == "key" and token == "(":
            conditions.append(token)
        elif want == "join" and (token == ")" or re.fullmatch("AND|OR", token, re.IGNORECASE)):
            conditions.append(token)
            want = "join" if token == ")" else "key"
        elif want == "key" and re.fullmatch(_KEY, token, re.IGNORECASE):
            key, want = token, "operator"
        elif want == "operator" and re.fullmatch(_OPERATOR, token, re.IGNORECASE):
            operator, want = token, "value"
        elif want == "value" and re.fullmatch(_VALUE, token, re.IGNORECASE):
            conditions.append((_bare(key), operator, _value(token)))
            want = "join"
        else:
            raise WrongQueryError(f"expecting a {want} at {token!r} in {query!r}")
    if want != "join":
        raise WrongQueryError(f"{query!r} ends where a {want} should be")
    return conditions


def _value(token: str) -> str:
    bare = _bare(token)
    if _NUMBER.fullmatch(token):
        return bare
    if token[0] not in "'\"" or _AS_COLUMN.fullmatch(bare):
        raise WrongQueryError(f"{token!r} would be taken for a column")
    return bare


def _bare(token: str) -> str:
    if re.search(_STRING, token):  # wherever it stands: RT does not look
        token = token[1:-1]
    return re.sub(r"\\(.)", r"\1", token)


# Texts that look like TicketSQL, and plain ones.
HOSTILE = st.lists(
    st.sampled_from(
        ["'", '"', "\\", "\\'", "(", ")", " AND ", " OR ", "=", "id > 0", "\n", "\r", "{", "}",
         "CF.", "CF.{x}", "é", "日本", "\u2028", "\0", "%", "_", "NULL", "Owner", " ", "x"]
    ),
    max_size=12,
).map("".join)  # fmt: skip
TEXTS = st.one_of(st.text(), HOSTILE)
VALUES = TEXTS.filter(lambda text: not text.lower().startswith("cf."))
NAMES = TEXTS.filter(lambda name: name and not set("\r\n") & set(name))


def _is_person(text: str) -> bool:
    try:
        bare = parse_text("owner", text)
    except ValueError:
        return False
    return not bare.isdigit() and not bare.lower().startswith("cf.")


PEOPLE = TEXTS.filter(_is_person)
TEXT_COLUMNS = ["subject", "status", "sla", "type"]
NUMBER_COLUMNS = ["priority", "time_worked"]
ROLES = ["owner", "requestor", "cc", "admin_cc"]


@given(VALUES)
@example("O'Brien, Ltd")
@example("\\")
@example("\\'")
@example("' OR id > 0 OR Subject = '")
@example("")
def test_a_quoted_value_is_one_value(value: str) -> None:
    assert read(f"Subject = {quote(value)}") == [("Subject", "=", value)]


@given(VALUES, VALUES, VALUES)
def test_quoted_values_do_not_touch_each_other(one: str, two: str, three: str) -> None:
    query = f"Subject = {quote(one)} AND ( Status != {quote(two)} OR Owner LIKE {quote(three)})"
    assert read(query) == [
        ("Subject", "=", one),
        "AND",
        "(",
        ("Status", "!=", two),
        "OR",
        ("Owner", "LIKE", three),
        ")",
    ]


@given(NAMES, VALUES)
@example("it's", "x")
@example('12" screen', "x")
@example("C:\\temp", "x")
@example("a'b\"c", "x")
@example("Owner {team}", "x")
@example("'a' and \"b\"", "x")
def test_a_custom_field_keeps_its_name(name: str, value: str) -> None:
    query = f"{ticketsql.custom_field(name)} = {quote(value)}"
    assert read(query) == [(f"CF.{{{name}}}", "=", value)]


@given(TEXTS)
def test_a_name_that_is_accepted_is_read(name: str) -> None:
    try:
        query = f"{ticketsql.custom_field(name)} = 'x'"
    except ValueError:
        return
    assert read(query) == [(f"CF.{{{name}}}", "=", "x")]


@given(st.sampled_from(["CF.", "cf.", "Cf.", "cF."]), TEXTS)
def test_what_rt_takes_for_a_field_is_refused(start: str, rest: str) -> None:
    with pytest.raises(ValueError, match="custom field"):
        quote(start + rest)


def planned(query: str | None, keywords: dict[str, Any]) -> str:
    return sql_filters.plan(TicketRecord, query, keywords).text()


@given(
    st.dictionaries(
        st.sampled_from(TEXT_COLUMNS), st.lists(VALUES.filter(str.strip), min_size=1, max_size=3)
    ),
    st.dictionaries(st.sampled_from(NUMBER_COLUMNS), st.integers(-9, 10**9)),
    st.dictionaries(NAMES, st.lists(VALUES.filter(str.strip), min_size=1, max_size=2), max_size=2),
    st.integers(1, 99),
)
def test_what_search_builds_from_keywords(
    texts: dict[str, list[str]],
    numbers: dict[str, int],
    fields: dict[str, list[str]],
    last: int,
) -> None:
    keywords = {**texts, **numbers, "custom_fields": fields}
    sql = planned("Type = 'ticket' OR Type = 'reminder'", keywords)
    requested = [
        (KEYWORDS[name].search, "=", value) for name, many in texts.items() for value in many
    ]
    requested += [(KEYWORDS[name].search, "=", str(number)) for name, number in numbers.items()]
    requested += [(f"CF.{{{name}}}", "=", value) for name, many in fields.items() for value in many]
    conditions = [one for one in read(sql) if isinstance(one, tuple)]
    assert conditions[2:] == requested
    assert read(f"({sql}) AND id > '{last}'")[1:-3] == read(sql)


@given(st.sampled_from(ROLES), st.lists(PEOPLE, min_size=1, max_size=3))
@example("requestor", ["O'Brien", "Ann B <annb@example.com>", "mailto:a@x"])
def test_people_are_found_by_login_or_address(role: str, people: list[str]) -> None:
    column = KEYWORDS[role].search
    requested: list[tuple[str, str, str]] = []
    for person in (parse_text(role, one) for one in people):
        if "@" in person:
            requested.append((f"{column}.EmailAddress", "=", person))
        requested.append((f"{column}.Name", "=", person))
    sql = planned(None, {role: people, "id": 7})
    conditions = [one for one in read(sql) if isinstance(one, tuple)]
    assert conditions == [*requested, ("id", "=", "7")]


@given(st.integers(0, 10**9), st.integers(1, 10**9))
def test_a_name_of_digits_goes_to_rt_as_the_number_that_was_looked_up(
    name: int, number: int
) -> None:
    text = str(name)
    keywords = {"queue": text, "owner": [text, name + 1], "creator": text}
    plan = sql_filters.plan(TicketRecord, None, keywords)
    looked_up = {("Queue", text): number, ("user", text): number + 1}
    assert set(plan.numbers()) == set(looked_up)
    assert [one for one in read(plan.text(looked_up)) if isinstance(one, tuple)] == [
        ("Queue", "=", str(number)),
        ("Owner.id", "=", str(number + 1)),
        ("Owner.id", "=", str(name + 1)),
        ("Creator", "=", str(number + 1)),
    ]


@pytest.mark.parametrize(
    "broken",
    ["Subject = 'it's'", "Subject = 'a' OR", "Subject 'a'", "= 'a'", "", "Subject = CF.x",
     "Subject = 'CF.x'", "CF.{'a'} = 'x' AND"],
)  # fmt: skip
def test_the_reader_can_fail(broken: str) -> None:
    with pytest.raises(WrongQueryError):
        read(broken)


def test_the_reader_mangles_as_rt_does() -> None:
    assert read("CF.{'a'b} = 'x'") == [("F.{'a'b", "=", "x")]


@pytest.mark.parametrize("name", ["", "a\nb", "a\rb"])
def test_names_that_no_query_can_hold(name: str) -> None:
    with pytest.raises(ValueError, match="numeric id"):
        ticketsql.custom_field(name)


SINCE = datetime(2026, 11, 29, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("query", "keywords", "sql"),
    [
        (None, {}, ""),
        ("", {"custom_fields": {}}, ""),
        ("  ", {}, ""),
        ("Status = 'new'", {}, "(Status = 'new')"),
        (None, {"queue": "X"}, "Queue = 'X'"),
        (None, {"queue": 3}, "Queue = 3"),
        (None, {"owner": 3}, "Owner.id = 3"),
        (None, {"owner": "alice"}, "Owner.Name = 'alice'"),
        (None, {"creator": "alice"}, "Creator = 'alice'"),
        (None, {"created_after": SINCE}, "Created > '2026-11-28 23:00:00'"),
        (None, {"created_before": SINCE}, "Created < '2026-11-30 03:00:00'"),
        (None, {"status": ["new", "open"]}, "(Status = 'new' OR Status = 'open')"),
        (None, {"sla": ""}, "(SLA = '' OR SLA IS NULL)"),
        (None, {"subject": ["", "x"]}, "((Subject = '' OR Subject IS NULL) OR Subject = 'x')"),
        (
            "A = 1",
            {"queue": "X", "custom_fields": {"S": "H"}},
            "(A = 1) AND Queue = 'X' AND CF.{S} = 'H'",
        ),
    ],
)
def test_the_sql_of_a_search(query: str | None, keywords: dict[str, Any], sql: str) -> None:
    assert planned(query, keywords) == sql


@pytest.mark.parametrize("keywords", [{"status": ""}, {"status": ["new", " "]}, {"type": ""}])
def test_what_no_ticket_lacks_is_no_empty_text(keywords: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match="is empty: leave"):
        planned(None, keywords)


@pytest.mark.parametrize("keywords", [{"status": []}, {"custom_fields": {"S": []}}])
def test_no_value_at_all_is_an_error(keywords: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match="no value"):
        planned(None, keywords)


@pytest.mark.parametrize(
    "keywords",
    [{"owner": None}, {"status": [None]}, {"custom_fields": None}, {"custom_fields": {"S": None}}],
)
def test_none_is_no_condition(keywords: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=r"None is no condition|not with None"):
        planned(None, keywords)


@pytest.mark.parametrize(
    ("query", "last", "down", "sql"),
    [
        ("", None, False, "id > 0"),
        ("A = 1 OR B = 2", None, False, "A = 1 OR B = 2"),
        ("A = 1 OR B = 2", 7, False, "(A = 1 OR B = 2) AND id > 7"),
        ("A = 1 OR B = 2", 7, True, "(A = 1 OR B = 2) AND id < 7"),
        ("", 7, True, "id < 7"),
    ],
)
def test_beyond(query: str, last: int | None, down: bool, sql: str) -> None:
    assert ticketsql.beyond(query, last, descending=down) == sql
