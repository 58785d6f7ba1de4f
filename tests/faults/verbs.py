"""Every verb that writes, as a row of the table: what it does, and how the database shows it.

``tests/faults/test_verbs.py`` finds the verbs by introspection: a new one without a row fails.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import attrs

from rtfacade import Upload
from tests.faults.world import BOT, World

#: Calls the verb on a client of either mode.
Act = Callable[[Any], Any]


@attrs.frozen
class Plan:
    """One case, prepared."""

    act: Act
    count: Callable[[], int]
    """How often its effect is in the database."""


@attrs.frozen
class Verb:
    """One row."""

    name: str
    """What introspection calls it; what follows a blank tells its variants apart."""
    prepare: Callable[[World], Plan]
    users: tuple[str, ...] = ("root",)


VERBS: list[Verb] = []


def row(name: str, *users: str) -> Callable[[Callable[[World], Plan]], Callable[[World], Plan]]:
    """Add a row."""

    def add(prepare: Callable[[World], Plan]) -> Callable[[World], Plan]:
        VERBS.append(Verb(name, prepare, users or ("root",)))
        return prepare

    return add


def _file(word: str) -> list[Upload]:
    return [Upload(f"{word}.txt", word.encode() * 50)]


# -- tickets -------------------------------------------------------------------------------------


@row("tickets.create", "root", BOT)
def _(w: World) -> Plan:
    s = w.word()
    return Plan(
        lambda rt: rt.tickets.create("General", s, content=f"text {s}"), lambda: w.tickets(s)
    )


@row("tickets.create with a file")
def _(w: World) -> Plan:
    s = w.word()
    return Plan(
        lambda rt: rt.tickets.create("General", s, content=s, attachments=_file(s)),
        lambda: w.tickets(s),
    )


@row("tickets.update")
def _(w: World) -> Plan:
    t, s = w.shared(), w.word()
    return Plan(lambda rt: rt.tickets.update(t, subject=s), lambda: w.sets(t, s))


@row("tickets.update if unchanged")
def _(w: World) -> Plan:
    t, s = w.ticket(), w.word()
    version = w.rt.tickets.get(t).etag
    return Plan(lambda rt: rt.tickets.update(t, if_match=version, subject=s), lambda: w.sets(t, s))


@row("tickets.delete")
def _(w: World) -> Plan:
    t = w.ticket()
    return Plan(lambda rt: rt.tickets.delete(t), lambda: w.sets(t, "deleted"))


@row("tickets.remind")
def _(w: World) -> Plan:
    t, s = w.shared(), w.word()
    return Plan(lambda rt: rt.tickets.remind(t, s), lambda: w.tickets(s))


@row("tickets.add_watchers")
def _(w: World) -> Plan:
    t = w.ticket()
    return Plan(
        lambda rt: rt.tickets.add_watchers(t, cc=["alice"]),
        lambda: w.watches("Ticket", t, "Cc", "alice"),
    )


@row("tickets.remove_watchers")
def _(w: World) -> Plan:
    t = w.ticket(cc=["alice"])
    return Plan(
        lambda rt: rt.tickets.remove_watchers(t, cc=["alice"]),
        lambda: 1 - w.watches("Ticket", t, "Cc", "alice"),
    )


@row("tickets.add_custom_field_value")
def _(w: World) -> Plan:
    t, s = w.shared(), w.word()
    return Plan(lambda rt: rt.tickets.add_custom_field_value(t, "Tags", s), lambda: w.values(t, s))


@row("tickets.remove_custom_field_value")
def _(w: World) -> Plan:
    s = w.word()
    t = w.ticket(custom_fields={"Tags": [s]})
    return Plan(
        lambda rt: rt.tickets.remove_custom_field_value(t, "Tags", s), lambda: 1 - w.values(t, s)
    )


@row("tickets.comment", "root", BOT)
def _(w: World) -> Plan:
    t, s = w.shared(), w.word()
    return Plan(lambda rt: rt.tickets.comment(t, s), lambda: w.messages(t, s))


@row("tickets.comment with a file", "root", BOT)
def _(w: World) -> Plan:
    t, s = w.shared(), w.word()
    return Plan(
        lambda rt: rt.tickets.comment(t, f"note {s}", attachments=_file(s)),
        lambda: w.messages(t, f"note {s}"),
    )


@row("tickets.comment with cc", "root")
def _(w: World) -> Plan:
    t, s = w.shared(), w.word()
    return Plan(lambda rt: rt.tickets.comment(t, s, cc=["x@example.com"]), lambda: w.messages(t, s))


@row("tickets.comment with a status", "root")
def _(w: World) -> Plan:
    t, s = w.ticket(), w.word()
    return Plan(lambda rt: rt.tickets.comment(t, s, status="stalled"), lambda: w.messages(t, s))


@row("tickets.reply", "root", BOT)
def _(w: World) -> Plan:
    t, s = w.shared(), w.word()
    return Plan(lambda rt: rt.tickets.reply(t, s), lambda: w.messages(t, s))


@row("tickets.reply with a file")
def _(w: World) -> Plan:
    t, s = w.shared(), w.word()
    return Plan(
        lambda rt: rt.tickets.reply(t, f"note {s}", attachments=_file(s)),
        lambda: w.messages(t, f"note {s}"),
    )


@row("tickets.link")
def _(w: World) -> Plan:
    t, other = w.pair()
    return Plan(lambda rt: rt.tickets.link(t, refers_to=other), lambda: w.links(t, other))


@row("tickets.unlink")
def _(w: World) -> Plan:
    other = w.shared()
    t = w.ticket(refers_to=other)
    return Plan(lambda rt: rt.tickets.unlink(t, refers_to=other), lambda: 1 - w.links(t, other))


@row("tickets.merge")
def _(w: World) -> Plan:
    t, other = w.ticket(), w.ticket()
    return Plan(
        lambda rt: rt.tickets.merge(t, other),
        lambda: w.column("Tickets", t, "EffectiveId", other),
    )


@row("tickets.take")
def _(w: World) -> Plan:
    t = w.ticket()
    return Plan(lambda rt: rt.tickets.take(t), lambda: w.owner_is(t, "root"))


@row("tickets.untake")
def _(w: World) -> Plan:
    t = w.ticket(owner="root")
    return Plan(lambda rt: rt.tickets.untake(t), lambda: w.owner_is(t, "Nobody"))


@row("tickets.steal")
def _(w: World) -> Plan:
    t = w.ticket(owner="alice")
    return Plan(lambda rt: rt.tickets.steal(t), lambda: w.owner_is(t, "root"))


@row("tickets.update_many")
def _(w: World) -> Plan:
    t, s = w.shared(), w.word()
    return Plan(lambda rt: rt.tickets.update_many([t], subject=s), lambda: w.sets(t, s))


@row("tickets.update_many with a comment")
def _(w: World) -> Plan:
    t, s = w.ticket(), w.word()
    return Plan(
        lambda rt: rt.tickets.update_many([t], comment=s, status="stalled"),
        lambda: w.messages(t, s),
    )


@row("tickets.update_each")
def _(w: World) -> Plan:
    t, s = w.shared(), w.word()
    return Plan(lambda rt: rt.tickets.update_each([t], subject=s), lambda: w.sets(t, s))


@row("tickets.comment_many", "root", BOT)
def _(w: World) -> Plan:
    t, s = w.shared(), w.word()
    return Plan(lambda rt: rt.tickets.comment_many([t], s), lambda: w.messages(t, s))


@row("tickets.reply_many", "root", BOT)
def _(w: World) -> Plan:
    t, s = w.shared(), w.word()
    return Plan(lambda rt: rt.tickets.reply_many([t], s), lambda: w.messages(t, s))


@row("tickets.create_many", "root")
def _(w: World) -> Plan:
    s = w.word()
    items = [{"queue": "General", "subject": s}]
    return Plan(lambda rt: rt.tickets.create_many(items), lambda: w.tickets(s))


@row("tickets.create_each")
def _(w: World) -> Plan:
    s = w.word()
    items = [{"queue": "General", "subject": s}]
    return Plan(lambda rt: rt.tickets.create_each(items), lambda: w.tickets(s))


# -- users and groups ------------------------------------------------------------------------------


def _user(w: World) -> Any:
    return w.rt.users.create(w.word())


@row("users.create")
def _(w: World) -> Plan:
    s = w.word()
    return Plan(
        lambda rt: rt.users.create(s, email=f"{s}@example.com"), lambda: w.named("Users", s)
    )


@row("users.update")
def _(w: World) -> Plan:
    user, s = _user(w).id, w.word()
    return Plan(
        lambda rt: rt.users.update(user, real_name=s),
        lambda: w.column("Users", user, "RealName", s),
    )


@row("users.update if unchanged")
def _(w: World) -> Plan:
    user, s = _user(w).id, w.word()
    version = w.rt.users.get(user).etag
    return Plan(
        lambda rt: rt.users.update(user, if_match=version, real_name=s),
        lambda: w.column("Users", user, "RealName", s),
    )


@row("users.update of the password")
def _(w: World) -> Plan:
    user = _user(w).id
    before = w.password(user)
    return Plan(
        lambda rt: rt.users.update(user, password="a new Secret 1"),
        lambda: int(w.password(user) != before),
    )


@row("users.ensure")
def _(w: World) -> Plan:
    s = w.word()
    return Plan(lambda rt: rt.users.ensure(s, real_name=s), lambda: w.named("Users", s))


@row("users.delete")
def _(w: World) -> Plan:
    user = _user(w).id
    return Plan(lambda rt: rt.users.delete(user), lambda: w.disabled(user))


def _group(w: World) -> Any:
    return w.rt.groups.create(w.word())


@row("groups.create")
def _(w: World) -> Plan:
    s = w.word()
    return Plan(lambda rt: rt.groups.create(s), lambda: w.named("Groups", s))


@row("groups.update")
def _(w: World) -> Plan:
    group, s = _group(w).id, w.word()
    return Plan(
        lambda rt: rt.groups.update(group, description=s),
        lambda: w.column("Groups", group, "Description", s),
    )


@row("groups.delete")
def _(w: World) -> Plan:
    group = _group(w).id
    return Plan(lambda rt: rt.groups.delete(group), lambda: w.disabled(group))


@row("groups.add_member")
def _(w: World) -> Plan:
    group = _group(w).id
    return Plan(
        lambda rt: rt.groups.add_member(group, "alice"), lambda: w.is_member(group, "alice")
    )


@row("groups.remove_member")
def _(w: World) -> Plan:
    group = _group(w).id
    w.rt.groups.add_member(group, "alice")
    return Plan(
        lambda rt: rt.groups.remove_member(group, "alice"), lambda: 1 - w.is_member(group, "alice")
    )


@row("groups.set_members")
def _(w: World) -> Plan:
    group = _group(w).id
    return Plan(
        lambda rt: rt.groups.set_members(group, ["alice"]), lambda: w.is_member(group, "alice")
    )


@row("groups.apply")
def _(w: World) -> Plan:
    group = _group(w).id
    w.rt.groups.add_member(group, "alice")
    change = w.rt.groups.set_members(group, [], dry_run=True)
    return Plan(lambda rt: rt.groups.apply(change), lambda: 1 - w.is_member(group, "alice"))


# -- queues, custom fields, assets, articles, catalogs, classes ------------------------------------


def _named(noun: str, table: str, *, disables: bool = True) -> None:
    """Add the rows that nouns with a name share."""

    def create(w: World) -> Plan:
        s = w.word()
        return Plan(lambda rt: getattr(rt, noun).create(s), lambda: w.named(table, s))

    def update(w: World) -> Plan:
        number, s = getattr(w.rt, noun).create(w.word()).id, w.word()
        return Plan(
            lambda rt: getattr(rt, noun).update(number, description=s),
            lambda: w.column(table, number, "Description", s),
        )

    def delete(w: World) -> Plan:
        number = getattr(w.rt, noun).create(w.word()).id
        return Plan(
            lambda rt: getattr(rt, noun).delete(number),
            lambda: w.column(table, number, "Disabled", 1),
        )

    row(f"{noun}.create")(create)
    row(f"{noun}.update")(update)
    if disables:
        row(f"{noun}.delete")(delete)


_named("queues", "Queues")
_named("catalogs", "Catalogs")
_named("classes", "Classes")


@row("queues.add_watchers")
def _(w: World) -> Plan:
    queue = w.rt.queues.create(w.word()).id
    return Plan(
        lambda rt: rt.queues.add_watchers(queue, cc=["alice"]),
        lambda: w.watches("Queue", queue, "Cc", "alice"),
    )


@row("queues.remove_watchers")
def _(w: World) -> Plan:
    queue = w.rt.queues.create(w.word()).id
    w.rt.queues.add_watchers(queue, cc=["alice"])
    return Plan(
        lambda rt: rt.queues.remove_watchers(queue, cc=["alice"]),
        lambda: 1 - w.watches("Queue", queue, "Cc", "alice"),
    )


@row("custom_fields.create")
def _(w: World) -> Plan:
    s = w.word()
    return Plan(
        lambda rt: rt.custom_fields.create(s, "Freeform"), lambda: w.named("CustomFields", s)
    )


def _select(w: World) -> tuple[int, list[Any]]:
    field = w.rt.custom_fields.create(w.word(), "Select", values=["one", "two"])
    return field.id, w.rt.custom_fields.values(field.id).all()


def _value(w: World, field: int, name: str) -> int:
    return w.count(
        "SELECT count(*) FROM CustomFieldValues WHERE CustomField = ? AND Name = ?", field, name
    )


@row("custom_fields.update")
def _(w: World) -> Plan:
    (field, _), s = _select(w), w.word()
    return Plan(
        lambda rt: rt.custom_fields.update(field, description=s),
        lambda: w.column("CustomFields", field, "Description", s),
    )


@row("custom_fields.delete")
def _(w: World) -> Plan:
    field, _ = _select(w)
    return Plan(
        lambda rt: rt.custom_fields.delete(field),
        lambda: w.column("CustomFields", field, "Disabled", 1),
    )


@row("custom_fields.add_value")
def _(w: World) -> Plan:
    (field, _), s = _select(w), w.word()
    return Plan(lambda rt: rt.custom_fields.add_value(field, s), lambda: _value(w, field, s))


@row("custom_fields.update_value")
def _(w: World) -> Plan:
    (field, values), s = _select(w), w.word()
    own = values[0].id
    return Plan(
        lambda rt: rt.custom_fields.update_value(field, own, name=s), lambda: _value(w, field, s)
    )


@row("custom_fields.remove_value")
def _(w: World) -> Plan:
    field, values = _select(w)
    own = values[0].id
    return Plan(
        lambda rt: rt.custom_fields.remove_value(field, own), lambda: 1 - _value(w, field, "one")
    )


@row("custom_fields.reorder_values")
def _(w: World) -> Plan:
    field, values = _select(w)
    first, second = values[0].id, values[1].id
    return Plan(
        lambda rt: rt.custom_fields.reorder_values(field, [second, first]),
        lambda: (
            w.column("CustomFieldValues", second, "SortOrder", 1)
            * w.column("CustomFieldValues", first, "SortOrder", 2)
        ),
    )


@row("assets.create")
def _(w: World) -> Plan:
    s = w.word()
    return Plan(lambda rt: rt.assets.create("Equipment", s), lambda: w.named("Assets", s))


@row("assets.update")
def _(w: World) -> Plan:
    asset, s = w.rt.assets.create("Equipment", w.word()).id, w.word()
    return Plan(lambda rt: rt.assets.update(asset, name=s), lambda: w.named("Assets", s))


@row("articles.create")
def _(w: World) -> Plan:
    s = w.word()
    return Plan(lambda rt: rt.articles.create("FAQ", s), lambda: w.named("Articles", s))


@row("articles.update")
def _(w: World) -> Plan:
    article, s = w.rt.articles.create("FAQ", w.word()).id, w.word()
    return Plan(lambda rt: rt.articles.update(article, name=s), lambda: w.named("Articles", s))


@row("articles.delete")
def _(w: World) -> Plan:
    article = w.rt.articles.create("FAQ", w.word()).id
    return Plan(
        lambda rt: rt.articles.delete(article),
        lambda: w.column("Articles", article, "Disabled", 1),
    )


# -- REST1 -----------------------------------------------------------------------------------------


@row("rest1.request")
def _(w: World) -> Plan:
    t, s = w.shared(), w.word()
    form = f"Subject: {s}\n"
    return Plan(lambda rt: rt.rest1.request(f"ticket/{t}/edit", form), lambda: w.sets(t, s))


@row("rest1.mail_gateway")
def _(w: World) -> Plan:
    s = w.word()
    mail = (
        f"From: root@localhost\nTo: rt@example.com\nMessage-ID: <{s}@example.com>\n"
        f"Subject: {s}\n\nHello.\n"
    ).encode()
    return Plan(lambda rt: rt.rest1.mail_gateway(mail), lambda: w.tickets(s))


@row("rest1.ticket.create")
def _(w: World) -> Plan:
    s = w.word()
    return Plan(lambda rt: rt.rest1.ticket.create("General", s), lambda: w.tickets(s))


@row("rest1.ticket.edit")
def _(w: World) -> Plan:
    t, s = w.shared(), w.word()
    return Plan(lambda rt: rt.rest1.ticket.edit(t, subject=s), lambda: w.sets(t, s))


@row("rest1.ticket.comment")
def _(w: World) -> Plan:
    t, s = w.shared(), w.word()
    return Plan(lambda rt: rt.rest1.ticket.comment(t, s), lambda: w.messages(t, s))


@row("rest1.ticket.correspond")
def _(w: World) -> Plan:
    t, s = w.shared(), w.word()
    return Plan(lambda rt: rt.rest1.ticket.correspond(t, s), lambda: w.messages(t, s))


@row("rest1.ticket.link")
def _(w: World) -> Plan:
    t, other = w.pair()
    return Plan(lambda rt: rt.rest1.ticket.link(t, refers_to=other), lambda: w.links(t, other))


@row("rest1.ticket.unlink")
def _(w: World) -> Plan:
    other = w.shared()
    t = w.ticket(refers_to=other)
    return Plan(
        lambda rt: rt.rest1.ticket.unlink(t, refers_to=other), lambda: 1 - w.links(t, other)
    )


@row("rest1.ticket.edit_links")
def _(w: World) -> Plan:
    t, other = w.pair()
    return Plan(
        lambda rt: rt.rest1.ticket.edit_links(t, refers_to=[other]), lambda: w.links(t, other)
    )


@row("rest1.ticket.merge")
def _(w: World) -> Plan:
    t, other = w.ticket(), w.ticket()
    return Plan(
        lambda rt: rt.rest1.ticket.merge(t, other),
        lambda: w.column("Tickets", t, "EffectiveId", other),
    )


@row("rest1.ticket.take")
def _(w: World) -> Plan:
    t = w.ticket()
    return Plan(lambda rt: rt.rest1.ticket.take(t), lambda: w.owner_is(t, "root"))


@row("rest1.ticket.untake")
def _(w: World) -> Plan:
    t = w.ticket(owner="root")
    return Plan(lambda rt: rt.rest1.ticket.untake(t), lambda: w.owner_is(t, "Nobody"))


@row("rest1.ticket.steal")
def _(w: World) -> Plan:
    t = w.ticket(owner="alice")
    return Plan(lambda rt: rt.rest1.ticket.steal(t), lambda: w.owner_is(t, "root"))


@row("rest1.user.create")
def _(w: World) -> Plan:
    s = w.word()
    return Plan(lambda rt: rt.rest1.user.create(s), lambda: w.named("Users", s))


@row("rest1.user.edit")
def _(w: World) -> Plan:
    user, s = _user(w).id, w.word()
    return Plan(
        lambda rt: rt.rest1.user.edit(user, real_name=s),
        lambda: w.column("Users", user, "RealName", s),
    )


@row("rest1.group.create")
def _(w: World) -> Plan:
    s = w.word()
    return Plan(lambda rt: rt.rest1.group.create(s), lambda: w.named("Groups", s))


@row("rest1.group.edit")
def _(w: World) -> Plan:
    group, s = _group(w).id, w.word()
    return Plan(
        lambda rt: rt.rest1.group.edit(group, description=s),
        lambda: w.column("Groups", group, "Description", s),
    )


@row("rest1.queue.create")
def _(w: World) -> Plan:
    s = w.word()
    return Plan(lambda rt: rt.rest1.queue.create(s), lambda: w.named("Queues", s))


@row("rest1.queue.edit")
def _(w: World) -> Plan:
    queue, s = w.rt.queues.create(w.word()).id, w.word()
    return Plan(
        lambda rt: rt.rest1.queue.edit(queue, description=s),
        lambda: w.column("Queues", queue, "Description", s),
    )


#: Verbs that only read, or that send nothing at all.
READING = {
    "applied_to", "attach", "attachment", "attachment_content", "attachment_stream", "attachments",
    "conversation", "count", "custom_fields", "download", "download_attachments",
    "download_mbox", "download_messages", "files", "get", "get_many", "groups", "message",
    "history", "history_entry", "links", "logout", "members", "names", "partitions", "read",
    "reminders", "run", "search", "show", "stream", "ticket_custom_fields", "value",
    "values",
}  # fmt: skip
#: Verbs that never send their write.
SENDING_NOTHING = {"assets.delete": "RT deletes no asset over REST"}
