"""`--most-cases N`: of each parametrized test, no more than N cases, spread evenly.

The other Pythons of `nox -s tests` run them: another Python breaks a test in all of its cases or in
none, mostly. The workflow CI runs all of them on each Python.
"""

from collections import defaultdict

import pytest


def add_options(parser: pytest.Parser) -> None:
    """Let the command line ask for it."""
    parser.addoption("--most-cases", type=int, metavar="N", help="cases of a test that are run")


def spread(count: int, most: int) -> set[int]:
    """Choose so many of the numbers below `count`: the first, the last, and some in between."""
    if count <= most:
        return set(range(count))
    if most == 1:
        return {0}
    return {round(number * (count - 1) / (most - 1)) for number in range(most)}


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out the other cases."""
    most: int | None = config.getoption("most_cases")
    if most is None:
        return
    tests: defaultdict[tuple[object, str], list[pytest.Item]] = defaultdict(list)
    for item in items:
        tests[item.path, getattr(item, "originalname", item.name)].append(item)
    chosen = {
        cases[number].nodeid for cases in tests.values() for number in spread(len(cases), most)
    }
    config.hook.pytest_deselected(items=[item for item in items if item.nodeid not in chosen])
    items[:] = [item for item in items if item.nodeid in chosen]
