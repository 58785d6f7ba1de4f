"""The option ``--sort``."""

from __future__ import annotations

import re

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
    help="Sort by this field, such as -due. A dash reverses the order. [newest first]",
)
#: How other tools write an order.
_OTHER_FORM = re.compile(
    r"\+?(?P<name>[\w.{}]+)(?:[:, ](?P<order>asc(?:ending)?|desc(?:ending)?))?", re.IGNORECASE
)


def column(kind: type[Record], given: str) -> str:
    """Return RT's column to order by; UsageError for one that RT cannot order by."""
    from rtfacade._rest2.listing import cursor_for

    try:
        cursor_for(given, kind)
    except ValueError as error:
        other = _OTHER_FORM.fullmatch(given)
        if other and (other["order"] or given.startswith("+")):
            minus = "-" if (other["order"] or "").casefold().startswith("desc") else ""
            raise click.UsageError(
                f"--sort {given}: write {minus}{other['name']}; a dash reverses the order"
            ) from error
        raise click.UsageError(f"--sort: {error}") from error
    return given
