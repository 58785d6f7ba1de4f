"""rtfacade/_sync and tests/unit/_sync are what their sources say."""

import pytest

import unasync


def test_no_sync_twin_is_stale_missing_or_extra(capsys: pytest.CaptureFixture[str]) -> None:
    status = unasync.main(["--check"])
    assert status == 0, "".join(capsys.readouterr())
