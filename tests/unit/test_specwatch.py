"""The watcher of the contract tests: whatever is not in a description, it has to notice."""

from __future__ import annotations

import json
from copy import deepcopy
from typing import Any

import httpx
import pytest

from tests.contract.specwatch.checks import check
from tests.contract.specwatch.description import Description
from tests.contract.specwatch.exchange import Body, Exchange

JSON = "application/json"


def ref(name: str) -> dict[str, str]:
    return {"$ref": f"#/components/schemas/{name}"}


def content(schema: dict[str, Any], kind: str = JSON) -> dict[str, Any]:
    return {kind: {"schema": schema}}


ERRORS: dict[str, Any] = {
    "4XX": {"content": content(ref("Error"))},
    "5XX": {"content": content(ref("Error"))},
}
ID = {"name": "id", "in": "path", "required": True, "schema": {"type": "integer"}}
LIST = [
    {"name": "page", "in": "query", "schema": {"type": "integer"}},
    {"name": "orderby", "in": "query", "schema": {"type": "array", "items": {"type": "string"}}},
    {"name": "fields", "in": "query", "schema": {"type": "string"}},
    {"name": "fields[Owner]", "in": "query", "schema": {"type": "string"}},
    {"name": "If-None-Match", "in": "header", "schema": {"type": "string"}},
]
LOCATION = {"Location": {"required": True, "schema": {"type": "string", "pattern": "^/"}}}
DOCUMENT: dict[str, Any] = {
    "paths": {
        "/things": {
            "get": {
                "operationId": "things_get",
                "parameters": LIST,
                "responses": {"200": {"content": content(ref("ThingPage"))}, **ERRORS},
            },
            "post": {
                "operationId": "things_post",
                "parameters": LIST,
                "requestBody": {
                    "required": True,
                    "content": content(ref("Form"), "application/x-www-form-urlencoded"),
                },
                "responses": {"200": {"content": content(ref("ThingPage"))}, **ERRORS},
            },
        },
        "/thing": {
            "post": {
                "operationId": "thing_post",
                "requestBody": {
                    "required": True,
                    "content": content(ref("NewThing"))
                    | content(ref("Upload"), "multipart/form-data"),
                },
                "responses": {
                    "201": {
                        "headers": LOCATION,
                        "content": content({"type": "array", "items": {"type": "string"}}),
                        "x-rt-unencoded": True,
                    },
                    **ERRORS,
                },
            }
        },
        "/thing/{id}": {
            "get": {
                "operationId": "thing_id_get",
                "parameters": [ID, *LIST[3:]],
                "responses": {
                    "200": {"content": content(ref("Thing"))},
                    "203": {},
                    "302": {},
                    "304": {},
                    **ERRORS,
                },
            },
            "delete": {
                "operationId": "thing_id_delete",
                "x-rt-refused": True,
                "responses": {"204": {}, **ERRORS},
            },
            "head": {
                "operationId": "thing_id_head",
                "responses": {"200": {"content": content(ref("Thing"))}, **ERRORS},
            },
        },
        "/thing/all": {
            "get": {
                "operationId": "thing_all_get",
                "responses": {"200": {"content": {"image/*": {}}}, **ERRORS},
            }
        },
    },
    "components": {
        "schemas": {
            "Error": {"type": "object", "properties": {"message": {"type": "string"}}},
            "Reference": {
                "type": "object",
                "required": ["type", "id"],
                "properties": {
                    "type": {"type": "string"},
                    "id": {"type": "string"},
                    "_url": {"type": "string"},
                },
            },
            "Columns": {
                "type": "object",
                "properties": {
                    "Name": {"type": ["string", "null"]},
                    "Due": {"type": ["string", "null"], "format": "date-time"},
                    "Owner": {"anyOf": [ref("Reference"), {"type": "string", "maxLength": 1}]},
                    "links": {"type": "array", "items": ref("Link")},
                },
                "patternProperties": {"^Role-[0-9]+$": {"type": "array"}},
            },
            "Link": {
                "type": "object",
                "x-rt-open": {"ref": "lifecycle"},
                "properties": {"ref": {"type": "string"}, "to": {"type": "string"}},
            },
            "Thing": {
                "description": "One.",
                "allOf": [
                    {
                        "type": "object",
                        "required": ["id"],
                        "properties": {"id": {"type": "integer"}},
                    },
                    ref("Columns"),
                    {
                        "type": "object",
                        "properties": {"Seen": {"type": "string", "x-rt-since": "6.0.0"}},
                    },
                ],
            },
            "ThingItem": {"allOf": [ref("Reference"), ref("Columns")]},
            "ThingPage": {
                "type": "object",
                "required": ["items"],
                "properties": {
                    "items": {"type": "array", "items": ref("ThingItem")},
                    "total": {"type": ["integer", "null"]},
                },
            },
            "NewThing": {
                "type": "object",
                "required": ["Name"],
                "properties": {"Name": {"type": "string"}, "Count": {"type": "integer"}},
            },
            "Form": {
                "type": "object",
                "properties": {
                    "query": {"type": "string"},
                    "page": {"type": "integer"},
                    "fields": {"type": "string"},
                },
            },
            "Upload": {
                "type": "object",
                "required": ["JSON"],
                "properties": {
                    "JSON": {"type": "string"},
                    "Files": {"type": "array", "items": {"type": "string"}},
                },
                "additionalProperties": {"type": "string"},
            },
        }
    },
}
THING = {"id": 7, "Name": "x", "Due": "2030-01-02T03:04:05Z", "Owner": "0", "Role-12": []}
OWNER = {"type": "user", "id": "root", "_url": "http://rt/user/root"}
ROW = {"type": "thing", "id": "7", "_url": "http://rt/thing/7"}


