"""Completion in bash, zsh and fish as they are: each is typed at, on a pseudo-terminal.

A line is completed with the Tab key and then run, with another command before it that writes down
the arguments it gets. So what counts is what a shell would have handed to rtfacade.
"""

import json
import os
import shutil
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pexpect
import pytest

from rtfacade import RT
from rtfacade.cli.app import App
from rtfacade.cli.completion import site
from rtfacade.cli.completion.answer import answer
from rtfacade.cli.root import cli
from rtfacade.testing import RunningRT
from tests.contract.commandline import PATIENCE, Commands
from tests.contract.operations import unique

ODD = "Ops & Söhne"
#: A queue whose name has what shells treat in some way.
WILD = "~Wild 'one' \"two\" $HOME `id` \\back (a) [b] {c,d} *? #x !y; z|<> =@%^: end"
COLON = "Area: North"

START = {
    "bash": ["--noprofile", "--norc", "-i"],
    "zsh": ["-f", "-i"],
    "fish": ["--no-config", "-i"],
}
SET_UP = {
    "bash": 'eval "$(rtfacade completion bash)"',
    "zsh": 'eval "$(rtfacade completion zsh)"',
    "fish": "rtfacade completion fish | source",
}


class Shell:
    """A shell at which one types."""

    def __init__(self, name: str, rtfacade: Commands) -> None:
        self.name = name
        self.home = rtfacade.home
        folder = self.home / "bin"
        folder.mkdir()
        self._script(folder / "rtfacade", f'exec {sys.executable} -m rtfacade "$@"')
        # Written beside and renamed, so that a file that is there is whole.
        self._script(
            folder / "show",
            f'exec {sys.executable} -c \'import json, os, sys; file = os.environ["SHOWN"]; '
            'open(file + ".part", "w").write(json.dumps(sys.argv[1:])); '
            'os.rename(file + ".part", file)\' "$@"',
        )
        self.shown = self.home / "shown.json"
        environment = {
            **rtfacade.environment(),
            "PATH": f"{folder}:{os.environ['PATH']}",
            "SHOWN": str(self.shown),
            "LANG": "C.UTF-8",
            "HISTFILE": "/dev/null",
            "ZDOTDIR": str(self.home),
            "TERM": "xterm",
        }
        environment.pop("COLUMNS")
        program = shutil.which(name)
        assert program, f"{name} is not installed"
        self.terminal = pexpect.spawn(
            program,
            START[name],
            env=environment,
            cwd=str(self.home),
            encoding="utf-8",
            dimensions=(50, 200),
            timeout=PATIENCE,
        )
        self.run(SET_UP[name])
        assert self.typed("show ready", tab=False) == ["ready"]

    def _script(self, file: Path, line: str) -> None:
        file.write_text(f"#!/bin/sh\n{line}\n", "utf-8")
        file.chmod(0o700)

    def run(self, line: str) -> None:
        self.terminal.send(f"{line}\r")

    def typed(self, line: str, *, tab: bool = True, more: str = "") -> list[str]:
        """Type a line, Tab, and ``more``; return the arguments that the shell makes of it."""
        self.shown.unlink(missing_ok=True)
        self.terminal.send(line)
        if tab:
            # Ctrl-A goes to the start: what is completed is run by another name.
            self.terminal.send(f"\t{more}\x01show ")
        self.terminal.send("\r")
        self._wait()
        shown: list[str] = json.loads(self.shown.read_text("utf-8"))
        return shown[1:] if tab else shown

    def _wait(self) -> None:
        end = time.monotonic() + PATIENCE
        while not self.shown.exists():
            self.terminal.expect([r".+", pexpect.TIMEOUT], timeout=0.05)
            assert time.monotonic() < end, self.terminal.before

    def close(self) -> None:
        self.terminal.close(force=True)


@pytest.fixture(scope="module")
def seeded_rt(untouched_rt: RunningRT) -> RunningRT:
    """With a hundred queues, shells ask whether to show them all."""
    return untouched_rt


@pytest.fixture(scope="module")
def odd_names(seeded_rt: RunningRT) -> None:
    """Queues and fields whose names shells treat in some way."""
    with RT(seeded_rt.url, token=seeded_rt.token) as rt:
        for name in (WILD, COLON):
            rt.queues.create(name)


@pytest.fixture(params=["bash", "zsh", "fish"])
def shell(request: pytest.FixtureRequest, rtfacade: Commands, odd_names: None) -> Iterator[Shell]:
    if shutil.which(request.param) is None and "CI" not in os.environ:
        pytest.skip(f"{request.param} is not installed")
    shell = Shell(request.param, rtfacade)
    yield shell
    shell.close()


