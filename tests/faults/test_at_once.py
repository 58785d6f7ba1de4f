"""The same thing by two at once, and a bulk run that is fed its own results."""

from __future__ import annotations

import csv
import os
import subprocess
import sys
import threading
from collections import Counter
from pathlib import Path

import pytest

from rtfacade import RT, RTError
from tests import throwaway
from tests.faults.kinds import ALL
from tests.faults.proxy import FaultProxy
from tests.faults.world import World

pytestmark = [
    pytest.mark.contract,
    pytest.mark.unwatched("answers are broken on purpose"),
]


def test_two_threads_ensure_one_user(world: World) -> None:
    answers: list[tuple[int, bool]] = []
    names = [world.word() for _ in range(5)]

    def ensure() -> None:
        with RT(world.server.url, token=world.tokens["root"], timeout=60) as rt:
            for name in names:
                barrier.wait()
                user, created = rt.users.ensure(name, real_name="At once")
                answers.append((user.id, created))

    barrier = threading.Barrier(4)
    threads = [threading.Thread(target=ensure) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(answers) == 20
    assert all(count == 4 for count in Counter(number for number, _ in answers).values())
    assert sum(created for _, created in answers) == 5
    assert [world.named("Users", name) for name in names] == [1] * 5


_PROCESS = """
import sys
from rtfacade import RT
with RT(sys.argv[1], token=sys.argv[2], timeout=60) as rt:
    rt.info()
    print("ready", flush=True)
    sys.stdin.readline()
    user, created = rt.users.ensure(sys.argv[3], real_name="At once")
    print(user.id, created)
"""


def test_two_processes_ensure_one_user(world: World) -> None:
    name = world.word()
    command = [sys.executable, "-c", _PROCESS, world.server.url, world.tokens["root"], name]
    both = [
        subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        for _ in range(3)
    ]
    for one in both:
        assert one.stdout is not None
        assert one.stdout.readline() == "ready\n"
    for one in both:
        assert one.stdin is not None
        one.stdin.write("\n")
        one.stdin.flush()
    answers = [one.communicate(timeout=60)[0].split() for one in both]
    assert len({number for number, _ in answers}) == 1
    assert sorted(created for _, created in answers) == ["False", "False", "True"]
    assert world.named("Users", name) == 1


def bulk_create(
    url: str, token: str, sheet: Path, results: Path
) -> subprocess.CompletedProcess[str]:
    env = {**os.environ, "RT_URL": url, "RT_TOKEN": token}
    command = [sys.executable, "-m", "rtfacade", "bulk", "create", str(sheet), "--yes"]
    return subprocess.run(
        [*command, "--results", str(results)],
        env=env,
        capture_output=True,
        text=True,
        timeout=600,
        check=False,
    )


def read(results: Path) -> dict[int, dict[str, str]]:
    """The last outcome of each row."""
    with results.open(newline="") as file:
        return {int(row["row"]): row for row in csv.DictReader(file)}


@pytest.mark.covering(1)
@pytest.mark.parametrize(
    "title",
    ["connection cut, RT works on", "502, RT has done it", "a page with 200, RT never got it",
     "request cut", "JSON of a gateway with 403, RT has done it"],
)  # fmt: skip
def test_results_that_are_fed_in_again(world: World, tmp_path: Path, title: str) -> None:
    fault = next(one for one in ALL if one.title == title)
    subjects = [world.word() for _ in range(25)]
    sheet, results = tmp_path / "sheet.csv", tmp_path / "results.csv"
    sheet.write_text("queue,subject\n" + "".join(f"General,{one}\n" for one in subjects))
    with FaultProxy(world.server.url) as proxy:
        proxy.arm(fault)
        bulk_create(proxy.url, world.tokens["root"], sheet, results)
        proxy.wait_until_idle()
        assert proxy.was_used
    first = read(results)
    for _ in range(2):
        bulk_create(world.server.url, world.tokens["root"], sheet, results)
    last = read(results)
    assert len(last) == len(subjects)
    counts = [world.tickets(subject) for subject in subjects]
    outcomes = [last[number]["outcome"] for number in sorted(last)]
    for outcome, count in zip(outcomes, counts, strict=True):
        assert (
            count == 1
            if outcome == "done"
            else (outcome, count) in (("unknown", 0), ("unknown", 1))
        )
    assert [row for row, one in first.items() if one["outcome"] == "done"] == [
        row for row, one in last.items() if first.get(row, {}).get("outcome") == "done"
    ]


@pytest.mark.slow
@pytest.mark.long
def test_a_loaded_rt_with_one_worker(tmp_path: Path, pytestconfig: pytest.Config) -> None:
    count = 300 if pytestconfig.getoption("--fuzz-long") else 60
    with throwaway.running(workers=1, database="sqlite") as server:
        world = World(server)
        stop = threading.Event()

        def load() -> None:
            with RT(server.url, token=server.token, timeout=60, retries=0) as rt:
                while not stop.is_set():
                    try:
                        rt.tickets.search("id > 0").all()
                    except RTError:
                        continue

        threads = [threading.Thread(target=load) for _ in range(3)]
        for thread in threads:
            thread.start()
        try:
            subjects = [world.word() for _ in range(count)]
            with RT(server.url, token=server.token, timeout=3.0) as rt:
                news = [{"queue": "General", "subject": one} for one in subjects]
                results = list(rt.tickets.create_each(news))
        finally:
            stop.set()
            for thread in threads:
                thread.join()
        assert len(results) == count
        outcomes = Counter(result.outcome for result in results)
        in_rt = sum(world.tickets(subject) for subject in subjects)
        print(f"{count} rows: {dict(outcomes)}, {in_rt} tickets in RT")  # noqa: T201  (pytest -s)
        for subject, result in zip(subjects, results, strict=True):
            total = world.tickets(subject)
            assert total <= 1
            assert result.outcome == "unknown" or total == (result.outcome == "done"), result
        world.close()
