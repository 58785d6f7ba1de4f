"""Every verb that concerns one record, called with the number of one that is missing or hidden.

A verb that needs nothing but the number is called by itself; the tables have the others.
"""

import inspect
from collections.abc import Callable
from operator import methodcaller
from typing import Any

from rtfacade import Upload

#: The noun, the number of a record, and the number of a ticket that the user may change.
Call = Callable[[Any, int, int], Any]

MEMO = Upload("memo.txt", b"memo", "text/plain")

TICKETS: dict[str, Call] = {
    "get_many": lambda it, key, own: it.get_many([own, key]),
    "download_attachments": lambda it, key, _: it.download_attachments(key, "."),
    "download_messages": lambda it, key, _: it.download_messages(key, "."),
    "download_mbox": lambda it, key, _: it.download_mbox(key, "mbox"),
    "update": lambda it, key, _: it.update(key, subject="new"),
    "remind": lambda it, key, _: it.remind(key, "remember", queue="Support"),
    "add_watchers": lambda it, key, _: it.add_watchers(key, cc="alice"),
    "remove_watchers": lambda it, key, _: it.remove_watchers(key, cc="alice"),
    "add_custom_field_value": lambda it, key, _: it.add_custom_field_value(key, "Tags", "x"),
    "remove_custom_field_value": lambda it, key, _: it.remove_custom_field_value(key, "Tags", "x"),
    "comment": lambda it, key, _: it.comment(key, "text"),
    "comment, with a file": lambda it, key, _: it.comment(key, "text", attachments=[MEMO]),
    "comment, with a field": lambda it, key, _: it.comment(key, "text", status="open"),
    "reply": lambda it, key, _: it.reply(key, "text"),
    "reply, with a copy": lambda it, key, _: it.reply(key, "text", cc=["a@example.com"]),
    "link": lambda it, key, _: it.link(key, refers_to="https://example.com/"),
    "unlink": lambda it, key, _: it.unlink(key, refers_to="https://example.com/"),
    "merge": lambda it, key, own: it.merge(key, own),
    "merge, into it": lambda it, key, own: it.merge(own, key),
}
REST1_TICKETS: dict[str, Call] = {
    "edit": lambda it, key, _: it.edit(key, subject="new"),
    "comment": lambda it, key, _: it.comment(key, "text"),
    "correspond": lambda it, key, _: it.correspond(key, "text"),
    "link": lambda it, key, _: it.link(key, refers_to="https://example.com/"),
    "unlink": lambda it, key, _: it.unlink(key, refers_to="https://example.com/"),
    "edit_links": lambda it, key, _: it.edit_links(key, refers_to="https://example.com/"),
    "merge": lambda it, key, own: it.merge(key, own),
    "merge, into it": lambda it, key, own: it.merge(own, key),
}
READ: dict[str, Call] = {
    "get_many": lambda it, key, _: it.get_many([key]),
}
KEPT: dict[str, Call] = {
    **READ,
    "update": lambda it, key, _: it.update(key, name="new"),
}
PARTS: dict[str, Call] = {
    **READ,
    "download": lambda it, key, _: it.download(key, "memo"),
}
REST1_NAMED: dict[str, Call] = {
    "edit": lambda it, key, _: it.edit(key, name="new"),
}
VALUES: dict[str, Call] = {
    "value": lambda it, key, _: it.value(key, "Low"),
    "value, by id": lambda it, key, _: it.value(key, 1),
    "add_value": lambda it, key, _: it.add_value(key, "Huge"),
    "update_value": lambda it, key, _: it.update_value(key, "Low", description="x"),
    "update_value, by id": lambda it, key, _: it.update_value(key, 1, description="x"),
    "remove_value": lambda it, key, _: it.remove_value(key, "Low"),
    "remove_value, by id": lambda it, key, _: it.remove_value(key, 1),
    "reorder_values": lambda it, key, _: it.reorder_values(key, ["Low"]),
}
CALLS: dict[str, dict[str, Call]] = {
    "tickets": TICKETS,
    "users": KEPT,
    "groups": {
        **KEPT,
        "add_member": lambda it, key, _: it.add_member(key, "alice"),
        "remove_member": lambda it, key, _: it.remove_member(key, "alice"),
        "set_members": lambda it, key, _: it.set_members(key, ["alice"]),
    },
    "queues": {
        **KEPT,
        "add_watchers": lambda it, key, _: it.add_watchers(key, cc="alice"),
        "remove_watchers": lambda it, key, _: it.remove_watchers(key, cc="alice"),
    },
    "assets": KEPT,
    "articles": KEPT,
    "catalogs": KEPT,
    "classes": KEPT,
    "custom_fields": {**KEPT, **VALUES},
    "custom_roles": READ,
    "searches": READ,
    "attachments": PARTS,
    "transactions": READ,
    "rest1.ticket": REST1_TICKETS,
    "rest1.user": REST1_NAMED,
    "rest1.group": REST1_NAMED,
    "rest1.queue": REST1_NAMED,
    "rest1.transaction": {},
}
#: Verbs that concern no single record, one that they make, or a part of one.
WITHOUT_KEY = {
    "search", "create", "ensure", "count", "partitions", "apply", "create_each", "create_many",
    "update_each", "update_many", "comment_many", "reply_many", "stream", "attachment",
    "attachment_content", "attachment_stream", "history_entry", "names", "attach",
}  # fmt: skip


def calls_of(noun: str, cls: type) -> dict[str, Call]:
    """Return the calls of a noun: those of the table, and the verbs that need only the number."""
    calls = dict(CALLS[noun])
    for verb in _verbs(cls):
        if verb not in WITHOUT_KEY | _named(calls) and len(_needed(cls, verb)) == 1:
            calls[verb] = _with_number(verb)
    return calls


def lacking(noun: str, cls: type) -> list[str]:
    """Return the public verbs of a noun that are not called."""
    known = _named(calls_of(noun, cls)) | WITHOUT_KEY
    return [f"{noun}.{verb}" for verb in _verbs(cls) if verb not in known]


def _named(calls: dict[str, Call]) -> set[str]:
    return {name.partition(",")[0] for name in calls}


def _verbs(cls: type) -> list[str]:
    return [name for name in dir(cls) if not name.startswith("_") and callable(getattr(cls, name))]


def _needed(cls: type, verb: str) -> list[str]:
    """Return the names of the arguments that a verb needs."""
    kinds = (inspect.Parameter.VAR_POSITIONAL, inspect.Parameter.VAR_KEYWORD)
    _, *arguments = inspect.signature(getattr(cls, verb)).parameters.values()
    return [one.name for one in arguments if one.default is one.empty and one.kind not in kinds]


def _with_number(verb: str) -> Call:
    return lambda it, key, _: methodcaller(verb, key)(it)
