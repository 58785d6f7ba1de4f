"""What the house rules say about files, where no tool checks it."""

import ast
import re
from pathlib import Path

import pytest

from tests.meta.repository import PACKAGE, files, name, tree

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
    found = {name(path): match[0] for path in files() if (match := pattern.search(text(path)))}
    assert not found


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
