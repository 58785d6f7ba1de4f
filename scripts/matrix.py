#!/usr/bin/env python3
"""Run the contract tests on several releases of RT and databases (`--help` says how).

Without options the whole contract suite runs on each column, and the result is written for the
documentation and for `rtfacade doctor`. With `--slice` the tests marked `slice` run on each column
that can be had, two at a time, and nothing is written: that is what CI does. `slice(of="release")`
marks those that no database changes, `slice(of="database")` those that no release does.
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
import re
import subprocess
import sys
import tempfile
import textwrap
import threading
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, TypeAlias

import write_verified
from rtfacade.testing._server.databases import find_database
from rtfacade.testing._server.errors import RTUnavailable
from rtfacade.testing._server.packages import ensure_installation
from rtfacade.testing._server.releases import HOST, find_release
from rtfacade.testing._server.roots import Root

ROOT = Path(__file__).resolve().parent.parent
RESULTS = ROOT / "docs/generated/matrix.json"
PAGE = ROOT / "docs/generated/matrix.md"
VERIFIED = ROOT / "rtfacade/_verified.py"
NOT_RUN = "verify with: nox -s matrix"
#: Each sync test is a twin of an async one: one mode is enough to see what RT does.
TESTS = ("tests/contract", "--ignore=tests/contract/_sync")
#: RT 4.4 has no REST2. What is left out calls REST2 or tokens directly; lost answers too, because
#: messages are looked for over REST2.
RT4_TESTS = (
    "tests/contract/test_other_servers.py::test_what_works_over_rest1_alone",
    "tests/contract/test_other_servers.py::test_what_needs_rest2_says_so",
    "tests/contract/test_other_servers.py::test_every_method_that_needs_rest2_says_so",
    "tests/contract/test_other_servers.py::test_customers_are_told_too",
    "tests/contract/test_other_servers.py::test_diagnose_says_that_rest2_is_missing",
    "tests/contract/_async/test_rest1_access.py",
    "tests/contract/_async/test_rest1_history.py",
    "tests/contract/_async/test_rest1_links.py",
    "tests/contract/_async/test_rest1_objects.py",
    "tests/contract/_async/test_rest1_search.py",
    "tests/contract/_async/test_rest1_tickets.py",
    "tests/contract/_async/test_history.py",
    "tests/contract/_async/test_links.py",
)
AT_A_TIME = 2
OUTCOMES = ("failed", "passed", "skipped", "error")
#: How much of a changelog is told.
MAX_CHANGELOG = 400
Counts: TypeAlias = dict[str, Any]


@dataclass(frozen=True)
class Column:
    """A release of RT with a database."""

    release: str
    database: str = "sqlite"
    #: The tests to run there, slow ones too, if not the whole suite but the slow ones.
    tests: tuple[str, ...] = ()

    @property
    def slice(self) -> str:
        """What CI runs of it, as an expression of pytest's marks."""
        other = "database" if self.database == "sqlite" else "release"
        return f"slice and not slice(of='{other}') and not long"

    @property
    def name(self) -> str:
        """What it is called on the command line."""
        return self.release if self.database == "sqlite" else f"{self.release}+{self.database}"


COLUMNS = {
    column.name: column
    for column in (
        Column("bookworm"),
        Column("trixie"),
        Column("sid"),
        Column("rt4", tests=RT4_TESTS),
        Column("bookworm", "postgresql"),
        Column("bookworm", "mariadb"),
    )
}
#: CI runs everything on bookworm anyway.
SLICE = ("trixie", "sid", "bookworm+postgresql", "bookworm+mariadb")


