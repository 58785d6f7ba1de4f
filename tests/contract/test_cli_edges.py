"""The edges of the command line on a real RT: streams, files, texts, dates and words."""

import json
import subprocess
import sys
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from tests.contract.commandline import Commands, Outcome

#: What a terminal would act on: OSC, CSI, an 8-bit CSI, a change of direction.
HOSTILE = "A\x1b]0;title\x07\x1b[31mB\x9b31mC\u202egnp.exe"
HARMLESS = "A]0;title[31mB31mCgnp.exe"


def by_shell(rtfacade: Commands, line: str) -> Outcome:
    """Run ``rt …`` in a shell, which can close streams and redirect them."""
    script = f'rt() {{ {sys.executable} -m rtfacade "$@"; }}\n{line}'
    done = subprocess.run(
        ["/bin/bash", "-c", script],
        env=rtfacade.environment(),
        cwd=rtfacade.home,
        capture_output=True,
        timeout=60,
        check=False,
    )
    return Outcome(done.returncode, done.stdout.decode(), done.stderr.decode())


def test_a_closed_output_is_told_and_what_was_done_too(rtfacade: Commands) -> None:
    reading = by_shell(rtfacade, "rt whoami >&-")
    closed = "rtfacade: standard output is closed: to print nothing, redirect it to /dev/null\n"
    assert (reading.code, reading.err) == (2, closed)
    writing = by_shell(rtfacade, "rt ticket create General 'nobody sees me' >&-")
    assert (writing.code, writing.err.count("\n")) == (2, 2)
    number = writing.err.split("Created ticket ")[1].split()[0]
    assert rtfacade("ticket", "show", number, "--json", "subject").json == {
        "subject": "nobody sees me"
    }
    full = by_shell(rtfacade, f"rt ticket resolve {number} --json >/dev/full")
    assert (full.code, "No space left" in full.err) == (2, True)
    assert by_shell(rtfacade, "rt --help <&- >&- 2>&-").code == 2
    assert by_shell(rtfacade, "rt whoami --json name 2>&-").json == {"name": "root"}


def test_no_file_is_overwritten_without_a_word(rtfacade: Commands, tmp_path: Path) -> None:
    note = tmp_path / "note.txt"
    note.write_text("inside", "utf-8")
    number = rtfacade.ticket("with a file", "--content", "Hello", "--attach", note)
    lines: list[tuple[object, ...]] = [
        ("export", f"id = {number}", "--columns", "Subject", "-o", tmp_path / "x.csv"),
        ("export", f"id = {number}", "--columns", "Subject", "-o", tmp_path / "x.parquet"),
        ("api", "GET", "rt", "-o", tmp_path / "x.json"),
        ("ticket", "download", number, "-o", tmp_path / "x.txt"),
        ("ticket", "download", number, "--eml", "-o", tmp_path / "x.eml"),
        ("ticket", "conversation", number, "--mbox", tmp_path / "x.mbox"),
    ]
    for line in lines:
        file = Path(str(line[-1]))
        file.write_text("mine", "utf-8")
        assert "pass --force" in rtfacade(*line, code=2).err
        assert file.read_text("utf-8") == "mine"
        rtfacade(*line, "--force")
        assert file.read_bytes() != b"mine"
        assert "no such folder" in rtfacade(*line[:-1], tmp_path / "none" / file.name, code=2).err
        file.unlink()
        rtfacade(*line)
        assert file.is_file()
    # A file of that name in a folder stays, and a device is written to, not replaced.
    rtfacade("ticket", "download", number, "-o", tmp_path)
    assert (tmp_path / "note (2).txt").read_text("utf-8") == "inside"
    rtfacade("api", "GET", "rt", "-o", "/dev/null")
    assert not Path("/dev/null").is_file()


def test_a_manual_page_of_others_is_kept(rtfacade: Commands, tmp_path: Path) -> None:
    rtfacade("man", "--output", tmp_path)
    page = tmp_path / "rtfacade-ticket.1"
    rtfacade("man", "--output", tmp_path)  # nothing in it changes
    page.write_text("mine", "utf-8")
    assert "pass --force" in rtfacade("man", "--output", tmp_path, code=2).err
    assert page.read_text("utf-8") == "mine"
    rtfacade("man", "--output", tmp_path, "--force")
    assert page.read_text("utf-8") != "mine"


