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
class Message(OpenModel[Any]):
    """A reply or comment, with changes to the ticket in the same request."""

    content: str | Unset = UNSET
    """ The text. Without it the message is empty (5.0.2 and later; before, RT answers 400). """

    content_type: str | Unset = UNSET
    """ text/plain or text/html. Required with Content. """

    subject: str | Unset = UNSET
    """ Subject of the message. """

    time_taken: int | None | str | Unset = UNSET
    """ Minutes worked. """

    attachments: list[FileUpload] | Unset = UNSET
    """ Files. """

    custom_fields: Any | Unset = UNSET
    """ An object from the number or name of a custom field to its value. For a single-value field: text, or null to
    clear it. For a multi-value field: a list that replaces all values; an empty list clears it. Image and Binary: a
    FileUpload, or {"UploadField": "part"} in multipart. RT silently ignores fields that do not apply, but answers
    400 when you create an asset or an article. SQLite on Debian 13 and later stores text that looks like a number
    as a number (`01234` becomes `1234`), and newer releases remove leading white space and carriage returns from
    Text fields. """

    txn_custom_fields: Any | Unset = UNSET
    """ An object from the number or name of a custom field to its value. For a single-value field: text, or null to
    clear it. For a multi-value field: a list that replaces all values; an empty list clears it. Image and Binary: a
    FileUpload, or {"UploadField": "part"} in multipart. RT silently ignores fields that do not apply, but answers
    400 when you create an asset or an article. SQLite on Debian 13 and later stores text that looks like a number
    as a number (`01234` becomes `1234`), and newer releases remove leading white space and carriage returns from
    Text fields. """

    status: str | Unset = UNSET
    """ New status (5.0.2 and later). """

    custom_roles: Any | Unset = UNSET
    """ An object from the name, number or key (RT::CustomRole-1) of a custom role to its members, which it replaces
    (create and messages from 5.0.2, update from 5.0.3). RT silently ignores unknown roles. """

    owner: int | list[int | str] | None | str | Unset = UNSET
    """ Members of a role: a name, an address, a principal's number, or a list of these. RT also takes pointers. RT
    takes a text of digits as a number. In an update, the value replaces the whole role. RT creates users for
    unknown addresses. When you create a record, a text may contain several addresses, separated by commas. Up to
    5.0.4, null gives 500; from 5.0.5, it empties the role. """

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

    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    _FIELDS: ClassVar[Fields] = {
        "content": ("Content", plain, False),
        "content_type": ("ContentType", plain, False),
        "subject": ("Subject", plain, False),
        "time_taken": ("TimeTaken", plain, False),
        "attachments": ("Attachments", many(record("file_upload", "FileUpload")), False),
        "custom_fields": ("CustomFields", plain, False),
        "txn_custom_fields": ("TxnCustomFields", plain, False),
        "status": ("Status", plain, False),
        "custom_roles": ("CustomRoles", plain, False),
        "owner": ("Owner", either(many(plain), plain), False),
        "requestor": ("Requestor", either(many(plain), plain), False),
        "cc": ("Cc", either(many(plain), plain), False),
        "admin_cc": ("AdminCc", either(many(plain), plain), False),
    }