def went(
    method: str = "GET",
    path: str = "/thing/7",
    *,
    query: str = "",
    sent: Any = b"",
    sends: str = JSON,
    request_headers: dict[str, str] | None = None,
    status: int = 200,
    headers: dict[str, str] | None = None,
    body: Any = THING,
    kind: str | None = 'application/json; charset="utf-8"',
    whole: bool = True,
    deliberate: bool = False,
) -> Exchange:
    """What could have gone over the wire."""
    received = {"content-type": kind} if kind else {}
    return Exchange(
        method=method,
        path=path,
        query=httpx.QueryParams(query).multi_items(),
        request_headers=httpx.Headers({"content-type": sends, **(request_headers or {})}),
        request_body=Body([as_bytes(sent)], ended=True),
        status=status,
        headers=httpx.Headers({**received, **(headers or {})}),
        body=Body([as_bytes(body)], ended=whole),
        deliberate=deliberate,
    )


def as_bytes(value: Any) -> bytes:
    return value if isinstance(value, bytes) else json.dumps(value).encode()


def created(**more: Any) -> Exchange:
    given: dict[str, Any] = {
        "sent": {"Name": "x"},
        "status": 201,
        "headers": {"Location": "/thing/7"},
        "body": ["done"],
    }
    return went("POST", "/thing", **{**given, **more})


def page(*rows: Any, **more: Any) -> Exchange:
    return went(path="/things", body={"items": list(rows), "total": None}, **more)


def multipart(text: str, *more: tuple[str, Any]) -> dict[str, Any]:
    parts: list[tuple[str, Any]] = [("JSON", (None, text)), *more]
    request = httpx.Request("POST", "http://rt/", files=parts)
    return {"sent": request.read(), "sends": request.headers["content-type"]}


@pytest.fixture(scope="module")
def description() -> Description:
    return Description(DOCUMENT)


