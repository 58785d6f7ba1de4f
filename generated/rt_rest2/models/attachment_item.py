from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .. import reading as _r
from ..reading import Fields, OpenModel
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.hyperlink import Hyperlink
    from ..models.reference import Reference


@_attrs_define
class AttachmentItem(OpenModel[Any]):
    """A row of an attachment list. Asking for Parent gives 500 if the page contains a top-level part; a condition that
    Parent is above 0 leaves those out.
    """

    type_: str
    """ Kind of record: ticket, queue, user, group, asset, catalog, class, article, customfield, customfieldvalue,
    customrole, transaction, attachment, search, principal, objectcustomfieldvalue, attribute or external. """

    id: str
    """ The number as text, or the user name for users. If `fields` or `fields[...]` asks for `id`, it is a number.
    """

    url: str | Unset = UNSET
    """ URL with the host and port of RT's configuration, which can differ from those of the request. Names in it
    are not percent-encoded. """

    hyperlinks: list[Hyperlink] | Unset = UNSET
    """ Related URLs. """

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

    transaction_id: int | None | str | Unset = UNSET
    """ Number of its transaction, as text. """

    content_encoding: None | str | Unset = UNSET
    """ Encoding of the stored content. """

    parent: None | Reference | str | Unset = UNSET
    """ The container that it is part of. """

    content_length: int | None | str | Unset = UNSET
    """ Bytes, a number as text (5.0.1 and later). """

    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    _FIELDS: ClassVar[Fields] = {
        "type_": ("type", _r.plain, True),
        "id": ("id", _r.plain, True),
        "url": ("_url", _r.plain, False),
        "hyperlinks": ("_hyperlinks", _r.many(_r.record("hyperlink", "Hyperlink")), False),
        "message_id": ("MessageId", _r.plain, False),
        "subject": ("Subject", _r.plain, False),
        "filename": ("Filename", _r.plain, False),
        "content_type": ("ContentType", _r.plain, False),
        "headers": ("Headers", _r.plain, False),
        "content": ("Content", _r.plain, False),
        "created": ("Created", _r.either(_r.moment, _r.plain), False),
        "creator": ("Creator", _r.either(_r.record("reference", "Reference"), _r.plain), False),
        "transaction_id": ("TransactionId", _r.plain, False),
        "content_encoding": ("ContentEncoding", _r.plain, False),
        "parent": ("Parent", _r.either(_r.record("reference", "Reference"), _r.plain), False),
        "content_length": ("ContentLength", _r.plain, False),
    }
