"""Bring what other documents define into the one that refers to them.

A description from the network may refer to addresses only, one from a file to files and addresses.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote, urldefrag, urljoin

from generator.download import is_url, shown
from generator.errors import GenerateError
from generator.names import free

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

MAX_DOCUMENTS = 200
# The key above a reference -> the section that it belongs to; anything else is a schema.
_SECTIONS = {
    "parameters": "parameters",
    "responses": "responses",
    "requestBody": "requestBodies",
    "requestBodies": "requestBodies",
    "headers": "headers",
    "examples": "examples",
    "links": "links",
    "callbacks": "callbacks",
    "securitySchemes": "securitySchemes",
    "paths": "pathItems",
    "pathItems": "pathItems",
    "webhooks": "pathItems",
}
# What stands there is somebody's data, and a $ref in it is none of ours.
_DATA = ("example", "examples", "default", "const", "enum")
_NAMES = ("properties", "patternProperties", "schemas")  # their keys are no keywords


def bundle(source: str, data: dict[str, Any], read: Callable[[str], Any]) -> dict[str, Any]:
    """Return a document that refers to nothing outside itself; `read` returns another document."""
    return _Bundle(source, data, read).whole()


def references(
    node: Any, where: tuple[str, ...] = ()
) -> Iterator[tuple[tuple[str, ...], dict[str, Any]]]:
    """Yield each object that is a reference, and its place."""
    if isinstance(node, dict):
        named = bool(where) and where[-1] in _NAMES
        if isinstance(node.get("$ref"), str) and not named:
            yield where, node
        components = bool(where) and where[-1] in _SECTIONS
        for key, value in node.items():
            data = key in _DATA or (str(key).startswith("x-") and not components)
            if named or not data:
                yield from references(value, (*where, str(key)))
    elif isinstance(node, list):
        for number, value in enumerate(node):
            yield from references(value, (*where, str(number)))


class _Bundle:
    def __init__(self, source: str, data: dict[str, Any], read: Callable[[str], Any]) -> None:
        self._home = self._address(source)
        self._data = data
        self._read = read
        self._documents: dict[str, Any] = {self._home: data}
        self._local: dict[tuple[str, str], str] = {}

    def whole(self) -> dict[str, Any]:
        self._walk(self._data, self._home, ())
        return self._data

    @staticmethod
    def _address(source: str) -> str:
        return source if is_url(source) else Path(source).resolve().as_uri()

    def _walk(self, node: Any, base: str, where: tuple[str, ...]) -> None:
        for place, one in list(references(node, where)):
            if base != self._home or not one["$ref"].startswith("#"):
                one["$ref"] = self._local_reference(one["$ref"], base, place)

    def _local_reference(self, target: str, base: str, where: tuple[str, ...]) -> str:
        address, fragment = urldefrag(urljoin(base, target))
        if address == self._home:
            return f"#{fragment}"
        section = _section(where)
        key = (address, fragment)
        if key not in self._local:
            place = f"{'.'.join(where)}: $ref {shown(target)}"
            content = _find(self._document(address, base, place), fragment)
            if content is None:
                raise GenerateError(f"{shown(self._home)}, {place}: nothing is there")
            components = self._data.setdefault("components", {})
            names = components.setdefault(section, {})
            last = unquote(fragment.rpartition("/")[2]) or Path(address).stem
            name = free(re.sub(r"[^\w.-]", "_", last), set(names))
            self._local[key] = f"#/components/{section}/{name}"
            names[name] = content
            self._walk(content, address, ("components", section, name))
        return self._local[key]

    def _document(self, address: str, base: str, place: str) -> Any:
        if address not in self._documents:
            if len(self._documents) > MAX_DOCUMENTS:
                raise GenerateError(f"{place}: more than {MAX_DOCUMENTS} documents are needed")
            if is_url(address):
                source = address
            elif address.startswith("file:") and base.startswith("file:"):
                source = unquote(address.removeprefix("file://"))
            else:
                raise GenerateError(
                    f"{shown(self._home)}, {place}: only http and https addresses can be read"
                )
            try:
                self._documents[address] = self._read(source)
            except GenerateError as error:
                raise GenerateError(f"{shown(self._home)}, {place}: {error}") from None
        return self._documents[address]


def _section(where: tuple[str, ...]) -> str:
    """Return the section of components for what stands at a place."""
    above = [part for part in where if not part.isdigit() or part == where[-1]]
    if where[0] == "paths" and len(where) == 2:
        return "pathItems"
    if where[-1] == "requestBody":
        return "requestBodies"
    parent = above[-2] if len(above) > 1 else ""
    inside = where[:2] == ("components", "schemas") or "schema" in where or "properties" in where
    return "schemas" if inside else _SECTIONS.get(parent, "schemas")


def _find(document: Any, fragment: str) -> Any:
    node = document
    for part in filter(None, fragment.split("/")):
        key = unquote(part).replace("~1", "/").replace("~0", "~")
        if isinstance(node, list):
            node = node[int(key)] if key.isdigit() and int(key) < len(node) else None
        else:
            node = node.get(key) if isinstance(node, dict) else None
    return node
