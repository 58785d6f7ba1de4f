"""The releases of RT that can be started, and Debian's packages of each."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, kw_only=True)
class Release:
    """An RT of a suite of Debian's."""

    name: str
    suite: str
    major: int = 5
    # Whether the suite has a second one with security fixes, as all but sid have.
    security: bool = True

    @property
    def main_package(self) -> str:
        """The package that holds RT itself."""
        return f"request-tracker{self.major}"

    @property
    def packages(self) -> tuple[str, ...]:
        """What has to be installed for it, beside what its database needs."""
        return (self.main_package, f"rt{self.major}-standalone")

    @property
    def debconf(self) -> str:
        """Answers to debconf; the packages would otherwise set up a site: a database, cron jobs."""
        questions = ("dbconfig-install", "install-cronjobs")
        package = self.main_package
        return "".join(f"{package} {package}/{name} boolean false\n" for name in questions)


# The one that the machine's own packages are of.
HOST = Release(name="host", suite="")
RELEASES = {
    release.name: release
    for release in (
        HOST,
        Release(name="bookworm", suite="bookworm"),
        Release(name="trixie", suite="trixie"),
        Release(name="sid", suite="sid", security=False),
        Release(name="rt4", suite="bookworm", major=4),
    )
}


def find_release(name: str | None, *, os_release: Path = Path("/etc/os-release")) -> Release:
    """The release of that name; `None` and the machine's own suite are the machine's packages.

    Raises ValueError for a name that is none.
    """
    if name is None:
        return HOST
    release = RELEASES.get(name)
    if release is None:
        raise ValueError(f"there is no release {name!r}: choose from {', '.join(RELEASES)}")
    is_own = release.major == HOST.major and release.suite == _suite_of_machine(os_release)
    return HOST if is_own else release


def _suite_of_machine(os_release: Path) -> str | None:
    """The suite that Debian has installed here, None elsewhere."""
    if not os_release.exists():
        return None
    lines = os_release.read_text(encoding="utf-8").splitlines()
    values = {name: value.strip('"') for name, _, value in (line.partition("=") for line in lines)}
    return values.get("VERSION_CODENAME") if values.get("ID") == "debian" else None
