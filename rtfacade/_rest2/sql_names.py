"""Names in SQL: which columns of tickets, assets and transactions hold names, and of what.

RT finds nothing by a name that it does not have, and everything by its opposite. Nothing here does
I/O.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final, NamedTuple

from rtfacade.records import AssetRecord, TicketRecord, words
from rtfacade.records.record import Record
from rtfacade.records.transaction import TransactionRecord
from rtfacade.ticketsql import REPLACED, STATUS_WORDS, STRING

#: A user by login; one whose address is asked for, but whose login may have been written.
LOGIN, ADDRESS = "login", "address"
GROUP, CUSTOM_FIELD = "group", "custom field"
#: What types are called in messages -> RT's own words for them.
WORDS: Final[Mapping[str, tuple[str, ...]]] = {
    "transaction type": words.TRANSACTION_TYPES,
    "object type": words.OBJECT_TYPES,
    "ticket type": words.TICKET_TYPES,
    "lifecycle": words.LIFECYCLES,
}


def _with_name(kind: str, *columns: str) -> dict[str, str]:
    return {name: kind for column in columns for name in (column, f"{column}.Name")}


def _watchers(*columns: str) -> dict[str, str]:
    """RT compares a bare role with addresses."""
    return {**dict.fromkeys(columns, ADDRESS), **{f"{one}.Name": LOGIN for one in columns}}


_COLUMNS: Final[Mapping[type[Record], Mapping[str, str]]] = {
    TicketRecord: {
        **_with_name("Queue", "Queue"),
        "Status": "Status",
        **_with_name(LOGIN, "Owner", "Creator", "LastUpdatedBy", "UpdatedBy"),
        **_watchers(
            "Requestor", "Requestors", "Cc", "AdminCc", "Watcher", "QueueCc", "QueueAdminCc",
            "QueueWatcher",
        ),
        **dict.fromkeys(
            ("OwnerGroup", "RequestorGroup", "CCGroup", "AdminCCGroup", "WatcherGroup"), GROUP
        ),
        "Type": "ticket type",
        "Lifecycle": "lifecycle",
    },
    AssetRecord: {
        **_with_name("Catalog", "Catalog"),
        "Status": "Status",
        **_watchers("Owner", "HeldBy", "Contact"),
        **dict.fromkeys(("OwnerGroup", "HeldByGroup", "ContactGroup"), GROUP),
        "Lifecycle": "lifecycle",
    },
    TransactionRecord: {
        "Type": "transaction type",
        "ObjectType": "object type",
        **_with_name(LOGIN, "Creator", "TicketOwner", "TicketCreator", "TicketLastUpdatedBy"),
        "TicketQueue": "Queue",
        "TicketStatus": "Status",
        "TicketType": "ticket type",
        "TicketQueueLifecycle": "lifecycle",
        **dict.fromkeys(("CustomFieldName", "CFName"), CUSTOM_FIELD),
    },
}  # fmt: skip
_FOLDED: Final = {
    record: {column.casefold(): kind for column, kind in columns.items()}
    for record, columns in _COLUMNS.items()
}
_COMPARED = re.compile(
    rf"""(?P<quote>['"])?(?P<column>CustomRole\.\{{[^{{}}]*\}}\.Name|\b[a-z]+(?:\.[a-z]+)?)(?(quote)(?P=quote))\s*(?P<operator>!?=)\s*(?P<value>{STRING})|{STRING}|\{{[^}}]*(?:\}}|\Z)""",
    re.IGNORECASE | re.DOTALL,
)
#: A custom field and the value that it is compared with.
_FIELD_VALUE = re.compile(
    rf"""(?P<name>\bCF\.(?:[^\s=!<>'"{{}}.]+\.)?(?:\{{[^{{}}]+\}}|\w+)|'CF\.(?:[^'\\]|\\.)+'|"CF\.(?:[^"\\]|\\.)+")\s*(?P<operator>!?=|[<>]=?)\s*(?P<value>{STRING})|{STRING}""",
    re.IGNORECASE | re.DOTALL,
)
#: A status that must be "deleted", in any way of saying so.
_STATUS = re.compile(
    rf"""(?P<quote>['"])?(?P<column>\bStatus)(?(quote)(?P=quote))\s*(?:=|\bLIKE\b|\bIS\b)\s*(?P<value>{STRING})|{STRING}|\{{[^}}]*(?:\}}|\Z)""",
    re.IGNORECASE | re.DOTALL,
)
_STRINGS, _OR = re.compile(STRING, re.DOTALL), re.compile(r"\bor\b", re.IGNORECASE)
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)


class Names(NamedTuple):
    """The names in a query, each once, with what it is a name of."""

    asked: dict[tuple[str, str], None]
    excluded: dict[tuple[str, str], None]
    """Those behind ``!=``."""


def names_in(record: type[Record], query: str) -> Names:
    """Find the names that a query asks for.

    What is written in digits is a number for RT. Of addresses, those that are none are listed: RT
    finds nothing by a login there.
    """
    columns = _FOLDED.get(record, {})
    names = Names({}, {})
    for token in _COMPARED.finditer(query):
        if not token["column"]:
            continue
        column = token["column"].casefold()
        kind = LOGIN if column.startswith("customrole.") else columns.get(column)
        name = _ESCAPED.sub(r"\1", token["value"][1:-1])
        is_word = name in REPLACED or (kind == "Status" and name in STATUS_WORDS)
        if kind is None or not name or name.isdigit() or is_word:
            continue
        if kind != ADDRESS or "@" not in name:
            (names.excluded if token["operator"] == "!=" else names.asked)[kind, name] = None
    return names


def field_values_in(query: str) -> Iterator[tuple[str, str, str]]:
    """List what a query compares custom fields with: name, operator and value."""
    for token in _FIELD_VALUE.finditer(query):
        name = token["name"]
        if name and (value := _ESCAPED.sub(r"\1", token["value"][1:-1])):
            if name.startswith(("'", '"')):
                name = _ESCAPED.sub(r"\1", name[1:-1])
            yield name.partition(".")[2], token["operator"], value


def asks_for_deleted(query: str) -> bool:
    """Tell whether a query asks for the status "deleted", which no search of RT finds."""
    return any(
        token["value"][1:-1].strip("%").casefold() == "deleted"
        for token in _STATUS.finditer(query)
        if token["column"]
    )


def is_of_people(column: str) -> bool:
    """Tell whether a column of tickets, assets or transactions holds people."""
    return any(one.get(column.casefold()) in (LOGIN, ADDRESS) for one in _FOLDED.values())


def column_of(record: type[Record], kind: str) -> str:
    """Return the column that holds names of a kind."""
    return next(column for column, one in _COLUMNS[record].items() if one == kind)


def has_or(query: str) -> bool:
    """Tell whether a query may find something although a name in it does not exist."""
    return bool(_OR.search(_STRINGS.sub("", query)))
