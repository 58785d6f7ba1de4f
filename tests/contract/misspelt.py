"""Every argument of every public method that names something, misspelt.

An argument that is in none of the tables fails: a new one needs a misspelt value in ``NAMES``, or a
reason in ``NO_NAMES`` or ``NOT_KNOWN``.
"""

import inspect
from collections.abc import Iterator, Mapping
from functools import reduce
from typing import Any

NOUNS = (
    "tickets", "users", "groups", "queues", "assets", "articles", "catalogs", "classes",
    "custom_fields", "custom_roles", "searches", "attachments", "transactions", "rest1",
    "rest1.ticket", "rest1.user", "rest1.group", "rest1.queue", "rest1.transaction",
)  # fmt: skip
NOBODY = "nosuch login"
#: Argument -> a misspelt value; of a noun or a method alone where they differ.
NAMES: Mapping[str, Any] = {
    **dict.fromkeys(("key", "group", "user", "search"), "No such thing"),
    **dict.fromkeys(
        ("owner", "requestor", "creator", "last_updated_by", "held_by", "contacts", "member"),
        NOBODY,
    ),
    **{name: [NOBODY] for name in ("requestors", "cc", "bcc", "admin_cc")},
    "groups.members": [NOBODY],
    "queue": "Genral",
    "catalog": "General asets",
    "class_": "Genral",
    "status": "opne",
    "assets.status": "alocated",
    "lifecycle": "defalt",
    "tickets.type": "tickte",
    "transactions.type": "Coment",
    "custom_fields.type": "Selct",
    "types": ["Coment"],
    "object_type": "RT::Tiket",
    "lookup_type": "RT::Queue-RT::Tickte",
    "render_type": "Selct box",
    "timezone": "Europe/Viena",
    "fields": ["nosuchfield"],
    "orderby": "nosuchfield",
    "where": ("Nosuchfield", "=", "x"),
    "custom_fields": {"Severty": "High"},
    "transaction_custom_fields": {"Severty": "High"},
    "custom_roles": {"Aprover": ["alice"]},
    "query": "Queue = 'Genral'",
    "assets.query": "Catalog = 'General asets'",
    "transactions.query": "Type = 'Coment'",
    "rest1.type": "tickt",
    "rest1.ticket.type": "Coment",
    "format": "x",
    "action": "corespond",
    "rest1.mail_gateway.queue": "Genral",
    "field": "Severty",
    "custom_fields.field": "Severty",
    "custom_fields.value": "Hihg",
    "order": ["Hihg"],
    "based_on": 987654,
    "change": {"update": {"nosuch": {}}},
    **dict.fromkeys(
        ("depends_on", "depended_on_by", "refers_to", "referred_to_by", "member_of", "members"),
        987654,
    ),
}
#: Texts, numbers, times, flags and files, which name nothing; the key of a record is a number.
NO_NAMES = {
    "name", "subject", "content", "comment", "reply", "description", "summary", "comments",
    "email", "real_name", "nick_name", "organization", "gecos", "address1", "address2", "city",
    "state", "zip", "country", "home_phone", "work_phone", "mobile_phone", "pager_phone",
    "contact_info", "signature", "password", "correspond_address", "comment_address",
    "subject_tag", "entry_hint", "pattern", "category", "headers", "message_id", "filename",
    "id", "ids", "into", "ticket", "tickets", "items", "record", "attachment", "transaction",
    "attachments", "files", "message", "values", "content_type", "max_values", "sort_order",
    "priority", "initial_priority", "final_priority", "time_worked", "time_left",
    "time_estimated", "time_taken", "disabled", "privileged", "sla_disabled", "unique_values",
    "html", "quote", "nested", "recursive", "dry_run", "create_users", "find_disabled", "empty",
    "limit", "page_size", "chunk_size", "concurrency", "progress", "count", "if_match", "folder",
    "path", "params", "uri", "due", "starts", "started", "resolved", "told",
}  # fmt: skip
_TIMES = ("_after", "_before")
#: Names of which RT does not tell which there are.
NOT_KNOWN = {
    "sla": "RT has levels of service in its configuration, which it does not show",
    "language": "RT stores any code, and shows no list",
    "tickets.value": "any text is a value that a field may have; of Select fields RT refuses it",
}
#: What a method needs besides; ``ID`` stands for the number of a ticket, ``KEY`` for a record's.
ID, KEY, OWN_NAME, SEARCH = object(), object(), object(), object()
NEEDED: Mapping[str, Mapping[str, Any]] = {
    "tickets": {"id": ID, "content": "text", "queue": "General", "tickets": [ID], "into": ID,
                "subject": "misspelt", "field": "Customer", "value": "x", "count": 2},
    "rest1.ticket": {"id": ID, "queue": "General", "content": "text", "into": ID,
                     "attachment": 1, "transaction": 1},
    "assets": {"catalog": "General assets", "name": OWN_NAME},
    "articles": {"class_": "General", "name": OWN_NAME},
    "custom_fields": {"field": "Severity", "value": "Low", "name": OWN_NAME, "type": "Select",
                      "order": ["Low"]},
    "groups": {"group": "Agents", "member": "alice", "members": [], "name": OWN_NAME},
    "rest1": {"type": "ticket", "message": b"From: x@example.com\nSubject: x\n\nx"},
    "rest1.queue": {"queue": "General", "name": OWN_NAME},
    "rest1.user": {"user": "alice", "name": OWN_NAME},
    "rest1.group": {"group": "Agents", "name": OWN_NAME},
    "users": {"user": "alice"},
    "searches": {"search": SEARCH},
}  # fmt: skip
#: What an argument needs beside it.
BESIDE: Mapping[str, Mapping[str, Any]] = {
    "rest1.search.fields": {"format": "l"},
    "rest1.search.format": {"query": "id > 0"},
    "custom_fields.create.based_on": {"max_values": 1},
    "custom_fields.create.render_type": {"max_values": 1},
    **{
        f"{noun}.update.key": {"description": "x"}
        for noun in ("groups", "queues", "catalogs", "classes", "custom_fields", "assets")
    },
    "users.update.key": {"comments": "x"},
    "articles.update.key": {"summary": "x"},
    "queues.add_watchers.key": {"cc": "alice"},
    "queues.remove_watchers.key": {"cc": "alice"},
    "rest1.user.edit.user": {"comments": "x"},
    "rest1.group.edit.group": {"description": "x"},
    "rest1.queue.edit.queue": {"description": "x"},
}
#: They take mappings with the keywords of ``create``, or send what another method sends.
NOT_CALLED = {"attach", "create_each", "create_many", "apply"}
#: They send what they are given, or are done where there is nothing to remove.
EXCEPT = {
    "rest1.request", "rest1.read", "rest1.stream", "tickets.unlink", "rest1.ticket.unlink",
}  # fmt: skip


