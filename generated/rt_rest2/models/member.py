from __future__ import annotations

from typing import Any, ClassVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .. import reading as _r
from ..reading import Fields, OpenModel
from ..types import UNSET, Unset


@_attrs_define
class Member(OpenModel[Any]):
    """A pointer to a user or group in a list of memberships."""

    type_: str
    """ user or group. """

    id: int
    """ Number, also for users. """

    url: str | Unset = UNSET
    """ URL of the user or group. """

    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    _FIELDS: ClassVar[Fields] = {
        "type_": ("type", _r.plain, True),
        "id": ("id", _r.plain, True),
        "url": ("_url", _r.plain, False),
    }
