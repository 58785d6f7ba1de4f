"""What the description says of writes: what RT does with a body, and what it ignores."""

from __future__ import annotations

import base64
import json
import re
from typing import Any

import pytest

from rtfacade.testing import RunningRT
from rtfacade.testing._server import seed
from tests.contract.operations import (
    MISSING,
    OPERATIONS,
    PICTURE,
    TEXT,
    Caller,
    Callers,
    Records,
    number,
    unique,
)
from tests.contract.people import checks_origins
from tests.contract.specwatch.tally import release


def ticket(root: Caller, **more: Any) -> int:
    return number(root("ticket_post", json={"Queue": "General", **more}))


def read(root: Caller, new: int) -> dict[str, Any]:
    ticket: dict[str, Any] = root("ticket_id_get", id=new).json()
    return ticket


def values(record: dict[str, Any]) -> dict[str, Any]:
    return {field["name"]: field["values"] for field in record["CustomFields"]}


def links(record: dict[str, Any], ref: str) -> list[str]:
    return sorted(
        str(one["_url"]).rpartition("/")[2] for one in record["_hyperlinks"] if one["ref"] == ref
    )


def people(record: dict[str, Any], role: str) -> list[str]:
    return sorted(one["id"] for one in record[role])


@pytest.fixture(scope="module")
def secured(seeded_rt: RunningRT) -> bool:
    """Whether this RT has the security fixes of October 2026."""
    return checks_origins(seeded_rt)


@pytest.mark.offspec("what RT ignores")
@pytest.mark.says(
    "ticket_post",
    "RT silently ignores an unknown owner, unknown custom fields and unknown keys; an "
    "invalid status gives 400.",
    "You cannot set transaction custom fields here.",
    "Before the security releases of October 2026, RT also takes `id` (a number that exists gives "
    "400), Created and Creator.",
)
@pytest.mark.says(
    "schemas/TicketWritable",
    "RT ignores unknown keys, and when you change a ticket, read-only ones.",
)
@pytest.mark.says(
    "schemas/TicketWritable/Owner",
    "When you create a ticket, RT ignores a user that does not exist.",
)
@pytest.mark.says(
    "schemas/CustomFieldInput",
    "RT silently ignores fields that do not apply, but answers 400 when you create an "
    "asset or an article.",
)
@pytest.mark.says("schemas/CustomRoleInput", "RT silently ignores unknown roles.")
@pytest.mark.says(
    "schemas/TicketCreate/Queue",
    "If it is missing or disabled, or the user may not create tickets in it, RT answers "
    "403 (400 up to 5.0.4, but not in Debian's 5.0.3).",
)
def test_what_a_new_ticket_ignores(
    callers: Callers, root: Caller, records: Records, version: str, secured: bool
) -> None:
    new = ticket(
        root,
        Owner="nobody-of-that-name",
        CustomFields={"No such field": "x"},
        CustomRoles={"No such role": "alice"},
        Nonsense="x",
        Resolver="x",
    )
    assert read(root, new)["Owner"]["id"] == "Nobody"
    messages = root(
        "ticket_id_put", id=new, json={"Nonsense": "x", "Creator": "alice", "Subject": "set"}
    ).json()
    assert len(messages) >= 1
    assert (read(root, new)["Subject"], read(root, new)["Creator"]["id"]) == ("set", "root")
    root("ticket_post", status=400, json={"Queue": "General", "Status": "nonsense"})
    other = {"CustomFields": {"No such field": "x"}}
    root("asset_post", status=400, json={"Catalog": records["catalog"], "Name": "x", **other})
    root("article_post", status=400, json={"Class": records["class"], "Name": unique("x"), **other})
    late = (release(version) or ()) >= (5, 0, 5)
    refused = 403 if late or "dfsg" in version else 400
    for queue in ("No such queue", seed.DISABLED_QUEUE):
        root("ticket_post", status=refused, json={"Queue": queue})
    callers["norights"]("ticket_post", status=refused, json={"Queue": "General"})
    given = {"id": new + 5000, "Created": "2020-01-02 03:04:05", "Creator": "alice"}
    own = read(root, ticket(root, **given))
    taken = (own["id"] == given["id"], own["Created"][:4] == "2020", own["Creator"]["id"])
    assert taken == ((False, False, "root") if secured else (True, True, "alice"))
    root("ticket_post", status=201 if secured else 400, json={"Queue": "General", "id": new})


