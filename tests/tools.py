"""Tests of our tools and of the site, which run when these have changed since they last passed.

They take five minutes, and what they test seldom changes. The fuzzer is one of them: it holds RT
against the description and sees nothing of rtfacade, so it runs again when either has changed. What
passed is told by hashes in tests/tools.json, which are committed: a fresh clone decides as any
other does, and a hash that does not fit makes the tests run, so nothing is skipped by mistake. The
last lines of a run name what was not run. `pytest --tools` runs them all, or those in the files and
folders that are named, and writes the hashes of the files that ran if all passed.
"""

import hashlib
import json
import os
import shutil
import subprocess
import sys
from functools import cached_property
from pathlib import Path

import pytest

from tests.meta.repository import ROOT, files, name

STAMPS = ROOT / "tests" / "tools.json"
#: What the pages of the site are made of; docstrings are in the packages.
SITE = (
    "CHANGELOG.md", "README.md", "docs", "generated", "mkdocs.yml", "rtfacade", "scripts/docs.py",
    "scripts/docsite", "spec", "tests/docs",
)  # fmt: skip
#: Test file -> what it tests. All depend on the pins and on the version of Python, too.
WATCHED = {
    "tests/clients/test_other_generators.py": (
        "docs/guide/other-tools.md", "scripts/lint_spec.py", "rtfacade/testing", "spec",
        "tests/clients",
    ),
    "tests/contract/test_fuzzing.py": (
        "tests/contract/fuzzing", "tests/contract/operations.py", "tests/contract/specwatch",
        "tests/contract/conftest.py", "tests/throwaway.py", "rtfacade/testing", "spec",
    ),
    "tests/contract/test_rt_server.py": (
        "scripts/rt_server.py", "rtfacade/testing", "tests/contract/conftest.py",
        "tests/throwaway.py",
    ),
    "tests/docs/test_browser.py": SITE,
    "tests/docs/test_explorer.py": SITE,
    "tests/unit/test_generate.py": (
        "scripts/generate.py", "scripts/generator", "scripts/specdiff", "spec",
    ),
    "tests/unit/test_spec_diff.py": (
        "scripts/spec_diff.py", "scripts/specdiff", "scripts/generator", "spec",
    ),
    "tests/unit/test_specwatch_run.py": (
        "tests/contract/specwatch", "tests/conftest.py", "rtfacade/testing", "generated", "spec",
    ),
    "tests/unit/test_unasync.py": (
        "scripts/unasync.py", "scripts/sync_names.py", "scripts/twin_cache.py",
    ),
}  # fmt: skip
#: What talks to an RT depends on that, too.
ON_RT = {
    "tests/clients/test_other_generators.py", "tests/contract/test_fuzzing.py",
    "tests/contract/test_rt_server.py", "tests/docs/test_explorer.py",
}  # fmt: skip
COMMON = ("constraints.txt", "tests/tools.py", "tests/unit/conftest.py")


def current() -> dict[str, str]:
    """Hash what each test file depends on."""
    return {
        test: _hash([test, *watched, *COMMON], _rt() if test in ON_RT else "")
        for test, watched in WATCHED.items()
    }


def _rt() -> str:
    """Tell which RT the tests will find: another one than that of the packages has no hash."""
    if chosen := [name for name in os.environ if name.startswith("RT_TEST_")]:
        return f"another: {chosen}"
    if shutil.which("dpkg-query") is None:
        return "none"
    query = ["dpkg-query", "--show", "--showformat=${Version}", "request-tracker5"]
    return subprocess.run(query, capture_output=True, check=False, encoding="utf-8").stdout


def _hash(names: list[str], more: str = "") -> str:
    version = f"Python {sys.version_info[0]}.{sys.version_info[1]}{more}"
    digest = hashlib.sha256(version.encode())
    for start in sorted(names):
        for path in files(ROOT / start):
            digest.update(f"\0{name(path)}\0".encode() + path.read_bytes())
    return digest.hexdigest()


def unchanged() -> set[str]:
    """List the test files that passed as they are, with what they test."""
    stamps = json.loads(STAMPS.read_text("utf-8"))
    return {test for test, stamp in current().items() if stamps.get(test) == stamp}


class Tools:
    """The plug-in."""

    def __init__(self, config: pytest.Config) -> None:
        """Note what the command line asks for."""
        self._stamp = bool(config.getoption("--tools"))
        self._before = current() if self._stamp else {}
        chosen = config.getoption("keyword") or config.getoption("markexpr")
        # A part of a file that passes says nothing of the rest.
        self._in_parts = bool(chosen) or any("::" in arg for arg in config.args)
        self._ran: set[str] = set()
        named = {Path(arg.partition("::")[0]).resolve() for arg in config.args}
        # Whoever names a file wants it run.
        self._named = {test for test in WATCHED if ROOT / test in named}
        if config.getoption("--fuzz-long"):
            self._named |= ON_RT

    @cached_property
    def _unchanged(self) -> set[str]:
        return unchanged()

    def pytest_collection_modifyitems(
        self, config: pytest.Config, items: list[pytest.Item]
    ) -> None:
        """Leave out what has not changed."""
        if self._stamp:
            left = [item for item in items if _file(item) not in WATCHED]
        else:
            skip = self._unchanged - self._named
            left = [item for item in items if _file(item) in skip]
        if left:
            config.hook.pytest_deselected(items=left)
            items[:] = [item for item in items if item not in set(left)]

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Note which files have run; with pytest-xdist this hears of all processes."""
        if report.passed and report.when == "call":
            self._ran.add(report.nodeid.partition("::")[0])

    def pytest_sessionfinish(self, session: pytest.Session, exitstatus: int) -> None:
        """Write the hashes of the files that ran after `--tools`, if everything passed."""
        worker = hasattr(session.config, "workerinput")
        # What was edited meanwhile has not passed.
        if self._stamp and exitstatus == 0 and not worker and current() == self._before:
            stamps = json.loads(STAMPS.read_text("utf-8"))
            stamps |= {test: stamp for test, stamp in self._before.items() if test in self._ran}
            if not self._in_parts:
                STAMPS.write_text(json.dumps(stamps, indent=2, sort_keys=True) + "\n", "utf-8")

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        """Name what was not run, in the last lines."""
        if not self._stamp:
            for test in sorted(self._unchanged - self._named):
                terminalreporter.write_line(
                    f"{test}: passed as it is, with what it tests; `pytest --tools` runs it"
                )


def _file(item: pytest.Item) -> str:
    return name(item.path) if item.path.is_relative_to(ROOT) else ""


if __name__ == "__main__":  # python -m tests.tools FILE: whether it passed as it is
    sys.exit(not set(sys.argv[1:]) <= unchanged())
