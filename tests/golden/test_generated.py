"""What generated/ promises to the code that uses it; `nox -s drift` checks that it is current."""

from __future__ import annotations

import asyncio
import copy
import importlib
import inspect
import json
import os
import pickle
import pkgutil
import re
import shutil
import subprocess
import sys
import zipfile
from datetime import datetime, timedelta, timezone
from io import BytesIO
from pathlib import Path
from typing import Any

import attrs
import httpx
import pytest
from openapi_python_client import strings

import generator.run
import rt_rest2
from generate import main
from generator import folder
from generator.document import Document, Operation, load
from generator.run import OUTPUT, ROOT, SPEC
from rt_rest2.api.ticket import (
    ticket_id_comment_post,
    ticket_id_get,
    ticket_id_put,
    ticket_post,
    tickets_get,
)
from rt_rest2.api.transaction import transactions_post
from rt_rest2.api.user_memberships import user_name_groups_delete
from rt_rest2.errors import UnexpectedStatus
from rt_rest2.models import (
    CustomFieldValues,
    Error,
    JsonCondition,
    MessageUpload,
    SearchForm,
    Ticket,
    TicketCreate,
    TicketItem,
    TicketUpdate,
)
from rt_rest2.types import UNSET, File


@pytest.fixture(scope="module")
def document() -> Document:
    return load(str(SPEC))


