"""The cases that CI runs of a test with the mark ``covering``."""

from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from tests.covering import CONTRACT, WHOLE, choose

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
