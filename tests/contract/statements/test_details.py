"""What the description says of single keys, encodings and faults of RT."""

from __future__ import annotations

from contextlib import suppress
from typing import Any

import httpx
import pytest

from rtfacade.testing import RunningRT
from rtfacade.testing._server import seed
from tests.contract.operations import ON_TICKETS, TEXT, Caller, Records, number, unique
from tests.contract.people import chief
from tests.contract.specwatch.tally import release


def ticket(root: Caller, **more: Any) -> int:
    return number(root("ticket_post", json={"Queue": "General", **more}))


@pytest.mark.says(
    "responses/MessageRecorded",
    "RT does not encode this body correctly: non-ASCII letters arrive as Latin-1 bytes "
    "although the header says UTF-8, and a letter beyond U+00FF breaks the answer (no "
    "response, or 500) after everything was done.",
)
@pytest.mark.says(
    "ticket_id_co*_post",
    "A message in the user's language, a custom field value or a role name with letters "
    "beyond Latin-1 can break the answer after RT recorded the message; the bulk "
    "operation does not have this fault.",
)
@pytest.mark.unwatched("answers that are not what their header says")
def test_answers_to_messages_are_not_encoded(seeded_rt: RunningRT, root: Caller) -> None:
    russian = Caller(seeded_rt, None, chief(seeded_rt, "ru"))
    new, name = ticket(root), unique("gerda")
    gerda = Caller(seeded_rt, "gerda")
    answer = gerda(
        "ticket_id_comment_post",
        id=new,
        json={**TEXT, "CustomFields": {"Customer": f"Müller {name}"}},
    )
    assert "utf-8" in answer.headers["Content-Type"]
    assert "Müller".encode("latin-1") in answer.content
    before = len(root.rows("ticket_id_history_get", id=new, query={"per_page": 100}))
    body = {**TEXT, "CustomFields": {"Customer": "Петров"}}
    broken = 0
    with suppress(httpx.RemoteProtocolError):  # the connection ends without an answer
        broken = russian.request("POST", f"/ticket/{new}/comment", json=body).status_code
    assert broken in (0, 500)
    after = root.rows("ticket_id_history_get", id=new, query={"per_page": 100, "fields": "Type"})
    assert "Comment" in [row["Type"] for row in after[before:]]
    bulk = russian("tickets_bulk_comment_post", json=[{"id": new, **body}])
    assert bulk.content.decode("utf-8")
    gerda.close()
    russian.close()


@pytest.mark.says(
    "requestBodies/Message",
    "RT also takes a `text/plain` or `text/html` body as the message, but encodes its "
    "non-ASCII letters twice; that form is not described here.",
)
@pytest.mark.offspec("a body that the description leaves out")
def test_plain_bodies_are_encoded_twice(root: Caller) -> None:
    new = ticket(root)
    for kind in ("plain", "html"):
        headers = {"Content-Type": f"text/{kind}; charset=utf-8"}
        answer = root.request(
            "POST", f"/ticket/{new}/comment", content="Grüße".encode(), headers=headers
        )
        assert answer.status_code == 201
    parts = root.rows(
        "ticket_id_attachments_get", id=new, query={"fields": "Content", "per_page": 100}
    )
    assert [part["Content"] for part in parts if part["Content"]] == [
        "Grüße".encode().decode("latin-1")
    ] * 2


