"""What the description says of lists: searches, pages, rows and their columns."""

from __future__ import annotations

import json
from typing import Any

import httpx
import pytest

from rtfacade.testing import RunningRT
from rtfacade.testing._server import seed
from tests.contract.operations import (
    EVERY,
    MISSING,
    OPERATIONS,
    TEXT,
    Caller,
    Callers,
    Records,
    is_available,
    number,
    unique,
)
from tests.contract.specwatch.tally import release


def ticket(root: Caller, **more: Any) -> int:
    return number(root("ticket_post", json={"Queue": "General", **more}))


def matching(caller: Caller, query: str) -> list[int]:
    """The numbers of the tickets that a query finds."""
    rows = caller.rows("tickets_get", query={"query": query, "per_page": 100, "orderby": "id"})
    return [int(row["id"]) for row in rows]


def named(name: str, value: str | list[str], operator: str = "=") -> list[dict[str, Any]]:
    return [{"field": name, "operator": operator, "value": value}]


HISTORIES = [name for name in OPERATIONS if "_history_" in name]
VARIANTS = [
    name
    for name, one in OPERATIONS.items()
    if one.method == "POST" and f"{name.removesuffix('_post')}_get" in OPERATIONS
]


@pytest.mark.says(
    "tickets_get",
    "Finds tickets that the user may see.",
    "It never finds deleted tickets, and finds merged tickets only under the number of "
    "the ticket they were merged into.",
)
@pytest.mark.says(
    "ticket_id_get",
    "For the number of a merged ticket, RT returns the ticket it was merged into, so `id`"
    " differs from the number in the path.",
)
@pytest.mark.says(
    "schemas/Ticket",
    "For the number of a merged ticket, RT returns the ticket it was merged into.",
)
@pytest.mark.says(
    "ticket_id_attachments_*",
    "The list includes attachments of merged tickets and MIME containers.",
)
@pytest.mark.says(
    "schemas/TicketColumns/IsMerged",
    '"1" if it was merged into another ticket, otherwise absent.',
)
@pytest.mark.says("schemas/TicketPeople/EffectiveId", "In lists, its number as text.")
@pytest.mark.says("schemas/TicketRoles/EffectiveId", "In lists, its number as text.")
def test_which_tickets_a_search_finds(callers: Callers, root: Caller) -> None:
    subject = unique("which")
    one, two, gone = (ticket(root, Subject=subject, **TEXT) for _ in range(3))
    root("ticket_id_delete", id=gone)
    root("ticket_id_put", id=one, json={"MergeInto": two})
    assert matching(root, f"Subject = '{subject}'") == [two]
    assert matching(root, f"id = {gone} OR id = {two}") == [two]
    assert matching(root, f"id = {one}") in ([], [two])
    assert matching(callers["norights"], f"Subject = '{subject}'") == []
    answer = root("ticket_id_get", id=one).json()
    assert answer["id"] == two
    assert "IsMerged" not in answer
    query: dict[str, Any] = {"query": f"id = {two}", "fields": "EffectiveId,IsMerged"}
    [row] = root.rows("tickets_get", query=query)
    assert row["EffectiveId"] == str(two) or row["EffectiveId"]["id"] == str(two)
    bodies: dict[str, dict[str, Any]] = {"get": {}, "post": {"json": []}}
    for name, more in bodies.items():
        query = {"fields": "ContentType,TransactionId", "per_page": 100}
        rows = root.rows(f"ticket_id_attachments_{name}", id=two, query=query, **more)
        assert (
            len(
                {
                    row["TransactionId"]["id"]
                    if isinstance(row["TransactionId"], dict)
                    else row["TransactionId"]
                    for row in rows
                }
            )
            >= 2
        )


@pytest.mark.offspec("queries that RT does not take")
@pytest.mark.says(
    "tickets_get",
    "An invalid query gives 400 with the parser's message.",
    "Without a query the list is empty.",
)
@pytest.mark.says(
    "tickets_head",
    "Answers 400 if RT does not understand the query, and 200 otherwise.",
    "RT runs the search but returns no result.",
)
@pytest.mark.says(
    "tickets_post",
    "The same as the GET variant, with the parameters as form fields.",
    "RT ignores a JSON body, so the list is empty.",
)
@pytest.mark.says(
    "parameters/TicketSql",
    "TicketSQL, or the words of a simple search if `simple` is set.",
    "Without it the list is empty.",
)
@pytest.mark.says("schemas/SearchForm", "You can also send the parameters in the query string.")
@pytest.mark.says(
    "schemas/SearchForm/simple",
    "Tickets only: 1 to treat the query as the words of a simple search.",
)
def test_queries_of_tickets(root: Caller) -> None:
    subject = unique("queries").replace(" ", "")
    one = ticket(root, Subject=subject)
    query = {"query": f"Subject = '{subject}'"}
    wrong = root("tickets_get", status=400, query={"query": "Nonsense = 1"}).json()["message"]
    assert "Nonsense" in wrong
    root("tickets_head", status=400, query={"query": "Nonsense = 1"})
    assert root("tickets_head", query=query).content == b""
    assert root.rows("tickets_get") == []
    assert [row["id"] for row in root.rows("tickets_post", data=query)] == [str(one)]
    assert root.request("POST", "/tickets", json=query).json()["items"] == []
    assert [
        row["id"] for row in root.rows("tickets_get", query={"query": subject, "simple": 1})
    ] == [str(one)]
    form = root("tickets_post", data={"query": subject}, query={"simple": 1}).json()
    assert form["total"] == 1
    root("tickets_get", status=400, query={"query": subject})


