"""One RT for all pages of a process, and the pages themselves."""

import os
from collections.abc import Iterator

import pytest

from rtserver import RTServer, RTUnavailable


@pytest.fixture(scope="session")
def docs_rt() -> Iterator[RTServer]:
    """A throw-away RT of the pages' own: they show what is in it."""
    if "RT_TEST_URL" in os.environ:
        pytest.skip("RT_TEST_URL: the pages show what is in a throw-away RT")
    in_ci = bool(os.environ.get("CI"))
    server = RTServer(workers=5, install=in_ci)
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
