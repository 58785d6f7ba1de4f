"""Read the description of REST2 for the reference pages."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import attrs
import yaml

METHODS = ("get", "head", "post", "put", "delete")

Node = Mapping[str, Any]


@attrs.frozen
class Operation:
    """One operation of the description."""

    method: str
    path: str
    raw: Node

    @property
    def id(self) -> str:
        """Return the operationId: its name in generated clients, and its anchor on the page."""
        return str(self.raw["operationId"])

    @property
    def tag(self) -> str:
        """The section that it belongs to."""
        return str(self.raw["tags"][0])


class Spec:
    """An OpenAPI document."""

    def __init__(self, raw: Node) -> None:
        """Store the document."""
        self.raw = raw

    @classmethod
    def read(cls, path: Path) -> Spec:
        """Read a document from a file."""
        loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
        return cls(yaml.load(path.read_text("utf-8"), loader))  # noqa: S506 (a safe loader)

    @property
    def tags(self) -> Sequence[Node]:
        """Return the sections in order."""
        tags: Sequence[Node] = self.raw["tags"]
        return tags

    @property
    def schemas(self) -> Node:
        """Return the named schemas."""
        schemas: Node = self.raw["components"]["schemas"]
        return schemas

    def operations(self) -> Iterator[Operation]:
        """Return every operation, in the order of the document."""
        for path, item in self.raw["paths"].items():
            for method in METHODS:
                if method in item:
                    yield Operation(method, path, item[method])

    def resolved(self, node: Node) -> Node:
        """Return the node, or the one that it refers to."""
        while "$ref" in node:
            target: Any = self.raw
            for step in node["$ref"].removeprefix("#/").split("/"):
                target = target[step]
            node = target
        return node

    def fields(self, schema: Node) -> Iterator[tuple[str, Node, bool]]:
        """Yield an object's fields: name, schema, whether it is required; those of parts first."""
        schema = self.resolved(schema)
        for part in schema.get("allOf", ()):
            yield from self.fields(part)
        required = schema.get("required", ())
        for name, field in schema.get("properties", {}).items():
            yield name, field, name in required


def slug(tag: str) -> str:
    """Return the file name of a section's page."""
    return tag.lower().replace(" ", "-")


def type_name(schema: Node, page: str = "schemas.md") -> str:
    """Describe the type of a schema; a named schema becomes a link into `page`."""
    if "$ref" in schema:
        name = schema["$ref"].rpartition("/")[2]
        return f"[{name}]({page}#{anchor(name)})"
    several = schema.get("anyOf") or schema.get("oneOf")
    if several:
        return " or ".join(dict.fromkeys(type_name(one, page) for one in several))
    if "const" in schema:
        return f"`{schema['const']}`"
    kinds = schema.get("type", "anything")
    names = [_kind(kind, schema, page) for kind in ([kinds] if isinstance(kinds, str) else kinds)]
    return " or ".join(names)


def _kind(kind: str, schema: Node, page: str) -> str:
    if kind == "array" and "items" in schema:
        return f"list of {type_name(schema['items'], page)}"
    if kind == "object" and isinstance(schema.get("additionalProperties"), Mapping):
        return f"map of {type_name(schema['additionalProperties'], page)}"
    return f"{kind} ({schema['format']})" if kind == "string" and "format" in schema else kind


def anchor(name: str) -> str:
    """Return the anchor of a schema."""
    return f"schema-{name}"


def one_line(text: object) -> str:
    """Return a text that fits into a table cell."""
    return " ".join(str(text).split()).replace("|", "\\|")
