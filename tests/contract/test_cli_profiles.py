"""Profiles, the keyring, settings and aliases on a real RT."""

import json
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import keyring
import pytest

from rtfacade.cli import keyrings
from tests.contract.commandline import Commands
from tests.contract.file_keyring import FileKeyring


@pytest.fixture
def stranger(rtfacade: Commands) -> Commands:
    """Somebody whose environment and files say nothing."""
    rtfacade.variables |= {"RT_URL": "", "RT_TOKEN": ""}
    file_of(rtfacade).unlink()
    return rtfacade


def file_of(commands: Commands) -> Path:
    return commands.home / "config" / "rtfacade.toml"


def kept(commands: Commands) -> dict[str, Any]:
    return tomllib.loads(file_of(commands).read_text("utf-8"))


def log_in(commands: Commands, user: str, *more: str, code: int = 0) -> str:
    token = commands.rt.tokens[user]
    line = ("login", "--url", commands.rt.url, "--with-token", *more)
    return commands(*line, stdin=f"{token}\n", code=code).err


def test_a_second_login_does_not_replace_the_first(stranger: Commands) -> None:
    log_in(stranger, "root")
    assert "auth switch alice@127.0.0.1" in log_in(stranger, "alice")
    assert sorted(kept(stranger)) == ["127.0.0.1", "alice@127.0.0.1", "default"]
    log_in(stranger, "alice")
    log_in(stranger, "root")
    assert sorted(kept(stranger)) == ["127.0.0.1", "alice@127.0.0.1", "default"]
    assert "--yes" in log_in(stranger, "bob", "--profile", "127.0.0.1", code=2)
    assert kept(stranger)["127.0.0.1"]["user"] == "root"
    log_in(stranger, "bob", "--profile", "127.0.0.1", "--yes")
    assert kept(stranger)["127.0.0.1"]["user"] == "bob"


def test_a_profile_without_a_name_is_known_by_its_token(stranger: Commands) -> None:
    file, url = file_of(stranger), stranger.rt.url
    file.write_text("[127.0.0.1]\n".replace("127.0.0.1", '"127.0.0.1"'), "utf-8")
    with file.open("a", encoding="utf-8") as text:
        text.write(f'url = "{url}"\ntoken = "{stranger.rt.tokens["root"]}"\n')
    file.chmod(0o600)
    log_in(stranger, "alice")
    assert sorted(kept(stranger)) == ["127.0.0.1", "alice@127.0.0.1", "default"]
    log_in(stranger, "root")
    assert kept(stranger)["127.0.0.1"]["user"] == "root"


def test_status_and_switch_over_all_profiles(stranger: Commands) -> None:
    assert "no profiles" in stranger("auth", "status").err
    log_in(stranger, "root")
    log_in(stranger, "alice")
    file = file_of(stranger)
    text = f'\n[old]\nurl = "{stranger.rt.url}"\ntoken = "1-14-gone"\n'
    file.write_text(file.read_text("utf-8") + text, "utf-8")
    rows = stranger("auth", "status", "--json").json
    assert [(row["profile"], row["active"], row["user"]) for row in rows] == [
        ("127.0.0.1", True, "root"), ("alice@127.0.0.1", False, "alice"), ("old", False, ""),
    ]  # fmt: skip
    assert [row["state"] for row in rows[:2]] == ["logged in", "logged in"]
    assert "profile old" in rows[2]["state"]
    stranger("auth", "switch", "alice@127.0.0.1")
    assert stranger("whoami", "--json", "name").json == {"name": "alice"}
    assert "which profile?" in stranger("auth", "switch", code=2).err
    assert "'none';" in stranger("auth", "switch", "none", code=2).err
    stranger("auth", "switch", "old")
    offline = stranger("auth", "status", "--offline", "--json", "profile,active,state").json
    assert offline[2] == {"profile": "old", "active": True, "state": "not tried"}
    assert stranger("auth", "status", code=4).lines[2].startswith("old\tyes\t")
    stranger("auth", "logout")
    stranger("auth", "switch", "127.0.0.1")
    stranger("auth", "switch")  # there are two: the other one
    assert kept(stranger)["default"] == "alice@127.0.0.1"
    stranger.variables |= {"RT_URL": stranger.rt.url, "RT_TOKEN": stranger.rt.tokens["bob"]}
    first = stranger("auth", "status", "--json").json[0]
    assert (first["profile"], first["active"], first["user"]) == ("(environment)", True, "bob")
    assert "unset RT_URL" in stranger("auth", "switch").err