@pytest.mark.offspec("what RT ignores")
@pytest.mark.says(
    "ticket_id_put",
    "RT ignores Content and TimeTaken.",
    "Since the security releases of October 2026, RT also ignores Type, EffectiveId and IsMerged.",
    "If the right to make a change is missing, only a message in the answer says so.",
)
@pytest.mark.says(
    "schemas/TicketUpdate/EffectiveId",
    "RT ignores it since the security releases of October 2026.",
    "Set by RT when it merges tickets.",
)
@pytest.mark.says(
    "schemas/TicketUpdate/IsMerged",
    "Set by RT when it merges tickets, like EffectiveId.",
)
@pytest.mark.says(
    "*_put",
    "RT answers 200 even if it refused every change: read the record again to check.",
)
@pytest.mark.says(
    "info",
    "RT answers 200 to a PUT whatever happened.",
    "The body is a list of messages in the user's language.",
    "To know what was set, read the record again.",
)
@pytest.mark.says("responses/Messages/refused/summary", "This too is a 200.")
@pytest.mark.says(
    "responses/Messages",
    "RT read the request; a message describes the result of each part.",
    "An empty list means that nothing changed.",
)
def test_what_an_update_ignores(
    seeded_rt: RunningRT, callers: Callers, root: Caller, records: Records, secured: bool
) -> None:
    new, other = ticket(root, Requestor="kunde@example.com"), ticket(root)
    before = root.rows("ticket_id_history_get", id=new, query={"per_page": 100})
    root("ticket_id_put", id=new, json={"Content": "x", "TimeTaken": 5})
    assert root.rows("ticket_id_history_get", id=new, query={"per_page": 100}) == before
    assert read(root, new)["TimeWorked"] in ("0", "", None)
    messages = root("ticket_id_put", id=new, json={"Type": "reminder"}).json()
    assert (read(root, new)["Type"], messages) == (
        ("ticket", []) if secured else ("reminder", messages)
    )
    root("ticket_id_put", id=other, json={"Type": "ticket", "EffectiveId": new})
    assert (read(root, other)["id"] == other) == secured
    refused = callers["kunde"]("ticket_id_put", id=new, json={"Subject": "theirs"}).json()
    assert len(refused) == 1
    assert read(root, new).get("Subject") != "theirs"
    for name in (
        one
        for one, operation in OPERATIONS.items()
        if operation.method == "PUT" and operation.body_required is not None
    ):
        operation = OPERATIONS[name]
        if operation.path.count("/") != 2 or "bulk" in name or operation.since >= "6.0.3":
            continue
        assert isinstance(root(name, json={}, **records.path(operation)).json(), list), name
    gerda = Caller(seeded_rt, "gerda")
    [german] = gerda("ticket_id_put", id=new, json={"Subject": "one"}).json()
    gerda.close()
    other = ticket(root, Subject=read(root, new)["Subject"])
    [english] = root("ticket_id_put", id=other, json={"Subject": "two"}).json()
    assert re.sub(r"\W?\d+\W?|one|two", "", german) != re.sub(r"\W?\d+\W?|one|two", "", english)


@pytest.mark.says(
    "info",
    "A 500 does not mean that nothing was set: changes before the failure stay.",
    "An exception inside RT gives 500 with an empty body, and a proxy in front of RT can "
    "answer anything.",
)
@pytest.mark.says("schemas/UserUpdate", "Password in an update gives 500 in every release.")
@pytest.mark.says("user_id_name_put", "You cannot change a password here: RT answers 500.")
@pytest.mark.offspec("a password in an update")
def test_a_500_is_no_proof(root: Caller) -> None:
    new = number(root("user_post", json={"Name": unique("half")}))
    answer = root("user_id_name_put", idOrName=new, status=500, json={"Password": "x"})
    assert answer.content == b""
    half = ticket(root)
    root("ticket_id_put", id=half, status=500, json={"Subject": "kept", "CustomFields": "x"})
    assert read(root, half)["Subject"] == "kept"


