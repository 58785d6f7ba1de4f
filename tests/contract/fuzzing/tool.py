"""Schemathesis, in an environment of its own: it wants another `rich` than unasyncd does.

It stays in .nox/, one folder a list of requirements.
"""

from __future__ import annotations

import contextlib
import hashlib
import subprocess
import sys
import tempfile
import venv
from pathlib import Path

ROOT = Path(__file__).parents[3]
REQUIREMENTS = Path(__file__).with_name("requirements.txt")


class MissingError(Exception):
    """Schemathesis cannot be had."""


def python() -> Path:
    """The interpreter that has it; it is installed if need be, as a whole or not at all."""
    digest = hashlib.sha256(REQUIREMENTS.read_bytes() + sys.version.encode()).hexdigest()[:12]
    home = ROOT / ".nox" / f"schemathesis-{digest}"
    if not home.exists():
        home.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=home.parent) as folder:
            fresh = Path(folder) / "fresh"
            _install(fresh)
            with contextlib.suppress(OSError):  # somebody else was quicker
                fresh.rename(home)
    return _python(home)


def _install(home: Path) -> None:
    venv.create(home)
    pip = [sys.executable, "-m", "pip", "--python", str(_python(home)), "install", "-qq"]
    options = ["--no-deps", "--no-compile", "--only-binary=:all:", "--disable-pip-version-check"]
    command = [*pip, *options, "--requirement", str(REQUIREMENTS)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=300)
    if done.returncode:
        errors = [line for line in done.stderr.splitlines() if line.startswith("ERROR")]
        why = (errors or done.stderr.strip().splitlines() or ["pip does not say why"])[0]
        raise MissingError(f"schemathesis cannot be installed: {why}")


def _python(home: Path) -> Path:
    return home / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
