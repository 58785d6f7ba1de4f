"""A real RT takes every example of a request in the description, and does what the example is for.

The examples build on each other: the queue of one is where the ticket of another goes.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest

from rtfacade.testing import RunningRT
from tests.contract.operations import OPERATIONS, Caller, is_available, success

# In the order in which one thing needs another.
NOUNS = ("queue", "catalog", "class", "user", "group", "customfield", "value", "asset", "article")
Bodies = list[tuple[str, str, str, Any]]


def kind(name: str) -> str:
    """The record that an operation is about."""
    segments = OPERATIONS[name].segments
    return "value" if "value" in segments else segments[0]


def examples() -> Bodies:
    """Operation, media type, name and value of every example of a request, in a workable order."""
    examples = [
        (name, media_type, title, example["value"])
        for name, operation in OPERATIONS.items()
        for media_type, media in operation.body.items()
        for title, example in media["examples"].items()
    ]
    nouns = {noun: place for place, noun in enumerate(NOUNS)}

    def order(example: tuple[str, str, str, Any]) -> tuple[bool, int]:
        creates = example[0].endswith("_post") and OPERATIONS[example[0]].segments[-1] in nouns
        return not creates, nouns[kind(example[0])] if creates else 0

    return sorted(examples, key=order)


EXAMPLES = examples()


class World(dict[str, int]):
    """One record of each kind, made by the examples themselves."""

    def __init__(self, root: Caller) -> None:
        super().__init__()
        self.root = root
        # Examples name these: tickets by number, and what a seeded RT has not got.
        while self.ticket() < 3:
            pass
        picture = {"Name": "Picture", "Type": "Image", "MaxValues": 1, "Queue": 0}
        root("customfield_post", json={**picture, "LookupType": "RT::Queue-RT::Ticket"})

    def ticket(self) -> int:
        """A new ticket, because some examples end one."""
        answer = self.root("ticket_post", json={"Queue": "General", "Subject": "an example"})
        return int(answer.json()["id"])

    def path(self, name: str) -> dict[str, Any]:
        """Where an operation is to go."""
        own = self.ticket() if kind(name) == "ticket" else self.get(kind(name), 1)
        holder = self.get("customfield") if kind(name) == "value" else own
        known = {"id": holder, "idOrName": own, "valueId": self.get("value")}
        pieces = (piece[1:-1] for piece in OPERATIONS[name].segments if piece.startswith("{"))
        return {piece: known[piece] for piece in pieces}


@pytest.fixture(scope="module")
def world(untouched_rt: RunningRT) -> Iterator[World]:
    """In an RT where nothing has the names of the examples yet."""
    root = Caller(untouched_rt, "root")
    yield World(root)
    root.close()


def body(media_type: str, value: Any) -> dict[str, Any]:
    """An example as httpx wants it."""
    if media_type == "application/json":
        return {"json": value}
    if media_type == "application/x-www-form-urlencoded":
        return {"data": value}
    files = [
        (name, (f"{name}.txt", b"bytes", "text/plain"))
        for name, content in value.items()
        if name != "JSON"
        for _ in (content if isinstance(content, list) else [content])
    ]
    # httpx makes a form of parts only if there is a file among them.
    return {"files": [("JSON", (None, value["JSON"])), *files]}


def test_every_example_of_a_request_is_taken(world: World) -> None:
    version = world.root("rt_get").json()["Version"]
    taken = []
    for name, media_type, title, value in EXAMPLES:
        operation = OPERATIONS[name]
        if not is_available(operation, version):
            continue
        answer = world.root(name, **world.path(name), **body(media_type, value))
        assert answer.status_code == success(operation), (name, title)
        if answer.status_code == 201 and "bulk" not in name:
            world.setdefault(kind(name), int(answer.headers["Location"].rpartition("/")[2]))
        taken.append((name, title))
    assert len(taken) >= 80
    assert read_back(world) == EXPECTED
    # Groups are as they were, for those who come after us.
    leave = "user_name_groups_delete"
    world.root(leave, **world.path(leave))


#: What must have come of the examples, read back: RT answers 200 and 201 to what it ignores, too.
EXPECTED: dict[str, Any] = {
    "queue": ["Facilities", "Buildings", ["bob"], "1"],
    "catalog": ["Printers", "All printers and plotters", ["bob"]],
    "class": ["How to", "Instructions for everybody", "2"],
    "user": ["carol", "Example Ltd", "de", "1"],
    "group": ["Second line", "Experts"],
    "customfield": ["Building", "Select", "One of our buildings", ["South", "North"]],
    "asset": ["prn-3-01", "in-use", "bob", ["alice"]],
    "article": ["Replace toner", "Four steps"],
}


def ids(people: list[dict[str, Any]]) -> list[str]:
    """The names of users."""
    return [one["id"] for one in people]


def read_back(world: World) -> dict[str, Any]:
    """The keys of EXPECTED from RT."""

    def get(noun: str) -> dict[str, Any]:
        named = f"{noun}_id_name_get" in OPERATIONS
        path: dict[str, Any] = {"idOrName" if named else "id": world[noun]}
        answer = world.root(f"{noun}_id{'_name' if named else ''}_get", **path)
        body: dict[str, Any] = json.loads(answer.content)
        return body

    records = {noun: get(noun) for noun in EXPECTED}
    queue, catalog, asset = records["queue"], records["catalog"], records["asset"]
    plain = {
        "class": ("Name", "Description", "SortOrder"),
        "user": ("Name", "Organization", "Lang", "Disabled"),
        "group": ("Name", "Description"),
        "customfield": ("Name", "Type", "EntryHint", "Values"),
        "article": ("Name", "Summary"),
    }
    return {
        "queue": [queue["Name"], queue["Description"], ids(queue["AdminCc"]), queue["Disabled"]],
        "catalog": [catalog["Name"], catalog["Description"], ids(catalog["Contact"])],
        "asset": [asset["Name"], asset["Status"], asset["Owner"]["id"], ids(asset["HeldBy"])],
        **{noun: [records[noun].get(key) for key in keys] for noun, keys in plain.items()},
    }
