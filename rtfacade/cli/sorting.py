"""The order of a list: RT answers an unknown column with no rows, which must not pass for none."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

import rich_click as click

from rtfacade.cli import shapes
from rtfacade.cli.params import option

by_option = option(
    "--sort", default="id", metavar="FIELD", help="By this field; -created is newest first."
)


def column(kind: type, given: str) -> str:
    """Return RT's word for a name of ours; other words are taken for RT's own."""
    sign, name = ("-", given[1:]) if given.startswith("-") else ("", given)
    field = shapes.field_of(kind, name)
    return sign + ("id" if name == "id" else name if field is None else field.key)


def ordered(find: Callable[..., Iterable[Any]], kind: type, given: str) -> Iterator[Any]:
    """Go through ``find(orderby=…)``; UsageError for a column that RT does not know.

    One more request, and only where nothing was found.
    """
    orderby = column(kind, given)
    found = False
    for row in find(orderby=orderby):
        found = True
        yield row
    if found or orderby in ("id", "-id"):
        return
    if next(iter(find(orderby="id")), None) is not None:
        raise click.UsageError(f"RT has no field {orderby.lstrip('-')!r} to sort by")
