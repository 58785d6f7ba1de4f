"""How the watcher listens, counts and tells pytest; against a server of a few lines."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import httpcore
import httpx
import pytest

from tests.contract.specwatch.description import Description
from tests.contract.specwatch.exchange import MOST_BYTES, Exchange, parts
from tests.contract.specwatch.page import markdown
from tests.contract.specwatch.tally import ModelSummary, Summary, Tally, release, text
from tests.contract.specwatch.tap import listening

ROOT = Path(__file__).parents[2]
HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n"


# ---- listening -----------------------------------------------------------------------------------


def canned(body: bytes) -> httpx.HTTPTransport:
    transport = httpx.HTTPTransport()
    backend = httpcore.MockBackend([HEAD % len(body), body])
    transport._pool = httpcore.ConnectionPool(network_backend=backend)
    return transport


def canned_async(body: bytes) -> httpx.AsyncHTTPTransport:
    transport = httpx.AsyncHTTPTransport()
    backend = httpcore.AsyncMockBackend([HEAD % len(body), body])
    transport._pool = httpcore.AsyncConnectionPool(network_backend=backend)
    return transport


@pytest.fixture
def heard() -> Iterator[list[Exchange]]:
    exchanges: list[Exchange] = []
    with listening(exchanges.append):
        yield exchanges


URL = "http://rt.example.com/site/REST/2.0/ticket/7"


def test_it_hears_a_sync_client(heard: list[Exchange]) -> None:
    with httpx.Client(transport=canned(b'{"id": 7}'), auth=("root", "secret")) as client:
        answer = client.put(URL, params={"a": "1"}, json={"x": 1}, headers={"If-Match": "2"})
    assert answer.json() == {"id": 7}
    [message] = heard
    assert (message.method, message.path, message.status) == ("PUT", "/ticket/7", 200)
    assert (message.query, message.content) == ([("a", "1")], b'{"id": 7}')
    assert message.request_body.whole == b'{"x":1}'
    assert message.request_headers["if-match"] == "2"
    assert "authorization" not in message.request_headers


async def test_it_hears_an_async_client(heard: list[Exchange]) -> None:
    async with httpx.AsyncClient(transport=canned_async(b"[]")) as client:
        answer = await client.post(URL, files={"JSON": (None, "{}")})
    assert answer.json() == []
    [message] = heard
    assert message.content == b"[]"
    [part] = parts(message.request_headers["content-type"], message.request_body.whole or b"")
    assert part == ("JSON", None, b"{}")


@pytest.mark.parametrize("address", ["http://rt/REST/1.0/ticket/7", "http://rt/REST/2.0x/y"])
def test_it_hears_nothing_else(heard: list[Exchange], address: str) -> None:
    httpx.Client(transport=canned(b"{}")).get(address)
    httpx.Client(transport=httpx.MockTransport(lambda request: httpx.Response(200))).get(URL)
    assert heard == []


def test_it_reads_no_more_than_the_client(heard: list[Exchange]) -> None:
    with httpx.Client(transport=canned(b"x" * 100)) as client, client.stream("GET", URL):
        assert heard[0].content is None
    assert heard[0].content is None


def test_it_keeps_no_big_body(heard: list[Exchange]) -> None:
    with httpx.Client(transport=canned(b"x" * (MOST_BYTES + 1))) as client:
        assert len(client.get(URL).content) == MOST_BYTES + 1
    assert heard[0].content is None
    assert heard[0].body.chunks == []


def test_a_request_can_be_wrong_on_purpose(heard: list[Exchange]) -> None:
    httpx.Client(transport=canned(b"{}")).get(URL, extensions={"offspec": "why"})
    assert heard[0].deliberate


def test_a_request_can_be_sent_again(heard: list[Exchange]) -> None:
    with httpx.Client() as client:
        request = client.build_request("POST", URL, files={"JSON": (None, "{}")})
        stream = request.stream
        canned(b"{}").handle_request(request)
    assert request.stream is stream


def test_it_stops_listening() -> None:
    before = httpx.HTTPTransport.handle_request
    with pytest.raises(RuntimeError), listening(print):
        raise RuntimeError
    assert httpx.HTTPTransport.handle_request is before


# ---- counting ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("version", "expected"),
    [
        ("5.0.3+dfsg-3~deb12u6", (5, 0, 3)),
        ("5.0.10", (5, 0, 10)),
        ("6.0.0rc1", (6, 0, 0)),
        ("rt-6.0.1", (6, 0, 1)),
        ("trunk", None),
        ("", None),
    ],
)
def test_a_release(version: str, expected: tuple[int, int, int] | None) -> None:
    assert release(version) == expected


def described(**operations: dict[str, object]) -> Description:
    paths = {
        f"/{name}": {"get": {"operationId": name, "responses": {"200": {}}, **more}}
        for name, more in operations.items()
    }
    return Description({"paths": paths})


KINDS = described(
    works={},
    fails={},
    both={},
    idle={},
    refused={"x-rt-refused": True},
    young={"x-rt-since": "5.0.10"},
    backported={"x-rt-since": "6.0.0"},
)
SEEN = {
    "works": {200: 2, 304: 1},
    "fails": {302: 1, 404: 1},
    "both": {201: 1, 500: 1},
    "refused": {500: 1},
    "young": {404: 1},
    "backported": {200: 1},
}


def names(tally: Tally) -> dict[str, set[str]]:
    rows = Summary.of(KINDS, tally).rows()
    return {title: {one.id for one in operations} for title, operations, _ in rows}


def test_operations_are_sorted() -> None:
    assert names(Tally(counts=SEEN, version="5.0.9-1")) == {
        "described": set(KINDS.operations),
        "exercised with success": {"works", "both", "backported"},
        "exercised with an error": {"fails", "both", "refused"},
        "exercised with errors only": {"fails"},
        "never exercised": {"idle"},
        "refused by every RT": {"refused"},
        "not on this RT": {"young"},
    }


def test_without_a_version_nothing_is_excused() -> None:
    by_heading = names(Tally(counts=SEEN))
    assert by_heading["not on this RT"] == set()
    assert "young" in by_heading["exercised with errors only"]


def test_counts_of_processes_are_added() -> None:
    tally = Tally(counts={"works": {200: 1}}, exchanges=1, seconds=0.5, models={"Ticket"})
    other = Tally({"works": {200: 2, 404: 1}}, "5.0.3", 3, 1.0, {"Error", "Ticket"})
    travelled = json.loads(json.dumps(other.data()))
    tally.merge(travelled)
    assert tally == Tally({"works": {200: 3, 404: 1}}, "5.0.3", 4, 1.5, {"Error", "Ticket"})


MODELS = ModelSummary(live=["Ticket"], examples=["Right"], untested=["Queue"])


def test_the_table_for_a_terminal() -> None:
    tally = Tally(counts=SEEN, version="5.0.9")
    lines = text(Summary.of(KINDS, tally), MODELS, tally)
    assert "RT 5.0.9" in lines
    assert re.search(r"never exercised +1\n +idle\n", "\n".join(lines))
    assert re.search(r"models, never +1\n +Queue\n", "\n".join(lines))
    assert "models" not in "\n".join(text(Summary.of(KINDS, tally), None, tally))


def test_the_page() -> None:
    tally = Tally(counts=SEEN, version="5.0.9")
    page = markdown(Summary.of(KINDS, tally), MODELS, tally)
    assert "on a running RT 5.0.9, " in page
    assert "| `works` | `GET /works` | 0 | verified | 200 304 |" in page
    assert "| `idle` | `GET /idle` | 0 | never |  |" in page
    assert "| `refused` | `GET /refused` | 0 | refused | 500 |" in page
    assert "| `young` | `GET /young` | 5.0.10 | not here | 404 |" in page
    assert "| never seen to work | 2 |" in page
    assert "| 5.0.10 | 6 | from its source |" in page
    assert "Of 3 models, 1 have read" in " ".join(page.split())


def test_the_page_says_nothing_that_changes_from_run_to_run() -> None:
    more = {name: dict.fromkeys(counts, 9) for name, counts in reversed(SEEN.items())}
    tallies = Tally(SEEN, "5.0.9", 7, 1.0), Tally(more, "5.0.9", 8, 2.0)
    pages = {markdown(Summary.of(KINDS, tally), MODELS, tally) for tally in tallies}
    assert len(pages) == 1


# ---- telling pytest ------------------------------------------------------------------------------

TESTS = """
import httpx, os, pytest

