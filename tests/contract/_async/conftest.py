"""Clients of the facade on a real RT."""

from collections.abc import AsyncIterator, Callable, Iterator
from typing import Any

import pytest

from rtfacade import AsyncRT
from rtfacade.testing import RunningRT
from tests.contract import people
from tests.contract.old_witness import OldWitness
from tests.contract.wire import Wire
from tests.contract.witness import Witness

AsUser = Callable[..., AsyncRT]

#: Seconds: a machine that does much else is slow, which is no finding.
PATIENCE = 120


@pytest.fixture
def wire() -> Wire:
    """What ``rt`` sends."""
    return Wire()


@pytest.fixture
async def rt(seeded_rt: RunningRT, wire: Wire) -> AsyncIterator[AsyncRT]:
    """A client as root."""
    who = people.login(seeded_rt, seeded_rt.user)
    async with AsyncRT(seeded_rt.url, **who, transport=wire, timeout=PATIENCE) as client:
        yield client


@pytest.fixture
async def as_user(seeded_rt: RunningRT) -> AsyncIterator[AsUser]:
    """Make a client as a seeded user; options are those of ``AsyncRT``."""
    clients: list[AsyncRT] = []

    def make(name: str, **options: Any) -> AsyncRT:
        url = options.pop("url", seeded_rt.url)
        options.setdefault("transport", Wire())
        options.setdefault("timeout", PATIENCE)
        clients.append(AsyncRT(url, **people.login(seeded_rt, name), **options))
        return clients[-1]

    yield make
    for client in clients:
        await client.close()


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
async def admin(seeded_rt: RunningRT) -> AsyncIterator[AsUser]:
    """Make a client as an administrator who speaks a language, by RT's code for it."""
    clients: list[AsyncRT] = []

    def make(language: str, **options: Any) -> AsyncRT:
        token = people.chief(seeded_rt, language)
        clients.append(AsyncRT(seeded_rt.url, token=token, transport=Wire(), **options))
        return clients[-1]

    yield make
    for client in clients:
        await client.close()
