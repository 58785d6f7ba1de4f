"""The parts of the command line that need no RT."""

import errno
import io
import json
import os
import re
import stat
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import click
import httpx
import pytest

from rtfacade import errors
from rtfacade.cli import errors as cli_errors
from rtfacade.cli import profiles, settings
from rtfacade.cli.app import App, DeclinedError, secrets_in
from rtfacade.cli.command import Command, LazyGroup, _split_json
from rtfacade.cli.commands import shared
from rtfacade.cli.help import topics
from rtfacade.cli.options import (
    conditions,
    fields,
    text_input,
    ticket_ids,
    ticket_rows,
    value_types,
)
from rtfacade.cli.output import cells, writer
from rtfacade.cli.root import cli, run
from rtfacade.records import ArticleRecord, QueueRecord, TicketRecord, UserRecord
from rtfacade.records.plain import names_of, plain
from rtfacade.records.vocabulary import value_if_told
from tests.meta.repository import ROOT
from tests.meta.test_import_time import PATH


def commands(group: LazyGroup, *above: str) -> list[tuple[str, str, click.Command]]:
    """Every command there is, with its line and the sentence in its group's table."""
    listed: list[tuple[str, str, click.Command]] = []
    for name, sentence in group.sentences().items():
        loaded = group.loaded(name)
        line = " ".join([*above, name])
        listed.append((line, sentence, loaded))
        if isinstance(loaded, LazyGroup):
            listed += commands(loaded, *above, name)
    return listed


ALL = commands(cli)


@pytest.mark.parametrize(("line", "sentence", "command"), ALL, ids=[line for line, _, _ in ALL])
def test_every_command_loads_and_explains_itself(
    line: str, sentence: str, command: click.Command
) -> None:
    assert command.name == line.rsplit(maxsplit=1)[-1]
    assert sentence.endswith(".")
    assert (command.help or "").strip()
    unexplained = [
        param.opts
        for param in command.params
        if isinstance(param, click.Option) and param.required and not param.help
    ]
    assert [opts for opts in unexplained if opts != ["-o", "--output"]] == []


def test_the_issue_s_commands_are_there() -> None:
    lines = {line for line, _, _ in ALL}
    verbs = {
        "ticket": "show list search create edit reply comment history conversation attachments "
        "download link unlink merge take untake steal resolve watch",
        "user": "show search create edit ensure groups",
        "group": "show members add remove sync",
        "queue": "list show fields",
        "asset": "list search show create edit",
        "article": "list search show create edit",
        "search": "run list",
        "bulk": "update comment create",
    }
    wanted = {f"{noun} {verb}" for noun, some in verbs.items() for verb in some.split()}
    wanted |= {"export", "api", "rest1", "login", "logout", "whoami", "config", "completion"}
    assert wanted <= lines


def test_every_command_is_tried_on_a_real_rt() -> None:
    sources = [*(ROOT / "tests" / "contract").glob("test_cli_*.py")]
    sources.append(ROOT / "docs" / "moving" / "perl-rt-table.md")
    text = " ".join(path.read_text("utf-8") for path in sources)
    tried = re.sub(r'"\s*,\s*"', " ", text)
    leaves = [line for line, _, command in ALL if not isinstance(command, LazyGroup)]
    forgotten = [line for line in leaves if not re.search(rf"\b{line}\b", tried)]
    assert not forgotten


def test_what_changes_something_has_a_dry_run() -> None:
    reading = "show list search history conversation attachments download links fields members"
    reading += " view status groups run export whoami config completion doctor places watchers"
    reading += " reminders message get help man mcp"
    for line, _, command in ALL:
        if isinstance(command, Command):
            has = any("--dry-run" in param.opts for param in command.params)
            assert has != (line.split()[-1] in reading.split()), line


@pytest.mark.parametrize(
    ("given", "numbers"),
    [
        ("42", [42]), ("#42", [42]), ("1-3,7", [1, 2, 3, 7]), ("3 1,3", [3, 1]), ("5-5", [5]),
        ("[example.com #42]", [42]), ("ticket/42", [42]), ("RT #42,7", [42, 7]), ("rt#42", [42]),
    ],
)  # fmt: skip
def test_numbers_of_tickets(given: str, numbers: list[int]) -> None:
    assert ticket_ids.collect([given]) == numbers


