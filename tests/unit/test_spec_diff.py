"""scripts/spec_diff.py: each kind of difference, planted and seen from both sides, as printed."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from copy import deepcopy
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml

from generator import GenerateError
from generator.document import Document, load
from generator.run import ROOT, SPEC
from spec_diff import main
from specdiff import compare
from specdiff.difference import SENTENCES
from specdiff.entries import entries, report
from specdiff.render import brief
from specdiff.source import read

if TYPE_CHECKING:
    from collections.abc import Callable

# The community's file is not ours to copy, so it lies beside the repository or where this says.
COMMUNITY = os.environ.get("COMMUNITY_SPEC") or str(
    ROOT.parent / "shared" / "community-spec" / "request_tracker_rest2.yaml"
)

BASE: dict[str, Any] = yaml.safe_load("""
openapi: 3.1.0
info: {title: Pets, version: "1"}
paths:
  /pets/{petId}:
    parameters:
      - {name: petId, in: path, required: true, schema: {type: integer}}
    get:
      operationId: pets_id_get
      tags: [Pet]
      parameters:
        - {name: perPage, in: query, schema: {type: integer}}
        - {$ref: "#/components/parameters/Match"}
      responses:
        "200": {$ref: "#/components/responses/Pet"}
        "404":
          description: None.
          content: {application/json: {schema: {$ref: "#/components/schemas/Error"}}}
    put:
      operationId: pets_id_put
      tags: [Pet]
      requestBody:
        content:
          application/json; charset=utf-8: {schema: {$ref: "#/components/schemas/Pet"}}
      responses:
        "204": {description: Done.}
components:
  parameters:
    Match: {name: If-Match, in: header, schema: {type: string}}
  responses:
    Pet:
      description: A pet.
      content: {application/json: {schema: {$ref: "#/components/schemas/Pet"}}}
  schemas:
    Error: {type: object, properties: {message: {type: string}}}
    Pet:
      type: object
      required: [name]
      properties:
        name: {type: string}
        born: {type: string, format: date-time}
        kind: {type: string, enum: [cat, dog]}
        mood: {anyOf: [{type: string, enum: [good]}, {type: string}]}
        tags: {type: array, items: {type: string}}
        owner: {type: object, properties: {id: {type: integer}}}
        mother: {$ref: "#/components/schemas/Pet"}
