from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..reading import (
    Fields,
    OpenModel,
    either,
    many,
    plain,
    record,
)
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.file_upload import FileUpload


@_attrs_define
class TicketCreate(OpenModel[Any]):
    """A new ticket."""

    queue: int | str
    """ Queue: number or name. If it is missing or disabled, or the user may not create tickets in it, RT answers
    403 (400 up to 5.0.4). """

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

    depends_on: int | list[int | str] | str | Unset = UNSET
    """ Target of a link: a number (a ticket; articles refuse numbers), t:1 (ticket), a:1 (article), asset:1
    (asset), a URI, or a list of these. """

    depended_on_by: int | list[int | str] | str | Unset = UNSET
    """ Target of a link: a number (a ticket; articles refuse numbers), t:1 (ticket), a:1 (article), asset:1
    (asset), a URI, or a list of these. """

    refers_to: int | list[int | str] | str | Unset = UNSET
    """ Target of a link: a number (a ticket; articles refuse numbers), t:1 (ticket), a:1 (article), asset:1
    (asset), a URI, or a list of these. """

    referred_to_by: int | list[int | str] | str | Unset = UNSET
    """ Target of a link: a number (a ticket; articles refuse numbers), t:1 (ticket), a:1 (article), asset:1
    (asset), a URI, or a list of these. """

    member_of: int | list[int | str] | str | Unset = UNSET
    """ Target of a link: a number (a ticket; articles refuse numbers), t:1 (ticket), a:1 (article), asset:1
    (asset), a URI, or a list of these. """

    members: int | list[int | str] | str | Unset = UNSET
    """ Target of a link: a number (a ticket; articles refuse numbers), t:1 (ticket), a:1 (article), asset:1
    (asset), a URI, or a list of these. """

    content: str | Unset = UNSET
    """ First message. """

    content_type: str | Unset = UNSET
    """ text/plain or text/html; text/plain if not given. """

    squelch_mail_to: str | Unset = UNSET
    """ An address that never gets mail from this ticket. """

    trans_squelch_mail_to: str | Unset = UNSET
    """ An address that gets no mail about the creation of the ticket. """

    attachments: list[FileUpload] | Unset = UNSET
    """ Files (5.0.1 and later; 5.0.0 ignores them). """

    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    _FIELDS: ClassVar[Fields] = {
        "queue": ("Queue", plain, True),
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
        "depends_on": ("DependsOn", either(many(plain), plain), False),
        "depended_on_by": ("DependedOnBy", either(many(plain), plain), False),
        "refers_to": ("RefersTo", either(many(plain), plain), False),
        "referred_to_by": ("ReferredToBy", either(many(plain), plain), False),
        "member_of": ("MemberOf", either(many(plain), plain), False),
        "members": ("Members", either(many(plain), plain), False),
        "content": ("Content", plain, False),
        "content_type": ("ContentType", plain, False),
        "squelch_mail_to": ("SquelchMailTo", plain, False),
        "trans_squelch_mail_to": ("TransSquelchMailTo", plain, False),
        "attachments": ("Attachments", many(record("file_upload", "FileUpload")), False),
    }
