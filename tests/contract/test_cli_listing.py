"""``ticket list`` and ``search``, the other lists, and ``status``, on a real RT."""

import re

import pytest

from rtfacade import RT
from tests.contract.commandline import Commands
from tests.contract.witness import unique


def test_thirty_of_the_newest_unless_more_is_wanted(rtfacade: Commands) -> None:
    subject = unique("many")
    sheet = "queue,subject\n" + f"General,{subject}\n" * 33
    rtfacade("bulk", "create", "-", "-y", stdin=sheet)
    line = ("ticket", "list", "--subject", subject, "--fields", "id")
    listed = rtfacade(*line)
    ids = [int(one) for one in listed.lines]
    assert (len(ids), ids) == (30, sorted(ids, reverse=True))
    assert listed.err == (
        "rtfacade: there are more than these 30: pass --all, or --limit and a number\n"
    )
    assert rtfacade(*line, "-q").err == ""
    every = rtfacade(*line, "--all")
    assert (len(every.lines), every.err) == (33, "")
    few = rtfacade(*line, "--limit", 3)
    assert ([int(one) for one in few.lines], few.err) == (ids[:3], "")
    assert rtfacade(*line, "--count").out == "33\n"
    assert "not both" in rtfacade(*line, "--all", "--limit", 3, code=2).err
    assert len(rtfacade(*line, "--json").json) == 30
    words = rtfacade("ticket", "search", subject)  # RT's simple search
    assert (len(words.lines), "more than these 30" in words.err) == (30, True)
    for noun in ("user", "queue", "group", "asset", "article", "search"):
        assert len(rtfacade(noun, "list", "--fields", "id").lines) <= 30


def test_filters(rtfacade: Commands) -> None:
    subject = unique("filters")
    new = rtfacade.ticket(f"{subject} 100%", "--priority", 5, "--requestor", "alice", "--cc", "bob")
    opened = rtfacade.ticket(subject, "--status", "open", "--owner", "root", "--due", "+2d")
    done = rtfacade.ticket(subject, "--status", "resolved", "--priority", 50)

    def listed(*line: object) -> set[int]:
        rows = rtfacade("ticket", "list", "--subject", subject, *line, "--json", "id").json
        return {row["id"] for row in rows}

    assert listed() == listed("--status", "active") == {new, opened}
    assert listed("--status", "new,open") == listed("--status", "new", "--status", "open")
    assert listed("--status", "resolved,new") == {new, done}
    assert listed("--status", "inactive") == {done}
    assert listed("--status", "any") == {new, opened, done}
    assert listed("--status", "inactive,new") == {new, done}
    assert listed("--owner", "me") == listed("--mine") == {opened}
    assert listed("--owner", "me", "--owner", "Nobody") == {new, opened}
    assert listed("--unowned") == listed("--requestor", "alice@example.com") == {new}
    assert listed("--cc", "bob") == {new}
    assert listed("--where", "requestor = alice", "--where", "priority < 10") == {new}
    assert listed("--where", "owner = me", "--where", "due < 3d") == {opened}
    assert listed("--where", "status = resolved") == {done}
    assert listed("--where", "Subject ENDSWITH 100%", "--where", "owner != me") == {new}
    assert listed("--where", "created > 1d", "--where", "cc.email LIKE bob") == {new}
    assert listed("--creator", "me") == {new, opened}
    assert listed("--queue", "General", "--queue", "Support") == {new, opened}
    assert listed("--queue", "Support") == set()
    assert listed("--priority", "5", "--priority", ">=50", "--status", "any") == {new, done}
    assert listed("--priority", "1-9") == {new}
    assert listed("--created-since", "1h") == listed("--updated-since", "today") == {new, opened}
    assert listed("--created-before", "1h") == listed("--created-since", "tomorrow") == set()
    assert listed("--resolved-since", "1d", "--status", "any") == {done}
    assert listed("--due-before", "3d") == {opened}
    assert listed("--due-before", "1d") == listed("--due-since", "3d") == set()
    query = f"Subject LIKE '{subject}'"
    both = rtfacade("ticket", "search", query, "--owner", "me", "--json", "id").json
    assert both == [{"id": opened}]
    assert f"{new}\n" in rtfacade("ticket", "list", "--subject", "100%", "--fields", "id").out


