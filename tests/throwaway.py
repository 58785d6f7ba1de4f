"""A real RT for the tests of a process: its lack fails in CI and skips elsewhere."""

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

import pytest

from rtserver import RTServer, RTUnavailable
from rtserver.siteconfig import Setting


@contextmanager
def running(
    *, workers: int, config: Mapping[str, Setting] | None = None, seed: bool = True
) -> Iterator[RTServer]:
    """Start a throw-away RT, by default with rtserver.seed in it; CI installs its packages."""
    in_ci = bool(os.environ.get("CI"))
    server = RTServer(workers=workers, install=in_ci, config=config, seed=seed)
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
