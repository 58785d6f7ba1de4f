"""The pytest plug-in: a real RT and clients for it as fixtures.

pytest loads it by itself where rtfacade is installed. The RT starts with the first test that asks
for it and ends with the last one. Without RT's packages such tests are skipped; with CI set, the
packages are installed, and tests fail where that is not possible.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack
from typing import TYPE_CHECKING, Any

import pytest

from rtfacade.testing import RTServer, RunningRT
from rtfacade.testing._server.databases import DATABASES
from rtfacade.testing._server.releases import RELEASES
from rtfacade.testing._server.templates import VARIABLE
from rtfacade.testing._start import running

if TYPE_CHECKING:
    from rtfacade import RT

#: As many clients as a test has open at a time; each keeps a worker for two idle seconds.
WORKERS = 4


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let the command line choose the RT, and `pytest.ini` what holds for each run."""
    group = parser.getgroup("rtfacade", "a temporary Request Tracker")
    group.addoption(
        "--rt-release",
        action="append",
        choices=list(RELEASES),
        metavar="NAME",
        help="the RT of this release of Debian (rt4: RT 4.4) instead of the installed one; given "
        f"several times, tests run on each. One of {', '.join(RELEASES)}, or RT_TEST_RELEASE",
    )
    group.addoption(
        "--rt-database",
        choices=list(DATABASES),
        help="where RT stores (default: sqlite), or RT_TEST_DATABASE",
    )
    group.addoption(
        "--rt-install",
        action="store_true",
        help="install Debian's packages of RT if they are missing, as is done where CI is set",
    )


def pytest_configure(config: pytest.Config) -> None:
    """Name a folder where RTs of this run find the database of an equal one."""
    if VARIABLE in os.environ:  # a worker of pytest-xdist, or a run within a run
        return
    folder = tempfile.mkdtemp(prefix="rt-templates-")
    os.environ[VARIABLE] = folder

    def remove() -> None:
        os.environ.pop(VARIABLE, None)
        shutil.rmtree(folder, ignore_errors=True)

    config.add_cleanup(remove)


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Run a test once on each release that is asked for."""
    if "rt_release" in metafunc.fixturenames:
        chosen = _releases(metafunc.config)
        if len(chosen) > 1:
            metafunc.parametrize("rt_release", chosen, indirect=True, scope="session")


@pytest.fixture(scope="session")
def rt_release(request: pytest.FixtureRequest) -> str | None:
    """The release of RT that the tests run on; None is the RT of the installed packages."""
    if hasattr(request, "param"):
        return str(request.param)
    chosen = _releases(request.config)
    return chosen[0] if chosen else os.environ.get("RT_TEST_RELEASE") or None


@pytest.fixture(scope="session")
def rt_server(rt_release: str | None, pytestconfig: pytest.Config) -> Iterator[RunningRT]:
    """An RT for the whole run, with users, queues, custom fields and more in it.

    RT_TEST_URL names another one, which somebody else runs and the tests may change.
    """
    if "RT_TEST_URL" in os.environ:
        yield _other()
        return
    with _running(pytestconfig, rt_release) as server:
        yield server


@pytest.fixture(scope="session")
def empty_rt_server(rt_release: str | None, pytestconfig: pytest.Config) -> Iterator[RTServer]:
    """An RT for the whole run that holds only what a new RT holds."""
    with _running(pytestconfig, rt_release, seed=False) as server:
        yield server


@pytest.fixture
def start_rt(
    rt_release: str | None, pytestconfig: pytest.Config
) -> Iterator[Callable[..., RTServer]]:
    """Start an RT for one test; call it with any arguments of `RTServer`, several times too."""
    with ExitStack() as stack:

        def start(**options: Any) -> RTServer:
            return stack.enter_context(_running(pytestconfig, rt_release, **options))

        yield start


@pytest.fixture
def fresh_rt_server(start_rt: Callable[..., RTServer]) -> RTServer:
    """An RT for one test, with the same in it as `rt_server`. It starts in some seconds."""
    return start_rt()


@pytest.fixture
def rt(rt_server: RunningRT) -> Iterator[RT]:
    """A client of `rt_server`, as root."""
    with _client(rt_server) as client:
        yield client


@pytest.fixture(scope="session")
def session_rt(rt_server: RunningRT) -> Iterator[RT]:
    """A client of `rt_server`, as root, for fixtures that live as long as the run."""
    with _client(rt_server) as client:
        yield client


@pytest.fixture
def empty_rt(empty_rt_server: RTServer) -> Iterator[RT]:
    """A client of `empty_rt_server`, as root."""
    with _client(empty_rt_server) as client:
        yield client


@pytest.fixture
def fresh_rt(fresh_rt_server: RTServer) -> Iterator[RT]:
    """A client of `fresh_rt_server`, as root."""
    with _client(fresh_rt_server) as client:
        yield client


def _running(
    config: pytest.Config, release: str | None, /, **options: Any
) -> AbstractContextManager[RTServer]:
    """Start an RT as the command line and the environment say; `options` count more."""
    if "RT_TEST_URL" in os.environ:
        pytest.skip("RT_TEST_URL: this test needs an RT of its own")
    chosen = {"release": release, "database": config.getoption("rt_database")}
    named = {name: value for name, value in chosen.items() if value}
    install = bool(options.pop("install", config.getoption("rt_install")))
    return running(install=install, **{"workers": WORKERS, **named, **options})


def _releases(config: pytest.Config) -> list[str]:
    chosen: list[str] | None = config.getoption("rt_release")
    return chosen or []


def _other() -> RunningRT:
    from rtfacade.testing._other import OtherRT  # noqa: PLC0415  loads httpx

    other = OtherRT()
    other.check()
    return other


def _client(server: RunningRT) -> RT:
    """Log in as root: with the token; RT 4.4 has none, so with the password there."""
    from rtfacade import RT  # noqa: PLC0415  pytest loads this file in projects that never use it

    if server.user in server.tokens:
        return RT(server.url, token=server.token)
    return RT(server.url, user=server.user, password=server.password)
