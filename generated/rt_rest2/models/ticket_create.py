from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .. import reading as _r
from ..reading import Fields, OpenModel
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.file_upload import FileUpload


@_attrs_define
class TicketCreate(OpenModel[Any]):
    """A new ticket."""

    queue: int | str
    """ Queue: number or name. If it is missing or disabled, or the user may not create tickets in it, RT answers
    403 (400 up to 5.0.4, but not in Debian's 5.0.3). """

    subject: None | str | Unset = UNSET
    """ Subject, 200 characters at most. """

    status: None | str | Unset = UNSET
    """ Status, as defined by the queue's lifecycle. """

    type_: None | str | Unset = UNSET
    """ ticket, reminder or approval. """

    owner: int | str | Unset = UNSET
    """ Owner: a user's name, address or number. When you create a ticket, RT ignores a user that does not exist.
    """

    requestor: int | list[str] | None | str | Unset = UNSET
    """ Requestors. """

    cc: int | list[str] | None | str | Unset = UNSET
    """ People who get replies. """

    admin_cc: int | list[str] | None | str | Unset = UNSET
    """ People who get replies and comments. """

    priority: int | None | str | Unset = UNSET
    """ Priority, a number or one of the site's labels. """

    initial_priority: int | None | str | Unset = UNSET
    """ Initial priority. """

    final_priority: int | None | str | Unset = UNSET
    """ Final priority. """

    time_estimated: int | None | str | Unset = UNSET
    """ Estimated minutes. """

    time_worked: int | None | str | Unset = UNSET
    """ Minutes worked. """

    time_left: int | None | str | Unset = UNSET
    """ Minutes left. """

    starts: datetime.datetime | None | str | Unset = UNSET
    """ When work should start. Send YYYY-MM-DD HH:MM:SS in UTC, or an empty text to clear it. """

    started: datetime.datetime | None | str | Unset = UNSET
    """ When work started; same format as Starts. """

    due: datetime.datetime | None | str | Unset = UNSET
    """ When it is due; same format as Starts. """

    resolved: datetime.datetime | None | str | Unset = UNSET
    """ When it was resolved; same format as Starts. """

    told: datetime.datetime | None | str | Unset = UNSET
    """ When RT last wrote to the requestors; same format as Starts. Ignored when you create a ticket. """

    sla: None | str | Unset = UNSET
    """ Service level. """

    description: None | str | Unset = UNSET
    """ Description (6.0 and later). """

    custom_fields: Any | Unset = UNSET
    """ Values of custom fields. """

    custom_roles: Any | Unset = UNSET
    """ Members of custom roles. """

    depends_on: int | list[str] | str | Unset = UNSET
    """ Records that this one depends on. """

    depended_on_by: int | list[str] | str | Unset = UNSET
    """ Records that depend on this one. """

    refers_to: int | list[str] | str | Unset = UNSET
    """ Records that this one refers to. """

    referred_to_by: int | list[str] | str | Unset = UNSET
    """ Records that refer to this one. """

    member_of: int | list[str] | str | Unset = UNSET
    """ Parents of this record. RT also accepts the keys Parent and Parents. """

    members: int | list[str] | str | Unset = UNSET
    """ Children of this record. RT also accepts the keys Member, HasMember, Child and Children. """

    content: str | Unset = UNSET
    """ First message. """

    content_type: str | Unset = UNSET
    """ text/plain or text/html; text/plain if not given. """

    squelch_mail_to: str | Unset = UNSET
    """ An address that never gets mail from this ticket. """

    trans_squelch_mail_to: str | Unset = UNSET
    """ An address that gets no mail about the creation of the ticket. """

    attachments: list[FileUpload] | Unset = UNSET
    """ Files (5.0.1 and later). """

    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    _FIELDS: ClassVar[Fields] = {
        "queue": ("Queue", _r.plain, True),
        "subject": ("Subject", _r.plain, False),
        "status": ("Status", _r.plain, False),
        "type_": ("Type", _r.plain, False),
        "owner": ("Owner", _r.plain, False),
        "requestor": ("Requestor", _r.either(_r.many(_r.plain), _r.plain), False),
        "cc": ("Cc", _r.either(_r.many(_r.plain), _r.plain), False),
        "admin_cc": ("AdminCc", _r.either(_r.many(_r.plain), _r.plain), False),
        "priority": ("Priority", _r.plain, False),
        "initial_priority": ("InitialPriority", _r.plain, False),
        "final_priority": ("FinalPriority", _r.plain, False),
        "time_estimated": ("TimeEstimated", _r.plain, False),
        "time_worked": ("TimeWorked", _r.plain, False),
        "time_left": ("TimeLeft", _r.plain, False),
        "starts": ("Starts", _r.plain, False),
        "started": ("Started", _r.plain, False),
        "due": ("Due", _r.plain, False),
        "resolved": ("Resolved", _r.plain, False),
        "told": ("Told", _r.plain, False),
        "sla": ("SLA", _r.plain, False),
        "description": ("Description", _r.plain, False),
        "custom_fields": ("CustomFields", _r.plain, False),
        "custom_roles": ("CustomRoles", _r.plain, False),
        "depends_on": ("DependsOn", _r.either(_r.many(_r.plain), _r.plain), False),
        "depended_on_by": ("DependedOnBy", _r.either(_r.many(_r.plain), _r.plain), False),
        "refers_to": ("RefersTo", _r.either(_r.many(_r.plain), _r.plain), False),
        "referred_to_by": ("ReferredToBy", _r.either(_r.many(_r.plain), _r.plain), False),
        "member_of": ("MemberOf", _r.either(_r.many(_r.plain), _r.plain), False),
        "members": ("Members", _r.either(_r.many(_r.plain), _r.plain), False),
        "content": ("Content", _r.plain, False),
        "content_type": ("ContentType", _r.plain, False),
        "squelch_mail_to": ("SquelchMailTo", _r.plain, False),
        "trans_squelch_mail_to": ("TransSquelchMailTo", _r.plain, False),
        "attachments": ("Attachments", _r.many(_r.record("file_upload", "FileUpload")), False),
    }
    _UTC: ClassVar[frozenset[str]] = frozenset(["starts", "started", "due", "resolved", "told"])
