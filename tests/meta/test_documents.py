"""What the documents point to is there, and their code is code."""

import ast
import re
from pathlib import Path

import pytest

from tests.meta.repository import ROOT, files, name

DOCUMENTS = [path for path in files() if path.suffix == ".md"]


def code(path: Path) -> list[str]:
    """The Python blocks of a document."""
    return re.findall(
        r"^ *```python\n(.*?)^ *```", path.read_text("utf-8"), re.DOTALL | re.MULTILINE
    )


@pytest.mark.parametrize("path", DOCUMENTS, ids=name)
def test_links_inside_the_repository_lead_somewhere(path: Path) -> None:
    links = re.findall(r"\]\((?!\w+:|#)([^)#\s]+)", path.read_text("utf-8"))
    assert not [link for link in links if not (path.parent / link).exists()]


def test_the_readme_imports_what_there_is() -> None:
    blocks = code(ROOT / "README.md")
    assert len(blocks) == 3
    for block in blocks:
        nodes = ast.parse(block).body
        imports: list[ast.stmt] = [
            node for node in nodes if isinstance(node, ast.Import | ast.ImportFrom)
        ]
        assert imports
        exec(compile(ast.Module(imports, []), "README.md", "exec"), {})


@pytest.mark.parametrize("word", ["demo", "tests"])
def test_the_readme_names_the_two_commands(word: str) -> None:
    assert f"sh scripts/run {word} " in (ROOT / "README.md").read_text("utf-8")
    assert f"{word}) sessions=" in (ROOT / "scripts/run").read_text("utf-8")
