"""What the description says of users, groups, memberships, custom fields and downloads."""

from __future__ import annotations

from typing import Any

import pytest

from rtfacade.testing import RunningRT
from rtfacade.testing._server import seed
from tests.contract.operations import (
    EVERY,
    MISSING,
    ON_TICKETS,
    Caller,
    Callers,
    Records,
    number,
    unique,
)
from tests.contract.people import checks_origins


@pytest.fixture(scope="module")
def secured(seeded_rt: RunningRT) -> bool:
    """Whether this RT has the security fixes of October 2026."""
    return checks_origins(seeded_rt)


@pytest.fixture(scope="module")
def internal(seeded_rt: RunningRT) -> int:
    """The number of a group that is not user-defined."""
    return int(
        seeded_rt.perl(
            "my $g = RT::Group->new(RT->SystemUser); $g->LoadSystemInternalGroup('Privileged');"
            "print $g->id"
        )
    )


def new_group(root: Caller, *members: int) -> int:
    new = number(root("group_post", json={"Name": unique("group")}))
    if members:
        root("group_id_members_put", id=new, json=list(members))
    return new


def new_user(root: Caller) -> int:
    return number(root("user_post", json={"Name": unique("user"), "Privileged": 1}))


def members(root: Caller, group: int, **query: Any) -> list[int]:
    rows = root.rows("group_id_members_get", id=group, query=query)
    return [int(row["id"]) for row in rows]


@pytest.mark.says(
    "user_id_name_get",
    "Privileged users can read every user; others only themselves.",
    "An e-mail address works only if it is also the user's name.",
    "Users who are neither that user nor a user administrator get a short form without `id`.",
)
@pytest.mark.says(
    "schemas/User",
    "All but the user and user administrators get only Privileged, `_hyperlinks` and the "
    "site's summary fields (RealName, EmailAddress and Name by default), null if empty; "
    "the number is then in the self link only.",
)
@pytest.mark.says(
    "schemas/UserItem",
    "A row of a user list; `id` is the name.",
    "If you ask for Privileged or Disabled, you get an empty text.",
)
@pytest.mark.says("schemas/UserColumns/AuthToken", "RT does not return it.")
@pytest.mark.says(
    "parameters/Fields",
    "Never pass names from an untrusted source: some make the whole list fail.",
)
@pytest.mark.says(
    "schemas/UserCreate/Password",
    "RT never returns it, and you can set it only here.",
)
@pytest.mark.says("tags/User", "In most answers, `id` is the user's name.")
def test_who_reads_which_users(seeded_rt: RunningRT, callers: Callers, root: Caller) -> None:
    bob = root("user_id_name_get", idOrName="bob").json()
    root("user_id_name_get", idOrName="bob@example.com", status=404)
    short = callers["norights"]("user_id_name_get", idOrName="bob").json()
    assert short.keys() == {"Privileged", "_hyperlinks", "RealName", "EmailAddress", "Name"}
    assert str(bob["id"]) in {
        str(link.get("id")) for link in short["_hyperlinks"] if link["ref"] == "self"
    }
    plain = number(root("user_post", json={"Name": unique("plain")}))
    assert callers["norights"]("user_id_name_get", idOrName=plain).json()["RealName"] is None
    callers["kunde"]("user_id_name_get", idOrName="bob", status={403, 404})
    assert callers["kunde"]("user_id_name_get", idOrName="kunde").json()["id"]
    name = root("user_id_name_get", idOrName=plain).json()["Name"]
    assert "Password" not in root("user_id_name_get", idOrName=plain).json()
    by_name = [{"field": "Name", "value": name}]
    [row] = root.rows("users_get", json=by_name, query={"fields": "Privileged,Disabled"})
    assert (row["id"], row["Privileged"], row["Disabled"]) == (name, "", "")
    user = f"my $u = RT::User->new(RT->SystemUser); $u->Load({plain});"
    token = f"{user} print $u->__Value('AuthToken') // ''"
    for generate in ("", "$u->GenerateAuthToken;"):
        assert (seeded_rt.perl(token.replace("print", f"{generate} print")) != "") == bool(generate)
        [row] = root.rows("users_get", json=by_name, query={"fields": "AuthToken"})
        assert row["AuthToken"] == ""
        assert "AuthToken" not in root("user_id_name_get", idOrName=plain).json()
    root("groups_get", query={"fields": "Instance"}, status=500)


