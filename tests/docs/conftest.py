"""One RT for all pages of a process, and the pages themselves."""

import fcntl
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

import docs
from lint_spec import MissingError
from rtfacade.testing import RTServer
from tests import throwaway


@pytest.fixture(scope="session")
def docs_rt() -> Iterator[RTServer]:
    """A throw-away RT of the pages' own: they show what is in it."""
    if "RT_TEST_URL" in os.environ:
        pytest.skip("RT_TEST_URL: the pages show what is in a throw-away RT")
    with throwaway.running(workers=5) as server:
        yield server


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site, built once, whichever process of a run needs it first."""
    own = tmp_path_factory.getbasetemp()
    shared = own.parent if os.environ.get("PYTEST_XDIST_WORKER") else own
    output = shared / "site"
    with (shared / "site.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not output.exists():
            try:
                docs.build(output)
            except MissingError as missing:
                if os.environ.get("CI"):
                    raise
                pytest.skip(f"no site for want of {missing}")
    return output
