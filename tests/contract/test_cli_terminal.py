"""The command as it is started: on a pseudo-terminal by people, in pipes by scripts."""

import os
import re
import socket
import stat
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from rtfacade._rest2.bulk_answers import Chunk
from rtfacade._rest2.pace import Pace
from rtfacade._sync.tickets.bulk import BulkUpdate
from rtfacade.records.bulk_result import BulkResult
from tests.contract.commandline import COMMAND, PATIENCE, Commands

ESCAPE = "\x1b"
HOSTILE = "red \x1b[31m alert \x07 \x9b2J [bold]no markup[/bold]"


def test_people_see_tables_in_local_time_and_colour(rtfacade: Commands) -> None:
    number = rtfacade.ticket("Printer on fire", "--due", "2026-12-01 00:00+00:00")
    line = ("ticket", "search", f"id = {number}", "--fields", "id,status,due,created,subject")
    more = {"TZ": "Asia/Kolkata"}
    plain = {**more, "TERM": "dumb"}
    card = rtfacade.terminal("ticket", "show", number, more=plain).out
    assert re.search(r"due +2026-12-01 05:30 \((in \d+ \w+|\d+ \w+ ago|2026-12-01)\) *\n", card)
    shown = rtfacade.terminal(*line, more=more)
    assert shown.code == 0
    assert re.search(r"(now|minutes? ago) +Printer", shown.out)
    address = f"http://.*/Ticket/Display.html\\?id={number}"
    assert re.search(rf"\x1b]8;[^;]*;{address}\x1b\\{number}\x1b", shown.out)
    assert "subject" in shown.out.splitlines()[1]
    assert ESCAPE in shown.out
    bare = rtfacade.terminal(*line, more={**more, "NO_COLOR": "1"}).out
    assert f"{ESCAPE}[3" not in bare  # no colour; bold is none
    piped = rtfacade.piped(*line[:-1], "id,status,due,subject", more=more)
    assert piped.out == f"{number}\tnew\t2026-12-01T00:00:00Z\tPrinter on fire\n"


@pytest.mark.long
def test_a_narrow_window_keeps_the_number_and_the_subject(rtfacade: Commands) -> None:
    number = rtfacade.ticket("Printer on fire")
    query = f"id = {number}"
    for columns, left in (("40", "new"), ("20", "")):
        linked = rtfacade.terminal("ticket", "search", query, more={"COLUMNS": columns}).out
        shown = re.sub(r"\x1b\]8;.*?\x1b\\", "", linked)
        [row] = [line.split() for line in shown.splitlines() if line.split()[:1] == [str(number)]]
        assert "Printer" in row
        assert (left in shown, "last updated" in shown.splitlines()[0]) == (True, True)
    options = ("--fields", "id,status,owner.name,subject,created")
    shown = rtfacade.terminal("ticket", "search", query, *options, more={"COLUMNS": "40"}).out
    assert "too narrow" not in shown
    assert all(word in shown for word in (str(number), "Prin", "Nobo"))


def test_a_card_and_a_conversation_are_readable(rtfacade: Commands) -> None:
    note = rtfacade.home / "note.txt"
    note.write_text("x", "utf-8")
    number = rtfacade.ticket("x", "--content", "It smokes.", "--cf", "Severity=High")
    rtfacade("ticket", "comment", number, "Phoned.", "--attach", note)
    styled = rtfacade.terminal("ticket", "show", number).out
    card = re.sub(r"\x1b\[[\d;]*m", "", styled)
    assert card != styled
    assert [line.split()[-1] for line in card.splitlines() if "Severity" in line] == ["High"]
    assert "Tags" not in card  # what is empty is left out
    talk = rtfacade.terminal("ticket", "conversation", number, more={"TZ": "Asia/Kolkata"}).out
    assert "root opened" in talk
    assert "  It smokes.\n" in talk
    assert "note.txt" in talk


