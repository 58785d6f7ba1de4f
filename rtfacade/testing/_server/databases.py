"""The databases that a temporary RT can have: a file, or a server of its own on loopback."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import time
from collections.abc import Callable, Mapping
from contextlib import closing
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from rtfacade.testing._server.errors import RTFailed, RTUnavailable
from rtfacade.testing._server.packages import Installation
from rtfacade.testing._server.process import ProcessGroup
from rtfacade.testing._server.releases import Release
from rtfacade.testing._server.siteconfig import Setting

HOST = "127.0.0.1"
# In the folder of the RT.
SQLITE_FILE = "rt.sqlite"
START_SECONDS = 60
# Somebody may take the port between our look and the server's start.
ATTEMPTS = 3
# No server runs as root, and this user is on every Debian, whatever else is installed.
SYSTEM_USER = "nobody"
RT_ACCOUNT: Mapping[str, Setting] = {
    "DatabaseName": "rt",
    "DatabaseUser": "rt_user",
    "DatabasePassword": "only-on-loopback",
    "DatabaseHost": HOST,
}


@dataclass(frozen=True, kw_only=True)
class RunningDatabase:
    """A database that RT can use, and the server process that it may have.

    `settings` are RT's; `setup_options` are what RT's own tool needs to create the tables.
    """

    settings: Mapping[str, Setting]
    setup_options: tuple[str, ...]
    process: ProcessGroup | None = None

    def stop(self) -> None:
        """End the server; its files stay."""
        if self.process is not None:
            self.process.stop()

    def dismiss_watcher(self) -> None:
        """Say that its files are gone."""
        if self.process is not None:
            self.process.dismiss_watcher()


@dataclass(frozen=True, kw_only=True)
class Database:
    """A kind of database. `start` puts all its files into a folder of this machine."""

    start: Callable[[Installation, Path], RunningDatabase]
    rt_package: str
    server_packages: tuple[str, ...] = ()

    def packages(self, release: Release) -> tuple[str, ...]:
        """What has to be installed of that RT and for it."""
        return (*release.packages, f"rt{release.major}-{self.rt_package}", *self.server_packages)


def find_database(name: str) -> Database:
    """The database of that name, or ValueError."""
    if name not in DATABASES:
        raise ValueError(f"there is no database {name!r}: choose from {', '.join(DATABASES)}")
    return DATABASES[name]


def start_sqlite(tools: Installation, folder: Path) -> RunningDatabase:
    """A file that RT creates."""
    path = str(tools.inside(folder) / SQLITE_FILE)
    settings: dict[str, Setting] = {"DatabaseType": "SQLite", "DatabaseName": path}
    return RunningDatabase(settings=settings, setup_options=("--skip-create",))


def start_postgresql(tools: Installation, folder: Path) -> RunningDatabase:
    """A cluster without a password, in UTF-8, on a port of loopback."""
    programs = _find_postgresql(tools)
    cluster = _Cluster(tools, folder)
    access = ("--username=postgres", "--auth=trust")
    initdb = (str(programs / "initdb"), "--encoding=UTF8", "--locale=C.UTF-8", "--no-sync")
    cluster.initialize(*initdb, *access, f"--pgdata={cluster.inside}")

    def command(port: int) -> list[str]:
        settings = {
            "listen_addresses": HOST,
            "port": port,
            "unix_socket_directories": "",
            # What a crash would lose is thrown away anyway.
            "fsync": "off",
            # /dev/shm, the other kind's place, is not there in every root and container.
            "dynamic_shared_memory_type": "mmap",
        }
        options = [f"-c{name}={value}" for name, value in settings.items()]
        return [str(programs / "postgres"), "-D", str(cluster.inside), *options]

    def is_ready(_: int) -> bool:
        # A file that begins with its process id has its state in the eighth line.
        state = cluster.data / "postmaster.pid"
        lines = state.read_text(encoding="utf-8").splitlines() if state.exists() else []
        return len(lines) > 7 and lines[7].strip() == "ready"

    # SIGQUIT ends it at once, without writing anything more.
    port, process = cluster.serve(command, is_ready, signal.SIGQUIT)
    return RunningDatabase(
        settings={
            **RT_ACCOUNT,
            "DatabaseType": "Pg",
            "DatabasePort": port,
            "DatabaseRTHost": HOST,
            "DatabaseAdmin": "postgres",
        },
        setup_options=("--dba", "postgres"),
        process=process,
    )


def start_mariadb(tools: Installation, folder: Path) -> RunningDatabase:
    """A server as it is without any configuration, on a port of loopback."""
    cluster = _Cluster(tools, folder)
    data = f"--datadir={cluster.inside}"
    access = ("--auth-root-authentication-method=normal", "--skip-test-db")
    cluster.initialize("/usr/bin/mariadb-install-db", "--no-defaults", data, *access)

    def command(port: int) -> list[str]:
        files = (data, f"--tmpdir={cluster.inside}", f"--socket={cluster.inside / 'socket'}")
        network = (f"--bind-address={HOST}", f"--port={port}")
        speed = "--innodb-flush-log-at-trx-commit=0"
        return ["/usr/sbin/mariadbd", "--no-defaults", *files, *network, speed]

    def is_ready(port: int) -> bool:
        # It listens when it is ready, not before.
        with closing(socket.socket()) as probe:
            return probe.connect_ex((HOST, port)) == 0

    port, process = cluster.serve(command, is_ready, signal.SIGTERM)
    return RunningDatabase(
        settings={
            **RT_ACCOUNT,
            "DatabaseType": "mysql",
            "DatabasePort": port,
            "DatabaseRTHost": "localhost",
            "DatabaseAdmin": "root",
        },
        setup_options=("--dba", "root"),
        process=process,
    )


DATABASES = {
    "sqlite": Database(start=start_sqlite, rt_package="db-sqlite"),
    "postgresql": Database(
        start=start_postgresql, rt_package="db-postgresql", server_packages=("postgresql",)
    ),
    "mariadb": Database(
        start=start_mariadb,
        rt_package="db-mysql",
        server_packages=("mariadb-server-core", "mariadb-client-core"),
    ),
}


class _Cluster:
    """The files of a database server, which are `inside` for programs where RT is installed."""

    def __init__(self, tools: Installation, folder: Path) -> None:
        self.data = folder / "database"
        self.inside = tools.inside(self.data)
        self._tools = tools
        self._folder = folder
        self._log = folder / "database.log"
        self._user = SYSTEM_USER if os.geteuid() == 0 else None
        # Neither PGDATA nor MYSQL_HOME of somebody, nor a language.
        path = "/usr/sbin:/usr/bin:/sbin:/bin"
        self._environment = {"PATH": path, "LC_ALL": "C.UTF-8", "HOME": str(self.inside)}
        self.data.mkdir(mode=0o700)
        if self._user is not None:
            folder.chmod(0o711)
            os.chown(self.data, *tools.ids(self._user))

    def initialize(self, *command: str) -> None:
        """Let the database's own tool write the first files."""
        with self._log.open("ab") as output:
            done = subprocess.run(
                self._tools.command(*command, user=self._user),
                env=self._environment,
                cwd="/",
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=output,
                check=False,
            )
        if done.returncode:
            raise RTFailed(f"{command[0]} ended with code {done.returncode}:\n{self._log_end()}")

    def serve(
        self,
        command: Callable[[int], list[str]],
        is_ready: Callable[[int], bool],
        stop_signal: signal.Signals,
    ) -> tuple[int, ProcessGroup]:
        """Start the server at a free port and wait until it is ready."""
        for _ in range(ATTEMPTS):
            port = _free_port()
            process = ProcessGroup(
                self._tools.command(*command(port), user=self._user),
                environment=self._environment,
                log=self._log,
                folder=self._folder,
                stop_signal=stop_signal,
            )
            try:
                if _is_up(process, partial(is_ready, port)):
                    return port, process
            except BaseException:
                process.stop()
                process.dismiss_watcher()
                raise
            process.stop()
            process.dismiss_watcher()
        raise RTFailed(f"the database did not start:\n{self._log_end()}")

    def _log_end(self) -> str:
        return self._log.read_text(encoding="utf-8", errors="replace")[-4000:]


def _is_up(process: ProcessGroup, is_ready: Callable[[], bool]) -> bool:
    """Wait until it is ready; False if it ended instead, or takes too long."""
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline and process.is_running():
        if is_ready():
            return True
        time.sleep(0.05)
    return False


def _find_postgresql(tools: Installation) -> Path:
    """The folder of the newest server's programs, as it is called where RT is installed."""
    versions = tools.outside(Path("/usr/lib/postgresql"))
    programs = sorted(versions.glob("*/bin/initdb"), key=lambda path: float(path.parts[-3]))
    if not programs:
        raise RTUnavailable(f"there is no PostgreSQL server in {versions}")
    return tools.inside(programs[-1].parent)


def _free_port() -> int:
    with closing(socket.socket()) as probe:
        probe.bind((HOST, 0))
        return int(probe.getsockname()[1])
