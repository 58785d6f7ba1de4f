"""Exports from a real RT, whole, shared by processes, and shared with Dask."""

import csv
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import anyio
import pytest

from rtfacade import RT, AsyncRT
from rtfacade.export import awrite_jsonl, write_csv
from rtfacade.testing import RunningRT
from tests.contract.witness import Witness, unique


@pytest.fixture
def witness(seeded_rt: RunningRT) -> Iterator[Witness]:
    witness = Witness(seeded_rt)
    yield witness
    witness.close()


ROOT = Path(__file__).parents[2]
FIELDS = ["Subject", "Status", "Owner.RealName", "Created", "CF.Tags"]


def test_a_queue_goes_to_csv(seeded_rt: RunningRT, witness: Witness, tmp_path: Path) -> None:
    subject = unique("export")
    tags = {"Tags": ["a", "b, c"]}
    ids = witness.new_tickets(45, Subject=subject, CustomFields=tags, Owner="alice")
    with RT(seeded_rt.url, token=seeded_rt.token) as rt:
        rows = rt.tickets.search(subject=subject, fields=FIELDS, page_size=20)
        assert write_csv(rows, tmp_path / "x.csv") == 45
    with (tmp_path / "x.csv").open(newline="", encoding="utf-8") as file:
        read = list(csv.DictReader(file))
    assert [int(row["id"]) for row in read] == sorted(ids)
    assert {row["CF.Tags"] for row in read} == {"a\nb, c"}
    assert all(row["Owner.RealName"] and row["Created"].endswith("Z") for row in read)


def test_the_async_twin_writes_the_same_rows(seeded_rt: RunningRT, tmp_path: Path) -> None:
    async def export() -> int:
        async with AsyncRT(seeded_rt.url, token=seeded_rt.token) as rt:
            rows = rt.tickets.search("id > 0", fields=FIELDS, limit=5)
            return await awrite_jsonl(rows, tmp_path / "x.jsonl")

    written = anyio.run(export)
    # A subject may hold what Python takes for the end of a line.
    assert written == len((tmp_path / "x.jsonl").read_text("utf-8").rstrip("\n").split("\n"))


@pytest.mark.long
def test_the_dask_example_gives_equal_results(
    seeded_rt: RunningRT, witness: Witness, tmp_path: Path
) -> None:
    subject = unique("dask")
    ids = witness.new_tickets(30, Subject=subject)
    environ = {"RT_URL": seeded_rt.url, "RT_TOKEN": seeded_rt.token, "HOME": str(tmp_path)}
    done = subprocess.run(
        [sys.executable, "examples/share_an_export_with_dask.py", f"Subject = '{subject}'"],
        cwd=ROOT,
        env={**environ, "PYTHONPATH": f"{ROOT}:{ROOT / 'generated'}", "PATH": "/usr/bin:/bin"},
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines()[-1] == f"{len(ids)} tickets, the same as one process reads"
