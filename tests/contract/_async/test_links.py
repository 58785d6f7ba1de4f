"""Links of every kind, merging, owners: done once, checked, the same over both protocols."""

from typing import Any

import pytest

from rtfacade import AsyncRT, BadRequestError, ForbiddenError, Link, NotAppliedError, NotFoundError
from tests.contract._async.conftest import AsUser
from tests.contract.conftest import is_old
from tests.contract.wire import Wire
from tests.contract.witness import Witness, unique

KINDS = {
    "depends_on": ("depends-on", "depended_on_by"),
    "depended_on_by": ("depended-on-by", "depends_on"),
    "refers_to": ("refers-to", "referred_to_by"),
    "referred_to_by": ("referred-to-by", "refers_to"),
    "members": ("child", "member_of"),
    "member_of": ("parent", "members"),
}
ADDRESSES = [
    "https://example.com/x?a=b&c=d#e",
    "https://example.com/a,b",
    "https://example.com/a, b and c",
    "https://example.com/日本",
    "https://example.com/" + "long/" * 30,
    "mailto:a@example.com",
    "urn:isbn:0-486-27557-4",
    "ticket:7",
]


@pytest.fixture(params=["REST1", "REST2"])
def closed(request: pytest.FixtureRequest) -> bool:
    """Whether the user has no REST1."""
    if is_old() and request.param == "REST2":
        pytest.skip("RT 4.4 has no REST2")
    return bool(request.param == "REST2")


@pytest.fixture
async def linker(rt: AsyncRT, wire: Wire, closed: bool) -> AsyncRT:
    """A client with REST1, and one to which its login said that there is none."""
    await rt.rest1.queue.show("General")
    wire.forget()
    setattr(rt.auth, "rest1_closed", closed)  # noqa: B010 (an httpx.Auth to mypy)
    return rt


@pytest.mark.slow
async def test_every_kind(linker: AsyncRT, witness: Witness, ticket: int) -> None:
    for kind, (ref, back) in KINDS.items():
        other = witness.new_ticket()
        targets: dict[str, Any] = {kind: other}
        await linker.tickets.link(ticket, **targets)
        assert witness.links(ticket, ref) == {str(other)}, kind
        await linker.tickets.link(ticket, **targets)  # again
        links = getattr(await linker.tickets.links(ticket), kind)
        assert [(link.kind, link.id, link.ticket_id) for link in links] == [
            ("ticket", other, other)
        ]
        (link,) = getattr(await linker.tickets.links(other), back)
        assert link.ticket_id == ticket
        await linker.tickets.unlink(ticket, **targets)
        await linker.tickets.unlink(ticket, **targets)
        assert witness.links(ticket, ref) == set(), kind
    assert [row["Type"] for row in witness.transactions(ticket)].count("AddLink") == len(KINDS)


@pytest.mark.covering(1)
async def test_addresses(linker: AsyncRT, witness: Witness, ticket: int) -> None:
    await linker.tickets.link(ticket, refers_to=ADDRESSES, referred_to_by=ADDRESSES[0])
    assert witness.links(ticket, "refers-to") == set(ADDRESSES)
    links = await linker.tickets.links(ticket)
    assert {(link.kind, link.id, link.url) for link in links.refers_to} == {
        ("external", None, address) for address in ADDRESSES
    }
    assert [link.url for link in links.referred_to_by] == ADDRESSES[:1]
    await linker.tickets.unlink(ticket, refers_to=ADDRESSES[1:])
    await linker.tickets.unlink(ticket, refers_to=[*ADDRESSES[1:], "https://example.com/never"])
    assert witness.links(ticket, "refers-to") == {ADDRESSES[0]}


@pytest.mark.covering(1)
async def test_assets_and_articles(linker: AsyncRT, witness: Witness, ticket: int) -> None:
    other = witness.new_ticket()
    targets = ["asset:1", "a:1", f"t:{other}"]
    for _ in range(2):
        await linker.tickets.link(ticket, refers_to=targets)
    links = (await linker.tickets.links(ticket)).refers_to
    assert {(link.kind, link.id) for link in links} == {
        ("asset", 1), ("article", 1), ("ticket", other),
    }  # fmt: skip
    assert len(witness.links(ticket, "refers-to")) == 3
    for _ in range(2):
        await linker.tickets.unlink(ticket, refers_to=targets)
    assert witness.links(ticket, "refers-to") == set()


async def test_both_protocols_tell_the_same(rt: AsyncRT, witness: Witness, ticket: int) -> None:
    others = witness.new_tickets(3)
    await rt.tickets.link(
        ticket, depends_on=others, refers_to=[*ADDRESSES, "asset:2", "a:1", others[0]],
        members=others[1], referred_to_by="https://example.com/back",
    )  # fmt: skip
    over_rest1 = await rt.tickets.links(ticket)
    setattr(rt.auth, "rest1_closed", True)  # noqa: B010
    over_rest2 = await rt.tickets.links(ticket)
    assert len(over_rest1.refers_to) == len(ADDRESSES) + 3
    for kind in KINDS:
        assert set(getattr(over_rest1, kind)) == set(getattr(over_rest2, kind)), kind
    assert Link("ticket", others[0], "") in over_rest1.depends_on


