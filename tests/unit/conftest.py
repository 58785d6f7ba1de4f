"""No test here waits, and none talks to anything but this machine."""

import time
from pathlib import Path
from types import SimpleNamespace

import pytest

HERE = Path(__file__).parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Leave the sync twins to `nox -s contract`: they are the same text, rewritten."""
    for item in items:
        if HERE / "_sync" in item.path.parents:
            item.add_marker("twin")


@pytest.fixture(autouse=True)
def waits(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """The seconds that the gate would have waited, instead of waiting."""
    waited: list[float] = []

    async def asleep(seconds: float) -> None:
        waited.append(seconds)

    for module in ("http", "sending"):
        monkeypatch.setattr(f"rtfacade._async.{module}.anyio", SimpleNamespace(sleep=asleep))
        clock = SimpleNamespace(sleep=waited.append, perf_counter=time.perf_counter)
        monkeypatch.setattr(f"rtfacade._sync.{module}.time", clock)
    return waited
