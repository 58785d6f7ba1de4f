"""Every command has two examples in its help, and each of them works on a real RT."""

import os
import re
import shlex
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import click
import pytest

from rtfacade.cli.command import LazyGroup
from rtfacade.cli.help.topics import topics
from rtfacade.cli.root import cli
from tests.contract.commandline import PATIENCE, Commands
from tests.contract.operations import unique


def leaves(group: LazyGroup, *above: str) -> Iterator[tuple[str, click.Command, list[str]]]:
    """Every command that is no group, with its words before it and its examples behind it."""
    for name in group.table:
        command = group.loaded(name)
        if isinstance(command, LazyGroup):
            yield from leaves(command, *above, name)
        else:
            yield " ".join([*above, name]), command, group.examples(*above, name)


LEAVES = list(leaves(cli))
EXAMPLES = {words: lines for words, _, lines in LEAVES}
#: What an example makes, so that a second run does not meet it. Whole words.
NEW: tuple[str, ...] = ("carol", "dave", "Night", "Printers", "Laptop 18")
NEW += ("Change the toner", "Team", "Vehicles", "Recipes", "Colour", "Phones", "E-mail")
FILES = {
    "report.txt": "All is well.\n",
    "photo.jpg": "not really a photo",
    "people.txt": "alice\nbob\n",
    "tickets.csv": "queue,subject\nGeneral,Check lift 1\nGeneral,Check lift 2\n",
    "body.json": '{"Subject": "Toner was empty"}\n',
}
_TICKET = re.compile(r"\b4[234]\b")


def own(rtfacade: Commands, ids: dict[str, str]) -> None:
    rtfacade("ticket", "take", *ids.values())


def owned_by_alice(rtfacade: Commands, ids: dict[str, str]) -> None:
    for number in ids.values():
        rtfacade("ticket", "edit", number, "--owner", "alice")


def linked(rtfacade: Commands, ids: dict[str, str]) -> None:
    rtfacade("ticket", "link", ids["42"], "--depends-on", ids["43"])


#: What has to be so before an example: command -> what to do with its tickets.
BEFORE: dict[str, Callable[[Commands, dict[str, str]], None]] = {
    "ticket untake": own,
    "ticket steal": owned_by_alice,
    "ticket unlink": linked,
}

#: Commands for which a ticket can be used but once.
FRESH = {*BEFORE, "ticket take", "ticket merge", "ticket resolve", "ticket delete"}
FRESH |= {"ticket reject", "ticket remind", "ticket reminders"}
#: Verbs that several nouns have from the same code.
SHARED = {"create", "edit", "history", "list", "search", "show"}
_SHARED: dict[str, dict[str, str]] = {}


def test_every_command_has_two_examples() -> None:
    assert [words for words, lines in EXAMPLES.items() if len(set(lines)) < 2] == []


def test_every_option_has_a_text() -> None:
    lacking = [
        f"{words} {param.opts[0]}"
        for words, command, _ in LEAVES
        for param in command.params
        if isinstance(param, click.Option) and not param.hidden and not (param.help or "").strip()
    ]
    assert lacking == []


@pytest.fixture
def place(rtfacade: Commands) -> Commands:
    """A home with the files of the examples, and a profile ``work``."""
    for name, content in FILES.items():
        (rtfacade.home / name).write_text(content, "utf-8")
    (rtfacade.home / "token.txt").write_text(f"{rtfacade.rt.token}\n", "utf-8")
    file = rtfacade.home / "config" / "rtfacade.toml"
    text = f'[work]\nurl = "{rtfacade.rt.url}"\ntoken = "{rtfacade.rt.token}"\nsession = false\n'
    text += "timeout = 30\n"
    file.write_text(text, "utf-8")
    file.chmod(0o600)
    names = file.with_name("rtfacade-aliases.toml")
    names.write_text('mine = "ticket list --owner me"\n', "utf-8")
    folder = rtfacade.home / "bin"
    folder.mkdir()
    program = folder / "rtfacade"
    program.write_text(f'#!/bin/sh\nexec {sys.executable} -m rtfacade "$@"\n', "utf-8")
    program.chmod(0o700)
    rtfacade.variables |= {"PATH": f"{folder}:{os.environ['PATH']}", "NO_COLOR": "1"}
    return rtfacade