def arguments(client: Any) -> Iterator[tuple[str, str, str]]:
    """List noun, method and argument of every public method."""
    for noun in NOUNS:
        cls = type(reduce(getattr, noun.split("."), client))
        for method in dir(cls):
            if method.startswith("_") or not callable(getattr(cls, method)):
                continue
            for name in list(inspect.signature(getattr(cls, method)).parameters)[1:]:
                yield noun, method, name


def is_no_name(noun: str, method: str, name: str) -> bool:
    """Tell whether an argument names nothing, or nobody knows what there is."""
    if method in NOT_CALLED or f"{noun}.{method}" in EXCEPT or name.endswith(_TIMES):
        return True
    own = {f"{noun}.{method}.{name}", f"{noun}.{name}", name}
    return bool(own & (NO_NAMES | NOT_KNOWN.keys()))


def misspelt(noun: str, method: str, name: str) -> Any:
    """Return a misspelt value of an argument; KeyError for one without any."""
    for key in (f"{noun}.{method}.{name}", f"{noun}.{name}", name):
        if key in NAMES:
            return NAMES[key]
    raise KeyError(f"{noun}.{method}({name}=…) stands in no table of tests/contract/misspelt.py")


def call(client: Any, noun: str, method: str, name: str, own: Mapping[object, Any]) -> Any:
    """Call a method with a misspelt argument and what else it needs."""
    verb = getattr(reduce(getattr, noun.split("."), client), method)
    known = {"key": KEY, "name": OWN_NAME, **NEEDED.get(noun, {})}
    beside = BESIDE.get(f"{noun}.{method}.{name}", {})
    positional, keywords = list[Any](), dict[str, Any]()
    for one in inspect.signature(verb).parameters.values():
        is_needed = one.default is one.empty and one.kind in (
            one.POSITIONAL_ONLY,
            one.POSITIONAL_OR_KEYWORD,
        )
        if one.name == name:
            value = misspelt(noun, method, name)
        elif one.name in beside:
            value = beside[one.name]
        elif is_needed:
            value = _own(known[one.name], own)
        else:
            continue
        if one.kind in (one.POSITIONAL_ONLY, one.VAR_POSITIONAL) or is_needed:
            positional.append(value)
        else:
            keywords[one.name] = value
    return verb(*positional, **keywords)


def _own(value: Any, own: Mapping[object, Any]) -> Any:
    """Put numbers and names in the place of what stands for them."""
    if isinstance(value, list):
        return [_own(one, own) for one in value]
    return own[value] if value in (ID, KEY, OWN_NAME, SEARCH) else value
