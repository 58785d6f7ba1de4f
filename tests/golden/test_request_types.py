"""What is renamed in the description is an error where the facade uses it."""

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
def test_what_is_renamed_is_found_by_mypy(tmp_path: Path) -> None:
    """Regenerate from a description that has other names, and let mypy look."""
    spec = tmp_path / "spec.yaml"
    description = SPEC.read_text("utf-8")
    for old, new in (("name: per_page", "name: page_length"), ("AdminCc", "AdminCopy")):
        assert old in description
        description = description.replace(old, new)
    spec.write_text(description, "utf-8")
    regenerate(str(spec), tmp_path / "rt_rest2")
    done = subprocess.run(
        [sys.executable, "-m", "mypy", "--config-file=", "--follow-imports=silent",
         "--cache-dir", str(tmp_path / "cache"),
         "-p", "rtfacade._async", "-m", "rtfacade._rest2.wire_keys"],
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
    unknown = re.findall(r'wire_keys.*"(\w+)" has no attribute "(\w+)"', done.stdout)
    assert {model for model, name in unknown if name == "admin_cc"} == {
        "Ticket", "TicketCreate", "TicketUpdate", "Queue", "QueueUpdate",
    }, done.stdout + done.stderr  # fmt: skip
    assert {name for _, name in unknown} == {"admin_cc"}