@pytest.mark.says(
    "ticket_id_delete",
    "The lifecycle must allow it, and the ticket must not depend on an open ticket.",
    "RT answers 500 if it refuses, and also if the ticket is deleted already.",
)
@pytest.mark.says(
    "ticket_id_*_put",
    "RT answers 200 with a message even if it refuses: read the owner again to check.",
)
@pytest.mark.says(
    "requestBodies/TicketAction",
    "RT applies further keys as in an update, after the action.",
)
@pytest.mark.offspec("a method that the description leaves out")
def test_actions(callers: Callers, root: Caller) -> None:
    new, other = ticket(root), ticket(root)
    root("ticket_id_put", id=new, json={"DependsOn": other})
    root("ticket_id_delete", id=new, status=500)
    root("ticket_id_put", id=new, json={"DependsOn": []})
    root("ticket_id_delete", id=new)
    root("ticket_id_delete", id=new, status=500)
    for action, owner, who in (
        ("take", "root", callers["alice"]),
        ("untake", "Nobody", root),
        ("steal", "root", root),
    ):
        mine = ticket(root, Owner=owner)
        assert who(f"ticket_id_{action}_put", id=mine, json={}).json()
        assert read(root, mine)["Owner"]["id"] == owner
    free = ticket(root)
    root("ticket_id_take_put", id=free, json={"Subject": "mine"})
    assert (read(root, free)["Owner"]["id"], read(root, free)["Subject"]) == ("root", "mine")


@pytest.mark.says("ticket_id_*_put", "Never send DELETE to this path: it deletes the ticket.")
@pytest.mark.unwatched("a method that the description leaves out")
def test_delete_below_a_ticket_deletes_it(root: Caller) -> None:
    for action in ("take", "untake", "steal"):
        gone = ticket(root)
        assert root.request("DELETE", f"/ticket/{gone}/{action}").status_code == 204
        assert read(root, gone)["Status"] == "deleted"


@pytest.mark.says(
    "ticket_id_co*_post",
    "A missing right and a missing ticket both give 400; invalid JSON gives 500.",
    "If RT refuses a change of status, role or custom field, only a message in the answer says so.",
)
@pytest.mark.says("ticket_id_correspond_post", "RT mails the reply to the requestors.")
@pytest.mark.says("schemas/Message/ContentType", "Required with Content.")
@pytest.mark.says(
    "schemas/Message/Content",
    "Without it the message is empty (5.0.2 and later; before, RT answers 400).",
)
@pytest.mark.says(
    "schemas/Message/TxnCustomFields",
    "RT also accepts the key TransactionCustomFields.",
)
@pytest.mark.says(
    "schemas/Message/Cc",
    "Replaces the ticket's Cc permanently (5.0.2 and later).",
    "REST2 cannot send a copy of just this message.",
)
@pytest.mark.says(
    "schemas/Message/AdminCc",
    "Replaces the ticket's AdminCc permanently (5.0.2 and later).",
)
@pytest.mark.says(
    "responses/MessageRecorded",
    "RT recorded the message; the list describes the result of the other changes.",
)
@pytest.mark.offspec("messages that RT does not take")
@pytest.mark.parametrize("kind", ["comment", "correspond"])
def test_messages(seeded_rt: RunningRT, callers: Callers, root: Caller, kind: str) -> None:
    name = f"ticket_id_{kind}_post"
    new = ticket(root, Requestor="kunde@example.com", Cc="bob")
    callers["norights"](name, id=new, status=400, json=TEXT)
    root(name, id=MISSING, status=400, json=TEXT)
    wrong: dict[str, Any] = {"content": b"{", "headers": {"Content-Type": "application/json"}}
    root(name, id=new, status=500, **wrong)
    root(name, id=new, status=400, json={"Content": "x"})
    messages = root(name, id=new, json={**TEXT, "Status": "nonsense"}).json()
    assert len(messages) >= 2
    assert read(root, new)["Status"] in ("new", "open")
    root(name, id=new, json={})
    root(name, id=new, json={**TEXT, "Cc": ["alice"], "AdminCc": ["bob"]})
    record = read(root, new)
    assert (people(record, "Cc"), people(record, "AdminCc")) == (["alice"], ["bob"])
    typed = number(root("ticket_post", json={"Queue": seed.TYPED_QUEUE}))
    field = next(
        one
        for one in seed.TYPED_CUSTOM_FIELDS
        if one["LookupType"].endswith("Transaction") and one["Type"] == "Freeform"
    )
    for key in ("TxnCustomFields", "TransactionCustomFields"):
        answer = root(name, id=typed, json={**TEXT, key: {field["Name"]: "said"}})
        entry = root("transaction_id_get", id=number(answer)).json()
        assert ["said"] in [one["values"] for one in entry["CustomFields"]]
    if kind == "correspond":
        subject = unique("mail")
        mailed = ticket(root, Requestor="kunde@example.com", Subject=subject)
        root(name, id=mailed, json=TEXT)
        mails = seeded_rt.mails()
        assert any("kunde@example.com" in str(one) and subject in str(one) for one in mails)


