"""Holds a value against a schema, and says in one line what does not fit."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any, cast

from jsonschema.exceptions import ValidationError

from tests.contract.specwatch.description import Description
from tests.contract.specwatch.schemas import Schema

JSON = "application/json"
FORM = "application/x-www-form-urlencoded"
MULTIPART = "multipart/form-data"
#: What parse() returns for what is no JSON.
NO_VALUE = object()
MOST_LETTERS = 300

#: Where something is wrong, and what.
Finding = tuple[str, str]


def compare(description: Description, schema: Schema, value: Any, where: str) -> Iterator[Finding]:
    """What does not fit, each with its place: a pointer after `where`."""
    for error in description.schemas.validator(schema).iter_errors(value):
        deepest = _deepest(error)
        pointer = "".join(f"/{part}" for part in deepest.absolute_path)
        if deepest.validator != "additionalProperties":
            yield f"{where}{pointer}".strip(), _message(deepest)
            continue
        for name, unnamed in _unnamed(deepest).items():
            yield f"{where}{pointer}/{name}", f"is not described: {short(unnamed)}"


def _unnamed(error: ValidationError) -> Schema:
    """The properties that an object has and its schema does not name."""
    schema, instance = cast("Schema", error.schema), cast("Schema", error.instance)
    patterns = schema.get("patternProperties", {})
    return {
        name: value
        for name, value in instance.items()
        if name not in schema.get("properties", {})
        and not any(re.search(pattern, name) for pattern in patterns)
    }


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
    return f"{short(error.instance, 100)} fails {error.validator}: {error.validator_value}"


def short(text: object, most: int = MOST_LETTERS) -> str:
    """As much of it as fits in a line."""
    shown = text if isinstance(text, str) else repr(text)
    return shown if len(shown) <= most else f"{shown[:most]}…"


def parse(content: bytes, *, latin1: bool = False) -> Any:
    """The value of a JSON text; in Latin-1 only where that may be; NO_VALUE if it is none."""
    try:
        return json.loads(content.decode("utf-8"))
    except UnicodeDecodeError:
        return parse(content.decode("latin-1").encode()) if latin1 else NO_VALUE
    except ValueError:
        return NO_VALUE
