"""A real RT for the tests of a process: its lack fails in CI and skips elsewhere."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest

from rtserver import RTServer, RTUnavailable


@contextmanager
def running(*, workers: int, **options: Any) -> Iterator[RTServer]:
    """Start a throw-away RT with rtserver.seed in it; CI installs its packages if need be."""
    in_ci = bool(os.environ.get("CI"))
    server = RTServer(workers=workers, install=in_ci, **options)
    try:
        server.start()
    except RTUnavailable as error:
        if in_ci:
            raise
        pytest.skip(str(error))
    try:
        yield server
    finally:
        server.stop()
