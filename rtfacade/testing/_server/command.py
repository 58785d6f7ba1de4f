"""The command line of the temporary RT."""

from __future__ import annotations

import argparse
import functools
import json
import os
import shlex
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from types import FrameType
from typing import NoReturn

from rtfacade.testing._server.databases import DATABASES, find_database
from rtfacade.testing._server.errors import RTFailed, RTUnavailable
from rtfacade.testing._server.packages import find_installation
from rtfacade.testing._server.releases import HOST as HOST_RELEASE
from rtfacade.testing._server.releases import RELEASES, find_release
from rtfacade.testing._server.roots import Root
from rtfacade.testing._server.server import HOST, RTServer

DESCRIPTION = """\
Start a temporary Request Tracker on 127.0.0.1, from Debian's packages, with a database of its own
and some users, queues and custom fields in it. It stays until Ctrl-C and leaves nothing behind; an
RT that this machine may have is not touched. Root rights (or sudo) are needed only once, to install
the packages if they are missing. The RT of another release of Debian runs in a root of its own, in
the cache folder; making it takes two minutes, once, and using it needs root rights.
"""
EXAMPLES = """\
examples, where COMMAND is `python -m rtfacade.testing` (in a checkout: `scripts/rt_server.py`):
  COMMAND                                 start it and show where it is
  COMMAND --workers 4 --bcrypt-cost 12    as slow at passwords as a stock RT
  COMMAND --release trixie                another RT than that of the machine's packages
  COMMAND --database postgresql           with a PostgreSQL of its own, gone with it
  COMMAND -- pytest                       run a command on it, then end
  COMMAND --check                         is RT installed? 0 yes, 1 no
"""
STOPPED_BY = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


def main(arguments: Sequence[str] | None = None, *, root: Path = Path("/")) -> int:
    """Run the command; its exit code."""
    options = _parser().parse_args(arguments)
    _stop_on_signals()
    try:
        return _check(options, root) if options.check else _serve(options, root)
    except (RTUnavailable, RTFailed) as error:
        print(error, file=sys.stderr)
        return 1


def connection(server: RTServer) -> dict[str, str]:
    """What a program needs to reach this RT, as environment variables."""
    values = {"URL": server.url, "USER": server.user, "PASSWORD": server.password}
    if server.tokens:
        values["TOKEN"] = server.token
    plain = {f"RT_{name}": value for name, value in values.items()}
    tests = {f"RT_TEST_{name}": value for name, value in values.items()}
    return {**plain, **tests, "RT_TEST_TOKENS": json.dumps(dict(server.tokens), sort_keys=True)}


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        description=DESCRIPTION,
        epilog=EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    number = functools.partial(parser.add_argument, type=int, metavar="N")
    flag = functools.partial(parser.add_argument, action="store_true")
    parser.add_argument(
        "--release", choices=list(RELEASES), help="whose RT (default: that of the machine)"
    )
    parser.add_argument(
        "--database", choices=list(DATABASES), default="sqlite", help="where it stores (sqlite)"
    )
    number("--port", help="the port to take (default: a free one)")
    parser.add_argument(
        "--listen",
        default=HOST,
        metavar="ADDRESS",
        help="0.0.0.0 in a container whose port is published on loopback (127.0.0.1)",
    )
    number("--workers", default=2, help="how many requests are served at a time (2)")
    number("--bcrypt-cost", default=4, help="4 is fast and the default; RT's own is 12")
    flag("--no-seed", help="RT's initial data only")
    flag("--no-install", help="never install Debian's packages")
    flag("--json", help="print where it is as one JSON object")
    flag("--export", help="print shell lines: export RT_URL=… RT_TOKEN=…")
    flag("--check", help="only say whether RT is installed")
    parser.add_argument(
        "command", nargs="*", metavar="-- COMMAND", help="run it with RT_URL, RT_TOKEN, … set"
    )
    return parser


def _check(options: argparse.Namespace, root: Path) -> int:
    release, database = find_release(options.release), options.database
    if release is HOST_RELEASE:
        tools = find_installation(root, packages=find_database(database).packages(release))
    else:
        tools = Root(release, database).find()
    print(f"Request Tracker is installed: {tools.outside(tools.server)}")
    return 0


def _serve(options: argparse.Namespace, root: Path) -> int:
    server = RTServer(
        release=options.release,
        database=options.database,
        workers=options.workers,
        bcrypt_cost=options.bcrypt_cost,
        seed=not options.no_seed,
        port=options.port,
        listen=options.listen,
        install=not options.no_install,
        root=root,
        progress=lambda text: print(f"{text} …", file=sys.stderr, flush=True),
    )
    with server:
        if options.command:
            return _run(options.command, server)
        print(_shown(server, options), flush=True)
        return _wait(server)


def _run(command: Sequence[str], server: RTServer) -> int:
    code = subprocess.call(command, env={**os.environ, **connection(server)})
    return code if code >= 0 else 128 - code


def _shown(server: RTServer, options: argparse.Namespace) -> str:
    variables = connection(server)
    if options.export:
        names = ("RT_URL", "RT_TOKEN", "RT_USER", "RT_PASSWORD")
        return "\n".join(
            f"export {name}={shlex.quote(variables[name])}" for name in names if name in variables
        )
    names = ("url", "user", "password", "token")
    values = {
        name: variables[f"RT_{name.upper()}"] for name in names if f"RT_{name.upper()}" in variables
    }
    if options.json:
        more = {"tokens": dict(server.tokens), "passwords": dict(server.passwords)}
        return json.dumps({**values, **more, "folder": str(server.folder)}, ensure_ascii=False)
    lines = [f"{name:<9} {value}" for name, value in values.items()]
    return "\n".join([*lines, f"{'log':<9} {server.log_path}", "", "Ctrl-C ends it."])


def _wait(server: RTServer) -> int:
    while server.is_running():
        time.sleep(0.3)
    raise RTFailed(f"RT ended by itself:\n{server.log_path.read_text(errors='replace')[-4000:]}")


def _stop_on_signals() -> None:
    for number in STOPPED_BY:
        signal.signal(number, _leave)


def _leave(number: int, _: FrameType | None) -> NoReturn:
    """Leave through the `with` block; a second signal must not disturb the clearing up."""
    for other in STOPPED_BY:
        signal.signal(other, signal.SIG_IGN)
    raise SystemExit(128 + number)
