"""``rtfacade ticket …`` on a real RT, in this process."""

import json
import re
from email import message_from_bytes
from pathlib import Path
from typing import Any

import pytest

from rtfacade import RT
from rtfacade._sync.attachments import Attachments
from rtfacade.testing import RunningRT
from tests.contract.commandline import Commands
from tests.contract.witness import unique


def test_create_prints_the_number_and_takes_every_kind_of_field(rtfacade: Commands) -> None:
    other = rtfacade.ticket("first")
    number = rtfacade.ticket(
        "Ünïcode ☃", "--content", "-text with a dash", "--requestor", "ann@example.com",
        "--cc", "b@example.com", "--owner", "root", "--priority", "7", "--time-worked", "1h30",
        "--due", "2026-12-01 10:00", "--cf", "Severity=High", "--cf", "Tags=a",
        "--cf", "Tags=b, c", "--depends-on", other, "--status", "open",
    )  # fmt: skip
    ticket = rtfacade("ticket", "show", number, "--json").json
    assert ticket["subject"] == "Ünïcode ☃"
    assert ticket["queue"] == {"id": 1, "name": "General"}
    assert ticket["owner"]["name"] == "root"
    assert [one["name"] for one in ticket["requestors"]] == ["ann@example.com"]
    assert (ticket["priority"], ticket["time_worked"], ticket["status"]) == (7, 90, "open")
    assert ticket["due"] == "2026-12-01T10:00:00Z"
    assert sorted(ticket["custom_fields"]["Tags"]) == ["a", "b, c"]
    links = rtfacade("ticket", "links", number).out
    assert links.split("\t")[:3] == ["depends_on", "ticket", str(other)]
    assert "-text with a dash" in rtfacade("ticket", "conversation", number).out


def test_files_in_custom_fields(rtfacade: Commands) -> None:
    photo, other = rtfacade.home / "photo.png", rtfacade.home / "b.bin"
    photo.write_bytes(b"\x89PNG\r\n\x1a\n\0\xff")
    other.write_bytes(b"\0")
    number = rtfacade(
        "ticket", "create", "Every type", "x", "--cf", f"One Image=@{photo}",
        "--cf", f"Many Binary=@{photo}", "--cf", f"Many Binary=@{other}", "--cf", "One Text=@none",
    ).out.strip()  # fmt: skip
    fields = rtfacade("ticket", "show", number, "--json").json["custom_fields"]
    assert fields["One Image"] == ["photo.png"]
    assert sorted(fields["Many Binary"]) == ["b.bin", "photo.png"]
    assert fields["One Text"] == ["@none"]
    lines = rtfacade("ticket", "download", number, rtfacade.home / "in").lines
    saved = [Path(line) for line in lines]
    assert sorted(path.name for path in saved) == ["b.bin", "photo (2).png", "photo.png"]
    assert {path.read_bytes() for path in saved} == {photo.read_bytes(), other.read_bytes()}
    rtfacade("ticket", "edit", number, "--remove-cf", "Many Binary=b.bin", "--cf", "One Image=")
    rtfacade("ticket", "edit", number, "--add-cf", f"Many Binary=@{other}")
    fields = rtfacade("ticket", "show", number, "--json").json["custom_fields"]
    assert fields["One Image"] == []
    assert sorted(fields["Many Binary"]) == ["b.bin", "photo.png"]
    missing = rtfacade("ticket", "edit", number, "--cf", "One Image=@no-such-file.png", code=2)
    assert "no-such-file.png" in missing.err
    refused = rtfacade("ticket", "edit", number, "--cf", "One Image=text", code=2)
    assert "holds files" in refused.err
    line = ("ticket", "comment", number, "x", "--message-cf", "Many Select=nope")
    assert "Many Select" in rtfacade(*line, code=1).err


def test_what_is_made_out_of_sight_has_a_number(rtfacade: Commands) -> None:
    """A customer who forgets to be the requestor must not make the ticket again."""
    rtfacade.variables["RT_TOKEN"] = rtfacade.rt.tokens["kunde"]
    outcome = rtfacade("ticket", "create", "General", "I see nothing", code=5)
    number = outcome.out.strip()
    assert f"ticket {number} was created, but you may not see it" in outcome.err
    shown = rtfacade("ticket", "create", "General", "I see nothing", "--json", "id", code=5)
    assert shown.json == {"id": int(number) + 1}
    on_screen = rtfacade.terminal("ticket", "create", "General", "I see nothing")
    assert f"Created {int(number) + 2}. It could not be read." in on_screen.out
    assert on_screen.code == 5