def test_a_terminal_obeys_nothing_that_a_ticket_says(rtfacade: Commands) -> None:
    number = rtfacade.ticket("x", "--content", HOSTILE)
    rtfacade("api", "PUT", f"/ticket/{number}", "-f", f"Subject={HOSTILE}")
    for line in (("show",), ("conversation",), ("history",)):
        shown = rtfacade.terminal("ticket", *line, number).out
        assert f"{ESCAPE}[31m alert" not in shown
        assert "\x07" not in shown
        assert "\x9b" not in shown
    assert "[bold]no markup[/bold]" in rtfacade.terminal("ticket", "conversation", number).out
    assert (
        rtfacade("ticket", "show", number, "--json", "subject").json["subject"].count(ESCAPE) == 1
    )


@pytest.mark.covering(2)
@pytest.mark.parametrize(("keys", "code"), [("y\n", 0), ("n\n", 1), ("\n", 1)])
def test_somebody_is_asked_before_what_cannot_be_undone(
    rtfacade: Commands, keys: str, code: int
) -> None:
    one, two = rtfacade.ticket("one"), rtfacade.ticket("two")
    outcome = rtfacade.terminal("ticket", "merge", two, one, keys=keys)
    assert outcome.code == code
    assert f"Merge ticket {two} into {one}? This cannot be undone. [y/N]" in outcome.out
    assert ("Merged" in outcome.out) == (code == 0)
    assert ("nothing was done" in outcome.out) == (code != 0)
    left = one if code == 0 else two
    assert rtfacade("ticket", "show", two, "--json", "id").json == {"id": left}


@pytest.fixture
def editor(rtfacade: Commands) -> Path:
    """An editor that puts the file ``typed`` before what it finds."""
    script = rtfacade.home / "editor"
    typed = rtfacade.home / "typed"
    script.write_text(f'#!/bin/sh\ncat "{typed}" "$1" > "$1.new" && mv "$1.new" "$1"\nsleep 0.1\n')
    script.chmod(script.stat().st_mode | stat.S_IXUSR)
    rtfacade.variables |= {"EDITOR": str(script), "VISUAL": ""}
    typed.write_text("", "utf-8")
    return typed


def test_a_text_comes_from_the_editor(rtfacade: Commands, editor: Path) -> None:
    number = rtfacade.ticket()
    editor.write_text("Typed by hand.\n# not a heading\n", "utf-8")
    assert rtfacade.terminal("ticket", "reply", number).code == 0
    [entry] = rtfacade("ticket", "conversation", number, "--json").json
    assert entry["content"].strip() == "Typed by hand.\n# not a heading"
    editor.write_text("\n", "utf-8")
    empty = rtfacade.terminal("ticket", "comment", number)
    assert (empty.code, "empty" in empty.out) == (2, True)
    assert len(rtfacade("ticket", "conversation", number, "--json").json) == 1


def test_a_form_in_the_editor_sends_only_what_was_changed(rtfacade: Commands) -> None:
    number = rtfacade.ticket("x", "--cf", "Tags=a", "--cf", "Tags=b, c", "--due", "2026-12-01")
    script = rtfacade.home / "editor"
    change = "s/^Subject:.*/Subject: typed/; s/^Priority:.*/Priority: 9/"
    more = {"EDITOR": f"sed -i '{change}'", "VISUAL": ""}
    outcome = rtfacade.terminal("ticket", "edit", number, "--form", more=more)
    assert f"Changed ticket {number}: Subject, Priority." in outcome.out
    ticket = rtfacade("ticket", "show", number, "--json").json
    assert (ticket["subject"], ticket["priority"]) == ("typed", 9)
    assert sorted(ticket["custom_fields"]["Tags"]) == ["a", "b, c"]
    assert "nothing was changed" in rtfacade.terminal(
        "ticket", "edit", number, "--form", more={"EDITOR": "true", "VISUAL": ""}
    ).out  # fmt: skip
    script.write_text('#!/bin/sh\necho nonsense >>"$1"\n')
    script.chmod(0o700)
    odd = rtfacade.terminal("ticket", "edit", number, "--form", more={"EDITOR": str(script)})
    assert (odd.code, "nothing was sent" in odd.out, "is saved in" in odd.out) == (2, True, True)
    assert rtfacade("ticket", "edit", 99999999, "--form", code=3).err
    refused = rtfacade.terminal(
        "ticket", "edit", number, "--form", more={"EDITOR": "sed -i 's/^Status:.*/Status: no/'"}
    )
    assert (refused.code, "409: Status" in refused.out) == (1, True)


