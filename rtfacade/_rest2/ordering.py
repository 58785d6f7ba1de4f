"""How to page through a list in an order: by id where possible, otherwise read whole."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from rtfacade._rest2.pagination import BufferedList, IdCursor
from rtfacade.records.descriptors import rt_name
from rtfacade.records.record import Record


def cursor_for(
    orderby: str | Sequence[str], record: type[Record] | None = None
) -> Callable[[int], IdCursor | BufferedList]:
    """Choose for ``"id"``, ``"-id"``, a column such as ``"-Created"``, or several columns.

    A column is RT's word, or the name that ``record`` has for it.
    """
    columns = _columns(orderby, record)
    if columns in (["id"], ["-id"]):
        return partial(IdCursor, descending=columns == ["-id"])
    return buffered_list_for(columns)


def buffered_list_for(
    orderby: str | Sequence[str], record: type[Record] | None = None
) -> Callable[[int], BufferedList]:
    """Read the whole list first: for lists that RT cannot restrict by id."""
    columns = _columns(orderby, record)
    if columns == ["id"]:
        return partial(BufferedList, orderby=(), descending=())
    names = tuple(column.removeprefix("-") for column in columns)
    for name in names:
        if not name.replace("_", "").replace(".", "").isalnum():
            raise ValueError(f"not a column to order by: {name!r}")
    return partial(
        BufferedList, orderby=names, descending=tuple(column.startswith("-") for column in columns)
    )


def _columns(orderby: str | Sequence[str], record: type[Record] | None) -> list[str]:
    columns = [orderby] if isinstance(orderby, str) else list(orderby)
    return [_rt_name(record, column) for column in columns] if record else columns


def _rt_name(record: type[Record], column: str) -> str:
    name = column.removeprefix("-")
    return column.removesuffix(name) + rt_name(record, name)