FINE = {
    "a record": went(),
    "a record with a reference": went(body={**THING, "Owner": OWNER}),
    "null where it may be": went(body={**THING, "Due": None}),
    "an expanded reference": went(
        query="fields[Owner]=Name,Lang", body={**THING, "Owner": {**OWNER, "Name": "r", "Lang": ""}}
    ),
    "a nested expansion": went(
        query="fields[Owner][Creator]=Name",
        body={**THING, "Owner": {**OWNER, "Creator": {**OWNER, "Name": "r"}}},
    ),
    "a page": page({**ROW, "Name": "x"}),
    "an empty page": page(),
    "an unknown or hidden field in a row": page(
        {**ROW, "Due": "", "Nonsense": ""}, query="fields=Due,Nonsense"
    ),
    "the same, asked for in a form": went(
        "POST",
        "/things",
        sends="application/x-www-form-urlencoded",
        sent=b"query=x&page=2&fields=Nonsense",
        body={"items": [{**ROW, "Nonsense": ""}]},
    ),
    "an open link": went(body={**THING, "links": [{"ref": "lifecycle", "to": "x", "site": 1}]}),
    "roles that are repeated": went(
        path="/thing/7", body={**THING, "CustomRoles": {"Boss": []}, "Boss": [], "_comments": ["x"]}
    ),
    "parameters": page(query="page=2&orderby=id&orderby=Name&fields=Name"),
    "a described condition": went(request_headers={"If-None-Match": '"1"'}),
    "a creation": created(),
    "a creation with a file": created(**multipart('{"Name": "x"}', ("Files", b"1"), ("any", b"2"))),
    "an answer in Latin-1 where it may be": created(body='["Größe"]'.encode("latin-1")),
    "an error": went(status=404, body={"message": "Not Found"}),
    "a bad request that is refused": created(
        sent={"Nonsense": 1}, status=400, body={"message": "no"}, headers={}
    ),
    "nothing after an exception": went(status=500, body=b""),
    "a redirection with words": went(status=302, body=b"Login required", kind=None),
    "nothing new": went(status=304, body=b"", kind=None),
    "a head": went("HEAD", body=b""),
    "an image": went(path="/thing/all", body=b"\x89", kind="image/png"),
    "a body that nobody has read": went(body=b"{", whole=False),
    "a route that is not there": went("GET", "/nothing", status=404, body={"message": "x"}),
    "a method that is not there": went("PATCH", status=501, body={"message": "x"}),
    "a refusal that is described": went("DELETE", status=500, body={"message": "x"}),
    "a request that is wrong on purpose": created(sent={"Nonsense": 1}, deliberate=True),
}


@pytest.mark.parametrize("what", FINE)
def test_it_accepts(what: str) -> None:
    document = deepcopy(DOCUMENT)
    document["components"]["schemas"]["Columns"]["properties"]["CustomRoles"] = {}
    assert check(Description(document), FINE[what]) == []


