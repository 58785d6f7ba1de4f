"""REST1's users, queues, groups and transactions on a real RT: a name is a name."""

from collections.abc import Mapping
from typing import Any

import pytest

from rtfacade import AsyncRT, BadRequestError, ForbiddenError, NotFoundError
from rtfacade.records.rest1 import Rest1CustomField, Rest1Group, Rest1Queue, Rest1User
from rtfacade.testing import RunningRT
from tests.contract import rest1_site
from tests.contract._async.conftest import AsUser
from tests.contract.rest1_site import OFFICE, PAIRS, PHONE, SIZE, Site
from tests.contract.wire import Wire
from tests.contract.witness import Witness, unique


@pytest.fixture(scope="module")
def site(seeded_rt: RunningRT) -> Site:
    return rest1_site.make(seeded_rt)


async def test_a_user(rt: AsyncRT, wire: Wire) -> None:
    user = await rt.rest1.user.show("pierre")
    assert isinstance(user, Rest1User)
    assert (user.name, user.real_name, user.language) == ("pierre", "Pierre Lefèvre", "fr")
    assert (user.privileged, user.disabled, user.city) == (True, False, "")
    assert wire.lines == ["GET /REST/1.0/user/pierre"]
    assert await rt.rest1.user.show("PIERRE@example.com") == user
    assert await rt.rest1.user.show(user.id) == user
    short = await rt.rest1.user.show(user.id, fields=["EmailAddress"])
    assert (short.email, short.name) == ("pierre@example.com", "pierre")


ODD_NAMES = ["../queue/1", "a/b", "12345", "a,b", "back\\slash", "two words", "ä'\"ö", "%2e?#;x=y"]


@pytest.mark.parametrize("odd", ODD_NAMES)
async def test_a_name_is_a_name(rt: AsyncRT, witness: Witness, odd: str) -> None:
    number = await rt.rest1.user.create(odd, email=unique("u") + "@example.com", city="Köln")
    shown = await rt.rest1.user.show(odd)
    assert (shown.id, shown.name, shown.city) == (number, odd, "Köln")
    comments = unique("über\n  zwei\n\n--\nZeilen")
    assert await rt.rest1.user.edit(odd, comments=comments)
    assert (await rt.rest1.user.show(number)).comments == comments
    assert (await rt.rest1.queue.show(1)).name == "General"
    witness.put(f"user/{number}", {"Name": unique("odd")})  # for those who come after us


async def test_a_name_that_is_searched_needs_the_right(as_user: AsUser) -> None:
    with pytest.raises(ForbiddenError):
        await as_user("alice").rest1.user.show("../queue/1")


@pytest.mark.parametrize("name", ["", "  ", "no such user", "no/such/user", "..", "new", "queue/1"])
async def test_nobody(rt: AsyncRT, name: str) -> None:
    if name.strip():
        with pytest.raises(NotFoundError):
            await rt.rest1.user.show(name)
        with pytest.raises(NotFoundError):
            await rt.rest1.user.edit(name, city="x")
    else:
        with pytest.raises(ValueError, match="not empty"):
            await rt.rest1.user.show(name)


async def test_a_user_is_created_and_changed(rt: AsyncRT, seeded_rt: RunningRT, wire: Wire) -> None:
    name = unique("rest1-user")
    number = await rt.rest1.user.create(
        name, email=f"{name}@example.com", password="geheim: “x”", privileged=True,
        contact_info="line\n  two", language="de", real_name="Jörg",
    )  # fmt: skip
    assert wire.lines == ["POST /REST/1.0/user/new", f"GET /REST/2.0/user/{number}"]
    user = await rt.rest1.user.show(name)
    assert (user.id, user.privileged, user.real_name) == (number, True, "Jörg")
    assert user.contact_info == "line\n  two"
    messages = await rt.rest1.user.edit(
        name, privileged=False, real_name="", password="another one"
    )
    assert messages
    assert await rt.rest1.user.edit(name, real_name="") == ()
    changed = await rt.rest1.user.show(name)
    assert (changed.privileged, changed.real_name) == (False, "")
    with pytest.raises(BadRequestError):
        await rt.rest1.user.create(name)


