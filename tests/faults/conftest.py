"""The RT at which things break."""

from collections.abc import Iterator

import pytest

from tests import throwaway
from tests.faults.world import World


@pytest.fixture(scope="session")
def world() -> Iterator[World]:
    """An RT with enough workers for a dozen cases at once, with a database that can be read."""
    with throwaway.running(workers=6, database="sqlite") as server:
        world = World(server)
        yield world
        world.close()
