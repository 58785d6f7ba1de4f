"""Where settings come from, and that no secret reaches the wrong server or the wrong eyes."""

from pathlib import Path

import pytest

from rtfacade import RT, config

URL = "https://rt.example.com"


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.delenv("XDG_CONFIG_HOME", raising=False)
    return tmp_path


def write(home: Path, name: str, text: str, mode: int = 0o600) -> Path:
    path = home / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)
    path.chmod(mode)
    return path


def toml(home: Path, text: str, mode: int = 0o600) -> Path:
    return write(home, ".config/rtfacade.toml", text, mode)


def load(home: Path, profile: str | None = None, /, **arguments: object) -> config.Settings:
    environ = {k.removeprefix("env_"): v for k, v in arguments.items() if k.startswith("env_")}
    given = {k: v for k, v in arguments.items() if not k.startswith("env_")}
    return config.load(profile, given, environ={k: str(v) for k, v in environ.items()})


def test_arguments_win_over_everything(home: Path) -> None:
    toml(home, f'default = "x"\n[x]\nurl = "{URL}"\ntoken = "file"\ntimeout = 5\n')
    settings = load(home, url=URL, token="argument", env_RT_TOKEN="environment")
    assert settings == {"url": URL, "token": "argument", "timeout": 5}


def test_the_environment_wins_over_files(home: Path) -> None:
    toml(home, f'default = "x"\n[x]\nurl = "{URL}"\ntoken = "file"\n')
    assert load(home, env_RT_TOKEN="environment") == {"url": URL, "token": "environment"}


def test_the_perl_commands_environment_counts_after_ours(home: Path) -> None:
    settings = load(home, env_RTSERVER=URL, env_RTUSER="alice", env_RTPASSWD="pw")
    assert settings == {"url": URL, "user": "alice", "password": "pw"}
    assert load(home, env_RTSERVER="https://old", env_RT_URL=URL, env_RT_TOKEN="t") == {
        "url": URL,
        "token": "t",
    }


def test_a_profile_is_named_by_the_call_the_environment_or_the_file(home: Path) -> None:
    toml(
        home,
        f'default = "a"\n[a]\nurl = "{URL}/a"\ntoken = "a"\n[b]\nurl = "{URL}/b"\ntoken = "b"\n',
    )
    assert load(home)["token"] == "a"
    assert load(home, "b")["token"] == "b"
    assert load(home, env_RT_PROFILE="b")["url"] == f"{URL}/b"


def test_rtrc_is_the_last_resort(home: Path) -> None:
    write(home, ".rtrc", f"# of the rt command\nserver {URL}\nuser alice\npasswd a b c\nquery x\n")
    assert load(home) == {"url": URL, "user": "alice", "password": "a b c"}


def test_a_secret_stays_with_its_server(home: Path) -> None:
    toml(home, f'default = "x"\n[x]\nurl = "{URL}"\ntoken = "for rt.example.com only"\n')
    with pytest.raises(ValueError, match="no credentials for https://elsewhere"):
        load(home, url="https://elsewhere.example.com")
    assert load(home, url=f"{URL}/")["token"] == "for rt.example.com only"


def test_two_logins_are_never_mixed(home: Path) -> None:
    write(home, ".rtrc", f"server {URL}\nuser alice\npasswd alices\n")
    with pytest.raises(ValueError, match="no credentials"):
        load(home, url=URL, user="bob")
    assert load(home, user="alice")["password"] == "alices"
    assert load(home, env_RT_TOKEN="t") == {"url": URL, "token": "t"}


def test_a_command_prints_the_secret(home: Path) -> None:
    toml(
        home,
        f'default = "x"\n[x]\nurl = "{URL}"\ntoken_command = "printf \'tok en\\\\nmore\'"\n',
        mode=0o644,
    )
    assert load(home)["token"] == "tok en"


def test_a_command_runs_only_if_its_secret_is_needed(home: Path) -> None:
    mark = home / "ran"
    toml(home, f'default = "x"\n[x]\nurl = "{URL}"\ntoken_command = "touch {mark}"\n')
    assert load(home, token="given")["token"] == "given"
    assert not mark.exists()


