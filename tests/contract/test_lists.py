"""Every list of REST2 on a real RT, with every column that the description gives to its rows."""

from __future__ import annotations

import json
from typing import Any

import httpx
import pytest

from rtfacade.testing import RunningRT
from tests.contract.operations import (
    DESCRIPTION,
    EVERY,
    ON_TICKETS,
    OPERATIONS,
    Caller,
    Records,
    is_available,
    number,
    unique,
)
from tests.contract.specwatch.description import Operation


def columns(operation: Operation) -> list[str]:
    """The columns that the description gives to the rows of a list; none if it is no list.

    Asking for AuthToken would create secrets; Parent, a 500 where a part has none, has a test.
    """
    media = (operation.response(200) or {}).get("content", {}).get("application/json")
    page = DESCRIPTION.schemas.compiled(media["schema"]) if media else {}
    rows = page.get("properties", {}).get("items", {}).get("items", {})
    keys = {"type", "id", "_url", "name", "AuthToken", "Parent"}
    return sorted(rows.get("properties", {}).keys() - keys)


LISTS = {name: columns(one) for name, one in OPERATIONS.items() if columns(one)}
# Nothing in REST2 applies a field to assets.
MAY_BE_EMPTY = {"catalog_id_customfields_get", "catalog_id_customfields_post"}
SQL = {"tickets_get", "tickets_head", "tickets_post", "transactions_get", "assets_get"}
#: The operations that one test goes through; the others have a test each in test_operations.py.
WALKED = [*LISTS, *(name for name, one in OPERATIONS.items() if one.method == "HEAD")]


@pytest.mark.covering(18)
@pytest.mark.parametrize("name", LISTS)
def test_lists_with_every_column(root: Caller, records: Records, version: str, name: str) -> None:
    operation = OPERATIONS[name]
    if not is_available(operation, version):
        pytest.skip(f"not in RT {version}")
    query = {
        "fields": ",".join(LISTS[name]),
        "fields[Creator]": "Name,RealName",
        "fields[Queue][LastUpdatedBy]": "Name",
        "orderby": ["Created", "id"],
        "order": ["ASC", "DESC"],
        "page": 1,
        "per_page": 100,
    }
    answer = root(name, query=query, **conditions(name), **records.path(operation)).json()
    assert answer["count"] == len(answer["items"])
    assert answer["items"] or name in MAY_BE_EMPTY
    for row in answer["items"]:
        assert row.keys() >= set(LISTS[name]) - {"_hyperlinks"}  # which saved searches lack


def test_every_list_and_every_head_answers(root: Caller, records: Records, version: str) -> None:
    """One test, of which no choice of cases leaves an operation out."""
    for name in WALKED:
        operation = OPERATIONS[name]
        if is_available(operation, version):
            given = conditions(name) if name in LISTS or "query" in operation.query else {}
            root(name, **given, **records.path(operation))


def test_the_parents_of_inner_parts(root: Caller, records: Records) -> None:
    """RT answers 500 if the page has a part without one."""
    query = {"fields": "Parent,ContentType", "per_page": 100}
    inner = [{"field": "Parent", "operator": ">", "value": 0}]
    rows = root.rows("attachments_post", query=query, json=inner)
    assert rows
    assert all(int(row["Parent"]["id"]) > 0 for row in rows)
    root("attachments_post", status=500, query=query, json=EVERY)


def conditions(name: str) -> dict[str, Any]:
    """A search for everything, in the form that a list takes."""
    if name == "tickets_post":
        return {"data": {"query": "id > 0"}}
    if OPERATIONS[name].method == "POST":
        return {"json": EVERY}
    return {"query_text": "id > 0" if name in SQL else json.dumps(EVERY)}


@pytest.mark.parametrize("name", ["assets_post", "transactions_post"])
def test_lists_that_take_a_form(root: Caller, records: Records, name: str) -> None:
    form = {"query": "id > 0", "per_page": 1, "orderby": ["id"], "fields": "Created"}
    [row] = root.rows(name, data=form)
    assert row["Created"].endswith("Z")


