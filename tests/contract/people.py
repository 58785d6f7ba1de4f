"""Users that several tests share, made once in each RT without the code under test."""

import urllib.error
import urllib.parse
import urllib.request
from typing import Any

from rtfacade.testing import RunningRT

#: More than a page of a list has rows.
CROWD = 130
LANGUAGES = ("fr", "de", "ru")

_MAKE_CROWD = """
    for (1 .. %d) {
        my $user = RT::User->new(RT->SystemUser);
        my ($id, $said) = $user->Create(
            Name => sprintf('crowd-%%03d', $_), EmailAddress => "crowd-$_\\@crowd.example.com");
        die $said unless $id;
    }
"""
# Prints a token for each language, on a line of its own.
_MAKE_CHIEFS = """
    for my $language (qw(%s)) {
        my $user = RT::User->new(RT->SystemUser);
        my ($id, $said) = $user->Create(
            Name => "chief-$language", Lang => $language, Privileged => 1);
        die $said unless $id;
        ($id, $said) = $user->PrincipalObj->GrantRight(Right => 'SuperUser', Object => RT->System);
        die $said unless $id;
        my $record = RT::AuthToken->new(RT->SystemUser);
        ($id, $said, my $token) = $record->Create(Owner => $user->id, Description => 'chief');
        die $said unless $id;
        print "$token\\n";
    }
"""
# RT keeps sessions in files where the database is SQLite, and in the database elsewhere.
_END_SESSIONS = """
    my @there = grep { -f } glob "$RT::MasonSessionDir/*";
    my $ended = grep { m{/[0-9a-f]{32}\\z} && unlink } @there;
    $ended += $RT::Handle->dbh->do('DELETE FROM sessions')
        if RT->Config->Get('DatabaseType') ne 'SQLite';
    print $ended;
"""
_crowds: set[str] = set()
_chiefs: dict[str, dict[str, str]] = {}


def login(server: RunningRT, user: str) -> dict[str, Any]:
    """How a user logs in: with a token, or with a password where RT has none."""
    if server.tokens:
        return {"token": server.tokens[user]}
    return {"user": user, "password": server.passwords[user]}


def crowd(server: RunningRT) -> list[str]:
    """Names of CROWD users at crowd.example.com, in the order of their ids."""
    if server.url not in _crowds:
        server.perl(_MAKE_CROWD % CROWD)
        _crowds.add(server.url)
    return [f"crowd-{number:03}" for number in range(1, CROWD + 1)]


def chief(server: RunningRT, language: str) -> str:
    """The token of an administrator to whom RT speaks a language, by RT's code for it."""
    if server.url not in _chiefs:
        tokens = server.perl(_MAKE_CHIEFS % " ".join(LANGUAGES)).split()
        _chiefs[server.url] = dict(zip(LANGUAGES, tokens, strict=True))
    return _chiefs[server.url][language]


def end_sessions(server: RunningRT) -> int:
    """Delete every session behind RT's back, as a restart or a clean-up does; how many."""
    return int(server.perl(_END_SESSIONS))


def checks_origins(server: RunningRT) -> bool:
    """Whether RT refuses a session for a write from elsewhere, as since October 2026.

    Without httpx, because the probe is not in the description.
    """
    login = urllib.parse.urlencode({"user": server.user, "pass": server.password}).encode()
    with urllib.request.urlopen(f"{server.url}/REST/1.0/", login, timeout=120) as answer:
        cookie = answer.headers["Set-Cookie"].partition(";")[0]
    headers = {"Cookie": cookie, "Origin": "https://elsewhere.example"}
    probe = urllib.request.Request(f"{server.url}/REST/2.0/rt", b"", headers, method="POST")
    try:
        with urllib.request.urlopen(probe, timeout=120):
            return False
    except urllib.error.HTTPError as error:
        return error.code == 403
