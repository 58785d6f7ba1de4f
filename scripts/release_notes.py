#!/usr/bin/env python3
"""Print the changelog's section of a version: `python scripts/release_notes.py v0.1.0`.

It fails if there is none, if it is empty, or if its date is missing: a release needs all three.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

CHANGELOG = Path(__file__).resolve().parent.parent / "CHANGELOG.md"
_HEADING = re.compile(r"^## \[(?P<version>[^\]]+)\](?: - (?P<date>.*))?$", re.MULTILINE)


class NotesError(ValueError):
    """The changelog is not ready for this release."""


def newest(changelog: str) -> str:
    """Return the version of the first section, or "Unreleased"."""
    heading = _HEADING.search(changelog)
    return heading["version"] if heading else "Unreleased"


def notes(changelog: str, version: str) -> str:
    """Return the section of a version without its heading."""
    headings = list(_HEADING.finditer(changelog))
    for heading, following in zip(headings, [*headings[1:], None], strict=True):
        if heading["version"] != version:
            continue
        if not re.fullmatch(r"\d{4}-\d\d-\d\d", heading["date"] or ""):
            raise NotesError(f"the changelog's section {version} has no date: {heading[0]!r}")
        section = changelog[heading.end() : following.start() if following else None].strip()
        if not section:
            raise NotesError(f"the changelog's section {version} is empty")
        return section
    raise NotesError(f"the changelog has no section {version}")


def main(arguments: list[str]) -> int:
    """Print the notes; return 1 if there are none."""
    [tag] = arguments
    try:
        print(notes(CHANGELOG.read_text("utf-8"), tag.removeprefix("v")))
    except NotesError as error:
        print(f"release_notes: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
