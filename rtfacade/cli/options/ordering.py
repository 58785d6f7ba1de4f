"""The option ``--sort``."""

from __future__ import annotations

import rich_click as click

from rtfacade.cli.options.decorators import option
from rtfacade.records.record import Record

by_option = option(
    "--sort",
    default="id",
    metavar="FIELD",
    help="Sort by this field. Use -created for newest first.",
)
newest_first = option(
    "--sort",
    default="-id",
    metavar="FIELD",
    help="Sort by this field, such as -due. A dash turns the order. [newest first]",
)


def column(kind: type[Record], given: str) -> str:
    """Return RT's column to order by; UsageError for one that RT cannot order by."""
    from rtfacade._rest2.listing import cursor_for

    try:
        cursor_for(given, kind)
    except ValueError as error:
        raise click.UsageError(f"--sort: {error}") from error
    return given
