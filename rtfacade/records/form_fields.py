# written by scripts/write_fields.py from rtfacade/records; do not edit

"""The fields of REST1's forms."""

from __future__ import annotations

from rtfacade.records.descriptors import flag, number, text
from rtfacade.records.form import FormRecord, minutes, people


class TicketForm(FormRecord):
    """The fields of a ticket in REST1."""

    subject = text("Subject")
    queue = text("Queue")
    status = text("Status")
    owner = text("Owner")
    requestors = people("Requestors")
    cc = people("Cc")
    admin_cc = people("AdminCc")
    creator = text("Creator")
    priority = number("Priority")
    initial_priority = number("InitialPriority")
    final_priority = number("FinalPriority")
    time_worked = minutes("TimeWorked")
    time_left = minutes("TimeLeft")
    time_estimated = minutes("TimeEstimated")
    created = text("Created")
    starts = text("Starts")
    started = text("Started")
    due = text("Due")
    resolved = text("Resolved")
    told = text("Told")
    last_updated = text("LastUpdated")
    sla = text("SLA")


class UserForm(FormRecord):
    """The fields of a user in REST1."""

    name = text("Name")
    email = text("EmailAddress")
    real_name = text("RealName")
    nick_name = text("NickName")
    organization = text("Organization")
    gecos = text("Gecos")
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
    language = text("Lang")
    signature = text("Signature")
    comments = text("Comments")
    privileged = flag("Privileged")
    disabled = flag("Disabled")


class GroupForm(FormRecord):
    """The fields of a group in REST1."""

    name = text("Name")
    description = text("Description")
    disabled = flag("Disabled")


class QueueForm(FormRecord):
    """The fields of a queue in REST1."""

    name = text("Name")
    description = text("Description")
    correspond_address = text("CorrespondAddress")
    comment_address = text("CommentAddress")
    sla_disabled = flag("SLADisabled")
    disabled = flag("Disabled")
