"""What all tests share."""

import signal
from collections.abc import Iterator

import pytest

from rtfacade.testing._server.command import STOPPED_BY
from tests import covering, sampling, tally, throwaway, twins
from tests.contract.specwatch import plugin as specwatch
from tests.tools import Tools

# Loaded by itself where rtfacade is installed, but a checkout may be tested without.
pytest_plugins = ["rtfacade.testing.plugin"]


def pytest_addoption(parser: pytest.Parser) -> None:
    specwatch.add_options(parser)
    parser.addoption(
        "--tools", action="store_true", help="run the tests of our tools, and note that they passed"
    )
    sampling.add_options(parser)
    tally.add_options(parser)


def pytest_configure(config: pytest.Config) -> None:
    """Watch REST2; from here, because a process that only hands out tests reads no other file."""
    # A shell's background job ignores Ctrl-C, and so would the programs that tests interrupt.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    specwatch.check_options(config)
    throwaway.keep_options(config)
    for mark, meaning in {**specwatch.MARKS, **covering.MARKS, **twins.MARKS}.items():
        config.addinivalue_line("markers", f"{mark}: {meaning}")
    config.pluginmanager.register(specwatch.SpecWatch(config), specwatch.KEY)
    config.pluginmanager.register(Tools(config), "tools")
    config.pluginmanager.register(covering, "covering")
    config.pluginmanager.register(sampling, "sampling")
    config.pluginmanager.register(twins, "twins")
    tally.register(config)


@pytest.fixture(scope="session")
def anyio_backend() -> str:
    """Run async tests on asyncio, which is what users have."""
    return "asyncio"


@pytest.fixture
def signal_handlers() -> Iterator[None]:
    """Put back what the command of the throw-away RT does to signals."""
    kept = {number: signal.getsignal(number) for number in STOPPED_BY}
    yield
    for number, handler in kept.items():
        signal.signal(number, handler)