@pytest.mark.says(
    "user_id_name_put",
    "Needs the right AdminUsers, or ModifySelf to change yourself.",
    "If a right is missing, only a message in the answer says so.",
)
@pytest.mark.says("user_id_name_delete", "Without it, RT answers 500.")
@pytest.mark.says(
    "user_id_name_history_*",
    "Needs the right ShowUserHistory, except for your own history.",
)
def test_who_changes_which_users(callers: Callers, root: Caller) -> None:
    city = unique("city")
    assert callers["alice"]("user_id_name_put", idOrName="alice", json={"City": city}).json()
    assert root("user_id_name_get", idOrName="alice").json()["City"] == city
    messages = callers["alice"](
        "user_id_name_put", idOrName="bob", status={200, 403}, json={"City": city}
    )
    assert messages.json()
    assert root("user_id_name_get", idOrName="bob").json().get("City") != city
    callers["norights"]("user_id_name_delete", idOrName=new_user(root), status={403, 500})
    assert callers["norights"].rows("user_id_name_history_get", idOrName="bob") == []
    assert callers["norights"].rows("user_id_name_history_get", idOrName="norights")


@pytest.mark.says(
    "user_name_groups_get",
    "Lists indirect memberships as well; `id` is the group's number.",
    "If the user does not exist, the list is empty.",
)
@pytest.mark.says(
    "*",
    "RT ignores `fields`.",
    "Needs the same rights as the list.",
    "Needs the same rights as GET.",
    "The list has one entry if so, and none otherwise.",
)
@pytest.mark.says(
    "user_name_groups_put",
    "Other memberships stay.",
    "If RT refuses, it answers 200 with the status 0 for that group.",
)
@pytest.mark.says("user_name_groups_delete", "RT answers 204 whatever happened.")
@pytest.mark.says("user_name_groups_head", "RT answers 200 even if the user does not exist.")
@pytest.mark.says("user_name_group_id_delete", "RT answers 204 even if the user was not a member.")
@pytest.mark.says(
    "user_name_group_id_head",
    "RT answers 200 whether the user is a member or not: use GET to find out.",
)
@pytest.mark.says(
    "schemas/MembershipResults",
    "For an id that is not a number, a nested pair of status and message.",
)
@pytest.mark.says(
    "schemas/User/Memberships",
    "Groups that the user is in, also through other groups.",
    "RT leaves out those on which you do not have the right SeeGroup.",
)
@pytest.mark.offspec("an id that is no number")
def test_groups_of_a_user(callers: Callers, root: Caller) -> None:
    user, other = new_user(root), new_user(root)
    inner = new_group(root, user)
    outer = new_group(root, inner)
    path: dict[str, Any] = {"idOrName": user}

    def groups() -> list[str]:
        return sorted(
            (str(row["id"]) for row in root.rows("user_name_groups_get", **path)), key=int
        )

    assert groups() == [str(inner), str(outer)]
    record = root("user_id_name_get", **path).json()
    assert {int(one["id"]) for one in record["Memberships"]} == {inner, outer}
    me = root("user_id_name_get", idOrName="norights").json()["id"]
    root("group_id_members_put", id=inner, json=[me])
    assert callers["norights"]("user_id_name_get", idOrName="norights").json()["Memberships"] == []
    rows = root.request("GET", f"/user/{user}/groups", params={"fields": "Name"}).json()["items"]
    assert all(row.keys() == {"type", "id", "_url"} for row in rows)
    more = new_group(root)
    assert root("user_name_groups_put", **path, json=[more]).json()[0] == 1
    assert sorted(groups()) == sorted([str(inner), str(outer), str(more)])
    assert root("user_name_groups_put", **path, json=[MISSING]).json()[0] == 0
    nested = root("user_name_groups_put", **path, json=["no number"]).json()
    assert isinstance(nested[0], list)
    for group, count in ((outer, 1), (inner, 1), (inner, 0)):
        membership: dict[str, Any] = {**path, "groupId": group}
        assert len(root.rows("user_name_group_id_get", **membership)) == count
        root("user_name_group_id_head", **membership)
        root("user_name_group_id_delete", **membership)
        root("user_name_group_id_delete", **membership)
    assert groups() == [str(more)]
    for _ in range(2):
        root("user_name_groups_delete", **path)
    assert groups() == []
    root("user_name_groups_delete", idOrName=other)
    assert root.rows("user_name_groups_get", idOrName=MISSING) == []
    root("user_name_groups_head", idOrName=MISSING)
    norights = callers["norights"]
    for method in ("get", "head"):
        norights(f"user_name_groups_{method}", **path, status=403)
        norights(f"user_name_group_id_{method}", **path, groupId=more, status=403)
        norights(f"group_id_members_{method}", id=more, status=403)
        norights(f"group_id_member_id_{method}", id=more, principalId=user, status=403)


