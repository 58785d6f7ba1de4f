"""Nothing that RT holds, and nothing that is typed, gives orders to a terminal: each command.

The commands come from the program's own list, so that a new one is tried without being named here;
one with an argument that ``ARGUMENTS`` does not know fails.
"""

from __future__ import annotations

import io
import logging
import os
import re
import sqlite3
import sys
import threading
import time
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import click
import pytest

from rtfacade import RT, Upload
from rtfacade.auth import tls
from rtfacade.cli.command import LazyGroup
from rtfacade.cli.root import cli, run
from rtfacade.testing import RTServer
from tests import throwaway
from tests.contract.commandline import Commands, Outcome
from tests.contract.wire import NO_TLS
from tests.contract.witness import Witness

#: Window titles, colours, the clipboard, links, a reset, C1 forms, a bell, what erases or
#: overwrites, and what turns the direction of text.
HOSTILE = (
    "seen \x1b]0;owned\x07 \x1b[35;46;9mpaint\x1b[0m \x1b]52;c;b3duZWQ=\x07 \x1bc "
    "\x1b]8;;http://evil.invalid/\x1b\\link\x1b]8;;\x1b\\ \x1bP1$r\x1b\\ \x9b31m \x9d0;x\x9c "
    "\x90q\x9c \x07\x08\x08\x7f back\rover \u202edlrow\u202c \u2066x\u2069 [bold]plain[/bold]"
)
#: RT's own forms cannot hold a blank or a quote in the name of a file.
FILE_NAME = "seen\x1b]0;owned\x07\x9b31m\u202etxt.exe"
#: What the program itself may send: colours, links to RT, and what draws its progress.
_COLOUR = re.compile(r"\x1b\[[\d;]*m")
_LINK = re.compile(r"\x1b\]8;(?:id=[\w.-]*)?;([^\x1b\x07]*)\x1b\\")
_CURSOR = re.compile(r"\x1b\[(?:\?25[lh]|\d*[AKGJ])|\r+(?=\n|\x1b\[\d*[AKG])")
_ORDERS = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]"
)
#: What talks to a program, and not to a terminal, or needs a person.
APART = {"mcp": "speaks JSON with a program", "login": "asks a person", "auth login": "the same"}
#: The last word of commands that only read: they have to work, and to show what RT holds.
READING = {
    "view", "show", "list", "search", "history", "conversation", "attachments", "links",
    "reminders", "watchers", "status", "members", "message", "run", "places", "api", "rest1",
}  # fmt: skip
#: Reading commands that have nothing of the records to show, and why.
EMPTY = {
    "alias list": "its own file", "config list": "its own file", "auth status": "its own file",
    "user history": "RT keeps none of the records in it", "group history": "the same",
    "catalog history": "the same", "queue history": "the same", "asset history": "the same",
    "article history": "the same", "custom-role list": "RT shows names of roles as they are",
    "transaction message": "a mail in base64",
    "user list": "needs a text", "user search": "needs a text",
}  # fmt: skip
#: What the argument ``number``, ``key`` or ``who`` of a command means, by its first word.
RECORDS = {
    "ticket": "ticket", "user": "user", "group": "group", "queue": "queue", "asset": "asset",
    "article": "article", "catalog": "catalog", "class": "class", "custom-field": "field",
    "custom-role": "role", "transaction": "transaction", "attachment": "attachment",
    "search": "search", "bulk": "ticket",
}  # fmt: skip
#: Arguments by name; {} is the noun's record, and {ticket} a ticket.
ARGUMENTS = {
    "number": "{}", "numbers": "{}", "key": "{}", "keys": "{}", "who": "{user}",
    "into": "{other}", "query": "id = {ticket}", "queue": "{queue}", "subject": HOSTILE,
    "text": HOSTILE, "field": "{field}", "value": "{value}", "which": HOSTILE, "names": HOSTILE,
    "type": HOSTILE, "catalog": "{catalog}", "class_": "{class}", "sheet": "sheet.csv",
    "method": "GET", "path": "/ticket/{ticket}", "line": "ticket list", "shell": "bash",
    "words": "ticket", "folder": "files", "people": "{user}", "name": HOSTILE,
}  # fmt: skip
OWN_ARGUMENTS = {
    ("group members", "name"): "{group}", ("group add", "name"): "{group}",
    ("group remove", "name"): "{group}", ("group sync", "name"): "{group}",
    ("queue watchers", "name"): "{queue}", ("queue watch", "name"): "{queue}",
    ("search run", "name"): HOSTILE, ("search show", "keys"): "{search}",
    ("rest1", "path"): "ticket/{ticket}/show",
    ("group add", "who"): "root", ("auth switch", "name"): HOSTILE,
}  # fmt: skip
#: Options without which a command asks, or has nothing to do.
OPTIONS = {
    "ticket edit": ("--subject", HOSTILE), "user edit": ("--real-name", HOSTILE),
    "bulk update": ("--subject", HOSTILE), "ticket link": ("--refers-to", HOSTILE),
    "ticket unlink": ("--refers-to", HOSTILE), "export": ("-o", "x.csv", "--columns", "Subject"),
    "custom-field list": ("--all",), "custom-field search": ("--all",),
}  # fmt: skip
SHAPES = ("", "--json", "--csv", "--debug")
#: A page has no rows.
NO_SHAPE = {("ticket view", "--csv")}