@pytest.mark.parametrize("given", ["x", "0", "3-1", "1-", "-1", "1.5", "", "²", "1--2", "a/1"])
def test_what_is_no_number_of_a_ticket(given: str) -> None:
    with pytest.raises(click.UsageError):
        ticket_ids.collect([given])


def test_numbers_come_from_lines_and_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "ids"
    file.write_text("7\tnew\t99\n8-9\n\n", "utf-8")
    monkeypatch.setattr(sys, "stdin", io.StringIO("7\n1\topen\t5\n"))
    assert ticket_ids.collect([f"@{file}", "-", "2"]) == [7, 8, 9, 1, 2]


@pytest.mark.parametrize("separator", ["\u2028", "\u2029", "\x85"])
def test_a_separator_in_a_subject_ends_no_line(tmp_path: Path, separator: str) -> None:
    lines, objects = tmp_path / "lines", tmp_path / "objects"
    lines.write_bytes(f"7\tnew{separator}99\r\n8\topen\n".encode())
    objects.write_bytes(f'{{"id": 7, "s": "a{separator}99"}}\n{{"id": 8}}\n'.encode())
    for file in (lines, objects):
        assert ticket_ids.collect([f"@{file}"]) == [7, 8]


def test_moments_minutes_and_pairs() -> None:
    def read(text: str) -> Any:
        return value_types.MOMENT.convert(text, None, None)

    def spent(text: str) -> int:
        return value_types.MINUTES.convert(text, None, None)

    assert read("2026-11-30 17:00+01:00").astimezone(UTC).hour == 16
    assert read("2026-11-30").tzinfo is not None
    ahead = read("+3d") - datetime.now(UTC)
    assert timedelta(days=2, hours=23) < ahead <= timedelta(days=3)
    assert read("none") is value_types.CLEARED
    assert [spent(text) for text in ("15", "15m", "1h30", "2h", "1h5m")] == [15, 15, 90, 120, 65]
    for wrong in ("", "h", "1h30s", "-5", "soon"):
        with pytest.raises(click.BadParameter):
            spent(wrong)
    assert value_types.PAIR.convert("a = b=c", None, None) == ("a", " b=c")
    assert value_types.pairs((("a", "1"), ("b", ""), ("a", "2"))) == {"a": ["1", "2"], "b": []}
    assert [value_types.key("5"), value_types.key("5a"), value_types.key("٣")] == [5, "5a", "٣"]


def test_fields_are_those_of_the_facade() -> None:
    from rtfacade.records import changes

    pairs: list[tuple[Any, type]] = [
        (fields.TICKET_CHANGES, changes.TicketChanges),
        (fields.USER_CHANGES, changes.UserChanges),
        (fields.GROUP_CHANGES, changes.GroupChanges),
        (fields.QUEUE_CHANGES, changes.QueueChanges),
        (fields.ASSET_CHANGES, changes.AssetChanges),
        (fields.ARTICLE_CHANGES, changes.ArticleChanges),
    ]
    for table, keywords in pairs:
        assert sorted(field.keyword for field in table) == sorted(keywords.__annotations__)


@pytest.mark.parametrize(
    ("given", "condition"),
    [
        ("Name LIKE a b", ("Name", "LIKE", "a b")),
        ("Name not like 'x y'", ("Name", "NOT LIKE", "x y")),
        ("id>=5", ("id", ">=", "5")),
        ("CF.{Two words} = x", ("CF.{Two words}", "=", "x")),
        ("Summary is null", ("Summary", "IS", None)),
        ("summary = a", ("summary", "=", "a")),
    ],
)
def test_conditions(given: str, condition: tuple[str, str, str]) -> None:
    assert shared.condition(ArticleRecord, given) == condition


@pytest.mark.parametrize("given", ["Nme = x", "Content = x", "id = x", "Created > soon", "Name"])
def test_conditions_that_rt_would_ignore(given: str) -> None:
    with pytest.raises(click.UsageError):
        shared.condition(ArticleRecord, given)


