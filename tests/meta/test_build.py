"""What a build takes from its surroundings: git's tags, and the address of the project.

That the packages work in empty environments is for scripts/smoke.py.
"""

import email
import os
import shutil
import subprocess
import sys
import tarfile
import zipfile
from email.message import Message
from pathlib import Path

import pytest

import address
from tests.meta.repository import ROOT, list_all, name

ADDRESS = "https://git.example.com/team/rtfacade"
GIT = (
    "git",
    "-c",
    "user.name=A",
    "-c",
    "user.email=a@example.com",
    "-c",
    "init.defaultBranch=main",
)
#: In git, and not in the sdist: an archive of git's takes its version from it, an sdist knows it.
NOT_IN_SDIST = {".git_archival.txt"}

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="needs git")


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A repository with what a build reads, and one commit without a tag."""
    folder = tmp_path_factory.mktemp("repository")
    for path in list_all():
        if path.is_relative_to(ROOT / "rtfacade") and path.parent != ROOT / "rtfacade":
            continue  # what is in the rooms makes no difference here
        (folder / name(path)).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(path, folder / name(path))
    git(folder, "init", "-q")
    git(folder, "add", "-A")
    git(folder, "commit", "-qm", "Everything")
    return folder


def git(folder: Path, *arguments: str) -> None:
    subprocess.run([*GIT, "-C", str(folder), *arguments], check=True, capture_output=True)


def unpack(archive: tarfile.TarFile, folder: Path) -> None:
    """Unpack an archive of ours; Python 3.11.2, which Debian has, knows no filters."""
    archive.extraction_filter = lambda member, _: member
    archive.extractall(folder)


def build(folder: Path, output: Path, target: str = "wheel", **variables: str) -> tuple[Path, str]:
    """Build there; return the file and what was said."""
    command = [sys.executable, "-m", "hatchling", "build", "-t", target, "-d", str(output)]
    kept = {key: value for key, value in os.environ.items() if key != address.VARIABLE}
    done = subprocess.run(
        command, cwd=folder, env={**kept, **variables}, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    [built] = output.iterdir()
    return built, done.stdout + done.stderr


def metadata(wheel: Path) -> Message:
    with zipfile.ZipFile(wheel) as archive:
        [path] = [path for path in archive.namelist() if path.endswith(".dist-info/METADATA")]
        return email.message_from_string(archive.read(path).decode())


def written_version(wheel: Path) -> str:
    with zipfile.ZipFile(wheel) as archive:
        return archive.read("rtfacade/version.txt").decode().strip()


def test_a_clone_without_tags_has_a_development_version(copy: Path, tmp_path: Path) -> None:
    wheel, output = build(copy, tmp_path)
    about = metadata(wheel)
    assert about["Version"].startswith("0.0.1.dev1+g")
    assert written_version(wheel) == about["Version"]
    assert "no address of the repository is set" in output
    assert about.get_all("Project-URL") is None
    assert "](docs/images/cli.svg)" in about.get_payload()


def test_a_tag_is_the_version_and_the_links_lead_to_it(copy: Path, tmp_path: Path) -> None:
    git(copy, "tag", "v7.8.9")
    try:
        wheel, output = build(copy, tmp_path / "one", **{address.VARIABLE: f"{ADDRESS}.git/"})
        sdist, _ = build(copy, tmp_path / "two", "sdist", **{address.VARIABLE: ADDRESS})
    finally:
        git(copy, "tag", "-d", "v7.8.9")
    about = metadata(wheel)
    assert about["Version"] == written_version(wheel) == "7.8.9"
    assert address.MISSING not in output
    assert f"Repository, {ADDRESS}" in about.get_all("Project-URL", [])
    readme = about.get_payload()
    assert f"]({ADDRESS}/raw/v7.8.9/docs/images/cli.svg)" in readme
    assert f"]({ADDRESS}/blob/v7.8.9/docs/rt/behaviour.md)" in readme
    assert "](docs/" not in readme
    # An unpacked sdist is outside git and without the variable, and keeps both.
    with tarfile.open(sdist) as archive:
        unpack(archive, tmp_path)
    again, output = build(tmp_path / "rtfacade-7.8.9", tmp_path / "three")
    assert metadata(again).items() == about.items()
    assert metadata(again).get_payload() == readme
    assert address.MISSING not in output


def test_a_copy_outside_git_is_built_without_a_version(copy: Path, tmp_path: Path) -> None:
    outside = tmp_path / "copy"
    shutil.copytree(copy, outside, ignore=shutil.ignore_patterns(".git", ".git_archival.txt"))
    # git must not find a repository above.
    wheel, _ = build(outside, tmp_path / "dist", GIT_CEILING_DIRECTORIES=str(tmp_path))
    assert metadata(wheel)["Version"] == "0.0.0"


def test_an_archive_of_git_knows_its_tag(copy: Path, tmp_path: Path) -> None:
    git(copy, "tag", "v7.8.9")
    try:
        git(copy, "archive", "-o", str(tmp_path / "archive.tar"), "HEAD")
    finally:
        git(copy, "tag", "-d", "v7.8.9")
    with tarfile.open(tmp_path / "archive.tar") as archive:
        unpack(archive, tmp_path / "copy")
    wheel, _ = build(tmp_path / "copy", tmp_path / "dist", GIT_CEILING_DIRECTORIES=str(tmp_path))
    assert metadata(wheel)["Version"] == "7.8.9"


def test_an_archive_of_a_repository_without_tags_can_be_built(copy: Path, tmp_path: Path) -> None:
    git(copy, "archive", "-o", str(tmp_path / "archive.tar"), "HEAD")
    with tarfile.open(tmp_path / "archive.tar") as archive:
        unpack(archive, tmp_path / "copy")
    wheel, _ = build(tmp_path / "copy", tmp_path / "dist", GIT_CEILING_DIRECTORIES=str(tmp_path))
    assert metadata(wheel)["Version"].startswith("0.0")


@pytest.mark.parametrize(
    "wrong", ["git.example.com/a/b", "http://git.example.com/a/b", "https://x"]
)
def test_what_is_no_address_is_refused(monkeypatch: pytest.MonkeyPatch, wrong: str) -> None:
    monkeypatch.setenv(address.VARIABLE, wrong)
    with pytest.raises(address.AddressError, match=address.VARIABLE):
        address.repository()


def test_the_sdist_has_all_that_git_has(copy: Path, tmp_path: Path) -> None:
    (copy / "scratch.txt").write_text("lies about")
    sdist, _ = build(copy, tmp_path, "sdist")
    with tarfile.open(sdist) as archive:
        held = {path.partition("/")[2] for path in archive.getnames()}
    tracked = {
        path.relative_to(copy).as_posix()
        for path in copy.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts  # which the build writes
    }
    ours = {path for path in tracked if not path.startswith(".git/") and path != "scratch.txt"}
    assert ours - held == NOT_IN_SDIST
    assert held - ours == {"PKG-INFO"}