@pytest.mark.parametrize("command", ["false", "no-such-program", "true", "'"])
def test_a_command_that_fails_is_named(home: Path, command: str) -> None:
    toml(home, f'default = "x"\n[x]\nurl = "{URL}"\ntoken_command = "{command}"\n')
    with pytest.raises(ValueError, match="the command"):
        load(home)


@pytest.mark.parametrize("mode", [0o644, 0o640, 0o604])
def test_a_file_with_a_secret_that_others_can_read_is_refused(home: Path, mode: int) -> None:
    path = toml(home, f'default = "x"\n[x]\nurl = "{URL}"\ntoken = "1-23-abc"\n', mode)
    with pytest.raises(ValueError, match="chmod 600") as caught:
        load(home)
    assert str(path) in str(caught.value)
    assert "1-23-abc" not in str(caught.value)


def test_an_open_rtrc_is_refused(home: Path) -> None:
    write(home, ".rtrc", f"server {URL}\nuser a\npasswd b\n", 0o644)
    with pytest.raises(ValueError, match="others can read"):
        load(home)


def test_a_file_without_a_secret_may_be_open(home: Path) -> None:
    toml(home, f'default = "x"\n[x]\nurl = "{URL}"\n', 0o644)
    assert load(home, token="t")["url"] == URL


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('[x]\nurl = "u"\n', "no profile 'y'; it has x"),
        ('[y]\ntokn = "u"\n', "unknown setting 'tokn'; did you mean 'token'"),
        ('[y]\nzzzz = "u"\n', "unknown setting 'zzzz'; known are url, token"),
        ("[y]\nurl = 5\n", "profile y in .*: url = 5 is not a text in quotation marks"),
        ('[y]\ntoken = ["secret"]\n', r"token = \[hidden\] is not a text"),
        ('[y]\ntimeout = "60"\n', "timeout = '60' is not a number such as 60"),
        ("[y]\ntimeout = true\n", "timeout = True is not a number"),
        ('[y]\nsession = "no"\n', "session = 'no' is not true or false"),
        ("[y]\nretries = 1.5\n", "retries = 1.5 is not a whole number"),
        ("[y]\nverify = 1\n", "verify = 1 is not true, false, or the path"),
        ("[y]\ntoken_command = []\n", r"token_command = \[\] is not a text"),
        ("[y\n", "rtfacade.toml"),
    ],
)
def test_mistakes_in_the_file_are_named(home: Path, text: str, words: str) -> None:
    toml(home, text)
    with pytest.raises(ValueError, match=words):
        load(home, "y")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('[default]\nurl = "u"\n', r"\[default\] cannot be a profile: call it \[work\]"),
        ("default = 3\n", "default = 3 names no profile: write the name of one in quotation"),
    ],
)
def test_a_default_that_is_no_name_is_explained(home: Path, text: str, words: str) -> None:
    toml(home, text)
    with pytest.raises(ValueError, match=words):
        load(home)


def test_nothing_configured_says_what_to_do(home: Path) -> None:
    with pytest.raises(ValueError, match=r"give url=, or set RT_URL, or write .*rtfacade\.toml"):
        load(home)
    with pytest.raises(ValueError, match="no profile 'z'"):
        load(home, "z")


def test_an_address_without_a_scheme_is_https_wherever_it_stands(home: Path) -> None:
    host = URL.removeprefix("https://")
    assert load(home, url=host, token="t")["url"] == URL
    assert load(home, env_RT_URL=host, env_RT_TOKEN="t")["url"] == URL
    assert load(home, env_RTSERVER=f" {host}", env_RTUSER="a", env_RTPASSWD="b")["url"] == URL
    write(home, ".rtrc", f"server {host}\nuser alice\npasswd a\n")
    assert load(home)["url"] == URL
    toml(home, f'default = "x"\n[x]\nurl = "{host}"\ntoken = "t"\n')
    assert load(home)["url"] == URL
    assert load(home, url="http://127.0.0.1:8080", token="t")["url"] == "http://127.0.0.1:8080"
    # The token stays with its server, however that is written.
    assert load(home, url=host)["token"] == "t"