def test_json_has_an_object_for_one_and_an_array_for_several(rtfacade: Commands) -> None:
    one, two = rtfacade.ticket("one"), rtfacade.ticket("two")
    assert rtfacade("ticket", "show", one, "--json", "id,subject").json == {
        "id": one, "subject": "one",
    }  # fmt: skip
    assert rtfacade("ticket", "show", f"{one}-{one}", "--json", "id").json == [{"id": one}]
    assert rtfacade("ticket", "take", one, "--json").json == {"id": one}
    assert rtfacade("ticket", "untake", f"{one},", "--json").json == [{"id": one}]
    several = rtfacade("ticket", "show", f"{one}-{two}", "--json", "id,owner.name").json
    assert several == [
        {"id": one, "owner.name": "Nobody"},
        {"id": two, "owner.name": "Nobody"},
    ]
    query = f"id = {one} OR id = {two}"
    assert rtfacade("ticket", "search", query, "--json", "id").json == [{"id": two}, {"id": one}]
    assert rtfacade("ticket", "search", "id = 0", "--json", "id").json == []
    assert rtfacade("--json", "id", "ticket", "show", one).json == {"id": one}
    assert rtfacade("ticket", "show", "--json", one).json["subject"] == "one"


def test_lists_are_lines_csv_or_counted(rtfacade: Commands) -> None:
    tag = rtfacade("ticket", "create", "General", "a\tb", "--cf", "Customer=O'Brien, Ltd").out
    number = tag.strip()
    chosen = (
        "--cf",
        "Customer=O'Brien, Ltd",
        "--fields",
        "id,status,subject,custom_fields.Customer",
    )
    line = rtfacade("ticket", "list", *chosen).lines[0]
    assert line == f"{number}\tnew\ta b\tO'Brien, Ltd"
    lines = rtfacade("ticket", "list", *chosen, "--csv").lines
    assert lines[0] == "id,status,subject,custom_fields.Customer"
    assert lines[1] == f'{number},new,a\tb,"O\'Brien, Ltd"'
    count = rtfacade("ticket", "list", "--cf", "Customer=O'Brien, Ltd", "--count").out
    assert int(count) == len(lines) - 1
    first = ("--sort", "id", "--limit", 1, "--fields", "id")
    assert rtfacade("ticket", "search", "id > 0", *first).lines == ["1"]
    newest = rtfacade("ticket", "search", "id > 0", "--sort", "-id", "--limit", 1).out
    created = ("--limit", 1, "--fields", "created")
    latest = rtfacade("ticket", "search", "id > 0", "--sort", "-created", *created).out
    assert latest == rtfacade("ticket", "search", "id > 0", "--sort", "-id", *created).out
    assert "nope" in rtfacade("ticket", "search", "id < 0", "--sort", "nope", code=2).err
    assert newest.startswith(f"{number}\t")


def test_mine_and_status_choose(rtfacade: Commands) -> None:
    number = rtfacade.ticket("mine", "--owner", "root", "--status", "open")
    mine = rtfacade("ticket", "list", "--mine", "--status", "open", "--json", "id").json
    assert {"id": number} in mine
    assert {"id": number} in rtfacade("ticket", "list", "--mine", "--json", "id").json
    rtfacade("ticket", "resolve", number)
    assert {"id": number} not in rtfacade("ticket", "list", "--mine", "--json", "id").json


