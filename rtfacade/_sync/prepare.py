# written by scripts/unasync.py from rtfacade/_async/prepare.py; do not edit
"""What happens before a write is sent: names are looked up, and everything is checked.

Each verb that writes fields passes its keywords through ``prepare``. Mistakes that need no request
are found first, then people and custom fields are looked up (once a client, where that is
possible), and the payload is built from what they turned out to be.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, cast

import attrs

from rtfacade._rest2.change import Change
from rtfacade._rest2.message_draft import MessageDraft
from rtfacade._sync.base import Client
from rtfacade._sync.field_types import resolve_custom_fields
from rtfacade._sync.people import resolve_people
from rtfacade.records import TicketRecord, TransactionRecord
from rtfacade.records.custom_field_types import FieldsToSet, FieldTexts
from rtfacade.records.message import MessageOptions
from rtfacade.records.record import Record

#: The options of a message that are fields of another record -> that record.
_MESSAGE_FIELDS: Mapping[str, tuple[str, type[Record]]] = {
    "custom_fields": ("custom_fields", TicketRecord),
    "transaction_custom_fields": ("custom_fields", TransactionRecord),
}


def prepare(
    client: Client,
    record: type[Record],
    changes: Mapping[str, Any],
    *,
    new: bool = False,
) -> Change:
    """Check the keywords of a write, look up what they name, and build the payload.

    ``new`` says that the record does not exist yet.
    """
    [change] = prepare_many(client, record, [changes], new=new)
    return change


def prepare_many(
    client: Client,
    record: type[Record],
    items: Iterable[Mapping[str, Any]],
    *,
    new: bool = False,
) -> list[Change]:
    """Do what ``prepare`` does for the items of a bulk verb, all before any is sent."""
    changes = [Change.of(record, _read_iterators(item), is_new=new) for item in items]
    if not any(change.is_looked_up for change in changes):
        return changes
    requested = [change.requested for change in changes]
    resolved = resolve_people(client, record, requested, new=new)
    resolved = resolve_custom_fields(client, record, resolved, new=new)
    return [
        change if item is change.requested else Change.of(record, item, is_new=new)
        for change, item in zip(changes, resolved, strict=True)
    ]


def _read_iterators(value: Any) -> Any:
    """Make lists of iterators, which can be read only once."""
    if isinstance(value, FieldsToSet | FieldTexts) or hasattr(value, "read"):
        return value  # an open file is an iterator too
    if isinstance(value, Mapping):
        given = cast("Mapping[Any, object]", value)
        return {key: _read_iterators(one) for key, one in given.items()}
    return list(cast("Iterator[object]", value)) if isinstance(value, Iterator) else value


def prepare_message(client: Client, draft: MessageDraft) -> MessageDraft:
    """Look up the custom fields, the custom roles and the people of a message."""
    options = dict(draft.options)
    for name, (field, record) in _MESSAGE_FIELDS.items():
        if given := options.get(name):
            new = record is TransactionRecord
            [resolved] = resolve_custom_fields(client, record, [{field: given}], new=new)
            options[name] = resolved[field]
    directory = client._directory  # pyright: ignore[reportPrivateUsage]
    for name in ("cc", "bcc"):
        if given := options.get(name):
            options[name] = directory.addresses(name, given)
    if given := options.get("custom_roles"):
        [roles] = resolve_people(client, TicketRecord, [{"custom_roles": given}])
        options["custom_roles"] = roles["custom_roles"]
    return attrs.evolve(draft, options=cast("MessageOptions", options))
