"""Compares a request and its answer with the description."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from fnmatch import fnmatchcase
from typing import Any
from urllib.parse import parse_qsl

from jsonschema.exceptions import ValidationError

from tests.contract.specwatch.description import Description, Operation
from tests.contract.specwatch.exchange import Exchange, media_type, parts
from tests.contract.specwatch.schemas import Schema

JSON = "application/json"
FORM = "application/x-www-form-urlencoded"
MULTIPART = "multipart/form-data"
JSON_PART = "JSON"
MOST_LETTERS = 300
# How RT says that there is no such route: the description may be silent about those.
_NO_ROUTE = {404, 405, 501}
_LOGGED_OUT = {302, 401}
_EXPANSION = re.compile(r"fields(\[[^\[\]]+\])+")
_NO_VALUE = object()
# Headers of HTTP itself and of web servers; any other has to be described where RT succeeds.
_COMMON_HEADERS = frozenset(
    {
        *("accept-ranges", "age", "cache-control", "connection", "content-encoding"),
        *("content-length", "content-type", "date", "expires", "keep-alive", "pragma", "server"),
        *("set-cookie", "strict-transport-security", "transfer-encoding", "vary", "via"),
        *("x-content-type-options", "x-frame-options"),
    }
)


@dataclass(frozen=True)
class Problem:
    """Something that the description does not allow."""

    exchange: str
    operation: str
    where: str
    what: str

    def __str__(self) -> str:
        return f"{self.operation}: {self.exchange}: {self.where}: {self.what}"


def check(description: Description, exchange: Exchange) -> list[Problem]:
    """Everything that is wrong with an exchange."""
    operation = description.find(exchange.method, exchange.path)
    if operation is None:
        if exchange.status in _NO_ROUTE | _LOGGED_OUT:
            return []
        found = [("path", "the description has no such operation, and RT answered")]
    else:
        found = list(_answer(description, operation, exchange))
        # A request that RT refuses need not be right: a refusal is what the description promises.
        if exchange.status < 300 and not exchange.deliberate:
            found += _request(description, operation, exchange)
    name = operation.id if operation else "?"
    return [Problem(str(exchange), name, where, what) for where, what in found]


# ---- the answer ----------------------------------------------------------------------------------


def _answer(
    description: Description, operation: Operation, exchange: Exchange
) -> Iterator[tuple[str, str]]:
    response = operation.response(exchange.status)
    if response is None:
        known = ", ".join(operation.responses)
        yield "status", f"{exchange.status} is not described (described: {known})"
        return
    if operation.refused and exchange.status < 300:
        yield "status", "the description says that RT refuses this (x-rt-refused)"
    yield from _headers(description, response, exchange)
    content = exchange.content
    if content is not None:
        yield from _body(description, response, exchange, content)


def _headers(
    description: Description, response: Schema, exchange: Exchange
) -> Iterator[tuple[str, str]]:
    described = {
        name.lower(): description.schemas.resolve(header)
        for name, header in response.get("headers", {}).items()
    }
    if exchange.status < 400:
        for name in sorted({*exchange.headers} - described.keys() - _COMMON_HEADERS):
            yield f"header {name}", f"is not described: {exchange.headers[name]!r}"
    for name, header in described.items():
        value = exchange.headers.get(name)
        if value is not None:
            yield from _compare(description, header["schema"], value, f"header {name} ")
        elif header.get("required"):
            yield f"header {name}", "is missing"


def _body(
    description: Description, response: Schema, exchange: Exchange, content: bytes
) -> Iterator[tuple[str, str]]:
    described = response.get("content", {})
    if not content:
        # An exception inside RT ends in nothing.
        if described and exchange.status < 500 and exchange.method != "HEAD":
            yield "body", "is empty"
        return
    if not described:
        # What a redirection says is for people who have missed it.
        if not 300 <= exchange.status < 400:
            yield "body", f"is not described: {_short(content)}"
        return
    kind = media_type(exchange.headers)
    media = next((described[one] for one in described if fnmatchcase(kind, one)), None)
    if media is None:
        yield "content type", f"{kind or 'none'} is not described: {_short(content)}"
    elif kind == JSON:
        value = _json(content, latin1=bool(response.get("x-rt-unencoded")))
        if value is _NO_VALUE:
            yield "body", f"is not JSON in UTF-8: {_short(content)}"
        else:
            value = without_expansions(_bare(value, exchange), exchange.query)
            yield from _compare(description, media["schema"], value, "body ")


def _json(content: bytes, *, latin1: bool = False) -> Any:
    try:
        return json.loads(content.decode("utf-8"))
    except UnicodeDecodeError:
        return _json(content.decode("latin-1").encode()) if latin1 else _NO_VALUE
    except ValueError:
        return _NO_VALUE


def _bare(body: Any, exchange: Exchange) -> Any:
    """A page without the empty texts that stand for fields which are absent, hidden or unknown."""
    asked = {name for key, value in exchange.query if key == "fields" for name in value.split(",")}
    if exchange.method == "POST" and media_type(exchange.request_headers) == FORM:
        form = parse_qsl((exchange.request_body.whole or b"").decode())
        asked |= {name for key, value in form if key == "fields" for name in value.split(",")}
    if not asked or not isinstance(body, dict) or not isinstance(body.get("items"), list):
        return body
    rows = [
        {k: v for k, v in row.items() if v != "" or k not in asked}
        if isinstance(row, dict)
        else row
        for row in body["items"]
    ]
    return {**body, "items": rows}


def without_expansions(body: Any, query: list[tuple[str, str]]) -> Any:
    """The body without what `fields[...]` has added to the references in it."""
    wanted = {
        name
        for key, value in query
        if _EXPANSION.fullmatch(key)
        for name in (*value.split(","), *re.findall(r"\[([^\[\]]+)\]", key)[1:])
    }
    wanted -= {"type", "id", "_url"}
    if not wanted:
        return body
    if isinstance(body, dict) and isinstance(body.get("items"), list):
        # A row is a reference too, but its own columns were asked for by `fields`.
        rows = [_values_stripped(row, wanted) for row in body["items"]]
        return {**body, "items": rows}
    return _stripped(body, wanted)


def _values_stripped(row: Any, names: set[str]) -> Any:
    return {k: _stripped(v, names) for k, v in row.items()} if isinstance(row, dict) else row


def _stripped(node: Any, names: set[str]) -> Any:
    if isinstance(node, list):
        return [_stripped(one, names) for one in node]
    if not isinstance(node, dict):
        return node
    drop = names if {"type", "id", "_url"} <= node.keys() else set()
    return {k: _stripped(v, names) for k, v in node.items() if k not in drop}


# ---- the request ---------------------------------------------------------------------------------


def _request(
    description: Description, operation: Operation, exchange: Exchange
) -> Iterator[tuple[str, str]]:
    yield from _query(description, operation, exchange)
    for name in exchange.request_headers:
        if name.startswith("if-") and name not in operation.headers:
            yield f"request header {name}", "is not described"
    content = exchange.request_body.whole
    if content is not None:
        yield from _request_body(description, operation, exchange, content)


def _query(
    description: Description, operation: Operation, exchange: Exchange
) -> Iterator[tuple[str, str]]:
    given: dict[str, list[str]] = {}
    for name, value in exchange.query:
        given.setdefault(name, []).append(value)
    for name, values in given.items():
        if operation.expands and _EXPANSION.fullmatch(name):
            continue
        schema = operation.query.get(name)
        if schema is None:
            yield f"query parameter {name}", "is not described"
        else:
            value = _from_text(description.schemas.compiled(schema), values)
            yield from _compare(description, schema, value, f"query parameter {name} ")


def _from_text(schema: Schema, values: list[str]) -> Any:
    """What the texts of a query string or a form stand for."""
    if schema.get("type") == "array":
        return values
    if len(values) > 1:
        return values  # which no schema but an array's takes
    if schema.get("type") == "integer" and re.fullmatch(r"-?\d+", values[0]):
        return int(values[0])
    return values[0]


def _request_body(
    description: Description, operation: Operation, exchange: Exchange, content: bytes
) -> Iterator[tuple[str, str]]:
    kind = media_type(exchange.request_headers)
    if not content:
        if operation.body_required:
            yield "request body", "is missing"
    elif not operation.body:
        yield "request body", f"is not described: {_short(content)}"
    elif kind not in operation.body:
        yield "request content type", f"{kind or 'none'} is not described"
    elif kind == JSON:
        yield from _json_body(description, operation, content, "request body ")
    elif kind == FORM:
        schema = operation.body[kind]["schema"]
        value = _form(description.schemas.compiled(schema), content)
        yield from _compare(description, schema, value, "request body ")
    elif kind == MULTIPART:
        yield from _multipart(description, operation, exchange, content)


def _json_body(
    description: Description, operation: Operation, content: bytes, where: str
) -> Iterator[tuple[str, str]]:
    value = _json(content)
    if value is _NO_VALUE:
        yield where.strip(), f"is not JSON in UTF-8: {_short(content)}"
    else:
        yield from _compare(description, operation.body[JSON]["schema"], value, where)


def _form(schema: Schema, content: bytes) -> dict[str, Any]:
    given: dict[str, list[str]] = {}
    for name, value in parse_qsl(content.decode(), keep_blank_values=True):
        given.setdefault(name, []).append(value)
    known = schema.get("properties", {})
    return {name: _from_text(known.get(name, {}), values) for name, values in given.items()}


def _multipart(
    description: Description, operation: Operation, exchange: Exchange, content: bytes
) -> Iterator[tuple[str, str]]:
    value: dict[str, Any] = {}
    for name, filename, body in parts(exchange.request_headers["content-type"], content):
        if filename is None and name == JSON_PART:
            value[name] = body.decode("utf-8", "replace")
            yield from _json_body(description, operation, body, "request part JSON ")
        else:
            value.setdefault(name, []).append("file")
    schema = operation.body[MULTIPART]["schema"]
    lists = description.schemas.compiled(schema).get("properties", {})
    plain = {k: v[0] if isinstance(v, list) and k not in lists else v for k, v in value.items()}
    yield from _compare(description, schema, plain, "request body ")


# ---- both ----------------------------------------------------------------------------------------


def _compare(
    description: Description, schema: Schema, value: Any, where: str
) -> Iterator[tuple[str, str]]:
    for error in description.schemas.validator(schema).iter_errors(value):
        deepest = _deepest(error)
        pointer = "".join(f"/{part}" for part in deepest.absolute_path)
        yield f"{where}{pointer}".strip(), _message(deepest)


def _deepest(error: ValidationError) -> ValidationError:
    """The error that says most: in `anyOf`, one of the branch that fits best."""
    while error.context:
        error = max(error.context, key=_depth)
    return error


def _depth(error: ValidationError) -> tuple[int, bool]:
    return len(error.absolute_path), error.validator != "type"


def _message(error: ValidationError) -> str:
    if len(error.message) <= MOST_LETTERS:
        return error.message
    return f"{_short(error.instance, 100)} fails {error.validator}: {error.validator_value}"


def _short(text: object, most: int = MOST_LETTERS) -> str:
    shown = text if isinstance(text, str) else repr(text)
    return shown if len(shown) <= most else f"{shown[:most]}…"
