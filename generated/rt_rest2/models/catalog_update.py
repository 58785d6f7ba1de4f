from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.flag import Flag, check_flag
from ..types import UNSET, Unset

T = TypeVar("T", bound="CatalogUpdate")


@_attrs_define
class CatalogUpdate:
    """Changes to a catalog."""

    name: None | str | Unset = UNSET
    """ Name, 255 characters at most. It must be unique and must not consist of digits only. """
    description: None | str | Unset = UNSET
    """ Description, 255 characters at most. """
    lifecycle: None | str | Unset = UNSET
    """ Name of the lifecycle. """
    disabled: Flag | Unset = UNSET
    """ 0 (no) or 1 (yes). RT reads flags like Perl, so the word "false" means yes. """
    held_by: int | list[str] | None | str | Unset = UNSET
    """ Members of a role: a name, an address, a principal's number, or a list of these. RT also takes pointers. RT
    takes a text of digits as a number. In an update, the value replaces the whole role. RT creates users for
    unknown addresses. When you create a record, a text may contain several addresses, separated by commas. Up to
    5.0.4, null gives 500; from 5.0.5, it empties the role. """
    contact: int | list[str] | None | str | Unset = UNSET
    """ Members of a role: a name, an address, a principal's number, or a list of these. RT also takes pointers. RT
    takes a text of digits as a number. In an update, the value replaces the whole role. RT creates users for
    unknown addresses. When you create a record, a text may contain several addresses, separated by commas. Up to
    5.0.4, null gives 500; from 5.0.5, it empties the role. """
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

        lifecycle: None | str | Unset
        if isinstance(self.lifecycle, Unset):
            lifecycle = UNSET
        else:
            lifecycle = self.lifecycle

        disabled: int | Unset = UNSET
        if not isinstance(self.disabled, Unset):
            disabled = self.disabled

        held_by: int | list[str] | None | str | Unset
        if isinstance(self.held_by, Unset):
            held_by = UNSET
        elif isinstance(self.held_by, list):
            held_by = self.held_by

        else:
            held_by = self.held_by

        contact: int | list[str] | None | str | Unset
        if isinstance(self.contact, Unset):
            contact = UNSET
        elif isinstance(self.contact, list):
            contact = self.contact

        else:
            contact = self.contact

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if name is not UNSET:
            field_dict["Name"] = name
        if description is not UNSET:
            field_dict["Description"] = description
        if lifecycle is not UNSET:
            field_dict["Lifecycle"] = lifecycle
        if disabled is not UNSET:
            field_dict["Disabled"] = disabled
        if held_by is not UNSET:
            field_dict["HeldBy"] = held_by
        if contact is not UNSET:
            field_dict["Contact"] = contact

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

        def _parse_lifecycle(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        lifecycle = _parse_lifecycle(d.pop("Lifecycle", UNSET))

        _disabled = d.pop("Disabled", UNSET)
        disabled: Flag | Unset
        if isinstance(_disabled, Unset):
            disabled = UNSET
        else:
            disabled = check_flag(_disabled)

        def _parse_held_by(data: object) -> int | list[str] | None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                componentsschemas_role_input_type_2 = cast(list[str], data)

                return componentsschemas_role_input_type_2
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(int | list[str] | None | str | Unset, data)

        held_by = _parse_held_by(d.pop("HeldBy", UNSET))

        def _parse_contact(data: object) -> int | list[str] | None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                componentsschemas_role_input_type_2 = cast(list[str], data)

                return componentsschemas_role_input_type_2
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(int | list[str] | None | str | Unset, data)

        contact = _parse_contact(d.pop("Contact", UNSET))

        catalog_update = cls(
            name=name,
            description=description,
            lifecycle=lifecycle,
            disabled=disabled,
            held_by=held_by,
            contact=contact,
        )

        catalog_update.additional_properties = d
        return catalog_update

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
