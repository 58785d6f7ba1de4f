"""``ticket view``, the pager, links to pages, and what the editor shows, on a real RT."""

import re
from pathlib import Path

import pytest

from rtfacade import RT
from tests.contract.commandline import Commands
from tests.contract.witness import unique

_LINK = re.compile(r"\x1b\]8;[^;]*;(?P<address>[^\x1b]*)\x1b\\(?P<text>[^\x1b]*)\x1b\]8;;\x1b\\")


@pytest.fixture
def talk(rtfacade: Commands) -> int:
    """A ticket with people, fields, a link, a file and three messages."""
    note = rtfacade.home / "note.txt"
    note.write_text("x", "utf-8")
    other = rtfacade.ticket("other")
    number = rtfacade.ticket(
        "Printer on fire", "--content", "It smokes.", "--requestor", "ann@example.com", "--cf",
        "Tags=a", "--cf", "Tags=b", "--depends-on", other, "--time-worked", "90",
    )  # fmt: skip
    rtfacade("ticket", "reply", number, "On Monday ann wrote:\n> It smokes.\n\nWe are coming.")
    rtfacade("ticket", "comment", number, "Bring a bucket.", "--attach", note)
    return number


def test_view_has_everything_in_the_order_of_time(rtfacade: Commands, talk: int) -> None:
    page = rtfacade("ticket", "view", talk).out
    head, _, messages = page.partition("\n\n20")
    rows = dict(re.split(r" {2,}", line, maxsplit=1) for line in head.splitlines()[5:])
    assert page.startswith(f"Printer on fire #{talk}\nopen in General, owned by Nobody\n")
    assert head.splitlines()[3] == f"{rtfacade.rt.url}/Ticket/Display.html?id={talk}"
    assert (rows["requestors"], rows["Tags"], rows["time worked"]) == (
        "ann@example.com", "a, b", "1h30",
    )  # fmt: skip
    assert rows["depends on"] == f"#{talk - 1}"
    assert rows["files"] == "note.txt"
    assert not {"cc", "due", "Severity", "refers to"} & rows.keys()  # what is empty
    assert re.search(r"\d\dZ  root opened\n  It smokes\.\n", messages)
    wanted = ("root opened", "root replied", "  We are coming.", "root commented", "] note.txt")
    places = [messages.index(one) for one in wanted]
    assert places == sorted(places)
    public = rtfacade("ticket", "view", talk, "--no-comments").out
    assert ("coming" in public, "bucket" in public, "note.txt" in public) == (True, False, False)


def test_view_costs_what_the_ticket_and_its_conversation_cost(
    rtfacade: Commands, talk: int
) -> None:
    sent = [
        line for line in rtfacade("ticket", "view", talk, "-v").err.splitlines() if "GET" in line
    ]
    assert len(sent) == 2, sent


def test_view_takes_addresses_of_this_rt_only(rtfacade: Commands, talk: int) -> None:
    url = rtfacade.rt.url
    for place in (
        f"{url}/Ticket/Display.html?id={talk}",
        f"{url}/Ticket/History.html?ForceShowHistory=1&id={talk}#txn-7",
        f"{url}/REST/2.0/ticket/{talk}",
    ):
        shown = rtfacade("ticket", "view", place, "--json", "id").json
        assert shown == {"id": talk}
    assert rtfacade("ticket", "show", f"{url}/Ticket/Display.html?id={talk}", "--json", "id").json
    away = f"https://rt.example.org/Ticket/Display.html?id={talk}"
    for line in (("view", away), ("take", away), ("edit", away, "--priority", 5)):
        assert "is of another RT" in rtfacade("ticket", *line, code=2).err
    assert "not the address" in rtfacade("ticket", "view", f"{url}/Admin/", code=2).err
    assert "99999999" in rtfacade("ticket", "view", 99999999, code=3).err


def test_view_as_json_adds_links_and_messages(rtfacade: Commands, talk: int) -> None:
    ticket = rtfacade("ticket", "view", talk, "--json").json
    assert ticket["subject"] == "Printer on fire"
    assert [end["id"] for end in ticket["links"]["depends_on"]] == [talk - 1]
    assert [one["type"] for one in ticket["conversation"]] == ["Create", "Correspond", "Comment"]
    some = rtfacade("ticket", "view", talk, "--no-comments", "--json", "status,conversation").json
    assert [*some] == ["status", "conversation"]
    assert len(some["conversation"]) == 2
    assert "'nope'" in rtfacade("ticket", "view", talk, "--json", "nope", code=2).err
    assert "ticket show" in rtfacade("ticket", "view", talk, "--csv", code=2).err


def test_an_agent_sees_what_rt_shows_them(rtfacade: Commands, talk: int) -> None:
    rtfacade.variables["RT_TOKEN"] = rtfacade.rt.tokens["norights"]
    assert f"you may not see ticket {talk}" in rtfacade("ticket", "view", talk, code=1).err
    rtfacade.variables["RT_TOKEN"] = rtfacade.rt.tokens["kunde"]
    mine = rtfacade("ticket", "create", "General", "Help", "--requestor", "kunde").out.strip()
    rtfacade.variables["RT_TOKEN"] = rtfacade.rt.token
    rtfacade("ticket", "comment", mine, "A secret of the staff.")
    rtfacade("ticket", "reply", mine, "For the customer.")
    rtfacade.variables["RT_TOKEN"] = rtfacade.rt.tokens["kunde"]
    page = rtfacade("ticket", "view", mine).out
    assert ("For the customer." in page, "secret" in page) == (True, False)


