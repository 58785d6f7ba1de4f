"""Counts which operations were exercised, and says so in a table."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from textwrap import wrap
from typing import Any

from tests.contract.specwatch.description import Description, Operation
from tests.contract.specwatch.exchange import Exchange

_RELEASE = re.compile(r"\D*(\d+)\.(\d+)\.(\d+)")
Counts = dict[str, dict[int, int]]


@dataclass
class Tally:
    """How often each operation answered with each status; plain enough to travel as JSON."""

    counts: Counts = field(default_factory=dict)
    version: str = ""
    exchanges: int = 0
    seconds: float = 0.0

    def add(self, operation: Operation | None, exchange: Exchange) -> None:
        """Count an answer."""
        self.exchanges += 1
        if operation is not None:
            statuses = self.counts.setdefault(operation.id, {})
            statuses[exchange.status] = statuses.get(exchange.status, 0) + 1

    def merge(self, other: Mapping[str, Any]) -> None:
        """Add what another process has counted, as `data` gave it."""
        self.version = self.version or other["version"]
        self.exchanges += other["exchanges"]
        self.seconds += other["seconds"]
        for name, status, count in other["counts"]:
            statuses = self.counts.setdefault(name, {})
            statuses[status] = statuses.get(status, 0) + count

    def data(self) -> dict[str, Any]:
        """Everything, in types that any channel carries."""
        counts = [
            [name, status, count]
            for name, statuses in self.counts.items()
            for status, count in statuses.items()
        ]
        return {
            "counts": counts,
            "version": self.version,
            "exchanges": self.exchanges,
            "seconds": self.seconds,
        }


def release(version: str) -> tuple[int, int, int] | None:
    """The release in a version, whatever a distribution has added to it."""
    match = _RELEASE.match(version)
    return (int(match[1]), int(match[2]), int(match[3])) if match else None


@dataclass
class Summary:
    """The operations of a description, sorted by what became of them in a run."""

    described: list[Operation]
    succeeded: list[Operation]
    failed: list[Operation]  # with an error at least once, whether they succeeded or not
    only_failed: list[Operation]  # nothing but errors, although RT does not refuse them
    never: list[Operation]
    refused: list[Operation]  # by RT itself, as the description says
    absent: list[Operation]  # younger than the RT, and never seen to succeed

    @classmethod
    def of(cls, description: Description, tally: Tally) -> Summary:
        """Sort them."""
        every = list(description.operations.values())
        there = release(tally.version)

        def seen(operation: Operation) -> tuple[bool, bool]:
            statuses = tally.counts.get(operation.id, {})
            return any(map(_good, statuses)), any(not _good(status) for status in statuses)

        def missing(operation: Operation) -> bool:
            since = release(operation.since)
            return bool(there and since and since > there and not seen(operation)[0])

        here = [one for one in every if not missing(one)]
        return cls(
            described=every,
            succeeded=[one for one in here if seen(one)[0]],
            failed=[one for one in here if seen(one)[1]],
            only_failed=[one for one in here if seen(one) == (False, True) and not one.refused],
            never=[one for one in here if seen(one) == (False, False)],
            refused=[one for one in here if seen(one) == (False, True) and one.refused],
            absent=[one for one in every if missing(one)],
        )

    @property
    def incomplete(self) -> list[Operation]:
        """What this RT offers and nobody has seen working."""
        return [*self.never, *self.only_failed]

    def rows(self) -> list[tuple[str, list[Operation], bool]]:
        """Title, operations, and whether to name them."""
        return [
            ("described", self.described, False),
            ("exercised with success", self.succeeded, False),
            ("exercised with an error", self.failed, False),
            ("exercised with errors only", self.only_failed, True),
            ("never exercised", self.never, True),
            ("refused by every RT", self.refused, True),
            ("not on this RT", self.absent, True),
        ]


def _good(status: int) -> bool:
    return status < 300 or status == 304


def text(summary: Summary, tally: Tally) -> list[str]:
    """The table for a terminal."""
    lines = [f"RT {tally.version or 'of unknown version'}"]
    for title, operations, named in summary.rows():
        lines.append(f"{title:<28}{len(operations):>4}")
        names = " ".join(one.id for one in operations) if named else ""
        lines += wrap(names, width=96, initial_indent="    ", subsequent_indent="    ")
    lines.append(f"{tally.exchanges} answers checked in {tally.seconds:.1f} s")
    return lines


def markdown(summary: Summary, tally: Tally) -> str:
    """The table for a page: the counts, then each operation with the statuses seen."""
    lines = [f"# REST2 as RT {tally.version or 'of unknown version'} answered", ""]
    lines += ["| operations | |", "| --- | ---: |"]
    lines += [f"| {title} | {len(operations)} |" for title, operations, _ in summary.rows()]
    lines += ["", "| operation | request | since | answers seen |", "| --- | --- | --- | --- |"]
    for one in summary.described:
        lines.append(
            f"| {one.id} | `{one.method} {one.path}` | {one.since} | {_seen(one, tally)} |"
        )
    lines += ["", f"{tally.exchanges} answers were checked."]
    return "\n".join(lines) + "\n"


def _seen(operation: Operation, tally: Tally) -> str:
    statuses = sorted(tally.counts.get(operation.id, {}).items())
    return ", ".join(f"{status} ({count})" for status, count in statuses) or "none"
