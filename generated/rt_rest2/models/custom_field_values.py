from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="CustomFieldValues")


@_attrs_define
class CustomFieldValues:
    """A custom field of a record with its values."""

    id: str
    """ Number of the custom field, as text. """
    type_: str | Unset = UNSET
    """ customfield. """
    url: str | Unset = UNSET
    """ URL of the custom field. """
    name: str | Unset = UNSET
    """ Name of the custom field. """
    values: list[Any] | Unset = UNSET
    """ Texts. For Image and Binary fields, objects with `content_type`, `filename` and `_url`. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = self.id

        type_ = self.type_

        url = self.url

        name = self.name

        values: list[Any] | Unset = UNSET
        if not isinstance(self.values, Unset):
            values = self.values

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
            }
        )
        if type_ is not UNSET:
            field_dict["type"] = type_
        if url is not UNSET:
            field_dict["_url"] = url
        if name is not UNSET:
            field_dict["name"] = name
        if values is not UNSET:
            field_dict["values"] = values

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = d.pop("id")

        type_ = d.pop("type", UNSET)

        url = d.pop("_url", UNSET)

        name = d.pop("name", UNSET)

        values = cast(list[Any], d.pop("values", UNSET))

        custom_field_values = cls(
            id=id,
            type_=type_,
            url=url,
            name=name,
            values=values,
        )

        custom_field_values.additional_properties = d
        return custom_field_values

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
