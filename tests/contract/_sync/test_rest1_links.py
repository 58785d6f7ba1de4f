# written by scripts/unasync.py from tests/contract/_async/test_rest1_links.py; do not edit
"""REST1's links, merging and taking on a real RT."""

import pytest

from rtfacade import RT, BadRequestError, ConflictError, ForbiddenError, NotFoundError
from tests.contract._sync.conftest import AsUser
from tests.contract.wire import Wire
from tests.contract.witness import Witness

PAGE = "https://example.com/a?b=c;d"


def test_links_of_every_kind(rt: RT, wire: Wire, witness: Witness) -> None:
    number, *others = witness.new_tickets(6)
    rt.rest1.ticket.link(
        number, depends_on=others[0], depended_on_by=others[1], refers_to=[others[2], PAGE],
        referred_to_by=others[2], members=others[3], member_of=others[4],
    )  # fmt: skip
    assert wire.lines == ["POST /REST/1.0/ticket/link"] * 7
    wire.forget()
    links = rt.rest1.ticket.links(number)
    assert wire.lines == [f"GET /REST/1.0/ticket/{number}/links/show"]
    assert [link.ticket_id for link in links.depends_on] == [others[0]]
    assert [link.ticket_id for link in links.depended_on_by] == [others[1]]
    assert {link.ticket_id or link.url for link in links.refers_to} == {others[2], PAGE}
    assert [link.ticket_id for link in links.referred_to_by] == [others[2]]
    assert [link.ticket_id for link in links.members] == [others[3]]
    assert [link.ticket_id for link in links.member_of] == [others[4]]
    assert witness.links(number, "depends-on") == {str(others[0])}
    assert witness.links(number, "child") == {str(others[3])}


def test_linking_twice_and_unlinking_twice(rt: RT, witness: Witness) -> None:
    number, other = witness.new_tickets(2)
    for _ in range(2):
        rt.rest1.ticket.link(number, refers_to=[other, PAGE])
    assert witness.links(number, "refers-to") == {str(other), PAGE}
    for _ in range(2):
        rt.rest1.ticket.unlink(number, refers_to=PAGE)
    assert witness.links(number, "refers-to") == {str(other)}


def test_links_that_cannot_be(rt: RT, wire: Wire, ticket: int) -> None:
    with pytest.raises(BadRequestError):
        rt.rest1.ticket.link(ticket, depends_on=99_999_999)
    with pytest.raises(NotFoundError):
        rt.rest1.ticket.link(99_999_999, depends_on=ticket)
    with pytest.raises(NotFoundError):
        rt.rest1.ticket.links(99_999_999)
    wire.forget()
    with pytest.raises(TypeError, match="no kind of link"):
        rt.rest1.ticket.link(ticket, follows=1)  # type: ignore[call-arg]
    with pytest.raises(TypeError, match="at least one"):
        rt.rest1.ticket.link(ticket)
    assert wire.lines == []


def test_edit_sets_the_whole_list(rt: RT, wire: Wire, witness: Witness) -> None:
    number, *others = witness.new_tickets(4)
    rt.rest1.ticket.link(number, depends_on=others[0], refers_to=[others[1], PAGE])
    wire.forget()
    links = rt.rest1.ticket.edit_links(number, refers_to=[others[2], others[1]])
    assert len(wire.lines) == 2
    assert {link.ticket_id for link in links.refers_to} == {others[1], others[2]}
    assert witness.links(number, "refers-to") == {str(others[1]), str(others[2])}
    assert witness.links(number, "depends-on") == {str(others[0])}
    rt.rest1.ticket.edit_links(number, refers_to=[], depends_on=[])
    assert witness.links(number, "refers-to") == set()
    assert witness.links(number, "depends-on") == set()
    with pytest.raises(ConflictError, match="99999999"):
        rt.rest1.ticket.edit_links(number, depends_on=[99_999_999])


def test_many_links_wrap_and_are_whole(rt: RT, ticket: int) -> None:
    pages = [f"https://example.com/{'x' * size}" for size in range(1, 40)]
    links = rt.rest1.ticket.edit_links(ticket, refers_to=pages)
    assert {link.url for link in links.refers_to} == set(pages)


def test_merge(rt: RT, wire: Wire, witness: Witness) -> None:
    number, other = witness.new_tickets(2)
    rt.rest1.ticket.merge(number, into=other)
    assert wire.lines == [
        f"POST /REST/1.0/ticket/{number}/merge/{other}",
        f"GET /REST/1.0/ticket/{number}/show",
    ]
    assert witness.ticket(number)["id"] == other
    shown = rt.rest1.ticket.show([number, other], fields=["Subject"])
    assert [ticket.id for ticket in shown] == [other, other]


def test_merges_that_cannot_be(rt: RT, as_user: AsUser, witness: Witness) -> None:
    number, other = witness.new_tickets(2)
    with pytest.raises(NotFoundError, match="99999999"):
        rt.rest1.ticket.merge(number, into=99_999_999)
    with pytest.raises(ForbiddenError):
        as_user("norights").rest1.ticket.merge(number, into=other)
    with pytest.raises(ValueError, match="into itself"):
        rt.rest1.ticket.merge(number, into=number)
    assert witness.ticket(number)["id"] == number


def test_owner(rt: RT, as_user: AsUser, witness: Witness, ticket: int) -> None:
    assert rt.rest1.ticket.take(ticket)
    assert witness.people(ticket, "Owner") == {"root"}
    with pytest.raises(BadRequestError) as caught:
        rt.rest1.ticket.take(ticket)
    assert caught.value.messages
    as_user("alice").rest1.ticket.steal(ticket)
    assert witness.people(ticket, "Owner") == {"alice"}
    as_user("alice").rest1.ticket.untake(ticket)
    assert witness.people(ticket, "Owner") == {"Nobody"}
