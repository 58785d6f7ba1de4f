"""Tickets and their queues."""

from __future__ import annotations

from collections.abc import Mapping

from rtfacade.records.base import Named
from rtfacade.records.descriptors import (
    Record,
    custom_fields,
    flag,
    moment,
    number,
    reference,
    references,
    text,
)
from rtfacade.records.people import Principal, UserRecord, read_custom_roles


class QueueRecord(Named):
    """A queue."""

    correspond_address = text("CorrespondAddress")
    comment_address = text("CommentAddress")
    lifecycle = text("Lifecycle")
    subject_tag = text("SubjectTag")
    sort_order = number("SortOrder")
    sla_disabled = flag("SLADisabled")
    disabled = flag("Disabled")
    cc = references("Cc", Principal)
    admin_cc = references("AdminCc", Principal)
    custom_fields = custom_fields()

    @property
    def custom_roles(self) -> Mapping[str, tuple[Principal, ...]]:
        """Members that every ticket's custom roles have, as in ``TicketRecord.custom_roles``."""
        return read_custom_roles(self.raw)


class TicketRecord(Record):
    """A ticket. Times worked, left and estimated are minutes; all moments are aware, in UTC."""

    id = number("id")
    subject = text("Subject")
    status = text("Status")
    type = text("Type")
    """``ticket``, or ``reminder``."""
    queue = reference("Queue", QueueRecord)
    owner = reference("Owner", UserRecord)
    """``Nobody`` for a ticket without one."""
    creator = reference("Creator", UserRecord)
    last_updated_by = reference("LastUpdatedBy", UserRecord)
    requestors = references("Requestor", Principal)
    cc = references("Cc", Principal)
    admin_cc = references("AdminCc", Principal)
    priority = number("Priority")
    initial_priority = number("InitialPriority")
    final_priority = number("FinalPriority")
    time_worked = number("TimeWorked")
    time_left = number("TimeLeft")
    time_estimated = number("TimeEstimated")
    created = moment("Created")
    starts = moment("Starts")
    started = moment("Started")
    due = moment("Due")
    resolved = moment("Resolved")
    told = moment("Told")
    """When the requestor was last written to."""
    last_updated = moment("LastUpdated")
    sla = text("SLA")
    custom_fields = custom_fields()

    @property
    def custom_roles(self) -> Mapping[str, tuple[Principal, ...]]:
        """Members of custom roles, by name (RT 5.0.4 and later) or by ``RT::CustomRole-<n>``."""
        return read_custom_roles(self.raw)

    def __repr__(self) -> str:
        subject = self.raw.get("Subject")
        return f"{type(self).__name__}(id={self.raw.get('id')}, subject={subject!r})"
