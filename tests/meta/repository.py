"""The files of this repository, for the tests that read rather than run them."""

import ast
import shutil
import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
PACKAGE = ROOT / "rtfacade"

#: Folders that tools make, for a source archive without git.
_MADE_BY_TOOLS = {"__pycache__", "dist", "site"}
_DOTTED_BUT_OURS = {
    ".ci", ".dockerignore", ".editorconfig", ".gitattributes", ".github", ".gitignore",
    ".pre-commit-config.yaml",
}  # fmt: skip


@cache
def files(folder: Path = ROOT) -> tuple[Path, ...]:
    """List the files that git tracks; without git, all but what tools make.

    So a scratch folder or a virtual environment in a checkout is nobody's concern. What is new and
    not yet added counts as soon as it is.
    """
    # is_relative_to would take a second for all folders that tests ask for.
    parts = folder.parts
    return tuple(path for path in list_all() if path.parts[: len(parts)] == parts)


@cache
def list_all() -> tuple[Path, ...]:
    """List every file of the repository."""
    git = shutil.which("git")
    if git is None or not (ROOT / ".git").exists():
        return tuple(_walk(ROOT))
    # A checkout may belong to somebody else, as in a container.
    command = [git, "-c", "safe.directory=*", "-C", str(ROOT), "ls-files", "-z"]
    listed = subprocess.run(command, capture_output=True, check=True).stdout
    names = listed.decode().rstrip("\0").split("\0")
    # A file that was deleted and not yet committed is still in git's index.
    return tuple(path for name in sorted(names) if (path := ROOT / name).is_file())


def _walk(folder: Path) -> Iterator[Path]:
    for path in sorted(folder.iterdir()):
        hidden = path.name.startswith(".") and path.name not in _DOTTED_BUT_OURS
        if hidden or path.name in _MADE_BY_TOOLS or path.name.endswith(".egg-info"):
            continue
        if path.is_dir():
            yield from _walk(path)
        else:
            yield path


def name(path: Path) -> str:
    """Write a path as one writes it in this repository."""
    return path.relative_to(ROOT).as_posix()


def tree(path: Path) -> ast.Module:
    """Parse a Python file."""
    return ast.parse(path.read_text("utf-8"), str(path))
