"""Read an OpenAPI document from a file or a URL, or raise an error of one line."""

from __future__ import annotations

import datetime as dt
import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError

from generator.bundle import bundle, references
from generator.download import download, is_url, shown
from generator.errors import GenerateError

if TYPE_CHECKING:
    from collections.abc import Iterator

METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")
_HTML = re.compile(
    rb"\s*(<!--.*?-->\s*)*<(!doctype\s+html|html|head|body)\b", re.IGNORECASE | re.DOTALL
)


@dataclass(frozen=True)
class Operation:
    """One operation: a method on a path."""

    method: str
    path: str
    data: dict[str, Any]
    shared: tuple[Any, ...] = ()  # the parameters of all methods on the path

    @property
    def shape(self) -> str:
        """Return the path without the names of its parameters, as documents differ in them."""
        return path_shape(self.path)

    @property
    def statuses(self) -> list[str]:
        """Return the status codes and ranges that have a response."""
        return [str(status) for status in self.data.get("responses") or {}]


@dataclass(frozen=True)
class Document:
    """An OpenAPI document and where it came from."""

    source: str
    data: dict[str, Any]

    @property
    def operations(self) -> list[Operation]:
        """Return all operations, in the document's order."""
        return [
            Operation(method, path, item[method], tuple(item.get("parameters") or ()))
            for path, item in self._path_items()
            for method in METHODS
            if isinstance(item, dict) and isinstance(item.get(method), dict)
        ]

    def _path_items(self) -> Iterator[tuple[str, Any]]:
        for path, item in (self.data.get("paths") or {}).items():
            target = item.get("$ref") if isinstance(item, dict) else None
            inside = isinstance(target, str) and target.startswith("#")
            yield path, self.resolve(str(target)) if inside else item

    def resolve(self, target: str) -> Any:
        """Return the target of a reference like #/components/schemas/Ticket, or None."""
        node: Any = self.data
        for part in filter(None, target[1:].split("/")):
            key = unquote(part).replace("~1", "/").replace("~0", "~")
            if isinstance(node, list):
                node = dict(enumerate(node)).get(int(key)) if key.isdigit() else None
            else:
                node = node.get(key) if isinstance(node, dict) else None
        return node


def path_shape(path: str) -> str:
    """Return a path with {} for each parameter."""
    return re.sub(r"{.*?}", "{}", path)


def load(source: str) -> Document:
    """Read and check a document."""
    return parse(source, _content(source))


def parse(source: str, raw: bytes) -> Document:
    """Check the bytes of a document; errors name the source."""
    text = _decode(shown(source), raw)
    data = _mapping(shown(source), _load(shown(source), text))
    document = Document(shown(source), bundle(source, data, _other))
    _check_references(document, text)
    return document


def _other(source: str) -> Any:
    """Read a document that another one refers to; it may be a part of one."""
    return plain_data(source, _load(shown(source), _decode(shown(source), _content(source))))


def _decode(source: str, raw: bytes) -> str:
    if _HTML.match(raw):
        raise GenerateError(f"{source} is an HTML page, not an OpenAPI document")
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise GenerateError(f"{source} is not text in UTF-8 (byte {error.start})") from None


def plain_data(source: str, node: Any, above: tuple[int, ...] = ()) -> Any:
    """Return a copy in which nothing is shared, keys are text, and times are as they were written.

    YAML reads `200:` as a number, `2026-11-30` as a date, and an anchor as one object in two
    places.
    """
    if id(node) in above:
        raise GenerateError(f"{shown(source)}: a YAML alias stands within its own anchor")
    if isinstance(node, dict):
        inside = (*above, id(node))
        return {_key(key): plain_data(source, value, inside) for key, value in node.items()}
    if isinstance(node, list):
        inside = (*above, id(node))
        return [plain_data(source, value, inside) for value in node]
    return node.isoformat() if isinstance(node, dt.date) else node


def _key(key: Any) -> str:
    return json.dumps(key) if isinstance(key, bool) or key is None else str(key)


def _content(source: str) -> bytes:
    return download(source) if is_url(source) else _read(source)


def _read(source: str) -> bytes:
    if "://" in source:
        raise GenerateError(f"cannot read {shown(source)}: only http and https URLs are supported")
    try:
        return Path(source).read_bytes()
    except OSError as error:
        raise GenerateError(f"cannot read {source}: {error.strerror}") from None


def _load(source: str, text: str) -> object:
    # JSON first: it may be indented with tabs, which YAML refuses.
    if text.lstrip().startswith("{"):
        try:
            return json.loads(text)
        except ValueError:
            pass  # a YAML document may begin with a brace as well
    try:
        return YAML(typ="safe").load(text)
    except MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        where = f", line {mark.line + 1}, column {mark.column + 1}" if mark else ""
        raise GenerateError(f"{source}{where}: invalid YAML: {error.problem}") from None
    except (YAMLError, ValueError) as error:
        raise GenerateError(f"{source}: invalid YAML: {' '.join(str(error).split())}") from None


def _mapping(source: str, data: object) -> dict[str, Any]:
    if not isinstance(data, dict):
        kind = "empty" if data is None else f"a {type(data).__name__}"
        raise GenerateError(f"{source} is not an OpenAPI document: it is {kind}, not a mapping")
    if "swagger" in data:
        raise GenerateError(
            f"{source} is a Swagger {data['swagger']} document; convert it to OpenAPI 3 first"
        )
    version = str(data.get("openapi", ""))
    if not version:
        raise GenerateError(f"{source} is not an OpenAPI document: it has no `openapi` key")
    if not version.startswith("3."):
        raise GenerateError(f"{source} is OpenAPI {version}; only 3.0 and 3.1 are supported")
    return dict(plain_data(source, data))


def _check_references(document: Document, text: str) -> None:
    for where, node in references(document.data):
        target = node["$ref"]
        if target.startswith("#") and document.resolve(target) is None:
            place = _line(target, text)
            raise GenerateError(
                f"{document.source}, {place}{'.'.join(where)}: unknown $ref {target}"
            )


def _line(target: str, text: str) -> str:
    # Pet is not found in the line that has Pets.
    wanted = re.compile(rf"{re.escape(target)}(?![\w./~%-])")
    line = next((n for n, row in enumerate(text.splitlines(), 1) if wanted.search(row)), 0)
    return f"line {line}, " if line else ""
