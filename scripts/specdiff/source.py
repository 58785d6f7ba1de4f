"""Where a document comes from: what generate.py reads, or a revision in git."""

from __future__ import annotations

import subprocess
from pathlib import Path

from generator import GenerateError
from generator.document import Document, load, parse
from generator.report import short
from generator.writer import validate

PREFIX = "git:"


def read(source: str, path: str) -> Document:
    """Read a file, an address, or `git:REVISION` of the file at `path`."""
    if source.startswith(PREFIX):
        document = parse(source, _revision(source.removeprefix(PREFIX), Path(path)))
    else:
        document = load(source)
    validate(document)
    return document


def _revision(revision: str, path: Path) -> bytes:
    # Seen from the file's own folder, so that it need not be this repository.
    command = ["git", "-C", str(path.parent), "show", f"{revision}:./{path.name}"]
    try:
        done = subprocess.run(command, capture_output=True, check=False)
    except OSError as error:
        raise GenerateError(f"cannot run git: {error.strerror}") from None
    if done.returncode:
        why = done.stderr.decode(errors="replace").strip().splitlines() or ["no reason given"]
        raise GenerateError(f"cannot read {PREFIX}{revision} of {short(path)}: {why[0]}")
    return done.stdout
