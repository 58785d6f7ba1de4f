"""Every body of the description has an example, and no example has what its schema lacks.

Redocly compares examples as well (`nox -s lint`), but takes any key where a schema is made with
allOf.
"""

from __future__ import annotations

import copy
import json
from typing import TYPE_CHECKING, Any

import pytest

from generator.run import SPEC
from tests.contract.specwatch.description import Description
from tests.contract.specwatch.schemas import Schemas

if TYPE_CHECKING:
    from collections.abc import Iterator

DOCUMENT = Description.load(SPEC).document
SECTIONS = ("responses", "requestBodies")


def bodies() -> Iterator[tuple[str, dict[str, Any], dict[str, Any]]]:
    """Every body with its name, what it may consist of, and the part for one media type."""
    for section in SECTIONS:
        for name, body in DOCUMENT["components"][section].items():
            for kind, media in body.get("content", {}).items():
                yield f"{section}/{name} {kind}", body["content"], media


BODIES = {name: (content, media) for name, content, media in bodies()}


@pytest.fixture(scope="module")
def strict() -> Schemas:
    return Schemas(DOCUMENT, strict=True)


def problems(schemas: Schemas, content: dict[str, Any], media: dict[str, Any]) -> list[str]:
    """What is wrong with the examples of a body; the JSON part of a form is looked into."""
    problems = []
    for name, example in media["examples"].items():
        pairs = [(media["schema"], example["value"])]
        if isinstance(example["value"], dict) and "JSON" in example["value"]:
            pairs.append(
                (content["application/json"]["schema"], json.loads(example["value"]["JSON"]))
            )
        for schema, value in pairs:
            errors = schemas.validator(schema).iter_errors(value)
            problems += [f"{name}{error.json_path[1:]}: {error.message}" for error in errors]
    return problems


def test_bodies_stand_in_components() -> None:
    for path, item in DOCUMENT["paths"].items():
        for operation in item.values():
            for part in (*operation["responses"].values(), operation.get("requestBody", {})):
                assert not part or part.keys() == {"$ref"}, path
    assert len(BODIES) > 100


@pytest.mark.parametrize("name", BODIES)
def test_every_body_has_examples_that_fit(strict: Schemas, name: str) -> None:
    content, media = BODIES[name]
    assert media.get("examples"), "a reader wants to see one"
    assert problems(strict, content, media) == []


def test_a_wrong_example_is_found(strict: Schemas) -> None:
    content, media = BODIES["requestBodies/TicketUpdate application/json"]
    wrong = copy.deepcopy(media)
    wrong["examples"] = {"x": {"value": {"Satus": "open", "Priority": [1]}}}
    assert sorted(problems(strict, content, wrong)) == [
        "x.Priority: [1] is not of type 'integer', 'string', 'null'",
        "x: Additional properties are not allowed ('Satus' was unexpected)",
    ]
