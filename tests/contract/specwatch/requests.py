"""Compares a request with what the description says that its operation takes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import parse_qsl

from tests.contract.specwatch.comparing import (
    FORM,
    JSON,
    MULTIPART,
    NO_VALUE,
    Finding,
    compare,
    parse,
    short,
)
from tests.contract.specwatch.description import Description, Operation
from tests.contract.specwatch.exchange import Exchange, media_type, parts
from tests.contract.specwatch.extras import EXPANSION
from tests.contract.specwatch.schemas import Schema

JSON_PART = "JSON"


def request_findings(
    description: Description, operation: Operation, exchange: Exchange
) -> Iterator[Finding]:
    """Query parameters, conditions and body."""
    yield from _query(description, operation, exchange)
    for name in exchange.request_headers:
        if name.startswith("if-") and name not in operation.headers:
            yield f"request header {name}", "is not described"
    content = exchange.request_body.whole
    if content is not None:
        yield from _request_body(description, operation, exchange, content)


def _query(description: Description, operation: Operation, exchange: Exchange) -> Iterator[Finding]:
    given: dict[str, list[str]] = {}
    for name, value in exchange.query:
        given.setdefault(name, []).append(value)
    # The description names the plain ones; RT also takes fields of fields, and of custom fields.
    if any(EXPANSION.fullmatch(name) for name in operation.query):
        nested = [name for name in given if EXPANSION.fullmatch(name)]
        given = {k: v for k, v in given.items() if k in operation.query or k not in nested}
    for name, values in given.items():
        schema = operation.query.get(name)
        if schema is None:
            yield f"query parameter {name}", "is not described"
        else:
            value = _from_text(description.schemas.compiled(schema), values)
            yield from compare(description, schema, value, f"query parameter {name} ")


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
) -> Iterator[Finding]:
    kind = media_type(exchange.request_headers)
    if not content:
        if operation.body_required:
            yield "request body", "is missing"
    elif not operation.body:
        yield "request body", f"is not described: {short(content)}"
    elif kind not in operation.body:
        yield "request content type", f"{kind or 'none'} is not described"
    elif kind == JSON:
        yield from _json_body(description, operation, content, "request body ")
    elif kind == FORM:
        schema = operation.body[kind]["schema"]
        value = _form(description.schemas.compiled(schema), content)
        yield from compare(description, schema, value, "request body ")
        for model, why in description.models.round_trips(schema, value):
            yield f"request body, model {model}", why
    elif kind == MULTIPART:
        yield from _multipart(description, operation, exchange, content)


def _json_body(
    description: Description, operation: Operation, content: bytes, where: str
) -> Iterator[Finding]:
    value = parse(content)
    if value is NO_VALUE:
        yield where.strip(), f"is not JSON in UTF-8: {short(content)}"
        return
    schema = operation.body[JSON]["schema"]
    yield from compare(description, schema, value, where)
    for model, why in description.models.round_trips(schema, value):
        yield f"{where}model {model}", why


def _form(schema: Schema, content: bytes) -> dict[str, Any]:
    given: dict[str, list[str]] = {}
    for name, value in parse_qsl(content.decode(), keep_blank_values=True):
        given.setdefault(name, []).append(value)
    known = schema.get("properties", {})
    return {name: _from_text(known.get(name, {}), values) for name, values in given.items()}


def _multipart(
    description: Description, operation: Operation, exchange: Exchange, content: bytes
) -> Iterator[Finding]:
    value: dict[str, Any] = {}
    sent: dict[str, Any] = {}
    for name, filename, body in parts(exchange.request_headers["content-type"], content):
        if filename is None and name == JSON_PART:
            value[name] = body.decode("utf-8", "replace")
            yield from _json_body(description, operation, body, "request part JSON ")
        else:
            value.setdefault(name, []).append("file")
            sent.setdefault(name, []).append(body)
    schema = operation.body[MULTIPART]["schema"]
    known = description.schemas.compiled(schema).get("properties", {})
    lists = {name for name, one in known.items() if one.get("type") == "array"}

    def plain(given: dict[str, Any]) -> dict[str, Any]:
        return {k: v[0] if isinstance(v, list) and k not in lists else v for k, v in given.items()}

    yield from compare(description, schema, plain(value), "request body ")
    texts = {name: text for name, text in value.items() if name == JSON_PART}
    for model, why in description.models.round_trips(schema, texts | plain(sent)):
        yield f"request body, model {model}", why
