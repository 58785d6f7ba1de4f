"""What the documents point to is there, and their code is code."""

import ast
import os
import re
from pathlib import Path

import pytest

from tests.meta.repository import ROOT, files, name

DOCUMENTS = [path for path in files() if path.suffix == ".md"]


#: Pages that scripts/docs.py writes; that links to them lead somewhere is for its strict build.
WRITTEN = ("rest2/", "project/decisions.md")


def leads_somewhere(path: Path, link: str) -> bool:
    """Say whether a link of a document leads to a file, or to a page of the site."""
    target = Path(os.path.normpath(path.parent / link))
    in_docs = target.is_relative_to(ROOT / "docs")
    written = in_docs and target.relative_to(ROOT / "docs").as_posix().startswith(WRITTEN)
    return written or target.exists()


def links(path: Path) -> list[str]:
    """List the links of a document that name no site."""
    return re.findall(r"\]\((?!\w+:|#)([^)#\s]+)", path.read_text("utf-8"))


def code(path: Path) -> list[str]:
    """List the Python blocks of a document."""
    return re.findall(
        r"^ *```python\n(.*?)^ *```", path.read_text("utf-8"), re.DOTALL | re.MULTILINE
    )


def test_links_inside_the_repository_lead_somewhere() -> None:
    broken = {
        name(path): lost
        for path in DOCUMENTS
        if (lost := [link for link in links(path) if not leads_somewhere(path, link)])
    }
    assert not broken


def test_the_readme_imports_what_there_is() -> None:
    blocks = code(ROOT / "README.md")
    assert blocks
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
    assert "demo | tests) ;;" in (ROOT / "scripts/run").read_text("utf-8")
