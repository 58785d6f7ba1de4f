"""Roots: other releases of Debian in folders of the user's cache, with RT installed in them.

A root is made once, in a temporary folder that is renamed when it is complete, and brought up to
date when the archive has a newer RT. Nothing of the machine outside its folder is changed.
"""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import IO

from rtfacade.testing._server.databases import find_database
from rtfacade.testing._server.errors import RTUnavailable
from rtfacade.testing._server.locks import lock, lock_if_free
from rtfacade.testing._server.packages import (
    APT_GET,
    Installation,
    Progress,
    find_installation,
    install_other,
    missing_packages,
    run_or_explain,
)
from rtfacade.testing._server.releases import Release

# How long a root is taken as up to date.
CHECK_SECONDS = 20 * 3600
# /proc is there for the scripts of packages while they run, in a mount namespace of their own that
# ends with them. Where mounting is not allowed they do without: they complain and work.
WITH_PROC = """
unshare --mount true 2>/dev/null || exec chroot "$@"
exec unshare --mount /bin/sh -c 'mount -t proc proc "$1/proc" 2>/dev/null; exec chroot "$@"' sh "$@"
"""
# Archives that are mirrored now and then have Release files past their date. Signatures are checked
# all the same.
APT_OPTIONS = {"Acquire::Check-Valid-Until": "false", "Acquire::Check-Date": "false"}


def cache_folder() -> Path:
    """The folder of all roots."""
    cache = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    return Path(cache) / "rtfacade" / "roots"


class Root:
    """The root of one release, used by this process from `acquire` until `release`."""

    def __init__(self, release: Release, database: str, *, folder: Path | None = None) -> None:
        self.rt = release
        self.packages = find_database(database).packages(release)
        self._database = database
        self.roots = folder or cache_folder()
        self.path = self.roots / release.name
        self._checked = self.roots / f"{release.name}.checked"
        self._half_done = self.roots / f"{release.name}.half-done"
        self._in_use: IO[bytes] | None = None

    @property
    def is_ready(self) -> bool:
        """Whether the root exists and is complete."""
        return self.path.is_dir() and not self._half_done.exists()

    def find(self) -> Installation:
        """RT's tools in the root; RTUnavailable, with what to type, if they are missing."""
        if not self.is_ready:
            raise RTUnavailable(self._instructions(f"There is no root in {self.path} yet"))
        if missing := missing_packages(self.packages, self.path):
            raise RTUnavailable(self._instructions(f"{', '.join(missing)} is not in {self.path}"))
        return find_installation(self.path, release=self.rt, packages=self.packages, chroot=True)

    def acquire(self, *, install: bool, progress: Progress) -> Installation:
        """Make the root if need be, and keep others from changing it.

        RTUnavailable says what to type where that cannot be.
        """
        if os.geteuid() != 0:
            raise RTUnavailable(self._instructions("The root of another release needs root rights"))
        if not install:
            self.find()
        self.roots.mkdir(parents=True, exist_ok=True)
        self._in_use = in_use = self._lock_file("in-use")
        try:
            if install:
                with self._lock_file("change") as change:
                    lock(change)
                    self._prepare(progress, in_use)
            lock(in_use, shared=True)
            return self.find()
        except BaseException:
            self.release()
            raise

    def release(self) -> None:
        """Let others change the root."""
        if self._in_use is not None:
            self._in_use.close()
            self._in_use = None

    def _prepare(self, progress: Progress, in_use: IO[bytes]) -> None:
        if not self.is_ready:
            self._build(progress)
        elif self._is_old() and lock_if_free(in_use):
            self._renew(progress)
        if missing := missing_packages(self.packages, self.path):
            self._install(self.path, missing, progress)

    def _build(self, progress: Progress) -> None:
        if shutil.which("mmdebstrap") is None:
            install_other("mmdebstrap", progress)
        mirror, security = find_archives()
        self._remove_remains()
        release = self.rt
        new = Path(tempfile.mkdtemp(prefix=f".{release.name}-", dir=self.roots))
        # Only root may look inside otherwise, and databases run as users of their own.
        new.chmod(0o755)
        progress(f"making a root of Debian {release.suite} in {self.path} (two minutes)")
        sources = [f"deb {mirror} {release.suite} main"]
        if release.security:
            sources.append(f"deb {security} {release.suite}-security main")
        options = [f'--aptopt={name} "{value}"' for name, value in _apt_settings().items()]
        command = ["mmdebstrap", "--quiet", "--mode=root", "--variant=minbase", *options]
        otherwise = self._instructions(f"The root of {release.suite} could not be made")
        try:
            run_or_explain([*command, release.suite, str(new), *sources], otherwise)
            _write_program(new / "usr/sbin/policy-rc.d", "exit 101")
            # Nobody needs a root that was half written when the power failed.
            (new / "etc/dpkg/dpkg.cfg.d/unsafe-io").write_text("force-unsafe-io\n")
            self._install(new, self.packages, progress)
        except BaseException:
            shutil.rmtree(new, ignore_errors=True)
            raise
        new.rename(self.path)
        self._half_done.unlink(missing_ok=True)
        self._checked.touch()

    def _install(self, root: Path, packages: Sequence[str], progress: Progress) -> None:
        progress(f"installing {', '.join(packages)} in the root of {self.rt.name}")
        _copy_resolver(root)
        otherwise = self._instructions(f"{', '.join(packages)} could not be installed")
        answers = self._inside(root, ("debconf-set-selections",))
        run_or_explain(answers, otherwise, self.rt.debconf)
        run_or_explain(self._inside(root, APT_GET, "update"), otherwise)
        install = self._inside(root, APT_GET, "install", "--no-install-recommends", *packages)
        run_or_explain(install, otherwise)
        run_or_explain(self._inside(root, APT_GET, "clean"), otherwise)

    def _renew(self, progress: Progress) -> None:
        """Upgrade the root if the archive has a newer RT; without an answer it stays as it is."""
        name = self.rt.name
        _copy_resolver(self.path)
        # Nobody uses the root now: what is there was left when the machine stopped.
        for left in self.path.glob("tmp/rt-server-*"):
            shutil.rmtree(left)
        try:
            run_or_explain(self._inside(self.path, APT_GET, "update"), "")
        except RTUnavailable as error:
            progress(f"using the root of {name} as it is, because the archive does not answer")
            progress(str(error).splitlines()[-1])
        else:
            if self._has_newer():
                progress(f"upgrading the root of {name}")
                self._half_done.touch()
                upgrade = self._inside(self.path, APT_GET, "dist-upgrade")
                run_or_explain(upgrade, self._instructions(f"{name} could not be upgraded"))
                self._half_done.unlink()
        self._checked.touch()

    def _has_newer(self) -> bool:
        """Whether apt would install another version of RT, by what it says it would do."""
        simulation = self._inside(self.path, APT_GET, "--simulate", "dist-upgrade")
        done = subprocess.run(simulation, capture_output=True, text=True, check=False)
        return any(line.startswith("Inst request-tracker") for line in done.stdout.splitlines())

    def _is_old(self) -> bool:
        if not self._checked.exists():
            return True
        return time.time() - self._checked.stat().st_mtime > CHECK_SECONDS

    def _remove_remains(self) -> None:
        """Remove what interrupted processes have left, an upgrade that did not end too."""
        for left in self.roots.glob(f".{self.rt.name}-*"):
            shutil.rmtree(left)
        if self.path.exists():
            shutil.rmtree(self.path)

    def _inside(self, root: Path, command: Sequence[str], *more: str) -> list[str]:
        return ["/bin/sh", "-c", WITH_PROC, "sh", str(root), *command, *more]

    def _lock_file(self, purpose: str) -> IO[bytes]:
        return (self.roots / f"{self.rt.name}.{purpose}.lock").open("ab")

    def _instructions(self, reason: str) -> str:
        sudo = "" if os.geteuid() == 0 else "sudo "
        # Root's own python3 may not have the package.
        python = shlex.quote(sys.executable)
        options = f"--release {self.rt.name} --database {self._database}"
        return (
            f"{reason}. Run:\n\n"
            f"    {sudo}apt-get update\n"
            f"    {sudo}apt-get install --no-install-recommends mmdebstrap\n"
            f"    {sudo}{python} -m rtfacade.testing {options}\n"
        )


