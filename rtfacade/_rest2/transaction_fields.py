"""The fields that lists of transactions read: raw values, which no version of RT refuses."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from rtfacade.records import TransactionRecord
from rtfacade.records.descriptors import list_fields

#: RT's class of tickets: RT's own pages restrict searches to it, REST2 does not.
TICKETS = "RT::Ticket"

FIELDS = list_fields(TransactionRecord)

#: Types that never have a message.
_WITHOUT_MESSAGE = frozenset(
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
    """Tell whether a transaction can have a message that is worth reading."""
    return str(row.get("Type")) not in _WITHOUT_MESSAGE