def test_a_dash_is_standard_output_everywhere(rtfacade: Commands, tmp_path: Path) -> None:
    note = tmp_path / "note.txt"
    note.write_text("inside", "utf-8")
    number = rtfacade.ticket("to a pipe", "--content", "Hello", "--attach", note)
    query = ("export", f"id = {number}", "--columns", "Subject", "-o", "-")
    assert rtfacade(*query).out == f"id,Subject\n{number},to a pipe\n"
    assert rtfacade(*query, "--format", "jsonl").json == {"id": number, "Subject": "to a pipe"}
    assert "needs a file" in rtfacade(*query, "--resume", code=2).err
    assert "Version" in rtfacade("api", "GET", "rt", "-o", "-").json
    assert rtfacade("ticket", "download", number, "-o", "-").out == "inside"
    assert "Subject: to a pipe" in rtfacade("ticket", "download", number, "--eml", "-o", "-").out
    assert "Hello" in rtfacade("ticket", "conversation", number, "--mbox", "-").out
    rtfacade("ticket", "comment", number, "and two", "--attach", note)
    assert "--attachment" in rtfacade("ticket", "download", number, "-o", "-", code=2).err
    assert "--mbox -" in rtfacade("ticket", "download", number, "--eml", "-o", "-", code=2).err
    assert not (Path.cwd() / "-").exists()


def test_control_characters_reach_who_asks_for_them(rtfacade: Commands) -> None:
    number = rtfacade.ticket("hostile", "--content", HOSTILE)
    entry = rtfacade("ticket", "history", number, "--type", "Create", "--json", "content")
    assert "\x9b" not in entry.out
    assert "\u202e" not in entry.out
    kept = entry.json[0]["content"].strip()  # JSON escapes them, and loses none
    assert "\x1b" in kept
    for line in (
        ("history", number, "--type", "Create", "--csv", "--fields", "content"),
        ("history", number, "--type", "Create", "--jq", ".[].content"),
        ("history", number, "--type", "Create", "--template", "{{ content }}"),
        ("conversation", number),
        ("conversation", number, "--markdown"),
    ):
        shown = rtfacade("ticket", *line).out
        assert not set("\x1b\x07\x9b\u202e") & set(shown), line
        assert "B31mCgnp.exe" in shown.replace("\\", "").replace("[31m", "")
        if line[0] == "history":
            assert "\x1b" in rtfacade("ticket", *line, "--raw").out


def test_times_are_read_alike(rtfacade: Commands) -> None:
    number = rtfacade.ticket("late", "--due", "tomorrow", "--starts", "2026-12-24")
    midnight = datetime.now().astimezone().replace(hour=0, minute=0, second=0, microsecond=0)
    dates = rtfacade("ticket", "show", number, "--json", "due,starts").json
    assert datetime.fromisoformat(dates["due"]) == midnight + timedelta(days=1)
    assert dates["starts"].startswith("2026-12-24T00:00")
    rtfacade("ticket", "edit", number, "--due", "2d")
    due = rtfacade("ticket", "show", number, "--json", "due").json["due"]
    span = datetime.fromisoformat(due) - datetime.now().astimezone()
    assert timedelta(days=2, minutes=-2) < span <= timedelta(days=2)
    sheet = f"id,due\n{number},friday 17:00\n"
    rtfacade("bulk", "update", "--from", "-", stdin=sheet)
    due = rtfacade("ticket", "show", number, "--json", "due").json["due"]
    assert datetime.fromisoformat(due).strftime("%A %H:%M") == "Friday 17:00"


def test_a_custom_field_takes_what_a_field_takes(rtfacade: Commands) -> None:
    number = rtfacade.ticket("dates", "--cf", "Deadline=2d", "--cf", "Customer=friday")
    fields = rtfacade("ticket", "show", number, "--json", "custom_fields").json["custom_fields"]
    day = (datetime.now().astimezone() + timedelta(days=2)).date()
    assert (fields["Deadline"], fields["Customer"]) == ([day.isoformat()], ["friday"])
    rtfacade(
        "ticket", "edit", number, "--cf", "Seen at=2026-12-24 10:30", "--cf", "Deadline=tomorrow"
    )
    fields = rtfacade("ticket", "show", number, "--json", "custom_fields").json["custom_fields"]
    assert fields["Deadline"] == [(day - timedelta(days=1)).isoformat()]


