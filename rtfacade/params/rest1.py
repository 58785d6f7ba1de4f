"""The keywords of REST1's ``create`` and ``edit``.

What is not given is left alone. ``None`` (a date, a field with one value), ``""`` (a text) and
``[]`` (people, a field with several values) clear.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import TypedDict

from rtfacade.records.serialize import FieldValues, Minutes, People, Targets


class Rest1TicketFields(TypedDict, total=False):
    """What ``ticket.create`` and ``ticket.edit`` have in common."""

    status: str
    owner: str | int
    """A user's name or id; ``"Nobody"`` for none."""
    requestors: People
    """The whole list, by e-mail address; a group by its id."""
    cc: People
    admin_cc: People
    priority: int
    initial_priority: int
    final_priority: int
    time_estimated: Minutes
    time_worked: Minutes
    time_left: Minutes
    starts: datetime | None
    """Naive: the wall clock of the zone that the user has in RT (so do all dates here)."""
    started: datetime | None
    due: datetime | None
    resolved: datetime | None
    sla: str
    custom_fields: Mapping[str | int, FieldValues]
    """By name, or by id (an ``int``). Text is one value, a list is the whole new set."""


class Rest1TicketChanges(Rest1TicketFields, total=False):
    """What ``ticket.edit`` takes."""

    queue: str | int
    subject: str
    told: datetime | None


class Rest1MessageOptions(TypedDict, total=False):
    """What ``ticket.comment`` and ``ticket.correspond`` take besides the text."""

    attachments: Iterable[object]
    """Paths, ``Upload`` or open binary files."""
    cc: Sequence[str]
    """Who else gets this one message."""
    bcc: Sequence[str]
    html: bool
    """The text is HTML."""
    time_taken: Minutes | None
    """Minutes worked, or a timedelta."""
    status: str | None
    """New status, set after the message; read back (one more request)."""


class Rest1LinkTargets(TypedDict, total=False):
    """The keywords of links: ticket numbers and addresses, one or several, by the kind."""

    depends_on: Targets
    depended_on_by: Targets
    refers_to: Targets
    referred_to_by: Targets
    members: Targets
    member_of: Targets


class Rest1UserFields(TypedDict, total=False):
    """What ``user.create`` takes. REST1 cannot write a user's custom fields."""

    email: str
    password: str
    real_name: str
    nick_name: str
    gecos: str
    organization: str
    address1: str
    address2: str
    city: str
    state: str
    zip: str
    country: str
    home_phone: str
    work_phone: str
    mobile_phone: str
    pager_phone: str
    contact_info: str
    comments: str
    signature: str
    language: str
    privileged: bool
    disabled: bool


class Rest1UserChanges(Rest1UserFields, total=False):
    """What ``user.edit`` takes."""

    name: str


class Rest1QueueFields(TypedDict, total=False):
    """What ``queue.create`` takes."""

    description: str
    correspond_address: str
    comment_address: str
    disabled: bool
    sla_disabled: bool


class Rest1QueueChanges(Rest1QueueFields, total=False):
    """What ``queue.edit`` takes."""

    name: str


class Rest1GroupChanges(TypedDict, total=False):
    """What ``group.edit`` takes."""

    name: str
    description: str
    disabled: bool
