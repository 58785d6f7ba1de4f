"""Downloads and exports that are killed, that find no room, and that meet symbolic links."""

from __future__ import annotations

import csv
import os
import resource
import signal
import socket
import subprocess
import sys
import threading
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

from rtfacade import RT, Upload
from rtfacade.export.rows import saved_rows
from rtfacade.testing import RunningRT
from tests.contract.witness import unique

SIZE = 3_000_000
#: 150 tickets, of which two pages are read: the first has fewer bytes than ONE_PAGE.
MARK = f"{unique('export')}."  # export-1 is a part of export-12
MANY = f"Subject LIKE '{MARK}'"
ONE_PAGE = 42_000


def rows_of(path: Path) -> list[list[str]]:
    """The rows of a CSV file; a subject may hold what Python takes for the end of a line."""
    with path.open(newline="", encoding="utf-8") as file:
        return list(csv.reader(file))


class Slow:
    """Passes bytes to and from RT; of each connection, it holds what comes after the first."""

    def __init__(self, url: str, quick: int) -> None:
        target = urlsplit(url)
        self._address = (target.hostname, target.port)
        self._quick = quick
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self._listener.getsockname()[1]}"
        self.is_slow = threading.Event()
        self._is_over = threading.Event()
        self._lock = threading.Lock()
        self._done: Counter[tuple[socket.socket, ...]] = Counter()
        threading.Thread(target=self._accept, daemon=True).start()

    def close(self) -> None:
        self._is_over.set()
        self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()

    def _accept(self) -> None:
        while True:
            try:
                client, _ = self._listener.accept()
            except OSError:
                return
            server = socket.create_connection(self._address)
            for pump in (self._up, self._down):
                threading.Thread(target=pump, args=(client, server), daemon=True).start()

    def _up(self, client: socket.socket, server: socket.socket) -> None:
        try:
            while data := client.recv(65536):
                server.sendall(data)
            server.shutdown(socket.SHUT_WR)
        except OSError:
            pass
        finally:
            self._ended(client, server)

    def _ended(self, *sockets: socket.socket) -> None:
        """Close both ends when both pumps are done."""
        with self._lock:
            self._done[sockets] += 1
            if self._done[sockets] == 2:
                for one in sockets:
                    one.close()

    def _down(self, client: socket.socket, server: socket.socket) -> None:
        sent = 0
        try:
            while data := server.recv(16384):
                sent += len(data)
                if sent > self._quick:
                    self.is_slow.set()
                    self._is_over.wait(60)
                client.sendall(data)
        except OSError:
            pass
        finally:
            with suppress(OSError):
                client.shutdown(socket.SHUT_RDWR)
            self._ended(client, server)


@pytest.fixture(scope="module")
def ticket(seeded_rt: RunningRT) -> int:
    with RT(seeded_rt.url, token=seeded_rt.token, timeout=120) as rt:
        ticket = rt.tickets.create("General", unique("files"), content="text")
        big = Upload("big.bin", os.urandom(SIZE), "application/octet-stream")
        ticket.comment("a file", attachments=[big])
        return int(ticket.id)


def environment(seeded_rt: RunningRT, url: str) -> dict[str, str]:
    return {**os.environ, "RT_URL": url, "RT_TOKEN": seeded_rt.token}


def start(env: dict[str, str], *args: str, limit: int | None = None) -> subprocess.Popen[str]:
    """Start the command; ``limit`` bytes are the largest file it may write."""

    def restrict() -> None:
        if limit is not None:
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)  # else the process is killed
            resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))

    return subprocess.Popen(
        [sys.executable, "-m", "rtfacade", *args],
        env=env, text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE, preexec_fn=restrict,  # noqa: PLW1509 (it takes no lock)
    )  # fmt: skip


def left(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


@pytest.fixture
def slow(seeded_rt: RunningRT) -> Iterator[Slow]:
    relay = Slow(seeded_rt.url, 200_000)
    yield relay
    relay.close()


@pytest.mark.covering(1)
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGKILL])
def test_a_download_that_is_killed(
    seeded_rt: RunningRT, slow: Slow, ticket: int, tmp_path: Path, number: signal.Signals
) -> None:
    process = start(
        environment(seeded_rt, slow.url), "ticket", "download", str(ticket), str(tmp_path)
    )
    assert slow.is_slow.wait(60)
    time.sleep(1)
    process.send_signal(number)
    process.communicate(timeout=60)
    assert process.returncode in (143, -number)
    assert not [name for name in left(tmp_path) if not name.startswith(".")]
    if number == signal.SIGTERM:
        assert left(tmp_path) == []
    again = start(
        environment(seeded_rt, seeded_rt.url), "ticket", "download", str(ticket), str(tmp_path)
    )
    _, errors = again.communicate(timeout=120)
    assert again.returncode == 0, errors
    assert left(tmp_path) == ["big.bin"]
    assert (tmp_path / "big.bin").stat().st_size == SIZE


