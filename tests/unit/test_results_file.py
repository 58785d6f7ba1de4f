"""The results file of a bulk command: nothing twice, whatever happens between two runs."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import rich_click as click

from rtfacade import BulkResult
from rtfacade.cli.options.results_file import ResultsFile

ROWS = [{"queue": "General", "subject": subject} for subject in ("a", "b", "a", "c")]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "results.csv"


@pytest.fixture(autouse=True)
def command() -> Iterator[None]:
    with click.Context(click.Command("create")):
        yield


def run(path: Path, rows: list[dict[str, str]], outcomes: dict[int, str]) -> set[int]:
    """Send rows, and return which had an outcome before."""
    with click.Context(click.Command("create")):
        file = ResultsFile(path, rows)
        for row, outcome in outcomes.items():
            file.begin(row)
            if outcome:
                file.write(row, BulkResult(row - 1, None, outcome))  # type: ignore[arg-type]
        return file.settled


def test_a_row_that_was_sent_is_not_sent_again(path: Path) -> None:
    assert run(path, ROWS, {1: "done", 2: "refused", 3: ""}) == set()
    assert run(path, ROWS, {}) == {1, 3}


def test_a_row_is_known_by_what_it_says(path: Path) -> None:
    run(path, ROWS, {1: "done", 2: "done"})
    assert run(path, [ROWS[3], ROWS[1], {"subject": "new"}, ROWS[0], ROWS[2]], {}) == {2, 4}


def test_a_changed_row_is_an_error(path: Path) -> None:
    run(path, ROWS, {2: "done"})
    with pytest.raises(click.UsageError, match="row 2"):
        run(path, [ROWS[0], {**ROWS[1], "subject": "changed"}], {})


def test_two_runs_at_once(path: Path) -> None:
    ResultsFile(path, ROWS)
    with pytest.raises(click.UsageError, match="another run"):
        ResultsFile(path, ROWS)


@pytest.mark.parametrize(
    "end",
    [
        "4,,unkn",
        "\0\n",
        "4,,unknown,sent; no answer yet,012345678",
        '2,9,refused,"RT says',
        '2,,"a\n',
        "ü",
    ],
)
def test_a_line_that_was_cut(path: Path, end: str) -> None:
    run(path, ROWS, {1: "done"})
    path.write_bytes(path.read_bytes() + end.encode()[: -1 if end == "ü" else None])
    assert run(path, ROWS, {2: "done"}) == {1}
    assert run(path, ROWS, {}) == {1, 2}


@pytest.mark.parametrize("separator", ["\u2028", "\x85", "\x0b", "\r", "\n"])
def test_a_message_with_a_separator_is_one_line(path: Path, separator: str) -> None:
    with click.Context(click.Command("create")):
        ResultsFile(path, ROWS).write(1, BulkResult(0, 7, "done", (f"one{separator}two",)))
    assert run(path, ROWS, {}) == {1}


@pytest.mark.parametrize("kind", ["link", "folder", "/dev/full", "/dev/zero", "/dev/null"])
def test_what_is_no_file(path: Path, kind: str) -> None:
    if kind == "link":
        path.symlink_to(path.with_name("elsewhere"))
    elif kind == "folder":
        path.mkdir()
    else:
        path = Path(kind)
    with pytest.raises(click.UsageError, match="is no file"):
        ResultsFile(path, ROWS)
