"""A temporary real RT on loopback."""

from __future__ import annotations

import http.client
import socket
import urllib.parse
from collections.abc import Mapping
from contextlib import closing
from email.message import EmailMessage
from pathlib import Path
from types import MappingProxyType, TracebackType
from typing import Any, Self

from rtfacade.testing._server import seed as seeds
from rtfacade.testing._server.databases import RunningDatabase, find_database
from rtfacade.testing._server.errors import RTFailed
from rtfacade.testing._server.home import Home
from rtfacade.testing._server.packages import Installation, Progress, ensure_installation
from rtfacade.testing._server.process import ProcessGroup
from rtfacade.testing._server.releases import HOST as HOST_RELEASE
from rtfacade.testing._server.releases import find_release
from rtfacade.testing._server.roots import Root
from rtfacade.testing._server.siteconfig import Setting
from rtfacade.testing._server.templates import Template

HOST = "127.0.0.1"
START_SECONDS = 120
# Enough for a benchmark to stay on its worker: Starlet's own 100 replaces one every few seconds,
# and the new one has to load everything again.
REQUESTS_PER_WORKER = 10_000
ROOT_ONLY = {"tokens": ["root"]}


def _quiet(_: str) -> None:
    """Show no progress."""


class RTServer:
    """Start a real RT with a database of its own, and remove it when the block ends.

    `bcrypt_cost=None` keeps RT's own cost (12), which makes each password or token check slow.
    A worker is taken for as long as a client keeps its connection open (two idle seconds at most),
    so give it one for each client that is open at a time.

    `release` is "bookworm", "trixie", "sid" or "rt4" (RT 4.4); by default it is the RT of the
    machine's own packages, others live in roots of their own and need root rights. `database` is
    "sqlite", "postgresql" or "mariadb". `seed=False` leaves RT's initial data alone; `config` sets
    options of `RT_SiteConfig.pm`. Missing packages are installed where root or sudo allows it,
    unless `install=False`; RTUnavailable has the command to run instead.

    `listen` is for a container whose port is published on loopback: RT answers there, too. Its
    users have known passwords, so do not open it to a network.
    """

    user = "root"
    password = "password"  # noqa: S105  RT's initial data says so

    def __init__(
        self,
        *,
        release: str | None = None,
        database: str = "sqlite",
        workers: int = 2,
        bcrypt_cost: int | None = 4,
        seed: bool = True,
        max_keepalive: int = 100,
        port: int | None = None,
        listen: str = HOST,
        config: Mapping[str, Setting] | None = None,
        install: bool = True,
        root: Path = Path("/"),
        progress: Progress = _quiet,
    ) -> None:
        self._release = find_release(release)
        self._database_name = database
        self._database_kind = find_database(database)
        self._workers = workers
        self._bcrypt_cost = bcrypt_cost
        self._seed = seed
        self._max_keepalive = max_keepalive
        self._wanted_port = port
        self._listen_address = listen
        self._config = dict(config or {})
        self._install = install
        self._root = root
        self._progress = progress
        self._port = 0
        self._tokens: dict[str, str] = {}
        self._releases_root: Root | None = None
        self._home: Home | None = None
        self._database: RunningDatabase | None = None
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
        """The token of root; RT 4.4 has no tokens."""
        return self._tokens[self.user]

    @property
    def tokens(self) -> Mapping[str, str]:
        """The token of each user, by name; empty for RT 4.4, which has none."""
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

    def command(self, *arguments: str) -> list[str]:
        """A command line that runs where RT is installed: inside the root of another release."""
        return self._started.tools.command(*arguments)

    def start(self) -> None:
        """Build the database and serve it; nothing is left if that fails."""
        if self._home is not None:
            raise RTFailed("this RT is started already")
        try:
            self._home = Home(self._find_tools())
            self._start(self._home)
        except BaseException:
            self.stop()
            raise

    def stop(self) -> None:
        """End RT and remove its folder; doing it again is no harm."""
        process, self._process = self._process, None
        database, self._database = self._database, None
        home, self._home = self._home, None
        root, self._releases_root = self._releases_root, None
        self._tokens = {}
        if process is not None:
            process.stop()
        if database is not None:
            database.stop()
        if home is not None:
            home.remove()
        if process is not None:
            process.dismiss_watcher()
        if database is not None:
            database.dismiss_watcher()
        if root is not None:
            root.release()

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

    def _find_tools(self) -> Installation:
        """RT's tools, with the packages of the database; they are installed first if allowed."""
        if self._release is HOST_RELEASE:
            packages = self._database_kind.packages(self._release)
            return ensure_installation(
                packages=packages, install=self._install, root=self._root, progress=self._progress
            )
        self._releases_root = Root(self._release, self._database_name)
        return self._releases_root.acquire(install=self._install, progress=self._progress)

    def _start(self, home: Home) -> None:
        with closing(self._listen()) as listener:
            self._port = listener.getsockname()[1]
            self._progress("creating a database")
            self._database = self._database_kind.start(home.tools, home.folder)
            home.configure(
                port=self._port,
                bcrypt_cost=self._bcrypt_cost,
                database=self._database,
                extra=self._config,
            )
            self._tokens = self._fill(home, self._database)
            self._progress(f"starting RT on {self.url}")
            self._process = self._serve(home, listener)
        self._wait_until_ready(home)

    def _fill(self, home: Home, database: RunningDatabase) -> dict[str, str]:
        """Create the tables and what they hold, or take a template's; return the tokens."""
        seed = seeds.description() if self._seed else ROOT_ONLY
        template = self._template(home, seed)
        if template is not None and (tokens := template.copy_to(home.folder)) is not None:
            return tokens
        home.create_database(database)
        self._progress("filling it" if self._seed else "creating a token")
        tokens = home.seed(seed)
        if template is not None:
            template.keep(home.folder, tokens)
        return tokens

    def _template(self, home: Home, seed: Mapping[str, Any]) -> Template | None:
        is_ours = not any(name.startswith("Database") for name in self._config)
        if self._database_name != "sqlite" or not is_ours:
            return None
        config = {**self._config, "BcryptCost": self._bcrypt_cost}
        return Template.find(home.tools.outside(home.tools.library), config, seed)

    def _listen(self) -> socket.socket:
        """Take the port now and hand it over open, so that nobody can take it in between."""
        listener = socket.socket()
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listener.bind((self._listen_address, self._wanted_port or 0))
        except (OSError, OverflowError) as error:
            listener.close()
            raise RTFailed(
                f"cannot listen on port {self._wanted_port} of {self._listen_address}: {error}"
            ) from error
        listener.listen(128)
        return listener

    def _serve(self, home: Home, listener: socket.socket) -> ProcessGroup:
        handed_over = f"{self._listen_address}:{self._port}={listener.fileno()}"
        command = [
            str(home.tools.server),
            *("--host", self._listen_address, "--port", str(self._port)),
            *("--max-workers", str(self._workers)),
            *("--max-keepalive-reqs", str(self._max_keepalive)),
            *("--max-reqs-per-child", str(REQUESTS_PER_WORKER)),
        ]
        return ProcessGroup(
            home.tools.command(*command),
            environment={**home.environment, "SERVER_STARTER_PORT": handed_over},
            log=home.log_path,
            folder=home.folder,
            pass_fds=[listener.fileno()],
        )

    def _wait_until_ready(self, home: Home) -> None:
        """One request is enough: it waits in the open port until RT takes it."""
        connection = http.client.HTTPConnection(HOST, self._port, timeout=START_SECONDS)
        with closing(connection):
            try:
                self._greet(connection)
                answer = connection.getresponse()
                first_line = answer.read().partition(b"\n")[0]
            except (OSError, http.client.HTTPException) as error:
                raise RTFailed(f"RT did not start: {error}\n{home.log()}") from error
        is_right = self._release.major > 4 or first_line.endswith(b" 200 Ok")
        if answer.status != http.HTTPStatus.OK or not is_right:
            raise RTFailed(f"RT answers {answer.status} to its own root\n{home.log()}")

    def _greet(self, connection: http.client.HTTPConnection) -> None:
        """Ask for something that RT tells to root only."""
        if self._release.major > 4:
            headers = {"Authorization": f"token {self.token}"}
            connection.request("GET", "/REST/2.0/rt", headers=headers)
        else:
            # No REST2 and no tokens there.
            login = urllib.parse.urlencode({"user": self.user, "pass": self.password})
            headers = {"Content-Type": "application/x-www-form-urlencoded"}
            connection.request("POST", "/REST/1.0/user/1", login, headers)
