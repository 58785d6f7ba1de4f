"""The payload of a write: keywords of ``create`` and ``update`` as RT's JSON."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from rtfacade.records import TicketRecord, kinds, serialize
from rtfacade.records.descriptors import writable
from rtfacade.records.record import Record

#: The keywords of a ticket that name people -> RT's keys.
ROLES = {
    name: spec.key for name, spec in writable(TicketRecord).items() if spec.kind is kinds.PEOPLE
}


def build_payload(record: type[Record], changes: Mapping[str, Any]) -> dict[str, Any]:
    """Build the JSON of a write; TypeError for a keyword that the noun does not have."""
    specs = writable(record)
    payload: dict[str, Any] = {}
    for name, value in changes.items():
        spec = specs.get(name)
        if spec is None:
            raise TypeError(unknown_field(name, specs))
        payload[spec.key] = spec.payload(value)
    return payload


def unknown_field(name: str, known: Mapping[str, object]) -> str:
    """Say that there is no such keyword, and name the nearest, or all."""
    from difflib import get_close_matches  # noqa: PLC0415  # only a mistake needs it

    close = get_close_matches(name, known, 1)
    hint = f"did you mean {close[0]!r}?" if close else f"known are {', '.join(sorted(known))}"
    return f"unknown field {name!r}; {hint}"


def first_message(content: object, *, html: bool) -> dict[str, str]:
    """Build the JSON of a new ticket's message; empty without a text."""
    if content is None:
        return {}
    text = serialize.text("content", content)
    return {"Content": text, "ContentType": "text/html" if html else "text/plain"}