@pytest.mark.says(
    "parameters/Fields",
    "Names of fields to add to every row, separated by commas; case matters.",
)
@pytest.mark.says("schemas/Asset*/Owner", "Owner; Nobody if there is none.")
@pytest.mark.says("schemas/Reference/_url", "Names in it are not percent-encoded.")
@pytest.mark.says(
    "schemas/ArticleColumns/CustomFields",
    "Custom fields; one of them holds the text of the article.",
)
@pytest.mark.says("tags/Article", "A custom field holds the text of an article.")
@pytest.mark.says("tags/Custom Field", "The values of a record are part of the record.")
@pytest.mark.says(
    "schemas/TicketCreate/ContentType",
    "text/plain or text/html; text/plain if not given.",
)
@pytest.mark.says(
    "tags/Transaction",
    "To list the history of one record, use the operation of that record "
    "(`ticket_id_history_get`).",
)
@pytest.mark.says(
    "tags/Attachment",
    "New tickets and messages create them.",
    "To list those of a ticket or of a transaction, use `ticket_id_attachments_get` or "
    "`transaction_id_attachments_get`.",
)
@pytest.mark.says(
    "info",
    '**Numbers** other than a record\'s own `id` are mostly text (`"15"`), depending on '
    "the server's database driver.",
)
@pytest.mark.offspec("a column in another case")
def test_keys(root: Caller, records: Records) -> None:
    name = f"{unique('Ä b')}"
    number(root("user_post", json={"Name": name}))
    new = ticket(root, Cc=name, Content="x", TimeWorked=15)
    [cc] = root("ticket_id_get", id=new).json()["Cc"]
    assert cc["_url"].endswith(f"/user/{name}")
    assert root("ticket_id_get", id=new).json()["TimeWorked"] in ("15", 15)
    [row] = root.rows("tickets_get", query={"query": f"id = {new}", "fields": "subject,Owner"})
    assert row["subject"] == ""
    parts = root.rows("ticket_id_attachments_get", id=new, query={"fields": "ContentType"})
    assert "text/plain" in {part["ContentType"] for part in parts}
    entry = root.rows("ticket_id_history_get", id=new)[0]
    assert root.rows("transaction_id_attachments_get", id=entry["id"])
    asset = number(root("asset_post", json={"Catalog": records["catalog"], "Name": "x"}))
    assert root("asset_id_get", id=asset).json()["Owner"]["id"] == "Nobody"
    query = {"query": f"id = {asset}", "fields": "Owner"}
    assert root.rows("assets_get", query=query)[0]["Owner"]["id"] == "Nobody"
    by_name = [{"field": "Name", "value": seed.ARTICLES[0]["Name"]}]
    [article] = root.rows("articles_get", json=by_name, query={"fields": "CustomFields"})
    assert seed.ARTICLES[0]["CustomFields"]["Content"] in article["CustomFields"][0]["values"]


@pytest.mark.says(
    "schemas/TicketCreate/SquelchMailTo",
    "An address that never gets mail from this ticket.",
)
def test_squelched(seeded_rt: RunningRT, root: Caller) -> None:
    subject = unique("squelched")
    new = ticket(
        root,
        Subject=subject,
        Requestor="kunde@example.com",
        Cc="bob@example.com",
        SquelchMailTo="kunde@example.com",
    )
    root("ticket_id_correspond_post", id=new, json=TEXT)
    mails = [str(one) for one in seeded_rt.mails() if subject in str(one)]
    assert mails
    assert not any("kunde@example.com" in one for one in mails)


@pytest.mark.says(
    "parameters/TicketSql",
    "Two faults with a backslash in a value: on PostgreSQL with DBIx::SearchBuilder 1.76,"
    " a value that also contains a single quote finds nothing; on SQLite with 1.86, a "
    "backslash at the end of a value or before a quote changes the meaning of the query.",
)
@pytest.mark.says(
    "schemas/CustomFieldInput",
    "SQLite on Debian 13 and later stores text that looks like a number as a number "
    "(`01234` becomes `1234`).",
)
def test_values_that_a_database_misreads(seeded_rt: RunningRT, root: Caller, version: str) -> None:
    database, layer = seeded_rt.perl(
        "print RT->Config->Get('DatabaseType'), ' ', $DBIx::SearchBuilder::VERSION"
    ).split()
    both = database == "Pg" and layer <= "1.76"
    sqlite = database == "SQLite" and layer >= "1.86"
    for real, wrong in {
        f"{unique('end')} \\": sqlite,
        f"{unique('before')} \\' x": sqlite or both,
        f"{unique('O')}'Brien \\ x": both,
    }.items():
        new = ticket(root, Subject=real)
        value = real.replace("\\", "\\\\").replace("'", "\\'")
        query = {"query": f"Subject = '{value}' AND id > 0"}
        rows = root.rows("tickets_get", query=query)
        assert [int(row["id"]) for row in rows] == ([] if wrong else [new]), real
        if "x" in real:
            root("user_post", json={"Name": unique("odd"), "RealName": real})
            users = root.rows("users_get", json=[{"field": "RealName", "value": real}])
            assert len(users) == (0 if wrong else 1), real
    new = ticket(root, CustomFields={"Customer": "01234"})
    [value] = [
        str(one["values"][0])
        for one in root("ticket_id_get", id=new).json()["CustomFields"]
        if one["name"] == "Customer"
    ]
    late = (release(version) or ()) >= (5, 0, 7)
    assert value == ("1234" if database == "SQLite" and late else "01234")