def test_what_was_typed_is_not_lost(rtfacade: Commands, editor: Path) -> None:
    editor.write_text("Hours of work.\n", "utf-8")
    nowhere = rtfacade.terminal("ticket", "comment", 99999999)
    assert (nowhere.code, "saved in" in nowhere.out) == (3, False)  # said before the editor opens
    number = rtfacade.ticket()
    refused = rtfacade.terminal("ticket", "comment", number, "--status", "nonsense")
    assert refused.code == 1
    kept = Path(refused.out.rpartition("saved in ")[2].strip())
    assert kept.read_text("utf-8") == "Hours of work."


def test_login_asks_and_does_not_show_the_secret(rtfacade: Commands) -> None:
    token = rtfacade.rt.token
    more = {"RT_URL": "", "RT_TOKEN": ""}
    (rtfacade.home / "config" / "rtfacade.toml").unlink()
    shown = rtfacade.terminal("login", keys=f"{rtfacade.rt.url}\n{token}\n", more=more)
    assert shown.code == 0, shown
    assert token not in shown.out
    assert token in (rtfacade.home / "config" / "rtfacade.toml").read_text("utf-8")
    assert rtfacade.piped("whoami", "--json", "name", more=more).json == {"name": "root"}


class Silent:
    """A server that takes requests and never answers."""

    def __init__(self) -> None:
        self._socket = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self._socket.getsockname()[1]}"
        self.asked = threading.Event()
        self._thread = threading.Thread(target=self._listen, daemon=True)
        self._thread.start()

    def _listen(self) -> None:
        connection, _ = self._socket.accept()
        with connection:
            connection.recv(65536)
            self.asked.set()
            connection.recv(65536)  # until the other end gives up

    def close(self) -> None:
        self._socket.close()
        self._thread.join(PATIENCE)


def test_ctrl_c_is_one_line_and_130(rtfacade: Commands) -> None:
    server = Silent()
    more = {"RT_URL": server.url}
    shown = rtfacade.terminal(
        "ticket", "show", 1, keys="\x03", more=more, when=lambda seen: server.asked.is_set()
    )
    server.close()
    assert shown.code == 130
    assert "rtfacade: interrupted" in shown.out
    assert "Traceback" not in shown.out


def test_an_interrupted_bulk_says_how_far_it_came(
    rtfacade: Commands, monkeypatch: pytest.MonkeyPatch
) -> None:
    ids = [rtfacade.ticket(), rtfacade.ticket(), rtfacade.ticket()]
    do, started = BulkUpdate._do, list[Chunk]()

    def interrupted(self: BulkUpdate, chunk: Chunk, pace: Pace) -> list[BulkResult]:
        if len(started) == 2:
            raise KeyboardInterrupt
        started.append(chunk)
        return do(self, chunk, pace)

    with monkeypatch.context() as patch:
        patch.setattr(BulkUpdate, "_do", interrupted)
        outcome = rtfacade("bulk", "update", *ids, "--status", "open", "--chunk", 1, code=130)
    assert outcome.err == "rtfacade: interrupted\nrtfacade: at least 2 of 3 tickets were done\n"
    assert len(outcome.lines) == 2
    assert rtfacade("ticket", "show", *ids, "--json", "status").json == [
        {"status": "open"}, {"status": "open"}, {"status": "new"},
    ]  # fmt: skip


@pytest.mark.covering(1)
@pytest.mark.parametrize("shape", [(), ("--json",), ("--csv",)])
def test_a_reader_that_leaves_early_is_no_news(rtfacade: Commands, shape: tuple[str, ...]) -> None:
    ours, theirs = os.pipe()
    os.close(ours)  # nobody reads
    process = subprocess.run(
        [*COMMAND, "queue", "list", *shape],
        env=rtfacade.environment(),
        stdout=theirs,
        stderr=subprocess.PIPE,
        timeout=PATIENCE,
        check=False,
    )
    os.close(theirs)
    assert (process.returncode, process.stderr) == (141, b"")


