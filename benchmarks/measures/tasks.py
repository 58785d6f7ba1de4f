"""The tasks of examples/tasks: requests and seconds, each checked against what RT holds."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

import attrs

from benchmarks.bench import FULL, Bench
from benchmarks.report import Cell, Claim, Result
from benchmarks.worker import Outcome, Worker
from tests.contract.taskcases import CASES, Case

PAGE = 100
CLIENTS: Final = ("rtfacade", "python-rt")


@attrs.define
class Line:
    """What one client did with one task."""

    outcome: Outcome
    wrong: str = ""


def measure(bench: Bench) -> Result:
    """Run every task with both clients."""
    workers: dict[str, Worker] = dict(zip(CLIENTS, (bench.ours, bench.rival), strict=True))
    numbers = bench.tasks or sorted(CASES)
    lines = {number: _run(bench, CASES[number], workers) for number in numbers}
    both = [pair for pair in lines.values() if not any(one.wrong for one in pair.values())]
    ours, theirs = (
        (
            sum(pair[name].outcome.requests for pair in both),
            sum(pair[name].outcome.seconds for pair in both),
        )
        for name in CLIENTS
    )
    right = sum(not pair["rtfacade"].wrong for pair in lines.values())
    claims = [Claim("tasks that rtfacade does right, of all", right / len(lines), least=1)]
    if bench.sizes == FULL and not bench.tasks:  # of little, python-rt asks for little, too
        claims.append(
            Claim("requests of all tasks together, of python-rt's", ours[0] / theirs[0], most=0.25)
        )
    return Result(
        "tasks",
        f"The {len(lines)} tasks",
        ["task", "goal", "rtfacade: requests", "seconds", "python-rt: requests", "seconds"],
        [
            *(_row(bench, CASES[number], pair) for number, pair in lines.items()),
            [f"sum of the {len(both)} that both do", None, ours[0], ours[1], theirs[0], theirs[1]],
        ],
        claims,
        "Each runs once; its effect is checked on the server, and `no` says that it is not as it "
        "should be. The goal is the fewest requests that RT allows, without a read-back.",
    )


def _run(bench: Bench, case: Case, workers: Mapping[str, Worker]) -> dict[str, Line]:
    bench.say(f"task {case.number}: {case.title}")
    shared = case.prepare(bench.world) if case.reads else None
    return {
        name: _try(bench, case, shared or case.prepare(bench.world), worker)
        for name, worker in sorted(workers.items(), reverse=bool(case.number % 2))
    }


def _try(bench: Bench, case: Case, args: dict[str, Any], worker: Worker) -> Line:
    given = {name: value for name, value in args.items() if not name.startswith("_")}
    outcome = worker.attempt("task", number=case.number, args=given)
    if outcome.error:
        return Line(outcome, outcome.error)
    try:
        case.check(bench.world, args, outcome.result)
    except (AssertionError, ValueError, KeyError, TypeError) as error:
        return Line(outcome, f"wrong result {error}".rstrip())
    return Line(outcome)


def _row(bench: Bench, case: Case, lines: Mapping[str, Line]) -> list[Cell]:
    cells: list[Cell] = [f"{case.number}. {case.title}", _goal(bench, case)]
    for name in CLIENTS:
        line = lines[name]
        if line.wrong:
            bench.say(f"task {case.number}, {name}: {line.wrong}")
            cells += ["no", None]
        else:
            cells += [line.outcome.requests, line.outcome.seconds]
    return cells


def _goal(bench: Bench, case: Case) -> int:
    """Return the goal; that of an export grows with the queue."""
    return -(-bench.sizes.task_export // PAGE) if case.number == 7 else case.goal
