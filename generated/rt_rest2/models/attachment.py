from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..reading import (
    Fields,
    OpenModel,
    either,
    many,
    moment,
    plain,
    record,
)
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.hyperlink import Hyperlink
    from ..models.reference import Reference


@_attrs_define
class Attachment(OpenModel[Any]):
    """A part of a message."""

    id: int | str
    """ Number of the record, as a number or as text. """

    hyperlinks: list[Hyperlink] | Unset = UNSET
    """ Related URLs, including links to other records. """

    message_id: None | str | Unset = UNSET
    """ Message-ID of the mail. """

    subject: None | str | Unset = UNSET
    """ Subject. """

    filename: None | str | Unset = UNSET
    """ File name; absent or empty for message bodies. """

    content_type: None | str | Unset = UNSET
    """ Media type. """

    headers: None | str | Unset = UNSET
    """ MIME headers, one on each line. """

    content: None | str | Unset = UNSET
    """ If you read one attachment: base64 with a newline after every 76 characters (plain text in 5.0.0), null for
    a container, empty for an empty file. In a list: decoded text for text parts, otherwise one character (U+0000 to
    U+00FF) for each byte. """

    created: datetime.datetime | None | Unset = UNSET
    """ When it was stored. """

    creator: None | Reference | str | Unset = UNSET
    """ A pointer to a record. It is "0" if there is none, null if RT cannot find the record (RT accepts numbers of
    records that do not exist), and an empty text in a list if the value is missing or hidden. """

    transaction_id: None | Reference | str | Unset = UNSET
    """ A pointer to a record. It is "0" if there is none, null if RT cannot find the record (RT accepts numbers of
    records that do not exist), and an empty text in a list if the value is missing or hidden. """

    parent: None | Reference | str | Unset = UNSET
    """ A pointer to a record. It is "0" if there is none, null if RT cannot find the record (RT accepts numbers of
    records that do not exist), and an empty text in a list if the value is missing or hidden. """

    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    _FIELDS: ClassVar[Fields] = {
        "id": ("id", plain, True),
        "hyperlinks": ("_hyperlinks", many(record("hyperlink", "Hyperlink")), False),
        "message_id": ("MessageId", plain, False),
        "subject": ("Subject", plain, False),
        "filename": ("Filename", plain, False),
        "content_type": ("ContentType", plain, False),
        "headers": ("Headers", plain, False),
        "content": ("Content", plain, False),
        "created": ("Created", either(moment, plain), False),
        "creator": ("Creator", either(record("reference", "Reference"), plain), False),
        "transaction_id": ("TransactionId", either(record("reference", "Reference"), plain), False),
        "parent": ("Parent", either(record("reference", "Reference"), plain), False),
    }
