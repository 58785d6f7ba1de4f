"""Which fields a list asks for, the conditions it gives, and names in paths."""

import json
from typing import Any

import pytest

from rtfacade._rest2.listing import as_query, conditions, cursor_for, select
from rtfacade._rest2.resources import by_number, fits_a_path
from rtfacade.records import ArticleRecord, CatalogRecord, Record, TicketRecord, UserRecord
from rtfacade.records.vocabulary import rt_names


@pytest.mark.parametrize(
    ("fields", "names", "expand"),
    [
        ([], "", {}),
        (["Subject"], "Subject", {}),
        (["Subject", "Subject"], "Subject", {}),
        (["Subject", "Owner.RealName"], "Subject,Owner", {"fields[Owner]": "RealName"}),
        (
            ["Owner.Name", "Owner.RealName", "Owner", "Owner.Name"],
            "Owner",
            {"fields[Owner]": "Name,RealName"},
        ),
        (["CF.Severity", "CF.{Büro & Co}", "Status"], "CustomFields,Status", {}),
        (["CustomRoles", "RT::CustomRole-1", "_hyperlinks"],
         "CustomRoles,RT::CustomRole-1,_hyperlinks", {}),
    ],
)  # fmt: skip
def test_select(fields: list[str], names: str, expand: dict[str, str]) -> None:
    chosen = select(fields)
    assert chosen.fields == names
    assert chosen.expansion == expand


def test_what_is_always_needed_comes_first() -> None:
    assert select(["Name"], "id").fields == "id,Name"


@pytest.mark.parametrize(
    "field",
    ["", " ", "Sub ject", "Owner.", ".Name", "Queue.Creator.Name", "Owner[Name]", "a,b", "a&b=c",
     "Größe", "1st", "Owner.Real Name"],
)  # fmt: skip
def test_names_that_rt_cannot_take(field: str) -> None:
    with pytest.raises(ValueError, match="not a field of RT"):
        select([field])


@pytest.mark.parametrize("field", ["AuthToken", "Owner.AuthToken", "Instance", "AuthToken.Name"])
def test_names_that_do_harm(field: str) -> None:
    with pytest.raises(ValueError, match="must not name"):
        select([field])


def test_one_text_is_no_list_of_names() -> None:
    with pytest.raises(TypeError, match="takes a list"):
        select("Subject")


@pytest.mark.parametrize("record", [None, TicketRecord])
@pytest.mark.parametrize("odd", [None, 1, ["Subject"], b"Subject", TicketRecord.of({"id": 1})])
def test_what_is_no_name_of_a_field(odd: Any, record: type[Record] | None) -> None:
    with pytest.raises(TypeError, match="fields= takes a list of names, not "):
        select(["Subject", odd], record=record)


# -- conditions ------------------------------------------------------------------------------


def test_conditions_are_all_to_be_met() -> None:
    built = conditions([("id", "IN", [1, 2])], {"Name": "a", "EmailAddress": None})
    assert built == [
        {"field": "id", "operator": "IN", "value": [1, 2], "entry_aggregator": "AND"},
        {"field": "Name", "operator": "=", "value": "a", "entry_aggregator": "AND"},
    ]


@pytest.mark.parametrize("operator", ["", "==", "like", "MATCHES", "<>", "NOT IN"])
def test_an_operator_that_rt_answers_with_nothing_is_refused(operator: str) -> None:
    with pytest.raises(ValueError, match="unknown operator"):
        conditions([("Name", operator, "x")], {})


def test_a_condition_has_a_field() -> None:
    with pytest.raises(ValueError, match="without a field"):
        conditions([("", "=", "x")], {})


@pytest.mark.parametrize("bad", [("Name", "="), ("Name",), ("Name", "=", "x", "y"), "Name"])
def test_a_condition_has_three_parts(bad: Any) -> None:
    with pytest.raises(TypeError):
        conditions([bad], {})


