"""A throw-away real RT on loopback."""

from __future__ import annotations

import http.client
import json
import os
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Mapping
from contextlib import closing
from email import policy
from email.message import EmailMessage
from email.parser import BytesParser
from pathlib import Path
from types import MappingProxyType, TracebackType
from typing import Any, Self

from . import seed as seeds
from . import siteconfig
from .errors import RTFailed
from .packages import Installation, Progress, ensure_installation
from .process import ProcessGroup

HERE = Path(__file__).parent
HOST = "127.0.0.1"
START_SECONDS = 120
# Enough for a benchmark to stay on its worker; Starlet's own 100 restarts one every few seconds.
REQUESTS_PER_WORKER = 10_000


def _quiet(_: str) -> None:
    """Show no progress."""


class RTServer:
    """A real RT with a database of its own, gone without a trace when the block ends.

    `bcrypt_cost=None` keeps RT's own cost (12), which makes each password or token check slow.
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
        config: Mapping[str, siteconfig.Setting] | None = None,
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
        self._tokens: dict[str, str] = {}
        self._process: ProcessGroup | None = None
        self._folder: Path | None = None
        self._tools: Installation | None = None
        self._port = 0

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
        if self._folder is None:
            raise RTFailed("this RT is not started")
        return self._folder

    @property
    def log_path(self) -> Path:
        """What RT writes to its standard error."""
        return self.folder / "server.log"

    @property
    def environment(self) -> Mapping[str, str]:
        """The environment in which RT's own tools work on this RT."""
        inherited = {
            name: value
            for name, value in os.environ.items()
            # RT_DB_* and the like would turn RT's tools to another database.
            if not name.startswith(("RT_", "PERL", "SERVER_STARTER_", "PLACK_"))
        }
        return MappingProxyType(
            {
                **inherited,
                "RT_SITE_CONFIG": str(self.folder / "RT_SiteConfig.pm"),
                "RT_SITE_CONFIG_DIR": str(self.folder / "site.d"),
                "PERL5LIB": str(self._installation.library),
                "TMPDIR": str(self.folder / "tmp"),
                "HOME": str(self.folder),
                "LC_ALL": "C.UTF-8",
            }
        )

    def start(self) -> None:
        """Build the database and serve it; nothing is left if that fails."""
        if self._folder is not None:
            raise RTFailed("this RT is started already")
        self._tools = ensure_installation(
            install=self._install, root=self._root, progress=self._progress
        )
        try:
            self._start()
        except BaseException:
            self.stop()
            raise

    def stop(self) -> None:
        """End RT and remove its folder; again is no harm."""
        process, self._process = self._process, None
        folder, self._folder = self._folder, None
        self._tokens = {}
        try:
            if process is not None:
                process.stop()
        finally:
            if folder is not None:
                shutil.rmtree(folder)

    def is_running(self) -> bool:
        """Whether RT is up; False after it ended by itself, too."""
        return self._process is not None and self._process.is_running()

    def create_token(self, user: str) -> str:
        """A new token for `user`, who must exist."""
        return self._seeded({"tokens": [user]})[user]

    def perl(self, code: str) -> str:
        """Run Perl inside this RT, with RT loaded and connected; what it prints."""
        return self._run_perl(["-"], "use utf8;\nbinmode STDOUT, ':utf8';\n" + code)

    def mails(self) -> list[EmailMessage]:
        """Every message RT has sent so far, oldest first."""
        parser = BytesParser(EmailMessage, policy=policy.default)
        files = sorted((self.folder / "mails").glob("*.eml"))
        return [parser.parsebytes(file.read_bytes()) for file in files]

    @property
    def _installation(self) -> Installation:
        if self._tools is None:
            raise RTFailed("this RT is not started")
        return self._tools

    def _start(self) -> None:
        self._folder = Path(tempfile.mkdtemp(prefix="rt-server-"))
        with closing(self._listen()) as listener:
            self._port = listener.getsockname()[1]
            self._write_config()
            self._progress("building a database")
            self._build_database()
            self._progress(f"starting RT on {self.url}")
            self._serve(listener)
        self._wait_until_ready()

    def _listen(self) -> socket.socket:
        """Take the port now and hand it over open, so nobody can take it in between."""
        listener = socket.socket()
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listener.bind((HOST, self._wanted_port or 0))
        except OSError as error:
            listener.close()
            raise RTFailed(f"port {self._wanted_port} of {HOST}: {error.strerror}") from error
        listener.listen(128)
        return listener

    def _write_config(self) -> None:
        siteconfig.make_folders(self.folder)
        text = siteconfig.compose(
            folder=self.folder,
            port=self._port,
            bcrypt_cost=self._bcrypt_cost,
            extra=self._config,
        )
        (self.folder / "RT_SiteConfig.pm").write_text(text, encoding="utf-8")

    def _build_database(self) -> None:
        setup = str(self._installation.setup)
        action = ["--action", "init", "--skip-create", "--prompt-for-dba-password=0"]
        self._run([setup, *action])
        self._tokens = self._seeded(seeds.description() if self._seed else {"tokens": ["root"]})

    def _seeded(self, description: Mapping[str, Any]) -> dict[str, str]:
        """Let RT create what `description` says; the tokens it asks for."""
        answer = self._run_perl([str(HERE / "seed.pl")], json.dumps(description))
        tokens: dict[str, str] = json.loads(answer)
        self._tokens.update(tokens)
        return tokens

    def _serve(self, listener: socket.socket) -> None:
        handed_over = f"{HOST}:{self._port}={listener.fileno()}"
        self._process = ProcessGroup(
            [
                str(self._installation.server),
                *("--host", HOST, "--port", str(self._port)),
                *("--max-workers", str(self._workers)),
                *("--max-keepalive-reqs", str(self._max_keepalive)),
                *("--max-reqs-per-child", str(REQUESTS_PER_WORKER)),
            ],
            environment={**self.environment, "SERVER_STARTER_PORT": handed_over},
            log=self.log_path,
            folder=self.folder,
            pass_fds=[listener.fileno()],
        )

    def _wait_until_ready(self) -> None:
        """One request is enough: it waits in the open port until RT takes it."""
        connection = http.client.HTTPConnection(HOST, self._port, timeout=START_SECONDS)
        headers = {"Authorization": f"token {self.token}"}
        with closing(connection):
            try:
                connection.request("GET", "/REST/2.0/rt", headers=headers)
                status = connection.getresponse().status
            except (OSError, http.client.HTTPException) as error:
                raise RTFailed(f"RT did not start: {error}\n{self._log()}") from error
        if status != http.HTTPStatus.OK:
            raise RTFailed(f"RT answers {status} to its own token\n{self._log()}")

    def _log(self) -> str:
        return self.log_path.read_text(encoding="utf-8", errors="replace")[-4000:]

    def _run_perl(self, arguments: list[str], text: str) -> str:
        return self._run(["perl", "-MRT=-init", *arguments], text)

    def _run(self, command: list[str], text: str = "") -> str:
        done = subprocess.run(
            command,
            input=text,
            env=dict(self.environment),
            cwd=self.folder,
            capture_output=True,
            encoding="utf-8",
            errors="replace",
            check=False,
        )
        if done.returncode:
            said = f"{done.stdout}{done.stderr}"[-4000:]
            raise RTFailed(f"{command[0]} ended with code {done.returncode}:\n{said}")
        return done.stdout
