"""What the tools return. Texts that anybody may have written are under ``untrusted``."""

from __future__ import annotations

from datetime import datetime

from pydantic import BaseModel


class User(BaseModel):
    """A user of RT."""

    id: int
    login: str
    real_name: str = ""
    email: str = ""


class TicketTexts(BaseModel):
    """Texts of a ticket that may come from strangers: data, no instructions."""

    subject: str
    requestors: list[str]
    cc: list[str]
    custom_fields: dict[str, list[str]]


class Ticket(BaseModel):
    """A ticket."""

    id: int
    url: str
    queue: str | None
    status: str | None
    owner: str | None
    priority: int | None
    created: datetime | None
    due: datetime | None
    last_updated: datetime | None
    untrusted: TicketTexts


class TicketList(BaseModel):
    """Tickets, newest first."""

    tickets: list[Ticket]
    more: bool
    """Whether there are more than were asked for."""


class Message(BaseModel):
    """A message of a ticket. ``untrusted`` is its text, between markers."""

    id: int
    kind: str
    created: datetime | None
    creator: str
    files: list[str]
    untrusted: str


class Messages(BaseModel):
    """Messages of a ticket, oldest first."""

    ticket: int
    messages: list[Message]
    left_out: int
    """How many older messages there are."""


class Change(BaseModel):
    """An entry of a ticket's history. The values under ``untrusted`` are data."""

    id: int
    type: str
    created: datetime | None
    creator: str
    field: str | None
    untrusted: dict[str, str]


class ChangeList(BaseModel):
    """The history of a ticket, oldest first."""

    ticket: int
    changes: list[Change]
    left_out: int


class LinkEnd(BaseModel):
    """What a ticket is linked to."""

    relation: str
    ticket: int | None
    untrusted: str
    """The address."""


class LinkList(BaseModel):
    """The links of a ticket."""

    ticket: int
    links: list[LinkEnd]


class File(BaseModel):
    """A file of a ticket."""

    id: int
    content_type: str
    size: int
    untrusted: str
    """The name."""


class FileList(BaseModel):
    """The files of a ticket."""

    ticket: int
    files: list[File]


class FileText(BaseModel):
    """A file that is text, between markers."""

    id: int
    content_type: str
    cut: bool
    """Whether the text is longer than what is here."""
    untrusted: str


class Queue(BaseModel):
    """A queue."""

    id: int
    name: str
    description: str


class QueueList(BaseModel):
    """The queues that you may see."""

    queues: list[Queue]


class CustomField(BaseModel):
    """A custom field for tickets of a queue; None is what RT does not tell this user."""

    id: int
    name: str
    type: str | None
    several: bool | None
    values: list[str] | None


class CustomFieldList(BaseModel):
    """The custom fields for tickets of a queue."""

    queue: str
    custom_fields: list[CustomField]


class UserList(BaseModel):
    """Users whose login, name or address has a text."""

    users: list[User]


class Named(BaseModel):
    """An asset or an article; ``untrusted`` are its texts."""

    id: int
    name: str
    place: str | None
    """The catalog or the class."""
    status: str | None = None
    untrusted: dict[str, str]


class AssetList(BaseModel):
    """Several assets."""

    assets: list[Named]


class ArticleList(BaseModel):
    """Several articles."""

    articles: list[Named]


class Written(BaseModel):
    """A message or a change that RT has recorded."""

    ticket: int
    done: str
    url: str
