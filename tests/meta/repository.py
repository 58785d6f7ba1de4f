"""The files of this repository, for the tests that read rather than run them."""

import ast
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
PACKAGE = ROOT / "rtfacade"

_NOT_OURS = {"__pycache__", "dist", "site"}
_DOTTED_BUT_OURS = {".ci", ".github", ".editorconfig", ".gitignore"}


def files(folder: Path = ROOT) -> Iterator[Path]:
    """Every file that we keep: without git's help, so that an unpacked archive is tested too."""
    for path in sorted(folder.iterdir()):
        hidden = path.name.startswith(".") and path.name not in _DOTTED_BUT_OURS
        if hidden or path.name in _NOT_OURS or path.name.endswith(".egg-info"):
            continue
        if path.is_dir():
            yield from files(path)
        else:
            yield path


def name(path: Path) -> str:
    """A path as one writes it in this repository."""
    return path.relative_to(ROOT).as_posix()


def tree(path: Path) -> ast.Module:
    """The syntax of a Python file."""
    return ast.parse(path.read_text("utf-8"), str(path))
