"""scripts/generate.py: every way in which it can fail, and what it says about what it left out."""

from __future__ import annotations

import gzip
import json
import os
import re
import signal
import subprocess
import sys
import threading
import time
import tomllib
import zipfile
from contextlib import contextmanager, suppress
from copy import deepcopy
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

import pytest
import yaml

from generate import GenerateError, main, regenerate
from generator import download, folder, writer
from generator.dropped import Dropped
from generator.errors import LossError
from generator.normalise import Normalised
from generator.package import Package
from generator.run import ROOT

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

OK = {"200": {"description": "Good."}}
PET = {"type": "object", "properties": {"name": {"type": "string"}}}
SMALL: dict[str, Any] = {
    "openapi": "3.1.0",
    "info": {"title": "Small", "version": "1"},
    "paths": {
        "/pets": {
            "get": {
                "operationId": "pets_get",
                "tags": ["Pet"],
                "responses": {
                    "200": {
                        "description": "Pets.",
                        "content": {
                            "application/json": {"schema": {"$ref": "#/components/schemas/Pet"}}
                        },
                    }
                },
            },
            "post": {"operationId": "pets_post", "tags": ["Pet"], "responses": OK},
        },
    },
    "components": {"schemas": {"Pet": PET}},
}


def small(**changes: Any) -> dict[str, Any]:
    return {**deepcopy(SMALL), **changes}


@pytest.fixture
def spec(tmp_path: Path) -> Path:
    return save(tmp_path / "small.yaml", SMALL)


def save(path: Path, data: object) -> Path:
    path.write_text(data if isinstance(data, str) else yaml.safe_dump(data), encoding="utf-8")
    return path


def generate(*arguments: object) -> int:
    return main([str(argument) for argument in arguments])


# ---- writing ----


