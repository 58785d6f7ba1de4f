"""Resolve a schema one level deep: $ref, allOf, anyOf and oneOf."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from functools import reduce
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable

ANY = "any"
OBJECT = "object"
ARRAY = "array"
# Formats that the generator turns into a class of their own; the others stay plain text.
FORMATS = ("date-time", "date", "uuid", "binary")

BARE = {"$ref", "summary", "description"}  # a reference with no more than words beside it


@dataclass(frozen=True)
class Shape:
    """A schema's types and its next level, whose schemas are still as the document has them."""

    types: frozenset[str] = frozenset({ANY})
    values: frozenset[str] = frozenset()  # what its enums list, as JSON
    open: bool = True  # whether other values may come as well
    fields: dict[str, Any] = field(default_factory=dict)
    required: frozenset[str] = frozenset()
    items: Any = True
    extra: Any = True  # what keys beyond the listed ones may hold; False: there are none

    @property
    def title(self) -> str:
        """Return the types in words."""
        return " or ".join(sorted(self.types, key=lambda t: (t == "null", t))) or "nothing"


SAYS_NOTHING = Shape()


def own_shape(node: dict[str, Any]) -> Shape:
    """Return the schema's own constraints, without those it refers to."""
    values = node["enum"] if "enum" in node else [node["const"]] if "const" in node else []
    return Shape(
        types=_types(node, values),
        values=frozenset(
            json.dumps(v, sort_keys=True, default=str) for v in values if v is not None
        ),
        open=not values,
        fields=dict(node.get("properties") or {}),
        required=frozenset(node.get("required") or ()),
        items=node.get("items", True),
        extra=node.get("additionalProperties", True),
    )


def _types(node: dict[str, Any], values: list[Any]) -> frozenset[str]:
    types = node.get("type") or _implied(node, values)
    names = {types} if isinstance(types, str) else set(types)
    if names and (node.get("nullable") is True or None in values):
        names.add("null")
    if "string" in names and node.get("format") in FORMATS:
        names = names - {"string"} | {f"string ({node['format']})"}
    return frozenset(names or {ANY})


def _implied(node: dict[str, Any], values: list[Any]) -> list[str]:
    if values:
        return [_type_of(value) for value in values]
    hints = {"properties": OBJECT, "additionalProperties": OBJECT, "items": ARRAY}
    return list(dict.fromkeys(kind for key, kind in hints.items() if key in node))


def _type_of(value: object) -> str:
    names = {bool: "boolean", int: "integer", float: "number", type(None): "null"}
    return names.get(type(value), OBJECT if isinstance(value, dict) else "string")


def both(first: Shape, second: Shape) -> Shape:
    """Combine two schemas that must both match (allOf)."""
    if SAYS_NOTHING in (first, second):
        return second if first == SAYS_NOTHING else first
    values, open_ = _common_values(first, second)
    return Shape(
        types=_common_types(first.types, second.types),
        values=values,
        open=open_,
        fields=merged("allOf", first.fields, second.fields),
        required=first.required | second.required,
        items=joined("allOf", first.items, second.items),
        # The generator does not let one part forbid the other part's keys, and no more do we.
        extra=joined("allOf", first.extra or True, second.extra or True),
    )


def _common_types(first: frozenset[str], second: frozenset[str]) -> frozenset[str]:
    if ANY in first or ANY in second:
        return second if ANY in first else first
    narrow = {t for t in first if covers(second, t)} | {t for t in second if covers(first, t)}
    return frozenset(narrow)


def covers(types: frozenset[str], type_: str) -> bool:
    """Return whether a set of types accepts all values of one type."""
    wider = {"integer": "number"}.get(type_, "string" if type_.startswith("string (") else type_)
    return type_ in types or wider in types


def _common_values(first: Shape, second: Shape) -> tuple[frozenset[str], bool]:
    if first.open and second.open:
        return first.values | second.values, True
    if first.open or second.open:
        return (second if first.open else first).values, False
    return first.values & second.values, False


def either(shapes: list[Shape]) -> Shape:
    """Combine schemas of which one must match (anyOf, oneOf)."""
    objects = [shape for shape in shapes if OBJECT in shape.types]
    types = frozenset().union(*(shape.types for shape in shapes))
    extras = [shape.extra for shape in objects if shape.extra is not False]
    return Shape(
        types=frozenset({ANY}) if ANY in types else types,
        values=frozenset().union(*(shape.values for shape in shapes)),
        open=_any_is_open(shapes),
        fields=reduce(lambda a, b: merged("anyOf", a, b), (s.fields for s in objects), {}),
        required=frozenset.intersection(*(s.required for s in objects)) if objects else frozenset(),
        items=_any_of([shape.items for shape in shapes if ARRAY in shape.types]),
        extra=_any_of(extras) if extras or not objects else False,
    )


def _any_is_open(shapes: list[Shape]) -> bool:
    listing = [shape for shape in shapes if shape.values]
    taken = frozenset().union(*(shape.types for shape in listing)) - {"null"}
    others = [shape for shape in shapes if not shape.values]
    free = any(ANY in shape.types or shape.types & taken for shape in others)
    return free or not listing or any(shape.open for shape in listing)


def _any_of(nodes: list[Any]) -> Any:
    return reduce(lambda a, b: joined("anyOf", a, b), nodes) if nodes else True


def merged(word: str, first: dict[str, Any], second: dict[str, Any]) -> dict[str, Any]:
    """Merge the fields of two schemas; those in both have both schemas."""
    twice = {k: joined(word, first[k], second[k]) for k in first if k in second}
    return {**first, **second, **twice}


def joined(word: str, first: Any, second: Any) -> Any:
    """Make one schema of two, kept flat so that recursion ends."""
    if first is True or second is True:  # no restriction
        return True if word == "anyOf" else second if first is True else first
    parts: list[Any] = []
    for part in [*_parts(word, first), *_parts(word, second)]:
        if identity(part) not in map(identity, parts):
            parts.append(part)
    return parts[0] if len(parts) == 1 else Joined({word: parts})


class Joined(dict[str, Any]):
    """Make a schema of several that are in the document."""


def identity(node: Any) -> object:
    """Return what identifies a schema in its document."""
    if isinstance(node, dict) and "$ref" in node and node.keys() <= BARE:
        return node["$ref"]
    if not isinstance(node, Joined):
        return id(node)
    return tuple((word, tuple(map(identity, parts))) for word, parts in node.items())


def _parts(word: str, node: Any) -> Iterable[Any]:
    return node[word] if isinstance(node, Joined) and word in node else [node]
