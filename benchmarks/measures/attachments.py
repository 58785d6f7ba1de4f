"""Upload and download a big attachment: seconds, and memory at its peak."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

from benchmarks.bench import Bench
from benchmarks.report import Cell, Claim, Result
from benchmarks.worker import Outcome, Worker

MB = 1_000_000
CHUNK = 1 << 20


def measure(bench: Bench) -> Result:
    """Upload and download a file with fresh processes."""
    file = bench.folder / "big.iso"
    with file.open("wb") as out:
        for _ in range(bench.sizes.megabytes):
            out.write(os.urandom(MB))
    outcomes = {
        "rtfacade": _both_ways(bench, bench.another(), file),
        "python-rt": _both_ways(bench, bench.another_rival(), file),
    }
    rows: list[list[Cell]] = [
        [f"{name}, {way}", one.growth / MB, "no" if one.error else one.seconds]
        for name, ways in outcomes.items()
        for way, one in ways.items()
    ]
    down, up = outcomes["rtfacade"]["down"], outcomes["rtfacade"]["up"]
    if down.error or up.error:
        raise RuntimeError(down.error or up.error)
    return Result(
        "attachments",
        f"An attachment of {bench.sizes.megabytes} MB",
        ["client", "memory growth, MB", "seconds"],
        rows,
        [
            Claim("memory growth of a download, MB", down.growth / MB, most=16),
            Claim("memory growth of an upload, MB", up.growth / MB, most=16),
        ],
        "Each client sends the file and fetches it again, in a process of its own.",
    )


def _both_ways(bench: Bench, worker: Worker, file: Path) -> dict[str, Outcome]:
    number = bench.world.new_ticket("something big")
    up = worker.attempt("upload", id=number, path=str(file))
    bench.say(f"{worker.name} up: {up.seconds:.1f} s {up.error}")
    if up.error:
        return {"up": up, "down": up}
    [part] = [one for one in bench.world.parts(number) if one["Filename"]]
    back = bench.folder / "back.iso"
    down = worker.attempt("download", id=int(part["id"]), path=str(back))
    bench.say(f"{worker.name} down: {down.seconds:.1f} s {down.error}")
    if not down.error and _digest(back) != _digest(file):
        raise RuntimeError(f"{worker.name}: the file came back changed")
    return {"up": up, "down": down}


def _digest(path: Path) -> str:
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while chunk := file.read(CHUNK):
            digest.update(chunk)
    return digest.hexdigest()
