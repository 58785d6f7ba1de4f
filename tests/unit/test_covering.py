"""The cases that CI runs of a test with the mark ``covering``."""

import re
from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from tests.contract.operations import OPERATIONS, is_available
from tests.contract.test_lists import WALKED
from tests.contract.test_operations import CONTAINERS
from tests.covering import CONTRACT, WHOLE, choose

#: What stands in the names of operations that test_operations.py puts together.
WORDS = (*CONTAINERS, "comment", "correspond", "steal", "take", "untake")
Sizes = st.lists(st.integers(min_value=1, max_value=6), min_size=1, max_size=3)


@given(Sizes)
def test_every_value_is_shown_by_as_few_cases_as_can_be(sizes: list[int]) -> None:
    cases = [
        frozenset((str(name), str(value)) for name, value in enumerate(values))
        for values in product(*map(range, sizes))
    ]
    chosen = choose(cases)
    assert frozenset().union(*(cases[number] for number in chosen)) == frozenset().union(*cases)
    assert len(chosen) == max(sizes)


def test_the_users_of_many_verbs_take_turns() -> None:
    cases = [
        frozenset({("user", user), ("verb", str(verb))})
        for user in ("root", "alice")
        for verb in range(10)
    ]
    users = [user for number in choose(cases) for name, user in cases[number] if name == "user"]
    assert sorted(users) == ["alice"] * 5 + ["root"] * 5


def test_files_of_which_every_case_runs_exist() -> None:
    names = {path.name for path in CONTRACT.rglob("test_*.py")}
    assert names >= WHOLE


def test_every_operation_is_called_whatever_cases_are_chosen() -> None:
    """In a test without cases, or all of whose cases run; `--spec-complete` tells it at the end."""
    source = (CONTRACT / "test_operations.py").read_text("utf-8")
    called = {*WALKED, "rt_get"}  # which the fixture `version` calls
    for word in WORDS:
        called |= set(re.findall(r'"(\w+)"', re.sub(r"\{(?:kind|action)\}", word, source)))
    described = {name for name, one in OPERATIONS.items() if is_available(one, "5.0.3")}
    assert len(described) > 100
    assert described - called == set()
