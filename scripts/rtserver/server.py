"""A throw-away real RT on loopback."""

from __future__ import annotations

import http.client
import socket
from collections.abc import Mapping
from contextlib import closing
from email.message import EmailMessage
from pathlib import Path
from types import MappingProxyType, TracebackType
from typing import Self

from rtserver import seed as seeds
from rtserver.errors import RTFailed
from rtserver.home import Home
from rtserver.packages import Progress, ensure_installation
from rtserver.process import ProcessGroup
from rtserver.siteconfig import Setting

HOST = "127.0.0.1"
START_SECONDS = 120
# Enough for a benchmark to stay on its worker: Starlet's own 100 replaces one every few seconds,
# and the new one has to load everything again.
REQUESTS_PER_WORKER = 10_000
ROOT_ONLY = {"tokens": ["root"]}


def _quiet(_: str) -> None:
    """Show no progress."""


class RTServer:
    """A real RT with a database of its own, gone without a trace when the block ends.

    `bcrypt_cost=None` keeps RT's own cost (12), which makes each password or token check slow.
    A worker is taken for as long as a client keeps its connection open (two idle seconds at most),
    so give it one for each client that is open at a time.
    """

    user = "root"
    password = "password"  # noqa: S105  RT's initial data says so

    def __init__(
        self,
        *,
        workers: int = 2,
        bcrypt_cost: int | None = 4,
        seed: bool = True,
        max_keepalive: int = 100,
        port: int | None = None,
        config: Mapping[str, Setting] | None = None,
        install: bool = True,
        root: Path = Path("/"),
        progress: Progress = _quiet,
    ) -> None:
        self._workers = workers
        self._bcrypt_cost = bcrypt_cost
        self._seed = seed
        self._max_keepalive = max_keepalive
        self._wanted_port = port
        self._config = dict(config or {})
        self._install = install
        self._root = root
        self._progress = progress
        self._port = 0
        self._tokens: dict[str, str] = {}
        self._home: Home | None = None
        self._process: ProcessGroup | None = None

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.stop()

    @property
    def url(self) -> str:
        """Where RT answers."""
        return f"http://{HOST}:{self._port}"

    @property
    def token(self) -> str:
        """The token of root."""
        return self._tokens[self.user]

    @property
    def tokens(self) -> Mapping[str, str]:
        """The token of each user, by name."""
        return MappingProxyType(self._tokens)

    @property
    def passwords(self) -> Mapping[str, str]:
        """The password of each user, by name."""
        seeded = {user["Name"]: user["Password"] for user in seeds.USERS} if self._seed else {}
        return MappingProxyType({self.user: self.password, **seeded})

    @property
    def folder(self) -> Path:
        """Where everything of this RT lies while it runs."""
        return self._started.folder

    @property
    def log_path(self) -> Path:
        """What RT writes to its standard error."""
        return self._started.log_path

    @property
    def environment(self) -> Mapping[str, str]:
        """The environment in which RT's own tools work on this RT and no other."""
        return self._started.environment

    def start(self) -> None:
        """Build the database and serve it; nothing is left if that fails."""
        if self._home is not None:
            raise RTFailed("this RT is started already")
        tools = ensure_installation(install=self._install, root=self._root, progress=self._progress)
        self._home = Home(tools)
        try:
            self._start(self._home)
        except BaseException:
            self.stop()
            raise

    def stop(self) -> None:
        """End RT and remove its folder; doing it again is no harm."""
        process, self._process = self._process, None
        home, self._home = self._home, None
        self._tokens = {}
        if process is not None:
            process.stop()
        if home is not None:
            home.remove()
        if process is not None:
            process.dismiss_watcher()

    def is_running(self) -> bool:
        """Whether RT is up: False also when it ended by itself."""
        return self._process is not None and self._process.is_running()

    def create_token(self, user: str) -> str:
        """A new token for `user`, who must exist."""
        return self._started.seed({"tokens": [user]})[user]

    def perl(self, code: str) -> str:
        """Run Perl inside this RT, with RT loaded and connected; what it prints."""
        return self._started.perl(code)

    def mails(self, since: float = 0) -> list[EmailMessage]:
        """The messages RT has sent since that moment (as of time.time()), oldest first."""
        return self._started.mails(since)

    @property
    def _started(self) -> Home:
        if self._home is None:
            raise RTFailed("this RT is not started")
        return self._home

    def _start(self, home: Home) -> None:
        with closing(self._listen()) as listener:
            self._port = listener.getsockname()[1]
            home.configure(port=self._port, bcrypt_cost=self._bcrypt_cost, extra=self._config)
            self._progress("creating a database")
            home.create_database()
            self._progress("filling it" if self._seed else "creating a token")
            self._tokens = home.seed(seeds.description() if self._seed else ROOT_ONLY)
            self._progress(f"starting RT on {self.url}")
            self._process = self._serve(home, listener)
        self._wait_until_ready(home)

    def _listen(self) -> socket.socket:
        """Take the port now and hand it over open, so that nobody can take it in between."""
        listener = socket.socket()
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listener.bind((HOST, self._wanted_port or 0))
        except (OSError, OverflowError) as error:
            listener.close()
            raise RTFailed(
                f"port {self._wanted_port} on {HOST} is not to be had: {error}"
            ) from error
        listener.listen(128)
        return listener

    def _serve(self, home: Home, listener: socket.socket) -> ProcessGroup:
        handed_over = f"{HOST}:{self._port}={listener.fileno()}"
        command = [
            str(home.tools.server),
            *("--host", HOST, "--port", str(self._port)),
            *("--max-workers", str(self._workers)),
            *("--max-keepalive-reqs", str(self._max_keepalive)),
            *("--max-reqs-per-child", str(REQUESTS_PER_WORKER)),
        ]
        return ProcessGroup(
            command,
            environment={**home.environment, "SERVER_STARTER_PORT": handed_over},
            log=home.log_path,
            folder=home.folder,
            pass_fds=[listener.fileno()],
        )

    def _wait_until_ready(self, home: Home) -> None:
        """One request is enough: it waits in the open port until RT takes it."""
        connection = http.client.HTTPConnection(HOST, self._port, timeout=START_SECONDS)
        headers = {"Authorization": f"token {self.token}"}
        with closing(connection):
            try:
                connection.request("GET", "/REST/2.0/rt", headers=headers)
                status = connection.getresponse().status
            except (OSError, http.client.HTTPException) as error:
                raise RTFailed(f"RT did not start: {error}\n{home.log()}") from error
        if status != http.HTTPStatus.OK:
            raise RTFailed(f"RT answers {status} to its own token\n{home.log()}")
