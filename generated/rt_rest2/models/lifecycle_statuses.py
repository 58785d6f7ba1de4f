from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="LifecycleStatuses")


@_attrs_define
class LifecycleStatuses:
    """The statuses of a lifecycle."""

    type_: str | Unset = UNSET
    """ Kind of record, for example ticket or asset. """
    initial: list[str] | Unset = UNSET
    """ Statuses of new records. """
    active: list[str] | Unset = UNSET
    """ Statuses of records in progress. """
    inactive: list[str] | Unset = UNSET
    """ Statuses of finished records. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        type_ = self.type_

        initial: list[str] | Unset = UNSET
        if not isinstance(self.initial, Unset):
            initial = self.initial

        active: list[str] | Unset = UNSET
        if not isinstance(self.active, Unset):
            active = self.active

        inactive: list[str] | Unset = UNSET
        if not isinstance(self.inactive, Unset):
            inactive = self.inactive

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if type_ is not UNSET:
            field_dict["type"] = type_
        if initial is not UNSET:
            field_dict["initial"] = initial
        if active is not UNSET:
            field_dict["active"] = active
        if inactive is not UNSET:
            field_dict["inactive"] = inactive

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        type_ = d.pop("type", UNSET)

        initial = cast(list[str], d.pop("initial", UNSET))

        active = cast(list[str], d.pop("active", UNSET))

        inactive = cast(list[str], d.pop("inactive", UNSET))

        lifecycle_statuses = cls(
            type_=type_,
            initial=initial,
            active=active,
            inactive=inactive,
        )

        lifecycle_statuses.additional_properties = d
        return lifecycle_statuses

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
