"""Tickets."""

from __future__ import annotations

from typing import ClassVar

from rtfacade.records import words
from rtfacade.records.descriptors import (
    Linked,
    custom_fields,
    line,
    minutes,
    moment,
    number,
    reference,
    word,
)
from rtfacade.records.principal import custom_roles, people
from rtfacade.records.queue import QueueRecord
from rtfacade.records.record import Record
from rtfacade.records.user import UserRecord
from rtfacade.records.web_page import HasWebPage


class TicketRecord(Linked, HasWebPage, Record):
    """A ticket. Times worked, left and estimated are minutes; all moments are aware, in UTC."""

    web_path = "Ticket/Display.html"
    summary_fields = ("id", "subject", "status")
    more_columns: ClassVar[tuple[str, ...]] = ("EffectiveId", "IsMerged")
    custom_field_type: ClassVar[str] = "RT::Queue-RT::Ticket"
    link_prefix: ClassVar[str] = "t"
    not_ordered: ClassVar[tuple[str, ...]] = ("Requestor", "Cc", "AdminCc")
    orders_by_sql: ClassVar[bool] = True
    id = number("id", search=True)
    subject = line(
        "Subject",
        longest=200,
        write=True,
        argument=True,
        search=True,
        doc="The subject, in one line.",
    )
    queue = reference(
        "Queue",
        QueueRecord,
        finds="str | int | QueueRecord | Sequence[str | int | QueueRecord]",
        write=True,
        argument=True,
        search=True,
        listed="Name",
        complete="queue",
        doc="The queue, by name or id.",
    )
    status = word(
        "Status",
        longest=64,
        write=True,
        search=True,
        complete="status",
        doc="The status, such as open or resolved.",
    )
    owner = reference(
        "Owner",
        UserRecord,
        write=True,
        search=True,
        listed="RealName",
        doc="The user who works on it, by name, e-mail address or id; ``Nobody`` for none.",
    )
    requestors = people(
        "Requestor",
        write=True,
        search=True,
        search_as="requestor",
        listed=True,
        rest1="Requestors",
        rest1_create="Requestor",  # which does not take a second step
        option="--requestor",
        doc="The people who asked for help.",
    )
    cc = people(
        "Cc", write=True, listed=True, search=True, doc="The people who get a copy of every reply."
    )
    admin_cc = people(
        "AdminCc",
        write=True,
        search=True,
        listed=True,
        doc="The people who get a copy of every message, comments too.",
    )
    creator = reference("Creator", UserRecord, search=True, rest1=True)
    last_updated_by = reference("LastUpdatedBy", UserRecord, search=True)
    priority = number(
        "Priority", write=True, search=True, doc="The priority; a higher number is more urgent."
    )
    initial_priority = number(
        "InitialPriority", write=True, search=True, doc="The priority that it starts with."
    )
    final_priority = number(
        "FinalPriority", write=True, search=True, doc="The priority that it has when it is due."
    )
    time_worked = minutes("TimeWorked", write=True, search=True, doc="The time worked so far.")
    time_left = minutes("TimeLeft", write=True, search=True, doc="The time that is left.")
    time_estimated = minutes(
        "TimeEstimated", write=True, search=True, doc="The time that it should take."
    )
    created = moment("Created", search=True, rest1=True)
    starts = moment("Starts", write=True, search=True, doc="When work should start.")
    started = moment("Started", write=True, search=True, doc="When work started.")
    due = moment("Due", write=True, search=True, doc="When it is due.")
    resolved = moment("Resolved", write=True, search=True, doc="When it was resolved.")
    told = moment(
        "Told",
        write=True,
        search=True,
        after_create=True,
        rest1_create="",
        doc="When the requestor was last contacted.",
    )
    last_updated = moment("LastUpdated", search=True, search_as="updated", rest1=True)
    sla = line("SLA", longest=64, write=True, search=True, rest1_shown=False, doc="Service level.")
    type = word(
        "Type",
        longest=16,
        write=True,
        search=True,
        rest1=False,
        words=lambda: words.TICKET_TYPES,
        doc="The type: ``ticket`` or ``reminder``.",
    )
    custom_fields = custom_fields(write=True, rest1=True)
    custom_roles = custom_roles(write=True)
