from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="BulkCreated")


@_attrs_define
class BulkCreated:
    """Pointer to the new ticket, or a message with the reason why RT did not create it."""

    type_: str | Unset = UNSET
    """ ticket. """
    id: str | Unset = UNSET
    """ Number of the ticket, as text. """
    url: str | Unset = UNSET
    """ URL of the ticket. """
    message: str | Unset = UNSET
    """ Reason for the refusal. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        type_ = self.type_

        id = self.id

        url = self.url

        message = self.message

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if type_ is not UNSET:
            field_dict["type"] = type_
        if id is not UNSET:
            field_dict["id"] = id
        if url is not UNSET:
            field_dict["_url"] = url
        if message is not UNSET:
            field_dict["message"] = message

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        type_ = d.pop("type", UNSET)

        id = d.pop("id", UNSET)

        url = d.pop("_url", UNSET)

        message = d.pop("message", UNSET)

        bulk_created = cls(
            type_=type_,
            id=id,
            url=url,
            message=message,
        )

        bulk_created.additional_properties = d
        return bulk_created

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
