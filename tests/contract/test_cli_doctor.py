"""``rtfacade doctor`` on real RTs."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from rtfacade import RT
from rtfacade.testing import RunningRT
from rtfacade.testing._server.siteconfig import Setting
from tests import throwaway
from tests.contract import people
from tests.contract.commandline import Commands, Outcome
from tests.contract.front import ClosedRest1

OWN = "https://rt.example.org"


def statuses(outcome: Outcome) -> dict[str, str]:
    return {line["check"]: line["status"] for line in outcome.json}


def line_of(outcome: Outcome, check: str) -> str:
    (row,) = [line for line in outcome.lines if f"\t{check}\t" in line]
    return row


def test_all_is_well(rtfacade: Commands) -> None:
    outcome = rtfacade("doctor", "--json")
    checks = statuses(outcome)
    assert set(checks) == {
        "settings", "address", "rest2", "login", "rest1", "session_reads", "session_writes",
        "own_address", "version", "clock", "time_zone",
    }  # fmt: skip
    assert set(checks.values()) <= {"ok", "info"}
    assert line_of(rtfacade("doctor"), "settings") == (
        "ok\tsettings\turl from RT_URL, token from RT_TOKEN\t"
    )
    assert rtfacade.rt.token not in outcome.out


def test_as_an_unprivileged_user_and_with_a_profile(rtfacade: Commands) -> None:
    rtfacade.variables["RT_TOKEN"] = rtfacade.rt.tokens["kunde"]
    outcome = rtfacade("doctor")
    assert "kunde (unprivileged)" in line_of(outcome, "login")
    assert line_of(outcome, "rest1").startswith("info\t")
    file = rtfacade.home / "config" / "rtfacade.toml"
    lines = f'[work]\nurl = "{rtfacade.rt.url}"\ntoken = "{rtfacade.rt.tokens["alice"]}"\n'
    file.write_text(lines, "utf-8")
    file.chmod(0o600)
    line = line_of(rtfacade("doctor", "--profile", "work"), "settings")
    assert f"token from profile work in {file}" in line


def test_a_wrong_token_names_where_it_comes_from(rtfacade: Commands) -> None:
    rtfacade.variables["RT_TOKEN"] = "1-14-wrong"
    outcome = rtfacade("doctor", code=4)
    assert line_of(outcome, "login").startswith("error\t")
    assert "the token from RT_TOKEN" in line_of(outcome, "login")
    assert "1-14-wrong" not in outcome.out
    rtfacade.variables |= {"RT_URL": "", "RT_TOKEN": ""}
    rtrc = rtfacade.home / ".rtrc"
    rtrc.write_text(f"server {rtfacade.rt.url}\nuser alice\npasswd wrong\n", "utf-8")
    rtrc.chmod(0o600)
    outcome = rtfacade("doctor", code=4)
    assert f"the password from {rtrc}" in line_of(outcome, "login")


def test_nothing_configured(rtfacade: Commands) -> None:
    rtfacade.variables |= {"RT_URL": "", "RT_TOKEN": ""}
    for url, code in (("", 2), (rtfacade.rt.url, 4)):
        rtfacade.variables["RT_URL"] = url
        (finding,) = rtfacade("doctor", "--json", code=code).json
        assert (finding["status"], finding["check"]) == ("error", "settings")
        assert finding["advice"] == "Run: rtfacade login"
        outcome = rtfacade("doctor", code=code)
        assert line_of(outcome, "settings").endswith("\tRun: rtfacade login")
        assert outcome.err == ""


@pytest.mark.parametrize(
    ("profile", "mode", "reason"),
    [
        ('url = "RT"\nbroken', 0o600, "rtfacade.toml"),
        ('url = "RT"\ntoken = "1-14-secret"', 0o644, "chmod 600"),
        ('url = "RT"\ntoken_command = "false"', 0o600, "'false' failed"),
        ('url = "http://rt.example.com"\ntoken = "1-14-secret"', 0o600, "--allow-insecure"),
    ],
)
def test_settings_that_make_no_client(
    rtfacade: Commands, profile: str, mode: int, reason: str
) -> None:
    rtfacade.variables |= {"RT_URL": "", "RT_TOKEN": ""}
    file = rtfacade.home / "config" / "rtfacade.toml"
    file.write_text(f"[work]\n{profile.replace('RT', rtfacade.rt.url)}\n", "utf-8")
    file.chmod(mode)
    (finding,) = rtfacade("doctor", "--json", "--profile", "work", code=2).json
    assert (finding["status"], finding["check"]) == ("error", "settings")
    assert reason in finding["detail"]
    assert "1-14-secret" not in finding["detail"]


def test_addresses_that_are_none_of_rt(rtfacade: Commands) -> None:
    url = rtfacade.rt.url
    for wrong, check in (
        ("http://127.0.0.1:1", "address"),
        (url.replace("http:", "https:"), "tls"),
        (f"{url}/nothere", "address"),
    ):
        rtfacade.variables["RT_URL"] = wrong
        assert line_of(rtfacade("doctor", code=5), check).startswith("error\t")


def test_a_closed_rest1_is_a_warning(rtfacade: Commands) -> None:
    with ClosedRest1(rtfacade.rt.url) as front:
        rtfacade.variables["RT_URL"] = front.url
        checks = statuses(rtfacade("doctor", "--json"))
    assert checks["rest1"] == checks["session_reads"] == "warning"
    assert checks["login"] == "ok"


def test_on_a_terminal_advice_stands_below_what_was_found(rtfacade: Commands) -> None:
    shown = rtfacade.terminal("doctor")
    assert shown.code == 0
    assert "session writes" in shown.out
    assert "TicketSQL in UTC" in shown.out


@pytest.fixture(scope="module")
def elsewhere() -> Iterator[RunningRT]:
    """An RT that calls itself by an address which is not the one that it is reached by."""
    names: dict[str, Setting] = {"WebDomain": "rt.example.org", "WebPort": 443}
    with throwaway.running(workers=2, seed=False, config=names) as server:
        yield server


@pytest.mark.unwatched("RT refuses a POST to /rt, which the description does not have")
def test_an_rt_that_calls_itself_otherwise(
    elsewhere: RunningRT, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rtfacade = Commands(elsewhere, tmp_path, monkeypatch)
    outcome = rtfacade("doctor")
    assert f"RT calls itself {OWN}, you use {elsewhere.url}" in line_of(outcome, "own_address")
    assert line_of(outcome, "own_address").startswith("warning\t")
    assert line_of(outcome, "session_writes").startswith("ok\t")
    checks_origin = f"with RT's own origin {OWN}" in line_of(outcome, "session_writes")
    assert checks_origin is people.checks_origins(elsewhere)
    # It is so: what doctor says of writes is what a write meets.
    with RT(elsewhere.url, token=elsewhere.token) as rt:
        assert rt.tickets.create("General", "doctor").id
