"""An export of many tickets, with and without custom fields."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from functools import partial

from benchmarks.bench import Bench, in_turns, median
from benchmarks.report import Cell, Claim, Result
from benchmarks.worker import Outcome, Worker

PLAIN = ["Subject", "Status", "Owner.RealName", "Created"]
FIELDS = {"fields": PLAIN, "custom fields too": [*PLAIN, "CustomFields"]}
PROCESSES = 2
SPLIT = f"rtfacade, {PROCESSES} processes"


def measure(bench: Bench) -> Result:
    """Export a queue with every client."""
    count = bench.sizes.export
    queue = bench.world.queue()
    bench.world.herd_of(count, Queue=queue, Subject="to export", Owner="alice")
    query = f"Queue = '{queue}'"
    several = [bench.ours, *(bench.another() for _ in range(PROCESSES - 1))]
    found = {what: _all(bench, several, query, fields) for what, fields in FIELDS.items()}
    rows: list[list[Cell]] = []
    claims: list[Claim] = []
    for what, outcomes in found.items():
        seconds = {name: median(some) for name, some in outcomes.items()}
        ours = seconds["rtfacade"]
        rows += [
            [f"{what}: {name}", seconds[name], some[0].requests, seconds[name] / ours]
            for name, some in outcomes.items()
        ]
        claims += _claims(what, seconds)
    return Result(
        "export",
        f"Export of {count} tickets",
        ["client", "seconds", "requests", "times rtfacade"],
        rows,
        claims,
        "bare httpx: over a session, 100 a page, by page number. RT itself takes several times as "
        "long for custom fields as for all the rest, whoever asks.",
    )


def _all(
    bench: Bench, several: list[Worker], query: str, fields: list[str]
) -> Mapping[str, list[Outcome]]:
    args = {"query": query, "fields": fields}
    calls: dict[str, Callable[[], Outcome]] = {
        "rtfacade": lambda: bench.ours.call("export", **args),
        "bare httpx": lambda: bench.bare.call("export", **args),
        SPLIT: partial(_shared, several, query, fields),
        "python-rt": lambda: bench.rival.call("export", **args),
    }
    outcomes = in_turns(bench.sizes.rounds, calls)
    for name, found in outcomes.items():
        if {one.result for one in found} != {bench.sizes.export}:
            raise RuntimeError(f"{name} exported {found[0].result} of {bench.sizes.export} tickets")
    return outcomes


def _claims(what: str, seconds: Mapping[str, float]) -> list[Claim]:
    ours = seconds["rtfacade"]
    own = ours / seconds["bare httpx"]
    claims = [
        Claim(f"export, {what}, against bare httpx at 100 a page", own, most=1.15),
        Claim(f"export, {what}, gain by {PROCESSES} processes", ours / seconds[SPLIT], least=1),
    ]
    if what == "fields":
        claims.append(
            Claim(f"export, {what}, times python-rt's speed", seconds["python-rt"] / ours, least=6)
        )
    return claims


def _shared(workers: list[Worker], query: str, fields: list[str]) -> Outcome:
    """Cut the search, and let each process read its part."""
    start = time.perf_counter()
    cut = workers[0].call("partitions", query=query, parts=len(workers))
    for worker, part in zip(workers, cut.result, strict=True):
        worker.start("export", query=part, fields=fields)
    found = [worker.finish() for worker in workers]
    if error := next((one.error for one in found if one.error), ""):
        raise RuntimeError(error)
    requests = cut.requests + sum(one.requests for one in found)
    rows = sum(one.result for one in found)
    return Outcome(time.perf_counter() - start, 0.0, requests, 0, "", rows)
