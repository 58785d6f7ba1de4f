"""The measurements, by name, in the order of the report."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from benchmarks.bench import Bench
from benchmarks.measures import (
    attachments,
    comments,
    conversation,
    cpu,
    crossings,
    export,
    importing,
    parsing,
    reads,
    tasks,
)
from benchmarks.report import Result

MEASURES: Final[dict[str, Callable[[Bench], Result]]] = {
    "reads": reads.measure,
    "export": export.measure,
    "conversation": conversation.measure,
    "tasks": tasks.measure,
    "comments": comments.measure,
    "attachments": attachments.measure,
    "parsing": parsing.measure,
    "importing": importing.measure,
    "cpu": cpu.measure,
    "crossings": crossings.measure,
}
