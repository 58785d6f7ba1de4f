#!/usr/bin/env python3
"""Write the pictures of the command line in docs/images, with the output of commands on a real RT.

cli.svg moves: commands are typed one after the other. The others show one command each.

`python scripts/cli_image.py`. What is seen is what the commands print on a terminal, typed here and
run there; nothing is drawn by hand. Only RT's address is another one.
"""

from __future__ import annotations

import os
import pty
import re
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import TextIO

from rich.console import Console
from rich.terminal_theme import MONOKAI
from rich.text import Text

from rtfacade.testing import RTFailed, RTServer, RTUnavailable

ROOT = Path(__file__).resolve().parent.parent
IMAGES = ROOT / "docs" / "images"
TARGET = IMAGES / "cli.svg"
WIDTH = 104
#: How long the picture takes, and how long it stays whole at the end.
SECONDS, STILL = 20, 5
#: What rich makes a line, a terminal's width and its background.
LINE, COVER, BACKGROUND = 24.4, 1290, "#0c0c0c"
#: What the picture shows as RT's address.
URL = "https://rt.example.com"
#: What leads to the picture, and what is in it.
BEFORE: tuple[tuple[str, ...], ...] = (
    ("ticket", "create", "General", "Replace the cable", "--priority", "20"),
    ("ticket", "create", "Support", "VPN is slow since Monday", "--owner", "alice"),
)
SHOWN: tuple[tuple[str, ...], ...] = (
    (
        "ticket", "create", "General", "Printer on fire", "--content", "It smokes.",
        "--requestor", "ann@example.com", "--cf", "Severity=High",
    ),
    ("ticket", "reply", "3", "Help is on its way.", "--status", "open", "--time", "15m"),
    ("ticket", "conversation", "3"),
    ("ticket", "list"),
    ("ticket", "edit", "3", "--status", "nonsense"),
)  # fmt: skip
#: Pictures that stand still, taken after those.
STILLS: dict[str, tuple[str, ...]] = {
    "ticket-view.svg": ("ticket", "view", "3"),
    "status.svg": ("status",),
}
#: rich would have the browser fetch a font from elsewhere.
_TEXT = re.compile(
    r'(?P<start><text class="[^"]*)"(?P<rest>[^>]*url\(#rtfacade-line-(?P<line>\d+)\)")'
)
FONT = re.compile(r"@font-face\s*\{.*?\}", re.DOTALL)


def main() -> int:
    """Start an RT, run the commands and write the picture."""
    try:
        with RTServer(workers=2) as server, tempfile.TemporaryDirectory() as home:
            env = environment(server, home)
            TARGET.write_text(picture(env), "utf-8")
            for name, line in STILLS.items():
                (IMAGES / name).write_text(still(line, env), "utf-8")
    except (RTUnavailable, RTFailed) as error:
        print(f"cli_image: {error}", file=sys.stderr)
        return 2
    print(*(path.relative_to(ROOT) for path in (TARGET, *map(IMAGES.joinpath, STILLS))), sep="\n")
    return 0


def environment(server: RTServer, home: str) -> dict[str, str]:
    """Return the environment for a command: RT's URL and credentials, and an empty home."""
    return {
        "PATH": os.environ["PATH"],
        "PYTHONPATH": os.pathsep.join([str(ROOT), str(ROOT / "generated")]),
        "RT_URL": server.url,
        "RT_TOKEN": server.token,
        "HOME": home,
        "TERM": "xterm-256color",
        "PAGER": "cat",
        "COLUMNS": str(WIDTH),
    }


def picture(env: dict[str, str]) -> str:
    """Run all commands and return them with their output as SVG that shows them one by one."""
    for line in BEFORE:
        seen(line, env)
    with Path(os.devnull).open("w", encoding="utf-8") as nowhere:
        console = _console(nowhere)
        groups = [_show(console, line, env) for line in SHOWN]
        return _tidy(moving(_svg(console), groups))


def still(line: tuple[str, ...], env: dict[str, str]) -> str:
    """Run a command and return it with its output as SVG."""
    with Path(os.devnull).open("w", encoding="utf-8") as nowhere:
        console = _console(nowhere)
        _show(console, line, env)
        return _tidy(_svg(console))


