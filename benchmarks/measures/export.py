"""An export of many tickets, with and without custom fields."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from functools import partial

import attrs

from benchmarks.bench import Bench, in_turns, least
from benchmarks.report import Cell, Claim, Result
from benchmarks.worker import Outcome, Worker

PLAIN = ("Subject", "Status", "Owner.RealName", "Created")
PROCESSES = 2
SPLIT = f"rtfacade, {PROCESSES} processes"


@attrs.frozen
class Export:
    """What is exported."""

    name: str
    query: str
    fields: tuple[str, ...]
    count: int


def measure(bench: Bench) -> Result:
    """Export a queue with every client."""
    sizes, world = bench.sizes, bench.world
    first, second = world.big_queue, world.queue()
    rest = sizes.export - sizes.task_export
    ids = world.herd_of(rest, Queue=second, Subject="to export", Owner="alice")
    query = f"Queue = '{first}' OR Queue = '{second}'"
    part = f"Queue = '{second}' AND id < {[*ids, ids[-1] + 1][sizes.export_fields]}"
    plain = Export(f"{sizes.export} tickets", query, PLAIN, sizes.export)
    fields = (*PLAIN, "CustomFields")
    custom = Export(f"{sizes.export_fields} with custom fields", part, fields, sizes.export_fields)
    workers = [bench.ours, *(bench.another() for _ in range(PROCESSES - 1))]
    by_export = {export: _all(bench, workers, export) for export in (plain, custom)}
    return Result(
        "export",
        "Export",
        ["export", "times rtfacade's time", "seconds", "requests", "RT's CPU, seconds"],
        [row for export, outcomes in by_export.items() for row in _rows(export, outcomes)],
        [*_claims(plain, by_export[plain]), *_claims(custom, by_export[custom])],
        "bare httpx: over a session, 100 a page, by page number. All the time is RT's own CPU, so "
        "several processes gain as far as the machine has idle cores. Times are the least of "
        "several rounds; python-rt had one.",
    )


def _all(bench: Bench, workers: list[Worker], export: Export) -> Mapping[str, list[Outcome]]:
    args = {"query": export.query, "fields": export.fields}
    calls: dict[str, Callable[[], Outcome]] = {
        "rtfacade": lambda: bench.ours.call("export", **args),
        "bare httpx": lambda: bench.bare.call("export", **args),
        SPLIT: partial(_shared, workers, export),
    }
    watched = {name: partial(bench.with_server, call) for name, call in calls.items()}
    if export.fields != PLAIN:
        outcomes = in_turns(bench.sizes.few, watched)
    else:
        outcomes = in_turns(bench.sizes.rounds, watched)
        # Once is enough: its many requests even out what else the machine does.
        outcomes["python-rt"] = [bench.with_server(lambda: bench.rival.call("export", **args))]
    for name, some in outcomes.items():
        if {one.result for one in some} != {export.count}:
            raise RuntimeError(f"{name} exported {some[0].result} of {export.count} tickets")
    return outcomes


def _rows(export: Export, outcomes: Mapping[str, list[Outcome]]) -> list[list[Cell]]:
    ours = least(outcomes["rtfacade"])
    return [
        [
            f"{export.name}: {name}",
            least(some) / ours,
            least(some),
            some[0].requests,
            least(some, "server"),
        ]
        for name, some in outcomes.items()
    ]


def _claims(export: Export, outcomes: Mapping[str, list[Outcome]]) -> list[Claim]:
    seconds = {name: least(some) for name, some in outcomes.items()}
    ours = seconds["rtfacade"]
    what = f"export of {export.name}"
    claims = [
        Claim(f"{what}, against bare httpx", ours / seconds["bare httpx"], most=1.15),
        Claim(f"{what}, gain by {PROCESSES} processes", ours / seconds[SPLIT], least=1),
    ]
    if export.fields == PLAIN:
        gain = seconds["python-rt"] / ours
        claims.append(Claim(f"{what}, times python-rt's speed", gain, least=6))
    return claims


def _shared(workers: list[Worker], export: Export) -> Outcome:
    """Cut the search, and let each process read its part."""
    start = time.perf_counter()
    cut = workers[0].call("partitions", query=export.query, parts=len(workers))
    for worker, part in zip(workers, cut.result, strict=True):
        worker.start("export", query=part, fields=export.fields)
    results = [worker.finish() for worker in workers]
    if error := next((one.error for one in results if one.error), ""):
        raise RuntimeError(error)
    requests = cut.requests + sum(one.requests for one in results)
    rows = sum(one.result for one in results)
    return Outcome(time.perf_counter() - start, 0.0, requests, 0, "", rows)
