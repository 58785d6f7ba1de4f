#!/usr/bin/env python3
"""Count what a call goes through in our code: functions, files, and crossings between files.

    python benchmarks/crossings.py            print a table
    python benchmarks/crossings.py --check    fail if a number is above benchmarks/crossings.json

Each verb is called twice on a throw-away RT and the second call is counted, so the login and
imports at first use do not count. Counted are the functions of rtfacade/ and generated/; Python
makes functions of comprehensions and generators too, and a generator counts each time it goes on.

The numbers are the same each time: five tickets are found of more, each answer is read when all
of it is there, and the command sees neither the variables nor the files of the user.
"""

from __future__ import annotations

import argparse
import contextlib
import io
import json
import os
import runpy
import socket
import sys
import tempfile
import time
from collections.abc import Callable, Generator, Mapping
from pathlib import Path
from types import CodeType, FrameType
from typing import Any
from unittest import mock

import attrs

ROOT = Path(__file__).resolve().parent.parent
if __name__ == "__main__":
    sys.path[:0] = [str(ROOT), str(ROOT / "generated"), str(ROOT / "scripts")]

from rtfacade import RT  # noqa: E402
from rtfacade.testing import RTServer  # noqa: E402

#: What was measured in November 2026; docs/project/architecture.md says why it is not less.
BOUNDS = ROOT / "benchmarks" / "crossings.json"
#: How many tickets the command shows; there are more.
_ROWS = 5
#: Seconds from the first byte of an answer to its last.
_PIECES = 0.05
OURS = (str(ROOT / "rtfacade") + os.sep, str(ROOT / "generated") + os.sep)


@attrs.define
class CallPath:
    """The functions and files that a call went through."""

    calls: int = 0
    crossings: int = 0
    seen: set[str] = attrs.field(factory=set)

    @property
    def files(self) -> int:
        """Count the files whose functions were called."""
        return len(self.seen)

    def numbers(self) -> dict[str, int]:
        """Return what is compared with the bounds."""
        return {"calls": self.calls, "files": self.files, "crossings": self.crossings}


def measure(call: Callable[[], object]) -> CallPath:
    """Count what a call goes through in this thread."""
    path = CallPath()
    inside = [""]  # the files of our functions that are running now

    def profile(frame: FrameType, event: str, _: object) -> None:
        file = _file(frame.f_code)
        if file is None:
            return
        if event == "call":
            path.calls += 1
            path.seen.add(file)
            path.crossings += inside[-1] not in ("", file)
            inside.append(file)
        elif event == "return" and len(inside) > 1:
            inside.pop()

    sys.setprofile(profile)
    try:
        call()
    finally:
        sys.setprofile(None)
    return path


def _file(code: CodeType) -> str | None:
    """Return the file of a function of ours; None for other code and for modules."""
    if code.co_filename.startswith(OURS) and code.co_name != "<module>":
        return code.co_filename
    return None


def measure_all(url: str, token: str) -> dict[str, CallPath]:
    """Measure each verb on an RT that holds what the seed makes, and may hold more."""
    with RT(url, token=token) as rt, _whole_answers():
        for _ in range(_ROWS + 1):
            number = rt.tickets.create("General", "to be changed").id
        subjects = iter(["first", "second"])
        cases: Mapping[str, tuple[Callable[[], object], Callable[[], object]]] = {
            "groups.add_member": (
                lambda: rt.groups.add_member("Staff", "root"),
                lambda: rt.groups.remove_member("Staff", "root"),
            ),
            "tickets.create": (
                lambda: rt.tickets.create("General", "Printer on fire", content="It smokes."),
                lambda: None,
            ),
            "tickets.update": (
                lambda: rt.tickets.update(number, subject=next(subjects)),
                lambda: None,
            ),
            "rtfacade ticket search": (lambda: search(url, token), lambda: None),
        }
        paths = {}
        for name, (call, undo) in cases.items():
            call()
            undo()
            paths[name] = measure(call)
            undo()
    return paths


@contextlib.contextmanager
def _whole_answers() -> Generator[None]:
    """Read an answer when all of it is there: RT sends it in pieces, and each read is a call."""
    receive = socket.socket.recv

    def receive_all(self: socket.socket, *arguments: Any) -> bytes:
        if receive(self, 1, socket.MSG_PEEK):
            time.sleep(_PIECES)
        return receive(self, *arguments)

    with mock.patch.object(socket.socket, "recv", receive_all):
        yield


def search(url: str, token: str) -> None:
    """Run the command in this process, with its output thrown away, as a user without files."""
    arguments = ["rtfacade", "ticket", "search", "Queue = 'General'", "--limit", str(_ROWS)]
    with (
        tempfile.TemporaryDirectory() as home,
        mock.patch.dict(os.environ, {"RT_URL": url, "RT_TOKEN": token, "HOME": home}, clear=True),
        mock.patch.object(sys, "argv", arguments),
        contextlib.redirect_stdout(io.StringIO()),
    ):
        try:
            runpy.run_module("rtfacade", run_name="__main__")
        except SystemExit as end:
            if end.code:
                raise


def table(paths: Mapping[str, CallPath], bounds: Mapping[str, Mapping[str, int]]) -> str:
    """Write the numbers, each with its bound if it has one."""
    lines = [f"{'call':24}{'calls':>14}{'files':>14}{'crossings':>14}   (measured / at most)"]
    for name, path in paths.items():
        cells = [
            f"{number} / {bounds[name].get(what, '-')}" for what, number in path.numbers().items()
        ]
        lines.append(f"{name:24}" + "".join(f"{cell:>14}" for cell in cells))
    return "\n".join(lines)


def above(paths: Mapping[str, CallPath], bounds: Mapping[str, Mapping[str, int]]) -> list[str]:
    """List the numbers that are above their bounds."""
    return [
        f"{name}: {number} {what}, at most {most}"
        for name, path in paths.items()
        for what, number in path.numbers().items()
        if number > (most := bounds[name].get(what, number))
    ]


def read_bounds() -> dict[str, dict[str, int]]:
    """Read the committed bounds."""
    bounds: dict[str, dict[str, int]] = json.loads(BOUNDS.read_text("utf-8"))
    return bounds


def main() -> int:
    """Measure and print; with --check, return 1 if a number is above its bound."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--check", action="store_true", help="fail if a number is above its bound")
    parser.add_argument("--files", action="store_true", help="name the files of each call")
    options = parser.parse_args()
    with RTServer(workers=3) as server:
        paths = measure_all(server.url, server.token)
    bounds = read_bounds()
    print(table(paths, bounds))
    for name, path in paths.items() if options.files else ():
        files = sorted(file.removeprefix(str(ROOT) + os.sep) for file in path.seen)
        print(f"\n{name}", *files, sep="\n  ")
    broken = above(paths, bounds)
    print(*broken, sep="\n", end="\n" if broken else "")
    return int(options.check and bool(broken))


if __name__ == "__main__":
    sys.exit(main())
