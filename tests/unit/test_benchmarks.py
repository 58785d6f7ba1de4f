"""The benchmarks judge and count rightly; what they measure is for a run to say."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks import crossings
from benchmarks.bench import cpu_seconds
from benchmarks.measures import MEASURES
from benchmarks.report import Claim, Report, Result, number
from examples.tasks import TASKS
from tests.contract.taskcases import CASES

WORKERS = Path(__file__).parents[2] / "benchmarks/workers"
PROGRAM = """
import sys
sys.path.insert(0, {folder!r})
from serve import count, serve
count("http.client", "HTTPConnection", "connect")

def twice():
    import http.client
    for _ in range(2):
        try:
            http.client.HTTPConnection("127.0.0.1", 1, timeout=1).connect()
        except OSError:
            pass
    print("this is no answer")
    return (1, 2)

serve({{"twice": twice, "grow": lambda size: len(bytearray(size)), "fail": lambda: 1 / 0}})
"""


@pytest.mark.parametrize(
    ("claim", "met"),
    [
        (Claim("fast", 8.0, least=8), True),
        (Claim("fast", 7.9, least=8), False),
        (Claim("small", 1.15, most=1.15), True),
        (Claim("small", 1.16, most=1.15), False),
    ],
)
def test_a_claim_is_met_or_not(claim: Claim, met: bool) -> None:
    assert claim.met is met
    assert str(claim).startswith("met: " if met else "NOT met: ")


def test_a_report_tells_its_broken_claims_and_all_numbers() -> None:
    claims = [Claim("one", 2.0, least=1), Claim("other", 2.0, most=1)]
    result = Result("name", "Title", ["client", "s"], [["ours", 0.12345], ["x", None]], claims)
    report = Report({"cores": 2}, [result])
    assert report.broken == [claims[1]]
    text = report.markdown()
    assert "| ours | 0.123 |\n| x | - |" in text
    assert "| one | 2 | at least 1 | yes |\n| other | 2 | at most 1 | no |" in text
    assert text.index("## Ratios") < text.index("## Title")
    assert "cores: 2" in text
    parsed = json.loads(report.json())
    assert [one["met"] for one in parsed["results"][0]["claims"]] == [True, False]
    assert parsed["results"][0]["rows"][0] == ["ours", 0.12345]


def test_numbers_have_three_digits_that_count() -> None:
    assert [number(one) for one in (12345.6, 1.2345, 7, "x")] == ["12346", "1.23", "7", "x"]


def test_a_worker_tells_requests_memory_and_failures(tmp_path: Path) -> None:
    if not Path("/proc/self/clear_refs").exists():
        pytest.skip("memory is read out of Linux's /proc")
    program = tmp_path / "program.py"
    program.write_text(PROGRAM.format(folder=str(WORKERS)))
    size = 50_000_000
    calls = [("twice", {}), ("fail", {}), ("grow", {"size": size}), ("twice", {})]
    lines = "".join(json.dumps({"call": name, "args": args}) + "\n" for name, args in calls)
    done = subprocess.run(
        [sys.executable, str(program)], input=lines, capture_output=True, text=True, check=True
    )
    twice, fail, grow, again = map(json.loads, done.stdout.splitlines())
    assert (twice["requests"], twice["result"], twice["error"]) == (2, [1, 2], "")
    assert (fail["requests"], fail["error"]) == (0, "ZeroDivisionError: division by zero")
    assert size * 0.9 < grow["growth"] < size * 1.5
    assert again["requests"] == 2
    assert again["growth"] < size / 10


def test_the_cpu_of_processes_is_counted_by_their_words() -> None:
    if not Path("/proc/self/stat").exists():
        pytest.skip("it is read out of Linux's /proc")
    busy = "import time, sys\nwhile time.process_time() < 0.3: pass\nprint(flush=True)\ninput()"
    command = [sys.executable, "-c", busy, "one-word", "4711"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        process.stdout.readline()
        assert 0.2 < cpu_seconds("one-word", "4711") < 2
        assert cpu_seconds("one-word", "4712") == 0


def test_every_task_is_there_for_both_clients() -> None:
    text = "".join(path.read_text("utf-8") for path in WORKERS.glob("pythonrt_*.py"))
    theirs = [int(number) for number in re.findall(r"^@task\((\d+)", text, re.MULTILINE)]
    assert sorted(theirs) == sorted(TASKS) == sorted(CASES)


def test_every_measurement_explains_itself() -> None:
    assert all(measure.__doc__ for measure in MEASURES.values())


def test_crossings_count_functions_files_and_steps_between_files() -> None:
    from rtfacade.ticketsql import quote

    crossings.measure(lambda: quote("a"))
    path = crossings.measure(lambda: [quote("a"), quote("b"), json.dumps("not ours")])
    assert path.files == 1
    assert path.crossings == 0
    assert path.calls >= 2
    bounds = {"quote": {"calls": 1, "files": 1}}
    assert crossings.above({"quote": path}, bounds) == [f"quote: {path.calls} calls, at most 1"]
    assert f"{path.calls} / 1" in crossings.table({"quote": path}, bounds)
