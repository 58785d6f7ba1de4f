"""Each right that the description names is needed, and is enough.

The rights are read from the sentences of the description, so that a wrong one fails here. Every
operation is called by somebody without any right, and by somebody who has what it names.
"""

from __future__ import annotations

import json
import re
import secrets
from collections.abc import Iterator
from typing import Any

import pytest

from rtfacade.testing import RunningRT
from rtfacade.testing._server import seed
from statements import load, statements
from tests.contract.operations import (
    EVERY,
    ON_TICKETS,
    OPERATIONS,
    TEXT,
    Caller,
    Records,
    is_available,
    number,
    unique,
)
from tests.contract.specwatch.tally import release

Rights = tuple[str, ...]
#: Rights for one's own record or for parts of the answer have tests of their own.
_BESIDE = {"ShowTicketComments", "ModifySelf", "ModifyOwnMembership", "ShowUserHistory"}
_NAME = re.compile(r"\b[A-Z][a-z]+(?:[A-Z]\w+)+\b")


def alternatives(sentence: str) -> list[Rights]:
    """The sets of rights, each of which is enough.

    "OwnTicket and one of TakeTicket and ModifyTicket" are two.
    """
    sentence = sentence.partition(";")[0]
    mark = "one of" if "one of" in sentence else ", and " if " or " in sentence else None
    required, _, others = sentence.partition(mark) if mark else (sentence, "", "")
    if " or " in sentence and not others:
        required, others = "", sentence
    always = tuple(_names(required))
    return [(*always, other) for other in _names(others)] or [always]


def _names(text: str) -> list[str]:
    return [name for name in _NAME.findall(text) if name not in _BESIDE]


def _said() -> Iterator[tuple[str, str]]:
    for one in statements(load()):
        about = re.match(r"Needs the (global )?rights? [A-Z]|Lists .* the right [A-Z]", one.text)
        beside = any(
            word in one.text for word in ("SuperUser", "ShowUserHistory", "and, for your own")
        )
        if one.place in OPERATIONS and about and not beside:
            yield one.place, one.text


CASES = [
    (name, rights)
    for name, sentence in _said()
    if OPERATIONS[name].since < "6.0.3"
    for rights in alternatives(sentence)
]


def test_many_operations_name_rights() -> None:
    assert len({name for name, _ in CASES}) > 90


@pytest.fixture(scope="module")
def holders(seeded_rt: RunningRT) -> Iterator[dict[Rights, Caller]]:
    """A user for each set of rights, global ones, and one who has none."""
    sets = sorted({rights for _, rights in CASES} | {(), ("ShowTicket", "ReassignTicket")})
    words = " ".join(",".join(rights) or "none" for rights in sets)
    tokens = seeded_rt.perl(
        f"""
        for my $word (qw({words})) {{
            my $user = RT::User->new(RT->SystemUser);
            my $name = 'holder-{secrets.token_hex(3)}-' . join '-', split /,/, $word;
            my ($id, $why) = $user->Create(Name => $name, Privileged => 1);
            die $why unless $id;
            for my $right (grep {{ $_ ne 'none' }} split /,/, $word) {{
                ($id, $why) =
                    $user->PrincipalObj->GrantRight(Right => $right, Object => RT->System);
                die "$right: $why" unless $id;
            }}
            my $record = RT::AuthToken->new(RT->SystemUser);
            ($id, $why, my $token) = $record->Create(Owner => $user->id, Description => 'x');
            die $why unless $id;
            print "$token\n";
        }}
        """
    ).split()
    callers = {
        rights: Caller(seeded_rt, None, token) for rights, token in zip(sets, tokens, strict=True)
    }
    yield callers
    for caller in callers.values():
        caller.close()


