"""Each package of an extra may be missing: the command line says which extra brings it."""

from pathlib import Path

import pytest

from tests.contract.commandline import Commands

#: Hides packages from Python as if they were not installed.
HIDES = """
import os, sys
from importlib.machinery import PathFinder

class Without(PathFinder):
    @classmethod
    def find_spec(cls, name, path=None, target=None):
        if name.partition(".")[0] == os.environ["ABSENT"]:
            return None
        return super().find_spec(name, path, target)

sys.meta_path[sys.meta_path.index(PathFinder)] = Without
"""
PROFILE = '[kept]\nurl = "https://rt.example.com"\ntoken_keyring = "rt"\n'


@pytest.fixture
def absent(rtfacade: Commands) -> Commands:
    """Commands that start without the package that ABSENT names."""
    folder = rtfacade.home / "hides"
    folder.mkdir()
    (folder / "sitecustomize.py").write_text(HIDES, "utf-8")
    path = rtfacade.variables.get("PYTHONPATH", "")
    rtfacade.variables["PYTHONPATH"] = f"{folder}:{path}" if path else str(folder)
    return rtfacade


@pytest.mark.parametrize(
    ("package", "line", "extra"),
    [
        ("pyarrow", ["export", "id > 0", "-o", "x.parquet"], "parquet"),
        ("jq", ["ticket", "list", "--jq", ".[].id"], "cli"),
        ("jinja2", ["ticket", "list", "--template", "{{ id }}"], "cli"),
        ("mcp", ["mcp"], "mcp"),
        ("rich_click", ["ticket", "list"], "cli"),
        ("tomlkit", ["config", "list"], "cli"),
        ("keyring", ["login", "--keyring"], "keyring"),
        ("keyring", ["--profile", "kept", "ticket", "list"], "keyring"),
    ],
)
def test_the_extra_is_named(absent: Commands, package: str, line: list[str], extra: str) -> None:
    if "kept" in line:
        (Path(absent.home) / "config" / "rtfacade.toml").write_text(PROFILE, "utf-8")
        absent.variables.pop("RT_URL")
        absent.variables.pop("RT_TOKEN")
    outcome = absent.piped(*line, more={"ABSENT": package})
    assert (outcome.code, outcome.out) == (2, ""), outcome.err
    assert f"pip install 'rtfacade[{extra}]'" in outcome.err
    assert "Traceback" not in outcome.err


def test_what_needs_no_extra_works_without_it(absent: Commands) -> None:
    for package in ("jq", "jinja2", "pyarrow", "mcp", "keyring"):
        done = absent.piped("ticket", "list", "--limit", 1, "--json", more={"ABSENT": package})
        assert (done.code, done.err) == (0, ""), package
