"""Read text from an argument, standard input, a file or the editor."""

from __future__ import annotations

import os
import shlex
import shutil
import sys
import tempfile
from collections.abc import Callable, Generator
from contextlib import contextmanager
from pathlib import Path

import rich_click as click

from rtfacade.cli import terminal

#: Variables that name the editor, the strongest first.
EDITOR_VARIABLES = ("RTFACADE_EDITOR", "VISUAL", "EDITOR")
#: Editors to look for, the one first that shows its keys.
EDITORS = ("notepad",) if sys.platform == "win32" else ("nano", "vim", "vi")
_CUT = "# ------------------------ >8 ------------------------"


def read(given: str, what: str = "the text") -> str:
    """Return a text given directly, as ``-`` or as ``@FILE`` (``@@`` starts a text with ``@``)."""
    if given == "-":
        return _from_stdin(what)
    if given.startswith("@@"):
        return given[1:]
    if given.startswith("@"):
        return _decoded(Path(given[1:]).read_bytes(), given[1:])
    return given


def _from_stdin(what: str) -> str:
    text = _decoded(sys.stdin.buffer.read(), "standard input")
    if not text.strip():
        raise click.UsageError(f"standard input is empty, expected {what}")
    return text


def _decoded(data: bytes, where: str) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise click.UsageError(f"{where} is not UTF-8 text: {error.reason}") from error


@contextmanager
def message(given: str | None, heading: str | Callable[[], str]) -> Generator[str, None, None]:
    """Yield the text of a message, from the argument, a pipe or the editor.

    The editor shows ``heading`` below a line; it is called, if it can be, when the editor opens.
    If sending fails, a text from the editor or a pipe is saved in a file, and its name is printed.
    """
    if given is not None and not given.startswith(("-", "@")):
        yield _not_empty(given)
        return
    text = _not_empty(_typed(heading) if given is None else read(given))
    if given is not None and given != "-":
        yield text
        return
    with keeping(text):
        yield text


@contextmanager
def keeping(text: str) -> Generator[None, None, None]:
    """Save a text in a file if the block fails."""
    try:
        yield
    except BaseException as error:
        error.add_note(f"the text is saved in {_save(text)}")
        raise


def _typed(heading: str | Callable[[], str]) -> str:
    if not sys.stdin.isatty():
        return _from_stdin("the text")
    if not terminal.types():
        raise click.UsageError("pass the text as an argument, @FILE or -")
    editor()  # before RT is asked for what it shows
    below = heading if isinstance(heading, str) else heading()
    typed = edit(f"\n\n{_CUT}\n# Everything below the line above is ignored.\n# {below}\n")
    return (typed or "").partition(_CUT)[0].strip("\n")


def edit(text: str, extension: str = ".txt") -> str | None:
    """Let the user edit a text; None if it was not saved."""
    return click.edit(text, editor=editor(), extension=extension)


def editor() -> str:
    """Choose the editor: the first that a variable names, else on a terminal the first installed.

    UsageError if there is none.
    """
    for variable in EDITOR_VARIABLES:
        if named := os.environ.get(variable, "").strip():
            return named
    for name in EDITORS if terminal.types() else ():
        if path := shutil.which(name):
            return shlex.quote(path)
    raise click.UsageError(
        f"no editor: set {EDITOR_VARIABLES[-1]}, or pass the text as an argument, @FILE or -"
    )


def _not_empty(text: str) -> str:
    if not text.strip():
        raise click.UsageError("the text is empty, nothing was sent")
    return text


def _save(text: str) -> Path:
    """Save a text in a file that only its owner can read."""
    handle, name = tempfile.mkstemp(prefix="rtfacade-", suffix=".txt")
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        file.write(text)
    return Path(name)