@pytest.mark.says(
    "tags/Search",
    "`tickets_get` runs one with its parameter `search`.",
    "Saved searches, read-only.",
)
@pytest.mark.says(
    "parameters/SavedSearch",
    "RT takes from it the query, order, page size and fields that you do not send.",
    "For an unknown search the list is empty.",
)
@pytest.mark.says(
    "schemas/SearchForm/search",
    "Tickets only: number or description of a saved search.",
)
@pytest.mark.says(
    "search_id_name_get",
    "Takes the number or the title, which is the Description in RT 5 and the Name in RT 6.",
)
@pytest.mark.offspec("a search that is not there")
def test_saved_searches(root: Caller, records: Records) -> None:
    saved = seed.SAVED_SEARCHES[0]["Name"]
    new = ticket(root)
    ids = [
        int(row["id"])
        for row in root.rows(
            "tickets_get",
            query={"search": saved, "per_page": 100, "page": 1, "orderby": "id", "order": "DESC"},
        )
    ]
    assert new in ids
    up = [int(row["id"]) for row in root.rows("tickets_get", query={"search": saved})]
    assert up == sorted(up)  # as the search says
    form = root("tickets_post", data={"search": saved}).json()
    assert form["total"] >= 1
    assert root.rows("tickets_get", query={"search": "no such search"}) == []
    by_title = root("search_id_name_get", idOrName=saved).json()
    assert root("search_id_name_get", idOrName=by_title["id"]).json()["Description"] == saved
    for method in ("PUT", "DELETE"):
        assert root.request(method, f"/search/{records['search']}", json={}).status_code in (
            404,
            405,
        )


EMPTY = [
    "tickets_get",
    "transactions_get",
    "assets_get",
    "queues_get",
    "catalogs_get",
    "classes_get",
    "attachments_get",
    "articles_list_get",
    "customfields_get",
    "customroles_list_get",
]
FULL = [
    "queues_all_get",
    "catalogs_all_get",
    "classes_all_get",
    "users_list_get",
    "groups_get",
    "searches_get",
    "users_privileged_get",
    "users_unprivileged_get",
]


@pytest.mark.says(
    "*",
    "Without a query the list is empty.",
    "Without a condition the list is empty.",
    "Without a condition the list is empty: use the variant with `all`, or a condition "
    "such as id > 0.",
    "Without a condition it lists all of them.",
    "Without a condition it lists all that are not disabled.",
    "Without it the list is empty.",
)
@pytest.mark.says(
    "schemas/JsonConditions",
    "Without a condition, some lists are empty and others list everything.",
)
@pytest.mark.says(
    "info",
    "Several lists are empty without a condition; `id > 0` matches every record.",
)
@pytest.mark.says(
    "tags/*",
    "`queues_all_get` lists all that are not disabled; `queues_get` needs a condition.",
    "`catalogs_all_get` lists all that are not disabled; `catalogs_get` needs a condition.",
    "`classes_all_get` lists all that are not disabled; `classes_get` needs a condition.",
)
def test_lists_without_a_condition(root: Caller, records: Records, version: str) -> None:
    for name in EMPTY:
        assert root.rows(name) == [], name
        body: list[Any] | None = [] if name != "tickets_get" else None
        post = {"articles_list_get": "articles_get", "customroles_list_get": "customroles_get"}
        other = post.get(name, name.removesuffix("get") + "post")
        if body is not None:
            assert root.rows(other, json=body) == [], other
        if name not in ("tickets_get", "transactions_get", "assets_get"):
            assert root.rows(other, json=EVERY), other
    for name in FULL:
        if is_available(OPERATIONS[name], version) and not (
            "users_" in name and "list" not in name and version < "5.0.8"
        ):
            assert root.rows(name), name
    assert "General" in {
        row["Name"]
        for row in root.rows("queues_all_get", query={"fields": "Name", "orderby": "id"})
    }
    for noun, lists in {
        "queue": "queues_all_get",
        "catalog": "catalogs_all_get",
        "class": "classes_all_get",
        "user": "users_list_get",
    }.items():
        name = unique(f"disabled {noun}")
        root(f"{noun}_post", json={"Name": name})
        root(f"{noun}_id_name_delete", idOrName=name)
        newest: dict[str, Any] = {"fields": "Name", "orderby": "id", "order": "DESC", "per_page": 5}
        assert name not in {row["Name"] for row in root.rows(lists, query=newest)}
        query = {**newest, "find_disabled_rows": 1}
        assert name in {row["Name"] for row in root.rows(lists, query=query)}