def test_web_opens_the_page(rtfacade: Commands, talk: int) -> None:
    opened, browser = rtfacade.home / "opened", rtfacade.home / "browser"
    browser.write_text(f'#!/bin/sh\necho "$1" > "{opened}"\n')
    browser.chmod(0o700)
    rtfacade.piped("ticket", "view", str(talk), "--web", more={"BROWSER": str(browser)})
    assert opened.read_text() == f"{rtfacade.rt.url}/Ticket/Display.html?id={talk}\n"


def test_a_long_page_goes_through_the_pager(rtfacade: Commands, talk: int) -> None:
    rtfacade("ticket", "comment", talk, "\n".join(f"> line {n}" for n in range(100)) + "\n\nEnd.")
    pager, paged = rtfacade.home / "pager", rtfacade.home / "paged"
    pager.write_text(f'#!/bin/sh\ncat > "{paged}"; echo "via $1"\n')
    pager.chmod(0o700)
    more = {"RTFACADE_PAGER": f"{pager} ours", "PAGER": f"{pager} theirs", "LINES": "40"}
    assert rtfacade.terminal("ticket", "view", talk, more=more).out == "via ours\n"
    text = paged.read_text("utf-8")
    assert f"#{talk}\n" in text  # no link, which an old pager shows as text
    assert "\x1b[2m  > line 99\x1b[0m\n" in text  # quoted parts are dim
    assert "\n  End.\n" in text
    paged.unlink()
    short = rtfacade.terminal("ticket", "view", talk, more={**more, "LINES": "400"}).out
    links = {match["text"]: match["address"] for match in _LINK.finditer(short)}
    assert links[f"#{talk}"] == f"{rtfacade.rt.url}/Ticket/Display.html?id={talk}"
    for off in ("", "cat", "no-such-pager-here"):
        assert "End." in rtfacade.terminal(
            "ticket", "conversation", talk, more={**more, "RTFACADE_PAGER": off}
        ).out  # fmt: skip
    assert not paged.exists()
    assert rtfacade.piped("ticket", "view", talk, more=more).out.endswith("End.\n")


def test_view_is_as_wide_as_the_terminal_and_inert(rtfacade: Commands) -> None:
    words = "lorem ipsum " * 30
    address = "https://example.com/" + "a" * 150
    text = f"{words}\n\n> {words}\n{address}\n\x1b[31mred \u202eright to left\u202c \x9b2J"
    number = rtfacade.ticket("s" * 199, "--content", text)
    for columns in (80, 140):
        shown = rtfacade.terminal("ticket", "view", number, more={"COLUMNS": str(columns)}).out
        bare = _LINK.sub(r"\g<text>", re.sub(r"\x1b\[[\d;]*m", "", shown))
        assert f"  {address}\n" in bare  # whole, so that it can be copied
        lines = [line for line in bare.splitlines() if address not in line]
        assert max(map(len, lines)) <= columns
        assert sum(line.startswith("  > ") for line in lines) > 1  # each line of a quote says so
        assert bare.count("s") >= 199
        assert not re.search("[\x07\x9b\u202e]|\x1b\\[31mred", shown)


def test_a_new_ticket_has_a_number_and_an_address(rtfacade: Commands) -> None:
    shown = rtfacade.terminal("ticket", "create", "General", "x").out
    match = re.fullmatch(r"Created ticket (\d+) in General\.\n(\S+)\n", shown)
    assert match is not None, shown
    assert match[2] == f"{rtfacade.rt.url}/Ticket/Display.html?id={match[1]}"
    assert rtfacade("ticket", "create", "General", "x", "--json", "id,url").json["url"]
    output = rtfacade.terminal("queue", "create", unique("queue")).out
    assert re.search(r"\n\S+/Admin/Queues/Modify.html\?id=\d+\n", output)
    assert rtfacade.terminal("ticket", "create", "General", "x", "-q").out.strip().isdigit()


def test_the_editor_shows_what_is_answered(rtfacade: Commands, talk: int) -> None:
    editor, seen = rtfacade.home / "editor", rtfacade.home / "seen"
    editor.write_text(f'#!/bin/sh\ncp "$1" "{seen}"\nsed -i "1s/^/Answer./" "$1"\nsleep 0.1\n')
    editor.chmod(0o700)
    more = {"EDITOR": str(editor), "VISUAL": ""}
    outcome = rtfacade.terminal("ticket", "reply", talk, "--cc", "c@example.com", more=more)
    assert f"Replied to ticket {talk}." in outcome.out
    above, _, below = seen.read_text("utf-8").partition(">8")
    assert above.strip() == "# ------------------------"
    for line in ("# Subject: Printer on fire", "# To: ann@example.com", "# Cc: c@example.com"):
        assert f"{line}\n" in below
    assert "root wrote:\n\n> On Monday ann wrote:\n> > It smokes.\n>\n> We are coming.\n" in below
    assert "bucket" not in below  # the last message that requestors have seen
    with RT(rtfacade.rt.url, token=rtfacade.rt.token) as rt:
        newest = rt.tickets.conversation(talk).entries[-1]
        assert newest.content == "Answer."
    rtfacade.terminal("ticket", "comment", talk, "--subject", "Mine", more=more)
    below = Path(seen).read_text("utf-8").partition(">8")[2]
    assert "# Subject: Mine\n" in below
    assert "> Answer.\n" in below