def find_archives() -> tuple[str, str]:
    """The addresses of Debian's archive and of its security archive, from this machine's apt."""
    columns = "$(ORIGIN)|$(LABEL)|$(REPO_URI)"
    command = ["apt-get", "indextargets", "--format", columns, "Created-By: Packages"]
    answer = subprocess.run(command, capture_output=True, text=True, check=False).stdout
    archives = [line.split("|", 2) for line in answer.splitlines()]
    uris = {label: uri for origin, label, uri in archives if origin == "Debian"}
    if not {"Debian", "Debian-Security"} <= set(uris):
        raise RTUnavailable(
            "A root is made from Debian's archive and its security archive, as apt's sources on "
            "this machine name them, and they do not name both. Try: apt-get update"
        )
    return uris["Debian"], uris["Debian-Security"]


def _apt_settings() -> dict[str, str]:
    """What apt is told in a root, for good: to accept old dates, and this machine's proxies."""
    settings = dict(APT_OPTIONS)
    dump = subprocess.run(["apt-config", "dump"], capture_output=True, text=True, check=False)
    for line in dump.stdout.splitlines():
        name, _, value = line.rstrip(";").partition(" ")
        if name.startswith("Acquire::http") and name.endswith("::Proxy"):
            settings[name] = value.strip('"')
    return settings


def _copy_resolver(root: Path) -> None:
    """Let programs in the root find hosts as the machine does."""
    for name in ("etc/resolv.conf", "etc/hosts"):
        here = Path("/") / name
        if here.exists():
            (root / name).write_bytes(here.read_bytes())


def _write_program(path: Path, text: str) -> None:
    path.write_text(f"#!/bin/sh\n{text}\n")
    path.chmod(0o755)
