"""A parameter that is renamed in the description is an error where the facade passes it."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from generate import regenerate

ROOT = Path(__file__).resolve().parents[2]
SPEC = ROOT / "spec/request_tracker_rest2.yaml"


@pytest.mark.slow
def test_a_renamed_parameter_is_found_by_mypy(tmp_path: Path) -> None:
    spec = tmp_path / "spec.yaml"
    description = SPEC.read_text("utf-8")
    assert "name: per_page" in description
    spec.write_text(description.replace("name: per_page", "name: page_length"), "utf-8")
    regenerate(str(spec), tmp_path / "rt_rest2")
    done = subprocess.run(
        [sys.executable, "-m", "mypy", "--config-file=", "--follow-imports=silent",
         "--cache-dir", str(tmp_path / "cache"), "-p", "rtfacade._async"],
        env={**os.environ, "MYPYPATH": os.pathsep.join([str(tmp_path), str(ROOT)])},
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )  # fmt: skip
    errors = [line for line in done.stdout.splitlines() if ": error:" in line]
    files = {re.sub(r".*_async/|:.*", "", line) for line in errors}
    assert {
        "articles.py", "assets.py", "attachments.py", "catalogs.py", "classes.py",
        "custom_fields.py", "custom_roles.py", "groups.py", "lookups.py", "queues.py",
        "searches.py", "tickets/history.py", "tickets/rows.py", "tickets/delivery.py",
        "transactions.py", "users.py",
    } <= files, done.stdout + done.stderr  # fmt: skip
    assert 'Unexpected keyword argument "per_page"' in done.stdout