REFUSED: list[dict[str, Any]] = [
    {"depends_on": 987654},
    {"refers_to": "asset:987654"},
    {"refers_to": "a:987654"},
    {"depends_on": "self"},
    {"members": "circle"},
]


@pytest.mark.covering(1)
async def test_refused_links(linker: AsyncRT, witness: Witness, ticket: int) -> None:
    parent = witness.new_ticket()
    await linker.tickets.link(ticket, member_of=parent)
    meant = {"self": ticket, "circle": parent}
    for targets in REFUSED:
        refused: dict[str, Any] = {
            name: meant.get(target, target) for name, target in targets.items()
        }
        with pytest.raises(BadRequestError) as caught:
            await linker.tickets.link(ticket, **refused)
        assert caught.value.messages
        await linker.tickets.unlink(ticket, **refused)
    assert witness.links(ticket, "child") == witness.links(ticket, "depends-on") == set()
    assert witness.links(ticket, "parent") == {str(parent)}


async def test_missing_tickets(linker: AsyncRT, ticket: int) -> None:
    with pytest.raises(NotFoundError):
        await linker.tickets.links(987654)
    for change in (linker.tickets.link, linker.tickets.unlink):
        with pytest.raises(NotFoundError):
            await change(987654, depends_on=ticket)


async def test_what_is_wrong_in_itself_is_not_sent(rt: AsyncRT, wire: Wire) -> None:
    wrong: list[dict[str, Any]] = [
        {},
        {"depends_on": []},
        {"depends_on": ""},
        {"depends_on": True},
        {"nosuchkind": 1},
        {"refers_to": "https://example.com/\nOwner: root"},
    ]
    for targets in wrong:
        for change in (rt.tickets.link, rt.tickets.unlink):
            with pytest.raises((ValueError, TypeError)):
                await change(1, **targets)
    with pytest.raises(ValueError, match="itself"):
        await rt.tickets.merge(1, into=1)
    assert wire.requests == []


async def test_a_user_without_rights(as_user: AsUser, witness: Witness, ticket: int) -> None:
    for name in ("limited", "kunde"):
        with pytest.raises((NotFoundError, ForbiddenError, BadRequestError)):
            await as_user(name).tickets.link(ticket, refers_to="https://example.com/")
    assert witness.links(ticket, "refers-to") == set()


async def test_a_hidden_ticket_is_not_one_without_links(as_user: AsUser, ticket: int) -> None:
    with pytest.raises(ForbiddenError):
        await as_user("norights").tickets.links(ticket)
    with pytest.raises(ForbiddenError):
        await as_user("kunde").tickets.links(ticket)


async def test_a_customer_reads_links(as_user: AsUser, rt: AsyncRT, witness: Witness) -> None:
    number = witness.new_ticket(Requestor="kunde", RefersTo="https://example.com/x")
    theirs = await as_user("kunde").tickets.links(number)
    assert theirs == await rt.tickets.links(number)
    assert theirs.refers_to[0].url == "https://example.com/x"


@pytest.mark.covering(1)
async def test_merge(linker: AsyncRT, witness: Witness) -> None:
    first, second, third = witness.new_tickets(3)
    await linker.tickets.comment(first, "of the first")
    await linker.tickets.merge(first, into=second)
    assert witness.ticket(first)["id"] == second
    assert witness.texts(second) == ["of the first"]
    assert (await linker.tickets.get(first)).id == second
    await linker.tickets.merge(first, into=third)  # which is the second by now
    assert {witness.ticket(one)["id"] for one in (first, second, third)} == {third}


@pytest.mark.covering(1)
async def test_a_refused_merge(linker: AsyncRT, witness: Witness) -> None:
    first, second = witness.new_tickets(2)
    with pytest.raises(NotFoundError, match="987654"):
        await linker.tickets.merge(first, into=987654)
    with pytest.raises(NotFoundError):
        await linker.tickets.merge(987654, into=first)
    assert witness.ticket(first)["id"] == first
    await linker.tickets.merge(first, into=second)
    with pytest.raises(BadRequestError):
        await linker.tickets.merge(first, into=second)
    with pytest.raises(BadRequestError):
        await linker.tickets.merge(second, into=first)
    assert witness.ticket(second)["id"] == second


async def test_a_merge_without_the_right(as_user: AsUser, witness: Witness) -> None:
    first, second = witness.new_tickets(2, Requestor="kunde")
    for name in ("limited", "kunde"):
        with pytest.raises((BadRequestError, ForbiddenError)):
            await as_user(name).tickets.merge(first, into=second)
    assert witness.ticket(first)["id"] == first


