"""Give the parameters of an operation values that fit its noun, for samples and the explorer."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from docsite.spec import Node, Operation, Spec

#: What stands in a path, by the first word of the path.
NAMES = {
    "queue": "General", "user": "alice", "catalog": "General assets", "class": "General",
    "search": "1",
}  # fmt: skip
#: Fields that rows of a list can have, by the section of its operation.
FIELDS = {
    "Ticket": "Subject,Status,Owner", "Asset": "Name,Status,Catalog", "Article": "Name,Class",
    "User": "Name,EmailAddress", "Transaction": "Type,Creator,Created",
    "Attachment": "Filename,ContentType", "Search": "Name,Description",
}  # fmt: skip
#: Lists of a record that are lists of something else.
SUBLISTS = {"history": "Type,Creator,Created", "attachments": "Filename,ContentType"}
#: Values of `query`: TicketSQL, TransactionSQL, AssetSQL, or conditions as JSON.
QUERIES = {
    "Ticket": "Status = '__Active__'",
    "Transaction": "ObjectType = 'RT::Ticket' AND Type = 'Correspond'",
    "Asset": "Name LIKE 'prn'",
}
ANY = '[{"field": "id", "operator": ">", "value": 0}]'


def path_values(spec: Spec, operation: Operation) -> dict[str, object]:
    """Return a value for each parameter of the path."""
    kind = operation.path.split("/")[1]
    values: dict[str, object] = {}
    for raw in map(spec.resolved, operation.raw.get("parameters", ())):
        if raw["in"] == "path":
            named = raw["name"] == "idOrName" and kind in NAMES
            values[raw["name"]] = NAMES[kind] if named else raw["example"]
    return values


def query_values(spec: Spec, operation: Operation) -> dict[str, str]:
    """Return what a sample sends in the query: a search and the fields of a row."""
    names = {
        raw["name"]
        for raw in map(spec.resolved, operation.raw.get("parameters", ()))
        if raw["in"] == "query"
    }
    values: dict[str, str] = {}
    last = operation.path.rpartition("/")[2]
    if "query" in names:
        inside = "{" in operation.path
        values["query"] = ANY if inside else QUERIES.get(operation.tag, ANY)
    if "fields" in names:
        values["fields"] = SUBLISTS.get(last) or FIELDS.get(operation.tag, "Name,Description")
    return values


def body_example(spec: Spec, operation: Operation) -> tuple[str, Any] | None:
    """Return the media type and the value of the first example of the body."""
    if "requestBody" not in operation.raw:
        return None
    content: Mapping[str, Node] = spec.resolved(operation.raw["requestBody"])["content"]
    media, raw = next(iter(content.items()))
    examples: Mapping[str, Node] = raw.get("examples", {})
    example = next(iter(examples.values()), {})
    return (media, example["value"]) if "value" in example else None