# What is wrong: where it is seen, and a word of what is said about it.
WRONG: dict[str, tuple[Exchange, str, str]] = {
    "an undocumented field": (went(body={**THING, "New": 1}), "body /New", "not described"),
    "one in a reference": (
        went(body={**THING, "Owner": {**OWNER, "New": 1}}),
        "body /Owner/New",
        "not described",
    ),
    "one in a row": (page({**ROW, "New": 1}), "body /items/0/New", "not described"),
    "one in a row with a value, asked for": (
        page({**ROW, "New": 1}, query="fields=New"),
        "body /items/0/New",
        "not described",
    ),
    "an empty one in a row, not asked for": (
        page({**ROW, "New": ""}, query="fields=Name"),
        "body /items/0/New",
        "not described",
    ),
    "one in the envelope": (
        went(path="/things", body={"items": [], "sum": 0}),
        "body /sum",
        "not described",
    ),
    "one in a reference, expanded otherwise": (
        went(query="fields[Owner]=Lang", body={**THING, "Owner": {**OWNER, "Name": "x"}}),
        "body /Owner/Name",
        "not described",
    ),
    "one at the record, expanded in references": (
        went(query="fields[Owner]=New", body={**THING, "New": 1}),
        "body /New",
        "not described",
    ),
    "one in a closed link": (
        went(body={**THING, "links": [{"ref": "self", "site": 1}]}),
        "body /links/0/site",
        "not described",
    ),
    "one like a role": (went(body={**THING, "Role-x": []}), "body /Role-x", "not described"),
    "a role of a wrong type": (went(body={**THING, "Role-1": 5}), "body /Role-1", "'array'"),
    "one in an error": (
        went(status=403, body={"message": "no", "why": "x"}),
        "body /why",
        "not described",
    ),
    "a wrong type": (went(body={**THING, "id": "7"}), "body /id", "'integer'"),
    "a wrong type in every branch": (went(body={**THING, "Owner": 5}), "body /Owner", "5 is"),
    "a wrong type deep inside": (
        went(body={**THING, "Owner": {**OWNER, "id": 1}}),
        "body /Owner/id",
        "'string'",
    ),
    "a missing field": (went(body={"Name": "x"}), "body", "'id' is a required property"),
    "a date that is none": (went(body={**THING, "Due": "tomorrow"}), "body /Due", "date-time"),
    "an empty date": (page({**ROW, "Due": ""}), "body /items/0/Due", "date-time"),
    "a list for an object": (went(body=[THING]), "body", "'object'"),
    "an undocumented status": (went(status=202), "status", "202 is not described"),
    "an undocumented redirection": (
        went("GET", "/things", status=301, body=b"", kind=None),
        "status",
        "301 is not described",
    ),
    "an undocumented content type": (
        went(body=b"<html>", kind="text/html"),
        "content type",
        "text/html",
    ),
    "no content type": (went(body=b"text", kind=None), "content type", "none"),
    "a proxy's error": (went(status=502, body=b"<p>", kind="text/html"), "content type", "html"),
    "an empty body": (went(body=b""), "body", "is empty"),
    "an empty refusal": (went(status=403, body=b""), "body", "is empty"),
    "a body where none is described": (
        went(status=203, body=b"done"),
        "body",
        "not described",
    ),
    "JSON that is none": (went(body=b'{"id": '), "body", "not JSON"),
    "Latin-1 where it may not be": (
        went(body='{"id": 7, "Name": "ß"}'.encode("latin-1")),
        "body",
        "not JSON",
    ),
    "Latin-1 that is no JSON": (created(body=b'["\xdf"'), "body", "not JSON"),
    "an undocumented header": (went(headers={"ETag": '"1"'}), "header etag", "not described"),
    "a missing header": (created(headers={}), "header location", "is missing"),
    "a header of a wrong form": (created(headers={"Location": "x"}), "header location", "match"),
    "success of what is always refused": (
        went("DELETE", status=204, body=b""),
        "status",
        "refuses",
    ),
    "an undocumented operation": (went("PUT"), "path", "no such operation"),
    "an undocumented path": (went(path="/others"), "path", "no such operation"),
    "an unknown query parameter": (page(query="pages=1"), "query parameter pages", "described"),
    "an expansion where there is none": (
        went(path="/thing/all", query="fields[X]=Y", body=b"x", kind="image/png"),
        "query parameter fields[X]",
        "described",
    ),
    "a parameter of a wrong type": (page(query="page=x"), "query parameter page", "'integer'"),
    "a single parameter given twice": (page(query="page=1&page=2"), "query parameter page", "'in"),
    "an undocumented condition": (
        went(request_headers={"If-Modified-Since": "x"}),
        "request header if-modified-since",
        "not described",
    ),
    "an unknown field of a request": (
        created(sent={"Name": "x", "Nam": 1}),
        "request body /Nam",
        "not described",
    ),
    "a wrong type in a request": (
        created(sent={"Name": "x", "Count": "1"}),
        "request body /Count",
        "'integer'",
    ),
    "a request without what it needs": (created(sent={}), "request body", "'Name' is a required"),
    "a request that is no JSON": (created(sent=b"{"), "request body", "not JSON"),
    "a request of another type": (created(sends="text/csv"), "request content type", "text/csv"),
    "a request without a body": (created(sent=b""), "request body", "missing"),
    "a body that nobody wants": (went(sent=b"{}"), "request body", "not described"),
    "an unknown field of a form": (
        went(
            "POST",
            "/things",
            sends="application/x-www-form-urlencoded",
            sent=b"query=x&nonsense=1",
            body={"items": []},
        ),
        "request body /nonsense",
        "not described",
    ),
    "an unknown field beside a file": (
        created(**multipart('{"Name": "x", "Nam": 1}')),
        "request part JSON /Nam",
        "not described",
    ),
    "a file without JSON": (
        created(
            **multipart("{}")
            | {"sent": httpx.Request("POST", "http://rt/", files={"a": b"x"}).read()}
        ),
        "request body",
        "'JSON' is a required",
    ),
}