async def test_a_password_is_changed(rt: AsyncRT, seeded_rt: RunningRT) -> None:
    name = unique("password-user")
    await rt.rest1.user.create(
        name, email=f"{name}@example.com", password="first one", privileged=True
    )
    await rt.rest1.user.edit(name, password="other öne")
    async with AsyncRT(seeded_rt.url, user=name, password="other öne") as theirs:
        assert (await theirs.rest1.user.show(name)).name == name
    for password in ("", "****", "two\nlines", None):
        with pytest.raises(ValueError, match="password") as caught:
            await rt.rest1.user.edit(name, password=password)  # type: ignore[arg-type]
        assert "two" not in str(caught.value)


@pytest.mark.parametrize(
    ("noun", "changes"),
    [
        ("user", {"nonsense": "x"}),
        ("user", {"custom_fields": {"a": "b"}}),
        ("user", {"city": "two\nlines"}),
        ("user", {"privileged": "yes"}),
        ("user", {}),
        ("queue", {"lifecycle": "x"}),
        ("group", {"members": ["x"]}),
    ],
)
async def test_what_rest1_cannot_change(
    rt: AsyncRT, wire: Wire, noun: str, changes: dict[str, Any]
) -> None:
    with pytest.raises((TypeError, ValueError)):
        await getattr(rt.rest1, noun).edit("alice", **changes)
    assert wire.lines == []


async def test_a_queue(rt: AsyncRT, wire: Wire, witness: Witness) -> None:
    queue = await rt.rest1.queue.show("Ops & Söhne")
    assert isinstance(queue, Rest1Queue)
    assert queue.name == "Ops & Söhne"
    assert (queue.disabled, queue.sla_disabled) == (False, True)
    # A name outside ASCII is searched for: RT does not find it in a path on PostgreSQL.
    assert wire.lines == ["GET /REST/1.0/search/queue", "GET /REST/1.0/queue/4"]
    name = unique("Quéue")
    number = await rt.rest1.queue.create(name, description="für: alles", comment_address="c@x.de")
    assert witness.get(f"queue/{number}")["Description"] == "für: alles"
    assert await rt.rest1.queue.edit(name, description="", disabled=True, sla_disabled=False)
    shown = await rt.rest1.queue.show(number)
    assert (shown.description, shown.disabled, shown.sla_disabled) == ("", True, False)
    assert shown.comment_address == "c@x.de"
    with pytest.raises(BadRequestError):
        await rt.rest1.queue.create(name)
    with pytest.raises(NotFoundError):
        await rt.rest1.queue.show("no such queue")
    with pytest.raises(NotFoundError):
        await rt.rest1.queue.edit("no such queue", description="x")
    with pytest.raises(NotFoundError):
        await rt.rest1.queue.edit(99_999_999, description="x")


async def test_what_may_not_be_seen_is_forbidden(as_user: AsUser) -> None:
    hidden = as_user("norights").rest1
    # REST1 finds names among those that one may see: it says that there is no such queue. RT 4.4
    # finds it, and fails.
    missing = (NotFoundError, ForbiddenError)
    for queue, errors in (("General", missing), (1, (ForbiddenError,))):
        with pytest.raises(errors):
            await hidden.queue.show(queue)
        with pytest.raises(errors):
            await hidden.queue.edit(queue, description="x")
    with pytest.raises(missing):
        await hidden.group.show("Staff")


