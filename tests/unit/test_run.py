"""scripts/run on machines that lack something: it helps itself, or says exactly what to type.

The machine is a folder of stand-ins, the only folder in PATH.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
COREUTILS = ("cat", "cksum", "dirname", "env", "mkdir", "mktemp", "rm", "sh")

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="a POSIX shell script")

# A Python that notes what it is asked to do; `-m venv` makes an environment of stand-ins.
PYTHON = """#!/bin/sh
echo "python $*" >>"$MACHINE/calls"
case "$*" in
*"import ensurepip"*) [ -e "$MACHINE/ensurepip" ] ;;
*"%d.%d"*) echo 3.11 ;;
*version_info*) echo "$MACHINE/bin/python3" ;;
"-m venv --clear .venv")
    mkdir -p .venv/bin
    for tool in python nox; do
        cat "$MACHINE/bin/python3" >.venv/bin/$tool
        chmod +x .venv/bin/$tool
    done ;;
*rt_server.py*) [ -e "$MACHINE/rt" ] ;;
"--no-venv "*) echo "nox ran:$*"; [ ! -e "$MACHINE/fail-$3" ] ;;
esac
"""
APT_GET = """#!/bin/sh
echo "apt-get $*" >>"$MACHINE/calls"
case "$*" in
*install*venv*)
    [ -e "$MACHINE/offline" ] && { echo "no network"; exit 100; }
    : >"$MACHINE/ensurepip" ;;
esac
"""


class Machine:
    """A machine with nothing but what a test installs."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.checkout = folder / "checkout"
        (folder / "bin").mkdir()
        for tool in (*COREUTILS, "chmod"):
            path = shutil.which(tool)
            assert path
            (folder / "bin" / tool).symlink_to(path)
        (self.checkout / "scripts").mkdir(parents=True)
        shutil.copy(ROOT / "scripts/run", self.checkout / "scripts/run")
        for name in ("pyproject.toml", "constraints.txt"):
            (self.checkout / name).write_text("1")
        self.program("id", "#!/bin/sh\necho 1000\n")

    def program(self, name: str, text: str) -> None:
        path = self.folder / "bin" / name
        path.write_text(text)
        path.chmod(0o755)

    def has(self, *names: str) -> None:
        for name in names:
            (self.folder / name).touch()

    def run(self, word: str, **environment: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            ["/bin/sh", str(self.checkout / "scripts/run"), word],
            env={"PATH": str(self.folder / "bin"), "MACHINE": str(self.folder), **environment},
            capture_output=True,
            text=True,
            check=False,
        )

    @property
    def calls(self) -> str:
        path = self.folder / "calls"
        return path.read_text() if path.exists() else ""


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    return Machine(tmp_path)


@pytest.fixture
def ready(machine: Machine) -> Machine:
    """A machine with Python, venv and RT."""
    machine.program("python3", PYTHON)
    machine.has("ensurepip", "rt")
    return machine


def test_another_word_shows_the_usage(machine: Machine) -> None:
    done = machine.run("tset")
    assert done.returncode == 1
    assert "usage: sh scripts/run demo|tests" in done.stderr


def test_no_python_and_no_debian(machine: Machine) -> None:
    done = machine.run("tests")
    assert done.returncode == 1
    assert "please install: python3 python3-venv" in done.stderr


def test_a_python_that_is_too_old_does_not_count(machine: Machine) -> None:
    machine.program("python3", "#!/bin/sh\n[ $1 = --version ] && echo Python 3.9.2 || exit 1\n")
    machine.program("apt-get", APT_GET)
    machine.program("id", "#!/bin/sh\necho 0\n")
    done = machine.run("tests")
    assert done.returncode == 1
    assert "Python 3.11 or newer is needed, and Python 3.9.2 is what there is" in done.stderr