def _console(nowhere: TextIO) -> Console:
    return Console(record=True, width=WIDTH, file=nowhere, force_terminal=True)


def _show(console: Console, line: tuple[str, ...], env: dict[str, str]) -> tuple[int, int]:
    """Add a command and its output; return how many lines each of them takes."""
    command = Text(f"$ rtfacade {typed(line)}", "bold green")
    output = Text.from_ansi(seen(line, env).strip("\n").replace(env["RT_URL"], URL))
    console.print(command)
    console.print(output)
    return len(console.render_lines(command)), len(console.render_lines(output))


def _svg(console: Console) -> str:
    svg = console.export_svg(title="rtfacade", theme=MONOKAI, unique_id="rtfacade")
    return FONT.sub("", svg)


def _tidy(svg: str) -> str:
    return "\n".join(row.rstrip() for row in svg.splitlines()) + "\n"


def moving(svg: str, groups: Sequence[tuple[int, int]]) -> str:
    """Let each command be typed and its output follow, within SECONDS, again and again.

    Browsers that are told to avoid motion show the whole picture.
    """
    step = (SECONDS - STILL) / len(groups)
    rules = ["@media (prefers-reduced-motion: reduce) { * { animation: none !important } }"]
    covers: list[str] = []
    starts: dict[int, str] = {}  # line -> its animation
    line = 0
    for number, (typed_lines, printed) in enumerate(groups):
        begin = number * step
        for row in range(line, line + typed_lines):
            share = step / 2 / typed_lines
            at = begin + (row - line) * share
            starts[row] = _appears(rules, f"c{row}", at)
            rules.append(_typing(row, at, at + share))
            y = LINE * row + 1.5
            covers.append(
                f'<rect class="k{row}" x="0" y="{y:.1f}" width="{COVER}" height="{LINE + 0.25}" '
                f'fill="{BACKGROUND}"/>'
            )
        line += typed_lines
        shown = _appears(rules, f"o{number}", begin + step * 0.6)
        starts |= dict.fromkeys(range(line, line + printed), shown)
        line += printed

    def timed(text: re.Match[str]) -> str:
        name = starts.get(int(text["line"]))
        return f'{text["start"]} {name}"{text["rest"]}' if name else text[0]

    svg = _TEXT.sub(timed, svg)
    svg = svg.replace("</style>", "\n".join([*rules, "</style>"]), 1)
    head, matrix, rest = svg.partition('<g class="rtfacade-matrix">')
    text, end, rest = rest.partition("</g>")
    return "".join([head, matrix, text, "\n".join(covers), end, rest])


def _appears(rules: list[str], name: str, at: float) -> str:
    share = f"{100 * at / SECONDS:.2f}%"
    rules.append(f".{name} {{ animation: {name} {SECONDS}s step-end infinite }}")
    rules.append(f"@keyframes {name} {{ 0% {{ opacity: 0 }} {share}, 100% {{ opacity: 1 }} }}")
    return name


def _typing(row: int, begin: float, end: float) -> str:
    before, after = (f"{100 * at / SECONDS:.2f}%" for at in (begin, end))
    away = f"transform: translateX({COVER}px)"
    return (
        f".k{row} {{ {away}; animation: k{row} {SECONDS}s steps({WIDTH // 2}) infinite }}\n"
        f"@keyframes k{row} {{ 0%, {before} {{ transform: none }} {after}, 100% {{ {away} }} }}"
    )


def typed(line: tuple[str, ...]) -> str:
    """Return a command line as a user types it."""
    return " ".join(f'"{word}"' if " " in word else word for word in line)


def seen(line: tuple[str, ...], env: dict[str, str]) -> str:
    """Run a command on its own terminal and return its output."""
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "rtfacade", *line]
    process = subprocess.Popen(command, env=env, stdin=theirs, stdout=theirs, stderr=theirs)
    os.close(theirs)
    shown = b""
    while chunk := _read(ours):
        shown += chunk
    os.close(ours)
    process.wait()
    return shown.decode().replace("\r\n", "\n")


def _read(terminal: int) -> bytes:
    """Read from the terminal; return nothing if it is closed, which is an error on Linux."""
    try:
        return os.read(terminal, 65536)
    except OSError:
        return b""


if __name__ == "__main__":
    sys.exit(main())
