"""Start a temporary RT for tests: its lack fails in CI and skips elsewhere."""

from __future__ import annotations

import os
from collections.abc import Generator
from contextlib import contextmanager
from typing import Any

import pytest

from rtfacade.testing._server.errors import RTUnavailable
from rtfacade.testing._server.server import RTServer

#: What chooses the RT for all tests, as an argument of RTServer.
VARIABLES = {"release": "RT_TEST_RELEASE", "database": "RT_TEST_DATABASE"}


def chosen() -> dict[str, Any]:
    """Return what the environment chooses, as arguments of RTServer."""
    return {name: value for name, key in VARIABLES.items() if (value := os.environ.get(key))}


@contextmanager
def running(*, install: bool = False, **options: Any) -> Generator[RTServer]:
    """Start an RT with these arguments, which count more than the environment."""
    in_ci = bool(os.environ.get("CI"))
    try:
        server = RTServer(**{**chosen(), **options}, install=install or in_ci)
        server.start()
    except RTUnavailable as error:
        if in_ci:
            raise
        pytest.skip(str(error))
    try:
        yield server
    finally:
        server.stop()