@pytest.mark.says(
    "group_id_members_get",
    "`id` is a number, also for users.",
    "`orderby` takes columns of the membership: `MemberId` is the number of the member, "
    "`id` the order in which they joined.",
)
@pytest.mark.says(
    "group_id_members_put",
    "Other members stay.",
    "If RT does not find a principal, only a message in the answer says so.",
)
@pytest.mark.says("group_id_members_delete", "RT answers 204 even if it removed nobody.")
@pytest.mark.says("group_id_member_id_get", "Covers direct members only.")
@pytest.mark.says("group_id_member_id_delete", "RT answers 204 even if it was not a member.")
@pytest.mark.says(
    "group_id_member_id_head",
    "RT answers 200 whether there is such a member or not: use GET to find out.",
)
@pytest.mark.says(
    "parameters/Recursively",
    "1 to include the members of member groups, and the group itself; 0 if not given.",
)
@pytest.mark.says("parameters/WithUsers", "0 to leave out users; 1 if not given.")
@pytest.mark.says("parameters/WithGroups", "0 to leave out groups; 1 if not given.")
@pytest.mark.says("schemas/Group/Members", "Direct members; users by name.")
@pytest.mark.says("schemas/Member/id", "Number, also for users.")
@pytest.mark.offspec("a field that RT ignores")
def test_members_of_a_group(root: Caller) -> None:
    early, late, deep = (new_user(root) for _ in range(3))
    inner = new_group(root, deep)
    group = new_group(root, late)
    root("group_id_members_put", id=group, json=[early])
    root("group_id_members_put", id=group, json=[inner])
    assert sorted(members(root, group)) == sorted([early, late, inner])
    joined = members(root, group, orderby="id")
    assert joined == [late, early, inner]
    assert members(root, group, orderby="MemberId") == sorted(joined)
    assert members(root, group, users=0) == [inner]
    assert sorted(members(root, group, groups=0)) == sorted([early, late])
    assert sorted(members(root, group, recursively=1)) == sorted([early, late, inner, deep, group])
    assert sorted(members(root, group, users=1, groups=1, recursively=0)) == sorted(joined)
    names = {one["id"] for one in root("group_id_get", id=group).json()["Members"]}
    assert names == {
        str(inner),
        *(root("user_id_name_get", idOrName=one).json()["Name"] for one in (early, late)),
    }
    assert len(root("group_id_members_put", id=group, json=[MISSING]).json()) == 1
    rows = root.request("GET", f"/group/{group}/members", params={"fields": "Name"}).json()["items"]
    assert all("Name" not in row for row in rows)
    for user, count in ((early, 1), (deep, 0)):
        membership: dict[str, Any] = {"id": group, "principalId": user}
        assert len(root.rows("group_id_member_id_get", **membership)) == count
        root("group_id_member_id_head", **membership)
        for _ in range(2):
            root("group_id_member_id_delete", **membership)
    assert sorted(members(root, group)) == sorted([late, inner])
    for _ in range(2):
        root("group_id_members_delete", id=group)
    assert members(root, group) == []


