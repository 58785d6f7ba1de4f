"""The fixtures of rtfacade.testing, in a project of somebody who has no checkout of ours."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from rtfacade.testing import RunningRT

FOUR_LINES = """
def test_a_reply_is_recorded(rt):
    ticket = rt.tickets.create("General", "From a test")
    ticket.reply("Done.")
    assert ticket.conversation().last_reply().content == "Done."
"""
ON_ONE_SERVER = """
import pytest


@pytest.fixture(scope="session")
def queue(session_rt):
    return session_rt.queues.create("Of the whole run")


def test_seeded(rt, rt_server, queue):
    assert {"Support", "Of the whole run"} <= {queue.name for queue in rt.queues.search()}
    with type(rt)(rt_server.url, token=rt_server.tokens["alice"]) as alice:
        assert alice.whoami().name == "alice"
"""
OF_THEIR_OWN = """
def test_empty(empty_rt):
    assert [queue.name for queue in empty_rt.queues.search()] == ["General"]


def test_fresh(fresh_rt, fresh_rt_server, rt_server):
    assert fresh_rt.tickets.create("Support", "The first one").id == 1
    assert fresh_rt_server.url != rt_server.url


def test_configured(start_rt):
    server = start_rt(seed=False, config={"rtname": "mine.example"})
    assert server.perl("print RT->Config->Get('rtname')") == "mine.example"
"""


def run(folder: Path, text: str, *options: str, **variables: str) -> str:
    """Run tests as users do; return what pytest prints."""
    (folder / "test_mine.py").write_text(text)
    (folder / "pytest.ini").write_text("[pytest]\n")
    ours = {name: value for name, value in os.environ.items() if not name.startswith("RT_")}
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-p", "rtfacade.testing.plugin", "-W", "error", "-rs",
         "-p", "no:cacheprovider", *options],
        cwd=folder,
        env={**ours, **variables},
        capture_output=True,
        text=True,
        check=False,
    )  # fmt: skip
    return done.stdout + done.stderr


def variables(server: RunningRT) -> dict[str, str]:
    return {"RT_TEST_URL": server.url, "RT_TEST_TOKEN": server.token}


def test_four_lines_are_enough_on_a_running_rt(seeded_rt: RunningRT, tmp_path: Path) -> None:
    output = run(tmp_path, FOUR_LINES, **variables(seeded_rt))
    assert "1 passed" in output


def test_a_test_that_needs_its_own_rt_is_skipped_there(
    seeded_rt: RunningRT, tmp_path: Path
) -> None:
    output = run(tmp_path, OF_THEIR_OWN, **variables(seeded_rt))
    assert "3 skipped" in output
    assert "needs an RT of its own" in output


@pytest.mark.long
def test_a_wrong_address_is_told(tmp_path: Path) -> None:
    output = run(tmp_path, FOUR_LINES, RT_TEST_URL="http://127.0.0.1:9")
    assert "RT_TEST_URL: no answer from http://127.0.0.1:9" in output


@pytest.mark.covering(1)
@pytest.mark.parametrize(("ci", "outcome"), [("", "1 skipped"), ("1", "1 error")])
def test_without_packages_a_test_is_skipped_and_fails_in_ci(
    tmp_path: Path, ci: str, outcome: str
) -> None:
    # Neither dpkg nor apt-get is there.
    output = run(tmp_path, FOUR_LINES, PATH=str(tmp_path), CI=ci)
    assert outcome in output
    assert "Request Tracker is not found" in output


@pytest.mark.long
def test_they_start_an_rt_by_themselves(tmp_path: Path) -> None:
    assert "1 passed" in run(tmp_path, FOUR_LINES)
    output = run(tmp_path, ON_ONE_SERVER + OF_THEIR_OWN, "--setup-show")
    assert "4 passed" in output
    assert output.count("SETUP    S rt_server") == 1


@pytest.mark.long
@pytest.mark.variants
def test_they_run_on_several_releases(tmp_path: Path) -> None:
    text = "def test_it(rt_server, rt):\n    print('RT', rt.info().version)\n"
    options = ("-s", "--rt-release", "host", "--rt-release", "trixie")
    output = run(tmp_path, text, *options)
    assert "2 passed" in output
    lines = {line.lstrip(".") for line in output.splitlines() if "RT 5" in line}
    assert len(lines) == 2, output


@pytest.mark.long
def test_the_module_is_a_command() -> None:
    """A container publishes the port on which RT listens on all its addresses."""
    command = [sys.executable, "-m", "rtfacade.testing", "--no-seed", "--listen", "0.0.0.0"]
    ask = 'curl -s -H "Authorization: token $RT_TOKEN" $RT_URL/REST/2.0/rt'
    command += ["--", "sh", "-c", ask]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert re.search(r'"Version" *: *"5\.', done.stdout), done.stderr
