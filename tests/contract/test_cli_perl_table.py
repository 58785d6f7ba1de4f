"""Every command in the table for those who come from Perl's ``rt`` works as it stands."""

import re
import secrets
import shlex

import pytest

from tests.contract.commandline import ROOT, Commands

TABLE = ROOT / "docs" / "moving" / "perl-rt-table.md"
ROW = re.compile(r"^\| `(?P<perl>rt[^`]*)`(?: \(editor\))? \| `(?P<ours>rtfacade[^`]*)`.*\|$")
#: What the Perl command can do; none of it may be missing.
VERBS = (
    "comment correspond create delete edit give help link ls merge resolve shell show steal subject"
    " take untake"
)


def rows() -> list[tuple[str, str]]:
    lines = TABLE.read_text("utf-8").splitlines()[2:]
    rows = [match for line in lines if (match := ROW.match(line))]
    assert len(rows) == len(lines) > 50
    return [(row["perl"], row["ours"].replace("\\|", "|")) for row in rows]


def test_no_verb_of_perl_s_rt_is_missing() -> None:
    assert sorted({perl.split()[1] for perl, _ in rows()}) == VERBS.split()


def piped(rtfacade: Commands, line: str) -> str:
    """Run a line, its pipes too; what it prints."""
    text = "typed\n"
    for part in line.split(" | "):
        command, *args = shlex.split(part)
        assert command == "rtfacade"
        text = rtfacade(*args, stdin=text).out
    return text


@pytest.mark.long
def test_each_command_does_what_it_says(rtfacade: Commands) -> None:
    note = rtfacade.home / "note.txt"
    note.write_text("x", "utf-8")
    editor = rtfacade.home / "editor"
    editor.write_text(
        '#!/bin/sh\ncase "$1" in *.rt) sed -i "s/^Subject:.*/Subject: typed/" "$1" ;;\n'
        '*) { echo typed; cat "$1"; } >"$1.new"; mv "$1.new" "$1" ;; esac\n'
        'touch -d "+1 minute" "$1"\n'
    )
    editor.chmod(0o700)
    rtfacade.variables |= {"EDITOR": str(editor), "VISUAL": ""}
    tickets = [rtfacade.ticket("x", "--content", "see", "--attach", note) for _ in range(3)]
    rtfacade("ticket", "edit", tickets[0], "--priority", 7, "--status", "open")
    rtfacade("ticket", "edit", tickets[0], "--status", "new")
    form = rtfacade.home / "form"
    form.write_text(f"id: ticket/{tickets[0]}\nSubject: from a form\n", "utf-8")
    [file] = rtfacade("ticket", "attachments", tickets[0], "--json", "id").json
    entry = rtfacade("ticket", "history", tickets[0], "--limit", 1, "--json", "id").json[0]
    mark = secrets.token_hex(4)
    here = {"42": tickets[0], "43": tickets[1], "44": tickets[2]}
    names = {"note.txt": note, "@form": f"@{form}", "photo.jpg": rtfacade.home / "photo.jpg"}
    for new in ("carol", "Night", "Desk"):
        names[new] = f"{new}{mark}"
    for _, line in rows():
        command = re.sub(r"\b4[234]\b", lambda match: str(here[match[0]]), line)
        command = command.replace("attachments/9", f"attachments/{file['id']}")
        command = command.replace("attachment 9", f"attachment {file['id']}")
        command = command.replace("history/id/7", f"history/id/{entry['id']}")
        for name, real in names.items():
            command = command.replace(name, str(real))
        output = piped(rtfacade, command)
        reads = re.search(r" (show|list|search|history|links|attachments|download|rest1) ", line)
        assert output.strip() or not reads or "links" in line or "edit --form" in line, line
    assert (rtfacade.home / "photo.jpg").read_bytes() == b"x"
    merged = rtfacade("ticket", "show", tickets[2], "--json", "id,subject,status,owner.name").json
    assert merged == {
        "id": tickets[0], "subject": "A better one", "status": "resolved", "owner.name": "root",
    }  # fmt: skip