@pytest.mark.says("*", "The same as the GET variant, with the conditions in the body.")
@pytest.mark.says(
    "info",
    'All others take JSON: a list of conditions such as `{"field": "Name", "operator": '
    '"LIKE", "value": "x"}`, as the body of a POST or as the text of `query`.',
)
@pytest.mark.parametrize(
    "name",
    [
        name
        for name, one in OPERATIONS.items()
        if one.method == "POST"
        and "application/json" in one.body
        and name.replace("_post", "_get") in OPERATIONS
        and "query" in OPERATIONS[name.replace("_post", "_get")].query
    ],
)
def test_post_is_like_get(root: Caller, records: Records, version: str, name: str) -> None:
    operation = OPERATIONS[name]
    if not is_available(operation, version):
        pytest.skip(f"not in RT {version}")
    query = {"per_page": 5, "orderby": "id"}
    place = records.path(operation)
    posted = root(name, json=EVERY, query=query, **place).json()
    answer = root(
        name.replace("_post", "_get"), query_text=json.dumps(EVERY), query=query, **place
    ).json()
    assert posted["items"] == answer["items"]
    assert posted["total"] == answer["total"]


@pytest.mark.says(
    "*_history_*",
    "Conditions in JSON filter the history of the record.",
    "Never send an SQL query here: RT then ignores which record is meant and searches the"
    " history of all records that the user can see.",
    "The list does not contain the texts of messages: read the attachments.",
)
@pytest.mark.says(
    "schemas/TransactionPage",
    "Transactions; those of one record are sorted from oldest to newest.",
)
@pytest.mark.parametrize("name", HISTORIES)
@pytest.mark.offspec("SQL where the description has JSON")
def test_histories(root: Caller, records: Records, name: str) -> None:
    operation, place = OPERATIONS[name], records.path(OPERATIONS[name])
    ids = named("Type", "Create")

    def history(**query: Any) -> list[dict[str, Any]]:
        if operation.method == "POST":
            return root.rows(name, json=ids, query=query, **place)
        return root.rows(name, query_text=json.dumps(ids), query=query, **place)

    query = {"fields": "Type,ObjectType,ObjectId,Content", "per_page": 100}
    rows = history(**query)
    assert {row["Type"] for row in rows} <= {"Create"}
    mine = str(records[operation.segments[0]])
    assert {str(row["ObjectId"]) for row in rows} <= {mine}
    get = name.replace("_post", "_get")
    whole = root.rows(get, query={"fields": "Type,ObjectId", "per_page": 100}, **place)
    assert [int(row["id"]) for row in whole] == sorted(int(row["id"]) for row in whole)
    sql = {
        "query": "Type = 'Create' OR Type = 'Set' OR Type = 'Status'",
        "fields": "ObjectId",
        "per_page": 100,
    }
    other = ticket(root)
    answer = root.request(
        "GET", operation.path.replace("{id}", mine).replace("{idOrName}", mine), params=sql
    )
    if answer.status_code == 200 and answer.json()["items"]:
        assert {str(row["ObjectId"]) for row in answer.json()["items"]} != {mine}
        assert other


@pytest.mark.says(
    "*_history_*",
    "If the * is missing or hidden, RT answers 200 with an empty list.",
)
@pytest.mark.says(
    "ticket_id_attachments_*",
    "If the ticket is missing or hidden, the list is empty.",
)
@pytest.mark.parametrize(
    "name", [*HISTORIES, "ticket_id_attachments_get", "ticket_id_attachments_post"]
)
def test_histories_of_nothing(callers: Callers, records: Records, name: str) -> None:
    operation = OPERATIONS[name]
    body: dict[str, Any] = {"json": []} if operation.method == "POST" else {}
    nothing = dict.fromkeys(records.path(operation), MISSING)
    assert callers["root"].rows(name, **nothing, **body) == []
    assert callers["norights"].rows(name, **records.path(operation), **body) == []


@pytest.mark.says(
    "ticket_id_history_*",
    "Needs the right ShowTicket, and ShowTicketComments for comments.",
)
@pytest.mark.says(
    "ticket_id_attachments_*",
    "Needs the right ShowTicket, and ShowTicketComments for parts of comments.",
)
@pytest.mark.says("ticket_id_comment_post", "Requestors do not see comments.")
def test_requestors_do_not_see_comments(callers: Callers, root: Caller) -> None:
    new = ticket(root, Requestor="kunde@example.com", **TEXT)
    root("ticket_id_correspond_post", id=new, json={**TEXT, "Content": "for all"})
    root("ticket_id_comment_post", id=new, json={**TEXT, "Content": "for staff"})

    def seen(user: str) -> tuple[set[str], bool]:
        rows = callers[user].rows(
            "ticket_id_history_get", id=new, query={"fields": "Type", "per_page": 100}
        )
        parts = callers[user].rows(
            "ticket_id_attachments_get", id=new, query={"fields": "Content", "per_page": 100}
        )
        return {row["Type"] for row in rows}, "for staff" in {row["Content"] for row in parts}

    theirs, comment = seen("kunde")
    assert ("Correspond" in theirs, "Comment" in theirs, comment) == (True, False, False)
    ours, comment = seen("alice")
    assert ("Comment" in ours, comment) == (True, True)


