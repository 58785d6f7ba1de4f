from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="LifecycleCreate")


@_attrs_define
class LifecycleCreate:
    """A new lifecycle."""

    name: str
    """ Name. """
    type_: str | Unset = UNSET
    """ ticket or asset; ticket if not given. """
    clone: str | Unset = UNSET
    """ Name of the lifecycle to copy. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        name = self.name

        type_ = self.type_

        clone = self.clone

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "Name": name,
            }
        )
        if type_ is not UNSET:
            field_dict["Type"] = type_
        if clone is not UNSET:
            field_dict["Clone"] = clone

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        name = d.pop("Name")

        type_ = d.pop("Type", UNSET)

        clone = d.pop("Clone", UNSET)

        lifecycle_create = cls(
            name=name,
            type_=type_,
            clone=clone,
        )

        lifecycle_create.additional_properties = d
        return lifecycle_create

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
