"""Parsing a long history of REST1, as a real RT printed it."""

from __future__ import annotations

from pathlib import Path

import httpx

from benchmarks.bench import Bench, in_turns, median
from benchmarks.report import Claim, Result

MB = 1_000_000
LINE = "Something that somebody wrote in a message, about as wide as a line is.\n"
LINES = 140


def measure(bench: Bench) -> Result:
    """Parse with our streaming parser and with python-rt's regular expressions."""
    number, path = _history(bench)
    size = path.stat().st_size
    calls = {
        "rtfacade": lambda: bench.ours.call("parse", path=str(path), id=number),
        "python-rt": lambda: bench.rival.call("parse", path=str(path), id=number),
    }
    outcomes = in_turns(max(3, bench.sizes.rounds), calls)
    speed = {name: size / MB / median(some, "cpu") for name, some in outcomes.items()}
    growth = {name: median(some, "growth") / MB for name, some in outcomes.items()}
    ratio = speed["rtfacade"] / speed["python-rt"]
    return Result(
        "parsing",
        f"Parsing a REST1 history of {size / MB:.0f} MB",
        ["client", "times python-rt's speed", "MB/s of CPU", "memory growth, MB", "transactions"],
        [
            [name, speed[name] / speed["python-rt"], speed[name], growth[name], some[0].result]
            for name, some in outcomes.items()
        ],
        [
            Claim("REST1 parsing, times python-rt's speed", ratio, least=1),
            Claim("REST1 parsing, memory growth, MB", growth["rtfacade"], most=4),
        ],
        "rtfacade reads it in chunks from disk, as from the network; python-rt has it in memory.",
    )


def _history(bench: Bench) -> tuple[int, Path]:
    """Let RT print a long history, and keep what follows its first lines."""
    messages = ("Correspond",) * bench.sizes.history_parts
    [number] = bench.world.herd_of(1, messages=messages, text=f"a talk\n{LINE * LINES}")
    path = bench.folder / "history.txt"
    headers = {"Authorization": f"token {bench.server.token}"}
    url = f"{bench.server.url}/REST/1.0/ticket/{number}/history?format=l"
    answer = httpx.get(url, headers=headers, timeout=None)  # noqa: S113
    path.write_bytes(answer.content)
    return number, path
