from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.right_holder import RightHolder


T = TypeVar("T", bound="RightResult")


@_attrs_define
class RightResult:
    """Result of one entry."""

    right: str | Unset = UNSET
    """ Name of the right. """
    group: RightHolder | Unset = UNSET
    """ Group or user who has a right. Fields that you ask for with `fields[Group]` or `fields[User]` are added to
    the three keys. """
    user: RightHolder | Unset = UNSET
    """ Group or user who has a right. Fields that you ask for with `fields[Group]` or `fields[User]` are added to
    the three keys. """
    status: int | Unset = UNSET
    """ 201 granted, 204 revoked, 400 invalid, 403 refused, 404 not found, 409 granted already. """
    message: str | Unset = UNSET
    """ Reason for the failure. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        right = self.right

        group: dict[str, Any] | Unset = UNSET
        if not isinstance(self.group, Unset):
            group = self.group.to_dict()

        user: dict[str, Any] | Unset = UNSET
        if not isinstance(self.user, Unset):
            user = self.user.to_dict()

        status = self.status

        message = self.message

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if right is not UNSET:
            field_dict["Right"] = right
        if group is not UNSET:
            field_dict["Group"] = group
        if user is not UNSET:
            field_dict["User"] = user
        if status is not UNSET:
            field_dict["status"] = status
        if message is not UNSET:
            field_dict["message"] = message

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.right_holder import RightHolder  # noqa: PLC0415

        d = dict(src_dict)
        right = d.pop("Right", UNSET)

        _group = d.pop("Group", UNSET)
        group: RightHolder | Unset
        if isinstance(_group, Unset):
            group = UNSET
        else:
            group = RightHolder.from_dict(_group)

        _user = d.pop("User", UNSET)
        user: RightHolder | Unset
        if isinstance(_user, Unset):
            user = UNSET
        else:
            user = RightHolder.from_dict(_user)

        status = d.pop("status", UNSET)

        message = d.pop("message", UNSET)

        right_result = cls(
            right=right,
            group=group,
            user=user,
            status=status,
            message=message,
        )

        right_result.additional_properties = d
        return right_result

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
