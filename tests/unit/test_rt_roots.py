"""How the RT of another release gets a root, or what is said when it can't."""

import fcntl
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from rtfacade.testing import RTServer, RTUnavailable
from rtfacade.testing._server.databases import DATABASES, find_database
from rtfacade.testing._server.releases import HOST, RELEASES, find_release
from rtfacade.testing._server.roots import CHECK_SECONDS, Root, cache_folder, find_archives
from rtfacade.testing._start import running

TRIXIE = RELEASES["trixie"]
ARCHIVES = [
    "Debian|Debian|http://deb.example.com/debian/",
    "Debian|Debian-Security|http://deb.example.com/debian-security/",
    "Some Body|Their Label|http://elsewhere.example.com/",
]


def silent(_: str) -> None:
    """Show no progress."""


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty cache folder; the roots in it."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return cache_folder()


@pytest.fixture
def tools(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A PATH where a test decides what apt-get and mmdebstrap do; they do nothing at first."""
    folder = tmp_path / "bin"
    folder.mkdir()
    monkeypatch.setattr("os.geteuid", lambda: 0)
    monkeypatch.setenv("PATH", f"{folder}:/usr/bin:/bin")
    write(folder / "apt-get", "cat <<'END'\n" + "\n".join(ARCHIVES) + "\nEND")
    write(folder / "mmdebstrap", "exit 0")
    return folder


def write(program: Path, text: str) -> None:
    program.write_text(f"#!/bin/sh\n{text}\n")
    program.chmod(0o755)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        (None, HOST),
        ("host", HOST),
        ("bookworm", HOST),
        ("trixie", TRIXIE),
        ("rt4", RELEASES["rt4"]),
    ],
)
def test_the_suite_of_the_machine_needs_no_root(
    tmp_path: Path, name: str | None, expected: object
) -> None:
    machine = tmp_path / "os-release"
    machine.write_text('ID=debian\nVERSION_CODENAME="bookworm"\n')
    assert find_release(name, os_release=machine) is expected


@pytest.mark.parametrize("text", ["ID=ubuntu\nVERSION_CODENAME=bookworm\n", "", None])
def test_elsewhere_every_release_needs_one(tmp_path: Path, text: str | None) -> None:
    machine = tmp_path / "os-release"
    if text is not None:
        machine.write_text(text)
    assert find_release("bookworm", os_release=machine) is RELEASES["bookworm"]
    assert find_release(None, os_release=machine) is HOST


def test_a_name_that_does_not_exist_is_told_with_those_that_do() -> None:
    with pytest.raises(ValueError, match="'woody': choose from host, bookworm, trixie"):
        RTServer(release="woody")
    with pytest.raises(ValueError, match="'oracle': choose from sqlite, postgresql, mariadb"):
        RTServer(database="oracle")


@pytest.mark.parametrize("database", DATABASES)
@pytest.mark.parametrize(("release", "prefix"), [("trixie", "rt5"), ("rt4", "rt4")])
def test_the_packages_are_those_of_release_and_database(
    release: str, prefix: str, database: str
) -> None:
    packages = find_database(database).packages(RELEASES[release])
    assert packages[:2] == (RELEASES[release].main_package, f"{prefix}-standalone")
    assert packages[2].startswith(f"{prefix}-db-")


def test_without_root_rights_we_say_what_to_type(
    cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("os.geteuid", lambda: 1000)
    with pytest.raises(RTUnavailable) as caught:
        RTServer(release="trixie", database="mariadb").start()
    typed = f"    sudo {sys.executable} -m rtfacade.testing --release trixie --database mariadb\n"
    assert typed in str(caught.value)
    assert "    sudo apt-get install --no-install-recommends mmdebstrap\n" in str(caught.value)
    assert not cache.exists()


def test_nothing_is_built_against_our_will(cache: Path, tools: Path) -> None:
    write(tools / "mmdebstrap", f"touch {tools}/built")
    with pytest.raises(RTUnavailable, match="There is no root"):
        RTServer(release="trixie", install=False).start()
    assert not cache.exists()
    assert not (tools / "built").exists()


def test_a_root_whose_upgrade_was_interrupted_is_none(cache: Path) -> None:
    root = Root(TRIXIE, "sqlite")
    root.path.mkdir(parents=True)
    assert root.is_ready
    (cache / "trixie.half-done").touch()
    assert not root.is_ready


def test_a_root_without_the_database_is_not_enough(cache: Path) -> None:
    root = Root(TRIXIE, "postgresql")
    root.path.mkdir(parents=True)
    with pytest.raises(RTUnavailable, match=r"(?s)rt5-db-postgresql.*--database postgresql"):
        root.find()


def test_a_build_that_fails_leaves_nothing_and_says_why(cache: Path, tools: Path) -> None:
    write(tools / "mmdebstrap", "echo E: the suite is gone; exit 25")
    root = Root(TRIXIE, "sqlite")
    with pytest.raises(RTUnavailable, match=r"(?s)the suite is gone.*--release trixie"):
        root.acquire(install=True, progress=silent)
    root.release()
    assert all(path.name.endswith(".lock") for path in cache.iterdir())


def test_what_a_killed_build_left_is_removed(cache: Path, tools: Path) -> None:
    left = cache / ".trixie-abc"
    (left / "usr/bin").mkdir(parents=True)
    write(tools / "mmdebstrap", "exit 25")
    with pytest.raises(RTUnavailable):
        Root(TRIXIE, "sqlite").acquire(install=True, progress=silent)
    assert not left.exists()


@pytest.mark.usefixtures("cache")
def test_the_archives_are_those_of_this_machine(tools: Path) -> None:
    assert find_archives() == (
        "http://deb.example.com/debian/",
        "http://deb.example.com/debian-security/",
    )
    write(tools / "mmdebstrap", 'echo "$@"; exit 25')
    with pytest.raises(RTUnavailable) as caught:
        Root(TRIXIE, "sqlite").acquire(install=True, progress=silent)
    assert "deb http://deb.example.com/debian/ trixie main" in str(caught.value)
    assert "deb http://deb.example.com/debian-security/ trixie-security main" in str(caught.value)


@pytest.mark.parametrize("known", [[ARCHIVES[0], ARCHIVES[2]], [ARCHIVES[2]], []])
def test_without_archives_we_say_so(cache: Path, tools: Path, known: list[str]) -> None:
    write(tools / "apt-get", "".join(f"echo '{line}'\n" for line in known))
    with pytest.raises(RTUnavailable, match="apt's sources"):
        Root(TRIXIE, "sqlite").acquire(install=True, progress=silent)
    assert not (cache / "trixie").exists()


def test_two_processes_make_one_root(cache: Path, tools: Path) -> None:
    """The second one waits for the first, and then finds what that made."""
    write(tools / "mmdebstrap", f"echo built >> {tools}/built; sleep 0.5; exit 25")
    program = (
        "from rtfacade.testing._server.releases import RELEASES\n"
        "from rtfacade.testing._server.roots import Root\n"
        "import os; os.geteuid = lambda: 0\n"
        "try: Root(RELEASES['trixie'], 'sqlite').acquire(install=True, progress=print)\n"
        "except Exception as error: print(error)\n"
    )
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    command = [sys.executable, "-c", program]
    with (
        subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True) as one,
        subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True) as two,
    ):
        outputs = [one.communicate(timeout=60)[0], two.communicate(timeout=60)[0]]
    # Both fail here; what matters is that neither found the other's half of a root in its way.
    assert all("--release trixie" in text for text in outputs), outputs
    assert (tools / "built").read_text() == "built\nbuilt\n"
    assert all(path.name.endswith(".lock") for path in cache.iterdir())


# -- a newer package in the archive ----------------------------------------------------------

NEWER = "Inst request-tracker5 [5.0.7+dfsg-4+deb13u4] (5.0.7+dfsg-4+deb13u5 Debian [all])"
OTHER = "Inst libc6 [2.41-12] (2.41-13 Debian [amd64])"


@pytest.fixture
def old_root(cache: Path, tools: Path) -> Root:
    """A complete root that was last compared with the archive a day ago.

    Programs in it only note that they were called, in the file `called` beside the tools.
    """
    root = Root(TRIXIE, "sqlite")
    share = root.path / "usr/share/request-tracker5"
    for name in ("usr/bin/perl", "usr/sbin/rt-setup-database-5"):
        (root.path / name).parent.mkdir(parents=True, exist_ok=True)
        (root.path / name).touch()
    (share / "lib").mkdir(parents=True)
    (share / "libexec").mkdir()
    (share / "libexec/rt-server").touch()
    for folder in ("var/lib/dpkg", "etc", "tmp/rt-server-left"):
        (root.path / folder).mkdir(parents=True)
    stamp = cache / "trixie.checked"
    stamp.touch()
    old = time.time() - CHECK_SECONDS - 60
    os.utime(stamp, (old, old))
    write(tools / "dpkg-query", 'printf "install ok installed"')
    write(tools / "unshare", "exit 1")
    inside(tools)
    return root


def inside(tools: Path, newer: str = "", failing: str = "nothing") -> None:
    """Let apt-get in the root say this of what it would do, and fail at a step."""
    write(
        tools / "chroot",
        f'''shift; echo "$@" >> {tools}/called
case "$*" in
*" {failing}") echo E: no answer; exit 100;;
*--simulate*) echo "{newer}";;
esac''',
    )


def called(tools: Path) -> list[str]:
    """The commands of apt-get that ran in the root, in order."""
    log = tools / "called"
    lines = log.read_text().splitlines() if log.exists() else []
    log.unlink(missing_ok=True)
    return [line.partition("--assume-yes ")[2] for line in lines]


def is_fresh(root: Root) -> bool:
    return time.time() - (root.roots / "trixie.checked").stat().st_mtime < 60


def test_a_root_gets_the_newer_rt(old_root: Root, tools: Path) -> None:
    messages: list[str] = []
    inside(tools, newer=f"{OTHER}\n{NEWER}")
    old_root.acquire(install=True, progress=messages.append)
    old_root.release()
    assert called(tools) == ["update", "--simulate dist-upgrade", "dist-upgrade"]
    assert messages == ["upgrading the root of trixie"]
    assert old_root.is_ready
    assert is_fresh(old_root)
    assert not (old_root.path / "tmp/rt-server-left").exists()
    old_root.acquire(install=True, progress=messages.append)  # once a day
    old_root.release()
    assert called(tools) == []


@pytest.mark.parametrize("newer", ["", OTHER])
def test_a_root_with_the_newest_rt_stays_as_it_is(old_root: Root, tools: Path, newer: str) -> None:
    inside(tools, newer=newer)
    old_root.acquire(install=True, progress=silent)
    old_root.release()
    assert called(tools) == ["update", "--simulate dist-upgrade"]
    assert is_fresh(old_root)


def test_without_an_answer_of_the_archive_a_root_is_used_as_it_is(
    old_root: Root, tools: Path
) -> None:
    messages: list[str] = []
    inside(tools, newer=NEWER, failing="update")
    old_root.acquire(install=True, progress=messages.append)
    old_root.release()
    assert called(tools) == ["update"]
    assert "the archive does not answer" in messages[0]
    assert old_root.is_ready


def test_an_upgrade_that_fails_is_no_root_and_the_next_one_is_new(
    old_root: Root, tools: Path
) -> None:
    inside(tools, newer=NEWER, failing="--assume-yes dist-upgrade")
    with pytest.raises(RTUnavailable, match="could not be upgraded"):
        old_root.acquire(install=True, progress=silent)
    assert not old_root.is_ready
    write(tools / "mmdebstrap", "echo the second build; exit 25")
    with pytest.raises(RTUnavailable, match="the second build"):
        old_root.acquire(install=True, progress=silent)
    assert not old_root.path.exists()


def test_a_root_is_not_changed_under_those_who_use_it(old_root: Root, tools: Path) -> None:
    inside(tools, newer=NEWER)
    with (old_root.roots / "trixie.in-use.lock").open("ab") as used:
        fcntl.flock(used, fcntl.LOCK_SH)
        old_root.acquire(install=True, progress=silent)
        old_root.release()
        assert called(tools) == []
    old_root.acquire(install=True, progress=silent)
    old_root.release()
    assert called(tools)[-1] == "dist-upgrade"


def test_without_leave_to_install_nothing_is_renewed(old_root: Root, tools: Path) -> None:
    inside(tools, newer=NEWER)
    old_root.acquire(install=False, progress=silent)
    old_root.release()
    assert called(tools) == []


@pytest.mark.parametrize("variable", ["RT_TEST_RELEASE", "RT_TEST_DATABASE"])
def test_a_misspelt_choice_skips_no_test(variable: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(variable, "wheezy")
    monkeypatch.delenv("CI", raising=False)
    with pytest.raises(ValueError, match="'wheezy': choose from"), running():
        pass
