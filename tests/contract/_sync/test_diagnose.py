# written by scripts/unasync.py from tests/contract/_async/test_diagnose.py; do not edit
"""``rt.diagnose()`` on a real RT."""

from collections.abc import Callable
from pathlib import Path

import httpx
import pytest

from rtfacade import RT, Finding
from rtfacade.testing import RunningRT
from tests.contract import people
from tests.contract.front import ClosedRest1, TLSFront
from tests.contract.wire import Wire

AsUser = Callable[..., RT]
ALL = [
    "address",
    "rest2",
    "login",
    "rest1",
    "session_reads",
    "session_writes",
    "own_address",
    "version",
    "clock",
    "time_zone",
]


def by_name(findings: list[Finding]) -> dict[str, Finding]:
    assert len({finding.check for finding in findings}) == len(findings)
    return {finding.check: finding for finding in findings}


def wrong(findings: list[Finding]) -> dict[str, str]:
    """What is not as it should be; the time zone may be unset, the release newer than any tried."""
    return {
        finding.check: finding.status
        for finding in findings
        if finding.status != "ok" and finding.check not in ("time_zone", "version")
    }


def is_open(server: RunningRT, cookie: str) -> bool:
    """Whether RT knows the session of a cookie."""
    answer = httpx.get(f"{server.url}/REST/2.0/rt", headers={"Cookie": cookie})
    assert answer.status_code in (200, 302)
    return answer.status_code == 200


@pytest.mark.parametrize("session", [True, False])
def test_all_is_well(rt: RT, as_user: AsUser, session: bool) -> None:
    findings = rt.diagnose()
    assert [finding.check for finding in findings] == ALL
    assert wrong(findings) == {}
    assert "root (privileged) with the token" in by_name(findings)["login"].detail
    findings = as_user("norights", session=session).diagnose()
    assert wrong(findings) == {}
    assert "norights (privileged)" in by_name(findings)["login"].detail


def test_an_unprivileged_user_has_a_session_and_no_rest1(as_user: AsUser) -> None:
    findings = as_user("kunde").diagnose()
    assert wrong(findings) == {"rest1": "info"}
    assert "kunde (unprivileged)" in by_name(findings)["login"].detail


def test_a_password_with_a_letter_that_no_header_can_hold(seeded_rt: RunningRT) -> None:
    seeded_rt.perl(
        "my $user = RT::User->new(RT->SystemUser); $user->Load('ivan');"
        'my ($ok, $said) = $user->SetPassword("\\x{43f}\\x{430}\\x{440}\\x{43e}\\x{43b}\\x{44c}");'
    )
    with RT(seeded_rt.url, user="ivan", password="пароль") as rt:
        findings = rt.diagnose()
    assert wrong(findings) == {}
    assert "ivan (privileged) with the password" in by_name(findings)["login"].detail


def test_nothing_is_changed_and_the_session_is_closed(
    seeded_rt: RunningRT, as_user: AsUser
) -> None:
    count = "print RT->DatabaseHandle->dbh->selectrow_array('SELECT COUNT(*) FROM Transactions')"
    before = seeded_rt.perl(count)
    wire = Wire()
    as_user("alice", transport=wire).diagnose()
    assert seeded_rt.perl(count) == before
    cookies = {one.headers["Cookie"] for one in wire.requests if "Cookie" in one.headers}
    assert len(cookies) == 1
    assert not any(is_open(seeded_rt, cookie) for cookie in cookies)


def test_a_wrong_token_and_a_wrong_password(seeded_rt: RunningRT) -> None:
    for given in ({"token": "1-14-wrong"}, {"user": "alice", "password": "wrong"}):
        with RT(seeded_rt.url, **given) as rt:  # type: ignore[arg-type]
            last = (rt.diagnose())[-1]
        assert (last.check, last.status) == ("login", "error")
        assert type(last.error).__name__ == "AuthenticationError"


def test_a_password_as_httpx_auth_opens_a_session(seeded_rt: RunningRT) -> None:
    auth = httpx.BasicAuth("alice", seeded_rt.passwords["alice"])
    with RT(seeded_rt.url, auth=auth) as rt:
        findings = rt.diagnose()
    assert wrong(findings) == {}
    assert by_name(findings)["login"].detail == "RT accepts auth="
    with RT(seeded_rt.url, auth=httpx.BasicAuth("alice", "wrong")) as rt:
        last = (rt.diagnose())[-1]
    assert (last.check, last.status) == ("login", "error")


def test_an_address_that_is_none_of_rt(seeded_rt: RunningRT) -> None:
    cases = {
        "http://127.0.0.1:1": ("address", "TransportError"),
        "https://nosuch.invalid": ("address", "TransportError"),
        seeded_rt.url.replace("http:", "https:"): ("tls", "TransportError"),
        f"{seeded_rt.url}/nothere": ("address", "ProtocolError"),
    }
    for url, expected in cases.items():
        with RT(url, token="1-14-x", retries=0) as rt:
            (finding,) = rt.diagnose()
        assert (finding.check, type(finding.error).__name__) == expected
        assert finding.status == "error"
        assert finding.advice
    with RT(f"{seeded_rt.url}/nothere", token="1-14-x") as rt:
        assert f"url='{seeded_rt.url}'" in (rt.diagnose())[0].advice


def test_a_closed_rest1(seeded_rt: RunningRT) -> None:
    with ClosedRest1(seeded_rt.url) as front:
        with RT(front.url, token=seeded_rt.tokens["alice"]) as rt:
            findings = rt.diagnose()
    # The port in front is not RT's own, either.
    assert wrong(findings) == {
        "rest1": "warning",
        "session_reads": "warning",
        "own_address": "warning",
    }
    assert "session" in by_name(findings)["rest1"].advice


@pytest.mark.unwatched("POST /rt, which RT refuses, is not in the description")
@pytest.mark.parametrize(("days", "status"), [(90, "ok"), (5, "warning")])
def test_tls(seeded_rt: RunningRT, tmp_path: Path, days: int, status: str) -> None:
    token = seeded_rt.tokens["alice"]
    with TLSFront(seeded_rt.url, tmp_path, days=days) as front:
        with RT(front.url, token=token, verify=front.ca_file) as rt:
            findings = rt.diagnose()
        with RT(front.url, token=token, verify=False) as rt:
            unchecked = by_name(rt.diagnose())["tls"]
        with RT(front.url, token=token) as rt:
            (untrusted,) = rt.diagnose()
        with RT(front.url.replace("https:", "http:"), token=token) as rt:
            (plain,) = rt.diagnose()
    assert by_name(findings)["tls"].status == status
    assert ("5 days left" in by_name(findings)["tls"].detail) == (days == 5)
    assert by_name(findings)["own_address"].status == "warning"
    names_origin = "with RT's own origin" in by_name(findings)["session_writes"].detail
    assert names_origin is people.checks_origins(seeded_rt)
    assert (unchecked.status, untrusted.status, plain.status) == ("warning", "error", "error")
    assert "verify=" in untrusted.advice
    assert plain.check == "address"
