"""What a list of transactions reads: RT's raw values, which never fail in any version."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from rtfacade.records import TransactionRecord
from rtfacade.records.descriptors import list_fields

#: RT's class of tickets, which its pages always ask for and its REST2 does not.
TICKETS = "RT::Ticket"

FIELDS = list_fields(TransactionRecord)

#: Types that never have a message.
_SILENT = frozenset(
    (
        "AddLink",
        "AddMember",
        "AddReminder",
        "AddWatcher",
        "CustomField",
        "DelWatcher",
        "DeleteLink",
        "DeleteMember",
        "DeleteReminder",
        "Disabled",
        "Enabled",
        "Force",
        "Give",
        "OpenReminder",
        "ResolveReminder",
        "Set",
        "SetWatcher",
        "Status",
        "Steal",
        "Subject",
        "Take",
        "Told",
        "Untake",
    )
)


def may_have_text(row: Mapping[str, Any]) -> bool:
    """Tell whether it is worth to ask for a transaction's message."""
    return row.get("Type") not in _SILENT
