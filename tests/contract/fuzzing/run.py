"""Runs the fuzzer once and reads its report."""

from __future__ import annotations

import json
import os
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.contract.fuzzing import tool

# Off: RT ignores what it does not know, and takes or refuses values by rules that no schema tells.
CHECKS = (
    "not_a_server_error",
    "status_code_conformance",
    "content_type_conformance",
    "response_headers_conformance",
    "response_schema_conformance",
)
CONFIG = """
seed = {seed}
workers = 1
continue-on-failure = true
max-redirects = 0
request-timeout = 30
warnings = false
headers = {{ Authorization = "${{FUZZ_AUTHORIZATION}}" }}

[generation]
mode = "positive"
no-shrink = true
allow-x00 = false
codec = "latin-1"
database = "none"
max-examples = {examples}

[phases.fuzzing]
extra-data-sources = {{ responses = false }}
error-feedback = {{ enabled = false }}
operation-ordering = "none"

[phases.coverage]
unexpected-methods = []
extra-data-sources = {{ responses = false }}
operation-ordering = "none"
"""


@dataclass(frozen=True)
class Plan:
    """What to do; the same plan finds the same things."""

    phases: str
    examples: int
    seconds: int
    seed: int = 20


#: For every run of the tests.
SHORT = Plan("fuzzing", examples=3, seconds=180)
#: For `nox -s contract`.
LONG = Plan("examples,fuzzing", examples=8, seconds=600)


@dataclass(frozen=True)
class Report:
    """What came of it."""

    found: frozenset[tuple[str, str]]  # operationId, kind of failure
    cases: int
    operations: int
    text: str


class FuzzerError(Exception):
    """The fuzzer did not do its work."""


def fuzz(document: dict[str, Any], url: str, token: str, plan: Plan, folder: Path) -> Report:
    """Send what the document allows to REST2 at `url`."""
    python = tool.python()
    (folder / "document.json").write_text(json.dumps(document, default=str), "utf-8")
    (folder / "config.toml").write_text(CONFIG.format(seed=plan.seed, examples=plan.examples))
    words = ["-m", "schemathesis.cli", "--config-file", "config.toml", "run", "document.json"]
    options = ["--url", f"{url}/REST/2.0", "--phases", plan.phases, "--checks", ",".join(CHECKS)]
    # Its own --max-time is no limit: it goes on with new cases until the time is spent.
    command = [str(python), *words, *options, "--no-color", "--report-json-path", "report.json"]
    environment = {**os.environ, "FUZZ_AUTHORIZATION": f"token {token}", "PYTHONHASHSEED": "0"}
    try:
        done = subprocess.run(
            command,
            cwd=folder,
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            check=False,
            timeout=plan.seconds,
        )
    except subprocess.TimeoutExpired as late:
        raise FuzzerError(f"the fuzzer has not ended in {plan.seconds} s") from late
    written = folder / "report.json"
    if not written.exists() or not written.stat().st_size:
        raise FuzzerError(done.stdout[-3000:])
    return _read(document, json.loads(written.read_text("utf-8")), done.stdout)


def _read(document: dict[str, Any], report: dict[str, Any], text: str) -> Report:
    if report["errors"]:
        raise FuzzerError(f"{report['errors']}\n{text[-3000:]}")
    names = {
        f"{method.upper()} {path}": operation["operationId"]
        for path, item in document["paths"].items()
        for method, operation in item.items()
    }
    failures = {
        (names[label], failure["type"])
        for failure in report["failures"]
        for label in failure["operations"]
    }
    return Report(
        found=frozenset(failures),
        cases=report["test_cases"]["generated"],
        operations=report["operations"]["tested"],
        text=text,
    )
