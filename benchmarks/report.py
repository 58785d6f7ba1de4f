"""Results of measurements, as Markdown and as JSON."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

import attrs

Cell = str | int | float | None


@attrs.frozen
class Claim:
    """A number measured in one run, and its bound."""

    text: str
    ratio: float
    least: float | None = None
    most: float | None = None

    @property
    def bound(self) -> str:
        """Return the bound in words."""
        return f"at least {self.least:g}" if self.most is None else f"at most {self.most:g}"

    @property
    def met(self) -> bool:
        """Return whether the bound is kept."""
        return (self.least is None or self.ratio >= self.least) and (
            self.most is None or self.ratio <= self.most
        )

    def __str__(self) -> str:
        met = "met" if self.met else "NOT met"
        return f"{met}: {self.text}: {number(self.ratio)} ({self.bound})"


@attrs.frozen
class Result:
    """One measurement."""

    name: str
    title: str
    header: Sequence[str]
    rows: Sequence[Sequence[Cell]]
    claims: Sequence[Claim] = ()
    note: str = ""

    def markdown(self) -> str:
        """Write it as a section."""
        note = [self.note, ""] if self.note else []
        return "\n".join([f"## {self.title}", "", *note, *table(self.header, self.rows), ""])

    def json(self) -> dict[str, Any]:
        """Return it as JSON has it."""
        claims = [{**attrs.asdict(claim), "met": claim.met} for claim in self.claims]
        return {**attrs.asdict(self), "claims": claims}


@attrs.frozen
class Report:
    """A whole run."""

    about: dict[str, Any]
    results: Sequence[Result]

    @property
    def broken(self) -> list[Claim]:
        """Return the claims that do not hold."""
        return [claim for result in self.results for claim in result.claims if not claim.met]

    def markdown(self) -> str:
        """Write the report: ratios first, because they hold on other machines too."""
        ratios = [
            [claim.text, claim.ratio, claim.bound, "yes" if claim.met else "no"]
            for result in self.results
            for claim in result.claims
        ]
        head = [
            "<!-- Written by `nox -s bench`; do not edit. -->",
            "",
            "All clients ran on one stock RT, in turns, in one run, on",
            ", ".join(f"{key}: {value}" for key, value in self.about.items()) + ".",
            "Only the ratios mean something on another machine; times are medians.",
            "",
            "## Ratios",
            "",
            *table(["what", "measured", "promised", "kept"], ratios),
            "",
        ]
        return "\n".join([*head, *(one.markdown() for one in self.results)])

    def json(self) -> str:
        """Write it as JSON, a measurement a line."""
        results = ",\n".join(_line(one.json()) for one in self.results)
        return f'{{"about": {_line(self.about)},\n"results": [\n{results}\n]}}\n'


def _line(value: dict[str, Any]) -> str:
    return json.dumps(value, ensure_ascii=False)


def table(header: Sequence[str], rows: Sequence[Sequence[Cell]]) -> list[str]:
    """Write a Markdown table with numbers aligned right."""
    lines = [header, ["---", *(["---:"] * (len(header) - 1))], *(map(number, row) for row in rows)]
    return ["| " + " | ".join(line) + " |" for line in lines]


def number(value: Cell) -> str:
    """Write a number with three significant digits."""
    if value is None:
        return "-"
    if isinstance(value, float):
        return f"{value:.0f}" if abs(value) >= 100 else f"{value:.3g}"
    return str(value)
