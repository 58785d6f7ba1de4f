"""A keyring of its own, for tests: a file that RTFACADE_TEST_KEYRING names."""

import json
import os
from pathlib import Path
from typing import ClassVar

from keyring.backend import KeyringBackend
from keyring.errors import PasswordDeleteError, PasswordSetError


class FileKeyring(KeyringBackend):
    """Keeps entries in a JSON file; it is locked while a file of that name with .lock is there."""

    priority: ClassVar[float] = 1

    def get_password(self, service: str, username: str) -> str | None:
        return self._read().get(f"{service}/{username}")

    def set_password(self, service: str, username: str, password: str) -> None:
        if self._file().with_suffix(".lock").exists():
            raise PasswordSetError("it is locked")
        self._write({**self._read(), f"{service}/{username}": password})

    def delete_password(self, service: str, username: str) -> None:
        entries = self._read()
        if entries.pop(f"{service}/{username}", None) is None:
            raise PasswordDeleteError("no such entry")
        self._write(entries)

    def _file(self) -> Path:
        return Path(os.environ["RTFACADE_TEST_KEYRING"])

    def _read(self) -> dict[str, str]:
        file = self._file()
        return dict(json.loads(file.read_text("utf-8"))) if file.exists() else {}

    def _write(self, entries: dict[str, str]) -> None:
        self._file().write_text(json.dumps(entries), "utf-8")
