"""``rtfacade login|logout|whoami|config|completion`` on a real RT."""

import tomllib
from pathlib import Path

import pytest

from tests.contract.commandline import Commands


@pytest.fixture
def stranger(rtfacade: Commands) -> Commands:
    """Somebody whose environment says nothing."""
    rtfacade.variables |= {"RT_URL": "", "RT_TOKEN": ""}
    return rtfacade


@pytest.fixture(autouse=True)
def nothing_set(rtfacade: Commands) -> None:
    """No file of settings, and a session as everybody has one."""
    file_of(rtfacade).unlink()
    file_of(rtfacade).parent.rmdir()


def file_of(commands: Commands) -> Path:
    return commands.home / "config" / "rtfacade.toml"


def test_whoami(rtfacade: Commands) -> None:
    who = rtfacade("whoami", "--json").json
    assert (who["name"], who["url"]) == ("root", rtfacade.rt.url)
    assert who["version"].startswith("5.") or who["version"].startswith("6.")
    rtfacade.variables["RT_TOKEN"] = rtfacade.rt.tokens["norights"]
    assert rtfacade("whoami").lines[0] == "name\tnorights"


def test_login_checks_keeps_and_is_used(stranger: Commands) -> None:
    url, token = stranger.rt.url, stranger.rt.token
    assert "rtfacade login" in stranger("whoami", code=2).err
    outcome = stranger("login", "--url", f"{url}/", "--with-token", "--json", stdin=f"{token}\n")
    assert outcome.json["name"] == "root"
    assert token not in outcome.out
    assert outcome.err == ""
    file = file_of(stranger)
    assert file.stat().st_mode & 0o777 == 0o600
    kept = tomllib.loads(file.read_text("utf-8"))
    profile = {"url": url, "token": token, "user": "root"}
    assert kept == {"default": "127.0.0.1", "127.0.0.1": profile}
    assert stranger("whoami", "--json", "name").json == {"name": "root"}


def test_login_that_fails_keeps_nothing(stranger: Commands) -> None:
    url = ("--url", stranger.rt.url)
    assert "401" in stranger("login", *url, "--with-token", stdin="1-14-wrong\n", code=4).err
    away = ("login", "--url", "http://127.0.0.1:1", "--with-token")
    assert "no answer" in stranger(*away, stdin="1-14-x\n", code=5).err
    assert "in the clear" in stranger("login", "--url", "http://rt.example.com", code=2).err
    assert "no token" in stranger("login", *url, "--with-token", code=2).err
    assert "--with-token" in stranger("login", *url, code=2).err
    assert "--url" in stranger("login", code=2).err
    assert "default" in stranger(
        "login", *url, "--profile", "default", "--with-token", stdin="1-14-x\n", code=2
    ).err  # fmt: skip
    dry = stranger("login", *url, "--with-token", "--dry-run", stdin=stranger.rt.token).out
    assert dry.startswith("would save profile")
    assert not file_of(stranger).exists()


def test_profiles_stand_side_by_side_and_go_one_by_one(stranger: Commands) -> None:
    url = ("--url", stranger.rt.url)
    file = file_of(stranger)
    file.parent.mkdir()
    file.write_text('# mine\n[old]\nurl = "https://rt.example.com" # keep\n', "utf-8")
    password = stranger.rt.passwords["alice"]
    stranger.variables["RT_TOKEN"] = "1-14-x"
    as_alice = ("--user", "alice", "--with-password", "--profile", "al ice")
    message = stranger("login", *url, *as_alice, stdin=f"{password}\n").err
    assert "unset RT_TOKEN" in message
    stranger.variables["RT_TOKEN"] = ""
    printing = f"echo {stranger.rt.token}"
    stranger("login", *url, "--token-command", printing, "--profile", "root", "--default")
    assert "# mine\n" in file.read_text("utf-8")
    assert "# keep\n" in file.read_text("utf-8")
    kept = tomllib.loads(file.read_text("utf-8"))
    assert list(kept["al ice"]) == ["url", "user", "password"]
    assert (kept["default"], kept["root"]["token_command"]) == ("root", printing)
    name = ("whoami", "--json", "name")
    assert stranger(*name).json == {"name": "root"}
    assert stranger(*name, "--profile", "al ice").json == {"name": "alice"}
    # A profile that is named outranks the environment.
    stranger.variables |= {"RT_URL": "http://127.0.0.1:1", "RT_TOKEN": "1-14-x"}
    assert stranger("--profile", "al ice", *name).json == {"name": "alice"}
    stranger("logout")
    stranger("logout", "--profile", "al ice")
    assert tomllib.loads(file.read_text("utf-8")) == {"old": {"url": "https://rt.example.com"}}
    assert "no profile 'root'" in stranger("logout", "--profile", "root", code=2).err
    assert "default" in stranger("logout", code=2).err


def test_config_says_where_each_value_comes_from(rtfacade: Commands) -> None:
    shown = rtfacade("config", "--json").json
    assert {"name": "url", "value": rtfacade.rt.url, "source": "RT_URL"} in shown
    assert {"name": "token", "value": "[hidden]", "source": "RT_TOKEN"} in shown
    assert rtfacade.rt.token not in rtfacade("config").out
    file = file_of(rtfacade)
    file.parent.mkdir()
    file.write_text('[x]\nurl = "https://x.example.com"\ntoken_command = "pass x"\ntimeout = 9\n')
    lines = rtfacade("config", "--profile", "x").lines
    assert f"url\thttps://x.example.com\tprofile x in {file}" in lines
    assert f"token\toutput of 'pass x'\tprofile x in {file}" in lines
    assert f"timeout\t9\tprofile x in {file}" in lines
    assert rtfacade("config", "--url", "https://y.example.com").lines[0].endswith("\t--url")


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_scripts(rtfacade: Commands, shell: str) -> None:
    script = rtfacade("completion", shell).out
    assert f"_RTFACADE_COMPLETE={shell}_complete" in script