@pytest.mark.says(
    "schemas/T*/CustomRoles",
    "RT 5 also has them at the top level: by name from 5.0.4 to 5.0.10, and as "
    "RT::CustomRole-1 up to 5.0.3.",
)
@pytest.mark.says(
    "schemas/QueueItem/CustomRoles",
    "Custom roles by name, as in tickets; up to 5.0.3 by RT::CustomRole-1.",
)
@pytest.mark.says(
    "schemas/CustomRoleInput",
    "An object from the name, number or key (RT::CustomRole-1) of a custom role to its "
    "members, which it replaces (create and messages from 5.0.2, update from 5.0.3).",
)
@pytest.mark.says(
    "info",
    "You read them there from 5.0.4; RT 5 also has them at the top level, up to 5.0.3 as "
    "`RT::CustomRole-1`.",
)
@pytest.mark.says(
    "schemas/TransactionColumns/OldValue",
    "Value before the change: text, a pointer or null, depending on type and release.",
)
@pytest.mark.says(
    "info",
    "Distributions backport fixes, so a server may behave like a later release: Debian's "
    "5.0.3 does much that is described here for 5.0.5.",
)
def test_custom_roles(root: Caller, records: Records, version: str) -> None:
    role = root("customrole_id_get", id=records["customrole"]).json()
    key = f"RT::CustomRole-{role['id']}"
    for name in (role["Name"], str(role["id"]), key):
        new = ticket(root, CustomRoles={name: ["alice"]})
        record = root("ticket_id_get", id=new).json()
        running = release(version) or ()
        if running < (5, 0, 4):
            assert [one["id"] for one in record[key]] == ["alice"]
        else:
            assert [one["id"] for one in record["CustomRoles"][role["Name"]]] == ["alice"]
            assert (role["Name"] in record) == (running < (6,))
        root("ticket_id_put", id=new, json={"CustomRoles": {name: ["bob"]}})
        held = root("ticket_id_get", id=new).text
        assert "/user/bob" in held
        assert "/user/alice" not in held
    # A fix that came with 5.0.5.
    assert "dfsg" not in version or root.request("GET", "/transaction/999999999").status_code == 500


@pytest.mark.says(
    "schemas/CustomFieldInput",
    "Newer releases (5.0.7 does, 5.0.3 does not) remove leading white space from values of Text "
    "and HTML fields and turn carriage returns into newlines.",
)
def test_white_space_in_values(root: Caller, version: str) -> None:
    late = (release(version) or ()) >= (5, 0, 7)
    given = "  lead\r\n two\rthree \n"
    kept = {"Freeform": given, "Wikitext": given, "Text": given, "HTML": given}
    if late:
        kept |= dict.fromkeys(("Text", "HTML"), "lead\n two\nthree \n")
    names = {kind: unique(kind) for kind in kept}
    for kind, name in names.items():
        field = {"Name": name, "Type": kind, "MaxValues": 1, "Queue": 1, **ON_TICKETS}
        root("customfield_post", json=field)
    new = ticket(root, CustomFields=dict.fromkeys(names.values(), given))
    values = {
        field["name"]: field["values"]
        for field in root("ticket_id_get", id=new).json()["CustomFields"]
    }
    assert {kind: values[name] for kind, name in names.items()} == {
        kind: [value] for kind, value in kept.items()
    }
