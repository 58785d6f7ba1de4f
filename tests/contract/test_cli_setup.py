"""Nouns that set RT up, and the verbs of tickets beside reading and writing, on a real RT."""

import secrets
from pathlib import Path

import pytest

from tests.contract.commandline import Commands


def test_custom_fields_and_their_values(rtfacade: Commands) -> None:
    name = f"field-{secrets.token_hex(4)}"
    number = int(
        rtfacade("custom-field", "create", name, "Select", "--queue", "General", "--value", "a").out
    )
    assert name in rtfacade("custom-field", "list", "--all").out
    rows = rtfacade("custom-field", "search", name, "--json", "id,type").json
    assert rows == [{"id": number, "type": "Select"}]
    assert [one["name"] for one in rtfacade("custom-field", "places", name, "--json").json] == [
        "General"
    ]
    added = rtfacade("custom-field", "values", "add", name, "b", "c", "--description", "d").lines
    assert len(added) == 2
    rtfacade("custom-field", "values", "edit", name, "b", "--name", "B")
    shown = rtfacade("custom-field", "values", "show", name, "B", "--json", "name,description")
    assert shown.json == {"name": "B", "description": "d"}
    rtfacade("custom-field", "values", "order", name, "c", "B")
    listed = rtfacade("custom-field", "values", "list", name, "--json", "name").json
    assert [one["name"] for one in listed] == ["c", "B", "a"]
    assert "--yes" in rtfacade("custom-field", "values", "remove", name, "a", code=2).err
    rtfacade("custom-field", "values", "remove", name, "a", "--yes")
    rtfacade("custom-field", "edit", name, "--description", "changed", "--max-values", 0)
    after = rtfacade("custom-field", "show", name, "--json", "values,description,max_values")
    assert after.json == {"values": ["c", "B"], "description": "changed", "max_values": 0}
    assert rtfacade("custom-field", "delete", name, "--dry-run").out.startswith("would disable")
    rtfacade("custom-field", "delete", name, "--yes")
    assert name not in rtfacade("custom-field", "list", "--all").out
    assert name in rtfacade("custom-field", "list", name, "--disabled").out


@pytest.mark.parametrize("noun", ["catalog", "class"])
def test_catalogs_and_classes(rtfacade: Commands, noun: str) -> None:
    # One by one, as a test of the table of commands wants to find them:
    # "catalog", "list"; "catalog", "search"; "catalog", "show"; "catalog", "fields";
    # "catalog", "create"; "catalog", "edit"; "catalog", "delete";
    # "class", "list"; "class", "search"; "class", "show"; "class", "fields";
    # "class", "create"; "class", "edit"; "class", "delete".
    name = f"{noun}-{secrets.token_hex(4)}"
    number = int(rtfacade(noun, "create", name, "--description", "first").out)
    rtfacade(noun, "edit", name, "--description", "second")
    shown = rtfacade(noun, "show", name, "--json", "id,description").json
    assert shown == {"id": number, "description": "second"}
    assert rtfacade(noun, "search", name).out.startswith(f"{number}\t{name}")
    assert name in rtfacade(noun, "list").out
    seeded = {"catalog": "Equipment", "class": "FAQ"}[noun]
    assert isinstance(rtfacade(noun, "fields", seeded, "--json", "name").json, list)
    rtfacade(noun, "delete", name, "--yes")
    assert rtfacade(noun, "show", str(number), "--json", "disabled").json == {"disabled": True}
    assert f"no {noun}" in rtfacade(noun, "show", "none such", code=3).err


