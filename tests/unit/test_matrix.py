"""scripts/matrix.py: what it writes and tells, and what fails a run."""

import gzip
import json
import os
import re
import sys
from pathlib import Path
from typing import Any

import pytest

import matrix
from rtfacade import _verified
from rtfacade.testing._server.errors import RTUnavailable

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Debian's RT")


def counts(passed: int, **more: Any) -> dict[str, Any]:
    return {"passed": passed, "failed": 0, "error": 0, "skipped": 0, "seconds": 2, **more}


def facts(package: str, passed: int = 1, **more: Any) -> dict[str, Any]:
    base = counts(passed, failures=[], skips={})
    return {"package": package, "date": "2026-11-29", "tests": "all", **base, **more}


def test_the_closing_line_is_like_pytests_own() -> None:
    line = matrix.closing_line([counts(3), counts(4, skipped=2), {}])
    assert re.fullmatch(r"=+ 7 passed, 2 skipped in 4\.00s =+", line)
    assert " 1 failed, 7 passed in " in matrix.closing_line([counts(7, failed=1)])
    assert " no tests ran in " in matrix.closing_line([{}])


def test_what_is_committed_was_written_from_the_results() -> None:
    results = matrix.load_results()
    assert matrix.PAGE.read_text("utf-8") == matrix.page(results)
    assert matrix.VERIFIED.read_text("utf-8") == matrix.module(results)
    known = {facts["package"].partition("+")[0] for facts in results.values()}
    assert set(_verified.RELEASES) <= known