def run(*arguments: str, **environment: str) -> str:
    """Run a fresh Python with generated/ and scripts/ on its path."""
    path = os.pathsep.join([str(OUTPUT.parent), str(ROOT / "scripts")])
    done = subprocess.run(
        [sys.executable, *arguments],
        env={**os.environ, "PYTHONPATH": path, **environment},
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture
def regenerated(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the generator give what is committed: that it does is what `nox -s drift` checks.

    Each run of `nox -s drift` has another hash seed, so two runs that differ show there too.
    """

    def copy(spec: object, new: Path, *options: object, **more: object) -> tuple[int, None]:
        shutil.copytree(OUTPUT, new, ignore=shutil.ignore_patterns("__pycache__"))
        return 0, None

    monkeypatch.setattr(generator.run, "_write", copy)


@pytest.mark.usefixtures("regenerated")
def test_drift_finds_stale_missing_changed_and_extra_files(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    copy = tmp_path / "rt_rest2"
    shutil.copytree(OUTPUT, copy)
    (copy / "api" / "ticket" / "old_get.py").write_text("")
    (copy / "models" / "old.py").write_text("")
    (copy / "models" / "ticket.py").unlink()
    (copy / "client.py").write_text("# edited by hand\n")
    (copy / "notes.txt").write_text("")
    (copy / "__pycache__").mkdir(exist_ok=True)
    (copy / "__pycache__" / "x.pyc").write_bytes(b"compiled files do not count")
    assert main(["--check", "--output", str(copy)]) == 1
    assert capsys.readouterr().err.splitlines()[1:] == [
        "  stale: api/ticket/old_get.py",
        "  changed: client.py",
        "  stale: models/old.py",
        "  missing: models/ticket.py",
        "  extra: notes.txt",
    ]


@pytest.mark.usefixtures("regenerated")
def test_drift_finds_that_nothing_is_there(tmp_path: Path) -> None:
    assert main(["--check", "--output", str(tmp_path / "nowhere")]) == 1


def test_every_module_imports() -> None:
    names = [m.name for m in pkgutil.walk_packages(rt_rest2.__path__, "rt_rest2.")]
    assert len(names) > 200
    for name in names:
        importlib.import_module(name)


def test_every_name_can_be_had_from_its_package() -> None:
    models = importlib.import_module("rt_rest2.models")
    for name in models.__all__:
        assert getattr(models, name) is not None
    with pytest.raises(AttributeError, match="NoSuchModel"):
        models.NoSuchModel  # noqa: B018
    with pytest.raises(AttributeError, match="NoSuchClient"):
        rt_rest2.NoSuchClient  # type: ignore[attr-defined]  # noqa: B018
    tickets = importlib.import_module("rt_rest2.api.ticket")
    for name in tickets.__all__:
        assert getattr(tickets, name).request_kwargs
    with pytest.raises(AttributeError, match="no_such_operation"):
        tickets.no_such_operation  # noqa: B018


def test_every_operation_has_a_module(document: Document) -> None:
    written = folder.modules(folder.files(OUTPUT), "api")
    described = {operation.data["operationId"] for operation in document.operations}
    assert written.keys() == described
    assert len(written) == len(document.operations)


def test_names_are_those_that_the_community_uses(document: Document) -> None:
    ours = {(o.method.upper(), o.path): o.data for o in document.operations}
    lines = Path(__file__).with_name("community_names.tsv").read_text().splitlines()
    for method, path, operation_id, tag in (line.split("\t") for line in lines):
        data = ours[method, path]
        assert data["operationId"] == operation_id
        assert not tag or data["tags"] == [tag]


def test_importing_loads_no_more_than_is_needed() -> None:
    names = ("httpx", "attrs", "rt_rest2.client", "rt_rest2.models.ticket", "rt_rest2.models.user")
    show = f"import sys; print(*(n for n in {names} if n in sys.modules))"
    assert run("-c", f"import rt_rest2; {show}").split() == []
    assert run("-c", f"import rt_rest2.models; {show}").split() == []
    assert run("-c", f"import rt_rest2.api.ticket; {show}").split() == []
    by_name = "from rt_rest2.api import ticket; ticket.ticket_id_delete.sync_detailed"
    assert run("-c", f"{by_name}; {show}").split() == ["attrs"]
    loaded = run("-c", f"import rt_rest2.api.ticket.ticket_id_delete; {show}").split()
    assert loaded == ["attrs"]


# ---- multipart ----


def built(**kwargs: Any) -> httpx.Request:
    with httpx.Client(base_url="http://127.0.0.1") as client:
        request = client.build_request(**kwargs)
        request.read()
        return request


def boundary(request: httpx.Request) -> str:
    match = re.fullmatch(r"multipart/form-data; boundary=(\S+)", request.headers["content-type"])
    assert match
    return match[1]


@pytest.mark.parametrize("as_alias", [True, False])
def test_the_boundary_is_drawn_anew_for_each_request(as_alias: bool) -> None:
    build = ticket_post.request_kwargs if as_alias else ticket_post._get_kwargs
    body = MessageUpload(json='{"Queue": "General"}')
    drawn = {boundary(built(**build(body=body))) for _ in range(20)}
    assert len(drawn) == 20
    assert "+++" not in drawn
    assert all(len(word) >= 32 for word in drawn)


def test_no_module_fixes_a_boundary() -> None:
    for name, content in folder.files(OUTPUT).items():
        assert b"boundary=" not in content, name


def test_a_file_cannot_add_parts_to_the_form() -> None:
    evil = b'x\r\n--+++\r\nContent-Disposition: form-data; name="JSON"\r\n\r\n{}\r\n--+++--\r\n'
    body = MessageUpload(
        json='{"Content": "hello"}',
        attachments=[
            File(BytesIO(evil), "bÖse.txt", "text/plain"),
            File(BytesIO(bytes(range(256))), "b.bin", "application/octet-stream"),
        ],
    )
    request = built(**ticket_id_comment_post.request_kwargs(42, body=body))
    assert request.url.path == "/ticket/42/comment"
    parts = request.content.split(b"--" + boundary(request).encode())[1:-1]
    assert [re.findall(rb'form-data; name="(.*?)"', part)[0] for part in parts] == [
        b"JSON",
        b"Attachments",
        b"Attachments",
    ]
    assert evil in parts[1]
    assert bytes(range(256)) in parts[2]


def test_an_operation_takes_json_and_multipart() -> None:
    sent = built(**ticket_post.request_kwargs(body=TicketCreate(queue="General", subject="x")))
    assert sent.headers["content-type"] == "application/json"
    assert json.loads(sent.content) == {"Subject": "x", "Queue": "General"}


def test_an_operation_takes_a_list_or_a_form() -> None:
    conditions = [JsonCondition(field="Type", value=["Create"], operator="IN")]
    sent = built(**transactions_post.request_kwargs(body=conditions))
    assert sent.headers["content-type"] == "application/json"
    assert json.loads(sent.content) == [{"field": "Type", "value": ["Create"], "operator": "IN"}]
    form = SearchForm(query="Type = 'Create'", orderby=["id", "Created"])
    sent = built(**transactions_post.request_kwargs(body=form))
    assert sent.headers["content-type"] == "application/x-www-form-urlencoded"
    assert sent.content == b"query=Type+%3D+%27Create%27&orderby=id&orderby=Created"


def test_expanded_fields_are_parameters_by_their_own_names() -> None:
    sent = built(
        **tickets_get.request_kwargs(
            query="id > 0",
            fields="Owner",
            fields_owner="Name,EmailAddress",
            orderby=["id", "Queue"],
            simple=0,
        )
    )
    assert sent.url.params.multi_items() == [
        ("query", "id > 0"),
        ("simple", "0"),
        ("orderby", "id"),
        ("orderby", "Queue"),
        ("fields", "Owner"),
        ("fields[Owner]", "Name,EmailAddress"),
    ]


# ---- secrets ----


def test_the_token_is_in_no_repr() -> None:
    client = rt_rest2.AuthenticatedClient(
        base_url="http://127.0.0.1", token="1-14-sesame", prefix="token"
    )
    with client:
        assert client.get_httpx_client().headers["authorization"] == "token 1-14-sesame"
        for shown in (client, client.with_headers({"x": "y"}), {"client": client}):
            assert "sesame" not in repr(shown)
    plain = rt_rest2.Client(base_url="http://127.0.0.1", headers={"Authorization": "sesame"})
    assert "sesame" not in repr(plain)


# ---- answers ----


def served(answer: httpx.Response, **options: Any) -> rt_rest2.AuthenticatedClient:
    """Return a client whose server gives one answer."""
    client = rt_rest2.AuthenticatedClient(base_url="http://127.0.0.1", token="1-14-x", **options)

    def again(request: httpx.Request) -> httpx.Response:
        return httpx.Response(answer.status_code, content=answer.content, headers=answer.headers)

    transport = httpx.MockTransport(again)
    client.set_httpx_client(httpx.Client(base_url="http://127.0.0.1", transport=transport))
    async_client = httpx.AsyncClient(base_url="http://127.0.0.1", transport=transport)
    client.set_async_httpx_client(async_client)
    return client


HTML = b"<!DOCTYPE html><html><body>Maintenance</body></html>"
#: What a server sends that is not as described, and the status.
STRANGE = {
    "an error with an empty body": httpx.Response(500),
    "a page with a success": httpx.Response(
        200, content=HTML, headers={"content-type": "text/html"}
    ),
    "the end of a session": httpx.Response(302, headers={"location": "/NoAuth/Login.html"}),
    "nothing with a success": httpx.Response(200),
    "no content where there should be": httpx.Response(204),
    "null": httpx.Response(200, content=b"null"),
    "a list for an object": httpx.Response(200, json=[1]),
    "a text for an object": httpx.Response(200, json="0"),
    "bytes that are no text": httpx.Response(200, content=b"\xff\xfe{"),
    "too deep": httpx.Response(200, content=b"[" * 100_000),
    "a page with an error": httpx.Response(404, content=HTML),
    "a list with an error": httpx.Response(403, json=["no"]),
    "a status of nobody": httpx.Response(520, content=b"oops"),
    "a status that is not described": httpx.Response(207, content=b"{}"),
}


@pytest.mark.parametrize("name", STRANGE)
async def test_no_status_is_lost(name: str) -> None:
    answer = STRANGE[name]
    client = served(answer)
    for response in (
        ticket_id_get.sync_detailed(7, client=client),
        await ticket_id_get.asyncio_detailed(7, client=client),
    ):
        assert response.status_code == answer.status_code
        assert response.content == answer.content
        assert response.headers["content-length"] if answer.content else True
        assert response.parsed is None
        assert (response.problem is None) == (answer.status_code == 302)  # that one is described
    for call in (
        lambda: ticket_id_get.sync(7, client=client),
        lambda: asyncio.run(ticket_id_get.asyncio(7, client=client)),
    ):
        with pytest.raises(UnexpectedStatus) as caught:
            await asyncio.to_thread(call)
        assert caught.value.status_code == answer.status_code
        assert caught.value.content == answer.content
        assert str(answer.status_code) in str(caught.value)
    if answer.status_code != 302:
        with pytest.raises(UnexpectedStatus):
            ticket_id_get.sync_detailed(7, client=served(answer, raise_on_unexpected_status=True))


def test_an_error_shows_the_beginning_of_a_page() -> None:
    answer = httpx.Response(200, html="<p>" * 100_000)
    with pytest.raises(UnexpectedStatus, match="300000 bytes") as caught:
        ticket_id_get.sync(7, client=served(answer))
    assert caught.value.content == answer.content
    assert len(str(caught.value)) < 1500


def test_described_answers_are_read() -> None:
    error = ticket_id_get.sync(7, client=served(httpx.Response(404, json={"message": "no"})))
    assert isinstance(error, Error)
    assert error.message == "no"
    done = user_name_groups_delete.sync("7", client=served(httpx.Response(204)))
    assert done is None


# ---- bodies ----


def test_a_body_may_be_a_dict() -> None:
    given = {"Queue": "General", "Subject": "x", "Cc": ["a"]}
    sent = built(**ticket_post.request_kwargs(body=given))
    assert json.loads(sent.content) == given
    conditions: Any = [{"field": "Type", "value": "Create"}]
    listed = built(**transactions_post.request_kwargs(body=conditions))
    assert json.loads(listed.content) == [{"field": "Type", "value": "Create"}]


@pytest.mark.parametrize("body", [7, "Subject", [1], None, object(), Error(message="x")])
def test_what_is_no_body_is_an_error(body: Any) -> None:
    with pytest.raises(TypeError, match=r"^body of type \w+ cannot be sent \(TicketCreate: "):
        ticket_post.request_kwargs(body=body)


def test_times_may_be_given_as_such() -> None:
    zone = timezone(timedelta(hours=2))
    when = datetime(2026, 12, 1, 11, 30, tzinfo=zone)
    for body in (
        TicketUpdate(due=when, starts="2026-12-01 09:30:00"),
        {"Due": when, "Starts": "2026-12-01 09:30:00"},
    ):
        sent = built(**ticket_id_put.request_kwargs(7, body=body))
        assert json.loads(sent.content) == {
            "Due": "2026-12-01 09:30:00",
            "Starts": "2026-12-01 09:30:00",
        }
    with pytest.raises(ValueError, match="has no time zone"):
        ticket_id_put.request_kwargs(7, body=TicketUpdate(due=when.replace(tzinfo=None)))
    with pytest.raises(TypeError, match="has no time of day"):  # RT would clear the field
        ticket_id_put.request_kwargs(7, body={"Due": when.date()})


def test_unset_says_what_it_is() -> None:
    assert repr(UNSET) == "UNSET"
    assert "due=UNSET" in repr(TicketUpdate())
    assert not UNSET
    assert copy.deepcopy(UNSET) is UNSET
    assert pickle.loads(pickle.dumps(UNSET)) is UNSET


def test_a_token_is_sent_as_rt_wants_it() -> None:
    with rt_rest2.AuthenticatedClient(base_url="http://127.0.0.1", token="1-14-x") as client:
        assert client.get_httpx_client().headers["authorization"] == "token 1-14-x"


def test_a_read_has_its_own_types() -> None:
    types = {name: str(attribute.type) for name, attribute in attrs.fields_dict(Ticket).items()}
    assert types["owner"] == "Reference | Unset"
    assert types["requestor"] == "list[Reference] | Unset"
    rows = {name: str(attribute.type) for name, attribute in attrs.fields_dict(TicketItem).items()}
    assert rows["owner"] != types["owner"]
    assert "Any" not in str(attrs.fields_dict(CustomFieldValues)["values"].type)


# ---- size and words ----


def test_the_size_of_the_code() -> None:
    lines = sum(len(path.read_text("utf-8").splitlines()) for path in OUTPUT.rglob("*.py"))
    assert lines <= 60_000


def test_the_size_of_the_packed_code(tmp_path: Path) -> None:
    """A wheel packs each file by itself; `nox -s build` prints the size of the whole wheel."""
    with zipfile.ZipFile(tmp_path / "wheel.zip", "w", zipfile.ZIP_DEFLATED) as packed:
        for name in folder.files(OUTPUT):
            packed.write(OUTPUT / name, f"rt_rest2/{name}")
    assert (tmp_path / "wheel.zip").stat().st_size <= 450_000


def test_every_argument_is_documented(document: Document) -> None:
    """No argument falls back on the words that the generator has for one without a description."""
    undocumented, count = [], 0
    for operation in document.operations:
        name = operation.data["operationId"]
        module = importlib.import_module(f"rt_rest2.api.{tag_folder(operation)}.{name}")
        words = inspect.getdoc(module.sync_detailed) or ""
        for argument in inspect.signature(module.sync_detailed).parameters:
            count += 1
            match = re.search(
                rf"^    {argument}(?: \(.*?\))?: *(\S.*)$", words, re.MULTILINE | re.DOTALL
            )
            if not match or match[1].startswith(("Value of `", "The body to send.")):
                undocumented.append(f"{name}({argument})")
    assert count > 900
    assert undocumented == []


def tag_folder(operation: Operation) -> str:
    return str(strings.PythonIdentifier(operation.data["tags"][0], "tag"))