@dataclass
class Result:
    """What became of a column; one without a `package` could not be run, `reason` says why."""

    column: Column
    package: str = ""
    reason: str = ""
    changelog: str = ""
    counts: Counts = field(default_factory=dict)
    failed: bool = False
    output: str = ""

    def describe(self) -> str:
        """Tell it in a line."""
        if not self.package:
            return f"{self.column.name}: not run, because {self.reason}"
        counts = summarize(self.counts) or "no test ran"
        return f"{self.column.name}: RT {self.package}: {counts}"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command and return its exit code."""
    options = _parser().parse_args(arguments)
    if options.slice:
        return run_slice(options.columns or SLICE, options.sum_with)
    run = run_again if options.again else run_matrix
    code = run(options.columns or list(COLUMNS), options.processes)
    write_verified.main([])
    return code


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n\n")[2])
    parser.add_argument("--slice", action="store_true", help="run a few tests, write nothing")
    parser.add_argument(
        "--again", action="store_true", help="run the tests that failed when the column last ran"
    )
    parser.add_argument(
        "--sum-with", metavar="FILE", type=Path, help="add the counts of `pytest --tally FILE`"
    )
    parser.add_argument("--processes", default="2", help="how many run a column's tests (2)")
    parser.add_argument("columns", nargs="*", choices=[*COLUMNS, []], metavar="COLUMN")
    parser.epilog = f"columns: {', '.join(COLUMNS)}"
    return parser


# -- running ---------------------------------------------------------------------------------


def run_slice(names: Iterable[str], sum_with: Path | None) -> int:
    """Run the slice on the columns and tell what cannot be run at the end; failures alone fail."""
    install = bool(os.environ.get("CI"))
    printing = threading.Lock()

    def run_one(name: str) -> Result:
        column = COLUMNS[name]
        more = ["-m", column.slice, "-n", "0"]
        result = run_column(column, more, install=install, tests=files_of_slice())
        with printing:
            print(result.output if result.failed else result.describe(), flush=True)
        return result

    with ThreadPoolExecutor(AT_A_TIME) as pool:
        results = list(pool.map(run_one, names))
    for line in notes(results):
        print(line)
    counts = [result.counts for result in results]
    if sum_with is not None and sum_with.exists():
        counts.append(json.loads(sum_with.read_text("utf-8")))
    print(closing_line(counts), flush=True)
    return int(any(result.failed for result in results))


def files_of_slice() -> list[str]:
    """List the files with such tests; to look through all of them takes as long as to run these."""
    files = [
        path
        for path in (ROOT / TESTS[0]).rglob("test_*.py")
        if "_sync" not in path.parts and "mark.slice" in path.read_text("utf-8")
    ]
    return sorted(path.relative_to(ROOT).as_posix() for path in files)


def run_matrix(names: Sequence[str], processes: str) -> int:
    """Run the contract suite on the columns, one after the other, and write what it came to."""
    results = []
    for name in names:
        print(f"== {name}", flush=True)
        column = COLUMNS[name]
        more = ["-n", processes, "--dist", "worksteal"]
        if not column.tests:
            more += ["-m", "not slow"]
        result = run_column(column, more, install=True)
        print(result.output)
        print(result.describe(), flush=True)
        results.append(result)
        if result.package:
            facts = {
                "package": result.package,
                "date": datetime.now(UTC).date().isoformat(),
                "tests": "of RT 4.4" if column.tests else "all",
                **result.counts,
            }
            # Read now: another run may have written its columns meanwhile.
            write({**load_results(), name: facts})
    for line in notes(results):
        print(line)
    print(closing_line([result.counts for result in results]))
    return int(any(result.failed or not result.package for result in results))


def run_again(names: Sequence[str], processes: str) -> int:
    """Run the tests that failed when these columns last ran, and count them anew.

    A column whose package is another one by now has to run as a whole.
    """
    results = []
    for name in names:
        before = load_results().get(name)
        if before is None or not before["failures"]:
            continue
        print(f"== {name}: {len(before['failures'])} tests again", flush=True)
        more = ["-n", processes, "--dist", "worksteal"]
        result = run_column(COLUMNS[name], more, install=True, tests=before["failures"])
        print(result.output)
        print(result.describe(), flush=True)
        results.append(result)
        if result.package == before["package"]:
            write({**load_results(), name: merge(before, result.counts)})
        else:
            result.failed = True
        if result.package not in ("", before["package"]):
            print(f"{name}: not {before['package']} any more, run the whole column")
    return int(any(result.failed for result in results))


def merge(before: Counts, again: Counts) -> Counts:
    """Count tests that failed, and ran again, by how they ended the second time."""
    first, second = before.get("statuses", {}), again.get("statuses", {})
    return {
        **before,
        "date": datetime.now(UTC).date().isoformat(),
        "passed": before["passed"] + again["passed"],
        "failed": again["failed"],
        "error": again["error"],
        "skipped": before["skipped"] + again["skipped"],
        "failures": again["failures"],
        "statuses": {
            name: sorted({*first.get(name, []), *second.get(name, [])})
            for name in sorted({*first, *second})
        },
        "again": before.get("again", 0) + len(before["failures"]),
    }


def run_column(
    column: Column, more: Sequence[str], *, install: bool, tests: Sequence[str] | None = None
) -> Result:
    """Make a release and its database ready if that is possible, and run tests on it."""
    result = Result(column)
    try:
        root = prepare(column, install=install)
    except RTUnavailable as error:
        result.reason = textwrap.shorten(str(error).partition("\n\n")[0], 300)
        return result
    main_package = find_release(column.release).main_package
    result.package = package_version(root, main_package)
    result.changelog = newest_change(root, main_package)
    with tempfile.TemporaryDirectory(prefix="rtfacade-matrix-") as folder:
        tally = Path(folder) / "tally.json"
        command = [
            *(
                sys.executable,
                "-m",
                "pytest",
                *(tests or column.tests or TESTS),
                "-q",
                "-p",
                "no:cacheprovider",
            ),
            *("--rt-release", column.release, "--rt-database", column.database),
            *("--tally", str(tally), *more),
        ]
        done = subprocess.run(
            command,
            cwd=ROOT,
            env={name: value for name, value in os.environ.items() if name != "RT_TEST_URL"},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            errors="replace",
            check=False,
        )
        if tally.exists():
            result.counts = json.loads(tally.read_text("utf-8"))
    # Nothing but skipped tests is no verification.
    result.failed = done.returncode != 0 or not result.counts.get("passed")
    if result.failed and not (result.counts.get("failed") or result.counts.get("error")):
        result.counts["error"] = 1
    result.output = f"== {column.name}: RT {result.package}\n{done.stdout}"
    return result


def prepare(column: Column, *, install: bool) -> Path:
    """Find or make the root of a column and its database's packages, or raise RTUnavailable."""
    release = find_release(column.release)
    if release is HOST:
        packages = find_database(column.database).packages(release)
        ensure_installation(packages=packages, install=install)
        return Path("/")
    root = Root(release, column.database)
    try:
        root.acquire(install=install, progress=lambda text: print(f"{column.name}: {text}"))
    finally:
        root.release()
    return root.path