def test_custom_roles_are_read_and_filled(rtfacade: Commands) -> None:
    assert "Engineer" in rtfacade("custom-role", "list").out
    assert rtfacade("custom-role", "search", "Engin", "--json", "name").json == [
        {"name": "Engineer"}
    ]
    shown = rtfacade("custom-role", "show", "Engineer", "--json", "max_values").json
    assert shown == {"max_values": 1}
    number = rtfacade.ticket("roles", "--owner", "root", "--requestor", "a@example.com")
    rtfacade("ticket", "watch", number, "alice", "--as", "Engineer")
    rtfacade("ticket", "watch", number, "bob", "--as", "admin-cc")
    people = rtfacade("ticket", "watchers", number, "--json", "role,name").json
    assert {"role": "owner", "name": "root"} in people
    assert {"role": "requestor", "name": "a@example.com"} in people
    assert {"role": "Engineer", "name": "alice"} in people
    assert {"role": "admin-cc", "name": "bob"} in people
    rtfacade("ticket", "watch", number, "alice", "--as", "Engineer", "--remove")
    people = rtfacade("ticket", "watchers", number, "--json", "role,name").json
    assert {"role": "Engineer", "name": "alice"} not in people
    assert "role" in rtfacade("ticket", "watch", number, "bob", "--as", "no role", code=None).err


def test_watchers_of_a_queue_and_its_end(rtfacade: Commands) -> None:
    name = f"queue-{secrets.token_hex(4)}"
    rtfacade("queue", "create", name)
    rtfacade("queue", "watch", name, "alice", "--as", "admin-cc")
    rtfacade("queue", "watch", name)
    assert rtfacade("queue", "watchers", name).lines == ["cc\tuser\troot", "admin-cc\tuser\talice"]
    rtfacade("queue", "watch", name, "--remove")
    assert rtfacade("queue", "watchers", name).lines == ["admin-cc\tuser\talice"]
    assert "no requestors" in rtfacade("queue", "watch", name, "--as", "requestor", code=2).err
    rtfacade("queue", "delete", name, "--yes")
    assert rtfacade("queue", "show", name, "--json", "disabled").json == {"disabled": True}


def test_what_is_deleted_is_disabled(rtfacade: Commands) -> None:
    name = f"x-{secrets.token_hex(4)}"
    rtfacade("user", "create", name)
    rtfacade("group", "create", name)
    article = rtfacade("article", "create", "FAQ", name).out.strip()
    asset = rtfacade("asset", "create", "Equipment", name).out.strip()
    assert rtfacade("user", "delete", name, "--yes", "--json").json == [{"deleted": name}]
    rtfacade("group", "delete", name, "--yes")
    rtfacade("article", "delete", article, "--yes")
    rtfacade("asset", "delete", asset, "--yes")
    for noun in ("user", "group"):
        assert rtfacade(noun, "show", name, "--json", "disabled").json == {"disabled": True}
    assert name not in rtfacade("article", "list").out
    assert rtfacade("asset", "show", asset, "--json", "status").json == {"status": "deleted"}
    rtfacade.variables["RT_TOKEN"] = rtfacade.rt.tokens["alice"]
    assert rtfacade("user", "delete", "bob", "--yes", code=1).err
    rtfacade.variables["RT_TOKEN"] = rtfacade.rt.token
    assert rtfacade("user", "show", "bob", "--json", "disabled").json == {"disabled": False}


def test_statuses_have_verbs(rtfacade: Commands) -> None:
    first, second = rtfacade.ticket("one"), rtfacade.ticket("two")

    def statuses() -> list[str]:
        tickets = rtfacade("ticket", "show", first, second, "--json", "status").json
        return [one["status"] for one in tickets]

    rtfacade("ticket", "open", f"{first},{second}")
    assert statuses() == ["open", "open"]
    assert rtfacade("ticket", "stall", first, second, "--json").json == [
        {"id": first}, {"id": second},
    ]  # fmt: skip
    assert statuses() == ["stalled", "stalled"]
    rtfacade("ticket", "reject", first)
    assert statuses() == ["rejected", "stalled"]
    assert "--yes" in rtfacade("ticket", "delete", second, code=2).err
    assert rtfacade("ticket", "delete", second, "-n").out.startswith("would delete")
    rtfacade("ticket", "delete", second, "--yes")
    assert statuses() == ["rejected", "deleted"]
    rtfacade.variables["RT_TOKEN"] = rtfacade.rt.tokens["limited"]
    assert rtfacade("ticket", "open", first, code=None).code in (1, 3)
    rtfacade.variables["RT_TOKEN"] = rtfacade.rt.token
    assert statuses() == ["rejected", "deleted"]


