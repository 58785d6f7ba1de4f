"""The version of rtfacade, which the build takes from git's tags."""

from pathlib import Path


def _read() -> str:
    """Return what the build wrote; a checkout that was never installed has nothing to read."""
    try:
        return Path(__file__).with_name("version.txt").read_text("utf-8").strip()
    except FileNotFoundError:
        return "0.0.0"


__version__ = _read()
