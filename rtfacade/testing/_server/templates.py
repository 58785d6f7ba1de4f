"""Filled SQLite databases of a test run: the next RT of the same kind starts from a copy.

RT takes some seconds to create a database and to fill it. The pytest plug-in names a folder for
the run in an environment variable, which reaches the processes that tests start.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from rtfacade.testing._server.databases import SQLITE_FILE
from rtfacade.testing._server.siteconfig import Setting

VARIABLE = "RTFACADE_TESTING_TEMPLATES"


@dataclass(frozen=True)
class Template:
    """A database file with its tokens, by the name of what went into it."""

    folder: Path
    name: str

    @classmethod
    def find(
        cls, library: Path, config: Mapping[str, Setting], seed: Mapping[str, Any]
    ) -> Template | None:
        """Return the template for an RT; None where no folder is named.

        It may not exist yet. The library says which RT this is, the configuration counts because
        RT's initial data depends on it.
        """
        folder = os.environ.get(VARIABLE)
        if not folder:
            return None
        parts = json.dumps([str(library), config, seed], sort_keys=True)
        return cls(Path(folder), hashlib.sha256(parts.encode()).hexdigest()[:16])

    def copy_to(self, folder: Path) -> dict[str, str] | None:
        """Copy the database into the folder and return its tokens; None if there is none."""
        try:
            tokens: dict[str, str] = json.loads(self._tokens.read_text("utf-8"))
            shutil.copyfile(self._database, folder / SQLITE_FILE)
        except FileNotFoundError:
            return None
        return tokens

    def keep(self, folder: Path, tokens: Mapping[str, str]) -> None:
        """Keep a copy of the folder's database, which nobody may be writing to."""
        self.folder.mkdir(parents=True, exist_ok=True)
        self._replace(self._database, (folder / SQLITE_FILE).read_bytes())
        # Last, because a template is complete when its tokens are there.
        self._replace(self._tokens, json.dumps(dict(tokens)).encode())

    @property
    def _database(self) -> Path:
        return self.folder / f"{self.name}.sqlite"

    @property
    def _tokens(self) -> Path:
        return self.folder / f"{self.name}.json"

    def _replace(self, path: Path, content: bytes) -> None:
        """Write a file of which others see all or nothing."""
        with tempfile.NamedTemporaryFile(dir=self.folder, delete=False) as file:
            file.write(content)
        Path(file.name).replace(path)
