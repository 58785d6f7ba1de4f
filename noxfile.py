"""What can be run on this repository; the logic lives in scripts/."""

import os

import nox

os.environ.setdefault("UV_PYTHON_DOWNLOADS", "never")
nox.needs_version = ">=2025.2.9"
nox.options.default_venv_backend = "uv|virtualenv"
nox.options.reuse_venv = "yes"
nox.options.sessions = ["drift", "lint", "types", "build", "api", "tests"]

PROJECT = nox.project.load_toml("pyproject.toml")
# By name, so that a scratch folder in a checkout is nobody's concern.
SOURCES = ["rtfacade", "scripts", "tests", "benchmarks", "examples", "noxfile.py"]
# Python in Markdown, as wide as the site shows it without a scroll bar.
PAGES = ["--config", "format.exclude=[]", "--line-length", "84", "README.md", "docs"]
# On a real RT the async mode is tested in full, the sync mode by a walk through each noun and the
# sessions: the other sync twins are the same text, rewritten. They run in `nox -s contract`, as do
# tests that start an RT of each release and database (CI starts these in its slice) and long ones.
EVERYTHING = ["--spec-complete", "-m", "not twin and not variants and not long"]
# What the tests came to, for the sum at the end of scripts/run.
TALLY = ".nox/tests.json"
# Each worker has an RT of its own; the one that is done first takes from the others' rest. One more
# than CI has cores, because tests wait, too: for time limits, retries and what comes late.
PARALLEL = ["-n", "3", "--dist", "worksteal"]


def install(session: nox.Session, group: str, *more: str) -> None:
    """Install a dependency group, pinned; `nox --no-venv` means that scripts/run has done it."""
    if session.virtualenv.is_sandboxed:
        session.install(
            "-c", "constraints.txt", *nox.project.dependency_groups(PROJECT, group), *more
        )


@nox.session
def regenerate(session: nox.Session) -> None:
    """Write generated/, what follows from fields, and the sync twins; posargs: generate.py."""
    install(session, "generate")
    if not session.posargs:
        session.run("python", "scripts/write_verified.py")
    session.run("python", "scripts/generate.py", *session.posargs)
    if not session.posargs:
        session.run("python", "scripts/write_fields.py")
        session.run("python", "scripts/bind_records.py")
        session.run("python", "scripts/write_paths.py")
        session.run("python", "scripts/write_manual.py")
        session.run("python", "scripts/unasync.py")


@nox.session
def drift(session: nox.Session) -> None:
    """Fail on a stale, missing or extra file in what `regenerate` writes."""
    install(session, "generate")
    session.run("python", "scripts/drift.py")


@nox.session
def lint(session: nox.Session) -> None:
    """Check style, format, the direction of imports, and the spec against OpenAPI and our rules."""
    install(session, "lint")
    session.run("ruff", "check", *SOURCES)
    session.run("ruff", "format", "--check", *SOURCES)
    session.run("ruff", "format", "--check", *PAGES)
    session.run(
        "openapi-spec-validator",
        "spec/request_tracker_rest1.yaml",
        "spec/request_tracker_rest2.yaml",
    )
    session.run("python", "scripts/lint_spec.py")
    session.run("lint-imports", "--no-cache", env={"PYTHONPATH": "generated"})
    session.run("zizmor", "--offline", "--no-progress", "--quiet", ".github")


@nox.session
def types(session: nox.Session) -> None:
    """Check types with mypy --strict and with pyright."""
    install(session, "types", "-e", ".")
    session.run("python", "scripts/check_types.py")


@nox.session
def tests(session: nox.Session) -> None:
    """Run all tests, or those that posargs name."""
    install(session, "test", "-e", ".")
    session.run("pytest", *PARALLEL, *(session.posargs or [*EVERYTHING, "--tally", TALLY]))


@nox.session
def pythons(session: nox.Session) -> None:
    """Run unit and property tests and the wheel on each Python there is; posargs: pythons.py."""
    install(session, "build")
    session.run("python", "scripts/pythons.py", *session.posargs)


@nox.session
def api(session: nox.Session) -> None:
    """Fail if the public API breaks what the last release promised; posargs: api_diff.py."""
    install(session, "build")
    session.run("python", "scripts/api_diff.py", *(session.posargs or ["--check"]))


@nox.session
def slice(session: nox.Session) -> None:  # noqa: A001  the name of the session
    """Run a few contract tests on other releases and databases, where they can be had."""
    install(session, "test", "-e", ".")
    session.run("python", "scripts/matrix.py", "--slice", "--sum-with", TALLY, *session.posargs)


@nox.session
def matrix(session: nox.Session) -> None:
    """Run the contract tests on each release and database; posargs choose columns, writes docs."""
    install(session, "test", "-e", ".")
    session.run("python", "scripts/matrix.py", *session.posargs)


@nox.session
def contract(session: nox.Session) -> None:
    """Hold the description against a real RT, at length, and write what was seen for the docs."""
    install(session, "test", "-e", ".")
    whole = [
        "tests/unit",
        "tests/contract",
        "tests/docs",
        "tests/faults",
        "--spec-complete",
        "--spec-table",
        "docs/generated/operations.md",
    ]
    session.run("pytest", *PARALLEL, "--fuzz-long", *(session.posargs or whole))


@nox.session
def demo(session: nox.Session) -> None:
    """Regenerate, start a throw-away RT and show the facade at work."""
    install(session, "generate", "-e", ".")
    session.run("python", "scripts/demo.py", *session.posargs)


@nox.session
def bench(session: nox.Session) -> None:
    """Measure beside python-rt on one RT; posargs are --quick, --only NAME, --check."""
    install(session, "test", "-e", ".")
    session.run("python", "-m", "benchmarks", *session.posargs, env={"PYTHONPATH": "scripts"})


@nox.session
def docs(session: nox.Session) -> None:
    """Build the documentation site into site/; posargs go to scripts/docs.py."""
    install(session, "docs")
    session.run("python", "scripts/docs.py", *session.posargs)


@nox.session
def build(session: nox.Session) -> None:
    """Build wheel and sdist, and use each in an empty environment; posargs: smoke.py."""
    install(session, "build")
    session.run("python", "scripts/smoke.py", *session.posargs)
