"""The throw-away RT of other releases and with other databases."""

import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import httpx
import pytest

from rtfacade.testing import RTFailed, RTServer
from tests import throwaway
from tests.contract.test_rt_server import listening_addresses, processes_in

SCRIPT = Path(__file__).parents[2] / "scripts/rt_server.py"
TYPES = {"sqlite": "SQLite", "postgresql": "Pg", "mariadb": "mysql"}
pytestmark = [pytest.mark.slow, pytest.mark.variants]


@pytest.mark.parametrize("database", TYPES)
def test_rt_stores_where_it_is_told_and_nothing_is_left(database: str) -> None:
    with throwaway.running(release=None, database=database, seed=False) as server:
        folder, port = server.folder, int(server.url.rpartition(":")[2])
        assert server.perl("print RT->Config->Get('DatabaseType')") == TYPES[database]
        ports = server.perl("print RT->Config->Get('DatabasePort') // ''")
        answer = httpx.post(
            f"{server.url}/REST/2.0/ticket",
            json={"Queue": "General", "Subject": "Zoë 漢字 😀"},
            headers={"Authorization": f"token {server.token}"},
        )
        assert answer.status_code == 201
        load = f"my $t = RT::Ticket->new(RT->SystemUser); $t->Load({answer.json()['id']});"
        assert server.perl(f"{load} print $t->Subject") == "Zoë 漢字 😀"
        for open_port in filter(None, (str(port), ports)):
            assert listening_addresses(int(open_port)) == ["0100007F"]
    assert not folder.exists()
    assert not processes_in(folder)
    for open_port in filter(None, (str(port), ports)):
        assert listening_addresses(int(open_port)) == []


@pytest.mark.parametrize("database", ["postgresql", "mariadb"])
def test_a_database_ends_with_a_server_that_is_killed(database: str) -> None:
    with throwaway.running(release=None, database=database, seed=False):
        pass  # it is installed, or the test is skipped
    command = [sys.executable, str(SCRIPT), "--no-seed", "--no-install", "--database", database]
    with subprocess.Popen(
        [*command, "--json"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as running:
        assert running.stdout is not None
        match = re.search('"folder": "([^"]+)"', running.stdout.readline())
        assert match is not None
        folder = Path(match[1])
        assert (folder / "database").is_dir()
        running.send_signal(signal.SIGKILL)
        running.communicate(timeout=30)
    wait_until_gone(folder)


def test_a_database_that_does_not_start_says_why(monkeypatch: pytest.MonkeyPatch) -> None:
    with throwaway.running(release=None, database="postgresql", seed=False):
        pass
    monkeypatch.setattr("rtfacade.testing._server.databases.HOST", "192.0.2.1")
    server = RTServer(database="postgresql", install=False)
    monkeypatch.setattr("rtfacade.testing._server.databases._free_port", lambda: 5432)
    with pytest.raises(RTFailed, match=r"(?s)did not start.*192\.0\.2\.1"):
        server.start()


@pytest.mark.parametrize(("release", "version"), [("trixie", "5.0."), ("sid", ""), ("rt4", "4.4.")])
def test_another_release_answers(release: str, version: str) -> None:
    with throwaway.running(release=release, database="sqlite") as server:
        folder = server.folder
        assert server.perl("print $RT::VERSION").startswith(version)
        login = {"user": "alice", "pass": server.passwords["alice"]}
        answer = httpx.post(f"{server.url}/REST/1.0/user/alice", data=login)
        assert re.match(r"RT/\S+ 200 Ok", answer.text)
        assert "alice@example.com" in answer.text
        # RT 4.4 has no tokens.
        assert bool(server.tokens) == (release != "rt4")
        for user, token in server.tokens.items():
            rest2 = f"{server.url}/REST/2.0/user/{user}"
            headers = {"Authorization": f"token {token}"}
            assert httpx.get(rest2, headers=headers).status_code == 200
    assert not folder.exists()
    assert not processes_in(folder)


def wait_until_gone(folder: Path) -> None:
    """Wait for the watchers, who work after our end."""
    deadline = time.monotonic() + 20
    while folder.exists() or processes_in(folder):
        assert time.monotonic() < deadline, (folder.exists(), processes_in(folder))
        time.sleep(0.2)
