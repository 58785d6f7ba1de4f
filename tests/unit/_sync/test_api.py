# written by scripts/unasync.py from tests/unit/_async/test_api.py; do not edit
"""The generated operations on our connection: our session, our retries, our errors."""

import httpx
import pytest

from rt_rest2.api.miscellaneous import rt_get
from rt_rest2.api.ticket import ticket_id_get
from rt_rest2.errors import UnreadableAnswer
from rtfacade import RT, NotFoundError
from tests.unit import world
from tests.unit.fakes import TOKEN, URL, FakeRT, html, json


def test_an_operation_uses_the_session() -> None:
    fake = FakeRT(world.answer)
    with RT(URL, token=TOKEN, transport=fake.transport) as rt:
        ticket = ticket_id_get.sync(1, client=rt.api)
        assert ticket is not None
        assert ticket.to_dict()["Subject"] == "Printer"
        fake.end_sessions()
        assert rt_get.sync(client=rt.api) is not None
    assert fake.logins == 2
    assert "Cookie" in fake.requests[-1].headers


def test_an_operation_has_our_errors_and_retries(waits: list[float]) -> None:
    answers = iter([httpx.Response(503), json({"message": "No such ticket"}, 404), html()])
    fake = FakeRT(lambda request: next(answers))
    with RT(URL, token=TOKEN, transport=fake.transport) as rt:
        with pytest.raises(NotFoundError, match="No such ticket"):
            ticket_id_get.sync(9, client=rt.api)
        assert len(waits) == 1
        with pytest.raises(UnreadableAnswer) as caught:
            ticket_id_get.sync(9, client=rt.api)
        assert caught.value.status_code == 200
        assert b"<html>" in caught.value.content


def test_the_client_of_operations_is_ours() -> None:
    with RT(URL, token=TOKEN) as rt:
        assert rt.api is rt.api
        assert TOKEN not in repr(rt.api)
