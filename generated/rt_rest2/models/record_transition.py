from __future__ import annotations

from typing import Any, ClassVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .. import reading as _r
from ..reading import Fields, OpenModel
from ..types import UNSET, Unset


@_attrs_define
class RecordTransition(OpenModel[Any]):
    """A step from one status to another."""

    from_: str | Unset = UNSET
    """ Status before the step. """

    to: str | Unset = UNSET
    """ Status after the step. """

    available: bool | Unset = UNSET
    """ Whether the user may take it now, from the current status. """

    label: str | Unset = UNSET
    """ Title of the step. """

    update: str | Unset = UNSET
    """ Respond or Comment, if the step asks for a message. """

    description: str | Unset = UNSET
    """ Description for everybody. """

    notes: str | Unset = UNSET
    """ Notes for those who work on the record. """

    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    _FIELDS: ClassVar[Fields] = {
        "from_": ("from", _r.plain, False),
        "to": ("to", _r.plain, False),
        "available": ("available", _r.plain, False),
        "label": ("label", _r.plain, False),
        "update": ("update", _r.plain, False),
        "description": ("description", _r.plain, False),
        "notes": ("notes", _r.plain, False),
    }
