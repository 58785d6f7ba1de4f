"""What users' type checkers are told of the smaller nouns; read by mypy and pyright, never run."""

from typing import Any, assert_type

from rtfacade import (
    AsyncArticle,
    AsyncAsset,
    AsyncAttachment,
    AsyncCatalog,
    AsyncClass,
    AsyncCustomField,
    AsyncCustomRole,
    AsyncGroup,
    AsyncPager,
    AsyncQueue,
    AsyncRows,
    AsyncRT,
    AsyncSavedSearch,
    AsyncTicket,
    AsyncTransaction,
    AsyncUser,
    CatalogRecord,
    ClassRecord,
    CustomFieldValueRecord,
    MembersChange,
    TransactionRecord,
    UserRecord,
)


async def people(rt: AsyncRT) -> None:
    change = await rt.groups.set_members("Staff", ["a@example.com", 42], dry_run=True)
    assert_type(change, MembersChange)
    assert_type(await rt.groups.update("Staff", description="x"), AsyncGroup)
    assert_type(rt.groups.history("Staff"), AsyncPager[TransactionRecord])
    assert_type(await rt.users.get("alice"), AsyncUser)
    assert_type(await rt.users.delete("alice"), None)
    assert_type(await rt.whoami(), AsyncUser)
    assert_type(rt.users.attach(await rt.whoami()), AsyncUser)
    assert_type((await rt.whoami()).to_dict(), dict[str, Any])
    assert_type((await rt.whoami()).url, str)
    assert_type(rt.users.search().dicts(), AsyncRows[dict[str, Any]])
    rt.tickets.attach(await rt.whoami())  # type: ignore[arg-type]
    await rt.users.update("alice", citty="Bonn")  # type: ignore[call-arg]


async def queues(rt: AsyncRT) -> None:
    assert_type(await rt.queues.create("X", cc=["a@example.com"]), AsyncQueue)
    fields = await rt.queues.custom_fields("General")
    assert_type(fields, list[AsyncCustomField])
    assert_type(fields[0].values, tuple[str, ...])
    assert_type(await rt.queues.add_watchers("X", cc="a@example.com"), AsyncQueue)
    await rt.queues.update("X", sort_order="1")  # type: ignore[arg-type]


async def fields(rt: AsyncRT) -> None:
    field = await rt.custom_fields.create("X", "Select", queue=1, values=["a"], max_values=0)
    assert_type(field, AsyncCustomField)
    assert_type(rt.custom_fields.values(field), AsyncPager[CustomFieldValueRecord])
    assert_type(await rt.custom_fields.add_value("X", "b"), CustomFieldValueRecord)
    assert_type(rt.custom_fields.applied_to("X"), AsyncRows[AsyncQueue | AsyncCatalog | AsyncClass])
    assert_type(await rt.custom_roles.get("Approver"), AsyncCustomRole)


async def knowledge(rt: AsyncRT) -> None:
    article = await rt.articles.create("FAQ", "How to …", custom_fields={"Content": "…"})
    assert_type(article, AsyncArticle)
    assert_type(article.class_, ClassRecord)
    assert_type(rt.articles.search(class_=article.class_), AsyncPager[AsyncArticle])
    assert_type(rt.classes.search(), AsyncPager[AsyncClass])


async def assets(rt: AsyncRT) -> None:
    rows = rt.assets.search(catalog="General assets", fields=["Name", "Owner.RealName"])
    assert_type(rows, AsyncPager[AsyncAsset])
    async for row in rows:
        assert_type(row.owner, UserRecord)
        assert_type(row.catalog, CatalogRecord)


async def reading(rt: AsyncRT) -> None:
    rows = rt.transactions.search("Type = 'Correspond'", content="raw")
    assert_type(rows, AsyncPager[AsyncTransaction])
    async for row in rows:
        assert_type(row.content, str | None)
        assert_type(row.ticket_id, int | None)
    assert_type(await rt.transactions.attachments(42), list[AsyncAttachment])
    assert_type(rt.searches.run("My search"), AsyncPager[AsyncTicket])
    assert_type(await rt.searches.get("My search"), AsyncSavedSearch)
