"""Takes out of an answer what the description allows in words that a schema cannot say.

These are its words: every name asked for with `fields` is in a row, with an empty text if it is
absent, hidden or unknown; what `fields[...]` adds stands in the references, and `id` is a number
if either asks for it; custom roles stand at the top level too in some releases.
"""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import parse_qsl

from tests.contract.specwatch.comparing import FORM
from tests.contract.specwatch.exchange import Exchange, media_type

EXPANSION = re.compile(r"fields(\[[^\[\]]+\])+")


def without_extras(body: Any, exchange: Exchange) -> Any:
    """The body as the schema knows it."""
    return _without_roles(_without_expansions(_without_empty(body, exchange), exchange.query))


def _without_empty(body: Any, exchange: Exchange) -> Any:
    """A page without the empty texts that stand for fields which are absent, hidden or unknown."""
    requested = {
        name for key, value in exchange.query if key == "fields" for name in value.split(",")
    }
    if exchange.method == "POST" and media_type(exchange.request_headers) == FORM:
        form = parse_qsl((exchange.request_body.whole or b"").decode())
        requested |= {name for key, value in form if key == "fields" for name in value.split(",")}
    if not requested or not isinstance(body, dict) or not isinstance(body.get("items"), list):
        return body
    rows = [
        {
            k: str(v) if k == "id" in requested else v
            for k, v in row.items()
            if v != "" or k not in requested
        }
        if isinstance(row, dict)
        else row
        for row in body["items"]
    ]
    return {**body, "items": rows}


def _without_expansions(body: Any, query: list[tuple[str, str]]) -> Any:
    """The body without what `fields[...]` has added to the references in it."""
    wanted = {
        name
        for key, value in query
        if EXPANSION.fullmatch(key)
        for name in (*value.split(","), *re.findall(r"\[([^\[\]]+)\]", key)[1:])
    }
    wanted -= {"type", "_url"}
    if not wanted:
        return body
    if isinstance(body, dict) and isinstance(body.get("items"), list):
        # A row is a reference too, but its own columns were asked for by `fields`.
        rows = [_values_stripped(row, wanted) for row in body["items"]]
        return {**body, "items": rows}
    return _stripped(body, wanted)


def _values_stripped(row: Any, names: set[str]) -> Any:
    return {k: _stripped(v, names) for k, v in row.items()} if isinstance(row, dict) else row


def _without_roles(body: Any) -> Any:
    """The body without custom roles by name, which 5.0.4 to 5.0.8 repeat at the top level.

    The description cannot name those, but says so at `CustomRoles`.
    """
    if not isinstance(body, dict):
        return body
    if isinstance(body.get("items"), list):
        return {**body, "items": [_without_roles(row) for row in body["items"]]}
    roles = body.get("CustomRoles")
    if not isinstance(roles, dict):
        return body
    repeated = {"_comments", *roles, *(f"CustomRole.{{{name}}}" for name in roles)}
    return {k: v for k, v in body.items() if k not in repeated}


def _stripped(node: Any, names: set[str]) -> Any:
    if isinstance(node, list):
        return [_stripped(one, names) for one in node]
    if not isinstance(node, dict):
        return node
    if not {"type", "id", "_url"} <= node.keys():
        return {k: _stripped(v, names) for k, v in node.items()}
    kept = {k: _stripped(v, names) for k, v in node.items() if k not in names - {"id"}}
    # Asked for, the id is a number where it is text otherwise.
    return {**kept, "id": str(node["id"])} if "id" in names else kept
