"""Queues."""

from __future__ import annotations

from typing import ClassVar

from rtfacade.records.base import Named
from rtfacade.records.descriptors import custom_fields, flag, line, number, same_or_default
from rtfacade.records.principal import custom_roles, people


class QueueRecord(Named):
    """A queue."""

    web_path = "Admin/Queues/Modify.html"
    name = line("Name", longest=200, write=True, argument=True, search=True, doc="The name.")
    custom_field_type: ClassVar[str] = "RT::Queue"
    correspond_address = line(
        "CorrespondAddress",
        longest=120,
        write=True,
        search=True,
        doc="The address that replies are sent from.",
    )
    comment_address = line(
        "CommentAddress",
        longest=120,
        write=True,
        search=True,
        doc="The address that comments are sent from.",
    )
    lifecycle = line(
        "Lifecycle",
        same=same_or_default("default"),
        longest=32,
        write=True,
        search=True,
        rest1=False,
        doc="The lifecycle, which defines the statuses of its tickets.",
    )
    subject_tag = line(
        "SubjectTag",
        longest=120,
        write=True,
        search=True,
        rest1=False,
        doc="The tag in the subjects of its mails.",
    )
    sort_order = number(
        "SortOrder",
        write=True,
        search=True,
        rest1=False,
        doc="The position in lists of queues; lower numbers come first.",
    )
    sla_disabled = flag(
        "SLADisabled", write=True, search=True, doc="Whether its tickets have no service levels."
    )
    disabled = flag(
        "Disabled",
        write="update",
        search=True,
        rest1_create="Disabled",
        doc="Whether the queue is disabled.",
    )
    cc = people(
        "Cc",
        write=True,
        in_rows=False,
        after_create=True,
        rest1=False,
        doc="The people who get a copy of every reply in this queue.",
    )
    admin_cc = people(
        "AdminCc",
        write=True,
        in_rows=False,
        after_create=True,
        rest1=False,
        doc="The people who get a copy of every message in this queue.",
    )
    custom_fields = custom_fields(write=True, listed=False, doc="The queue's own custom fields.")
    custom_roles = custom_roles(
        write=True,
        after_create=True,
        doc="Members of custom roles for all of its tickets, by the role's name.",
    )
