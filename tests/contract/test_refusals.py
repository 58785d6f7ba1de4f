"""Every refusal that the description names, operation by operation, on a real RT.

The description decides what is tried: a status that it names and RT does not send fails here, as a
status that RT sends and it does not name fails wherever specwatch sees it.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import httpx
import pytest

from tests.contract.operations import (
    DESCRIPTION,
    MISSING,
    OPERATIONS,
    Callers,
    Records,
    is_available,
    parameters,
)
from tests.contract.specwatch.description import Operation

JSON = {"Content-Type": "application/json"}
Send = Callable[[Callers, Records, Operation, int], httpx.Response]


def missing(operation: Operation) -> dict[str, Any]:
    return dict.fromkeys(parameters(operation), MISSING)


def nothing_wrong(operation: Operation) -> dict[str, Any]:
    """A body that is good enough, where one is wanted."""
    if "application/json" not in operation.body:
        return {}
    schema = DESCRIPTION.schemas.compiled(operation.body["application/json"]["schema"])
    return {"json": BODIES.get(operation.id, [] if schema.get("type") == "array" else {})}


BODIES: dict[str, Any] = {
    "ticket_post": {"Queue": "General"},
    "asset_post": {"Catalog": "General assets"},
    "article_post": {"Class": "FAQ", "Name": "x"},
    "queue_post": {"Name": "x"},
    "catalog_post": {"Name": "x"},
    "class_post": {"Name": "x"},
    "user_post": {"Name": "x"},
    "group_post": {"Name": "x"},
    "customfield_post": {"Name": "x", "Type": "Text", "LookupType": "RT::Queue-RT::Ticket"},
    "customfield_id_value_post": {"Name": "x"},
}


# ---- how to be refused ---------------------------------------------------------------------------


def with_a_cookie(callers: Callers, records: Records, it: Operation, status: int) -> httpx.Response:
    # Releases of October 2026 and later refuse a cookie without RT's own origin in another way.
    headers = {"Cookie": "any=1", "Origin": callers[None].origin}
    answer = callers[None](it.id, status=status, headers=headers, **missing(it))
    assert answer.headers["Location"] == "/"
    return answer


def without_login(callers: Callers, records: Records, it: Operation, status: int) -> httpx.Response:
    return callers[None](it.id, status=status, **missing(it))


def unchanged(callers: Callers, records: Records, it: Operation, status: int) -> httpx.Response:
    etag = callers["root"](it.id, **records.path(it)).headers["ETag"]
    headers = {"If-None-Match": f'"0", {etag}'}
    answer = callers["root"](it.id, status=status, headers=headers, **records.path(it))
    assert answer.headers["ETag"] == etag
    return answer


def changed(callers: Callers, records: Records, it: Operation, status: int) -> httpx.Response:
    headers = {**JSON, "If-Match": '"0"'}
    more = nothing_wrong(it)
    return callers["root"](it.id, status=status, headers=headers, **records.path(it), **more)


def malformed(callers: Callers, records: Records, it: Operation, status: int) -> httpx.Response:
    root, path = callers["root"], records.path(it)
    if it.id == "download_cf_id_get":
        return root(it.id, status=status, id=records["value without file"])
    if it.id.startswith("ticket_id_co"):  # broken JSON is a 500 there
        return root(it.id, status=status, **missing(it), json={})
    if it.id == "tickets_post":
        return root(it.id, status=status, data={"query": "Nonsense = 1"})
    if it.method in ("GET", "HEAD"):
        return root(it.id, status=status, query={"query": "Nonsense = 1"}, **path)
    wrong: Any = [] if isinstance(nothing_wrong(it)["json"], dict) else {}
    root(it.id, status=status, json=wrong, **path)
    return root(it.id, status=status, content=b"{", headers=JSON, **path)


def without_the_right(
    callers: Callers, records: Records, it: Operation, status: int
) -> httpx.Response:
    who = callers["kunde" if it.tag == "User" else "norights"]
    return who(it.id, status=status, **records.path(it), **nothing_wrong(it))


def of_nothing(callers: Callers, records: Records, it: Operation, status: int) -> httpx.Response:
    return callers["root"](it.id, status=status, **missing(it), **nothing_wrong(it))


def as_json_only(callers: Callers, records: Records, it: Operation, status: int) -> httpx.Response:
    headers = {"Accept": "application/json"}
    return callers["root"](it.id, status=status, headers=headers, **records.path(it))


def in_another_type(
    callers: Callers, records: Records, it: Operation, status: int
) -> httpx.Response:
    headers = {"Content-Type": "text/csv"}
    return callers["root"](
        it.id, status=status, content=b"a,b", headers=headers, **records.path(it)
    )


REFUSALS: dict[int, Send] = {
    302: with_a_cookie,
    304: unchanged,
    400: malformed,
    401: without_login,
    403: without_the_right,
    404: of_nothing,
    406: as_json_only,
    412: changed,
    415: in_another_type,
}


@pytest.mark.says(
    "responses/Forbidden",
    "The user does not have the right that the description names.",
)
@pytest.mark.says(
    "responses/BadRequest",
    "RT cannot read the request (invalid JSON, or an object instead of a list), does not "
    "understand the query, misses a value, or refuses the request.",
)
@pytest.mark.covering(20)
@pytest.mark.parametrize("name", OPERATIONS)
def test_what_the_description_names(
    callers: Callers, records: Records, version: str, subtests: pytest.Subtests, name: str
) -> None:
    operation = OPERATIONS[name]
    if not is_available(operation, version):
        pytest.skip(f"not in RT {version}")
    named = [int(one) for one in operation.responses if one.isdigit() and int(one) >= 300]
    for status in {*named, 401}:
        with subtests.test(status=status):
            answer = REFUSALS[status](callers, records, operation, status)
            if operation.method == "HEAD" or status == 304:
                assert answer.content == b""
            elif status != 302:
                assert answer.json()["message"]


def test_what_is_no_route(callers: Callers, version: str) -> None:
    """What is younger than this RT is not there, and what the description leaves out neither."""
    root = callers["root"]
    for operation in OPERATIONS.values():
        if not is_available(operation, version):
            body = nothing_wrong(operation)
            root(operation.id, status={404, 405}, **missing(operation), **body)
    for path in ("/", "/cfs", "/ticket/1/links", "//tickets", "/Tickets", "/scrips"):
        assert root.request("GET", path).status_code == 404, path


# What RT would take by accident: PUT and the rest on a record without a number (404), POST on one
# with a number (409, or another record), whatever a ticket takes below it, and the like.
ACCIDENTS = {
    r"/(ticket|queue|catalog|class|user|group|asset|article|customfield)": "GET HEAD PUT DELETE",
    r"/(ticket|queue|catalog|class|user|group|asset|article|customfield)/{\w+}": "POST",
    r"/customfield/{id}/value": "GET HEAD PUT DELETE",
    r"/customfield/{id}/value/{valueId}": "POST",
    r"/ticket/{id}/(take|untake|steal)": "GET HEAD POST DELETE",
    r"/tickets/bulk/(comment|correspond)": "PUT",
    r"/group/{id}/member/{principalId}|/user/{idOrName}/group/{groupId}": "PUT",
}


@pytest.mark.parametrize("path", sorted({one.path for one in OPERATIONS.values()}))
def test_no_method_is_left_out(callers: Callers, records: Records, version: str, path: str) -> None:
    here = [one for one in OPERATIONS.values() if one.path == path and is_available(one, version)]
    if not here:
        pytest.skip(f"not in RT {version}")
    address = re.sub(r"{(.*?)}", lambda piece: str(records.path(here[0])[piece[1]]), path)
    answer = callers["root"].request("OPTIONS", address)
    assert answer.status_code == 405
    accidents = next((w for pattern, w in ACCIDENTS.items() if re.fullmatch(pattern, path)), "")
    allowed = set(answer.headers["Allow"].split(", "))
    assert allowed == {one.method for one in here} | set(accidents.split())
    assert callers["root"].request("PATCH", address).status_code == 501
