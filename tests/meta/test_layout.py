"""What the house rules say about files, where no tool checks it."""

import ast
import re
import shutil
from pathlib import Path

import grimp
import pytest

from tests.meta import repository
from tests.meta.repository import PACKAGE, files, name, tree

#: Modules beside the rooms of rtfacade; what has more than one file is a room.
MAX_TOP_LEVEL_MODULES = 10

# Written so that this file does not hold what it looks for.
REGISTRY = r"pypi[.]org|pythonhosted[.]org|npmjs[.](?:org|com)|-index-(?:ur)l\b"
PRIVATE_PATH = r"(?<![\w.:/}>~*-])/(?:root|work|home|Users|opt)/[\w.]"
FORBIDDEN = {"a package registry's host": REGISTRY, "a path of somebody's machine": PRIVATE_PATH}
ASYNC_SYNTAX = (ast.AsyncFunctionDef, ast.AsyncFor, ast.AsyncWith, ast.Await)


def text(path: Path) -> str:
    """The text of a file; nothing if it is no text."""
    return path.read_bytes().decode("utf-8", errors="ignore")


@pytest.mark.parametrize("what", FORBIDDEN)
def test_no_file_holds(what: str) -> None:
    pattern = re.compile(FORBIDDEN[what])
    matches = {name(path): match[0] for path in files() if (match := pattern.search(text(path)))}
    assert not matches


@pytest.mark.parametrize(
    ("what", "example"),
    [
        ("a package registry's host", "https://py" + "pi.org/simple"),
        ("a path of somebody's machine", 'open("/ro' + 'ot/.rtrc")'),
        ("a path of somebody's machine", "cd /ho" + "me/alice/rt"),
    ],
)
def test_the_patterns_find(what: str, example: str) -> None:
    assert re.search(FORBIDDEN[what], example)


def test_async_holds_only_what_awaits() -> None:
    sources = [path for path in files(PACKAGE / "_async") if path.name != "__init__.py"]
    assert sources
    idle = {
        name(path)
        for path in sources
        if not any(isinstance(node, ASYNC_SYNTAX) for node in ast.walk(tree(path)))
    }
    assert not idle, "these await nothing, so they belong to the pure modules"


def test_few_modules_stand_beside_the_rooms() -> None:
    modules = [path.name for path in files(PACKAGE) if path.parent == PACKAGE]
    assert "errors.py" in modules
    assert len([module for module in modules if module.endswith(".py")]) <= MAX_TOP_LEVEL_MODULES


# ---- circles ----


def circles(graph: grimp.ImportGraph, start: str) -> list[set[str]]:
    """Find sets of modules of which each imports every other one, over however many steps."""
    circles: list[set[str]] = []
    for module in sorted(graph.modules):
        if module.startswith(start) and not any(module in circle for circle in circles):
            importers = graph.find_downstream_modules(module)
            circles.append({module} | (importers & graph.find_upstream_modules(module)))
    return [circle for circle in circles if len(circle) > 1]


def test_no_circle_has_more_than_two_files() -> None:
    graph = grimp.build_graph("rtfacade", cache_dir=None)
    too_large = [sorted(circle) for circle in circles(graph, "rtfacade") if len(circle) > 2]
    assert not too_large


def test_a_circle_is_found_over_several_steps() -> None:
    graph = grimp.ImportGraph()
    for importer, imported in map(tuple, ["ab", "bc", "ca", "cd", "de", "ed"]):
        for module in (importer, imported):
            graph.add_module(module)
        graph.add_import(importer=importer, imported=imported)
    assert circles(graph, "") == [{"a", "b", "c"}, {"d", "e"}]


# ---- git ----


def test_what_git_does_not_track_is_not_ours(tmp_path: Path) -> None:
    assert PACKAGE / "errors.py" in files()
    scratch = PACKAGE / "scratch_of_a_test"
    scratch.mkdir()
    try:
        (scratch / "note.md").write_text("[nowhere](missing.md)")
        files.cache_clear()
        repository.list_all.cache_clear()
        assert not [path for path in files() if scratch in path.parents]
    finally:
        shutil.rmtree(scratch)