def test_messages_come_from_the_line_a_pipe_and_a_file(rtfacade: Commands) -> None:
    number = rtfacade.ticket()
    note = rtfacade.home / "note.txt"
    note.write_text("from a file\n", "utf-8")
    rtfacade("ticket", "reply", number, "from the line", "--status", "open", "--time", "15")
    rtfacade("ticket", "comment", number, stdin="from a pipe\n")
    rtfacade("ticket", "comment", number, "-", stdin="from a dash\n")
    sent = rtfacade("ticket", "comment", number, f"@{note}", "--attach", note, "--json").json
    assert sent["ticket_id"] == number
    rtfacade("ticket", "reply", number, "@@home", "--cc", "c@example.com")
    entries = rtfacade("ticket", "conversation", number, "--json").json
    assert [entry["content"].strip() for entry in entries] == [
        "from the line", "from a pipe", "from a dash", "from a file", "@home",
    ]  # fmt: skip
    assert [entry["type"] for entry in entries[:2]] == ["Correspond", "Comment"]
    assert rtfacade("ticket", "show", number, "--json", "status,time_worked,cc").json == {
        "status": "open", "time_worked": 15, "cc": [],
    }  # fmt: skip
    assert "@home" in rtfacade("ticket", "conversation", number, "--last").out
    line = ("ticket", "conversation", number, "--markdown")
    markdown = rtfacade.piped(*line, more={"TZ": "Europe/Vienna"}).out
    assert "> from a pipe" in markdown
    assert re.search(r"\d\d:\d\d UTC, root", markdown)
    assert rtfacade("ticket", "history", number, "--type", "Status").lines[0].split("\t")[3] == (
        "Status"
    )
    bare = rtfacade("ticket", "history", number, "--no-content", "--limit", 1, "--json").json
    assert [(entry["type"], entry["content"]) for entry in bare] == [("Create", None)]


def test_an_empty_text_is_refused_before_anything_is_sent(rtfacade: Commands) -> None:
    number = rtfacade.ticket()
    for text, stdin in (("", ""), ("-", "\n"), (" ", "")):
        assert "empty" in rtfacade("ticket", "comment", number, text, stdin=stdin, code=2).err
    assert "empty" in rtfacade("ticket", "comment", number, code=2).err
    missing = rtfacade("ticket", "comment", number, "@nowhere", code=2).err
    assert "nowhere" in missing
    assert "UTF-8" in rtfacade("ticket", "comment", number, "-", stdin=b"\xff\xfe", code=2).err
    assert rtfacade("ticket", "conversation", number, "--json").json == []


def test_what_was_piped_in_is_kept_when_it_cannot_be_sent(rtfacade: Commands) -> None:
    refused = rtfacade("ticket", "comment", 99999999, stdin="precious words\n", code=3).err
    kept = Path(refused.rpartition("saved in ")[2].strip())
    assert kept.read_text("utf-8") == "precious words\n"
    assert kept.stat().st_mode & 0o077 == 0


def test_files_come_back_byte_for_byte(rtfacade: Commands) -> None:
    content = bytes(range(256)) * 50
    photo = rtfacade.home / "photo.jpg"
    photo.write_bytes(content)
    number, other = rtfacade.ticket("x", "--content", "see", "--attach", photo), rtfacade.ticket()
    listed = rtfacade("ticket", "attachments", number, "--json", "id,filename,size").json
    assert [(part["filename"], part["size"]) for part in listed] == [("photo.jpg", len(content))]
    assert len(rtfacade("ticket", "attachments", number, "--all").lines) > 1
    [saved] = rtfacade("ticket", "download", number, rtfacade.home / "in").lines
    assert Path(saved).read_bytes() == content
    download = ("ticket", "download", number, "--attachment", listed[0]["id"])
    assert rtfacade.piped(*download, "-o", "here.jpg").out == "here.jpg\n"
    assert (rtfacade.home / "here.jpg").read_bytes() == content
    folder = rtfacade.home / "new"
    [first] = rtfacade("ticket", "download", number, folder, *download[3:]).lines
    [second] = rtfacade("ticket", "download", number, folder, *download[3:]).lines
    assert [Path(first).name, Path(second).name] == ["photo.jpg", "photo (2).jpg"]
    assert "no attachment" in rtfacade("ticket", "download", other, *download[3:], code=3).err
    rtfacade("ticket", "download", number, "-o", rtfacade.home / "whole.bin")
    assert (rtfacade.home / "whole.bin").read_bytes() == content
    nothing = rtfacade("ticket", "download", other, rtfacade.home / "none")
    assert (nothing.out, nothing.err) == ("", f"rtfacade: ticket {other} has no attachments\n")
    assert not (rtfacade.home / "none").exists()


MAIL = Path(__file__).parents[1] / "mails/forwarded-three-deep.eml"