def get(path, **more):
    return httpx.get(f"{os.environ['FAKE_RT']}/REST/2.0{path}", **more)

@pytest.fixture
def broken_after():
    yield
    get("/rt", headers={"Want": "extra"})

def test_good():
    assert get("/rt").status_code == 200

def test_extra():
    get("/rt", headers={"Want": "extra"})

def test_extra_before_it_skips():
    get("/rt", headers={"Want": "extra"})
    pytest.skip("later")

def test_extra_and_failing():
    get("/rt", headers={"Want": "extra"})
    assert 0, "its own failure"

def test_after(broken_after):
    get("/rt")

@pytest.mark.offspec("why")
def test_offspec():
    get("/rt", params={"nonsense": "1"})

@pytest.mark.offspec("why")
def test_offspec_answers():
    get("/rt", headers={"Want": "extra"})

def test_query():
    get("/rt", params={"nonsense": "1"})

def test_no_request():
    pass

@pytest.mark.unwatched("why")
def test_unwatched():
    get("/rt", headers={"Want": "extra"})
"""
CONFTEST = """
import pytest
from tests.contract.specwatch import plugin

def pytest_addoption(parser):
    plugin.add_options(parser)

def pytest_configure(config):
    plugin.check_options(config)
    for mark, meaning in plugin.MARKS.items():
        config.addinivalue_line("markers", f"{mark}: {meaning}")
    config.addinivalue_line("markers", "contract")
    config.pluginmanager.register(plugin.SpecWatch(config), plugin.KEY)

