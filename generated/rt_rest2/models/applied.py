from __future__ import annotations

from typing import Any, ClassVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .. import reading as _r
from ..reading import Fields, OpenModel
from ..types import UNSET, Unset


@_attrs_define
class Applied(OpenModel[Any]):
    """Object that a custom field was applied to."""

    object_type: str | Unset = UNSET
    """ Class of the object, for example RT::Queue; absent in the entry that stands for all objects. """

    object_id: int | Unset = UNSET
    """ Number of the object; 0 stands for all objects. """

    object_name: None | str | Unset = UNSET
    """ Name of the object. """

    global_: bool | Unset = UNSET
    """ True in the entry that stands for all objects, otherwise absent. """

    url: str | Unset = UNSET
    """ URL of the object. """

    message: str | Unset = UNSET
    """ RT's message, in the user's language. """

    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    _FIELDS: ClassVar[Fields] = {
        "object_type": ("ObjectType", _r.plain, False),
        "object_id": ("ObjectId", _r.plain, False),
        "object_name": ("ObjectName", _r.plain, False),
        "global_": ("Global", _r.plain, False),
        "url": ("_url", _r.plain, False),
        "message": ("message", _r.plain, False),
    }
