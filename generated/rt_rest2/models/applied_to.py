from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="AppliedTo")


@_attrs_define
class AppliedTo:
    """One object that a custom field applies to."""

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
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        object_type = self.object_type

        object_id = self.object_id

        object_name: None | str | Unset
        if isinstance(self.object_name, Unset):
            object_name = UNSET
        else:
            object_name = self.object_name

        global_ = self.global_

        url = self.url

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if object_type is not UNSET:
            field_dict["ObjectType"] = object_type
        if object_id is not UNSET:
            field_dict["ObjectId"] = object_id
        if object_name is not UNSET:
            field_dict["ObjectName"] = object_name
        if global_ is not UNSET:
            field_dict["Global"] = global_
        if url is not UNSET:
            field_dict["_url"] = url

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        object_type = d.pop("ObjectType", UNSET)

        object_id = d.pop("ObjectId", UNSET)

        def _parse_object_name(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        object_name = _parse_object_name(d.pop("ObjectName", UNSET))

        global_ = d.pop("Global", UNSET)

        url = d.pop("_url", UNSET)

        applied_to = cls(
            object_type=object_type,
            object_id=object_id,
            object_name=object_name,
            global_=global_,
            url=url,
        )

        applied_to.additional_properties = d
        return applied_to

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
