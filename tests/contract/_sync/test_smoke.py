# written by scripts/unasync.py from tests/contract/_async/test_smoke.py; do not edit
"""One walk through each noun, in both modes.

CI runs the sync twin of this file and of test_session.py; the twins of all the others run in
`nox -s contract`. So each noun's requests, answers and lists go through real threads and a real RT
in every run, and what the tool that writes the twins does is covered without doing all twice.
"""

from pathlib import Path

import pytest

from rtfacade import RT, NotFoundError, Upload
from tests.contract.witness import Witness, unique

pytestmark = pytest.mark.slice


def test_tickets(rt: RT, witness: Witness, ticket: int, tmp_path: Path) -> None:
    name = unique("smoke")
    created = rt.tickets.create(
        "General",
        name,
        content="It smokes.",
        requestors=["alice"],
        custom_fields={"Severity": "High"},
        attachments=[Upload("a.txt", b"smoke")],
    )
    changed = created.update(status="open", cc=["bob"])
    assert (changed.status, [person.name for person in changed.cc]) == ("open", ["bob"])
    changed.comment("Looked at it.", time_taken=5)
    changed.reply("Done.")
    types = [entry.type for entry in changed.history()]
    assert {"Create", "Comment", "Correspond"} <= set(types)
    files = changed.download_attachments(tmp_path)
    assert [path.read_bytes() for path in files] == [b"smoke"]
    changed.link(depends_on=ticket)
    assert [link.ticket_id for link in (changed.links()).depends_on] == [ticket]
    rows = rt.tickets.search(subject=name).all()
    assert [row.id for row in rows] == [created.id]
    others = [witness.new_ticket(name) for _ in range(3)]
    result = rt.tickets.update_many(others, status="rejected")
    assert [one.ok for one in result] == [True] * 3
    changed.unlink(depends_on=ticket)
    rt.tickets.delete(created.id)
    assert witness.ticket(created.id)["Status"] == "deleted"


def test_attachments_and_transactions(rt: RT, ticket: int) -> None:
    rt.tickets.comment(ticket, "with a file", attachments=[Upload("b.bin", b"\x00\xff")])
    rows = rt.transactions.search(f"TicketId = {ticket} AND Type = 'Comment'").all()
    assert [row.content for row in rows] == ["with a file"]
    parts = rt.transactions.attachments(rows[0].id)
    file = next(part for part in parts if part.filename == "b.bin")
    assert (rt.attachments.get(file.id)).filename == "b.bin"
    assert rt.attachments.read(file.id) == b"\x00\xff"


def test_users(rt: RT) -> None:
    name = unique("smoker")
    user = rt.users.create(name, email=f"{name}@example.com")
    assert (rt.users.get(name)).id == user.id
    assert (rt.users.update(name, real_name="Ann B")).real_name == "Ann B"
    assert [row.name for row in rt.users.search(("Name", "=", name)).all()] == [name]


def test_groups(rt: RT) -> None:
    name = unique("smokers")
    rt.groups.create(name, description="They smoke")
    rt.groups.add_member(name, "alice")
    assert [member.name for member in rt.groups.members(name)] == ["alice"]
    rt.groups.set_members(name, ["bob"])
    assert [member.name for member in rt.groups.members(name)] == ["bob"]
    rt.groups.remove_member(name, "bob")
    assert not rt.groups.members(name).all()


def test_queues(rt: RT) -> None:
    name = unique("Smoke")
    queue = rt.queues.create(name, description="first")
    assert (rt.queues.update(name, description="second")).description == "second"
    rt.queues.add_watchers(name, cc=["alice"])
    assert [person.name for person in (rt.queues.get(queue.id)).cc] == ["alice"]
    assert name in [row.name for row in rt.queues.search()]


def test_assets_and_catalogs(rt: RT) -> None:
    name = unique("smoke")
    catalog = rt.catalogs.create(name)
    asset = rt.assets.create(catalog.name, name, owner="alice")
    assert (rt.assets.update(asset.id, description="it smokes")).description == "it smokes"
    assert [row.id for row in rt.assets.search(name=name).all()] == [asset.id]
    assert (rt.catalogs.update(catalog.id, description="x")).description == "x"


def test_articles_and_classes(rt: RT) -> None:
    name = unique("smoke")
    kind = rt.classes.create(name)
    article = rt.articles.create(kind.name, name, summary="first")
    assert (rt.articles.update(article.id, summary="second")).summary == "second"
    assert [row.id for row in rt.articles.search(name=name).all()] == [article.id]
    assert (rt.classes.update(kind.id, description="x")).description == "x"


def test_custom_fields(rt: RT) -> None:
    severity = rt.custom_fields.get("Severity")
    values = [value.name for value in rt.custom_fields.values(severity.id)]
    assert values == ["Low", "Medium", "High"]
    name = unique("Smoke")
    field = rt.custom_fields.create(name, "Freeform", max_values=1)
    assert (rt.custom_fields.update(field.id, description="x")).description == "x"


def test_custom_roles(rt: RT) -> None:
    role = rt.custom_roles.get("Approver")
    assert role.name == "Approver"
    assert {"Approver", "Engineer"} <= {row.name for row in rt.custom_roles.search()}


def test_searches(rt: RT) -> None:
    titles = [row.name for row in rt.searches.search()]
    assert "New in General" in titles
    assert (rt.searches.get("New in General")).name == "New in General"


def test_rest1(rt: RT, ticket: int) -> None:
    name = unique("smoke")
    number = rt.rest1.ticket.create("General", name, content="over REST1")
    rt.rest1.ticket.comment(number, "a comment")
    rt.rest1.ticket.edit(number, status="open")
    shown = rt.rest1.ticket.show(number)
    assert (shown.subject, shown.status) == (name, "open")
    rt.rest1.ticket.link(number, depends_on=[ticket])
    links = rt.rest1.ticket.links(number)
    assert [link.ticket_id for link in links.depends_on] == [ticket]
    numbers = [row.id for row in rt.rest1.search("ticket", f"Subject = '{name}'")]
    assert numbers == [number]
    assert (rt.rest1.user.show("alice")).name == "alice"


def test_generated_client(rt: RT, ticket: int) -> None:
    from rt_rest2.api.ticket import ticket_id_get

    answer = ticket_id_get.sync(ticket, client=rt.api)
    assert answer is not None
    assert (rt.info()).version
    try:
        rt.tickets.get(10_000_000)
    except NotFoundError:
        return
    raise AssertionError("a ticket that is not there was found")
