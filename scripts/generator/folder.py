"""Check, compare and replace the output folder."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from generator.errors import GenerateError

if TYPE_CHECKING:
    from collections.abc import Iterator

MARKER = "# Written by scripts/generate.py."  # templates/package_init.py.jinja begins with it


@dataclass(frozen=True)
class Changes:
    """Files of one kind that changed between two runs."""

    added: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.added or self.removed or self.changed)


def files(folder: Path) -> dict[str, bytes]:
    """Read every file below a folder by its path, except compiled ones."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and "__pycache__" not in path.parts
    }


def differences(actual: dict[str, bytes], expected: dict[str, bytes]) -> list[str]:
    """List missing, stale, extra and changed files, one line each."""
    lines = []
    for name in sorted(actual.keys() | expected.keys()):
        if name not in actual:
            lines.append(f"missing: {name}")
        elif name not in expected:
            generated = name.startswith(("api/", "models/")) and name.endswith(".py")
            lines.append(f"{'stale' if generated else 'extra'}: {name}")
        elif actual[name] != expected[name]:
            lines.append(f"changed: {name}")
    return lines


def modules(tree: dict[str, bytes], folder: str) -> dict[str, bytes]:
    """Return the modules below api/ (operations) or models/ by name."""
    return {
        name.removesuffix(".py").rpartition("/")[2]: content
        for name, content in tree.items()
        if name.startswith(f"{folder}/") and name.endswith(".py") and "__init__" not in name
    }


def changes(before: dict[str, bytes], after: dict[str, bytes]) -> Changes:
    """Return which names were added, removed or changed."""
    both = before.keys() & after.keys()
    return Changes(
        tuple(sorted(after.keys() - before.keys())),
        tuple(sorted(before.keys() - after.keys())),
        tuple(sorted(name for name in both if before[name] != after[name])),
    )


def check_output(output: Path, *, force: bool) -> None:
    """Raise if the generator did not write the folder that it would replace."""
    if Path.cwd().is_relative_to(output) or Path(__file__).is_relative_to(output):
        raise GenerateError(
            f"{output} contains other files too; choose a folder for the client alone"
        )
    if output.exists() and not output.is_dir():
        raise GenerateError(f"{output} is a file, not a folder")
    try:
        foreign = output.is_dir() and any(output.iterdir()) and not is_ours(output)
    except OSError as error:
        raise GenerateError(f"cannot read {output}: {error.strerror}") from None
    if foreign and not force:
        raise GenerateError(
            f"{output} is not empty and was not written by this generator; --force replaces it"
        )


def is_ours(output: Path) -> bool:
    """Return whether this generator wrote the folder."""
    files = (output / name for name in ("__init__.py", "pyproject.toml"))
    return any(
        one.is_file() and MARKER in one.read_text(encoding="utf-8", errors="replace")
        for one in files
    )


@contextmanager
def workplace(output: Path) -> Iterator[Path]:
    """Create a temporary folder next to the output, so that the new client is only renamed.

    Another process removes it, and puts the old client back, if this one is killed.
    """
    missing = [parent for parent in output.parents if not parent.exists()]
    try:
        output.parent.mkdir(parents=True, exist_ok=True)
        place = Path(tempfile.mkdtemp(prefix=f".{output.name}-", dir=output.parent))
    except OSError as error:
        raise GenerateError(f"cannot write {output}: {error.strerror}") from None
    with _cleaner(place, output, missing):
        yield place


@contextmanager
def _cleaner(place: Path, output: Path, missing: list[Path]) -> Iterator[None]:
    """Start a process that cleans up when its input ends, as it does when this process does."""
    command = [sys.executable, "-I", "-S", str(Path(__file__).with_name("cleanup.py"))]
    paths = [str(path) for path in (place, output, *missing)]
    process = subprocess.Popen(
        [*command, *paths],
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,  # Ctrl-C in a terminal ends a whole group of processes
    )
    try:
        yield
    finally:
        process.communicate()


def swap(new: Path, output: Path, place: Path) -> None:
    """Replace the old client with the new one, or leave the old one unchanged."""
    old = place / "old"
    try:
        if output.exists():
            output.rename(old)
        try:
            new.rename(output)
        except BaseException:
            if old.exists():
                old.rename(output)
            raise
    except OSError as error:
        raise GenerateError(f"cannot write {output}: {error.strerror}") from None
