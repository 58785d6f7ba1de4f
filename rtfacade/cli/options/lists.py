"""The options of lists: ``--sort``, ``--limit`` and ``--all``."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

import rich_click as click

from rtfacade.cli.options import value_types
from rtfacade.cli.options.decorators import all_of, option

if TYPE_CHECKING:
    from rtfacade.cli.app import App
    from rtfacade.records.record import Record

#: The names of these options.
OPTIONS = ("sort", "limit", "everything")
#: How many rows are printed unless --limit or --all is given.
DEFAULT = 30

_paged = all_of(
    (
        option(
            "--limit",
            type=value_types.Whole(1, hint="; for all rows, pass --all"),
            metavar="N",
            help="Print at most this many rows. [30]",
        ),
        option("--all", "everything", is_flag=True, help="Print all rows."),
    )
)
by_id = all_of(
    (
        option(
            "--sort",
            default="id",
            metavar="FIELD",
            help="Sort by this field. Use -created for newest first.",
        ),
        _paged,
    )
)
newest_first = all_of(
    (
        option(
            "--sort",
            default="-id",
            metavar="FIELD",
            help="Sort by this field, such as -due. A dash reverses the order. [newest first]",
        ),
        _paged,
    )
)
#: How other tools write an order.
_OTHER_FORM = re.compile(
    r"\+?(?P<name>[\w.{}]+)(?:[:, ](?P<order>asc(?:ending)?|desc(?:ending)?))?", re.IGNORECASE
)


def _check_order(kind: type[Record], given: str) -> None:
    """Raise UsageError for a field that RT cannot order by."""
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


def print_rows(
    app: App,
    search: Callable[..., Iterable[Any]],
    given: dict[str, Any],
    kind: type[Record],
    columns: Sequence[str],
) -> None:
    """Print the rows of ``search(orderby=, limit=)``; say so if there are more than the default.

    Takes ``sort``, ``limit`` and ``everything`` out of the options.
    """
    columns = app.out.chosen(kind, columns)
    order, limit, everything = (given.pop(name) for name in OPTIONS)
    _check_order(kind, order)
    if limit and everything:
        raise click.UsageError("use --limit or --all, not both")
    if limit or everything:
        app.out.rows(search(orderby=order, limit=limit), kind, columns)
        return
    more: list[object] = []

    def first() -> Iterator[Any]:
        for count, row in enumerate(search(orderby=order, limit=DEFAULT + 1)):
            if count == DEFAULT:
                more.append(row)
            else:
                yield row

    app.out.rows(first(), kind, columns)
    if more:
        app.out.note(f"there are more than these {DEFAULT}: pass --all, or --limit and a number")
