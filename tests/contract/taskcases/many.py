"""Many tickets at once."""

import csv
from pathlib import Path
from typing import Any

from tests.contract.taskcases.case import FIELDS, LOOK_UP, PACED, READ_BACK, Args, case
from tests.contract.taskcases.world import World

STALE = "2020-01-02 03:04:05"


@case(7, "export a queue with custom fields to CSV", 3, FIELDS, reads=True)
def export(world: World) -> Args:
    return {"queue": world.big_queue, "path": world.place("tickets.csv")}


@export.outcome
def _(world: World, args: Args, result: Any) -> None:
    assert result == world.many
    with Path(args["path"]).open(newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    assert len({row["id"] for row in rows}) == world.many
    assert {(row["Subject"], row["Owner"]) for row in rows} == {("to export", "alice")}
    Path(args["path"]).unlink()


@case(9, "close stale tickets with a note (10 of 46)", 3)
def close_stale(world: World) -> Args:
    queue = world.queue()
    stale = world.herd_of(10, Queue=queue, Status="open", updated=STALE)
    world.herd_of(36, Queue=queue, Status="open")
    return {"queue": queue, "since": "2025-01-01", "note": "stale", "_stale": stale}


@close_stale.outcome
def _(world: World, args: Args, result: Any) -> None:
    assert result == [True] * 10
    rows = world.rows("tickets", query=f"Queue = '{args['queue']}' AND Status = 'resolved'")
    assert [int(row["id"]) for row in rows] == args["_stale"]
    assert world.texts(args["_stale"][0], "Comment") == ["stale"]


@case(10, "give 40 tickets to one owner", 1, {**READ_BACK, **LOOK_UP, **PACED})
def give(world: World) -> Args:
    return {"ids": world.herd_of(40, Queue="Support"), "owner": "alice"}


@give.outcome
def _(world: World, args: Args, result: Any) -> None:
    assert result == [True] * 40
    first, last = args["ids"][0], args["ids"][-1]
    rows = world.rows("tickets", query=f"Owner = 'alice' AND id >= {first} AND id <= {last}")
    assert [int(row["id"]) for row in rows] == args["ids"]


@case(11, "create 40 tickets from a CSV", 1, {**READ_BACK, **PACED})
def create_from_csv(world: World) -> Args:
    queue = world.queue()
    rows = "".join(f"{queue},number {n}\n" for n in range(40))
    return {"path": world.file("new.csv", f"queue,subject\n{rows}".encode()), "_queue": queue}


@create_from_csv.outcome
def _(world: World, args: Args, result: Any) -> None:
    rows = world.rows("tickets", query=f"Queue = '{args['_queue']}'", fields="Subject")
    subjects = {int(row["id"]): row["Subject"] for row in rows}
    # Chunks are sent at the same time: ids may not follow the rows, but results do.
    assert [subjects.pop(number) for number in result] == [f"number {n}" for n in range(40)]
    assert subjects == {}
