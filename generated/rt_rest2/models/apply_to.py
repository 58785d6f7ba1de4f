from __future__ import annotations

from typing import Any, ClassVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .. import reading as _r
from ..reading import Fields, OpenModel


@_attrs_define
class ApplyTo(OpenModel[Any]):
    """Object to apply a custom field to."""

    object_id: int
    """ Number of the queue, catalog or class; 0 for all of them. """

    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    _FIELDS: ClassVar[Fields] = {
        "object_id": ("ObjectId", _r.plain, True),
    }