@pytest.mark.says(
    "ticket_id_attachments_*",
    "Careful with conditions: for a ticket that the user may not see, RT applies them to "
    "the attachments of all tickets.",
)
def test_attachments_of_a_hidden_ticket(callers: Callers, root: Caller) -> None:
    hidden = number(root("ticket_post", json={"Queue": seed.LIMITED_QUEUE, **TEXT}))
    mine = ticket(root, Requestor="kunde@example.com", **TEXT)
    own = {row["id"] for row in callers["kunde"].rows("ticket_id_attachments_get", id=mine)}
    assert own
    [oldest] = root.rows("ticket_id_history_post", id=mine, json=named("Type", "Create"))
    rows = callers["kunde"].rows(
        "ticket_id_attachments_post",
        id=hidden,
        json=named("TransactionId", oldest["id"], ">="),
        query={"fields": "TransactionId", "per_page": 100},
    )
    assert own <= {row["id"] for row in rows}


@pytest.mark.says("transactions_*", "Lists transactions of records that the user may see.")
@pytest.mark.says("attachments_*", "Lists parts of transactions that the user may see.")
@pytest.mark.says("transaction_id_get", "Needs the right to see the record.")
@pytest.mark.says("transaction_id_attachments_*", "Needs the right to see the transaction.")
@pytest.mark.says("attachment_id_get", "Needs the right to see its transaction.")
@pytest.mark.says("*", "From 5.0.5, and in Debian's 5.0.3, `total` is null for all but superusers.")
@pytest.mark.says(
    "schemas/Page/total",
    "From 5.0.5, and in Debian's 5.0.3, null for users who may not see everything.",
    "Rows on all pages, including those that the user may not see.",
)
@pytest.mark.says("schemas/Page/pages", "Number of pages, possibly 0.0; null if `total` is null.")
@pytest.mark.says(
    "schemas/Page/count",
    "Rows on this page, without those that the user may not see.",
)
@pytest.mark.says(
    "info",
    "Lists are not sorted unless you ask for it, and RT removes rows that the user may "
    "not see after it has cut the list into pages.",
    "So any page can be short or empty.",
)
def test_what_others_may_not_see(
    callers: Callers, root: Caller, records: Records, version: str
) -> None:
    norights, new = callers["norights"], ticket(root, **TEXT)
    [entry] = root.rows("ticket_id_history_post", id=new, json=named("Type", "Create"))
    part = root.rows("ticket_id_attachments_get", id=new)[-1]
    sql = {"query": f"ObjectType = 'RT::Ticket' AND ObjectId = {new}"}
    assert root.rows("transactions_get", query=sql)
    answer = norights("transactions_get", query=sql).json()
    assert (answer["items"], answer["count"]) == ([], 0)
    hides = (release(version) or ()) >= (5, 0, 5) or "dfsg" in version
    assert (answer["total"] is None) == hides
    assert (answer["pages"] is None) == hides
    by_id = named("id", part["id"])
    assert root.rows("attachments_post", json=by_id)
    answer = norights("attachments_post", json=by_id).json()
    assert (answer["items"], answer["total"] is None) == ([], hides)
    norights("transaction_id_get", id=entry["id"], status={403, 404})
    norights("attachment_id_get", id=part["id"], status={403, 404})
    assert (
        norights("transaction_id_attachments_get", id=entry["id"], status={200, 403, 404})
        .json()
        .get("items", [])
        == []
    )


