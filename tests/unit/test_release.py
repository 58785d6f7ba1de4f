"""What a release needs: notes with a date, and a public API that may break where it breaks."""

import subprocess
from pathlib import Path

import pytest

import api_diff
import release_notes

CHANGELOG = """# Changelog

## [Unreleased]

## [0.2.0] - 2027-01-02

### Added

- Two.

## [0.1.1] - unreleased

- One.

## [0.1.0] - 2026-12-01

"""


def test_the_notes_are_the_section_of_the_version() -> None:
    assert release_notes.notes(CHANGELOG, "0.2.0") == "### Added\n\n- Two."
    assert release_notes.newest(CHANGELOG) == "Unreleased"


@pytest.mark.parametrize(
    ("version", "complaint"),
    [("0.1.1", "has no date"), ("0.1.0", "is empty"), ("0.3.0", "no section"), ("0.2", "no sect")],
)
def test_a_release_without_notes_fails(version: str, complaint: str) -> None:
    with pytest.raises(release_notes.NotesError, match=complaint):
        release_notes.notes(CHANGELOG, version)


def test_the_command_takes_the_tag(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "CHANGELOG.md"
    path.write_text(CHANGELOG)
    monkeypatch.setattr(release_notes, "CHANGELOG", path)
    assert release_notes.main(["v0.2.0"]) == 0
    assert release_notes.main(["v9.0.0"]) == 1
    captured = capsys.readouterr()
    assert captured.out == "### Added\n\n- Two.\n"
    assert "no section 9.0.0" in captured.err


@pytest.mark.parametrize(
    ("last", "coming", "may"),
    [
        ("v0.1.0", "0.1.1", False),
        ("v0.1.0", "0.2.0", True),
        ("v0.9.4", "1.0.0", True),
        ("v1.2.0", "1.3.0", False),
        ("v1.2.0", "2.0.0", True),
        ("v1.2.0", "Unreleased", False),
        ("v0.1.0", "Unreleased", False),
        ("main", "2.0.0", False),
    ],
)
def test_which_version_may_break_programs(last: str, coming: str, may: bool) -> None:
    assert api_diff.may_break(last, coming) is may


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A package whose release 0.1.0 has one function, which is gone now."""
    monkeypatch.setattr(api_diff, "ROOT", tmp_path)
    monkeypatch.setattr(api_diff, "CHANGELOG", tmp_path / "CHANGELOG.md")
    monkeypatch.setattr(api_diff.read, "__defaults__", (tmp_path,))
    (tmp_path / "rtfacade").mkdir()
    git(tmp_path, "init", "-q")
    commit(tmp_path, "def greet(name): ...\n")
    git(tmp_path, "tag", "v0.1.0")
    commit(tmp_path, "def leave(): ...\n")
    return tmp_path


def git(folder: Path, *arguments: str) -> None:
    who = ("-c", "user.name=A", "-c", "user.email=a@example.com")
    subprocess.run(["git", *who, "-C", str(folder), *arguments], check=True, capture_output=True)


def commit(folder: Path, text: str) -> None:
    (folder / "rtfacade/__init__.py").write_text(text)
    git(folder, "add", "-A")
    git(folder, "commit", "-qm", "Change")


@pytest.mark.parametrize(
    ("coming", "code"), [("[Unreleased]", 1), ("[0.1.1] - unreleased", 1), ("[0.2.0]", 0)]
)
def test_the_last_release_is_what_programs_rely_on(
    repository: Path, capsys: pytest.CaptureFixture[str], coming: str, code: int
) -> None:
    (repository / "CHANGELOG.md").write_text(f"# Changelog\n\n## {coming}\n\n## [0.1.0]\n")
    assert api_diff.main(["--check"]) == code
    assert "rtfacade.greet: gone" in capsys.readouterr().out


def test_a_tag_of_this_commit_is_not_the_last_release(repository: Path) -> None:
    git(repository, "tag", "v0.2.0")
    assert api_diff.last_release() == "v0.1.0"


def test_without_a_release_nothing_can_break(
    repository: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    git(repository, "tag", "-d", "v0.1.0")
    assert api_diff.main(["--check"]) == 0
    assert "no release yet" in capsys.readouterr().out
