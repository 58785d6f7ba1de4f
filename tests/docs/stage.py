"""Where the blocks of a page are run: a new folder and home, one shell and one Python a page."""

import json
import os
import subprocess
import sys
import threading
from collections.abc import Mapping
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import IO, Self

import pytest

from rtfacade.testing import RTServer
from tests.docs.blocks import RUN, SHOWN, Block, matches
from tests.meta.repository import ROOT

#: What the pages write where a reader has an RT of their own.
URL = "https://rt.example.com"
TOKEN = "1-14-…"
#: A page that shows how these two are set begins without them.
BARE = "<!-- begins without RT_URL and RT_TOKEN -->"
#: A page whose commands are typed in a checkout of the repository.
IN_A_CHECKOUT = "<!-- in a checkout -->"
CHECKOUT = ("scripts", "spec", "generated", "rtfacade", "examples")
PLAYER = Path(__file__).with_name("player.py")
MOST_SECONDS = 90

# The shell ends at the first error, so a page goes no further than its first broken block.
SHELL = """
{{ set -eu -o pipefail; . {block}; }} >{output} 2>&1 </dev/null
set +eu +o pipefail
env -0 >{environ}
pwd >{pwd}
echo done
"""


class Stage:
    """One page's session, in the order of the page."""

    def __init__(self, server: RTServer, folder: Path, text: str = "") -> None:
        self.server = server
        self.home = folder / "home"
        self.folder = self.home / "work"
        self.folder.mkdir(parents=True)
        self.own = folder / "own"
        self.own.mkdir()
        self.environ = environment(self.home)
        if IN_A_CHECKOUT in text:
            for name in CHECKOUT:
                (self.folder / name).symlink_to(ROOT / name)
        if BARE not in text:
            self.environ |= {"RT_URL": server.url, "RT_TOKEN": server.token}
        self.started: list[subprocess.Popen[str]] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        for process in self.started:
            process.kill()
            process.communicate()

    @cached_property
    def shell(self) -> subprocess.Popen[str]:
        return self._start("bash", "--noprofile", "--norc")

    @cached_property
    def python(self) -> subprocess.Popen[str]:
        # Warnings are errors: a page must not teach what Python complains about.
        return self._start(sys.executable, "-W", "error", str(PLAYER))

    def play(self, page: list[Block]) -> None:
        """Run every block, and compare what it prints with what the page shows."""
        seen: str | None = None
        for block in page:
            if block.is_output:
                self._compare(block, seen)
                seen = None
            elif block.reason is not None:
                seen = None
            elif block.file is not None:
                self._write(block)
            elif block.language in RUN:
                seen = self._run(block)
            elif block.language not in SHOWN:
                pytest.fail(
                    f"{block}: nothing is known of a block of {block.language!r}", pytrace=False
                )

    def _compare(self, block: Block, seen: str | None) -> None:
        if seen is None:
            pytest.fail(f"{block}: an output of nothing that was run", pytrace=False)
        if not matches(block.text, seen):
            pytest.fail(
                f"{block}: the page shows\n{block.text}\nbut it printed\n{seen}", pytrace=False
            )

    def _write(self, block: Block) -> None:
        path = Path(str(block.file).replace("~", str(self.home), 1))
        target = self.folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(self._own(block.text), "utf-8")
        target.chmod(0o600)

    def _run(self, block: Block) -> str:
        run = self._run_python if block.language == "python" else self._run_shell
        output, error = run(self._own(block.text), str(block))
        shown = output.replace(self.server.url, URL).replace(self.server.token, TOKEN)
        if error is not None:
            pytest.fail(f"{block}:\n{block.text}\nfailed: {error}\n{shown}", pytrace=False)
        return shown

    def _own(self, text: str) -> str:
        return text.replace(URL, self.server.url).replace(TOKEN, self.server.token)

    def _run_python(self, code: str, name: str) -> tuple[str, str | None]:
        settings = {
            "code": code,
            "name": name,
            "environ": self.environ,
            "folder": str(self.folder),
        }
        answer = self._ask(self.python, json.dumps(settings) + "\n")
        if not answer:
            return "", "Python ended, or was ended"
        output, error = json.loads(answer)
        return output, error

    def _run_shell(self, code: str, name: str) -> tuple[str, str | None]:
        files = {key: self.own / key for key in ("block", "output", "environ", "pwd")}
        files["block"].write_text(code, "utf-8")
        answer = self._ask(self.shell, SHELL.format(**files))
        output = files["output"].read_text("utf-8", errors="replace")
        if answer != "done\n":
            return output, "a command failed"
        self.environ = _environ(files["environ"].read_text("utf-8"))
        self.folder = Path(files["pwd"].read_text("utf-8").rstrip("\n"))
        return output, None

    def _start(self, *command: str) -> subprocess.Popen[str]:
        process = subprocess.Popen(
            command,
            cwd=self.folder,
            env=self.environ,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            encoding="utf-8",
        )
        self.started.append(process)
        return process

    def _ask(self, process: subprocess.Popen[str], text: str) -> str:
        guard = threading.Timer(MOST_SECONDS, process.kill)
        guard.start()
        try:
            _pipe(process.stdin).write(text)
            _pipe(process.stdin).flush()
            return _pipe(process.stdout).readline()
        except BrokenPipeError:
            return ""
        finally:
            guard.cancel()


def environment(home: Path) -> dict[str, str]:
    """What a new user on a new machine has, and our commands in the path."""
    tools = Path(sys.executable).parent
    return {
        "HOME": str(home),
        "PATH": os.pathsep.join([str(tools), "/usr/local/bin", "/usr/bin", "/bin"]),
        "PYTHONPATH": os.pathsep.join([str(ROOT), str(ROOT / "generated")]),
        "PYTHONDONTWRITEBYTECODE": "1",
        "LANG": "C.UTF-8",
        "TZ": "UTC",
    }


def _environ(text: str) -> dict[str, str]:
    pairs = (entry.partition("=") for entry in text.split("\0") if entry)
    own: Mapping[str, str] = {name: value for name, _, value in pairs}
    return dict(own)


def _pipe(pipe: IO[str] | None) -> IO[str]:
    assert pipe is not None
    return pipe