def test_the_client_takes_it(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(home))
    for name in ("XDG_CONFIG_HOME", "RT_URL", "RT_TOKEN", "RT_USER", "RTSERVER", "RT_PROFILE"):
        monkeypatch.delenv(name, raising=False)
    toml(home, f'[work]\nurl = "{URL}/rt"\ntoken = "s3cret"\nretries = 0\n')
    with RT.from_config("work", timeout=3) as rt:
        assert str(rt.url) == f"{URL}/rt"
        assert "s3cret" not in repr(rt)


def test_what_is_lacking_is_said(home: Path) -> None:
    with pytest.raises(ValueError, match="bob has no password: set RT_PASSWORD"):
        load(home, env_RT_URL=URL, env_RT_USER="bob")
    with pytest.raises(ValueError, match="RT_TOKEN is for the server of RT_URL"):
        load(home, url="https://elsewhere.example.com", env_RT_URL=URL, env_RT_TOKEN="t")
    with pytest.raises(ValueError, match=r"set RT_URL, or write .*rtfacade\.toml"):
        load(home)
    toml(home, f'[x]\nurl = "{URL}"\ntoken = "t"\n')
    with pytest.raises(ValueError, match=r"choose \(RT_PROFILE, default =\) a profile"):
        load(home)


# -- headers for a gate in front of RT -------------------------------------------------------


def test_headers_of_the_environment_and_of_a_profile(home: Path) -> None:
    toml(
        home, f'default = "x"\n[x]\nurl = "{URL}"\ntoken = "t"\nheaders = {{ A = "1", B = "2" }}\n'
    )
    assert load(home)["headers"] == {"A": "1", "B": "2"}
    both = load(home, env_RT_HEADERS="B: 3\n\nC : a: b \n")
    assert both["headers"] == {"A": "1", "B": "3", "C": "a: b"}
    assert load(home, headers={"A": "0"})["headers"] == {"A": "0", "B": "2"}
    RT(**load(home)).close()


def test_headers_stay_with_their_server(home: Path) -> None:
    toml(home, f'default = "x"\n[x]\nurl = "{URL}"\ntoken = "t"\nheaders = {{ A = "1" }}\n')
    assert "headers" not in load(home, url="https://other.example.com", token="mine")


@pytest.mark.parametrize(
    "value",
    ['"A: 1"', "[1]", '{ Authorization = "hunter2" }', "{ A = 7 }", '{ "A B" = "hunter2" }'],
)
def test_headers_that_cannot_be_sent_name_the_file(home: Path, value: str) -> None:
    file = toml(home, f'default = "x"\n[x]\nurl = "{URL}"\ntoken = "t"\nheaders = {value}\n')
    with pytest.raises(ValueError, match="headers=") as caught:
        load(home)
    assert str(file) in str(caught.value)
    assert "hunter2" not in str(caught.value)


def test_headers_without_a_colon_name_the_variable(home: Path) -> None:
    with pytest.raises(ValueError, match="RT_HEADERS: each line") as caught:
        load(home, env_RT_URL=URL, env_RT_TOKEN="t", env_RT_HEADERS="hunter2")
    assert "hunter2" not in str(caught.value)


def test_a_profile_with_headers_that_others_can_read_is_refused(home: Path) -> None:
    text = f'default = "x"\n[x]\nurl = "{URL}"\nheaders = {{ A = "1" }}\ntoken_command = "true"\n'
    toml(home, text, 0o644)
    with pytest.raises(ValueError, match="chmod 600"):
        load(home)


def test_a_secret_knows_where_it_came_from(home: Path) -> None:
    file = toml(
        home, f'[x]\nurl = "{URL}"\ntoken = "t"\n[y]\nurl = "{URL}"\ntoken_command = "echo s"\n'
    )
    sources = [
        load(home, env_RT_URL=URL, env_RT_TOKEN="t")["token"].source,
        load(home, "x")["token"].source,
        load(home, "y")["token"].source,
    ]
    assert sources == [
        "RT_TOKEN",
        f"profile x in {file}",
        f"the command 'echo s' of profile y in {file}",
    ]
    assert "t" != repr(load(home, "x")["token"]) == f"<secret from profile x in {file}>"
