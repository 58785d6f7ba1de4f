"""docs/generated/operations.md is about the description as it is now.

What RT answered only a run can tell; that every operation stands there, with its request and its
release, can be told without.
"""

from __future__ import annotations

import re

import pytest

from tests.contract.operations import OPERATIONS
from tests.contract.specwatch.description import SPEC
from tests.contract.specwatch.tally import release

PAGE = SPEC.parents[1] / "docs/generated/operations.md"
RENEW = "run `nox -s contract`, which writes it"
ROW = re.compile(r"^\| `(\w+)` \| `([^`]+)` \| ([\d.]+) \| ([\w ]+) \| ([\d ]*) \|$", re.MULTILINE)


@pytest.fixture(scope="module")
def page() -> str:
    return PAGE.read_text("utf-8")


def test_it_has_every_operation(page: str) -> None:
    described = [(one.id, f"{one.method} {one.path}", one.since) for one in OPERATIONS.values()]
    assert [row[:3] for row in ROW.findall(page)] == sorted(
        described, key=lambda one: [*TAGS].index(OPERATIONS[one[0]].tag)
    ), RENEW
    assert f"| described | {len(OPERATIONS)} |" in page, RENEW


TAGS = dict.fromkeys(one.tag for one in OPERATIONS.values())


def test_every_operation_of_that_rt_was_verified(page: str) -> None:
    [version] = re.findall(r"on a running RT (\S+), ", page)
    assert release(version), RENEW
    for name, _, since, state, answers in ROW.findall(page):
        young = (release(since) or (0,)) > (release(version) or (0,))
        refused = OPERATIONS[name].refused
        assert state == ("not here" if young else "refused" if refused else "verified"), name
        assert answers or young, name
    assert "never seen to work | 0 |" in page, RENEW
    assert re.search(r"\b0 with\s+neither", page), RENEW
