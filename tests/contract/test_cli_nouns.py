"""``rtfacade user|group|queue|asset|article|search …`` on a real RT, in this process."""

import secrets

import pytest

from tests.contract.commandline import Commands


def new_group(rtfacade: Commands, *members: str) -> str:
    name = f"group-{secrets.token_hex(4)}"
    rtfacade("group", "create", name, "--description", "of a test")
    if members:
        rtfacade("group", "add", name, *members)
    return name


def names(rtfacade: Commands, group: str) -> list[str]:
    members = rtfacade("group", "members", group, "--json", "name").json
    return sorted(one["name"] for one in members)


def test_users_are_found_shown_and_changed(rtfacade: Commands) -> None:
    name = f"user-{secrets.token_hex(4)}"
    number = int(rtfacade("user", "create", name, "--email", f"{name}@example.com").out)
    rtfacade("user", "edit", name, "--city", "Paris", "--no-privileged")
    user = rtfacade("user", "show", f"{name}@example.com", "--json").json
    assert (user["id"], user["city"], user["privileged"]) == (number, "Paris", False)
    assert rtfacade("user", "search", name[5:]).out.split("\t")[:2] == [str(number), name]
    where = f"EmailAddress = {name}@example.com"
    assert rtfacade("user", "list", "--where", where, "--json", "name").json == [{"name": name}]
    assert rtfacade("user", "show", name, "bob", "--json", "name").json == [
        {"name": name}, {"name": "bob"},
    ]  # fmt: skip
    assert "Paris" in rtfacade("user", "history", name).out
    assert "no user" in rtfacade("user", "show", "nobody-at-all", code=3).err
    assert "condition" in rtfacade("user", "list", "--where", "what", code=2).err


def test_a_user_is_ensured_once(rtfacade: Commands) -> None:
    name = f"user-{secrets.token_hex(4)}"
    first = rtfacade("user", "ensure", name, "--email", f"{name}@example.com").out
    assert rtfacade("user", "ensure", name, "--privileged").out == first
    assert rtfacade("user", "show", name, "--json", "privileged").json == {"privileged": True}
    dry = rtfacade("user", "ensure", name, "--dry-run").out
    assert dry == f"would create or update user {name}\n"


def test_a_password_never_stands_on_the_line(rtfacade: Commands) -> None:
    name = f"user-{secrets.token_hex(4)}"
    rtfacade("user", "create", name, "--password", "-", "--privileged", stdin="first password\n")
    message = rtfacade("user", "edit", name, "--password", "second password", code=2).err
    assert "second" not in message
    dry = rtfacade("user", "edit", name, "--password", "-", "-n", stdin="third password").out
    assert "third" not in dry
    rtfacade.variables |= {"RT_TOKEN": "", "RT_USER": name, "RT_PASSWORD": "first password"}
    assert rtfacade("whoami", "--json", "name").json == {"name": name}


def test_groups_of_a_user(rtfacade: Commands) -> None:
    group = new_group(rtfacade, "bob")
    groups = rtfacade("user", "groups", "bob", "--json", "name").json
    assert {"name": group} in groups


def test_members_come_and_go_and_who_is_unknown_is_told(rtfacade: Commands) -> None:
    group = new_group(rtfacade)
    refused = rtfacade("group", "add", group, "alice", "zyxwv-qq", "bob", code=1).err
    assert refused == "rtfacade: zyxwv-qq: 404: no user 'zyxwv-qq', or you may not see them\n"
    assert names(rtfacade, group) == ["alice", "bob"]
    rtfacade("group", "remove", group, "alice@example.com")
    assert names(rtfacade, group) == ["bob"]
    number = rtfacade("group", "show", group, "--json", "id").json["id"]
    outer = new_group(rtfacade, f"id:{number}")  # digits alone would be a login
    recursive = rtfacade("group", "members", outer, "--recursive").lines
    assert recursive == [f"group\t{group}", "user\tbob"]
    assert "no group" in rtfacade("group", "members", "none such", code=3).err


@pytest.mark.parametrize("how", ["line", "file", "stdin"])
def test_sync_shows_the_difference_first(rtfacade: Commands, how: str) -> None:
    group = new_group(rtfacade, "alice", "bob")
    listed = "# staff\nalice@example.com\n\ngerda\n"
    file = rtfacade.home / "staff.txt"
    file.write_text(listed, "utf-8")
    given = {"line": ("alice", "gerda"), "file": (f"@{file}",), "stdin": ("-",)}[how]
    stdin = listed if how == "stdin" else ""
    line = ("group", "sync", group, *given)
    assert rtfacade(*line, "--dry-run", stdin=stdin).out == "+ gerda\n- bob\n"
    assert "(bob)" in rtfacade(*line, code=2, stdin=stdin).err
    assert names(rtfacade, group) == ["alice", "bob"]
    assert rtfacade(*line, "--yes", stdin=stdin).out == "+ gerda\n- bob\n"
    assert names(rtfacade, group) == ["alice", "gerda"]
    again = rtfacade(*line, "--json", stdin=stdin).json
    assert (again["added"], again["removed"]) == ([], [])


