"""Which method of rtfacade does what an operation does, with a sample of a call."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import attrs

#: Page and class of the reference, by the attribute of the client.
PLACES = {
    "tickets": ("tickets", "rtfacade._sync.tickets.Tickets"),
    "users": ("people", "rtfacade._sync.users.Users"),
    "groups": ("people", "rtfacade._sync.groups.Groups"),
    "queues": ("site", "rtfacade._sync.queues.Queues"),
    "custom_fields": ("site", "rtfacade._sync.custom_fields.CustomFields"),
    "custom_roles": ("site", "rtfacade._sync.custom_roles.CustomRoles"),
    "assets": ("assets", "rtfacade._sync.assets.Assets"),
    "catalogs": ("assets", "rtfacade._sync.catalogs.Catalogs"),
    "articles": ("assets", "rtfacade._sync.articles.Articles"),
    "classes": ("assets", "rtfacade._sync.classes.Classes"),
    "searches": ("messages", "rtfacade._sync.searches.Searches"),
    "transactions": ("messages", "rtfacade._sync.transactions.Transactions"),
    "attachments": ("messages", "rtfacade._sync.attachments.Attachments"),
}


@attrs.frozen
class Verb:
    """A method, and a call of it; names in braces are those of the operation's path."""

    name: str
    code: str

    @property
    def link(self) -> str:
        """The method in the reference, seen from a page of operations."""
        noun, _, method = self.name.partition(".")
        if not method:
            return f"../reference/client.md#rtfacade._sync.client.RT.{noun}"
        page, owner = PLACES[noun]
        return f"../reference/{page}.md#{owner}.{method}"


def _verb(call: str, *, rows: bool = False) -> Verb:
    name = call.partition("(")[0]
    if rows:
        shown = "name" if name == "groups.members" else "id"  # users are listed by name
        return Verb(name, f"for one in rt.{call}:\n    print(one.{shown})")
    return Verb(name, f"result = rt.{call}")


def _nouns() -> Iterator[tuple[str, Verb]]:
    """Reading, searching, disabling and history are alike for all nouns."""
    for noun, word, key in (
        ("tickets", "ticket_id", "{id}"), ("assets", "asset_id", "{id}"),
        ("articles", "article_id", "{id}"), ("groups", "group_id", "{id}"),
        ("custom_fields", "customfield_id", "{id}"), ("custom_roles", "customrole_id", "{id}"),
        ("transactions", "transaction_id", "{id}"), ("attachments", "attachment_id", "{id}"),
        ("queues", "queue_id_name", "{idOrName}"), ("catalogs", "catalog_id_name", "{idOrName}"),
        ("classes", "class_id_name", "{idOrName}"), ("users", "user_id_name", "{idOrName}"),
        ("searches", "search_id_name", "{idOrName}"),
    ):  # fmt: skip
        yield f"{word}_get", _verb(f"{noun}.get({key})")
        if noun not in {"custom_roles", "transactions", "attachments", "searches"}:
            yield f"{word}_delete", _verb(f"{noun}.delete({key})")
        if noun not in {"catalogs", "classes", "custom_fields", "custom_roles", "transactions",
                        "attachments", "searches"}:  # fmt: skip
            yield f"{word}_history_get", _verb(f"{noun}.history({key})", rows=True)


