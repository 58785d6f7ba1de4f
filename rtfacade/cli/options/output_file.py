"""Files that a command writes: ``-`` is standard output, and --force overwrites a file."""

from __future__ import annotations

import os
import sys
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

import rich_click as click

from rtfacade.cli import terminal
from rtfacade.cli.options.decorators import option

if TYPE_CHECKING:
    from rtfacade.cli.app import App

force_option = option("--force", is_flag=True, help="Overwrite the file if it exists.")

_STDOUT = ("-", "/dev/stdout", "/dev/fd/1")
_BLOCK = 1 << 16


def is_stdout(given: str | os.PathLike[str] | None) -> bool:
    """Tell whether a file name means standard output."""
    return given is not None and os.fspath(given) in _STDOUT


def is_special(path: Path) -> bool:
    """Tell a device or a pipe, such as /dev/null, which is written to and never replaced."""
    return path.exists() and not (path.is_file() or path.is_dir())


def check(path: Path, *, force: bool) -> None:
    """Check that a file can be written, before anything is sent; UsageError if it cannot."""
    if path.is_dir():
        raise click.UsageError(f"{path} is a folder: pass a file name")
    if not path.parent.is_dir():
        raise click.UsageError(f"no such folder: {path.parent}")
    if os.path.lexists(path) and not (force or is_special(path)):
        raise click.UsageError(f"{path} exists: pass --force to overwrite it")


@contextmanager
def writing(path: Path) -> Generator[BinaryIO, None, None]:
    """Write a file, which appears when it is complete; a device or a pipe gets it as it comes."""
    if is_special(path):
        with path.open("wb") as file:
            yield file
        return
    from rtfacade._attachments.files import whole_file

    with whole_file(path) as file:
        yield file


def print_file(app: App, path: Path) -> None:
    """Copy a file to standard output unchanged; a terminal gets it as harmless text."""
    with path.open("rb") as file:
        while block := file.read(_BLOCK):
            print_bytes(app, block)
    sys.stdout.flush()


def print_bytes(app: App, block: bytes) -> None:
    """Write a part of a file to standard output unchanged; a terminal gets harmless text."""
    if sys.stdout.isatty():
        terminal.write(app.out.harmless(block.decode("utf-8", "replace")))
        return
    sys.stdout.flush()
    sys.stdout.buffer.write(block)
