"""Looks up the types of custom fields."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from rtfacade._async.base import Client
from rtfacade.records.record import Record


async def resolve_custom_fields(
    client: Client,  # noqa: ARG001
    record: type[Record],  # noqa: ARG001
    items: Sequence[Mapping[str, Any]],
) -> list[Mapping[str, Any]]:
    """Return the items with the values of custom fields as RT takes them."""
    return list(items)
