"""Bare httpx with a session cookie and json.loads: the lower bound of any client."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from typing import Any

import httpx
from serve import count, serve

PAGE = 100


def main(url: str, user: str, password: str) -> None:
    """Serve with one connection, which has logged in."""
    count("httpx", "HTTPTransport", "handle_request")
    with httpx.Client(base_url=f"{url}/REST/", timeout=None) as client:  # noqa: S113
        client.post("1.0/", data={"user": user, "pass": password})
        serve(
            {
                "warm": lambda: get(client, "rt"),
                "read": lambda id: get(client, f"ticket/{id}")["Subject"],
                "export": lambda query, fields: export(client, query, fields),
            }
        )


def get(client: httpx.Client, path: str, **parameters: Any) -> Any:
    """Read JSON."""
    return json.loads(client.get(f"2.0/{path}", params=parameters).raise_for_status().content)


def export(client: httpx.Client, query: str, fields: Sequence[str]) -> int:
    """Read page after page, as RT counts them."""
    chosen = {"fields": ",".join(one for one in fields if "." not in one)}
    for one in fields:
        if "." in one:
            name, _, inner = one.partition(".")
            chosen = {"fields": f"{chosen['fields']},{name}", f"fields[{name}]": inner}
    rows, page, pages = 0, 0, 1
    while page < pages:
        page += 1
        answer = get(
            client, "tickets", query=query, page=page, per_page=PAGE, orderby="id", **chosen
        )
        rows, pages = rows + len(answer["items"]), answer["pages"]
    return rows


if __name__ == "__main__":
    main(*sys.argv[1:])
