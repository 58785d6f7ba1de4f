"""What REST1 tells, as frozen values: views over its forms, in the words of the facade.

``raw`` holds RT's own keys and texts. A record that was read with ``fields=`` has those fields;
reading another one raises AttributeError with the name to add.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar, Self

import attrs

from rtfacade.records.descriptors import Field, number, text
from rtfacade.records.form import Form, people, raw_of, read_form_id, split_custom_field
from rtfacade.records.form_fields import GroupForm, QueueForm, TicketForm, UserForm
from rtfacade.records.json_values import read_datetime
from rtfacade.records.plain import PlainData
from rtfacade.records.record import Record

__all__ = [
    "ListedAttachment",
    "Rest1Attachment",
    "Rest1CustomField",
    "Rest1Group",
    "Rest1Line",
    "Rest1Queue",
    "Rest1Ticket",
    "Rest1User",
]

#: Tells whether a ticket's custom field takes one value; None where nobody knows.
TakesOne = Callable[[str], bool | None]


class Rest1Ticket(TicketForm):
    """A ticket as REST1 shows it. Times are minutes; watchers are e-mail addresses.

    RT writes the dates of a ticket in the user's language, time zone and format (``Not set`` in
    that language, too), so they are texts here; ``rt.tickets.get`` has them as moments. A ticket
    that was merged into another has the other's ``id``.

    ``custom_fields`` holds the values of each field by name. REST1 prints several values with
    commas between them; two values ``'a`` and ``b'`` look like the one value ``a,b``.
    """

    summary_fields = ("id", "subject", "status")

    @classmethod
    def of_ticket(cls, form: Form, takes_one: TakesOne, *, complete: bool = True) -> Self:
        """Take a ticket's form; an unknown field is one value."""
        fields = {name: _values(value, takes_one(name)) for name, value in custom_field_texts(form)}
        return cls(raw_of(form), complete, None, fields)


class Rest1User(UserForm):
    """A user as REST1 shows it."""


class Rest1Queue(QueueForm):
    """A queue as REST1 shows it."""


class Rest1Group(GroupForm):
    """A group as REST1 shows it.

    ``members`` come only if ``fields`` names them: ``Real Name <address>`` for each user and
    ``GROUP [name] (…)`` for each group. Names that contain a comma and a space make two of one.
    """

    kind: ClassVar = "group"
    members = people("Members")


class Rest1Attachment(Record):
    """An attachment as REST1 shows it, without its bytes; ``created`` is aware, in UTC.

    ``creator``, ``transaction_id`` and ``parent_id`` are numbers (0 for no parent). ``content`` is
    the text of a text part, in Unicode whatever it came in, and None for any other part.
    """

    summary_fields = ("id", "filename", "content_type")
    id = Field("id", read_form_id)
    subject = text("Subject")
    creator = number("Creator")
    created = Field("Created", read_datetime)
    transaction_id = number("Transaction")
    parent_id = Field("Parent", read_form_id)
    message_id = text("MessageId")
    filename = text("Filename")
    content_type = text("ContentType")
    content_encoding = text("ContentEncoding")
    headers = text("Headers")

    @property
    def content(self) -> str | None:
        """The text of a text part."""
        # For any other part RT prints a sentence in its place.
        return str(self.raw.get("Content", "")) if self.content_type.startswith("text/") else None

    @classmethod
    def of_form(cls, form: Form) -> Self:
        """Take the form of attachment/A."""
        return cls(raw_of(form), True)


@attrs.frozen
class ListedAttachment(PlainData):
    """One item of a ticket's list of attachments; ``filename`` is None for a part without one."""

    id: int
    filename: str | None
    content_type: str
    size: str


@attrs.frozen
class Rest1CustomField(PlainData):
    """A custom field that applies to a queue or a group, or to the tickets of a queue.

    ``type`` is RT's word (``Select``, ``Freeform``, ``Text``, …); ``single`` tells that it takes
    one value. ``pattern`` is what a value must look like, in RT's friendly words.
    """

    name: str
    description: str
    type: str
    single: bool
    pattern: str = ""


@attrs.frozen
class Rest1Line(PlainData):
    """One line of a short list: a number, and a ticket's subject, a name or a description."""

    id: int
    text: str


def custom_field_texts(form: Form) -> list[tuple[str, str]]:
    """Return the custom fields of a ticket's form, each as RT prints it."""
    return [(key[4:-1], value) for key, value in form.fields if key.startswith("CF.{")]


def _values(value: str, takes_one: bool | None) -> tuple[str, ...]:
    if takes_one is False:
        return split_custom_field(value)
    return (value,) if value else ()
