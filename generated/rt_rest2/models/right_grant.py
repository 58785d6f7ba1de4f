from __future__ import annotations

from typing import Any, ClassVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .. import reading as _r
from ..reading import Fields, OpenModel
from ..types import UNSET, Unset


@_attrs_define
class RightGrant(OpenModel[Any]):
    """A right, and a group or a user."""

    right: str
    """ Name of the right. """

    group: Any | Unset = UNSET
    """ Name or number of a group, or an object with its id. RT looks for a name among user-defined groups, then
    Everyone, Privileged and Unprivileged, then the object's roles. """

    user: Any | Unset = UNSET
    """ Name or number of a user, or an object with its id. """

    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    _FIELDS: ClassVar[Fields] = {
        "right": ("Right", _r.plain, True),
        "group": ("Group", _r.plain, False),
        "user": ("User", _r.plain, False),
    }
