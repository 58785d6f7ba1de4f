"""The keywords of ``tickets.create`` and ``tickets.update``.

A keyword that is not given is left alone; ``None`` (a date, a field with one value) or ``[]``
(people, links, a field with several values) clears.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import TypedDict

from rtfacade.records.serialize import FieldValues, Minutes, People, Targets


class TicketFields(TypedDict, total=False):
    """What create and update have in common."""

    status: str
    owner: str | int
    """Name, e-mail address or id; ``"Nobody"`` for none."""
    requestors: People
    cc: People
    admin_cc: People
    priority: int
    initial_priority: int
    final_priority: int
    time_worked: Minutes
    time_left: Minutes
    time_estimated: Minutes
    starts: datetime | None
    """Aware; sent in UTC, to the second."""
    started: datetime | None
    due: datetime | None
    resolved: datetime | None
    told: datetime | None
    sla: str
    type: str
    custom_fields: Mapping[str, FieldValues]
    """By name or id; several values are the whole new set."""
    custom_roles: Mapping[str, People]
    """By name."""
    depends_on: Targets
    """Links: the whole new list of ticket numbers and URLs; ``link()`` adds one."""
    depended_on_by: Targets
    refers_to: Targets
    referred_to_by: Targets
    members: Targets
    """Children."""
    member_of: Targets
    """Parents."""


class TicketChanges(TicketFields, total=False):
    """What update takes."""

    subject: str
    queue: str | int


class Where(TypedDict, total=False):
    """The keywords of ``tickets.search`` and ``tickets.count``; several values mean any of them."""

    queue: str | int | list[str] | None
    status: str | list[str] | None
    owner: str | list[str] | None
    subject: str | None
    requestor: str | list[str] | None
    """E-mail address."""
    creator: str | list[str] | None
    custom_fields: Mapping[str, str | list[str]] | None
