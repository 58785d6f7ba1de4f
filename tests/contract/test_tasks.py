"""The tasks of examples/tasks on a real RT: each does what it says, in so many requests.

The goals are those of the list of tasks: a login is not counted (one for a client); beyond them is
one read-back where RT answers 200 to what it refuses, and what a case gives its reason for.
"""

import ast
import json
from pathlib import Path
from typing import Any

import pytest

from examples.tasks import TASKS
from rtfacade import RT
from rtfacade.testing import RunningRT
from tests.contract.taskcases import CASES, World
from tests.contract.wire import Wire


@pytest.fixture(scope="module")
def world(untouched_rt: RunningRT, tmp_path_factory: pytest.TempPathFactory) -> Any:
    world = World(untouched_rt, tmp_path_factory.mktemp("world"))
    yield world
    world.close()


def plain(value: object) -> Any:
    """A result as JSON has it, moments as ISO 8601."""
    return json.loads(json.dumps(value, default=lambda one: one.isoformat()))


@pytest.mark.covering(12)
@pytest.mark.parametrize("number", sorted(TASKS))
@pytest.mark.slice(of="release")
def test_task(number: int, untouched_rt: RunningRT, world: World) -> None:
    case = CASES[number]
    args = case.prepare(world)
    wire = Wire()
    # A machine that does much else is slow, which is no finding.
    with RT(untouched_rt.url, token=untouched_rt.token, transport=wire, timeout=120) as rt:
        given = {name: value for name, value in args.items() if not name.startswith("_")}
        result = plain(TASKS[number](rt, **given))
    case.check(world, args, result)
    assert len(wire.lines) <= case.allowed, wire.lines
    assert wire.logins == 1


def test_every_task_has_a_case() -> None:
    assert sorted(TASKS) == sorted(CASES) == list(range(1, 34))


def test_examples_are_short() -> None:
    """One to three obvious lines each (four where one is an assignment of a name)."""
    folder = Path(__file__).parents[2] / "examples/tasks"
    long = [name for path in sorted(folder.glob("*.py")) for name in _long(path)]
    assert not long


def _long(path: Path) -> list[str]:
    tree = ast.parse(path.read_text("utf-8"))
    functions = [node for node in tree.body if isinstance(node, ast.FunctionDef)]
    return [
        f"{path.name}: {one.name}"
        for one in functions
        if sum(isinstance(node, ast.stmt) for node in ast.walk(one)) - 2 > 4
    ]