def body(name: str, records: Records, root: Caller) -> dict[str, Any]:
    """What an operation is called with: it has to change something where it can."""
    operation = OPERATIONS[name]
    new = {"Name": unique("rights"), "Description": unique("changed")}
    containers = {"queue": "Queue", "catalog": "Catalog", "class": "Class"}
    known: dict[str, Any] = {
        "ticket_post": {"Queue": "General", "Subject": "x"},
        "ticket_id_put": {},
        "tickets_bulk_post": [{"Queue": "General", "Subject": "x"}],
        "asset_post": {"Catalog": records["catalog"], "Name": "x"},
        "article_post": {"Class": records["class"], "Name": new["Name"]},
        "asset_id_put": {"Name": new["Name"]},
        "article_id_put": {"Name": new["Name"]},
        "user_post": {"Name": new["Name"]},
        "user_id_name_put": {"RealName": new["Name"]},
        "customfield_post": {**new, "Type": "Text", **ON_TICKETS},
        "customfield_id_value_post": new,
        "group_id_members_put": [records["user"]],
        "user_name_groups_put": [records["group"]],
    }
    known |= {f"{kind}_post": new for kind in (*containers, "group")}
    if name.startswith("tickets_bulk_co"):
        return {"json": [{"id": records["ticket"], **TEXT}]}
    if name.endswith(("_correspond_post", "_comment_post")):
        return {"json": TEXT}
    if name in known:
        return {"json": known[name]}
    if "application/json" not in operation.body:
        sql = name in ("assets_get", "tickets_get")
        listing = operation.method == "GET" and "query" in operation.query
        return {"query_text": "id > 0" if sql else json.dumps(EVERY)} if listing else {}
    if operation.method == "PUT" and name.endswith(("_take_put", "_untake_put", "_steal_put")):
        return {"json": {}}
    return {"json": EVERY if operation.method == "POST" else {"Description": new["Description"]}}


def path(name: str, records: Records, root: Caller) -> dict[str, Any]:
    """Where an operation goes: to a record of its own if the call uses it up."""
    place = records.path(OPERATIONS[name])
    action = re.match(r"ticket_id_(take|untake|steal|delete)", name)
    if action:
        new = {"Queue": "General", "Owner": "Nobody" if action[1] == "take" else "root"}
        place["id"] = number(root("ticket_post", json=new))
    kind = name.partition("_")[0]
    if name.endswith("_delete") and kind in ("queue", "catalog", "class", "article", "customfield"):
        own = {"Name": unique("gone")}
        own |= {"Class": records["class"]} if kind == "article" else {}
        own |= {"Type": "Select", **ON_TICKETS} if kind == "customfield" else {}
        place[next(iter(place))] = number(root(f"{kind}_post", json=own))
        if "valueId" in place:
            value = {"Name": "gone"}
            answer = root("customfield_id_value_post", id=place["id"], json=value)
            place["valueId"] = number(answer)
    if name.startswith("catalog_id_customfields"):
        [typed] = root.rows("catalogs_post", json=[{"field": "Name", "value": seed.TYPED_CATALOG}])
        place["id"] = typed["id"]
    if "member" in operation_path(name) or "/groups" in operation_path(name) or "groupId" in place:
        _prepare_membership(name, records, root)
    if name in ("group_id_delete", "user_id_name_delete"):
        noun = name.partition("_")[0]
        answer = root(f"{noun}_post", json={"Name": unique("gone")})
        place[next(iter(place))] = number(answer)
    return place


def operation_path(name: str) -> str:
    return OPERATIONS[name].path


def _prepare_membership(name: str, records: Records, root: Caller) -> None:
    """Make the user a member, or take it out where the call is to add it."""
    if OPERATIONS[name].method == "PUT":
        root("group_id_member_id_delete", id=records["group"], principalId=records["user"])
    else:
        root("group_id_members_put", id=records["group"], json=[records["user"]])


