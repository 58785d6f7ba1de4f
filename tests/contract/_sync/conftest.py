# written by scripts/unasync.py from tests/contract/_async/conftest.py; do not edit
"""Clients of the facade on a real RT."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest

from rtfacade import RT
from rtfacade.testing import RunningRT
from tests.contract import people
from tests.contract.old_witness import OldWitness
from tests.contract.wire import Wire
from tests.contract.witness import Witness

AsUser = Callable[..., RT]

#: Seconds: a machine that does much else is slow, which is no finding.
PATIENCE = 120


@pytest.fixture
def wire() -> Wire:
    """What ``rt`` sends."""
    return Wire()


@pytest.fixture
def rt(seeded_rt: RunningRT, wire: Wire) -> Iterator[RT]:
    """A client as root."""
    who = people.login(seeded_rt, seeded_rt.user)
    with RT(seeded_rt.url, **who, transport=wire, timeout=PATIENCE) as client:
        yield client


@pytest.fixture
def as_user(seeded_rt: RunningRT) -> Iterator[AsUser]:
    """Make a client as a seeded user; options are those of ``RT``."""
    clients: list[RT] = []

    def make(name: str, **options: Any) -> RT:
        url = options.pop("url", seeded_rt.url)
        options.setdefault("transport", Wire())
        options.setdefault("timeout", PATIENCE)
        clients.append(RT(url, **people.login(seeded_rt, name), **options))
        return clients[-1]

    yield make
    for client in clients:
        client.close()


@pytest.fixture(scope="session")
def witness(seeded_rt: RunningRT) -> Iterator[Witness]:
    """What RT really holds."""
    witness = Witness(seeded_rt) if seeded_rt.tokens else OldWitness(seeded_rt)
    yield witness
    witness.close()


@pytest.fixture
def ticket(witness: Witness) -> int:
    """The number of a new ticket in General, of nobody, without requestors."""
    return witness.new_ticket()


@pytest.fixture
def admin(seeded_rt: RunningRT) -> Iterator[AsUser]:
    """Make a client as an administrator who speaks a language, by RT's code for it."""
    clients: list[RT] = []

    def make(language: str, **options: Any) -> RT:
        token = people.chief(seeded_rt, language)
        clients.append(RT(seeded_rt.url, token=token, transport=Wire(), **options))
        return clients[-1]

    yield make
    for client in clients:
        client.close()
