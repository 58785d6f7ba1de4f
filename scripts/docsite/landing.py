"""Write what the landing page and the footer tell: measured numbers, the version, the repository.

The numbers are read from docs/generated when the site is built, so that they are those of the last
measurement. A number that is not there fails the build.
"""

from __future__ import annotations

import re
from pathlib import Path

import attrs

_RATIOS = {
    "reads": "single reads, times python-rt's speed",
    "export": "export of 2000 tickets, times python-rt's speed",
    "conversation": "conversation, times python-rt's speed",
    "download": "memory growth of a download, MB",
}


class LandingError(Exception):
    """A number of the landing page is missing."""


@attrs.frozen
class Reason:
    """A reason to use rtfacade: a number, what it counts, and where that was measured."""

    number: str
    title: str
    text: str


def reasons(generated: Path) -> list[Reason]:
    """Return the reasons with their numbers."""
    ratio = {name: _ratio(generated, row) for name, row in _RATIOS.items()}
    faults, lost, twice = _faults(generated)
    tasks = _find(generated / "benchmarks.md", r"^## The (\d+) tasks$")
    described = _find(generated / "operations.md", r"^\| described \| (\d+) \|$")
    servers = len(re.findall(r"^\| \w+ \| \d[^|]*\|", _text(generated / "matrix.md"), re.MULTILINE))
    return [
        Reason(
            f"{lost + twice} of {faults}",
            "writes lost or sent twice",
            "when a test cut, delayed or replaced RT's answers. What RT refuses with status 200 "
            "raises an exception with RT's own words. [What was tried](rt/faults.md)",
        ),
        Reason(
            f"{ratio['reads']:.0f} times",
            "as fast as python-rt",
            f"with single reads, {ratio['export']:.0f} times with an export, "
            f"{ratio['conversation']:.0f} times with a long conversation: one login instead of "
            "bcrypt for each request. [Benchmarks](rt/benchmarks.md)",
        ),
        Reason(
            f"{max(ratio['download'], 1):.0f} MB",
            "of memory for a file of 200 MB",
            "which arrives byte for byte. Searches skip no ticket while you change the ones you "
            "iterate over, and an interrupted export continues. [Export](guide/bulk.md#export)",
        ),
        Reason(
            f"{described}",
            "REST2 operations described",
            f"and held against real servers, {servers} combinations of RT and database. {tasks} "
            "common tasks take a few lines each. [Versions](rt/versions.md), "
            "[examples](guide/examples.md)",
        ),
    ]


def part(generated: Path) -> str:
    """Return the reasons as a part of the landing page."""
    lines = ['<div class="reasons" markdown>']
    for one in reasons(generated):
        lines += [
            "<div markdown>",
            "",
            f'<span class="number">{one.number}</span> **{one.title}**',
            "",
            one.text,
            "",
            "</div>",
        ]
    return "\n".join([*lines, "</div>", ""])


def footer(version: str, repository: str | None) -> str:
    """Return the settings of the footer, as YAML: the version, and the repository if it is known.

    `repo_url` would make each page ask another server for the repository's stars.
    """
    link = f' · <a href=\\"{repository}\\">Repository</a>' if repository else ""
    return f'\ncopyright: "rtfacade {version} · Apache-2.0{link}"\n'


def _ratio(generated: Path, row: str) -> float:
    return float(_find(generated / "benchmarks.md", rf"^\| {re.escape(row)} \| ([\d.]+) \|"))


def _faults(generated: Path) -> tuple[int, int, int]:
    text = _text(generated / "faults.md")
    rows = [
        [int(cell) for cell in cells.split("|") if cell]
        for cells in re.findall(r"^\| `[^`]+` \|((?: \d+ \|){6})", text, re.MULTILINE)
    ]
    if not rows:
        raise LandingError("docs/generated/faults.md has no rows of numbers")
    return sum(row[0] for row in rows), sum(row[2] for row in rows), sum(row[3] for row in rows)


def _find(path: Path, pattern: str) -> str:
    match = re.search(pattern, _text(path), re.MULTILINE)
    if match is None:
        raise LandingError(f"docs/generated/{path.name} has no line like {pattern!r}")
    return match[1]


def _text(path: Path) -> str:
    return path.read_text("utf-8")