@pytest.mark.parametrize(("down", "operator"), [(False, ">"), (True, "<")])
def test_the_walk_is_one_more_condition(down: bool, operator: str) -> None:
    where = conditions([("Name", "LIKE", 'a"b')], {})
    assert json.loads(as_query(where, None, descending=down)) == where
    assert json.loads(as_query(where, 7, descending=down)) == [
        *where,
        {"field": "id", "operator": operator, "value": 7, "entry_aggregator": "AND"},
    ]
    assert as_query([], None, descending=down) == "[]"


# -- names -----------------------------------------------------------------------------------


@pytest.mark.parametrize("given", [5, 0, -1])
def test_an_int_is_an_id(given: int) -> None:
    assert by_number(given)


@pytest.mark.parametrize("given", ["5", "alice", True, None])
def test_a_text_of_digits_is_a_name(given: object) -> None:
    assert not by_number(given)


@pytest.mark.parametrize(
    "name", ["alice", "a@example.com", "Ops & Sons", "a b", "a?b#c%2F", "...", "a."]
)
def test_names_that_fit_a_path(name: str) -> None:
    assert fits_a_path(name)


@pytest.mark.parametrize(
    "name",
    ["", ".", "..", "a/b", "../queue/1", "a\\b", "a;b=c", "12345", " a", "a ", "a\nb", "a\tb",
     "a\x00", "\u2028", "Ops & Söhne", "日本"],
)  # fmt: skip
def test_names_that_do_not(name: str) -> None:
    assert not fits_a_path(name)


def test_fields_and_orders_by_the_names_of_attributes() -> None:
    chosen = select(["subject", "owner.real_name", "cf.Tags", "Status"], record=TicketRecord)
    assert chosen.fields == "Subject,Owner,CustomFields,Status"
    assert chosen.expansions == (("Owner", "RealName"),)
    assert chosen.requested == ("Subject", "Owner.RealName", "CF.Tags", "Status")
    walk = cursor_for(["-last_updated", "Priority"], TicketRecord)(10)
    assert walk.paging().orderby == ["LastUpdated", "Priority", "id"]
    assert cursor_for("-id", TicketRecord)(10).paging() == cursor_for("-id")(10).paging()


@pytest.mark.parametrize(
    ("record", "name", "word"),
    [
        (TicketRecord, "due", "Due"),
        (TicketRecord, "Due", "Due"),
        (TicketRecord, "requestors.email", "Requestor.EmailAddress"),
        (TicketRecord, "queue.name", "Queue.Name"),
        (TicketRecord, "Queue.Name", "Queue.Name"),
        (TicketRecord, "cf.A.B", "CF.A.B"),
        (UserRecord, "email", "EmailAddress"),
        (UserRecord, "id", "id"),
        (TicketRecord, "CF.{A.B}", "CF.A.B"),
        (TicketRecord, "custom_roles.Boss", "CustomRole.Boss"),
        (ArticleRecord, "class_.name", "Class.Name"),
    ],
)
def test_rts_word_for_a_field(record: type[Record], name: str, word: str) -> None:
    assert rt_names(record, name) == (word,)


@pytest.mark.parametrize(
    ("record", "name", "meant"),
    [
        (TicketRecord, "subjct", "'subject'"),
        (TicketRecord, "queue.nosuch", "no field 'queue.nosuch'"),
        (TicketRecord, "depends_on", "no field 'depends_on'"),
        (TicketRecord, "Owner.RealNme", "'Owner.RealName'"),
        (TicketRecord, "subject.name", "has no fields of its own"),
        (UserRecord, "password", "no field 'password'"),
        (CatalogRecord, "CF.Color", "no field 'CF.Color'"),
    ],
)
def test_a_name_that_nobody_knows(record: type[Record], name: str, meant: str) -> None:
    with pytest.raises(ValueError, match=meant):
        rt_names(record, name)