@pytest.mark.says(
    "groups_*",
    "Since the security releases of October 2026, RT lists user-defined groups only and "
    "silently ignores conditions on Domain and Instance.",
    "Other releases list RT's internal groups as well: add the condition Domain = "
    "UserDefined to leave them out.",
)
@pytest.mark.says(
    "group_id_*",
    "Since the security releases of October 2026, a group that is not user-defined gives 404.",
    "Since the security releases of October 2026, a group that is not user-defined gives "
    "404, and RT ignores Domain and Instance.",
    "For a group that is missing or not user-defined, RT answers 404 since the security "
    "releases of October 2026; before, it listed RT's internal groups, and a missing "
    "group gave 200 with an empty list.",
    "A group that is missing or not user-defined gives 404 since the security releases of"
    " October 2026, and 200 before.",
    "A group that is missing or not user-defined gives 404 since the security releases of"
    " October 2026.",
    "A group that does not exist gives 404 since the security releases of October 2026, "
    "and 200 before.",
    "Takes the number only.",
)
@pytest.mark.says("group_post", "Creates a user-defined group.")
@pytest.mark.says("tags/Group", "You can change user-defined groups only.")
@pytest.mark.says(
    "schemas/GroupPage",
    "Before the security releases of October 2026, RT's internal groups as well.",
)
@pytest.mark.says(
    "schemas/GroupColumns/Domain",
    "UserDefined for user-defined groups; other words for RT's internal groups.",
)
@pytest.mark.says(
    "schemas/Group/Instance",
    "Number (as text) of the record that an internal group of RT belongs to; 0 for "
    "user-defined groups.",
)
@pytest.mark.says(
    "schemas/GroupUpdate/*",
    "RT ignores it since the security releases of October 2026.",
    "UserDefined if not given.",
    "0 if not given.",
    "Do not change it: RT finds its internal groups by it.",
)
@pytest.mark.says(
    "schemas/GroupItem",
    "Asking for Instance gives 500.",
    "If you ask for Disabled, you get an empty text.",
)
@pytest.mark.offspec("columns and records that newer releases do not take")
def test_groups_that_are_not_user_defined(root: Caller, internal: int, secured: bool) -> None:
    group, user = new_group(root), new_user(root)
    held = root("group_id_get", id=group).json()
    assert (held["Domain"], str(held["Instance"])) == ("UserDefined", "0")
    every = root.rows(
        "groups_post",
        json=EVERY,
        query={"fields": "Domain,Disabled", "orderby": "id", "per_page": 100},
    )
    assert ({row["Domain"] for row in every} == {"UserDefined"}) == secured
    assert {row["Disabled"] for row in every} == {""}
    domain = [{"field": "Domain", "value": "SystemInternal"}]
    groups = root.rows("groups_post", json=domain, query={"fields": "Domain", "per_page": 100})
    assert {row["Domain"] for row in groups} == ({"UserDefined"} if secured else {"SystemInternal"})
    own = [{"field": "Domain", "value": "UserDefined"}]
    rows = root.rows("groups_post", json=own, query={"fields": "Domain", "per_page": 100})
    assert {row["Domain"] for row in rows} == {"UserDefined"}
    root("groups_get", query={"fields": "Instance"}, status=500)
    status = 404 if secured else 200
    answer = root("group_id_get", id=internal, status=status)
    assert secured or answer.json()["Domain"] == "SystemInternal"
    for name in ("group_id_members_get", "group_id_members_head"):
        root(name, id=internal, status=status)
        root(name, id=MISSING, status=status)
    root("group_id_members_put", id=MISSING, json=[user], status=status)
    if secured:
        root("group_id_put", id=internal, json={"Description": "x"}, status=404)
        root("group_id_delete", id=internal, status=404)
        root("group_id_members_put", id=internal, json=[user], status=404)
        root("group_id_members_delete", id=internal, status=404)
        membership: dict[str, Any] = {"id": internal, "principalId": user}
        for method in ("get", "head", "delete"):
            root(f"group_id_member_id_{method}", **membership, status=404)
    root("group_id_put", id=group, json={"Domain": "Own", "Instance": 7})
    held = root("group_id_get", id=group, status=200).json()
    assert (held["Domain"] == "UserDefined") == secured
    assert (str(held["Instance"]) == "0") == secured
    root("group_id_get", id=f"{held['Name']}", status=404)


