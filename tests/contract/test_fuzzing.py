"""Schemathesis against a real RT: what the description allows gets an answer that it describes.

It has an RT of its own, because it renames, disables and deletes what it finds there.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from rtfacade.testing import RTServer, RunningRT
from rtfacade.testing._other import OtherRT
from tests import throwaway
from tests.contract.fuzzing import tool
from tests.contract.fuzzing.deviations import Deviations
from tests.contract.fuzzing.document import document
from tests.contract.fuzzing.run import LONG, SHORT, FuzzerError, fuzz
from tests.contract.operations import (
    DESCRIPTION,
    OPERATIONS,
    Caller,
    Records,
    create_records,
    is_available,
)

# ---- the real thing ------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def own_rt(rt_server: RunningRT) -> Iterator[RunningRT]:
    """A throw-away RT beside that of the other tests; or the one that RT_TEST_URL names."""
    if isinstance(rt_server, OtherRT):
        yield rt_server
    else:
        with throwaway.running() as server:
            yield server


@pytest.fixture(scope="module")
def fuzzer() -> None:
    """The fuzzer is installed; where it cannot be, that is an error in CI only."""
    try:
        tool.python()
    except tool.MissingError as missing:
        if os.environ.get("CI"):
            raise
        pytest.skip(str(missing))


@pytest.mark.slow
def test_rt_answers_as_described(
    own_rt: RunningRT, fuzzer: None, tmp_path: Path, pytestconfig: pytest.Config
) -> None:
    caller = Caller(own_rt, own_rt.user)
    version = str(caller("rt_get").json()["Version"])
    records = create_records(caller)
    caller.close()
    long = pytestconfig.getoption("--fuzz-long")
    read = document(DESCRIPTION, version, records)
    report = fuzz(read, own_rt.url, own_rt.token, LONG if long else SHORT, tmp_path)
    known = Deviations.load()
    assert not known.new(report.found), report.text
    available = [one for one in OPERATIONS.values() if is_available(one, version)]
    assert report.operations == len(available)
    assert report.cases > 2 * len(available)
    if long and isinstance(own_rt, RTServer):
        assert not known.stale(report.found), "these no longer occur: take them from the list"


# ---- what stands behind it -----------------------------------------------------------------------


class Somewhere(Records):
    def __missing__(self, name: str) -> int:
        return 7


def test_the_document_has_what_that_rt_has() -> None:
    read = document(DESCRIPTION, "5.0.3+dfsg-3", Somewhere())
    named = {one["operationId"] for item in read["paths"].values() for one in item.values()}
    assert named == {name for name, one in OPERATIONS.items() if is_available(one, "5.0.3")}
    operation = read["paths"]["/ticket/{id}"]["put"]
    assert operation["parameters"][0]["schema"] == {"enum": [7]}
    content = operation["requestBody"]["content"]
    assert [*content] == ["application/json"]
    assert content["application/json"]["schema"]["additionalProperties"] is False
    assert content["application/json"]["schema"]["properties"]["CustomFields"]["type"] == "object"


def test_deviations_are_of_operations_that_are_described() -> None:
    known = Deviations.load()
    assert known.reasons.keys() <= OPERATIONS.keys()
    assert known.new(frozenset({("rt_get", "ServerError"), *known.pairs})) == [
        ("rt_get", "ServerError")
    ]
    assert known.stale(frozenset()) == sorted(known.pairs)


@pytest.mark.parametrize("entry", ['failures = ["ServerError"]', 'reason = "x"', "failures = []"])
def test_a_deviation_without_a_reason_is_a_mistake(tmp_path: Path, entry: str) -> None:
    (tmp_path / "list.toml").write_text(f"[rt_get]\n{entry}\n")
    with pytest.raises(ValueError, match=r"list.toml: rt_get wants failures and a reason"):
        Deviations.load(tmp_path / "list.toml")


def test_a_fuzzer_that_does_not_work_is_no_success(fuzzer: None, tmp_path: Path) -> None:
    with pytest.raises(FuzzerError, match="Failed to load specification"):
        fuzz({"nonsense": 1}, "http://rt.example.invalid", "token", SHORT, tmp_path)


def test_a_fuzzer_that_takes_too_long_is_told(fuzzer: None, tmp_path: Path) -> None:
    read = document(DESCRIPTION, "5.0.3", Somewhere())
    plan = replace(SHORT, seconds=1)
    with pytest.raises(FuzzerError, match="has not ended in 1 s"):
        fuzz(read, "http://rt.example.invalid", "token", plan, tmp_path)
