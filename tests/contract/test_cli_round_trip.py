"""What ``ticket list --csv`` and ``--json`` print goes into ``bulk update -``, on a real RT."""

import csv
import io
import json
from datetime import UTC, datetime
from typing import Any

import pytest

from rtfacade import RT, Upload
from rtfacade.types import FieldFile
from tests.contract.commandline import Commands
from tests.contract.field_cases import CASES, PICTURE
from tests.contract.witness import unique

FIELDS = (
    "subject,status,queue,owner,requestors,cc,admin_cc,priority,initial_priority,final_priority,"
    "time_worked,time_left,time_estimated,starts,started,due,resolved,custom_fields,custom_roles"
)
MOMENT = datetime(2026, 12, 24, 17, 30, tzinfo=UTC)


def full(rt: RT, queue: str) -> int:
    """Create a ticket with every kind of field; its number."""
    group = rt.groups.get("Staff")
    fields: dict[str, Any] = {
        "subject": unique('é "quoted", with commas;\tand a tab'),
        "requestors": ["alice", "ann.b@example.com"],
        "cc": ["bob", group],
        "admin_cc": [],
        "owner": "root",
        "status": "open",
        "priority": 7,
        "time_worked": 90,
        "starts": MOMENT,
        "due": MOMENT,
    }
    if queue == "General":
        texts: dict[str, Any] = {"Tags": ["b, c", "a"], "Notes": "two\nlines"}
        texts["Components"] = ["Web", "Büro & Co"]
        dates: dict[str, Any] = {"Deadline": "2026-12-01", "Seen at": MOMENT}
        roles = {"Approver": ["alice", "bob"], "Engineer": ["bob"]}
        return rt.tickets.create(
            queue, custom_fields={**texts, **dates}, custom_roles=roles, **fields
        ).id
    typed: dict[str, Any] = {}
    for name, case in CASES.items():
        typed[f"One {name}"] = case.one[0][0]
        if case.many is not None:
            typed[f"Many {name}"] = case.many[0]
    typed["One Text"], typed["One Freeform"] = "@file", '["no", "array"]'
    return rt.tickets.create(queue, custom_fields=typed, **fields).id


def stable_fields(rtfacade: Commands, number: int) -> dict[str, Any]:
    """Everything but what each change changes."""
    ticket = rtfacade("ticket", "show", number, "--json").json
    return {name: value for name, value in ticket.items() if name not in ("id", "url", *_CHANGING)}


_CHANGING = ("last_updated", "last_updated_by", "created", "told")


def cells(custom_fields: dict[str, Any]) -> str:
    """The columns of all custom fields, which have names with blanks."""
    return ",".join(f"cf.{{{name}}}" for name in custom_fields)


@pytest.mark.covering(1)
@pytest.mark.parametrize("queue", ["General", "Every type"])
@pytest.mark.parametrize("user", ["root", "alice"])
def test_a_list_goes_back_and_changes_nothing(rtfacade: Commands, queue: str, user: str) -> None:
    with RT(rtfacade.rt.url, token=rtfacade.rt.token) as rt:
        number = full(rt, queue)
    rtfacade.variables["RT_TOKEN"] = rtfacade.rt.tokens[user]
    before = stable_fields(rtfacade, number)
    query = ("ticket", "search", f"id = {number}")
    named = f"id,{FIELDS},{cells(before['custom_fields'])}"
    for form in (
        ("--csv", "--fields", f"id,{FIELDS}"),
        ("--csv", "--fields", named),
        ("--csv", "--fields", "id,Subject,Owner.Name,Requestor,AdminCc,TimeWorked,Due,Creator"),
        ("--json", f"id,{FIELDS}"),
        ("--json",),
        ("--csv",),
    ):
        sheet = rtfacade(*query, *form).out
        done = rtfacade("bulk", "update", "-", "--json", stdin=sheet)
        assert [(one["id"], one["ok"]) for one in done.json] == [(number, True)], (form, done)
        assert stable_fields(rtfacade, number) == before, form
    whole = rtfacade("ticket", "view", number, "--json").out  # one ticket is an object
    rtfacade("bulk", "update", "--from", "-", stdin=whole)
    assert stable_fields(rtfacade, number) == before


@pytest.mark.covering(1)
@pytest.mark.parametrize("form", ["--csv", "--json"])
def test_a_row_makes_another_ticket_the_same(rtfacade: Commands, form: str) -> None:
    with RT(rtfacade.rt.url, token=rtfacade.rt.token) as rt:
        one, other = full(rt, "General"), full(rt, "General")
        rt.tickets.update(one, starts=None, cc=[], custom_fields={"Tags": [], "Deadline": None})
        rt.tickets.update(one, custom_roles={"Approver": []}, owner="Nobody", subject="changed")
        before = stable_fields(rtfacade, one)
        fields = FIELDS.replace("custom_fields,", "")  # as an object, it names empty ones
        names = f"id,{fields},{cells(before['custom_fields'])}"
        line = ("--csv", "--fields", names) if form == "--csv" else ("--json", names)
        sheet = rtfacade("ticket", "search", f"id = {one}", *line).out
        sheet = sheet.replace(f"\n{one},", f"\n{other},").replace(
            f'"id": {one},', f'"id": {other},'
        )
        if form == "--csv":
            kept = rtfacade("bulk", "update", "-", "--json", stdin=sheet).json
            assert kept[0]["ok"]
            assert stable_fields(rtfacade, other)["custom_fields"][
                "Tags"
            ]  # an empty cell says nothing
            rtfacade("bulk", "update", "-", "--clear-empty", stdin=sheet)
        else:
            rtfacade("bulk", "update", "-", stdin=sheet)
    after = stable_fields(rtfacade, other)
    assert after == before
    assert (after["starts"], after["cc"], after["custom_fields"]["Tags"]) == (None, [], [])


