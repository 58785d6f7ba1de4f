from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.reference_type import ReferenceType, check_reference_type
from ..types import UNSET, Unset

T = TypeVar("T", bound="CustomFieldValueItem")


@_attrs_define
class CustomFieldValueItem:
    """A row of a value list."""

    type_: ReferenceType | str
    id: int | str
    """ The number as text, or the user name for users. In lists of members and of custom field values it is a
    number. """
    url: str | Unset = UNSET
    """ URL with the host and port of RT's configuration, which can differ from those of the request. Names in it
    are not percent-encoded. """
    name: str | Unset = UNSET
    """ The value. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        type_: str
        if isinstance(self.type_, str):
            type_ = self.type_
        else:
            type_ = self.type_

        id: int | str
        id = self.id

        url = self.url

        name = self.name

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "type": type_,
                "id": id,
            }
        )
        if url is not UNSET:
            field_dict["_url"] = url
        if name is not UNSET:
            field_dict["name"] = name

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)

        def _parse_type_(data: object) -> ReferenceType | str:
            try:
                if not isinstance(data, str):
                    raise TypeError()
                type_type_0 = check_reference_type(data)

                return type_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(ReferenceType | str, data)

        type_ = _parse_type_(d.pop("type"))

        def _parse_id(data: object) -> int | str:
            return cast(int | str, data)

        id = _parse_id(d.pop("id"))

        url = d.pop("_url", UNSET)

        name = d.pop("name", UNSET)

        custom_field_value_item = cls(
            type_=type_,
            id=id,
            url=url,
            name=name,
        )

        custom_field_value_item.additional_properties = d
        return custom_field_value_item

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
