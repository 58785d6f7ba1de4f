"""The walk that an order needs: by id if it can be, a snapshot if it must be."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from rtfacade._rest2.pagination import BufferedList, IdCursor


def walk_for(orderby: str | Sequence[str]) -> Callable[[int], IdCursor | BufferedList]:
    """Choose by ``"id"``, ``"-id"``, a column such as ``"-Created"``, or several."""
    columns = _columns(orderby)
    if columns in (["id"], ["-id"]):
        return partial(IdCursor, descending=columns == ["-id"])
    return snapshot_for(columns)


def snapshot_for(orderby: str | Sequence[str]) -> Callable[[int], BufferedList]:
    """Make the snapshot for a list that RT cannot restrict by id."""
    columns = _columns(orderby)
    if columns == ["id"]:
        return partial(BufferedList, orderby=(), descending=())
    names = tuple(column.removeprefix("-") for column in columns)
    for name in names:
        if not name.replace("_", "").replace(".", "").isalnum():
            raise ValueError(f"not a column to order by: {name!r}")
    return partial(
        BufferedList, orderby=names, descending=tuple(column.startswith("-") for column in columns)
    )


def _columns(orderby: str | Sequence[str]) -> list[str]:
    return [orderby] if isinstance(orderby, str) else list(orderby)