@pytest.mark.says(
    "customfield_id_value_*",
    "A value of another field gives 404 since the security releases of October 2026; "
    "before, RT did not check which field the value belongs to.",
    "A value of another field gives 404 since the security releases of October 2026, and "
    "500 before.",
)
@pytest.mark.says(
    "customfield_id_value_post",
    "The URLs in the answer and in its Location header do not work: the value is at "
    "/customfield/{id}/value/{valueId}.",
    "Two values may have the same name.",
)
@pytest.mark.says(
    "responses/CustomFieldValueCreated",
    "Its URL in the body and in the Location header does not work: use the link.",
)
@pytest.mark.says("customfield_id_values_get", "`id` is a number.")
@pytest.mark.says("customfield_id_values_post", "The GET variant needs only SeeCustomField.")
@pytest.mark.says("schemas/CustomFieldValueCreate", "Two values may have the same name.")
@pytest.mark.says("schemas/CustomFieldValueUpdate/CustomField", "Ignored on create.")
@pytest.mark.says(
    "schemas/CustomFieldCreate/Queue",
    "Queue to apply a ticket field to; 0 for all.",
    "RT then sets LookupType to RT::Queue-RT::Ticket.",
)
@pytest.mark.says(
    "customfield_post",
    "Send Queue to apply a ticket field to a queue; before 6.0.3, REST2 has no other way "
    "to apply a field.",
)
@pytest.mark.says(
    "schemas/CustomFieldCreate/LinkValueTo",
    "RT never returns it, and you can set it only here.",
)
@pytest.mark.says(
    "schemas/CustomFieldColumns/Pattern",
    "Regular expression that values must match.",
)
@pytest.mark.says("schemas/CustomFieldUpdate/Pattern", "Regular expression that values must match.")
@pytest.mark.says("customfield_id_*get", "Takes the number only.")
@pytest.mark.says(
    "parameters/Category",
    "Return only values of this category, if the field depends on another one.",
)
@pytest.mark.says(
    "schemas/Reference",
    "The URLs of principal, objectcustomfieldvalue and attribute do not work.",
)
@pytest.mark.offspec("keys that RT ignores")
def test_custom_fields_and_their_values(
    callers: Callers, root: Caller, records: Records, secured: bool
) -> None:
    general = number(
        root(
            "customfield_post",
            json={
                "Name": unique("field"),
                "Type": "Select",
                "MaxValues": 1,
                "Queue": 1,
                "LinkValueTo": "https://example.com/__CustomField__",
                "BasedOn": records["select"],
                "LookupType": "RT::Queue-RT::Ticket",
            },
        )
    )
    field = root("customfield_id_get", id=general).json()
    assert field["LookupType"] == "RT::Queue-RT::Ticket"
    assert "LinkValueTo" not in field
    by_name = [{"field": "Name", "value": field["Name"]}]
    [listed] = root.rows("queue_id_customfields_post", id=1, json=by_name)
    assert listed["id"] == str(general)
    assert root.rows("queue_id_customfields_post", id=records["queue"], json=by_name) == []
    answer = root(
        "customfield_id_value_post",
        id=general,
        json={"Name": "x", "CustomField": records["select"], "Category": "one"},
    )
    value = number(answer)
    assert (
        root.request("GET", answer.headers["Location"].removeprefix("/REST/2.0")).status_code == 404
    )
    root("customfield_id_value_id_get", id=general, valueId=value)
    root("customfield_id_value_post", id=general, json={"Name": "x"})
    rows = root.rows("customfield_id_values_get", id=general)
    assert [row["name"] for row in rows] == ["x", "x"]
    assert {type(row["id"]) for row in rows} == {int}
    theirs: dict[str, Any] = {"id": records["select"], "valueId": value}
    root("customfield_id_value_id_get", **theirs, status=404 if secured else 200)
    root(
        "customfield_id_value_id_put",
        **theirs,
        json={"Description": "x"},
        status=404 if secured else 200,
    )
    root("customfield_id_value_id_delete", **theirs, status=404 if secured else 500)
    assert callers["alice"].rows("customfield_id_values_get", id=general)
    root("customfield_id_get", id=field["Name"], status=404)
    assert root("customfield_id_get", id=general, query={"category": "one"}).json()["Values"] == [
        "x"
    ]
    pattern = number(
        root(
            "customfield_post",
            json={
                "Name": unique("pattern"),
                "Type": "Freeform",
                "MaxValues": 1,
                "Queue": 0,
                "Pattern": "^[0-9]+$",
                **ON_TICKETS,
            },
        )
    )
    name = root("customfield_id_get", id=pattern).json()["Name"]
    new = number(root("ticket_post", json={"Queue": "General"}))
    for text, kept in (("abc", []), ("12", ["12"])):
        root("ticket_id_put", id=new, json={"CustomFields": {name: text}})
        held = {
            one["name"]: one["values"]
            for one in root("ticket_id_get", id=new).json()["CustomFields"]
        }
        assert held[name] in (kept, [int(one) for one in kept])
    root("customfield_id_delete", id=pattern)


