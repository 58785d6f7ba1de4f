"""The CPU of one read and of one page on an instant transport."""

from __future__ import annotations

from benchmarks import cpu_per_call
from benchmarks.bench import Bench
from benchmarks.report import Claim, Result


def measure(bench: Bench) -> Result:
    """Take what cpu_per_call measures."""
    del bench
    costs = cpu_per_call.measure()
    ratios = {name: spent / base for name, (spent, base) in costs.items()}
    return Result(
        "cpu",
        "CPU per call",
        ["call", "times bare httpx", "microseconds"],
        [[name, ratios[name], spent] for name, (spent, _) in costs.items()],
        [
            Claim(
                "CPU of a read, against bare httpx and json.loads", ratios["facade: one"], most=1.3
            ),
            Claim(
                "CPU of a page of 100, against bare httpx and json.loads",
                ratios["facade: page"],
                most=1.3,
            ),
        ],
        "Nothing is sent: the transport answers at once.",
    )
