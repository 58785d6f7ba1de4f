"""python-rt at work, as its users write it: its own calls, and raw requests where it has none.

It is used as an installed program, in an environment of its own; none of its code is here.
"""

from __future__ import annotations

import base64
import importlib
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from pythonrt_tasks import TASKS, texts_of
from serve import count, serve

Rt2: Any = importlib.import_module("rt.rest2")
Rt1: Any = importlib.import_module("rt.rest1")

SPOKEN = {"Create", "Correspond", "Comment"}


def main(url: str, token: str, user: str, password: str) -> None:
    """Serve with one client."""
    count("httpx2", "HTTPTransport", "handle_request")
    count("requests.adapters", "HTTPAdapter", "send")
    rt = Rt2.Rt(f"{url}/REST/2.0/", token=token, http_timeout=None)
    context = {"url": url, "user": user, "password": password}
    serve(
        {
            "warm": lambda: rt.get_queue("General")["Name"],
            "read": lambda id: rt.get_ticket(id)["Subject"],
            "export": lambda query, fields: export(rt, query, fields),
            "conversation": lambda id: TASKS[12](rt, context, id=id).count("\n\n") + 1,
            "conversation_listed": lambda id: len(listed(rt, id)),
            "task": lambda number, args: TASKS[number](rt, context, **args),
            "comment": lambda ids, text: [rt.comment(id, text) for id in ids].count(True),
            "download": lambda id, path: download(rt, id, path),
            "upload": lambda id, path: upload(rt, id, path),
            "parse": parse,
        }
    )


def export(rt: Any, query: str, fields: Sequence[str]) -> int:
    """Read every row with the requested fields."""
    plain = [one.partition(".")[0] for one in fields]
    inner = {f"fields[{one.split('.')[0]}]": one.split(".")[1] for one in fields if "." in one}
    chosen = {"fields": ",".join(plain), **inner}
    return sum(1 for _ in rt.search(raw_query=query, query_format=chosen, order="id"))


def listed(rt: Any, id: int) -> list[tuple[str, str]]:
    """Join the history with the list of attachments, which can have their content."""
    texts = texts_of(rt, id)
    history = [one for one in rt.get_ticket_history(id) if one["Type"] in SPOKEN]
    return [(one["Created"], texts[one["id"]]) for one in history if one["id"] in texts]


def download(rt: Any, id: int, path: str) -> None:
    """Save an attachment."""
    Path(path).write_bytes(base64.b64decode(rt.get_attachment(id)["Content"]))


def upload(rt: Any, id: int, path: str) -> None:
    """Send a file from disk."""
    content = Path(path).read_bytes()
    file = Rt2.Attachment("big.iso", "application/octet-stream", content)
    rt.comment(id, "a big one", attachments=[file])


def parse(path: str, id: int) -> int:
    """Parse a history with the REST1 half; its own code, on an answer that was read before."""
    rt = Rt1.Rt("http://127.0.0.1/REST/1.0/", skip_login=True)
    text = Path(path).read_bytes().decode()
    rt._Rt__request = lambda *_, **__: text
    return len(rt.get_history(id))


if __name__ == "__main__":
    main(*sys.argv[1:])
