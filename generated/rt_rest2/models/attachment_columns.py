from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .. import reading as _r
from ..reading import Fields, OpenModel
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.reference import Reference


@_attrs_define
class AttachmentColumns(OpenModel[Any]):
    """Plain columns of an attachment."""

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
    """ User who sent it. """

    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    _FIELDS: ClassVar[Fields] = {
        "message_id": ("MessageId", _r.plain, False),
        "subject": ("Subject", _r.plain, False),
        "filename": ("Filename", _r.plain, False),
        "content_type": ("ContentType", _r.plain, False),
        "headers": ("Headers", _r.plain, False),
        "content": ("Content", _r.plain, False),
        "created": ("Created", _r.either(_r.moment, _r.plain), False),
        "creator": ("Creator", _r.either(_r.record("reference", "Reference"), _r.plain), False),
    }