def test_whole_messages_and_forwarded_mails(rtfacade: Commands, seeded_rt: RunningRT) -> None:
    subject = unique("mail")
    with RT(seeded_rt.url, token=seeded_rt.token) as rt:
        rt.rest1.mail_gateway(f"Subject: {subject}\n".encode() + MAIL.read_bytes())
        number = str(rt.tickets.search(f"Subject = '{subject}'").all()[0].id)
    [listed] = rtfacade("ticket", "attachments", number, "--json").json
    assert listed["filename"] == f"attachment-{listed['id']}.eml"
    nested = rtfacade("ticket", "attachments", number, "--nested", "--json").json
    assert [one["filename"] for one in nested][3:] == ["deep.pdf"]
    folder = rtfacade.home / "mails"
    [saved] = rtfacade("ticket", "download", number, "--eml", "-o", folder).lines
    mail = message_from_bytes(Path(saved).read_bytes())
    kinds = [part.get_content_type() for part in mail.walk()]
    assert kinds.count("message/rfc822") == 3
    assert len(rtfacade("ticket", "download", number, "--nested", folder).lines) == 4
    part = rtfacade("ticket", "download", number, "--attachment", str(listed["id"]), "-o", "-")
    assert "Subject: =?utf-8?b?RndkOiBkcsO8YmVu?=\n" in part.out
    rtfacade("ticket", "reply", number, "Yes.", "--quote")
    last = rtfacade("ticket", "conversation", number, "--last").out
    assert "  > For your information.\n\n  Yes.\n" in last
    box = rtfacade.home / "ticket.mbox"
    rtfacade("ticket", "conversation", number, "--mbox", box)
    assert box.read_bytes().count(b"\nMIME-Version: 1.0\n") >= 2
    for wrong in (
        ("download", number, "--eml", "-o", "-"),
        ("download", number, "--eml", "--nested"),
        ("download", number, "--attachment", "1", "--eml"),
        ("conversation", number, "--mbox", "x", "--last"),
    ):
        rtfacade("ticket", *wrong, code=2)