def test_conditions_that_are_filtered_here() -> None:
    given = ["Privileged = 0", "disabled=yes", "HomePhone = 1 2", "Name = a"]
    assert shared.conditions(UserRecord, given) == (
        [("Name", "=", "a")],
        {"privileged": False, "disabled": True, "home_phone": "1 2"},
    )
    for wrong in ("Privileged = maybe", "Privileged LIKE 1"):
        with pytest.raises(click.UsageError):
            shared.conditions(UserRecord, [wrong])


@pytest.mark.parametrize(
    ("given", "clauses", "keywords"),
    [
        (["subject like a 'b'"], [r"Subject LIKE 'a \'b\''"], {}),
        (["Owner = alice", "owner = 'id:14'"], ["Owner = 14"], {"owner": "alice"}),
        (["owner != me"], ["Owner != '__CurrentUser__'"], {}),
        (["subject = me"], [], {"subject": "me"}),
        (["subject != Me"], ["Subject != 'Me'"], {}),
        (["Queue = 3", "priority>=5"], ["Priority >= 5"], {"queue": 3}),
        (["cf.Tags = a", "CF.{Two words} LIKE b"],
         ["CF.{Tags} = 'a'", "CF.{Two words} LIKE 'b'"], {}),
        (["requestors.email ENDSWITH @x"], ["Requestor.EmailAddress ENDSWITH '@x'"], {}),
        (["due is null"], ["Due IS NULL"], {}),
    ],
)  # fmt: skip
def test_conditions_become_sql(
    given: list[str], clauses: list[str], keywords: dict[str, object]
) -> None:
    sql: list[str] = []
    filters: dict[str, object] = {}
    conditions.add_sql(TicketRecord, given, sql, filters)
    assert (sql, filters) == (clauses, keywords)


@pytest.mark.parametrize(
    "given",
    ["Subjet like x", "url = x", "due = 2d", "created > soon", "priority like 5", "priority = high",
     "toner"],
)  # fmt: skip
def test_conditions_that_no_sql_says(given: str) -> None:
    with pytest.raises(click.UsageError):
        conditions.add_sql(TicketRecord, [given], [], {})


def test_cells_are_one_line_and_harmless() -> None:
    assert cells.cell("a\tb\r\nc\x1b[31m\x9b") == "a b c[31m"
    assert cells.cell(("a", "b")) == "a, b"
    assert cells.cell({"x": ("1",), "y": ()}) == "x=1"
    assert cells.cell(None) == ""
    assert cells.cell([True, 0]) == "yes, 0"
    moment = datetime(2026, 7, 1, 12, tzinfo=UTC)
    assert cells.cell(moment) == "2026-07-01T12:00:00Z"
    assert cells.safe("a\nb\tc\x1b") == "a\nb\tc"


def test_local_times_have_the_summer_s_offset(monkeypatch: pytest.MonkeyPatch) -> None:
    import time

    monkeypatch.setenv("TZ", "Europe/Berlin")
    time.tzset()
    try:
        for month, hour in ((1, 13), (7, 14)):
            moment = datetime(2026, month, 1, 12, tzinfo=UTC)
            local = moment.astimezone(cells.LocalZone())
            assert (local.hour, local) == (hour, moment)
            assert cells.moment(moment, local=True) == f"2026-0{month}-01 {hour}:00"
    finally:
        monkeypatch.undo()
        time.tzset()


TICKET = TicketRecord.of(
    {
        "id": "1",
        "Subject": "x",
        "Queue": {"id": "3", "Name": "General"},
        "Owner": {"id": "root", "RealName": "Enoch"},
        "Requestor": [{"id": "a", "EmailAddress": "a@example.com"}, {"id": "b"}],
        "Due": "2026-11-21T17:45:44Z",
        "CustomFields": [{"id": "1", "name": "Tags", "values": ["a", "b"]}],
    }
)


def test_records_as_json_have_what_was_asked_for() -> None:
    assert plain(TICKET) == {
        "id": 1,
        "subject": "x",
        "queue": {"id": 3, "name": "General"},
        "owner": {"name": "root", "real_name": "Enoch"},
        "requestors": [
            {"name": "a", "kind": "user", "email": "a@example.com"},
            {"name": "b", "kind": "user"},
        ],
        "due": "2026-11-21T17:45:44Z",
        "custom_fields": {"Tags": ["a", "b"]},
    }