@pytest.mark.says(
    "schemas/RoleInput",
    "RT also takes pointers.",
    "RT takes a text of digits as a number.",
    "In an update, the value replaces the whole role.",
    "RT creates users for unknown addresses.",
    "When you create a record, a text may contain several addresses, separated by commas.",
    "Up to 5.0.4, null gives 500; from 5.0.5, it empties the role.",
)
@pytest.mark.says(
    "info",
    "You write names, addresses or numbers, which replace the whole role; RT takes a text"
    " of digits as a number.",
)
@pytest.mark.says("requestBodies/TicketUpdate/people/summary", "Each list replaces the whole role.")
@pytest.mark.offspec("null for a role")
def test_roles(root: Caller, version: str) -> None:
    address = f"{unique('new').replace(' ', '-')}@example.com"
    new = ticket(root, Cc=f"alice@example.com, {address}", AdminCc=["alice", "bob"])
    record = read(root, new)
    assert people(record, "Cc") == sorted(["alice", address])
    bob = root("user_id_name_get", idOrName="bob").json()["id"]
    root("ticket_id_put", id=new, json={"Cc": str(bob)})
    assert people(read(root, new), "Cc") == ["bob"]
    [pointer] = record["AdminCc"][:1]
    root("ticket_id_put", id=new, json={"Cc": [pointer]})
    assert people(read(root, new), "Cc") == [pointer["id"]]
    late = (release(version) or ()) >= (5, 0, 5)
    root("ticket_id_put", id=new, status=200 if late else 500, json={"Cc": None})
    if late:
        assert read(root, new)["Cc"] == []