def package_version(root: Path, package: str) -> str:
    """Read the version of an installed package."""
    query = ["dpkg-query", f"--admindir={root / 'var/lib/dpkg'}", "--show"]
    command = [*query, "--showformat=${Version}", package]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()


def newest_change(root: Path, package: str) -> str:
    """Read the newest entry of a package's changelog as one line; empty where docs are left out."""
    path = root / "usr/share/doc" / package / "changelog.Debian.gz"
    if not path.exists():
        return ""
    with gzip.open(path, "rt", encoding="utf-8", errors="replace") as lines:
        entry = re.split(r"(?m)^ -- ", lines.read(100_000), maxsplit=1)[0]
    return textwrap.shorten(entry, MAX_CHANGELOG, placeholder=" …")


# -- telling ---------------------------------------------------------------------------------


def notes(results: Iterable[Result]) -> Iterator[str]:
    """Tell what was not run, and which RT is newer than the one that was verified last."""
    newer = set()
    verified = {name: facts["package"] for name, facts in load_results().items()}
    for result in results:
        release = result.column.release
        if not result.package:
            yield result.describe()
        elif release not in newer and is_newer(result.package, verified.get(release)):
            newer.add(release)
            change = result.changelog or f"see: apt-get changelog ({release})"
            yield f"{release}: newer than {verified[release]}, {NOT_RUN} -- {release}; {change}"


def is_newer(version: str, than: str | None) -> bool:
    """Compare two versions as dpkg does."""
    if than is None:
        return False
    command = ["dpkg", "--compare-versions", version, "gt", than]
    return subprocess.run(command, check=False).returncode == 0


def summarize(counts: Counts) -> str:
    """List counts as pytest does."""
    return ", ".join(f"{counts[name]} {name}" for name in OUTCOMES if counts.get(name))


def closing_line(results: Sequence[Counts]) -> str:
    """Sum several runs up in a line like pytest's own, which is what CI looks for."""
    total = {name: sum(counts.get(name, 0) for counts in results) for name in OUTCOMES}
    seconds = sum(counts.get("seconds", 0) for counts in results)
    text = summarize(total) or "no tests ran"
    return f" {text} in {seconds:.2f}s ".center(80, "=")


# -- writing ---------------------------------------------------------------------------------


def load_results() -> dict[str, Counts]:
    """Read what earlier runs came to, by column."""
    if not RESULTS.exists():
        return {}
    counts: dict[str, Counts] = json.loads(RESULTS.read_text("utf-8"))
    return counts


def write(results: dict[str, Counts]) -> None:
    """Write the results, the table of the documentation, and what `rtfacade doctor` knows."""
    results = {name: results[name] for name in COLUMNS if name in results}
    text = json.dumps(results, indent=2, ensure_ascii=False)
    RESULTS.write_text(f"{text}\n", "utf-8")
    PAGE.write_text(page(results), "utf-8")
    VERIFIED.write_text(module(results), "utf-8")


