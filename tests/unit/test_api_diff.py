"""Changes of the API are found: names, arguments, keys of `**fields`, nouns of the client."""

import tempfile
from pathlib import Path

from api_diff import API, compare, read

ROOT = """
from typing import TypedDict, Unpack
from rtfacade._sync.client import RT

__all__ = ["RT", "quote"]

def quote(value: str, *, strict: bool = False) -> str: ...
"""
CLIENT = """
from functools import cached_property
from rtfacade._sync.tickets import Tickets

class RT:
    @cached_property
    def tickets(self) -> Tickets: ...
    def close(self) -> None: ...
"""
TICKETS = """
from typing import TypedDict, Unpack

class Base:
    def get(self, id: int) -> None: ...

class Fields(TypedDict, total=False):
    owner: str
    sla: str

class Tickets(Base):
    def create(self, queue: str, subject: str, **fields: Unpack[Fields]) -> None: ...
    def _hidden(self) -> None: ...
"""


def api(root: str = ROOT, client: str = CLIENT, tickets: str = TICKETS) -> API:
    modules = {
        "__init__.py": root,
        "_sync/__init__.py": "",
        "_sync/client.py": client,
        "_sync/tickets.py": tickets,
    }
    with tempfile.TemporaryDirectory() as folder:
        for name, text in modules.items():
            path = Path(folder, "rtfacade", name)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text)
        return read(Path(folder))


def test_what_is_the_same_has_no_changes() -> None:
    assert compare(api(), api()) == []


def test_spelling_out_the_keywords_breaks_nothing() -> None:
    spelled = TICKETS.replace(
        "**fields: Unpack[Fields]", "*, owner: str = '', sla: str = '', due: str = ''"
    )
    changes = compare(api(), api(tickets=spelled))
    assert [str(change) for change in changes] == [
        "new       rtfacade.RT.tickets.create: argument due is new (optional)"
    ]


def test_what_breaks_programs_is_found() -> None:
    root = ROOT.replace("strict: bool = False", "strict: bool")
    client = CLIENT.replace("close", "shut")
    tickets = TICKETS.replace("    sla: str\n", "").replace("def get", "def read")
    changes = compare(api(), api(root, client, tickets))
    assert [str(change) for change in changes if change.breaking] == [
        "breaking  rtfacade.RT.tickets.get: gone",
        "breaking  rtfacade.RT.tickets.create: argument sla is gone",
        "breaking  rtfacade.RT.close: gone",
        "breaking  rtfacade.quote: argument strict is required",
    ]
    assert {change.path for change in changes if not change.breaking} == {
        "rtfacade.RT.tickets.read",
        "rtfacade.RT.shut",
    }
