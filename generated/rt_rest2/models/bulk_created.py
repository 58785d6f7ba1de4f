from __future__ import annotations

from typing import Any, ClassVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .. import reading as _r
from ..reading import Fields, OpenModel
from ..types import UNSET, Unset


@_attrs_define
class BulkCreated(OpenModel[Any]):
    """Pointer to the new ticket, or a message with the reason why RT did not create it."""

    type_: str | Unset = UNSET
    """ ticket. """

    id: str | Unset = UNSET
    """ Number of the ticket, as text. """

    url: str | Unset = UNSET
    """ URL of the ticket. """

    message: str | Unset = UNSET
    """ Reason for the refusal. """

    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    _FIELDS: ClassVar[Fields] = {
        "type_": ("type", _r.plain, False),
        "id": ("id", _r.plain, False),
        "url": ("_url", _r.plain, False),
        "message": ("message", _r.plain, False),
    }
