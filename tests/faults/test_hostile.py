"""Whatever a server answers, nothing but RTError comes out, and no answer costs more than its size.

Every public verb that reads gets real answers, recorded in this run, with a few mutations.
"""

from __future__ import annotations

import os
import random
import time
import traceback
import warnings
from contextlib import suppress
from functools import reduce
from pathlib import Path
from typing import Any

import anyio
import attrs
import httpx
import pytest

from rtfacade import RT, AsyncRT, RTError
from tests.faults import hostile
from tests.faults.hostile import MOST_REQUESTS, VERBS, Answer, Recorder, Things
from tests.faults.world import World

pytestmark = [
    pytest.mark.contract,
    pytest.mark.unwatched("answers are broken on purpose"),
]
#: How often each verb is tried in each run.
TURNS = 4
CASES = [(noun, name) for noun, verbs in VERBS.items() for name in verbs]
Recording = dict[str, Answer]


@attrs.frozen
class Recorded:
    """What each verb got from RT."""

    things: Things
    by_case: dict[tuple[str, str], Recording]


@pytest.fixture(scope="module")
def recorded(world: World, tmp_path_factory: pytest.TempPathFactory) -> Recorded:
    things = hostile.prepare(world.rt, tmp_path_factory.mktemp("files"))
    by_case: dict[tuple[str, str], Recording] = {}
    for noun, name in CASES:
        recorder = Recorder()
        options: dict[str, Any] = {"session": False, "timeout": 60, "transport": recorder}
        client = RT(world.server.url, token=world.tokens["root"], **options)
        with client as rt, suppress(RTError):  # such as no saved search
            hostile.consume(call(rt, noun, name, things))
        assert recorder.answers
        by_case[noun, name] = recorder.answers
    return Recorded(things, by_case)


def call(rt: Any, noun: str, name: str, things: Things) -> Any:
    """Call a verb."""
    resource = reduce(getattr, noun.split("."), rt) if noun else rt
    return VERBS[noun][name](resource, things)


class TooManyError(Exception):
    """The client does not come to an end."""


class Hostile(httpx.BaseTransport, httpx.AsyncBaseTransport):
    """Answers as RT did, with mutations; the same question gets the same answer."""

    def __init__(self, recording: Recording, chance: random.Random) -> None:
        self._recording = recording
        self._chance = chance
        self._said: dict[str, Answer] = {}
        self._is_each = chance.random() < 0.4
        self._victim = chance.choice(sorted(recording)) if recording else ""
        self.count = 0

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        self.count += 1
        if self.count > MOST_REQUESTS:
            raise TooManyError(f"{request.method} {request.url}")
        key = hostile.key_of(request)
        if key not in self._said:
            self._said[key] = self._answer(key)
        return self._said[key].response()

    def _answer(self, key: str) -> Answer:
        answer = self._recording.get(key)
        if answer is None:
            same = [one for kept, one in self._recording.items() if kept[:14] == key[:14]]
            answer = self._chance.choice(same) if same else Answer(404, (), b"")
        if self._is_each or key == self._victim:
            return hostile.mutate(answer, self._chance)
        return answer

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        await request.aread()
        return self.handle_request(request)


async def aconsume(value: Any) -> None:
    if hasattr(value, "__aenter__"):
        async with value as opened:
            await aconsume(opened)
    elif hasattr(value, "__aiter__"):
        hostile.consume([one async for one in value])
    elif hasattr(value, "__await__"):
        await aconsume(await value)
    else:
        hostile.consume(value)


async def acall(transport: Hostile, noun: str, name: str, things: Things) -> None:
    options: dict[str, Any] = {"session": False, "retries": 0, "transport": transport}
    async with AsyncRT("http://localhost", token="1-2-x", **options) as rt:
        await aconsume(call(rt, noun, name, things))


def escaped(recorded: Recorded, noun: str, name: str, seed: int, is_async: bool) -> str | None:
    """Return what came out beside RTError, or was too slow."""
    chance = random.Random(seed)
    transport = Hostile(recorded.by_case[noun, name], chance)
    started = time.process_time()
    try:
        if is_async:
            anyio.run(acall, transport, noun, name, recorded.things)
        else:
            options: dict[str, Any] = {"session": False, "retries": 0, "transport": transport}
            with RT("http://localhost", token="1-2-x", **options) as rt:
                hostile.consume(call(rt, noun, name, recorded.things))
    except RTError:
        pass
    except Exception as error:  # noqa: BLE001  (that is what is looked for)
        last = traceback.extract_tb(error.__traceback__)[-4:]
        place = " < ".join(f"{Path(one.filename).name}:{one.lineno}" for one in reversed(last))
        return f"{type(error).__name__}: {str(error)[:120]} at {place}"
    if time.process_time() - started > 5:
        return "more than 5 seconds"
    return None


def test_every_verb_is_here() -> None:
    with RT("http://localhost", token="1-2-x") as rt:
        assert hostile.lacking(rt) == []


def test_nothing_but_rt_error_comes_out(recorded: Recorded, pytestconfig: pytest.Config) -> None:
    """The same mutations each time; with ``--fuzz-long`` new ones, for ten minutes."""
    examples: dict[str, str] = {}

    def attempt(case: tuple[str, str], seed: int, is_async: bool) -> None:
        problem = escaped(recorded, *case, seed, is_async)
        if problem is not None:
            examples.setdefault(problem, f"{case}, seed {seed}, async {is_async}")

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        for number, case in enumerate(CASES):
            for turn in range(TURNS):
                attempt(case, number * TURNS + turn, turn % 2 == 0)
        if pytestconfig.getoption("--fuzz-long"):
            chance = random.Random()
            ends = time.monotonic() + float(os.environ.get("FUZZ_SECONDS", "600"))
            while time.monotonic() < ends:
                attempt(chance.choice(CASES), chance.getrandbits(32), chance.random() < 0.5)
    problems = [f"{problem} ({example})" for problem, example in examples.items()]
    assert not problems, "\n".join(problems)