def _values(fields: Mapping[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    return {name: values for name, values in fields.items() if values}


async def test_custom_fields(rt: AsyncRT, site: Site, wire: Wire) -> None:
    fields = await rt.rest1.queue.ticket_custom_fields("General")
    by_name = {field.name: field for field in fields}
    assert by_name["Severity"] == Rest1CustomField("Severity", "", "Select", single=True)
    assert by_name["Tags"] == Rest1CustomField("Tags", "", "Freeform", single=False)
    assert wire.lines == ["GET /REST/1.0/queue/General/ticketcustomfields"]
    wire.forget()
    odd = {
        field.name: field for field in await rt.rest1.queue.ticket_custom_fields(site.queue_name)
    }
    assert odd[SIZE] == Rest1CustomField(SIZE, "how big (roughly)", "Freeform", single=True)
    assert not odd[PAIRS].single
    # Its name has parentheses, so the short form is asked for, too; each time the queue, whose name
    # is not ASCII, is looked up.
    assert len(wire.lines) == 4
    of_queue = {field.name: field for field in await rt.rest1.queue.custom_fields(site.queue)}
    assert of_queue[OFFICE] == Rest1CustomField(OFFICE, "where", "Freeform", single=False)
    of_group = {field.name: field for field in await rt.rest1.group.custom_fields(site.group_name)}
    assert of_group[PHONE].single
    queue, group = await rt.rest1.queue.show(site.queue), await rt.rest1.group.show(site.group)
    assert _values(queue.custom_fields) == {OFFICE: ("eins", "zwei")}
    assert _values(group.custom_fields) == {PHONE: ("+49 1",)}
    with pytest.raises(NotFoundError):
        await rt.rest1.queue.ticket_custom_fields("no such queue")
    with pytest.raises(ValueError, match="custom fields"):
        await rt.rest1.queue.show(site.queue, fields=[f"CF-{OFFICE}"])


async def test_a_group(rt: AsyncRT, wire: Wire) -> None:
    group = await rt.rest1.group.show("Helpdesk")
    assert isinstance(group, Rest1Group)
    assert (group.name, group.description) == ("Helpdesk", "First line")
    assert wire.lines == ["GET /REST/1.0/group/Helpdesk"]
    with pytest.raises(AttributeError, match="Members"):
        group.members  # noqa: B018
    members = (await rt.rest1.group.show("Agents", fields=["Members"])).members
    assert "Pierre Lefèvre <pierre@example.com>" in members
    assert "GROUP [Helpdesk] (Bob Bauer <bob@example.com>)" in members
    assert (await rt.rest1.group.show("Staff", fields=["Members"])).members == ()
    name = unique("Grüppe")
    number = await rt.rest1.group.create(name, description="neu")
    assert await rt.rest1.group.edit(name, description="älter")
    assert (await rt.rest1.group.show(number)).description == "älter"


async def test_a_group_named_like_one_of_rts_own(rt: AsyncRT, wire: Wire) -> None:
    with pytest.raises(NotFoundError):
        await rt.rest1.group.show("Requestor")
    existing = await rt.rest1.search("group", "Name = AdminCc", format="i").first()
    number = existing or await rt.rest1.group.create("AdminCc", description="ours")
    wire.forget()
    assert (await rt.rest1.group.show("AdminCc")).id == number
    assert len(wire.lines) == 2


async def test_a_transaction(rt: AsyncRT, as_user: AsUser, witness: Witness, ticket: int) -> None:
    await rt.rest1.ticket.comment(ticket, "said\n  so")
    number = int(witness.transactions(ticket, "Comment")[0]["id"])
    entry = await rt.rest1.transaction.show(number)
    assert (entry.id, entry.type, entry.ticket_id) == (number, "Comment", ticket)
    assert (entry.creator, entry.content) == ("root", "said\n  so")
    assert entry == await rt.rest1.ticket.history_entry(ticket, number)
    with pytest.raises(NotFoundError):
        await rt.rest1.transaction.show(99_999_999)
    with pytest.raises(ForbiddenError):
        await as_user("norights").rest1.transaction.show(number)
    with pytest.raises(ForbiddenError):
        await as_user("norights").rest1.ticket.history_entry(ticket, number)
