#!/usr/bin/env python3
"""Measure the CPU of one read and one page against bare httpx and json.loads, without a network.

    python benchmarks/cpu_per_call.py

Nothing is sent, so what is measured is this side alone. Ratios in one run; the times beside them
mean nothing on another machine.
"""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from typing import Any

import httpx

from rt_rest2 import Client
from rt_rest2.api.ticket import ticket_id_get, tickets_get
from rtfacade import RT

URL = "http://127.0.0.1"
ROUNDS = 25
CALLS = 60
PAGES = 6


def ticket(number: int) -> dict[str, Any]:
    """Build a ticket as RT prints it, links and custom fields included."""
    me = {"type": "user", "id": "root", "_url": f"{URL}/REST/2.0/user/root"}
    link = {"ref": "lifecycle", "type": "ticket", "from": "new", "to": "open", "label": "Open"}
    dates = dict.fromkeys(
        ("Created", "LastUpdated", "Due", "Starts", "Started", "Resolved"), "2026-11-21T17:45:45Z"
    )
    return {
        "id": number, "type": "ticket", "_url": f"{URL}/REST/2.0/ticket/{number}",
        "Subject": "Printer on fire", "Status": "open", "Type": "ticket", "Priority": "50",
        "Queue": {"type": "queue", "id": "1", "_url": URL, "Name": "General"},
        "Owner": me, "Creator": me, "LastUpdatedBy": me, "Requestor": [me], "Cc": [], "AdminCc": [],
        "CustomFields": [
            {"type": "customfield", "id": str(n), "_url": URL, "name": f"F{n}", "values": ["a"]}
            for n in range(6)
        ],
        "_hyperlinks": [{**link, "_url": URL} for _ in range(8)], **dates,
    }  # fmt: skip


def transport() -> httpx.MockTransport:
    """Return a transport that answers a ticket or a page of a hundred at once."""
    one = json.dumps(ticket(1)).encode()
    page = {"count": 100, "total": 100, "page": 1, "per_page": 100, "pages": 1}
    many = json.dumps({**page, "items": [ticket(n) for n in range(1, 101)]}).encode()

    def answer(request: httpx.Request) -> httpx.Response:
        if request.url.path.endswith("/REST/1.0/"):
            cookie = {"Set-Cookie": "RT_SID_example.com.80=0123456789abcdef; path=/"}
            return httpx.Response(200, content=b"RT/5.0.3 200 Ok\n\n", headers=cookie)
        body = many if request.url.path.endswith("/tickets") else one
        return httpx.Response(200, content=body, headers={"Content-Type": "application/json"})

    return httpx.MockTransport(answer)


def once(call: Callable[[], object], calls: int) -> float:
    """Return the CPU microseconds of a call."""
    start = time.process_time()
    for _ in range(calls):
        call()
    return (time.process_time() - start) / calls * 1e6


def measure() -> dict[str, tuple[float, float]]:
    """Return the microseconds of each call, and of bare httpx for the same."""
    params = {
        "fields[Queue]": "Name",
        "fields[Owner]": "id,Name,RealName,EmailAddress",
    }
    bare = httpx.Client(base_url=f"{URL}/REST/2.0", transport=transport())
    generated = Client(base_url=f"{URL}/REST/2.0")
    generated.set_httpx_client(bare)
    rt = RT(URL, token="1-2-abc", transport=transport())
    cases: list[tuple[str, Callable[[], object], int]] = [
        (
            "bare httpx: one",
            lambda: json.loads(bare.get("/ticket/1", params=params).content),
            CALLS,
        ),
        ("generated client: one", lambda: ticket_id_get.sync(1, client=generated), CALLS),
        ("facade: one", lambda: rt.tickets.get(1).subject, CALLS),
        ("bare httpx: page", lambda: json.loads(bare.get("/tickets").content), PAGES),
        ("generated client: page", lambda: tickets_get.sync(client=generated), PAGES),
        ("facade: page", lambda: [t.subject for t in rt.tickets.search("id > 0")], PAGES),
    ]
    # In turns, so that whatever else the machine does weighs on all; the least of some rounds.
    rounds = [{name: once(call, calls) for name, call, calls in cases} for _ in range(ROUNDS)]
    least = {name: min(one[name] for one in rounds) for name, _, _ in cases}
    return {
        name: (spent, least[f"bare httpx: {name.split()[-1]}"]) for name, spent in least.items()
    }


def main() -> None:
    """Print a table."""
    for name, (spent, base) in measure().items():
        print(f"{name:30} {spent:8.0f} us {spent / base:6.2f}")


if __name__ == "__main__":
    main()