@pytest.mark.says(
    "transactions_get",
    "Ask for Type, Field, OldValue, NewValue and others with `fields`: unlike reading one"
    " transaction, this never fails.",
)
@pytest.mark.says(
    "transaction_id_get",
    "Up to 5.0.4, changes of links and queues give 500; from 5.0.5, entries of type SetWatcher "
    "have null as value.",
    "A list with `fields` returns the stored values instead.",
)
@pytest.mark.says(
    "schemas/TransactionItem",
    "It contains the stored values, in every release.",
    "If you ask for Object, you get an empty text.",
)
@pytest.mark.says(
    "schemas/TransactionColumns/Field",
    "For a custom field: a pointer if you read one transaction, the number in a list.",
)
@pytest.mark.says("schemas/TransactionColumns/OldValue", "In a list, the stored text.")
@pytest.mark.says("schemas/Transaction", "The texts of messages are in its attachments.")
def test_stored_values(root: Caller, records: Records, version: str) -> None:
    new = number(root("ticket_post", json={"Queue": records["queue"]}))
    changes: list[dict[str, Any]] = [
        {"DependsOn": records["ticket"]},
        {"Owner": "bob"},
        {"CustomFields": {records["text name"]: ["a"]}},
        {"Queue": "General"},
    ]
    for change in changes:
        root("ticket_id_put", id=new, json=change)
    query = {"fields": "Type,Field,OldValue,NewValue,Object", "per_page": 100}
    rows = {
        row["Type"] + str(row["Field"] or ""): row
        for row in root.rows("ticket_id_history_get", id=new, query=query)
    }
    assert all(row["Object"] == "" for row in rows.values())
    assert "ticket" in rows["AddLinkDependsOn"]["NewValue"]
    assert rows["SetQueue"]["NewValue"] == "1"
    bob = root("user_id_name_get", idOrName="bob").json()["id"]
    assert any(row["NewValue"] == str(bob) for key, row in rows.items() if "Owner" in key)
    field = next(row for key, row in rows.items() if key.startswith("CustomField"))
    assert str(field["Field"]) == str(records["text"])
    assert root("transaction_id_get", id=field["id"]).json()["Field"]["type"] == "customfield"
    late = (release(version) or ()) >= (5, 0, 5)
    for key in ("AddLinkDependsOn", "SetQueue"):
        root("transaction_id_get", id=rows[key]["id"], status=200 if late else 500)
    single = {
        key: root("transaction_id_get", id=rows[key]["id"], status={200, 500})
        for key in ("SetOwner", "SetWatcherOwner")
    }
    assert single["SetOwner"].json()["NewValue"] == str(bob)
    assert not late or single["SetWatcherOwner"].json()["NewValue"] is None


@pytest.mark.says(
    "transactions_post",
    "Takes conditions in JSON, or TransactionSQL as a form field.",
)
@pytest.mark.says("assets_post", "Takes conditions in JSON, or AssetSQL as a form field.")
@pytest.mark.says(
    "parameters/TransactionSql",
    "TransactionSQL (5.0.2 and later), or a JSON array of conditions as text.",
)
@pytest.mark.says(
    "parameters/AssetSql",
    "AssetSQL (5.0.2 and later), or a JSON array of conditions as text.",
    "RT does not report mistakes: it ignores what it cannot read (a single word, `id =`, "
    "a bracket `]`) and finds all assets if nothing is left.",
    "A condition on an unknown field gives 400.",
)
@pytest.mark.says(
    "info",
    "Tickets, assets and transactions take SQL (`query=Queue = 'General' AND Status = "
    "'__Active__'`), and `search=` runs a saved search of tickets.",
)
@pytest.mark.offspec("queries that RT cannot read")
def test_sql_and_json(root: Caller, records: Records) -> None:
    for noun in ("transactions", "assets"):
        sql, conditions = "id > 0", json.dumps(EVERY)
        totals = {
            root(f"{noun}_get", query={"query": sql}).json()["total"],
            root(f"{noun}_get", query={"query": conditions}).json()["total"],
            root(f"{noun}_post", data={"query": sql}).json()["total"],
            root(f"{noun}_post", json=EVERY).json()["total"],
        }
        assert len(totals) == 1, noun
    everything = root("assets_get", query={"query": "id > 0"}).json()["total"]
    for mistake in ("id =", "word", "]"):
        assert root("assets_get", query={"query": mistake}).json()["total"] == everything, mistake
    root("assets_get", status=400, query={"query": "Nonsense = 1"})
    query = {"query": "Queue = 'General' AND Status = '__Active__'"}
    assert root("tickets_get", query=query).json()["total"] > 0