@pytest.mark.parametrize(
    "name", [name for name in LISTS if "find_disabled_rows" in OPERATIONS[name].query]
)
def test_lists_with_disabled_rows(root: Caller, records: Records, version: str, name: str) -> None:
    operation = OPERATIONS[name]
    if not is_available(operation, version):
        pytest.skip(f"not in RT {version}")
    query = {"find_disabled_rows": 1, "per_page": 1, "page": 2}
    answer = root(name, query=query, **conditions(name), **records.path(operation)).json()
    assert answer["page"] <= 2


def test_custom_fields_of_a_catalog(seeded_rt: RunningRT, root: Caller, records: Records) -> None:
    name = unique("serial")
    seeded_rt.perl(f"""
        my $field = RT::CustomField->new(RT->SystemUser);
        $field->Create(Name => '{name}', Type => 'FreeformSingle',
            LookupType => 'RT::Catalog-RT::Asset') or die;
        my $catalog = RT::Catalog->new(RT->SystemUser);
        $catalog->Load({records["catalog"]});
        my ($ok, $why) = $field->AddToObject($catalog);
        die $why unless $ok;
    """)
    for operation in MAY_BE_EMPTY:
        assert name in names(root, operation, records["catalog"])


def names(root: Caller, operation: str, record: Any, **query: Any) -> set[str]:
    """The names in the list of custom fields of a catalog, class or queue."""
    query = {"fields": "Name", "per_page": 100, **query}
    rows = root.rows(operation, id=record, query=query, **conditions(operation))
    return {row["Name"] for row in rows}


@pytest.mark.parametrize("operation", ["queue_id_customfields_get", "queue_id_customfields_post"])
def test_disabled_custom_fields_of_a_queue(root: Caller, records: Records, operation: str) -> None:
    field = {"Name": unique("old"), "Type": "Freeform", "Queue": records["queue"], **ON_TICKETS}
    old = number(root("customfield_post", json=field))
    root("customfield_id_delete", id=old)
    assert field["Name"] not in names(root, operation, records["queue"])
    assert field["Name"] in names(root, operation, records["queue"], find_disabled_rows=1)


def test_lists_without_a_condition(root: Caller, records: Records) -> None:
    """Some are empty then, some complete; which are which is in the descriptions."""
    nouns = ("tickets", "queues", "catalogs", "classes", "assets", "customfields", "attachments")
    empty = [f"{noun}_get" for noun in nouns]
    empty += ["articles_list_get", "customroles_list_get", "transactions_get"]
    for name in empty:
        assert root.rows(name) == [], name
    for name in ("users_list_get", "groups_get", "searches_get", "queues_all_get"):
        assert root.rows(name), name


def test_mistakes_in_asset_sql_are_no_errors(root: Caller, records: Records) -> None:
    everything = root("assets_get", query={"query": "id > 0"}).json()["total"]
    for mistake in ("id =", "AND", "word", "]"):
        assert root("assets_get", query={"query": mistake}).json()["total"] == everything


def test_members_and_values_in_order(root: Caller, records: Records) -> None:
    """Lists without `fields` can be sorted too."""

    def find(kind: str, name: str) -> str:
        [row] = root.rows(f"{kind}_post", json=[{"field": "Name", "value": name}])
        return str(row["id"])

    field = find("customfields", "Severity")
    lists: dict[str, dict[str, Any]] = {
        "group_id_members_get": {"id": find("groups", "Agents")},
        "user_name_groups_get": {"idOrName": "bob"},
        "customfield_id_values_get": {"id": field},
        "customfield_id_values_post": {"id": field, "json": EVERY},
    }
    for name, more in lists.items():
        # A membership has a number of its own.
        key = "MemberId" if name == "group_id_members_get" else "id"
        up, down = (
            [row["id"] for row in root.rows(name, query={"orderby": key, "order": order}, **more)]
            for order in ("ASC", "DESC")
        )
        assert len(up) > 1, name
        assert up == sorted(up), name
        assert up == down[::-1], name


def test_pages_lead_to_each_other(root: Caller, records: Records) -> None:
    query = {"orderby": "id", "per_page": 2, "page": 2}
    page = root("users_list_get", query=query).json()
    assert page["page"] == 2
    assert httpx.URL(page["next_page"]).params["page"] == "3"
    assert httpx.URL(page["prev_page"]).params["page"] == "1"