def test_only_clean_columns_are_verified(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in ("RESULTS", "PAGE", "VERIFIED"):
        monkeypatch.setattr(matrix, name, tmp_path / name)
    failures = ["tests/contract/test_x.py::test_y"]
    matrix.write(
        {
            "rt4": facts("4.4.6-1", skips={"needs REST2": 5}, skipped=5),
            "bookworm": facts(
                "5.0.3+dfsg-3",
                skips={"usual in RT 5.0.3+dfsg-3": 1},
                operations=141,
                statuses={"asset_id_get": [200, 404], "users_get": [200], "rt_get": [200]},
            ),
            "trixie": facts(
                "5.0.7+dfsg-4",
                failed=1,
                failures=failures,
                skips={"usual in RT 5.0.7+dfsg-4": 1},
                statuses={"asset_id_get": [200, 403], "users_get": [200], "users_list_get": [200]},
            ),
            "bookworm+mariadb": facts("5.0.3+dfsg-3"),
        }
    )
    names: dict[str, Any] = {}
    exec((tmp_path / "VERIFIED").read_text("utf-8"), names)
    assert names["RELEASES"] == ("5.0.3",)
    assert names["PACKAGES"] == {
        "bookworm": "5.0.3+dfsg-3", "rt4": "4.4.6-1", "bookworm+mariadb": "5.0.3+dfsg-3",
    }  # fmt: skip
    page = (tmp_path / "PAGE").read_text("utf-8")
    assert "| bookworm | 5.0.3+dfsg-3 | sqlite | 2026-11-29 | all | 141 | 1 | 0 | 0 |" in page
    assert "- trixie: `test_x.py::test_y` fails\n" in page
    assert "- trixie: never 200: `rt_get`\n" in page
    assert "- trixie: status 200: `users_list_get`\n" in page
    assert "- trixie: status 403 and never 404: `asset_id_get`\n" in page
    assert "users_get`," not in page
    assert "- rt4: 5 skipped: needs REST2\n" in page
    assert "usual" not in page
    assert list(json.loads((tmp_path / "RESULTS").read_text("utf-8")))[:2] == ["bookworm", "trixie"]


def result(name: str, package: str = "5.0.9-1", **more: Any) -> matrix.Result:
    return matrix.Result(matrix.COLUMNS[name], package, **more)


def test_a_newer_rt_is_told_once_with_its_changelog(monkeypatch: pytest.MonkeyPatch) -> None:
    known = {name: facts("5.0.9-1") for name in ("bookworm", "trixie")}
    monkeypatch.setattr(matrix, "load_results", lambda: known)
    newer = [
        result(name, "5.0.9-2", changelog="rt (5.0.9-2) * Mend")
        for name in ("bookworm+postgresql", "bookworm+mariadb")
    ]
    assert list(matrix.notes([result("trixie"), *newer])) == [
        "bookworm: newer than 5.0.9-1, verify with: nox -s matrix -- bookworm; rt (5.0.9-2) * Mend"
    ]
    assert list(matrix.notes([result("sid")])) == []


def test_the_newest_entry_of_a_changelog(tmp_path: Path) -> None:
    folder = tmp_path / "usr/share/doc/rt"
    folder.mkdir(parents=True)
    assert matrix.newest_change(tmp_path, "rt") == ""
    text = "rt (2) bookworm; urgency=high\n\n  * One\n    more\n\n -- A <a@x>\n\nrt (1) old\n"
    (folder / "changelog.Debian.gz").write_bytes(gzip.compress(text.encode()))
    assert matrix.newest_change(tmp_path, "rt") == "rt (2) bookworm; urgency=high * One more"


def test_what_cannot_be_had_is_told_last_and_fails_nothing(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    def prepare(column: matrix.Column, *, install: bool) -> Path:
        raise RTUnavailable(f"no {column.release}. Run:\n\n    apt-get update")

    monkeypatch.setattr(matrix, "prepare", prepare)
    (tmp_path / "tally").write_text(json.dumps(counts(5)))
    assert matrix.run_slice(["trixie", "sid"], tmp_path / "tally") == 0
    *_, trixie, sid, closing = capsys.readouterr().out.splitlines()
    assert trixie == "trixie: not run, because no trixie. Run:"
    assert sid.startswith("sid: not run")
    assert re.fullmatch(r"=+ 5 passed in 2\.00s =+", closing)


def test_rt4_runs_tests_that_exist() -> None:
    for test in matrix.COLUMNS["rt4"].tests:
        path, _, name = test.removeprefix("--deselect=").partition("::")
        text = (matrix.ROOT / path).read_text("utf-8")
        assert f"def {name}(" in text or not name


def test_a_column_with_tests_of_its_own_says_so(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    for name in ("RESULTS", "PAGE", "VERIFIED"):
        monkeypatch.setattr(matrix, name, tmp_path / name)
    given = {}

    def run_column(column: matrix.Column, more: list[str], *, install: bool) -> matrix.Result:
        given[column.name] = more
        return matrix.Result(column, "5.0.7", counts=counts(3, failures=[], skips={}))

    monkeypatch.setattr(matrix, "run_column", run_column)
    assert matrix.run_matrix(["trixie", "rt4"], "2") == 0
    assert ("-m" in given["trixie"], "-m" in given["rt4"]) == (True, False)
    results = matrix.load_results()
    assert (results["trixie"]["tests"], results["rt4"]["tests"]) == ("all", "of RT 4.4")


TESTS = {
    "good": ("def test_good(): pass", False, " 1 passed in "),
    "bad": ("def test_bad(): assert False", True, " 1 failed in "),
    "crash": ("import os\ndef test_crash(): os._exit(3)", True, " 1 error in "),
    "skipped": ("import pytest\ndef test_x(): pytest.skip('no')", True, " 1 skipped, 1 error in "),
}


@pytest.mark.parametrize("name", TESTS)
def test_tests_that_fail_fail_the_run(
    name: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
) -> None:
    text, fails, closing = TESTS[name]
    (tmp_path / "test_it.py").write_text(text)
    monkeypatch.setattr(matrix, "prepare", lambda column, *, install: Path("/"))
    monkeypatch.setattr(matrix, "package_version", lambda root, package: "5.0.7")
    command = (str(tmp_path / "test_it.py"), f"--rootdir={tmp_path}", "-p", "tests.conftest")
    monkeypatch.setattr(matrix, "TESTS", command)
    monkeypatch.setattr(matrix, "load_results", dict)
    run_column = matrix.run_column
    monkeypatch.setattr(
        matrix,
        "run_column",
        lambda column, more, **options: run_column(
            column, ["-n", "0", "-c", str(matrix.ROOT / "pyproject.toml")], **options
        ),
    )
    assert matrix.run_slice(["trixie"], None) == int(fails)
    assert closing in capsys.readouterr().out.splitlines()[-1]
    assert os.environ.get("RT_TEST_RELEASE") is None


def test_two_runs_at_a_time_keep_each_others_columns(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    for name in ("RESULTS", "PAGE", "VERIFIED"):
        monkeypatch.setattr(matrix, name, tmp_path / name)

    def run_column(column: matrix.Column, more: object, *, install: bool) -> matrix.Result:
        matrix.write({**matrix.load_results(), "sid": facts("5.0.10")})
        return matrix.Result(column, "5.0.7", counts=counts(3, failures=[], skips={}))

    monkeypatch.setattr(matrix, "run_column", run_column)
    assert matrix.run_matrix(["trixie"], "2") == 0
    results = matrix.load_results()
    assert {name: results[name]["passed"] for name in results} == {"trixie": 3, "sid": 1}


def test_what_failed_runs_again(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in ("RESULTS", "PAGE", "VERIFIED"):
        monkeypatch.setattr(matrix, name, tmp_path / name)
    failures = ["tests/contract/test_x.py::test_y[a b]", "tests/contract/test_x.py::test_z"]
    matrix.write(
        {
            "trixie": facts("5.0.7", passed=8, failed=1, error=1, failures=failures),
            "sid": facts("5.0.10", passed=9, failed=1, failures=failures[:1]),
            "bookworm": facts("5.0.3"),
        }
    )
    given = {}

    def run_column(
        column: matrix.Column, more: object, *, install: bool, tests: list[str]
    ) -> matrix.Result:
        given[column.name] = tests
        ended = counts(1, failed=len(tests) - 1, failures=tests[1:], skips={})
        return matrix.Result(column, "5.0.7", counts=ended, failed=len(tests) > 1)

    monkeypatch.setattr(matrix, "run_column", run_column)
    assert matrix.run_again(list(matrix.COLUMNS), "2") == 1
    assert given == {"trixie": failures, "sid": failures[:1]}
    results = matrix.load_results()
    trixie = results["trixie"]
    assert (trixie["passed"], trixie["failed"], trixie["error"]) == (9, 1, 0)
    assert (trixie["failures"], trixie["again"]) == (failures[1:], 2)
    assert results["sid"]["failed"] == 1  # another package than the one that ran before
    assert "| all, 2 again |" in (tmp_path / "PAGE").read_text("utf-8")
    assert matrix.run_again(["trixie"], "2") == 0
    assert matrix.load_results()["trixie"]["again"] == 3
    assert "trixie" in (tmp_path / "VERIFIED").read_text("utf-8")