def leaves(group: LazyGroup, *above: str) -> Iterator[tuple[str, click.Command]]:
    """Every command that is no group, with its words."""
    for name in group.table:
        command = group.loaded(name)
        if isinstance(command, LazyGroup):
            yield from leaves(command, *above, name)
        else:
            yield " ".join([*above, name]), command


LEAVES = {words: command for words, command in leaves(cli) if words not in APART}
READS = [words for words in LEAVES if words.split()[-1] in READING]


class Hostile:
    """An RT whose records have orders for terminals in every text."""

    def __init__(self, server: RTServer) -> None:
        self.server = server
        self.ids = self._create()
        self._damage()

    def _create(self) -> dict[str, int]:
        ids: dict[str, int] = {}
        with RT(self.server.url, token=self.server.token, timeout=60) as rt:
            ids["user"] = rt.users.create("hostile", email="hostile@example.com").id
            ids["group"] = rt.groups.create("hostile").id
            rt.groups.add_member(ids["group"], ids["user"])
            ids["queue"] = rt.queues.create("hostile").id
            rt.queues.add_watchers(ids["queue"], cc=[ids["user"]])
            ids["field"] = rt.custom_fields.create(
                "hostile", "Select", queue=ids["queue"], values=["hostile"]
            ).id
            ids["value"] = rt.custom_fields.values(ids["field"]).all()[0].id
            ids["catalog"] = rt.catalogs.create("hostile").id
            ids["class"] = rt.classes.create("hostile").id
            ids["asset"] = rt.assets.create(ids["catalog"], "hostile").id
            ids["article"] = rt.articles.create(ids["class"], "hostile").id
            people: dict[str, Any] = {
                "requestors": [ids["user"]],
                "cc": [ids["user"]],
                "owner": "root",
            }
            ids["other"] = rt.tickets.create(ids["queue"], "hostile", **people).id
            ids["ticket"] = rt.tickets.create(
                ids["queue"], "hostile", content=HOSTILE, attachments=[Upload("x", b"x")],
                custom_fields={"Customer": HOSTILE, "Notes": "hostile"}, refers_to=[ids["other"], "https://example.com/x"],
                **people,
            ).id  # fmt: skip
            rt.tickets.reply(ids["ticket"], HOSTILE)
            rt.tickets.comment(ids["ticket"], f"<p>{HOSTILE}</p>", html=True)
            rt.tickets.remind(ids["ticket"], "hostile")
            rt.tickets.update(ids["ticket"], subject="hostile again")
            [file] = [one for one in rt.tickets.attachments(ids["ticket"]) if one.filename]
            ids["attachment"], ids["transaction"] = file.id, file.transaction_id
            Witness(self.server).save_search("hostile", Query=f"id = {ids['ticket']}")
            [saved] = [one for one in rt.searches.search() if one.name == "hostile"]
            ids["search"], ids["role"] = saved.id, rt.custom_roles.get("Approver").id
        return ids

    def _damage(self) -> None:
        path = next(Path(self.server.folder).glob("**/rt.sqlite"))
        ids = self.ids
        changes = [
            ("Users", "Name RealName NickName Organization Comments City", ids["user"]),
            ("Groups", "Name Description", ids["group"]),
            ("Queues", "Name Description", ids["queue"]),
            ("CustomFields", "Name Description", ids["field"]),
            ("CustomFieldValues", "Name Description Category", ids["value"]),
            ("CustomRoles", "Name Description", ids["role"]),
            ("Catalogs", "Name Description", ids["catalog"]),
            ("Classes", "Name Description", ids["class"]),
            ("Assets", "Name Description", ids["asset"]),
            ("Articles", "Name Summary", ids["article"]),
            ("Tickets", "Subject", ids["ticket"]),
            ("Tickets", "Subject", ids["other"]),
        ]
        with sqlite3.connect(path, timeout=60) as database:
            for table, columns, number in changes:
                names = columns.split()
                sets = ", ".join(f"{name} = ?" for name in names)
                database.execute(
                    f"UPDATE {table} SET {sets} WHERE id = ?", (*[HOSTILE] * len(names), number)
                )
            database.execute(
                "UPDATE Links SET Target = ? WHERE Target LIKE 'https:%'",
                (f"https://example.com/{HOSTILE}",),
            )
            database.execute("UPDATE Tickets SET Subject = ? WHERE Type = 'reminder'", (HOSTILE,))
            # RT 5.0.7 takes no such text for a custom field of this type.
            database.execute(
                "UPDATE ObjectCustomFieldValues SET Content = ? WHERE Content = 'hostile'",
                (HOSTILE,),
            )
            database.execute(
                "UPDATE Attachments SET Filename = ? WHERE Filename IS NOT NULL", (FILE_NAME,)
            )
            database.execute(
                "UPDATE Transactions SET NewValue = ?, OldValue = ? WHERE Field = 'Subject'",
                (HOSTILE, HOSTILE),
            )
            database.execute(
                "UPDATE Attributes SET Description = ? WHERE Description = 'hostile'", (HOSTILE,)
            )
        database.close()
        time.sleep(6)  # RT's own cache of records


