"""The RT that the contract tests talk to.

Each pytest process starts its own: with xdist that is one a worker. It costs six seconds each, and
buys tests that can count what is in RT, without a lock and without an owner that others wait for.
"""

import os
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NoReturn

import pytest

from rtfacade import Rest2MissingError
from rtfacade.testing import RTServer, RunningRT
from rtfacade.testing._other import OtherRT
from rtfacade.testing._server import seed
from tests import throwaway
from tests.contract import crowd
from tests.contract.commandline import Commands
from tests.contract.operations import USERS, Caller, Callers, Records, create_records

HERE = Path(__file__).parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what lies in this folder, so that `-m "not contract"` needs no network."""
    for item in items:
        if HERE in item.path.parents:
            item.add_marker("contract")
            if is_old():
                item.add_marker(pytest.mark.unwatched("pages answer where REST2 should be"))


def is_old() -> bool:
    """Whether the tests run on RT 4.4, which has neither REST2 nor tokens."""
    return os.environ.get("RT_TEST_RELEASE") == "rt4" and "RT_TEST_URL" not in os.environ


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Item) -> Generator[None, object, object]:
    """On an RT without REST2, skip what needs it: the facade says so before it sends anything."""
    try:
        return (yield)
    except Rest2MissingError as error:
        if not is_old():
            raise
        pytest.skip(f"needs REST2: {type(error).__name__}")


class NoTokens(dict[str, str]):
    """The tokens of RT 4.4."""

    def __missing__(self, name: str) -> NoReturn:
        pytest.skip("RT 4.4 has no tokens")


class OldRT:
    """RT 4.4: a test that needs a token is skipped."""

    def __init__(self, server: RTServer) -> None:
        self.url = server.url
        self.user = server.user
        self.password = server.password
        self.passwords = server.passwords
        self.tokens = NoTokens()
        self.perl = server.perl
        self.mails = server.mails

    @property
    def token(self) -> str:
        return self.tokens[self.user]

    def create_token(self, user: str) -> str:
        return self.tokens[user]


@pytest.fixture(scope="session")
def rt_server() -> Iterator[RunningRT]:
    """An RT: the one RT_TEST_URL names, else a throw-away one with the seed in it."""
    if "RT_TEST_URL" in os.environ:
        other = OtherRT()
        other.check()
        yield other
        return
    with _started() as server:
        if os.environ.get("RT_TEST_CROWDED"):
            crowd.fill(server)
        yield server


@contextmanager
def _started() -> Iterator[RunningRT]:
    # Four workers: several clients are open in a test, and each keeps one for two idle seconds.
    with throwaway.running(workers=4) as server:
        yield OldRT(server) if is_old() else server


@pytest.fixture(scope="module")
def untouched_rt(rt_server: RunningRT) -> Iterator[RunningRT]:
    """An RT that holds the seed and what one module writes.

    For tests that count requests or offers, whose number depends on how many queues and fields a
    site has. RT_TEST_URL's RT has to be untouched by itself.
    """
    if "RT_TEST_URL" in os.environ:
        yield rt_server
        return
    with _started() as server:
        yield server


@pytest.fixture(scope="session")
def seeded_rt(rt_server: RunningRT) -> RunningRT:
    """An RT with the seed in it: a throw-away one, or one whose RT_TEST_TOKENS say so."""
    known = rt_server.passwords if is_old() else rt_server.tokens
    if not {user["Name"] for user in seed.USERS} <= set(known):
        pytest.skip("RT_TEST_URL: the users of the seed are not known there")
    return rt_server


@pytest.fixture(scope="session")
def callers(seeded_rt: RunningRT) -> Iterator[Callers]:
    """Users who call operations by their names, with nothing of ours in between."""
    callers = {user: Caller(seeded_rt, user) for user in USERS}
    yield callers
    for caller in callers.values():
        caller.close()


@pytest.fixture(scope="session")
def root(callers: Callers) -> Caller:
    """The administrator."""
    return callers["root"]


@pytest.fixture(scope="session")
def version(root: Caller) -> str:
    """What RT says it is."""
    return str(root("rt_get").json()["Version"])


@pytest.fixture(scope="session")
def records(root: Caller) -> Records:
    """One record of each kind."""
    return create_records(root)


@pytest.fixture
def rtfacade(seeded_rt: RunningRT, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Commands:
    """The command ``rtfacade``, as root."""
    return Commands(seeded_rt, tmp_path, monkeypatch)