def test_files_are_not_written_from_a_sheet(rtfacade: Commands) -> None:
    secret = rtfacade.home / "secret"
    secret.write_text("not for RT", "utf-8")
    with RT(rtfacade.rt.url, token=rtfacade.rt.token) as rt:
        photo = {"One Image": Upload(f"@{secret}", PICTURE)}
        number = rt.tickets.create("Every type", "x", custom_fields=photo).id
        sheet = json.dumps([{"id": number, "cf.One Image": f"@{secret}", "priority": 3}])
        done = rtfacade("bulk", "update", "-", stdin=sheet)
        assert done.err == "rtfacade: files are not written from a sheet: One Image\n"
        ticket = rt.tickets.get(number)
        assert ticket.priority == 3
        [file] = ticket.custom_fields["One Image"]
        assert isinstance(file, FieldFile)
        assert file.read() == PICTURE


def test_the_ids_of_a_list_are_enough(rtfacade: Commands) -> None:
    ids = [rtfacade.ticket(), rtfacade.ticket()]
    query = ("ticket", "search", f"id = {ids[0]} OR id = {ids[1]}")
    for priority, form in enumerate(
        (
            ("--csv",),
            ("--json",),
            ("--json", "id"),
            ("--csv", "--fields", "subject,id"),
            ("--fields", "id,subject"),
        ),
        start=1,
    ):
        sheet = rtfacade(*query, *form).out
        done = rtfacade("bulk", "update", "-", "--priority", priority, "--json", stdin=sheet).json
        assert {one["id"] for one in done} == set(ids)
        shown = rtfacade("ticket", "show", "-", "--json", "priority", stdin=sheet).json
        assert shown == [{"priority": priority}] * 2
    lines = "".join(json.dumps({"id": one, "x": 1}) + "\n" for one in ids)
    assert len(rtfacade("ticket", "take", "-", "--json", stdin=lines).json) == 2


def test_columns_and_times_are_the_same_everywhere(rtfacade: Commands) -> None:
    number = rtfacade.ticket("x", "--due", "2026-12-24 17:30+00:00", "--cf", "Tags=a")
    query = ("ticket", "search", f"id = {number}")
    when = "2026-12-24T17:30:00Z"
    for names in ("id,due,cf.Tags", "id,Due,CF.{Tags}", "id,due,custom_fields.Tags"):
        table = rtfacade(*query, "--csv", "--fields", names).out
        assert table == f"{names}\n{number},{when},a\n"
        assert rtfacade(*query, "--fields", names).out == f"{number}\t{when}\ta\n"
        [row] = rtfacade(*query, "--json", names).json
        assert row == dict(zip(names.split(","), (number, when, ["a"]), strict=True))
        assert rtfacade("ticket", "show", number, "--json", names).json == row
        target = rtfacade.home / "out.csv"
        target.unlink(missing_ok=True)
        rtfacade("export", f"id = {number}", "-o", target, "--columns", names.partition(",")[2])
        exported = next(csv.DictReader(io.StringIO(target.read_text("utf-8"))))
        assert (exported["Due"], exported["CF.Tags"]) == (when, "a")
    header = rtfacade(*query, "--csv").lines[0]
    assert header == "id,status,queue,owner,subject,last_updated"


@pytest.mark.parametrize(
    ("sheet", "message"),
    [
        ("[]", "nothing to change"),
        ("[1]", "item 1 is not an object"),
        ('[{"subject": "x"}]', "item 1 has no id"),
        ('[{"id": 1, "subjekt": "x"}]', "unknown column 'subjekt'; did you mean 'subject'"),
        ('[{"id": 1, "due": "soon"}]', "item 1, due"),
        ('[{"id": 1, "priority": "high"}]', "item 1, priority"),
        ('[{"id": 1, "subject": ["x"]}]', "item 1, subject: takes one value"),
        ('[{"id": 1, "cc": [{"x": 1}]}]', "item 1, cc: not a person"),
        ('[{"id": 1, "custom_fields": "x"}]', "use custom_fields.NAME"),
        ('[{"id": 1, "cf.Tags": [["x"]]}]', "has texts"),
        ('[{"id": 1', "not JSON"),
        ("[" * 100000, "not JSON"),
        ('{"id": 1, "status": "open"}\n{"id": 2', "not JSON"),
        ("id,Subjekt\n1,x\n", "did you mean 'Subject'"),
    ],
)
def test_mistakes_are_found_before_anything_is_sent(
    rtfacade: Commands, sheet: str, message: str
) -> None:
    rtfacade.variables["RT_URL"] = "http://127.0.0.1:1"
    outcome = rtfacade("bulk", "update", "--from", "-", stdin=sheet, code=2)
    assert message in outcome.err
    assert outcome.err.count("\n") == 1