""")

GET, PUT, POST = "GET /pets/{petId}", "PUT /pets/{petId}", "POST /pets/{petId}"
ANSWER, BODY = "response 200 application/json", "request application/json"


def at(data: Any, path: str) -> Any:
    """A node by its path; ~ stands for a slash within a key."""
    for key in path.split("/"):
        data = data[_key(data, key)]
    return data


def _key(target: Any, key: str) -> Any:
    return int(key) if isinstance(target, list) else key.replace("~", "/")


PATH = "paths/~pets~{petId}"
PROPERTIES = "components/schemas/Pet/properties"


def put(place: str, value: Any) -> Callable[[dict[str, Any]], None]:
    def edit(data: dict[str, Any]) -> None:
        parent, _, key = place.rpartition("/")
        target = at(data, parent)
        if key == "+":
            target.append(value)
        else:
            target[_key(target, key)] = value

    return edit


def drop(place: str) -> Callable[[dict[str, Any]], None]:
    def edit(data: dict[str, Any]) -> None:
        parent, _, key = place.rpartition("/")
        target = at(data, parent)
        del target[_key(target, key)]

    return edit


def move(place: str, to: str) -> Callable[[dict[str, Any]], None]:
    def edit(data: dict[str, Any]) -> None:
        value = at(data, place)
        drop(place)(data)
        put(to, value)(data)

    return edit


def edited(*edits: Callable[[dict[str, Any]], None]) -> Document:
    data = deepcopy(BASE)
    for edit in edits:
        edit(data)
    return Document("edited", data)


def in_words(old: Document, new: Document) -> list[str]:
    """All differences in words, breaking ones marked."""
    return [
        f"{'! ' if entry.breaking else '  '}{changed.title}: {entry}"
        for changed in compare(old, new).operations
        for entry in entries(changed.differences)
    ]


def query(**more: Any) -> dict[str, Any]:
    return {"name": "page", "in": "query", "schema": {"type": "integer"}, **more}


JSON = {"application/json": {"schema": {"type": "object"}}}


def seen(in_answer: str, in_body: str, what: str) -> list[str]:
    """A difference in the schema that the answer and the request share."""
    return [f"{in_answer} {GET}: {ANSWER}{what}", f"{in_body} {PUT}: {BODY}{what}"]


# What is planted, what it is called from before to after, and what from after to before.
PLANTED: dict[str, tuple[Callable[[dict[str, Any]], None], list[str], list[str]]] = {
    "operation": (
        drop(f"{PATH}/put"),
        [f"! {PUT}: removed"],
        [f"  {PUT}: added"],
    ),
    "operation id": (
        put(f"{PATH}/get/operationId", "pet_get"),
        [f"! {GET}: operationId pets_id_get -> pet_get"],
        [f"! {GET}: operationId pet_get -> pets_id_get"],
    ),
    "operation id that gives the same function": (
        put(f"{PATH}/get/operationId", "petsIdGet"),
        [f"  {GET}: operationId pets_id_get -> petsIdGet"],
        [f"  {GET}: operationId petsIdGet -> pets_id_get"],
    ),
    "tag": (
        put(f"{PATH}/get/tags", ["Animal"]),
        [f"! {GET}: tag Pet -> Animal"],
        [f"! {GET}: tag Animal -> Pet"],
    ),
    "moved": (
        move(f"{PATH}/put", f"{PATH}/patch"),
        [f"! PATCH /pets/{{petId}}: moved from {PUT}"],
        [f"! {PUT}: moved from PATCH /pets/{{petId}}"],
    ),
    "optional parameter": (
        put(f"{PATH}/get/parameters/+", query()),
        [f"  {GET}: query parameter page: optional, added"],
        [f"! {GET}: query parameter page: removed"],
    ),
    "required parameter": (
        put(f"{PATH}/get/parameters/+", query(required=True)),
        [f"! {GET}: query parameter page: required, added"],
        [f"! {GET}: query parameter page: removed"],
    ),
    "renamed query parameter": (
        put(f"{PATH}/get/parameters/0/name", "per_page"),
        [f"! {GET}: query parameter perPage: renamed to per_page"],
        [f"! {GET}: query parameter per_page: renamed to perPage"],
    ),
    "spelling of a header": (
        put("components/parameters/Match/name", "if-match"),
        [],
        [],
    ),
    "parameter must be given": (
        put("components/parameters/Match/required", True),
        [f"! {GET}: header parameter If-Match: became required"],
        [f"  {GET}: header parameter If-Match: became optional"],
    ),
    "wider type of a parameter": (
        put(f"{PATH}/get/parameters/0/schema/type", ["integer", "string"]),
        [f"  {GET}: query parameter perPage: integer -> integer or string"],
        [f"! {GET}: query parameter perPage: integer or string -> integer"],
    ),
    "parameter for all methods": (
        put(f"{PATH}/parameters/+", query()),
        [f"  {verb}: query parameter page: optional, added" for verb in (GET, PUT)],
        [f"! {verb}: query parameter page: removed" for verb in (GET, PUT)],
    ),
    "body": (
        put(f"{PATH}/get/requestBody", {"content": JSON}),
        [f"  {GET}: request: optional body added"],
        [f"! {GET}: request: body removed"],
    ),
    "required body": (
        put(f"{PATH}/get/requestBody", {"required": True, "content": JSON}),
        [f"! {GET}: request: required body added"],
        [f"! {GET}: request: body removed"],
    ),
    "body must be given": (
        put(f"{PATH}/put/requestBody/required", True),
        [f"! {PUT}: request body: became required"],
        [f"  {PUT}: request body: became optional"],
    ),
    "content type of a request": (
        put(f"{PATH}/put/requestBody/content/multipart~form-data", {}),
        [f"  {PUT}: request: content type multipart/form-data added"],
        [f"! {PUT}: request: content type multipart/form-data removed"],
    ),
    "content type of a success": (
        put("components/responses/Pet/content/text~plain", {}),
        [f"! {GET}: response 200: content type text/plain added"],
        [f"! {GET}: response 200: content type text/plain removed"],
    ),
    "first content of a success": (
        put(f"{PATH}/put/responses/204", {"description": "Done.", "content": JSON}),
        [f"  {PUT}: response 204: content type application/json added"],
        [f"! {PUT}: response 204: content type application/json removed"],
    ),
    "content type of an error": (
        put(f"{PATH}/get/responses/404/content/text~plain", {}),
        [f"  {GET}: response 404: content type text/plain added"],
        [f"! {GET}: response 404: content type text/plain removed"],
    ),
    "success": (
        put(f"{PATH}/get/responses/206", {"description": "A part."}),
        [f"! {GET}: response 206: added"],
        [f"! {GET}: response 206: removed"],
    ),
    "error": (
        put(f"{PATH}/get/responses/403", {"description": "No."}),
        [f"  {GET}: response 403: added"],
        [f"! {GET}: response 403: removed"],
    ),
    "range instead of a status": (
        move(f"{PATH}/get/responses/404", f"{PATH}/get/responses/4XX"),
        [f"  {GET}: response 404: now described by 4XX", f"  {GET}: response 4XX: added"],
        [f"! {GET}: response 4XX: removed", f"  {GET}: response 404: added"],
    ),
    "default instead of a status": (
        move(f"{PATH}/get/responses/404", f"{PATH}/get/responses/default"),
        [f"  {GET}: response 404: now described by default", f"  {GET}: response default: added"],
        [f"! {GET}: response default: removed", f"  {GET}: response 404: added"],
    ),
    "optional field": (
        put(f"{PROPERTIES}/size", {"type": "number"}),
        seen(" ", " ", ": optional field added: size"),
        seen("!", "!", ": field removed: size"),
    ),
    "field must be there": (
        put("components/schemas/Pet/required", ["name", "tags"]),
        seen(" ", "!", ": became required: tags"),
        seen("!", " ", ": became optional: tags"),
    ),
    "field of a field": (
        drop(f"{PROPERTIES}/owner/properties/id"),
        seen("!", "!", ": field removed: owner.id"),
        seen(" ", " ", ": optional field added: owner.id"),
    ),
    "null": (
        put(f"{PROPERTIES}/name/type", ["string", "null"]),
        seen("!", " ", ": string -> string or null: name"),
        seen(" ", "!", ": string or null -> string: name"),
    ),
    "number for integer": (
        put(f"{PROPERTIES}/owner/properties/id/type", "number"),
        seen("!", " ", ": integer -> number: owner.id"),
        seen(" ", "!", ": number -> integer: owner.id"),
    ),
    "format": (
        drop(f"{PROPERTIES}/born/format"),
        seen("!", "!", ": string (date-time) -> string: born"),
        seen("!", "!", ": string -> string (date-time): born"),
    ),
    "type of an item": (
        put(f"{PROPERTIES}/tags/items/type", "integer"),
        seen("!", "!", ": string -> integer: tags[]"),
        seen("!", "!", ": integer -> string: tags[]"),
    ),
    "anything for an object": (
        put(f"{PROPERTIES}/owner", {"description": "Whoever."}),
        seen("!", "!", ": object -> any: owner"),
        seen("!", "!", ": any -> object: owner"),
    ),
    "anything for a text": (
        put(f"{PROPERTIES}/name", {}),
        seen("!", " ", ": string -> any: name"),
        seen(" ", "!", ": any -> string: name"),
    ),
    "value of an enum": (
        put(f"{PROPERTIES}/kind/enum", ["cat", "dog", "emu"]),
        seen("!", " ", ', kind: value added: "emu"'),
        seen(" ", "!", ', kind: value removed: "emu"'),
    ),
    "value of an open enum": (
        put(f"{PROPERTIES}/mood/anyOf/0/enum", ["good", "bad"]),
        seen(" ", " ", ', mood: value added: "bad"'),
        seen(" ", " ", ', mood: value removed: "bad"'),
    ),
    "enum or not": (
        drop(f"{PROPERTIES}/kind/enum"),
        seen("!", " ", ': other values allowed than "cat", "dog": kind'),
        seen(" ", "!", ': no other values allowed than "cat", "dog": kind'),
    ),
    "keys that are not listed": (
        put("components/schemas/Error/additionalProperties", False),
        [f"! {GET}: response 404 application/json: keys that are not listed forbidden"],
        [f"  {GET}: response 404 application/json: keys that are not listed allowed"],
    ),
    "type of keys that are not listed": (
        put("components/schemas/Error/additionalProperties", {"type": "string"}),
        [f"  {GET}: response 404 application/json: any -> string: *"],
        [f"! {GET}: response 404 application/json: string -> any: *"],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", PLANTED)
def test_what_is_planted_is_found_from_both_sides(name: str) -> None:
    edit, forth, back = PLANTED[name]
    assert in_words(edited(), edited(edit)) == forth
    assert in_words(edited(edit), edited()) == back


def test_every_kind_is_planted() -> None:
    kinds = {
        difference.kind
        for edit, *_ in PLANTED.values()
        for pair in ((edited(), edited(edit)), (edited(edit), edited()))
        for difference in compare(*pair).differences
    }
    assert kinds | {"parameter-renamed"} == SENTENCES.keys()


# ---- what is no difference ----


def test_a_document_does_not_differ_from_itself() -> None:
    assert in_words(edited(), edited()) == []
    ours = load(str(SPEC))
    assert compare(ours, ours).operations == ()


def pet(schema: dict[str, Any]) -> Document:
    return edited(put("components/schemas/Pet", schema))


PARTS: dict[str, Any] = {
    "name": {"type": "string"},
    "size": {"type": "number"},
}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(
            {"type": "object", "required": ["size"], "properties": PARTS},
            {
                "allOf": [
                    {"type": "object", "properties": {"name": {"type": "string"}}},
                    {"type": "object", "properties": {"size": {"type": "number"}}},
                    {"required": ["size"]},
                ]
            },
            id="allOf",
        ),
        pytest.param(
            {"type": "object", "properties": PARTS},
            {
                "type": "object",
                "properties": {"name": {"type": "string"}},
                "allOf": [{"properties": {"size": {"type": ["number", "string"]}}}],
                "oneOf": [{"type": "object", "properties": {"size": {"type": "number"}}}],
            },
            id="allOf beside oneOf, with a narrower type",
        ),
        pytest.param(
            {"type": ["object", "null"], "properties": PARTS},
            {"anyOf": [{"type": "object", "properties": PARTS}, {"type": "null"}]},
            id="null by anyOf",
        ),
        pytest.param(
            {"type": ["string", "null"], "enum": ["a", None]},
            {"type": "string", "nullable": True, "const": "a"},
            id="null of OpenAPI 3.0, and const",
        ),
        pytest.param({"enum": [1, 2]}, {"type": "integer", "enum": [2, 1]}, id="enum without type"),
        pytest.param({"properties": PARTS}, {"type": "object", "properties": PARTS}, id="no type"),
        pytest.param({"type": "array"}, {"items": {}}, id="array of anything"),
        pytest.param({}, {"description": "Words."}, id="words"),
        pytest.param(
            {"type": "string", "format": "email", "maxLength": 3},
            {"type": "string", "example": "x", "title": "X"},
            id="formats that the generator leaves alone",
        ),
        pytest.param(
            {"anyOf": [{"enum": ["a"]}, {"type": "integer"}]},
            {"oneOf": [{"type": "integer"}, {"type": "string", "enum": ["a"]}]},
            id="order of anyOf",
        ),
    ],
)  # fmt: skip
def test_schemas_that_say_the_same(one: dict[str, Any], other: dict[str, Any]) -> None:
    assert in_words(pet(one), pet(other)) == []
    assert in_words(pet(other), pet(one)) == []
    # That there is nothing to see is not because nothing is looked at.
    assert in_words(pet(one), pet({"type": "boolean"})) != []


def test_objects_of_an_any_of_are_one_object_with_the_fields_of_all() -> None:
    union = {
        "anyOf": [
            {"type": "object", "required": ["name"], "properties": {"name": {"type": "string"}}},
            {"type": "object", "properties": {"name": {"type": "null"}, "size": {}}},
        ]
    }
    flat = {
        "type": "object",
        "properties": {"name": {"type": ["null", "string"]}, "size": {}, "more": {}},
    }
    assert in_words(pet(union), pet(flat)) == seen(" ", " ", ": optional field added: more")


def test_where_a_schema_stands_is_no_difference() -> None:
    inline = deepcopy(at(BASE, "components/responses/Pet"))
    moved = edited(
        put(f"{PATH}/get/responses/200", inline),
        put("components/schemas/Animal", at(BASE, "components/schemas/Pet")),
        put(f"{PATH}/put/requestBody/content/application~json; charset=utf-8/schema/$ref",
            "#/components/schemas/Animal"),
    )  # fmt: skip
    assert in_words(edited(), moved) == []


# ---- recursion ----


def ref(name: str) -> dict[str, str]:
    return {"$ref": f"#/components/schemas/{name}"}


def test_recursion_comes_to_an_end_and_hides_nothing() -> None:
    deep = edited(put(f"{PROPERTIES}/mother", {"allOf": [{"$ref": "#/components/schemas/Pet"}]}))
    assert in_words(edited(), deep) == []
    changed = edited(put(f"{PROPERTIES}/name/type", "integer"))
    answer, body = in_words(edited(), changed)
    assert answer == f"! {GET}: {ANSWER}: string -> integer: name"
    assert body == f"! {PUT}: {BODY}: string -> integer: name"


def test_schemas_that_are_made_of_each_other() -> None:
    tangle: dict[str, Any] = {
        "A": {"allOf": [ref("B"), {"properties": {"a": {}}}]},
        "B": {
            "type": "object",
            "properties": {
                "x": {"anyOf": [ref("A"), ref("B")]},
                "y": {"type": "array", "items": ref("A")},
            },
        },
        "Self": {"allOf": [ref("Self"), ref("A")]},
    }
    schemas = {**BASE["components"]["schemas"], **tangle, "Pet": ref("Self")}
    old = edited(put("components/schemas", schemas))
    assert compare(old, old).operations == ()
    changed = deepcopy(schemas)
    changed["B"]["properties"]["z"] = {"type": "string"}
    lines = in_words(old, edited(put("components/schemas", changed)))
    assert len(lines) == 2
    assert lines[0].startswith(f"  {GET}: {ANSWER}: optional field added: z, x.z")


# ---- operations ----


@pytest.mark.parametrize(
    ("path", "renamed", "breaking"),
    [
        ("/pets/{pet_id}", "pet_id", False),  # is pet_id in the client, either way
        ("/pets/{id}", "id", True),
        ("/pets/{idOrName}/", "idOrName", True),
    ],
)
def test_a_renamed_parameter_of_a_path_is_no_other_operation(
    path: str, renamed: str, breaking: bool
) -> None:
    new = edited(
        move(PATH, f"paths/{path.replace('/', '~')}"),
        put(f"paths/{path.replace('/', '~')}/parameters/0/name", renamed),
    )
    mark = "! " if breaking else "  "
    assert in_words(edited(), new) == [
        f"{mark}{verb} {path}: path parameter petId: renamed to {renamed}"
        for verb in ("GET", "PUT")
    ]


def test_parameters_that_are_spelled_alike_are_two() -> None:
    both = edited(put(f"{PATH}/get/parameters/+", query(name="per_page")))
    assert in_words(edited(), both) == [f"  {GET}: query parameter per_page: optional, added"]
    assert in_words(both, edited()) == [f"! {GET}: query parameter per_page: removed"]


def test_an_operation_on_another_path_is_known_by_its_id() -> None:
    new = edited(
        put("paths/~animals", {"get": deepcopy(BASE["paths"]["/pets/{petId}"]["get"])}),
        drop(f"{PATH}/get"),
    )
    assert in_words(edited(), new) == [
        f"! GET /animals: moved from {GET}",
        "! GET /animals: path parameter petId: removed",
    ]


def test_paths_of_the_same_shape_keep_their_names() -> None:
    two = edited(
        put("paths/~pets~{name}", {"get": {"operationId": "pets_name_get", "responses": {}}})
    )
    assert compare(two, two).operations == ()
    assert in_words(edited(), two) == ["  GET /pets/{name}: added"]


def test_a_path_may_be_a_reference() -> None:
    new = edited(
        put("components/pathItems", {"Pet": BASE["paths"]["/pets/{petId}"]}),
        put(PATH, {"$ref": "#/components/pathItems/Pet"}),
    )
    assert in_words(edited(), new) == []


# ---- references that lead nowhere ----


@pytest.mark.parametrize(
    ("place", "target", "message"),
    [
        ("schema", "pets.yaml#/Pet", r"^edited: \$ref pets.yaml#/Pet leads to another file"),
        ("parameter", "#/components/parameters/Loop", r"^edited: \$ref \S+/Loop leads to itself$"),
        ("parameter", "#/components/schemas/Pet", r"^edited: \$ref \S+/Pet is not what it stands"),
    ],
)
def test_references_that_cannot_be_followed(place: str, target: str, message: str) -> None:
    new = edited(
        put("components/parameters/Loop", {"$ref": "#/components/parameters/Loop"}),
        put(f"{PATH}/get/parameters/1", {"$ref": target})
        if place == "parameter"
        else put(f"{PROPERTIES}/owner", {"$ref": target}),
    )
    with pytest.raises(GenerateError, match=message):
        compare(edited(), new)


# ---- the command ----


def save(path: Path, document: Document | str) -> str:
    text = document if isinstance(document, str) else yaml.safe_dump(document.data)
    path.write_text(text, encoding="utf-8")
    return str(path)


@pytest.fixture
def files(tmp_path: Path) -> dict[str, str]:
    return {
        "base": save(tmp_path / "base.yaml", edited()),
        "compatible": save(
            tmp_path / "compatible.yaml", edited(put(f"{PATH}/get/parameters/+", query()))
        ),
        "breaking": save(tmp_path / "breaking.yaml", edited(drop(f"{PATH}/put"))),
    }


def run(*arguments: str) -> int:
    return main(list(arguments))


@pytest.mark.parametrize(
    ("other", "fail_on", "code"),
    [
        ("base", "any", 0),
        ("base", "breaking", 0),
        ("compatible", "any", 1),
        ("compatible", "breaking", 0),
        ("compatible", "none", 0),
        ("breaking", "any", 1),
        ("breaking", "breaking", 1),
        ("breaking", "none", 0),
    ],
)
def test_the_exit_code_is_for_ci(
    files: dict[str, str], other: str, fail_on: str, code: int
) -> None:
    assert run(files["base"], "--spec", files[other], "--fail-on", fail_on) == code
    if fail_on == "breaking":
        assert run(files["base"], "--spec", files[other]) == code


def test_the_other_direction(files: dict[str, str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run(files["compatible"], "--spec", files["base"]) == 1
    forth = capsys.readouterr().out
    assert run(files["base"], "--spec", files["compatible"], "--reverse") == 1
    assert capsys.readouterr().out == forth
    assert "! query parameter page: removed" in forth


def test_as_text(files: dict[str, str], capsys: pytest.CaptureFixture[str]) -> None:
    run(files["breaking"], "--spec", files["compatible"])
    assert capsys.readouterr().out.splitlines() == [
        f"from  {files['breaking']} (1 operations)",
        f"to    {files['compatible']} (2 operations)",
        "0 breaking, 2 compatible differences",
        "",
        "1 operation only in the second:",
        "    PUT /pets/{petId}  pets_id_put",
        "",
        "GET /pets/{petId}  pets_id_get",
        "    query parameter page: optional, added",
    ]
    run(files["base"], "--spec", files["breaking"])
    assert "1 operation only in the first:\n  ! PUT /pets/{petId}" in capsys.readouterr().out
    run(files["base"], "--spec", files["base"])
    assert capsys.readouterr().out.splitlines()[2:] == ["no differences"]


def test_as_json(files: dict[str, str], capsys: pytest.CaptureFixture[str]) -> None:
    run(files["base"], "--spec", files["compatible"], "--format", "json")
    assert json.loads(capsys.readouterr().out) == {
        "from": {"source": files["base"], "operations": 2},
        "to": {"source": files["compatible"], "operations": 2},
        "breaking": 0,
        "compatible": 1,
        "differences": [
            {
                "operation": GET,
                "operation_id": "pets_id_get",
                "kind": "parameter-added",
                "breaking": False,
                "part": "query parameter page",
                "field": "",
                "before": "",
                "after": "optional",
                "sentence": "optional, added",
            }
        ],
    }


def test_as_markdown(
    files: dict[str, str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(files["breaking"], "--spec", files["compatible"], "--format", "markdown")
    assert capsys.readouterr().out.splitlines()[6:] == [
        "## 1 operation only in the second",
        "",
        "- `PUT /pets/{petId}` `pets_id_put`",
        "",
        "## `GET /pets/{petId}` `pets_id_get`",
        "",
        "|  | where | difference | fields or values |",
        "| --- | --- | --- | --- |",
        "|  | `query parameter page` | optional, added |  |",
    ]
    odd = save(tmp_path / "odd.yaml", edited(put(f"{PROPERTIES}/a|b", {"type": "string"})))
    run(odd, "--spec", files["base"], "--format", "markdown")
    row = f"| **breaking** | `{ANSWER}` | field removed | `a\\|b` |"
    assert row in capsys.readouterr().out.splitlines()


def test_what_many_operations_share_is_said_once(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    done = {"204": {"description": "Done."}}
    more = [
        put(f"{PATH}/{verb}", {"operationId": f"pets_id_{verb}", "responses": done})
        for verb in ("delete", "post")
    ]
    old = save(tmp_path / "old.yaml", edited(*more))
    new = save(tmp_path / "new.yaml", edited(*more, put(f"{PATH}/parameters/+", query())))
    assert run(old, "--spec", new) == 0
    assert capsys.readouterr().out.splitlines()[3:] == [
        "",
        "In several operations:",
        f"    query parameter page: optional, added ({GET}, {PUT}, {POST} and 1 more)",
    ]
    run(old, "--spec", new, "--format", "markdown")
    assert "| where | difference | fields or values | operations |" in capsys.readouterr().out
    run(old, "--spec", new, "--format", "json")
    assert len(json.loads(capsys.readouterr().out)["differences"]) == 4
    comparison = compare(load(old), load(new))
    assert brief(comparison, 5) == ["  4 operations: query parameter page: optional, added"]


def test_the_brief_form_has_what_breaks_first_and_counts_the_rest() -> None:
    comparison = compare(
        edited(), edited(put(f"{PATH}/get/parameters/+", query()), drop(f"{PATH}/put"))
    )
    assert brief(comparison, 1) == [f"! {PUT}: removed", "  … and 1 more"]


# ---- what cannot be compared ----

START = "openapi: 3.1.0\ninfo: {title: x, version: '1'}\n"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("<html><body>Log in</body></html>", "is an HTML page, not an OpenAPI document"),
        ("openapi: 3.1.0\npaths: [\n", "line 3, column 1: invalid YAML: "),
        ("swagger: '2.0'\n", "is a Swagger 2.0 document; convert it to OpenAPI 3 first"),
        (f"{START}paths: []\n", "not a valid OpenAPI doc"),
        (
            f"{START}paths:\n  /a:\n    get:\n      responses: {{2XX: {{$ref: '#/nowhere'}}}}\n",
            "line 6, paths./a.get.responses.2XX: unknown $ref #/nowhere",
        ),
    ],
)
def test_a_broken_document_is_one_line(
    files: dict[str, str],
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    text: str,
    message: str,
) -> None:
    broken = save(tmp_path / "broken.yaml", text)
    for arguments in ([broken, "--spec", files["base"]], [files["base"], "--spec", broken]):
        assert run(*arguments, "--fail-on", "none") == 2
        captured = capsys.readouterr()
        assert captured.out == ""
        assert captured.err.startswith(f"spec_diff: {broken}")
        assert message in captured.err
        assert captured.err.count("\n") == 1


def test_sources_that_are_not_there(capsys: pytest.CaptureFixture[str]) -> None:
    for source, why in (
        ("none.yaml", "cannot read none.yaml: No such file"),
        ("http://127.0.0.1:9/x.yaml", "cannot reach http://127.0.0.1:9/x.yaml: "),
        ("ftp://x/y", "cannot read ftp://x/y: only http and https URLs"),
        ("git:no-such-revision", "cannot read git:no-such-revision of "),
    ):
        assert run(source) == 2
        message = capsys.readouterr().err
        assert message.startswith(f"spec_diff: {why}")
        assert message.count("\n") == 1


def git(folder: Path, *arguments: str) -> None:
    who = ["-c", "user.name=x", "-c", "user.email=x@example.com"]
    subprocess.run(["git", "-C", str(folder), *who, *arguments], check=True, capture_output=True)


def test_a_revision_in_git(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    spec = save(tmp_path / "spec.yaml", edited())
    git(tmp_path, "init", "-q")
    git(tmp_path, "add", "spec.yaml")
    git(tmp_path, "commit", "-q", "-m", "first")
    save(tmp_path / "spec.yaml", edited(drop(f"{PATH}/put")))
    assert run("git:HEAD", "--spec", spec) == 1
    assert capsys.readouterr().out.startswith("from  git:HEAD (2 operations)\n")
    assert read("git:HEAD", spec).data == yaml.safe_load(yaml.safe_dump(edited().data))


def test_it_runs_as_a_script(files: dict[str, str]) -> None:
    script = str(ROOT / "scripts" / "spec_diff.py")
    command = [sys.executable, script, files["base"], "--spec", files["breaking"]]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "1 breaking, 0 compatible differences" in done.stdout
    assert not done.stderr


# ---- the community's file ----


@pytest.fixture(scope="module")
def community() -> Document:
    if not COMMUNITY.startswith("http") and not Path(COMMUNITY).exists():
        pytest.skip("COMMUNITY_SPEC does not name the community's file")
    return read(COMMUNITY, COMMUNITY)


def test_all_that_the_community_has_is_in_ours(community: Document) -> None:
    comparison = compare(community, read(str(SPEC), str(SPEC)))
    sides = report(comparison)
    assert len(community.operations) >= 22
    assert sides.removed == []
    assert len(sides.added) == len(comparison.new.operations) - len(community.operations)
    renamed = {"operation-id-changed", "tag-changed", "operation-moved", "parameter-renamed"}
    assert not renamed & {difference.kind for difference in comparison.differences}


def test_known_differences_from_the_community_show(community: Document) -> None:
    comparison = compare(community, read(str(SPEC), str(SPEC)))
    differences = {
        (one.operation_id, difference.kind, difference.part, difference.field): difference
        for one in comparison.operations
        for difference in one.differences
    }
    json_body, json_answer = "request application/json", "response 200 application/json"
    known = {
        # RT has no such keys: parents and children are MemberOf and Members.
        ("ticket_post", "field-removed", json_body, "Child"): True,
        ("ticket_post", "field-added", json_body, "MemberOf"): False,
        # RT answers dates that are not set with null in some releases, and takes plain text only.
        ("ticket_id_get", "type-changed", json_answer, "Due"): True,
        ("ticket_post", "type-changed", json_body, "Due"): True,
        ("tickets_get", "optional", json_answer, "total"): True,
        ("ticket_post", "content-type-added", "request", ""): False,
        ("ticket_id_get", "parameter-added", "header parameter If-None-Match", ""): False,
        ("rt_get", "keys-opened", json_answer, ""): False,
        ("rt_get", "status-covered", "response default", ""): False,
    }
    assert {key: differences[key].breaking for key in known if key in differences} == known
    assert (
        differences["ticket_post", "type-changed", json_body, "Due"].before == "string (date-time)"
    )


def test_the_community_lacks_what_is_only_ours(community: Document) -> None:
    comparison = compare(read(str(SPEC), str(SPEC)), community)
    gone = {operation.operation_id for operation in report(comparison).removed}
    assert {"ticket_id_history_get", "assets_get", "transaction_id_get"} <= gone
    assert len(gone) == len(comparison.old.operations) - len(community.operations)
    assert comparison.breaking > len(gone)
