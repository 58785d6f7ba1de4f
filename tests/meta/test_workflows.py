"""The workflows name what there is: sessions of nox, scripts and jobs; and pin every action.

`nox -s lint` lets zizmor look for what makes them unsafe.
"""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

import pythons
from tests.meta.repository import ROOT, tree

WORKFLOWS = sorted((ROOT / ".github/workflows").glob("*.y*ml"))
_MATRIX = re.compile(r"\$\{\{\s*matrix\.(\w+)\s*\}\}")
#: A run of nox up to the end of its arguments: "--", another command, or the line.
_NOX = re.compile(r"\bnox\b((?:[ \t]+(?!--(?:\s|$)|&&|\|\||;)\S+)*)", re.MULTILINE)


@pytest.fixture(scope="module")
def sessions() -> set[str]:
    """What noxfile.py offers."""
    functions = [
        node for node in tree(ROOT / "noxfile.py").body if isinstance(node, ast.FunctionDef)
    ]
    return {
        function.name
        for function in functions
        if any(ast.unparse(node).startswith("nox.session") for node in function.decorator_list)
    }


def read(path: Path) -> dict[str, Any]:
    workflow: dict[str, Any] = yaml.safe_load(path.read_text("utf-8"))
    return workflow


def jobs(workflow: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    yield from workflow["jobs"].items()


def steps(workflow: dict[str, Any]) -> Iterator[tuple[dict[str, Any], dict[str, Any]]]:
    for _, job in jobs(workflow):
        for step in job.get("steps", []):
            yield job, step


def values(job: dict[str, Any], name: str) -> list[str]:
    """List what a variable of a job's matrix stands for."""
    matrix = job.get("strategy", {}).get("matrix", {})
    included = [row[name] for row in matrix.get("include", []) if name in row]
    return [str(value) for value in [*matrix.get(name, []), *included]]


def named_sessions(workflow: dict[str, Any]) -> set[str]:
    """List the sessions that the steps run, whatever way they are named."""
    tests_named: set[str] = set()
    for job, step in steps(workflow):
        environment = {**workflow.get("env", {}), **job.get("env", {}), **step.get("env", {})}
        text = str(step.get("run", ""))
        for name, value in environment.items():
            text = re.sub(rf'"?\$\{{?{name}\b\}}?"?', str(value).replace("\\", ""), text)
        for name in set(_MATRIX.findall(text)):
            text = re.sub(
                _MATRIX.pattern.replace(r"(\w+)", name), ",".join(values(job, name)), text
            )
        for match in _NOX.finditer(text):
            words = match[1].split()
            if not {"-s", "--session", "--sessions", "-e"} & set(words):
                continue
            start = next(n for n, word in enumerate(words) if word.startswith(("-s", "--s", "-e")))
            for word in words[start + 1 :]:
                if word.startswith("-"):
                    break
                tests_named |= set(word.strip("\"'").split(","))
    return tests_named


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_every_session_exists(path: Path, sessions: set[str]) -> None:
    assert named_sessions(read(path)) <= sessions


def test_sessions_are_found_however_they_are_named() -> None:
    workflow = yaml.safe_load("""
        env: {ALL: ninth}
        jobs:
          one:
            strategy: {matrix: {session: [first, second], include: [{session: third}]}}
            steps:
              - run: nox -s "$SESSION" -- fourth
                env: {SESSION: "${{ matrix.session }}"}
              - run: python -m pip install nox && .venv/bin/nox --session fifth sixth
              - run: |
                  nox -s ${{ matrix.session }}
                  nox --no-venv -s seventh && nox -s $ALL
              - run: pip install -c constraints.txt nox
    """)
    named = {"first", "second", "third", "fifth", "sixth", "seventh", "ninth"}
    assert named_sessions(workflow) == named


def test_they_run_what_a_change_must_pass(sessions: set[str]) -> None:
    named = named_sessions(read(ROOT / ".github/workflows/ci.yml"))
    assert {"drift", "lint", "types", "build", "api", "docs", "pythons"} <= named
    assert {"matrix", "contract"} <= named_sessions(read(ROOT / ".github/workflows/nightly.yml"))


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_every_script_exists(path: Path) -> None:
    named = re.findall(r"(?:scripts|\.ci)/[\w./]+", path.read_text("utf-8"))
    assert [script for script in named if not (ROOT / script).is_file()] == []


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_every_action_is_pinned_by_its_hash_and_says_its_version(path: Path) -> None:
    used = re.findall(r"uses: *(\S+)(.*)", path.read_text("utf-8"))
    loose = [
        name
        for name, comment in used
        if not name.startswith("./")
        and not (re.fullmatch(r"[\w./-]+@[0-9a-f]{40}", name) and re.search(r"# v\d", comment))
    ]
    assert not loose


def test_one_action_has_one_hash() -> None:
    hashes: dict[str, set[str]] = {}
    for path in WORKFLOWS:
        for name, revision in re.findall(r"uses: *([\w./-]+)@(\S+)", path.read_text("utf-8")):
            hashes.setdefault(name, set()).add(revision)
    assert hashes
    assert {name for name, revisions in hashes.items() if len(revisions) > 1} == set()


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_rights_are_given_job_by_job(path: Path) -> None:
    workflow = read(path)
    assert workflow["permissions"] == {}
    assert [name for name, job in jobs(workflow) if "permissions" not in job] == [
        name for name, job in jobs(workflow) if name == "publish" and "permissions" not in job
    ]


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_a_job_waits_for_jobs_that_exist(path: Path) -> None:
    workflow = read(path)
    for _, job in jobs(workflow):
        needed = job.get("needs", [])
        assert set([needed] if isinstance(needed, str) else needed) <= set(workflow["jobs"])


def test_all_green_waits_for_every_other_job() -> None:
    workflow = read(ROOT / ".github/workflows/ci.yml")
    last = workflow["jobs"]["all-green"]
    assert set(last["needs"]) == set(workflow["jobs"]) - {"all-green"}
    assert last["if"] == "always()"


@pytest.mark.parametrize(
    ("results", "code"),
    [
        ('{"a": {"result": "success"}, "b": {"result": "success"}}', 0),
        ('{"a": {"result": "success"}, "b": {"result": "failure"}}', 1),
        ('{"a": {"result": "skipped"}, "b": {"result": "success"}}', 1),
        ('{"a": {"result": "cancelled"}}', 1),
    ],
)
def test_all_green_fails_unless_all_succeeded(results: str, code: int) -> None:
    jq = pytest.importorskip("jq")  # the library reads the same language as the command
    [step] = read(ROOT / ".github/workflows/ci.yml")["jobs"]["all-green"]["steps"]
    [program] = re.findall(r"jq --exit-status '(.+)'", step["run"])
    assert jq.compile(program).input_text(results).first() is (code == 0)


def test_ci_runs_each_supported_python() -> None:
    job = read(ROOT / ".github/workflows/ci.yml")["jobs"]["pythons"]
    assert values(job, "python") == pythons.supported()


def test_the_release_publishes_what_it_built_and_holds_no_secret() -> None:
    text = (ROOT / ".github/workflows/release.yml").read_text("utf-8")
    workflow = read(ROOT / ".github/workflows/release.yml")
    assert "secrets." not in text
    assert workflow["jobs"]["publish"]["permissions"] == {"id-token": "write"}
    assert workflow["jobs"]["build"]["needs"] == "ci"
    assert workflow["jobs"]["publish"]["needs"] == "build"
    assert "RTFACADE_REPOSITORY" in text
