"""How much of a list is printed: ``--limit`` and ``--all``."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

import rich_click as click

from rtfacade.cli.app import App
from rtfacade.cli.options import value_types
from rtfacade.cli.options.decorators import option

#: How many rows are printed unless --limit or --all is given.
DEFAULT = 30

limit_option = option(
    "--limit",
    type=value_types.Whole(1, hint="; for all rows, pass --all"),
    metavar="N",
    help="Print at most this many rows. [30]",
)
all_option = option("--all", "everything", is_flag=True, help="Print all rows.")


def print_rows(
    app: App,
    search: Callable[[int | None], Iterable[Any]],
    given: dict[str, Any],
    kind: type,
    columns: Sequence[str],
) -> None:
    """Print the rows of a search, which takes a limit; say so if there are more than the default.

    Takes ``limit`` and ``everything`` out of the options.
    """
    limit, everything = given.pop("limit"), given.pop("everything")
    if limit and everything:
        raise click.UsageError("use --limit or --all, not both")
    if limit or everything:
        app.out.rows(search(limit), kind, columns)
        return
    more: list[object] = []

    def first() -> Iterator[Any]:
        for count, row in enumerate(search(DEFAULT + 1)):
            if count == DEFAULT:
                more.append(row)
            else:
                yield row

    app.out.rows(first(), kind, columns)
    if more:
        app.out.note(f"there are more than these {DEFAULT}: pass --all, or --limit and a number")
