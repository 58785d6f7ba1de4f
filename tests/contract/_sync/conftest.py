# written by scripts/unasync.py from tests/contract/_async/conftest.py; do not edit
"""Clients of the facade on a real RT."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest

from rtfacade import RT
from rtserver import RunningRT
from tests.contract.wire import Wire
from tests.contract.witness import Witness

AsUser = Callable[..., RT]


@pytest.fixture
def wire() -> Wire:
    """What ``rt`` sends."""
    return Wire()


@pytest.fixture
def rt(seeded_rt: RunningRT, wire: Wire) -> Iterator[RT]:
    """A client as root."""
    with RT(seeded_rt.url, token=seeded_rt.token, transport=wire) as client:
        yield client


@pytest.fixture
def as_user(seeded_rt: RunningRT) -> Iterator[AsUser]:
    """Make a client as a seeded user; options are those of ``RT``."""
    made: list[RT] = []

    def make(name: str, **options: Any) -> RT:
        url = options.pop("url", seeded_rt.url)
        options.setdefault("transport", Wire())
        made.append(RT(url, token=seeded_rt.tokens[name], **options))
        return made[-1]

    yield make
    for client in made:
        client.close()


@pytest.fixture(scope="session")
def witness(seeded_rt: RunningRT) -> Iterator[Witness]:
    """What RT really holds."""
    there = Witness(seeded_rt)
    yield there
    there.close()


@pytest.fixture
def ticket(witness: Witness) -> int:
    """The number of a new ticket in General, of nobody, without requestors."""
    return witness.new_ticket()


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
_LANGUAGES = ("fr", "de", "ru")
_chiefs: dict[str, dict[str, str]] = {}


@pytest.fixture
def admin(seeded_rt: RunningRT) -> Iterator[AsUser]:
    """Make a client as an administrator who speaks a language, by RT's code for it."""
    made: list[RT] = []

    def make(language: str, **options: Any) -> RT:
        if seeded_rt.url not in _chiefs:
            tokens = seeded_rt.perl(_MAKE_CHIEFS % " ".join(_LANGUAGES)).split()
            _chiefs[seeded_rt.url] = dict(zip(_LANGUAGES, tokens, strict=True))
        token = _chiefs[seeded_rt.url][language]
        made.append(RT(seeded_rt.url, token=token, transport=Wire(), **options))
        return made[-1]

    yield make
    for client in made:
        client.close()