@pytest.mark.says(
    "schemas/LinkInput",
    "Target of a link: a number (a ticket; articles refuse numbers), t:1 (ticket), a:1 "
    "(article), asset:1 (asset), a URI, or a list of these.",
)
@pytest.mark.says(
    "schemas/LinkSet",
    "Each key replaces the whole list; an empty list clears it.",
    "Links to articles and assets stay: delete them with DeleteRefersTo and its siblings.",
)
@pytest.mark.says("schemas/LinkSet/MemberOf", "RT also accepts the keys Parent and Parents.")
@pytest.mark.says(
    "schemas/LinkSet/Members",
    "RT also accepts the keys Member, HasMember, Child and Children.",
)
@pytest.mark.says(
    "schemas/LinkChanges",
    "Single links to add or delete; the others stay.",
    "RT ignores them if the request also sets the whole list.",
)
@pytest.mark.says(
    "schemas/ArticleUpdate",
    "Write a link to a ticket as t:1: RT refuses a number alone.",
)
@pytest.mark.says(
    "schemas/ArticleUpdate/Parent",
    "RT also takes it as a link, and complains about that in a message.",
)
@pytest.mark.says(
    "schemas/TicketUpdate",
    "RT applies them in this order: plain columns, custom fields, roles, links, MergeInto.",
)
@pytest.mark.says(
    "schemas/Hyperlink/type",
    "Kind of the record; `external` for a link to a URL, `results` for a saved ticket search.",
)
@pytest.mark.says(
    "schemas/Hyperlink/id",
    "Number of the record: a number for self, text otherwise.",
    "Absent for external links and attachments.",
)
@pytest.mark.offspec("keys that the description names in words only")
def test_links(root: Caller, records: Records) -> None:
    new, one, two = ticket(root), ticket(root), ticket(root)
    own = {"Class": records["class"], "Name": unique("links")}
    article_id = number(root("article_post", json=own))
    targets = [
        one,
        f"t:{two}",
        f"a:{article_id}",
        f"asset:{records['asset']}",
        "https://example.com/x",
    ]
    root("ticket_id_put", id=new, json={"RefersTo": targets})
    record = read(root, new)
    assert len(links(record, "refers-to")) == 5
    external = [link for link in record["_hyperlinks"] if link.get("type") == "external"]
    assert len(external) == 1
    assert "id" not in external[0]
    [itself] = [link for link in record["_hyperlinks"] if link["ref"] == "self"]
    assert itself["id"] == new
    assert {
        type(link["id"])
        for link in record["_hyperlinks"]
        if link["ref"] == "refers-to" and "id" in link
    } == {str}
    root("ticket_id_put", id=new, json={"RefersTo": [one]})
    stay = sorted([str(article_id), str(records["asset"]), str(one)])
    assert links(read(root, new), "refers-to") == stay
    gone = [f"a:{article_id}", f"asset:{records['asset']}"]
    root("ticket_id_put", id=new, json={"DeleteRefersTo": gone})
    assert links(read(root, new), "refers-to") == [str(one)]
    root("ticket_id_put", id=new, json={"AddRefersTo": two})
    assert links(read(root, new), "refers-to") == sorted([str(one), str(two)])
    root("ticket_id_put", id=new, json={"DeleteRefersTo": one})
    assert links(read(root, new), "refers-to") == [str(two)]
    root("ticket_id_put", id=new, json={"RefersTo": [one], "AddRefersTo": two})
    assert links(read(root, new), "refers-to") == [str(one)]
    root("ticket_id_put", id=new, json={"RefersTo": []})
    assert links(read(root, new), "refers-to") == []
    for key in ("Parent", "Parents"):
        child, parent = ticket(root), ticket(root)
        root("ticket_id_put", id=child, json={key: parent})
        assert links(read(root, child), "parent") == [str(parent)], key
    for key in ("Member", "HasMember", "Child", "Children"):
        child, parent = ticket(root), ticket(root)
        root("ticket_id_put", id=parent, json={key: child})
        assert links(read(root, parent), "child") == [str(child)], key
    root("article_id_put", id=article_id, json={"RefersTo": [str(one)]})
    article = root("article_id_get", id=article_id).json()
    assert str(one) not in links(article, "refers-to")
    root("article_id_put", id=article_id, json={"RefersTo": [f"t:{one}"]})
    assert links(root("article_id_get", id=article_id).json(), "refers-to") == [str(one)]
    mother = number(
        root("article_post", json={"Class": records["class"], "Name": unique("mother")})
    )
    assert len(root("article_id_put", id=article_id, json={"Parent": mother}).json()) >= 2
    messages = root(
        "ticket_id_put",
        id=new,
        json={
            "MergeInto": one,
            "RefersTo": [two],
            "Cc": "bob",
            "CustomFields": {"Customer": "x"},
            "Subject": "s",
        },
    ).json()
    assert len(messages) >= 4


