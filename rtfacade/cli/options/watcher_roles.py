"""The roles of watchers, as one types them."""

from __future__ import annotations

#: Role -> the attribute of a record that holds its people.
ATTRIBUTES = {"requestor": "requestors", "cc": "cc", "admin-cc": "admin_cc"}
ROLES = tuple(ATTRIBUTES)
