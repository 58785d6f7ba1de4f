"""Rows of lists that are null, or lack what was asked for, raise nothing but RTError."""

from collections.abc import Callable
from contextlib import suppress
from typing import Any

import httpx
import pytest

from rtfacade import RT, RTError
from tests.unit.fakes import TOKEN

READS: dict[str, tuple[Callable[[RT], object], list[Any]]] = {
    "transactions": (lambda rt: rt.transactions.get_many([5]), [None]),
    "custom fields": (
        lambda rt: list(rt.queues.custom_fields(1)),
        [{"id": "3", "LookupType": kind} for kind in ("RT::Queue", "RT::Queue-RT::Ticket")],
    ),
    "a message": (lambda rt: rt.transactions.message(5), [{"id": "5", "type": "transaction"}]),
}


@pytest.mark.parametrize("name", READS)
def test_a_broken_list(name: str) -> None:
    read, items = READS[name]

    def answer(request: httpx.Request) -> httpx.Response:
        if request.url.path.endswith("/attachments"):
            part = {"id": "7", "TransactionId": {"id": "5"}, "ContentType": "text/plain"}
            rows: list[Any] = [{**part, "Content": "eA==", "Headers": "", "ContentLength": 1}]
        else:
            rows = items
        body = {"items": rows, "count": 1, "page": 1, "pages": 1, "per_page": 20, "total": 1}
        return httpx.Response(200, json={"id": "5", "Name": "General", **body})

    transport = httpx.MockTransport(answer)
    rt = RT("https://rt.example.com", token=TOKEN, session=False, transport=transport)
    with rt, suppress(RTError):
        read(rt)