@pytest.mark.says(
    "download_cf_id_*",
    "The number is that of the stored value.",
    "Send an Accept header that allows the stored media type: JSON alone gives 406.",
    "RT returns HTML as plain text.",
    "A field without files gives 400.",
    "Like the download, without the file: it needs the same rights and Accept header.",
    "Needs the right to see the custom field and the record.",
)
@pytest.mark.says(
    "responses/NotAcceptable",
    "The `Accept` header does not allow the stored media type.",
)
def test_downloads(callers: Callers, root: Caller, records: Records) -> None:
    path: dict[str, Any] = {"id": records["download"]}
    json_only = {"Accept": "application/json"}
    for method in ("get", "head"):
        root(f"download_cf_id_{method}", **path, status=406, headers=json_only)
        callers["norights"](f"download_cf_id_{method}", **path, status=403)
    head = root("download_cf_id_head", **path)
    assert head.content == b""
    root("download_cf_id_get", id=records["value without file"], status=400)
    page = {"FileName": "a.html", "FileType": "text/html", "FileContent": "PHA+eDwvcD4="}
    new = number(
        root(
            "ticket_post",
            json={"Queue": records["queue"], "CustomFields": {records["picture name"]: page}},
        )
    )
    [value] = [
        value
        for field in root("ticket_id_get", id=new).json()["CustomFields"]
        if field["name"] == records["picture name"]
        for value in field["values"]
    ]
    answer = root("download_cf_id_get", id=int(value["_url"].rpartition("/")[2]))
    assert answer.headers["Content-Type"].startswith("text/plain")


@pytest.mark.says("customroles_*", "Every logged-in user sees all custom roles.")
@pytest.mark.says(
    "customrole_id_get",
    "Every logged-in user may read it.",
    "Takes the number only.",
)
@pytest.mark.says(
    "searches_*",
    "Lists saved searches that the user may load.",
    "Only the status has a meaning.",
)
@pytest.mark.says(
    "search_id_name_get",
    "Needs the right to load the search.",
    "A title that does not exist, or belongs to somebody else, gives 404 in RT 5 and 403 in RT 6.",
)
@pytest.mark.says(
    "schemas/SavedSearchColumns/Content",
    "An object with Query, Order, OrderBy and more; in RT 6, an empty text in lists.",
)
@pytest.mark.says(
    "schemas/SavedSearchColumns/Name",
    "In RT 5, SavedSearch or a text that begins with Search.",
)
@pytest.mark.says(
    "tags/Custom Role",
    "Custom roles, read-only.",
    "The members of a role are part of a record; write them with the record.",
)
def test_roles_and_searches(callers: Callers, root: Caller, records: Records, version: str) -> None:
    norights = callers["norights"]
    query = {"orderby": "id", "per_page": 100}
    roles = root.rows("customroles_get", json=EVERY, query=query)
    assert roles
    for user in ("norights", "kunde"):
        assert callers[user].rows("customroles_get", json=EVERY, query=query) == roles
        callers[user]("customrole_id_get", id=records["customrole"])
    root("customrole_id_get", id="Approver", status=404)
    for method in ("PUT", "DELETE"):
        assert root.request(
            method, f"/customrole/{records['customrole']}", json={}
        ).status_code in (404, 405)
    six = version.startswith("6")
    saved = seed.SAVED_SEARCHES[0]["Name"]
    titled = [{"field": "Name" if six else "Description", "value": saved}]
    assert norights.rows("searches_post", json=titled) == []
    for user, name in (("root", "no such search"), ("norights", saved)):
        callers[user]("search_id_name_get", idOrName=name, status=403 if six else 404)
    own = root("search_id_name_get", idOrName=saved).json()["id"]
    norights("search_id_name_get", idOrName=own, status={403, 404})
    fields = {"fields": "Name,Description,Content"}
    [row] = root.rows("searches_post", json=titled, query=fields)
    assert six or row["Content"].keys() >= {"Query", "Order", "OrderBy"}
    assert six or row["Name"].startswith(("Search", "SavedSearch"))
    people = {"CustomRoles": {"Approver": ["alice"]}}
    new = number(root("ticket_post", json={"Queue": "General", **people}))
    assert "alice" in root("ticket_id_get", id=new).text
