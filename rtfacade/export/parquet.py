"""Write Parquet with pyarrow (the extra ``parquet``), which is imported only when needed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from importlib import import_module
from itertools import islice
from typing import TYPE_CHECKING, Any, BinaryIO

from rtfacade.records.json_values import is_array

if TYPE_CHECKING:
    from rtfacade.export.rows import Row

#: Rows in a row group: a few megabytes at most.
_GROUP = 1000


def as_parquet(rows: Callable[[], Iterator[Row]], columns: Sequence[str], file: BinaryIO) -> None:
    """Write the rows, with column types taken from their values.

    Raises ImportError, with the extra to install, if pyarrow is missing.
    """
    try:
        pa: Any = import_module("pyarrow")
        parquet: Any = import_module("pyarrow.parquet")
    except ImportError as error:
        raise ImportError("Parquet needs pyarrow: pip install 'rtfacade[parquet]'") from error
    kinds = _kinds(rows(), columns)
    types = {
        "number": pa.int64(),
        "moment": pa.timestamp("s", tz="UTC"),
        "list": pa.list_(pa.string()),
        "text": pa.string(),
    }
    schema = pa.schema([(name, types[kinds[name]]) for name in columns])
    with parquet.ParquetWriter(file, schema) as writer:
        source = rows()
        while group := list(islice(source, _GROUP)):
            data = [_converted(row, kinds) for row in group]
            writer.write_table(pa.Table.from_pylist(data, schema=schema))


def _kinds(rows: Iterator[Row], columns: Sequence[str]) -> dict[str, str]:
    """Find one type for each column: the type of all its values, or text if they differ."""
    seen: dict[str, set[str]] = {name: set() for name in columns}
    for row in rows:
        for name in columns:
            if row.get(name) is not None:
                seen[name].add(_kind(row[name]))
    return {
        name: types.pop() if len(types) == 1 else "list" if "list" in types else "text"
        for name, types in seen.items()
    }


def _kind(value: Any) -> str:
    if isinstance(value, bool):
        return "text"
    if isinstance(value, int):
        return "number"
    if is_array(value):
        return "list"
    return "moment" if _moment(value) is not None else "text"


def _moment(value: Any) -> datetime | None:
    """Read a time as our exports write it: ISO 8601 with a zone."""
    if not isinstance(value, str) or len(value) < len("2026-11-21T00:00:00Z"):
        return None
    try:
        moment = datetime.fromisoformat(value)
    except ValueError:
        return None
    return moment if moment.tzinfo else None


def _converted(row: Row, kinds: dict[str, str]) -> Row:
    return {name: _as(kind, row.get(name)) for name, kind in kinds.items()}


def _as(kind: str, value: Any) -> Any:
    if value is None or kind == "number":
        return value
    if kind == "moment":
        return _moment(value)
    if kind == "list":
        return [str(one) for one in value] if is_array(value) else [str(value)]
    return str(value)