@pytest.mark.says(
    "schemas/CustomFieldInput",
    "For a single-value field: text, or null to clear it.",
    "For a multi-value field: a list that replaces all values; an empty list clears it.",
    'Image and Binary: a FileUpload, or {"UploadField": "part"} in multipart.',
)
@pytest.mark.says(
    "info",
    "You write an object from the field's name or number to a value (one value) or to a "
    "list that replaces all values (many values).",
    "In JSON, send files as base64 with an ASCII name.",
    "In `multipart/form-data`, send a part `JSON` with the object as text and any number "
    "of parts `Attachments`.",
)
@pytest.mark.says(
    "schemas/CustomFieldValues/values",
    "For Image and Binary fields, objects with `content_type`, `filename` and `_url`.",
)
@pytest.mark.says(
    "schemas/FileUpload",
    "The name must be ASCII: RT damages letters up to U+00FF and answers 500 to others.",
    "It refuses empty files.",
    "For names that are not ASCII, use multipart.",
)
@pytest.mark.says("schemas/FileUpload/FileName", "Name, ASCII only.")
@pytest.mark.says(
    "schemas/FileUpload/FileContent",
    "RT does not refuse invalid base64 but stores an empty file.",
)
@pytest.mark.says("schemas/MessageUpload", "File names may contain any letters (UTF-8).")
@pytest.mark.says("schemas/MessageUpload/JSON", "Uploaded files replace its Attachments.")
@pytest.mark.says(
    "schemas/MessageUpload/Attachments",
    "The part may be repeated.",
    "RT answers 400 to an empty file.",
)
@pytest.mark.says(
    "schemas/RecordUpload",
    "RT takes a part of any name; for several files in one request, send them as base64 in JSON.",
)
@pytest.mark.offspec("files that RT does not take")
def test_custom_fields_and_files(root: Caller, records: Records) -> None:
    queue = {"Queue": records["queue"]}
    select, text, picture = records["select name"], records["text name"], records["picture name"]
    new = number(
        root(
            "ticket_post",
            json={
                **queue,
                "CustomFields": {select: "one", str(records["text"]): ["a", "b"], picture: PICTURE},
            },
        )
    )
    held = values(read(root, new))
    assert (held[select], sorted(held[text])) == (["one"], ["a", "b"])
    assert held[picture][0].keys() == {"content_type", "filename", "_url"}
    root("ticket_id_put", id=new, json={"CustomFields": {select: None, text: ["c"]}})
    assert (values(read(root, new))[select], values(read(root, new))[text]) == ([], ["c"])
    root("ticket_id_put", id=new, json={"CustomFields": {text: []}})
    assert values(read(root, new))[text] == []
    body = {"CustomFields": {picture: {"UploadField": "Anything"}}}
    root(
        "ticket_id_put",
        id=new,
        data={"JSON": json.dumps(body)},
        files={"Anything": ("d.png", b"d", "image/png")},
    )
    assert values(read(root, new))[picture][0]["filename"] == "d.png"

    def names(**more: Any) -> set[str]:
        answer = root("ticket_post", **more)
        rows = root.rows(
            "ticket_id_attachments_get",
            id=number(answer),
            query={"fields": "Filename,ContentLength", "per_page": 100},
        )
        return {row["Filename"] for row in rows if row["Filename"]}

    def upload(name: str, content: str) -> dict[str, Any]:
        file = {"FileName": name, "FileType": "text/plain", "FileContent": content}
        return {"json": {**queue, **TEXT, "Attachments": [file]}}

    good = base64.b64encode(b"x").decode()
    assert names(**upload("a.txt", good)) == {"a.txt"}
    assert names(**upload("ä.txt", good)) != {"ä.txt"}
    root("ticket_post", status=500, **upload("漢.txt", good))
    root("ticket_post", status=400, **upload("empty.txt", ""))
    broken = number(root("ticket_post", **upload("broken.txt", "=====")))
    rows = root.rows("ticket_id_attachments_get", id=broken, query={"fields": "Filename,Content"})
    assert [row["Content"] for row in rows if row["Filename"] == "broken.txt"] == [""]
    inside = upload("inside.txt", good)["json"]
    files = [("Attachments", (name, b"x", "text/plain")) for name in ("漢.txt", "b.txt")]
    assert names(data={"JSON": json.dumps(inside)}, files=files) == {"漢.txt", "b.txt"}
    nothing = [("Attachments", ("empty.txt", b"", "text/plain"))]
    root("ticket_post", status=400, data={"JSON": json.dumps({**queue, **TEXT})}, files=nothing)


