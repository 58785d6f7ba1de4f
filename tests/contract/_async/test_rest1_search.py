"""REST1's searches on a real RT."""

import pytest

from rtfacade import AsyncRT, BadRequestError, ForbiddenError
from rtfacade.records.rest1 import Rest1Group, Rest1Line, Rest1Queue, Rest1Ticket, Rest1User
from tests.contract._async.conftest import AsUser
from tests.contract.wire import Wire
from tests.contract.witness import Witness, unique

SEARCH = "GET /REST/1.0/search/ticket"


async def test_the_three_formats(rt: AsyncRT, wire: Wire, witness: Witness) -> None:
    subject = unique("found: “it's”, 42: no")
    numbers = witness.new_tickets(3, Subject=subject)
    query = f'Subject = "{subject}"'
    ids = await rt.rest1.search("ticket", query, orderby="-id", format="i").all()
    assert ids == numbers[::-1]
    lines = await rt.rest1.search("ticket", query, orderby="+id").all()
    assert lines == [Rest1Line(number, subject) for number in numbers]
    tickets = await rt.rest1.search("ticket", query, orderby="+Created", format="l").all()
    assert all(isinstance(ticket, Rest1Ticket) for ticket in tickets)
    assert {(ticket.id, ticket.queue, ticket.subject) for ticket in tickets} == {
        (number, "General", subject) for number in numbers
    }
    assert wire.lines == [SEARCH] * 3


async def test_no_match_is_no_row(rt: AsyncRT) -> None:
    assert await rt.rest1.search("ticket", "id < 0").all() == []
    assert await rt.rest1.search("ticket", "id < 0", format="i").all() == []
    assert await rt.rest1.search("ticket", "id < 0", format="l").all() == []
    assert await rt.rest1.search("queue", "Name = nothing", format="l").all() == []
    assert await rt.rest1.search("ticket").all() == []


async def test_a_subject_that_says_that_there_is_nothing(rt: AsyncRT, witness: Witness) -> None:
    number = witness.new_ticket("No matching results.")
    query = 'Subject = "No matching results."'
    assert Rest1Line(number, "No matching results.") in await rt.rest1.search("ticket", query).all()
    tickets = await rt.rest1.search("ticket", query, format="l", fields=["Subject"]).all()
    assert number in [ticket.id for ticket in tickets]
    empty = witness.new_ticket("")
    lines = await rt.rest1.search("ticket", f"id = {empty}").all()
    assert lines == [Rest1Line(empty, "")]


async def test_fields(rt: AsyncRT, wire: Wire, witness: Witness) -> None:
    number = witness.new_ticket(CustomFields={"Tags": ["a", "b, c"], "Customer": "x,y"})
    (ticket,) = await rt.rest1.search(
        "ticket", f"id = {number}", format="l", fields=["Owner", "CF.{Tags}", "CF-Customer"]
    ).all()
    assert ticket.owner == "Nobody"
    assert ticket.custom_fields == {"Tags": ("a", "b, c"), "Customer": ("x,y",)}
    with pytest.raises(AttributeError, match="Subject"):
        ticket.subject  # noqa: B018
    checked = ["GET /REST/2.0/customfields"]  # REST1 leaves out a field that it does not know
    read = [SEARCH, "GET /REST/1.0/queue/General/ticketcustomfields"]
    assert wire.lines == checked + read
    wire.forget()
    for name in ("CF.{Tgs}", "Subjct"):
        with pytest.raises(ValueError, match=r"did you mean '(Tags|Subject)'"):
            await rt.rest1.search("ticket", "id > 0", format="l", fields=[name]).all()


@pytest.mark.parametrize("fields", [["a,b"], ["CF.{a,b}"], ["Subject\n"], ["CF.{x}}"]])
async def test_fields_that_rest1_cannot_pick(rt: AsyncRT, wire: Wire, fields: list[str]) -> None:
    with pytest.raises(ValueError, match="not a field"):
        rt.rest1.search("ticket", "id > 0", format="l", fields=fields)
    assert wire.lines == []


async def test_rows_wait_for_what_must_be_asked(rt: AsyncRT, wire: Wire, witness: Witness) -> None:
    """One definition a queue, asked when the search is read; the order stays."""
    subject = unique("waits")
    values = ["plain", "a,b", "plain", "c,d"]
    queues = ["General", "Support", "General", "General"]
    numbers = [
        witness.new_ticket(subject, Queue=queue, CustomFields={"Customer": value})
        for queue, value in zip(queues, values, strict=True)
    ]
    rows = rt.rest1.search("ticket", f"Subject = '{subject}'", orderby="id", format="l")
    values_by_id = [(ticket.id, ticket.custom_fields["Customer"]) async for ticket in rows]
    assert values_by_id == [
        (number, (value,)) for number, value in zip(numbers, values, strict=True)
    ]
    assert len(wire.lines) == 3
    assert await rows.first() is not None