@pytest.mark.covering(1)
async def test_owners(linker: AsyncRT, wire: Wire, witness: Witness, ticket: int) -> None:
    tickets = linker.tickets
    await tickets.take(ticket)
    assert witness.people(ticket, "Owner") == {"root"}
    for refused in (tickets.take, tickets.steal):
        with pytest.raises(BadRequestError) as caught:
            await refused(ticket)
        assert caught.value.messages
    await tickets.untake(ticket)
    assert witness.people(ticket, "Owner") == {"Nobody"}
    with pytest.raises(BadRequestError):
        await tickets.untake(ticket)
    witness.put(f"ticket/{ticket}", {"Owner": "alice"})
    with pytest.raises(BadRequestError):
        await tickets.take(ticket)
    assert witness.people(ticket, "Owner") == {"alice"}
    await tickets.steal(ticket)
    assert witness.people(ticket, "Owner") == {"root"}
    for change in (tickets.take, tickets.untake, tickets.steal):
        with pytest.raises(NotFoundError):
            await change(987654)


async def test_owners_without_the_right(as_user: AsUser, witness: Witness) -> None:
    number = witness.new_ticket(Requestor="kunde")
    for name in ("limited", "kunde"):
        client = as_user(name)
        for change in (client.tickets.take, client.tickets.steal):
            with pytest.raises((BadRequestError, ForbiddenError)):
                await change(number)
    assert witness.people(number, "Owner") == {"Nobody"}


async def test_links_that_were_to_go_and_stay(
    rt: AsyncRT, as_user: AsUser, witness: Witness
) -> None:
    """RT answers 200 where the other end may not be changed ($StrictLinkACL)."""
    hidden = witness.new_ticket()
    own = witness.new_ticket(Queue="Support", DependsOn=hidden)
    with pytest.raises(NotAppliedError, match=f"depends_on: ticket {hidden} is still linked"):
        await as_user("limited").tickets.update(own, depends_on=[])
    assert witness.links(own, "depends-on") == {str(hidden)}
    await rt.tickets.update(own, depends_on=[])
    assert witness.links(own, "depends-on") == set()


async def make(rt: AsyncRT, noun: str) -> int:
    """A new record of a noun."""
    if noun == "tickets":
        return (await rt.tickets.create("General", unique("linked"))).id
    if noun == "assets":
        return (await rt.assets.create("Equipment", unique("linked"))).id
    return (await rt.articles.create("General", unique("linked"))).id


@pytest.mark.parametrize("verb", ["tickets", "assets", "articles", "bulk"])
async def test_a_list_of_links_in_any_form(rt: AsyncRT, witness: Witness, verb: str) -> None:
    """RT deletes a link that is there and written in another way, and none to other nouns."""
    merged, ticket = witness.new_tickets(2)
    await rt.tickets.merge(merged, into=ticket)
    asset, article = await rt.assets.search(limit=1).all(), await rt.articles.search(limit=1).all()
    noun = "tickets" if verb == "bulk" else verb
    number = await make(rt, noun)

    async def write(targets: Any) -> set[tuple[str, str]]:
        if verb == "bulk":
            (result,) = await rt.tickets.update_many([number], refers_to=targets)
            assert result.ok, result
        else:
            await getattr(rt, verb).update(number, refers_to=targets)
        links = witness.get(f"{noun.removesuffix('s')}/{number}")["_hyperlinks"]
        ends = [one for one in links if one["ref"] == "refers-to"]
        return {(str(one.get("type")), str(one.get("id") or one["_url"])) for one in ends}

    url = "https://example.com/a"
    own = {("ticket", str(ticket))}
    others = {("asset", str(asset[0].id)), ("article", str(article[0].id)), ("external", url)}
    every = [ticket, asset[0], f"a:{article[0].id}", url]
    assert await write(every) == own | others
    for form in (merged, f"t:{ticket}", f"00{ticket}", await rt.tickets.get(ticket), merged):
        assert await write(form) == own, form
    await rt.tickets.link(ticket, refers_to=[asset[0], article[0], url])
    read = (await rt.tickets.links(ticket)).refers_to
    assert await write(read) == others
    assert await write([*read, *read]) == others
    assert await write([]) == set()


async def test_rts_own_address_of_a_ticket(rt: AsyncRT, witness: Witness) -> None:
    first, second = witness.new_tickets(2)
    await rt.tickets.link(first, refers_to=second)
    [end] = (await rt.tickets.links(first)).refers_to
    for _ in range(2):
        await rt.tickets.update(first, refers_to=end.url)
        assert witness.links(first, "refers-to") == {str(second)}
    with pytest.raises(ValueError, match="too long"):
        await rt.tickets.update(first, refers_to="https://example.com/" + "x" * 221)
