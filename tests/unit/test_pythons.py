"""On which Pythons the package is tried, and what is said of those that are not there."""

import subprocess
import sys
from pathlib import Path

import pytest

import pythons

OWN = f"{sys.version_info[0]}.{sys.version_info[1]}"


@pytest.fixture
def tried(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The Pythons whose tests would run, instead of running them."""
    versions: list[str] = []

    def try_one(version: str, _: str, more: list[str]) -> bool:
        versions.append(" ".join([version, *more]))
        return version != "3.12"

    def smoke(command: list[str], **_: object) -> subprocess.CompletedProcess[str]:
        versions.append(f"wheel on {command.count('--python')}")
        return subprocess.CompletedProcess(command, 0)

    monkeypatch.setattr(pythons, "try_one", try_one)
    monkeypatch.setattr("pythons.subprocess.run", smoke)
    return versions


def install(monkeypatch: pytest.MonkeyPatch, *versions: str) -> None:
    monkeypatch.setattr(pythons, "find", lambda version: version if version in versions else None)
    monkeypatch.setattr(pythons, "_version", lambda _: "3.11")


def test_the_classifiers_say_which() -> None:
    assert pythons.supported() == ["3.11", "3.12", "3.13", "3.14"]


def test_what_is_missing_is_named_and_fails_nothing(
    tried: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    install(monkeypatch, "3.11", "3.13")
    assert pythons.main(["--others"]) == 0
    assert tried == ["3.13", "wheel on 1"]
    output = capsys.readouterr().out
    assert "passed on 3.13\n" in output
    assert "not installed here, so not tried: 3.12, 3.14\n" in output


def test_a_quick_run_tests_the_newest_and_tries_the_wheel_on_all(
    tried: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    install(monkeypatch, "3.11", "3.12", "3.13")
    assert pythons.main(["--others", "--quick"]) == 0
    assert tried == ["3.13 --most-cases=1", "wheel on 2"]


def test_a_failure_fails(
    tried: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    install(monkeypatch, "3.11", "3.12")
    assert pythons.main([]) == 1
    assert tried == ["3.11", "3.12", "wheel on 2"]
    assert "failed: 3.12\n" in capsys.readouterr().out


@pytest.mark.usefixtures("tried")
def test_what_is_asked_for_must_be_there(monkeypatch: pytest.MonkeyPatch) -> None:
    install(monkeypatch, "3.11")
    assert pythons.main(["--only", "3.14"]) == 1


def test_the_running_python_is_found() -> None:
    assert pythons.find(OWN) == sys.executable
    assert pythons.find("3.99") is None


def test_pyenvs_versions_are_found_and_empty_shims_are_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = tmp_path / "pyenv/versions/3.98.1/bin/python"
    shim = tmp_path / "shims/python3.98"
    for path, text in ((real, "echo 3.98"), (shim, "exit 127")):
        path.parent.mkdir(parents=True)
        path.write_text(f"#!/bin/sh\n{text}\n")
        path.chmod(0o755)
    monkeypatch.setenv("PYENV_ROOT", str(tmp_path / "pyenv"))
    monkeypatch.setenv("PATH", str(shim.parent))
    assert pythons.find("3.98") == str(real)


def test_tests_of_tools_are_found_and_those_of_the_package_stay() -> None:
    excluded = set(pythons.tests_of_tools())
    assert {"tests/unit/test_generate.py", "tests/unit/test_benchmarks.py"} <= excluded
    assert "tests/unit/test_values.py" not in excluded