def test_sync_insists_on_a_list_and_makes_users_if_told(rtfacade: Commands) -> None:
    group = new_group(rtfacade, "alice")
    address = f"{secrets.token_hex(4)}@example.com"
    assert "--empty" in rtfacade("group", "sync", group, code=2).err
    assert address in rtfacade("group", "sync", group, "alice", address, code=3).err
    rtfacade("group", "sync", group, "alice", address, "--create-users")
    assert names(rtfacade, group) == sorted(["alice", address])
    rtfacade("group", "sync", group, "--empty", "--yes")
    assert names(rtfacade, group) == []


def test_groups_are_listed_and_changed(rtfacade: Commands) -> None:
    group = new_group(rtfacade)
    assert group in rtfacade("group", "search", group[6:]).out
    rtfacade("group", "edit", group, "--description", "changed", "--disabled")
    assert group not in rtfacade("group", "list").out
    line = rtfacade("group", "list", group, "--disabled").out
    assert line.rstrip("\n").split("\t")[1:] == [group, "changed"]
    assert rtfacade("group", "history", group).lines


def test_queues_and_their_fields(rtfacade: Commands) -> None:
    listed = rtfacade("queue", "list", "--json", "name").json
    assert {"name": "General"} in listed
    fields = rtfacade("queue", "fields", "General", "--json", "name,type,values").json
    assert {"name": "Severity", "type": "Select", "values": ["Low", "Medium", "High"]} in fields
    name = f"queue-{secrets.token_hex(4)}"
    rtfacade("queue", "create", name, "--correspond-address", "q@example.com")
    rtfacade("queue", "edit", name, "--description", "x")
    shown = rtfacade("queue", "show", name, "--json", "description,correspond_address").json
    assert shown == {"description": "x", "correspond_address": "q@example.com"}
    assert rtfacade("queue", "search", name).out.split("\t")[1] == name
    assert rtfacade("queue", "history", name).lines
    rtfacade("queue", "edit", name, "--disabled")
    assert "no queue" in rtfacade("queue", "fields", "none such", code=3).err


def test_assets(rtfacade: Commands) -> None:
    name = f"Monitor {secrets.token_hex(4)}"
    number = rtfacade("asset", "create", "Equipment", name, "--owner", "alice").out.strip()
    rtfacade("asset", "edit", number, "--status", "in-use", "--description", "24 inch")
    assets = rtfacade("asset", "search", f"Name = '{name}'", "--json", "id,owner.name,status").json
    assert assets == [{"id": int(number), "owner.name": "alice", "status": "in-use"}]
    line = rtfacade("asset", "list", "--catalog", "Equipment", "--name", name).out
    assert line == f"{number}\tin-use\tEquipment\talice\t{name}\t24 inch\n"
    assert rtfacade("asset", "show", number, "--json", "name").json == {"name": name}
    assert "24 inch" in rtfacade("asset", "history", number).out
    assert rtfacade("asset", "search", "Nonsense", code=1).err


def test_articles(rtfacade: Commands) -> None:
    name = f"How {secrets.token_hex(4)}"
    text = "First line\nsecond line"
    number = rtfacade("article", "create", "FAQ", name, "--cf", f"Content={text}").out.strip()
    rtfacade("article", "edit", number, "--summary", "in short")
    shown = rtfacade("article", "show", number, "--json", "name,summary,custom_fields.Content").json
    assert shown == {"name": name, "summary": "in short", "custom_fields.Content": [text]}
    assert rtfacade("article", "search", name).out == f"{number}\tFAQ\t{name}\tin short\n"
    assert name in rtfacade("article", "list").out
    assert rtfacade("article", "history", number).lines


def test_saved_searches_are_listed_shown_and_run(rtfacade: Commands) -> None:
    number = rtfacade.ticket("to be found")
    assert "New in General" in rtfacade("search", "list").out
    shown = rtfacade("search", "show", "New in General", "--json", "query").json
    assert shown == {"query": "Queue = 'General' AND Status = 'new'"}
    tickets = rtfacade("search", "run", "New in General", "--json", "id,subject").json
    assert {"id": number, "subject": "to be found"} in tickets
    assert len(rtfacade("search", "run", "New in General", "--limit", 1).lines) == 1
    assert "none such" in rtfacade("search", "run", "none such", code=3).err
