"""Every verb that concerns one record, called with the number of one that is missing or hidden."""

from collections.abc import Callable
from typing import Any

from rtfacade import Upload

#: The noun, the number of a record, and the number of a ticket that the user may change.
Call = Callable[[Any, int, int], Any]

MEMO = Upload("memo.txt", b"memo", "text/plain")

TICKETS: dict[str, Call] = {
    "get": lambda it, key, _: it.get(key),
    "get_many": lambda it, key, own: it.get_many([own, key]),
    "history": lambda it, key, _: it.history(key),
    "conversation": lambda it, key, _: it.conversation(key),
    "attachments": lambda it, key, _: it.attachments(key),
    "files": lambda it, key, _: it.files(key),
    "download_attachments": lambda it, key, _: it.download_attachments(key, "."),
    "download_messages": lambda it, key, _: it.download_messages(key, "."),
    "download_mbox": lambda it, key, _: it.download_mbox(key, "mbox"),
    "links": lambda it, key, _: it.links(key),
    "reminders": lambda it, key, _: it.reminders(key),
    "update": lambda it, key, _: it.update(key, subject="new"),
    "delete": lambda it, key, _: it.delete(key),
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
    "take": lambda it, key, _: it.take(key),
    "untake": lambda it, key, _: it.untake(key),
    "steal": lambda it, key, _: it.steal(key),
}
REST1_TICKETS: dict[str, Call] = {
    "show": lambda it, key, _: it.show(key),
    "edit": lambda it, key, _: it.edit(key, subject="new"),
    "comment": lambda it, key, _: it.comment(key, "text"),
    "correspond": lambda it, key, _: it.correspond(key, "text"),
    "links": lambda it, key, _: it.links(key),
    "link": lambda it, key, _: it.link(key, refers_to="https://example.com/"),
    "unlink": lambda it, key, _: it.unlink(key, refers_to="https://example.com/"),
    "edit_links": lambda it, key, _: it.edit_links(key, refers_to="https://example.com/"),
    "merge": lambda it, key, own: it.merge(key, own),
    "merge, into it": lambda it, key, own: it.merge(own, key),
    "take": lambda it, key, _: it.take(key),
    "untake": lambda it, key, _: it.untake(key),
    "steal": lambda it, key, _: it.steal(key),
    "history": lambda it, key, _: it.history(key),
    "attachments": lambda it, key, _: it.attachments(key),
}
READ: dict[str, Call] = {
    "get": lambda it, key, _: it.get(key),
    "get_many": lambda it, key, _: it.get_many([key]),
}
KEPT: dict[str, Call] = {
    **READ,
    "update": lambda it, key, _: it.update(key, name="new"),
    "delete": lambda it, key, _: it.delete(key),
}
LOGGED: dict[str, Call] = {**KEPT, "history": lambda it, key, _: it.history(key)}
FIELDS: dict[str, Call] = {"custom_fields": lambda it, key, _: it.custom_fields(key)}
PARTS: dict[str, Call] = {
    **READ,
    "read": lambda it, key, _: it.read(key),
    "download": lambda it, key, _: it.download(key, "memo"),
}
REST1_NAMED: dict[str, Call] = {
    "show": lambda it, key, _: it.show(key),
    "edit": lambda it, key, _: it.edit(key, name="new"),
}
VALUES: dict[str, Call] = {
    "applied_to": lambda it, key, _: it.applied_to(key),
    "values": lambda it, key, _: it.values(key),
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
    "users": {**LOGGED, "groups": lambda it, key, _: it.groups(key)},
    "groups": {
        **LOGGED,
        "members": lambda it, key, _: it.members(key),
        "add_member": lambda it, key, _: it.add_member(key, "alice"),
        "remove_member": lambda it, key, _: it.remove_member(key, "alice"),
        "set_members": lambda it, key, _: it.set_members(key, ["alice"]),
    },
    "queues": {
        **LOGGED,
        **FIELDS,
        "add_watchers": lambda it, key, _: it.add_watchers(key, cc="alice"),
        "remove_watchers": lambda it, key, _: it.remove_watchers(key, cc="alice"),
    },
    "assets": LOGGED,
    "articles": LOGGED,
    "catalogs": {**KEPT, **FIELDS},
    "classes": {**KEPT, **FIELDS},
    "custom_fields": {**KEPT, **VALUES},
    "custom_roles": READ,
    "searches": {**READ, "run": lambda it, key, _: it.run(key)},
    "attachments": PARTS,
    "transactions": {
        **READ,
        "attachments": lambda it, key, _: it.attachments(key),
        "message": lambda it, key, _: it.message(key),
    },
    "rest1.ticket": REST1_TICKETS,
    "rest1.user": REST1_NAMED,
    "rest1.group": {**REST1_NAMED, **FIELDS},
    "rest1.queue": {
        **REST1_NAMED,
        **FIELDS,
        "ticket_custom_fields": lambda it, key, _: it.ticket_custom_fields(key),
    },
    "rest1.transaction": {"show": lambda it, key, _: it.show(key)},
}
#: Verbs that concern no single record, one that they make, or a part of one.
WITHOUT_KEY = {
    "search", "create", "ensure", "count", "partitions", "apply", "create_each", "create_many",
    "update_each", "update_many", "comment_many", "reply_many", "stream", "attachment",
    "attachment_content", "attachment_stream", "history_entry", "names", "attach",
}  # fmt: skip


def lacking(noun: str, cls: type) -> list[str]:
    """Return the public verbs of a noun that are in no table."""
    known = {name.partition(",")[0] for name in CALLS.get(noun, {})} | WITHOUT_KEY
    verbs = [name for name in dir(cls) if not name.startswith("_") and callable(getattr(cls, name))]
    return [f"{noun}.{verb}" for verb in verbs if verb not in known]
