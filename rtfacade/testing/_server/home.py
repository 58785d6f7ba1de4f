"""The folder of a temporary RT, and RT's own tools at work in it."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import tempfile
from collections.abc import Mapping
from email import policy
from email.message import EmailMessage
from email.parser import BytesParser
from pathlib import Path
from types import MappingProxyType
from typing import Any

from rtfacade.testing._server import siteconfig
from rtfacade.testing._server.databases import RunningDatabase
from rtfacade.testing._server.errors import RTFailed
from rtfacade.testing._server.interpreter import Interpreter
from rtfacade.testing._server.packages import Installation

SEED = Path(__file__).with_name("seed.pl")
# RT_DB_* and the like would turn RT's tools to another database or another library.
NOT_INHERITED = ("RT_", "PERL", "SERVER_STARTER_", "PLACK_", "LC_", "LANG")


class Home:
    """A new temporary folder that holds everything of one RT.

    It lies inside the root where RT has one of its own; RT knows it as `inside` then.
    """

    def __init__(self, tools: Installation) -> None:
        self.tools = tools
        parent = None if tools.chroot is None else tools.outside(Path("/tmp"))  # noqa: S108
        self.folder = Path(tempfile.mkdtemp(prefix="rt-server-", dir=parent))
        self.inside = tools.inside(self.folder)
        self.log_path = self.folder / "server.log"
        siteconfig.make_folders(self.folder)
        self._interpreter = Interpreter(tools, self.environment, self.folder)

    def remove(self) -> None:
        """Remove the folder and all that is in it."""
        self._interpreter.stop()
        shutil.rmtree(self.folder)

    @property
    def environment(self) -> Mapping[str, str]:
        """The environment in which RT's own tools work on this RT and no other."""
        inherited = {
            name: value for name, value in os.environ.items() if not name.startswith(NOT_INHERITED)
        }
        ours = {
            "RT_SITE_CONFIG": str(self.inside / "RT_SiteConfig.pm"),
            "RT_SITE_CONFIG_DIR": str(self.inside / "site.d"),
            "PERL5LIB": str(self.tools.library),
            "TMPDIR": str(self.inside / "tmp"),
            "HOME": str(self.inside),
            "LC_ALL": "C.UTF-8",
        }
        return MappingProxyType({**inherited, **ours})

    def configure(
        self,
        *,
        port: int,
        bcrypt_cost: int | None,
        database: RunningDatabase,
        extra: Mapping[str, siteconfig.Setting],
    ) -> None:
        """Write RT's configuration."""
        text = siteconfig.compose(
            folder=self.inside,
            port=port,
            bcrypt_cost=bcrypt_cost,
            extra={**database.settings, **extra},
        )
        (self.folder / "RT_SiteConfig.pm").write_text(text, encoding="utf-8")

    def create_database(self, database: RunningDatabase) -> None:
        """Create the database with RT's initial data."""
        action = ["--action", "init", "--prompt-for-dba-password=0"]
        self._run([str(self.tools.setup), *action, *database.setup_options])

    def seed(self, description: Mapping[str, Any]) -> dict[str, str]:
        """Let RT create what `description` says; the tokens it asks for, by user."""
        answer = self._interpreter.run(SEED.read_text("utf-8"), json.dumps(description))
        tokens: dict[str, str] = json.loads(answer)
        return tokens

    def perl(self, code: str) -> str:
        """Run Perl with RT loaded and connected; what it prints."""
        prologue = "use utf8;\nbinmode STDOUT, ':utf8';\n#line 1\n"
        return self._interpreter.run(f"{prologue}{code}")

    def mails(self, since: float = 0) -> list[EmailMessage]:
        """The messages RT has sent since that moment (as of time.time()), oldest first."""
        parser = BytesParser(EmailMessage, policy=policy.default)
        files = sorted((self.folder / "mails").glob("*.eml"))
        return [
            parser.parsebytes(file.read_bytes())
            for file in files
            # A file system's clock ticks: it may be a little behind.
            if file.stat().st_mtime >= since - 0.1
        ]

    def log(self) -> str:
        """The end of what the server wrote to its standard error."""
        if not self.log_path.exists():
            return ""
        return self.log_path.read_text(encoding="utf-8", errors="replace")[-4000:]

    def _run(self, command: list[str]) -> None:
        done = subprocess.run(
            self.tools.command(*command),
            stdin=subprocess.DEVNULL,
            env=dict(self.environment),
            cwd=self.folder,
            capture_output=True,
            encoding="utf-8",
            errors="replace",
            check=False,
        )
        if done.returncode:
            output = f"{done.stdout}{done.stderr}"[-4000:]
            raise RTFailed(f"{command[0]} ended with code {done.returncode}:\n{output}")
