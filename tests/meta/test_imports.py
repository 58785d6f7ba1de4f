"""Imports go one way: cli -> _sync -> {records, errors, pure modules} -> generated."""

import ast
import graphlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.meta.repository import PACKAGE, ROOT, files, name, tree

GENERATED = ROOT / "generated"
MODULES = [path for path in files(PACKAGE) if path.suffix == ".py"]

# Layers from top to bottom, by the start of a module's name; what fits nothing is pure. The root
# package is on top because it offers all the rest.
TOP, SHELL, PURE, BOTTOM = 3, 2, 1, 0
LAYERS = {
    "rtfacade.cli": TOP,
    "rtfacade.__main__": TOP,
    "rtfacade.types": TOP,
    "rtfacade._async": SHELL,
    "rtfacade._sync": SHELL,
    "rt_rest2": BOTTOM,
}

# httpx wants one class with a flow for each mode, and the async one takes a lock; real concurrency
# is written by hand for each mode.
SERVES_BOTH_MODES = {
    "rtfacade/auth/session.py",
    "rtfacade/_rest2/parallel.py",
    "rtfacade/_http/concurrency.py",
}


def module_name(path: Path) -> str:
    base = GENERATED if path.is_relative_to(GENERATED) else ROOT
    return ".".join(path.relative_to(base).with_suffix("").parts).removesuffix(".__init__")


def layer(module: str) -> int:
    if module == "rtfacade":
        return TOP
    fitting = (rank for start, rank in LAYERS.items() if f"{module}.".startswith(f"{start}."))
    return next(fitting, PURE)


def statements(node: ast.AST, *, typing_too: bool) -> Iterator[ast.Import | ast.ImportFrom]:
    """The imports below a node; those for type checkers alone only if asked for."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Import | ast.ImportFrom):
            yield child
        elif typing_too or not _is_for_typing(child):
            yield from statements(child, typing_too=typing_too)


def _is_for_typing(node: ast.AST) -> bool:
    return isinstance(node, ast.If) and ast.unparse(node.test).endswith("TYPE_CHECKING")


def imported(path: Path, *, typing_too: bool = True) -> set[str]:
    """The modules that a file imports; `from package import module` counts as the module."""
    found: set[str] = set()
    for statement in statements(tree(path), typing_too=typing_too):
        if isinstance(statement, ast.Import):
            found.update(alias.name for alias in statement.names)
        else:
            start = _absolute(path, statement)
            submodules = {f"{start}.{alias.name}" for alias in statement.names}
            found.update({start} if not submodules & _known() else submodules & _known())
    return found


def _absolute(path: Path, statement: ast.ImportFrom) -> str:
    if not statement.level:
        return statement.module or ""
    package = module_name(path).split(".")
    if path.name != "__init__.py":
        package.pop()
    parents = package[: len(package) - statement.level + 1]
    return ".".join([*parents, *([statement.module] if statement.module else [])])


def _known() -> set[str]:
    return {module_name(path) for path in MODULES}


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_nothing_imports_from_a_layer_above(path: Path) -> None:
    own = layer(module_name(path))
    above = {module for module in imported(path) if _is_ours(module) and layer(module) > own}
    assert not above, f"{name(path)} must not import {sorted(above)}"


def _is_ours(module: str) -> bool:
    return module.partition(".")[0] in {"rtfacade", "rt_rest2"}


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_the_two_modes_do_not_know_each_other(path: Path) -> None:
    twin = {"_async": "rtfacade._sync", "_sync": "rtfacade._async"}.get(path.parent.name)
    if twin:
        assert not {module for module in imported(path) if f"{module}.".startswith(f"{twin}.")}


def test_only_the_async_shell_knows_an_event_loop() -> None:
    loops = {"anyio", "asyncio", "trio"}
    knowing = {
        name(path)
        for path in MODULES
        if path.parent.name != "_async"
        and name(path) not in SERVES_BOTH_MODES
        and loops & {module.partition(".")[0] for module in imported(path)}
    }
    assert not knowing


def test_generated_code_knows_nothing_of_the_facade() -> None:
    sources = [path for path in files(GENERATED) if path.suffix == ".py"]
    assert sources, "generated/ is empty: nox -s regenerate"
    guilty = {name(path) for path in sources if "rtfacade" in path.read_text("utf-8")}
    assert not guilty


def test_there_is_no_circle() -> None:
    graph = {module_name(path): imported(path, typing_too=False) for path in MODULES}
    graphlib.TopologicalSorter(graph).prepare()


def test_the_rules_can_fail(tmp_path: Path) -> None:
    source = tmp_path / "x.py"
    source.write_text("def f():\n    from rtfacade._sync.client import RT\n")
    assert imported(source) == {"rtfacade._sync.client"}
    assert layer("rtfacade._sync.client") > layer("rtfacade.records") > layer("rt_rest2.models")
    assert layer("rtfacade") > layer("rtfacade._async.client")
