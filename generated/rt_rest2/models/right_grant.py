from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="RightGrant")


@_attrs_define
class RightGrant:
    """A right, and a group or a user."""

    right: str
    """ Name of the right. """
    group: Any | Unset = UNSET
    """ Name or number of a group, or an object with its id. RT looks for a name among user-defined groups, then
    Everyone, Privileged and Unprivileged, then the object's roles. """
    user: Any | Unset = UNSET
    """ Name or number of a user, or an object with its id. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        right = self.right

        group = self.group

        user = self.user

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "Right": right,
            }
        )
        if group is not UNSET:
            field_dict["Group"] = group
        if user is not UNSET:
            field_dict["User"] = user

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        right = d.pop("Right")

        group = d.pop("Group", UNSET)

        user = d.pop("User", UNSET)

        right_grant = cls(
            right=right,
            group=group,
            user=user,
        )

        right_grant.additional_properties = d
        return right_grant

    @property
    def additional_keys(self) -> list[str]:
        return list(self.additional_properties.keys())

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __setitem__(self, key: str, value: Any) -> None:
        self.additional_properties[key] = value

    def __delitem__(self, key: str) -> None:
        del self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