def test_names_with_dots_lead_inside() -> None:
    assert value_if_told(TICKET, "owner.real_name") == "Enoch"
    assert value_if_told(TICKET, "requestors.name") == ("a", "b")
    assert value_if_told(TICKET, "custom_fields.Tags") == ("a", "b")
    assert value_if_told(TICKET, "custom_fields.None") is None
    assert value_if_told(TICKET, "status") is None
    with pytest.raises(click.UsageError, match="no field 'nope'"):
        writer.check_names(TicketRecord, ["id", "nope"])
    with pytest.raises(click.UsageError, match=r"'owner\.nme'; did you mean 'owner\.name'"):
        writer.check_names(TicketRecord, ["custom_fields.any", "owner.nme"])
    for name in ("subject.x", "created.x", "priority.x"):
        with pytest.raises(click.UsageError, match="no fields of its own"):
            writer.check_names(TicketRecord, [name])
    writer.check_names(TicketRecord, ["queue.name", "requestors.email", "custom_roles.x"])
    assert names_of(UserRecord)[:2] == ("id", "name")
    assert "raw" not in names_of(QueueRecord)


def test_a_search_asks_for_what_is_shown() -> None:
    known = ["Subject", "Status", "Queue.Name", "Owner.RealName", "Requestor"]
    names = ["id", "subject", "owner.email", "queue", "requestors.email", "custom_fields.Tags"]
    assert writer.words_to_request(TicketRecord, names, known) == [
        "Subject", "Owner.EmailAddress", "Queue.Name", "Requestor.EmailAddress", "CF.Tags",
    ]  # fmt: skip
    assert writer.words_to_request(TicketRecord, ["custom_roles", "due"], known) == [
        "CustomRoles",
        "Due",
    ]


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("subject", "Subject"), ("Subject", "Subject"), ("owner.real_name", "Owner.RealName"),
        ("Owner.RealName", "Owner.RealName"), ("queue.name", "Queue.Name"), ("id", "id"),
        ("custom_fields", "CustomFields"), ("custom_fields.A b.c", "CF.A b.c"), ("CF.x", "CF.x"),
        ("requestors.email", "Requestor.EmailAddress"), ("RT::CustomRole-1", "RT::CustomRole-1"),
    ],
)  # fmt: skip
def test_names_of_ours_as_rt_s_words(ours: str, theirs: str) -> None:
    assert writer.rt_words(TicketRecord, ours) == (theirs,)


def test_what_is_nobody_s_word_is_refused() -> None:
    with pytest.raises(click.UsageError, match="no field 'Subjekt'; did you mean 'Subject'"):
        writer.rt_words(TicketRecord, "Subjekt")


def refused(kind: type[errors.StatusError], status: int) -> errors.StatusError:
    request = httpx.Request("GET", "https://rt.example.com/REST/2.0/ticket/1")
    return kind(status, ["Because"], request)


