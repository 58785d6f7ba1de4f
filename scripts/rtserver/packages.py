"""Debian's packages of RT: where their tools are, and how they get here."""

from __future__ import annotations

import fcntl
import os
import shutil
import subprocess
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from rtserver.errors import RTUnavailable

PACKAGES = ("request-tracker5", "rt5-standalone", "rt5-db-sqlite")
ELSEWHERE = "Or point RT_TEST_URL and RT_TEST_TOKEN at an RT that already runs."

# The packages would otherwise set up a site of their own: a database and cron jobs.
ANSWERS = """\
request-tracker5 request-tracker5/dbconfig-install boolean false
request-tracker5 request-tracker5/install-cronjobs boolean false
"""

Progress = Callable[[str], None]


@dataclass(frozen=True, kw_only=True)
class Installation:
    """The tools of an installed RT."""

    perl: Path
    setup: Path
    server: Path
    library: Path


def missing_packages(root: Path = Path("/")) -> list[str]:
    """The packages that dpkg does not call installed under `root`."""
    return [name for name in PACKAGES if not _is_installed(name, root)]


def find_installation(root: Path = Path("/")) -> Installation:
    """The tools of the RT under `root`, or RTUnavailable with what to run."""
    missing = missing_packages(root)
    if missing:
        raise RTUnavailable(instructions(missing))
    share = root / "usr/share/request-tracker5"
    return Installation(
        # Not the first one in PATH: RT's modules are for Debian's Perl.
        perl=_existing(root / "usr/bin/perl"),
        setup=_existing(root / "usr/sbin/rt-setup-database-5"),
        server=_existing(share / "libexec/rt-server"),
        library=_existing(share / "lib"),
    )


def ensure_installation(
    *, install: bool, root: Path = Path("/"), progress: Progress = print
) -> Installation:
    """Find RT, installing Debian's packages first when allowed to and able to."""
    if install and missing_packages(root):
        with _one_at_a_time():
            if missing := missing_packages(root):
                _install(missing, progress)
    return find_installation(root)


def instructions(missing: list[str]) -> str:
    """What a person has to type to get the missing packages."""
    if shutil.which("apt-get") is None:
        return (
            "Request Tracker is not installed, and this is not Debian or Ubuntu, whose packages "
            f"{', '.join(PACKAGES)} this script uses. {ELSEWHERE}"
        )
    sudo = "" if os.geteuid() == 0 else "sudo "
    return (
        f"Request Tracker is not installed ({', '.join(missing)} missing). Run:\n\n"
        f"    {sudo}apt-get update\n"
        f"    {sudo}apt-get install --no-install-recommends {' '.join(PACKAGES)}\n\n{ELSEWHERE}"
    )


def _is_installed(name: str, root: Path) -> bool:
    status = root / "var/lib/dpkg"
    if not status.is_dir() or shutil.which("dpkg-query") is None:
        return False
    query = ["dpkg-query", f"--admindir={status}", "--show", "--showformat=${Status}", name]
    answer = subprocess.run(query, capture_output=True, text=True, check=False)
    return answer.stdout == "install ok installed"


def _existing(path: Path) -> Path:
    if not path.exists():
        raise RTUnavailable(f"RT's packages are installed, but {path} is not there. {ELSEWHERE}")
    return path


def install_other(name: str, progress: Progress = print) -> None:
    """Install a package of Debian's that is no part of RT; RTUnavailable says what to run."""
    with _one_at_a_time():
        _apt_get_install([name], progress, f"Run: apt-get update && apt-get install {name}")


def _install(missing: list[str], progress: Progress) -> None:
    answers = ANSWERS if "request-tracker5" in missing else None
    _apt_get_install(PACKAGES, progress, instructions(missing), answers)


def _apt_get_install(
    names: Sequence[str], progress: Progress, otherwise: str, answers: str | None = None
) -> None:
    become_root = _how_to_become_root()
    if become_root is None or shutil.which("apt-get") is None:
        raise RTUnavailable(otherwise)
    environment = ["env", "DEBIAN_FRONTEND=noninteractive", "LC_ALL=C.UTF-8"]
    apt_get = [*become_root, *environment, "apt-get", "--quiet", "--assume-yes"]
    progress("updating the lists of packages")
    _run([*apt_get, "update"], otherwise)
    progress(f"installing {', '.join(names)} (half a minute)")
    if answers is not None:
        _run([*become_root, "debconf-set-selections"], otherwise, answers)
    _run([*apt_get, "install", "--no-install-recommends", *names], otherwise)


@contextmanager
def _one_at_a_time() -> Iterator[None]:
    """Several test processes may find RT missing at the same moment."""
    handle = os.open(Path(__file__).parent, os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)


def _how_to_become_root() -> list[str] | None:
    if os.geteuid() == 0:
        return []
    probe = ["sudo", "-n", "true"]
    if (
        shutil.which("sudo")
        and subprocess.run(probe, capture_output=True, check=False).returncode == 0
    ):
        return ["sudo", "-n"]
    return None


def _run(command: list[str], otherwise: str, text: str | None = None) -> None:
    done = subprocess.run(
        command,
        input=text,
        stdin=subprocess.DEVNULL if text is None else None,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    if done.returncode:
        tail = "\n".join(done.stdout.splitlines()[-15:])
        raise RTUnavailable(f"{' '.join(command)} failed:\n{tail}\n\n{otherwise}")
