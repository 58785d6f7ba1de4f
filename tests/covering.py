"""The mark ``covering``: as few cases of a test as show each value of each of its parameters.

A test that runs for every user and every verb, say, has their product as cases. CI runs some of
them, in which every user and every verb appear; the others get the mark ``long``, so that
`nox -s contract` alone runs them. ``covering(6)`` leaves six of what is chosen, spread evenly.
"""

from collections import Counter, defaultdict
from collections.abc import Sequence

import pytest

from tests import sampling

MARKS = {
    "covering(most)": "CI runs as few cases as show each value of each parameter, `most` of them",
}
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
    tests: defaultdict[tuple[object, str], list[pytest.Function]] = defaultdict(list)
    for item in items:
        if isinstance(item, pytest.Function) and item.get_closest_marker("covering"):
            tests[item.path, item.originalname].append(item)
    for functions in tests.values():
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
        for number, one in enumerate(functions):
            if number not in kept:
                one.add_marker("long")
