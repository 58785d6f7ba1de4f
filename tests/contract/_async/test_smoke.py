"""One walk through each noun, in both modes.

CI runs the sync twin of this file and of test_session.py; the twins of all the others run in
`nox -s contract`. So each noun's requests, answers and lists go through real threads and a real RT
in every run, and what the tool that writes the twins does is covered without doing all twice.
"""

from pathlib import Path

import pytest

from rtfacade import AsyncRT, NotFoundError, Upload
from tests.contract.witness import Witness, unique

pytestmark = pytest.mark.slice


async def test_tickets(rt: AsyncRT, witness: Witness, ticket: int, tmp_path: Path) -> None:
    name = unique("smoke")
    created = await rt.tickets.create(
        "General",
        name,
        content="It smokes.",
        requestors=["alice"],
        custom_fields={"Severity": "High"},
        attachments=[Upload("a.txt", b"smoke")],
    )
    changed = await created.update(status="open", cc=["bob"])
    assert (changed.status, [person.name for person in changed.cc]) == ("open", ["bob"])
    await changed.comment("Looked at it.", time_taken=5)
    await changed.reply("Done.")
    types = [entry.type async for entry in changed.history()]
    assert {"Create", "Comment", "Correspond"} <= set(types)
    files = await changed.download_attachments(tmp_path)
    assert [path.read_bytes() for path in files] == [b"smoke"]
    await changed.link(depends_on=ticket)
    assert [link.ticket_id for link in (await changed.links()).depends_on] == [ticket]
    rows = await rt.tickets.search(subject=name).all()
    assert [row.id for row in rows] == [created.id]
    others = [witness.new_ticket(name) for _ in range(3)]
    result = await rt.tickets.update_many(others, status="rejected")
    assert [one.ok for one in result] == [True] * 3
    await changed.unlink(depends_on=ticket)
    await rt.tickets.delete(created.id)
    assert witness.ticket(created.id)["Status"] == "deleted"


async def test_attachments_and_transactions(rt: AsyncRT, ticket: int) -> None:
    await rt.tickets.comment(ticket, "with a file", attachments=[Upload("b.bin", b"\x00\xff")])
    rows = await rt.transactions.search(f"TicketId = {ticket} AND Type = 'Comment'").all()
    assert [row.content for row in rows] == ["with a file"]
    parts = await rt.transactions.attachments(rows[0].id)
    file = next(part for part in parts if part.filename == "b.bin")
    assert (await rt.attachments.get(file.id)).filename == "b.bin"
    assert await rt.attachments.read(file.id) == b"\x00\xff"


async def test_users(rt: AsyncRT) -> None:
    name = unique("smoker")
    user = await rt.users.create(name, email=f"{name}@example.com")
    assert (await rt.users.get(name)).id == user.id
    assert (await rt.users.update(name, real_name="Ann B")).real_name == "Ann B"
    assert [row.name for row in await rt.users.search(("Name", "=", name)).all()] == [name]


async def test_groups(rt: AsyncRT) -> None:
    name = unique("smokers")
    await rt.groups.create(name, description="They smoke")
    await rt.groups.add_member(name, "alice")
    assert [member.name async for member in rt.groups.members(name)] == ["alice"]
    await rt.groups.set_members(name, ["bob"])
    assert [member.name async for member in rt.groups.members(name)] == ["bob"]
    await rt.groups.remove_member(name, "bob")
    assert not await rt.groups.members(name).all()


async def test_queues(rt: AsyncRT) -> None:
    name = unique("Smoke")
    queue = await rt.queues.create(name, description="first")
    assert (await rt.queues.update(name, description="second")).description == "second"
    await rt.queues.add_watchers(name, cc=["alice"])
    assert [person.name for person in (await rt.queues.get(queue.id)).cc] == ["alice"]
    assert name in [row.name async for row in rt.queues.search()]


async def test_assets_and_catalogs(rt: AsyncRT) -> None:
    name = unique("smoke")
    catalog = await rt.catalogs.create(name)
    asset = await rt.assets.create(catalog.name, name, owner="alice")
    assert (await rt.assets.update(asset.id, description="it smokes")).description == "it smokes"
    assert [row.id for row in await rt.assets.search(name=name).all()] == [asset.id]
    assert (await rt.catalogs.update(catalog.id, description="x")).description == "x"


async def test_articles_and_classes(rt: AsyncRT) -> None:
    name = unique("smoke")
    kind = await rt.classes.create(name)
    article = await rt.articles.create(kind.name, name, summary="first")
    assert (await rt.articles.update(article.id, summary="second")).summary == "second"
    assert [row.id for row in await rt.articles.search(name=name).all()] == [article.id]
    assert (await rt.classes.update(kind.id, description="x")).description == "x"


async def test_custom_fields(rt: AsyncRT) -> None:
    severity = await rt.custom_fields.get("Severity")
    values = [value.name async for value in rt.custom_fields.values(severity.id)]
    assert values == ["Low", "Medium", "High"]
    name = unique("Smoke")
    field = await rt.custom_fields.create(name, "Freeform", max_values=1)
    assert (await rt.custom_fields.update(field.id, description="x")).description == "x"


async def test_custom_roles(rt: AsyncRT) -> None:
    role = await rt.custom_roles.get("Approver")
    assert role.name == "Approver"
    assert {"Approver", "Engineer"} <= {row.name async for row in rt.custom_roles.search()}


async def test_searches(rt: AsyncRT) -> None:
    titles = [row.name async for row in rt.searches.search()]
    assert "New in General" in titles
    assert (await rt.searches.get("New in General")).name == "New in General"


async def test_rest1(rt: AsyncRT, ticket: int) -> None:
    name = unique("smoke")
    number = await rt.rest1.ticket.create("General", name, content="over REST1")
    await rt.rest1.ticket.comment(number, "a comment")
    await rt.rest1.ticket.edit(number, status="open")
    shown = await rt.rest1.ticket.show(number)
    assert (shown.subject, shown.status) == (name, "open")
    await rt.rest1.ticket.link(number, depends_on=[ticket])
    links = await rt.rest1.ticket.links(number)
    assert [link.ticket_id for link in links.depends_on] == [ticket]
    numbers = [row.id async for row in rt.rest1.search("ticket", f"Subject = '{name}'")]
    assert numbers == [number]
    assert (await rt.rest1.user.show("alice")).name == "alice"


async def test_generated_client(rt: AsyncRT, ticket: int) -> None:
    from rt_rest2.api.ticket import ticket_id_get

    answer = await ticket_id_get.asyncio(ticket, client=rt.api)
    assert answer is not None
    assert (await rt.info()).version
    try:
        await rt.tickets.get(10_000_000)
    except NotFoundError:
        return
    raise AssertionError("a ticket that is not there was found")