def outcome(caller: Caller, name: str, records: Records, root: Caller) -> tuple[bool, str]:
    """Whether a call did or showed anything, and what RT answered."""
    place, more = path(name, records, root), body(name, records, root)
    before = state(name, place, root)
    answer = caller(name, status=set(range(200, 600)), **place, **more)
    description = f"{answer.status_code} {answer.text[:200]}"
    if answer.status_code >= 400:
        return False, description
    if answer.request.method in ("PUT", "DELETE"):
        return name in READS_BY_PUT or state(name, place, root) != before, description
    answered = answer.json()
    if isinstance(answered, dict) and "items" in answered:
        return bool(answered["items"]), description
    # Bulk: messages, or what was made.
    return not isinstance(answered, list) or not _refused(answered[0]), description


#: `ticket_id_put` needs ShowTicket for the answer, and other rights for each change.
READS_BY_PUT = {"ticket_id_put"}


def _refused(entry: object) -> bool:
    """Whether an entry of a bulk answer tells that nothing was made or recorded."""
    if isinstance(entry, dict):
        return "id" not in entry
    return "denied" in str(entry).lower() or "not" in str(entry).lower()


def state(name: str, place: dict[str, Any], root: Caller) -> object:
    """What root reads of the record that a write is to change."""
    operation = OPERATIONS[name]
    if operation.method not in ("PUT", "DELETE"):
        return None
    first = operation.segments[0]
    key = place.get("id", place.get("idOrName"))
    if "member" in operation.path or (first == "group" and "members" in operation.path):
        return root("group_id_members_get", id=key).json()
    if first == "user" and "group" in operation.path:
        return root("user_name_groups_get", idOrName=key).json()
    if "value" in operation.path:
        answer = root("customfield_id_value_id_get", **place, status={200, 404})
        return answer.status_code, answer.json().get("Description")
    named = f"{first}_id_name_get" in OPERATIONS
    read = f"{first}_id_name_get" if named else f"{first}_id_get"
    record = root(read, **{"idOrName" if named else "id": key}).json()
    # Custom fields and links come in no particular order.
    return {key: value for key, value in record.items() if not isinstance(value, list)}


@pytest.mark.says("*", "Needs the right *", "Needs the rights *", "Needs the global right* *")
@pytest.mark.says("*", "Lists * on which the user has the right *")
@pytest.mark.covering(40)
@pytest.mark.parametrize(
    ("name", "rights"), CASES, ids=lambda one: "+".join(one) if isinstance(one, tuple) else one
)
def test_the_right_is_needed_and_enough(
    holders: dict[Rights, Caller],
    root: Caller,
    records: Records,
    version: str,
    name: str,
    rights: Rights,
) -> None:
    if not is_available(OPERATIONS[name], version):
        pytest.skip(f"not in RT {version}")
    done, description = outcome(holders[rights], name, records, root)
    assert done, description
    for fewer in {(), *((rights[:1], rights[1:]) if len(rights) > 1 else ())}:
        if fewer in holders:
            done, description = outcome(holders[fewer], name, records, root)
            assert not done, (fewer, description)


@pytest.mark.says(
    "ticket_id_untake_put",
    "Needs the rights ShowTicket and, for your own ticket, ModifyTicket.",
    "For the ticket of somebody else, RT needs ReassignTicket up to 5.0.7 and always refuses in "
    "5.0.10.",
)
def test_who_gives_up_a_ticket(holders: dict[Rights, Caller], root: Caller, version: str) -> None:
    new = number(root("ticket_post", json={"Queue": "General", "Owner": "root"}))
    mine = number(root("ticket_post", json={"Queue": "General"}))
    owner = holders["ShowTicket", "OwnTicket", "ModifyTicket"]
    owner("ticket_id_take_put", id=mine, json={})
    reassigns = holders["ShowTicket", "ReassignTicket"]
    early = (release(version) or ()) <= (5, 0, 7)
    for ticket, user, left in (
        (new, owner, "root"),
        (mine, owner, "Nobody"),
        (new, reassigns, "Nobody" if early else "root"),
    ):
        user("ticket_id_untake_put", id=ticket, json={})
        assert root("ticket_id_get", id=ticket).json()["Owner"]["id"] == left
