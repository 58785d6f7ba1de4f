"""How many functions and files of ours a call goes through."""

from __future__ import annotations

from benchmarks import crossings
from benchmarks.bench import Bench
from benchmarks.report import Claim, Result


def measure(bench: Bench) -> Result:
    """Take what benchmarks/crossings.py measures."""
    paths = crossings.measure_all(bench.server.url, bench.server.token)
    bounds = crossings.read_bounds()
    return Result(
        "crossings",
        "From call to wire",
        ["call", "calls", "files", "crossings"],
        [[name, path.calls, path.files, path.crossings] for name, path in paths.items()],
        [
            Claim(f"{what} of {name}", paths[name].numbers()[what], most=most)
            for name, numbers in bounds.items()
            for what, most in numbers.items()
        ],
        "Calls of functions in rtfacade/ and generated/, the files they are in, and how often one "
        "file calls another.",
    )