@pytest.mark.says(
    "parameters/Page",
    "Page number, starting at 1; RT takes anything else as 1.",
    "For a number past the end, RT returns an empty page up to 5.0.5; from 5.0.6 it "
    "returns the last page again for queues, users, history and similar lists.",
)
@pytest.mark.says(
    "schemas/*Page/page",
    "Number of this page; it can be lower than the number you sent.",
)
@pytest.mark.says("parameters/PerPage", "Rows on a page, 100 at most; 20 if not given.")
@pytest.mark.says("schemas/SearchForm/per_page", "Rows on a page, 100 at most.")
@pytest.mark.says(
    "schemas/Page/next_page",
    "It sometimes contains a stray `&=`.",
    "Absent on the last page.",
)
@pytest.mark.says(
    "requestBodies/JsonSearch",
    "`next_page` does not contain the conditions: send them again with every page.",
)
@pytest.mark.says(
    "schemas/ShortPage",
    "They have no URLs of other pages: increase `page` until you have `total` rows.",
)
@pytest.mark.offspec("page numbers that are none")
def test_pages(root: Caller, records: Records, version: str) -> None:
    query = {"orderby": "id", "per_page": 2}
    first = root("users_list_get", query=query).json()
    for page in (0, -1, "x"):
        answer = root.request("GET", "/users", params={**query, "page": page}).json()
        assert (answer["items"], answer["page"]) == (first["items"], 1)
    last = (first["total"] + 1) // 2
    assert "next_page" not in root("users_list_get", query={**query, "page": last}).json()
    past = root("users_list_get", query={**query, "page": last + 5}).json()
    clamps = (release(version) or ()) >= (5, 0, 6)
    assert bool(past["items"]) == clamps
    assert (past["page"] < last + 5) == clamps
    assert (
        root("tickets_get", query={"query": "id > 0", "per_page": 1000}).json()["per_page"] == 100
    )
    assert (
        root("tickets_post", data={"query": "id > 0", "per_page": 1000}).json()["per_page"] == 100
    )
    assert root("users_list_get").json()["per_page"] == 20
    posted = root("users_get", json=EVERY, query=query).json()
    assert "query" not in httpx.URL(posted["next_page"]).params
    plain = root("tickets_get", query={"query": "id > 0", "per_page": 1}).json()["next_page"]
    strays = [
        one
        for one in (plain, posted["next_page"], first["next_page"])
        if "&=" in one or "?=" in one
    ]
    assert len(strays) < 3
    members = root("group_id_members_get", id=records["group"], query={"per_page": 1}).json()
    assert not {"next_page", "prev_page", "pages"} & members.keys() - {"pages"}


@pytest.mark.says(
    "parameters/OrderBy",
    "Column to sort by; may be repeated.",
    "For an unknown column, the list is empty but `total` is right.",
)
@pytest.mark.says(
    "parameters/Order",
    "ASC or DESC for the `orderby` at the same position; ASC if not given.",
)
@pytest.mark.offspec("a column that is none")
def test_order(root: Caller) -> None:
    word = unique("order")
    for end in "bca":
        root("queue_post", json={"Name": f"{word} {end}"})
    root("queue_id_name_put", idOrName=f"{word} b", json={"Disabled": 1})

    def names(**query: Any) -> list[str]:
        query |= {"fields": "Name", "find_disabled_rows": 1}
        rows = root.rows("queues_post", json=named("Name", word, "LIKE"), query=query)
        return [row["Name"].removeprefix(word).strip() for row in rows]

    assert names(orderby="Name") == names(orderby="Name", order="ASC") == [*"abc"]
    assert names(orderby="Name", order="DESC") == [*"cba"]
    assert names(orderby=["Disabled", "Name"], order=["DESC", "ASC"]) == [*"bac"]
    assert sorted(names()) == [*"abc"]
    wrong = root("users_list_get", query={"orderby": "Nonsense"}).json()
    assert wrong["items"] == []
    assert wrong["total"] > 5


