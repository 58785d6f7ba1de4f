"""Run the benchmarks: `nox -s bench`, `nox -s bench -- --quick --only export`."""

from __future__ import annotations

import argparse
import os
import platform
import sys
import tempfile
import time
from collections.abc import Sequence
from contextlib import ExitStack
from datetime import UTC, datetime
from pathlib import Path

import httpx

from benchmarks import environments
from benchmarks.bench import FULL, QUICK, Bench
from benchmarks.measures import MEASURES
from benchmarks.report import Report
from rtfacade import __version__
from rtfacade.testing._server.databases import DATABASES

ROOT = Path(__file__).resolve().parent.parent
#: What the documentation includes, and the same for programs.
MARKDOWN, JSON = Path("docs/generated/benchmarks.md"), Path("benchmarks/results.json")


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, print, write; with --check, return 1 if a claim does not hold."""
    options = _parser().parse_args(arguments)
    names, start = options.only or list(MEASURES), time.monotonic()
    busy = os.getloadavg()[0]
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        sizes = QUICK if options.quick else FULL
        bench = Bench(sizes, folder, stack, options.task, options.database)
        results = []
        for name in names:
            bench.say(f"{name} …")
            results.append(MEASURES[name](bench))
            print(results[-1].markdown(), *results[-1].claims, "", sep="\n", flush=True)
            bench.say(f"{name}: {time.monotonic() - start:.0f} s since the start")
        about = _about(bench)
        about["busy cores before it began"] = f"{busy:.1f}"
        if options.quick or options.only or options.task:
            about["only"] = "a part, or small sizes"
    report = Report(about, results)
    _write(report, options.output)
    for claim in report.broken:
        print(claim)
    return int(options.check and bool(report.broken))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="nox -s bench --", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="small sizes, to try it")
    parser.add_argument("--check", action="store_true", help="fail if a claim does not hold")
    parser.add_argument(
        "--only", action="append", choices=list(MEASURES), help="one measurement; repeat for more"
    )
    parser.add_argument(
        "--task", action="append", type=int, default=[], help="one task's number; repeat for more"
    )
    parser.add_argument(
        "--database",
        choices=list(DATABASES),
        default="postgresql",
        help="what RT stores in (default: postgresql, which production has)",
    )
    parser.add_argument(
        "--output",
        type=Path,
        help=f"folder to write {MARKDOWN} and {JSON} in (this checkout; with --quick, --only or "
        "--task nothing is written unless a folder is named)",
    )
    return parser


def _about(bench: Bench) -> dict[str, str | int]:
    return {
        "date": f"{datetime.now(UTC):%Y-%m-%d}",
        "machine": f"{platform.system()} {platform.machine()}",
        "cores": os.cpu_count() or 0,
        "Python": platform.python_version(),
        "RT": bench.world.get("rt")["Version"] if "server" in vars(bench) else "not used",
        "database": bench.database,
        "rtfacade": __version__,
        "python-rt": environments.VERSION,
        "httpx": httpx.__version__,
    }


def _write(report: Report, folder: Path | None) -> None:
    """Write both files; a partial run is written only to a folder that was named."""
    whole = [one.name for one in report.results] == list(MEASURES) and "only" not in report.about
    target = folder or (ROOT if whole else None)
    if target is None:
        return
    for path, text in ((target / MARKDOWN, report.markdown()), (target / JSON, report.json())):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
