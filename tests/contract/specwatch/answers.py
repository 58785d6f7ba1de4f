"""Compares an answer with what the description says about its operation and status."""

from __future__ import annotations

from collections.abc import Iterator
from fnmatch import fnmatchcase

from tests.contract.specwatch.comparing import JSON, NO_VALUE, Finding, compare, parse, short
from tests.contract.specwatch.description import Description, Operation
from tests.contract.specwatch.exchange import Exchange, media_type
from tests.contract.specwatch.extras import without_extras
from tests.contract.specwatch.schemas import Schema

# Headers of HTTP itself and of web servers; any other has to be described where RT succeeds.
_COMMON_HEADERS = frozenset(
    {
        *("accept-ranges", "age", "cache-control", "connection", "content-encoding"),
        *("content-length", "content-type", "date", "expires", "keep-alive", "pragma", "server"),
        *("set-cookie", "strict-transport-security", "transfer-encoding", "vary", "via"),
        *("x-content-type-options", "x-frame-options"),
    }
)


def answer_findings(
    description: Description, operation: Operation, exchange: Exchange
) -> Iterator[Finding]:
    """Status, headers, content type and body."""
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


def _headers(description: Description, response: Schema, exchange: Exchange) -> Iterator[Finding]:
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
            yield from compare(description, header["schema"], value, f"header {name} ")
        elif header.get("required"):
            yield f"header {name}", "is missing"


def _body(
    description: Description, response: Schema, exchange: Exchange, content: bytes
) -> Iterator[Finding]:
    described = response.get("content", {})
    if not content:
        # An exception inside RT ends in nothing.
        if described and exchange.status < 500 and exchange.method != "HEAD":
            yield "body", "is empty"
        return
    if not described:
        # What a redirection says is for people who have missed it.
        if not 300 <= exchange.status < 400:
            yield "body", f"is not described: {short(content)}"
        return
    kind = media_type(exchange.headers)
    fitting = next((one for one in described if fnmatchcase(kind, one)), None)
    if fitting is None:
        yield "content type", f"{kind or 'none'} is not described: {short(content)}"
    elif fitting == JSON:
        value = parse(content, latin1=bool(response.get("x-rt-unencoded")))
        if value is NO_VALUE:
            yield "body", f"is not JSON in UTF-8: {short(content)}"
        else:
            schema = described[fitting]["schema"]
            yield from compare(description, schema, without_extras(value, exchange), "body ")
            for model, why in description.models.round_trips(schema, value):
                yield f"body, model {model}", why
