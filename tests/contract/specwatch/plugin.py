"""Tells pytest: a contract test fails if what goes over the wire is not in the description."""

from __future__ import annotations

import json
import os
import time
from collections.abc import Generator
from pathlib import Path
from typing import Any

import pytest

from tests.contract.specwatch.checks import Problem, check
from tests.contract.specwatch.description import Description
from tests.contract.specwatch.exchange import Exchange
from tests.contract.specwatch.page import markdown
from tests.contract.specwatch.tally import ModelSummary, Summary, Tally, text
from tests.contract.specwatch.tap import listening

KEY = "specwatch"
MARKS = {
    "offspec(reason)": "requests of this test need not be what the description allows",
    "unwatched(reason)": "what answers here is no RT: nothing is compared with the description",
}


def add_options(parser: pytest.Parser) -> None:
    """The options of a run."""
    group = parser.getgroup("REST2 description")
    group.addoption(
        "--spec-table", metavar="FILE", help="write which operations were exercised, as Markdown"
    )
    group.addoption(
        "--spec-complete",
        action="store_true",
        help="fail if an operation that this RT offers was never seen to work",
    )
    group.addoption(
        "--spec-open",
        action="store_true",
        help="allow properties that the description does not name (an RT with plug-ins)",
    )
    group.addoption(
        "--fuzz-long",
        action="store_true",
        help="let the fuzzer try more, and fail if a known deviation of RT no longer occurs",
    )


class SpecWatch:
    """What one pytest process has seen."""

    def __init__(self, config: pytest.Config) -> None:
        self.tally = Tally()
        self._config = config
        self._heard: list[Exchange] = []
        self._description: Description | None = None

    @property
    def description(self) -> Description:
        """Read when it is first needed: most runs of unit tests need none."""
        if self._description is None:
            strict = not self._config.getoption("--spec-open")
            self._description = Description.load(strict=strict)
        return self._description

    # Each test

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Generator[None, object, object]:
        """Listen while a contract test runs, its fixtures included."""
        if not self._watches(item):
            return (yield)
        with listening(self._heard.append):
            return (yield)

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_call(self, item: pytest.Item) -> Generator[None, object, object]:
        """Compare what the test and the fixtures before it have caused."""
        return (yield from self._comparing(item, "call"))

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_teardown(self, item: pytest.Item) -> Generator[None, object, object]:
        """Compare what came after the test."""
        return (yield from self._comparing(item, "teardown"))

    def _comparing(self, item: pytest.Item, when: str) -> Generator[None, object, object]:
        try:
            result = yield
        except pytest.skip.Exception:
            problems = self._problems(item)
            if not problems:
                raise
            pytest.fail(report(problems), pytrace=False)
        except BaseException:
            problems = self._problems(item)
            if problems:
                item.add_report_section(when, "REST2 description", report(problems))
            raise
        problems = self._problems(item)
        if problems:
            pytest.fail(report(problems), pytrace=False)
        return result

    def _watches(self, item: pytest.Item) -> bool:
        return item.get_closest_marker("contract") is not None and (
            item.get_closest_marker("unwatched") is None
        )

    def _problems(self, item: pytest.Item) -> list[Problem]:
        heard, self._heard[:] = list(self._heard), []
        if not heard:
            return []
        deliberate = item.get_closest_marker("offspec") is not None
        description, start = self.description, time.perf_counter()
        problems = []
        for exchange in heard:
            exchange.deliberate |= deliberate
            problems += check(description, exchange)
            self._count(exchange)
        self.tally.models |= description.models.seen
        self.tally.seconds += time.perf_counter() - start
        return problems

    def _count(self, exchange: Exchange) -> None:
        operation = self.description.find(exchange.method, exchange.path)
        self.tally.add(operation, exchange)
        if operation is not None and operation.id == "rt_get" and exchange.status == 200:
            self.tally.version = version(exchange) or self.tally.version

    # The end

    @pytest.hookimpl(trylast=True)
    def pytest_sessionfinish(self, session: pytest.Session, exitstatus: int) -> None:
        """Hand the counts to the process that began the run, or judge them."""
        output: dict[str, Any] | None = getattr(self._config, "workeroutput", None)
        if output is not None:
            output[KEY] = self.tally.data()
        elif exitstatus == pytest.ExitCode.OK and self._lacking():
            session.exitstatus = pytest.ExitCode.TESTS_FAILED

    @pytest.hookimpl(optionalhook=True)
    def pytest_testnodedown(self, node: Any, error: object | None) -> None:
        """Take the counts of a process of pytest-xdist; one that crashed has none."""
        self.tally.merge(getattr(node, "workeroutput", {}).get(KEY, Tally().data()))

    def _lacking(self) -> bool:
        """Whether --spec-complete asks for more than there was."""
        if not self._config.getoption("--spec-complete"):
            return False
        if not (self.tally.exchanges or os.environ.get("CI")):
            return False  # without any RT the tests of it are skipped, and that is not a failure
        incomplete = Summary.of(self.description, self.tally).incomplete
        return bool(incomplete or ModelSummary.of(self.description, self.tally).untested)

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        """Show the table, and write it if somebody wants it."""
        table: str | None = self._config.getoption("--spec-table")
        whole = table or self._config.getoption("--spec-complete")
        if not (self.tally.exchanges or whole):
            return
        summary = Summary.of(self.description, self.tally)
        models = ModelSummary.of(self.description, self.tally) if whole else None
        terminalreporter.section("REST2: which operations were exercised")
        for line in text(summary, models, self.tally):
            terminalreporter.line(line)
        if self._lacking():
            terminalreporter.line("--spec-complete: the run is not complete", red=True)
        if table and models:
            Path(table).write_text(markdown(summary, models, self.tally), "utf-8")


def check_options(config: pytest.Config) -> None:
    """A mistake in an option is told before an hour of tests."""
    table: str | None = config.getoption("--spec-table")
    if table and (Path(table).is_dir() or not Path(table).absolute().parent.is_dir()):
        raise pytest.UsageError(f"--spec-table: {table} cannot be written")


def version(exchange: Exchange) -> str:
    """What an RT says of itself; nothing if what answered is none."""
    try:
        return str(json.loads(exchange.content or b"null")["Version"])
    except (ValueError, TypeError, KeyError):
        return ""


def report(problems: list[Problem], most: int = 20) -> str:
    """What is wrong, each thing once, and where to mend it."""
    lines = list(dict.fromkeys(str(problem) for problem in problems))
    more = [f"... and {len(lines) - most} more"] if len(lines) > most else []
    hint = (
        "The description is spec/request_tracker_rest2.yaml. A request that is wrong on purpose is"
        " marked @pytest.mark.offspec(reason); where no RT answers, @pytest.mark.unwatched(reason)."
    )
    head = "This went over the wire and is not in the description of REST2:"
    return "\n".join([head, *(f"  {line}" for line in lines[:most]), *more, hint])
