from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .. import reading as _r
from ..reading import Fields, OpenModel
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.file_upload import FileUpload


@_attrs_define
class BulkMessage(OpenModel[Any]):
    """A message to one of many tickets."""

    id: int | str
    """ Number of the ticket. """

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
    """ Custom fields of the ticket. """

    txn_custom_fields: Any | Unset = UNSET
    """ Custom fields of the transaction. RT also accepts the key TransactionCustomFields. """

    status: str | Unset = UNSET
    """ New status (5.0.2 and later). """

    custom_roles: Any | Unset = UNSET
    """ Members of custom roles (5.0.2 and later). """

    owner: int | list[str] | None | str | Unset = UNSET
    """ New owner (5.0.2 and later). """

    requestor: int | list[str] | None | str | Unset = UNSET
    """ New requestors (5.0.2 and later). """

    cc: int | list[str] | None | str | Unset = UNSET
    """ Replaces the ticket's Cc permanently (5.0.2 and later). REST2 cannot send a copy of just this message. """

    admin_cc: int | list[str] | None | str | Unset = UNSET
    """ Replaces the ticket's AdminCc permanently (5.0.2 and later). """

    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    _FIELDS: ClassVar[Fields] = {
        "id": ("id", _r.plain, True),
        "content": ("Content", _r.plain, False),
        "content_type": ("ContentType", _r.plain, False),
        "subject": ("Subject", _r.plain, False),
        "time_taken": ("TimeTaken", _r.plain, False),
        "attachments": ("Attachments", _r.many(_r.record("file_upload", "FileUpload")), False),
        "custom_fields": ("CustomFields", _r.plain, False),
        "txn_custom_fields": ("TxnCustomFields", _r.plain, False),
        "status": ("Status", _r.plain, False),
        "custom_roles": ("CustomRoles", _r.plain, False),
        "owner": ("Owner", _r.either(_r.many(_r.plain), _r.plain), False),
        "requestor": ("Requestor", _r.either(_r.many(_r.plain), _r.plain), False),
        "cc": ("Cc", _r.either(_r.many(_r.plain), _r.plain), False),
        "admin_cc": ("AdminCc", _r.either(_r.many(_r.plain), _r.plain), False),
    }