def tickets(place: Commands, words: str, line: str) -> dict[str, str]:
    """What 42 to 44 stand for: tickets that all read, or new ones for those that need them."""
    if not _TICKET.search(line):
        return {}
    if words not in FRESH:
        if place.rt.url not in _SHARED:
            _SHARED[place.rt.url] = ticket_numbers(place)
        return _SHARED[place.rt.url]
    ids = ticket_numbers(place)
    if words in BEFORE:
        BEFORE[words](place, ids)
    return ids


def ticket_numbers(place: Commands) -> dict[str, str]:
    return {number: str(place.ticket("Toner")) for number in ("42", "43", "44")}


def written_for(place: Commands, words: str, line: str) -> str:
    """An example with tickets that exist, names that do not, and the address of this RT."""
    ids = tickets(place, words, line)
    if re.search(r"\b(1234|567)\b", line):
        number = ids.get("42") or str(place.ticket("Toner"))
        note = place.home / "report.txt"
        place("ticket", "comment", number, "See the report.", "--attach", note)
        [file] = place("ticket", "attachments", number, "--json", "id").json
        entries = place("ticket", "history", number, "--json", "id,type").json
        [message] = [entry["id"] for entry in entries if entry["type"] == "Comment"]
        line = line.replace("1234", str(message)).replace("567", str(file["id"]))
    line = _TICKET.sub(lambda match: ids[match[0]], line)
    for name in NEW:
        line = re.sub(rf"\b{name}\b", unique(name).replace(" ", "-"), line)
    return line.replace("https://rt.example.com", place.rt.url)


def is_shared(words: str) -> bool:
    """Whether a command is from code that nouns share: CI runs it for users."""
    noun, _, verb = words.partition(" ")
    return verb in SHARED and noun not in ("ticket", "user")


@pytest.mark.covering(14)
@pytest.mark.parametrize(
    "words",
    [
        pytest.param(words, marks=[pytest.mark.long] if is_shared(words) else [])
        for words in sorted(EXAMPLES)
    ],
)
def test_examples_work(place: Commands, words: str) -> None:
    if words == "alias delete":
        place("alias", "set", "hot", "ticket list")
    for line in EXAMPLES[words]:
        run(place, written_for(place, words, line), line)


@pytest.mark.parametrize("topic", sorted(topics()))
def test_examples_of_topics_work(place: Commands, topic: str) -> None:
    assert place("help", topic).out.count("\n") > 10
    for section in topics()[topic].sections:
        for line in section.lines:
            run(place, written_for(place, "", line), line)


def run(place: Commands, line: str, example: str) -> None:
    """Run a line in this process, or in a shell if it needs one."""
    if not re.search(r"[<>|]\s|\$", line):
        program, *args = shlex.split(line)
        assert program == "rtfacade"
        with pytest.MonkeyPatch.context() as patch:
            patch.chdir(place.home)
            outcome = place(*args, code=None, stdin="2\n")
        assert outcome.code == 0, (example, outcome)
        return
    done = subprocess.run(
        ["bash", "-c", f"set -o pipefail; {line}"],
        env=place.environment(),
        cwd=place.home,
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )
    assert done.returncode == 0, (example, done.stderr)


def test_help_finds_commands_and_topics(rtfacade: Commands) -> None:
    shown = rtfacade("help", "ticket", "take").out
    assert "rtfacade ticket take 42" in shown
    [shared] = [line for line in shown.splitlines() if "Shared options:" in line]
    assert "--json" in shared
    assert shared.endswith("(rtfacade help options)")
    assert shown == rtfacade("ticket", "take", "--help").out
    assert "Shared options" in rtfacade("help").out
    assert rtfacade("man", "ticket").out.startswith('.TH "RTFACADE-TICKET"')
    assert "did you mean 'exit-codes'" in rtfacade("help", "exitcodes", code=2).err
    assert "did you mean 'take'" in rtfacade("help", "ticket", "tak", code=2).err


def test_the_environment_is_complete() -> None:
    """What the package reads from the environment stands in the topic."""
    root = Path(__file__).resolve().parent.parent.parent / "rtfacade"
    sources = [root / "config.py", *sorted((root / "cli").rglob("*.py"))]
    text = "\n".join(path.read_text("utf-8") for path in sources)
    read = set(re.findall(r"environ(?:\.get\(|\[)\"(\w+)\"", text))
    read |= {name for name in re.findall(r'"(RT[A-Z_]*[A-Z])"', text) if name != "RT"}
    read.discard("RTFACADE_REPOSITORY")  # which the build reads
    page = topics()["environment"]
    described = {
        name.strip()
        for section in page.sections
        for terms, _ in section.rows
        for name in terms.split(",")
    }
    assert {name for name in read if not name.startswith("_")} <= described
