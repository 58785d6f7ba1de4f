from __future__ import annotations

from typing import Any, ClassVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..reading import (
    Fields,
    OpenModel,
    either,
    many,
    plain,
)
from ..types import UNSET, Unset


@_attrs_define
class TicketWritable(OpenModel[Any]):
    """Writable fields of a ticket. RT ignores unknown and read-only keys."""

    subject: None | str | Unset = UNSET
    """ Subject, 200 characters at most. """

    status: None | str | Unset = UNSET
    """ Status, as defined by the queue's lifecycle. """

    type_: None | str | Unset = UNSET
    """ ticket, reminder or approval. """

    owner: int | str | Unset = UNSET
    """ Owner: a user's name, address or number. When you create a ticket, RT ignores a user that does not exist.
    """

    requestor: int | list[int | str] | None | str | Unset = UNSET
    """ Members of a role: a name, an address, a principal's number, or a list of these. RT also takes pointers. RT
    takes a text of digits as a number. In an update, the value replaces the whole role. RT creates users for
    unknown addresses. When you create a record, a text may contain several addresses, separated by commas. Up to
    5.0.4, null gives 500; from 5.0.5, it empties the role. """

    cc: int | list[int | str] | None | str | Unset = UNSET
    """ Members of a role: a name, an address, a principal's number, or a list of these. RT also takes pointers. RT
    takes a text of digits as a number. In an update, the value replaces the whole role. RT creates users for
    unknown addresses. When you create a record, a text may contain several addresses, separated by commas. Up to
    5.0.4, null gives 500; from 5.0.5, it empties the role. """

    admin_cc: int | list[int | str] | None | str | Unset = UNSET
    """ Members of a role: a name, an address, a principal's number, or a list of these. RT also takes pointers. RT
    takes a text of digits as a number. In an update, the value replaces the whole role. RT creates users for
    unknown addresses. When you create a record, a text may contain several addresses, separated by commas. Up to
    5.0.4, null gives 500; from 5.0.5, it empties the role. """

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

    starts: None | str | Unset = UNSET
    """ When work should start. Send YYYY-MM-DD HH:MM:SS in UTC, or an empty text to clear it. """

    started: None | str | Unset = UNSET
    """ When work started; same format as Starts. """

    due: None | str | Unset = UNSET
    """ When it is due; same format as Starts. """

    resolved: None | str | Unset = UNSET
    """ When it was resolved; same format as Starts. """

    told: None | str | Unset = UNSET
    """ When RT last wrote to the requestors; same format as Starts. Ignored when you create a ticket. """

    sla: None | str | Unset = UNSET
    """ Service level. """

    description: None | str | Unset = UNSET
    """ Description (6.0 and later). """

    custom_fields: Any | Unset = UNSET
    """ An object from the number or name of a custom field to its value. For a single-value field: text, or null to
    clear it. For a multi-value field: a list that replaces all values; an empty list clears it. Image and Binary: a
    FileUpload, or {"UploadField": "part"} in multipart. RT silently ignores fields that do not apply, but answers
    400 when you create an asset or an article. SQLite on Debian 13 and later stores text that looks like a number
    as a number (`01234` becomes `1234`), and newer releases remove leading white space and carriage returns from
    Text fields. """

    custom_roles: Any | Unset = UNSET
    """ An object from the name, number or key (RT::CustomRole-1) of a custom role to its members, which it replaces
    (create and messages from 5.0.2, update from 5.0.3). RT silently ignores unknown roles. """

    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    _FIELDS: ClassVar[Fields] = {
        "subject": ("Subject", plain, False),
        "status": ("Status", plain, False),
        "type_": ("Type", plain, False),
        "owner": ("Owner", plain, False),
        "requestor": ("Requestor", either(many(plain), plain), False),
        "cc": ("Cc", either(many(plain), plain), False),
        "admin_cc": ("AdminCc", either(many(plain), plain), False),
        "priority": ("Priority", plain, False),
        "initial_priority": ("InitialPriority", plain, False),
        "final_priority": ("FinalPriority", plain, False),
        "time_estimated": ("TimeEstimated", plain, False),
        "time_worked": ("TimeWorked", plain, False),
        "time_left": ("TimeLeft", plain, False),
        "starts": ("Starts", plain, False),
        "started": ("Started", plain, False),
        "due": ("Due", plain, False),
        "resolved": ("Resolved", plain, False),
        "told": ("Told", plain, False),
        "sla": ("SLA", plain, False),
        "description": ("Description", plain, False),
        "custom_fields": ("CustomFields", plain, False),
        "custom_roles": ("CustomRoles", plain, False),
    }
