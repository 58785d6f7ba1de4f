"""Queues."""

from __future__ import annotations

from rtfacade.records.base import Named
from rtfacade.records.descriptors import custom_fields, flag, line, number, word
from rtfacade.records.principal import custom_roles, people


class QueueRecord(Named):
    """A queue."""

    correspond_address = word("CorrespondAddress", write=True, doc="The sender of replies.")
    comment_address = word("CommentAddress", write=True, doc="The sender of comments.")
    lifecycle = line("Lifecycle", write=True, rest1=False)
    subject_tag = line("SubjectTag", write=True, rest1=False, doc="The tag in subjects of mails.")
    sort_order = number("SortOrder", write=True, rest1=False)
    sla_disabled = flag("SLADisabled", write=True)
    disabled = flag("Disabled", write="update", rest1_create="Disabled")
    cc = people(
        "Cc",
        write=True,
        after_create=True,
        rest1=False,
        doc="Who gets every reply of every ticket in it.",
    )
    admin_cc = people(
        "AdminCc",
        write=True,
        after_create=True,
        rest1=False,
        doc="Who gets every message of every ticket in it.",
    )
    custom_fields = custom_fields(write=True, listed=False, doc="The queue's own custom fields.")
    custom_roles = custom_roles(
        write=True,
        after_create=True,
        doc="Members that every ticket's custom roles have, by the role's name.",
    )
