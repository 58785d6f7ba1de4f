"""``rtfacade bulk …`` and ``export`` on a real RT, in this process."""

import csv
import json
import secrets
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from rtfacade._sync.pager import Pager
from tests.contract.commandline import Commands

#: pyarrow has no types.
parquet: Any = import_module("pyarrow.parquet")
SHEET = """queue,subject,content,requestors,due,CF.Severity,CF.Tags,priority
General,{mark} one,hello,a@example.com,2026-12-24 12:00,High,"a
b, c",5
,{mark} two,,"a@example.com
b@example.com",,,,
General,{mark} bad,,,,Nope,,
"""


def some(rtfacade: Commands, count: int) -> list[int]:
    """So many new tickets; the whole of a sheet is created with one line."""
    rows = "".join(f"General,many {number}\n" for number in range(count))
    results = rtfacade(
        "bulk", "create", "-", "--yes", "--json", stdin=f"queue,subject\n{rows}"
    ).json
    return [one["id"] for one in results]


def test_create_takes_a_sheet_and_tells_what_failed(rtfacade: Commands) -> None:
    mark = secrets.token_hex(4)
    sheet = rtfacade.home / "new.csv"
    sheet.write_text(SHEET.format(mark=mark), "utf-8")
    assert "line 5 has no queue" in rtfacade("bulk", "create", sheet, code=2).err
    assert rtfacade("ticket", "search", f"Subject LIKE '{mark}'", "--count").out == "0\n"
    dry = rtfacade("bulk", "create", sheet, "--queue", "Support", "--dry-run").out
    assert f"{mark} one, {mark} two" in dry
    outcome = rtfacade("bulk", "create", sheet, "--queue", "Support", "--json", code=1)
    assert [one["ok"] for one in outcome.json] == [True, True, False]
    assert outcome.err == "rtfacade: 1 of 3 failed\n"
    first, second = (one["id"] for one in outcome.json[:2])
    ticket = rtfacade("ticket", "show", first, "--json").json
    assert (ticket["due"], ticket["priority"]) == ("2026-12-24T12:00:00Z", 5)
    assert sorted(ticket["custom_fields"]["Tags"]) == ["a", "b, c"]
    other = rtfacade("ticket", "show", second, "--json", "queue.name,requestors.name").json
    assert other["queue.name"] == "Support"
    assert sorted(other["requestors.name"]) == ["a@example.com", "b@example.com"]


def test_update_takes_ranges_searches_and_lines_of_our_own(rtfacade: Commands) -> None:
    ids = some(rtfacade, 4)
    span = f"{ids[0]}-{ids[2]},{ids[3]}"
    done = rtfacade("bulk", "update", span, "--status", "open", "--comment", "seen", "--json").json
    assert [(one["id"], one["ok"]) for one in done] == [(number, True) for number in ids]
    assert "seen" in rtfacade("ticket", "conversation", ids[2]).out
    piped = rtfacade("ticket", "show", *ids).out
    rtfacade("bulk", "update", "-", "--priority", 8, stdin=piped)
    query = f"id >= {ids[0]} AND id <= {ids[3]} AND Priority = 8"
    rtfacade("bulk", "update", "--query", query, "--owner", "root", "--parallel", 2, "--chunk", 1)
    tickets = rtfacade("ticket", "show", *ids, "--json", "owner.name,status").json
    assert tickets == [{"owner.name": "root", "status": "open"}] * 4
    nothing = rtfacade("bulk", "update", "--query", "id = 0", "--owner", "root")
    assert "no tickets found" in nothing.err


def test_update_by_a_sheet_clears_nothing_that_is_empty(rtfacade: Commands) -> None:
    one, two, three = some(rtfacade, 3)
    sheet = f"id,status,CF.Severity\n{one},stalled,\n{two},stalled,Low\n{three},,\n"
    assert "would" in rtfacade("bulk", "update", "--from", "-", "-n", stdin=sheet).out
    done = rtfacade("bulk", "update", "--from", "-", "--json", stdin=sheet).json
    assert sorted(result["id"] for result in done) == [one, two]
    fields = ("--json", "status,custom_fields.Severity")
    tickets = rtfacade("ticket", "show", one, two, three, *fields).json
    assert [ticket["status"] for ticket in tickets] == ["stalled", "stalled", "new"]
    assert tickets[1]["custom_fields.Severity"] == ["Low"]


@pytest.mark.parametrize(
    ("sheet", "message"),
    [
        ("", "empty"),
        ("id\n", "nothing to change"),
        ("id,nope\n1,x\n", "unknown column 'nope'; known are"),
        ("id,due\n1,soon\n", "line 2, due"),
        ("id,status\n,open\n", "line 2 has no id"),
        ("id,status\n1\n", "more or fewer cells"),
        ('id,status\n1,"open\n', "is not CSV"),
    ],
)
def test_mistakes_in_a_sheet_are_found_before_anything_is_sent(
    rtfacade: Commands, sheet: str, message: str
) -> None:
    rtfacade.variables["RT_URL"] = "http://127.0.0.1:1"
    assert message in rtfacade("bulk", "update", "--from", "-", stdin=sheet, code=2).err