def test_what_a_shell_inserts_arrives(shell: Shell) -> None:
    create = "rtfacade ticket create"
    for typed in ("op", '"O', "'Ops & S", "Ops\\ \\&"):
        assert shell.typed(f"{create} {typed}") == ["ticket", "create", ODD], typed
    assert shell.typed(f"{create} Area:\\ N")[2:] == [COLON]
    assert shell.typed("rtfacade ticket list --queue=O")[2:] == [f"--queue={ODD}"]
    assert shell.typed("rtfacade grou", more="x") == ["group", "x"]  # a blank follows
    cf = "rtfacade ticket create General x --cf"
    assert shell.typed(f"{cf} Compo", more="Web")[5:] == ["Components=Web"]  # no blank follows
    assert shell.typed(f'{cf} "Components=B')[5:] == ["Components=Büro & Co"]
    assert shell.typed(f"{cf} Seen\\ a", more="1")[5:] == ["Seen at=1"]


def test_what_would_be_run_by_a_shell_is_text(shell: Shell) -> None:
    create = "rtfacade ticket create"
    for start in ("\\~W", '"~W', "'~W"):
        assert shell.typed(f"{create} {start}") == ["ticket", "create", WILD], start
    # In the middle of what has to be escaped, as after an earlier completion.
    assert shell.typed(f"{create} \\~Wild\\ \\'one\\'\\ \\\"two\\\"\\ \\$HO")[2:] == [WILD]


def test_several_offers_leave_the_line_as_it_is(shell: Shell) -> None:
    assert shell.typed("rtfacade ticket list --queue 'G")[3:] == ["General"]
    line = "rtfacade ticket create General x --cf One\\ "
    if shell.name == "bash":  # the others offer a menu
        assert shell.typed(line, more="Select=Low")[5:] == ["One Select=Low"]
        assert shell.typed('rtfacade ticket create General x --cf "One ', more='T"')[5:] == [
            "One T"
        ]


def offers(rtfacade: Commands, line: str, **more: str) -> list[str]:
    """What fish is offered at the end of a line, asked for in this process."""
    variables = {
        "_RTFACADE_COMPLETE": "fish_complete",
        "_RTFACADE_LINE": f"rtfacade {line}",
        **more,
    }
    with pytest.MonkeyPatch.context() as patch:
        for name, value in rtfacade.environment(variables).items():
            patch.setenv(name, value)
        patch.chdir(rtfacade.home)
        lines = answer(cli, App(), os.environ, [])
    return [line.partition("\t")[0] for line in lines[1:]]


def test_names_of_every_kind_are_offered(rtfacade: Commands, odd_names: None) -> None:
    number = rtfacade.ticket("Printer on fire")
    assert offers(rtfacade, "ticket cre") == ["create"]
    assert offers(rtfacade, "ticket create General x --requestor al") == ["alice"]
    assert offers(rtfacade, "ticket create General x --cc bob@") == ["bob@example.com"]
    assert offers(rtfacade, f"ticket edit {number} --cf Severity=") == [
        "Severity=Low",
        "Severity=Medium",
        "Severity=High",
    ]
    assert offers(rtfacade, "search run New") == ["New in General"]
    assert "Laptop 17" in offers(rtfacade, "asset show L")
    assert "stalled" in offers(rtfacade, "ticket list --status s")
    assert offers(rtfacade, "group members Sta") == ["Staff"]
    assert offers(rtfacade, "ticket list --fields id,owner.real") == ["id,owner.real_name"]
    assert offers(rtfacade, "ticket list --fields CF.Sev") == ["CF.Severity"]
    assert offers(rtfacade, "api PUT /ticket/4/st") == ["/ticket/4/steal"]
    assert "/ticket/4/steal" not in offers(rtfacade, "api GET /ticket/4/")
    assert str(number) in offers(rtfacade, "ticket show ")
    assert offers(rtfacade, "custom-field values show Severity H") == ["High"]
    assert offers(rtfacade, "custom-field show Sev") == ["Severity"]
    assert offers(rtfacade, "transaction show ") == []
    (rtfacade.home / "text.md").write_text("x", "utf-8")
    assert offers(rtfacade, "ticket reply 1 @te") == ["@text.md"]
    (rtfacade.home / "config" / "rtfacade.toml").write_text('[work]\nurl = "https://x.example"\n')
    assert offers(rtfacade, "--profile w") == ["work"]


