#!/usr/bin/env python3
"""Write docs/images/cli.svg: a picture of some commands with their output from a real RT.

`python scripts/cli_image.py`. What is seen is what the commands print on a terminal, typed here and
run there; nothing is drawn by hand.
"""

from __future__ import annotations

import os
import pty
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from rich.console import Console
from rich.terminal_theme import MONOKAI
from rich.text import Text

from rtfacade.testing import RTFailed, RTServer, RTUnavailable

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / "docs" / "images" / "cli.svg"
WIDTH = 104
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
    ("ticket", "take", "3"),
    ("ticket", "reply", "3", "Help is on its way.", "--status", "open", "--time", "15m"),
    ("ticket", "conversation", "3"),
    ("ticket", "list"),
    ("ticket", "edit", "3", "--status", "nonsense"),
    ("group", "sync", "Staff", "alice@example.com", "bob", "--dry-run"),
)  # fmt: skip
#: rich would have the browser fetch a font from elsewhere.
FONT = re.compile(r"@font-face\s*\{.*?\}", re.DOTALL)


def main() -> int:
    """Start an RT, run the commands and write the picture."""
    try:
        with RTServer(workers=2) as server, tempfile.TemporaryDirectory() as home:
            TARGET.write_text(picture(environment(server, home)), "utf-8")
    except (RTUnavailable, RTFailed) as error:
        print(f"cli_image: {error}", file=sys.stderr)
        return 2
    print(TARGET.relative_to(ROOT))
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
        "COLUMNS": str(WIDTH),
    }


def picture(env: dict[str, str]) -> str:
    """Run all commands and return them with their output as SVG."""
    for line in BEFORE:
        seen(line, env)
    with Path(os.devnull).open("w", encoding="utf-8") as nowhere:
        console = Console(record=True, width=WIDTH, file=nowhere, force_terminal=True)
        for line in SHOWN:
            console.print(Text(f"$ rtfacade {typed(line)}", "bold green"))
            console.print(Text.from_ansi(seen(line, env).strip("\n")))
        svg = console.export_svg(title="rtfacade", theme=MONOKAI, unique_id="rtfacade")
    return "\n".join(row.rstrip() for row in FONT.sub("", svg).splitlines()) + "\n"


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
