"""The description as the fuzzer should read it: only what this RT has, and only what helps.

Paths lead to records that are there, because a made-up number is a 404 and nothing is learnt.
Requests have the keys that the description names and no other, because RT ignores the others.
Where JSON will do, no forms are sent: what is made up for those is no JSON inside, always a 500.
"""

from __future__ import annotations

from copy import deepcopy
from typing import Any

from tests.contract.operations import Records, is_available
from tests.contract.specwatch.comparing import JSON
from tests.contract.specwatch.description import Description, Operation

Schema = dict[str, Any]
# The description says so in words only, for the sake of the generated code: it takes plain dicts.
_OBJECTS = {"CustomFields", "TxnCustomFields", "CustomRoles"}


def document(description: Description, version: str, records: Records) -> Schema:
    """All operations of an RT of that version, one plain object each."""
    whole = description.document
    paths: dict[str, Schema] = {}
    for operation in description.of_rt.values():
        if is_available(operation, version):
            data = whole["paths"][operation.path][operation.method.lower()]
            operation_read = _operation(description, operation, data, records)
            paths.setdefault(operation.path, {})[operation.method.lower()] = operation_read
    return {**whole, "paths": paths}


def _operation(
    description: Description, operation: Operation, data: Schema, records: Records
) -> Schema:
    resolve, known = description.schemas.resolve, records.path(operation)
    path = {
        **data,
        "parameters": [_parameter(resolve(one), known) for one in data.get("parameters", [])],
    }
    if operation.body:
        body = dict(resolve(data["requestBody"]))
        kinds = [JSON] if JSON in body["content"] else [*body["content"]]
        body["content"] = {kind: _closed(description, body["content"][kind]) for kind in kinds}
        path["requestBody"] = body
    return path


def _parameter(parameter: Schema, known: Schema) -> Schema:
    if parameter["in"] != "path":
        return parameter
    plain = {k: v for k, v in parameter.items() if k not in {"example", "examples"}}
    return {**plain, "schema": {"enum": [known[parameter["name"]]]}}


def _closed(description: Description, media: Schema) -> Schema:
    schema = deepcopy(description.schemas.compiled(media["schema"]))
    for one in (schema, schema.get("items", {})):
        for key in _OBJECTS & one.get("properties", {}).keys():
            one["properties"][key] = {"type": "object"}
    return {**media, "schema": schema}
