"""What all measurements share: one RT, a client of each kind, and alternating calls."""

from __future__ import annotations

import os
import statistics
import sys
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from functools import cached_property
from pathlib import Path
from typing import Any

import attrs
import httpx

from benchmarks import environments
from benchmarks.worker import Outcome, Worker
from rtfacade.testing import RTServer
from tests.contract.taskcases import World

ROOT = Path(__file__).resolve().parent.parent

#: One for each connection that is open at a time: three clients, four threads, whoever prepares.
RT_WORKERS = 9


@attrs.frozen
class Sizes:
    """How much of each thing is measured."""

    rounds: int
    few: int
    """Rounds of slow measurements."""
    reads: int
    export: int
    export_fields: int
    """Tickets of the export that reads custom fields too, which takes RT ten times as long."""
    talk: int
    slow_talk: int
    """Messages that python-rt reads one by one; its time for all of them is in proportion."""
    task_export: int
    task_busy: int
    comments: int
    slow_comments: int
    """As ``slow_talk``, for its comments."""
    megabytes: int
    history_parts: int


FULL = Sizes(
    rounds=5,
    few=3,
    reads=20,
    export=2000,
    export_fields=500,
    talk=499,
    slow_talk=25,
    task_export=1000,
    task_busy=86,
    comments=200,
    slow_comments=25,
    megabytes=200,
    history_parts=2000,
)
QUICK = Sizes(
    rounds=2,
    few=2,
    reads=5,
    export=300,
    export_fields=100,
    talk=30,
    slow_talk=30,
    task_export=130,
    task_busy=8,
    comments=12,
    slow_comments=12,
    megabytes=8,
    history_parts=200,
)


class Bench:
    """The RT, the clients and a folder for files; each is made when first needed."""

    def __init__(
        self,
        sizes: Sizes,
        folder: Path,
        stack: ExitStack,
        tasks: Sequence[int] = (),
        database: str = "postgresql",
    ) -> None:
        """Note the sizes and RT's database; ``stack`` closes what is made."""
        self.sizes = sizes
        self.tasks = tasks
        self.folder = folder
        self.database = database
        self._stack = stack

    @cached_property
    def server(self) -> RTServer:
        """Run a stock RT: its own bcrypt cost, connections that stay open."""
        rt = RTServer(bcrypt_cost=None, workers=RT_WORKERS, database=self.database)
        server = self._stack.enter_context(rt)
        _warm(server)
        return server

    @cached_property
    def world(self) -> World:
        """Return the tool that prepares and checks what is in RT."""
        sizes = self.sizes
        world = World(self.server, self.folder, many=sizes.task_export, busy=sizes.task_busy)
        self._stack.callback(world.close)
        world.log_in(self.server.user, self.server.password)
        return world

    @cached_property
    def ours(self) -> Worker:
        """Return rtfacade's process."""
        return self.another()

    @cached_property
    def bare(self) -> Worker:
        """Return bare httpx's process, with a session."""
        server = self.server
        return self._start(sys.executable, "bare", server.url, server.user, server.password)

    @cached_property
    def rival(self) -> Worker:
        """Return python-rt's process."""
        return self.another_rival()

    def another(self) -> Worker:
        """Start one more process of ours."""
        return self._start(sys.executable, "ours", self.server.url, self.server.token)

    def another_rival(self) -> Worker:
        """Start one more process of python-rt."""
        server = self.server
        arguments = (server.url, server.token, server.user, server.password)
        return self._start(environments.python(), "pythonrt", *arguments)

    def _start(self, python: str, program: str, *arguments: str) -> Worker:
        worker = Worker(python, program, *arguments, environment=environment())
        self._stack.enter_context(worker)
        worker.call("warm")
        return worker

    def with_server(self, call: Callable[[], Outcome]) -> Outcome:
        """Call, and note how much CPU RT spent."""
        port = self.server.url.rpartition(":")[2]
        before = cpu_seconds("rt-server", port)
        outcome = call()
        return attrs.evolve(outcome, server=cpu_seconds("rt-server", port) - before)

    def say(self, text: str) -> None:
        """Print progress."""
        print(f"  {text}", file=sys.stderr, flush=True)


def environment() -> Mapping[str, str]:
    """Return the environment of a worker, with rtfacade from this checkout."""
    paths = os.pathsep.join([str(ROOT), str(ROOT / "generated")])
    return {**os.environ, "PYTHONPATH": paths, "PYTHONDONTWRITEBYTECODE": ""}


def in_turns(rounds: int, calls: Mapping[str, Callable[[], Outcome]]) -> dict[str, list[Outcome]]:
    """Call each of several in turn, each round beginning with another one."""
    outcomes: dict[str, list[Outcome]] = {name: [] for name in calls}
    names = list(calls)
    for turn in range(rounds):
        start = turn % len(names)
        for name in names[start:] + names[:start]:
            outcomes[name].append(calls[name]())
    return outcomes


def least(outcomes: list[Outcome], of: str = "seconds") -> float:
    """Return the minimum: other load on the machine only adds to it."""
    return float(min(getattr(one, of) for one in outcomes))


def cpu_seconds(*words: str) -> float:
    """Return what the processes that have all these words in their command line have spent."""
    return sum(
        _spent(path.parent)
        for path in Path("/proc").glob("[0-9]*/cmdline")
        if set(words) <= set(_command(path))
    )


def _command(path: Path) -> list[str]:
    try:
        return [Path(word).name for word in path.read_text(errors="replace").split("\0")]
    except OSError:  # it has ended
        return []


def _spent(folder: Path) -> float:
    """Read user and system time of a process from /proc."""
    try:
        fields = (folder / "stat").read_text(errors="replace").rpartition(")")[2].split()
    except OSError:
        return 0.0
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def median(outcomes: list[Outcome], of: str = "seconds") -> float:
    """Return the median of the seconds, or of something else."""
    return float(statistics.median(getattr(one, of) for one in outcomes))


def _warm(server: RTServer) -> None:
    """Warm up every worker of RT, so that no client pays for it."""
    # With one session, because each of so many tokens would be checked with bcrypt.
    form = {"user": server.user, "pass": server.password}
    cookies = httpx.post(f"{server.url}/REST/1.0/", data=form).cookies
    paths = ["REST/2.0/queue/1", "REST/2.0/tickets?query=id>0", "REST/1.0/user/root/show"]

    def visit(_: Any) -> None:
        with httpx.Client(base_url=server.url, cookies=cookies, timeout=None) as client:  # noqa: S113
            for path in paths:
                client.get(path).raise_for_status()

    with ThreadPoolExecutor(RT_WORKERS) as pool:
        list(pool.map(visit, range(2 * RT_WORKERS)))
