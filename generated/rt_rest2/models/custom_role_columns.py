from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="CustomRoleColumns")


@_attrs_define
class CustomRoleColumns:
    """Plain columns of a custom role."""

    name: None | str | Unset = UNSET
    """ Name. """
    description: None | str | Unset = UNSET
    """ Description. """
    entry_hint: None | str | Unset = UNSET
    """ Hint next to the role. """
    max_values: int | None | str | Unset = UNSET
    """ "1" for a single member, "0" for many. """
    lookup_type: None | str | Unset = UNSET
    """ Kind of record that it belongs to (5.0.4 and later). """
    disabled: int | None | str | Unset = UNSET
    """ "1" if it is disabled. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        name: None | str | Unset
        if isinstance(self.name, Unset):
            name = UNSET
        else:
            name = self.name

        description: None | str | Unset
        if isinstance(self.description, Unset):
            description = UNSET
        else:
            description = self.description

        entry_hint: None | str | Unset
        if isinstance(self.entry_hint, Unset):
            entry_hint = UNSET
        else:
            entry_hint = self.entry_hint

        max_values: int | None | str | Unset
        if isinstance(self.max_values, Unset):
            max_values = UNSET
        else:
            max_values = self.max_values

        lookup_type: None | str | Unset
        if isinstance(self.lookup_type, Unset):
            lookup_type = UNSET
        else:
            lookup_type = self.lookup_type

        disabled: int | None | str | Unset
        if isinstance(self.disabled, Unset):
            disabled = UNSET
        else:
            disabled = self.disabled

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if name is not UNSET:
            field_dict["Name"] = name
        if description is not UNSET:
            field_dict["Description"] = description
        if entry_hint is not UNSET:
            field_dict["EntryHint"] = entry_hint
        if max_values is not UNSET:
            field_dict["MaxValues"] = max_values
        if lookup_type is not UNSET:
            field_dict["LookupType"] = lookup_type
        if disabled is not UNSET:
            field_dict["Disabled"] = disabled

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)

        def _parse_name(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        name = _parse_name(d.pop("Name", UNSET))

        def _parse_description(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        description = _parse_description(d.pop("Description", UNSET))

        def _parse_entry_hint(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        entry_hint = _parse_entry_hint(d.pop("EntryHint", UNSET))

        def _parse_max_values(data: object) -> int | None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | str | Unset, data)

        max_values = _parse_max_values(d.pop("MaxValues", UNSET))

        def _parse_lookup_type(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        lookup_type = _parse_lookup_type(d.pop("LookupType", UNSET))

        def _parse_disabled(data: object) -> int | None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | str | Unset, data)

        disabled = _parse_disabled(d.pop("Disabled", UNSET))

        custom_role_columns = cls(
            name=name,
            description=description,
            entry_hint=entry_hint,
            max_values=max_values,
            lookup_type=lookup_type,
            disabled=disabled,
        )

        custom_role_columns.additional_properties = d
        return custom_role_columns

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