@pytest.mark.parametrize(
    ("error", "code", "message"),
    [
        (refused(errors.NotFoundError, 404), 3, "404: Because (GET /REST/2.0/ticket/1)"),
        (refused(errors.AuthenticationError, 401), 4, "401: Because"),
        (refused(errors.ForbiddenError, 403), 1, "403: Because"),
        (refused(errors.ServerError, 500), 1, "500: Because"),
        (refused(errors.ServerError, 503), 5, "503: Because"),
        (errors.TransportError("no answer"), 5, "no answer"),
        (errors.ProtocolError("a page"), 5, "a page"),
        (errors.NotAppliedError(["Nein"], ["status"]), 1, "not applied: status. RT says: Nein"),
        (ValueError("two\nlines \x1b"), 2, "two lines"),
        (click.UsageError("what"), 2, "what"),
        (FileNotFoundError(2, "none", "x"), 2, "x: none"),
        (DeclinedError(), 1, "cancelled, nothing was done"),
        (KeyboardInterrupt(), 130, "interrupted"),
        (click.Abort(), 130, "interrupted"),
        (RuntimeError("odd"), 1, "RuntimeError: odd (a bug in rtfacade: run it again with"),
    ],
)
def test_errors_have_one_line_and_a_code(
    error: BaseException, code: int, message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli_errors.report(App(), error) == code
    line = capsys.readouterr().err
    assert line.startswith(f"rtfacade: {message}")
    assert line.count("\n") == 1


class Full(io.StringIO):
    """A file on a full disk."""

    def write(self, _: str) -> int:
        raise OSError(errno.ENOSPC, "No space left on device")


def test_a_full_standard_error_does_not_change_the_exit_code(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sys, "stderr", Full())
    error = errors.status_error(404, ["no ticket 7"])
    error.add_note("saved in /tmp")
    assert cli_errors.report(App(), error) == cli_errors.NOT_FOUND


def test_several_codes_become_one() -> None:
    assert cli_errors.worst([]) == 0
    assert cli_errors.worst([0, 3, 3]) == 3
    assert cli_errors.worst([3, 1]) == 1


def test_secrets_are_masked() -> None:
    app = App()
    app.secrets = {"1-14-abc", *secrets_in({"user": "root", "password": "pa55"})}
    text = "token 1-14-abc, Basic cm9vdDpwYTU1, RT_SID_x.80=0123abc; token 1-99-else12345"
    assert app.mask(text) == (
        "token [hidden], Basic [hidden], RT_SID_x.80=[hidden]; token [hidden]"
    )


@pytest.mark.parametrize(
    "before",
    [
        "",
        "# mine\n[x]\nurl = 'u' # keep\n",
        'default = "x"\n[x]\nurl = "u"\n\n["a b"]\nurl = "v"\n[y]\nurl = "w"\n',
        "[x.verify]\n",
    ],
)
def test_a_profile_is_put_in_and_taken_out_and_nothing_else(tmp_path: Path, before: str) -> None:
    file = tmp_path / "folder" / "rtfacade.toml"
    file.parent.mkdir()
    file.write_text(before, "utf-8")
    was = tomllib.loads(before)
    profile = {"url": "https://rt.example.com", "token": 'q"\\u\n\x7f☃', "allow_insecure": True}
    profiles.save(file, "a b", profile)
    now = tomllib.loads(file.read_text("utf-8"))
    assert now == {"default": "a b", **was, "a b": profile}
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    profiles.use(file, "a b")
    assert tomllib.loads(file.read_text("utf-8"))["default"] == "a b"
    profiles.remove(file, "a b")
    left = tomllib.loads(file.read_text("utf-8"))
    assert left == {k: v for k, v in was.items() if k not in ("a b", "default")}
    assert [path.name for path in file.parent.iterdir()] == ["rtfacade.toml"]


def test_a_file_that_is_no_toml_is_left_alone(tmp_path: Path) -> None:
    file = tmp_path / "rtfacade.toml"
    file.write_text("not toml", "utf-8")
    with pytest.raises(ValueError, match=r"rtfacade\.toml"):
        profiles.save(file, "x", {"url": "v"})
    assert file.read_text("utf-8") == "not toml"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('[x]\nnote = """\n[a]\n"""\n', {"x": {"note": "[a]\n"}}),
        ("a = { url = 'u' }\n", {}),
        ("[a.verify]\n[b]\n[a.more]\n", {"b": {}}),
        ("# top\n\n[b] # keep\nurl = 'u'  # this\n", {"b": {"url": "u"}}),
    ],
)
def test_other_ways_to_write_profiles_are_understood(
    tmp_path: Path, before: str, after: dict[str, Any]
) -> None:
    file = tmp_path / "rtfacade.toml"
    file.write_text(before, "utf-8")
    profile = {"url": "v", "headers": {"X-Gate": "1 2"}}
    profiles.save(file, "a", profile)
    assert profiles.read(file) == {"default": "a", **after, "a": profile}
    assert "headers = {" in file.read_text("utf-8")
    for comment in ("# top", "# keep", "# this"):
        assert (comment in before) == (comment in file.read_text("utf-8"))


