"""A field is described in one line; everything else follows from it, or is written from it."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import write_fields

ROOT = Path(__file__).resolve().parents[2]
WRITTEN = {ROOT / name for name in write_fields.FILES}

#: What a new line must do, tried in a copy of the package.
NEW_LINE = '    risk = word("Risk", write=True, search="Risk", option="--level", doc="How bad.")\n'
NEW_FIELD = """
import inspect
from rtfacade import RT
from rtfacade._rest1 import Form, to_forms
from rtfacade._rest2 import sql_filters
from rtfacade._rest2.change import build_payload, fields_to_verify, find_unapplied
from rtfacade.cli.options import fields
from rtfacade.records import TicketRecord
from rtfacade.records.changes import Rest1TicketFields, TicketChanges, TicketFields
from rtfacade.records.descriptors import list_fields
from rtfacade.records.rest1 import Rest1Ticket

assert TicketRecord.of({"Risk": "High"}).risk == "High"
assert TicketRecord.risk.__doc__ == "How bad."
assert build_payload(TicketRecord, {"risk": "high"}) == {"Risk": "high"}
assert find_unapplied(TicketRecord, {"risk": "high"}, {"Risk": "High"}) == []
assert find_unapplied(TicketRecord, {"risk": "high"}, {"Risk": ""}) == [
    "risk: asked for 'high', is ''"
]
assert fields_to_verify({"risk": "high"}, ()) == ["Risk"]
assert sql_filters.plan(TicketRecord, None, {"risk": "high"}).text() == "Risk = 'high'"
assert "Risk" in list_fields(TicketRecord)
for kind in (TicketFields, TicketChanges, Rest1TicketFields):
    assert "risk" in kind.__annotations__
assert to_forms.columns(to_forms.NEW_TICKET, {"risk": "high"}) == {"Risk": "high"}
assert Rest1Ticket.of_form(Form((), (("Risk", "high"),))).risk == "high"
[option] = [one for one in fields.TICKET if one.keyword == "risk"]
assert (option.flag, option.help) == ("--level", "How bad.")
tickets = type(RT("https://rt.example.com", token="x").tickets)
for verb in (tickets.create, tickets.update, tickets.search):
    assert "risk" in inspect.signature(verb).parameters
"""


def test_what_follows_from_fields_is_not_stale(capsys: pytest.CaptureFixture[str]) -> None:
    assert write_fields.main(["--check"]) == 0, capsys.readouterr().err


def test_a_field_is_named_in_one_place() -> None:
    """`SLA` and `sla` stand for all fields: only tickets have one, and RT calls nothing else so."""
    sources = [*(ROOT / "rtfacade").rglob("*.py"), *(ROOT / "scripts").rglob("*.py")]
    places = [
        f"{path.relative_to(ROOT)}:{number}"
        for path in sources
        if path not in WRITTEN and "_sync" not in path.parts
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1)
        if re.search(r"\bsla\b", line, re.IGNORECASE)
    ]
    assert len(places) == 1, places


def test_a_new_field_is_one_line_and_one_run(tmp_path: Path) -> None:
    for folder in ("rtfacade", "scripts", "docs/generated"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    record = tmp_path / "rtfacade/records/ticket.py"
    before = record.read_text("utf-8")
    record.write_text(re.sub(r"(?m)^    sla = .*\n", rf"\g<0>{NEW_LINE}", before), "utf-8")
    environment = {
        **os.environ,
        "PYTHONPATH": os.pathsep.join(map(str, (tmp_path, ROOT / "generated"))),
    }

    def run(*arguments: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, *arguments],
            env=environment,
            cwd=tmp_path,
            capture_output=True,
            text=True,
            check=False,
        )

    script = str(tmp_path / "scripts/write_fields.py")
    assert run(script, "--check").returncode == 1
    written = run(script)
    assert written.returncode == 0, written.stderr
    done = run("-c", NEW_FIELD)
    assert done.returncode == 0, done.stderr
    page = (tmp_path / "docs/generated/fields.md").read_text("utf-8")
    [row] = [line for line in page.splitlines() if line.startswith("| `risk` |")]
    assert "`--level`" in row
    assert row.endswith("| How bad. |")