def test_a_download_without_room(seeded_rt: RunningRT, ticket: int, tmp_path: Path) -> None:
    env = environment(seeded_rt, seeded_rt.url)
    process = start(env, "ticket", "download", str(ticket), str(tmp_path), limit=1_000_000)
    _, errors = process.communicate(timeout=120)
    assert process.returncode not in (0, None)
    assert "File too large" in errors
    assert "Traceback" not in errors
    assert left(tmp_path) == []


def test_symbolic_links_in_the_folder(seeded_rt: RunningRT, ticket: int, tmp_path: Path) -> None:
    folder, other = tmp_path / "folder", tmp_path / "other"
    folder.mkdir()
    other.write_text("kept")
    for name in ("big.bin", ".big.bin.part", ".big.bin.2.part"):
        (folder / name).symlink_to(other)
    env = environment(seeded_rt, seeded_rt.url)
    process = start(env, "ticket", "download", str(ticket), str(folder))
    _, errors = process.communicate(timeout=120)
    assert process.returncode == 0, errors
    assert other.read_text() == "kept"
    assert (folder / "big (2).bin").stat().st_size == SIZE
    assert not (folder / "big (2).bin").is_symlink()


@pytest.fixture(scope="module")
def many(seeded_rt: RunningRT) -> int:
    with RT(seeded_rt.url, token=seeded_rt.token, timeout=120) as rt:
        news: list[dict[str, Any]] = [
            {"queue": "General", "subject": f"{MARK}{'x' * 180}"} for _ in range(150)
        ]
        rt.tickets.create_many(news)
        assert rt.tickets.search(MANY).total() == len(news)
        return len(news)


@pytest.mark.covering(1)
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGKILL])
def test_an_export_that_is_killed(
    seeded_rt: RunningRT, many: int, tmp_path: Path, number: signal.Signals
) -> None:
    slow = Slow(seeded_rt.url, ONE_PAGE)
    args = ("export", MANY, "--columns", "Subject", "-o", str(tmp_path / "x.csv"))
    part = tmp_path / "x.csv.part"
    for way in ("--resume", "--force"):
        slow.is_slow.clear()
        process = start(environment(seeded_rt, slow.url), *args)
        assert slow.is_slow.wait(60)
        while not part.exists() or saved_rows(part) < 100:
            assert process.poll() is None
            time.sleep(0.01)
        process.send_signal(number)
        process.communicate(timeout=60)
        assert process.returncode in (143, -number)
        assert left(tmp_path) == ["x.csv.part"]
        refused = start(environment(seeded_rt, seeded_rt.url), *args)
        assert "--resume" in refused.communicate(timeout=120)[1]
        again = start(environment(seeded_rt, seeded_rt.url), *args, way)
        _, errors = again.communicate(timeout=120)
        assert again.returncode == 0, errors
        assert left(tmp_path) == ["x.csv"]
        assert len(rows_of(tmp_path / "x.csv")) == many + 1
        (tmp_path / "x.csv").unlink()
    slow.close()


def test_an_export_without_room_and_another_search(
    seeded_rt: RunningRT, many: int, tmp_path: Path
) -> None:
    env = environment(seeded_rt, seeded_rt.url)
    target = str(tmp_path / "x.csv")
    args = ("export", MANY, "--columns", "Subject", "-o", target)
    process = start(env, *args, limit=9_000)
    _, errors = process.communicate(timeout=120)
    assert process.returncode not in (0, None)
    assert "Traceback" not in errors
    assert "--resume to continue" in errors.replace("\n", " ")
    assert left(tmp_path) == ["x.csv.part"]
    process = start(env, *args, "--resume", limit=9_000)
    process.communicate(timeout=120)
    assert left(tmp_path) == ["x.csv.part"]
    for other in (
        ("export", "id > 1", "--columns", "Subject", "-o", target, "--resume"),
        ("export", MANY, "--columns", "Queue", "-o", target, "--resume"),
    ):
        process = start(env, *other)
        _, errors = process.communicate(timeout=120)
        assert process.returncode not in (0, None)
        assert "is of another search, or has other columns" in errors.replace("\n", " ")
    process = start(env, *args, "--resume")
    _, errors = process.communicate(timeout=120)
    assert process.returncode == 0, errors
    assert len(rows_of(tmp_path / "x.csv")) == many + 1
