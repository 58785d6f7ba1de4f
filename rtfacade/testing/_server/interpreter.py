"""A Perl that has RT loaded and runs pieces of code, each as if in a new process."""

from __future__ import annotations

import subprocess
import threading
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from rtfacade.testing._server.errors import RTFailed
from rtfacade.testing._server.packages import Installation

PROGRAM = Path(__file__).with_name("interpreter.pl")
STOP_SECONDS = 5


class Interpreter:
    """RT's Perl, started when the first code is to run; it ends with us, however we end."""

    def __init__(self, tools: Installation, environment: Mapping[str, str], folder: Path) -> None:
        self._tools = tools
        self._environment = dict(environment)
        self._folder = folder
        self._log = folder / "interpreter.log"
        self._process: subprocess.Popen[bytes] | None = None
        self._lock = threading.Lock()

    def run(self, code: str, text: str = "") -> str:
        """Run code with RT loaded and connected, and text to read; return what it prints."""
        with self._lock:
            status, output, errors = self._ask(code.encode(), text.encode())
        if status:
            printed = f"{output}{errors}"[-4000:]
            raise RTFailed(f"perl ended with code {status}:\n{printed}")
        return output

    def stop(self) -> None:
        """End it; the next code starts another."""
        process, self._process = self._process, None
        if process is None:
            return
        with suppress(subprocess.TimeoutExpired, BrokenPipeError):
            process.communicate(timeout=STOP_SECONDS)
        process.kill()
        process.wait()

    def _ask(self, code: bytes, text: bytes) -> tuple[int, str, str]:
        if self._process is None:
            self._process = self._start()
        stdin, stdout = self._process.stdin, self._process.stdout
        assert stdin is not None and stdout is not None  # noqa: S101, PT018
        try:
            stdin.write(b"%d %d\n" % (len(code), len(text)) + code + text)
            stdin.flush()
            status, *lengths = map(int, stdout.readline().split())
            output, errors = (stdout.read(length).decode(errors="replace") for length in lengths)
        except (OSError, ValueError) as error:
            self.stop()
            raise RTFailed(f"RT's Perl ended:\n{self._said()}") from error
        except BaseException:
            # The answer that comes later would be taken for that to the next question.
            self._process.kill()
            self.stop()
            raise
        return status, output, errors

    def _start(self) -> subprocess.Popen[bytes]:
        with self._log.open("ab") as log:
            return subprocess.Popen(
                self._tools.command(str(self._tools.perl), "-e", PROGRAM.read_text("utf-8")),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=log,
                env=self._environment,
                cwd=self._folder,
                # Ctrl-C must not reach it: as root, RT answers SIGINT by changing the owner of
                # Debian's folders under /var.
                start_new_session=True,
            )

    def _said(self) -> str:
        return self._log.read_text("utf-8", errors="replace")[-4000:]
