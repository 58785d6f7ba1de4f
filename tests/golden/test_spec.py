"""The description keeps its own conventions (spec/README.md): the generated code needs them."""

from __future__ import annotations

import re
from collections import Counter
from itertools import groupby
from typing import TYPE_CHECKING, Any

import pytest
from jsonschema import Draft202012Validator

from generator.document import Document, load
from generator.run import SPEC

if TYPE_CHECKING:
    from collections.abc import Iterator

RELEASE = re.compile(r"5\.0\.\d|6\.0\.[034]")


@pytest.fixture(scope="module")
def document() -> Document:
    return load(str(SPEC))


def nodes(node: Any, where: str = "") -> Iterator[tuple[str, dict[str, Any]]]:
    """Every mapping of the document with its place."""
    if isinstance(node, dict):
        yield where, node
        for key, value in node.items():
            yield from nodes(value, f"{where}/{key}")
    elif isinstance(node, list):
        for number, value in enumerate(node):
            yield from nodes(value, f"{where}/{number}")


def schemas(document: Document) -> dict[str, dict[str, Any]]:
    schemas: dict[str, dict[str, Any]] = document.data["components"]["schemas"]
    return schemas


def test_it_has_all_operations(document: Document) -> None:
    assert document.data["openapi"] == "3.1.0"
    of_rt = [o for o in document.operations if "x-rt-plugin" not in o.data]
    seen = [o for o in of_rt if o.data.get("x-rt-verified") is not False]
    methods = Counter(operation.method for operation in seen)
    assert methods.pop("head") == 21
    assert methods.keys() == {"get", "post", "put", "delete"}
    assert methods.total() == 125
    assert len({o.path for o in seen}) == 68
    younger = [o for o in of_rt if o not in seen]
    assert len(younger) == 51
    assert {o.data["x-rt-since"] for o in younger} == {"6.0.3", "6.0.4"}
    assert all("not verified on a running RT" in o.data["description"] for o in younger)


def test_sections_stand_in_the_order_of_the_tags(document: Document) -> None:
    tags = [operation.data["tags"][0] for operation in document.operations]
    sections = [tag for tag, _ in groupby(tags)]
    assert sections == [tag["name"] for tag in document.data["tags"]]
    assert all(len(tag["description"]) > 20 for tag in document.data["tags"])


def test_every_operation_says_what_a_reader_needs(document: Document) -> None:
    ids = [o.data["operationId"] for o in document.operations]
    assert len(set(ids)) == len(ids)
    tags = {tag["name"] for tag in document.data["tags"]}
    for operation in document.operations:
        data, name = operation.data, operation.data["operationId"]
        assert re.fullmatch(r"[a-z]+(_[a-z]+)*_(get|post|put|delete|head)", name)
        assert data["summary"], name
        assert len(data["description"]) > 20, name
        assert RELEASE.fullmatch(data["x-rt-since"]), name
        assert len(data["tags"]) == 1, name
        assert data["tags"][0] in tags, name
        assert "security" not in data, name


def test_every_operation_can_fail(document: Document) -> None:
    for operation in document.operations:
        responses = operation.data["responses"]
        name = operation.data["operationId"]
        failure = "Failed" if operation.method == "head" else "Error"
        assert responses["4XX"] == {"$ref": f"#/components/responses/{failure}"}, name
        assert responses["5XX"] == {"$ref": f"#/components/responses/{failure}"}, name
        assert responses["302"] == {"$ref": "#/components/responses/LoginRequired"}, name
        assert "default" not in responses, name
        assert len([status for status in responses if str(status).startswith("2")]) == 1, name


def test_every_array_says_of_what(document: Document) -> None:
    for where, node in nodes(document.data):
        kind = node.get("type")
        if kind == "array" or (isinstance(kind, list) and "array" in kind):
            assert "items" in node, where


def test_nothing_has_a_default(document: Document) -> None:
    for where, node in nodes(document.data):
        if not where.startswith("/servers"):
            assert "default" not in node, where


