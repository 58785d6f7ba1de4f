"""Turns the description's schemas into plain JSON Schema that is quick to check and knows no other.

References are written out and every `allOf` becomes one object, so that "no other property" can be
said by `additionalProperties: false`, which a description that RT's plug-ins may extend cannot say.
"""

from __future__ import annotations

from typing import Any

from jsonschema import Draft202012Validator, FormatChecker

Schema = dict[str, Any]
_FORMATS = FormatChecker(["date-time"])
_OPEN = "x-rt-open"


class Schemas:
    """The schemas of one description; in strict mode an object has no property but those named.

    A schema that wants more says so: by `patternProperties`, by `additionalProperties`, or by
    `x-rt-open: {key: value}`, which lets anything stand beside that key with that value.
    """

    def __init__(self, document: Schema, *, strict: bool) -> None:
        self._document = document
        self._strict = strict
        self._validators: dict[str | int, Draft202012Validator] = {}

    def validator(self, schema: Schema) -> Draft202012Validator:
        """A validator, compiled once for each schema of the document."""
        key = schema.get("$ref") or id(schema)
        if key not in self._validators:
            plain = self.plain(schema)
            self._validators[key] = Draft202012Validator(plain, format_checker=_FORMATS)
        return self._validators[key]

    def compiled(self, schema: Schema) -> Schema:
        """What `plain` makes of it, once for each schema of the document."""
        plain = self.validator(schema).schema
        assert isinstance(plain, dict)
        return plain

    def resolve(self, node: Schema) -> Schema:
        """What a reference points at; anything else is itself."""
        while "$ref" in node:
            target: Any = self._document
            for part in node["$ref"].removeprefix("#/").split("/"):
                target = target[part]
            node = target
        return node

    def plain(self, schema: Schema, inside: tuple[str, ...] = ()) -> Schema:
        """A schema without references and `allOf`."""
        merged = self._merged(schema, inside)
        opened = merged.pop(_OPEN, None)
        if not self._strict or "properties" not in merged:
            return merged
        closed = {"additionalProperties": False, **merged}
        if not opened:
            return closed
        some = {key: {"const": value} for key, value in opened.items()}
        return {"if": {"properties": some, "required": [*some]}, "then": merged, "else": closed}

    def _merged(self, schema: Schema, inside: tuple[str, ...]) -> Schema:
        if "$ref" in schema:
            name = schema["$ref"]
            if name in inside:
                raise ValueError(f"{name} refers to itself, which specwatch cannot read")
            inside = (*inside, name)
            _nothing_beside_reference(schema)
        schema = self.resolve(schema)
        merged: Schema = {}
        for part in schema.get("allOf", []):
            _merge(merged, self._merged(part, inside))
        return _merge(merged, self._own(schema, inside))

    def _own(self, schema: Schema, inside: tuple[str, ...]) -> Schema:
        own = {k: v for k, v in schema.items() if k != "allOf" and not _is_annotation(k)}
        for key in ("properties", "patternProperties"):
            if key in own:
                own[key] = {name: self.plain(node, inside) for name, node in own[key].items()}
        for key in ("items", "additionalProperties"):
            if isinstance(own.get(key), dict):
                own[key] = self.plain(own[key], inside)
        for key in ("anyOf", "oneOf"):
            if key in own:
                own[key] = [self.plain(node, inside) for node in own[key]]
        return own


def _is_annotation(key: str) -> bool:
    """Whether a word says nothing about validity."""
    words = {"description", "title", "example", "examples", "deprecated", "summary"}
    return key in words or (key.startswith("x-") and key != _OPEN)


def _nothing_beside_reference(schema: Schema) -> None:
    beside = {key for key in schema if not _is_annotation(key)} - {"$ref"}
    if beside:
        raise ValueError(f"{sorted(beside)} beside {schema['$ref']}: specwatch cannot read that")


def _merge(into: Schema, other: Schema) -> Schema:
    """Both at once, for objects that are described in several places."""
    for key, value in other.items():
        if key in ("properties", "patternProperties"):
            mine = into.setdefault(key, {})
            for name, node in value.items():
                mine[name] = node if name not in mine else {"allOf": [mine[name], node]}
        elif key == "required":
            into[key] = sorted({*into.get(key, []), *value})
        elif into.setdefault(key, value) != value:
            raise ValueError(f"two different {key} in one allOf: specwatch cannot read that")
    return into
