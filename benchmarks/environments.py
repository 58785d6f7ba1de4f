"""Environments to measure in.

One has python-rt, which is under the GPL, so it is only installed and called. The other has nothing
but what rtfacade needs, so that no library of a tool makes an import slower or faster.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from importlib.metadata import version
from pathlib import Path
from typing import Final

VERSION: Final = "3.8.1"
ROOT = Path(__file__).resolve().parent.parent


def python() -> str:
    """Return the Python that has python-rt, installing it first if need be."""
    return _ready(f"python-rt-{VERSION}", "import rt.rest2", [f"rt=={VERSION}"])


def bare_python() -> str:
    """Return a Python with only rtfacade's dependencies, at the versions used here."""
    wanted = [f"{name}=={version(name)}" for name in ("httpx", "attrs", "anyio")]
    return _ready("bench-dependencies", "import httpx, attrs", wanted)


def _ready(name: str, trial: str, wanted: Sequence[str]) -> str:
    folder = ROOT / ".nox" / name
    python = folder / "bin" / "python"
    if not python.exists() or subprocess.run([python, "-c", trial], check=False).returncode:
        _install(folder, python, wanted)
    return str(python)


def _install(folder: Path, python: Path, wanted: Sequence[str]) -> None:
    quiet = {**os.environ, "UV_PYTHON_DOWNLOADS": "never", "PIP_DISABLE_PIP_VERSION_CHECK": "1"}
    uv = shutil.which("uv") or shutil.which("uv", path=str(Path(sys.executable).parent))
    if uv:
        make = [uv, "venv", "-q", "--clear", "--python", sys.executable, str(folder)]
        add = [uv, "pip", "install", "-q", "--python", str(python), *wanted]
    else:
        make = [sys.executable, "-m", "venv", "--clear", str(folder)]
        add = [str(python), "-m", "pip", "install", "-qq", *wanted]
    for command in (make, add):
        subprocess.run(command, check=True, env=quiet)