def pytest_collection_modifyitems(items):
    for item in items:
        item.add_marker("contract")
"""


class FakeRT(BaseHTTPRequestHandler):
    """Tells its version, and more if somebody wants it."""

    def do_GET(self) -> None:
        extra = {"Surprise": 1} if "Want" in self.headers else {}
        body = json.dumps({"Version": "5.0.3", **extra}).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *arguments: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def fake_rt() -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), FakeRT) as server:
        thread = Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


def run(folder: Path, url: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    (folder / "test_it.py").write_text(TESTS)
    (folder / "conftest.py").write_text(CONFTEST)
    (folder / "pytest.ini").write_text("[pytest]\naddopts = --strict-markers\n")
    plugins = ["-p", "xdist.plugin", "-p", "no:cacheprovider"]
    command = [sys.executable, "-m", "pytest", *plugins, "-rA", *arguments]
    path = os.pathsep.join([str(ROOT), str(ROOT / "scripts"), str(ROOT / "generated")])
    environment = {
        **os.environ,
        "FAKE_RT": url,
        "PYTHONPATH": path,
        "NO_PROXY": "*",
        "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1",  # most of the time would go into plugins
    }
    return subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, text=True, check=False
    )


OUTCOMES = {
    "test_good": "PASSED",
    "test_extra": "FAILED",
    "test_extra_before_it_skips": "FAILED",
    "test_extra_and_failing": "FAILED",
    "test_after": "ERROR",
    "test_offspec": "PASSED",
    "test_offspec_answers": "FAILED",
    "test_query": "FAILED",
    "test_no_request": "PASSED",
    "test_unwatched": "PASSED",
}


@pytest.mark.slow
@pytest.mark.parametrize("processes", ["0", "2"])
def test_a_run(tmp_path: Path, fake_rt: str, processes: str) -> None:
    table = tmp_path / "table.md"
    done = run(tmp_path, fake_rt, "-n", processes, "--spec-table", str(table))
    outcomes = {name: outcome for outcome, name in _summary(done.stdout)}
    assert outcomes == OUTCOMES, done.stdout
    assert done.returncode == 1
    assert "rt_get: GET /rt -> 200: body /Surprise: is not described: 1" in done.stdout
    assert "rt_get: GET /rt -> 200: query parameter nonsense: is not described" in done.stdout
    assert "its own failure" in done.stdout
    assert re.search(r"exercised with success +1\n", done.stdout)
    assert "RT 5.0.3" in done.stdout
    assert "| `rt_get` | `GET /rt` | 5.0.0 | verified | 200 |" in table.read_text()
    assert re.search(r"models round-tripped live +1\n", done.stdout)


def _summary(output: str) -> list[tuple[str, str]]:
    results = re.findall(r"^(PASSED|FAILED|ERROR) test_it\.py::(\w+)", output, re.MULTILINE)
    # A test that passes and then fails to end is in both lists.
    return sorted(results, key=lambda one: one[0] == "ERROR")


@pytest.mark.slow
@pytest.mark.parametrize("processes", ["0", "2"])
def test_a_run_that_has_to_be_complete(tmp_path: Path, fake_rt: str, processes: str) -> None:
    done = run(tmp_path, fake_rt, "-n", processes, "-k", "test_good", "--spec-complete")
    assert done.returncode == 1, done.stdout
    assert "1 passed" in done.stdout
    assert "--spec-complete: the run is not complete" in done.stdout


@pytest.mark.slow
@pytest.mark.parametrize(("ci", "status"), [("", 0), ("true", 1)])
def test_a_run_without_any_rt(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, ci: str, status: int
) -> None:
    monkeypatch.setenv("CI", ci)
    done = run(tmp_path, "", "-n", "0", "-k", "test_no_request", "--spec-complete")
    assert done.returncode == status, done.stdout
    assert "1 passed" in done.stdout


@pytest.mark.slow
def test_a_run_that_allows_more_fields(tmp_path: Path, fake_rt: str) -> None:
    done = run(tmp_path, fake_rt, "-n", "0", "-k", "test_extra", "--spec-open")
    assert "1 failed, 1 passed, 1 skipped" in done.stdout


@pytest.mark.slow
def test_a_table_that_cannot_be_written_is_told_at_once(tmp_path: Path, fake_rt: str) -> None:
    done = run(tmp_path, fake_rt, "--spec-table", "no/such/folder/table.md")
    assert done.returncode == 4
    assert "--spec-table: no/such/folder/table.md cannot be written" in done.stderr
    assert "passed" not in done.stdout
