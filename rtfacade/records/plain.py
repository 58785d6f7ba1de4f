"""Records and results as plain data: dicts, JSON, and whatever writes those."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime
from importlib import import_module
from os import PathLike, fspath
from typing import Any, cast

import attrs

from rtfacade.errors import RTError
from rtfacade.records.json_values import moment_text

#: What a record is made of; its fields are read from it.
_PARTS = ("raw", "complete", "etag")
_NAMES: dict[type, tuple[str, ...]] = {}


class PlainData:
    """Gives a record or a result as plain data.

    ``dict(record)`` is ``record.to_dict()``, which is also what FastAPI, Pydantic and other
    encoders make of it.
    """

    __slots__ = ()

    # Without this, Python would try 0, 1, 2 as names.
    __iter__: Any = None

    def to_dict(self) -> dict[str, Any]:
        """Return everything that RT told, in types that JSON has.

        Times are texts in ISO 8601 in UTC (``2026-11-30T17:00:00Z``), tuples are lists, and a
        person, a queue or another record is a dict of its own, without its ``url``. A field that
        was not read is left out.
        """
        return {name: self[name] for name in self.keys()}

    def to_json(self, *, indent: int | None = None) -> str:
        """Return ``to_dict()`` as JSON, on one line unless ``indent`` is given."""
        return json.dumps(self.to_dict(), ensure_ascii=False, indent=indent)

    def keys(self) -> Iterator[str]:
        """Return the names in ``to_dict()``."""
        return (name for name in names_of(type(self)) if _is_told(self, name))

    def __getitem__(self, name: str) -> Any:
        """Return one value of ``to_dict()``."""
        if name not in names_of(type(self)) or not _is_told(self, name):
            raise KeyError(name)
        value = getattr(self, name)
        data = plain(value)
        if hasattr(value, "web_path"):
            data.pop("url", None)  # of a person or queue in a ticket, name and id say enough
        return data

    @classmethod
    def __get_pydantic_core_schema__(cls, _source: object, _handler: object) -> object:
        """Let Pydantic models and FastAPI's return types hold one; it is written as a dict."""
        core_schema: Any = import_module("pydantic_core").core_schema
        return core_schema.is_instance_schema(
            cls,
            serialization=core_schema.plain_serializer_function_ser_schema(
                PlainData.to_dict, return_schema=core_schema.dict_schema()
            ),
        )


def names_of(kind: type) -> tuple[str, ...]:
    """Return what a class of records or results tells: first ``id`` and ``name``, last ``url``."""
    if kind not in _NAMES:
        _NAMES[kind] = tuple(_find_names(kind))
    return _NAMES[kind]


def _find_names(kind: Any) -> Iterator[str]:
    names: dict[str, None] = dict.fromkeys(("id", "name"))
    bases: list[type] = kind.__mro__[::-1]
    for base in bases:
        for name, value in vars(base).items():
            if isinstance(value, property) or getattr(value, "readable", False):
                names[name] = None
    names |= dict.fromkeys(one.name for one in attrs.fields(kind))
    if "url" in names:
        names["url"] = names.pop("url")
    for name in names:
        if hasattr(kind, name) and not name.startswith("_") and name not in _PARTS:
            yield name


def plain(value: Any) -> Any:
    """Return a value in the types that JSON has; TypeError for what has no such form."""
    if value is None or isinstance(value, int | float):
        return value
    if isinstance(value, str):
        return str(value)  # of a file in a custom field, its name
    if isinstance(value, PlainData):
        return value.to_dict()
    if isinstance(value, datetime):
        return moment_text(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Mapping):
        items = cast("Mapping[str, Any]", value).items()
        return {name: plain(one) for name, one in items}
    if isinstance(value, PathLike):
        return fspath(cast("PathLike[str]", value))
    if isinstance(value, RTError):
        return str(value)
    if isinstance(value, Iterable) and not isinstance(value, bytes):
        return [plain(one) for one in cast("Iterable[object]", value)]
    raise TypeError(f"no plain form of a {type(value).__name__}")


def _is_told(record: object, name: str) -> bool:
    try:
        getattr(record, name)
    except AttributeError:
        return False
    return True