@pytest.mark.parametrize(
    ("line", "code", "message"),
    [
        ("--queue Genral", 3, "no queue 'Genral', or you may not see it; did you mean 'General'?"),
        ("--queue General --queue Suport", 3, "did you mean 'Support'?"),
        ("--status opne", 3, "did you mean 'open'?"),
        ("--status new,opne", 3, "did you mean 'open'?"),
        ("--status active,opne --subject nowhere-at-all", 3, "did you mean 'open'?"),
        ("--owner alcie", 3, "no user 'alcie', or you may not see it; did you mean 'alice'?"),
        ("--requestor alise@example.com", 3, "did you mean 'alice@example.com'"),
        ("--cf Severty=High", 3, "did you mean 'Severity'?"),
        ("--sort prioritty", 2, "did you mean 'Priority'"),
        ("--fields subjekt", 2, "did you mean 'subject'?"),
        ("--priority high", 2, "'high' is not like 5, '>5' or 5-10"),
        ("--created-since 7", 2, "'7' is not a time such as"),
        ("--created-since 999999w", 2, "'999999w' is not a time such as"),
    ],
)
def test_what_is_misspelt_is_said(rtfacade: Commands, line: str, code: int, message: str) -> None:
    for user in ("root", "limited"):
        rtfacade.variables["RT_TOKEN"] = rtfacade.rt.tokens[user]
        is_told = (
            user == "root" or code == 2 or "user" in message
        )  # the others are hidden from them
        outcome = rtfacade("ticket", "list", *line.split(), code=code if is_told else None)
        assert outcome.out == ""
        assert message in outcome.err or not is_told, user


def test_words_go_to_the_simple_search(rtfacade: Commands) -> None:
    word = unique("word")
    number = rtfacade.ticket(f"A {word} like no other", "--requestor", f"{word}@example.com")
    for words in (word, f"General {word}", f"{word}@example.com", f"no other {word}", str(number)):
        assert rtfacade("ticket", "search", words, "--fields", "id").out == f"{number}\n", words
    assert rtfacade("ticket", "search", word, "--status", "resolved").out == ""
    nothing = rtfacade("ticket", "search", f"un{word}")
    assert (nothing.out, "TicketSQL looks like" in nothing.err) == ("", True)
    for sql in (f"Subject LIKE '{word}'", f"(Subject like '{word}') and id>0", f"id={number}"):
        assert rtfacade("ticket", "search", sql, "--fields", "id").out == f"{number}\n", sql
    assert "400" in rtfacade("ticket", "search", "Subject = ", code=1).err
    rtfacade.variables["RT_TOKEN"] = rtfacade.rt.tokens["norights"]
    assert rtfacade("ticket", "search", word, code=0).out == ""


def test_status_is_what_waits_for_the_user(rtfacade: Commands) -> None:
    queue = unique("watched")
    with RT(rtfacade.rt.url, token=rtfacade.rt.token) as rt:
        rt.queues.create(queue)
    mine = rtfacade.ticket("mine", "--owner", "root", "--due", "+2d")
    later = rtfacade.ticket("later", "--owner", "root", "--due", "+30d")
    free = int(rtfacade("ticket", "create", queue, "free").out)
    other = rtfacade.ticket("elsewhere")
    requested = rtfacade.ticket("asked", "--requestor", "root", "--owner", "alice")
    rtfacade.variables["RT_TOKEN"] = rtfacade.rt.tokens["alice"]
    rtfacade("ticket", "comment", mine, "alice was here")
    rtfacade.variables["RT_TOKEN"] = rtfacade.rt.token

    def ids() -> dict[str, set[int]]:
        sections = rtfacade("status", "--limit", 50, "--json", "id").json
        return {name: {row["id"] for row in rows} for name, rows in sections.items()}

    seen = ids()
    assert {mine, later} <= seen["mine"]
    assert {free, other} <= seen["unowned"]  # no queue is root's own: all that root sees
    assert (mine in seen["due"], later in seen["due"]) == (True, False)
    assert (mine in seen["changed"], later in seen["changed"]) == (True, False)
    assert requested in seen["requested"]
    with RT(rtfacade.rt.url, token=rtfacade.rt.token) as rt:
        rt.queues.add_watchers(queue, admin_cc=["root"])
        assert ids()["unowned"] == {free}
        for columns in (80, 140):
            shown = rtfacade.terminal("status", more={"COLUMNS": str(columns)}).out
            bare = re.sub(r"\x1b\[[\d;]*m|\x1b\]8;.*?\x1b\\", "", shown)
            for heading in ("Your tickets", "Unowned in your queues", "Yours, due soon"):
                assert f"\n{heading}\n" in bare
            assert max(map(len, bare.splitlines())) <= columns
            assert re.search(rf"{mine} +new +General +mine +in 1 day", bare)
        rt.queues.remove_watchers(queue, admin_cc=["root"])
    assert ids()["changed"] == ids()["changed"] | {mine}
    assert rtfacade("status", "--since", "tomorrow", "--json", "id").json["changed"] == []
    header = rtfacade("status", "--csv").lines[0]
    assert header == "section,id,status,queue,subject,due,last_updated"
    for user in ("norights", "kunde", "limited"):
        rtfacade.variables["RT_TOKEN"] = rtfacade.rt.tokens[user]
        sections = rtfacade("status", "--json", "id").json
        assert [*sections] == ["mine", "unowned", "due", "changed", "requested"]
        assert not sections["mine"]
    assert "nothing" in rtfacade.terminal("status").out
