"""A process group that ends with us, whatever happens to us."""

from __future__ import annotations

import os
import signal
import subprocess
import time
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path

# Reads until our end of the pipe is gone, which it is when we are, even after SIGKILL. A group
# whose dead nobody collects looks alive, so the wait has an end.
WATCH = """
cat >/dev/null
kill "-$3" "-$1"
for _ in 1 2 3 4 5 6 7 8 9 10; do kill -0 "-$1" || break; sleep 0.3; done
kill -KILL "-$1" && sleep 0.3
rm -rf -- "$2"
"""
STOP_SECONDS = 5


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
        stop_signal: signal.Signals = signal.SIGTERM,
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
        self._stop_signal = stop_signal
        self._watcher = _watch(self._leader.pid, folder, stop_signal)

    @property
    def pid(self) -> int:
        """The id of the leader, which is the id of the group."""
        return self._leader.pid

    def is_running(self) -> bool:
        """Whether the leader is alive."""
        return self._leader.poll() is None

    def stop(self) -> None:
        """End every process of the group, by force after a few seconds."""
        _signal(self.pid, self._stop_signal)
        with suppress(subprocess.TimeoutExpired):
            self._leader.wait(STOP_SECONDS)
        _signal(self.pid, signal.SIGKILL)
        self._leader.wait()
        _wait_until_gone(self.pid)

    def dismiss_watcher(self) -> None:
        """Say that nothing is left to clear up; until then an interrupted end is finished."""
        self._watcher.kill()
        self._watcher.communicate()


def _watch(group: int, folder: Path, stop_signal: signal.Signals) -> subprocess.Popen[bytes]:
    arguments = [str(group), str(folder), str(stop_signal.value)]
    return subprocess.Popen(
        ["/bin/sh", "-c", WATCH, "rt-server-watcher", *arguments],
        cwd="/",
        env={"PATH": os.defpath},
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )


def _signal(group: int, number: int) -> bool:
    """Send a signal; whether anybody was there to get it."""
    try:
        os.killpg(group, number)
    except ProcessLookupError:
        return False
    return True


def _wait_until_gone(group: int) -> None:
    """Workers are not our children, so their end can only be watched."""
    deadline = time.monotonic() + STOP_SECONDS
    while _signal(group, 0) and time.monotonic() < deadline:
        time.sleep(0.02)