@pytest.mark.slow
async def test_thousands_of_ids(rt: AsyncRT, wire: Wire, witness: Witness) -> None:
    subject = witness.herd()
    ids = await rt.rest1.search("ticket", f"Subject = '{subject}'", format="i").all()
    count = witness.get("tickets", query=f"Subject = '{subject}'", per_page=1)["total"]
    assert len(set(ids)) == len(ids) == count
    wire.forget()
    some = ids[:700]
    query = " OR ".join(f"id = {number}" for number in some)
    assert sorted(await rt.rest1.search("ticket", query, format="i").all()) == sorted(some)
    assert wire.lines == ["POST /REST/1.0/search/ticket"]


async def test_bad_searches(rt: AsyncRT) -> None:
    for rows in (
        rt.rest1.search("ticket", "Nonsense = 'x'"),
        rt.rest1.search("ticket", "Status ="),
        rt.rest1.search("queue", "Name ~ x", format="i"),
        # RT says this one under 200.
        rt.rest1.search("queue", "Name =", format="i"),
        rt.rest1.search("queue", "Name =", format="s"),
    ):
        with pytest.raises(BadRequestError) as caught:
            await rows.all()
        assert caught.value.messages
    with pytest.raises(BadRequestError):
        await rt.rest1.search("group", "Name =", format="l").all()
    # An order that RT does not have finds nothing (docs/rt/rest1.md#search).
    with pytest.raises(ValueError, match="cannot order by 'nonsense'"):
        rt.rest1.search("ticket", "id > 0", orderby="nonsense")
    with pytest.raises(ValueError, match="no time"):
        rt.rest1.search("ticket", "Created > '2026-02-31'")


async def test_arguments(rt: AsyncRT) -> None:
    with pytest.raises(ValueError, match="format"):
        rt.rest1.search("ticket", "id > 0", format="x")  # type: ignore[call-overload]
    with pytest.raises(ValueError, match="asset"):
        rt.rest1.search("asset", "id > 0")  # type: ignore[call-overload]
    with pytest.raises(ValueError, match="fields"):
        rt.rest1.search("ticket", "id > 0", fields=["Subject"])  # type: ignore[call-overload]


async def test_users_groups_and_queues(rt: AsyncRT) -> None:
    users = await rt.rest1.search("user", "EmailAddress ENDSWITH @example.com", format="l").all()
    assert all(isinstance(user, Rest1User) for user in users)
    assert {"alice", "gerda"} <= {user.name for user in users}
    assert {user.name: user.real_name for user in users}["pierre"] == "Pierre Lefèvre"
    (group,) = await rt.rest1.search(
        "group", 'Name = "Helpdesk"', format="l", fields=["Name", "Members"]
    ).all()
    assert isinstance(group, Rest1Group)
    assert group.members == ("Bob Bauer <bob@example.com>",)
    (queue,) = await rt.rest1.search("queue", 'Name = "Ops & Söhne"', format="l").all()
    assert isinstance(queue, Rest1Queue)
    assert queue.description.startswith("A name")
    names = [line.text for line in await rt.rest1.search("queue", orderby="-Name").all()]
    # By the database's collation, in which these names stand alike everywhere.
    known = [name for name in names if name in {"General", "Support", "Ops & Söhne"}]
    assert known == ["Support", "Ops & Söhne", "General"]
    assert "Closed for good" not in names
    disabled = await rt.rest1.search("queue", "Disabled = 1").all()
    assert "Closed for good" in [line.text for line in disabled]


async def test_users_are_for_administrators(as_user: AsUser) -> None:
    alice = as_user("alice").rest1
    for rows in (
        alice.search("user", "Name = bob"),
        alice.search("user", "Name = bob", format="i"),
    ):
        with pytest.raises(ForbiddenError):
            await rows.all()


async def test_nobody_sees_more_than_they_may(as_user: AsUser, witness: Witness) -> None:
    here, elsewhere = witness.new_ticket(Queue="Support"), witness.new_ticket(Queue="General")
    limited = as_user("limited").rest1
    query = f"id = {here} OR id = {elsewhere}"
    assert await limited.search("ticket", query, format="i").all() == [here]
    shown = await limited.search("ticket", query, format="l").all()
    assert [ticket.id for ticket in shown] == [here]
    assert await as_user("norights").rest1.search("ticket", query).all() == []
