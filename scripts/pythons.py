#!/usr/bin/env python3
"""Run unit and property tests and the wheel on each supported Python: `python scripts/pythons.py`.

Pythons are looked for in PATH and among pyenv's versions; those that are missing are named at the
end and fail nothing, unless `--only` asks for one. Each has an environment of its own in
.nox/pythons, which is made once for each state of the pins.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
ENVIRONMENTS = ROOT / ".nox" / "pythons"
CONSTRAINTS = ROOT / "constraints.txt"
#: What these tests need of the group "test"; the others (site, browser, fuzzer) run on one Python.
GROUP = "unit"
TESTS = ("tests/unit", "tests/property")
#: As many cases of a test as tell, mostly, whether it works on another Python.
QUICK = 1
_CLASSIFIER = re.compile(r"Programming Language :: Python :: (3\.\d+)")


def supported() -> list[str]:
    """List the Pythons that the package says it supports, oldest first."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    matches = [_CLASSIFIER.fullmatch(line) for line in project["classifiers"]]
    return [match[1] for match in matches if match]


def find(version: str) -> str | None:
    """Return the path of a Python of this version, or None."""
    if version == _version(sys.executable):
        return sys.executable
    candidates = [shutil.which(f"python{version}"), *_of_pyenv(version), shutil.which("python3")]
    return next((path for path in candidates if path and _version(path) == version), None)


def _of_pyenv(version: str) -> list[str]:
    root = Path(os.environ.get("PYENV_ROOT") or Path.home() / ".pyenv")
    return [str(path) for path in sorted(root.glob(f"versions/{version}.*/bin/python"))]


def _version(python: str) -> str | None:
    """Return its version; None if it does not run, as a shim of pyenv without anything behind."""
    ask = "import sys; print('%d.%d' % sys.version_info[:2])"
    try:
        done = subprocess.run([python, "-c", ask], capture_output=True, text=True, check=False)
    except OSError:
        return None
    return done.stdout.strip() if done.returncode == 0 else None


def tests_of_tools() -> list[str]:
    """List the unit tests that import what is in scripts/ or benchmarks/: one Python runs them."""
    tools = {path.stem for path in (ROOT / "scripts").iterdir() if path.suffix in ("", ".py")}
    imports = re.compile(
        rf"^\s*(?:from|import) (?:{'|'.join(sorted(tools))}|benchmarks|tests\.contract)\b",
        re.MULTILINE,
    )
    tests = sorted((ROOT / "tests" / "unit").glob("test_*.py"))
    return [
        path.relative_to(ROOT).as_posix()
        for path in tests
        if imports.search(path.read_text("utf-8"))
    ]


def environment(version: str, python: str) -> Path:
    """Return the Python of an environment with what the tests need; make it if need be."""
    folder = ENVIRONMENTS / version
    inner = folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    stamp = folder / "stamp"
    state = hashlib.sha256(CONSTRAINTS.read_bytes() + (ROOT / "pyproject.toml").read_bytes())
    wanted = f"{python} {state.hexdigest()}"
    if inner.exists() and stamp.exists() and stamp.read_text("utf-8") == wanted:
        return inner
    run(python, "-m", "venv", "--clear", "--without-pip", str(folder))
    pip = (sys.executable, "-m", "pip", "--python", str(inner), "install", "-qq", "--no-compile")
    run(*pip, "-c", str(CONSTRAINTS), "--group", GROUP, "-e", ".")
    stamp.write_text(wanted, "utf-8")
    return inner


def run(*command: str) -> None:
    """Run a command in the checkout; CalledProcessError if it fails."""
    subprocess.run(command, cwd=ROOT, check=True)


def try_one(version: str, python: str, more: list[str]) -> bool:
    """Run the tests on this Python, with more options; return whether they passed."""
    inner = environment(version, python)
    print(f"pythons: {version} ({python})", flush=True)
    options = ["-q", "-n", "2", "--dist", "worksteal", "-p", "no:cacheprovider", *more]
    options += ["-m", "not long and not contract"]
    options += [f"--ignore={path}" for path in tests_of_tools()]
    command = [str(inner), "-m", "pytest", *options, *TESTS]
    # The rest of a run's environment may name a checkout or an RT, which are nothing to these.
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    return subprocess.run(command, cwd=ROOT, env=kept, check=False).returncode == 0


def main(arguments: list[str] | None = None) -> int:
    """Run on each; return 1 if something failed."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument(
        "--only", action="append", choices=supported(), help="this Python, which must be there"
    )
    parser.add_argument("--others", action="store_true", help="all but the one that runs this")
    parser.add_argument(
        "--quick",
        action="store_true",
        help=f"{QUICK} case of each test, on the newest alone; the wheel on all",
    )
    options = parser.parse_args(arguments)
    more = [f"--most-cases={QUICK}"] if options.quick else []
    chosen: list[str] = options.only or supported()
    if options.others:
        chosen = [version for version in chosen if version != _version(sys.executable)]
    installed = {version: path for version in chosen if (path := find(version))}
    # What breaks on a Python between the oldest and the newest breaks on one of these, mostly.
    tested = list(installed)[-1:] if options.quick else list(installed)
    failed = [version for version in tested if not try_one(version, installed[version], more)]
    if installed:
        smoke = [sys.executable, str(ROOT / "scripts" / "smoke.py")]
        for path in installed.values():
            smoke += ["--python", path]
        if subprocess.run(smoke, cwd=ROOT, check=False).returncode:
            failed.append("the wheel")
    missing = [version for version in chosen if version not in installed]
    print(f"pythons: passed on {', '.join(v for v in tested if v not in failed) or 'none'}")
    if missing:
        print(f"pythons: not installed here, so not tried: {', '.join(missing)}")
    if failed:
        print(f"pythons: failed: {', '.join(failed)}")
    return int(bool(failed or (options.only and missing)))


if __name__ == "__main__":
    sys.exit(main())
