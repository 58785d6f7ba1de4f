# written by scripts/unasync.py from rtfacade/_async/ticketreads.py; do not edit
"""Reading tickets as rows: pages of a search, and what only rows tell about people."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from rt_rest2.api import ticket as ops
from rtfacade._rest2 import payloads
from rtfacade._rest2.field_selection import Selection, select
from rtfacade._rest2.pagination import Snapshot, Walk, row_id
from rtfacade._sync.resource import Resource
from rtfacade.records import json_values
from rtfacade.records.json_values import is_object

_ABOUT = ("id", "Name", "EmailAddress")
_PEOPLE = {*payloads.ROLES, "custom_roles"}


class TicketReads(Resource):
    """Rows of tickets."""

    def _page(self, sql: str, chosen: Selection, state: Walk | Snapshot) -> Mapping[str, Any]:
        read, send = ops.tickets_get.request_kwargs, ops.tickets_post.request_kwargs
        return self._sql_page(read, send, sql, chosen, state)

    def _names_of_people(self, id: int, asked: Mapping[str, Any]) -> Mapping[str, Any]:
        """Read the roles asked for, with the addresses and ids that a single read does not tell."""
        people = {key: value for key, value in asked.items() if key in _PEOPLE}
        return (self._rows([id], people)).get(id, {}) if people else {}

    def _rows(self, ids: Sequence[int], asked: Mapping[str, Any]) -> dict[int, Mapping[str, Any]]:
        """Read back, in one request, what a write asked for on up to a hundred tickets.

        Custom roles come by number up to RT 5.0.3, so their names are read too (one more); from RT
        6 they come under ``CustomRoles`` alone. Deleted and merged tickets are in no list.
        """
        roles = self._rt.custom_roles.names() if "custom_roles" in asked else {}
        by_name = [f"CustomRoles.{about}" for about in _ABOUT] if roles else []
        chosen = select([*payloads.read_back(asked, roles), *by_name])
        sql = " OR ".join(f"id = {number}" for number in ids)
        page = self._page(sql, chosen, Walk())
        rows = json_values.objects(page.get("items"))
        return {row_id(row): _with_named_roles(row, roles) for row in rows}


def _with_named_roles(row: Mapping[str, Any], roles: Mapping[str, str]) -> Mapping[str, Any]:
    """Bring custom roles under their names, wherever this version of RT has them."""
    if not roles:
        return row
    there = row.get("CustomRoles")
    named = {roles.get(key, key): value for key, value in there.items()} if is_object(there) else {}
    named |= {name: row[key] for key, name in roles.items() if row.get(key) not in (None, "")}
    return {**row, "CustomRoles": named}
