"""The cost of an import, including Python's start."""

from __future__ import annotations

import statistics
import subprocess
import time

from benchmarks import environments
from benchmarks.bench import Bench, environment
from benchmarks.report import Claim, Result

ROUNDS = 11


def measure(bench: Bench) -> Result:
    """Start Python and import, in turns."""
    del bench
    ours = environments.bare_python()
    statements = {
        "nothing": (ours, "pass"),
        "httpx and attrs": (ours, "import httpx, attrs"),
        "rtfacade": (ours, "from rtfacade import RT"),
        "python-rt": (environments.python(), "from rt.rest2 import Rt"),
    }
    times: dict[str, list[float]] = {name: [] for name in statements}
    for turn in range(ROUNDS + 1):
        for name, (python, statement) in statements.items():
            start = time.perf_counter()
            subprocess.run([python, "-c", statement], check=True, env=dict(environment()))
            if turn:  # the first compiles
                times[name].append(time.perf_counter() - start)
    medians = {name: statistics.median(some) for name, some in times.items()}
    own = medians["rtfacade"] / medians["httpx and attrs"]
    return Result(
        "importing",
        "Import",
        ["import", "times rtfacade's time", "ms"],
        [[name, some / medians["rtfacade"], some * 1000] for name, some in medians.items()],
        [Claim("import, against httpx and attrs alone", own, most=1.3)],
    )
