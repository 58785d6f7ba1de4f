from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..reading import (
    Fields,
    OpenModel,
    plain,
    record,
)
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.right_holder import RightHolder


@_attrs_define
class GrantedRight(OpenModel[Any]):
    """A right, and the group or user who has it."""

    right: str | Unset = UNSET
    """ Name of the right. """

    group: RightHolder | Unset = UNSET
    """ Group or user who has a right. Fields that you ask for with `fields[Group]` or `fields[User]` are added to
    the three keys. """

    user: RightHolder | Unset = UNSET
    """ Group or user who has a right. Fields that you ask for with `fields[Group]` or `fields[User]` are added to
    the three keys. """

    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    _FIELDS: ClassVar[Fields] = {
        "right": ("Right", plain, False),
        "group": ("Group", record("right_holder", "RightHolder"), False),
        "user": ("User", record("right_holder", "RightHolder"), False),
    }
