from __future__ import annotations

from typing import Any, ClassVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .. import reading as _r
from ..reading import Fields, OpenModel
from ..types import UNSET, Unset


@_attrs_define
class RightHolder(OpenModel[Any]):
    """Group or user who has a right. Fields that you ask for with `fields[Group]` or `fields[User]` are added to the
    three keys.
    """

    id: int | Unset = UNSET
    """ Number of the group or user. """

    name: str | Unset = UNSET
    """ Name of the group or user. """

    url: str | Unset = UNSET
    """ URL of the group or user. """

    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    _FIELDS: ClassVar[Fields] = {
        "id": ("id", _r.plain, False),
        "name": ("Name", _r.plain, False),
        "url": ("_url", _r.plain, False),
    }