@pytest.mark.parametrize(
    ("line", "field", "other"),
    [
        ("ticket create General x", "Severity", "One Select"),
        ("ticket create 'Every type' x", "One Select", "Severity Of Nothing"),
        ("ticket list --queue General", "Severity", "One Select"),
        ("ticket reply 1 x --time 5", "", "Severity"),
        ("article create 'Every type' x", "One Select", "Many Select"),
        ("article create FAQ x", "Content", "One Select"),
        ("asset create 'Every type' x", "Many Select", "One Select"),
        ("asset list", "Many Select", "Severity"),
        ("user create x", "One DateTime", "Severity"),
        ("user edit alice", "One DateTime", "Severity"),
        ("group create x", "One DateTime", "Severity"),
        ("queue edit General", "One DateTime", "Severity"),
        ("class edit FAQ", "One DateTime", "Severity"),
    ],
)
def test_custom_fields_of_the_noun_alone(
    rtfacade: Commands, line: str, field: str, other: str
) -> None:
    option = "--cf" if field else "--message-cf"
    offered = offers(rtfacade, f"{line} {option} ")
    assert f"{field or 'Many Select'}=" in offered
    assert f"{other}=" not in offered


def test_values_of_custom_fields(rtfacade: Commands, seeded_rt: RunningRT) -> None:
    for line, kind in (
        ("user create x", "RT::User"),
        ("group edit Staff", "RT::Group"),
        ("queue edit General", "RT::Queue"),
        ("class edit FAQ", "RT::Class"),
    ):
        name = unique("place")
        with RT(seeded_rt.url, token=seeded_rt.token) as rt:
            rt.custom_fields.create(name, "Select", lookup_type=kind, values=["Nord & Süd", "East"])
        assert offers(rtfacade, f'{line} --cf "{name}=N') == [f"{name}=Nord & Süd"]
    # Several fields have this name: the values are those of articles, and of assets.
    values = [f"One Select={one}" for one in ("Low", "High", "Büro & Co")]
    assert offers(rtfacade, 'article create "Every type" x --cf "One Select=') == values
    assert offers(rtfacade, 'asset list --cf "Many Select=H') == ["Many Select=High"]


def test_aliases_are_offered_and_completed(rtfacade: Commands) -> None:
    rtfacade("alias", "set", "mine", "ticket list --owner me")
    rtfacade("alias", "set", "misc", "ticket search 'Queue = $1'")
    assert offers(rtfacade, "mi") == ["mine", "misc"]
    assert offers(rtfacade, "mine --status st") == ["stalled"]
    assert "mine" not in offers(rtfacade, "ticket ")
    (rtfacade.home / "config" / "rtfacade-aliases.toml").write_text("broken", "utf-8")
    assert offers(rtfacade, "tick") == ["ticket"]


def test_conditions_begin_with_what_rt_searches(rtfacade: Commands) -> None:
    assert offers(rtfacade, "ticket list --where subj") == ["subject "]
    assert offers(rtfacade, "ticket list --where ur") == []
    assert "description " in offers(rtfacade, "asset list --where desc")


def test_names_are_kept_for_a_minute(rtfacade: Commands, odd_names: None) -> None:
    line = "queue fields "
    assert ODD in offers(rtfacade, line)
    [file] = (rtfacade.home / "cache" / "rtfacade" / "completion").iterdir()
    assert rtfacade.rt.token not in file.name + file.read_text("utf-8")
    assert file.stat().st_mode & 0o077 == 0 or file.parent.stat().st_mode & 0o077 == 0
    file.write_text('[["Only here", ""]]', "utf-8")
    assert offers(rtfacade, line) == ["Only here"]
    past = time.time() - site.CACHE_SECONDS - 1
    os.utime(file, (past, past))
    assert ODD in offers(rtfacade, line)
    # An RT that does not answer: the old list is better than none.
    os.utime(file, (past, past))
    assert ODD in offers(rtfacade, line, HTTP_PROXY="http://127.0.0.1:1", NO_PROXY="")


def test_a_shell_that_completes_never_sees_an_error(rtfacade: Commands) -> None:
    variables = {
        "_RTFACADE_COMPLETE": "bash_complete",
        "_RTFACADE_LINE": "rtfacade queue fields G",
    }
    for more in ({"RT_URL": "http://127.0.0.1:1"}, {"RT_TOKEN": "wrong"}, {"RT_URL": ""}):
        outcome = rtfacade.piped(more={**variables, **more})
        assert (outcome.code, outcome.out, outcome.err) == (0, "", ""), more
    odd = rtfacade.piped(more={"_RTFACADE_COMPLETE": "tcsh_complete"})
    assert (odd.code, odd.out, odd.err) == (0, "", "")


def test_what_is_shown_of_a_name_has_no_control_characters(rtfacade: Commands) -> None:
    with RT(rtfacade.rt.url, token=rtfacade.rt.token) as rt:
        rt.queues.create("Evil", description="red \x1b[31m and\ta tab")
    variables = {"_RTFACADE_COMPLETE": "fish_complete", "_RTFACADE_LINE": "rtfacade queue show Ev"}
    lines = [line for line in rtfacade.piped(more=variables).lines if line.startswith("Evil\t")]
    assert lines == ["Evil\tred [31m and a tab"]
