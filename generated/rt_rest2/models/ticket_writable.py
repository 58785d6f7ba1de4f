from __future__ import annotations

import datetime
from typing import Any, ClassVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .. import reading as _r
from ..reading import Fields, OpenModel
from ..types import UNSET, Unset


@_attrs_define
class TicketWritable(OpenModel[Any]):
    """Writable fields of a ticket. RT ignores unknown keys, and when you change a ticket, read-only ones."""

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

    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    _FIELDS: ClassVar[Fields] = {
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
    }
    _UTC: ClassVar[frozenset[str]] = frozenset(["starts", "started", "due", "resolved", "told"])