def test_messages_on_many_tickets(rtfacade: Commands) -> None:
    ids = some(rtfacade, 2)
    missing = 99999999
    outcome = rtfacade("bulk", "comment", *ids, missing, "--text", "to all", code=1)
    assert [line.split("\t")[:2] for line in outcome.lines] == [
        [str(ids[0]), "yes"], [str(ids[1]), "yes"], [str(missing), "no"],
    ]  # fmt: skip
    rtfacade("bulk", "reply", *ids, "--text", "-", stdin="a reply")
    entries = rtfacade("ticket", "conversation", ids[1], "--json").json
    assert [(one["type"], one["content"].strip()) for one in entries] == [
        ("Comment", "to all"), ("Correspond", "a reply"),
    ]  # fmt: skip
    assert "standard input" in rtfacade("bulk", "reply", "-", stdin="1", code=2).err


def test_many_tickets_are_not_changed_without_a_yes(rtfacade: Commands) -> None:
    ids = some(rtfacade, 11)
    span = f"{ids[0]}-{ids[-1]}"
    assert "Change 11 tickets?" in rtfacade("bulk", "update", span, "--priority", 1, code=2).err
    assert "would change 11" in rtfacade("bulk", "update", span, "--priority", 1, "-n").out
    assert "delete" in rtfacade("bulk", "update", ids[0], "--status", "deleted", code=2).err
    done = rtfacade("bulk", "update", span, "--status", "deleted", "--yes", "--json", "ok").json
    assert done == [{"ok": True}] * 11


@pytest.mark.parametrize(
    "line",
    ["bulk update 1", "bulk update --status open", "bulk update 1 --query x --status open",
     "bulk update 1 --from x.csv", "bulk update 1 --comment a --reply b", "bulk create nowhere.csv",
     "export x -o x.xls", "export x -o nowhere/x.csv", "export x",
     "export x -o x.csv --columns Subj/ect", "export x -o x.csv --columns Subjekt"],
)  # fmt: skip
def test_what_cannot_be_meant_is_refused(rtfacade: Commands, line: str) -> None:
    rtfacade(*line.split(" "), code=2)


def test_export_in_three_formats(rtfacade: Commands) -> None:
    ids = some(rtfacade, 3)
    query = f"id >= {ids[0]} AND id <= {ids[2]}"
    folder = rtfacade.home
    assert rtfacade("export", query, "-o", folder / "x.csv").out == "3\n"
    with (folder / "x.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["Subject"] for row in rows] == ["many 0", "many 1", "many 2"]
    assert {"Owner.Name", "CF.Severity"} <= rows[0].keys()
    columns = ("--columns", "Subject,Owner.Name,CF.Tags")
    rtfacade("export", query, "-o", folder / "x.jsonl", *columns)
    lines = (folder / "x.jsonl").read_text("utf-8").splitlines()
    assert json.loads(lines[0]) == {
        "id": ids[0], "Subject": "many 0", "Owner.Name": "Nobody", "CF.Tags": [],
    }  # fmt: skip
    rtfacade("export", query, "-o", folder / "data", "--format", "parquet", *columns)
    assert parquet.read_table(folder / "data").num_rows == 3
    ours = ("--columns", "subject,owner.name,custom_fields.Tags")
    rtfacade("export", query, "-o", folder / "z.jsonl", *ours)
    assert (folder / "z.jsonl").read_bytes() == (folder / "x.jsonl").read_bytes()
    report = rtfacade("export", query, "-o", folder / "y.csv", "--limit", 2, "--json").json
    assert report == {"file": str(folder / "y.csv"), "count": 2}
    assert sorted(path.name for path in folder.glob("*.part")) == []


def test_an_interrupted_export_is_not_there_or_gone_on_with(
    rtfacade: Commands, monkeypatch: pytest.MonkeyPatch
) -> None:
    ids = some(rtfacade, 3)
    query, target = f"id >= {ids[0]} AND id <= {ids[2]}", rtfacade.home / "x.jsonl"
    line = ("export", query, "-o", target, "--columns", "Subject")
    part = Path(f"{target}.part")
    with monkeypatch.context() as patch:
        rows = Pager._rows
        stop = [2]

        def interrupted(self: Pager[object], limit: int | None) -> object:
            for row in rows(self, limit):
                if not stop[0]:
                    raise KeyboardInterrupt
                stop[0] -= 1
                yield row

        patch.setattr(Pager, "_rows", interrupted)
        assert "2 tickets are saved" in rtfacade(*line, code=130).err
        stop[0] = 2
        outcome = rtfacade(*line[:3], "-", *line[4:], code=130)
        assert (outcome.out, "no rows are kept" in outcome.err) == ("", True)
    assert not target.exists()
    saved = part.read_bytes().splitlines()
    assert len(saved) == 1 + 2  # what the part is of, and rows
    assert "--resume" in rtfacade(*line, code=2).err
    assert rtfacade(*line, "--resume").out == "3\n"
    assert len(target.read_bytes().splitlines()) == 3
    assert not part.exists()
