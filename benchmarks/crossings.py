#!/usr/bin/env python3
"""Count what a call goes through in our code: functions, files, and crossings between files.

    python benchmarks/crossings.py            print a table
    python benchmarks/crossings.py --check    fail if a number is above benchmarks/crossings.json

Each verb is called twice on a throw-away RT and the second call is counted, so the login and
imports at first use do not count. Counted are the functions of rtfacade/ and generated/; Python
makes functions of comprehensions and generators too.
"""

from __future__ import annotations

import argparse
import contextlib
import io
import json
import os
import runpy
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from types import CodeType, FrameType
from unittest import mock

import attrs

ROOT = Path(__file__).resolve().parent.parent
if __name__ == "__main__":
    sys.path[:0] = [str(ROOT), str(ROOT / "generated"), str(ROOT / "scripts")]

from rtfacade import RT  # noqa: E402
from rtfacade.testing import RTServer  # noqa: E402

#: What was measured in November 2026, and a few more, because an answer comes in one piece or in
#: several; docs/project/architecture.md says why it is not less.
BOUNDS = ROOT / "benchmarks" / "crossings.json"
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
    """Measure each verb on an RT that holds what the seed makes."""
    with RT(url, token=token) as rt:
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


def search(url: str, token: str) -> None:
    """Run the command in this process, with its output thrown away."""
    arguments = ["rtfacade", "ticket", "search", "Queue = 'General'", "--limit", "5"]
    variables = {"RT_URL": url, "RT_TOKEN": token}
    with (
        mock.patch.dict(os.environ, variables),
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