def test_login_asks_for_what_is_missing(stranger: Commands) -> None:
    url, password = stranger.rt.url, stranger.rt.passwords["alice"]
    outcome = stranger.terminal("login", keys=f"{url}\n\nalice\n{password}\n")
    assert outcome.code == 0, outcome
    assert f"{url}/Prefs/AuthTokens.html" in outcome.out
    assert password not in outcome.out
    assert kept(stranger)["127.0.0.1"]["user"] == "alice"
    token = stranger.rt.tokens["bob"]
    assert stranger.terminal("auth", "login", "--url", url, keys=f"{token}\n").code == 0
    assert kept(stranger)["bob@127.0.0.1"]["token"] == token
    refused = stranger("login", "--url", "127.0.0.1:1", "--with-token", stdin="1-14-x\n", code=5)
    assert "https://127.0.0.1:1" in refused.err or "no answer" in refused.err
    both = ("login", "--url", url, "--with-token", "--with-password")
    assert "not both" in stranger(*both, stdin="x\n", code=2).err
    assert "--token-command" in stranger("login", "--url", url, code=2).err


@pytest.fixture
def ring(stranger: Commands, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A keyring where there was none; the file with its entries."""
    file = stranger.home / "keyring.json"
    monkeypatch.setenv("RTFACADE_TEST_KEYRING", str(file))
    # The keyring chooses a backend when it is first asked, and must not find the one of this test.
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", stranger.variables["PYTHON_KEYRING_BACKEND"])
    before = keyring.get_keyring()
    stranger.variables |= {
        "RTFACADE_TEST_KEYRING": str(file),
        "PYTHON_KEYRING_BACKEND": "tests.contract.file_keyring.FileKeyring",
    }
    keyring.set_keyring(FileKeyring())  # type: ignore[no-untyped-call]
    yield file
    keyring.set_keyring(before)


def test_the_keyring_keeps_the_secret(stranger: Commands, ring: Path) -> None:
    token, entry = stranger.rt.tokens["root"], f"rtfacade/root at {stranger.rt.url}"
    log_in(stranger, "root")
    assert json.loads(ring.read_text("utf-8")) == {entry: token}
    assert token not in file_of(stranger).read_text("utf-8")
    assert stranger.piped("whoami", "--json", "name").json == {"name": "root"}
    assert "entry 'root at" in stranger("config", "list").out
    assert "token in the keyring" in stranger("auth", "status").out
    ring.write_text(json.dumps({entry: "1-14-wrong"}), "utf-8")
    assert "from the keyring" in stranger("whoami", code=4).err
    ring.write_text("{}", "utf-8")
    assert "log in again" in stranger("whoami", code=2).err
    log_in(stranger, "root")
    stranger("logout")
    assert json.loads(ring.read_text("utf-8")) == {}
    log_in(stranger, "root", "--no-keyring")
    assert kept(stranger)["127.0.0.1"]["token"] == token
    ring.with_suffix(".lock").touch()
    assert "it is locked" in log_in(stranger, "alice")
    assert kept(stranger)["alice@127.0.0.1"]["token"] == stranger.rt.tokens["alice"]


def test_a_password_goes_into_the_keyring_too(stranger: Commands, ring: Path) -> None:
    line = ("login", "--url", stranger.rt.url, "--user", "alice", "--with-password", "--keyring")
    stranger(*line, stdin=f"{stranger.rt.passwords['alice']}\n")
    assert kept(stranger)["127.0.0.1"]["password_keyring"] == f"alice at {stranger.rt.url}"
    assert stranger("whoami", "--json", "name").json == {"name": "alice"}
    assert ring.exists()


def test_without_a_keyring_the_file_is_used(stranger: Commands) -> None:
    assert not keyrings.is_there()
    log_in(stranger, "root")
    assert kept(stranger)["127.0.0.1"]["token"] == stranger.rt.tokens["root"]
    assert "rtfacade[keyring]" in log_in(stranger, "root", "--keyring", code=2)


def test_settings_are_read_and_changed(stranger: Commands) -> None:
    assert "login first" in stranger("config", "set", "timeout", "5", code=2).err
    log_in(stranger, "root")
    url = stranger.rt.url
    assert stranger("config", "get", "url").out == f"{url}\n"
    assert stranger("config", "get", "token").out == "[hidden]\n"
    assert stranger("config", "get", "default").out == "127.0.0.1\n"
    assert stranger("config", "get", "file").out.strip() == str(file_of(stranger))
    assert "not set" in stranger("config", "get", "timeout", code=1).err
    stranger("config", "set", "timeout", "7.5")
    stranger("config", "set", "verify", "false")
    stranger("config", "set", "headers", "X-Gate=open")
    profile = kept(stranger)["127.0.0.1"]
    assert (profile["timeout"], profile["verify"]) == (7.5, False)
    assert profile["headers"] == {"X-Gate": "open"}
    assert stranger("config", "get", "timeout").out == "7.5\n"
    assert stranger("whoami", "--json", "name").json == {"name": "root"}
    stranger("config", "unset", "timeout")
    assert "timeout" not in kept(stranger)["127.0.0.1"]
    for line in (("retries", "x"), ("timeout", "0"), ("token", "1-14-x"), ("nothing", "1")):
        stranger("config", "set", *line, code=2)
    assert "1-14-x" not in file_of(stranger).read_text("utf-8")
    stranger("config", "set", "token", "-", stdin=f"{stranger.rt.tokens['alice']}\n")
    assert stranger("whoami", "--json", "name").json == {"name": "alice"}
    assert stranger("config", "set", "retries", "3", "-n").out.startswith("would set")
    assert stranger("config").out == stranger("config", "list").out


def test_aliases(rtfacade: Commands) -> None:
    number = rtfacade.ticket("by another name")
    listed = "ticket search 'id = $1' --json id,subject"
    rtfacade("alias", "set", "find", listed)
    row = {"id": number, "subject": "by another name"}
    assert rtfacade("find", number).json == [row]
    assert rtfacade("--debug", "find", number, "--jq", ".[].subject").out == "by another name\n"
    rtfacade("alias", "set", "all-of", "ticket show $@ --json id")
    assert rtfacade("all-of", number, number).json == [{"id": number}]
    rtfacade("alias", "set", "this", f"find {number}")
    assert rtfacade("--json", "this").json == [row]
    assert "needs one argument" in rtfacade("find", code=2).err
    assert "--force" in rtfacade("alias", "set", "find", "whoami", code=2).err
    for name, line in (("ticket", "whoami"), ("a b", "whoami"), ("x", "none such"), ("x", "'")):
        rtfacade("alias", "set", name, line, code=2)
    rtfacade("alias", "set", "find", "whoami", "--force")
    shown = rtfacade("alias", "list").lines
    assert shown == ["all-of\tticket show $@ --json id", "find\twhoami", f"this\tfind {number}"]
    rtfacade("alias", "set", "find", "this", "--force")
    assert "stands for itself" in rtfacade("find", code=2).err
    rtfacade("alias", "delete", "find", "this")
    assert "no alias find" in rtfacade("alias", "delete", "find", code=2).err
    assert rtfacade("alias", "list").lines == ["all-of\tticket show $@ --json id"]


def test_all_pages_of_a_list(rtfacade: Commands) -> None:
    ids = [rtfacade.ticket(f"page {number}") for number in range(3)]
    query = f"id >= {ids[0]} AND id <= {ids[-1]}"
    pages = ("-p", "per_page=1", "-p", "orderby=id", "--paginate")
    line = ("api", "GET", "tickets", "-p", f"query={query}", *pages)
    assert [int(one["id"]) for one in rtfacade(*line).json] == ids
    assert rtfacade(*line, "--jq", "length").out == "3\n"
    assert rtfacade(*line, "--template", "{{ id }}").lines == list(map(str, ids))
    file = rtfacade.home / "pages.json"
    rtfacade(*line, "-o", file)
    assert len(json.loads(file.read_text("utf-8"))) == 3
    conditions = '[{"field": "Name", "operator": "=", "value": "alice"}]'
    assert len(rtfacade("api", "POST", "users", "--input", conditions, "--paginate").json) == 1
    assert "GET and POST" in rtfacade("api", "DELETE", "rt", "--paginate", "-y", code=2).err


@pytest.mark.unwatched("asks for pages of what has none")
def test_what_has_no_pages(rtfacade: Commands) -> None:
    assert "not a list" in rtfacade("api", "GET", "rt", "--paginate", code=2).err
    for page in ("x", "-1", "1.5"):
        line = ("api", "GET", "tickets", "-p", f"page={page}", "--paginate")
        assert f"page must be a whole number, not '{page}'" in rtfacade(*line, code=2).err
