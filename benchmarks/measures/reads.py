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
    found = {name: median(times) for name, times in in_turns(bench.sizes.reads, calls).items()}
    ours = found["rtfacade"]
    return Result(
        "reads",
        "Single reads",
        ["client", "ms", "times rtfacade"],
        [[name, seconds * 1000, seconds / ours] for name, seconds in found.items()],
        [Claim("single reads, times python-rt's speed", found["python-rt"] / ours, least=8)],
        "bare httpx: over a session cookie, with `json.loads`.",
    )