@pytest.mark.says(
    "info",
    "A record does not contain columns that are empty in the database or that the user "
    "may not read.",
    "In a list, every name in `fields` is present, and an empty text means empty, "
    "forbidden or unknown.",
    "Rows are pointers: `type`, `id`, `_url`.",
    "`fields=Subject,Owner,CustomFields` adds columns, roles and custom fields to each row.",
    "`fields[Owner]=Name,EmailAddress` adds fields of the records that they point to, and"
    " can be nested.",
    "If you read one record, you get all columns, and only `fields[...]` has an effect.",
    "You read a list of objects with the field's id, name and values.",
    "You read one pointer (Owner) or a list of pointers; users have their name as `id`.",
)
@pytest.mark.says("*_get", "Empty columns, and those that the user may not see, are left out.")
@pytest.mark.says("parameters/FieldsOf*", "In a list, also name `*` in `fields`.")
@pytest.mark.says(
    "schemas/Reference",
    "Fields that you ask for with `fields[...]` are added to the three keys.",
)
@pytest.mark.says(
    "schemas/Reference/id",
    "If `fields` or `fields[...]` asks for `id`, it is a number.",
)
@pytest.mark.says("schemas/RoleMembers", "In rows of queues and catalogs, an empty text.")
@pytest.mark.says(
    "schemas/CustomFieldMap",
    "If there are none, an empty list; in a list of records, an empty text.",
)
@pytest.mark.says(
    "schemas/Item",
    "Keys of every row of a list: the pointer, and the fields that you asked for.",
)
@pytest.mark.says("schemas/T*/Owner", "Owner; Nobody if there is none.")
@pytest.mark.offspec("a field that is none")
def test_fields(callers: Callers, root: Caller, records: Records) -> None:
    new = ticket(root, Subject="fields", Requestor="kunde@example.com")
    query: dict[str, Any] = {"query": f"id = {new}"}
    [row] = root.rows("tickets_get", query=query)
    assert row.keys() == {"type", "id", "_url"}
    names = {"fields": "Subject,Owner,CustomFields,Requestor,Cc,SLA,Nonsense"}
    [row] = root.rows("tickets_get", query={**query, **names})
    assert row.keys() == {"type", "id", "_url", *names["fields"].split(",")}
    assert (row["Subject"], row["Owner"]["id"], row["SLA"], row["Nonsense"]) == (
        "fields",
        "Nobody",
        "",
        "",
    )
    assert row["Cc"] == []
    for name, role in {"queues_all_get": "Cc", "catalogs_all_get": "HeldBy"}.items():
        assert {one[role] for one in root.rows(name, query={"fields": role})} == {""}
    assert [one["id"] for one in row["Requestor"]] == ["kunde"]
    assert {"id", "name", "values"} <= row["CustomFields"][0].keys()
    deep = {"fields": "Owner", "fields[Owner]": "id,Name,Creator", "fields[Owner][Creator]": "Name"}
    [row] = root.rows("tickets_get", query={**query, **deep})
    assert (row["Owner"]["Name"], row["Owner"]["id"]) == ("Nobody", 6)
    assert row["Owner"]["Creator"]["Name"]
    [row] = root.rows("tickets_get", query={**query, "fields[Owner]": "Name"})
    assert "Owner" not in row
    shown = root("ticket_id_get", id=new).json()
    assert "SLA" not in shown
    again = root.request("GET", f"/ticket/{new}", params={"fields": "Subject"}).json()
    assert again.keys() == shown.keys()
    assert again["Owner"] == shown["Owner"]
    more = root("ticket_id_get", id=new, query={"fields[Owner]": "Name"}).json()
    assert more["Owner"]["Name"] == "Nobody"
    assert callers["kunde"]("ticket_id_get", id=new).json()["CustomFields"] is not None
    catalog = unique("without fields")
    root("catalog_post", json={"Name": catalog})
    bare = number(root("asset_post", json={"Catalog": catalog, "Name": unique("bare")}))
    assert root("asset_id_get", id=bare).json()["CustomFields"] == []
    of_one = {"query": f"id = {bare}", "fields": "CustomFields"}
    assert [one["CustomFields"] for one in root.rows("assets_get", query=of_one)] == [""]


@pytest.mark.says(
    "schemas/JsonConditions",
    "Conditions on different fields must all match.",
    "RT silently ignores conditions on fields that it does not know.",
)
@pytest.mark.says(
    "schemas/SearchOperator",
    "An unknown one finds nothing.",
    "IS and IS NOT need the value NULL, IN a list.",
)
@pytest.mark.says("schemas/JsonCondition/operator", "`=` if not given.")
@pytest.mark.says(
    "schemas/JsonCondition/case_sensitive",
    "1 to compare case, where the database can; not if not given.",
    "SQLite and MariaDB never compare it.",
)
@pytest.mark.says("schemas/JsonCondition/entry_aggregator", "If not given, OR; for queues, AND.")
@pytest.mark.says("info", "`CF.{Name}` is a custom field in both.")
@pytest.mark.offspec("conditions that RT does not take")
def test_conditions(seeded_rt: RunningRT, root: Caller, records: Records) -> None:
    def users(*conditions: dict[str, Any]) -> set[str]:
        return {
            row["id"]
            for row in root.rows("users_get", json=list(conditions), query={"per_page": 100})
        }

    name = {"field": "Name", "value": "alice"}
    assert users(name) == {"alice"} == users({**name, "operator": "="})
    assert users({**name, "value": "ALICE"}) == {"alice"}
    compares = seeded_rt.perl("print RT->Config->Get('DatabaseType') eq 'Pg' ? 1 : 0") == "1"
    address = {"field": "EmailAddress", "value": "ALICE@example.com"}
    assert users(address) == {"alice"}
    assert users({**address, "case_sensitive": 1}) == (set() if compares else {"alice"})
    assert users(name, {"field": "EmailAddress", "value": "bob@example.com"}) == set()
    assert users(name, {"field": "Nonsense", "value": "x"}) == {"alice"}
    assert users({**name, "operator": "NONSENSE"}) == set()
    assert users({**name, "operator": "IN", "value": ["alice", "bob"]}) == {"alice", "bob"}
    assert "bob" in users({"field": "City", "operator": "IS", "value": "NULL"})
    assert "bob" not in users({"field": "Name", "operator": "IS", "value": "NULL"})
    other = {"field": "Name", "value": "bob"}
    assert users(name, other) == {"alice", "bob"}
    assert users(name, {**other, "entry_aggregator": "AND"}) == set()
    queues = [{"field": "Name", "value": one} for one in ("General", seed.LIMITED_QUEUE)]
    assert root.rows("queues_post", json=queues) == []
    either = [queues[0], {**queues[1], "entry_aggregator": "OR"}]
    assert len(root.rows("queues_post", json=either)) == 2
    tagged = ticket(root, CustomFields={"Customer": unique("cf").replace(" ", "")})
    [value] = [
        f["values"][0]
        for f in root("ticket_id_get", id=tagged).json()["CustomFields"]
        if f["name"] == "Customer"
    ]
    assert matching(root, f"CF.{{Customer}} = '{value}'") == [tagged]


