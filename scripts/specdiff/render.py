"""Format a comparison as text, Markdown or JSON."""

from __future__ import annotations

import json
import textwrap
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from generator.report import short
from specdiff.entries import Entry, report

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from specdiff.compare import ChangedOperation, Comparison

WIDTH = 120
NAMED = 3  # operations that a shared entry names


def as_text(comparison: Comparison) -> str:
    """Format for a terminal; breaking differences have an exclamation mark."""
    sorted_ = report(comparison)
    lines = [
        f"from  {_side(comparison, 'old')}",
        f"to    {_side(comparison, 'new')}",
        summary(comparison),
    ]
    for head, mark, operations in _one_sided(sorted_.removed, sorted_.added):
        lines += ["", f"{head}:", *(f"  {mark} {_name(one)}" for one in operations)]
    if sorted_.shared:
        lines += ["", "In several operations:"]
        lines += _wrapped((e.breaking, f"{e} ({_names(places)})") for e, places in sorted_.shared)
    for one, own in sorted_.changed:
        lines += ["", _name(one), *_wrapped((entry.breaking, str(entry)) for entry in own)]
    return "\n".join(lines)


def as_markdown(comparison: Comparison) -> str:
    """Format for a pull request or a page of the documentation."""
    sorted_ = report(comparison)
    lines = [
        "# Differences",
        "",
        f"- from {_side(comparison, 'old')}",
        f"- to {_side(comparison, 'new')}",
        f"- {summary(comparison)}",
    ]
    for head, _, operations in _one_sided(sorted_.removed, sorted_.added):
        lines += ["", f"## {head}", "", *(f"- {_code(one)}" for one in operations)]
    if sorted_.shared:
        shared = [(entry, _names(places)) for entry, places in sorted_.shared]
        lines += ["", "## In several operations", "", *_table(shared, "operations")]
    for one, own in sorted_.changed:
        lines += ["", f"## {_code(one)}", "", *_table([(entry, "") for entry in own])]
    return "\n".join(lines)


def as_json(comparison: Comparison) -> str:
    """Format for programs: a flat list in which each difference has its place."""
    data: dict[str, Any] = {
        "from": _side_data(comparison, "old"),
        "to": _side_data(comparison, "new"),
        "breaking": comparison.breaking,
        "compatible": comparison.compatible,
        "differences": [
            {
                "operation": operation.title,
                "operation_id": operation.operation_id,
                **asdict(difference),
                "sentence": difference.sentence,
            }
            for operation in comparison.operations
            for difference in operation.differences
        ],
    }
    return json.dumps(data, indent=2, ensure_ascii=False)


FORMATS: dict[str, Callable[[Comparison], str]] = {
    "text": as_text,
    "json": as_json,
    "markdown": as_markdown,
}


def summary(comparison: Comparison) -> str:
    """Count the differences."""
    if not comparison.operations:
        return "no differences"
    return f"{comparison.breaking} breaking, {comparison.compatible} compatible differences"


def brief(comparison: Comparison, most: int) -> list[str]:
    """Return the first lines of a report and the number of the others."""
    sorted_ = report(comparison)
    lines = [f"! {one.title}: removed" for one in sorted_.removed]
    lines += [f"  {one.title}: added" for one in sorted_.added]
    lines += [f"{_mark(e)} {len(places)} operations: {e}" for e, places in sorted_.shared]
    lines += [f"{_mark(e)} {one.title}: {e}" for one, own in sorted_.changed for e in own]
    lines.sort(key=lambda line: not line.startswith("!"))
    shown = [textwrap.shorten(line[2:], WIDTH, placeholder=" …") for line in lines[:most]]
    rest = [f"  … and {len(lines) - most} more"] if len(lines) > most else []
    return [f"{line[0]} {text}" for line, text in zip(lines, shown, strict=False)] + rest


def _one_sided(
    removed: list[ChangedOperation], added: list[ChangedOperation]
) -> Iterator[tuple[str, str, list[ChangedOperation]]]:
    for word, mark, operations in (("first", "!", removed), ("second", " ", added)):
        if operations:
            noun = "operation" if len(operations) == 1 else "operations"
            yield f"{len(operations)} {noun} only in the {word}", mark, operations


def _wrapped(entries: Iterable[tuple[bool, str]]) -> list[str]:
    return [
        textwrap.fill(
            text,
            WIDTH,
            initial_indent=f"  {'!' if breaking else ' '} ",
            subsequent_indent="      ",
            break_long_words=False,
            break_on_hyphens=False,
        )
        for breaking, text in entries
    ]


def _mark(entry: Entry) -> str:
    return "!" if entry.breaking else " "


def _table(entries: list[tuple[Entry, str]], last: str = "") -> list[str]:
    heads = ["", "where", "difference", "fields or values", *filter(None, [last])]
    rows = [
        [
            "**breaking**" if e.breaking else "",
            _cell(e.part),
            _plain(e.sentence),
            _cell(", ".join(e.names)),
        ]
        + ([_cell(more)] if last else [])
        for e, more in entries
    ]
    return [f"| {' | '.join(row)} |" for row in [heads, ["---"] * len(heads), *rows]]


def _plain(text: str) -> str:
    return text.replace("|", "\\|").replace("<", "&lt;").replace("*", "\\*")


def _cell(text: str) -> str:
    # Names of fields have stars and underscores, which Markdown would take for its own.
    escaped = text.replace("|", "\\|")
    return f"`{escaped}`" if escaped else ""


def _side(comparison: Comparison, side: str) -> str:
    data = _side_data(comparison, side)
    return f"{data['source']} ({data['operations']} operations)"


def _side_data(comparison: Comparison, side: str) -> dict[str, Any]:
    document = comparison.old if side == "old" else comparison.new
    return {"source": short(document.source), "operations": len(document.operations)}


def _name(operation: ChangedOperation) -> str:
    return f"{operation.title}  {operation.operation_id}".rstrip()


def _code(operation: ChangedOperation) -> str:
    return (
        f"`{operation.title}` {operation.operation_id and f'`{operation.operation_id}`'}".rstrip()
    )


def _names(places: list[ChangedOperation]) -> str:
    titles = ", ".join(one.title for one in places[:NAMED])
    more = f" and {len(places) - NAMED} more" if len(places) > NAMED else ""
    return titles + more