def test_a_client_is_written_and_says_so(
    spec: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    output = tmp_path / "deep" / "pets"
    assert generate("--spec", spec, "--output", output) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == f"{spec} -> {output}"
    assert lines[1].startswith("2 operations, 1 models, ")
    assert len(lines) == 2
    written = folder.files(output)
    assert {"__init__.py", "py.typed", "client.py", "api/pet/pets_get.py"} <= written.keys()
    assert os.listdir(output.parent) == ["pets"]  # noqa: PTH208  nothing is left beside it


def test_writing_again_says_what_changed(
    spec: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    output = tmp_path / "pets"
    regenerate(spec, output)
    (output / "stale.py").write_text("")
    again = regenerate(spec, output)
    assert not again.operation_changes
    assert not again.model_changes
    assert not (output / "stale.py").exists()

    new = deepcopy(SMALL)
    new["paths"]["/pets"]["get"]["summary"] = "Other words"
    new["paths"]["/cats"] = {"get": {"operationId": "cats_get", "tags": ["Cat"], "responses": OK}}
    del new["paths"]["/pets"]["post"]
    new["components"]["schemas"]["Cat"] = PET
    save(spec, new)
    assert generate("--spec", spec, "--output", output) == 0
    assert capsys.readouterr().out.splitlines()[2:] == [
        "operations added: 1 (cats_get)",
        "operations removed: 1 (pets_post)",
        "operations changed: 1 (pets_get)",
        "models added: 1 (cat)",
    ]


def test_it_says_what_was_changed_in_the_description(
    spec: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    home, output = spec.parent, spec.parent / "pets"
    monkeypatch.setattr("generator.run.SPEC", spec)
    who = ["-c", "user.name=x", "-c", "user.email=x@example.com"]
    for command in (["init", "-q"], ["add", spec.name], [*who, "commit", "-q", "-m", "first"]):
        subprocess.run(["git", "-C", str(home), *command], check=True, capture_output=True)
    assert generate("--spec", spec, "--output", output) == 0
    assert capsys.readouterr().out.splitlines()[2:] == [
        "description since the last commit: no differences"
    ]
    new = small()
    new["components"]["schemas"]["Pet"]["properties"] = {"size": {"type": "number"}}
    save(spec, new)
    assert generate("--spec", spec, "--output", output) == 0
    assert capsys.readouterr().out.splitlines()[2:] == [
        "operations: no change",
        "models changed: 1 (pet)",
        "description since the last commit: 1 breaking, 1 compatible differences",
        "  ! GET /pets: response 200 application/json: field removed: name",
        "    GET /pets: response 200 application/json: optional field added: size",
        "  show all: python scripts/spec_diff.py git:HEAD",
    ]


def test_without_commits_there_is_nothing_to_compare_with(
    spec: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("generator.run.SPEC", spec)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(spec.parent.parent))
    assert generate("--spec", spec, "--output", spec.parent / "pets") == 0
    assert len(capsys.readouterr().out.splitlines()) == 2
    monkeypatch.setenv("PATH", str(spec.parent))  # and no git at all
    assert generate("--spec", spec, "--output", spec.parent / "pets") == 0
    assert len(capsys.readouterr().out.splitlines()) == 4


def test_a_first_run_has_no_changes_to_tell(spec: Path, tmp_path: Path) -> None:
    summary = regenerate(str(spec), str(tmp_path / "pets"))
    assert summary.operation_changes is None
    assert summary.model_changes is None
    assert summary.complete
    assert summary.seconds > 0
    assert summary.output == tmp_path / "pets"


def test_json_is_read_as_well(tmp_path: Path) -> None:
    spec = tmp_path / "small.json"
    spec.write_text(json.dumps(SMALL, indent="\t"))
    assert regenerate(spec, tmp_path / "pets").operations == 2


def test_the_ruff_of_this_python_is_used_and_no_other(
    spec: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fake = tmp_path / "bin"
    fake.mkdir()
    (fake / "ruff").write_text(f"#!/bin/sh\ntouch {tmp_path}/called\nexit 1\n")
    (fake / "ruff").chmod(0o755)
    before = f"{fake}{os.pathsep}{os.environ['PATH']}"
    monkeypatch.setenv("PATH", before)
    regenerate(spec, tmp_path / "pets")
    assert not (tmp_path / "called").exists()
    assert os.environ["PATH"] == before


def test_the_place_does_not_change_the_bytes(spec: Path, tmp_path: Path) -> None:
    odd = tmp_path / "build" / "dist"  # folders that ruff would skip by default
    odd.mkdir(parents=True)
    (tmp_path / "ruff.toml").write_text('line-length = 40\nexclude = ["*"]\n')
    (tmp_path / ".gitignore").write_text("build\n")
    regenerate(spec, odd / "pets")
    regenerate(spec, tmp_path / "pets")
    assert folder.files(odd / "pets") == folder.files(tmp_path / "pets")


# ---- addresses ----


class Answers(BaseHTTPRequestHandler):
    bodies: ClassVar[dict[str, tuple[int, str, bytes]]] = {}

    def do_GET(self) -> None:
        status, kind, body = self.bodies.get(self.path, (404, "text/plain", b"no"))
        self.send_response(status)
        self.send_header("Location" if status == 302 else "Content-Type", kind)
        if kind == "gzip":
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@contextmanager
def served(**bodies: tuple[int, str, bytes]) -> Iterator[str]:
    Answers.bodies = {f"/{name}": answer for name, answer in bodies.items()}
    with HTTPServer(("127.0.0.1", 0), Answers) as server:
        thread = threading.Thread(target=server.serve_forever, args=[0.01])
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}"
        finally:
            server.shutdown()
            thread.join()


def test_an_address_gives_the_same_client_as_a_file(spec: Path, tmp_path: Path) -> None:
    with served(api=(200, "application/yaml", spec.read_bytes()), old=(302, "/api", b"")) as url:
        summary = regenerate(f"{url}/api", tmp_path / "by_url")
        regenerate(f"{url}/old", tmp_path / "by_redirect")
    assert summary.operations == 2
    regenerate(spec, tmp_path / "by_file")
    assert folder.files(tmp_path / "by_url") == folder.files(tmp_path / "by_file")
    assert folder.files(tmp_path / "by_redirect") == folder.files(tmp_path / "by_file")


def test_an_address_that_is_no_document(tmp_path: Path) -> None:
    page = b"\n<!-- old -->\n<!DOCTYPE html>\n<html><body>Log in</body></html>"
    with served(page=(200, "text/html", page), broken=(500, "text/plain", b"oops")) as url:
        with pytest.raises(GenerateError, match=r"/page is an HTML page, not an OpenAPI"):
            regenerate(f"{url}/page", tmp_path / "x")
        with pytest.raises(GenerateError, match=r"/nothing answered 404 Not Found$"):
            regenerate(f"{url}/nothing", tmp_path / "x")
        with pytest.raises(GenerateError, match=r"/broken answered 500 Internal Server Error$"):
            regenerate(f"{url}/broken", tmp_path / "x")
    with pytest.raises(GenerateError, match=r"^cannot reach http://127.0.0.1:\d+/page: "):
        regenerate(f"{url}/page", tmp_path / "x")
    assert not (tmp_path / "x").exists()


def test_an_address_that_never_answers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(download, "TIMEOUT", 0.2)
    with HTTPServer(("127.0.0.1", 0), Answers) as server:  # listens, and serves nobody
        url = f"http://127.0.0.1:{server.server_port}/"
        with pytest.raises(GenerateError, match=r"cannot reach http://127.*timed out"):
            regenerate(url, tmp_path / "x")


class Slow(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        self.send_response(200)
        self.end_headers()
        with suppress(OSError):
            while True:  # each byte comes in time, the document never
                self.wfile.write(b"#")
                self.wfile.flush()
                time.sleep(0.05)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


def test_an_address_that_answers_for_ever(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(download, "TIMEOUT", 0.5)
    with HTTPServer(("127.0.0.1", 0), Slow) as server:
        thread = threading.Thread(target=server.serve_forever, args=[0.01])
        thread.start()
        started = time.monotonic()
        with pytest.raises(GenerateError, match=r"cannot reach http://127.*timed out after 0.5 s"):
            regenerate(f"http://127.0.0.1:{server.server_port}/", tmp_path / "x")
        server.shutdown()
        thread.join()
    assert time.monotonic() - started < 5


def test_an_address_with_too_much(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(download, "MAX_SIZE", 2**20)
    much = gzip.compress(b"#" * 2**22)
    assert len(much) < 2**20  # it is the unpacked size that counts
    with (
        served(big=(200, "gzip", much)) as url,
        pytest.raises(GenerateError, match=r"/big is larger than 1 MB$"),
    ):
        regenerate(f"{url}/big", tmp_path / "x")


@pytest.mark.parametrize(
    ("path", "message"),
    [
        ("none", r"^http://\*\*\*@127.0.0.1:\d+/none\?api_key=\*\*\* answered 404"),
        ("page", r"^http://\*\*\*@127.0.0.1:\d+/page\?api_key=\*\*\* is an HTML page"),
        ("refs", r"^http://\*\*\*@127.0.0.1:\d+/refs\?api_key=\*\*\*, .*unknown \$ref"),
    ],
)
def test_no_password_of_an_address_is_printed(path: str, message: str, tmp_path: Path) -> None:
    page, refs = b"<html></html>", json.dumps(small(components={})).encode()
    bodies = {"page": (200, "text/html", page), "refs": (200, "application/json", refs)}
    bodies["good"] = (200, "application/json", json.dumps(SMALL).encode())
    with served(**{f"{name}?api_key=s3cret": body for name, body in bodies.items()}) as url:
        secret = f"{url.replace('//', '//ann:sesame@')}/{path}?api_key=s3cret"
        with pytest.raises(GenerateError, match=message) as caught:
            regenerate(secret, tmp_path / "x")
        good = regenerate(secret.replace(path, "good"), tmp_path / "x")
    with pytest.raises(GenerateError) as refused:
        regenerate(secret, tmp_path / "x")
    for text in (str(caught.value), good.source, str(refused.value)):
        assert not re.search("sesame|s3cret", text)


def test_references_from_the_network_stay_there(tmp_path: Path) -> None:
    data = small()
    data["components"]["schemas"]["Pet"] = {"$ref": "pet.json"}
    pet = {"type": "object", "properties": {"file": {"$ref": "/etc/hostname"}}}
    with served(
        **{"api.json": (200, "application/json", json.dumps(data).encode()),
           "pet.json": (200, "application/json", json.dumps(PET).encode()),
           "evil.json": (200, "application/json", json.dumps(pet).encode())}
    ) as url:  # fmt: skip
        assert regenerate(f"{url}/api.json", tmp_path / "x").models == 1
        Answers.bodies["/pet.json"] = Answers.bodies["/evil.json"]
        with pytest.raises(GenerateError, match=r"/etc/hostname answered 404"):
            regenerate(f"{url}/api.json", tmp_path / "x")
        evil = json.dumps(pet).replace("/etc/hostname", "file:///etc/hostname").encode()
        Answers.bodies["/pet.json"] = (200, "application/json", evil)
        with pytest.raises(GenerateError, match="only http and https addresses can be read"):
            regenerate(f"{url}/api.json", tmp_path / "x")


# ---- documents that cannot be used ----


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("openapi: 3.1.0\npaths:\n  /a: [\n", r"bad.yaml, line 4, column 1: invalid YAML: "),
        ("openapi: 3.1.0\n\tpaths: {}\n", r"bad.yaml, line 2, column 1: invalid YAML: "),
        ('{"openapi": "3.1.0", "paths": {}', r"bad.yaml, line 1, column \d+: invalid YAML: "),
        ("", r"bad.yaml is not an OpenAPI document: it is empty"),
        ("just words", r"is not an OpenAPI document: it is a str, not a mapping"),
        ("- a\n- b\n", r"is not an OpenAPI document: it is a list, not a mapping"),
        ("title: notes\n", r"is not an OpenAPI document: it has no `openapi` key"),
        ("openapi: 2.5\n", r"is OpenAPI 2.5; only 3.0 and 3.1 are supported"),
        ("swagger: '2.0'\ninfo: {}\n", r"is a Swagger 2.0 document; convert it to OpenAPI 3"),
        ("<html><body>x</body></html>", r"is an HTML page, not an OpenAPI document"),
    ],
)
def test_what_is_not_a_document(tmp_path: Path, text: str, message: str) -> None:
    spec = save(tmp_path / "bad.yaml", text)
    with pytest.raises(GenerateError, match=message) as caught:
        regenerate(spec, tmp_path / "x")
    assert "\n" not in str(caught.value)
    assert str(spec) in str(caught.value)
    assert not (tmp_path / "x").exists()


def test_what_is_not_text(tmp_path: Path) -> None:
    spec = tmp_path / "bad.yaml"
    spec.write_bytes(b"openapi: '\xff'")
    with pytest.raises(GenerateError, match=r"bad.yaml is not text in UTF-8 \(byte 10\)$"):
        regenerate(spec, tmp_path / "x")


def test_the_line_is_that_of_the_reference_and_not_of_one_like_it(tmp_path: Path) -> None:
    data = small()
    data["components"]["schemas"] = {"Cats": {"items": ref("Pets")}, "Pets": PET}
    text = yaml.safe_dump(data)
    spec = save(tmp_path / "bad.yaml", text)
    lines = [n for n, row in enumerate(text.splitlines(), 1) if "schemas/Pet" in row]
    assert len(lines) == 2  # Pets in the first one, and Pet, which is unknown, in the second
    with pytest.raises(GenerateError, match=rf"bad.yaml, line {lines[1]}, .*schemas/Pet$"):
        regenerate(spec, tmp_path / "x")


def test_another_kind_of_address(tmp_path: Path) -> None:
    with pytest.raises(GenerateError, match=r"^cannot read ftp://x/y: only http and https URLs"):
        regenerate("ftp://x/y", tmp_path / "x")


def test_a_missing_file(tmp_path: Path) -> None:
    with pytest.raises(GenerateError, match=r"^cannot read .*none.yaml: No such file"):
        regenerate(tmp_path / "none.yaml", tmp_path / "x")


def test_an_unknown_reference_is_told_with_line_and_place(tmp_path: Path) -> None:
    data = small(components={"schemas": {"Dog": PET}})
    spec = save(tmp_path / "bad.yaml", data)
    line = next(n for n, row in enumerate(spec.read_text().splitlines(), 1) if "schemas/Pet" in row)
    place = rf"bad.yaml, line {line}, paths./pets.get.responses.200.content.application/json.schema"
    with pytest.raises(GenerateError, match=rf"{place}: unknown \$ref #/components/schemas/Pet$"):
        regenerate(spec, tmp_path / "x")


def test_references_may_have_escapes_and_examples_any(tmp_path: Path) -> None:
    data = small()
    data["paths"]["/pets"]["parameters"] = [
        {"name": "n", "in": "query", "schema": {}, "example": {"$ref": "#/no/such"}},
    ]
    data["components"]["parameters"] = {"P": {"name": "p", "in": "query", "schema": {}}}
    data["paths"]["/cats"] = {
        "get": {
            "operationId": "cats_get",
            "parameters": [{"$ref": "#/paths/~1pets/parameters/0"}],
            "responses": OK,
        }
    }
    summary = regenerate(save(tmp_path / "small.yaml", data), tmp_path / "x")
    assert not summary.dropped
    assert b"n: Any | Unset" in folder.files(tmp_path / "x")["api/default/cats_get.py"]


def test_a_document_that_breaks_the_rules(tmp_path: Path) -> None:
    data = small()
    data["paths"]["/pets"]["get"]["parameters"] = [{"in": "body", "name": "pet"}]
    with pytest.raises(GenerateError, match=r"not a valid OpenAPI document: paths./pets") as caught:
        regenerate(save(tmp_path / "bad.yaml", data), tmp_path / "x")
    assert "\n" not in str(caught.value)


# ---- folders that cannot be used ----


def test_a_folder_of_somebody_else_is_not_replaced(spec: Path, tmp_path: Path) -> None:
    output = tmp_path / "mine"
    output.mkdir()
    (output / "thesis.txt").write_text("years of work")
    with pytest.raises(GenerateError, match=r"mine is not empty and was not written by this"):
        regenerate(spec, output)
    assert (output / "thesis.txt").read_text() == "years of work"
    assert regenerate(spec, output, force=True).operations == 2
    assert not (output / "thesis.txt").exists()


def test_an_empty_folder_is_nobodys(spec: Path, tmp_path: Path) -> None:
    (tmp_path / "pets").mkdir()
    assert regenerate(spec, tmp_path / "pets").operations == 2


def test_what_holds_more_than_a_client_is_never_replaced(
    spec: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    work = tmp_path / "work"
    work.mkdir()
    monkeypatch.chdir(work)
    for output in (tmp_path, work, Path("/"), writer.HERE, writer.HERE.parents[1]):
        with pytest.raises(GenerateError, match="contains other files too"):
            regenerate(spec, output, force=True)
    assert spec.exists()


def test_a_file_is_no_folder(spec: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(GenerateError, match="file is a file, not a folder"):
        regenerate(spec, tmp_path / "file")
    with pytest.raises(
        GenerateError, match=r"^cannot write .*file/x: (Not a directory|File exists)"
    ):
        regenerate(spec, tmp_path / "file" / "x")


def test_a_failure_leaves_the_old_client_as_it_was(
    spec: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    output = tmp_path / "pets"
    regenerate(spec, output)
    before = folder.files(output)

    save(spec, "openapi: [")
    with pytest.raises(GenerateError):
        regenerate(spec, output)

    data = small()
    data["paths"]["/cats/{id}/{id}"] = {"get": {"operationId": "cats_get", "responses": OK}}
    save(spec, data)
    with pytest.raises(GenerateError, match="1 parts left out"):
        regenerate(spec, output, strict=True)

    monkeypatch.setattr("openapi_python_client.Project.build", interrupted)
    with pytest.raises(KeyboardInterrupt):
        regenerate(spec, output)

    assert folder.files(output) == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["pets", "small.yaml"]


def interrupted(self: object) -> None:
    raise KeyboardInterrupt


def test_a_failed_swap_puts_the_old_client_back(
    spec: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    output = tmp_path / "pets"
    regenerate(spec, output)
    before = folder.files(output)
    rename = Path.rename

    def fails(self: Path, target: Path) -> Path:
        if self.name == "new":
            raise OSError(28, "No space left on device")
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", fails)
    with pytest.raises(GenerateError, match=r"^cannot write .*pets: No space left on device$"):
        regenerate(spec, output)
    assert folder.files(output) == before


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
def test_a_killed_run_leaves_nothing(spec: Path, tmp_path: Path, number: int) -> None:
    home = tmp_path / "home"
    home.mkdir()
    output = home / "deep" / "pets"
    process = subprocess.Popen(
        [sys.executable, str(ROOT / "scripts/generate.py"), "--output", str(output)],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    # Our own document takes seconds; the folder is there long before.
    until(lambda: any(home.glob("deep/.pets-*/new/api")))
    process.send_signal(number)
    assert process.wait(30) != 0
    until(lambda: not any(home.iterdir()))


def until(true: Callable[[], bool]) -> None:
    end = time.monotonic() + 30
    while not true():
        assert time.monotonic() < end
        time.sleep(0.01)


# ---- projects that pip installs ----


@pytest.mark.parametrize("backend", ["hatch", None])
def test_a_project_can_be_installed(spec: Path, tmp_path: Path, backend: str | None) -> None:
    output = tmp_path / "my-project"
    options = ["--meta", backend] if backend else ["--name", "my_pets"]
    package = "my_project" if backend else "my_pets"
    assert generate("--spec", spec, "--output", output, *options) == 0
    assert generate("--spec", spec, "--output", output, *options) == 0  # it replaces its own
    assert generate("--spec", spec, "--output", output, *options, "--check") == 0
    project = tomllib.loads((output / "pyproject.toml").read_text())
    assert project["project"]["name"] == package.replace("_", "-")
    assert (output / package / "py.typed").exists()
    if backend:  # its build tool is here
        subprocess.run(
            [sys.executable, "-m", "pip", "wheel", "-q", "--no-deps", "--no-build-isolation",
             "--no-index", "-w", str(tmp_path / "wheels"), str(output)],
            check=True,
        )  # fmt: skip
        [wheel] = (tmp_path / "wheels").glob("*.whl")
        names = zipfile.ZipFile(wheel).namelist()
        assert {f"{package}/py.typed", f"{package}/api/pet/pets_get.py"} <= set(names)


@pytest.mark.parametrize(
    "name", ["my-pets", "2pets", "class", "", "a b", "../pets", "json", "café", "httpx", "_"]
)
def test_what_is_no_name_of_a_package_is_refused(
    name: str, spec: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert generate("--spec", spec, "--output", tmp_path / "x", "--name", name) == 2
    assert capsys.readouterr().err.startswith(f"generate: --name {name!r} ")
    assert not (tmp_path / "x").exists()


@pytest.mark.parametrize(
    ("version", "python"),
    [
        ("1.0", "1.0"),
        ("v2", "2"),
        ("2022-11-28", "2022.11.28"),
        ("first", "0"),
        ("1.0-beta.2", "1.0b2"),
    ],
)
def test_versions(version: str, python: str) -> None:
    text = Package("pets").pyproject('A "title"\n', version)
    assert tomllib.loads(text)["project"]["version"] == python


def test_another_release_of_a_tool_is_refused(
    spec: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(writer.PINNED, "ruff", "0.0.1")
    with pytest.raises(GenerateError, match=r"^ruff must be 0.0.1 and is 0"):
        regenerate(spec, tmp_path / "x")


# ---- what is left out ----


def flawed() -> dict[str, Any]:
    """A document with one flaw of each kind that the generator answers by leaving something out."""
    data = small()
    schemas, paths = data["components"]["schemas"], data["paths"]
    schemas["Tags"] = {"type": "array"}  # of what?
    schemas["Cat"] = {"type": "object", "properties": {"tags": ref("Tags")}}
    paths["/cats"] = {
        "get": {
            "operationId": "cats_get",
            "tags": ["Cat"],
            "responses": {"200": answer(ref("Cat")), "404": answer(ref("Pet"))},
        },
        "post": {
            "operationId": "cats_post",
            "tags": ["Cat"],
            "requestBody": {"content": {"text/plain": {"schema": {"type": "string"}}}},
            "responses": OK,
        },
    }
    paths["/cats/{id}/cats/{id}"] = {
        "get": {
            "operationId": "cats_id_get",
            "parameters": [
                {"name": "id", "in": "path", "required": True, "schema": {"type": "string"}}
            ],
            "responses": OK,
        }
    }
    for name in ("get_dogs", "getDogs"):
        paths[f"/{name}"] = {"get": {"operationId": name, "tags": ["Dog"], "responses": OK}}
    return data


def ref(name: str) -> dict[str, str]:
    return {"$ref": f"#/components/schemas/{name}"}


def answer(schema: dict[str, Any]) -> dict[str, Any]:
    return {"description": "An answer.", "content": {"application/json": {"schema": schema}}}


@pytest.fixture
def unmended(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the generator have a document with its flaws: our mends leave it next to nothing."""
    for step in ("_mend_schemas", "_mend_contents", "_name_operations"):
        monkeypatch.setattr(Normalised, step, lambda self: None)


@pytest.mark.usefixtures("unmended")
def test_everything_left_out_is_told(tmp_path: Path) -> None:
    summary = regenerate(save(tmp_path / "flawed.yaml", flawed()), tmp_path / "x", lossy=True)
    assert not summary.complete
    assert summary.described == 7
    assert summary.operations == 4
    assert [(part.kind, part.where) for part in summary.dropped] == [
        ("operation", "GET /cats/{id}/cats/{id}"),
        ("operation", "POST /cats"),
        ("operation", "dog/get_dogs.py"),
        ("response", "200 of GET /cats"),
        ("schema", "Cat"),
        ("schema", "Tags"),
    ]
    why = {part.where: part.why for part in summary.dropped}
    assert "Unsupported content type text/plain" in why["POST /cats"]
    assert why["dog/get_dogs.py"].startswith("GET /getDogs and GET /get_dogs are written to the")
    assert "Could not find reference" in why["200 of GET /cats"]
    assert why["Tags"].startswith("type array must have items")
    assert not [part for part in summary.dropped if " at 0x" in str(part)]


@pytest.mark.usefixtures("unmended")
def test_the_report_is_printed_and_the_same_each_time(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    spec = save(tmp_path / "flawed.yaml", flawed())
    assert generate("--spec", spec, "--output", tmp_path / "x", "--lossy") == 0
    first = capsys.readouterr().out.splitlines()
    assert "WARNING: 7 operations are described, 4 written" in first
    assert "The generator left out 6 parts of the document:" in first
    assert [line.split(":")[0] for line in first[-6:]] == [
        "  operation GET /cats/{id}/cats/{id}",
        "  operation POST /cats",
        "  operation dog/get_dogs.py",
        "  response 200 of GET /cats",
        "  schema Cat",
        "  schema Tags",
    ]
    generate("--spec", spec, "--output", tmp_path / "x", "--lossy")
    assert capsys.readouterr().out.splitlines()[-7:] == first[-7:]


@pytest.mark.usefixtures("unmended")
def test_strict_fails_and_tells_the_same(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    spec = save(tmp_path / "flawed.yaml", flawed())
    assert generate("--spec", spec, "--output", tmp_path / "x", "--strict") == 1
    lines = capsys.readouterr().err.splitlines()
    assert lines[0] == (f"generate: {spec}: 7 operations described, 4 written, 6 parts left out; "
                       "nothing is changed")  # fmt: skip
    assert len(lines) == 7
    assert not (tmp_path / "x").exists()


@pytest.mark.usefixtures("unmended")
def test_our_own_document_is_always_strict(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    spec = save(tmp_path / "flawed.yaml", flawed())
    monkeypatch.setattr("generator.run.SPEC", spec)
    with pytest.raises(GenerateError, match="6 parts left out") as caught:
        regenerate(spec, tmp_path / "x")
    assert len(caught.value.details) == 6


@pytest.mark.usefixtures("unmended")
def test_what_is_lost_is_an_error_unless_lossy(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data = flawed()
    for path in ("/cats/{id}/cats/{id}", "/get_dogs"):
        del data["paths"][path]
    del data["paths"]["/cats"]["post"]
    spec = save(tmp_path / "flawed.yaml", data)
    assert generate("--spec", spec, "--output", tmp_path / "x") == 1
    lines = capsys.readouterr().err.splitlines()
    assert lines[0].endswith(
        "4 operations described, 4 written, 1 parts left out; nothing is changed"
    )
    assert lines[1].startswith("  response 200 of GET /cats: ")
    assert lines[1].endswith("(Tags)") or "Could not find reference" in lines[1]
    assert lines[2:] == ["  --lossy writes the client all the same"]
    assert not (tmp_path / "x").exists()
    assert generate("--spec", spec, "--output", tmp_path / "x", "--lossy") == 0
    # Without its success an operation is still good for an error: that alone is no loss.
    answers = data["paths"]["/cats"]["get"]["responses"]
    answers["404"], answers["200"] = answers["200"], answers["404"]
    save(spec, data)
    assert generate("--spec", spec, "--output", tmp_path / "x") == 0


def test_a_lost_operation_is_an_error_unless_lossy(tmp_path: Path) -> None:
    data = small()
    data["paths"]["/cats/{id}/{id}"] = {"get": {"operationId": "cats_get", "responses": OK}}
    spec = save(tmp_path / "flawed.yaml", data)
    with pytest.raises(LossError, match="3 operations described, 2 written"):
        regenerate(spec, tmp_path / "x")
    assert regenerate(spec, tmp_path / "x", lossy=True).operations == 2


def test_a_dropped_part_reads_well() -> None:
    assert str(Dropped("schema", "Cat", "too wild")) == "schema Cat: too wild"


# ---- the command ----


def test_errors_are_one_line_and_no_traceback(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert generate("--spec", tmp_path / "none.yaml", "--output", tmp_path / "x") == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err.startswith("generate: cannot read ")
    assert captured.err.count("\n") == 1


def test_another_document_needs_a_place_of_its_own(
    spec: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit, match="2"):
        generate("--spec", spec)
    assert "pass --output with --spec" in capsys.readouterr().err


def test_check_compares_any_document_with_any_folder(
    spec: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    output = tmp_path / "pets"
    regenerate(spec, output)
    assert generate("--spec", spec, "--output", output, "--check") == 0
    (output / "types.py").write_text("")
    capsys.readouterr()
    assert generate("--spec", spec, "--output", output, "--check") == 1
    assert capsys.readouterr().err.splitlines()[1:] == ["  changed: types.py"]
    assert (output / "types.py").read_text() == ""