def test_reminders(rtfacade: Commands) -> None:
    number = rtfacade.ticket("to be reminded of")
    reminder = rtfacade(
        "ticket", "remind", number, "call back", "--due", "2d", "--owner", "root"
    ).out
    (row,) = rtfacade("ticket", "reminders", number, "--json", "id,subject,owner.name").json
    assert row == {"id": int(reminder), "subject": "call back", "owner.name": "root"}


def test_transactions_and_attachments(rtfacade: Commands, tmp_path: Path) -> None:
    note = tmp_path / "note.txt"
    note.write_text("inside", "utf-8")
    number = rtfacade.ticket("told", "--content", "Hello you", "--attach", note)
    filters = (f"TicketId = {number}", "--type", "Create", "--since", "1h", "--creator", "root")
    (row,) = rtfacade("transaction", "search", *filters, "--json", "id,type,content").json
    assert (row["type"], row["content"].strip()) == ("Create", "Hello you")
    assert rtfacade("transaction", "search", f"TicketId = {number}", "--until", "1h").out == ""
    shown = rtfacade("transaction", "show", row["id"], "--json", "object_id").json
    assert shown == {"object_id": number}
    assert len(rtfacade("transaction", "list", "--limit", 2).lines) == 2
    queues = rtfacade("transaction", "list", "--of", "RT::Queue", "--json").json
    assert queues[0]["object_type"] == "RT::Queue"
    parts = rtfacade("transaction", "attachments", row["id"], "--json", "id,filename").json
    (file,) = (one["id"] for one in parts if one["filename"] == "note.txt")
    assert b"Hello you" in rtfacade.piped("transaction", "message", row["id"]).out.encode()
    mail = tmp_path / "whole.eml"
    rtfacade("transaction", "message", row["id"], "-o", mail)
    assert "--force" in rtfacade("transaction", "message", row["id"], "-o", mail, code=2).err
    assert b"Subject: told" in mail.read_bytes()
    assert rtfacade("attachment", "show", file, "--json", "filename").json == {
        "filename": "note.txt"
    }
    assert str(file) in rtfacade("attachment", "search", "note.txt").out
    where = ("--where", f"id = {file}", "--json", "id")
    assert rtfacade("attachment", "list", *where).json == [{"id": file}]
    assert rtfacade("attachment", "download", file, "-o", "-").out == "inside"
    saved = rtfacade("attachment", "download", file, "-o", tmp_path).out.strip()
    assert Path(saved).name == "note (2).txt"
    assert "no attachment" in rtfacade("attachment", "show", "99999999", code=3).err


def test_few_rights_are_told(rtfacade: Commands) -> None:
    rtfacade.variables["RT_TOKEN"] = rtfacade.rt.tokens["norights"]
    for line in (
        ("custom-field", "create", "mine", "Select"),
        ("catalog", "create", "mine"),
        ("class", "create", "mine"),
        ("queue", "watch", "General", "bob"),
    ):
        outcome = rtfacade(*line, code=None)
        assert outcome.code in (1, 3), outcome
        assert "bug" not in outcome.err
    assert rtfacade("custom-field", "list", "--all").out == ""


def test_a_word_of_another_tool_is_told_ours(rtfacade: Commands) -> None:
    for line, ours in (
        (("ticket", "close", "1"), "rtfacade ticket resolve"),
        (("ticket", "update", "1"), "rtfacade ticket edit"),
        (("ticket", "new"), "rtfacade ticket create"),
        (("user", "get", "root"), "rtfacade user show"),
        (("queue", "rm", "x"), "rtfacade queue delete"),
        (("close", "1"), "rtfacade ticket resolve"),
        (("tickets", "list"), "rtfacade ticket list"),
        (("cf", "list"), "rtfacade custom-field list"),
    ):
        assert f"`{ours}`" in rtfacade(*line, code=2).err
