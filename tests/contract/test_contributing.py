"""The worked example of CONTRIBUTING.md can be built as it stands there, in both modes."""

import ast
import importlib
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import unasync
from rtfacade import RT, AsyncRT
from rtfacade.cli.command import Entry
from rtfacade.testing import RTServer, RunningRT
from sync_names import RULES, Names
from tests.contract.commandline import Commands
from tests.contract.witness import unique
from tests.faults import verbs
from tests.faults.world import World
from tests.meta.repository import ROOT, files, name

MAX_FILES = 5

SECTION = (ROOT / "CONTRIBUTING.md").read_text("utf-8").partition("## Add a method")[2]
SECTION = SECTION.partition("\n## ")[0]
BLOCK = re.compile(r'^   ```python title="(\S+)"\n(.*?)^   ```', re.DOTALL | re.MULTILINE)
BLOCKS = {
    path: "".join(line.removeprefix("   ") for line in text.splitlines(keepends=True))
    for path, text in BLOCK.findall(SECTION)
}
#: What goes into the table of commands.
[LINE] = re.findall(r"^   ```python\n   (.+)\n   ```", SECTION, re.MULTILINE)
ENTRY: dict[str, tuple[str, ...]] = ast.literal_eval(f"{{{LINE}}}")


def build(code: str, module: str, function: str) -> Callable[..., Any]:
    """Build a function from code as if it stood in a module."""
    names = vars(importlib.import_module(module)).copy()
    exec(compile(f"from __future__ import annotations\n{code}", "CONTRIBUTING.md", "exec"), names)
    built: Callable[..., Any] = names[function]
    return built


@pytest.fixture(autouse=True)
def example(monkeypatch: pytest.MonkeyPatch) -> None:
    """Add the method and the command."""
    method = BLOCKS["rtfacade/_async/users.py"]
    for module, cls, code in (
        ("rtfacade._async.users", "AsyncUsers", method),
        ("rtfacade._sync.users", "Users", unasync.convert(method, Names(RULES))),
    ):
        users = getattr(importlib.import_module(module), cls)
        built = build(code, module, "leave_groups")
        monkeypatch.setattr(users, "leave_groups", built, raising=False)
    module = "rtfacade.cli.commands.user"
    commands = importlib.import_module(module)
    built = build(BLOCKS["rtfacade/cli/commands/user.py"], module, "leave_groups")
    monkeypatch.setattr(commands, "leave_groups", built, raising=False)
    for word, entry in ENTRY.items():
        monkeypatch.setitem(commands.user.table, word, Entry.of(*entry))


def test_it_touches_few_files() -> None:
    touched = {*BLOCKS, "CHANGELOG.md"}
    assert len(touched) <= MAX_FILES
    assert touched <= {name(path) for path in files()}
    assert len(re.findall(r"^\d\. ", SECTION, re.MULTILINE)) == len(touched)


def test_the_sync_method_and_the_command_work(seeded_rt: RunningRT, rtfacade: Commands) -> None:
    with RT(seeded_rt.url, token=seeded_rt.token) as rt:
        user = rt.users.create(unique("leaver"))
        for leave in (
            lambda: rt.users.leave_groups(user.id),  # type: ignore[attr-defined]
            lambda: rtfacade("user", "leave-groups", user.name),
        ):
            group = rt.groups.create(unique("left"))
            rt.groups.add_member(group.id, user)
            assert [one.id for one in rt.users.groups(user.id)] == [group.id]
            leave()
            assert rt.users.groups(user.id).all() == []
    [(name, (_, _, *lines))] = ENTRY.items()
    assert len(lines) == 2
    for line in lines:
        rtfacade("user", name, *line.split())
        assert f"rtfacade user {name} {line}" in rtfacade("user", name, "--help").out


def test_the_example_runs(seeded_rt: RunningRT) -> None:
    module = "examples.methods.users"
    example = build(BLOCKS["examples/methods/users.py"], module, "leave_groups")
    with RT(seeded_rt.url, token=seeded_rt.token) as rt:
        user = rt.users.create(unique("leaver"))
        rt.groups.add_member(rt.groups.create(unique("left")).id, user)
        example(rt, user.id)


async def test_the_row_of_the_fault_table_counts_in_both_modes(seeded_rt: RTServer) -> None:
    if not any(Path(seeded_rt.folder).glob("**/rt.sqlite")):
        pytest.skip("the table of faults is counted in SQLite")
    names = vars(verbs).copy()
    exec(compile(BLOCKS["tests/faults/verbs.py"], "CONTRIBUTING.md", "exec"), names)
    added = verbs.VERBS.pop()
    assert added.name == "users.leave_groups"
    world = World(seeded_rt)
    try:
        first, second = added.prepare(world), added.prepare(world)
        assert (first.count(), second.count()) == (0, 0)
        first.act(world.rt)
        async with AsyncRT(seeded_rt.url, token=seeded_rt.token) as rt:
            await second.act(rt)
        assert (first.count(), second.count()) == (1, 1)
    finally:
        world.close()
