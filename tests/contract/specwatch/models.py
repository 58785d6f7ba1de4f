"""Reads every body with the generated models of its schema, writes it again, and compares.

A schema that is made with allOf has a model for each of its parts as well; all of them are tried.
"""

from __future__ import annotations

import importlib
import inspect
import pkgutil
from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import datetime
from functools import cached_property
from itertools import chain
from typing import Any

from tests.contract.specwatch.schemas import Schema, Schemas

Pair = tuple[str, Any]
#: So many rows of a list are looked at one by one; the model of the list has read all of them.
FEW = 3
#: So many bodies of a schema are tried in a process; thousands would take minutes.
ENOUGH = 40


class Models:
    """The models of generated/rt_rest2, and which of them have come through a round trip."""

    def __init__(self, schemas: Schemas) -> None:
        self._schemas = schemas
        self.seen: set[str] = set()
        self._tried: Counter[str | int] = Counter()

    @cached_property
    def classes(self) -> dict[str, Any]:
        """By the names of their schemas; enumerations are no models."""
        package = importlib.import_module("rt_rest2.models")
        modules = [
            importlib.import_module(f"{package.__name__}.{module.name}")
            for module in pkgutil.iter_modules(package.__path__)
        ]
        return {
            name: one
            for module in modules
            for name, one in inspect.getmembers(module, inspect.isclass)
            if one.__module__ == module.__name__ and hasattr(one, "from_dict")
        }

    def round_trips(self, schema: Schema, value: Any) -> Iterator[Pair]:
        """What does not come back as it was: the model's name, and why."""
        place = schema.get("$ref") or id(schema)
        self._tried[place] += 1
        if self._tried[place] > ENOUGH:
            return
        for name, part in self._models(schema, value):
            why = self._round_trip(name, part)
            if why is None:
                self.seen.add(name)
            else:
                yield name, why

    def examples(self, document: Schema) -> Iterator[Pair]:
        """The same with every example of a body in a document; forms are no JSON."""
        for section in ("responses", "requestBodies"):
            for body in document.get("components", {}).get(section, {}).values():
                for kind, media in body.get("content", {}).items():
                    for example in media.get("examples", {}).values():
                        if kind == "application/json":
                            yield from self.round_trips(media["schema"], example["value"])

    def _round_trip(self, name: str, value: Mapping[str, Any]) -> str | None:
        try:
            model = self.classes[name].from_dict(value)
            written = model.to_dict()
        except Exception as error:  # noqa: BLE001 - whatever a model cannot read is what we look for
            return f"cannot be read or written: {error!r}"
        place = different(dict(value), written)
        return None if place is None else f"is not written as it was read: {place}"

    def _models(self, schema: Schema, value: Any) -> Iterator[Pair]:
        """Every model that describes the value or something in it, with what it describes."""
        name = str(schema.get("$ref", "")).rpartition("/")[2]
        schema = self._schemas.resolve(schema)
        if isinstance(value, dict) and name in self.classes:
            yield name, value
        # No two alternatives of an anyOf or a oneOf are objects, so what fits one is what is meant.
        for part in chain.from_iterable(schema.get(how, ()) for how in ("allOf", "anyOf", "oneOf")):
            yield from self._models(part, value)
        if isinstance(value, dict):
            yield from self._properties(schema, value)
        elif isinstance(value, list) and isinstance(schema.get("items"), dict):
            for one in value[:FEW]:
                yield from self._models(schema["items"], one)

    def _properties(self, schema: Schema, value: Mapping[str, Any]) -> Iterator[Pair]:
        named = schema.get("properties", {})
        for key, part in named.items():
            if key in value:
                yield from self._models(part, value[key])
        more = schema.get("additionalProperties")
        if isinstance(more, dict):
            for key in value.keys() - named.keys():
                yield from self._models(more, value[key])


def different(one: Any, other: Any, place: str = "") -> str | None:
    """Where two values differ, if they do; a moment is the same however it is written."""
    if isinstance(one, dict) and isinstance(other, dict):
        for key in [*one, *(key for key in other if key not in one)]:
            if key not in one or key not in other:
                return f"{place}/{key} is {'new' if key in other else 'lost'}"
            difference = different(one[key], other[key], f"{place}/{key}")
            if difference is not None:
                return difference
        return None
    if isinstance(one, list) and isinstance(other, list) and len(one) == len(other):
        pairs = enumerate(zip(one, other, strict=True))
        differences = (different(a, b, f"{place}/{index}") for index, (a, b) in pairs)
        return next((difference for difference in differences if difference is not None), None)
    if isinstance(one, bytes) and isinstance(other, tuple):  # a part with a file
        return different(one, other[1].getvalue(), place)
    if type(one) is type(other) and (one == other or _same_moment(one, other)):
        return None
    return f"{place or '/'}: {one!r} became {other!r}"


def _same_moment(one: Any, other: Any) -> bool:
    try:
        return datetime.fromisoformat(one) == datetime.fromisoformat(other)
    except (TypeError, ValueError):
        return False
