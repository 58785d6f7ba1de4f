"""Whatever a server answers, nothing but RTError comes out, and no answer costs more than its size.

Every public verb gets real answers, recorded in this run, with a few mutations. Those that write
are the rows of the table of faults.
"""

from __future__ import annotations

import os
import pickle
import random
import re
import time
import traceback
import warnings
from collections.abc import Callable
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
from tests.faults.verbs import VERBS as WRITING
from tests.faults.verbs import Act
from tests.faults.world import World

pytestmark = [
    pytest.mark.contract,
    pytest.mark.unwatched("answers are broken on purpose"),
]
#: How often each verb is tried in each run.
TURNS = 4
#: The same for writes, whose answers take no time to read.
TURNS_OF_WRITES = 25
CASES = [(noun, name) for noun, verbs in VERBS.items() for name in verbs]
#: Rows that write, of each kind of answer and of read-back, in each run; with ``--fuzz-long``, all.
USUAL = {
    "tickets.create with a file", "tickets.update", "tickets.comment_many", "tickets.merge",
    "tickets.remind", "tickets.remove_watchers", "tickets.update_many with a comment",
    "users.ensure", "groups.set_members", "queues.remove_watchers", "custom_fields.update_value",
    "rest1.ticket.create", "rest1.ticket.comment", "rest1.ticket.untake", "rest1.user.edit",
}  # fmt: skip
#: A name that RT does not list any more is a wrong name.
GONE = re.compile(r"no custom field '|unknown custom field|is not one: give the id")
Recording = dict[str, list[Answer]]


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
        recorder = Recorder(hostile.key_of)
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


@pytest.fixture(scope="module")
def written(world: World, pytestconfig: pytest.Config) -> dict[str, tuple[Act, Recording]]:
    """What each verb that writes got from RT, by its row."""
    recordings: dict[str, tuple[Act, Recording]] = {}
    for row in WRITING:
        if row.name not in USUAL and not pytestconfig.getoption("--fuzz-long"):
            continue
        plan, recorder = row.prepare(world), Recorder(hostile.place_of)
        options: dict[str, Any] = {"session": False, "timeout": 60, "transport": recorder}
        with RT(world.server.url, token=world.tokens["root"], **options) as rt:
            hostile.consume(plan.act(rt))
        recordings[row.name] = plan.act, recorder.answers
    return recordings


class TooManyError(Exception):
    """The client does not come to an end."""


class Hostile(httpx.BaseTransport, httpx.AsyncBaseTransport):
    """Answers as RT did, with mutations; the same question gets the same answer."""

    def __init__(
        self,
        recording: Recording,
        chance: random.Random,
        key: Callable[[httpx.Request], str] = hostile.key_of,
    ) -> None:
        self._recording = recording
        self._chance = chance
        self._key = key
        self._said: dict[str, list[Answer]] = {}
        self._is_each = chance.random() < 0.4
        self._victim = chance.choice(sorted(recording)) if recording else ""
        self.count = 0

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        self.count += 1
        if self.count > MOST_REQUESTS:
            raise TooManyError(f"{request.method} {request.url}")
        key = self._key(request)
        if key not in self._said:
            self._said[key] = self._answers(key)
        said = self._said[key]
        return (said.pop(0) if len(said) > 1 else said[0]).response()

    def _answers(self, key: str) -> list[Answer]:
        answers = self._recording.get(key)
        if answers is None:
            same = [kept for kept in self._recording if kept[:14] == key[:14]]
            answers = self._recording[self._chance.choice(same)] if same else [Answer(404, (), b"")]
        if self._is_each or key == self._victim:
            return [hostile.mutate(one, self._chance) for one in answers]
        return list(answers)

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


async def acall(transport: Hostile, act: Act) -> None:
    options: dict[str, Any] = {"session": False, "retries": 0, "transport": transport}
    async with AsyncRT("http://localhost", token="1-2-x", **options) as rt:
        await aconsume(act(rt))


def escaped(transport: Hostile, act: Act, is_async: bool) -> str | None:
    """Return what came out beside RTError, or was too slow."""
    started = time.process_time()
    try:
        if is_async:
            anyio.run(acall, transport, act)
        else:
            options: dict[str, Any] = {"session": False, "retries": 0, "transport": transport}
            with RT("http://localhost", token="1-2-x", **options) as rt:
                hostile.consume(act(rt))
    except RTError as error:
        return _untold(error)
    except Exception as error:  # noqa: BLE001  (that is what is looked for)
        if isinstance(error, ValueError) and GONE.search(str(error)):
            return None
        last = traceback.extract_tb(error.__traceback__)[-4:]
        place = " < ".join(f"{Path(one.filename).name}:{one.lineno}" for one in reversed(last))
        return f"{type(error).__name__}: {str(error)[:120]} at {place}"
    if time.process_time() - started > 5:
        return "more than 5 seconds"
    return None


def _untold(error: RTError) -> str | None:
    """Say what is wrong with an error itself: it is shown, logged, and sent to other processes."""
    try:
        f"{error} {error!r}".encode("utf-8", "surrogatepass")
        assert str(pickle.loads(pickle.dumps(error))) == str(error)
    except Exception as failure:  # noqa: BLE001
        return f"an error that cannot be told: {failure!r:.200}"
    return None


def test_every_verb_is_here() -> None:
    with RT("http://localhost", token="1-2-x") as rt:
        assert hostile.lacking(rt) == []


def test_nothing_but_rt_error_comes_out(recorded: Recorded, pytestconfig: pytest.Config) -> None:
    """The same mutations each time; with ``--fuzz-long`` new ones, for ten minutes."""
    examples: dict[str, str] = {}

    def attempt(case: tuple[str, str], seed: int, is_async: bool) -> None:
        transport = Hostile(recorded.by_case[case], random.Random(seed))
        problem = escaped(transport, lambda rt: call(rt, *case, recorded.things), is_async)
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


def test_nothing_but_rt_error_comes_out_of_writes(
    written: dict[str, tuple[Act, Recording]],
    pytestconfig: pytest.Config,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """As above; what a write waits for before it looks again is not waited for."""
    monkeypatch.setattr("time.sleep", lambda _: None)
    monkeypatch.setattr("anyio.sleep", lambda _: anyio.lowlevel.checkpoint())
    problems: dict[str, str] = {}

    def attempt(name: str, seed: int) -> None:
        act, recording = written[name]
        transport = Hostile(recording, random.Random(seed), hostile.place_of)
        if problem := escaped(transport, act, seed % 2 == 0):
            problems.setdefault(problem, f"{name}, seed {seed}")

    for number, name in enumerate(written):
        for turn in range(TURNS_OF_WRITES):
            attempt(name, number * TURNS_OF_WRITES + turn)
    if pytestconfig.getoption("--fuzz-long"):
        chance = random.Random()
        ends = time.monotonic() + float(os.environ.get("FUZZ_SECONDS", "600"))
        while time.monotonic() < ends:
            attempt(chance.choice(list(written)), chance.getrandbits(32))
    assert problems == {}
