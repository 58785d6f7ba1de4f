# written by scripts/unasync.py from tests/typing/_async/nouns.py; do not edit
"""What users' type checkers are told of the smaller nouns; read by mypy and pyright, never run."""

from typing import Any, assert_type

from rtfacade import (
    RT,
    Article,
    Asset,
    Attachment,
    Catalog,
    CatalogRecord,
    Class,
    ClassRecord,
    CustomField,
    CustomFieldValueRecord,
    CustomRole,
    Group,
    MembersChange,
    Pager,
    Queue,
    Rows,
    SavedSearch,
    Ticket,
    Transaction,
    TransactionRecord,
    User,
    UserRecord,
)


def people(rt: RT) -> None:
    change = rt.groups.set_members("Staff", ["a@example.com", 42], dry_run=True)
    assert_type(change, MembersChange)
    assert_type(rt.groups.update("Staff", description="x"), Group)
    assert_type(rt.groups.history("Staff"), Pager[TransactionRecord])
    assert_type(rt.users.get("alice"), User)
    assert_type(rt.users.delete("alice"), None)
    assert_type(rt.whoami(), User)
    assert_type(rt.users.attach(rt.whoami()), User)
    assert_type((rt.whoami()).to_dict(), dict[str, Any])
    assert_type((rt.whoami()).url, str)
    assert_type(rt.users.search().dicts(), Rows[dict[str, Any]])
    rt.tickets.attach(rt.whoami())  # type: ignore[arg-type]
    rt.users.update("alice", citty="Bonn")  # type: ignore[call-arg]


def queues(rt: RT) -> None:
    assert_type(rt.queues.create("X", cc=["a@example.com"]), Queue)
    fields = rt.queues.custom_fields("General")
    assert_type(fields, list[CustomField])
    assert_type(fields[0].values, tuple[str, ...])
    assert_type(rt.queues.add_watchers("X", cc="a@example.com"), Queue)
    rt.queues.update("X", sort_order="1")  # type: ignore[arg-type]


def fields(rt: RT) -> None:
    field = rt.custom_fields.create("X", "Select", queue=1, values=["a"], max_values=0)
    assert_type(field, CustomField)
    assert_type(rt.custom_fields.values(field), Pager[CustomFieldValueRecord])
    assert_type(rt.custom_fields.add_value("X", "b"), CustomFieldValueRecord)
    assert_type(rt.custom_fields.applied_to("X"), Rows[Queue | Catalog | Class])
    assert_type(rt.custom_roles.get("Approver"), CustomRole)


def knowledge(rt: RT) -> None:
    article = rt.articles.create("FAQ", "How to …", custom_fields={"Content": "…"})
    assert_type(article, Article)
    assert_type(article.class_, ClassRecord)
    assert_type(rt.articles.search(class_=article.class_), Pager[Article])
    assert_type(rt.classes.search(), Pager[Class])


def assets(rt: RT) -> None:
    rows = rt.assets.search(catalog="General assets", fields=["Name", "Owner.RealName"])
    assert_type(rows, Pager[Asset])
    for row in rows:
        assert_type(row.owner, UserRecord)
        assert_type(row.catalog, CatalogRecord)


def reading(rt: RT) -> None:
    rows = rt.transactions.search("Type = 'Correspond'", content="raw")
    assert_type(rows, Pager[Transaction])
    for row in rows:
        assert_type(row.content, str | None)
        assert_type(row.ticket_id, int | None)
    assert_type(rt.transactions.attachments(42), list[Attachment])
    assert_type(rt.searches.run("My search"), Pager[Ticket])
    assert_type(rt.searches.get("My search"), SavedSearch)
