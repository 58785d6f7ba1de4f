"""What REST1 tells, as frozen values: views over its forms, in the words of the facade.

``raw`` holds RT's own keys and texts. A record that was read with ``fields=`` has those fields;
reading another one raises AttributeError with the name to add.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from types import MappingProxyType
from typing import Self

import attrs

from rtfacade._rest1 import Form, ListedAttachment, split_custom_field, split_list
from rtfacade.errors import ProtocolError
from rtfacade.records.descriptors import Field, Record, flag, number, text

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

_NONE: Mapping[str, tuple[str, ...]] = MappingProxyType({})

#: Tells whether a ticket's custom field takes one value; None where nobody knows.
TakesOne = Callable[[str], bool | None]


def _id(value: object) -> int:
    """Read the number at the end of ``ticket/42``."""
    tail = str(value).rpartition("/")[2]
    if not tail.isascii() or not tail.isdigit():
        raise ProtocolError(f"not the id of an object: {value!r}")
    return int(tail)


def _minutes(value: object) -> int:
    """Read ``15 minutes``, or a bare 0."""
    head = str(value or "0").partition(" ")[0]
    if not head.removeprefix("-").isdigit():
        raise ProtocolError(f"not minutes: {value!r}")
    return int(head)


def _utc(value: object) -> datetime:
    try:
        return datetime.fromisoformat(str(value)).replace(tzinfo=UTC)
    except ValueError:
        raise ProtocolError(f"not a time as RT's database has it: {value!r}") from None


def _people(key: str) -> Field[tuple[str, ...]]:
    return Field(key, lambda value: split_list(str(value or "")))


@attrs.frozen
class _FormRecord(Record):
    """One form; custom fields are read when it is made, as REST1 writes them in two ways."""

    custom_fields: Mapping[str, tuple[str, ...]] = attrs.field(default=_NONE, repr=False)

    id = Field("id", _id)

    __hash__ = Record.__hash__

    def __repr__(self) -> str:
        return f"{type(self).__name__}(id={self.raw.get('id')!r})"

    @classmethod
    def of_form(cls, form: Form, *, complete: bool = True) -> Self:
        """Take a form of a user, queue or group, whose custom fields are lists."""
        fields = {key[3:]: split_list(value) for key, value in form.fields if key.startswith("CF-")}
        return cls(_raw(form), complete, None, MappingProxyType(fields))


class Rest1Ticket(_FormRecord):
    """A ticket as REST1 shows it. Times are minutes; watchers are e-mail addresses.

    RT writes the dates of a ticket in the user's language, time zone and format (``Not set`` in
    that language, too), so they are texts here; ``rt.tickets.get`` has them as moments. A ticket
    that was merged into another has the other's ``id``.

    ``custom_fields`` holds the values of each field by name. REST1 prints several values with
    commas between them; two values ``'a`` and ``b'`` look like the one value ``a,b``.
    """

    queue = text("Queue")
    owner = text("Owner")
    creator = text("Creator")
    subject = text("Subject")
    status = text("Status")
    priority = number("Priority")
    initial_priority = number("InitialPriority")
    final_priority = number("FinalPriority")
    requestors = _people("Requestors")
    cc = _people("Cc")
    admin_cc = _people("AdminCc")
    created = text("Created")
    """Localised text, as all dates of a ticket."""
    starts = text("Starts")
    started = text("Started")
    due = text("Due")
    resolved = text("Resolved")
    told = text("Told")
    last_updated = text("LastUpdated")
    time_estimated = Field("TimeEstimated", _minutes)
    time_worked = Field("TimeWorked", _minutes)
    time_left = Field("TimeLeft", _minutes)
    sla = text("SLA")

    @classmethod
    def of_ticket(cls, form: Form, takes_one: TakesOne, *, complete: bool = True) -> Self:
        """Take a ticket's form; a field nobody knows is taken whole, as one value."""
        fields = {name: _values(value, takes_one(name)) for name, value in custom_field_texts(form)}
        return cls(_raw(form), complete, None, MappingProxyType(fields))


class Rest1User(_FormRecord):
    """A user as REST1 shows it."""

    name = text("Name")
    email = text("EmailAddress")
    real_name = text("RealName")
    nick_name = text("NickName")
    gecos = text("Gecos")
    organization = text("Organization")
    address1 = text("Address1")
    address2 = text("Address2")
    city = text("City")
    state = text("State")
    zip = text("Zip")
    country = text("Country")
    home_phone = text("HomePhone")
    work_phone = text("WorkPhone")
    mobile_phone = text("MobilePhone")
    pager_phone = text("PagerPhone")
    contact_info = text("ContactInfo")
    comments = text("Comments")
    signature = text("Signature")
    language = text("Lang")
    privileged = flag("Privileged")
    disabled = flag("Disabled")


class Rest1Queue(_FormRecord):
    """A queue as REST1 shows it."""

    name = text("Name")
    description = text("Description")
    correspond_address = text("CorrespondAddress")
    comment_address = text("CommentAddress")
    disabled = flag("Disabled")
    sla_disabled = flag("SLADisabled")


class Rest1Group(_FormRecord):
    """A group as REST1 shows it.

    ``members`` come only if ``fields`` names them: ``Real Name <address>`` for each user and
    ``GROUP [name] (…)`` for each group. Names that contain a comma and a space make two of one.
    """

    kind = "group"
    name = text("Name")
    description = text("Description")
    disabled = flag("Disabled")
    members = _people("Members")


class Rest1Attachment(Record):
    """An attachment as REST1 shows it, without its bytes; ``created`` is aware, in UTC.

    ``creator``, ``transaction_id`` and ``parent_id`` are numbers (0 for no parent). ``content`` is
    the text of a text part, in Unicode whatever it came in, and None for any other part.
    """

    id = Field("id", _id)
    subject = text("Subject")
    creator = number("Creator")
    created = Field("Created", _utc)
    transaction_id = number("Transaction")
    parent_id = Field("Parent", _id)
    message_id = text("MessageId")
    filename = text("Filename")
    content_type = text("ContentType")
    content_encoding = text("ContentEncoding")
    headers = text("Headers")

    def __repr__(self) -> str:
        return f"{type(self).__name__}(id={self.raw.get('id')!r})"

    @property
    def content(self) -> str | None:
        """The text of a text part."""
        # For any other part RT prints a sentence in its place.
        return str(self.raw["Content"]) if self.content_type.startswith("text/") else None

    @classmethod
    def of_form(cls, form: Form) -> Self:
        """Take the form of attachment/A."""
        return cls(_raw(form), True)


@attrs.frozen
class Rest1CustomField:
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
class Rest1Line:
    """One line of a short list: a number, and a ticket's subject, a name or a description."""

    id: int
    text: str


def custom_field_texts(form: Form) -> list[tuple[str, str]]:
    """Return the custom fields of a ticket's form, each as RT prints it."""
    return [(key[4:-1], value) for key, value in form.fields if key.startswith("CF.{")]


def _raw(form: Form) -> Mapping[str, str]:
    """Keep what has a name: a field that RT does not know is printed without one."""
    return MappingProxyType({key: value for key, value in form.fields if key})


def _values(value: str, takes_one: bool | None) -> tuple[str, ...]:
    if takes_one is False:
        return split_custom_field(value)
    return (value,) if value else ()