def test_a_refused_login_names_its_source(rtfacade: Commands) -> None:
    file = rtfacade.home / "config" / "rtfacade.toml"
    url = rtfacade.rt.url
    file.write_text(
        f'[a]\nurl = "{url}"\ntoken = "1-14-x"\n[b]\nurl = "{url}"\ntoken_command = "echo 1-14-y"\n'
        f'[c]\nurl = "{url}"\nuser = "root"\npassword = "wrong"\n',
        "utf-8",
    )
    file.chmod(0o600)
    for name in ("a", "b", "c"):
        assert f"profile {name} in {file}" in rtfacade("whoami", "--profile", name, code=4).err
    rtfacade.variables["RT_TOKEN"] = "1-14-z"
    assert "from RT_TOKEN" in rtfacade("whoami", code=4).err


def test_a_text_without_quotation_marks_is_told_what_to_do(rtfacade: Commands) -> None:
    for line in (("ticket", "reply", 1, "two", "words"), ("ticket", "search", "a", "=", "b")):
        refused = rtfacade(*line, code=2).err
        assert "put a text with blanks in quotation marks" in refused


def test_what_is_not_utf8_is_named(rtfacade: Commands) -> None:
    for line, place in (
        (("ticket", "show", "1", "a\udcff"), "'ID…'"),
        (("ticket", "list", "--fields", "a\udcff"), "'--fields'"),
        (("--profile", "a\udcff", "ticket", "list"), "'--profile'"),
        (("ticket", "edit", "1", "--cf", "a=a\udcff"), "'--cf'"),
    ):
        message = rtfacade(*line, code=2).err
        assert place in message
        assert "a\\xff" in message


@pytest.mark.parametrize("option", ["--jq", "--template"])
def test_results_are_filtered(rtfacade: Commands, option: str) -> None:
    number = rtfacade.ticket("Printer", "--cf", "Severity=High")
    search = ("ticket", "search", f"id = {number}")
    text = {"--jq": '.[] | "\\(.id) \\(.subject)"', "--template": "{{ id }} {{ subject }}"}[option]
    assert rtfacade(*search, option, text).out == f"{number} Printer\n"
    expression = {"--jq": ".queue.name", "--template": "{{ queue.name }}"}[option]
    assert rtfacade("ticket", "show", number, option, expression).out == "General\n"
    assert rtfacade(
        "api", "GET", "rt", option, expression.replace("queue.name", "Version")
    ).out.strip()
    wrong = {"--jq": ".[", "--template": "{{ id"}[option]
    message = rtfacade("ticket", "create", "General", "never made", option, wrong, code=2).err
    assert message.startswith(f"rtfacade: {option}")
    assert rtfacade("ticket", "search", "Subject = 'never made'").out == ""
    assert "not both" in rtfacade(*search, option, text, "--csv", code=2).err
    late = {"--jq": ".id.x", "--template": "{{ nothing }}"}[option]
    message = rtfacade("ticket", "create", "General", "is made", option, late, code=2).err
    assert "Created ticket " in message


def test_jq_makes_json_and_templates_know_dates(rtfacade: Commands) -> None:
    number = rtfacade.ticket("Printer", "--due", "2026-12-24 10:30")
    listed = ("ticket", "search", f"id = {number}", "--json", "id,due")
    assert json.loads(rtfacade(*listed, "--jq", "[.[].id]").out) == [number]
    assert rtfacade(*listed, "--template", "{{ due | date('%d.%m. %H:%M') }}").out.endswith(":30\n")
    file = rtfacade.home / "line.j2"
    file.write_text("#{{ id }}", "utf-8")
    assert rtfacade(*listed, "--template", f"@{file}").out == f"#{number}\n"
    message = rtfacade(*listed, "--template", "{{ subject }}", code=2).err
    assert "known are id, due" in message
