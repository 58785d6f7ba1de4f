"""The mark ``covering``: as few cases of a test as show each value of each of its parameters.

A test that runs for every user and every verb, say, has their product as cases. CI runs some of
them, in which every user and every verb appear; the others get the mark ``long``, so that
`nox -s contract` alone runs them. ``covering(6)`` leaves six of what is chosen, spread evenly.
Without the mark, CI runs `FEW` cases of each test on a real RT, but for the tables in `WHOLE`.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path

import pytest

from tests import sampling

MARKS = {
    "covering(most)": "CI runs as few cases as show each value of each parameter, `most` of them",
}
#: Cases of a test on a real RT that CI runs where no mark says another number.
FEW = 3
#: Files of which CI runs every case: the tables of the laws, and what goes through all operations.
WHOLE = {
    "test_cli_truth.py", "test_laws.py", "test_lists.py", "test_operations.py",
    "test_rest1_truth.py", "test_rt_server.py", "test_search_truth.py", "test_session.py",
    "test_smoke.py", "test_truth.py",
}  # fmt: skip
CONTRACT = Path(__file__).parent / "contract"
#: The parameters of a case, each with its value, written out.
Case = frozenset[tuple[str, str]]


def choose(cases: Sequence[Case]) -> set[int]:
    """Tell which cases are enough; values are used about equally often."""
    missing = set[tuple[str, str]]().union(*cases)
    used: Counter[tuple[str, str]] = Counter()
    chosen: set[int] = set()
    while missing:
        best = max(
            range(len(cases)),
            key=lambda number: (
                len(cases[number] & missing),
                -sum(used[value] for value in cases[number]),
                -number,
            ),
        )
        chosen.add(best)
        missing -= cases[best]
        used.update(cases[best])
    return chosen


@pytest.hookimpl(tryfirst=True)  # before pytest looks at the marks that are wanted
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark the cases that are not needed as long."""
    marked: defaultdict[tuple[object, str], list[pytest.Function]] = defaultdict(list)
    others: defaultdict[tuple[object, str], list[pytest.Function]] = defaultdict(list)
    for item in items:
        if not isinstance(item, pytest.Function):
            continue
        if item.get_closest_marker("covering"):
            marked[item.path, item.originalname].append(item)
        elif CONTRACT in item.path.parents and item.path.name not in WHOLE:
            others[item.path, item.originalname].append(item)
    for functions in others.values():
        few = sampling.spread(len(functions), FEW)
        _leave([one for number, one in enumerate(functions) if number not in few])
    for functions in marked.values():
        chosen = choose(
            [
                frozenset((name, repr(value)) for name, value in one.callspec.params.items())
                for one in functions
            ]
        )
        marks = functions[0].iter_markers("covering")
        most = min((mark.args[0] for mark in marks if mark.args), default=len(chosen))
        in_order = sorted(chosen)
        kept = {in_order[place] for place in sampling.spread(len(in_order), most)}
        _leave([one for number, one in enumerate(functions) if number not in kept])


def _leave(functions: Iterable[pytest.Function]) -> None:
    for function in functions:
        function.add_marker("long")