def module(results: dict[str, Counts]) -> str:
    """Write the module that the package reads: the columns whose tests have all passed."""
    passed = {name: facts["package"] for name, facts in results.items() if _is_clean(facts)}
    lines = "".join(f'    "{name}": "{package}",\n' for name, package in passed.items())
    packages = f"{{\n{lines}}}" if lines else "{}"
    numbers = [package.partition("+")[0].partition("-")[0] for package in passed.values()]
    releases = dict.fromkeys(number for number in numbers if not number.startswith("4."))
    listed = ", ".join(f'"{number}"' for number in releases)
    return (
        '"""Which RT the contract tests passed on last. Written by `nox -s matrix`; do not edit."""'
        "\n\n#: The version of Debian's package, by the column of the matrix.\n"
        f"PACKAGES: dict[str, str] = {packages}\n"
        "#: The releases with REST2 among them.\n"
        f"RELEASES: tuple[str, ...] = ({listed}{',' * (len(releases) == 1)})\n"
    )


def _is_clean(facts: Counts) -> bool:
    return bool(facts["passed"]) and not facts["failed"] and not facts["error"]


def page(results: dict[str, Counts]) -> str:
    """Write the table, and what differs from the RT that CI tests in full."""
    lines = [
        "<!-- Written by `nox -s matrix`; do not edit. -->",
        "",
        "The contract tests ran on each of these, in one mode: *all* but the slow ones, the",
        "*slice* that CI runs, or those *of RT 4.4*, which has no REST2. Tests that failed, were",
        "mended and ran *again* are counted by how they ended then.",
        "",
        "| RT | package | database | date | tests | operations | passed | failed | skipped |",
        "| --- | --- | --- | --- | --- | ---: | ---: | ---: | ---: |",
    ]
    for name, facts in results.items():
        column = COLUMNS[name]
        failed = facts["failed"] + facts["error"]
        cells = [
            *(column.release, facts["package"], column.database, facts["date"], _extent(facts)),
            *(facts.get("operations", ""), facts["passed"], failed, facts["skipped"]),
        ]
        lines.append(f"| {' | '.join(map(str, cells))} |")
    lines += ["", "What differs from bookworm with SQLite:", ""]
    usual = results.get("bookworm", {})
    for name, facts in results.items():
        lines += [f"- {name}: {item}" for item in _differences(facts, usual)]
    if lines[-1] == "":
        lines.append("Nothing that a test has seen.")
    return "\n".join(lines) + "\n"


def _extent(facts: Counts) -> str:
    """Which tests ran, and how many of them a second time."""
    again = facts.get("again")
    return f"{facts['tests']}, {again} again" if again else str(facts["tests"])


def _differences(facts: Counts, usual: Counts) -> Iterator[str]:
    for test in facts["failures"]:
        yield f"`{test.removeprefix('tests/contract/')}` fails"
    known = _reasons(usual) if usual else {}
    for reason, count in _reasons(facts).items():
        if reason not in known:
            yield f"{count} skipped: {reason}"
    yield from _other_statuses(facts, usual)


def _other_statuses(facts: Counts, usual: Counts) -> Iterator[str]:
    """Tell which operations answered the same tests with other statuses."""
    here, usual_statuses = facts.get("statuses", {}), usual.get("statuses", {})
    if facts["tests"] != usual.get("tests") or not here or not usual_statuses:
        return
    changes: dict[tuple[str, str], list[str]] = {}
    for name in sorted({*here, *usual_statuses}):
        ours, theirs = set(here.get(name, [])), set(usual_statuses.get(name, []))
        if ours != theirs:
            change = (_numbers(ours - theirs), _numbers(theirs - ours))
            changes.setdefault(change, []).append(f"`{name}`")
    for (only, never), names in sorted(changes.items()):
        parts = [f"status {only}" if only else "", f"never {never}" if never else ""]
        yield f"{' and '.join(filter(None, parts))}: {', '.join(names)}"


def _numbers(statuses: Iterable[int]) -> str:
    return ", ".join(map(str, sorted(statuses)))


def _reasons(facts: Counts) -> dict[str, int]:
    """Why tests were skipped; what an RT does not have is told without its version."""
    package = facts["package"]
    return {why.replace(f"RT {package}", "this RT"): n for why, n in facts["skips"].items()}


if __name__ == "__main__":
    sys.exit(main())