def test_a_link_to_the_file_stays_one(tmp_path: Path) -> None:
    real, link = tmp_path / "dotfiles.toml", tmp_path / "rtfacade.toml"
    real.write_text("", "utf-8")
    link.symlink_to(real)
    profiles.save(link, "x", {"url": "u"})
    assert link.is_symlink()
    assert tomllib.loads(real.read_text("utf-8"))["x"] == {"url": "u"}


def test_a_sheet_of_new_tickets(tmp_path: Path) -> None:
    file = tmp_path / "new.csv"
    file.write_bytes(
        "\ufeffqueue,subject,html,cc,due,depends_on,cf.Tags,time_worked\r\n"
        'General,"a, b",yes,"x@example.com\ny@example.com",none,"7\nhttps://x",a,1h\r\n'.encode()
    )
    assert ticket_rows.Sheet(ticket_rows.read(str(file))).tickets(None) == [
        {
            "queue": "General",
            "subject": "a, b",
            "html": True,
            "cc": ["x@example.com", "y@example.com"],
            "due": None,
            "depends_on": [7, "https://x"],
            "custom_fields": {"Tags": "a"},
            "time_worked": 60,
        }
    ]


def test_rows_with_the_same_changes_go_together(monkeypatch: pytest.MonkeyPatch) -> None:
    sheet = io.TextIOWrapper(io.BytesIO(b"id,status\n1,open\n2,new\n3-4,open\n"))
    monkeypatch.setattr(sys, "stdin", sheet)
    assert ticket_rows.Sheet(ticket_rows.read("-")).changes() == [
        ([1, 3, 4], {"status": "open"}),
        ([2], {"status": "new"}),
    ]


