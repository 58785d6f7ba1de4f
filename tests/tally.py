"""Writes what a run came to as JSON, for `scripts/matrix.py` and the end of `scripts/run`."""

import json
import time
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from tests.contract.specwatch.plugin import KEY, SpecWatch
from tests.contract.specwatch.tally import Summary

OUTCOMES = ("passed", "failed", "error", "skipped")


class TallyFile:
    """The plug-in of `--tally FILE`."""

    def __init__(self, config: pytest.Config) -> None:
        self._path = Path(str(config.getoption("--tally")))
        self._config = config
        self._began = time.time()
        # What an earlier run has left would be taken for this one's, if this one crashed.
        self._path.unlink(missing_ok=True)

    @pytest.hookimpl(trylast=True)
    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        stats = terminalreporter.stats
        totals: dict[str, Any] = {name: len(stats.get(name, [])) for name in OUTCOMES}
        totals["seconds"] = round(time.time() - self._began)
        broken = [*stats.get("failed", []), *stats.get("error", [])]
        totals["failures"] = sorted({report.nodeid for report in broken})
        totals["skips"] = Counter(_reason(report) for report in stats.get("skipped", []))
        watch = self._config.pluginmanager.get_plugin(KEY)
        if isinstance(watch, SpecWatch) and watch.tally.exchanges:
            summary = Summary.of(watch.description, watch.tally)
            totals["operations"] = len(summary.succeeded)
            totals["described"] = len(summary.described)
            totals["statuses"] = {
                name: sorted(seen) for name, seen in sorted(watch.tally.counts.items())
            }
        self._path.parent.mkdir(parents=True, exist_ok=True)
        self._path.write_text(json.dumps(totals, indent=2, ensure_ascii=False) + "\n", "utf-8")


def _reason(report: Any) -> str:
    """Why a test was skipped."""
    where = report.longrepr
    return str(where[2] if isinstance(where, tuple) else where).removeprefix("Skipped: ")


def add_options(parser: pytest.Parser) -> None:
    """Let the command line name the file."""
    parser.addoption("--tally", metavar="FILE", help="write the counts of this run as JSON")


def register(config: pytest.Config) -> None:
    """Write in the process that began the run only."""
    if config.getoption("--tally") and not hasattr(config, "workerinput"):
        config.pluginmanager.register(TallyFile(config), "tally")
