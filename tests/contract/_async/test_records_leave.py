"""Records leave the program as plain data, come back with ``attach``, and know their web page."""

import json
import pickle
from collections.abc import AsyncIterator
from typing import Any

import httpx
import pytest

from rtfacade import AsyncRT, Rest1ClosedError
from rtfacade.testing import RunningRT
from tests.contract import people
from tests.contract._async.conftest import AsUser
from tests.contract.wire import Wire
from tests.contract.witness import Witness, unique


class Gate(httpx.Auth):
    """Stands for single sign-on: what it adds does not tell the client who that is."""

    def __init__(self, token: str) -> None:
        self._token = token

    def auth_flow(self, request: httpx.Request) -> Any:
        request.headers["Authorization"] = f"token {self._token}"
        yield request


@pytest.fixture
async def browser(seeded_rt: RunningRT) -> AsyncIterator[httpx.AsyncClient]:
    """What root sees on the web."""
    async with httpx.AsyncClient(follow_redirects=True, timeout=60) as client:
        form = {"user": seeded_rt.user, "pass": seeded_rt.password}
        await client.post(f"{seeded_rt.url}/NoAuth/Login.html", data=form)
        yield client


async def test_every_record_leaves_and_comes_back(
    rt: AsyncRT, browser: httpx.AsyncClient, witness: Witness
) -> None:
    name = unique("leaving")
    ticket = await rt.tickets.create(
        "General", name, content="words", custom_fields={"Tags": ["ü"]}
    )
    asset = await rt.assets.create("General assets", name)
    class_ = await rt.classes.create(name)
    article = await rt.articles.create(class_, name)
    [role] = [one async for one in rt.custom_roles.search(name="Approver")]
    [search] = await rt.searches.search(limit=1).all()
    [part] = await ticket.attachments(limit=1).all()
    entry = await rt.transactions.search(f"TicketId = {ticket.id} AND Type = 'Create'").first()
    assert entry is not None
    leaving: list[tuple[Any, Any, str]] = [
        (rt.tickets.attach, ticket, name),
        (rt.assets.attach, asset, name),
        (rt.classes.attach, class_, name),
        (rt.articles.attach, article, name),
        (rt.transactions.attach, entry, f"#{entry.id}"),
        (rt.users.attach, await rt.users.get("alice"), "alice"),
        (rt.groups.attach, await rt.groups.get("Staff"), "Staff"),
        (rt.queues.attach, await rt.queues.get("General"), "General"),
        (rt.catalogs.attach, await rt.catalogs.get("General assets"), "General assets"),
        (rt.custom_fields.attach, await rt.custom_fields.get("Severity"), "Severity"),
        (rt.custom_roles.attach, role, "Approver"),
        (rt.searches.attach, search, ""),
        (rt.attachments.attach, part, ""),
    ]
    for attach, record, title in leaving:
        data = record.to_dict()
        assert json.loads(record.to_json()) == data == dict(record)
        assert data["id"] == record.id
        stranger = pickle.loads(pickle.dumps(record))
        with pytest.raises(RuntimeError, match="has no client"):
            _ = stranger.home.get
        assert attach(stranger) == record
        assert attach(stranger).home is record.home
        if title:
            page = await browser.get(data["url"])
            head = page.text.partition("</title>")[0].rpartition("<title>")[2]
            assert (page.status_code, title in head) == (200, True), (record, head)
    assert ticket.to_dict()["custom_fields"]["Tags"] == ["ü"]
    again = rt.tickets.attach(pickle.loads(pickle.dumps(ticket)))
    assert (await again.update(subject="back", if_unchanged=True)).subject == "back"
    assert witness.get(f"ticket/{ticket.id}")["Subject"] == "back"


async def test_rows_are_dicts_of_what_was_read(rt: AsyncRT, ticket: int) -> None:
    pager = rt.tickets.search(f"id = {ticket}", fields=["Subject", "Status", "Owner.Name"])
    row = await pager.dicts().first()
    assert row is not None
    assert {"subject", "status"} <= row.keys()
    assert row["owner"] == {"name": "Nobody"}
    assert "priority" not in row
    assert await pager.dicts().all() == [row]
    assert [one async for one in pager.dicts()] == [row]
    history = await rt.tickets.history(ticket).dicts().all()
    assert (history[0]["type"], history[0]["ticket_id"]) == ("Create", ticket)
    assert json.dumps(history)


@pytest.mark.parametrize("name", ["root", "alice", "kunde"])
async def test_who_is_logged_in(as_user: AsUser, seeded_rt: RunningRT, name: str) -> None:
    rt = as_user(name)
    user = await rt.whoami()
    assert (user.name, user.privileged) == (name, name != "kunde")
    assert user.to_dict() == (await rt.users.get(user.id)).to_dict()
    login: dict[str, Any] = {"user": name, "password": seeded_rt.passwords[name]}
    async with AsyncRT(seeded_rt.url, **login, transport=Wire(), timeout=120) as other:
        assert (await other.whoami()).id == user.id


async def test_who_is_logged_in_by_single_sign_on(seeded_rt: RunningRT) -> None:
    wire = Wire()
    gate = Gate(people.login(seeded_rt, "alice")["token"])
    async with AsyncRT(seeded_rt.url, auth=gate, transport=wire, timeout=120) as rt:
        assert (await rt.whoami()).name == "alice"
    gate = Gate(people.login(seeded_rt, "kunde")["token"])
    async with AsyncRT(seeded_rt.url, auth=gate, transport=Wire(), timeout=120) as rt:
        with pytest.raises(Rest1ClosedError):
            await rt.whoami()
