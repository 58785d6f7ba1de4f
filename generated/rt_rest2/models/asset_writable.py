from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="AssetWritable")


@_attrs_define
class AssetWritable:
    """Writable fields of an asset."""

    name: None | str | Unset = UNSET
    """ Name, 255 characters at most. """
    description: None | str | Unset = UNSET
    """ Description, 255 characters at most. """
    status: None | str | Unset = UNSET
    """ Status, as defined by the catalog's lifecycle. """
    catalog: int | str | Unset = UNSET
    """ Catalog: number or name. """
    owner: int | list[str] | None | str | Unset = UNSET
    """ Members of a role: a name, an address, a principal's number, or a list of these. RT also takes pointers. RT
    takes a text of digits as a number. In an update, the value replaces the whole role. RT creates users for
    unknown addresses. When you create a record, a text may contain several addresses, separated by commas. Up to
    5.0.4, null gives 500; from 5.0.5, it empties the role. """
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
    custom_fields: Any | Unset = UNSET
    """ An object from the number or name of a custom field to its value. For a single-value field: text, or null to
    clear it. For a multi-value field: a list that replaces all values; an empty list clears it. Image and Binary: a
    FileUpload, or {"UploadField": "part"} in multipart. RT silently ignores fields that do not apply, but answers
    400 when you create an asset or an article. SQLite on Debian 13 and later stores text that looks like a number
    as a number (`01234` becomes `1234`), and newer releases remove leading white space and carriage returns from
    Text fields. """
    custom_roles: Any | Unset = UNSET
    """ An object from the name, number or key (RT::CustomRole-1) of a custom role to its members, which it replaces
    (create and messages from 5.0.2, update from 5.0.3). RT silently ignores unknown roles. """
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

        status: None | str | Unset
        if isinstance(self.status, Unset):
            status = UNSET
        else:
            status = self.status

        catalog: int | str | Unset
        if isinstance(self.catalog, Unset):
            catalog = UNSET
        else:
            catalog = self.catalog

        owner: int | list[str] | None | str | Unset
        if isinstance(self.owner, Unset):
            owner = UNSET
        elif isinstance(self.owner, list):
            owner = self.owner

        else:
            owner = self.owner

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

        custom_fields = self.custom_fields

        custom_roles = self.custom_roles

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if name is not UNSET:
            field_dict["Name"] = name
        if description is not UNSET:
            field_dict["Description"] = description
        if status is not UNSET:
            field_dict["Status"] = status
        if catalog is not UNSET:
            field_dict["Catalog"] = catalog
        if owner is not UNSET:
            field_dict["Owner"] = owner
        if held_by is not UNSET:
            field_dict["HeldBy"] = held_by
        if contact is not UNSET:
            field_dict["Contact"] = contact
        if custom_fields is not UNSET:
            field_dict["CustomFields"] = custom_fields
        if custom_roles is not UNSET:
            field_dict["CustomRoles"] = custom_roles

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

        def _parse_status(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        status = _parse_status(d.pop("Status", UNSET))

        def _parse_catalog(data: object) -> int | str | Unset:
            if isinstance(data, Unset):
                return data
            return cast(int | str | Unset, data)

        catalog = _parse_catalog(d.pop("Catalog", UNSET))

        def _parse_owner(data: object) -> int | list[str] | None | str | Unset:
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

        owner = _parse_owner(d.pop("Owner", UNSET))

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

        custom_fields = d.pop("CustomFields", UNSET)

        custom_roles = d.pop("CustomRoles", UNSET)

        asset_writable = cls(
            name=name,
            description=description,
            status=status,
            catalog=catalog,
            owner=owner,
            held_by=held_by,
            contact=contact,
            custom_fields=custom_fields,
            custom_roles=custom_roles,
        )

        asset_writable.additional_properties = d
        return asset_writable

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
