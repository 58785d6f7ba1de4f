"""More tasks with python-rt: groups, fields, articles, assets, searches."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from pythonrt_tasks import get, named, task


@task(18, raw=True)
def add_to_group(rt: Any, _: Any, group: str, user: str) -> None:
    """Find both, then add."""
    number, member = named(rt, "groups", group), int(rt.get_user(user)["id"])
    rt.session.put(f"{rt.url}group/{number}/members", json=[member]).raise_for_status()


@task(19, raw=True)
def set_members(rt: Any, _: Any, group: str, emails: Sequence[str]) -> Any:
    """Compare, add, remove, and look."""
    number = named(rt, "groups", group)
    path = f"group/{number}/members"
    existing = {int(one["id"]) for one in get(rt, path)["items"]}
    wanted: dict[int, str] = {}
    for email in emails:
        query = json.dumps([{"field": "EmailAddress", "value": email}])
        user = get(rt, "users", query=query, fields="id,Name")["items"][0]
        wanted[int(user["id"])] = user["Name"]
    gone = existing - set(wanted)
    names = [rt.get_user(one)["Name"] for one in gone]
    print("to add:", [name for one, name in wanted.items() if one not in existing], "gone:", names)
    new = [one for one in wanted if one not in existing]
    rt.session.put(f"{rt.url}{path}", json=new).raise_for_status()
    for one in gone:
        rt.session.delete(f"{rt.url}group/{number}/member/{one}").raise_for_status()
    if {int(one["id"]) for one in get(rt, path)["items"]} != set(wanted):
        raise RuntimeError("not done")
    return [wanted[one] for one in new], names


@task(20, raw=True)
def groups_of(rt: Any, _: Any, user: str) -> Any:
    """Read each group for its name."""
    return [get(rt, f"group/{one['id']}")["Name"] for one in rt.get_user(user)["Memberships"]]


@task(21, raw=True)
def allowed_values(rt: Any, _: Any, queue: str) -> Any:
    """Read the fields, and each select field by itself."""
    number = rt.get_queue(queue)["id"]
    rows = get(rt, f"queue/{number}/customfields", fields="Name,Type", per_page=100)["items"]
    return {
        one["Name"]: get(rt, f"customfield/{one['id']}")["Values"]
        for one in rows
        if one["Type"] == "Select"
    }


@task(23, raw=True)
def saved_search(rt: Any, _: Any, name: str) -> Any:
    """Run a saved search."""
    return [int(one["id"]) for one in get(rt, "tickets", search=name, per_page=100)["items"]]


@task(24, raw=True)
def write_article(rt: Any, _: Any, category: str, name: str, text: str) -> int:
    """Create an article, and check that it has its text."""
    body = {"Class": category, "Name": name, "CustomFields": {"Content": text}}
    article = rt.session.post(f"{rt.url}article", json=body).raise_for_status().json()
    get(rt, f"article/{article['id']}")
    return int(article["id"])


@task(25)
def assets(rt: Any, _: Any, catalog: str) -> Any:
    """List assets with their owners; it wants the catalog's number."""
    number = rt.get_catalog(catalog)["id"]
    rows = rt.search_assets(number, query_format=["Name", "Owner"])
    return [(one["Name"], one["Owner"]["id"]) for one in rows]


@task(31, raw=True)
def download(rt: Any, _: Any, id: int, path: str) -> None:
    """Stream over REST1, whose head line is cut off by hand."""
    url = f"{rt.base_url}REST/1.0/attachment/{id}/content"
    with rt.session.stream("GET", url) as answer, Path(path).open("wb") as file:
        head = b""
        for chunk in answer.iter_bytes():
            if b"\n\n" in head:
                file.write(chunk)
                continue
            head += chunk
            if b"\n\n" in head:
                file.write(head.split(b"\n\n", 1)[1])
    # REST1 hands out a session, which would make all that follows faster than python-rt is.
    rt.session.cookies.clear()


@task(32)
def ensure(rt: Any, _: Any, name: str, email: str) -> bool:
    """Look, create, look."""
    if rt.user_exists(name):
        return False
    rt.create_user(name, email, Privileged=1)
    if not rt.user_exists(name):
        raise RuntimeError("not created")
    return True
