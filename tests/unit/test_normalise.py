"""What openapi-python-client refuses or spoils, and what a client has instead."""

from __future__ import annotations

import importlib
import json
import pkgutil
import subprocess
import sys
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

import httpx
import pytest
import yaml

from generate import GenerateError, main, regenerate

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import ModuleType

DESCRIPTIONS = Path(__file__).with_name("descriptions")
KINDS = sorted(path.stem for path in DESCRIPTIONS.glob("*.yaml"))
OK = {"200": {"description": "Good."}}


@pytest.fixture(scope="module")
def clients(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A folder with a client for each of our descriptions, on the path of this Python."""
    home = tmp_path_factory.mktemp("clients")
    for kind in KINDS:
        assert (
            main(["--spec", str(DESCRIPTIONS / f"{kind}.yaml"), "--output", str(home / kind)]) == 0
        )
    sys.path.insert(0, str(home))
    yield home
    sys.path.remove(str(home))


def part(name: str) -> Any:
    return importlib.import_module(name)


def modules(package: ModuleType) -> list[str]:
    return [one.name for one in pkgutil.walk_packages(package.__path__, f"{package.__name__}.")]


def call(operation: Any, answer: httpx.Response, *arguments: Any, **more: Any) -> Any:
    """Call an operation whose server gives one answer; return the request and what it returned."""
    seen: list[httpx.Request] = []

    def answers(request: httpx.Request) -> httpx.Response:
        request.read()
        seen.append(request)
        return answer

    package = part(operation.__name__.partition(".")[0])
    client = package.Client(base_url="http://rt.example.com")
    client.set_httpx_client(
        httpx.Client(base_url="http://rt.example.com", transport=httpx.MockTransport(answers))
    )
    response = operation.sync_detailed(*arguments, client=client, **more)
    return seen[0], response


STYLES = {
    "openapi": "3.0.3",
    "info": {"title": "Styles", "version": "1"},
    "paths": {
        "/x/{ids}": {
            "get": {
                "operationId": "get_x",
                "parameters": [
                    {
                        "name": name,
                        "in": where,
                        "required": where == "path",
                        "schema": schema,
                        **style,
                    }
                    for name, where, schema, style in (
                        ("ids", "path", {"type": "array", "items": {"type": "integer"}}, {}),
                        ("each", "query", {"type": "array", "items": {"type": "string"}}, {}),
                        ("joined", "query", {"type": "array"}, {"explode": False}),
                        ("piped", "query", {"type": "array"}, {"style": "pipeDelimited"}),
                        ("crumbs", "cookie", {"type": "array"}, {}),
                        (
                            "filter",
                            "query",
                            {
                                "type": "object",
                                "properties": {
                                    "name": {"type": "string"},
                                    "age": {"type": "integer"},
                                },
                            },
                            {"style": "deepObject"},
                        ),
                    )
                ],
                "responses": OK,
            }
        }
    },
}


def test_styles_of_parameters(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What the generator would send as Python writes it, or without the parameter's name."""
    spec = tmp_path / "styles.yaml"
    spec.write_text(yaml.safe_dump(STYLES), "utf-8")
    assert main(["--spec", str(spec), "--output", str(tmp_path / "styles_client")]) == 0
    monkeypatch.syspath_prepend(str(tmp_path))
    request, _ = call(
        part("styles_client.api.default.get_x"),
        httpx.Response(200),
        [1, 2],
        each=["a", "b"],
        joined="a,b",
        piped="a|b",
        crumbs=["a", "b"],
        filtername="x",
        filterage=3,
    )
    assert request.url.path == "/x/1,2"
    assert sorted(request.url.params.multi_items()) == [
        ("each", "a"),
        ("each", "b"),
        ("filter[age]", "3"),
        ("filter[name]", "x"),
        ("joined", "a,b"),
        ("piped", "a|b"),
    ]
    assert request.headers["cookie"] == "crumbs=a,b"


# ---- whole clients ----


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_is_lost(kind: str, tmp_path: Path) -> None:
    summary = regenerate(DESCRIPTIONS / f"{kind}.yaml", tmp_path / "x")
    assert summary.complete, summary.dropped


@pytest.mark.parametrize("kind", KINDS)
def test_every_module_of_a_client_can_be_imported(clients: Path, kind: str) -> None:
    names = modules(part(kind))
    assert len(names) > 15
    for name in names:
        part(name)


@pytest.mark.slow
def test_clients_pass_mypy(clients: Path, tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "mypy", "--strict", "--cache-dir", str(tmp_path), *KINDS],
        cwd=clients, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout


# ---- names ----


def test_names_that_are_no_identifiers(clients: Path) -> None:
    names = part("traps.models").Names
    given = {
        "+1": 3,
        "-1": 0,
        "1st": "a",
        "@": "b",
        "": "c",
        "id": 7,
        "_id": "d",
        "$ref": "e",
        "foo-bar": "f",
        "foo_bar": "g",
        "foo.bar": "h",
        "to_dict": "i",
        "from_dict": "j",
        "additional_properties": "k",
        "d": "l",
        "field_dict": "m",
        "cls": "n",
        "self": "o",
    }
    read = names.from_dict({**given, "more": 1})
    assert read.to_dict() == {**given, "more": 1}
    assert (read.plus_1, read.minus_1, read.field_1st, read.id, read.id_2) == (3, 0, "a", 7, "d")
    assert (read.foo_bar, read.foo_bar_2, read.foo_bar_2_2) == ("g", "f", "h")
    assert (read.to_dict_, read.from_dict_, read.d, read.field_dict) == ("i", "j", "l", "m")
    assert read.additional_properties == {"more": 1}


def test_names_of_parameters(clients: Path) -> None:
    operation = part("traps.api.plus.field_2names")
    good = httpx.Response(200, json={"+1": 1, "d": "x"})
    request, response = call(
        operation, good, 5, "a/b",
        body="x", client_query="y", page_size=2, pagesize=3, result="z", plus_1=4, x_tags="t",
    )  # fmt: skip
    assert request.url.raw_path.partition(b"?")[0] == b"/names/5/a%2Fb"
    assert dict(request.url.params) == {
        "body": "x", "client": "y", "page_size": "2", "page-size": "3", "result": "z", "+1": "4",
    }  # fmt: skip
    assert request.headers["x-tags"] == "t"
    assert response.parsed.plus_1 == 1


def test_a_parameter_may_be_called_body(clients: Path) -> None:
    operation = part("traps.api.plus.percent_sign")
    request, _ = call(
        operation, httpx.Response(204), 5, "b", body={"+1": 1, "d": "x"}, body_query="q"
    )
    assert request.url.params["body"] == "q"
    assert request.content == b'{"+1":1,"d":"x"}'


def test_classes_with_the_names_of_ours(clients: Path) -> None:
    given = {name: {"a": name} for name in ("response", "unset", "file", "client", "any", "model")}
    answer = httpx.Response(200, json={**given, "third": {"a": "3"}, "plus": {"a": "_"}})
    _, response = call(part("traps.api.traps.types_get"), answer)
    assert {name: getattr(response.parsed, name).a for name in ("response", "file", "client")} == {
        "response": "response", "file": "file", "client": "client",
    }  # fmt: skip
    assert response.parsed.any_.a == "any"
    assert response.parsed.third.a == "3"


def test_two_of_one_name(clients: Path) -> None:
    models = part("traps.models")
    assert models.Same.from_dict({"a": "x"}).a == "x"
    assert models.Same2.from_dict({"b": 1}).b == 1
    assert models.IPAddress.from_dict({"a": "x"}).a == "x"
    assert models.IpAddress2.from_dict({"b": {"a": "x"}}).b.a == "x"
    assert {"get_same", "get_same_2"} <= set(part("traps.api.traps").__all__)


# ---- schemas ----


def test_what_has_no_type(clients: Path) -> None:
    _, response = call(part("traps.api.traps.lists_get"), httpx.Response(200, json=[1, {"a": 2}]))
    assert response.parsed == [1, {"a": 2}]
    values = part("traps.models").Values
    given = {"anything": [1], "mixed": "one", "floats": 0.5, "nullable": None, "tuple": ["a", 1]}
    assert values.from_dict(given).to_dict() == given
    with pytest.raises(TypeError):
        values.from_dict({"shared": "z"})
    assert values.from_dict({"again": "z"}).again == "z"


def test_compositions(clients: Path) -> None:
    given = {"id": 1, "size": "big", "deep": True, "left": "l", "right": "r", "extra": "x"}
    _, response = call(part("traps.api.traps.composed_get"), httpx.Response(200, json=given))
    assert response.parsed.to_dict() == given
    assert (response.parsed.size, response.parsed.deep) == ("big", True)
    _, missing = call(
        part("traps.api.traps.composed_get"), httpx.Response(404, json={"message": "no"})
    )
    assert missing.parsed.message == "no"
    request, extra = call(
        part("traps.api.traps.composed_patch"), httpx.Response(202, json="x"), body=given
    )
    assert extra.parsed == "x"
    assert request.headers["content-type"] == "application/json"


def test_what_contains_itself(clients: Path) -> None:
    operation = part("traps.api.traps.recursive_get")
    _, nested = call(operation, httpx.Response(200, json=["a", ["b", ["c"]]]))
    assert nested.parsed == ["a", ["b", ["c"]]]
    _, tree = call(operation, httpx.Response(201, json={"children": [{"children": []}]}))
    assert tree.parsed.children[0].children == []


def test_media_types(clients: Path) -> None:
    _, picture = call(part("traps.api.traps.media_get"), httpx.Response(200, content=b"\x89PNG"))
    assert picture.parsed.payload.read() == b"\x89PNG"
    request, _ = call(part("traps.api.traps.media_post"), httpx.Response(204), body=b"a;b\n")
    assert request.content == b"a;b\n"
    assert request.headers["content-type"] == "text/csv"


def test_defaults(clients: Path) -> None:
    request, _ = call(part("traps.api.traps.values_get"), httpx.Response(200, json={}))
    assert dict(request.url.params) == {"size": "7"}


def test_references_to_parts_of_the_document(clients: Path) -> None:
    request, response = call(
        part("traps.api.traps.linked_get"), httpx.Response(200, json={"right": "r"}), result="q"
    )
    assert request.url.params["result"] == "q"
    assert response.parsed.right == "r"


# ---- what descriptions in the wild have ----


def wild(name: str, answer: httpx.Response, *arguments: Any, **more: Any) -> Any:
    return call(part(f"wild.api.wild.{name}"), answer, *arguments, **more)


def test_parts_of_a_path(clients: Path) -> None:
    days = {
        "when": date(2026, 1, 1),
        "when_query": date(2026, 1, 2),
        "when_query_query": date(2026, 1, 3),
    }
    request, response = wild("parts_get", httpx.Response(207, json={"a": 1}), 7, "x/y", **days)
    assert request.url.raw_path.startswith(b"/parts/7/x%2Fy?")
    assert sorted(request.url.params.values()) == ["2026-01-01", "2026-01-02", "2026-01-03"]
    assert sorted(request.url.params) == ["When", "When<", "When>"]
    assert response.parsed == {"a": 1}


def test_parameters_that_are_objects(clients: Path) -> None:
    request, response = wild(
        "search_get",
        httpx.Response(200, json={"answer": "x"}),
        made={"gt": 1},
        more={"a": {"b": "c"}},
        expand=["x", "y"],
        treeleaf="l",
        treebranch={"k": "v"},
        plain="a,b",
    )
    assert sorted(request.url.params.multi_items()) == [
        ("beta", ""),
        ("expand[]", "x"),
        ("expand[]", "y"),
        ("made[gt]", "1"),
        ("more[a][b]", "c"),
        ("plain", "a,b"),
        ("tree[branch][k]", "v"),
        ("tree[leaf]", "l"),
        ("version", "2"),
    ]
    assert response.parsed.answer == "x"
    request, _ = wild("search_get", httpx.Response(200, json={}), made=3)
    assert request.url.params["made"] == "3"


@pytest.mark.parametrize(
    ("name", "sent"),
    [
        ("forms_post", "name=n&tags%5B%5D=a&tags%5B%5D=b&more%5Bk%5D=v"),
        ("forms_put", "tags=a&tags=b&more=%7B%22k%22%3A+%22v%22%7D&name=n"),
    ],
)
def test_objects_in_forms(clients: Path, name: str, sent: str) -> None:
    body = {"name": "n", "tags": ["a", "b"], "more": {"k": "v"}}
    request, _ = wild(name, httpx.Response(204), body=body)
    assert sorted(request.content.decode().split("&")) == sorted(sent.split("&"))


def test_a_form_without_a_schema(clients: Path) -> None:
    request, _ = wild("forms_patch", httpx.Response(204), body={"file": b"x", "name": "n"})
    assert b'name="file"' in request.content
    assert b'name="name"' in request.content


def test_media_types_that_fit_no_schema(clients: Path) -> None:
    given = {"nodes": 3, "token": "t"}
    request, response = wild("anything_post", httpx.Response(200, json=given), body=given)
    assert request.headers["content-type"] == "application/json"
    assert response.parsed.to_dict() == given
    request, page = wild("anything_put", httpx.Response(200, html="<p>"), body="words")
    assert (request.content, page.parsed) == (b"words", "<p>")


def test_references_into_what_is_referred_to(clients: Path) -> None:
    for given in ({"inner": {"id": 1}}, {"inner": {"nodes": 1, "name": "n"}}):
        _, response = wild("deep_put", httpx.Response(200, json=given))
        assert response.parsed.to_dict() == given


# ---- corners ----


def corner(name: str, answer: httpx.Response, *arguments: Any, **more: Any) -> Any:
    return call(part(f"corners.api.corners.{name}"), answer, *arguments, **more)


def test_styles_of_paths_and_headers(clients: Path) -> None:
    point = {"x": 1, "y": 2}
    request, _ = corner(
        "styles_get", httpx.Response(204), [3, 4], "a/b", ["v", "w"], point, point, 7,
        x_point=point, x_filter=point, filter_={"a": [1]}, request_kwargs_="q",
    )  # fmt: skip
    path = request.url.raw_path.partition(b"?")[0]
    assert path == b"/styles/.3,4/;matrix=a%2Fb/;each=v;each=w/x,1,y,2/.x=1.y=2/;user-id=7.json"
    assert dict(request.url.params) == {"filter": '{"a": [1]}', "request_kwargs": "q"}
    assert request.headers["x-point"] == "x,1,y,2"
    assert request.headers["x-filter"] == '{"x": 1, "y": 2}'


@pytest.mark.parametrize("name", ["..", ".", ""])
def test_a_part_of_a_path_leads_nowhere_else(clients: Path, name: str) -> None:
    with pytest.raises(ValueError, match=r"cannot stand for {name} in /dots/{name}/end"):
        corner("dots_get", httpx.Response(204), name)
    assert corner("dots_get", httpx.Response(204), "...")[0].url.path == "/dots/.../end"


def test_what_tells_the_members_of_a_union_apart(clients: Path) -> None:
    given = [{"kind": kind, "name": "n", "id": 1} for kind in ("dog", "wolf", "Cat", "Pet", "fish")]
    request, response = corner("animals_get", httpx.Response(200, json=[*given, None]))
    names = [type(one).__name__ for one in response.parsed]
    assert names == ["Dog", "Dog", "Cat", "Pet", "Cat", "NoneType"]
    assert [one and one.to_dict() for one in response.parsed] == [*given, None]
    assert request.headers["accept"] == "application/json"  # the CSV is not read


def test_what_only_the_server_sets_need_not_be_sent(clients: Path) -> None:
    body = {"kind": "Cat", "name": "Tom"}
    request, response = corner(
        "animals_post", httpx.Response(201, json={"id": 1, **body}), body=body
    )
    assert request.content == b'{"kind":"Cat","name":"Tom"}'
    assert response.parsed.id == 1


def test_lists_in_one_field_of_a_form(clients: Path) -> None:
    request, _ = corner(
        "animals_put", httpx.Response(204), body={"tags": "a,b", "more": ["c", "d"]}
    )
    assert request.content == b"tags=a%2Cb&more=c&more=d"


@pytest.mark.parametrize("value", [None, 1, "x", False, [1, ["a", None]], {"a": {"b": [1]}}])
def test_any_value_of_json(clients: Path, value: Any) -> None:
    content = json.dumps(value).encode()
    request, response = corner("values_put", httpx.Response(200, content=content), body=value)
    assert json.loads(request.content) == value
    assert request.headers["content-type"] == "application/json"
    read = response.parsed
    assert (read.to_dict() if isinstance(value, dict) else read) == value
    assert response.problem is None


def test_a_media_type_in_requests_and_answers(clients: Path) -> None:
    request, response = corner("pages_put", httpx.Response(200, text="<p>é"), body="<p>é")
    assert request.headers["content-type"] == "text/html; charset=utf-8"
    assert (request.content.decode(), response.parsed) == ("<p>é", "<p>é")
    request, response = corner("pictures_put", httpx.Response(200, content=b"\0"), body=b"\0")
    assert request.headers["content-type"] == "application/octet-stream"
    assert response.parsed.payload.read() == b"\0"
    file = part("corners.types").File(payload=BytesIO(b"\0"), mime_type="image/png")
    request, _ = corner("pictures_put", httpx.Response(200), body=file)
    assert request.headers["content-type"] == "image/png"
    request, _ = corner("pictures_post", httpx.Response(204), body={"tags": ["a", "b"]})
    assert request.content.count(b'name="tags"') == 2


def test_letters_that_python_writes_otherwise(clients: Path) -> None:
    given = {"s": "a", "\u017f": "b", "\ufb01": "c", "Тема": "d", "photo": "é"}
    request, response = corner("letters_put", httpx.Response(200, json=given), body=given)
    assert json.loads(request.content) == given
    assert response.parsed.to_dict() == given
    assert (response.parsed.s, response.parsed.fi) == ("a", "c")


# ---- answers ----


def test_what_is_required_may_be_missing_in_an_answer(clients: Path) -> None:
    names = part("traps.models").Names
    operation = part("traps.api.plus.field_2names")
    _, response = call(operation, httpx.Response(200, json={"d": "x"}), 5, "b")
    assert isinstance(response.parsed, names)
    assert response.problem is None
    assert repr(response.parsed.plus_1) == "UNSET"
    assert response.parsed.to_dict() == {"d": "x"}
    with pytest.raises(KeyError):
        names.from_dict({"d": "x"})  # what is sent is held to the description
    with pytest.raises(TypeError, match=r"Names: lacks '\+1'"):
        part("traps.api.plus.percent_sign").request_kwargs(1, "b", body={"d": "x"})


# ---- documents in the style of others ----


def test_pets(clients: Path) -> None:
    pet: dict[str, Any] = {"name": "Rex", "photoUrls": [], "category": None, "born": "2026-11-30"}
    operation = part("pets.api.pet.update_pet")
    request, response = call(operation, httpx.Response(200, json=pet), body=pet)
    assert request.headers["content-type"] == "application/json"
    assert response.parsed.category is None
    assert response.parsed.born == date(2026, 11, 30)
    assert response.parsed.to_dict() == pet
    _, other = call(operation, httpx.Response(500), body=pet)
    assert (other.status_code, other.parsed) == (500, None)
    request, _ = call(
        part("pets.api.pet.find_pets_by_tags"), httpx.Response(200, json=[]), tags=["a", "b"]
    )
    assert request.url.query == b"tags=a&tags=b&status=available"
    _, counts = call(part("pets.api.store.get_inventory"), httpx.Response(200, json={"sold": 3}))
    assert counts.parsed["sold"] == 3
    request, _ = call(
        part("pets.api.pet.upload_file"), httpx.Response(200, json={}), 1, body=b"\x89PNG"
    )
    assert request.content == b"\x89PNG"


def test_forge(clients: Path) -> None:
    issue = {
        "number": 7, "user": None, "closed_by": {"login": "ann"}, "state_reason": None,
        "reactions": {"+1": 2, "-1": 0, "laugh": 1}, "labels": ["bug", {"name": "new"}],
        "milestone": {"due": None}, "_links": {"self": "/7"}, "links": ["/8"],
    }  # fmt: skip
    answer = httpx.Response(
        200, json=issue, headers={"content-type": "application/vnd.forge.v3+json"}
    )
    request, response = call(part("forge.api.issues.issuesget"), answer, "o", "r", 7)
    assert request.url.path == "/repos/o/r/issues/7"
    read = response.parsed
    assert (read.user, read.closed_by.login, read.reactions.plus_1) == (None, "ann", 2)
    assert (read.labels[0], read.labels[1].name, read.links) == ("bug", "new", ["/8"])
    assert read.to_dict() == issue
    events = [{"commits": 3}, {"tag": "v1"}]
    _, listed = call(part("forge.api.activity.activitylist"), httpx.Response(200, json=events))
    assert [type(one).__name__ for one in listed.parsed] == ["Push", "Release"]


# ---- words ----


def test_descriptions_beside_the_schema(clients: Path) -> None:
    doc = part("traps.api.plus.field_2names").sync_detailed.__doc__
    assert "path_user_id (int): The user." in doc
    assert "plus_1 (int | Unset): Votes." in doc
    source = (clients / "traps/models/names.py").read_text("utf-8")
    assert "Described beside the reference." in source


# ---- documents in several places ----


def described(**schemas: Any) -> dict[str, Any]:
    content = {"application/json": {"schema": {"$ref": "#/components/schemas/Pet"}}}
    get = {
        "operationId": "pet_get",
        "responses": {"200": {"description": "A pet.", "content": content}},
    }
    return {
        "openapi": "3.1.0",
        "info": {"title": "Parts", "version": "1"},
        "paths": {"/pet": {"get": get}},
        "components": {"schemas": schemas},
    }


def test_references_to_other_files(tmp_path: Path) -> None:
    data = described(Pet={"$ref": "parts/pet.yaml#/Pet"})
    data["paths"]["/pet"]["get"]["responses"]["404"] = {"$ref": "parts/errors.json#/no%20pet"}
    data["paths"]["/dog"] = {"$ref": "parts/dog.yaml"}
    (tmp_path / "parts").mkdir()
    (tmp_path / "spec.yaml").write_text(yaml.safe_dump(data))
    pet = {
        "type": "object",
        "properties": {
            "owner": {"$ref": "#/Owner"},
            "all": {"$ref": "../spec.yaml#/components/schemas/Pet"},
        },
    }
    owner = {
        "type": "object",
        "properties": {"pets": {"type": "array", "items": {"$ref": "#/Pet"}}},
    }
    (tmp_path / "parts/pet.yaml").write_text(yaml.safe_dump({"Pet": pet, "Owner": owner}))
    (tmp_path / "parts/errors.json").write_text('{"no pet": {"description": "None."}}')
    dog = {
        "get": {
            "operationId": "dog_get",
            "responses": {"200": {"$ref": "../spec.yaml#/paths/~1pet/get/responses/200"}},
        }
    }
    (tmp_path / "parts/dog.yaml").write_text(yaml.safe_dump(dog))
    summary = regenerate(tmp_path / "spec.yaml", tmp_path / "parted")
    assert summary.complete
    assert (summary.operations, summary.models) == (2, 2)


def test_what_other_files_lack(tmp_path: Path) -> None:
    spec = tmp_path / "spec.yaml"
    (tmp_path / "pet.yaml").write_text("Pet: {}")
    for target, why in {
        "none.yaml": r"components.schemas.Pet: \$ref none.yaml: cannot read .*none.yaml: No such",
        "pet.yaml#/Dog": r"components.schemas.Pet: \$ref pet.yaml#/Dog: nothing is there",
        "ftp://u:sesame@x/y": r"Pet: \$ref ftp://\*\*\*@x/y: only http and https",
    }.items():
        spec.write_text(yaml.safe_dump(described(Pet={"$ref": target})))
        with pytest.raises(GenerateError, match=why) as caught:
            regenerate(spec, tmp_path / "x")
        assert str(caught.value).startswith(f"{spec.as_uri()}, ") or str(spec) in str(caught.value)
        assert "sesame" not in str(caught.value)


@pytest.mark.parametrize(
    ("schemas", "why"),
    [
        ({"Pet": {"$ref": "#/components/schemas/Pet"}}, r"schemas.Pet: circular \$ref: Pet -> Pet"),
        (
            {"Pet": {"$ref": "#/components/schemas/A"}, "A": {"$ref": "#/components/schemas/B"},
             "B": {"$ref": "#/components/schemas/A"}},
            r"components.schemas.A: circular \$ref: A -> B -> A",
        ),
        (
            {"Pet": {"allOf": [{"$ref": "#/components/schemas/Dog"}, {"type": "object"}]},
             "Dog": {"allOf": [{"$ref": "#/components/schemas/Pet"}, {"type": "object"}]}},
            r"components.schemas.(Pet|Dog): allOf leads back to (Pet|Dog)",
        ),
    ],
)  # fmt: skip
def test_circles_are_told_with_their_place(schemas: Any, why: str, tmp_path: Path) -> None:
    spec = tmp_path / "spec.yaml"
    spec.write_text(yaml.safe_dump(described(**schemas)))
    with pytest.raises(GenerateError, match=why):
        regenerate(spec, tmp_path / "x")


def test_an_alias_within_its_own_anchor(tmp_path: Path) -> None:
    spec = tmp_path / "spec.yaml"
    spec.write_text("openapi: 3.1.0\ninfo: &i {title: x, version: '1', again: *i}\npaths: {}\n")
    with pytest.raises(GenerateError, match=r"spec.yaml.*(alias|anchor)"):
        regenerate(spec, tmp_path / "x")


def test_times_in_yaml_are_text(tmp_path: Path) -> None:
    spec = tmp_path / "spec.yaml"
    spec.write_text(
        yaml.safe_dump(described(Pet={"enum": ["NOW", "2026-12-01"]})).replace("NOW", "2026-11-30")
    )
    assert regenerate(spec, tmp_path / "dated").complete
    assert "2026-11-30" in (tmp_path / "dated/models/pet.py").read_text("utf-8")
