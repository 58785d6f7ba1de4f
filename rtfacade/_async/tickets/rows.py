"""Reading tickets as rows: pages of a search, and the people that single reads do not describe."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from rt_rest2.api import ticket as ops
from rtfacade._async.base import Client, Transport, read_sql_page
from rtfacade._rest2.change import ROLES, fields_to_verify
from rtfacade._rest2.listing import Cursor, IdCursor, Selection, row_id, select
from rtfacade.records import json_values
from rtfacade.records.json_values import is_object

_ABOUT = ("id", "Name", "EmailAddress")
_PEOPLE = {*ROLES, "custom_roles"}


async def read_tickets(
    client: Transport, sql: str, selection: Selection, cursor: Cursor
) -> Mapping[str, Any]:
    """Read one page of a search."""
    get, post = ops.tickets_get.request_kwargs, ops.tickets_post.request_kwargs
    return await read_sql_page(client, get, post, sql, selection, cursor)


async def people_of(client: Client, id: int, requested: Mapping[str, Any]) -> Mapping[str, Any]:
    """Read the requested roles with the addresses and ids that a single read does not tell."""
    people = {key: value for key, value in requested.items() if key in _PEOPLE}
    return (await read_back(client, [id], people)).get(id, {}) if people else {}


async def read_back(
    client: Client, ids: Sequence[int], requested: Mapping[str, Any]
) -> dict[int, Mapping[str, Any]]:
    """Read, in one request, the fields that a write changed on up to a hundred tickets.

    RT up to 5.0.3 lists custom roles by number, so their names are read too (one more request);
    RT 6 lists them under ``CustomRoles`` alone. Deleted and merged tickets are in no list.
    """
    roles: dict[str, str] = {}
    if "custom_roles" in requested:
        roles = await client._directory.role_names()  # pyright: ignore[reportPrivateUsage]
    by_name = [f"CustomRoles.{about}" for about in _ABOUT] if roles else []
    selection = select([*fields_to_verify(requested, roles), *by_name])
    sql = " OR ".join(f"id = {number}" for number in ids)
    page = await read_tickets(client, sql, selection, IdCursor())
    rows = json_values.objects(page.get("items"))
    return {row_id(row): _with_named_roles(row, roles) for row in rows}


def _with_named_roles(row: Mapping[str, Any], roles: Mapping[str, str]) -> Mapping[str, Any]:
    """Bring custom roles under their names, wherever this version of RT has them."""
    if not roles:
        return row
    members = row.get("CustomRoles")
    named = (
        {roles.get(key, key): value for key, value in members.items()} if is_object(members) else {}
    )
    named |= {name: row[key] for key, name in roles.items() if row.get(key) not in (None, "")}
    return {**row, "CustomRoles": named}
