"""A process group that ends with us, whatever happens to us."""

from __future__ import annotations

import os
import signal
import subprocess
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path

# Reads until our end of the pipe is gone: it is when we are, even after SIGKILL.
WATCH = 'cat >/dev/null; kill -TERM -- "-$1"; sleep 2; kill -KILL -- "-$1"; rm -rf -- "$2"'


class ProcessGroup:
    """A command in its own session, with a watcher that clears up if we die."""

    def __init__(
        self,
        command: Sequence[str],
        *,
        environment: Mapping[str, str],
        log: Path,
        folder: Path,
        pass_fds: Sequence[int] = (),
    ) -> None:
        # A session of its own: Ctrl-C must not reach RT, which as root answers SIGINT by
        # changing the owner of Debian's folders under /var.
        with log.open("ab") as output:
            self._leader = subprocess.Popen(
                command,
                env=dict(environment),
                cwd=folder,
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=output,
                pass_fds=tuple(pass_fds),
                start_new_session=True,
            )
        self._watcher = _watch(self._leader.pid, folder)

    @property
    def pid(self) -> int:
        """The id of the leader, which is the id of the group."""
        return self._leader.pid

    def is_running(self) -> bool:
        """Whether the leader is alive."""
        return self._leader.poll() is None

    def stop(self) -> None:
        """End every process of the group, by force after five seconds."""
        # Before the group is gone: its number may be somebody else's afterwards.
        self._watcher.kill()
        self._watcher.communicate()
        _signal(self.pid, signal.SIGTERM)
        with suppress(subprocess.TimeoutExpired):
            self._leader.wait(5)
        _signal(self.pid, signal.SIGKILL)
        self._leader.wait()


def _watch(group: int, folder: Path) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        ["/bin/sh", "-c", WATCH, "rt-server-watcher", str(group), str(folder)],
        cwd="/",
        env={"PATH": os.defpath},
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )


def _signal(group: int, number: signal.Signals) -> None:
    with suppress(ProcessLookupError):
        os.killpg(group, number)