@pytest.mark.says(
    "*_customfields_*",
    "Takes the * number only.",
    "Covers the fields of the *, including global fields.",
    "If the * does not exist, RT applies the conditions to all custom fields.",
)
def test_custom_fields_of_a_container(root: Caller, records: Records) -> None:
    for kind in ("queue", "catalog", "class"):
        for method in ("get", "post"):
            name = f"{kind}_id_customfields_{method}"
            more: dict[str, Any] = {"json": EVERY}
            if method == "get":
                more = {"query_text": json.dumps(EVERY)}
            everything = root("customfields_post", json=EVERY).json()["total"]
            assert root(name, id=MISSING, **more).json()["total"] == everything
            assert root(name, id=records[kind], **more).json()["total"] < everything
    root("queue_id_customfields_get", id="General", status={200, 404})
    fields = {
        row["Name"]
        for row in root.rows(
            "queue_id_customfields_post",
            id=1,
            json=named("Name", ["Severity", "Customer"], "IN"),
            query={"fields": "Name"},
        )
    }
    assert {"Severity", "Customer"} <= fields


@pytest.mark.says(
    "users_*",
    "Without the right AdminUsers you can search by the site's summary fields only "
    "(RealName, EmailAddress and Name by default).",
    "Only privileged users may call this.",
)
def test_who_may_search_users(callers: Callers, root: Caller) -> None:
    city = unique("City")
    root("user_post", json={"Name": unique("citizen"), "City": city})
    assert len(root.rows("users_get", json=named("City", city))) == 1
    by_name = callers["alice"].rows("users_get", json=named("Name", "bob"))
    assert [row["id"] for row in by_name] == ["bob"]
    assert len(callers["alice"].rows("users_get", json=named("City", city))) != 1
    bodies: dict[str, dict[str, Any]] = {"users_list_get": {}, "users_get": {"json": EVERY}}
    for name, more in bodies.items():
        callers["kunde"](name, status=403, **more)


@pytest.mark.says(
    "attachments_*",
    "Use IN with TransactionId to get the parts of many transactions at once, and "
    "`fields=Content` to get their contents.",
)
@pytest.mark.says(
    "attachment_id_get",
    "RT converts text to UTF-8 and returns everything else byte for byte.",
)
@pytest.mark.says(
    "info",
    "If you read an attachment, you get base64; in a list with `fields=Content`, you get text.",
)
@pytest.mark.says(
    "schemas/AttachmentColumns/Content",
    "In a list: decoded text for text parts, otherwise one character (U+0000 to U+00FF) "
    "for each byte.",
    "If you read one attachment: base64 with a newline after every 76 characters (plain "
    "text in 5.0.0), null for a container, empty for an empty file.",
)
@pytest.mark.says(
    "schemas/AttachmentColumns/Filename",
    "File name; absent or empty for message bodies.",
)
@pytest.mark.says(
    "schemas/AttachmentItem",
    "Asking for Parent gives 500 if the page contains a top-level part; a condition that "
    "Parent is above 0 leaves those out.",
)
def test_contents(root: Caller) -> None:
    import base64

    octets = bytes(range(256))
    upload = {
        "FileName": "a.bin",
        "FileType": "application/octet-stream",
        "FileContent": base64.b64encode(octets).decode(),
    }
    new = ticket(root, Content="Grüße", ContentType="text/plain", Attachments=[upload])
    [entry] = root.rows("ticket_id_history_post", id=new, json=named("Type", "Create"))
    query = {"fields": "Content,ContentType,Filename", "per_page": 100}
    rows = root.rows(
        "attachments_post",
        json=[{"field": "TransactionId", "operator": "IN", "value": [entry["id"]]}],
        query=query,
    )
    by_type = {row["ContentType"].partition("/")[0]: row for row in rows}
    assert by_type["text"]["Content"] == "Grüße"
    assert by_type["text"]["Filename"] in (None, "")
    assert by_type["application"]["Content"].encode("latin-1") == octets
    single = {kind: root("attachment_id_get", id=row["id"]).json() for kind, row in by_type.items()}
    assert base64.b64decode(single["text"]["Content"]).decode() == "Grüße"
    assert base64.b64decode(single["application"]["Content"]) == octets
    assert max(map(len, single["application"]["Content"].split("\n"))) == 76
    assert single["multipart"].get("Content") is None
    root(
        "attachments_post",
        status=500,
        json=named("TransactionId", entry["id"]),
        query={"fields": "Parent"},
    )
    inner = [*named("TransactionId", entry["id"]), {"field": "Parent", "operator": ">", "value": 0}]
    assert root.rows("attachments_post", json=inner, query={"fields": "Parent"})
