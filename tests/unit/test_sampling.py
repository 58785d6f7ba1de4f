"""Which cases of a test the other Pythons run."""

import pytest

from tests import sampling


@pytest.mark.parametrize(
    ("count", "most", "chosen"),
    [
        (1, 3, {0}),
        (3, 3, {0, 1, 2}),
        (10, 1, {0}),
        (10, 2, {0, 9}),
        (11, 3, {0, 5, 10}),
        (4, 3, {0, 2, 3}),
    ],
)
def test_cases_are_spread(count: int, most: int, chosen: set[int]) -> None:
    assert sampling.spread(count, most) == chosen