@pytest.mark.says(
    "tickets_bulk_*",
    "Not atomic: RT processes the elements in order.",
    "If one raises an exception, RT answers 500 for the whole request; the elements "
    "before it are done, those after it are not.",
)
@pytest.mark.says(
    "tickets_bulk_put",
    "If RT refuses a change or does not find a ticket, only a message in the answer says so.",
)
@pytest.mark.says(
    "schemas/BulkMessages",
    "The ticket's id as you sent it (null if you sent none), then messages.",
)
@pytest.mark.says(
    "schemas/BulkCreated",
    "Pointer to the new ticket, or a message with the reason why RT did not create it.",
)
@pytest.mark.offspec("elements that RT cannot read")
def test_bulk(root: Caller) -> None:
    one, two, three = (ticket(root) for _ in range(3))
    bad = {"id": two, "Subject": "x", "CustomFields": "no object"}
    body = [{"id": one, "Subject": "first"}, bad, {"id": three, "Subject": "third"}]
    root("tickets_bulk_put", status=500, json=body)
    assert [read(root, number).get("Subject") for number in (one, three)] == [
        "first",
        read(root, three).get("Subject"),
    ]
    assert read(root, three).get("Subject") != "third"
    messages = root(
        "tickets_bulk_put",
        json=[
            {"id": str(one), "Status": "nonsense"},
            {"id": MISSING, "Subject": "x"},
            {"Subject": "x"},
        ],
    ).json()
    assert [entry[0] for entry in messages] == [str(one), MISSING, None]
    assert all(len(entry) >= 2 for entry in messages)
    created, refused = root(
        "tickets_bulk_post", json=[{"Queue": "General"}, {"Queue": "No such queue"}]
    ).json()
    assert (created["type"], refused.keys()) == ("ticket", {"message"})


@pytest.mark.says(
    "schemas/Flag",
    'RT reads flags like Perl, so the word "false" means yes; PostgreSQL and MariaDB refuse words '
    "in some columns.",
)
@pytest.mark.offspec("a word where a flag belongs")
def test_flags(seeded_rt: RunningRT, root: Caller) -> None:
    new = number(root("queue_post", json={"Name": unique("flag")}))
    root("queue_id_name_put", idOrName=new, json={"SLADisabled": 0})
    root("queue_id_name_put", idOrName=new, json={"SLADisabled": "false"})
    strict = seeded_rt.perl("print RT->Config->Get('DatabaseType')") in ("Pg", "mysql")
    held = root("queue_id_name_get", idOrName=new).json()["SLADisabled"]
    assert (held in ("0", "")) == strict


@pytest.mark.says(
    "queue_id_name_delete",
    "If the queue is disabled already, RT answers 500 up to 5.0.4 and 204 from 5.0.5.",
)
@pytest.mark.says(
    "schemas/QueueWritable/SLADisabled",
    "1 to turn service levels off; this is what a new queue has.",
)
@pytest.mark.says("schemas/QueueCreate", "RT ignores watchers here: set them with an update.")
@pytest.mark.says("schemas/QueueCreate/Sign", "RT never returns it, and you can set it only here.")
@pytest.mark.says("schemas/ClassCreate", "RT ignores Disabled here.")
@pytest.mark.says(
    "schemas/ArticleCreate",
    "RT silently ignores links, URI and Parent: set them with an update.",
)
@pytest.mark.says(
    "schemas/CatalogUpdate/Name",
    "It must be unique and must not consist of digits only.",
)
@pytest.mark.says(
    "parameters/IdOrName",
    "RT always takes digits as a number and cannot find a name that contains a slash.",
)
@pytest.mark.says(
    "queue_id_name_get",
    "If the name of a queue consists of digits or contains a slash, use its number.",
)
@pytest.mark.says(
    "responses/NotFound",
    "There is no such record, or the name in the path contains a slash.",
)
@pytest.mark.offspec("what RT ignores")
def test_containers(root: Caller, records: Records, version: str) -> None:
    body = {"Name": unique("a/b"), "AdminCc": ["alice"], "Sign": 1}
    new = number(root("queue_post", json=body))
    queue = root("queue_id_name_get", idOrName=new).json()
    assert (queue["SLADisabled"], queue["AdminCc"], "Sign" in queue) == ("1", [], False)
    root("queue_id_name_get", idOrName=body["Name"], status=404)
    digits = unique("")[1:].translate(str.maketrans("abcdef", "123456"))
    if root.request("POST", "/queue", json={"Name": digits}).status_code == 201:
        root("queue_id_name_get", idOrName=digits, status=404)
    root("queue_id_name_delete", idOrName=new)
    late = (release(version) or ()) >= (5, 0, 5)
    root("queue_id_name_delete", idOrName=new, status=204 if late else 500)
    other = number(root("class_post", json={"Name": unique("class"), "Disabled": 1}))
    assert root("class_id_name_get", idOrName=other).json()["Disabled"] == "0"
    name = unique("links")
    article = number(
        root(
            "article_post",
            json={
                "Class": records["class"],
                "Name": name,
                "RefersTo": f"t:{records['ticket']}",
                "Parent": records["article"],
            },
        )
    )
    stored = root("article_id_get", id=article).json()
    assert not [one for one in stored["_hyperlinks"] if one["ref"] == "refers-to"]
    assert stored.get("Parent") in (None, "0")
    taken = unique("catalog")
    root("catalog_post", json={"Name": taken})
    for name in (taken, "4711"):
        root("catalog_id_name_put", idOrName=records["catalog"], json={"Name": name})
        assert root("catalog_id_name_get", idOrName=records["catalog"]).json()["Name"] != name