VERBS: Mapping[str, Verb] = {
    "rt_get": _verb("info()"),
    "tickets_get": _verb("tickets.search(\"Status = '__Active__'\", limit=10)", rows=True),
    "tickets_post": _verb("tickets.search(\"Status = '__Active__'\", limit=10)", rows=True),
    "ticket_post": _verb(
        'tickets.create("General", "Printer is out of toner", requestors=["kunde"])'
    ),
    "ticket_id_put": _verb('tickets.update({id}, status="open", priority=50)'),
    "ticket_id_correspond_post": _verb('tickets.reply({id}, "Toner is ordered.")'),
    "ticket_id_comment_post": _verb('tickets.comment({id}, "Toner is ordered.")'),
    "ticket_id_take_put": _verb("tickets.take({id})"),
    "ticket_id_untake_put": _verb("tickets.untake({id})"),
    "ticket_id_steal_put": _verb("tickets.steal({id})"),
    "ticket_id_attachments_get": _verb("tickets.attachments({id})", rows=True),
    "tickets_bulk_post": _verb('tickets.create_many([{{"queue": "General", "subject": "First"}}])'),
    "tickets_bulk_put": _verb("tickets.update_many([1], priority=70)"),
    "tickets_bulk_comment_post": _verb('tickets.comment_many([1], "Same as above.")'),
    "tickets_bulk_correspond_post": _verb('tickets.reply_many([1], "Same as above.")'),
    "transactions_get": _verb('transactions.search(type="Correspond", limit=10)', rows=True),
    "transaction_id_attachments_get": _verb("transactions.attachments({id})", rows=True),
    "attachments_get": _verb("attachments.search(limit=10)", rows=True),
    "queues_get": _verb('queues.search(("Name", "LIKE", "e"))', rows=True),
    "queues_all_get": _verb("queues.search()", rows=True),
    "queue_post": _verb('queues.create("Sample queue", description="Buildings")'),
    "queue_id_name_put": _verb('queues.update({idOrName}, description="Buildings")'),
    "assets_get": _verb("assets.search(\"Name LIKE 'prn'\")", rows=True),
    "asset_post": _verb('assets.create("General assets", "prn-3-01", description="Kitchen")'),
    "asset_id_put": _verb('assets.update({id}, description="Kitchen")'),
    "catalogs_get": _verb('catalogs.search(("Name", "LIKE", "e"))', rows=True),
    "catalogs_all_get": _verb("catalogs.search()", rows=True),
    "catalog_post": _verb('catalogs.create("Sample catalog", description="Printers")'),
    "catalog_id_name_put": _verb('catalogs.update({idOrName}, description="Printers")'),
    "articles_list_get": _verb("articles.search()", rows=True),
    "articles_get": _verb('articles.search(("Name", "LIKE", "a"))', rows=True),
    "article_post": _verb('articles.create("General", "Sample article")'),
    "article_id_put": _verb('articles.update({id}, summary="How to order toner")'),
    "classes_get": _verb('classes.search(("Name", "LIKE", "e"))', rows=True),
    "classes_all_get": _verb("classes.search()", rows=True),
    "class_post": _verb('classes.create("Sample class")'),
    "class_id_name_put": _verb('classes.update({idOrName}, description="Answers")'),
    "users_list_get": _verb("users.search()", rows=True),
    "users_get": _verb('users.search(("EmailAddress", "ENDSWITH", "@example.com"))', rows=True),
    "user_post": _verb('users.create("sample-user", email="sample@example.com")'),
    "user_id_name_put": _verb('users.update({idOrName}, organization="Example")'),
    "user_name_groups_get": _verb("users.groups({idOrName})", rows=True),
    "groups_get": _verb("groups.search()", rows=True),
    "groups_post": _verb('groups.search(("Name", "LIKE", "e"))', rows=True),
    "group_post": _verb('groups.create("Sample group")'),
    "group_id_put": _verb('groups.update({id}, description="Second line")'),
    "group_id_members_get": _verb("groups.members({id})", rows=True),
    "group_id_members_put": _verb('groups.add_member({id}, "alice")'),
    "group_id_member_id_delete": _verb('groups.remove_member({id}, "alice")'),
    "customfields_get": _verb("custom_fields.search()", rows=True),
    "customfields_post": _verb('custom_fields.search(("Type", "=", "Select"))', rows=True),
    "customfield_post": _verb('custom_fields.create("Sample field", "Freeform")'),
    "customfield_id_put": _verb('custom_fields.update({id}, description="Title")'),
    "customfield_id_values_get": _verb("custom_fields.values({id})", rows=True),
    "customfield_id_value_post": _verb('custom_fields.add_value({id}, "blue")'),
    "customroles_list_get": _verb("custom_roles.search()", rows=True),
    "customroles_get": _verb('custom_roles.search(("Name", "LIKE", "e"))', rows=True),
    "searches_get": _verb("searches.search()", rows=True),
    **dict(_nouns()),
}


def sample(verb: Verb, path: Mapping[str, object]) -> str:
    """Fill the values of a path into a call."""
    values: dict[str, Any] = {name: repr(value) for name, value in path.items()}
    return verb.code.format(**values)


def back(page: str, operations: Mapping[str, str]) -> Iterator[str]:
    """Write the table of a reference page: each method and the operations that do the same."""
    rows: dict[str, list[str]] = {}
    for operation, verb in VERBS.items():
        if verb.link.startswith(f"../reference/{page}.md#"):
            link = f"[`{operation}`](../rest2/{operations[operation]}.md#{operation})"
            rows.setdefault(f"[`rt.{verb.name}`]({verb.link.partition('.md')[2]})", []).append(link)
    if rows:
        yield "\n## Operations of REST2\n"
        yield "| method | operation |\n|---|---|"
        for method, links in rows.items():
            yield f"| {method} | {', '.join(links)} |"