def command_line(
    *args: str, before: str = "pass", code: int = 0
) -> subprocess.CompletedProcess[str]:
    program = f"import sys; {before}; from rtfacade.cli import main; main()"
    done = subprocess.run(
        [sys.executable, "-c", program, *args],
        env={"PATH": os.environ["PATH"], "PYTHONPATH": PATH},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == code, done
    return done


def test_without_the_extra_one_line_says_what_to_install() -> None:
    done = command_line("--help", before="sys.modules['rich_click'] = None", code=2)
    assert done.stderr == "rtfacade: rich_click not installed: run pip install 'rtfacade[cli]'\n"


@pytest.mark.parametrize("args", [(), ("ticket",)])
def test_no_command_at_all_shows_what_there_is(args: tuple[str, ...]) -> None:
    done = command_line(*args, code=2)
    assert "Usage: rtfacade" in done.stderr
    assert done.stdout == ""


def test_help_loads_neither_the_facade_nor_http() -> None:
    tell = "import atexit; atexit.register(lambda: print(*sys.modules, file=sys.stderr))"
    for args in (("--help",), ("ticket", "--help"), ("ticket", "create", "--help")):
        loaded = set(command_line(*args, before=tell).stderr.split())
        assert not loaded & {"httpx", "anyio", "rt_rest2", "rtfacade._sync.client"}, args
    loaded = set(command_line("--help", before=tell).stderr.split())
    assert not loaded & {"rtfacade.cli.commands.ticket", "tomlkit", "platformdirs"}


def seconds(*command: str) -> float:
    """The processor's time for one process, which other processes do not change."""
    before = os.times()
    subprocess.run(
        [sys.executable, *command],
        env={"PATH": os.environ["PATH"], "PYTHONPATH": PATH},
        stdout=subprocess.DEVNULL,
        check=True,
    )
    after = os.times()
    return after.children_user + after.children_system - before.children_user - (
        before.children_system
    )  # fmt: skip


def test_help_starts_as_quickly_as_httpx_loads() -> None:
    seconds("-m", "rtfacade", "--help")  # compiles, once
    pairs = [(seconds("-m", "rtfacade", "--help"), seconds("-c", "import httpx")) for _ in range(3)]
    ours, theirs = (min(costs) for costs in zip(*pairs, strict=True))
    assert ours <= 1.5 * theirs, f"{ours * 1000:.0f} ms against {theirs * 1000:.0f} ms"


@pytest.mark.parametrize(
    ("line", "near"), [(["tiket"], "'ticket'"), (["ticket", "creat"], "'create'")]
)
def test_a_misspelt_command_is_told_what_is_near(line: list[str], near: str) -> None:
    with pytest.raises(click.UsageError) as caught:
        cli.main(line, standalone_mode=False, obj=App())
    assert f"Did you mean {near}?" in caught.value.format_message()


@pytest.mark.parametrize(
    ("args", "name"),
    [
        (["ticket", "edit", "1", "--subject", "a\udcff"], "--subject"),
        (["ticket", "comment", "1", "a\udcff"], "TEXT"),
        (["ticket", "edit", "1", "--cf", "Tags=\udcff"], "--cf"),
        (["user", "show", "\udcff"], "USER"),
        (["ticket", "search", "\udcff"], "QUERY"),
    ],
)
def test_an_argument_that_is_not_utf8_is_named(
    args: list[str], name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(args) == cli_errors.USAGE
    assert re.search(rf"{name}.*not UTF-8", capsys.readouterr().err)


@pytest.mark.parametrize(
    ("given", "names"),
    [
        ("", []),
        (" id, subject ,", ["id", "subject"]),
        ("id,CF.{Last, first},x", ["id", "CF.{Last, first}", "x"]),
        ("cf.{a }},cf.{b, c}.name,cf.{odd {},z", ["cf.{a }}", "cf.{b, c}.name", "cf.{odd {}", "z"]),
        ("CF.{open,b, c", ["CF.{open", "b", "c"]),
        ("cf.{of {team}},b", ["cf.{of {team}}", "b"]),
    ],
)
def test_names_with_commas_are_split(given: str, names: list[str]) -> None:
    assert value_types.split_names(given) == names


@pytest.mark.parametrize("given", ["cf.{a}", "id,cf.{odd {},cf.{x, y}", "id,Due date", "_links"])
def test_the_argument_behind_json_can_be_fields(given: str) -> None:
    assert _split_json(["--json", given]) == ["--json", given]


@pytest.mark.parametrize("given", ["42", "5-10", "Subject like x", "a b,c", "", ",", "https://x"])
def test_the_argument_behind_json_is_another(given: str) -> None:
    assert _split_json(["--json", given]) == ["--json=", given]


# -- the editor ------------------------------------------------------------------------------


def _programs(folder: Path, *names: str) -> str:
    """A folder for PATH with these programs in it."""
    folder.mkdir()
    for name in names:
        (folder / name).write_text("#!/bin/sh\n")
        (folder / name).chmod(0o755)
    return str(folder)


@pytest.mark.parametrize(
    ("variables", "installed", "chosen"),
    [
        ({"RTFACADE_EDITOR": "a -w", "VISUAL": "b", "EDITOR": "c"}, ("nano",), "a -w"),
        ({"VISUAL": "b", "EDITOR": "c"}, ("nano",), "b"),
        ({"VISUAL": " ", "EDITOR": "c"}, ("nano",), "c"),
        ({}, ("vi", "nano", "sensible-editor"), "nano"),
        ({}, ("vi", "vim"), "vim"),
        ({}, ("vi",), "vi"),
    ],
)
@pytest.mark.skipif(sys.platform == "win32", reason="Windows has notepad")
def test_the_editor_is_chosen_in_the_documented_order(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    variables: dict[str, str],
    installed: tuple[str, ...],
    chosen: str,
) -> None:
    for name in text_input.EDITOR_VARIABLES:
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setenv("PATH", _programs(tmp_path / "bin", *installed))
    monkeypatch.setattr("rtfacade.cli.terminal.types", lambda: True)
    assert text_input.editor().removeprefix(f"{tmp_path}/bin/") == chosen
    if not variables:
        monkeypatch.setattr("rtfacade.cli.terminal.types", lambda: False)
        with pytest.raises(click.UsageError, match="no editor"):
            text_input.editor()


def test_without_an_editor_it_says_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in text_input.EDITOR_VARIABLES:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(click.UsageError, match="set EDITOR, or pass the text"):
        text_input.editor()


class Screen(io.StringIO):
    """A terminal on which results and messages stand together."""

    def isatty(self) -> bool:
        return True


def screen(patch: pytest.MonkeyPatch) -> Screen:
    """Show standard output and standard error on one terminal, with a keyboard."""
    shown = Screen()
    for name in ("stdin", "stdout", "stderr"):
        patch.setattr(sys, name, shown)
    return shown


def _json_app() -> App:
    app = App()
    app.options["json"] = ""
    return app


def _rows() -> Iterator[dict[str, int]]:
    yield {"id": 1}
    raise errors.ServerError(502, [])


def test_a_message_is_not_behind_an_unfinished_line_of_json(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    shown = screen(monkeypatch)
    app = _json_app()
    with pytest.raises(errors.ServerError) as caught:
        app.out.array(_rows())
    cli_errors.report(app, caught.value)
    *_, row, message = shown.getvalue().splitlines()
    assert row == '{"id": 1}'
    assert message.startswith("rtfacade: 502")


def test_a_message_between_rows_leaves_json_that_parses(monkeypatch: pytest.MonkeyPatch) -> None:
    shown = screen(monkeypatch)
    monkeypatch.setattr(sys, "stderr", Screen())
    app = _json_app()

    def rows() -> Iterator[dict[str, int]]:
        yield {"id": 1}
        app.out.warn("the end is a guess")
        yield {"id": 2}

    app.out.array(rows())
    app.out.warn("done")
    assert json.loads(shown.getvalue()) == [{"id": 1}, {"id": 2}]
    assert shown.getvalue().startswith('[\n{"id": 1}\n,')
    assert shown.getvalue().endswith('{"id": 2}\n]\n')


def test_a_pipe_gets_no_line_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    shown = screen(monkeypatch)
    app = _json_app()
    output = io.StringIO()
    monkeypatch.setattr(sys, "stdout", output)
    with pytest.raises(errors.ServerError) as caught:
        app.out.array(_rows())
    cli_errors.report(app, caught.value)
    assert shown.getvalue().startswith("rtfacade: 502")
    assert output.getvalue() == '[\n{"id": 1}'


@pytest.mark.parametrize("error", [KeyboardInterrupt(), click.Abort()])
def test_an_interruption_is_not_told_behind_a_question(
    monkeypatch: pytest.MonkeyPatch, error: BaseException
) -> None:
    shown = screen(monkeypatch)
    shown.write("Queue: ^C")
    assert cli_errors.report(App(), error) == cli_errors.INTERRUPTED
    assert shown.getvalue() == "Queue: ^C\nrtfacade: interrupted\n"


def test_a_question_that_ctrl_d_answers_is_a_line(monkeypatch: pytest.MonkeyPatch) -> None:
    shown = screen(monkeypatch)
    with pytest.raises(DeclinedError) as caught:
        App().confirm("Delete ticket 1?")
    cli_errors.report(App(), caught.value)
    assert shown.getvalue().splitlines() == [
        "Delete ticket 1? [y/N] ",
        "rtfacade: cancelled, nothing was done",
    ]


def test_variables_that_are_nearly_ours_are_named() -> None:
    meant = {
        "RTFACADE_PROFILE": "RT_PROFILE",
        "RTFACADE_TOKEN": "RT_TOKEN",
        "RTFACADE_EDTOR": "RTFACADE_EDITOR",
        "RTFACADE_MODE": "",
        "RT_TOKN": "RT_TOKEN",
        "RT_USERNAME": "RT_USER",
        "RT_PASS": "RT_PASSWORD",
        "RT_SERVER": "RTSERVER",
    }
    others = "RT_SITE_CONFIG RT_TEST_URL RT_TEST_TOKEN RT_DBA_PASSWORD RTHOME RTFACADE_REPOSITORY"
    known = topics.variables()
    assert dict(settings.unread([*others.split(), *known, *meant], known)) == meant


def test_doctor_names_variables_also_without_settings(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    for name in topics.variables():
        if name.startswith("RT"):
            monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    monkeypatch.setenv("RTFACADE_URL", "https://rt.example.com")
    assert run(["doctor"]) == cli_errors.USAGE
    said = capsys.readouterr().out
    assert "warning\tenvironment\trtfacade does not read RTFACADE_URL\tDid you mean RT_URL?" in said