def test_no_locale_and_no_closed_input_ends_a_run(rtfacade: Commands) -> None:
    number = rtfacade.ticket("Ünïcode ☃")
    shell = f'exec "$@" ticket show {number} --fields subject <&-'
    done = subprocess.run(
        ["sh", "-c", shell, "sh", *COMMAND],
        env={**rtfacade.environment(), "PYTHONIOENCODING": "ascii"},
        capture_output=True,
        timeout=PATIENCE,
        check=True,
    )
    assert done.stdout.decode() == "subject\tÜnïcode ☃\n"


def test_a_bulk_that_nobody_reads_says_how_far_it_came(rtfacade: Commands) -> None:
    ids = [rtfacade.ticket(), rtfacade.ticket()]
    ours, theirs = os.pipe()
    os.close(ours)
    process = subprocess.run(
        [*COMMAND, "bulk", "comment", *map(str, ids), "--text", "x"],
        env={**rtfacade.environment(), "PYTHONUNBUFFERED": "1"},
        stdout=theirs,
        stderr=subprocess.PIPE,
        timeout=PATIENCE,
        check=False,
    )
    os.close(theirs)
    assert process.returncode == 141
    assert process.stderr == b"rtfacade: at least 1 of 2 tickets were done\n"


def test_progress_is_on_the_terminal_and_never_in_a_pipe(rtfacade: Commands) -> None:
    rtfacade.ticket()
    line = ("export", "id > 0", "-o", "x.csv", "--columns", "Subject")
    shown = rtfacade.terminal(*line)
    assert "export" in shown.out
    assert "Wrote" in shown.out
    assert "export" not in rtfacade.terminal(*line, "--quiet", "--force").out
    piped = rtfacade.piped(*line, "--force")
    assert piped.err == ""
    assert piped.out.strip().isdigit()


def test_words_are_for_people_and_results_for_pipes(rtfacade: Commands) -> None:
    line = ("ticket", "create", "General", "x")
    assert "Created ticket" in rtfacade.terminal(*line).out
    assert rtfacade.terminal(*line, "--quiet").out.strip().isdigit()
    assert rtfacade.piped(*line).out.strip().isdigit()


def test_debug_shows_all_but_the_secrets(rtfacade: Commands) -> None:
    (rtfacade.home / "config" / "rtfacade.toml").unlink()  # which does without a session
    line = ("ticket", "show", 99999999)
    piped = rtfacade.piped(*line)
    assert (piped.code, piped.err.count("\n")) == (3, 1)
    verbose = rtfacade.piped(*line, "--verbose").err
    pattern = r"rtfacade: \d\d:\d\d:\d\d GET /REST/2\.0/ticket/99999999: 404 \(\d+ ms\)\n"
    assert re.search(pattern, verbose)
    assert re.search(r"GET /REST/1\.0/: 200 \(\d+ ms\)", verbose)  # the login
    debug = rtfacade.piped("--debug", *line)
    assert debug.code == 3
    assert "Traceback" in debug.err
    assert "RT_SID_" in debug.err
    for secret in (rtfacade.rt.token, rtfacade.rt.token.split("-")[-1]):
        assert secret not in debug.err + verbose
    cookies = debug.err.split("RT_SID_")[1:]
    assert all("=[hidden]" in cookie[:60] for cookie in cookies)
    more = {"RT_TOKEN": "", "RT_USER": "root", "RT_PASSWORD": rtfacade.rt.password}
    assert f"pass={rtfacade.rt.password}" not in rtfacade.piped("--debug", *line, more=more).err


def test_help_is_there_without_rt_and_without_a_home(tmp_path: Path) -> None:
    environment = {name: os.environ[name] for name in ("PATH", "PYTHONPATH") if name in os.environ}
    done = subprocess.run(
        [sys.executable, "-m", "rtfacade", "ticket", "create", "--help"],
        env={**environment, "HOME": str(tmp_path), "COLUMNS": "100"},
        cwd=Path(__file__).resolve().parent.parent.parent,
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=True,
    )
    assert "--depends-on" in done.stdout
    assert done.stderr == ""
