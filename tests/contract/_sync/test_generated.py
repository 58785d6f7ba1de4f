# written by scripts/unasync.py from tests/contract/_async/test_generated.py; do not edit
"""The generated operations on the facade's client: same session, same retries, same errors."""

import pytest

from rt_rest2.api.miscellaneous import rt_get
from rt_rest2.api.ticket import ticket_id_get, ticket_id_put, ticket_post, tickets_get
from rt_rest2.models import Ticket, TicketCreate, TicketUpdate
from rtfacade import RT, BadRequestError, ForbiddenError, NotFoundError
from tests.contract._sync.conftest import AsUser
from tests.contract.wire import Wire
from tests.contract.witness import Witness


def test_an_operation_with_our_client(rt: RT, wire: Wire, witness: Witness, ticket: int) -> None:
    read = ticket_id_get.sync(ticket, client=rt.api)
    assert isinstance(read, Ticket)
    assert read.subject == witness.ticket(ticket)["Subject"]
    assert wire.lines == [f"GET /REST/2.0/ticket/{ticket}"]
    assert wire.logins == 1
    assert "Cookie" in wire.requests[-1].headers
    assert "Authorization" not in wire.requests[-1].headers


def test_one_session_for_both(rt: RT, wire: Wire, ticket: int) -> None:
    rt_get.sync(client=rt.api)
    rt.tickets.get(ticket)
    tickets_get.sync(client=rt.api, query=f"id = {ticket}")
    assert wire.logins == 1
    assert len(wire.lines) == 3


def test_writes(rt: RT, witness: Witness) -> None:
    body = TicketCreate.from_dict({"Queue": "General", "Subject": "by the generated client"})
    created = ticket_post.sync(client=rt.api, body=body)
    assert created is not None
    number = int(created.to_dict()["id"])
    assert witness.ticket(number)["Subject"] == "by the generated client"
    messages = ticket_id_put.sync(
        number, client=rt.api, body=TicketUpdate.from_dict({"Status": "open"})
    )
    assert messages
    assert witness.ticket(number)["Status"] == "open"


@pytest.mark.offspec("a bad query")
def test_failures_are_our_errors(rt: RT, as_user: AsUser, ticket: int) -> None:
    with pytest.raises(NotFoundError):
        ticket_id_get.sync(987654, client=rt.api)
    with pytest.raises(BadRequestError):
        tickets_get.sync(client=rt.api, query="no sql")
    with pytest.raises(ForbiddenError):
        ticket_id_get.sync(ticket, client=as_user("limited").api)


def test_nothing_secret_is_shown(rt: RT) -> None:
    rt.info()
    secrets = [rt.auth, rt.api]
    assert not any("token " in repr(one) or "RT_SID" in repr(one) for one in secrets)
