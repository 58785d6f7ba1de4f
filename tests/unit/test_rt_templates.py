"""Databases that an RT of a test run takes over from an equal one."""

from pathlib import Path
from typing import Any

import pytest

from rtfacade.testing._server.databases import SQLITE_FILE
from rtfacade.testing._server.templates import VARIABLE, Template

LIBRARY = Path("/usr/share/request-tracker5/lib")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv(VARIABLE, str(tmp_path / "templates"))
    return tmp_path


def find(
    library: Path = LIBRARY,
    config: dict[str, Any] | None = None,
    seed: dict[str, Any] | None = None,
) -> Template:
    template = Template.find(library, config or {}, seed or {})
    assert template is not None
    return template


def test_there_is_none_outside_a_test_run(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(VARIABLE, raising=False)
    assert Template.find(LIBRARY, {}, {}) is None


def test_a_database_is_taken_over_with_its_tokens(folder: Path) -> None:
    (folder / SQLITE_FILE).write_bytes(b"tables")
    new = folder / "new"
    new.mkdir()
    assert find().copy_to(new) is None
    find().keep(folder, {"root": "1-1-token"})
    assert find().copy_to(new) == {"root": "1-1-token"}
    assert (new / SQLITE_FILE).read_bytes() == b"tables"


def test_another_rt_has_another(folder: Path) -> None:
    (folder / SQLITE_FILE).write_bytes(b"tables")
    find().keep(folder, {})
    others = [
        find(library=Path("/roots/sid/usr/share/request-tracker5/lib")),
        find(config={"rtname": "mine.example"}),
        find(seed={"tokens": ["root"]}),
    ]
    assert [other.copy_to(folder) for other in others] == [None] * len(others)


def test_what_was_interrupted_is_not_taken(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    (folder / SQLITE_FILE).write_bytes(b"tables")
    monkeypatch.setattr("rtfacade.testing._server.templates.json.dumps", stop)
    template = Template(folder / "templates", "name")
    with pytest.raises(KeyboardInterrupt):
        template.keep(folder, {})
    assert template.copy_to(folder) is None
