"""Format what a run prints."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.folder import Changes
    from generator.run import Summary

SHOWN = 8  # names in one line; the rest is counted


def summary_lines(summary: Summary) -> list[str]:
    """List what was written, what changed and what is missing."""
    lines = [
        f"{short(summary.source)} -> {short(summary.output)}",
        f"{summary.operations} operations, {summary.models} models, {summary.seconds:.1f} s",
        *_changes("operations", summary.operation_changes),
        *_changes("models", summary.model_changes),
    ]
    if summary.described != summary.operations:
        lines.append(
            f"WARNING: {summary.described} operations are described, {summary.operations} written"
        )
    if summary.mended:
        lines.append(f"Mended before generating: {len(summary.mended)} places of the document:")
        lines += indented(summary.mended[:SHOWN])
        if len(summary.mended) > SHOWN:
            lines.append(f"  and {len(summary.mended) - SHOWN} more")
    if summary.dropped:
        lines.append(f"The generator left out {len(summary.dropped)} parts of the document:")
        lines += indented(summary.dropped)
    return lines


def drift_lines(differences: list[str], output: str | Path) -> list[str]:
    """Return one line if there is no difference, else the number of files and their names."""
    if not differences:
        return [f"{short(output)} matches its source"]
    head = f"{short(output)} does not match its source ({len(differences)} files):"
    return [head, *indented(differences)]


def indented(lines: Iterable[object]) -> list[str]:
    """Indent the lines of a list."""
    return [f"  {line}" for line in lines]


def short(place: str | Path) -> str:
    """Return a path relative to the current folder, and a URL unchanged."""
    path = Path(place)
    here = Path.cwd()
    return str(path.relative_to(here)) if path.is_relative_to(here) else str(place)


def _changes(kind: str, changes: Changes | None) -> list[str]:
    if changes is None:
        return []
    if not changes:
        return [f"{kind}: no change"]
    words = ("added", changes.added), ("removed", changes.removed), ("changed", changes.changed)
    return [f"{kind} {word}: {_names(names)}" for word, names in words if names]


def _names(names: tuple[str, ...]) -> str:
    more = f" and {len(names) - SHOWN} more" if len(names) > SHOWN else ""
    return f"{len(names)} ({', '.join(names[:SHOWN])}{more})"
