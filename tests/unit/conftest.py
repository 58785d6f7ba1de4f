"""No test here waits, and none talks to anything but this machine."""

import time
from types import SimpleNamespace

import pytest


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
