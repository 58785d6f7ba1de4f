"""Debian's packages of RT: where their tools are, and how they get here."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable, Generator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from rtfacade.testing._server.errors import RTUnavailable
from rtfacade.testing._server.locks import lock
from rtfacade.testing._server.releases import HOST, Release

ELSEWHERE = "Or point RT_TEST_URL and RT_TEST_TOKEN at an RT that already runs."

APT_GET = (
    "env",
    "DEBIAN_FRONTEND=noninteractive",
    "LC_ALL=C.UTF-8",
    "apt-get",
    "--quiet",
    "--assume-yes",
)

Progress = Callable[[str], None]


@dataclass(frozen=True, kw_only=True)
class Installation:
    """The tools of an installed RT. Their paths are those inside `chroot`, if it has one."""

    perl: Path
    setup: Path
    server: Path
    library: Path
    chroot: Path | None = None

    def command(self, *arguments: str, user: str | None = None) -> list[str]:
        """A command line that runs where RT is installed, as another user if need be."""
        if self.chroot is None and user is None:
            return list(arguments)
        options = [] if user is None else ["--userspec={}:{}".format(*self.ids(user)), "--groups="]
        return ["chroot", *options, str(self.chroot or "/"), *arguments]

    def ids(self, user: str) -> tuple[int, int]:
        """The numbers of a user and of the user's group, where RT is installed."""
        for line in self.outside(Path("/etc/passwd")).read_text(encoding="utf-8").splitlines():
            name, _, uid, gid, *_ = line.split(":")
            if name == user:
                return int(uid), int(gid)
        raise RTUnavailable(f"there is no user {user} in {self.chroot or 'this machine'}")

    def outside(self, path: Path) -> Path:
        """Where a path inside the root lies on this machine."""
        return path if self.chroot is None else self.chroot / path.relative_to("/")

    def inside(self, path: Path) -> Path:
        """How a path of this machine is called inside the root."""
        return path if self.chroot is None else Path("/") / path.relative_to(self.chroot)


def missing_packages(packages: Sequence[str], root: Path = Path("/")) -> list[str]:
    """The packages that dpkg does not call installed under `root`."""
    return [name for name in packages if not _is_installed(name, root)]


def find_installation(
    root: Path = Path("/"),
    *,
    release: Release = HOST,
    packages: Sequence[str] | None = None,
    chroot: bool = False,
) -> Installation:
    """The tools of the RT under `root`, or RTUnavailable with what to run.

    With `chroot` they run inside of it.
    """
    missing = missing_packages(packages or release.packages, root)
    if missing:
        raise RTUnavailable(instructions(missing))
    where = Path("/") if chroot else root
    share = where / "usr/share" / release.main_package
    installation = Installation(
        # Not the first one in PATH: RT's modules are for Debian's Perl.
        perl=where / "usr/bin/perl",
        setup=where / f"usr/sbin/rt-setup-database-{release.major}",
        server=share / "libexec/rt-server",
        library=share / "lib",
        chroot=root if chroot else None,
    )
    for path in (installation.perl, installation.setup, installation.server, installation.library):
        if not installation.outside(path).exists():
            raise RTUnavailable(
                f"RT's packages are installed, but {path} is not there. {ELSEWHERE}"
            )
    return installation


def ensure_installation(
    *,
    packages: Sequence[str],
    install: bool,
    root: Path = Path("/"),
    progress: Progress = print,
) -> Installation:
    """Find the machine's RT, installing Debian's packages first when allowed to and able to."""
    if install and shutil.which("apt-get") and missing_packages(packages, root):
        with _one_at_a_time():
            if missing := missing_packages(packages, root):
                _install(packages, missing, progress)
    return find_installation(root, packages=packages)


def instructions(missing: Sequence[str]) -> str:
    """What a person has to type to get the missing packages."""
    if shutil.which("apt-get") is None:
        return (
            "Request Tracker is not found, nor is apt-get. On Debian and Ubuntu, add /usr/bin to "
            f"PATH and install {', '.join(missing)}. {ELSEWHERE}"
        )
    sudo = "" if os.geteuid() == 0 else "sudo "
    return (
        f"Request Tracker is not installed ({', '.join(missing)} missing). Run:\n\n"
        f"    {sudo}apt-get update\n"
        f"    {sudo}apt-get install --no-install-recommends {' '.join(missing)}\n\n{ELSEWHERE}"
    )


def _is_installed(name: str, root: Path) -> bool:
    status = root / "var/lib/dpkg"
    if not status.is_dir() or shutil.which("dpkg-query") is None:
        return False
    query = ["dpkg-query", f"--admindir={status}", "--show", "--showformat=${Status}", name]
    answer = subprocess.run(query, capture_output=True, text=True, check=False)
    return answer.stdout == "install ok installed"


def install_other(name: str, progress: Progress = print) -> None:
    """Install a package of Debian's that is no part of RT; RTUnavailable says what to run."""
    with _one_at_a_time():
        _apt_get_install([name], progress, f"Run: apt-get update && apt-get install {name}")


def _install(wanted: Sequence[str], missing: Sequence[str], progress: Progress) -> None:
    answers = HOST.debconf if HOST.main_package in missing else None
    _apt_get_install(wanted, progress, instructions(missing), answers)


def _apt_get_install(
    names: Sequence[str], progress: Progress, otherwise: str, answers: str | None = None
) -> None:
    become_root = _how_to_become_root()
    if become_root is None or shutil.which("apt-get") is None:
        raise RTUnavailable(otherwise)
    apt_get = [*become_root, *APT_GET]
    progress("updating the lists of packages")
    run_or_explain([*apt_get, "update"], otherwise)
    progress(f"installing {', '.join(names)} (half a minute)")
    if answers is not None:
        run_or_explain([*become_root, "debconf-set-selections"], otherwise, answers)
    run_or_explain([*apt_get, "install", "--no-install-recommends", *names], otherwise)


@contextmanager
def _one_at_a_time() -> Generator[None]:
    """Several test processes may find RT missing at the same moment."""
    handle = os.open(Path(__file__).parent, os.O_RDONLY)
    try:
        lock(handle)
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


def run_or_explain(command: Sequence[str], otherwise: str, text: str | None = None) -> None:
    """Run a command; if it fails, RTUnavailable has its last words and `otherwise`."""
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
