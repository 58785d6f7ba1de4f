"""Comments on many tickets: one by one, some at a time, and with the verb for many."""

from __future__ import annotations

from collections.abc import Callable

import attrs

from benchmarks.bench import Bench, in_turns, median
from benchmarks.report import Result
from benchmarks.worker import Outcome

AT_ONCE = 4


def measure(bench: Bench) -> Result:
    """Comment once on each ticket, in four ways."""
    ids = bench.world.herd_of(bench.sizes.comments)
    args = {"ids": ids, "text": "a comment of some words"}
    together = f"rtfacade, {AT_ONCE} at once"
    calls: dict[str, Callable[[], Outcome]] = {
        "rtfacade, one by one": lambda: bench.ours.call("comment", **args),
        together: lambda: bench.ours.call("comment_concurrently", at_once=AT_ONCE, **args),
        "rtfacade, comment_many": lambda: bench.ours.call("comment_many", **args),
        "python-rt, one by one": lambda: _rival(bench, ids, args["text"]),
    }
    outcomes = in_turns(1, calls)
    for name, some in outcomes.items():
        if some[0].result != len(ids):
            raise RuntimeError(f"{name}: {some[0].result} of {len(ids)} comments")
    seconds = {name: median(some) for name, some in outcomes.items()}
    ours = seconds["rtfacade, one by one"]
    return Result(
        "comments",
        f"{len(ids)} comments",
        ["way", "times one by one", "seconds", "requests"],
        [
            [name, seconds[name] / ours, seconds[name], some[0].requests]
            for name, some in outcomes.items()
        ],
        note="RT here keeps its data in SQLite, which has one writer at a time, so there is little "
        "to gain by several at once. python-rt was measured with "
        f"{bench.sizes.slow_comments} comments, in proportion for all.",
    )


def _rival(bench: Bench, ids: list[int], text: object) -> Outcome:
    few = ids[: bench.sizes.slow_comments]
    outcome = bench.rival.call("comment", ids=few, text=text)
    share = len(ids) / len(few)
    return attrs.evolve(
        outcome,
        seconds=outcome.seconds * share,
        requests=round(outcome.requests * share),
        result=round(outcome.result * share),
    )