def test_a_later_name_serves_where_the_first_is_a_dead_shim(ready: Machine) -> None:
    (ready.folder / "bin/python3").rename(ready.folder / "bin/python3.12")
    ready.program("python3", "#!/bin/sh\nexit 127\n")
    ready.program("python3.12", PYTHON.replace("bin/python3", "bin/python3.12"))
    assert ready.run("demo").returncode == 0


def test_without_root_it_says_what_to_type(machine: Machine) -> None:
    machine.program("python3", PYTHON)
    machine.program("apt-get", APT_GET)
    done = machine.run("tests")
    assert done.returncode == 1
    assert "sudo apt-get update && sudo apt-get install python3.11-venv" in done.stderr
    assert "apt-get" not in machine.calls


@pytest.mark.parametrize(
    ("program", "text"),
    [
        ("id", "#!/bin/sh\necho 0\n"),
        ("sudo", '#!/bin/sh\nshift; [ $1 = true ] && exit; exec "$@"\n'),
    ],
)
def test_with_root_or_sudo_it_installs_venv(machine: Machine, program: str, text: str) -> None:
    machine.program("python3", PYTHON)
    machine.program("apt-get", APT_GET)
    machine.program(program, text)
    machine.has("rt")
    done = machine.run("tests")
    assert done.returncode == 0, done.stderr
    assert "install --no-install-recommends python3.11-venv" in machine.calls


def test_an_installation_that_fails_shows_why(machine: Machine) -> None:
    machine.program("python3", PYTHON)
    machine.program("apt-get", APT_GET)
    machine.program("id", "#!/bin/sh\necho 0\n")
    machine.has("offline")
    done = machine.run("tests")
    assert done.returncode == 1
    assert "no network" in done.stderr
    assert "sudo apt-get install python3.11-venv" in done.stderr


SESSIONS = ("drift lint build", "types", "tests", "pythons -- --others --quick", "slice")


def test_the_two_words_and_their_sessions(ready: Machine) -> None:
    assert "nox ran:--no-venv -s demo\n" in ready.run("demo").stdout
    done = ready.run("tests")
    assert done.returncode == 0
    assert [f"nox ran:--no-venv -s {names}" for names in SESSIONS] == done.stdout.splitlines()


@pytest.mark.parametrize("first", ["drift", "types", "tests", "pythons", "slice"])
def test_what_fails_stops_nothing_else_and_fails_the_whole(ready: Machine, first: str) -> None:
    ready.has(f"fail-{first}")
    done = ready.run("tests")
    assert done.returncode == 1
    assert done.stdout.count("nox ran:") == len(SESSIONS)


def test_tools_are_installed_again_only_when_the_pins_change(ready: Machine) -> None:
    def installs() -> int:
        return ready.calls.count("--group dev")

    for expected, pins in ((1, "1"), (1, "1"), (2, "2")):
        (ready.checkout / "constraints.txt").write_text(pins)
        ready.run("demo")
        assert installs() == expected


def test_in_ci_a_missing_rt_is_a_failure(ready: Machine) -> None:
    (ready.folder / "rt").unlink()
    done = ready.run("tests", CI="true")
    assert done.returncode == 1
    assert "no RT to test against" in done.stderr
    assert "-s tests" not in done.stdout


def test_elsewhere_it_is_said_and_the_rest_runs(ready: Machine) -> None:
    (ready.folder / "rt").unlink()
    done = ready.run("tests")
    assert "the tests that need one will be skipped" in done.stderr
    assert "nox ran" in done.stdout


def test_an_rt_elsewhere_needs_none_here(ready: Machine) -> None:
    (ready.folder / "rt").unlink()
    done = ready.run("tests", CI="true", RT_TEST_URL="https://rt.example.com")
    assert "nox ran" in done.stdout
    assert "rt_server" not in ready.calls


def test_ci_runs_the_same_command() -> None:
    script = (ROOT / ".ci/run").read_text()
    assert "CI=true exec sh scripts/run tests" in script
    assert os.access(ROOT / ".ci/run", os.X_OK)
