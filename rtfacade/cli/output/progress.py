"""Progress bars, on standard error."""

from __future__ import annotations

from collections.abc import Callable, Generator
from contextlib import contextmanager
from typing import TypeAlias

from rich import progress as bars
from rich.console import Console

#: Called with what is done and the total, if that is known.
Progress: TypeAlias = Callable[[int, int | None], None]


@contextmanager
def bar(label: str, unit: str) -> Generator[Progress, None, None]:
    """Show a bar until the block ends; yields ``advance(done, total)``."""
    count = bars.DownloadColumn() if unit == "bytes" else bars.MofNCompleteColumn()
    columns = (bars.TextColumn("{task.description}"), bars.BarColumn(), count)
    with bars.Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task(label, total=None)

        def advance(done: int, total: int | None) -> None:
            progress.update(task, completed=done, total=total)

        yield advance