@pytest.fixture(scope="module")
def hostile() -> Iterator[Hostile]:
    """An RT of this module's own: no other test likes such names."""
    with throwaway.running(workers=3, database="sqlite") as server:
        yield Hostile(server)


def on_terminal(commands: Commands, line: list[str], patch: pytest.MonkeyPatch) -> Outcome:
    """Run in this process, with a terminal of its own for what is shown."""
    shell, theirs = os.openpty()
    seen: list[bytes] = []

    def read() -> None:
        while True:
            try:
                seen.append(os.read(shell, 65536))
            except OSError:  # the other end is closed
                return

    reader = threading.Thread(target=read)
    reader.start()
    with patch.context() as now, os.fdopen(theirs, "w", encoding="utf-8") as terminal:
        for name, value in commands.variables.items():
            now.setenv(name, value)
        now.chdir(commands.home)
        now.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(), "utf-8"))
        now.setattr(sys, "stdout", terminal)
        now.setattr(sys, "stderr", terminal)
        now.setattr(tls, "context", lambda verify, cert: NO_TLS)
        for name in ("rtfacade", "httpx", "httpcore"):  # --debug changes them for good
            for attribute in ("handlers", "propagate", "level"):
                logger = logging.getLogger(name)
                now.setattr(logger, attribute, getattr(logger, attribute))
        code = run(line)
        terminal.flush()
    reader.join()
    os.close(shell)
    return Outcome(code, b"".join(seen).decode("utf-8", "surrogateescape"))