@pytest.mark.parametrize("what", WRONG)
def test_it_notices(description: Description, what: str) -> None:
    exchange, where, words = WRONG[what]
    problems = check(description, exchange)
    assert [problem.where for problem in problems] == [where], problems
    assert words in problems[0].what
    assert str(exchange) in str(problems[0])


def test_an_open_description_allows_more_fields_and_nothing_else() -> None:
    lax = Description(DOCUMENT, strict=False)
    for body in ({**THING, "New": 1}, {**THING, "Owner": {**OWNER, "New": 1}}):
        assert check(lax, went(body=body)) == []
    [problem] = check(lax, went(body={**THING, "New": 1, "id": "7"}))
    assert problem.where == "body /id"


def test_every_fault_of_an_answer_is_told(description: Description) -> None:
    body = {"id": "7", "New": [1, 2], "Other": None}
    problems = {(one.where, one.what) for one in check(description, went(body=body))}
    assert problems == {
        ("body /id", "'7' is not of type 'integer'"),
        ("body /New", "is not described: [1, 2]"),
        ("body /Other", "is not described: None"),
    }


def test_a_long_value_is_cut(description: Description) -> None:
    [problem] = check(description, went(body={**THING, "Name": ["x" * 10_000]}))
    assert len(problem.what) < 400
    assert "type" in problem.what


@pytest.mark.parametrize(
    ("path", "operation"),
    [
        ("/thing/7", "thing_id_get"),
        ("/thing/all", "thing_all_get"),
        ("/thing/all%2Fx", "thing_id_get"),
        ("/thing/", None),
        ("/thing/7/", None),
        ("/thing/7/x", None),
        ("/Thing/7", None),
        ("/", None),
        ("", None),
    ],
)
def test_it_finds_the_operation(description: Description, path: str, operation: str | None) -> None:
    matched = description.find("GET", path)
    assert (matched.id if matched else None) == operation


def test_a_schema_that_refers_to_itself_is_refused_in_plain_words() -> None:
    document = deepcopy(DOCUMENT)
    document["components"]["schemas"]["Link"]["properties"]["to"] = ref("Link")
    with pytest.raises(ValueError, match="Link refers to itself"):
        check(Description(document), went())


def test_our_description_can_be_read_whole() -> None:
    """Every schema of every operation: what specwatch cannot read would pass unseen."""
    ours = Description.load()
    assert len(ours.operations) >= 125
    seen = 0
    for operation in ours.operations.values():
        bodies = [operation.body, *(r.get("content", {}) for r in operation.responses.values())]
        for media in (one for body in bodies for one in body.values() if "schema" in one):
            ours.schemas.compiled(media["schema"])
            seen += 1
    assert seen > 500


def test_our_tickets_are_closed_where_they_should_be() -> None:
    ours = Description.load()
    pointer = {"type": "user", "id": "root", "_url": "x"}
    ticket = {"id": 1, "Owner": pointer, "RT::CustomRole-1": [pointer], "Created": None}
    assert check(ours, went(path="/ticket/1", body=ticket)) == []
    wrong: list[dict[str, Any]] = [
        {"New": 1},
        {"Owner": {**pointer, "New": 1}},
        {"RT::CustomRole-x": []},
    ]
    for more in wrong:
        assert len(check(ours, went(path="/ticket/1", body={**ticket, **more}))) == 1
    assert len(check(ours, went(path="/ticket/1", body={**ticket, "Created": "now"}))) == 1
