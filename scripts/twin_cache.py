"""Cache of rewritten sources: rewriting all takes half a minute.

An entry is found by everything that the result hangs on: the source, the scripts, their settings
and the tools' versions. So there is nothing to clear, and a check that finds an entry is as good as
one that does the work.
"""

import hashlib
import json
import os
from collections import Counter
from collections.abc import Callable, Collection
from importlib.metadata import version
from pathlib import Path

SCRIPTS = Path(__file__).resolve().parent
_SETTINGS = ("unasync.py", "sync_names.py", "twin_cache.py", "../pyproject.toml")
_TOOLS = ("libcst", "ruff", "unasyncd")


class TwinCache:
    """Texts of sync twins, and how often each rule was used for them, in a folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        settings = [(SCRIPTS / name).read_bytes() for name in _SETTINGS]
        self._base = hashlib.sha256(b"\0".join(settings))
        self._base.update(repr([version(tool) for tool in _TOOLS]).encode())

    def get(
        self, path: Path, code: str, rewrite: Callable[[], tuple[str, Counter[str]]]
    ) -> tuple[str, Counter[str]]:
        """Return the cached result of `rewrite` for this path and code, or call it."""
        entry = self.entry(path, code)
        try:
            body, used = json.loads(entry.read_text("utf-8"))
        except (OSError, ValueError):
            body, used = rewrite()
            self._keep(entry, json.dumps([body, used]))
        return body, Counter(used)

    def entry(self, path: Path, code: str) -> Path:
        """Return the file that holds the result for this path and code."""
        key = self._base.copy()
        key.update(f"{path.as_posix()}\0{code}".encode())
        return self._folder / f"{key.hexdigest()}.json"

    def prune(self, needed: Collection[Path]) -> None:
        """Drop all entries but these."""
        for entry in self._folder.glob("*.json"):
            if entry not in needed:
                entry.unlink(missing_ok=True)

    def _keep(self, entry: Path, text: str) -> None:
        """Write an entry atomically; several processes may do it at once."""
        self._folder.mkdir(parents=True, exist_ok=True)
        (self._folder / ".gitignore").write_text("*\n", "utf-8")
        part = entry.with_suffix(f".{os.getpid()}")
        part.write_text(text, "utf-8")
        part.replace(entry)
