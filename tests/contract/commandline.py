"""The real command: called in this process, started in a pipe, and started on a terminal."""

from __future__ import annotations

import io
import json
import os
import pty
import select
import ssl
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import attrs
import pytest

from rtfacade.auth import tls
from rtfacade.cli.root import run
from rtfacade.testing import RunningRT

ROOT = Path(__file__).resolve().parent.parent.parent
COMMAND = (sys.executable, "-m", "rtfacade")
#: Makes the terminal its own, so that Ctrl-C reaches it, and becomes the command.
_IN_CHARGE = (
    "import fcntl, os, sys, termios; fcntl.ioctl(0, termios.TIOCSCTTY, 0); "
    "os.execv(sys.argv[1], sys.argv[1:])"
)
_CONTEXT = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
#: Seconds: a machine that does much else is slow, which is no finding.
PATIENCE = 60


@attrs.frozen
class Outcome:
    """What one run left."""

    code: int
    out: str
    err: str = ""

    @property
    def json(self) -> Any:
        return json.loads(self.out)

    @property
    def lines(self) -> list[str]:
        return self.out.splitlines()


def _prompts(seen: bytes) -> bool:
    """Whether the last thing that was said is a question."""
    return seen.rstrip(b" ").endswith((b"]", b":"))


class Commands:
    """``rtfacade`` at one RT, as one user, with a home of its own."""

    def __init__(self, rt: RunningRT, home: Path, patch: pytest.MonkeyPatch) -> None:
        self.rt = rt
        self.home = home
        self._patch = patch
        self.variables = {
            "RT_URL": rt.url,
            "RT_TOKEN": rt.token,
            "HOME": str(home),
            "XDG_CONFIG_HOME": str(home / "config"),
            "XDG_CACHE_HOME": str(home / "cache"),
            "TMPDIR": str(home),
            "TZ": "UTC",
            "TERM": "xterm-256color",
            # The keyring of whoever runs the tests is left alone.
            "PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring",
            "COLUMNS": "120",
            "RTFACADE_PAGER": "",
            "PYTHONPATH": os.pathsep.join([str(ROOT), str(ROOT / "generated")]),
        }
        # Hundreds of logins and logouts would prove what others have proved.
        file = home / "config" / "rtfacade.toml"
        file.parent.mkdir()
        file.write_text('default = "test"\n[test]\nsession = false\n', "utf-8")

    def __call__(self, *args: object, code: int | None = 0, stdin: str | bytes = "") -> Outcome:
        """Run in this process; the exit code must be as given, if it is."""
        out, err = _captured(), _captured()
        given = _captured(stdin.encode() if isinstance(stdin, str) else stdin)
        with self._patch.context() as patch:
            for name, value in self.variables.items():
                patch.setenv(name, value)
            patch.setattr(sys, "stdin", given)
            patch.setattr(sys, "stdout", out)
            patch.setattr(sys, "stderr", err)
            patch.setattr(tls, "context", _no_tls)
            ended = run([str(arg) for arg in args])
        outcome = Outcome(ended, _text(out), _text(err))
        assert code in (None, outcome.code), outcome
        return outcome

    def piped(
        self, *args: object, stdin: bytes = b"", more: Mapping[str, str] | None = None
    ) -> Outcome:
        """Start it as a shell does in a pipe."""
        done = subprocess.run(
            [*COMMAND, *map(str, args)],
            env=self.environment(more),
            cwd=self.home,
            input=stdin,
            capture_output=True,
            timeout=PATIENCE,
            check=False,
        )
        return Outcome(done.returncode, done.stdout.decode(), done.stderr.decode())

    def terminal(
        self,
        *args: object,
        keys: str = "",
        more: Mapping[str, str] | None = None,
        when: Callable[[bytes], bool] = _prompts,
    ) -> Outcome:
        """Start it on a pseudo-terminal, and type ``keys`` when it asks for something."""
        line = [*COMMAND, *map(str, args)]
        return on_terminal(line, self.environment(more), self.home, keys, when)

    def environment(self, more: Mapping[str, str] | None = None) -> dict[str, str]:
        kept = {name: os.environ[name] for name in ("PATH", "LANG") if name in os.environ}
        return {**kept, **self.variables, **(more or {})}

    def ticket(self, subject: str = "Printer on fire", *more: object) -> int:
        """Create a ticket in General; its number."""
        return int(self("ticket", "create", "General", subject, *more).out)


def on_terminal(
    command: list[str],
    env: dict[str, str],
    cwd: Path,
    keys: str,
    when: Callable[[bytes], bool] = _prompts,
) -> Outcome:
    """Run on a pseudo-terminal of its own, typing a line of ``keys`` whenever ``when`` says so.

    What it shows comes back as one text.
    """
    shell, theirs = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-c", _IN_CHARGE, *command],
        env=env,
        cwd=cwd,
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        start_new_session=True,
    )
    os.close(theirs)
    seen, lines, end = b"", keys.splitlines(keepends=True), time.monotonic() + PATIENCE
    while time.monotonic() < end:
        ready, _, _ = select.select([shell], [], [], 0.1)
        if ready:
            try:
                chunk = os.read(shell, 65536)
            except OSError:  # the other end is closed
                break
            seen += chunk
        elif lines and when(seen):
            os.write(shell, lines.pop(0).encode())
    os.close(shell)
    return Outcome(process.wait(PATIENCE), seen.decode().replace("\r\n", "\n"))


def _no_tls(verify: object, cert: object) -> ssl.SSLContext:
    """Load no certificates, which takes longer than the requests do: the RT is on loopback."""
    return _CONTEXT


def _captured(content: bytes = b"") -> io.TextIOWrapper:
    return io.TextIOWrapper(io.BytesIO(content), "utf-8", newline="", write_through=True)


def _text(stream: io.TextIOWrapper) -> str:
    stream.flush()
    buffer = stream.buffer
    assert isinstance(buffer, io.BytesIO)
    return buffer.getvalue().decode()
