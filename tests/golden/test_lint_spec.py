"""The linter of the description finds what is planted, and does not pass over being absent."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

import lint_spec


def planted(folder: Path, old: str, new: str) -> tuple[int, str]:
    """The verdict on a description with a mistake in it."""
    text = lint_spec.SPEC.read_text("utf-8")
    assert text.count(old) == 1
    file = folder / "planted.yaml"
    file.write_text(text.replace(old, new), "utf-8")
    try:
        return lint_spec.lint(file)
    except lint_spec.MissingError as missing:
        if os.environ.get("CI"):
            raise
        pytest.skip(f"no {missing}")


@pytest.mark.parametrize(
    ("old", "new", "rule"),
    [
        # A text where a number belongs, in a request and in an answer.
        (
            "simple: {value: {query: toner, simple: 1}}",
            "simple: {value: {query: toner, simple: yes please}}",
            "no-invalid-media-type-examples",
        ),
        ("Plugins: []\n", "Plugins: none\n", "no-invalid-media-type-examples"),
        ("operationId: rt_get", "operationId: tickets_get", "operation-operationId-unique"),
    ],
)
def test_it_finds_a_mistake(tmp_path: Path, old: str, new: str, rule: str) -> None:
    status, words = planted(tmp_path, old, new)
    assert status == 1
    assert rule in words


@pytest.mark.parametrize(("ci", "status"), [("true", 1), ("", 0)])
def test_without_a_registry_it_says_what_is_missing(
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    ci: str,
    status: int,
) -> None:
    def refused(*arguments: str, cwd: Path) -> subprocess.CompletedProcess[str]:
        return subprocess.CompletedProcess(arguments, 1, "", "npm error code ENOTFOUND\nmore")

    monkeypatch.setenv("CI", ci)
    monkeypatch.setattr(lint_spec, "node", refused)
    monkeypatch.setattr(lint_spec.redocly, "__defaults__", (tmp_path / "redocly",))
    assert lint_spec.main([]) == status
    words = capsys.readouterr().err
    assert words == (
        "lint_spec: skipped, not available: "
        "@redocly/cli 2.77.0 from the npm registry: npm error code ENOTFOUND\n"
    )
    assert list(tmp_path.iterdir()) == []