def test_query_flags_are_numbers(document: Document) -> None:
    for name, parameter in document.data["components"]["parameters"].items():
        assert parameter["schema"].get("type") != "boolean", name


def test_parameters_and_bodies_stand_in_components(document: Document) -> None:
    for operation in document.operations:
        assert all("$ref" in parameter for parameter in operation.data.get("parameters", []))
        for where, node in nodes(operation.data):
            if "properties" in node or "allOf" in node or "enum" in node:
                pytest.fail(f"{operation.data['operationId']}{where} belongs into components")


def test_schemas_are_named_alike_and_valid(document: Document) -> None:
    for name, schema in schemas(document).items():
        assert re.fullmatch(r"([A-Z][a-z]+)+", name)
        assert name not in {"Response", "Unset", "Client", "File", "Any"}
        assert schema.get("description"), f"{name} does not say what it is"
        Draft202012Validator.check_schema(schema)


def test_no_property_shadows_a_name_of_the_generated_code(document: Document) -> None:
    for name, schema in schemas(document).items():
        assert not {"cast", "d", "cls"} & schema.get("properties", {}).keys(), name


def test_nothing_is_defined_and_not_used(document: Document) -> None:
    used = {node["$ref"] for _, node in nodes(document.data) if isinstance(node.get("$ref"), str)}
    for section in ("schemas", "parameters", "responses", "requestBodies", "headers", "links"):
        for name in document.data["components"][section]:
            assert f"#/components/{section}/{name}" in used, f"{section}/{name}"


def test_responses_demand_only_what_rt_sends_to_everybody(document: Document) -> None:
    always = {"id", "type", "ref", "items", "count", "page", "per_page", "total", "Version"}
    parameters = {
        "JSON",
        "field",
        "value",
        "Queue",
        "Name",
        "Type",
        "Catalog",
        "Class",
        "ObjectId",
        "Right",
    }
    uploads = {"FileName", "FileType", "FileContent"}
    for where, node in nodes(schemas(document)):
        if isinstance(node.get("required"), list):
            assert set(node["required"]) <= always | parameters | uploads, where
    for name in ("Ticket", "Queue", "User", "Group", "Transaction", "Attachment"):
        demanded = [n for n in _resolved(document, name) if "required" in n]
        assert {key for node in demanded for key in node["required"]} <= {"id"}, name


def _resolved(document: Document, name: str) -> Iterator[dict[str, Any]]:
    schema = schemas(document)[name]
    yield schema
    for part in schema.get("allOf", []):
        yield part
        if "$ref" in part:
            yield from _resolved(document, part["$ref"].rpartition("/")[2])


def test_response_dates_can_be_missing_and_request_dates_are_text(document: Document) -> None:
    dates = [(where, n) for where, n in nodes(schemas(document)) if n.get("format") == "date-time"]
    assert len(dates) >= 9
    for where, node in dates:
        assert node["type"] == ["string", "null"], where
    writable = schemas(document)["TicketWritable"]["properties"]
    for name in ("Starts", "Started", "Due", "Resolved", "Told"):
        assert "format" not in writable[name], name


def test_enums_are_open(document: Document) -> None:
    closed = {"Flag"}
    enums = {name for name, schema in schemas(document).items() if "enum" in schema}
    opened = {
        node["anyOf"][0]["$ref"].rpartition("/")[2]
        for _, node in nodes(document.data)
        if isinstance(node.get("anyOf"), list) and {"type": "string"} in node["anyOf"][1:]
        if "$ref" in node["anyOf"][0]
    }
    assert enums - closed <= opened


def test_records_say_what_each_column_is(document: Document) -> None:
    for name, schema in schemas(document).items():
        for key, value in schema.get("properties", {}).items():
            known = "description" in value or "anyOf" in value or "$ref" in value
            assert known, f"{name}.{key}"
