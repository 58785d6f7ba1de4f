"""No write is lost, done twice, or denied though done, whatever happens to its answer."""

import os
from pathlib import Path

import pytest

from tests.faults import table
from tests.faults.run import Outcome
from tests.faults.world import World

WRONG = ("lost", "doubled", "denied", "wrong error")


def described(outcomes: list[Outcome]) -> list[str]:
    """Describe what went wrong."""
    return [
        f"{one.verdict}: {one.verb}, {one.fault}, {one.mode}, {one.user}: said {one.said}, "
        f"{one.count} in the database, sent {one.sent} times. {one.error}"
        for one in outcomes
        if one.verdict in WRONG
    ]


@pytest.mark.contract
@pytest.mark.unwatched("answers are broken on purpose")
def test_faults(world: World, request: pytest.FixtureRequest) -> None:
    is_whole = request.config.getoption("--fuzz-long")
    some = int(os.environ.get("RT_FAULTS", "0"))
    if some:
        cases = table.some_cases(some)
    else:
        cases = table.every_case() if is_whole else table.slice_of_cases()
    folder = os.environ.get("RT_FAULTS_FOLDER")
    outcomes = table.run_all(world, cases, Path(folder) if folder else None)
    assert described(outcomes) == []
    used = [one for one in outcomes if one.was_used]
    assert len(used) > len(outcomes) / 2
    # On a busy machine, a verb of few cases may be over before its fault.
    verbs, tried = ({one.verb for one in outcomes_of} for outcomes_of in (outcomes, used))
    assert len(tried) >= 0.9 * len(verbs), verbs - tried
    if is_whole or some:
        table.PAGE.write_text(table.page(outcomes), "utf-8")
