"""A real RT for the tests of a process: its lack fails in CI and skips elsewhere.

`--rt-release` and `--rt-database`, or RT_TEST_RELEASE and RT_TEST_DATABASE, choose another RT than
that of the machine's packages, and another database than SQLite, for all tests.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest

from rtserver import RTServer, RTUnavailable
from rtserver.databases import DATABASES
from rtserver.releases import RELEASES

CHOICES = {
    "release": ("RT_TEST_RELEASE", list(RELEASES)),
    "database": ("RT_TEST_DATABASE", list(DATABASES)),
}


def add_options(parser: pytest.Parser) -> None:
    """Let the command line choose the RT."""
    group = parser.getgroup("a throw-away RT")
    for name, (variable, values) in CHOICES.items():
        group.addoption(f"--rt-{name}", choices=values, help=f"as {variable} does")


def keep_options(config: pytest.Config) -> None:
    """Hand them on in the environment, where the processes that tests start find them too."""
    for name, (variable, _) in CHOICES.items():
        if chosen := config.getoption(f"--rt-{name}"):
            os.environ[variable] = chosen


def chosen() -> dict[str, Any]:
    """The RT that is asked for, as arguments of RTServer."""
    return {
        name: os.environ[variable]
        for name, (variable, _) in CHOICES.items()
        if os.environ.get(variable)
    }


@contextmanager
def running(**options: Any) -> Iterator[RTServer]:
    """Start a throw-away RT with these arguments; CI installs its packages if need be."""
    in_ci = bool(os.environ.get("CI"))
    try:
        server = RTServer(**{**chosen(), **options}, install=in_ci)
        server.start()
    except RTUnavailable as error:
        if in_ci:
            raise
        pytest.skip(str(error))
    try:
        yield server
    finally:
        server.stop()
