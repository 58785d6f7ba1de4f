# written by scripts/unasync.py from rtfacade/_async/ticketreads.py; do not edit
"""Reading tickets as rows: pages of a search, and what only rows tell about people."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from rt_rest2 import models
from rt_rest2.api import custom_role as role_ops
from rt_rest2.api import ticket as ops
from rtfacade import _changes, _retry, ticketsql
from rtfacade._pages import Snapshot, Walk
from rtfacade._selection import Selection, select
from rtfacade._sync.resource import Resource
from rtfacade.records import Record

#: A query beyond this many characters is sent as a form: web servers limit addresses (4 to 8 kB).
_LONG = 1500

_ABOUT_PEOPLE = ("id", "Name", "EmailAddress")


class TicketReads(Resource):
    """Rows of tickets."""

    def _page(self, sql: str, chosen: Selection, state: Walk | Snapshot) -> Mapping[str, Any]:
        last, down = (state.last, state.descending) if isinstance(state, Walk) else (None, False)
        query = ticketsql.beyond(sql, last, descending=down)
        shape: dict[str, Any] = {
            "fields": chosen.fields,
            "expand": chosen.expand,
            **state.parameters(),
        }
        if len(query) < _LONG:
            return self._object(ops.tickets_get.request_kwargs(query=query, **shape))
        form = models.SearchForm.from_dict({"query": query})
        request = ops.tickets_post.request_kwargs(body=form, **shape)
        return self._object({**request, "extensions": {_retry.READS: True}})

    def _names_of_people(self, id: int, asked: Mapping[str, Any]) -> Mapping[str, Any]:
        """Read roles with e-mail addresses and ids (a single read has names alone).

        Custom roles come by number up to RT 5.0.3, so their names are read too.
        """
        roles = {key: key for name, key in _changes.ROLES.items() if name in asked}
        if "custom_roles" in asked:
            roles |= self._custom_roles()
        if not roles:
            return {}
        chosen = select([f"{key}.{name}" for key in roles for name in _ABOUT_PEOPLE])
        page = self._page(f"id = {id}", chosen, Walk(1))
        rows: list[Mapping[str, Any]] = page["items"]
        row: Mapping[str, Any] = rows[0] if rows else dict[str, Any]()
        found: dict[str, Any] = {key: row[key] for key in _changes.ROLES.values() if key in row}
        named: dict[str, Any] = {
            name: row[key]
            for key, name in roles.items()
            if key.startswith("RT::CustomRole-") and row.get(key) not in (None, "")
        }
        return {**found, "CustomRoles": named} if "custom_roles" in asked else found

    def _custom_roles(self) -> dict[str, str]:
        """Map RT's keys of custom roles to their names. Without a condition RT lists none."""
        pager = self._pages(
            role_ops.customroles_list_get.request_kwargs,
            Record.of,
            select(["Name"]),
            [{"field": "id", "operator": ">", "value": 0}],
        )
        return {f"RT::CustomRole-{r.raw['id']}": str(r.raw["Name"]) for r in pager}
