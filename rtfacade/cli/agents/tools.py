"""The tools: each is one or two verbs of the facade, with a result that is small and typed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Annotated, Any, Literal, TypeAlias

from pydantic import Field

from rtfacade import AsyncRT, any_of
from rtfacade.cli.agents import models
from rtfacade.cli.agents.untrusted import Marker, inert
from rtfacade.records.vocabulary import value_if_told

_TICKET_FIELDS = (
    *("subject", "queue.name", "status", "owner.name", "priority", "created", "due"),
    *("last_updated", "requestors", "cc", "custom_fields"),
)
_LINKS = ("depends_on", "depended_on_by", "refers_to", "referred_to_by", "members", "member_of")
#: The most text of one message or file.
_MAX_TEXT = 50_000
_TEXT_TYPES = ("text/", "message/", "application/json", "application/xml")

TicketId: TypeAlias = Annotated[int, Field(ge=1, description="The number of a ticket.")]
Limit: TypeAlias = Annotated[int, Field(ge=1, le=100, description="The most to return.")]


class ReadTools:
    """The tools that change nothing."""

    def __init__(self, rt: AsyncRT) -> None:
        """Take a client, which is logged in."""
        self.rt = rt
        self.marker = Marker()

    async def whoami(self) -> models.User:
        """Tell who is logged in to RT, which decides what the other tools may see."""
        return _user(await self.rt.whoami())

    async def search_tickets(
        self,
        query: Annotated[
            str,
            Field(
                description="TicketSQL, such as: Queue = 'General' AND Status = '__Active__'"
                " AND Subject LIKE 'toner' AND Created > '7 days ago'"
            ),
        ],
        limit: Limit = 20,
    ) -> models.TicketList:
        """Find tickets by TicketSQL, newest first."""
        rows = self.rt.tickets.search(query, fields=_TICKET_FIELDS, limit=limit + 1, orderby="-id")
        tickets = [self._ticket(ticket) async for ticket in rows]
        return models.TicketList(tickets=tickets[:limit], more=len(tickets) > limit)

    async def get_ticket(self, ticket: TicketId) -> models.Ticket:
        """Read the fields of a ticket."""
        return self._ticket(await self.rt.tickets.get(ticket))

    async def get_conversation(
        self, ticket: TicketId, newest: Limit = 20, comments: bool = True
    ) -> models.Messages:
        """Read the messages of a ticket: its opening, replies, and comments (internal notes)."""
        entries = (await self.rt.tickets.conversation(ticket)).entries
        wanted = [entry for entry in entries if comments or entry.type != "Comment"]
        shown = wanted[-newest:]
        return models.Messages(
            ticket=ticket,
            messages=[
                models.Message(
                    id=entry.id,
                    kind={"Create": "opening", "Correspond": "reply"}.get(entry.type, "comment"),
                    created=entry.created,
                    creator=inert(str(entry.creator)),
                    files=[inert(file.filename) for file in entry.attachments if file.filename],
                    untrusted=self.marker.mark((entry.content or "")[:_MAX_TEXT]),
                )
                for entry in shown
            ],
            left_out=len(wanted) - len(shown),
        )

    async def get_history(self, ticket: TicketId, newest: Limit = 30) -> models.ChangeList:
        """Read what happened to a ticket: changes of fields, messages without their texts."""
        entries = [entry async for entry in self.rt.tickets.history(ticket, content=False)]
        shown = entries[-newest:]
        return models.ChangeList(
            ticket=ticket,
            changes=[
                models.Change(
                    id=entry.id,
                    type=entry.type,
                    created=entry.created,
                    creator=inert(str(entry.creator)),
                    field=entry.field or None,
                    untrusted=_texts(old=entry.old_value, new=entry.new_value),
                )
                for entry in shown
            ],
            left_out=len(entries) - len(shown),
        )

    async def get_links(self, ticket: TicketId) -> models.LinkList:
        """Read the links of a ticket to other tickets and addresses."""
        links = await self.rt.tickets.links(ticket)
        return models.LinkList(
            ticket=ticket,
            links=[
                models.LinkEnd(relation=kind, ticket=end.ticket_id, untrusted=inert(str(end.url)))
                for kind in _LINKS
                for end in getattr(links, kind)
            ],
        )

    async def list_files(self, ticket: TicketId) -> models.FileList:
        """List the files of a ticket."""
        files = await self.rt.tickets.files(ticket)
        return models.FileList(
            ticket=ticket,
            files=[
                models.File(
                    id=file.id,
                    content_type=inert(file.content_type or ""),
                    size=file.size,
                    untrusted=inert(file.filename or ""),
                )
                for file in files
            ],
        )

    async def read_file(
        self, file: Annotated[int, Field(ge=1, description="The id of a file, from list_files.")]
    ) -> models.FileText:
        """Read a file of a ticket as text. Files of other kinds are refused."""
        attachment = await self.rt.attachments.get(file)
        kind = attachment.content_type
        if not kind.startswith(_TEXT_TYPES):
            raise ValueError(f"file {file} is no text: {inert(kind)}")
        text = (await self.rt.attachments.read(attachment)).decode("utf-8", "replace")
        return models.FileText(
            id=file,
            content_type=inert(kind),
            cut=len(text) > _MAX_TEXT,
            untrusted=self.marker.mark(text[:_MAX_TEXT]),
        )

    async def list_queues(self) -> models.QueueList:
        """List the queues that you may see."""
        rows = self.rt.queues.search(fields=["name", "description"])
        return models.QueueList(
            queues=[
                models.Queue(
                    id=queue.id, name=inert(queue.name), description=_text(queue, "description")
                )
                async for queue in rows
            ]
        )

    async def queue_fields(
        self, queue: Annotated[str, Field(description="The name of a queue.")]
    ) -> models.CustomFieldList:
        """List the custom fields for tickets of a queue, with the values that they allow."""
        fields = await self.rt.queues.custom_fields(queue)
        return models.CustomFieldList(
            queue=queue,
            custom_fields=[
                models.CustomField(
                    id=field.id,
                    name=inert(field.name),
                    type=value_if_told(field, "type"),
                    several=None
                    if (most := value_if_told(field, "max_values")) is None
                    else most != 1,
                    values=None
                    if (values := value_if_told(field, "values")) is None
                    else [inert(value) for value in values],
                )
                for field in fields
            ],
        )

    async def find_users(
        self,
        text: Annotated[str, Field(min_length=2, description="Part of a login, name or address.")],
        limit: Limit = 10,
    ) -> models.UserList:
        """Find users by login, real name or e-mail address."""
        columns = ("Name", "RealName", "EmailAddress")
        where = any_of(*((column, "LIKE", text) for column in columns))
        fields = ["name", "real_name", "email"]
        rows = self.rt.users.search(where, fields=fields, limit=limit)
        return models.UserList(users=[_user(user) async for user in rows])

    async def find_assets(
        self,
        query: Annotated[str, Field(description="AssetSQL, such as: Name LIKE 'Laptop'")],
        limit: Limit = 20,
    ) -> models.AssetList:
        """Find assets by AssetSQL."""
        fields = ["name", "description", "status", "catalog.name"]
        rows = self.rt.assets.search(query, fields=fields, limit=limit)
        return models.AssetList(
            assets=[
                models.Named(
                    id=asset.id,
                    name=inert(asset.name),
                    place=_name(asset, "catalog"),
                    status=value_if_told(asset, "status"),
                    untrusted={"description": _text(asset, "description")},
                )
                async for asset in rows
            ]
        )

    async def find_articles(
        self,
        text: Annotated[str, Field(min_length=2, description="Part of the name or summary.")],
        limit: Limit = 10,
    ) -> models.ArticleList:
        """Find articles of the knowledge base; their texts come with them."""
        where = any_of(*((column, "LIKE", text) for column in ("Name", "Summary")))
        articles = [article async for article in self.rt.articles.search(where, limit=limit)]
        whole = [await self.rt.articles.get(article.id) for article in articles]
        return models.ArticleList(
            articles=[
                models.Named(
                    id=article.id,
                    name=inert(article.name),
                    place=_name(article, "class_"),
                    untrusted={
                        "summary": _text(article, "summary"),
                        **{
                            name: self.marker.mark("\n".join(values)[:_MAX_TEXT])
                            for name, values in _custom_fields(article).items()
                        },
                    },
                )
                for article in whole
            ]
        )

    def _ticket(self, ticket: Any) -> models.Ticket:
        texts = models.TicketTexts(
            subject=_text(ticket, "subject"),
            requestors=_people(ticket, "requestors"),
            cc=_people(ticket, "cc"),
            custom_fields=_custom_fields(ticket),
        )
        return models.Ticket(
            id=ticket.id,
            url=ticket.url,
            queue=_name(ticket, "queue"),
            status=value_if_told(ticket, "status"),
            owner=_name(ticket, "owner"),
            priority=value_if_told(ticket, "priority"),
            created=value_if_told(ticket, "created"),
            due=value_if_told(ticket, "due"),
            last_updated=value_if_told(ticket, "last_updated"),
            untrusted=texts,
        )


CustomFields: TypeAlias = Annotated[
    dict[str, str | list[str]] | None,
    Field(description="Custom fields by name; the values replace the old ones."),
]


class WriteTools(ReadTools):
    """The tools that change something. Every change is verified; an error says what is not so."""

    async def create_ticket(
        self,
        queue: Annotated[str, Field(description="The name of a queue.")],
        subject: str,
        content: Annotated[str, Field(description="The first message.")] = "",
        requestors: Annotated[
            list[str] | None, Field(description="Logins or e-mail addresses.")
        ] = None,
        custom_fields: CustomFields = None,
    ) -> models.Written:
        """Create a ticket. RT may send mail to its requestors."""
        more = _given(content=content or None, requestors=requestors, custom_fields=custom_fields)
        ticket = await self.rt.tickets.create(queue, subject, **more)
        return _written(ticket, "created")

    async def reply_to_ticket(self, ticket: TicketId, text: str) -> models.Written:
        """Reply to the requestors of a ticket. RT sends the text to them by mail."""
        await self.rt.tickets.reply(ticket, text)
        return _written(await self.rt.tickets.get(ticket), "replied")

    async def comment_on_ticket(self, ticket: TicketId, text: str) -> models.Written:
        """Add an internal note to a ticket, which requestors do not see."""
        await self.rt.tickets.comment(ticket, text)
        return _written(await self.rt.tickets.get(ticket), "commented")

    async def update_ticket(
        self,
        ticket: TicketId,
        status: str | None = None,
        owner: Annotated[
            str | None, Field(description="A login, an e-mail address, or Nobody.")
        ] = None,
        priority: int | None = None,
        subject: str | None = None,
        queue: str | None = None,
        due: datetime | None = None,
        custom_fields: CustomFields = None,
    ) -> models.Written:
        """Change fields of a ticket; what is not passed stays. Tickets cannot be deleted."""
        changes = _given(
            status=status,
            owner=owner,
            priority=priority,
            subject=subject,
            queue=queue,
            due=due.astimezone() if due else None,
            custom_fields=custom_fields,
        )
        if not changes:
            raise ValueError("nothing to change")
        if str(status).casefold() == "deleted":
            raise ValueError("this tool does not delete tickets")
        return _written(await self.rt.tickets.update(ticket, **changes), "updated")

    async def link_tickets(
        self,
        ticket: TicketId,
        relation: Literal["depends_on", "refers_to", "member_of"],
        other: TicketId,
    ) -> models.Written:
        """Link a ticket to another one."""
        links: dict[str, Any] = {relation: other}
        await self.rt.tickets.link(ticket, **links)
        return _written(await self.rt.tickets.get(ticket), f"{relation} {other}")


READ = (
    "whoami",
    "search_tickets",
    "get_ticket",
    "get_conversation",
    "get_history",
    "get_links",
    "list_files",
    "read_file",
    "list_queues",
    "queue_fields",
    "find_users",
    "find_assets",
    "find_articles",
)
WRITE = ("create_ticket", "reply_to_ticket", "comment_on_ticket", "update_ticket", "link_tickets")


def _given(**values: Any) -> dict[str, Any]:
    return {name: value for name, value in values.items() if value is not None}


def _text(record: Any, name: str) -> str:
    return inert(str(value_if_told(record, name) or ""))


def _name(record: Any, reference: str) -> str | None:
    """Return the name of what a field refers to; None if RT does not show it."""
    name = value_if_told(value_if_told(record, reference), "name")
    return None if name is None else inert(str(name))


def _people(record: Any, role: str) -> list[str]:
    people: Iterable[Any] = value_if_told(record, role) or ()
    return [
        inert(str(value_if_told(one, "name") or value_if_told(one, "email") or one.id))
        for one in people
    ]


def _custom_fields(record: Any) -> dict[str, list[str]]:
    fields: Mapping[str, Iterable[Any]] = value_if_told(record, "custom_fields") or {}
    return {inert(name): [inert(str(value)) for value in values] for name, values in fields.items()}


def _texts(**values: Any) -> dict[str, str]:
    return {name: inert(str(value)) for name, value in values.items() if value not in (None, "")}


def _user(user: Any) -> models.User:
    return models.User(
        id=user.id,
        login=_text(user, "name"),
        real_name=_text(user, "real_name"),
        email=_text(user, "email"),
    )


def _written(ticket: Any, done: str) -> models.Written:
    return models.Written(ticket=ticket.id, done=done, url=ticket.url)
