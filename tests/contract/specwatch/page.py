"""Writes what a run has seen as text that a page of the documentation includes.

Nothing in it changes from run to run: no counts of answers, no times. So two runs on one RT write
the same bytes, and a difference is a difference of RT, of the description or of the tests.
"""

from __future__ import annotations

from collections.abc import Iterator

from tests.contract.specwatch.description import Operation
from tests.contract.specwatch.tally import ModelSummary, Summary, Tally, release

HEAD = """\
<!-- Written by `nox -s contract`; do not edit. -->

Each operation of the description was called on a running RT {version}, and its answers were
compared with the description: status, headers, content type and every key of the body. That run has
written this.

| operations | |
| --- | ---: |"""
STATES = """\
*verified*: it did what it is for, and was refused where the description says so. *refused*: RT has
the route and always refuses. *not here*: this RT is older than the operation, which is described
from RT's source. *never*: nobody has seen it work."""
MODELS = """\
## Generated models

Of {every} models, {live} have read what this RT sent or took and written it again without a
difference, {examples} have done so with the description's examples only, and {untested} with
neither."""


def markdown(summary: Summary, models: ModelSummary, tally: Tally) -> str:
    """The page: counts, releases, then each operation with the statuses that were seen."""
    version = tally.version or "of unknown version"
    lines = [HEAD.format(version=version)]
    lines += [f"| {title} | {len(ones)} |" for title, ones in _counts(summary)]
    lines += ["", *_releases(summary, tally), "", _models(models), ""]
    lines += ["## Operations", "", STATES]
    for tag in dict.fromkeys(one.tag for one in summary.described):
        lines += ["", f"### {tag}", "", "| operation | request | since | state | answers seen |"]
        lines.append("| --- | --- | --- | --- | --- |")
        lines += [_row(one, summary, tally) for one in summary.described if one.tag == tag]
    return "\n".join(lines) + "\n"


def _counts(summary: Summary) -> Iterator[tuple[str, list[Operation]]]:
    yield "described", summary.described
    yield "verified", summary.succeeded
    yield "always refused by RT, which was verified", summary.refused
    yield "not in this RT", summary.absent
    yield "never seen to work", summary.incomplete


def _releases(summary: Summary, tally: Tally) -> Iterator[str]:
    """How many operations each release has, from what the description says of each operation."""
    yield "## Releases of RT"
    yield ""
    yield "| release | operations | |"
    yield "| --- | ---: | --- |"
    since = {one.id: release(one.since) or (0, 0, 0) for one in summary.described}
    release_name = release(tally.version)
    for one in sorted(set(since.values())):
        name = ".".join(map(str, one))
        below = sum(value <= one for value in since.values())
        seen = release_name is not None and one <= release_name
        yield f"| {name} | {below} | {'verified' if seen else 'from its source'} |"


def _models(models: ModelSummary) -> str:
    counts = {
        "live": len(models.live),
        "examples": len(models.examples),
        "untested": len(models.untested),
    }
    return MODELS.format(every=sum(counts.values()), **counts)


def _row(operation: Operation, summary: Summary, tally: Tally) -> str:
    states = {
        "verified": summary.succeeded,
        "refused": summary.refused,
        "not here": summary.absent,
        "never": summary.incomplete,
    }
    state = next(name for name, ones in states.items() if operation in ones)
    seen = " ".join(str(status) for status in sorted(tally.counts.get(operation.id, {})))
    route = f"{operation.method} {operation.path}"
    return f"| `{operation.id}` | `{route}` | {operation.since} | {state} | {seen} |"
