"""Single reads of one ticket."""

from __future__ import annotations

from benchmarks.bench import Bench, in_turns, median
from benchmarks.report import Claim, Result


def measure(bench: Bench) -> Result:
    """Read one ticket again and again."""
    fields = {"Severity": "High", "Tags": ["a", "b"]}
    number = bench.world.new_ticket("to read", CustomFields=fields)
    workers = {"rtfacade": bench.ours, "bare httpx": bench.bare, "python-rt": bench.rival}
    calls = {
        name: lambda worker=worker: worker.call("read", id=number)
        for name, worker in workers.items()
    }
    in_turns(1, calls)
    medians = {name: median(times) for name, times in in_turns(bench.sizes.reads, calls).items()}
    ours = medians["rtfacade"]
    return Result(
        "reads",
        "Single reads",
        ["client", "times rtfacade's time", "ms"],
        [[name, seconds / ours, seconds * 1000] for name, seconds in medians.items()],
        [Claim("single reads, times python-rt's speed", medians["python-rt"] / ours, least=5)],
        "RT checks a password or token with bcrypt on every request; a session is checked once. "
        "bare httpx: over a session too, with `json.loads`.",
    )