def test_an_interrupted_download_says_what_is_there(
    rtfacade: Commands, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = [rtfacade.home / name for name in ("a.txt", "b.txt")]
    for file in files:
        file.write_text("x", "utf-8")
    number = rtfacade.ticket("x", "--content", "y", "--attach", files[0], "--attach", files[1])
    save, seen = Attachments._save_new, list[object]()

    def interrupted(self: Attachments, part: Any, *where: Any) -> Path:
        seen.append(part)
        if len(seen) > 1:
            raise KeyboardInterrupt
        return save(self, part, *where)

    folder = rtfacade.home / "in"
    with monkeypatch.context() as patch:
        patch.setattr(Attachments, "_save_new", interrupted)
        errors = rtfacade("ticket", "download", number, folder, code=130).err
    assert errors == f"rtfacade: interrupted\nrtfacade: saved in {folder} before the error: a.txt\n"
    assert [path.name for path in folder.iterdir()] == ["a.txt"]


def test_links_are_made_listed_and_removed(rtfacade: Commands) -> None:
    one, two = rtfacade.ticket(), rtfacade.ticket()
    address = "https://example.com/x"
    rtfacade("ticket", "link", one, "--depends-on", two, "--refers-to", address)
    links = rtfacade("ticket", "links", one, "--json").json
    assert [end["id"] for end in links["depends_on"]] == [two]
    assert [end["url"] for end in links["refers_to"]] == [address]
    rtfacade("ticket", "unlink", one, "--depends-on", two, "--refers-to", address)
    assert rtfacade("ticket", "links", one).out == ""
    assert "--depends-on" in rtfacade("ticket", "link", one, code=2).err


def test_merging_asks_and_is_for_good(rtfacade: Commands) -> None:
    one, two = rtfacade.ticket("one"), rtfacade.ticket("two")
    assert "--yes" in rtfacade("ticket", "merge", two, one, code=2).err
    assert rtfacade("ticket", "show", two, "--json", "id").json == {"id": two}
    assert "would merge" in rtfacade("ticket", "merge", two, one, "--dry-run").out
    assert rtfacade("ticket", "show", two, "--json", "id").json == {"id": two}
    rtfacade("ticket", "merge", two, one, "--yes")
    assert rtfacade("ticket", "show", two, "--json", "id").json == {"id": one}
    assert "itself" in rtfacade("ticket", "merge", one, one, "-y", code=2).err


def test_owners_change_one_after_the_other_and_what_failed_is_told(rtfacade: Commands) -> None:
    one, two = rtfacade.ticket(), rtfacade.ticket()
    rtfacade("ticket", "take", one)
    refused = rtfacade("ticket", "take", one, two, code=1).err
    assert refused.startswith(f"rtfacade: {one}: ")
    assert "400" in refused
    owner = ("--json", "owner.name")
    assert rtfacade("ticket", "show", two, *owner).json == {"owner.name": "root"}
    rtfacade("ticket", "untake", f"{one},{two}")
    assert rtfacade("ticket", "show", two, *owner).json == {"owner.name": "Nobody"}
    rtfacade("ticket", "edit", one, "--owner", "alice")
    rtfacade("ticket", "steal", "-", stdin=f"{one}\tnew\tsubject\n")
    assert rtfacade("ticket", "show", one, *owner).json == {"owner.name": "root"}
    gone = rtfacade("ticket", "take", 99999999, code=3).err
    assert "99999999" in gone


def test_resolving_with_a_word(rtfacade: Commands) -> None:
    one, two = rtfacade.ticket(), rtfacade.ticket()
    rtfacade("ticket", "resolve", one, two, "--comment", "done")
    assert rtfacade("ticket", "show", one, two, "--json", "status").json == [
        {"status": "resolved"}, {"status": "resolved"},
    ]  # fmt: skip
    assert "done" in rtfacade("ticket", "conversation", two).out
    rtfacade("ticket", "resolve", one, "--reply", "a", "--comment", "b", code=2)


def test_watchers_come_and_go(rtfacade: Commands) -> None:
    number = rtfacade.ticket()
    roles = ("ticket", "show", number, "--json", "cc,admin_cc,requestors")
    rtfacade("ticket", "watch", number)
    rtfacade("ticket", "watch", number, "x@example.com", "--as", "admin-cc")
    rtfacade("ticket", "watch", number, "alice", "bob", "--as", "requestor")
    watchers = rtfacade(*roles).json
    names = {role: sorted(one["name"] for one in who) for role, who in watchers.items()}
    assert names == {"cc": ["root"], "admin_cc": ["x@example.com"], "requestors": ["alice", "bob"]}
    rtfacade("ticket", "watch", number, "--remove")
    rtfacade("ticket", "watch", number, "alice@example.com", "--as", "requestor", "--remove")
    assert rtfacade(*roles).json["cc"] == []
    assert [one["name"] for one in rtfacade(*roles).json["requestors"]] == ["bob"]


def test_a_text_is_a_login_and_an_id_says_so(rtfacade: Commands) -> None:
    group = rtfacade("group", "show", "Staff", "--json", "id").json["id"]
    line = (
        "--owner",
        "Alice A <alice@example.com>",
        "--cc",
        f"id:{group}",
        "--role",
        "Approver=bob",
    )
    number = rtfacade.ticket("people", *line)
    ticket = rtfacade("ticket", "show", number, "--json", "owner.name,cc,custom_roles").json
    assert (ticket["owner.name"], [one["name"] for one in ticket["cc"]]) == ("alice", ["Staff"])
    assert [one["name"] for one in ticket["custom_roles"]["Approver"]] == ["bob"]
    for wrong in (("edit", number, "--owner", "14"), ("watch", number, str(group))):
        assert "an id is a number" in rtfacade("ticket", *wrong, code=3).err
    rtfacade("ticket", "comment", number, "x", "--role", "Approver=", "--role", "Engineer=alice")
    roles = rtfacade("ticket", "show", number, "--json", "custom_roles").json["custom_roles"]
    assert {role: [one["name"] for one in who] for role, who in roles.items()} == {
        "Approver": [], "Engineer": ["alice"],
    }  # fmt: skip


def test_fields_are_set_cleared_added_and_removed(rtfacade: Commands) -> None:
    number = rtfacade.ticket("x", "--cf", "Severity=High", "--cf", "Tags=a", "--due", "+3d")
    rtfacade("ticket", "edit", number, "--subject", "y", "--add-cf", "Tags=b", "--due", "none")
    rtfacade("ticket", "edit", number, "--remove-cf", "Tags=a", "--cf", "Severity=")
    rtfacade("ticket", "edit", number, "--cf", "Severity=")  # again: it is as asked
    ticket = rtfacade("ticket", "show", number, "--json").json
    assert (ticket["subject"], ticket["due"], ticket["custom_fields"]["Tags"]) == ("y", None, ["b"])
    assert not any(ticket["custom_fields"]["Severity"])
    rtfacade("ticket", "edit", number, "--cf", "Tags=", "--cc", "a@example.com")
    rtfacade("ticket", "edit", number, "--cc", "")
    assert rtfacade("ticket", "show", number, "--json", "cc").json == {"cc": []}
    assert rtfacade("ticket", "show", number, "--json").json["custom_fields"]["Tags"] == []


def test_what_is_made_but_not_as_asked_has_its_number(rtfacade: Commands) -> None:
    line = ("ticket", "create", "General", "x", "--cf", "Severity=Nope")
    outcome = rtfacade(*line, code=1)
    number = int(outcome.out)
    assert rtfacade("ticket", "show", number, "--json", "subject").json == {"subject": "x"}
    assert "not applied: custom field Severity" in outcome.err
    assert rtfacade(*line, "--json", "id", code=1).json == {"id": number + 1}


def test_what_rt_refuses_is_told_with_its_words(rtfacade: Commands) -> None:
    number = rtfacade.ticket()
    refused = rtfacade("ticket", "edit", number, "--status", "nonsense", code=1).err
    assert refused.startswith("rtfacade: not applied: status: asked for 'nonsense', is 'new'")
    assert refused.count("\n") == 1
    assert "Not a terminal" in rtfacade("ticket", "edit", number, "--status", "deleted", code=2).err
    rtfacade("ticket", "edit", number, "--status", "deleted", "-y")
    assert rtfacade("ticket", "show", number, "--json", "status").json == {"status": "deleted"}


@pytest.mark.covering(10)
@pytest.mark.parametrize(
    ("line", "code", "message"),
    [
        ("ticket show 99999999", 3, "404"),
        ("ticket show 1x", 2, "'1x'"),
        ("ticket show 3-1", 2, "3-1"),
        ("ticket show", 2, "ID"),
        ("ticket shwo 1", 2, "shwo"),
        ("ticket show --json id", 2, "--json read 'id'"),
        ("ticket show 1 --json nothing", 2, "tickets have no field 'nothing'; known are AdminCc"),
        ("ticket show 1 --json --csv", 2, "not both"),
        ("ticket search Nonsense=", 1, "400"),
        ("ticket search id>0 --sort nope", 2, "RT cannot order by 'nope'"),
        ("user list --sort -nope", 2, "RT cannot order by 'nope'"),
        ("ticket attachments 99999999", 3, "404"),
        ("ticket conversation 99999999", 3, "404"),
        ("ticket links 99999999", 3, "404"),
        ("ticket edit 1", 2, "nothing to change"),
        ("ticket edit 1 --due someday", 2, "2026-11-30"),
        ("ticket edit 1 --cf Severity", 2, "NAME=VALUE"),
        ("ticket edit 1 --cf Nothing=x", 2, "no custom field 'Nothing'"),
        ("ticket comment 1 x --time soon", 2, "1h30"),
        ("ticket create Nowhere x", 3, "no queue 'Nowhere'"),
        ("api GET /nothing", 3, "404"),
    ],
)
def test_mistakes_end_with_one_line_and_their_code(
    rtfacade: Commands, line: str, code: int, message: str
) -> None:
    rtfacade.ticket()
    outcome = rtfacade(*line.split(" "), code=code)
    assert outcome.err.startswith("rtfacade: ")
    assert outcome.err.count("\n") == 1
    assert message in outcome.err
    assert "Traceback" not in outcome.err


def test_wrong_credentials_and_no_network_have_codes(rtfacade: Commands) -> None:
    rtfacade.variables["RT_TOKEN"] = "1-14-wrong"
    assert "401" in rtfacade("ticket", "show", 1, code=4).err
    rtfacade.variables["RT_TOKEN"] = ""
    assert "no credentials" in rtfacade("ticket", "show", 1, code=4).err
    rtfacade.variables |= {"RT_URL": "http://127.0.0.1:1", "RT_TOKEN": "1-14-x"}
    assert "no answer" in rtfacade("ticket", "show", 1, code=5).err
    rtfacade.variables["RT_URL"] = ""
    assert "no RT is configured" in rtfacade("ticket", "show", 1, code=2).err
    assert rtfacade("ticket", "show", 1, "--url", "ftp://x", code=2).err


@pytest.mark.parametrize(
    "line",
    [
        "ticket create General x --cc a@example.com",
        "ticket edit 1 --subject y --add-cf Tags=a",
        "ticket reply 1 hello",
        "ticket comment 1 hello",
        "ticket link 1 --depends-on 2",
        "ticket unlink 1 --depends-on 2",
        "ticket take 1",
        "ticket resolve 1-3 --comment x",
        "ticket watch 1 alice",
        "api POST /ticket -f Subject=x",
        "rest1 ticket/1/comment --form x",
    ],
)
def test_a_dry_run_says_what_it_would_do_and_sends_nothing(rtfacade: Commands, line: str) -> None:
    rtfacade.variables |= {"RT_URL": "http://127.0.0.1:1"}  # nobody is there to notice
    assert rtfacade(*line.split(" "), "--dry-run").out.startswith("would ")
    assert rtfacade(*line.split(" "), "-n", "--json").json["dry_run"] is True


def test_any_request_of_rest2(rtfacade: Commands) -> None:
    number = rtfacade.ticket("x")
    assert rtfacade("api", "GET", f"/ticket/{number}").json["Subject"] == "x"
    rtfacade("api", "put", f"ticket/{number}", "-f", "Subject=y", "-F", "Priority=3")
    address = f"{rtfacade.rt.url}/REST/2.0/ticket/{number}"
    assert rtfacade("api", "GET", address).json["Subject"] == "y"
    assert "not at" in rtfacade("api", "GET", "https://example.com/x", code=2).err
    page = rtfacade("api", "GET", f"/tickets?query=id={number}", "-p", "fields=Subject").json
    assert [row["Subject"] for row in page["items"]] == ["y"]
    body = json.dumps({"Subject": "z"})
    rtfacade("api", "PUT", f"/ticket/{number}", "--input", "-", stdin=body)
    head = rtfacade("api", "GET", f"/ticket/{number}", "-i", "-H", "Accept-Language=en").lines
    assert head[0] == "200 OK"
    target = rtfacade.home / "answer.json"
    rtfacade("api", "GET", f"/ticket/{number}", "-o", target)
    assert json.loads(target.read_bytes())["Subject"] == "z"
    assert "JSON" in rtfacade("api", "PUT", f"/ticket/{number}", "--input", "{", code=2).err
    assert "--yes" in rtfacade("api", "DELETE", f"/ticket/{number}", code=2).err
    rtfacade("api", "DELETE", f"/ticket/{number}", "--yes")
    assert rtfacade("ticket", "show", number, "--json", "status").json == {"status": "deleted"}


def test_any_request_of_rest1(rtfacade: Commands) -> None:
    number = rtfacade.ticket("x")
    assert f"id: ticket/{number}" in rtfacade("rest1", f"ticket/{number}/show").lines
    form = f"id: ticket/{number}\nSubject: from a form\n"
    rtfacade("rest1", f"ticket/{number}/edit", "--form", "-", stdin=form)
    assert rtfacade("ticket", "show", number, "--json", "subject").json["subject"] == "from a form"
    answer = rtfacade("rest1", "search/ticket", "-p", f"query=id={number}", "-p", "format=i")
    assert answer.out.strip() == f"ticket/{number}"
    assert rtfacade("rest1", "ticket/1/show", "--json").json["status"] == 200
    assert "does not exist" in rtfacade("rest1", "ticket/99999999/show", code=1).out


def test_custom_fields_and_roles_by_name_in_any_case_and_by_id(rtfacade: Commands) -> None:
    subject = unique("words")
    more = ("--cf", "Tags=a", "--cf", "Tags=b", "--role", "approver=alice")
    number = rtfacade.ticket(subject, *more)
    names = "cf.tags,CF.{TAGS},custom_roles.APPROVER,cf.3"
    for words in (("list", "--subject", subject), ("show", number)):
        output = rtfacade("ticket", *words, "--json", names).json
        [row] = output if isinstance(output, list) else [output]
        assert row["cf.tags"] == row["CF.{TAGS}"] == row["cf.3"] == ["a", "b"]
        assert [one["name"] for one in row["custom_roles.APPROVER"]] == ["alice"]
    for name, meant in (("cf.Tgs", "Tags"), ("custom_roles.Aprover", "Approver")):
        assert meant in rtfacade("ticket", "show", number, "--fields", name, code=2).err
        code = 3 if name.startswith("cf") else None
        assert (
            meant
            in rtfacade("ticket", "list", "--subject", subject, "--fields", name, code=code).err
        )
