"""Counts which operations were exercised, and says so in a table."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from textwrap import wrap
from typing import Any

from tests.contract.specwatch.description import Description, Operation
from tests.contract.specwatch.exchange import Exchange
from tests.contract.specwatch.models import Models

_RELEASE = re.compile(r"\D*(\d+)\.(\d+)\.(\d+)")
Counts = dict[str, dict[int, int]]


@dataclass
class Tally:
    """How often each operation answered with each status; plain enough to travel as JSON."""

    counts: Counts = field(default_factory=dict)
    version: str = ""
    exchanges: int = 0
    seconds: float = 0.0
    models: set[str] = field(default_factory=set)  # those that came through a round trip

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
        self.models.update(other["models"])
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
            "models": sorted(self.models),
        }


def release(version: str) -> tuple[int, int, int] | None:
    """The release in a version, whatever a distribution has added to it."""
    match = _RELEASE.match(version)
    return (int(match[1]), int(match[2]), int(match[3])) if match else None


@dataclass
class ModelSummary:
    """The generated models, sorted by what came through a round trip of `from_dict(to_dict(x))`."""

    live: list[str]  # with what went over the wire
    examples: list[str]  # with nothing but examples of the description
    untested: list[str]

    @classmethod
    def of(cls, description: Description, tally: Tally) -> ModelSummary:
        """Try the examples, and sort them."""
        models = Models(description.schemas)
        broken = {name for name, _ in models.examples(description.document)}
        rest = sorted(models.classes.keys() - tally.models)
        return cls(
            live=sorted(models.classes.keys() & tally.models),
            examples=[name for name in rest if name in models.seen - broken],
            untested=[name for name in rest if name not in models.seen - broken],
        )

    def rows(self) -> list[tuple[str, list[str], bool]]:
        """Title, models, and whether to name them."""
        return [
            ("models round-tripped live", self.live, False),
            ("models, by examples only", self.examples, True),
            ("models, never", self.untested, True),
        ]


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
        every = list(description.of_rt.values())
        release_name = release(tally.version)

        def seen(operation: Operation) -> tuple[bool, bool]:
            statuses = tally.counts.get(operation.id, {})
            return any(map(_good, statuses)), any(not _good(status) for status in statuses)

        def missing(operation: Operation) -> bool:
            since = release(operation.since)
            return bool(release_name and since and since > release_name and not seen(operation)[0])

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


def text(summary: Summary, models: ModelSummary | None, tally: Tally) -> list[str]:
    """The table for a terminal."""
    lines = [f"RT {tally.version or 'of unknown version'}"]
    rows: list[tuple[str, list[str], bool]] = [
        *((title, [one.id for one in ones], named) for title, ones, named in summary.rows()),
        *(models.rows() if models else ()),
    ]
    for title, names, named in rows:
        lines.append(f"{title:<28}{len(names):>4}")
        shown = " ".join(names) if named else ""
        lines += wrap(shown, width=96, initial_indent="    ", subsequent_indent="    ")
    lines.append(f"{tally.exchanges} answers checked in {tally.seconds:.1f} s")
    return lines
