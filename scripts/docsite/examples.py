"""Write the page of examples from examples/: each function with its first sentence as a heading."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

#: Where the page is among the pages; its anchors are the names of the functions.
PAGE = "guide/examples.md"
_TASKS = "examples/tasks"
_DASK = "examples/share_an_export_with_dask.py"
_TITLES = {
    "writing": "Create and change tickets",
    "reading": "Read tickets",
    "files": "Attachments",
    "many": "Many tickets",
    "people": "Users and groups",
    "site": "Custom fields and articles",
}


def place_of(path: str) -> str | None:
    """Return the page of an example's file, without an anchor."""
    return PAGE if path == _DASK or path.startswith(f"{_TASKS}/") else None


def names(root: Path) -> list[str]:
    """Return the names of all examples."""
    return [name for module in _TITLES for name, _, _ in _functions(root, module)]


def page(root: Path) -> str:
    """Return the page."""
    count = len(names(root))
    lines = [
        "# Examples",
        "",
        f"{count} common tasks, each a function of a few lines that takes a client. Tests run each",
        "of them on a real RT, check what RT holds afterwards and count the requests; the",
        "[benchmarks](../rt/benchmarks.md) compare them with python-rt. They are in",
        "`examples/tasks` of the",
        "repository.",
    ]
    for module, title in _TITLES.items():
        lines += ["", f"## {title} {{ #{module} }}"]
        for name, heading, code in _functions(root, module):
            lines += ["", f"### {heading} {{ #{name} }}", "", f"```python\n{code}\n```"]
    dask = (root / _DASK).read_text("utf-8").partition("\n")[2]
    lines += ["", "## Split an export among processes { #dask }", "", f"```python\n{dask}```", ""]
    return "\n".join(lines)


def _functions(root: Path, module: str) -> Iterator[tuple[str, str, str]]:
    """Yield name, heading and code of each function."""
    text = (root / _TASKS / f"{module}.py").read_text("utf-8")
    for node in ast.parse(text).body:
        if isinstance(node, ast.FunctionDef):
            heading = (ast.get_docstring(node) or "").partition(" (task")[0].rstrip(".")
            yield node.name, heading, ast.get_source_segment(text, node) or ""