@pytest.mark.says(
    "article_post",
    "If the name is missing, or the class has an article of that name, RT answers 400 "
    "without the reason.",
    "An unknown class gives 400 up to 5.0.4; from 5.0.5, and in Debian's 5.0.3, it gives 403.",
)
@pytest.mark.says(
    "asset_post",
    "An unknown catalog gives 400 up to 5.0.4; from 5.0.5, and in Debian's 5.0.3, it gives 403.",
)
@pytest.mark.says(
    "article_id_put",
    "RT stores an unknown class number as it is; since the security releases of October "
    "2026 it keeps the class and says so in a message.",
    "If ModifyArticle is missing, only a message in the answer says so.",
)
@pytest.mark.says(
    "asset_id_put",
    "If ModifyAsset is missing, only a message in the answer says so.",
)
@pytest.mark.says(
    "asset_id_delete",
    "RT answers 500 for every asset, although its manual says otherwise.",
    "To delete an asset, set its status to deleted.",
)
@pytest.mark.says("tags/Asset", "RT cannot delete assets.")
@pytest.mark.says("asset_id_delete/summary", "Not possible: RT cannot delete assets")
@pytest.mark.says("article_id_delete", "Without DisableArticle, RT answers 500.")
@pytest.mark.says(
    "schemas/ReferenceOrText",
    'It is "0" if there is none, null if RT cannot find the record (RT accepts numbers of'
    " records that do not exist), and an empty text in a list if the value is missing or "
    "hidden.",
)
@pytest.mark.offspec("a new article without a name")
def test_assets_and_articles(
    seeded_rt: RunningRT,
    callers: Callers,
    root: Caller,
    records: Records,
    version: str,
    secured: bool,
) -> None:
    name = unique("twice")
    new = number(root("article_post", json={"Class": records["class"], "Name": name}))
    for body in ({"Name": name}, {}):
        root("article_post", status=400, json={"Class": records["class"], **body})
    late = (release(version) or ()) >= (5, 0, 5) or "dfsg" in version
    for noun, body in {
        "article": {"Class": "No such class", "Name": "x"},
        "asset": {"Catalog": "No such catalog", "Name": "x"},
    }.items():
        root(f"{noun}_post", status=403 if late else 400, json=body)
    messages = root("article_id_put", id=new, json={"Class": MISSING}).json()
    assert messages
    held = root("article_id_get", id=new).json()["Class"]
    assert (isinstance(held, dict) and held["id"] == str(records["class"])) == secured
    asset = number(root("asset_post", json={"Catalog": records["catalog"], "Name": "x"}))
    root("asset_id_delete", id=asset, status=500)
    root("asset_id_put", id=asset, json={"Status": "deleted"})
    assert root("asset_id_get", id=asset).json()["Status"] == "deleted"
    callers["alice"]("article_id_delete", id=records["article"], status=500)
    assert root("article_id_get", id=new).json()["Parent"] == "0"