def orders(text: str, url: str) -> list[str]:
    """What a terminal would obey, and the program itself has not to say."""
    foreign = [
        link for link in _LINK.findall(text)
        if link and not link.startswith((url, "https://example.com/", "https://docs.bestpractical"))
    ]  # fmt: skip
    for known in (_LINK, _CURSOR, _COLOUR):
        text = known.sub("", text)
    return foreign + [repr(one) for one in _ORDERS.findall(text)]


def line_of(words: str, command: click.Command, ids: Mapping[str, int]) -> list[str]:
    """Arguments for a command; KeyError for one that is not known."""
    own = ids.get(RECORDS.get(words.split(maxsplit=1)[0], ""), "")
    line = words.split()
    for one in command.params:
        if isinstance(one, click.Argument) and (one.required or words.startswith("bulk")):
            name = str(one.name)
            template = OWN_ARGUMENTS.get((words, name)) or ARGUMENTS[name]
            line.append(template if template is HOSTILE else template.format(own, **ids))
        elif one.name == "yes":
            line.append("--yes")
    options = OPTIONS.get(words, ())
    return line + [one if one is HOSTILE else one.format(**ids) for one in options]


def check(
    hostile: Hostile, words: str, shape: str, home: Path, patch: pytest.MonkeyPatch
) -> Outcome:
    """Run a command on a terminal: whatever comes of it, it gives no orders."""
    commands = Commands(hostile.server, home, patch)
    commands.variables |= {"EDITOR": "true", "VISUAL": "true", "COLUMNS": "500"}
    (home / "sheet.csv").write_text(f"queue,subject\nno such {HOSTILE!r},x\n", "utf-8")
    line = line_of(words, LEAVES[words], hostile.ids)
    line = [shape, *line] if shape == "--debug" else [*line, *filter(None, [shape])]
    done = on_terminal(commands, line, patch)
    assert orders(done.out, hostile.server.url) == [], done.out
    assert "\x1b[35;46" not in done.out
    return done


def shapes_of(words: str) -> list[str]:
    """How a command can be asked to show things."""
    names = {f"--{one.name}".replace("_", "-") for one in LEAVES[words].params}
    names |= {option for one in LEAVES[words].params for option in one.opts}
    return [shape for shape in SHAPES if shape in ("", "--debug") or shape in names]


@pytest.mark.parametrize("words", READS)
def test_what_rt_holds(
    hostile: Hostile, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: str
) -> None:
    done = check(hostile, words, "", tmp_path, monkeypatch)
    assert done.code == 0, done.out
    assert words in EMPTY or "seen" in done.out, done.out


@pytest.mark.long
@pytest.mark.parametrize(
    ("words", "shape"),
    [(words, shape) for words in READS for shape in shapes_of(words) if shape],
)
def test_in_other_shapes(
    hostile: Hostile, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: str, shape: str
) -> None:
    done = check(hostile, words, shape, tmp_path, monkeypatch)
    assert done.code == (2 if (words, shape) in NO_SHAPE else 0), done.out


@pytest.mark.long
@pytest.mark.parametrize("words", [words for words in LEAVES if words not in READS])
def test_what_is_typed(
    hostile: Hostile, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: str
) -> None:
    check(hostile, words, "", tmp_path, monkeypatch)


@pytest.mark.long
@pytest.mark.parametrize("words", LEAVES)
def test_what_is_refused(
    hostile: Hostile, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: str
) -> None:
    """An error names what was typed, and an option or an argument too many."""
    commands = Commands(hostile.server, tmp_path, monkeypatch)
    count = sum(isinstance(one, click.Argument) for one in LEAVES[words].params)
    for line in (
        [*words.split(), *[HOSTILE] * max(count, 1)],
        [*words.split(), f"--{HOSTILE}"],
        ["--debug", *words.split(), *[HOSTILE] * 9],
        [*words.split()[:-1], HOSTILE],
    ):
        done = on_terminal(commands, line, monkeypatch)
        assert orders(done.out, hostile.server.url) == [], done.out
        assert "\x1b[35;46" not in done.out
