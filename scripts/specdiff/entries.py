"""Group differences for readers: what is alike is listed once."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from specdiff.compare import ChangedOperation, Comparison
    from specdiff.difference import Difference

SHARED = 3  # what is the same in so many operations is not repeated in each


@dataclass(frozen=True)
class Entry:
    """One sentence about some fields or values of an operation."""

    breaking: bool
    part: str
    sentence: str
    names: tuple[str, ...]

    def __str__(self) -> str:
        return ": ".join(filter(None, [self.part, self.sentence, ", ".join(self.names)]))


@dataclass(frozen=True)
class Report:
    """A comparison, sorted for a reader."""

    removed: list[ChangedOperation]
    added: list[ChangedOperation]
    shared: list[tuple[Entry, list[ChangedOperation]]]  # breaking ones first
    changed: list[tuple[ChangedOperation, list[Entry]]]


def report(comparison: Comparison) -> Report:
    """Sort the differences: operations of one side, what many have in common, the rest."""
    whole = {"operation-removed": [], "operation-added": []}  # type: dict[str, list[ChangedOperation]]
    changed: list[tuple[ChangedOperation, list[Entry]]] = []
    where: dict[Entry, list[ChangedOperation]] = defaultdict(list)
    for operation in comparison.operations:
        if operation.differences[0].kind in whole:
            whole[operation.differences[0].kind].append(operation)
            continue
        changed.append((operation, entries(operation.differences)))
        for entry in changed[-1][1]:
            where[entry].append(operation)
    shared = {entry: places for entry, places in where.items() if len(places) >= SHARED}
    rest = [(operation, [e for e in all_ if e not in shared]) for operation, all_ in changed]
    return Report(
        whole["operation-removed"],
        whole["operation-added"],
        sorted(shared.items(), key=lambda item: not item[0].breaking),
        [(operation, own) for operation, own in rest if own],
    )


def entries(differences: tuple[Difference, ...]) -> list[Entry]:
    """Return the differences of one operation, breaking ones first."""
    groups: dict[tuple[bool, str, str], list[str]] = defaultdict(list)
    for one in differences:
        if one.kind.startswith("enum-value"):
            part, name = ", ".join(filter(None, [one.part, one.field])), one.before + one.after
        else:
            part, name = one.part, one.field
        groups[one.breaking, part, one.sentence].append(name)
    merged = [Entry(*key, tuple(filter(None, names))) for key, names in groups.items()]
    return sorted(merged, key=lambda entry: not entry.breaking)
