from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="RightHolder")


@_attrs_define
class RightHolder:
    """Group or user who has a right. Fields that you ask for with `fields[Group]` or `fields[User]` are added to the three
    keys.

    """

    id: int | Unset = UNSET
    """ Number of the group or user. """
    name: str | Unset = UNSET
    """ Name of the group or user. """
    url: str | Unset = UNSET
    """ URL of the group or user. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = self.id

        name = self.name

        url = self.url

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if id is not UNSET:
            field_dict["id"] = id
        if name is not UNSET:
            field_dict["Name"] = name
        if url is not UNSET:
            field_dict["_url"] = url

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = d.pop("id", UNSET)

        name = d.pop("Name", UNSET)

        url = d.pop("_url", UNSET)

        right_holder = cls(
            id=id,
            name=name,
            url=url,
        )

        right_holder.additional_properties = d
        return right_holder

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
